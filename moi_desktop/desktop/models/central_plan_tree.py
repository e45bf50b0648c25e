"""The merged plan as a tree for the view: names, year columns, and the projects when somebody opens their node."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from moi_desktop.central.rollup import Node, Tree
from moi_desktop.desktop import theme
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_columns import money_words, signed_words
from moi_desktop.desktop.models.central_plan import Shown, amounts, node_name, year_name
from moi_desktop.desktop.models.central_words import StateName
from moi_desktop.desktop.models.grid_model import Role

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_BOLD_KINDS = ("issue", "region", "year")
_QUIET_KINDS = ("own", "several", "overlap", "none")


@dataclass(slots=True, eq=False)
class _Item:
    node: Node
    above: _Item | None
    row: int
    below: list[_Item] = field(default_factory=list)
    is_asked: bool = False

    @property
    def waits(self) -> bool:
        """Whether projects stand under it that were not read yet."""
        return self.node.kind != "project" and not self.node.below and self.node.count != 0 and not self.below


class PlanTreeModel(QAbstractItemModel):
    """Columns: name, one a year, the sum, and what was decided. Projects come by `put_projects` after `wanted`."""

    wanted = Signal(object)
    """Somebody opened a node whose projects were not read yet: the `Node`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tree: Tree | None = None
        self._items: list[_Item] = []
        self._of_node: dict[int, _Item] = {}
        self._shown = Shown.WORKING

    @property
    def tree(self) -> Tree | None:
        """What is shown."""
        return self._tree

    def show_tree(self, tree: Tree) -> None:
        """Show another tree."""
        self.beginResetModel()
        self._tree = tree
        self._items = [_item(node, None, row) for row, node in enumerate(tree.nodes)]
        self._of_node = {id(item.node): item for item in _walk(self._items)}
        self.endResetModel()

    @property
    def shown(self) -> Shown:
        """Which amounts stand in the year columns."""
        return self._shown

    def show_amounts(self, shown: Shown) -> None:
        """Show other amounts of the same sums."""
        self._shown = shown
        for siblings in (self._items, *(item.below for item in _walk(self._items))):
            if siblings:
                last = self._index_of(siblings[-1]).siblingAtColumn(self.columnCount() - 1)
                self.dataChanged.emit(self._index_of(siblings[0]), last)

    def put_projects(self, tree: Tree, node: Node, projects: Sequence[Node]) -> None:
        """Put the projects of a node in their place; nothing when another tree is shown by now."""
        item = self._of_node.get(id(node)) if tree is self._tree else None
        if item is None or item.below or not projects:
            return
        self.beginInsertRows(self._index_of(item), 0, len(projects) - 1)
        item.below = [_Item(project, item, row) for row, project in enumerate(projects)]
        self.endInsertRows()

    def node(self, index: Index) -> Node | None:
        """What stands in a row."""
        item = index.internalPointer() if index.isValid() else None
        return item.node if isinstance(item, _Item) else None

    def index_of_project(self, office: str, uid: str) -> QModelIndex:
        """Where a project stands; an invalid index while it was not read yet."""
        for item in _walk(self._items):
            if item.node.kind == "project" and (item.node.office, item.node.key) == (office, uid):
                return self._index_of(item)
        return QModelIndex()

    def index_of_group(self, key: str) -> QModelIndex:
        """Where the group with this key stands."""
        for item in _walk(self._items):
            if item.node.kind != "project" and item.node.key == key:
                return self._index_of(item)
        return QModelIndex()

    # Qt asks

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Make an index."""
        items = self._below(parent)
        return self.createIndex(row, column, items[row]) if 0 <= row < len(items) else QModelIndex()

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]  # Qt has two methods of this name
        """Find what stands above."""
        item = index.internalPointer() if index.isValid() else None
        above = item.above if isinstance(item, _Item) else None
        return self._index_of(above) if above is not None else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count what is there already."""
        return len(self._below(parent)) if parent.column() <= 0 else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Count the columns."""
        return (len(self._tree.years) if self._tree else 0) + 3

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        """Say yes also where the projects were not read yet."""
        item = parent.internalPointer() if parent.isValid() else None
        return bool(self._below(parent)) or (isinstance(item, _Item) and item.waits)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether projects were not asked for yet."""
        item = parent.internalPointer() if parent.isValid() else None
        return isinstance(item, _Item) and item.waits and not item.is_asked

    def fetchMore(self, parent: Index) -> None:
        """Ask for the projects."""
        item = parent.internalPointer() if parent.isValid() else None
        if isinstance(item, _Item) and not item.is_asked:
            item.is_asked = True
            self.wanted.emit(item.node)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Name the columns."""
        if orientation != Qt.Orientation.Horizontal or self._tree is None:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        years = [year_name(year) for year in self._tree.years]
        return [self.tr("แผนรวม"), *years, self.tr("รวม"), self.tr("ผลพิจารณา")][section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Show a cell."""
        node, column = self.node(index), index.column()
        if node is None:
            return None
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: self._words(node, column),
            Qt.ItemDataRole.AccessibleTextRole: lambda: self._words(node, column),
            Qt.ItemDataRole.ToolTipRole: lambda: self.name(node) if column == 0 else self._words(node, column) or None,
            Qt.ItemDataRole.TextAlignmentRole: lambda: self._alignment(column),
            Qt.ItemDataRole.FontRole: lambda: theme.font(bold=True) if node.kind in _BOLD_KINDS else None,
            Qt.ItemDataRole.ForegroundRole: lambda: (
                theme.colour("muted") if node.kind in _QUIET_KINDS or not node.count else None
            ),
            Role.VALUE: lambda: self._state(node, column),
        }
        answer = answers.get(role)
        return answer() if answer else None

    def _state(self, node: Node, column: int) -> StateName | None:
        is_last = column == self.columnCount() - 1
        return central_words.decision_state(node.state) if is_last and node.kind == "project" else None

    def year_at(self, column: int) -> int | None:
        """The fiscal year of a column (0 for other years), None for columns that are no year."""
        years = self._tree.years if self._tree else ()
        return years[column - 1] if 0 < column <= len(years) else None

    def in_sight(self, is_open: Callable[[QModelIndex], bool]) -> list[tuple[int, Node]]:
        """The rows that are in sight when some are open, from top to bottom, with how deep each stands."""

        def rows(items: Sequence[_Item], depth: int) -> Iterator[tuple[int, Node]]:
            for item in items:
                yield depth, item.node
                if item.below and is_open(self._index_of(item)):
                    yield from rows(item.below, depth + 1)

        return list(rows(self._items, 0))

    def name(self, node: Node) -> str:
        """What a row is called."""
        assert self._tree is not None
        return node.name if node.kind == "project" else node_name(self._tree, node)

    def _words(self, node: Node, column: int) -> str:
        if column == 0:
            return (
                self.name(node) if node.kind == "project" or not node.count else f"{self.name(node)}  ({node.count:,})"
            )
        cells = amounts(self._shown, node)
        if column > len(cells) + 1:
            return ""
        amount = sum(cells) if column == len(cells) + 1 else cells[column - 1]
        return signed_words(amount) if self._shown is Shown.DIFFERENCE else money_words(amount or None) or "–"

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        is_money = 0 < column < self.columnCount() - 1
        side = Qt.AlignmentFlag.AlignRight if is_money else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _below(self, parent: Index) -> list[_Item]:
        item = parent.internalPointer() if parent.isValid() else None
        return item.below if isinstance(item, _Item) else self._items

    def _index_of(self, item: _Item) -> QModelIndex:
        return self.createIndex(item.row, 0, item)


def _item(node: Node, above: _Item | None, row: int) -> _Item:
    made = _Item(node, above, row)
    made.below = [_item(child, made, number) for number, child in enumerate(node.below)]
    return made


def _walk(items: Sequence[_Item]) -> Iterator[_Item]:
    for item in items:
        yield item
        yield from _walk(item.below)
