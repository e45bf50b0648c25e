"""The journal as a file for others: a workbook to be read and printed, and CSV for machines."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from moi_desktop.central.journal_checks import check_journal, spoken_hash
from moi_desktop.central.journal_lines import JournalLine
from moi_desktop.plan.canonical import canonical_json, moment_from_text
from moi_desktop.plan.thai_calendar import format_moment
from moi_desktop.workbook.book_writing import render
from moi_desktop.workbook.outputs import Book, Column, Look, Row, Sheet, Table, Text, Tone

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre

_COLUMNS: Final = (
    (Column("ลำดับ", Look.NUMBER, key="seq"), 8.0),
    (Column("วันเวลา", Look.CODE, key="at_thai"), 22.0),
    (Column("วันเวลา (UTC)", Look.CODE, key="at"), 22.0),
    (Column("ผู้บันทึก", Look.TEXT, key="person"), 20.0),
    (Column("การกระทำ", Look.TEXT, key="act_name"), 20.0),
    (Column("รหัสการกระทำ", Look.CODE, key="act"), 18.0),
    (Column("หน่วยงาน", Look.CODE, key="offices"), 14.0),
    (Column("รายละเอียด", Look.TEXT, key="words"), 70.0),
    (Column("เนื้อหาที่บันทึก", Look.TEXT, key="payload"), 60.0),
    (Column("ลายนิ้วมือรายการก่อน", Look.CODE, key="prev_hash"), 66.0),
    (Column("ลายนิ้วมือรายการ", Look.CODE, key="hash"), 66.0),
)
_TITLE: Final = "สมุดบันทึกการตัดสินใจของส่วนกลาง"
_BYTE_ORDER_MARK: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
_FORMULA: Final = re.compile(r"[=+\-@\t\r]")
Cells = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class _Raw:
    prev_hash: str
    payload: str


def workbook_bytes(centre: Centre, lines: Sequence[JournalLine], printed_at: str = "") -> bytes:
    """The chosen lines as an .xlsx file. Equal lines give equal bytes; `printed_at` is a moment in canonical spelling."""
    columns = [column for column, _ in _COLUMNS]
    rows = [Row(cells) for cells in _rows(centre, lines)]
    table = Table(columns, rows, main=True)
    sheet = Sheet("สมุดบันทึก", [width for _, width in _COLUMNS], [*_head(centre, lines, printed_at), table])
    return render(Book(_TITLE, [sheet]))


def csv_bytes(centre: Centre, lines: Sequence[JournalLine]) -> bytes:
    """The chosen lines as CSV in UTF-8 with the mark by which Excel knows it; no cell can become a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.key for column, _ in _COLUMNS])
    writer.writerows([_harmless(cell) for cell in cells] for cells in _rows(centre, lines))
    return (_BYTE_ORDER_MARK + out.getvalue()).encode()


def _head(centre: Centre, lines: Sequence[JournalLine], printed_at: str) -> list[Text]:
    verdict = check_journal(centre)
    words = [sentence.said() for sentence in verdict.sentences]
    printed = [f"พิมพ์เมื่อ {format_moment(moment_from_text(printed_at))}"] if printed_at else []
    notes = [
        f"แสดง {len(lines):,} จาก {verdict.entries:,} รายการ",
        f"ลายนิ้วมือท้ายสมุด {spoken_hash(verdict.head)}",
        *words,
        *printed,
    ]
    return [
        Text(_TITLE, Tone.TITLE),
        Text(f"แผนปฏิบัติราชการ พ.ศ. {centre.workspace.info.cycle_name}", Tone.SUBTITLE),
        *(Text(note, Tone.NOTE) for note in notes),
    ]


def _rows(centre: Centre, lines: Sequence[JournalLine]) -> Iterator[Cells]:
    raw = {
        entry.seq: _Raw(entry.prev_hash, canonical_json(entry.payload).decode()) for entry in centre.workspace.entries()
    }
    for line in lines:
        own = raw[line.seq]
        yield (
            line.seq,
            format_moment(moment_from_text(line.at)),
            line.at,
            line.person,
            line.act_name,
            line.act,
            " ".join(line.offices),
            line.words,
            own.payload,
            own.prev_hash,
            line.hash,
        )


def _harmless(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell
