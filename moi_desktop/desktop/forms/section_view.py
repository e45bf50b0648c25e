"""What stands in a form in the place of the plain tables of some entities: cards of plan links, a Gantt of activities.

The tables keep the rows, the steps that can be undone and the saving; a view is another face of them, and shows them as
they are where that is wanted ("แบบตาราง"), so that a block from Excel can always be pasted. `SectionView` is the whole of
what a form asks of such a view.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.forms.record_table import RecordTable
from moi_desktop.desktop.models.grid_model import Pin, Row
from moi_desktop.desktop.values import Surroundings, label_of
from moi_desktop.desktop.widgets.labels import Label
from moi_desktop.plan.places import Spot
from moi_desktop.plan.rules.findings import Finding


class SectionView(QWidget):
    """Shows the rows of `tables`, by entity, which share one stack of steps. The tables tell what is to be saved."""

    entered = Signal(str, str, str)
    """The focus came to (entity key, uid, field key)."""

    refused = Signal(str)
    """What was tried cannot be done here, in words."""

    done = Signal(str, object)
    """Something was done that people may want back: the sentence, and what undoes it."""

    comment_wanted = Signal(str)
    """The comments on a field are to be read: its key."""

    def __init__(self, tables: Mapping[str, RecordTable], around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tables = dict(tables)
        self.around = around
        self.uid = ""
        self.values: dict[str, object] = {}
        self.others: dict[str, Sequence[Row]] = {}
        self.findings: tuple[Finding, ...] = ()
        self.pins: Mapping[Spot, Pin] = {}
        self._stale = True
        self._laid_out = False
        first = next(iter(self.tables.values()))
        self._undo_stack = first.model.undo_stack
        self.as_table = QPushButton(self.tr("แบบตาราง"))
        self.as_table.setCheckable(True)
        theme.mark(self.as_table, role="filter")
        self.as_table.setToolTip(self.tr("ดูและแก้เป็นตาราง วางข้อมูลจาก Excel ได้ (Ctrl+T)"))
        self.as_table.toggled.connect(self._on_as_table)
        self.title = Label(label_of(first.entity.th, first.entity.en), "heading")
        self.face = QWidget()
        self._plain = QWidget()
        plain = QVBoxLayout(self._plain)
        plain.setContentsMargins(0, 0, 0, 0)
        for table in self.tables.values():
            plain.addWidget(table)
            table.model.modelReset.connect(self.refresh)
            table.model.dataChanged.connect(self.refresh)
            table.model.changed.connect(self.refresh)
        plain.addStretch(1)
        first.title.setVisible(len(self.tables) > 1)  # the view's own title says the same
        self._plain.hide()

    # What the form tells

    def show_owner(self, uid: str, values: Mapping[str, object], others: Mapping[str, Sequence[Row]]) -> None:
        """The record on the form, its values, and the rows of its other tables by entity."""
        self.uid, self.values, self.others = uid, dict(values), dict(others)
        self.refresh()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """What the check says of the record on the form; cells are marked in the tables already."""
        self.findings = tuple(findings)
        self.refresh()

    def show_pins(self, pins: Mapping[Spot, Pin]) -> None:
        """What the centre wrote, by place."""
        self.pins = pins
        self.refresh()

    def commit(self) -> None:
        """Tell what has been typed but not told yet."""

    def show_place(self, entity: str, uid: str, field: str) -> bool:
        """Bring a field to sight and give it the focus; return whether it is here. Without `uid` a new row is meant."""
        self._redraw_if_stale()
        if not self.as_table.isChecked() and self.go_to(entity, uid, field):
            return True
        self.as_table.setChecked(True)
        if not uid:
            self.tables[entity].go_to_new_row()
            return True
        return self.tables[entity].show_place(uid, field)

    # What a view is

    def go_to(self, entity: str, uid: str, field: str) -> bool:
        """Give a field the focus on the face, or where a new row begins; return whether the face shows it."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Show the rows as they stand now."""
        raise NotImplementedError

    @property
    def is_locked(self) -> bool:
        """Whether nothing can be changed."""
        return next(iter(self.tables.values())).model.is_locked

    def refresh(self, *_: object) -> None:
        """Show the rows as they stand now, if anybody can see them, or else as soon as somebody can."""
        self._stale = True
        if self.isVisible():
            self._redraw_if_stale()

    def bring_to_sight(self, widget: QWidget) -> None:
        """Scroll the form to a widget, when it has its place."""
        QTimer.singleShot(0, widget, lambda: _scroll_to(widget))

    def undo(self) -> None:
        """Take back the last step."""
        self.commit()
        self._undo_stack.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self._undo_stack.redo()

    def tell_done(self, sentence: str) -> None:
        """Tell what the last step did, with a way back that takes back this step and no other."""
        owner, step = self.uid, self._undo_stack.index()

        def back() -> None:
            if (owner, step) == (self.uid, self._undo_stack.index()):
                self.undo()
            else:
                self.refused.emit(self.tr("มีการแก้ไขหลังจากนั้นแล้ว ให้กด Ctrl+Z ในส่วนนี้ หรือย้อนกลับที่หน้าประวัติ"))

        self.done.emit(sentence, back)

    def lay_out(self, *beside: QWidget) -> None:
        """Put the face into the view, with `beside` at the right of the title; the view calls it when its parts are made."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.SIZES.space, 0, 0)
        layout.setSpacing(theme.SIZES.space_inside)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        for widget in beside:
            head.addWidget(widget)
        head.addWidget(self.as_table)
        layout.addLayout(head)
        layout.addWidget(self.face)
        layout.addWidget(self._plain)
        self._laid_out = True

    def _redraw_if_stale(self) -> None:
        if self._stale and self._laid_out and not self.as_table.isChecked():
            self._stale = False
            self.redraw()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed while nobody looked."""
        self._redraw_if_stale()
        super().showEvent(event)

    def _on_as_table(self, plain: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.commit()
        self._plain.setVisible(plain)
        self.face.setVisible(not plain)
        self.refresh()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z and Ctrl+Y step back and forth, Ctrl+T shows the tables, wherever in the view the focus is."""
        if isinstance(event, QKeyEvent) and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            does = self._asked_for(event)
            if does is not None:
                if event.type() == QEvent.Type.KeyPress:
                    does()
                event.accept()
                return True
        return super().event(event)

    def _asked_for(self, event: QKeyEvent) -> Callable[[], object] | None:
        if event.matches(QKeySequence.StandardKey.Undo):
            return self.undo
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Redo) or (ctrl and event.key() == Qt.Key.Key_Y):
            return self.redo
        if ctrl and event.key() == Qt.Key.Key_T:
            return self.as_table.toggle
        return None


def _scroll_to(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    if above is not None:
        above.ensureWidgetVisible(widget)


ViewMaker = Callable[[Mapping[str, RecordTable], Surroundings], SectionView]
"""Makes the view of some entities from their tables, in the order in which it was announced."""
