"""What stands above the form of a project: its name, its state, its rank among the office's projects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.values import FieldFormat, Surroundings, label_of
from moi_desktop.desktop.widgets.chip import Chip
from moi_desktop.desktop.widgets.editors import LineEdit
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import DELETED
from moi_desktop.plan.model import Record
from moi_desktop.plan.rules import Finding, Severity

RANK = "rank"


class ProjectHead(QWidget):
    """`committed(key, value)` tells a new rank, `entered(key)` that the focus came to it."""

    committed = Signal(str, object)
    entered = Signal(str)
    restore_wanted = Signal()

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        field = catalogue.entity("project").field(RANK)
        self.name = ElidedLabel("", "title")
        self.chip = Chip()
        self.rank = LineEdit(FieldFormat(field, around))
        self.rank.setFixedWidth(theme.SIZES.code_column)
        self.rank.name_for_readers(label_of(field.th, field.en))
        self.rank_label = Label(label_of(field.th, field.en), "muted")
        self.rank_label.setBuddy(self.rank.line)
        self.restore_button = QPushButton(self.tr("กู้คืนโครงการ"))
        self.restore_button.setIcon(icons.icon("restore"))
        self.rank.committed.connect(lambda value: self.committed.emit(RANK, value))
        self.rank.entered.connect(lambda: self.entered.emit(RANK))
        self.restore_button.clicked.connect(self.restore_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SIZES.space)
        layout.addWidget(self.name, 1)
        for widget in (self.chip, self.restore_button, self.rank_label, self.rank):
            layout.addWidget(widget)

    def show_project(self, record: Record, values: Mapping[str, object]) -> None:
        """Show another project; `values` may hold text that is no rank yet."""
        self.rank.commit()
        self.show_name(record.text("name_th"))
        self.rank.set_value(values.get(RANK))
        gone = record.text("status") == DELETED
        self.restore_button.setVisible(gone)
        self.rank_label.setVisible(not gone)
        self.rank.setVisible(not gone)

    def show_name(self, name: str) -> None:
        """Show the project's name."""
        self.name.setText(name or self.tr("(ยังไม่มีชื่อ)"))

    def show_state(self, record: Record, chip: tuple[str, str], findings: Iterable[Finding]) -> None:
        """Show the project's state, and what the check says of its rank."""
        self.chip.show_state(*chip)
        about = next((one for one in findings if (one.uid, one.field) == (record.uid, RANK)), None)
        state = "normal" if about is None else "problem" if about.severity is Severity.ERROR else "warning"
        self.rank.show_state(state)
        self.rank.setToolTip(moi(about.rule.message, about.values) if about else "")

    def commit(self) -> None:
        """Tell what has been typed but not told yet."""
        self.rank.commit()
