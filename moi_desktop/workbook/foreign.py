"""Taking projects, activities, KPIs and budget lines from an Excel file that this program did not write.

`guess_mapping` says which column goes where, a person may change it, `preview` reads everything and answers with the
new records and a full account: every cell was taken as it stood, changed, refused or not asked for, and each change
and refusal is told with its place, what stood there, what became of it and why. Nothing is dropped in silence, nothing
is guessed that changes an amount: what can mean two things is a question.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from moi_desktop.plan.catalogue import CodeList, Kind
from moi_desktop.plan.reading import Remark, Status
from moi_desktop.plan.thai_numbers import format_baht, looks_like_million
from moi_desktop.plan.values import read_cell
from moi_desktop.text import QT_TRANSLATE_NOOP
from moi_desktop.workbook import foreign_headings as headings
from moi_desktop.workbook.foreign_cells import MONEY_UNITS, CellReader, LoadAnswers, LoadContext, unit_question
from moi_desktop.workbook.foreign_drafts import Drafts
from moi_desktop.workbook.foreign_entries import (
    THERE_ALREADY,
    FieldChange,
    entries_of,
    field_changes,
    kept_texts,
    new_record,
)
from moi_desktop.workbook.foreign_headings import targets
from moi_desktop.workbook.foreign_mapping import (
    Column,
    ForeignMapping,
    Row,
    SheetMapping,
    Sheets,
    guess_mapping,
    is_empty,
    map_sheet,
    mapping_from_json,
)
from moi_desktop.workbook.foreign_report import (
    CellNote,
    Entry,
    EntryKind,
    KeptText,
    Ledger,
    LoadPreview,
    Outcome,
    Question,
    RowNote,
    UnmappedColumn,
    told,
)
from moi_desktop.workbook.foreign_rows import SheetReader

__all__ = [
    "MONEY_UNITS",
    "CellNote",
    "Column",
    "Entry",
    "EntryKind",
    "FieldChange",
    "ForeignMapping",
    "KeptText",
    "LoadAnswers",
    "LoadContext",
    "LoadPreview",
    "Outcome",
    "Question",
    "RowNote",
    "SheetMapping",
    "UnmappedColumn",
    "field_changes",
    "guess_mapping",
    "is_empty",
    "map_sheet",
    "mapping_from_json",
    "preview",
    "targets",
]

_BAHT_OR_MILLION: Final = Remark(
    "baht-or-million",
    QT_TRANSLATE_NOOP("moi", "ค่าในคอลัมน์ “{heading}” ไม่ถึง 1,000 ทุกช่อง (มากที่สุด {most}) หน่วยเป็นบาทหรือล้านบาท"),
)
_NO_TABLE: Final = Remark("no-table", QT_TRANSLATE_NOOP("moi", "ไม่พบตารางที่อ่านได้ หรือไม่ได้จับคู่คอลัมน์ของแผ่นงานนี้"))


def unwatched(done: int, total: int, /) -> None:
    """Look at nothing."""


def preview(
    sheets: Sheets, mapping: ForeignMapping, context: LoadContext, watch: Callable[[int, int], None] = unwatched
) -> LoadPreview:
    """Read the sheets by the mapping. Raises WorkbookError (`foreign-mapping`) when it was made for other headings.

    `watch` is told how many of how many rows were read; what it raises ends the reading.
    """
    mapping.check_fits(sheets)
    ledger = Ledger()
    reader = CellReader(context, ledger)
    drafts = Drafts(context.plan, context.make_uid, context.pending)
    expense = context.codes.table(CodeList.EXPENSE)
    taken = refused = done = 0
    total = sum(len(rows) for name, rows in sheets.items() if mapping.of(name))
    for name, rows in sheets.items():
        table = mapping.of(name)
        if table is None:
            _leave_unread(ledger, name, rows)
            continue
        sheet = SheetReader(_with_units(table, rows, context, ledger), rows, reader, drafts, expense)
        sheet.read(lambda number, done=done: watch(done + number, total))  # type: ignore[misc]
        done += len(rows)
        taken += sheet.amount_taken
        refused += sheet.amount_refused
    drafts.settle()
    read = list(drafts.drafts())
    entries = entries_of(read, ledger.skipped)
    return LoadPreview(
        records=tuple(new_record(draft) for draft in read if draft.old is None),
        notes=tuple(ledger.notes),
        flags=tuple(ledger.flags),
        skipped=tuple(ledger.skipped),
        repeated=tuple(
            RowNote(entry.sheet, entry.row, entry.text, THERE_ALREADY)
            for entry in entries
            if entry.kind is EntryKind.SAME and entry.entity == "budget_line"
        ),
        assumptions=tuple(told(ledger.assumptions)),
        questions=ledger.questions,
        unmapped=tuple(_unmapped(sheets, mapping, ledger)),
        counts=ledger.counts(_filled_cells(sheets)),
        amount_taken=taken,
        amount_refused=refused,
        entries=tuple(entries),
        texts=tuple(text for draft in read if draft.old is None for text in kept_texts(draft)),
        kept=frozenset(ledger.kept),
        codes=context.codes,
    )


def _leave_unread(ledger: Ledger, name: str, rows: Sequence[Row]) -> None:
    cells = [(number, index) for number, row in enumerate(rows) for index, c in enumerate(row) if not is_empty(c)]
    for number, index in cells:
        ledger.settle(name, number, index, Outcome.UNREAD)
    if cells:
        ledger.skipped.append(RowNote(name, 0, name, _NO_TABLE))


def _with_units(table: SheetMapping, rows: Sequence[Row], context: LoadContext, ledger: Ledger) -> SheetMapping:
    """Ask for the unit of each column of money that was probably typed in millions, and use the answer."""
    columns = []
    for column in table.columns:
        question = unit_question(table.sheet, column)
        amounts = _amounts(column, rows[table.first_row :])
        if column.factor == 1 and looks_like_million(amounts):
            factor = context.answers.factor(question)
            if factor is None:
                most = format_baht(max(amounts))
                remark = _BAHT_OR_MILLION.about(heading=column.heading, most=most)
                place = f"{table.sheet}!{column.letter}"
                ledger.ask(Question(question, place, remark, must=True))
            else:
                column = replace(column, factor=factor)  # noqa: PLW2901 - the column as it was answered
        columns.append(column)
    return replace(table, columns=tuple(columns))


def _amounts(column: Column, rows: Sequence[Row]) -> list[int]:
    """The amounts of a column of money, in satang as if they were baht."""
    if column.target not in (headings.AMOUNT, headings.PRICE):
        return []
    field = headings.field_of(column.target)
    assert field.kind is Kind.MONEY
    readings = (read_cell(field, row[column.index]) for row in rows if column.index < len(row))
    return [reading.value for reading in readings if reading.status is Status.OK and isinstance(reading.value, int)]


def _filled_cells(sheets: Sheets) -> Iterator[tuple[str, int, int]]:
    for name, rows in sheets.items():
        for number, row in enumerate(rows):
            yield from ((name, number, index) for index, cell in enumerate(row) if not is_empty(cell))


def _unmapped(sheets: Sheets, mapping: ForeignMapping, ledger: Ledger) -> Iterator[UnmappedColumn]:
    for table in mapping.sheets:
        rows = sheets.get(table.sheet, ())
        for column in table.columns:
            cells = [
                number for number, row in enumerate(rows) if column.index < len(row) and not is_empty(row[column.index])
            ]
            left = sum((table.sheet, number, column.index) not in ledger.outcomes for number in cells)
            if left and not column.target:
                yield UnmappedColumn(table.sheet, column.letter, column.heading, left)
