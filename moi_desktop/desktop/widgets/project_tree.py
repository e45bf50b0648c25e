"""Projects under the plan's issues, guidelines and programmes, each with its activities and what the check says of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeWidget, QTreeWidgetItem, QTreeWidgetItemIterator, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.widgets.project_badges import LEAF, Badges, Leaf

_UID = Qt.ItemDataRole.UserRole
_KEY = Qt.ItemDataRole.UserRole + 2
_ACTIVITY = Qt.ItemDataRole.UserRole + 3
_IS_PROGRAMME = Qt.ItemDataRole.UserRole + 4

__all__ = ["Branch", "Leaf", "ProjectTree"]


@dataclass(frozen=True, slots=True)
class Branch:
    """A node of the plan with what stands under it. `key` is its code; projects can be moved into a `programme`."""

    key: str
    name: str
    leaves: tuple[Leaf, ...] = ()
    branches: tuple[Branch, ...] = ()
    folded: bool = False
    programme: bool = True


@dataclass(frozen=True, slots=True)
class Dropped:
    """Projects that were dragged: onto a programme (`target` empty), or beside the project `target`, below it or above."""

    uids: tuple[str, ...]
    programme: str
    target: str = ""
    below: bool = False


class ProjectTree(QTreeWidget):
    """A tree in which projects are chosen, moved and sorted by mouse or keys.

    Enter goes on into the form, Alt+Up and Alt+Down move projects, Ctrl and Shift choose several.
    """

    chosen = Signal(str)
    """Another project has the focus: its uid."""

    opened = Signal(str)
    """The person goes on into a project: its uid."""

    activity_wanted = Signal(str)
    """The person goes to an activity: its uid."""

    shift_wanted = Signal(int)
    """The chosen projects should move up (-1) or down (1)."""

    dropped = Signal(object)
    """Projects were dragged somewhere else: a `Dropped`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setIndentation(theme.SIZES.space_between)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(Badges(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setAccessibleName(self.tr("โครงการตามแผนงาน"))
        self._folded: dict[str, bool] = {}
        self._shown: tuple[Branch, ...] = ()
        self.currentItemChanged.connect(self._on_current)
        self.itemClicked.connect(self._on_clicked)
        self.itemExpanded.connect(lambda item: self._on_folded(item, folded=False))
        self.itemCollapsed.connect(lambda item: self._on_folded(item, folded=True))

    @property
    def current_uid(self) -> str:
        """The uid of the project that has the focus, itself or one of its activities; empty where none has."""
        return _project_of(self.currentItem())

    @property
    def current_branch(self) -> str:
        """The key of the programme that itself has the focus; empty where a project or nothing has."""
        item = self.currentItem()
        return str(item.data(0, _KEY) or "") if item and item.data(0, _IS_PROGRAMME) else ""

    @property
    def selected_uids(self) -> list[str]:
        """The uids of the chosen projects from above to below."""
        return [str(item.data(0, _UID)) for item in self._items() if item.isSelected() and item.data(0, _UID)]

    def show_branches(self, branches: Sequence[Branch]) -> None:
        """Show these; what is chosen stays chosen without being told again."""
        if tuple(branches) == self._shown:
            return
        self._shown = tuple(branches)
        item = self.currentItem()
        activity = str(item.data(0, _ACTIVITY) or "") if item else ""
        current, selected, place = self.current_uid, set(self.selected_uids), self.verticalScrollBar().value()
        with QSignalBlocker(self):
            self.clear()
            for branch in branches:
                self._add(branch, self.invisibleRootItem())
            self._choose_again(current, activity, selected)
            self.verticalScrollBar().setValue(place)

    def choose(self, uid: str) -> bool:
        """Choose a project and tell it; return whether it is there."""
        if self.current_uid == uid:
            self.chosen.emit(uid)
            return True
        return self._select(uid)

    def rename(self, uid: str, name: str) -> None:
        """Show another name for a project until the next look at the plan."""
        item = self._item(uid)
        if item is not None:
            item.setText(0, name)
            self._shown = ()

    def first_uid(self) -> str:
        """The uid of the first project; empty where there is none."""
        return next((str(item.data(0, _UID)) for item in self._items() if item.data(0, _UID)), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Alt with Up or Down moves projects; all else is Qt's."""
        moves = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in moves:
            self.shift_wanted.emit(moves[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where projects were dropped; the tree shows it once it is saved."""
        item = self.itemAt(event.position().toPoint())
        found = self._drop_at(item)
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if found is not None:
            self.dropped.emit(found)

    def _drop_at(self, item: QTreeWidgetItem | None) -> Dropped | None:
        uids = tuple(self.selected_uids)
        while item is not None and item.data(0, _ACTIVITY):
            item = item.parent()
        if item is None or not uids:
            return None
        if item.data(0, _UID):
            branch = item.parent()
            if branch is None or not branch.data(0, _IS_PROGRAMME):
                return None
            below = self.dropIndicatorPosition() != QAbstractItemView.DropIndicatorPosition.AboveItem
            return Dropped(uids, str(branch.data(0, _KEY)), str(item.data(0, _UID)), below)
        return Dropped(uids, str(item.data(0, _KEY))) if item.data(0, _IS_PROGRAMME) else None

    def _go_on(self) -> None:
        item = self.currentItem()
        if item is None:
            return
        if item.data(0, _ACTIVITY):
            self.activity_wanted.emit(str(item.data(0, _ACTIVITY)))
        elif item.data(0, _UID):
            self.opened.emit(str(item.data(0, _UID)))
        else:
            item.setExpanded(not item.isExpanded())

    def _add(self, branch: Branch, above: QTreeWidgetItem) -> None:
        top = QTreeWidgetItem(above, [branch.name])
        top.setData(0, _KEY, branch.key)
        top.setData(0, _IS_PROGRAMME, branch.programme)
        top.setToolTip(0, branch.name)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        top.setFlags(flags | Qt.ItemFlag.ItemIsDropEnabled if branch.programme else flags)
        for below in branch.branches:
            self._add(below, top)
        for leaf in branch.leaves:
            self._add_leaf(leaf, top)
        top.setExpanded(not self._folded.get(branch.key, branch.folded))

    def _add_leaf(self, leaf: Leaf, above: QTreeWidgetItem) -> None:
        item = QTreeWidgetItem(above, [leaf.name])
        item.setData(0, _UID, leaf.uid)
        item.setData(0, _KEY, leaf.uid)
        item.setData(0, LEAF, leaf)
        item.setToolTip(0, leaf.tip or leaf.name)
        if not leaf.checked:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDragEnabled)
        for uid, name in leaf.activities:
            activity = QTreeWidgetItem(item, [name])
            activity.setData(0, _ACTIVITY, uid)
            activity.setToolTip(0, name)
            activity.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        item.setExpanded(not self._folded.get(leaf.uid, True))

    def _choose_again(self, uid: str, activity: str, selected: set[str]) -> None:
        for item in self._items():
            if item.data(0, _ACTIVITY) == activity if activity else item.data(0, _UID) == uid != "":
                self.setCurrentItem(item)
        if len(selected) > 1:
            for item in self._items():
                if item.data(0, _UID) in selected:
                    item.setSelected(True)

    def _select(self, uid: str) -> bool:
        item = self._item(uid)
        if item is None:
            return False
        above = item.parent()
        while above is not None:
            above.setExpanded(True)
            above = above.parent()
        self.setCurrentItem(item)
        self.scrollToItem(item)
        return True

    def _item(self, uid: str) -> QTreeWidgetItem | None:
        return next((item for item in self._items() if item.data(0, _UID) == uid), None)

    def _items(self) -> Iterator[QTreeWidgetItem]:
        walk = QTreeWidgetItemIterator(self)
        while (item := walk.value()) is not None:
            yield item
            walk += 1

    def _on_current(self, item: QTreeWidgetItem | None, before: QTreeWidgetItem | None) -> None:
        uid = _project_of(item)
        if uid and uid != _project_of(before):
            self.chosen.emit(uid)

    def _on_clicked(self, item: QTreeWidgetItem) -> None:
        if item.data(0, _ACTIVITY):
            self.activity_wanted.emit(str(item.data(0, _ACTIVITY)))

    def _on_folded(self, item: QTreeWidgetItem, *, folded: bool) -> None:
        self._folded[str(item.data(0, _KEY))] = folded


def _project_of(item: QTreeWidgetItem | None) -> str:
    while item is not None and item.data(0, _ACTIVITY):
        item = item.parent()
    return str(item.data(0, _UID) or "") if item else ""
