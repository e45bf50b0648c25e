"""The columns of the inbox and its rows: files, and the offices that sent nothing yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_columns import (
    day_column,
    money_column,
    named_column,
    state_column,
    text_column,
)
from moi_desktop.desktop.models.central_inbox import PackageLine
from moi_desktop.desktop.models.central_inbox_facts import MissingOffice, Quality, cluster_name
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.plan.thai_text import holds_words, search_key

FIRST_HIDDEN = frozenset({"group", "cycle", "trust", "verdict", "reviewer", "acted", "effect"})
"""What is hidden until somebody asks for it: it stands in the details, too."""


def columns() -> list[Column]:
    """Every column that there is."""
    translate = QCoreApplication.translate
    return [
        text_column("office", translate("InboxPage", "หน่วยงาน"), 14, stretch=True),
        text_column("revision", translate("InboxPage", "แฟ้ม"), 6),
        state_column("state", translate("InboxPage", "สถานะ"), central_words.row_state, 11),
        text_column("counts", translate("InboxPage", "ใหม่ · ปรับ · เดิม"), 10),
        money_column("effect", translate("InboxPage", "ผลต่อวงเงิน (บาท)"), 12, signed=True),
        money_column("requested", translate("InboxPage", "ขอ (บาท)"), 12),
        text_column("complete", translate("InboxPage", "ครบถ้วน"), 6),
        text_column("findings", translate("InboxPage", "ผิด · เตือน"), 7),
        state_column("review", translate("InboxPage", "พิจารณา"), central_words.review_state, 8),
        text_column("step", translate("InboxPage", "ขั้นต่อไป"), 15),
        text_column("group", translate("InboxPage", "กลุ่มจังหวัด"), 15),
        text_column("cycle", translate("InboxPage", "แผนปี"), 9),
        named_column("verdict", translate("InboxPage", "ผลตรวจ"), central_words.verdict_name, 9),
        named_column("trust", translate("InboxPage", "กุญแจ"), central_words.trust_name, 8),
        text_column("reviewer", translate("InboxPage", "ผู้พิจารณา"), 12),
        text_column("acted", translate("InboxPage", "ทำล่าสุด"), 13),
        day_column("received", translate("InboxPage", "รับเมื่อ"), 10),
    ]


def rows_of(
    lines: Sequence[PackageLine], missing: Sequence[MissingOffice], *, words: str, office: str
) -> list[tuple[str, tuple[object, ...]]]:
    """The state and row of each file, then of each missing office, that holds all `words` and is of `office` if one is given."""
    wanted = search_key(words).split()
    files = [
        (line.shown_state, file_row(line))
        for line in lines
        if office in ("", line.office)
        and holds_words(f"{line.office} {line.office_name} {line.name} {line.revision_id}", wanted)
    ]
    others = [
        missing_row(one)
        for one in missing
        if office in ("", one.office) and holds_words(f"{one.office} {one.name}", wanted)
    ]
    return [*files, *((str(row[3]), row) for row in others)]


def file_row(line: PackageLine) -> tuple[object, ...]:
    """The row of a file."""
    counts = "" if line.new is None else f"{line.new:,} · {line.changed:,} · {line.same:,}"
    review = line.facts.review(line.state)
    return (
        line.sha256,
        line.office_name or line.name,
        _file_words(line),
        line.shown_state,
        counts,
        line.satang,
        line.requested,
        f"{line.quality.percent}%" if line.quality else "",
        _findings(line.quality),
        review or None,
        central_words.step_words(line.step, line.step_count),
        cluster_name(line.office),
        line.cycle,
        line.verdict,
        line.trust if line.verdict in ("intact", "resaved") else None,
        line.facts.reviewer,
        line.facts.acted[0] if line.office else "",
        line.received,
    )


def missing_row(office: MissingOffice) -> tuple[object, ...]:
    """The row of an office that sent nothing yet: how long it has, and when it was heard of last."""
    step = central_words.step_words("chase" if office.is_late else "wait")
    if office.days_left is not None:
        words = (
            QCoreApplication.translate("InboxPage", "ทวงถาม (พ้น {days} วัน)")
            if office.is_late
            else QCoreApplication.translate("InboxPage", "รอส่ง (เหลือ {days} วัน)")
        )
        step = words.format(days=abs(office.days_left))
    return (
        office.uid,
        office.name,
        "",
        "missing-late" if office.is_late else "missing",
        "",
        None,
        None,
        "",
        "",
        None,
        step,
        cluster_name(office.office),
        "",
        None,
        None,
        "",
        "",
        office.contact,
    )


def _findings(quality: Quality | None) -> str:
    return "" if quality is None else f"{quality.errors:,} · {quality.warnings:,}"


def _file_words(line: PackageLine) -> str:
    """Which revision a submission is, or what else came."""
    if line.kind == "submission" and line.revision_no:
        return QCoreApplication.translate("InboxPage", "ฉบับที่ {number}").format(number=line.revision_no)
    return central_words.short_kind(line.kind)
