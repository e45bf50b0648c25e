"""Projects under their programmes, each with what the check says of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeWidget, QTreeWidgetItem, QWidget

from moi_desktop.desktop import icons, theme

_UID = Qt.ItemDataRole.UserRole
_LEAF = Qt.ItemDataRole.UserRole + 1
_KEY = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Leaf:
    """One project: its uid, its name, how many errors and open warnings it has, and more about it for the tooltip."""

    uid: str
    name: str
    errors: int = 0
    warnings: int = 0
    tip: str = ""
    checked: bool = True


@dataclass(frozen=True, slots=True)
class Branch:
    """A programme with its projects. `key` is its code."""

    key: str
    name: str
    leaves: tuple[Leaf, ...]
    folded: bool = False


class ProjectTree(QTreeWidget):
    """A tree in which one project is chosen by click or arrow keys."""

    chosen = Signal(str)
    """Another project has the focus: its uid."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderHidden(True)
        self.setIndentation(theme.SIZES.space_between)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Badge(self))
        self.setAccessibleName(self.tr("โครงการตามแผนงาน"))
        self._folded: dict[str, bool] = {}
        self.currentItemChanged.connect(self._on_current)
        self.itemExpanded.connect(lambda item: self._on_folded(item, folded=False))
        self.itemCollapsed.connect(lambda item: self._on_folded(item, folded=True))

    @property
    def current_uid(self) -> str:
        """The uid of the chosen project; empty where none is."""
        item = self.currentItem()
        return str(item.data(0, _UID) or "") if item else ""

    @property
    def current_branch(self) -> str:
        """The key of the branch that itself has the focus; empty where a project or nothing has."""
        item = self.currentItem()
        return str(item.data(0, _KEY) or "") if item and not self.current_uid else ""

    def show_branches(self, branches: Sequence[Branch]) -> None:
        """Show these; the chosen project stays chosen without being told again."""
        uid = self.current_uid
        with QSignalBlocker(self):
            self.clear()
            for branch in branches:
                self._add(branch)
            if uid:
                self._select(uid)

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

    def first_uid(self) -> str:
        """The uid of the first project; empty where there is none."""
        for top in range(self.topLevelItemCount()):
            branch = self.topLevelItem(top)
            leaf = branch.child(0) if branch is not None else None
            if leaf is not None:
                return str(leaf.data(0, _UID) or "")
        return ""

    def _add(self, branch: Branch) -> None:
        top = QTreeWidgetItem(self, [branch.name])
        top.setData(0, _KEY, branch.key)
        top.setToolTip(0, branch.name)
        for leaf in branch.leaves:
            item = QTreeWidgetItem(top, [leaf.name])
            item.setData(0, _UID, leaf.uid)
            item.setData(0, _LEAF, leaf)
            item.setToolTip(0, leaf.tip or leaf.name)
        top.setExpanded(not self._folded.get(branch.key, branch.folded))

    def _select(self, uid: str) -> bool:
        item = self._item(uid)
        if item is None:
            return False
        branch = item.parent()
        if branch is not None:
            branch.setExpanded(True)
        self.setCurrentItem(item)
        self.scrollToItem(item)
        return True

    def _item(self, uid: str) -> QTreeWidgetItem | None:
        for top in range(self.topLevelItemCount()):
            branch = self.topLevelItem(top)
            for number in range(branch.childCount() if branch else 0):
                item = branch.child(number) if branch else None
                if item is not None and item.data(0, _UID) == uid:
                    return item
        return None

    def _on_current(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and item.data(0, _UID):
            self.chosen.emit(str(item.data(0, _UID)))

    def _on_folded(self, item: QTreeWidgetItem, *, folded: bool) -> None:
        self._folded[str(item.data(0, _KEY))] = folded


class _Badge(QStyledItemDelegate):
    """The name, cut short where it must be, and at the right edge a tick or the number of findings."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, theme.SIZES.grid_row)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, theme.colour("page"))
        leaf = index.data(_LEAF)
        area = QRect(option.rect).adjusted(theme.SIZES.space_inside, 0, -theme.SIZES.space_inside, 0)
        if isinstance(leaf, Leaf):
            area.setRight(area.right() - _paint_badge(painter, area, leaf) - theme.SIZES.space_inside)
        painter.setFont(theme.font(bold=not isinstance(leaf, Leaf)))
        painter.setPen(theme.colour("ink" if isinstance(leaf, Leaf) else "muted"))
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)
        painter.restore()


def _paint_badge(painter: QPainter, area: QRect, leaf: Leaf) -> int:
    """Paint the badge and return how much room it took."""
    if not leaf.checked:
        return 0
    if not leaf.errors and not leaf.warnings:
        size = theme.SIZES.icon
        top = area.top() + (area.height() - size) // 2
        painter.drawPixmap(area.right() - size, top, icons.pixmap("good", "good"))
        return size
    painter.setFont(theme.font(theme.SIZES.small, bold=True))
    painter.setPen(theme.colour("bad" if leaf.errors else "warning"))
    words = f"! {leaf.errors}" if leaf.errors else str(leaf.warnings)
    painter.drawText(area, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)
    return painter.fontMetrics().horizontalAdvance(words)
