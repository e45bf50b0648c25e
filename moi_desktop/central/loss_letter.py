"""What an office is told after its computer was lost: what the centre did, and what the office does now. Always Thai."""

from __future__ import annotations

_LETTER = """เรียน {office}

ส่วนกลางเพิกถอนกุญแจลงนามที่อยู่ในเครื่องที่หายแล้ว ตั้งแต่วันที่ {day} ({reason}) แฟ้มที่ลงนามด้วยกุญแจเดิมจะไม่รับอีก ข้อมูลแผนที่ส่งไว้แล้วไม่หาย

ขอให้ดำเนินการดังนี้
1. ติดตั้งโปรแกรมในเครื่องใหม่ และเริ่มด้วยชุดแผนฉบับล่าสุดที่แนบมาด้วย
2. นำข้อมูลกลับมา เลือกกู้คืนจากไฟล์สำรอง หรือถ้าไม่มี ให้รวมแฟ้มนำส่งฉบับล่าสุดของหน่วยงานจากอีเมลที่ส่งไว้ (หน้าประวัติ รวมแฟ้มของเพื่อนร่วมงาน)
3. สร้างกุญแจใหม่ ตั้งรหัส PIN ใหม่ที่ไม่เคยใช้
4. ส่งบัตรประจำหน่วยงานใหม่ทางอีเมล แล้วรอส่วนกลางโทรยืนยันลายนิ้วมือที่หมายเลขที่ทราบอยู่แล้ว
5. ตรวจรายการแฟ้มที่แนบ หากมีแฟ้มใดที่หน่วยงานไม่ได้ส่ง ให้แจ้งทันที

{person}"""


def letter_of_loss(office: str, day: str, reason: str, person: str) -> str:
    """The letter, to be pasted into an e-mail; `day` is the day of revocation in words."""
    return _LETTER.format(office=office, day=day, reason=reason, person=person).rstrip()
