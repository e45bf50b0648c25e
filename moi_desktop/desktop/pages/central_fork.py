"""Choosing between competing revisions of one office: what they came from and what each side says, field by field."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.central_columns import moment_words, signed_words, text_column
from moi_desktop.desktop.models.central_fork import Fork, ForkLine, Side
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_dialogs import CentralDialog
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.labels import WrapLabel

_LETTERS = "กขคฆงจฉช"
_SAME, _APART = "same", "apart"


class ForkDialog(CentralDialog):
    """The sides as choices, the fields in which they differ, and the reason for the choice; or a text that asks the office to merge."""

    copied = Signal(str)
    """A text was put on the clipboard: the sentence that says so."""

    def __init__(self, fork: Fork, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("เลือกฉบับของ {office}").format(office=short_name(fork.office)),
            self.tr(
                "หน่วยงานนี้ส่งมา {count} ฉบับที่ไม่ได้ต่อกัน เลือกฉบับเดียวที่จะใช้ต่อ ฉบับอื่นพักไว้โดยไม่ลบ "
                "หรือขอให้หน่วยงานรวมเป็นฉบับเดียวแล้วส่งใหม่ ซึ่งไม่มีข้อมูลของใครหาย"
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
        self.filters = FilterBar(self.tr("ช่องที่ต่างกัน"), ("", _SAME, _APART))
        self.ui.fields.addWidget(WrapLabel(self._difference_words(), "strong"))
        self.ui.fields.addWidget(self.filters)
        self.grid = FactsGrid(self.tr("ช่องที่ต่างกัน"), self._columns())
        self.ui.fields.addWidget(self.grid, 1)
        self.ask("decision", "reason", label=self.tr("เหตุผลที่เลือก"))
        self.ask_office = action_button(
            self.tr("คัดลอกข้อความขอให้หน่วยงานรวม"),
            self.copy_request,
            "Ctrl+Shift+C",
            hint=self.tr("คัดลอกข้อความถึงหน่วยงาน ให้รวมทุกฉบับเป็นฉบับเดียวแล้วส่งใหม่"),
        )
        line = QHBoxLayout()
        line.addWidget(self.ask_office)
        line.addStretch(1)
        self.ui.fields.addLayout(line)
        self._show_choices()
        self.filters.chosen.connect(lambda _key: self._fill())
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

    def copy_request(self) -> None:
        """Put a text on the clipboard that asks the office to merge."""
        QGuiApplication.clipboard().setText(self.request())
        self.copied.emit(self.tr("คัดลอกข้อความถึงหน่วยงานแล้ว วางในอีเมลหรือ LINE ได้ทันที"))
        self.ui.problem.setText(self.tr("คัดลอกข้อความถึงหน่วยงานแล้ว วางในอีเมลหรือ LINE ได้ทันที"))
        self.ui.problem.show()

    def request(self) -> str:
        """What to write to the office so that it merges its revisions."""
        files = "\n".join(
            self.tr("{number}. ครั้งที่ {revision} แฟ้ม {file} รับเมื่อ {received} ผู้จัดทำ {prepared}").format(
                number=number,
                revision=side.revision_no,
                file=side.name,
                received=moment_words(side.received),
                prepared=side.prepared_by or "–",
            )
            for number, side in enumerate(self._fork.sides, 1)
        )
        return self.tr(
            "เรียน {office}\n\n"
            "ส่วนกลางได้รับแผนของหน่วยงานหลายฉบับที่จัดทำแยกกัน จึงยังไม่ทราบว่าฉบับใดถูกต้อง\n{files}\n\n"
            "มีช่องที่แก้ต่างกันในที่เดียวกัน {same} ช่อง และช่องที่แก้เพียงฉบับเดียว {apart} ช่อง\n"
            "กรุณาเปิดโปรแกรมในเครื่องที่จะใช้ต่อ ไปที่หน้า “ประวัติ” กด “รวมแฟ้มของเพื่อนร่วมงาน…” เลือกแฟ้มของอีกเครื่อง "
            "ตรวจช่องที่ต่างกัน แล้วส่งออกใหม่ฉบับเดียว ระหว่างนี้ข้อมูลเดิมของหน่วยงานในแผนรวมไม่เปลี่ยนแปลง\n\n"
            "กองยุทธศาสตร์และแผนงาน สำนักงานปลัดกระทรวงอุตสาหกรรม"
        ).format(
            office=short_name(self._fork.office),
            files=files,
            same=self._fork.conflicts,
            apart=len(self._fork.lines) - self._fork.conflicts,
        )

    def _show_choices(self) -> None:
        same = self._fork.conflicts
        self.filters.show_choices(
            [
                FilterChoice("", self.tr("ทั้งหมด"), len(self._fork.lines)),
                FilterChoice(_SAME, self.tr("แก้ช่องเดียวกันต่างกัน"), same),
                FilterChoice(_APART, self.tr("แก้เพียงฉบับเดียว"), len(self._fork.lines) - same),
            ]
        )
        self._fill()

    def _fill(self) -> None:
        wanted = {"": (True, False), _SAME: (True,), _APART: (False,)}[self.filters.current]
        self.grid.show_rows(
            [self._row(n, line) for n, line in enumerate(self._fork.lines) if line.is_same_field in wanted]
        )

    def _row(self, number: int, line: ForkLine) -> tuple[object, ...]:
        kind = self.tr("ช่องเดียวกัน") if line.is_same_field else self.tr("ฉบับเดียว")
        return (str(number), line.field, line.record, line.base, *line.values, self._effect(line), kind, line.owner)

    def _effect(self, line: ForkLine) -> str:
        """What each side does to the requested money."""
        named = zip(_LETTERS, line.effects, strict=False)
        return " · ".join(f"{letter} {signed_words(effect)}" for letter, effect in named if effect)

    def _words(self, number: int, side: Side) -> str:
        money = signed_words(side.satang) or self.tr("ไม่เปลี่ยน")
        words = self.tr(
            "ฉบับ {letter}: ครั้งที่ {number} · รับ {received} · ผู้รับรอง {signer} · แก้จากฉบับก่อนแยก {changed:,} ระเบียน · วงเงิน {money}"
        ).format(
            letter=_LETTERS[number % len(_LETTERS)],
            number=side.revision_no,
            received=moment_words(side.received),
            signer=side.signer or "–",
            changed=side.changed,
            money=money,
        )
        return f"{words} · {self.tr('อยู่ในแผนรวมตอนนี้')}" if side.is_applied else words

    def _difference_words(self) -> str:
        count = len(self._fork.lines) + self._fork.more
        words = self.tr("ต่างกัน {count:,} ช่อง").format(count=count)
        if self._fork.base_no:
            words += " · " + self.tr("ทุกฉบับแยกจากฉบับครั้งที่ {number}").format(number=self._fork.base_no)
        else:
            words += " · " + self.tr("ไม่มีฉบับก่อนแยกในคลังแฟ้ม จึงบอกไม่ได้ว่าใครแก้ช่องใด")
        if self._fork.more:
            words += " · " + self.tr("แสดง {shown:,} ช่องแรก").format(shown=len(self._fork.lines))
        return words

    def _columns(self) -> list[Column]:
        sides = [
            text_column(f"side{number}", self.tr("ฉบับ {letter}").format(letter=_LETTERS[number % len(_LETTERS)]), 14)
            for number, _ in enumerate(self._fork.sides)
        ]
        return [
            text_column("field", self.tr("ช่อง"), 14),
            text_column("record", self.tr("รายการ"), 14, stretch=True),
            text_column("base", self.tr("ก่อนแยก"), 12),
            *sides,
            text_column("effect", self.tr("ผลต่อวงเงิน"), 22),
            text_column("kind", self.tr("การแก้"), 11),
            text_column("owner", self.tr("โครงการ"), 14),
        ]
