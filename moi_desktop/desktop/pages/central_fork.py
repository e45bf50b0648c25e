"""Choosing between competing revisions of one office: what they came from and what each side says."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSplitter, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.central_columns import (
    moment_words,
    money_column,
    money_words,
    signed_words,
    text_column,
)
from moi_desktop.desktop.models.central_fork import Fork, Side
from moi_desktop.desktop.models.central_fork_lines import ForkDetail, ForkLine
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_dialogs import CentralDialog
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.labels import WrapLabel
from moi_desktop.desktop.widgets.side_by_side import SideBySide, Texts

_LETTERS = "กขคฆงจฉช"
_SAME, _APART = "same", "apart"
_AGAINST_BASE: Final = ("base", "effect")
"""How the keys of columns begin that say nothing without a known ancestor."""
_MOST_BENEATH: Final = 300
"""Fields shown beneath one line: a project with all its lines may have thousands, which nobody reads in a pane."""


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
        self.filters = FilterBar(self.tr("ข้อที่ต่างกัน"), ("", _SAME, _APART))
        self.grid = FactsGrid(self.tr("ข้อที่ต่างกัน"), self._columns())
        for number, column in enumerate(self.grid.facts.columns):
            self.grid.setColumnHidden(number, not fork.base_no and column.key.startswith(_AGAINST_BASE))
        self.texts = SideBySide(self.tr("ข้อความเต็มของข้อที่เลือก"))
        self._lay_out()
        self.ask("decision", "reason", label=self.tr("เหตุผลที่เลือก"))
        self.grid.row_chosen.connect(self._show_texts)
        self._show_choices()
        self.filters.chosen.connect(lambda _key: self._fill())
        self._group.idToggled.connect(lambda _number, _on: self.refresh())
        self.resize(self._largest())
        self._group.buttons()[0].setFocus()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SIZES.space)
        head.addWidget(WrapLabel(self._difference_words(), "strong"), 1)
        head.addWidget(self.filters)
        self.ui.fields.addLayout(head)
        panes = QSplitter(Qt.Orientation.Vertical)
        panes.setChildrenCollapsible(False)
        panes.setHandleWidth(theme.SIZES.space)
        panes.addWidget(self.grid)
        panes.addWidget(self.texts)
        panes.setSizes([theme.SIZES.window_height, theme.SIZES.window_height])
        self.ui.fields.addWidget(panes, 1)
        self.ask_office = action_button(
            self.tr("คัดลอกข้อความขอให้หน่วยงานรวม"),
            self.copy_request,
            "Ctrl+Shift+C",
            hint=self.tr("คัดลอกข้อความถึงหน่วยงาน ให้รวมทุกฉบับเป็นฉบับเดียวแล้วส่งใหม่"),
        )
        self.ui.lower.insertWidget(0, self.ask_office)

    def _largest(self) -> QSize:
        """As large as the window it stands over."""
        parent = self.parentWidget()
        least = QSize(theme.SIZES.window_width, theme.SIZES.window_height)
        return least.expandedTo(parent.window().size() if parent is not None else self.screen().availableSize())

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
            "มีข้อที่แก้ขัดกัน {same} ข้อ และข้อที่แก้เพียงฉบับเดียว {apart} ข้อ\n"
            "กรุณาเปิดโปรแกรมในเครื่องที่จะใช้ต่อ ไปที่หน้า “ประวัติ” กด “รวมแฟ้มของเพื่อนร่วมงาน…” เลือกแฟ้มของอีกเครื่อง "
            "ตรวจข้อที่ต่างกัน แล้วส่งออกใหม่ฉบับเดียว ระหว่างนี้ข้อมูลเดิมของหน่วยงานในแผนรวมไม่เปลี่ยนแปลง\n\n"
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
                FilterChoice(_SAME, self.tr("ต้องเลือก"), same),
                FilterChoice(_APART, self.tr("แก้เพียงฉบับเดียว"), len(self._fork.lines) - same),
            ]
        )
        self._fill()

    def _fill(self) -> None:
        wanted = {"": (True, False), _SAME: (True,), _APART: (False,)}[self.filters.current]
        self.grid.show_rows(
            [self._row(n, line) for n, line in enumerate(self._fork.lines) if line.is_conflict in wanted]
        )
        self._show_texts(self.grid.chosen)

    def _row(self, number: int, line: ForkLine) -> tuple[object, ...]:
        kind = self.tr("ต้องเลือก") if line.is_conflict else self.tr("ฉบับเดียว")
        effects: tuple[int | None, ...] = line.effects or (None,) * len(self._fork.sides)
        return (str(number), line.field, line.record, line.base, *line.values, *effects, kind, line.owner)

    def _show_texts(self, uid: str) -> None:
        """Show the chosen line with all its fields in full."""
        if not uid:
            self.texts.clear()
            return
        line = self._fork.lines[int(uid)]
        beneath = [self._texts(detail) for detail in line.details[:_MOST_BENEATH]]
        more = len(line.details) - len(beneath)
        if more:
            nothing = ("",) * (len(self._heads) - 1)
            beneath.append(Texts(self.tr("และอีก {count:,} ช่อง").format(count=more), nothing, is_marked=False))
        whole = Texts(line.field, self._compared(line.base, line.values), is_marked=False)
        says_it_all = [detail.label for detail in line.details] == [line.field]
        self.texts.show_texts(self._heads, beneath if says_it_all else [whole, *beneath], self.tr("(ว่าง)"))

    @property
    def _heads(self) -> list[str]:
        sides = tuple(self._letter(number) for number, _ in enumerate(self._fork.sides))
        return [self.tr("ช่อง"), *self._compared(self.tr("ก่อนแยก"), sides)]

    def _texts(self, detail: ForkDetail) -> Texts:
        name = f"{detail.place} > {detail.label}" if detail.place else detail.label
        return Texts(name, self._compared(detail.base, detail.values))

    def _compared(self, base: str, values: tuple[str, ...]) -> tuple[str, ...]:
        """What stands beside each other: without a known ancestor, the sides are compared with the first of them."""
        return (base, *values) if self._fork.base_no else values

    def _letter(self, number: int) -> str:
        return self.tr("ฉบับ {letter}").format(letter=_LETTERS[number % len(_LETTERS)])

    def _words(self, number: int, side: Side) -> str:
        words = self.tr("ฉบับ {letter}: ครั้งที่ {number} · รับ {received} · ผู้รับรอง {signer} · วงเงินรวม {total} บาท").format(
            letter=_LETTERS[number % len(_LETTERS)],
            number=side.revision_no,
            received=moment_words(side.received),
            signer=side.signer or "–",
            total=money_words(side.total),
        )
        if self._fork.base_no:
            money = signed_words(side.satang) or self.tr("ไม่เปลี่ยน")
            words += " · " + self.tr("แก้จากฉบับก่อนแยก {changed:,} ระเบียน วงเงิน {money}").format(
                changed=side.changed, money=money
            )
        return f"{words} · {self.tr('อยู่ในแผนรวมตอนนี้')}" if side.is_applied else words

    def _difference_words(self) -> str:
        count = len(self._fork.lines) + self._fork.more
        words = self.tr("ต่างกัน {count:,} ข้อ").format(count=count)
        if self._fork.base_no:
            words += " · " + self.tr("ทุกฉบับแยกจากฉบับครั้งที่ {number}").format(number=self._fork.base_no)
        else:
            words += " · " + self.tr("ไม่มีฉบับก่อนแยกในคลังแฟ้ม จึงบอกไม่ได้ว่าใครแก้อะไร")
        if self._fork.more:
            words += " · " + self.tr("แสดง {shown:,} ข้อแรก").format(shown=len(self._fork.lines))
        return words

    def _columns(self) -> list[Column]:
        numbers = range(len(self._fork.sides))
        sides = [text_column(f"side{number}", self._letter(number), 16) for number in numbers]
        effects = [
            money_column(
                f"effect{number}",
                self.tr("ผลต่อวงเงิน {letter}").format(letter=_LETTERS[number % len(_LETTERS)]),
                15,
                signed=True,
            )
            for number in numbers
        ]
        return [
            text_column("field", self.tr("ข้อที่ต่าง"), 18),
            text_column("record", self.tr("รายการ"), 14, stretch=True),
            text_column("base", self.tr("ก่อนแยก"), 13),
            *sides,
            *effects,
            text_column("kind", self.tr("การแก้"), 9),
            text_column("owner", self.tr("โครงการ"), 16),
        ]
