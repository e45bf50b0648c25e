"""Who has not sent yet, as a text that is ready to be pasted into an e-mail or a group chat. It goes to offices: in Thai."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby
from typing import Final

from moi_desktop.plan.thai_calendar import format_date

_NO_DAY: Final = date.max


class Style(StrEnum):
    """Where the text goes."""

    MAIL = "mail"
    CHAT = "chat"


@dataclass(frozen=True, slots=True)
class Missing:
    """An office that has not sent: its name, and the last day of its own window (None where none is set)."""

    name: str
    closes: date | None


def reminder(missing: Sequence[Missing], *, cycle: str, today: date, style: Style) -> str:
    """The text, with the offices under their own last days, the longest overdue first; empty when nobody is missing."""
    if not missing:
        return ""
    period = cycle.replace("-", "–")
    blocks = [_block(closes, [one.name for one in some], today) for closes, some in _by_day(missing)]
    if style is Style.CHAT:
        return _chat(len(missing), period, today, blocks)
    return _mail(period, today, *(_to_one(missing[0], today) if len(missing) == 1 else _to_many(len(missing), blocks)))


def _by_day(missing: Sequence[Missing]) -> list[tuple[date, list[Missing]]]:
    ordered = sorted(missing, key=lambda one: one.closes or _NO_DAY)  # stable: names stay in their order
    return [(day, list(some)) for day, some in groupby(ordered, key=lambda one: one.closes or _NO_DAY)]


def _block(closes: date, names: Sequence[str], today: date) -> tuple[str, Sequence[str]]:
    if closes == _NO_DAY:
        return f"ยังไม่ได้กำหนดวันปิดรับ {len(names)} หน่วยงาน", names
    when = _when((closes - today).days)
    return f"กำหนดส่งวันที่ {format_date(closes, 'long')} ({when}) {len(names)} หน่วยงาน", names


def _when(days_left: int) -> str:
    if days_left < 0:
        return f"เลยกำหนดมาแล้ว {-days_left} วัน"
    return f"เหลือ {days_left} วัน" if days_left else "ครบกำหนดวันนี้"


def _mail(period: str, today: date, to: str, lacking: str) -> str:
    return (
        f"เรื่อง ขอให้ส่งแฟ้มนำส่งแผนปฏิบัติราชการ พ.ศ. {period}\n\n"
        f"เรียน {to}\n\n"
        f"ตามที่กระทรวงอุตสาหกรรมให้หน่วยงานจัดทำแผนปฏิบัติราชการ พ.ศ. {period} และส่งแฟ้มนำส่งให้ส่วนกลางนั้น "
        f"ณ {format_date(today, 'full')} ส่วนกลางยังไม่ได้รับแฟ้มนำส่งที่ใช้ได้จาก{lacking}\n\n"
        "ขอให้เปิดโปรแกรม ไปที่หน้าส่งออก ตรวจและลงนาม แล้วส่งแฟ้ม .xlsx ที่ได้ทางอีเมลตามที่นัดหมาย "
        "หากส่งแล้วขอให้ส่งแฟ้มเดิมซ้ำอีกครั้ง ส่งซ้ำได้โดยไม่เกิดผลเสีย และโปรดอย่าเปิดแก้ไขแฟ้มใน Excel ก่อนส่ง\n\n"
        "จึงเรียนมาเพื่อโปรดดำเนินการ\n"
        "กองยุทธศาสตร์และแผนงาน สำนักงานปลัดกระทรวงอุตสาหกรรม"
    )


def _to_many(count: int, blocks: Sequence[tuple[str, Sequence[str]]]) -> tuple[str, str]:
    """Whom the mail addresses, and what has not come from them."""
    lists = "\n\n".join(
        f"{head}\n" + "\n".join(f"{n}. {name}" for n, name in enumerate(names, 1)) for head, names in blocks
    )
    return "หัวหน้าหน่วยงานตามรายชื่อ", f" {count} หน่วยงาน ดังนี้\n\n{lists}"


def _to_one(office: Missing, today: date) -> tuple[str, str]:
    """The same for one office alone, which needs no list."""
    if office.closes is None:
        return f"หัวหน้าหน่วยงาน {office.name}", f" {office.name}"
    when = f"{format_date(office.closes, 'long')} ({_when((office.closes - today).days)})"
    return f"หัวหน้าหน่วยงาน {office.name}", f" {office.name} ซึ่งมีกำหนดส่งวันที่ {when}"


def _chat(count: int, period: str, today: date, blocks: Sequence[tuple[str, Sequence[str]]]) -> str:
    lists = "\n\n".join(f"▪ {head}\n{', '.join(names)}" for head, names in blocks)
    return (
        f"แผนปฏิบัติราชการ พ.ศ. {period}\n"
        f"ณ {format_date(today)} ยังไม่ได้รับแฟ้มนำส่ง {count} หน่วยงาน\n\n"
        f"{lists}\n\n"
        "ส่งแล้วแต่มีชื่ออยู่ ขอให้ส่งแฟ้มเดิมซ้ำอีกครั้งนะคะ/ครับ ขอบคุณค่ะ/ครับ"
    )
