"""The letter to an office whose file was held back, ready to be pasted into an e-mail."""

from __future__ import annotations

from moi_desktop.central.replies import REPLIES
from moi_desktop.desktop.models.central_columns import moment_words
from moi_desktop.desktop.models.central_inbox import PackageDetails
from moi_desktop.desktop.translated import moi
from moi_desktop.text import QT_TRANSLATE_NOOP

_GREETING = QT_TRANSLATE_NOOP("moi", "เรียน {office}")
_SENDER = QT_TRANSLATE_NOOP("moi", "ผู้ส่งแฟ้ม")
_CAME = QT_TRANSLATE_NOOP("moi", "ส่วนกลางได้รับแฟ้ม {file} เมื่อ {when} แต่ยังนำเข้าแผนไม่ได้")
_WHY = QT_TRANSLATE_NOOP("moi", "เหตุผล: {why}")
_WHERE = QT_TRANSLATE_NOOP("moi", "แห่งที่พบ: {places}")
_MORE = QT_TRANSLATE_NOOP("moi", "{places} และอีก {count} แห่ง")
_STEP = QT_TRANSLATE_NOOP("moi", "ขอให้ดำเนินการ: {step}")
_NOTHING_TO_DO = QT_TRANSLATE_NOOP("moi", "หน่วยงานไม่ต้องดำเนินการใด ๆ")
_SAFE = QT_TRANSLATE_NOOP("moi", "ข้อมูลเดิมของหน่วยงานในแผนรวมไม่เปลี่ยนแปลง หากมีข้อสงสัยโปรดติดต่อกลับ")
_REFERENCE = QT_TRANSLATE_NOOP("moi", "อ้างอิง: {code} · รหัสไฟล์ {file}")
_ENDING = QT_TRANSLATE_NOOP("moi", "กองยุทธศาสตร์และแผนงาน สำนักงานปลัดกระทรวงอุตสาหกรรม")

_PLACES_NAMED = 5


def reply_to(details: PackageDetails) -> str:
    """What came, why it does not count, where that was found, and what to do next."""
    line = details.line
    codes = list(dict.fromkeys(code for code, _, _ in details.problems if code in REPLIES))
    paragraphs = [moi(_GREETING, {"office": line.office_name or moi(_SENDER)}), ""]
    paragraphs.append(moi(_CAME, {"file": line.name, "when": moment_words(line.received)}))
    for code in codes:
        paragraphs.append(moi(_WHY, {"why": moi(REPLIES[code].why)}))
        places = _places(details, code)
        if places:
            paragraphs.append(moi(_WHERE, {"places": places}))
    steps = list(dict.fromkeys(REPLIES[code].step for code in codes if REPLIES[code].step))
    paragraphs += [moi(_STEP, {"step": moi(step)}) for step in steps] or [moi(_NOTHING_TO_DO)]
    reference = {"code": ", ".join(codes), "file": line.sha256[:12]}
    return "\n".join([*paragraphs, "", moi(_SAFE), "", moi(_REFERENCE, reference), moi(_ENDING)])


def has_reply(details: PackageDetails) -> bool:
    """Whether there is something to write to the office."""
    return any(code in REPLIES for code, _, _ in details.problems)


def _places(details: PackageDetails, code: str) -> str:
    """Where in the file it was found: the first places, and how many more."""
    found = [place for own, place, _ in details.problems if own == code and place and place != details.line.name]
    named = list(dict.fromkeys(found))
    shown = ", ".join(named[:_PLACES_NAMED])
    rest = len(named) - _PLACES_NAMED
    return moi(_MORE, {"places": shown, "count": rest}) if rest > 0 else shown
