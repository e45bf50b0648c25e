"""Choosing between competing revisions of one office: what each side says, field by field."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.central_changes import Fork, Side
from moi_desktop.desktop.models.central_columns import moment_words, signed_words, text_column
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_dialogs import CentralDialog
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.widgets.labels import Label

_LETTERS = "กขคฆงจฉช"


class ForkDialog(CentralDialog):
    """The sides as choices, the fields in which they differ, and the reason for the choice."""

    def __init__(self, fork: Fork, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("เลือกฉบับของ {office}").format(office=short_name(fork.office)),
            self.tr(
                "หน่วยงานนี้ส่งมา {count} ฉบับที่ไม่ได้ต่อกัน เลือกฉบับเดียวที่จะใช้ต่อ ฉบับอื่นพักไว้โดยไม่ลบ "
                "และหน่วยงานนำข้อมูลจากฉบับที่พักไว้มารวมส่งใหม่ได้"
            ).format(count=len(fork.sides)),
            self.tr("ใช้ฉบับที่เลือก"),
            parent,
        )
        self._fork = fork
        self._group = QButtonGroup(self)
        for number, side in enumerate(fork.sides):
            button = QRadioButton(self._words(number, side))
            self._group.addButton(button, number)
            self.ui.fields.addWidget(button)
        self.ui.fields.addWidget(Label(self._difference_words(), "strong"))
        self.grid = FactsGrid(self.tr("ช่องที่ต่างกัน"), self._columns())
        self.grid.show_rows(
            [
                (str(n), line.field, line.record, line.base, *line.values, line.owner)
                for n, line in enumerate(fork.lines)
            ]
        )
        self.ui.fields.addWidget(self.grid, 1)
        self.ask("decision", "reason", label=self.tr("เหตุผลที่เลือก"))
        self._group.idToggled.connect(lambda _number, _on: self.refresh())
        self.resize(theme.SIZES.window_width, theme.SIZES.window_height)
        self._group.buttons()[0].setFocus()

    @property
    def chosen(self) -> str:
        """The revision that was chosen, empty for none yet."""
        number = self._group.checkedId()
        return self._fork.sides[number].revision_id if number >= 0 else ""

    @property
    def problem(self) -> str:
        """Why it cannot be done yet."""
        return super().problem if self.chosen else self.tr("เลือกฉบับที่จะใช้ก่อน")

    def choose(self, number: int) -> None:
        """Choose a side, counted from 0."""
        self._group.button(number).setChecked(True)

    def _words(self, number: int, side: Side) -> str:
        money = signed_words(side.satang) or self.tr("ไม่เปลี่ยน")
        return self.tr(
            "ฉบับ {letter}: ครั้งที่ {number} · รับ {received} · ผู้รับรอง {signer} · ต่างจากแผนรวม {changed:,} ระเบียน · วงเงิน {money}"
        ).format(
            letter=_LETTERS[number % len(_LETTERS)],
            number=side.revision_no,
            received=moment_words(side.received),
            signer=side.signer or "–",
            changed=side.changed,
            money=money,
        )

    def _difference_words(self) -> str:
        count = len(self._fork.lines) + self._fork.more
        words = self.tr("ช่องที่ต่างกันระหว่างฉบับ {count:,} ช่อง").format(count=count)
        if self._fork.more:
            words += " · " + self.tr("แสดง {shown:,} ช่องแรก").format(shown=len(self._fork.lines))
        return words

    def _columns(self) -> list[Column]:
        sides = [
            text_column(f"side{number}", self.tr("ฉบับ {letter}").format(letter=_LETTERS[number % len(_LETTERS)]), 18)
            for number, _ in enumerate(self._fork.sides)
        ]
        return [
            text_column("field", self.tr("ช่อง"), 14),
            text_column("record", self.tr("รายการ"), 24, stretch=True),
            text_column("base", self.tr("ในแผนรวม"), 18),
            *sides,
            text_column("owner", self.tr("โครงการ"), 24),
        ]
