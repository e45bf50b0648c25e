"""Where each project stands in a tree of groups, and how often it counts behind each row.

A row is a group with all below it, or one of the extra rows that make every row the sum of the rows below it: what
belongs to the group itself and to none below it, what belongs to several groups below it, and what to take off again
because it was counted in several of them.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self

from moi_desktop.central.rollup_groups import Belonging, Forest, Group, Key


class Mark(StrEnum):
    """What a row of the tree is; the value begins its key."""

    ALL = "all"
    AT = "at"  # the group and everything below it
    OWN = "own"  # the group itself, and no group below it
    SEVERAL = "several"  # several groups below it, counted once
    OVERLAP = "overlap"  # takes off what stands in several of the rows above it
    NONE = "none"  # no group at all


@dataclass(frozen=True, slots=True)
class NodeKey:
    """What names a row; the code is empty for rows at the top that are no group."""

    mark: Mark
    code: str = ""

    @property
    def text(self) -> str:
        """The key as text."""
        return f"{self.mark}:{self.code}"

    @classmethod
    def read(cls, text: str) -> Self:
        """The key that `text` says. ValueError for any other text."""
        mark, _, code = text.partition(":")
        return cls(Mark(mark), code)


def key_of(code: str) -> str:
    """The key of the row of a group."""
    return NodeKey(Mark.AT, code).text


@dataclass(slots=True)
class Placement:
    """Projects by the row in which they stand themselves. `shared` counts those that belong to several groups."""

    forest: Forest
    all_shown: bool
    every: bool
    at: dict[NodeKey, dict[Key, None]] = field(default_factory=lambda: defaultdict(dict))
    shared: int = 0
    _under: dict[str, dict[Key, None]] = field(default_factory=dict)

    def group(self, key: NodeKey) -> Group | None:
        """The group of a row."""
        return self.forest.groups.get(key.code)

    @property
    def top(self) -> list[NodeKey]:
        """The rows at the top."""
        return [*self._children(""), *(key for key in (NodeKey(Mark.NONE),) if key in self.at)]

    def below(self, key: NodeKey) -> list[NodeKey]:
        """The rows under a row."""
        return self._children(key.code) if key.mark is Mark.AT else []

    def weights(self, text: str) -> dict[Key, int]:
        """The projects behind a row, and how many times each counts there."""
        key = NodeKey.read(text)
        if key.mark is Mark.ALL:
            return dict.fromkeys((project for own in self.at.values() for project in own), 1)
        if key.mark is Mark.AT:
            return dict.fromkeys(self._all_under(key.code), 1)
        if key.mark is Mark.OVERLAP:
            return self._repeats(key.code)
        return dict.fromkeys(self.at.get(key, {}), 1)

    def _children(self, code: str) -> list[NodeKey]:
        groups = [NodeKey(Mark.AT, child) for child in self.forest.below.get(code, ()) if self._is_shown(child)]
        extra = [key for key in (NodeKey(Mark.SEVERAL, code),) if key in self.at]
        own = NodeKey(Mark.OWN, code)
        if own in self.at and (groups or extra):
            extra.append(own)
        rows = [*groups, *extra]
        return [*rows, NodeKey(Mark.OVERLAP, code)] if self._repeats(code) else rows

    def _is_shown(self, code: str) -> bool:
        return bool(self._all_under(code)) or (self.all_shown and code in self.forest.always)

    def _all_under(self, code: str) -> dict[Key, None]:
        if code not in self._under:
            found = dict(self.at.get(NodeKey(Mark.OWN, code), {})) | self.at.get(NodeKey(Mark.SEVERAL, code), {})
            for child in self.forest.below.get(code, ()):
                found |= self._all_under(child)
            self._under[code] = found
        return self._under[code]

    def _repeats(self, code: str) -> dict[Key, int]:
        """The projects that stand in several rows under a group, with what to take off: one time less than the rows."""
        if not self.every:
            return {}
        times = Counter(project for child in self.forest.below.get(code, ()) for project in self._all_under(child))
        times.update(list(self.at.get(NodeKey(Mark.OWN, code), ())))
        return {project: 1 - count for project, count in times.items() if count > 1}


def place(
    forest: Forest, projects: Iterable[Key], found: Mapping[Key, Belonging], *, every: bool, all_shown: bool
) -> Placement:
    """Put each project into the tree: with `every` into each of its groups, else into one row.

    Counted once, a project stands in the group of its primary link, in its only group, or under the lowest group that
    holds all of its groups, among those that belong to several. Groups that are unknown do not count.
    """
    placement = Placement(forest, all_shown, every)
    for project in projects:
        belonging = found.get(project, Belonging(()))
        codes = forest.smallest(belonging.codes)
        placement.shared += len(codes) > 1
        for key in _rows(forest, belonging, codes, every=every):
            placement.at[key][project] = None
    return placement


def _rows(forest: Forest, belonging: Belonging, codes: Collection[str], *, every: bool) -> list[NodeKey]:
    if not codes:
        return [NodeKey(Mark.NONE)]
    if every:
        return [NodeKey(Mark.OWN, code) for code in codes]
    if belonging.primary in forest.groups:
        return [NodeKey(Mark.OWN, belonging.primary)]
    if len(codes) == 1:
        return [NodeKey(Mark.OWN, *codes)]
    return [NodeKey(Mark.SEVERAL, forest.meeting(list(codes)))]
