"""A grid of the draft: its tools, its rows as they stand, what differs from the former kit and what is the matter with it."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.central_kit import DraftFacts
from moi_desktop.desktop.models.grid_model import Change, GridModel, Mark, Row
from moi_desktop.desktop.pages.central_kit_tables import Table
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.values import FieldFormat, Surroundings
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.grid_view import Grid, GridView
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label
from moi_desktop.plan import catalogue
from moi_desktop.plan.model import new_uid
from moi_desktop.plan.thai_text import search_key


class KitGrid(Card):
    """One table of the draft. `stepped` tells a `Change`, what it means (a `Writer`) and the name of this grid."""

    stepped = Signal(object, object, str)
    told = Signal(str)

    def __init__(self, title: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.table: Table | None = None
        self.grid: Grid | None = None
        self.around = Surroundings()
        self.first_values: Callable[[], dict[str, object]] = dict
        self._words = ""
        self._grid_name = ""
        self._waits = False
        self._facts: DraftFacts | None = None
        self.add = action_button(self.tr("เพิ่มแถว"), self.add_row, hint=self.tr("พิมพ์ต่อที่แถวว่างท้ายตาราง"))
        self.remove = action_button(self.tr("ลบแถว"), self._remove_rows, hint=self.tr("ลบแถวที่เลือก (Ctrl+-)"))
        self.hint = ElidedLabel(hint, "muted")
        self.sums = Label("", "muted")
        self.tools = QHBoxLayout()
        self.tools.setSpacing(theme.SIZES.space)
        self.tools.addWidget(self.hint, 1)
        self.tools.addWidget(self.sums)
        self.tools.addWidget(self.remove)
        self.tools.addWidget(self.add)
        self.body.addLayout(self.tools)
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(self._place, 1)

    def set_table(self, table: Table) -> None:
        """Show another table from now on."""
        self.table = table
        can_add = table.first_values is not None
        self.add.setVisible(can_add)
        self.remove.setVisible(can_add)
        self._drop_grid()
        self._show_again()

    def show_draft(self, facts: DraftFacts, around: Surroundings) -> None:
        """Show the rows as they stand; what is being typed at this moment stays until it is told."""
        self._facts, self.around = facts, around
        if self.table is None:
            return
        columns = self.table.columns(facts, around)
        if self.grid is None or [c.key for c in columns] != [c.key for c in self.grid.model.columns]:
            self._make_grid()
        assert self.grid is not None
        rows = self.table.rows(facts, around)
        self._waits = self.grid.view.is_typing
        if not self._waits and not _same(self.grid.model.all_rows, rows):
            self._renew(rows)
        self.grid.model.set_marks(self._marks(facts))

    def search_for(self, words: str) -> None:
        """Show the rows that hold all of `words`; empty words show all."""
        self._words = words
        if self.grid is not None:
            self._filter(self.grid)

    def jump(self, uid: str, key: str) -> bool:
        """Bring a cell to sight and give it the focus; False where it is not here."""
        if self.grid is None or self.grid.model.row_of(uid) is None:
            return False
        if not self.grid.model.is_shown(uid):
            self.search_for("")
        known = key in self.grid.model.column_keys
        return self.grid.view.show_cell(uid, key if known else self.grid.model.columns[0].key)

    @property
    def chosen(self) -> Row | None:
        """The row with the focus."""
        if self.grid is None:
            return None
        number = self.grid.view.currentIndex().row()
        rows = self.grid.model.rows
        return rows[number] if 0 <= number < len(rows) else None

    def add_row(self) -> None:
        """Put the focus where a new row begins."""
        if self.grid is None:
            return
        model, view = self.grid.model, self.grid.view
        column = next(number for number, column in enumerate(model.columns) if column.editable)
        place = model.index(model.shown_count, column)
        view.setCurrentIndex(place)
        view.setFocus()
        view.edit(place)

    def commit(self) -> None:
        """Tell what is being typed."""
        if self.grid is not None and self.grid.view.is_typing:
            self.grid.view.setFocus()

    # How it is kept right

    def _make_grid(self) -> None:
        assert self.table is not None
        assert self._facts is not None
        self._drop_grid()
        can_add = self.table.first_values is not None
        columns = self.table.columns(self._facts, self.around)
        model = GridModel(columns, self._new_row if can_add else None, parent=self)
        self.grid = Grid(model)
        self._grid_name = uuid.uuid4().hex
        view = self.grid.view
        view.setAccessibleName(self.table.name)
        model.changed.connect(self._on_changed)
        view.cell_entered.connect(lambda _uid, _key: self._show_what_waited())
        view.refused.connect(self.told)
        view.rows_removed.connect(self.told)
        view.summed.connect(self.sums.setText)
        self._place.addWidget(self.grid)
        if not can_add:
            self.grid.without_row_heads()
        if self.table.pinned:
            self.grid.pin(self.table.pinned)

    def _drop_grid(self) -> None:
        if self.grid is not None:
            self._place.removeWidget(self.grid)
            self.grid.deleteLater()
            self.grid = None

    def _new_row(self) -> Row:
        assert self.table is not None
        return Row(new_uid(), {**(self.table.first_values or {}), **self.first_values()})

    def _renew(self, rows: list[Row]) -> None:
        assert self.grid is not None
        view, model = self.grid.view, self.grid.model
        here = self.chosen
        column = max(0, view.currentIndex().column())
        had_focus = view.hasFocus()
        model.renew(rows, anew=[row.uid for row in rows] != [row.uid for row in model.all_rows])
        self._filter(self.grid)
        if here is not None and model.is_shown(here.uid):
            place = model.place_of(here.uid, model.columns[column].key)
            view.setCurrentIndex(place)
            view.scrollTo(place)
        if had_focus:
            view.setFocus()

    def _show_what_waited(self) -> None:
        """Show what was read while a cell was open, such as the rows in another order."""
        if self._waits:
            QTimer.singleShot(0, self, self._show_again)

    def _show_again(self) -> None:
        if self._facts is not None:
            self.show_draft(self._facts, self.around)

    def _filter(self, grid: Grid) -> None:
        wanted = search_key(self._words).split()
        rows = grid.model.all_rows
        if wanted:
            rows = [row for row in rows if all(word in _words_of(grid.view, row) for word in wanted)]
        grid.model.show_only([row.uid for row in rows])

    def _marks(self, facts: DraftFacts) -> dict[tuple[str, str], Mark]:
        assert self.table is not None
        assert self.grid is not None
        marks = self._change_marks(facts)
        by_key = {(record.entity, record.uid): record for record in facts.look.records}
        for finding in reversed(facts.look.findings):
            record = by_key.get((finding.entity, finding.uid))
            cell = self.table.cell_of(record, finding.field) if record else None
            if cell is not None:
                words = moi(finding.template, finding.values)
                marks[cell] = Mark("problem" if finding.is_error else "warning", words)
        locked = Mark("locked", self.tr("ช่องนี้เปลี่ยนไม่ได้"))
        cells = ((row, c.key) for row in self.grid.model.all_rows for c in self.grid.model.columns)
        return marks | {(row.uid, key): locked for row, key in cells if self.table.is_locked(row, key)}

    def _change_marks(self, facts: DraftFacts) -> dict[tuple[str, str], Mark]:
        assert self.table is not None
        marks: dict[tuple[str, str], Mark] = {}
        for change in facts.look.changes:
            if change.before is None:
                for key in change.record.values:
                    cell = self.table.cell_of(change.record, key)
                    if cell is not None:
                        marks[cell] = Mark("changed", self.tr("เพิ่มใหม่ในร่างนี้"))
            for one in change.fields:
                cell = self.table.cell_of(change.record, one.key)
                if cell is not None:
                    spec = catalogue.entity(change.record.entity).field(one.key)
                    before = FieldFormat(spec, self.around).show(one.before) or "–"
                    marks[cell] = Mark("changed", self.tr("ฉบับก่อน: {value}").format(value=before))
        return marks

    def _on_changed(self, change: Change) -> None:
        assert self.table is not None
        self.stepped.emit(change, self.table.write, self._grid_name)

    def _remove_rows(self) -> None:
        if self.grid is not None:
            self.grid.view.remove_rows()


def _same(before: object, after: list[Row]) -> bool:
    return [(row.uid, row.values) for row in before] == [(row.uid, row.values) for row in after]  # type: ignore[attr-defined] # rows of a grid


def _words_of(view: GridView, row: Row) -> str:
    model = view.model()
    assert isinstance(model, GridModel)
    return search_key(" ".join(column.form.show(column.value_in(row.values)) for column in model.columns))
