"""The frame of a page with a grid: filters and buttons above it, a line beneath it, the form of the chosen row below."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_box import FilterBox
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label

_ALL_THE_ROOM = 100
"""What filters take of the line before the rest of it stays empty; they know how wide they want to be at most."""


class GridFrame(QWidget):
    """`grid_place` takes the grid; the form below is shown while a row is chosen. They share the height by `shares`.

    Somebody who moves `splitter` shares it differently.
    """

    def __init__(
        self,
        *,
        filters: Iterable[QWidget],
        beneath: Iterable[QWidget],
        form: QWidget,
        details: QWidget | None,
        side: QWidget | None,
        shares: tuple[int, int] = (11, 10),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.row_name = ElidedLabel("", "heading")
        self.sums = Label("", "muted")
        self.sums.setAccessibleName(self.tr("ผลรวมของช่องที่เลือก"))
        self.grid_place = QVBoxLayout()
        self.grid_place.setContentsMargins(0, 0, 0, 0)
        edge = theme.SIZES.space_between
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(edge)
        splitter = self.splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(edge)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._upper(filters, beneath))
        splitter.addWidget(self._lower(form, details))
        for number, part in enumerate(shares):
            splitter.setStretchFactor(number, part)
        splitter.setSizes([1_000 * part for part in shares])  # shares of whatever room there is
        inside.addWidget(splitter, 1)
        if side is not None:
            inside.addWidget(side)

    def show_form(self) -> None:
        """Show the form in the place of the words that ask for choosing a row."""
        self._stack.setCurrentWidget(self._form_side)

    def add_tool(self, icon_name: str, words: str, before: QWidget | None = None) -> QToolButton:
        """Add a small button beside the others; `words` say what it does, with its keys."""
        button = QToolButton()
        button.setIcon(icons.icon(icon_name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        self._tools.insertWidget(self._tools.indexOf(before) if before else self._tools.count(), button)
        return button

    def add_action(self, action: QAction) -> None:
        """Add a button for something that the page can do, left of the others; it says the action's short words."""
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setAccessibleName(action.text())
        self._tools.insertWidget(self._tools.indexOf(self.undo_button), button)

    def add_toggle(self, words: str, hint: str) -> QPushButton:
        """Add a button that stays down, left of the others; `hint` says what it does, with its keys."""
        button = QPushButton(words)
        button.setCheckable(True)
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        theme.mark(button, role="filter")
        self._tools.insertWidget(self._tools.indexOf(self.undo_button), button)
        self._toggles.append(button)
        return button

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave out what stays down where the line is too short; its keys and the grid's menu do the same."""
        if event.type() == QEvent.Type.Resize and watched is self._upper_card:
            self._fit_toggles()
        return super().eventFilter(watched, event)

    def _fit_toggles(self) -> None:
        margins = self._upper_card.body.contentsMargins()
        room = self._upper_card.width() - margins.left() - margins.right()
        items = [self._tools.itemAt(number) for number in range(self._tools.count())]
        widgets = [widget for item in items if item is not None and (widget := item.widget()) is not None]
        needs = sum(_least_width(widget) + self._tools.spacing() for widget in widgets)
        for toggle in self._toggles:
            toggle.setVisible(needs <= room)

    def _upper(self, filters: Iterable[QWidget], beneath: Iterable[QWidget]) -> Card:
        upper = self._upper_card = Card()
        upper.installEventFilter(self)
        self._toggles: list[QPushButton] = []
        self._tools = QHBoxLayout()
        self._tools.setSpacing(theme.SIZES.space)
        for widget in filters:
            self._tools.addWidget(widget, _ALL_THE_ROOM)
        self._tools.addStretch(1)
        self.undo_button = self.add_tool("undo", self.tr("เลิกทำ (Ctrl+Z) ทำซ้ำใช้ Ctrl+Y"))
        self.remove_button = self.add_tool("remove", self.tr("ลบแถวที่เลือก (Ctrl+-)"))
        self.add_button = QPushButton(self.tr("เพิ่มแถว"))
        self.add_button.setIcon(icons.icon("add"))
        self._tools.addWidget(self.add_button)
        upper.body.addLayout(self._tools)
        upper.body.addLayout(self.grid_place, 1)
        upper.body.addWidget(self._line_beneath(beneath))
        return upper

    def _line_beneath(self, beneath: Iterable[QWidget]) -> QWidget:
        line = QWidget()
        line.setFixedHeight(theme.SIZES.control)
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.SIZES.space_between)
        for widget in beneath:
            inside.addWidget(widget, 1 if isinstance(widget, ElidedLabel) else 0)
        inside.addStretch(0)
        inside.addWidget(self.sums)
        return line

    def _lower(self, form: QWidget, details: QWidget | None) -> QWidget:
        self._form_side = QWidget()
        inside = QVBoxLayout(self._form_side)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(theme.SIZES.space_inside)
        inside.addWidget(self.row_name)
        inside.addWidget(form, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(EmptyState(self.tr("เลือกแถวในตาราง เพื่อดูและกรอกรายละเอียด")))
        self._stack.addWidget(self._form_side)
        card = Card()
        card.body.addWidget(self._stack, 1)
        lower = QWidget()
        line = QHBoxLayout(lower)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SIZES.space_between)
        line.addWidget(card, 1)
        if details is not None:
            line.addWidget(details)
        return lower


def _least_width(widget: QWidget) -> int:
    """What a widget in the line of tools needs: a filter may be cut short, a button may not."""
    return widget.minimumWidth() if isinstance(widget, FilterBox) else widget.sizeHint().width()
