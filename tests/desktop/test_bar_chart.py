"""Figures beside the bars, and the line of a ceiling that must not cross them."""

import pytest
from PySide6.QtCore import QRectF

from moi_desktop.desktop.widgets.bar_chart import words_beside

BAR = QRectF(100, 0, 200, 20)


@pytest.mark.parametrize("line", [301.0, 304.0, 330.0, 383.0])
def test_a_line_through_the_figure_moves_the_figure_beyond_it(line):
    words = words_beside(BAR, 80, line)
    assert words.left() > line


@pytest.mark.parametrize("line", [None, 150.0, 299.0, 450.0])
def test_a_figure_that_no_line_crosses_stands_at_its_bar(line):
    words = words_beside(BAR, 80, line)
    assert 300 < words.left() < 310
    assert line is None or not words.left() < line < words.right()
