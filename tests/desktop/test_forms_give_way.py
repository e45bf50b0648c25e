"""Forms and their bars of sections give way where there is little room."""

import pytest
from PySide6.QtWidgets import QApplication

from moi_desktop.desktop.forms.editors_of import room_of, row_of
from moi_desktop.desktop.forms.fields_pane import FieldsPane, Room
from moi_desktop.desktop.values import Surroundings
from moi_desktop.desktop.widgets.section_bar import SectionBar
from moi_desktop.plan import catalogue

PROFILE = catalogue.entity("office_profile")
PROJECT = catalogue.entity("project")


@pytest.fixture
def pane(qtbot):
    def made(entity, *keys):
        fields = [entity.field(key) for key in keys]
        pane = FieldsPane([(row_of(field, Surroundings()), room_of(field)) for field in fields])
        qtbot.addWidget(pane)
        return pane

    return made


def lines(pane, width, qtbot):
    """The keys of the rows that stand beside each other, from top to bottom."""
    pane.resize(width, 600)
    pane.show()
    qtbot.waitExposed(pane)
    pane.layout().activate()
    found: dict[int, list[str]] = {}
    for row, _ in pane._rows:
        found.setdefault(row.y(), []).append(row.key)
    return [found[y] for y in sorted(found)]


def test_two_fields_stand_beside_each_other_only_where_there_is_room(pane, qtbot):
    made = pane(PROJECT, "kind", "class", "channel", "origin")
    assert lines(made, 700, qtbot) == [["kind", "class"], ["channel", "origin"]]
    assert lines(made, 400, qtbot) == [["kind"], ["class"], ["channel"], ["origin"]]
    assert lines(made, 700, qtbot) == [["kind", "class"], ["channel", "origin"]]


def test_a_narrow_pane_is_not_kept_wide_by_its_two_columns(pane):
    made = pane(PROJECT, "kind", "class")
    one = max(row.minimumSizeHint().width() for row, _ in made._rows)
    assert made.minimumSizeHint().width() == one


def test_names_and_positions_have_the_whole_width(pane, qtbot):
    assert room_of(PROFILE.field("certified_position")) is Room.WHOLE
    made = pane(PROFILE, "prepared_by", "prepared_position", "phone", "email")
    assert lines(made, 700, qtbot) == [["prepared_by"], ["prepared_position"], ["phone"], ["email"]]
    widths = {row.key: row.width() for row, _ in made._rows}
    assert widths["phone"] == widths["email"]


def test_the_names_of_sections_take_another_line_before_they_are_cut(qtbot):
    bar = SectionBar([f"ส่วนที่มีชื่อยาวพอสมควร {number}" for number in range(8)])
    qtbot.addWidget(bar)
    bar.show()
    found: dict[int, set[int]] = {}
    for width in (1400, 500, 1400):
        bar.resize(width, bar.sizeHint().height())
        qtbot.waitExposed(bar)
        QApplication.processEvents()
        found.setdefault(width, set()).add(len({section.y() for section in bar._sections}))
    assert found[1400] == {2}
    assert min(found[500]) > 2
