"""What is wrong with a screen as it stands: clipped words, a language that slipped in, names that readers lack, traps for Tab.

Every function returns sentences, one for each fault, so that a failing test says what to look at.
"""

import itertools
import re
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from moi_desktop.desktop import thai_breaks
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.labels import ElidedLabel

THAI = re.compile("[\u0e01-\u0e5b]")
LATIN_WORD = re.compile(r"[A-Za-z][a-z]+")
KNOWN_LATIN = frozenset(
    # Names and marks that Thai officials write in Latin letters themselves.
    [
        "Ctrl",
        "Shift",
        "Alt",
        "Enter",
        "Esc",
        "Tab",
        "Space",
        "Home",
        "End",
        "Page",
        "Up",
        "Down",
        "Delete",
        "Insert",
        "PgUp",
        "PgDown",
        "Excel",
        "Word",
        "Windows",
        "Yes",
        "No",
        "English",
        "curve",
        "Curve",
        "Smart",
        "xlsx",
        "pdf",
        "docx",
        "csv",
        "eml",
        "db",
        "zip",
        "txt",
        "bytes",
        "Area",
        "Function",
        "Agenda",
        "Del",
        "Return",
        "Python",
        "Qt",
        "OneDrive",
        "eMENSCR",
        "Gantt",
        "Bureau",
        "QR",
        "Office",
        "Project",
        "Brief",
        "Output",
        "Outcome",
    ]
)
MOST_SLACK = 1
"""Pixels that a rounding may take."""


def seen(root: QWidget) -> Iterator[QWidget]:
    """All widgets inside `root` that a person can see, without the inside of Qt's own ones."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and widget.width() and widget.height() and not widget.visibleRegion().isEmpty():
            yield widget


def name_of(widget: QWidget) -> str:
    """Where a widget is, for people who look for it in the code."""
    way: list[str] = []
    at: QWidget | None = widget
    while at is not None and len(way) < 4:
        way.append(at.objectName() or type(at).__name__)
        at = at.parentWidget()
    return " < ".join(way)


def clipped(root: QWidget) -> list[str]:
    """Words that have less room than they need."""
    found = []
    for widget in seen(root):
        text = _text_of(widget)
        if not text or isinstance(widget.parentWidget(), ElidedLabel | QAbstractItemView | QComboBox):
            continue
        need = _need(widget)
        if need is not None and (need[0] > widget.width() + MOST_SLACK or need[1] > widget.height() + MOST_SLACK):
            found.append(f"{text!r} needs {need}, has {(widget.width(), widget.height())}: {name_of(widget)}")
        elif _is_cut_by_parents(widget):
            found.append(f"{text!r} reaches out of what holds it: {name_of(widget)}")
    return found


def _need(widget: QWidget) -> tuple[int, int] | None:
    if isinstance(widget, QLabel) and widget.wordWrap():
        text = QLabel.text(widget)
        longest = max((widget.fontMetrics().horizontalAdvance(piece.strip()) for piece in _pieces(text)), default=0)
        return longest, widget.heightForWidth(widget.width())
    if isinstance(widget, QLabel | QPushButton | QCheckBox):
        hint = widget.minimumSizeHint() if isinstance(widget, QLabel) else widget.sizeHint()
        return hint.width(), hint.height()
    if isinstance(widget, QComboBox):
        # A chosen answer may be cut where it is data; a height that cuts Thai marks may not.
        return 0, widget.fontMetrics().height()
    return None


def _pieces(text: str) -> list[str]:
    """The pieces between which Qt lets a line end."""
    ends = [0, *thai_breaks.line_ends(text)]
    return [text[start:end] for start, end in itertools.pairwise(ends)]


def _is_cut_by_parents(widget: QWidget) -> bool:
    """Whether a part of the widget lies outside what holds it, where that cannot be scrolled."""
    area = QRect(QPoint(0, 0), widget.size())
    at = widget
    while (parent := at.parentWidget()) is not None and not at.isWindow():
        if isinstance(parent.parentWidget(), QAbstractScrollArea) or isinstance(parent, QAbstractScrollArea):
            return False
        area = area.translated(at.pos())
        slack = QRect(QPoint(0, 0), parent.size()).adjusted(-2, -2, 2, 2)
        if not slack.contains(area):
            return True
        at = parent
    return False


def foreign_words(root: QWidget, language: str) -> list[str]:
    """Words of the other language in what the program itself says (not in what people have entered)."""
    found = []
    for widget in seen(root):
        for text in _spoken(widget, language):
            if language == "th":
                strange = [word for word in LATIN_WORD.findall(text) if word not in KNOWN_LATIN]
            else:
                strange = THAI.findall(text)
            if strange:
                found.append(f"{text!r}: {name_of(widget)}")
    return found


def _spoken(widget: QWidget, language: str) -> Iterator[str]:
    """What the program says through a widget: names of fields, buttons, heads. Labels may show data, which is Thai."""
    if isinstance(widget, QAbstractButton):
        yield widget.text()
        yield widget.toolTip()
    if isinstance(widget, QLabel) and not isinstance(widget.parentWidget(), ElidedLabel):
        is_title = isinstance(widget.parentWidget(), Card) and widget.property("role") == "heading"
        if language == "th" or widget.buddy() is not None or is_title:
            yield _without_paths(widget.text())
    if isinstance(widget, ElidedLabel) and language == "th":
        yield _without_paths(widget.text())
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QTableView) and widget.model() is not None and widget.horizontalHeader().isVisible():
        for column in range(widget.model().columnCount()):
            yield str(widget.model().headerData(column, Qt.Orientation.Horizontal) or "")
    if isinstance(widget, QComboBox | QAbstractItemView | QLineEdit):
        yield widget.accessibleName()


def _without_paths(text: str) -> str:
    return " ".join(word for word in text.split() if "/" not in word and "\\" not in word and "@" not in word)


def nameless(root: QWidget) -> list[str]:
    """Widgets that take the focus and say nothing to a screen reader."""
    return [
        name_of(widget)
        for widget in seen(root)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled() and not _says_something(widget)
    ]


def _says_something(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractButton) and widget.text():
        return True
    if widget.accessibleName():
        return True
    labels = [
        label for label in widget.window().findChildren(QLabel) if label.buddy() in (widget, widget.parentWidget())
    ]
    return any(label.text() for label in labels)


def stops(root: QWidget) -> list[QWidget]:
    """Where Tab can stop."""
    return [widget for widget in seen(root) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()]


def tab_traps(root: QWidget, most: int = 400) -> list[str]:
    """Where Tab, or F6 inside a grid, does not get away from; and stops that the way of Tab never reaches."""
    wanted = {widget for widget in stops(root) if widget.focusProxy() is None}
    reached: set[QWidget] = set()
    at = QApplication.focusWidget() or root
    for _ in range(most):
        reached.add(at)
        key = Qt.Key.Key_F6 if _is_grid(at) else Qt.Key.Key_Tab
        press(at, key)
        following = QApplication.focusWidget()
        if following is None or following is at:
            return [f"The focus does not get away from {name_of(at)}"]
        if following in reached:
            break
        at = following
    missed = [widget for widget in wanted - reached if not any(_holds(one, widget) for one in reached)]
    return [f"Never reached: {name_of(widget)}" for widget in missed if not _is_reached_by_arrows(widget, reached)]


def _is_grid(widget: QWidget) -> bool:
    """Whether Tab goes from cell to cell there."""
    return isinstance(widget, QTableView) and widget.tabKeyNavigation()


def _is_reached_by_arrows(widget: QWidget, reached: set[QWidget]) -> bool:
    """Whether it is one of several buttons of which one is down: Tab goes to that one, the arrows to the others."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group is not None and group.exclusive() and any(button in reached for button in group.buttons())


def _holds(one: QWidget, other: QWidget) -> bool:
    return one is other or one.isAncestorOf(other)


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press and release a key, a shortcut of the window included."""
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, modifier)
        QApplication.sendEvent(widget, event)


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return thai_breaks.without_marks(widget.text())
    if isinstance(widget, QAbstractButton):
        return widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) else ""
