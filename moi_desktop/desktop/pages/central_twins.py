"""Projects that are like each other: a list of pairs, and two of them side by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.central_columns import (
    count_column,
    moment_words,
    money_words,
    signed_words,
    state_column,
    text_column,
)
from moi_desktop.desktop.models.central_twins import TwinLine, TwinSide
from moi_desktop.desktop.models.central_words import StateName
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_dialogs import CentralDialog
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label, WrapLabel


class TwinList(QWidget):
    """The pairs of one office, or of all; a pair is opened with Ctrl+Enter or a double click."""

    opened = Signal(object)
    """The person wants to see a pair side by side: the `TwinLine`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[TwinLine] = ()
        self._office = ""
        self.every_office = QCheckBox(self.tr("ทุกหน่วยงาน"))
        self.every_office.setToolTip(self.tr("แสดงคู่ที่คล้ายกันของทุกหน่วยงาน ไม่ใช่เฉพาะหน่วยงานที่เลือกในรายการ"))
        self.summary = ElidedLabel("", "muted")
        self.open_button = action_button(
            self.tr("ดูเทียบกัน…"), self._open, "Ctrl+Shift+D", hint=self.tr("ดูโครงการสองโครงการเทียบกัน")
        )
        self.grid = FactsGrid(self.tr("โครงการที่คล้ายกัน"), self._columns())
        line = QHBoxLayout()
        line.setContentsMargins(theme.SIZES.space, 0, theme.SIZES.space, 0)
        line.addWidget(self.every_office)
        line.addWidget(self.summary, 1)
        line.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SIZES.space_inside, 0, 0)
        column.setSpacing(theme.SIZES.space_inside)
        column.addLayout(line)
        column.addWidget(self.grid, 1)
        self.every_office.toggled.connect(lambda _on: self._fill())
        self.grid.wanted.connect(lambda _uid: self._open())
        self._fill()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key goes to, in its order."""
        return self.every_office, self.open_button, self.grid

    def show_lines(self, lines: Sequence[TwinLine]) -> None:
        """Show these pairs."""
        self._lines = lines
        self._fill()

    def show_office(self, office: str) -> None:
        """Show the pairs of this office first of all; of all offices where it is empty."""
        self._office = office
        self._fill()

    def waiting(self, office: str = "") -> int:
        """How many pairs nobody has looked at yet, of one office or of all."""
        return sum(not line.reason and (not office or line.is_of(office)) for line in self._lines)

    def _fill(self) -> None:
        every = self.every_office.isChecked() or not self._office
        shown = [line for line in self._lines if every or line.is_of(self._office)]
        self.grid.show_rows([_row(line) for line in shown])
        self.open_button.setEnabled(bool(shown))
        waiting = sum(not line.reason for line in shown)
        self.summary.setText(
            self.tr("ยังไม่ได้ตรวจ {waiting:,} คู่ จากทั้งหมด {count:,} คู่").format(waiting=waiting, count=len(shown))
            if shown
            else self.tr("ไม่พบโครงการที่ชื่อ พื้นที่ หรือวงเงินคล้ายกันจนน่าจะซ้ำ")
        )

    def _open(self) -> None:
        chosen = self.grid.chosen
        found = next((line for line in self._lines if line.key == chosen), None)
        if found is not None:
            self.opened.emit(found)

    def _columns(self) -> list[Column]:
        return [
            state_column("state", self.tr("สถานะ"), _state_name, 10),
            count_column("percent", self.tr("คล้าย %"), 5),
            text_column("first", self.tr("หน่วยงาน"), 11),
            text_column("name", self.tr("โครงการ"), 18, stretch=True),
            text_column("second", self.tr("คล้ายกับของ"), 11),
            text_column("other", self.tr("โครงการ"), 18),
            text_column("why", self.tr("คล้ายกันอย่างไร"), 26),
        ]


class TwinDialog(CentralDialog):
    """Two projects side by side, and the reason for letting both stand; `wants_again` where that is taken back."""

    def __init__(self, line: TwinLine, parent: QWidget | None = None) -> None:
        self.wants_again = bool(line.reason)
        super().__init__(
            QCoreApplication.translate("TwinDialog", "โครงการที่คล้ายกัน"),
            line.why,
            QCoreApplication.translate("TwinDialog", "กลับมาตรวจใหม่")
            if line.reason
            else QCoreApplication.translate("TwinDialog", "ไม่ซ้ำ ให้คงไว้ทั้งคู่"),
            parent,
        )
        self.ui.fields.addLayout(self._sides(line))
        if line.reason:
            words = self.tr("ตรวจแล้วว่าไม่ซ้ำ โดย {person} เมื่อ {when}: {reason}")
            said = words.format(person=line.person, when=moment_words(line.at), reason=line.reason)
            self.ui.fields.addWidget(WrapLabel(said, "strong"))
        else:
            self.ask("decision", "reason", label=self.tr("เหตุผลที่คงไว้"))
        self.resize(theme.SIZES.window_width * 4 // 5, 0)

    def _sides(self, line: TwinLine) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SIZES.space_card)
        grid.setVerticalSpacing(theme.SIZES.space_inside)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        one, other = line.first, line.second
        for row, (name, left, right) in enumerate(self._facts(one, other)):
            is_same = left == right
            grid.addWidget(Label(name, "muted"), row, 0)
            for column, words in ((1, left), (2, right)):
                grid.addWidget(WrapLabel(words or "–", "" if is_same else "strong"), row, column)
            grid.addWidget(Label("=" if is_same else "≠", "muted"), row, 3)
        return grid

    def _facts(self, one: TwinSide, other: TwinSide) -> Sequence[tuple[str, str, str]]:
        difference = signed_words(other.satang - one.satang)
        money = money_words(other.satang)
        return (
            (self.tr("หน่วยงาน"), one.office_name, other.office_name),
            (self.tr("ชื่อโครงการ"), one.name, other.name),
            (self.tr("แผนงาน"), one.programme, other.programme),
            (self.tr("จังหวัด"), one.provinces, other.provinces),
            (
                self.tr("วงเงินทุกปี (บาท)"),
                money_words(one.satang),
                f"{money}  ({difference})" if difference else money,
            ),
        )


def _state_name(state: str) -> StateName:
    if state == "seen":
        return StateName(QCoreApplication.translate("TwinList", "ไม่ซ้ำ"), "good")
    return StateName(QCoreApplication.translate("TwinList", "รอตรวจ"), "warning")


def _row(line: TwinLine) -> tuple[object, ...]:
    one, other = line.first, line.second
    return (line.key, line.state, line.percent, one.office_name, one.name, other.office_name, other.name, line.why)
