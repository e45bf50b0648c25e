"""The text of the e-mail that a kit travels with to all offices."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from moi_desktop.desktop.models.central_register import IssuedKit, KitFacts
from moi_desktop.plan.thai_calendar import format_date


def mail_text(kit: KitFacts, one: IssuedKit) -> str:
    """The e-mail that goes with `one` of the kits: what changed, how the office takes it in, how it can check where it is from."""
    words = QCoreApplication.translate(
        "KitPage",
        "เรื่อง ชุดแผนฉบับที่ {number} {plan}\n\n"
        "เรียน สำนักงานอุตสาหกรรมจังหวัดทุกจังหวัด\n\n"
        "กองยุทธศาสตร์และแผนงานขอส่งชุดแผนฉบับที่ {number} ตามแฟ้มแนบ {file}\n"
        "สาระของฉบับนี้\n"
        "{changes}\n"
        "{window}\n"
        "กรุณาเปิดโปรแกรม ไปที่หน้า “ประวัติ” กด “รับไฟล์จากส่วนกลาง…” แล้วเลือกแฟ้มนี้ ข้อมูลที่หน่วยงานกรอกไว้ไม่หาย "
        "โปรแกรมจะแสดงรายการที่กระทบกับแผนของหน่วยงานให้ตรวจก่อนส่งครั้งต่อไป\n"
        "รหัสตรวจสอบของแฟ้ม: {code}\n"
        "ลายนิ้วมือกุญแจของส่วนกลาง: {fingerprint}\n\n"
        "กองยุทธศาสตร์และแผนงาน สำนักงานปลัดกระทรวงอุตสาหกรรม",
    )
    return words.format(
        number=one.number,
        plan=kit.name,
        file=one.file,
        changes="\n".join(f"- {line}" for line in one.changes.splitlines() if line.strip()) or "–",
        window=_window_words(kit) if one.number == kit.number else "",
        code=one.code,
        fingerprint=kit.fingerprint.replace("-", " "),
    )


def _window_words(kit: KitFacts) -> str:
    if kit.opens is None or kit.closes is None:
        return ""
    return QCoreApplication.translate(
        "KitPage", "ช่วงเวลานำส่งของทุกหน่วยงาน {opens} ถึง {closes} หน่วยงานที่ได้ขยายเวลาใช้วันที่ในชุดแผน\n"
    ).format(opens=format_date(kit.opens, "long"), closes=format_date(kit.closes, "long"))
