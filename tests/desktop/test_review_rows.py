"""What the centre wrote, in the narrow details panel: a long value is read whole before it is taken."""

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from moi_desktop.desktop.widgets.details_panel import Details, DetailsPanel
from moi_desktop.desktop.widgets.review_rows import ReviewFacts, ReviewRow, Side
from tests.desktop.office_desk import pump

NAME = "โครงการยกระดับอุตสาหกรรมกาแฟอาราบิกาจังหวัดเชียงใหม่สู่มาตรฐานสากล ระยะที่ ๒"
SIDES = (Side("ที่ส่วนกลางพิจารณา", NAME), Side("ของหน่วยงานขณะนี้", NAME), Side("ที่ส่วนกลางเสนอ", "ชื่อที่สั้นกว่า"))


@pytest.fixture
def panel(qtbot):
    made = DetailsPanel()
    qtbot.addWidget(made)
    made.resize(made.width(), 600)
    return made


def test_no_line_of_a_long_value_is_cut_in_the_details_panel(panel):
    place = QWidget()
    rows = QVBoxLayout(place)
    panel.add_first(place)
    panel.show_details(Details("ชื่อโครงการ"))
    panel.show()
    row = ReviewRow(ReviewFacts("ค่าที่ส่วนกลางเสนอ", "เหตุผล", "รอคำตอบ", "warning", SIDES), narrow=True)
    rows.addWidget(row)
    pump(20)
    labels = [label for label in row.findChildren(QLabel) if label.wordWrap()]
    assert [label.text() for label in labels].count(NAME) == 2
    cut = [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]
    assert not cut
