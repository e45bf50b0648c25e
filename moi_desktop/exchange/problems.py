"""Every refusal of a travelling file: a stable code and the Thai sentence that says what happened and what to do.

Codes never change their meaning; new ones are added. Codes that begin with `file-` come from reading the workbook.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from moi_desktop.text import QT_TRANSLATE_NOOP

MESSAGES: Final[dict[str, str]] = {
    "not-a-package": QT_TRANSLATE_NOOP(
        "moi", "ไฟล์นี้เปิดได้ แต่ไม่ใช่แฟ้มที่โปรแกรมนี้สร้าง เพราะไม่มีแผ่นงาน “ตราประทับ” กรุณาเลือกแฟ้มที่ส่งออกจากโปรแกรม"
    ),
    "seal-incomplete": QT_TRANSLATE_NOOP(
        "moi", "แผ่นงาน “ตราประทับ” ไม่ครบ ขาดรายการ {missing} จึงตรวจสอบไม่ได้ กรุณาขอให้หน่วยงานส่งออกแฟ้มใหม่จากโปรแกรม"
    ),
    "schema-newer": QT_TRANSLATE_NOOP(
        "moi", "แฟ้มนี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า (รูปแบบ {schema}) โปรแกรมนี้อ่านได้ถึงรูปแบบ {ours} กรุณาปรับรุ่นโปรแกรมแล้วตรวจใหม่"
    ),
    "kind-unknown": QT_TRANSLATE_NOOP("moi", "ไม่รู้จักแฟ้มชนิด “{kind}” กรุณาปรับรุ่นโปรแกรมแล้วตรวจใหม่"),
    "certificate-damaged": QT_TRANSLATE_NOOP(
        "moi", "อ่านใบรับรองของผู้ลงนามในแฟ้มไม่ได้ กรุณาขอให้หน่วยงานส่งออกแฟ้มใหม่จากโปรแกรม"
    ),
    "key-too-weak": QT_TRANSLATE_NOOP(
        "moi", "กุญแจที่ใช้ลงนามไม่ได้มาตรฐาน (ต้องเป็น RSA 3072 บิตขึ้นไป) กรุณาให้หน่วยงานสร้างกุญแจใหม่"
    ),
    "algorithm-not-allowed": QT_TRANSLATE_NOOP("moi", "วิธีลงนามในแฟ้มนี้ไม่เป็นที่ยอมรับ กรุณาให้หน่วยงานสร้างกุญแจใหม่ในโปรแกรม"),
    "signature-bad": QT_TRANSLATE_NOOP("moi", "ลายเซ็นไม่ตรงกับข้อความในตราประทับ แฟ้มถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน"),
    "certifier-bad": QT_TRANSLATE_NOOP(
        "moi", "ลายเซ็นของผู้รับรองไม่ตรงกับข้อความในตราประทับ แฟ้มถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน"
    ),
    "record-changed": QT_TRANSLATE_NOOP("moi", "ข้อมูลแถวนี้ถูกแก้ไขหลังลงนาม หากต้องการแก้ ให้หน่วยงานแก้ในโปรแกรมแล้วส่งออกใหม่"),
    "record-added": QT_TRANSLATE_NOOP("moi", "ข้อมูลแถวนี้ถูกเพิ่มหลังลงนาม หากต้องการเพิ่ม ให้หน่วยงานเพิ่มในโปรแกรมแล้วส่งออกใหม่"),
    "record-missing": QT_TRANSLATE_NOOP("moi", "ข้อมูลรหัส {uid} ในตาราง {table} หายไปหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน"),
    "seal-changed": QT_TRANSLATE_NOOP("moi", "ข้อความในตราประทับถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน"),
    "display-changed": QT_TRANSLATE_NOOP(
        "moi", "ข้อความที่แสดงในแผ่นงานนี้ (ปก หัวตาราง หรือคำอธิบายรหัส) ถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน"
    ),
    "totals-differ": QT_TRANSLATE_NOOP("moi", "ยอดควบคุม {total} ในตราประทับไม่ตรงกับข้อมูลในแฟ้ม กรุณาขอแฟ้มใหม่จากหน่วยงาน"),
    "cell-bad": QT_TRANSLATE_NOOP("moi", "ช่องนี้ไม่ใช่ค่าที่โปรแกรมเขียนไว้ แฟ้มถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน"),
    "column-key-bad": QT_TRANSLATE_NOOP("moi", "หัวตารางสำหรับโปรแกรม (แถวที่ 2) ถูกแก้ไข กรุณาขอแฟ้มใหม่จากหน่วยงาน"),
    "column-uid-missing": QT_TRANSLATE_NOOP("moi", "ตารางนี้ไม่มีคอลัมน์รหัสระเบียน กรุณาขอแฟ้มใหม่จากหน่วยงาน"),
    "uid-missing": QT_TRANSLATE_NOOP("moi", "แถวนี้ไม่มีรหัสระเบียน แฟ้มถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน"),
    "uid-twice": QT_TRANSLATE_NOOP("moi", "รหัสระเบียนในแถวนี้ซ้ำกับแถวอื่น แฟ้มถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน"),
    "sheet-unknown": QT_TRANSLATE_NOOP("moi", "มีแผ่นงานที่โปรแกรมไม่ได้สร้าง กรุณาขอแฟ้มใหม่จากหน่วยงาน"),
    "sheet-hidden": QT_TRANSLATE_NOOP("moi", "มีแผ่นงานที่ถูกซ่อนไว้ แฟ้มถูกแก้ไขหลังลงนาม กรุณาขอแฟ้มใหม่จากหน่วยงาน"),
    "too-large": QT_TRANSLATE_NOOP(
        "moi", "ไฟล์ใหญ่ {size} ล้านไบต์ เกินที่รับได้ ({most} ล้านไบต์) กรุณาตรวจว่าเป็นแฟ้มที่ส่งออกจากโปรแกรม"
    ),
    "file-missing": QT_TRANSLATE_NOOP("moi", "ไม่พบไฟล์นี้ กรุณาตรวจชื่อไฟล์และโฟลเดอร์"),
    "file-unreadable": QT_TRANSLATE_NOOP("moi", "เปิดไฟล์นี้ไม่ได้ ({reason}) ถ้าเปิดค้างอยู่ใน Excel ให้ปิดก่อน แล้วลองใหม่"),
    "on-hold": QT_TRANSLATE_NOOP(
        "moi",
        "ฉบับนี้พร้อมรวม แต่รอไว้ก่อน เพราะ{person}กำลังพิจารณาแผนของ {office} ({reason}) จะรวมได้เมื่อพิจารณาครบทุกโครงการ หรือเลิกพักรับในหน้าพิจารณา",
    ),
    "key-unknown": QT_TRANSLATE_NOOP(
        "moi", "ยังไม่รู้จักกุญแจ {fingerprint} ของ {office} กรุณาโทรยืนยันลายนิ้วมือจากบัตรประจำหน่วยงาน แล้วบันทึกลงทะเบียนกุญแจ"
    ),
    "key-revoked": QT_TRANSLATE_NOOP(
        "moi", "กุญแจ {fingerprint} ของ {office} ถูกเพิกถอนแล้ว ให้หน่วยงานสร้างกุญแจใหม่และส่งบัตรประจำหน่วยงาน"
    ),
    "key-expired": QT_TRANSLATE_NOOP(
        "moi",
        "กุญแจ {fingerprint} ของ {office} ใช้ได้ถึงวันที่ {day} แต่แฟ้มนี้มาถึงหลังจากนั้น จึงยังไม่รับ ให้หน่วยงานสร้างกุญแจใหม่ ส่งบัตรประจำหน่วยงาน แล้วส่งแฟ้มใหม่",
    ),
    "renewal-bad": QT_TRANSLATE_NOOP(
        "moi",
        "บัตรนี้ขอต่ออายุจากกุญแจ {former} แต่ลายเซ็นของกุญแจเดิมไม่ถูกต้อง กรุณาโทรหาหน่วยงานที่หมายเลขที่รู้จัก แล้วยืนยันลายนิ้วมือเหมือนกุญแจใหม่",
    ),
    "renewal-former": QT_TRANSLATE_NOOP(
        "moi",
        "บัตรนี้ขอต่ออายุจากกุญแจ {former} ซึ่งในทะเบียนไม่ได้เป็นกุญแจที่ใช้ได้ของ {office} ในหน้าที่เดียวกัน กรุณาโทรยืนยันลายนิ้วมือเหมือนกุญแจใหม่",
    ),
    "key-other-office": QT_TRANSLATE_NOOP(
        "moi", "แฟ้มระบุว่าเป็นของ {office} แต่ลงนามด้วยกุญแจของ {owner} จึงยังไม่รับ กรุณาสอบถามทั้งสองหน่วยงาน"
    ),
    "practice": QT_TRANSLATE_NOOP("moi", "แฟ้มนี้เป็นแฟ้มฝึกหัด จึงไม่รับเป็นข้อมูลจริง"),
    "not-practice": QT_TRANSLATE_NOOP("moi", "แฟ้มนี้เป็นแฟ้มจริง แต่แฟ้มงานนี้ใช้ฝึกหัด กรุณาเปิดแฟ้มงานจริงก่อน"),
    "cycle-other": QT_TRANSLATE_NOOP("moi", "แฟ้มนี้เป็นของรอบแผน {cycle} แต่ที่นี่คือรอบแผน {ours} กรุณาเปิดแฟ้มงานของรอบแผนนั้น"),
    "kit-unknown": QT_TRANSLATE_NOOP("moi", "แฟ้มนี้จัดทำตามชุดแผนที่ส่วนกลางไม่ได้ออก กรุณาให้หน่วยงานรับชุดแผนล่าสุดแล้วส่งออกใหม่"),
    "office-unknown": QT_TRANSLATE_NOOP("moi", "ไม่รู้จักรหัสหน่วยงาน {office} กรุณาตรวจรหัสหน่วยงานในแฟ้ม"),
    "office-closed": QT_TRANSLATE_NOOP(
        "moi",
        "{office} เลิกใช้แล้วตั้งแต่ชุดแผนฉบับที่ {kit_no} แฟ้มที่มาทีหลังจึงเก็บไว้ในคลังและยังไม่รวม กรุณาอ่านแฟ้มแล้วสอบถามหน่วยงานที่รับงานต่อ",
    ),
    "office-merged": QT_TRANSLATE_NOOP(
        "moi",
        "{office} รวมเข้ากับ {into} แล้วตั้งแต่ชุดแผนฉบับที่ {kit_no} แฟ้มที่มาทีหลังจึงเก็บไว้ในคลังและยังไม่รวม กรุณาเทียบกับโครงการของ {into} แล้วแจ้งให้ {into} แก้ไขถ้าจำเป็น",
    ),
    "mail-broken": QT_TRANSLATE_NOOP("moi", "อ่านอีเมลนี้ไม่ได้ กรุณาเปิดอีเมล บันทึกไฟล์แนบ แล้วนำไฟล์แนบเข้ามาแทน"),
    "mail-empty": QT_TRANSLATE_NOOP("moi", "อีเมลนี้ไม่มีไฟล์ Excel แนบมา กรุณาตรวจอีเมลฉบับเดิม"),
    "mail-outlook": QT_TRANSLATE_NOOP(
        "moi", "ไฟล์นี้เป็นอีเมลแบบของ Outlook (.msg) ซึ่งเปิดที่นี่ไม่ได้ กรุณาเปิดใน Outlook บันทึกไฟล์แนบ แล้วนำไฟล์แนบเข้ามาแทน"
    ),
    "mail-winmail": QT_TRANSLATE_NOOP(
        "moi",
        "ไฟล์แนบถูก Outlook ห่อไว้ใน winmail.dat ซึ่งเปิดที่นี่ไม่ได้ กรุณาเปิดอีเมลใน Outlook บันทึกไฟล์แนบ หรือขอให้หน่วยงานส่งใหม่เป็นข้อความธรรมดา (Plain Text)",
    ),
    "archive-other": QT_TRANSLATE_NOOP(
        "moi", "แฟ้มบีบอัดชนิด {kind} เปิดที่นี่ไม่ได้ กรุณาแตกไฟล์ก่อน แล้วนำแฟ้มนำส่ง (.xlsx) ข้างในเข้ามา หรือบีบอัดใหม่เป็น .zip"
    ),
    "envelope-deep": QT_TRANSLATE_NOOP(
        "moi", "แฟ้มนี้อยู่ลึกกว่า {most} ชั้นของอีเมลหรือแฟ้มบีบอัด จึงไม่เปิดต่อ กรุณาแตกไฟล์ก่อน แล้วนำแฟ้มนำส่งเข้ามา"
    ),
    "zip-broken": QT_TRANSLATE_NOOP("moi", "แฟ้มบีบอัดนี้เสียหรือไม่ใช่ .zip จึงเปิดไม่ได้ กรุณาขอให้ผู้ส่งบีบอัดและส่งใหม่"),
    "zip-empty": QT_TRANSLATE_NOOP("moi", "แฟ้มบีบอัดนี้ไม่มีแฟ้มนำส่ง (.xlsx) อยู่ข้างใน กรุณาตรวจแฟ้มเดิม"),
    "zip-locked": QT_TRANSLATE_NOOP("moi", "แฟ้มนี้ถูกบีบอัดโดยใส่รหัสผ่าน จึงเปิดไม่ได้ กรุณาแตกไฟล์ด้วยรหัสผ่านก่อน แล้วนำแฟ้มนำส่งเข้ามา"),
    "zip-method": QT_TRANSLATE_NOOP("moi", "แฟ้มนี้บีบอัดด้วยวิธีที่เปิดที่นี่ไม่ได้ กรุณาแตกไฟล์ก่อน แล้วนำแฟ้มนำส่งเข้ามา"),
    "zip-member": QT_TRANSLATE_NOOP("moi", "แฟ้มนี้ในแฟ้มบีบอัดเสีย อ่านไม่ได้ แฟ้มอื่นรับตามปกติ กรุณาขอเฉพาะแฟ้มนี้ใหม่"),
    "zip-bomb": QT_TRANSLATE_NOOP("moi", "แฟ้มนี้ขยายใหญ่ผิดปกติเมื่อเปิดจากแฟ้มบีบอัด จึงไม่รับ กรุณาขอแฟ้มที่ส่งออกจากโปรแกรมโดยตรง"),
    "zip-large": QT_TRANSLATE_NOOP(
        "moi", "ข้างในมีข้อมูลเกิน {most} ล้านไบต์ ส่วนที่เกินจึงไม่ได้อ่าน กรุณาแบ่งเป็นหลายแฟ้มแล้วนำเข้าทีละแฟ้ม"
    ),
    "zip-many": QT_TRANSLATE_NOOP("moi", "ข้างในมีเกิน {most} แฟ้ม ส่วนที่เกินจึงไม่ได้อ่าน กรุณาแบ่งเป็นหลายแฟ้มแล้วนำเข้าทีละแฟ้ม"),
    "return-other-office": QT_TRANSLATE_NOOP(
        "moi", "ผลการพิจารณานี้เป็นของ {office} แต่แฟ้มงานนี้เป็นของ {ours} กรุณาส่งต่อให้หน่วยงานเจ้าของ"
    ),
    "centre-key-other": QT_TRANSLATE_NOOP(
        "moi", "แฟ้มนี้ลงนามด้วยกุญแจ {fingerprint} ซึ่งไม่ใช่กุญแจของส่วนกลางที่ยืนยันไว้ กรุณาโทรสอบถามส่วนกลางก่อนใช้"
    ),
    "kit-older": QT_TRANSLATE_NOOP("moi", "ชุดแผนนี้เก่ากว่าหรือคนละสายกับที่ใช้อยู่ จึงไม่รับ กรุณาใช้ชุดแผนล่าสุดจากส่วนกลาง"),
    "centre-holds-other": QT_TRANSLATE_NOOP(
        "moi", "ส่วนกลางมีฉบับ {revision} ซึ่งไม่ได้ส่งจากเครื่องนี้ อาจส่งจากอีกเครื่อง หรือเครื่องนี้กู้จากแฟ้มสำรอง กรุณาตรวจกันก่อนแก้ไขต่อ"
    ),
    "return-older": QT_TRANSLATE_NOOP(
        "moi", "ผลการพิจารณานี้เก่ากว่าฉบับที่รับไว้แล้ว จึงเก็บไว้เป็นหลักฐานเท่านั้น ความเห็นและค่าที่เสนอยังใช้ตามฉบับล่าสุด"
    ),
    "colleague-other-office": QT_TRANSLATE_NOOP(
        "moi", "แฟ้มนี้เป็นของ {office} แต่แฟ้มงานนี้เป็นของ {ours} รวมได้เฉพาะแฟ้มนำส่งของหน่วยงานเดียวกัน"
    ),
    "colleague-key-revoked": QT_TRANSLATE_NOOP(
        "moi", "แฟ้มนี้ลงนามด้วยกุญแจ {fingerprint} ซึ่งถูกเพิกถอนหรือเป็นของหน่วยงานอื่น จึงไม่รวม กรุณาขอแฟ้มใหม่จากเพื่อนร่วมงาน"
    ),
    "colleague-key-former": QT_TRANSLATE_NOOP(
        "moi",
        "แฟ้มนี้ลงนามด้วยกุญแจ {fingerprint} ซึ่งถูกเพิกถอนแล้ว รวมได้เพราะเครื่องนี้ยังไม่มีข้อมูล กรุณาตรวจให้แน่ใจว่าเป็นแฟ้มที่หน่วยงานส่งไว้เองก่อนเครื่องหาย",
    ),
    "colleague-key-unknown": QT_TRANSLATE_NOOP(
        "moi", "ชุดแผนที่ใช้อยู่ยังไม่มีกุญแจ {fingerprint} กรุณาถามเพื่อนร่วมงานให้แน่ใจว่าเป็นแฟ้มที่ส่งมาจริง"
    ),
    "colleague-kit-other": QT_TRANSLATE_NOOP("moi", "แฟ้มนี้จัดทำตามชุดแผนคนละฉบับกับที่ใช้อยู่ หลังรวมแล้วกรุณาดูผลตรวจอีกครั้ง"),
    "colleague-already": QT_TRANSLATE_NOOP("moi", "แฟ้มนี้รวมอยู่ในแผนของเครื่องนี้แล้ว ไม่มีอะไรต้องรวมอีก"),
    "merge-undecided": QT_TRANSLATE_NOOP("moi", "ยังมีข้อที่ต้องตัดสินอีก {count} ข้อ จึงยังไม่รวม กรุณาเลือกให้ครบทุกข้อ"),
    "merge-plan-changed": QT_TRANSLATE_NOOP("moi", "แผนในเครื่องนี้เปลี่ยนไประหว่างที่เลือก จึงยังไม่รวม กรุณาเลือกแฟ้มแล้วเริ่มใหม่"),
    "merge-read-back": QT_TRANSLATE_NOOP(
        "moi", "ข้อมูลที่บันทึกแล้วอ่านกลับมาไม่ตรงกับผลรวม จึงยกเลิกการรวมทั้งหมด ข้อมูลเดิมยังอยู่ครบ กรุณาตรวจดิสก์แล้วลองใหม่"
    ),
    "kind-not-here": QT_TRANSLATE_NOOP("moi", "แฟ้มนี้คือ “{kind}” ซึ่งไม่ใช่แฟ้มที่รับตรงนี้"),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a file: code, place (sheet!cell, record or file) and the figures of its sentence."""

    code: str
    place: str = ""
    values: dict[str, object] = field(default_factory=dict)
    sentence: str = ""

    @property
    def template(self) -> str:
        """The Thai sentence before its figures are inserted, for the language of the screen."""
        return self.sentence.replace("{", "{{").replace("}", "}}") or MESSAGES[self.code]

    @property
    def message(self) -> str:
        """The Thai sentence."""
        return self.sentence or MESSAGES[self.code].format(**self.values)
