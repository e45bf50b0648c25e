"""The road of a clerk's whole work, told once: from the first screen to the answer of the centre. The hands decide how."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from moi_desktop.desktop import file_dialogs
from tests.journeys.hands import Hands

NAME = "โครงการยกระดับชาอินทรีย์ดอยแม่สลองสู่มาตรฐานสากล"
PIN = "chiang-rai-2563"
OFFICE = "PIO57"
LINES = 40


class Chooser:
    """Stands for the desktop's own windows in which files and folders are chosen: says what the person would choose."""

    def __init__(self, monkeypatch) -> None:
        self.file = Path()
        self.folder = Path()
        monkeypatch.setattr(file_dialogs, "file_to_open", lambda *_: self.file)
        monkeypatch.setattr(file_dialogs, "files_to_open", lambda *_: [self.file])
        monkeypatch.setattr(file_dialogs, "folder", lambda *_: self.folder)
        monkeypatch.setattr(file_dialogs, "open_folder", lambda *_: None)


def begin(hands: Hands) -> None:
    """The first screen: the kit of the centre, and which office this is."""
    hands.press("เริ่มใช้งานด้วยไฟล์ชุดแผนจากส่วนกลาง")
    hands.wait_to_see("เลือกหน่วยงานของท่าน")
    hands.fill("หน่วยงาน", OFFICE)
    hands.press("สร้างแฟ้มงาน")
    hands.wait_to_see("ขั้นต่อไป")
    hands.rest_and_look()


def set_up(hands: Hands) -> None:
    """Who works here, who prepares and who certifies: once."""
    hands.page(8)
    for name, words in (
        ("ผู้จัดทำ", "นางสาวสายใจ ใจดี"),
        ("ตำแหน่งผู้จัดทำ", "นักวิเคราะห์นโยบายและแผน"),
        ("โทรศัพท์", "0 5371 1000"),
        ("ผู้รับรอง", "นายสมชาย รักไทย"),
        ("ตำแหน่งผู้รับรอง", "อุตสาหกรรมจังหวัดเชียงราย"),
        ("เลขที่หนังสือนำส่ง", "ชร 0033/12"),
        ("ลงวันที่", "1 พ.ย. 2562"),
        ("ชื่อและนามสกุล", "นางสาวสายใจ ใจดี"),
        ("ตำแหน่ง", "นักวิเคราะห์นโยบายและแผน"),
    ):
        hands.fill(name, words)
    hands.press("บันทึกและใช้ชื่อนี้")
    hands.rest_and_look()


def enter_project(hands: Hands) -> None:
    """One project with everything that belongs to it."""
    hands.page(2)
    hands.press("เพิ่มโครงการแรก")
    hands.rest_and_look()
    hands.fill("เลขที่โครงการ", "ชร-01")
    hands.fill("ชื่อโครงการ", NAME)
    hands.fill("แผนงาน", "PG010101")
    hands.choose("ประเภทงาน", "งานพัฒนา")
    hands.choose("ช่องทางงบประมาณ", "จังหวัด (Area)")
    hands.choose("ที่มาของโครงการ", "ปัญหาของพื้นที่")
    hands.fill("วันเริ่มดำเนินการ", "1/10/2562")
    hands.fill("วันสิ้นสุด", "30 ก.ย. 2561")  # the check will find it
    hands.press("ความเชื่อมโยงกับแผน")
    link(hands, "NS02", "เพิ่มมูลค่าสินค้าเกษตรของจังหวัด")
    link(hands, "แปรรูป เกษตร", "แปรรูปสินค้าเกษตรด้วยเทคโนโลยี")
    hands.press("เหตุผลและวัตถุประสงค์")
    hands.fill("หลักการและเหตุผล", "จังหวัดเชียงรายปลูกชามากที่สุดของประเทศ แต่ขาดมาตรฐานการแปรรูป " * 3)
    hands.fill("ข้อมูลสนับสนุนและสภาพปัญหา", "สำรวจผู้ผลิต 120 ราย มีมาตรฐานเพียงร้อยละ 12")
    hands.row("กลุ่มเป้าหมาย", "ผู้ผลิตชา", "60", "ราย")
    hands.press("ผลผลิตและผลลัพธ์")
    for kind, text in (("วัตถุประสงค์", "เพื่อยกระดับการแปรรูปชา"), ("ผลผลิต", "ผู้ผลิตผ่านการอบรม"), ("ผลลัพธ์", "รายได้เพิ่มขึ้น")):
        hands.row("วัตถุประสงค์และผลที่คาด", kind, text)
    hands.press("กิจกรรม")
    hands.press("เพิ่มกิจกรรม")
    hands.fill("ชื่อกิจกรรม", "อบรมการแปรรูปชา")
    hands.press("แบ่งน้ำหนักให้ครบ 100")
    hands.mark_months("แผนรายเดือนของกิจกรรม", 3)
    hands.press("ความเสี่ยงและความพร้อม")
    hands.fill("การติดตามและประเมินผล", "ติดตามรายไตรมาส")
    hands.row("ความเสี่ยง", "ปฏิบัติงาน", "ฝนตกหนัก", "3", "2")
    hands.press("ผู้รับผิดชอบ")
    hands.fill("ตำแหน่ง", "นักวิชาการอุตสาหกรรม")
    hands.fill("โทรศัพท์", "0 5371 1000")
    hands.rest_and_look()


def link(hands: Hands, words: str, reason: str) -> None:
    """Look a plan up, choose the first that is found, and say why."""
    hands.press("เพิ่มความเชื่อมโยง…")
    hands.look_for("ค้นหาแผนหรือนโยบาย", words)
    hands.press("เลือก…")
    hands.fill("เหตุผลที่เชื่อมโยง", reason)
    hands.press("เพิ่มความเชื่อมโยง")
    hands.rest()


def enter_kpis(hands: Hands) -> None:
    """Two KPIs in the grid, and what they mean on the form beneath."""
    hands.page(3)
    for name, kind, unit, rule, target in (
        ("จำนวนผู้ผลิตที่ผ่านการอบรม", "เชิงปริมาณ", "ราย", "ผลรวม", "60"),
        ("ระดับความพึงพอใจของผู้ผลิต", "เชิงคุณภาพ", "คะแนน", "เฉลี่ย", "4"),
    ):
        hands.press("เพิ่มตัวชี้วัด")
        hands.cells("ตัวชี้วัด", {
            "ชื่อตัวชี้วัด": name, "ระดับ": "โครงการ: ผลผลิต", "ประเภท": kind, "หน่วยนับ": unit, "ทิศทาง": "ยิ่งมากยิ่งดี",
            "วิธีรวมค่า": rule, "เป้าหมาย 2563": target, "เป้าหมาย 2564": target, "เป้าหมาย 2565": target,
        })  # fmt: skip
        hands.rest_and_look()
        hands.fill("คำอธิบายหรือคำนิยาม", "ผู้ผลิตชาในจังหวัดที่ผ่านเกณฑ์ของหลักสูตร")
        hands.fill("แหล่งข้อมูลและวิธีจัดเก็บ", "ทะเบียนอบรมของสำนักงาน")
        hands.fill("ผู้กำกับดูแล", "กลุ่มส่งเสริมอุตสาหกรรม")
        hands.rest_and_look()


def enter_lines(hands: Hands) -> None:
    """Forty lines from a spreadsheet in one go, and their quarters."""
    hands.page(4)
    hands.press("เพิ่มรายการ")
    hands.read(lambda: QGuiApplication.clipboard().setText(block()))
    hands.paste("คำของบประมาณ")
    hands.press_where("วาง")
    hands.rest_and_look()
    hands.press_where("ปรับทุกแถวที่ไม่ตรง")
    hands.rest_and_look()


def block() -> str:
    """What a spreadsheet puts on the clipboard: columns in the order of the grid, the computed amount left empty."""
    rows = (
        (f"ค่าอบรมรุ่นที่ {number}", "", NAME, "อบรมการแปรรูปชา", "๒๕๖๓", "B2010210", f"{number} คน x 2 วัน", "1,200.-")
        for number in range(1, LINES + 1)
    )
    return "".join("\t".join((*cells, "", "", "", "", "F103")) + "\n" for cells in rows)


def clear_findings(hands: Hands) -> None:
    """Put the one error right where the check leads to; whatever is only a warning gets a reason."""
    hands.page(5)
    hands.press_where("ต้องแก้")
    hands.see("มาก่อนวันเริ่ม")
    hands.press("ไปแก้ไข")
    hands.rest()
    hands.correct("30 ก.ย. 2565")
    hands.rest_and_look()
    hands.page(5)
    hands.press_where("ทั้งหมด")
    while hands.press_where("ให้เหตุผล"):
        hands.fill("เหตุผล", "เป็นโครงการใหม่ของจังหวัด")
        hands.press_where("ใช้เหตุผลนี้กับคำเตือนข้อเดียวกัน")
        hands.press("บันทึกเหตุผล")
        hands.rest_and_look()


def send(hands: Hands) -> None:
    """Check, figures, key, signature, file."""
    hands.press("ตรวจและส่งออก…")
    hands.rest_and_look()
    hands.see("ตรวจผ่าน")
    hands.press("ต่อไป")
    hands.rest()
    hands.press("ต่อไป")
    hands.rest()
    hands.press("สร้างกุญแจลงนาม…")
    hands.fill("รหัส PIN", PIN)
    hands.fill("รหัส PIN อีกครั้ง", PIN)
    hands.press("สร้างกุญแจ")
    hands.wait_to_see("ผู้รับรองได้ตรวจข้อมูลครบถ้วนแล้ว")
    hands.tick("ผู้รับรองได้ตรวจข้อมูลครบถ้วนแล้ว และรับรองให้นำส่ง")
    hands.fill("รหัส PIN", PIN)
    hands.press("รับรองและลงนาม")
    hands.wait_to_see("โปรแกรมจะตรวจอีกครั้ง")
    hands.press("บันทึกไฟล์")
    hands.wait_to_see("บันทึกแฟ้มนำส่งครั้งที่ 1 แล้ว")
    hands.rest_and_look()


def read_answer(hands: Hands) -> None:
    """The centre's answer: looked at, then taken."""
    hands.page(7)
    hands.press("รับไฟล์จากส่วนกลาง…")
    hands.wait_to_see("รับผลการพิจารณานี้")
    hands.press("รับผลการพิจารณานี้")
    hands.rest_and_look()
