"""The findings of one project under a head that folds them away. Rows are made when they are first shown."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.widgets.chip import Chip
from moi_desktop.desktop.widgets.finding_row import FindingRow
from moi_desktop.desktop.widgets.labels import ElidedLabel
from moi_desktop.plan.rules import Finding, Severity

SHOWN_ROWS = 60
"""So many rows are made at a time."""


class FindingGroup(QFrame):
    """A project, how much is wrong with it, and what."""

    jump_wanted = Signal(object)
    reason_wanted = Signal(object)
    folded = Signal(bool)
    """The person folded the rows away, or unfolded them."""

    def __init__(self, name: str, findings: Sequence[Finding], *, open_: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, role="card")
        self._findings = tuple(findings)
        self._made = 0
        self.rows: list[FindingRow] = []
        self.head = QToolButton()
        self.head.setCheckable(True)
        self.head.setAccessibleName(name)
        self._rows_place = QWidget()
        self._rows_layout = QVBoxLayout(self._rows_place)
        self._rows_layout.setContentsMargins(0, 0, 0, 0)
        self._rows_layout.setSpacing(0)
        self._more = QPushButton()
        theme.mark(self._more, role="link")
        self._more.clicked.connect(self._make_more)
        inside = theme.SIZES.space
        layout = QVBoxLayout(self)
        layout.setContentsMargins(inside, inside // 2, inside, inside // 2)
        layout.setSpacing(0)
        layout.addLayout(self._head_line(name))
        layout.addWidget(self._rows_place)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.head.toggled.connect(self._on_toggled)
        self.head.setChecked(open_)
        self._show(is_open=open_)

    def _head_line(self, name: str) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        title = ElidedLabel(name, "strong")
        line.addWidget(self.head)
        line.addWidget(title, 1)
        errors = sum(one.severity is Severity.ERROR for one in self._findings)
        open_warnings = sum(one.severity is Severity.WARNING and not one.waived for one in self._findings)
        waived = len(self._findings) - errors - open_warnings
        for count, words, tone in (
            (errors, self.tr("ต้องแก้ {count}"), "bad"),
            (open_warnings, self.tr("คำเตือน {count}"), "warning"),
            (waived, self.tr("มีเหตุผลแล้ว {count}"), "good"),
        ):
            if count:
                line.addWidget(Chip(words.format(count=count), tone))
        return line

    def _on_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._show(is_open=is_open)
        self.folded.emit(not is_open)

    def _show(self, *, is_open: bool) -> None:
        self.head.setIcon(icons.icon("chevron_down" if is_open else "chevron_right"))
        self.head.setToolTip(self.tr("พับรายการ") if is_open else self.tr("แสดงรายการ"))
        if is_open and not self._made:
            self._make_more()
        self._rows_place.setVisible(is_open)
        self._more.setVisible(is_open and self._made < len(self._findings))

    def _make_more(self) -> None:
        for finding in self._findings[self._made : self._made + SHOWN_ROWS]:
            row = FindingRow(finding)
            row.jump_wanted.connect(self.jump_wanted)
            row.reason_wanted.connect(self.reason_wanted)
            self.rows.append(row)
            self._rows_layout.addWidget(row)
        self._made = len(self.rows)
        left = len(self._findings) - self._made
        self._more.setText(self.tr("แสดงอีก {count} ข้อ").format(count=left))
        self._more.setVisible(left > 0)
