"""Widgets beside each other, and on further lines where one line has no room: buttons and filters above a list."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lines of widgets, each as large as it asks for. `add_push` leaves the room of a line between what stands before and after."""

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._push = -1
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def add_push(self) -> None:
        """What is added from here on stands at the right edge while one line has room for all."""
        self._push = len(self._items)

    def insert_widget(self, position: int, widget: QWidget) -> None:
        """Put a widget at a position, counted from 0; a negative one is the end."""
        self.addWidget(widget)
        if 0 <= position < len(self._items) - 1:
            self._items.insert(position, self._items.pop())
            self._push += self._push > position
        self.invalidate()

    def index_of(self, widget: QWidget) -> int:
        """Return where a widget stands, -1 where it does not."""
        return next((number for number, item in enumerate(self._items) if item.widget() is widget), -1)

    # Qt asks

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item as the last one."""
        self._items.append(item)

    def count(self) -> int:
        """Count the items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item; None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Let go of an item."""
        if not 0 <= index < len(self._items):
            return None
        self._push -= self._push > index
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """Take no more room than asked for."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        edges = self.contentsMargins()
        lines = self._lines(width - edges.left() - edges.right())
        between = self.spacing() * max(0, len(lines) - 1)
        return sum(height for _, height in lines) + between + edges.top() + edges.bottom()

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        hints = [item.sizeHint() for item in self._seen()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(0, len(hints) - 1)
        return self._with_edges(QSize(width, max((hint.height() for hint in hints), default=0)))

    def minimumSize(self) -> QSize:
        """Need room for the widest."""
        hints = [item.sizeHint() for item in self._seen()]
        widest, highest = (max(sizes, default=0) for sizes in ([h.width() for h in hints], [h.height() for h in hints]))
        return self._with_edges(QSize(widest, highest))

    def setGeometry(self, area: QRect) -> None:
        """Place everything."""
        super().setGeometry(area)
        area = area.marginsRemoved(self.contentsMargins())
        lines, top = self._lines(area.width()), area.top()
        for items, height in lines:
            left = area.left()
            used = sum(item.sizeHint().width() for item in items) + self.spacing() * (len(items) - 1)
            for item in items:
                if len(lines) == 1 and 0 <= self._push == self._items.index(item):
                    left += max(0, area.width() - used)
                size = item.sizeHint().boundedTo(QSize(area.width(), height))
                item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self.spacing()
            top += height + self.spacing()

    def _with_edges(self, size: QSize) -> QSize:
        return size.grownBy(self.contentsMargins())

    def _seen(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[tuple[list[QLayoutItem], int]]:
        """The items of each line, and how high it is."""
        lines: list[tuple[list[QLayoutItem], int]] = []
        room = -1
        for item in self._seen():
            size = item.sizeHint()
            if not lines or size.width() > room:
                lines.append(([], 0))
                room = width
            items, height = lines[-1]
            items.append(item)
            lines[-1] = (items, max(height, size.height()))
            room -= size.width() + self.spacing()
        return lines
