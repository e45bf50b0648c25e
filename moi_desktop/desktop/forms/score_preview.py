"""Try out what a result would score. Nothing of it is kept: a plan has no results yet."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.values import FieldFormat, Unparsed
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.desktop.widgets.level_ladder import LevelLadder
from moi_desktop.plan import catalogue
from moi_desktop.plan.scoring import Level, in_order, score
from moi_desktop.plan.thai_numbers import format_decimal


class ScorePreview(QWidget):
    """A line for a supposed result, the score that it would get, and the scale on which both stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: tuple[Level, ...] = ()
        self._polarity = ""
        self._form = FieldFormat(catalogue.entity("kpi_target").field("target"))
        self.result = QLineEdit()
        self.result.setFixedWidth(theme.SIZES.money_column)
        self.result.setPlaceholderText(self.tr("เช่น 84"))
        self.result.setAccessibleName(self.tr("ถ้าผลเป็น"))
        self.unit = Label("", "muted")
        self.words = WrapLabel("", "strong")
        self.ladder = LevelLadder()
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        line.addWidget(Label(self.tr("ลองดูคะแนน ถ้าผลเป็น")))
        line.addWidget(self.result)
        line.addWidget(self.unit)
        line.addWidget(self.words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SIZES.space_inside)
        column.addLayout(line)
        column.addWidget(self.ladder)
        self.result.textChanged.connect(lambda _text: self._show())
        self._show()

    def show_levels(self, levels: Sequence[Level], polarity: str, unit: str) -> None:
        """Try results on these levels."""
        self._levels, self._polarity = tuple(levels), polarity
        self.unit.setText(unit)
        self._show()

    def _show(self) -> None:
        value = self._form.read(self.result.text()).value
        result = value if isinstance(value, Decimal) else None
        points = score(result, self._levels, self._polarity)
        is_drawn = bool(self._levels) and in_order(self._levels, self._polarity)
        self.ladder.setVisible(is_drawn and self._polarity != "RANGE")
        self.ladder.show_levels(self._levels, result if points is not None else None)
        self.words.setText(self._sentence(value, points))
        theme.mark(self.words, role="strong" if points is not None else "muted", tone="")

    def _sentence(self, value: object, points: Decimal | None) -> str:
        if isinstance(value, Unparsed):
            return value.reason
        if not self._levels:
            return self.tr("ยังไม่มีเกณฑ์ที่เป็นตัวเลข จึงคิดคะแนนไม่ได้")
        if not in_order(self._levels, self._polarity):
            return self.tr("เกณฑ์ยังไม่เรียงตามทิศทาง จึงคิดคะแนนไม่ได้")
        if points is None:
            return self.tr("ยังไม่มีผล ยังไม่มีคะแนน (ไม่ใช่ 1 คะแนน)")
        most = max(level.score for level in self._levels)
        words = self.tr("ได้ {points} คะแนน จากเต็ม {most}")
        return words.format(points=format_decimal(points, decimals=2), most=format_decimal(most))
