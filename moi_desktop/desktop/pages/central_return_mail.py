"""The text of the e-mail that a return travels with."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from moi_desktop.desktop.models.central_returns import ReturnPreview
from moi_desktop.plan.thai_calendar import format_date


def mail_text(preview: ReturnPreview) -> str:
    """The e-mail that goes with a return: what it decides, what is asked of the office, by when."""
    words = QCoreApplication.translate(
        "ReturnsPane",
        "เรื่อง ผลการพิจารณา{plan} ({office}) ฉบับที่ {number}\n\n"
        "เรียน {office}\n\n"
        "กองยุทธศาสตร์และแผนงานขอส่งผลการพิจารณาแผนครั้งที่ {revision} ตามแฟ้มแนบ {file}\n"
        "{facts}\n\n"
        "กรุณาเปิดโปรแกรม ไปที่หน้า “ประวัติ” กด “รับไฟล์จากส่วนกลาง…” เลือกแฟ้มนี้ แล้วแก้ไขหรือตอบให้ครบทุกข้อ ก่อนส่งแผนครั้งต่อไป{deadline}\n"
        "ผลฉบับนี้ใช้แทนทุกฉบับก่อนหน้า ข้อมูลในเครื่องของหน่วยงานจะไม่ถูกเขียนทับ\n\n"
        "กองยุทธศาสตร์และแผนงาน สำนักงานปลัดกระทรวงอุตสาหกรรม",
    )
    if not _asks(preview):
        words = QCoreApplication.translate(
            "ReturnsPane",
            "เรื่อง ผลการพิจารณา{plan} ({office}) ฉบับที่ {number}\n\n"
            "เรียน {office}\n\n"
            "กองยุทธศาสตร์และแผนงานขอส่งผลการพิจารณาแผนครั้งที่ {revision} ตามแฟ้มแนบ {file}\n"
            "{facts}\n\n"
            "ไม่มีข้อที่หน่วยงานต้องแก้ไขหรือตอบ กรุณาเปิดโปรแกรม ไปที่หน้า “ประวัติ” กด “รับไฟล์จากส่วนกลาง…” แล้วเลือกแฟ้มนี้ เพื่อเก็บผลไว้เป็นหลักฐาน\n"
            "ผลฉบับนี้ใช้แทนทุกฉบับก่อนหน้า ข้อมูลในเครื่องของหน่วยงานจะไม่ถูกเขียนทับ\n\n"
            "กองยุทธศาสตร์และแผนงาน สำนักงานปลัดกระทรวงอุตสาหกรรม",
        )
    until = ""
    if preview.deadline is not None:
        until = QCoreApplication.translate("ReturnsPane", " ภายใน {day}").format(
            day=format_date(preview.deadline, "long")
        )
    return words.format(
        plan=preview.plan_name,
        office=preview.office_name,
        number=preview.number,
        revision=preview.revision_no,
        file=preview.file,
        facts="\n".join(_facts(preview)),
        deadline=until,
    )


def _asks(preview: ReturnPreview) -> bool:
    """Whether the office has anything to mend or to answer, or is told something in words."""
    waits = preview.count("decision", "RETURNED") + preview.count("amendment", "OPEN", "CONFLICT")
    return bool(waits + preview.count("comment")) or bool(_message(preview))


def _message(preview: ReturnPreview) -> list[str]:
    """What the centre writes with the receipt, in lines."""
    return [
        part for line in preview.lines if line.kind == "receipt" for part in line.words.splitlines() if part.strip()
    ]


def _facts(preview: ReturnPreview) -> list[str]:
    told = [
        (QCoreApplication.translate("ReturnsPane", "เห็นชอบ {count} โครงการ"), preview.count("decision", "APPROVED")),
        (QCoreApplication.translate("ReturnsPane", "ส่งกลับแก้ไข {count} โครงการ"), preview.count("decision", "RETURNED")),
        (
            QCoreApplication.translate("ReturnsPane", "ไม่บรรจุในแผน {count} โครงการ"),
            preview.count("decision", "REJECTED"),
        ),
        (
            QCoreApplication.translate("ReturnsPane", "กำลังพิจารณาใหม่ {count} โครงการ"),
            preview.count("decision", "REVIEWING"),
        ),
        (
            QCoreApplication.translate("ReturnsPane", "ค่าเสนอรอคำตอบ {count} ข้อ"),
            preview.count("amendment", "OPEN", "CONFLICT"),
        ),
        (
            QCoreApplication.translate("ReturnsPane", "ในจำนวนนี้หน่วยงานแก้ค่าเดียวกัน {count} ข้อ"),
            preview.count("amendment", "CONFLICT"),
        ),
        (QCoreApplication.translate("ReturnsPane", "ความเห็น {count} ข้อ"), preview.count("comment")),
    ]
    found = [f"- {words.format(count=count)}" for words, count in told if count]
    message = [f"- {line}" for line in _message(preview)]
    if found or message:
        return [*found, *message]
    return ["- " + QCoreApplication.translate("ReturnsPane", "ใบรับแผน ยังไม่มีผลรายโครงการ")]
