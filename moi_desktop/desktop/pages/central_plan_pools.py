"""Pooled lines of the Budget Bureau: printed lines above with their layers, the project lines that feed one below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_pool_rows, central_pools
from moi_desktop.desktop.models.central_columns import money_words, signed_words
from moi_desktop.desktop.models.central_pools import LAYERS, Desk, Entering, PoolFacts
from moi_desktop.desktop.models.grid_model import Change, GridModel, Row
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.pages.central_pool_acts import PoolActs
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.values import Unparsed
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.details_panel import Details, DetailsPanel
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.grid_view import Grid
from moi_desktop.desktop.widgets.labels import ElidedLabel
from moi_desktop.plan.thai_text import search_key

if TYPE_CHECKING:  # these import the libraries of signing
    from moi_desktop.central.pools import PoolLine, PoolRow

REST_MS = 600
"""How long typing must rest before an amount goes into the journal: half a figure must not stand there for ever."""


class PoolsView(QWidget):
    """Amounts are typed or pasted into the columns of the layers; what rests goes into the journal, Ctrl+Z takes it back."""

    told = Signal(str, object)
    saved = Signal()
    jump_wanted = Signal(object)

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = ""
        self._wanted = ""
        self._desk = Desk()
        self._waiting: list[Entering] = []
        self.acts = PoolActs(session, self)
        self.facts = PoolFacts((), (), {})
        self.shown_lines: Sequence[PoolLine] = ()
        self.pools = Grid(GridModel(central_pool_rows.pool_columns(), parent=self))
        self.lines = Grid(GridModel(central_pool_rows.line_columns(), parent=self))
        self.pools.view.setAccessibleName(self.tr("รายการที่พิมพ์ในเล่มงบประมาณ"))
        self.lines.view.setAccessibleName(self.tr("รายการย่อยของรายการที่พิมพ์"))
        self.details = DetailsPanel()
        self.below = ElidedLabel("", "heading")
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(REST_MS)
        self._make_buttons()
        self._lay_out()
        self._connect()

    # What it shows

    @property
    def chosen(self) -> PoolRow | None:
        """The pool that is looked at."""
        here = self.pools.view.currentIndex()
        rows = self.pools.model.rows
        uid = rows[here.row()].uid if here.isValid() and here.row() < len(rows) else ""
        return next((row for row in self.facts.rows if row.id == uid), None)

    def load(self) -> None:
        """Read the pools anew, once what was typed is kept."""
        self.keep()
        self._session.read(self, central_pools.read_pools, self.show_facts)

    def search_for(self, words: str) -> None:
        """Show the pools whose names hold all of `words`."""
        self._words = words
        self._narrow()

    def show_facts(self, facts: PoolFacts) -> None:
        """Show pools; what was typed and is no amount stays."""
        before = self._wanted or (self.chosen.id if self.chosen else "")
        self.facts, self._wanted = facts, ""
        _renew(self.pools.model, central_pool_rows.pool_rows(facts), self._waiting, "pool")
        self.pools.model.set_marks(central_pool_rows.pool_marks(facts))
        self.pools.narrow(_empty_layers(self.pools.model))
        self._narrow()
        self._stack.setCurrentIndex(1 if facts.rows else 0)
        place = self.pools.model.place_of(before, "name") if before else QModelIndex()
        here = self.pools.view.currentIndex()
        if place.isValid() and place.row() != here.row():
            self.pools.view.setCurrentIndex(place.siblingAtColumn(max(0, here.column())))
        elif not here.isValid() and facts.rows:
            self.pools.view.setCurrentIndex(self.pools.model.index(0, 0))
        self._on_pool()

    def _narrow(self) -> None:
        wanted = search_key(self._words).split()
        keys = {row.id: search_key(f"{row.printed.name} {row.printed.fiscal_year}") for row in self.facts.rows}
        self.pools.model.show_only([uid for uid, key in keys.items() if all(word in key for word in wanted)])

    def _on_pool(self) -> None:
        pool = self.chosen
        for button in (self.edit, self.add, self.remove):
            button.setEnabled(pool is not None)
        if pool is None:
            self._show_lines("", ())
            self.details.show_details(Details(self.tr("รายการที่พิมพ์"), self.tr("เลือกรายการเพื่อดูวงเงินแต่ละชั้น")))
            return
        self.details.show_details(self._details(pool))
        self._session.read(
            self,
            lambda centre: central_pools.read_lines(centre, pool.id),
            lambda lines: self._show_lines(pool.id, lines),
        )

    def _show_lines(self, pool: str, lines: Sequence[PoolLine]) -> None:
        chosen = self.chosen
        if pool != (chosen.id if chosen else ""):
            return
        self.shown_lines = lines
        _renew(self.lines.model, central_pool_rows.line_rows(lines), self._waiting, "line")
        self.lines.model.set_marks(central_pool_rows.line_marks(lines))
        self.lines.narrow(_empty_layers(self.pools.model) & _empty_layers(self.lines.model))
        self.take_out.setEnabled(bool(lines))
        if chosen is None:
            self.below.setText(self.tr("รายการย่อย: เลือกรายการที่พิมพ์ในตารางข้างบน"))
        else:
            words = self.tr("รายการย่อยของ “{name}”  {count:,}")
            self.below.setText(words.format(name=chosen.printed.name, count=len(lines)))

    def _details(self, pool: PoolRow) -> Details:
        printed, names = pool.printed, self.facts.names
        facts = [
            (self.tr("ปี"), str(printed.fiscal_year)),
            (self.tr("แผนงาน"), names.get(printed.bb_plan, printed.bb_plan)),
            (self.tr("ผลผลิต"), printed.bb_output),
            (self.tr("หมวด"), names.get(printed.category, printed.category)),
            (self.tr("หน่วยงานขอ"), money_words(pool.requested)),
            (self.tr("หลังเสนอปรับ"), money_words(pool.working)),
        ]
        values: dict[str, object] = {"requested": pool.requested, "working": pool.working, **pool.layers}
        for layer in LAYERS:
            if layer in pool.layers:
                facts.append((central_pool_rows.layer_name(layer), money_words(pool.layers[layer])))
                facts.append((self.tr("ต่างจากชั้นก่อน"), signed_words(central_pool_rows.gap(values, layer))))
        rule = self.tr("ยอดของรายการที่พิมพ์แบ่งให้รายการย่อยตามสัดส่วนที่หน่วยงานขอ ลงตัวถึงสตางค์ รายการย่อยที่บันทึกยอดเองใช้ยอดนั้น")
        notes = [(self.tr("วิธีแบ่ง"), rule)]
        if words := self._troubles(pool):
            notes.insert(0, (self.tr("ต้องดู"), words))
        return Details(printed.name, "", tuple(fact for fact in facts if fact[1]), tuple(notes))

    def _troubles(self, pool: PoolRow) -> str:
        words = []
        if pool.missing:
            words.append(self.tr("{count:,} รายการย่อยไม่มีในฉบับที่รวมแล้ว จึงไม่ได้รับส่วนแบ่ง").format(count=pool.missing))
        if pool.left_out:
            words.append(self.tr("{count:,} รายการย่อยเป็นของโครงการที่ไม่นับในแผน").format(count=pool.left_out))
        marks = central_pool_rows.pool_marks(PoolFacts((pool,), (), {}))
        words += [f"{central_pool_rows.layer_name(layer)}: {mark.words}" for (_, layer), mark in marks.items()]
        return "\n".join(words)

    # What people do

    def keep(self) -> None:
        """Put what was typed into the journal now."""
        self.rest.stop()
        cells, self._waiting = self._waiting, []
        if cells:
            self._session.act(
                self, lambda centre: self._desk.enter(centre, cells), self._on_kept, title=self.tr("กำลังบันทึกวงเงิน")
            )

    def _on_kept(self, _count: int) -> None:
        self.saved.emit()

    def _on_change(self, change: Change, kind: str) -> None:
        self._waiting += central_pools.entering_of(change, kind)
        self.rest.start()

    def _on_rest(self) -> None:
        if self.pools.view.is_typing or self.lines.view.is_typing:
            self.rest.start()
        else:
            self.keep()

    def define(self) -> None:
        """Ask for a new printed line, and make it."""
        self.acts.define(self.facts.years)

    def describe(self) -> None:
        """Ask how the chosen pool is called from now on."""
        if self.chosen is not None:
            self.acts.describe(self.chosen)

    def remove_pool(self) -> None:
        """Take the chosen pool away; the way back is offered."""
        if self.chosen is not None:
            self.acts.remove(self.chosen)

    def add_lines(self) -> None:
        """Offer lines that may feed the chosen pool."""
        if self.chosen is not None:
            self.acts.offer_lines(self.chosen)

    def take_lines_out(self) -> None:
        """Take the selected lines out of the chosen pool; the way back is offered."""
        uids = [self.lines.model.rows[row].uid for row in self.lines.view.selected_rows()]
        if self.chosen is not None and uids:
            self.acts.take_lines_out(self.chosen.id, uids)

    def _on_made(self, pool: str) -> None:
        self._wanted = pool

    def show_gaps(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Show or hide the differences between the layers."""
        for grid in (self.pools, self.lines):
            grid.view.show_columns(central_pool_rows.GAPS, shown=shown)

    def _to_project(self, uid: str) -> None:
        line = next((one for one in self.shown_lines if central_pools.line_uid(one.office, one.uid) == uid), None)
        if line is not None:
            self.jump_wanted.emit(Place("merged", "project", line.project, owner=line.now))

    # How it is set up

    def _make_buttons(self) -> None:
        self.new = action_button(self.tr("เพิ่มรายการที่พิมพ์…"), self.define, "Ctrl+Shift+N", role="primary")
        self.edit = action_button(self.tr("แก้ไข…"), self.describe, "Ctrl+Shift+E", hint=self.tr("แก้ชื่อ หมวด และแผนงาน"))
        self.add = action_button(self.tr("เพิ่มรายการย่อย…"), self.add_lines, "Ctrl+Shift+A")
        self.take_out = action_button(
            self.tr("นำออก"), self.take_lines_out, "Ctrl+Shift+D", hint=self.tr("นำรายการย่อยที่เลือกออกจากรายการที่พิมพ์")
        )
        self.remove = action_button(
            self.tr("ลบ"), self.remove_pool, "Ctrl+Shift+Del", hint=self.tr("ลบรายการที่พิมพ์ รายการย่อยยังอยู่ในแผน")
        )
        self.gaps = QPushButton(self.tr("ส่วนต่าง"))
        self.gaps.setCheckable(True)
        self.gaps.setShortcut("Ctrl+Shift+G")
        self.gaps.setToolTip(self.tr("แสดงส่วนต่างระหว่างชั้นวงเงิน (Ctrl+Shift+G)"))
        theme.mark(self.gaps, role="filter")
        self.open_sheet = action_button(
            self.tr("นำเข้า…"), self.acts.import_sheet, "Ctrl+I", hint=self.tr("นำเข้าวงเงินจาก Excel")
        )
        self.write_sheet = action_button(
            self.tr("ส่งออก…"), self.acts.export, "Ctrl+E", hint=self.tr("ส่งออกตารางวงเงินเป็น Excel เพื่อกรอกแล้วนำเข้ากลับ")
        )

    def _lay_out(self) -> None:
        edge = theme.SIZES.space_between
        self._stack = QStackedLayout(self)
        empty = EmptyState(
            self.tr("ยังไม่มีรายการที่พิมพ์ในเล่มงบประมาณ เพิ่มรายการ แล้วเลือกรายการย่อยจากโครงการของหน่วยงาน"),
            self.tr("เพิ่มรายการที่พิมพ์…"),
            "add",
        )
        empty.acted.connect(self.define)
        inside = QWidget()
        across = QHBoxLayout(inside)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(edge)
        column = QVBoxLayout()
        column.setSpacing(theme.SIZES.space)
        column.addLayout(_line(self.new, self.edit, self.remove, self.gaps, None, self.open_sheet, self.write_sheet))
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(edge)
        splitter.setChildrenCollapsible(False)
        above = Card()
        above.body.setContentsMargins(1, 1, 1, 1)
        above.body.addWidget(self.pools)
        below = Card()
        below.body.setContentsMargins(edge, theme.SIZES.space, edge, theme.SIZES.space)
        head = _line(self.below, self.add, self.take_out)
        head.setStretch(0, 1)
        below.body.addLayout(head)
        below.body.addWidget(self.lines, 1)
        for card in (above, below):
            splitter.addWidget(card)
        splitter.setSizes([theme.SIZES.window_height, theme.SIZES.window_height])
        column.addWidget(splitter, 1)
        across.addLayout(column, 1)
        across.addWidget(self.details)
        self._stack.addWidget(empty)
        self._stack.addWidget(inside)
        for grid in (self.pools, self.lines):
            grid.without_row_heads()
            grid.pin(1)

    def _connect(self) -> None:
        self.rest.timeout.connect(self._on_rest)
        self.acts.told.connect(self.told)
        self.acts.made.connect(self._on_made)
        self.pools.model.changed.connect(lambda change: self._on_change(change, "pool"))
        self.lines.model.changed.connect(lambda change: self._on_change(change, "line"))
        self.pools.view.selectionModel().currentRowChanged.connect(lambda *_: self._on_pool())
        self.lines.view.details_wanted.connect(lambda uid, _key: self._to_project(uid))
        self.gaps.toggled.connect(self.show_gaps)
        for grid in (self.pools, self.lines):
            grid.view.refused.connect(lambda words: self.told.emit(words, None))


def _empty_layers(model: GridModel) -> frozenset[str]:
    """The layers in which nothing stands."""
    return frozenset(layer for layer in LAYERS if all(row.values.get(layer) is None for row in model.all_rows))


def _renew(model: GridModel, rows: list[Row], waiting: Sequence[Entering], kind: str) -> None:
    """Show rows anew; what was typed and is no amount yet, or is on its way into the journal, stays as it was typed."""
    typed = {row.uid: row.values for row in model.all_rows}
    for row in rows:
        held = typed.get(row.uid, {})
        row.values |= {layer: value for layer in LAYERS if isinstance(value := held.get(layer), Unparsed)}
    by_uid = {row.uid: row for row in rows}
    for cell in waiting:
        row_of = by_uid.get(cell.about.removeprefix(f"{kind}:"))
        if row_of is not None and cell.satang is not None:
            row_of.values[cell.layer] = cell.satang
    model.renew(rows, anew=[row.uid for row in rows] != [row.uid for row in model.all_rows])


def _line(*widgets: QWidget | None) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(theme.SIZES.space)
    for widget in widgets:
        if widget is None:
            line.addStretch(1)
        else:
            line.addWidget(widget)
    return line
