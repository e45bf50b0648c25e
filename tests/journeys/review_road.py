"""The road of a reviewer's whole work, told once; the hands decide how."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from moi_desktop.desktop import file_dialogs
from tests.central.offices import Desk, key_of
from tests.journeys import road as office_road
from tests.journeys.hands import Hands

PIN = "central-2563"
OFFICE = "PIO50"
REASON = "ขอให้ระบุผลลัพธ์ที่วัดได้"
REMARK = "ขอรายละเอียดของผู้เข้าร่วม"
REVIEWER = "นายวิชัย ตรวจแผน"


class Chooser:
    """Stands for the desktop's own windows in which files and folders are chosen: says what the person would choose."""

    def __init__(self, monkeypatch, folder: Path) -> None:
        self.files: list[Path] = []
        self.folder = folder / "ออก"
        self.folder.mkdir()
        monkeypatch.setattr(file_dialogs, "file_to_open", lambda *_: self.files[0])
        monkeypatch.setattr(file_dialogs, "files_to_open", lambda *_: list(self.files))
        monkeypatch.setattr(file_dialogs, "file_to_save", self._to_save)
        monkeypatch.setattr(file_dialogs, "folder", lambda *_: self.folder)
        monkeypatch.setattr("moi_desktop.desktop.pages.central_reports.QDesktopServices.openUrl", lambda *_: True)

    def _to_save(self, _parent: object, _title: str, _kinds: str, proposal: Path) -> Path:
        return self.folder / proposal.name

    def newest(self, words: str) -> Path:
        """The file written last whose name holds these words."""
        return max(self.folder.glob(f"*{words}*"), key=lambda path: path.stat().st_mtime_ns)


def begin(hands: Hands) -> None:
    """The first screen: a workspace of the centre, for the years of the plan."""
    hands.press("เริ่มแฟ้มงานของส่วนกลาง…")
    hands.wait_to_see("ระบุปีงบประมาณแรก")
    hands.fill("ปีงบประมาณแรก", "2563")
    hands.fill("ปีงบประมาณสุดท้าย", "2565")
    hands.press("สร้างแฟ้มงาน")
    hands.wait_to_see("ชื่อและนามสกุล")
    hands.fill("ชื่อและนามสกุล", REVIEWER)
    hands.press("ใช้ชื่อนี้")
    hands.wait_to_see("ไปออกชุดแผน")


def issue_kit(hands: Hands) -> None:
    """The centre's key, and the first kit with its window."""
    hands.go_to("ชุดแผน")
    hands.press("สร้างกุญแจของส่วนกลาง…")
    hands.fill("รหัส PIN", PIN)
    hands.fill("รหัส PIN อีกครั้ง", PIN)
    hands.press("สร้างกุญแจ")
    hands.rest()
    hands.press("รอบแผนและช่วงเวลา")
    hands.fill("เปิดรับ", "1/10/2562")
    hands.fill("ปิดรับ", "31/12/2569")
    hands.press("ออกชุดแผนฉบับที่ 1…")
    hands.fill("รหัส PIN", PIN)
    hands.press("เลือกโฟลเดอร์และออกชุดแผน…")
    hands.wait_to_see("ออกชุดแผนฉบับที่ 1 แล้ว")


def office_sends(folder: Path, kit: Path) -> list[Path]:
    """An office with two projects reads the kit and sends its card and its plan."""
    desk = Desk.opened(folder / OFFICE, OFFICE, kit=kit)
    sent = [desk.card().path, desk.send().path]
    desk.workspace.close()
    return sent


def take_in(hands: Hands, chooser: Chooser, mail: Sequence[Path]) -> None:
    """Both files into the inbox, the key confirmed as over the telephone, the plan into the merged plan."""
    chooser.files = list(mail)
    hands.go_to("กล่องรับ")
    hands.press("เลือกไฟล์…")
    hands.wait_to_see("รับเข้ากล่องรับ")
    hands.press_where("รับเข้ากล่องรับ")
    hands.wait_to_see("รับแล้ว 2 แฟ้ม")
    hands.press("บัตรรอยืนยัน")
    hands.press("ยืนยันกุญแจจากบัตร…")
    hands.rest()
    hands.wait_to_see("ให้หน่วยงานอ่าน แล้วพิมพ์ตามที่ได้ยิน")
    hands.fill("หมายเลขที่โทร", "053 112 233")
    hands.fill("ผู้ที่พูดสายด้วย", "นางสาวใจดี มีสุข")
    for number, group in enumerate(key_of(OFFICE).fingerprint.split("-"), 1):
        hands.fill(f"กลุ่มที่ {number}", group)
    hands.press("ลงทะเบียนกุญแจ")
    hands.wait_to_see("ยืนยันกุญแจของ")
    hands.press("พร้อมรวม")
    hands.press("รวมฉบับนี้")
    hands.wait_to_see("ในแผนแล้ว")


def review(hands: Hands) -> None:
    """One project approved, the other returned with a reason and a remark."""
    hands.go_to("พิจารณา")
    hands.press("เห็นชอบ")
    hands.wait_to_see("เห็นชอบโครงการแล้ว")
    hands.press("รอพิจารณา")
    hands.press("ความเห็น…")
    hands.fill("ความเห็น", REMARK)
    hands.press("บันทึกความเห็น")
    hands.wait_to_see("บันทึกความเห็นแล้ว")
    hands.press("ส่งกลับแก้ไข…")
    hands.fill("เหตุผล", REASON)
    hands.press("ส่งกลับแก้ไข")
    hands.wait_to_see("ส่งโครงการกลับแก้ไขแล้ว")


def issue_plan(hands: Hands) -> None:
    """All official outputs, into a folder."""
    hands.go_to("รายงาน")
    hands.press("เขียนทุกชุด…")
    hands.wait_to_see("เขียนรายงานแล้ว")


def issue_returns(hands: Hands) -> None:
    """What goes back to the office, under the centre's key."""
    hands.go_to("พิจารณา")
    hands.press("ผลการพิจารณาที่จะส่งกลับ")
    hands.press("ออกผลทั้งหมด…")
    hands.fill("รหัส PIN", PIN)
    hands.press("เลือกโฟลเดอร์และออกผล…")
    hands.wait_to_see("ออกผลการพิจารณาแล้ว")


def read_return(hands: Hands, chooser: Chooser) -> None:
    """The office looks at what came back, and takes it."""
    chooser.files = [chooser.newest("RETURN")]
    hands.wait_to_see("ขั้นต่อไป")
    hands.rest_and_look()
    office_road.read_answer(hands)
    hands.see(REASON)
    hands.see(REMARK)
