"""The fields of the activity that has the focus in the month bar, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.forms.editors_of import row_of
from moi_desktop.desktop.models.grid_model import Mark, Pin, Row
from moi_desktop.desktop.values import Surroundings
from moi_desktop.desktop.widgets.field_row import FieldRow
from moi_desktop.desktop.widgets.labels import ElidedLabel, WrapLabel
from moi_desktop.plan import catalogue

KEYS = ("name", "weight", "owner", "partners")


class ActivityFields(QFrame):
    """`written(uid, key, value)` tells a new value of the activity shown."""

    written = Signal(str, str, object)
    entered = Signal(str, str)
    comment_wanted = Signal(str)
    moved = Signal(str, int)
    remove_wanted = Signal(str)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.mark(self, role="link")
        self.uid = ""
        self.heading = ElidedLabel("", "strong")
        self.money = WrapLabel("", "note")
        self.note = WrapLabel("", "note", "warning")
        entity = catalogue.entity("activity")
        self.rows: dict[str, FieldRow] = {key: row_of(entity.field(key), around) for key in KEYS}
        self.up = self._button(
            "arrow_up", self.tr("เลื่อนกิจกรรมขึ้น (Alt+↑ ในแผนรายเดือน)"), lambda: self.moved.emit(self.uid, -1)
        )
        self.down = self._button(
            "arrow_down", self.tr("เลื่อนกิจกรรมลง (Alt+↓ ในแผนรายเดือน)"), lambda: self.moved.emit(self.uid, 1)
        )
        self.remove = self._button(
            "remove", self.tr("ลบกิจกรรม (Ctrl+- ในแผนรายเดือน)"), lambda: self.remove_wanted.emit(self.uid)
        )
        self._lay_out()
        for row in self.rows.values():
            row.committed.connect(lambda key, value: self.written.emit(self.uid, key, value))
            row.entered.connect(lambda key: self.entered.emit(self.uid, key))
            row.comment_wanted.connect(self.comment_wanted)

    def show_activity(self, row: Row, heading: str, money: str, about: str, *, locked: bool) -> None:
        """Show an activity; `money` is what its budget lines ask for, `about` what the check says of it as a whole."""
        if row.uid != self.uid:
            self.commit()
            self.uid = row.uid
            for key, field in self.rows.items():
                field.set_value(row.values.get(key))
        for key, field in self.rows.items():
            if row.values.get(key) != field.editor.value():
                field.set_value(row.values.get(key))
        self.heading.setText(heading)
        self.money.setText(money)
        self.note.setText(about)
        self.note.setVisible(bool(about))
        for button in (self.up, self.down, self.remove):
            button.setVisible(not locked)

    def show_known(
        self, mark: Callable[[str], Mark | None], pins: Callable[[str], Pin | None], *, locked: bool
    ) -> None:
        """Show what the check and the centre say of each field."""
        for key, field in self.rows.items():
            found = mark(key)
            if locked:
                field.show_state("locked")
            elif found is None:
                field.show_state("normal")
            else:
                field.show_state(found.state, found.words)
            field.show_pin(pins(key))

    def commit(self) -> None:
        """Tell what has been typed but not told yet."""
        for row in self.rows.values():
            row.editor.commit()

    def _button(self, icon: str, words: str, does: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icons.icon(icon))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(does)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SIZES.space)
        head.addWidget(self.heading, 1)
        for button in (self.up, self.down, self.remove):
            head.addWidget(button)
        fields = QGridLayout()
        fields.setHorizontalSpacing(0)
        fields.setVerticalSpacing(theme.SIZES.space_inside)
        top = Qt.AlignmentFlag.AlignTop
        fields.addWidget(self.rows["name"], 0, 0, 1, 2, top)
        fields.addWidget(self.rows["weight"], 1, 0, top)
        fields.addWidget(self.rows["owner"], 1, 1, top)
        fields.addWidget(self.rows["partners"], 2, 0, 1, 2, top)
        fields.setColumnStretch(0, 1)
        fields.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        edge = theme.SIZES.space
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.SIZES.space_inside)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addLayout(fields)
        column.addWidget(self.money)
