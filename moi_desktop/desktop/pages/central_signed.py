"""What a key has signed, before and after it was revoked: to be looked at, saved, and told to the office."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from moi_desktop.desktop import file_dialogs, theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_columns import count_column, state_column, text_column
from moi_desktop.desktop.models.central_keys import KeyLine, SignedLine, day_words, write_signed
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.labels import Label, WrapLabel


class SignedDialog(QDialog):
    """The packages that keys of one office signed; after a loss also the letter that goes to the office."""

    def __init__(
        self,
        session: CentralSession,
        line: KeyLine,
        rows: Sequence[SignedLine],
        *,
        letter: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._line, self._rows = session, line, rows
        self.setWindowTitle(self.tr("แฟ้มที่ลงนามด้วยกุญแจของ {office}").format(office=line.name))
        self.grid = FactsGrid(
            self.tr("แฟ้มที่ลงนามด้วยกุญแจนี้"),
            [
                text_column("name", self.tr("แฟ้ม"), 34, stretch=True),
                count_column("number", self.tr("ครั้งที่"), 6),
                text_column("arrived", self.tr("มาถึง"), 14),
                text_column("when", self.tr("เทียบกับวันเพิกถอน"), 18),
                state_column("state", self.tr("สถานะ"), central_words.package_state, 16),
            ],
        )
        self.grid.show_rows([self._row(row) for row in rows])
        self.letter = QPlainTextEdit(letter)
        self.letter.setAccessibleName(self.tr("ข้อความถึงหน่วยงาน"))
        self.letter.setTabChangesFocus(True)
        self.told = Label("", "", "good")
        self.save_button = action_button(self.tr("บันทึกรายการเป็น Excel…"), self._save, "Ctrl+Shift+E")
        self.copy_button = action_button(
            self.tr("คัดลอกข้อความถึงหน่วยงาน"), self._copy, "Ctrl+Shift+C", role="primary" if letter else ""
        )
        self._lay_out(letter)

    def _lay_out(self, letter: str) -> None:
        edge = theme.SIZES.space_card
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.SIZES.space)
        column.addWidget(WrapLabel(self._summary()))
        frame = Card()
        frame.body.setContentsMargins(1, 1, 1, 1)
        frame.body.addWidget(self.grid)
        column.addWidget(frame, 1)
        if letter:
            column.addWidget(Label(self.tr("ข้อความถึงหน่วยงาน แก้ได้ก่อนคัดลอก โปรแกรมไม่ได้ส่งให้เอง"), "note"))
            column.addWidget(self.letter, 1)
            self.letter.setMinimumHeight(theme.SIZES.list_width * 3 // 4)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SIZES.space)
        buttons.addWidget(self.told)
        buttons.addStretch(1)
        buttons.addWidget(action_button(self.tr("ปิด"), self.accept, "Esc"))
        buttons.addWidget(self.save_button)
        if letter:
            buttons.addWidget(self.copy_button)
        column.addLayout(buttons)
        height = theme.SIZES.window_height
        self.resize(theme.SIZES.window_width * 4 // 5, height * 5 // 4 if letter else height)

    def _summary(self) -> str:
        if not self._rows:
            return self.tr("ไม่มีแฟ้มในคลังที่ลงนามด้วยกุญแจนี้")
        counts = Counter(row.before for row in self._rows)
        words = self.tr("แฟ้มในคลังที่ลงนามด้วยกุญแจนี้ {count} แฟ้ม").format(count=len(self._rows))
        if self._line.revoked is None and not counts[False]:
            return words
        return (
            words
            + " "
            + self.tr(
                "มาถึงก่อนวันเพิกถอน {before} แฟ้ม ตั้งแต่วันเพิกถอน {after} แฟ้ม ฉบับที่รวมแล้วยังอยู่ในแผน กรุณาทวนกับหน่วยงานว่าเป็นแฟ้มที่ส่งจริง"
            ).format(before=counts[True], after=counts[False])
        )

    def _when(self, row: SignedLine) -> str:
        if self._line.revoked is None:
            return ""
        return self.tr("ก่อน") if row.before else self.tr("ตั้งแต่วันเพิกถอน")

    def _row(self, row: SignedLine) -> tuple[object, ...]:
        return row.sha256, row.name, row.number, day_words(row.arrived), self._when(row), row.state

    def _save(self) -> None:
        proposal = self._session.path.with_name(f"MOI-{self._line.office}-KEY-FILES.xlsx")
        path = file_dialogs.file_to_save(self, self.tr("บันทึกรายการ"), self.tr("ไฟล์ Excel (*.xlsx)"), proposal)
        if path is None:
            return
        heads = (
            self.tr("แฟ้ม"),
            self.tr("ครั้งที่"),
            self.tr("มาถึง"),
            self.tr("เทียบกับวันเพิกถอน"),
            self.tr("สถานะ"),
            "SHA-256",
        )
        rows = [
            (
                one.name,
                str(one.number),
                day_words(one.arrived),
                self._when(one),
                central_words.package_state(one.state).words,
                one.sha256,
            )
            for one in self._rows
        ]
        title = self.windowTitle()

        def work(_centre: object) -> Path:
            return write_signed(path, title, rows, heads)

        self._session.act(
            self,
            work,
            lambda written: self.told.setText(self.tr("บันทึกแล้ว: {name}").format(name=written.name)),
            title=self.tr("กำลังเขียนไฟล์"),
        )

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.letter.toPlainText())
        self.told.setText(self.tr("คัดลอกแล้ว วางในอีเมลหรือหนังสือได้ทันที"))
