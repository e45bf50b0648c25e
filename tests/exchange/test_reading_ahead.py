"""Workbooks are read ahead in children; whoever asks gets the cells of the file that was asked for."""

from __future__ import annotations

import threading

import pytest

from moi_desktop.errors import WorkbookError
from moi_desktop.exchange.reading_ahead import ReadingAhead, with_following
from moi_desktop.workbook.grid import Column, Grid, Style
from moi_desktop.workbook.writing import render


def _book(word: str) -> bytes:
    return render([Grid("แผ่น", [Column(20, Style.TEXT)], [[word]])])


def _word(ahead: ReadingAhead, data: bytes) -> object:
    return ahead.read(data).sheets["แผ่น"][0][0]


@pytest.mark.parametrize("count", range(5))
def test_every_file_comes_once_with_those_that_follow_it(count: int):
    files = list(range(count))
    assert [(one, list(following)) for one, following in with_following(files)] == [
        (one, files[one + 1 : one + 3]) for one in files
    ]


def test_files_announced_in_one_order_are_given_in_that_order():
    books = [_book(f"แฟ้มที่ {number}") for number in range(6)]
    with ReadingAhead() as ahead:
        for number, book in enumerate(books):
            for following in books[number : number + 3]:
                ahead.begin(following)
            assert _word(ahead, book) == f"แฟ้มที่ {number}"


def test_a_file_that_is_announced_and_skipped_is_forgotten():
    skipped, wanted, later = _book("ข้าม"), _book("ต้องการ"), _book("ภายหลัง")
    with ReadingAhead() as ahead:
        for book in (skipped, wanted, later):
            ahead.begin(book)
        assert _word(ahead, wanted) == "ต้องการ"
        assert _word(ahead, later) == "ภายหลัง"
        assert _word(ahead, skipped) == "ข้าม", "and may still be asked for"


def test_a_bad_file_read_ahead_fails_only_itself():
    good, bad, other = _book("ดี"), b"PK\x03\x04 no workbook", _book("อื่น")
    with ReadingAhead() as ahead:
        for book in (good, bad, other):
            ahead.begin(book)
        assert _word(ahead, good) == "ดี"
        with pytest.raises(WorkbookError):
            ahead.read(bad)
        assert _word(ahead, other) == "อื่น"


def test_leaving_while_files_are_being_read_ends_the_children_and_their_threads():
    before = threading.active_count()
    with ReadingAhead() as ahead:
        for number in range(8):
            ahead.begin(_book(f"แฟ้มที่ {number}"))
    assert threading.active_count() == before
