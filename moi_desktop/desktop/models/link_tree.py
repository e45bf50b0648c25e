"""The hierarchy of plans and policies as a tree that is narrowed by words and by kind.

The whole list may have thousands of entries: their search keys are made once, a search is one pass over them, and the
view asks only for what is unfolded. Words may stand in an entry's own name or code, or in those of what it belongs to,
in any order; at least one must be its own.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from moi_desktop.desktop.translated import moi
from moi_desktop.plan.code_book import CodeEntry, CodeTable
from moi_desktop.plan.link_chain import KIND_WORDS, Level, LinkKind, kind_of, level_of, years_missing
from moi_desktop.plan.thai_text import search_key

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class LinkRole(IntEnum):
    """What the picker asks for beyond Qt's own roles."""

    CODE = Qt.ItemDataRole.UserRole + 1
    FOUND = Qt.ItemDataRole.UserRole + 2
    """Whether the words that are looked for stand here, not only above or below."""

    CHOSEN = Qt.ItemDataRole.UserRole + 3
    EXPIRED = Qt.ItemDataRole.UserRole + 4


class LinkTree(QAbstractItemModel):
    """Entries of the list of plan links under their parents, in the list's order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = CodeTable()
        self._entries: list[CodeEntry] = []
        self._number: dict[str, int] = {}
        self._parent: list[int] = []
        self._keys: list[str] = []
        self._kinds: list[LinkKind] = []
        self._below: dict[int, list[int]] = {}
        self._shown: dict[int, list[int]] = {}
        self._row: dict[int, int] = {}
        self._found: set[int] = set()
        self._is_narrowed = False
        self._chosen: frozenset[str] = frozenset()
        self._years: tuple[int, ...] = ()

    # What is put in

    def show_table(self, table: CodeTable, chosen: Collection[str], years: Iterable[int]) -> None:
        """Show a list; `chosen` are codes that the project is linked to already, `years` (BE) those it runs in."""
        self._chosen, self._years = frozenset(chosen), tuple(years)
        if table is not self.table:
            self.table = table
            self._index()
        self.narrow("", None)

    def narrow(self, words: str, kind: LinkKind | None) -> int:
        """Show what holds all of `words` and is of `kind`, with what it belongs to and what belongs to it; count the finds."""
        wanted = search_key(words).split()
        self.beginResetModel()
        self._is_narrowed = bool(wanted)
        matches = [number for number in range(len(self._entries)) if self._holds(number, wanted)]
        self._found = {number for number in matches if kind is None or self._kinds[number] is kind}
        self._show(self._found)
        self.endResetModel()
        return len(self._found)

    # What the picker asks

    def kinds(self) -> dict[LinkKind, int]:
        """How many entries can be chosen of each kind."""
        counts = dict.fromkeys(LinkKind, 0)
        for number, entry in enumerate(self._entries):
            counts[self._kinds[number]] += self.can_choose(entry.code)
        return counts

    def can_choose(self, code: str) -> bool:
        """Whether a project can be linked to this entry: not to a whole plan that has parts."""
        entry = self.table.get(code)
        return entry is not None and (entry.leaf or level_of(self.table, code) is not Level.PLAN)

    def entry(self, index: Index) -> CodeEntry | None:
        """The entry at an index; None for none."""
        return self._entries[index.internalId()] if index.isValid() else None

    def place_of(self, code: str) -> QModelIndex:
        """Where a code is shown; an invalid index when it is not."""
        number = self._number.get(code, -1)
        return self.createIndex(self._row[number], 0, number) if number in self._row else QModelIndex()

    def best(self) -> QModelIndex:
        """The first find that can be chosen, in the list's order; an invalid index when nothing was found."""
        first = min(
            (number for number in self._found if self.can_choose(self._entries[number].code)),
            default=min(self._found, default=-1),
        )
        return self.place_of(self._entries[first].code) if first >= 0 else QModelIndex()

    def unfolded(self) -> Sequence[QModelIndex]:
        """The entries that have a find below them and so should be open, the uppermost first; none while nothing is sought."""
        if not self._is_narrowed:
            return ()
        open_ones = set()
        for number in self._found:
            above = self._parent[number]
            while above >= 0 and above not in open_ones:
                open_ones.add(above)
                above = self._parent[above]
        return [self.place_of(self._entries[number].code) for number in sorted(open_ones)]

    # How it works

    def _index(self) -> None:
        self._entries = list(self.table)
        self._number = {entry.code: number for number, entry in enumerate(self._entries)}
        self._parent = [self._number.get(entry.parent, -1) for entry in self._entries]
        self._kinds = [kind_of(self.table, entry.code) for entry in self._entries]
        self._keys = [
            search_key(f"{entry.code} {entry.th} {entry.en} {moi(KIND_WORDS[kind])}")
            for entry, kind in zip(self._entries, self._kinds, strict=True)
        ]
        self._below = {}
        for number, above in enumerate(self._parent):
            self._below.setdefault(above, []).append(number)

    def _holds(self, number: int, wanted: Sequence[str]) -> bool:
        own = self._keys[number]
        missing = [word for word in wanted if word not in own]
        if not missing:
            return True
        if len(missing) == len(wanted):
            return False
        above = self._parent[number]
        while above >= 0 and missing:
            missing = [word for word in missing if word not in self._keys[above]]
            above = self._parent[above]
        return not missing

    def _show(self, found: Collection[int]) -> None:
        shown = set(found)
        for number in found:
            above = self._parent[number]
            while above >= 0 and above not in shown:
                shown.add(above)
                above = self._parent[above]
        waiting = list(found)
        while waiting:
            for below in self._below.get(waiting.pop(), ()):
                if below not in shown:
                    shown.add(below)
                    waiting.append(below)
        self._shown = {
            above: kept for above, below in self._below.items() if (kept := [one for one in below if one in shown])
        }
        self._row = {number: row for numbers in self._shown.values() for row, number in enumerate(numbers)}

    # Qt asks

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Name the entry at a row under another."""
        below = self._shown.get(parent.internalId() if parent.isValid() else -1, ())
        return self.createIndex(row, column, below[row]) if 0 <= row < len(below) and column == 0 else QModelIndex()

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override] # Qt's two methods of this name
        """Name what an entry stands under."""
        above = self._parent[index.internalId()] if index.isValid() else -1
        return self.createIndex(self._row[above], 0, above) if above >= 0 else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count what stands under an entry."""
        return len(self._shown.get(parent.internalId() if parent.isValid() else -1, ()))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Code and name stand in one column."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Show an entry."""
        number = index.internalId()
        entry = self._entries[number]
        answers: dict[int, Callable[[], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda: f"{entry.code} {entry.th}",
            Qt.ItemDataRole.ToolTipRole: lambda: f"{entry.code} {entry.th}",
            LinkRole.CODE: lambda: entry.code,
            LinkRole.FOUND: lambda: not self._is_narrowed or number in self._found,
            LinkRole.CHOSEN: lambda: entry.code in self._chosen,
            LinkRole.EXPIRED: lambda: bool(years_missing(entry, self._years)),
        }
        answer = answers.get(role)
        return answer() if answer else None
