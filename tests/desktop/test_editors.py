from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication

from moi_desktop.desktop.forms.editors_of import row_of
from moi_desktop.desktop.models.grid_model import Pin
from moi_desktop.desktop.values import Surroundings, Unparsed
from moi_desktop.plan.catalogue import CodeList, Field, Kind, Need, entity
from moi_desktop.plan.code_book import CodeBook, CodeEntry
from moi_desktop.plan.values import ReadingContext

AROUND = Surroundings(
    ReadingContext(
        codes=CodeBook({CodeList.PROVINCE: [CodeEntry(code="50", th="เชียงใหม่"), CodeEntry(code="57", th="เชียงราย")]})
    )
)


@pytest.fixture
def show(qtbot):
    def show(field):
        row = row_of(field, AROUND)
        qtbot.addWidget(row)
        seen: list[object] = []
        row.committed.connect(lambda key, value: seen.append(value))
        setattr(row, "seen", seen)  # noqa: B010 - a note of this test on the widget
        row.resize(600, 80)
        row.show()
        row.editor.setFocus()
        return row

    return show


def a_field(kind, **more):
    return Field(key="x", th="ช่อง", en="Field", kind=kind, **more)


def test_money_is_told_on_enter_and_put_into_shape(show, keyboard):
    row = show(a_field(Kind.MONEY, unit="บาท"))
    keyboard.type(row.editor.line, "๑๒๐๐")
    assert row.editor.line.text() == "๑๒๐๐"
    keyboard.press(row.editor.line, Qt.Key.Key_Return)
    assert row.seen == [120000]
    assert row.editor.line.text() == "1,200.00"


def test_resting_tells_the_value_and_leaves_the_text_alone(show, keyboard, qtbot):
    row = show(a_field(Kind.DECIMAL))
    keyboard.type(row.editor.line, "12.50")
    qtbot.waitUntil(lambda: row.seen == [Decimal("12.50")], timeout=3000)
    assert row.editor.line.text() == "12.50"


def test_the_same_value_is_told_once(show, keyboard):
    row = show(a_field(Kind.TEXT, max_length=60))
    row.set_value("โครงการ")
    keyboard.press(row.editor.line, Qt.Key.Key_Return)
    row.editor.commit()
    assert row.seen == []


def test_what_is_not_a_value_is_kept_marked_and_explained(show, keyboard):
    row = show(a_field(Kind.MONEY))
    keyboard.type(row.editor.line, "สิบบาท")
    keyboard.press(row.editor.line, Qt.Key.Key_Return)
    assert isinstance(row.seen[0], Unparsed)
    assert row.editor.line.text() == "สิบบาท"
    assert row.state == "problem"
    assert row.note.text() == row.seen[0].reason


def test_an_offered_meaning_is_taken_with_one_press(show, keyboard, qtbot):
    row = show(a_field(Kind.MONEY))
    keyboard.type(row.editor.line, "12ล้านบาท")
    keyboard.press(row.editor.line, Qt.Key.Key_Return)
    assert "12,000,000.00" in row.accept.text()
    qtbot.mouseClick(row.accept, Qt.MouseButton.LeftButton)
    assert row.seen[-1] == 12_000_000_00
    assert row.state == "normal"
    assert not row.accept.isVisible()


def test_mended_letters_are_told_beside_the_field(show, keyboard):
    row = show(a_field(Kind.TEXT, max_length=60))
    keyboard.type(row.editor.line, "นํ้า")
    keyboard.press(row.editor.line, Qt.Key.Key_Return)
    assert row.seen == ["น้ำ"]
    assert row.editor.line.text() == "น้ำ"
    assert "สระอำ" in row.note.text()


def test_escape_loses_nothing(show, keyboard):
    row = show(a_field(Kind.TEXT, max_length=60))
    keyboard.type(row.editor.line, "ข้อความ")
    keyboard.press(row.editor.line, Qt.Key.Key_Escape)
    row.editor.commit()
    assert row.seen == ["ข้อความ"]


def test_long_text_grows_and_tab_leaves_it(show, keyboard):
    row = show(a_field(Kind.LONG_TEXT))
    before = row.editor.area.height()
    keyboard.type(row.editor.area, "บรรทัดหนึ่ง")
    for _ in range(4):
        keyboard.press(row.editor.area, Qt.Key.Key_Return, text="\r")
    keyboard.type(row.editor.area, "ท้าย")
    assert row.editor.area.height() > before
    keyboard.press(row.editor.area, Qt.Key.Key_Tab)
    row.editor.commit()
    assert row.seen == ["บรรทัดหนึ่ง\n\n\n\nท้าย"]


def test_a_date_is_typed_stepped_and_shown_in_the_buddhist_era(show, keyboard):
    row = show(a_field(Kind.DATE))
    keyboard.type(row.editor.line, "29/2/2563")
    keyboard.press(row.editor.line, Qt.Key.Key_Return)
    keyboard.press(row.editor.line, Qt.Key.Key_Up)
    assert row.seen == [date(2020, 2, 29), date(2020, 3, 1)]
    assert row.editor.line.text() == "1 มี.ค. 2563"


def test_the_calendar_names_months_in_thai_and_years_in_the_buddhist_era(show, keyboard):
    row = show(a_field(Kind.DATE))
    row.set_value(date(2019, 10, 1))
    keyboard.press(row.editor.line, Qt.Key.Key_Down, keyboard.alt)
    calendar = row.editor._calendar
    assert calendar.month.text() == "ตุลาคม 2562"
    calendar.days.showNextMonth()
    assert calendar.month.text() == "พฤศจิกายน 2562"
    calendar.days.clicked.emit(calendar.days.selectedDate())
    assert not calendar.isVisible()


def test_a_code_is_found_by_words_and_chosen_from_the_list(show, keyboard):
    row = show(a_field(Kind.CODE, codes=CodeList.PROVINCE))
    keyboard.type(row.editor.line, "ราย")
    popup = row.editor.search._popup
    assert popup.isVisible()
    popup.setCurrentIndex(popup.model().index(0, 0))
    keyboard.press(popup, Qt.Key.Key_Return)
    assert row.seen == ["57"]
    assert row.editor.line.text() == "57 เชียงราย"


def test_a_code_that_several_names_fit_stays_open(show, keyboard):
    row = show(a_field(Kind.CODE, codes=CodeList.PROVINCE))
    keyboard.type(row.editor.line, "เชียง")
    row.editor.search._popup.hide()
    row.editor.commit()
    assert row.state == "problem"
    assert row.editor.line.text() == "เชียง"


def test_a_closed_choice_tells_its_code(show):
    row = show(entity("project").field("channel"))
    row.editor.box.setCurrentIndex(row.editor.box.findData("AGENDA"))
    assert row.seen == ["AGENDA"]


def test_a_code_that_the_list_has_lost_is_shown_as_it_stands(show):
    row = show(entity("project").field("channel"))
    row.set_value("OLD")
    assert row.editor.box.currentText() == "OLD"
    assert row.editor.value() == "OLD"


def test_the_wheel_does_not_change_an_answer_in_passing(show, qtbot):
    row = show(entity("project").field("channel"))
    row.set_value("AGENDA")
    row.editor.box.clearFocus()
    spot = QPointF(5, 5)
    wheel = QWheelEvent(
        spot,
        spot,
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(row.editor.box, wheel)
    assert row.editor.value() == "AGENDA"


def test_a_flag_is_yes_or_no(show, qtbot):
    row = show(a_field(Kind.FLAG))
    row.editor.check.click()
    row.editor.check.click()
    assert row.seen == [True, False]


def test_a_locked_field_is_read_only_and_keeps_its_value(show, keyboard):
    row = show(a_field(Kind.TEXT, max_length=60))
    row.set_value("เดิม")
    row.show_state("locked")
    keyboard.type(row.editor.line, "ใหม่")
    row.editor.commit()
    assert row.seen == []
    assert row.editor.line.text() == "เดิม"


def test_a_row_is_known_to_screen_readers_by_its_label(show):
    QAccessible.setActive(True)
    row = show(a_field(Kind.TEXT, need=Need.REQUIRED, hint="คำอธิบายช่อง", max_length=60))
    seen = QAccessible.queryAccessibleInterface(row.editor.line)
    assert seen.text(QAccessible.Text.Name) == "ช่อง"
    assert seen.text(QAccessible.Text.Description) == "คำอธิบายช่อง"
    assert row.label.text() == "ช่อง\u00a0*"


def test_a_comment_of_the_centre_has_its_own_mark(show, qtbot):
    row = show(a_field(Kind.TEXT, max_length=60))
    row.show_pin(Pin("ขยายความ"))
    assert row.pin.isVisible()
    with qtbot.waitSignal(row.comment_wanted) as caught:
        row.pin.click()
    assert caught.args == ["x"]
