"""The lines behind one figure of the merged plan, and in words where each of them comes from.

Everything that reads runs on the thread of the jobs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from moi_desktop.central import figures
from moi_desktop.central.figures import Behind, Figure, FigureLine
from moi_desktop.central.rollup_groups import codes_of
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_columns import moment_words, money_words
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.widgets.details_panel import Details
from moi_desktop.plan.canonical import money_from_text
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:  # the second imports the libraries of signing and of workbooks
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.provenance import JournalLine, Origin
    from moi_desktop.store.journal import Entry
    from moi_desktop.workbook.outputs import Book

_WORDS: Final = {
    "file": QT_TRANSLATE_NOOP("moi", "แฟ้ม"),
    "revision": QT_TRANSLATE_NOOP("moi", "ฉบับที่"),
    "id": QT_TRANSLATE_NOOP("moi", "รหัสฉบับ"),
    "signer": QT_TRANSLATE_NOOP("moi", "ผู้ลงนาม"),
    "holder": QT_TRANSLATE_NOOP("moi", "ผู้ถือกุญแจ"),
    "key": QT_TRANSLATE_NOOP("moi", "กุญแจ"),
    "verdict": QT_TRANSLATE_NOOP("moi", "ลายเซ็น"),
    "received": QT_TRANSLATE_NOOP("moi", "รับเมื่อ"),
    "applied": QT_TRANSLATE_NOOP("moi", "รวมในแผน"),
    "held": QT_TRANSLATE_NOOP("moi", "ยอดในแฟ้ม"),
    "amendment": QT_TRANSLATE_NOOP("moi", "ค่าที่ส่วนกลางเสนอ"),
    "entered": QT_TRANSLATE_NOOP("moi", "ยอดที่ส่วนกลางบันทึก"),
    "decision": QT_TRANSLATE_NOOP("moi", "ผลการพิจารณา"),
    "office": QT_TRANSLATE_NOOP("moi", "หน่วยงาน"),
    "project": QT_TRANSLATE_NOOP("moi", "โครงการ"),
    "line": QT_TRANSLATE_NOOP("moi", "รายการ"),
    "year": QT_TRANSLATE_NOOP("moi", "ปี"),
    "category": QT_TRANSLATE_NOOP("moi", "หมวดรายจ่าย"),
    "source": QT_TRANSLATE_NOOP("moi", "แหล่งเงิน"),
    "amount": QT_TRANSLATE_NOOP("moi", "จำนวนเงินที่นับ"),
}
_STANDS: Final = QT_TRANSLATE_NOOP("moi", "ยอดที่หน่วยงานขอตรงกับแฟ้มที่ลงนาม")
_STANDS_NOT: Final = QT_TRANSLATE_NOOP("moi", "ยอดที่หน่วยงานขอไม่ตรงกับแฟ้มที่ลงนาม กรุณาสร้างมุมมองใหม่จากคลังแฟ้มและบันทึก")
_NO_FILE: Final = QT_TRANSLATE_NOOP("moi", "ไม่พบแฟ้มของฉบับนี้ในคลังแฟ้มที่รับไว้")
_BY: Final = QT_TRANSLATE_NOOP("moi", "{when} โดย {person} (บันทึกบรรทัดที่ {seq})")
_PROPOSED: Final = QT_TRANSLATE_NOOP("moi", "เสนอ {proposed} จากเดิม {base} บาท สถานะ {state}")
_NOTHING: Final = QT_TRANSLATE_NOOP("moi", "ว่าง")
_SHARED: Final = QT_TRANSLATE_NOOP("moi", "ส่วนแบ่ง {satang} บาท จากรายการที่พิมพ์ “{pool}” ตามสัดส่วนที่หน่วยงานขอ")
_OWN: Final = QT_TRANSLATE_NOOP("moi", "บันทึกรายการนี้โดยตรง {satang} บาท")
_TITLE: Final = QT_TRANSLATE_NOOP("moi", "ที่มาของตัวเลข")


@dataclass(frozen=True, slots=True)
class LineOrigin:
    """One line behind the figure in words, and what it can be opened with: the vault file's hash and the project."""

    details: Details
    sha256: str
    office: str
    project: str


def line_uid(line: FigureLine) -> str:
    """What names a line in a list of lines of many offices."""
    return f"{line.office}/{line.uid}"


def read_behind(centre: Centre, figure: Figure) -> Behind:
    """How many lines, and their sum."""
    return figures.behind(centre, figure)


def read_rows(centre: Centre, figure: Figure, offset: int, limit: int) -> list[tuple[object, ...]]:
    """A page of lines as rows of a grid: uid, office, project, line, year, category, amount."""
    book = codes_of(centre.workspace)
    return [
        (
            line_uid(line),
            short_name(line.office),
            line.project_name,
            line.name,
            str(line.fiscal_year or ""),
            book.name(CodeList.EXPENSE, line.category) if line.category else "",
            line.satang,
        )
        for line in figures.figure_lines(centre, figure, offset, limit)
    ]


def read_origin(centre: Centre, figure: Figure, uid: str) -> LineOrigin | None:
    """Where a line's amount comes from; None when the line is not in the plan any more."""
    from moi_desktop.central import provenance

    office, _, line = uid.partition("/")
    origin = provenance.origin_of(centre, office, line, figure.ask.layer)
    if origin is None:
        return None
    rows = centre.workspace.query(
        'SELECT "name", "project" FROM "view_budget_line" WHERE "office" = ? AND "uid" = ?', (office, line)
    )
    name, project = rows[0]["name"] or "", rows[0]["project"] or ""
    meaning = moi(_STANDS if origin.stands else _STANDS_NOT if origin.sha256 else _NO_FILE)
    facts = tuple((moi(_WORDS[key]), words) for key, words in _facts(origin) if words)
    notes = tuple((moi(_WORDS[key]), words) for key, words in _notes(origin) if words)
    return LineOrigin(Details(name, meaning, facts, notes), origin.sha256, office, project)


def _facts(origin: Origin) -> Iterator[tuple[str, str]]:
    yield "office", short_name(origin.office)
    yield "file", origin.file
    yield "revision", str(origin.revision_no or "")
    yield "id", _short(origin.revision_id)
    yield "signer", origin.signer
    yield "holder", origin.holder if origin.holder != origin.signer else ""
    yield "key", origin.fingerprint
    yield "verdict", central_words.verdict_name(origin.verdict).words if origin.verdict else ""
    yield "received", moment_words(origin.received_at)
    yield "held", money_words(origin.held)


def _notes(origin: Origin) -> Iterator[tuple[str, str]]:
    yield "applied", _by(origin.applied)
    amendment = origin.amendment
    if amendment is not None:
        base, proposed = (
            moi(_NOTHING) if value is None else money_words(money_from_text(str(value)))
            for value in (amendment.base, amendment.proposed)
        )
        state = central_words.amendment_state(origin.amendment_state).words
        words = moi(_PROPOSED, {"base": base, "proposed": proposed, "state": state})
        yield "amendment", "\n".join((words, amendment.reason, _by(amendment.entry)))
    if origin.entered is not None:
        satang = money_words(origin.entered_satang)
        words = moi(_SHARED if origin.pool else _OWN, {"satang": satang, "pool": origin.pool})
        yield "entered", "\n".join(filter(None, (words, origin.entered_reason, _by(origin.entered))))
    if origin.decided is not None:
        state = central_words.decision_state(origin.decision).words
        yield "decision", "\n".join(filter(None, (state, origin.decision_reason, _by(origin.decided))))


def _short(revision: str) -> str:
    """The beginning of a revision's id in groups that can be read out."""
    letters = revision[:16].upper()
    return "-".join(letters[place : place + 4] for place in range(0, len(letters), 4))


def _by(line: JournalLine | Entry | None) -> str:
    if line is None:
        return ""
    return moi(_BY, {"when": moment_words(line.at), "person": line.person, "seq": f"{line.seq:,}"})


def figure_book(centre: Centre, figure: Figure, title: str) -> Book:
    """All lines behind a figure with their origin, one row a line."""
    from moi_desktop.central import provenance
    from moi_desktop.workbook.outputs import Book, Column, Look, Row, Sheet, Table, Text, Tone

    keys = (
        "office",
        "project",
        "line",
        "year",
        "category",
        "amount",
        "file",
        "revision",
        "id",
        "signer",
        "key",
        "applied",
    )
    looks = {"amount": Look.CENTS, "year": Look.WORD, "revision": Look.WORD, "id": Look.CODE, "key": Look.CODE}
    columns = [Column(moi(_WORDS[key]), looks.get(key, Look.TEXT)) for key in keys]
    sealed: dict[str, tuple[str | None, ...]] = {}

    def origin(line: FigureLine) -> Sequence[str | None]:
        if line.office not in sealed:
            found = provenance.origin_of(centre, line.office, line.uid, figure.ask.layer)
            sealed[line.office] = _columns(found) if found else (None,) * 6
        return sealed[line.office]

    book = codes_of(centre.workspace)
    rows = (
        Row(
            [
                short_name(line.office),
                line.project_name,
                line.name,
                str(line.fiscal_year or ""),
                book.name(CodeList.EXPENSE, line.category) if line.category else "",
                line.satang,
                *origin(line),
            ]
        )
        for line in figures.figure_lines(centre, figure)
    )
    widths = [18.0, 44.0, 44.0, 8.0, 28.0, 18.0, 34.0, 8.0, 20.0, 24.0, 44.0, 40.0]
    name = moi(_TITLE)
    return Book(name, [Sheet(name, widths, [Text(title, Tone.TITLE), Table(columns, rows, main=True)], 1)])


def _columns(origin: Origin) -> tuple[str | None, ...]:
    revision = str(origin.revision_no or "")
    return origin.file, revision, _short(origin.revision_id), origin.signer, origin.fingerprint, _by(origin.applied)
