"""The letter to an office whose file was held back, ready to be pasted into an e-mail."""

from __future__ import annotations

from collections.abc import Sequence

from moi_desktop.central.replies import REPLIES
from moi_desktop.desktop.models.central_columns import moment_words
from moi_desktop.desktop.models.central_inbox import PackageDetails, short_name
from moi_desktop.desktop.models.central_intake import IntakeLine
from moi_desktop.desktop.translated import moi, place_said
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

Problems = Sequence[tuple[str, str, str]]
"""Code, place and sentence of each thing that is wrong."""


def reply_to(details: PackageDetails) -> str:
    """What came, why it does not count, where that was found, and what to do next."""
    line = details.line
    return _letter(line.office_name, line.name, line.received, details.problems, line.sha256)


def reply_about(line: IntakeLine, received: str) -> str:
    """The same for a file that could not even be kept, or an e-mail without anything in it."""
    return _letter(short_name(line.office), line.file, received, ((line.code, "", line.message),), line.sha256)


def has_reply(problems: Problems) -> bool:
    """Whether there is something to write to the office."""
    return any(code in REPLIES for code, _, _ in problems)


def _letter(office: str, file: str, received: str, problems: Problems, sha256: str) -> str:
    codes = list(dict.fromkeys(code for code, _, _ in problems if code in REPLIES))
    paragraphs = [moi(_GREETING, {"office": office or moi(_SENDER)}), ""]
    paragraphs.append(moi(_CAME, {"file": file, "when": moment_words(received)}))
    for code in codes:
        paragraphs.append(moi(_WHY, {"why": moi(REPLIES[code].why)}))
        places = _places(problems, code, file)
        if places:
            paragraphs.append(moi(_WHERE, {"places": places}))
    steps = list(dict.fromkeys(REPLIES[code].step for code in codes if REPLIES[code].step))
    paragraphs += [moi(_STEP, {"step": moi(step)}) for step in steps] or [moi(_NOTHING_TO_DO)]
    reference = moi(_REFERENCE, {"code": ", ".join(codes), "file": sha256[:12] or "–"})
    return "\n".join([*paragraphs, "", moi(_SAFE), "", reference, moi(_ENDING)])


def _places(problems: Problems, code: str, file: str) -> str:
    """Where in the file it was found: the first places, and how many more."""
    found = [place for own, place, _ in problems if own == code and place and place != file]
    named = list(dict.fromkeys(found))
    shown = ", ".join(place_said(place) for place in named[:_PLACES_NAMED])
    rest = len(named) - _PLACES_NAMED
    return moi(_MORE, {"places": shown, "count": rest}) if rest > 0 else shown
