"""What is asked for by fiscal year, held against the ceilings, and what it is made of: always in sight beside the grid."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models import line_sums
from moi_desktop.desktop.office_look import SourceMoney, YearMoney
from moi_desktop.desktop.widgets.card import Card, separator
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label, WrapLabel
from moi_desktop.desktop.widgets.meter import Meter
from moi_desktop.plan.thai_numbers import SATANG_PER_BAHT, format_baht


class YearTotals(Card):
    """The sum of each year with a meter of its ceiling; beneath, what each is made of: sources, budgets or projects."""

    asked = Signal()
    """Other parts, or the sums of other lines, are wanted: see `grouping` and `only_shown`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("รวม (บาท)"))
        self.setFixedWidth(theme.SIZES.details_width)
        self.shown_box = QCheckBox(self.tr("เฉพาะที่แสดง"))
        self.shown_box.setToolTip(self.tr("รวมเฉพาะแถวที่ตัวกรองและการค้นหาแสดงอยู่ ไม่ติ๊กคือรวมทั้งแผน"))
        self.shown_box.toggled.connect(lambda _on: self.asked.emit())
        self.add_beside_title(self.shown_box)
        self.groupings = QComboBox()
        self.groupings.setAccessibleName(self.tr("แยกยอดรวมตาม"))
        self.groupings.setToolTip(self.tr("แยกยอดรวมตาม"))
        for key, words in (
            (line_sums.BY_SOURCE, self.tr("ตามแหล่งเงิน")),
            (line_sums.BY_BUDGET, self.tr("ตามงบรายจ่าย")),
            (line_sums.BY_PROJECT, self.tr("ตามโครงการ")),
        ):
            self.groupings.addItem(words, key)
        self.groupings.currentIndexChanged.connect(lambda _number: self.asked.emit())
        self.body.addWidget(self.groupings)
        inside = QWidget()
        theme.mark(inside, role="scrolled")
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self._lines = QVBoxLayout(inside)
        self._lines.setContentsMargins(0, 0, theme.SIZES.space_inside, 0)
        self._lines.setSpacing(theme.SIZES.space_inside)
        self._lines.addStretch(1)
        self.body.addWidget(area, 1)
        self._shown: tuple[YearMoney, ...] | None = None

    @property
    def grouping(self) -> str:
        """By what the sums are taken apart: one of `line_sums.GROUPINGS`."""
        return str(self.groupings.currentData())

    @property
    def only_shown(self) -> bool:
        """Whether only the rows that the grid shows are added up."""
        return self.shown_box.isChecked()

    def show_money(self, money: Iterable[YearMoney]) -> None:
        """Show the sums of these years."""
        years = tuple(money)
        if years == self._shown:
            return
        self._shown = years
        while self._lines.count():
            item = self._lines.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        if not years:
            self._lines.addWidget(WrapLabel(self.tr("ยังไม่มีคำของบประมาณ"), "muted"))
        for year in years:
            self._lines.addWidget(self._year(year))
        for year in years:
            self._lines.addWidget(separator())
            self._lines.addWidget(self._parts(year))
        self._lines.addStretch(1)

    def _year(self, money: YearMoney) -> QWidget:
        block, lines = _block()
        lines.addLayout(_line(self.tr("ปี {year}").format(year=money.year), short_baht(money.asked), "strong"))
        if money.ceiling:
            lines.addWidget(_meter(money.limited, money.ceiling))
            lines.addLayout(_line(self.tr("กรอบวงเงิน"), short_baht(money.ceiling), "note"))
            room, is_over = money.ceiling - money.limited, money.limited > money.ceiling
            words = self.tr("เกินกรอบ") if is_over else self.tr("คงเหลือ")
            lines.addLayout(_line(words, short_baht(abs(room)), "note", is_over=is_over))
        return block

    def _parts(self, money: YearMoney) -> QWidget:
        """What a year's sum is made of, beneath the sums of all years."""
        block, lines = _block()
        lines.addWidget(Label(self.tr("ปี {year}").format(year=money.year), "strong"))
        for source in money.sources:
            if source.asked or source.ceiling:
                lines.addLayout(
                    _line(source.name, short_baht(source.asked), "note", self._tip(source), _is_over(source))
                )
        return block

    def _tip(self, source: SourceMoney) -> str:
        if self.grouping != line_sums.BY_SOURCE or self.only_shown:
            return self.tr("{name}: {asked} บาท").format(name=source.name, asked=format_baht(source.asked))
        if source.ceiling is None:
            words = self.tr("{name}: {asked} บาท ไม่มีกรอบวงเงิน")
            return words.format(name=source.name, asked=format_baht(source.asked))
        words = self.tr("{name}: ขอ {asked} จากกรอบ {ceiling} บาท")
        return words.format(name=source.name, asked=format_baht(source.asked), ceiling=format_baht(source.ceiling))


def short_baht(satang: int) -> str:
    """Return an amount without its satang where there are none."""
    return format_baht(satang, decimals=2 if satang % SATANG_PER_BAHT else 0)


def _is_over(source: SourceMoney) -> bool:
    return source.ceiling is not None and source.asked > source.ceiling


def _block() -> tuple[QWidget, QVBoxLayout]:
    block = QWidget()
    theme.mark(block, role="scrolled")
    lines = QVBoxLayout(block)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(0)
    return block, lines


def _line(name: str, figure: str, role: str, tip: str = "", is_over: bool = False) -> QHBoxLayout:  # noqa: FBT001, FBT002 - one call
    line = QHBoxLayout()
    line.setSpacing(theme.SIZES.space)
    words = ElidedLabel(name, role)
    number = Label(f"! {figure}" if is_over else figure, role, "bad" if is_over else "")
    for widget in (words, number):
        widget.setToolTip(tip)
    line.addWidget(words, 1)
    line.addWidget(number)
    return line


def _meter(asked: int, ceiling: int) -> Meter:
    meter = Meter()
    meter.show_part(asked, ceiling)
    return meter
