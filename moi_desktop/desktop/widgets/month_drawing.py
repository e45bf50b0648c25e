"""How a month bar is drawn: the years and months above, the activities at the left, the bars."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.month_model import Index, MonthModel, MonthRole
from moi_desktop.desktop.models.month_plan import MONTHS_OF_QUARTER
from moi_desktop.desktop.translated import moi

MONTHS_OF_YEAR = 12
_CENTRED = int(Qt.AlignmentFlag.AlignCenter)


class Painted(Protocol):
    """What the drawing asks the month bar."""

    def shows_on(self, row: int, column: int) -> bool:
        """Whether a month is marked, or about to be while the mouse is down."""
        ...


class MonthHead(QHeaderView):
    """Two lines: fiscal years, and the names of months; where months are narrow, that of each quarter's first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(theme.SIZES.month_least)
        self.setFixedHeight(theme.SIZES.month_head)
        self.setSectionsClickable(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both lines; the sections are too narrow to draw each its own."""
        model = self.model()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), theme.colour("head"))
        if not isinstance(model, MonthModel) or not model.months:
            return
        half = self.height() // 2
        for first in range(0, len(model.months), MONTHS_OF_YEAR):
            self._draw_year(painter, model, first, half)
        painter.setFont(theme.font(theme.SIZES.small))
        wide = self.sectionSize(0) >= self._widest(painter)
        step = 1 if wide else MONTHS_OF_QUARTER
        for first in range(0, len(model.months), step):
            self._draw_month(painter, model, first, step, half)
        painter.setPen(theme.colour("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)

    def _widest(self, painter: QPainter) -> int:
        model = self.model()
        assert isinstance(model, MonthModel)
        metrics = painter.fontMetrics()
        return max(metrics.horizontalAdvance(moi(month.month.short)) for month in model.months) + 2

    def _area(self, first: int, count: int, top: int, height: int) -> QRect:
        left = self.sectionViewportPosition(first)
        return QRect(left, top, self.sectionSize(first) * count, height)

    def _draw_year(self, painter: QPainter, model: MonthModel, first: int, half: int) -> None:
        area = self._area(first, MONTHS_OF_YEAR, 0, half)
        painter.setFont(theme.font(theme.SIZES.small, bold=True))
        painter.setPen(theme.colour("ink"))
        seen = area.intersected(self.viewport().rect())
        year = str(model.months[first].fiscal_year)
        full = self.tr("ปีงบประมาณ {year}").format(year=year)
        room = seen.width() - theme.SIZES.space_inside
        words = next((one for one in (full, year) if painter.fontMetrics().horizontalAdvance(one) <= room), "")
        painter.drawText(seen, _CENTRED, words)
        painter.setPen(theme.colour("edge"))
        painter.drawLine(area.left() - 1, 0, area.left() - 1, self.height())

    def _draw_month(self, painter: QPainter, model: MonthModel, first: int, count: int, top: int) -> None:
        area = self._area(first, count, top, self.height() - top)
        today = any(model.is_today(column) for column in range(first, first + count))
        painter.setPen(theme.colour("accent" if today else "muted"))
        painter.setFont(theme.font(theme.SIZES.small, bold=today))
        painter.drawText(area, _CENTRED, moi(model.months[first].month.short))
        painter.setPen(theme.colour("line"))
        painter.drawLine(area.left() - 1, top, area.left() - 1, self.height())


class ActivityHead(QHeaderView):
    """Number, name and weight of each activity."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(theme.SIZES.grid_row)
        self.setDefaultSectionSize(theme.SIZES.grid_row)
        self.setFixedWidth(theme.SIZES.month_names)
        self.setSectionsClickable(True)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own
        """Draw one activity."""
        model = self.model()
        view = self.parentWidget()
        current = isinstance(view, QTableView) and view.currentIndex().row() == logicalIndex
        painter.save()
        painter.fillRect(rect, theme.colour("accent_soft" if current else "paper"))
        inside = rect.adjusted(theme.SIZES.space_inside, 0, -theme.SIZES.space_inside, 0)
        right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(theme.font(theme.SIZES.small))
        painter.setPen(theme.colour("muted"))
        weight = str(model.headerData(logicalIndex, Qt.Orientation.Vertical, MonthRole.WEIGHT) or "")
        painter.drawText(inside, right, weight)
        inside.setRight(inside.right() - painter.fontMetrics().horizontalAdvance(weight) - theme.SIZES.space_inside)
        number = f"{logicalIndex + 1}"
        painter.drawText(inside, left, number)
        inside.setLeft(inside.left() + painter.fontMetrics().horizontalAdvance("00") + theme.SIZES.space_inside)
        painter.setFont(theme.font())
        painter.setPen(theme.colour("ink"))
        name = str(model.headerData(logicalIndex, Qt.Orientation.Vertical) or "")
        painter.drawText(
            inside, left, painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, inside.width())
        )
        painter.setPen(theme.colour("grid"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setPen(theme.colour("edge"))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()

    def sizeHint(self) -> QSize:
        """Be as wide as names need."""
        return QSize(theme.SIZES.month_names, super().sizeHint().height())


class MonthCell(QStyledItemDelegate):
    """One month of one activity: a piece of its bar. Months outside the project are hatched, marked ones among them warn."""

    def __init__(self, view: QTableView, painted: Painted) -> None:
        super().__init__(view)
        self._view = view
        self._painted = painted

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        model = index.model()
        assert isinstance(model, MonthModel)
        rect, row, column = QRect(option.rect), index.row(), index.column()
        painter.save()
        outside = model.is_outside(column)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, theme.colour("accent_soft" if selected else "page" if outside else "paper"))
        if outside:
            painter.fillRect(rect, QBrush(theme.colour("line"), Qt.BrushStyle.BDiagPattern))
        self._draw_lines(painter, model, rect, column)
        if self._painted.shows_on(row, column):
            self._draw_bar(painter, rect, row, column, warns=outside or bool(index.data(MonthRole.WARNING)))
        if model.is_today(column):
            painter.setPen(QPen(theme.colour("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPoint(rect.center().x(), rect.top()), QPoint(rect.center().x(), rect.bottom()))
        if self._view.currentIndex() == index and self._view.hasFocus():
            painter.setPen(QPen(theme.colour("ink"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _draw_lines(self, painter: QPainter, model: MonthModel, rect: QRect, column: int) -> None:
        painter.setPen(theme.colour("grid"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        following = column + 1
        ends_year = following % MONTHS_OF_YEAR == 0
        if (
            ends_year
            or following % MONTHS_OF_QUARTER == 0
            or self._view.columnWidth(column) > 2 * theme.SIZES.month_least
        ):
            painter.setPen(theme.colour("edge" if ends_year else "grid"))
            painter.drawLine(rect.topRight(), rect.bottomRight())
        edge = following < len(model.months) and model.is_outside(column) != model.is_outside(following)
        if edge:
            painter.setPen(QPen(theme.colour("warning"), 2))
            painter.drawLine(rect.topRight(), rect.bottomRight())

    def _draw_bar(self, painter: QPainter, rect: QRect, row: int, column: int, *, warns: bool) -> None:
        height = theme.SIZES.grid_row // 2
        bar = QRectF(rect.left(), rect.center().y() - height / 2 + 1, rect.width(), height)
        joins_left = column > 0 and self._painted.shows_on(row, column - 1)
        joins_right = column + 1 < self._view.model().columnCount() and self._painted.shows_on(row, column + 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(rect)
        round_ = theme.SIZES.radius
        bar.adjust(-2.0 * round_ if joins_left else 1.0, 0, 2.0 * round_ if joins_right else -1.0, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("warning" if warns else "accent"))
        painter.drawRoundedRect(bar, round_, round_)
        if warns:
            painter.setBrush(QBrush(theme.colour("paper"), Qt.BrushStyle.BDiagPattern))
            painter.drawRoundedRect(bar, round_, round_)
        painter.setClipping(False)
