"""Hands that use the window as a person does: by keys, or by the mouse; and eyes that read what is on the screen.

A script runs on a thread of its own, straight on, as one tells what one does. Everything it does and reads happens on the
window's thread, as an event of its own, so that a dialog which waits for an answer gets it from the next line of the
script. After each act the script waits until the program rests. Nothing here calls anything beneath the window.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from moi_desktop.desktop.app import Desktop
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.widgets.field_row import FieldRow

PATIENCE_SECONDS = 30
"""How long a person looks at a window in which nothing happens."""

MOST_TABS = 250

DOUBLE_CLICKS = 1.5
"""How long a person lets a list stand open before choosing from it. Qt takes a click within one double click for the end of
the one that opened it, and its timers may come a twentieth late."""


class LostError(AssertionError):
    """What a person looks for is not on the screen, or cannot be used."""


class _Door(QObject):
    """Takes what the script wants over to the window's thread."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(lambda act: act(), Qt.ConnectionType.QueuedConnection)


class Hands:
    """Acts on one window. `run` is called on the window's thread, everything else by the script."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self._door = _Door()
        self._failure: BaseException | None = None

    # Running a script

    def run(self, script: Callable[[], object], minutes: float = 5) -> None:
        """Run a script to its end and raise what it raised."""
        thread = threading.Thread(target=self._run, args=(script,), daemon=True)
        thread.start()
        end = time.monotonic() + 60 * minutes
        while thread.is_alive():
            QApplication.processEvents()
            time.sleep(0.001)
            if time.monotonic() > end:
                raise LostError("The script has not come to its end")
        QApplication.processEvents()
        if self._failure is not None:
            raise self._failure

    def _run(self, script: Callable[[], object]) -> None:
        try:
            script()
        except BaseException as failure:  # noqa: BLE001 - it belongs to the test, on the other thread
            self._failure = failure
            self.read(self._close_everything)

    def _close_everything(self) -> None:
        """What refuses to close is left: the script ends with its own failure, not by waiting for ever."""
        for front in (QApplication.activePopupWidget, QApplication.activeModalWidget):
            seen: set[int] = set()
            while (window := front()) is not None and id(window) not in seen:
                seen.add(id(window))
                window.close()

    def read(self, what: Callable[[], Any]) -> Any:
        """Return what is read from the screen; never a widget, which the script's thread must not hold."""
        found: list[Any] = []
        failed: list[BaseException] = []
        done = threading.Event()

        def act() -> None:
            try:
                found.append(what())
            except BaseException as failure:  # noqa: BLE001 - raised again on the script's thread
                failed.append(failure)
            done.set()

        self._door.asked.emit(act)
        if not done.wait(PATIENCE_SECONDS):
            raise LostError("The window does not answer")
        if failed:
            raise failed[0]
        return found[0]

    def do(self, act: Callable[[], object]) -> None:
        """Do something and wait until the program rests, or asks something."""
        began, ended = threading.Event(), threading.Event()
        failed: list[BaseException] = []

        def acted() -> None:
            began.set()
            try:
                act()
            except BaseException as failure:  # noqa: BLE001 - raised again on the script's thread
                failed.append(failure)
            ended.set()

        self._door.asked.emit(acted)
        self.wait(lambda: began.is_set() and (ended.is_set() or self.read(_is_asked)), "The act does not end")
        self.rest()
        if failed:
            raise failed[0]

    def wait(self, is_so: Callable[[], bool], words: str) -> None:
        """Wait until something is so."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not is_so():
            if time.monotonic() > end:
                raise LostError(f"{words}; on the screen: {self.read(screen_words)}")
            time.sleep(0.002)

    def wait_to_see(self, words: str) -> None:
        """Wait until some words are on the screen."""
        self.wait(lambda: any(words in text for text in self.read(screen_words)), f"Not seen: {words}")

    def rest(self) -> None:
        """Wait until nothing that was handed in is left to do."""
        for _ in range(3):
            self.wait(lambda: bool(self.read(self._is_idle)), "The work does not end")

    def _is_idle(self) -> bool:
        """Whether all work is done. Work whose outcome is a question counts as done when the question stands there."""
        runner = self.desktop.runner
        if front() is not (QApplication.activeModalWidget() or QApplication.activeWindow()):
            return False
        return runner.is_idle or (_is_asked() and all(future.done() for future in runner._waiting.values()))

    def rest_and_look(self) -> None:
        """Wait until the plan has also been checked anew."""
        self.rest()
        self.wait(lambda: not self.read(self._is_looking), "The check does not end")
        self.rest()

    def _is_looking(self) -> bool:
        """Only the office's desk looks its plan through by itself, a moment after something was entered."""
        sessions = (getattr(page, "session", None) for page in self.desktop.shell._pages.values())
        return any(session._rest.isActive() for session in sessions if isinstance(session, OfficeSession))

    def go_to(self, title: str) -> None:
        """Go to a destination by its name."""
        titles = self.read(lambda: destinations(self.desktop))
        if title not in titles:
            raise LostError(f"No destination {title}; but: {titles}")
        self.page(titles.index(title) + 1)

    # Both hands: what is typed

    def type(self, words: str) -> None:
        """Type words where the focus is."""
        self.do(lambda: type_into(focused(), words))

    def key(self, *keys: str) -> None:
        """Press keys, such as "Ctrl+S" or "Down", one after the other."""
        for key in keys:
            self.do(lambda key=key: press(focused(), key))  # type: ignore[misc]

    def see(self, words: str) -> None:
        """Be sure that some words are on the screen now."""
        texts = self.read(screen_words)
        if not any(words in text for text in texts):
            raise LostError(f"Not on the screen: {words}; but: {texts}")

    def press_where(self, beginning: str) -> bool:
        """Press the first button whose words begin so, where there is one that can be pressed; return whether there was."""
        names = self.read(lambda: [one.text() for one in seen(QAbstractButton) if one.isEnabled()])
        name = next((one for one in names if one.startswith(beginning)), "")
        if name:
            self.press(name)
        return bool(name)

    # What each hand does its own way

    def press(self, name: str) -> None:
        """Press a button, or go to a section of a form."""
        raise NotImplementedError

    def fill(self, name: str, words: str) -> None:
        """Write over what stands in a field, and go on; of a list that opens the first entry is chosen."""
        raise NotImplementedError

    def choose(self, name: str, answer: str) -> None:
        """Choose one of a few answers."""
        raise NotImplementedError

    def tick(self, name: str) -> None:
        """Set a tick."""
        raise NotImplementedError

    def page(self, number: int) -> None:
        """Go to a destination by its number, counted from 1."""
        raise NotImplementedError

    def look_for(self, name: str, words: str) -> None:
        """Type into a line that searches."""
        raise NotImplementedError

    def row(self, table: str, *cells: str) -> None:
        """Add a row to a table of a form, cell by cell."""
        raise NotImplementedError

    def cells(self, grid: str, values: dict[str, str]) -> None:
        """Fill the new row of a grid, whose first cell is open for writing, by column."""
        raise NotImplementedError

    def mark_months(self, bar: str, months: int) -> None:
        """Mark the first months of the first activity."""
        raise NotImplementedError

    def paste(self, grid: str) -> None:
        """Paste into the row that waits for typing, whose first cell is open for writing."""
        raise NotImplementedError

    def correct(self, words: str) -> None:
        """Write over what stands in the field that has the focus."""
        raise NotImplementedError


class KeyboardHands(Hands):
    """Uses keys only."""

    def press(self, name: str) -> None:
        """Go to a button by Tab and press it."""
        self.tab_to(name)
        self.key("Space")

    def tab_to(self, name: str) -> None:
        """Press Tab until what is called `name` has the focus."""
        if self.read(lambda: called(focused(), name)):
            return
        seen_names = []
        for _ in range(MOST_TABS):
            seen_names.append(self.read(lambda: names_of(focused())))
            # Of buttons of which one is down, Tab comes to that one and the arrows go to the others.
            self.key(self.read(lambda: _arrow_to(name)) or ("F6" if self.read(_in_grid) else "Tab"))
            if self.read(lambda: called(focused(), name)):
                return
        raise LostError(f"Tab does not get to {name}; {seen_names[-12:]}")

    def fill(self, name: str, words: str) -> None:
        """Go to a field, type, and go on."""
        self.tab_to(name)
        self.key("Ctrl+A")
        self.type(words)
        if self.read(_has_list):
            self.key("Down", "Return")
        self.key("Tab")

    def choose(self, name: str, answer: str) -> None:
        """Go to a list of a few answers and choose one with the arrows."""
        self.tab_to(name)
        for _ in range(20):
            if self.read(lambda: chosen_answer() == answer):
                return
            self.key("Down")
        raise LostError(f"{name} does not offer {answer}")

    def tick(self, name: str) -> None:
        """Go to a tick and set it."""
        self.press(name)

    def page(self, number: int) -> None:
        """Go to a destination by its number."""
        self.key(f"Alt+{number}")
        self.rest_and_look()

    def look_for(self, name: str, words: str) -> None:
        """Type into a line that searches."""
        self.tab_to(name)
        self.type(words)

    def row(self, table: str, *cells: str) -> None:
        """Add a row to a table of a form, cell by cell."""
        self.press(f"เพิ่มแถว {table}")
        for number, words in enumerate(cells):
            if number:
                self.key("Tab")
            self.type(words)
        self.key("Return")
        self.rest()

    def cells(self, grid: str, values: dict[str, str]) -> None:
        """Fill the new row of a grid, whose first cell is open for writing, by column."""
        columns = self.read(lambda: heads_of(field(grid)))
        last = max(columns.index(name) for name in values)
        for number, name in enumerate(columns[: last + 1]):
            if number:
                self.key("Tab")
            if name in values:
                self.type(values[name])
        self.key("Return")
        self.rest()

    def mark_months(self, bar: str, months: int) -> None:
        """Mark the first months of an activity."""
        self.tab_to(bar)
        for _ in range(months):
            self.key("Space", "Right")

    def paste(self, grid: str) -> None:
        """Paste into the row that waits for typing, whose first cell is open for writing."""
        self.key("Escape", "Ctrl+V")

    def correct(self, words: str) -> None:
        """Write over what stands in the field that has the focus."""
        self.key("Ctrl+A")
        self.type(words)
        self.key("Tab")


class MouseHands(Hands):
    """Uses the mouse to get anywhere; only words are typed."""

    def press(self, name: str) -> None:
        """Click a button."""
        self.do(lambda: click(button(name)))

    def fill(self, name: str, words: str) -> None:
        """Click into a field and type; a list that opens is clicked."""
        self.do(lambda: click(field(name)))
        self.do(lambda: select_all(focused()))
        self.type(words)
        if self.read(_has_list):
            self.do(click_first_of_list)
        self.do(leave_field)

    def choose(self, name: str, answer: str) -> None:
        """Open a list of a few answers and click one, not so fast that it would be a double click."""
        self.do(lambda: click(field(name)))
        time.sleep(DOUBLE_CLICKS * self.read(QApplication.doubleClickInterval) / 1000)
        self.do(lambda: click_answer(answer))
        shown = self.read(lambda: answer_of(field(name)))
        if shown != answer:
            raise LostError(f"{name} shows {shown} after a click on {answer}")

    def tick(self, name: str) -> None:
        """Click the box of a tick: what is beside its words does not belong to it."""
        self.do(lambda: click(button(name), beginning_of(button(name))))

    def page(self, number: int) -> None:
        """Click a destination."""
        self.do(lambda: click_row(self.desktop.shell.ui.navigation, number - 1))
        self.rest_and_look()

    def look_for(self, name: str, words: str) -> None:
        """Click into a line that searches, and type."""
        self.do(lambda: click(field(name)))
        self.type(words)

    def row(self, table: str, *cells: str) -> None:
        """Add a row to a table of a form: the button opens the first cell, a double click each other."""
        self.press(f"เพิ่มแถว {table}")
        self._write(table, list(enumerate(cells)))

    def cells(self, grid: str, values: dict[str, str]) -> None:
        """Fill the new row of a grid, whose first cell is open for writing, by column."""
        columns = self.read(lambda: heads_of(field(grid)))
        self._write(grid, [(columns.index(name), words) for name, words in values.items()])

    def _write(self, grid: str, cells: list[tuple[int, str]]) -> None:
        """Write into the cells of the row of which the first cell is open, and click back to that one."""
        row = self.read(lambda: grid_of(grid).currentIndex().row())
        for number, (column, words) in enumerate(cells):
            if number:
                self.do(lambda column=column: click_cell(grid_of(grid), row, column, twice=True))  # type: ignore[misc]
            self.type(words)
        self.do(lambda: click_cell(grid_of(grid), row, 0))
        self.rest()

    def mark_months(self, bar: str, months: int) -> None:
        """Click the first months of an activity."""
        for month in range(months):
            self.do(lambda month=month: click_cell(grid_of(bar), 0, month))  # type: ignore[misc]

    def paste(self, grid: str) -> None:
        """Paste into the row that waits for typing, from the menu of the right button."""
        self.do(lambda: click_cell(grid_of(grid), -1, 0))
        self.do(lambda: open_menu(grid_of(grid)))
        self.do(lambda: click_command("วาง"))

    def correct(self, words: str) -> None:
        """Write over what stands in the field that has the focus."""
        self.do(lambda: select_all(focused()))
        self.type(words)
        self.do(leave_field)


# What is on the screen. All of this runs on the window's thread.


def front() -> QWidget:
    """The window that takes what people do now."""
    window = QApplication.activeModalWidget() or QApplication.activeWindow()
    if window is not None:
        return window
    # A real desktop gives the focus back to the window when a dialog closes; the one without a screen must be asked.
    window = next(
        (one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow) and one.isVisible()), None
    )
    if window is None:
        raise LostError("No window is in front")
    window.activateWindow()
    return window


def seen(kind: type[Any], root: QWidget | None = None) -> Iterable[Any]:
    """What of a kind a person can see in the window in front."""
    for widget in (root or front()).findChildren(kind):
        if widget.isVisible() and not widget.visibleRegion().isEmpty():
            yield widget


def screen_words() -> list[str]:
    """All words on labels and buttons of the window in front, and in what floats above it."""
    roots = [front(), *(one for one in QApplication.topLevelWidgets() if isinstance(one, QMenu) and one.isVisible())]
    words = []
    for root in roots:
        words += [widget.text() for kind in (QLabel, QAbstractButton) for widget in seen(kind, root) if widget.text()]
    return words


def destinations(desktop: Desktop) -> list[str]:
    """The names of the destinations in their order, without the counts beside them."""
    model = desktop.shell.ui.navigation.model()
    return [_bare(str(model.index(row, 0).data())) for row in range(model.rowCount())]


def focused() -> QWidget:
    """What has the focus: keys go there."""
    return QApplication.activePopupWidget() or QApplication.focusWidget() or front()


def names_of(widget: QWidget) -> list[str]:
    """By which names a person knows a widget."""
    names = [widget.accessibleName()]
    if isinstance(widget, QAbstractButton):
        names.append(widget.text())
    names += [label.text() for label in front().findChildren(QLabel) if label.buddy() is widget]
    return [name.replace("\u00a0*", "").strip() for name in names if name]


def called(widget: QWidget, name: str) -> bool:
    """Whether a widget is called `name`; a count at its end does not matter, nor an ellipsis that is not asked for."""
    asked = name.rstrip("…")
    return any(
        asked in (one.rstrip("…"), _bare(one)) and (one.endswith("…") or not name.endswith("…"))
        for one in names_of(widget)
    )


def _bare(name: str) -> str:
    return re.sub(r"\s+[\d,]+$", "", name).rstrip("…")


def button(name: str) -> QWidget:
    """The button, or the section of a form, called `name`; one that is scrolled away is brought to sight."""
    found: list[QWidget] = [one for one in seen(QAbstractButton) if called(one, name)]
    found += [one for one in seen(QFrame) if one.property("role") == "section" and called(one, name)]
    if not found:
        found = [one for one in front().findChildren(QAbstractButton) if one.isVisible() and called(one, name)]
        for one in found[:1]:
            bring_to_sight(one)
    if not found or found[0].visibleRegion().isEmpty():
        raise LostError(f"No button {name}; but: {[names_of(one) for one in seen(QAbstractButton)]}")
    if not found[0].isEnabled():
        raise LostError(f"{name} cannot be pressed now; on the screen: {screen_words()}")
    return found[0]


def field(name: str) -> QWidget:
    """The field called `name`, brought to sight."""
    for widget in front().findChildren(QWidget):
        is_field = isinstance(widget, QLineEdit | QPlainTextEdit | QComboBox | QTableView)
        if is_field and widget.isVisible() and called(widget, name):
            bring_to_sight(widget)
            return widget
    for row in front().findChildren(FieldRow):
        if row.isVisible() and called(row.editor.inner, name):
            bring_to_sight(row.editor.inner)
            return row.editor.inner
    raise LostError(f"No field {name}")


def bring_to_sight(widget: QWidget) -> None:
    """Scroll as a person does with the wheel until a widget is seen."""
    from PySide6.QtWidgets import QScrollArea

    at: QWidget | None = widget
    while at is not None:
        if isinstance(at, QScrollArea):
            at.ensureWidgetVisible(widget)
        at = at.parentWidget()


# Acts


def press(widget: QWidget, keys: str) -> None:
    """Press keys that stand for no letter."""
    combination = QKeySequence(keys)[0]  # type: ignore[index] # the stubs do not know it
    QTest.keyClick(widget, combination.key(), combination.keyboardModifiers())


def type_into(widget: QWidget, words: str) -> None:
    """Type letters; Thai ones too, which Qt's own test functions cannot."""
    for letter in words:
        target = QApplication.focusWidget() or widget
        key = Qt.Key.Key_Return if letter == "\n" else 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click where a person would; refuse where something else lies above."""
    bring_to_sight(widget)
    place = at or widget.visibleRegion().boundingRect().center()
    if not widget.visibleRegion().contains(place):
        raise LostError(f"Cannot be clicked: {names_of(widget)}")
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def beginning_of(widget: QWidget) -> QPoint:
    """A place near the left edge of what is seen of a widget, in the middle of its height."""
    seen_of_it = widget.visibleRegion().boundingRect()
    return QPoint(seen_of_it.left() + seen_of_it.height() // 2, seen_of_it.center().y())


def click_row(view: QAbstractItemView, number: int) -> None:
    """Click a row of a list."""
    model = view.model()
    place: QRect = view.visualRect(model.index(number, 0))
    click(view.viewport(), place.center())


def grid_of(name: str) -> QTableView:
    """The grid called `name`."""
    found = field(name)
    assert isinstance(found, QTableView)
    return found


def heads_of(grid: QWidget) -> list[str]:
    """The heads of a grid's columns, as they are read, without the mark of what is required."""
    assert isinstance(grid, QTableView)
    model, across = grid.model(), Qt.Orientation.Horizontal
    heads = [str(model.headerData(column, across)).removesuffix(" *") for column in range(model.columnCount())]
    assert not any(grid.isColumnHidden(column) for column in range(model.columnCount())), "Columns would be miscounted"
    return heads


def open_menu(view: QTableView) -> None:
    """Press the right button on the cell that has the focus."""
    place = view.visualRect(view.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), event)


def click_command(words: str) -> None:
    """Click a command of the menu that is open."""
    menu = QApplication.activePopupWidget()
    if not isinstance(menu, QMenu):
        raise LostError("No menu is open")
    action = next((one for one in menu.actions() if one.text() == words), None)
    if action is None:
        raise LostError(f"The menu does not offer {words}")
    click(menu, menu.actionGeometry(action).center())


def click_cell(view: QTableView, row: int, column: int, *, twice: bool = False) -> None:
    """Click a cell of a grid, or click it twice to write in it. Negative rows count from the end, as in lists."""
    row = row if row >= 0 else view.model().rowCount() + row
    index = view.model().index(row, column)
    view.scrollTo(index)
    place = view.visualRect(index).center()
    for act in (QTest.mouseClick, *((QTest.mouseDClick,) if twice else ())):
        act(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def click_answer(answer: str) -> None:
    """Click an answer of the list that is open."""
    popup = QApplication.activePopupWidget()
    view = popup.findChild(QAbstractItemView) if popup is not None else None
    if view is None:
        raise LostError(f"No list is open for {answer}")
    model = view.model()
    for row in range(model.rowCount()):
        if model.index(row, 0).data() == answer:
            click_row(view, row)
            return
    raise LostError(f"The list does not offer {answer}")


def click_first_of_list() -> None:
    """Click the first entry of the list that opened while typing."""
    popup = QApplication.activePopupWidget()
    view = popup if isinstance(popup, QAbstractItemView) else None
    if view is None:
        raise LostError("No list is open")
    click_row(view, 0)


def select_all(widget: QWidget) -> None:
    """Select what stands in a field, as a triple click does."""
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        widget.selectAll()


def leave_field() -> None:
    """Click beside the field: on the empty part of the page."""
    widget = QApplication.focusWidget()
    if widget is not None:
        widget.clearFocus()


def chosen_answer() -> str:
    """The answer of the short list that has the focus."""
    return answer_of(QApplication.focusWidget())


def answer_of(widget: QWidget | None) -> str:
    """The answer that a short list shows; empty for anything else."""
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def _is_asked() -> bool:
    return QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None


def _has_list() -> bool:
    return isinstance(QApplication.activePopupWidget(), QAbstractItemView)


def _arrow_to(name: str) -> str:
    """The arrow that leads to a button beside the one with the focus; empty where it is not beside it."""
    widget = QApplication.focusWidget()
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if widget is None or group is None or not group.exclusive():
        return ""
    wanted = next((one for one in group.buttons() if one.isVisible() and called(one, name)), None)
    return "" if wanted is None else "Right" if wanted.x() > widget.x() or wanted.y() > widget.y() else "Left"


def _in_grid() -> bool:
    return isinstance(QApplication.focusWidget(), QTableView)
