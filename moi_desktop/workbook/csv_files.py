"""Tables for machines as CSV: a zip with one UTF-8 file a table, readable by Excel through its byte order mark.

A spreadsheet program takes a cell that begins with =, +, -, @ or a control character for a formula even in CSV. Such
text gets an apostrophe before it, which the first line of the notes says; numbers stay numbers.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from moi_desktop.workbook.archive import archive_of
from moi_desktop.workbook.outputs import Book, Cell, Look, Sheet, Table, Text, printable

MARK: Final = "\ufeff"
NOTES: Final = "README.txt"
KEYS: Final = "columns.csv"
_SPREADSHEET_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
_GUARDED: Final = "ข้อความที่ขึ้นต้นด้วย = + - @ หรืออักขระควบคุม มีเครื่องหมาย ' นำหน้า เพื่อไม่ให้โปรแกรมตารางถือเป็นสูตร"


def csv_archive(book: Book) -> bytes:
    """The tables of a book that have keys, a file each; notes; and a list of all columns. Equal books give equal bytes."""
    tables = [(sheet.name, part) for sheet in book.sheets for part in sheet.parts if isinstance(part, Table)]
    tables = [(name, table) for name, table in tables if _has_keys(table)]
    parts: list[tuple[str, str]] = [(NOTES, _notes(book)), (KEYS, _file(_columns(tables)))]
    parts += [(f"{name}.csv", _file(_rows(table))) for name, table in tables]
    return archive_of(parts)


def _has_keys(part: object) -> bool:
    return isinstance(part, Table) and any(column.key for column in part.columns)


def _notes(book: Book) -> str:
    said = [part.text for sheet in book.sheets if not _is_data(sheet) for part in sheet.parts if isinstance(part, Text)]
    return MARK + "\r\n".join([book.title, book.foot, "", *said, _GUARDED, ""])


def _is_data(sheet: Sheet) -> bool:
    return any(_has_keys(part) for part in sheet.parts)


def _columns(tables: Iterable[tuple[str, Table]]) -> Iterator[list[str]]:
    yield ["table", "column", "heading"]
    for name, table in tables:
        yield from ([name, column.key, column.heading] for column in table.columns)


def _rows(table: Table) -> Iterator[list[str]]:
    yield [column.key for column in table.columns]
    looks = [column.look for column in table.columns]
    for row in table.rows:
        yield [_cell(look, value) for look, value in zip(looks, row.cells, strict=True)]


def _cell(look: Look, value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        text = printable(value)
        return f"'{text}" if text.startswith(_SPREADSHEET_STARTS) else text
    if look in (Look.BAHT, Look.CENTS):
        return f"{Decimal(value).scaleb(-2):.2f}"
    return f"{Decimal(value):f}"


def _file(rows: Iterable[list[str]]) -> str:
    out = io.StringIO()
    out.write(MARK)
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()
