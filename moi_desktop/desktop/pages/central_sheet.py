"""Writing a shown table to an Excel file, on the thread of the jobs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moi_desktop.workbook.outputs import Book


def save_book(book: Book, path: Path) -> Path:
    """Write a workbook safely; where it went, which is beside `path` when Excel holds that open."""
    from moi_desktop.store.safe_file import write_file
    from moi_desktop.workbook.book_writing import render

    return write_file(path, render(book)).path
