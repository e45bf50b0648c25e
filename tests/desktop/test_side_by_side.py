"""Texts stand in full beside each other, and what differs is marked."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from moi_desktop.desktop.widgets.side_by_side import SideBySide, Texts

LONG = "ด้วยผู้ประกอบการในพื้นที่ขาดองค์ความรู้ " * 30


@pytest.fixture
def pane(qtbot):
    pane = SideBySide("ข้อความเต็ม")
    qtbot.addWidget(pane)
    return pane


def marked(pane, *, gone=False):
    """The words under marks, in their order: the new ones, or those of the first text that others lack."""
    found = []
    block = pane.document().begin()
    while block.isValid():
        for part in block.textFormats():
            is_bold = part.format.fontWeight() == QFont.Weight.Bold
            if part.format.fontUnderline() and is_bold is not gone:
                found.append(block.text()[part.start : part.start + part.length])
        block = block.next()
    return found


def test_long_texts_are_shown_to_their_last_word_and_only_what_differs_is_marked(pane):
    pane.show_texts(["ช่อง", "ก่อน", "ก"], [Texts("เหตุผล", (f"{LONG}ปีก่อน", f"{LONG}ปีนี้"))], "(ว่าง)")
    assert pane.toPlainText().replace("\u200b", "").count(LONG.strip()) == 2
    assert marked(pane) == ["นี้"]
    assert marked(pane, gone=True) == ["ก่อน"]


def test_what_looks_like_a_tag_is_shown_as_it_was_typed(pane):
    pane.show_texts(["ช่อง", "ก่อน", "ก"], [Texts("ชื่อ", ("<b>a</b>", "a & <i>"))], "(ว่าง)")
    shown = pane.toPlainText()
    assert "<b>a</b>" in shown
    assert "a & <i>" in shown


def test_what_is_empty_is_said_and_what_is_all_new_is_not_marked(pane):
    pane.show_texts(["ช่อง", "ก่อน", "ก"], [Texts("ชื่อ", ("", "ใหม่ทั้งหมด"))], "(ว่าง)")
    assert "(ว่าง)" in pane.toPlainText()
    assert marked(pane) == []
