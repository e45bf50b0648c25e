"""Deciding on many projects at once: the preview says which cannot be decided and why, then one button does the rest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.central_acts import BulkLine
from moi_desktop.desktop.models.central_columns import money_column, text_column
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.models.central_words import decision_state
from moi_desktop.desktop.pages.central_dialogs import CentralDialog
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.translated import sentence_of
from moi_desktop.desktop.widgets.labels import WrapLabel
from moi_desktop.errors import MoiError
from moi_desktop.plan.thai_numbers import format_baht


class BulkDialog(CentralDialog):
    """Which projects would be decided, which not and why; asks for a reason where the decision needs one."""

    def __init__(self, lines: Sequence[BulkLine], decision: str, parent: QWidget | None = None) -> None:
        able = [line for line in lines if line.why is None]
        self.able = len(able)
        verb = decision_state(decision).words
        super().__init__(
            self.tr("{decision}หลายโครงการ").format(decision=verb),
            self.tr(
                "ทำได้ {able:,} จาก {count:,} โครงการ ขอรวม {baht} บาท ที่ทำไม่ได้จะคงเดิมทุกอย่าง ผลผูกกับข้อมูลที่เห็นตอนนี้ และเลิกได้ภายหลัง"
            ).format(able=self.able, count=len(lines), baht=format_baht(sum(line.subject.satang for line in able))),
            self.tr("{decision} {able:,} โครงการ").format(decision=verb, able=self.able),
            parent,
        )
        self.grid = FactsGrid(
            self.tr("โครงการที่เลือก"),
            [
                text_column("result", self.tr("ทำได้หรือไม่"), 9),
                text_column("office", self.tr("หน่วยงาน"), 14),
                text_column("project", self.tr("โครงการ"), 34, stretch=True),
                money_column("requested", self.tr("ขอ (บาท)"), 13),
                text_column("why", self.tr("เหตุที่ทำไม่ได้"), 38 if self.able < len(lines) else 14),
            ],
        )
        in_order = sorted(lines, key=lambda line: line.why is not None)
        self.grid.show_rows([self._row(line) for line in in_order])
        self.ui.fields.addWidget(self.grid, 1)
        self.why = WrapLabel("", "muted")
        self.ui.fields.addWidget(self.why)
        self._show_why(self.grid.chosen)
        self.grid.row_chosen.connect(self._show_why)
        if decision != "APPROVED":
            self.ask("decision", "reason")
        self.resize(theme.SIZES.window_width, theme.SIZES.window_height)

    @property
    def problem(self) -> str:
        """Why it cannot be done yet."""
        return super().problem if self.able else self.tr("ไม่มีโครงการที่ทำได้ในรายการนี้")

    def _show_why(self, uid: str) -> None:
        row = next((row for row in self.grid.facts.listed if row[0] == uid), None)
        self.why.setText(str(row[-1]) if row else "")

    def _row(self, line: BulkLine) -> tuple[object, ...]:
        subject, why = line.subject, line.why
        result = self.tr("ทำได้") if why is None else self.tr("ทำไม่ได้")
        words = sentence_of(why) if isinstance(why, MoiError) else ""
        uid = f"{subject.office}/{subject.project}"
        return (uid, result, short_name(subject.office), subject.name, subject.satang, words)
