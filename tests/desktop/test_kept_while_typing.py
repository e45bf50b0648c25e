"""What is typed is kept with the first letter and every moment, and judged only when typing rests."""

from PySide6.QtCore import QObject

from moi_desktop.desktop.forms.editors_of import row_of
from moi_desktop.desktop.values import Surroundings
from moi_desktop.desktop.widgets.resting import MOMENT_MS, Resting
from moi_desktop.plan import catalogue

PROJECT = catalogue.entity("project")


def test_half_a_word_is_kept_at_once_and_called_a_mistake_only_when_typing_rests(qtbot):
    row = row_of(PROJECT.field("start_fy"), Surroundings())
    qtbot.addWidget(row)
    row.show()
    row.activateWindow()
    row.editor.inner.setFocus()
    qtbot.waitUntil(lambda: row.is_in_use)
    with qtbot.waitSignal(row.committed) as told:
        qtbot.keyClicks(row.editor.inner, "2")
    assert told.args is not None
    assert told.args[1].text == "2"
    assert row.note.isHidden()
    qtbot.waitUntil(row.note.isVisible)
    qtbot.keyClicks(row.editor.inner, "563")
    qtbot.waitUntil(row.note.isHidden)
    assert row.editor.value() == 2563


def test_the_letters_of_a_slow_writer_are_handed_on_one_by_one_and_of_a_quick_one_together(qtbot):
    owner = QObject()
    rest = Resting(owner)
    told: list[int] = []
    rest.rested.connect(lambda: told.append(1))
    for number in range(3):
        rest.touch()
        qtbot.waitUntil(lambda wanted=number + 1: len(told) == wanted)
        qtbot.wait(MOMENT_MS + 20)
    rest.touch()
    qtbot.waitUntil(lambda: len(told) == 4)
    for _ in range(5):
        rest.touch()
    assert rest.is_waiting
    qtbot.waitUntil(lambda: not rest.is_waiting)
    assert len(told) == 5
