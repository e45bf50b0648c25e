"""The merged plan added up by one dimension: a tree of groups with the money of each year.

Money is counted once in every total. Where a project belongs to several groups, `Counting` says what happens: ONCE puts
it into one group, its primary link or a group of its own for what belongs to several; EVERY shows it in each of its groups
and takes what is repeated off again in a row of its own. Either way each row is the sum of the rows below it.

Money of a fiscal year outside the plan is never dropped: it stands under year 0. Everything here is read only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from moi_desktop.central.rollup_groups import (
    LINK_ROOTS,
    OF_LINES,
    Belonging,
    Dimension,
    Forest,
    Group,
    Key,
    belongings,
    forest_of,
)
from moi_desktop.central.rollup_places import Mark, NodeKey, Placement, place
from moi_desktop.central.rollup_query import Ask, Counting, Query, Sums, added_up

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre


@dataclass(frozen=True, slots=True)
class Node:
    """A row of the tree. `kind` is a group's kind, or own, several, overlap, none, total, project.

    `count` is how many projects, in dimensions of lines how many lines; negative in a row that takes repeats off. For a
    project, `key` is its uid and `state` what was decided on it. `name` is empty where the kind says everything.
    """

    kind: str
    key: str
    name: str
    count: int
    sums: Sums
    below: tuple[Node, ...] = ()
    office: str = ""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Tree:
    """The whole tree without its projects. `years` are the columns (BE; 0 for years outside the plan).

    `shared` is how many projects belong to several groups, however they are counted.
    """

    ask: Ask
    years: tuple[int, ...]
    nodes: tuple[Node, ...]
    total: Node
    shared: int = 0

    @property
    def counts_lines(self) -> bool:
        """Whether `count` is of budget lines."""
        return self.ask.dimension in OF_LINES


@dataclass(frozen=True, slots=True)
class Check:
    """The total of a tree, and the same lines added up without groups."""

    tree: Sums
    lines: Sums

    @property
    def holds(self) -> bool:
        """Whether they are equal."""
        return self.tree == self.lines


def read_tree(centre: Centre, ask: Ask) -> Tree:
    """Add the plan up."""
    return Rollup(centre, ask).tree()


def read_projects(centre: Centre, ask: Ask, key: str, years: Sequence[int]) -> tuple[Node, ...]:
    """The projects under one node of a tree with these year columns, in Thai order, each with its part of the money."""
    return Rollup(centre, ask, tuple(years)).projects(key)


def check_tree(centre: Centre, tree: Tree) -> Check:
    """Add the same lines up once more, straight over the table, and compare."""
    return Check(tree.total.sums, Query(centre, tree.ask, tree.years).total())


class Rollup:
    """The groups of one question, and what stands behind each."""

    def __init__(self, centre: Centre, ask: Ask, years: tuple[int, ...] = ()) -> None:
        self.query = Query(centre, ask, years)
        self.ask = ask

    @property
    def of_lines(self) -> bool:
        """Whether lines, not whole projects, stand in the groups."""
        return self.ask.dimension in OF_LINES

    def tree(self) -> Tree:
        """The tree of groups."""
        all_key = NodeKey(Mark.ALL).text
        if self.of_lines:
            nodes = tuple(node for code in self.line_forest.below[""] if (node := self._line_node(code)) is not None)
            if self._no_code:
                nodes = (*nodes, self._without_code())
            sums = added_up(((node.sums, 1) for node in nodes), len(self.query.years))
            total = Node("total", all_key, "", sum(node.count for node in nodes), sums, nodes)
            return Tree(self.ask, self.query.years, nodes, total)
        placement = self.placement
        nodes = tuple(self._node(key) for key in placement.top)
        projects = self.query.projects
        total = Node("total", all_key, "", len(projects), self._sum(dict.fromkeys(projects, 1)), nodes)
        return Tree(self.ask, self.query.years, nodes, total, placement.shared)

    def projects(self, key: str) -> tuple[Node, ...]:
        """The projects under a node."""
        query = self.query
        sums = query.by_project_of(self.line_codes(key)) if self.of_lines else query.by_project
        weights = dict.fromkeys(sums, 1) if self.of_lines else self.placement.weights(key)
        found = []
        for row in query.names(weights):
            project = row["office"], row["uid"]
            own = query.zero.plus(sums.get(project, query.zero), weights[project])
            found.append(Node("project", row["uid"], row["name"] or "", 1, own, (), row["office"], row["state"]))
        return tuple(found)

    # Whole projects in groups

    @cached_property
    def placement(self) -> Placement:
        """Which projects stand where."""
        dimension, projects = self.ask.dimension, self.query.projects
        forest = forest_of(self.query.workspace, dimension)
        found = belongings(self.query.workspace, dimension, forest, projects)
        _add_unknown(forest, dimension, found)
        every = self.ask.counting is Counting.EVERY
        return place(forest, projects, found, every=every, all_shown=not self.ask.narrows)

    def _node(self, key: NodeKey) -> Node:
        placement = self.placement
        weights = placement.weights(key.text)
        below = tuple(self._node(child) for child in placement.below(key))
        group = placement.group(key)
        name, office = (group.name, group.office) if group is not None else ("", "")
        kind = group.kind if group is not None and key.mark is Mark.AT else key.mark.value
        return Node(kind, key.text, name, sum(weights.values()), self._sum(weights), below, office)

    def _sum(self, weights: Mapping[Key, int]) -> Sums:
        sums = self.query.by_project
        parts = ((sums[key], times) for key, times in weights.items() if key in sums)
        return added_up(parts, len(self.query.years))

    # Lines in groups

    @cached_property
    def line_forest(self) -> Forest:
        """The groups of a dimension of lines."""
        return self.query.line_forest(self.query.by_code[0])

    def line_codes(self, key: str) -> list[str]:
        """The codes of the lines behind a node."""
        wanted, every = NodeKey.read(key), list(self.query.by_code[0])
        if wanted.mark is Mark.ALL:
            return every
        if wanted.mark is Mark.AT:
            under = set(self.line_forest.under(wanted.code))
            return [code for code in every if code in under]
        return [wanted.code]

    @property
    def _no_code(self) -> bool:
        return "" in self.query.by_code[0]

    def _without_code(self) -> Node:
        sums, lines = self.query.by_code
        return Node(Mark.NONE.value, NodeKey(Mark.NONE).text, "", lines[""], sums[""])

    def _line_node(self, code: str) -> Node | None:
        below = [node for child in self.line_forest.below.get(code, ()) if (node := self._line_node(child)) is not None]
        sums, lines = self.query.by_code
        own, count = sums.get(code), lines.get(code, 0)
        group = self.line_forest.groups[code]
        if own is None and not below:
            return None
        if own is not None and below:
            below.append(Node(Mark.OWN.value, NodeKey(Mark.OWN, code).text, group.name, count, own))
        parts = [(node.sums, 1) for node in below] or [(own or self.query.zero, 1)]
        whole = sum(node.count for node in below) if below else count
        key = NodeKey(Mark.AT, code).text
        return Node(group.kind, key, group.name, whole, added_up(parts, len(self.query.years)), tuple(below))


def _add_unknown(forest: Forest, dimension: Dimension, found: Mapping[Key, Belonging]) -> None:
    """An office or a province that no list knows is a group too; a node of the plan frame that is gone is none."""
    if dimension is Dimension.FRAME or dimension in LINK_ROOTS:
        return
    for belonging in found.values():
        for code in belonging.codes:
            forest.add(Group(code, code, dimension.value, office=code if dimension is Dimension.OFFICE else ""))
