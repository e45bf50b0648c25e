"""A table inside a form: the records of one entity that belong to the record on the form."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.forms.columns_of import columns_of, derive_of
from moi_desktop.desktop.models.grid_model import Change, GridModel, Mark, Pin, Row
from moi_desktop.desktop.values import Surroundings, label_of
from moi_desktop.desktop.widgets.grid_view import Grid
from moi_desktop.desktop.widgets.labels import Label
from moi_desktop.plan.catalogue import Entity
from moi_desktop.plan.model import new_uid

PINNED_FROM = 6
"""So many columns do not fit beside each other: what a row is about then stays in sight."""

ORDER = "seq"
"""The field that numbers rows; the row's head shows it, so that it needs no column."""


class RecordTable(QWidget):
    """Title, grid, and a button that adds a row. `changed(entity key, Change)` tells what is to be saved.

    `fixed` are values that every new row gets, such as the owner's uid; their columns are not shown.
    """

    changed = Signal(str, object)
    cell_entered = Signal(str, str, str)
    """The focus came to (entity key, uid, column key)."""

    refused = Signal(str)

    def __init__(
        self,
        entity: Entity,
        surroundings: Surroundings,
        *,
        keys: Sequence[str] = (),
        hidden: Collection[str] = (),
        undo_stack: QUndoStack | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.entity = entity
        self._fixed: Callable[[], Mapping[str, object]] = dict
        columns = columns_of(entity, surroundings, keys=keys, without={ORDER, *hidden})
        self.model = GridModel(columns, self._new_row, derive_of(entity), undo_stack, parent=self)
        self.grid = Grid(self.model)
        if len(columns) >= PINNED_FROM:
            self.grid.pin(2 if columns[1].key == "fiscal_year" else 1)
        self.title = Label(label_of(entity.th, entity.en), "heading")
        self.grid.view.setAccessibleName(self.title.text())
        self.add_button = QPushButton(self.tr("เพิ่มแถว"))
        self.add_button.setIcon(icons.icon("add"))
        self._lay_out()
        self.add_button.clicked.connect(self.go_to_new_row)
        self.model.changed.connect(self._on_changed)
        self.grid.view.cell_entered.connect(lambda uid, key: self.cell_entered.emit(entity.key, uid, key))
        self.grid.view.refused.connect(self.refused)
        self._fit()

    def set_fixed(self, fixed: Callable[[], Mapping[str, object]]) -> None:
        """Give every new row the values that `fixed` returns."""
        self._fixed = fixed

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show these records, in their order."""
        self.model.set_rows(rows)
        self._fit()

    def forget_steps(self) -> None:
        """Forget what could be undone: another owner's records stand here from now on."""
        self.model.forget_steps()

    def set_marks(self, marks: Mapping[tuple[str, str], Mark]) -> None:
        """Mark cells by (uid, column key)."""
        self.model.set_marks(marks)

    def set_pins(self, pins: Mapping[tuple[str, str], Pin]) -> None:
        """Pin what the centre wrote to cells by (uid, field key); what has no column here stands in the first one."""
        columns = {column.key for column in self.model.columns}
        first = self.model.columns[0].key
        self.model.set_pins({(uid, key if key in columns else first): pin for (uid, key), pin in pins.items()})

    def set_locked(self, locked: bool) -> None:  # noqa: FBT001 - a setter, as Qt's
        """Let the records be read and copied only."""
        self.model.set_locked(locked)
        self.add_button.setVisible(not locked)

    def go_to_new_row(self) -> None:
        """Put the focus where a new row begins."""
        place = self.model.index(len(self.model.rows), 0)
        if place.isValid():
            self.grid.view.setCurrentIndex(place)
            self.grid.view.scrollTo(place)
            self.grid.view.setFocus()
            self.grid.view.edit(place)

    def show_place(self, uid: str, field: str) -> bool:
        """Go to a cell and give it the focus; return whether it is there."""
        return self.grid.view.show_cell(uid, field or self.model.columns[0].key)

    def new_row(self) -> Row:
        """Return a row that belongs to the record on the form, with the next number; it is not added."""
        return self._new_row()

    def add_beside_title(self, widget: QWidget) -> None:
        """Put something between the title and the button; it gets the room that is left."""
        self._head.insertWidget(self._head.count() - 2, widget, 100)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.SIZES.space_between)
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        self._head.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.SIZES.space, 0, 0)
        layout.setSpacing(theme.SIZES.space_inside)
        layout.addLayout(self._head)
        layout.addWidget(self.grid)

    def _new_row(self) -> Row:
        row = Row(new_uid(), dict(self._fixed()))
        if ORDER in self.entity.keys:
            numbers = [number for one in self.model.rows if isinstance(number := one.values.get(ORDER), int)]
            row.values[ORDER] = max(numbers, default=0) + 1
        return row

    def _on_changed(self, change: Change) -> None:
        self._fit()
        self.changed.emit(self.entity.key, change)

    def _fit(self) -> None:
        self.grid.fit_rows()


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Return rows by their number, where they have one; those without stay in the order in which they came, at the end."""
    return sorted(rows, key=lambda row: number if isinstance(number := row.values.get(ORDER), int) else sys.maxsize)
