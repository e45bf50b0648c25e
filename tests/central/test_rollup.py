"""The merged plan by every dimension: each row is the sum of the rows below it, and the whole is counted once."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.central.centre import Centre
from moi_desktop.central.rollup import Node, Tree, check_tree, read_projects, read_tree
from moi_desktop.central.rollup_groups import LINK_ROOTS, Dimension
from moi_desktop.central.rollup_places import key_of
from moi_desktop.central.rollup_query import UNDECIDED, Ask, Counting, Sums
from moi_desktop.plan.model import Record
from moi_desktop.plan.sample import sample_kit
from moi_desktop.store.central_workspace import CentralWorkspace
from tests.central.report_workspaces import (
    DELETED,
    ODD,
    REJECTED,
    line,
    odd_plan,
    project,
    record,
    reject,
    workspace_with,
)

BAHT = 100
EVERY = list(itertools.product(Dimension, Counting))


def linked(owner: str, *links: str, primary: str = "") -> list[Record]:
    return [
        record("plan_link", f"{owner}-{link}", project=owner, link=link, primary=link == primary, reason="ก")
        for link in links
    ]


def areas(owner: str, *provinces: str) -> list[Record]:
    return [
        record("area", f"{owner}-{code}", project=owner, seq=n, province=code) for n, code in enumerate(provinces, 1)
    ]


def plan_of(records: list[Record]) -> list[Record]:
    return [Record(r.entity, r.uid, {k: v for k, v in r.values.items() if v is not False}) for r in records]


CROSSED = plan_of(
    [
        project("both"),
        *linked("both", "MA01", "MA02", "MP0401", "MP04", "MP0801", "NS02", "NS05", primary="NS02"),
        *areas("both", "50", "51"),
        line("b1", "both", 100 * BAHT),
        line("b2", "both", 7 * BAHT, 2564, category="B3010101", source="F201"),
        project("one"),
        *linked("one", "MA01", "MP04", "NS02", primary="NS02"),
        *areas("one", "50"),
        line("o1", "one", 30 * BAHT),
        project("far"),
        *linked("far", "NS01", "NS03", "MA"),
        *areas("far", "50", "10"),
        line("f1", "far", 5 * BAHT, 2565),
        project("none"),
        line("n1", "none", 1 * BAHT, 2570),
        line("n2", "none", 2 * BAHT, source="", category="Z9"),
    ]
)


@pytest.fixture
def crossed(tmp_path: Path) -> Iterator[Centre]:
    with workspace_with(tmp_path / "central.db", {"PIO50": CROSSED}) as workspace:
        yield Centre(workspace)


@pytest.fixture
def odd(tmp_path: Path) -> Iterator[Centre]:
    with workspace_with(tmp_path / "odd.db", {ODD: odd_plan(), "PIO50": CROSSED}) as workspace:
        reject(workspace, ODD, REJECTED)
        yield Centre(workspace)


def rows_of(tree: Tree) -> dict[str, Node]:
    found: dict[str, Node] = {}

    def walk(node: Node) -> None:
        assert node.key not in found, "two rows of one key"
        found[node.key] = node
        for child in node.below:
            walk(child)

    for node in tree.nodes:
        walk(node)
    return found


def added(nodes: tuple[Node, ...], years: int) -> Sums:
    whole = Sums.none(years)
    for node in nodes:
        whole = whole.plus(node.sums)
    return whole


def assert_adds_up(tree: Tree) -> None:
    """Every row is the sum of the rows below it, in money and in number, and the total of the rows at the top."""
    for node in (tree.total, *rows_of(tree).values()):
        if node.below:
            assert added(node.below, len(tree.years)) == node.sums, node.key
            assert sum(child.count for child in node.below) == node.count, node.key


@pytest.mark.parametrize(("dimension", "counting"), EVERY)
def test_each_row_is_the_sum_of_the_rows_below_it(odd: Centre, dimension: Dimension, counting: Counting) -> None:
    tree = read_tree(odd, Ask(dimension, counting))
    assert_adds_up(tree)
    assert check_tree(odd, tree).holds
    rows = odd.workspace.query('SELECT * FROM "view_budget_line"')
    counted = [r for r in rows if r["project"] not in (REJECTED, DELETED)]
    assert sum(tree.total.sums.requested) == sum(r["requested_amount"] or 0 for r in counted)
    assert tree.total.count == (
        len(counted) if tree.counts_lines else len({(r["office"], r["project"]) for r in counted}) + 1
    )


@pytest.mark.parametrize(("dimension", "counting"), EVERY)
def test_the_projects_under_a_row_are_its_sum(odd: Centre, dimension: Dimension, counting: Counting) -> None:
    ask = Ask(dimension, counting)
    tree = read_tree(odd, ask)
    for node in (tree.total, *rows_of(tree).values()):
        projects = read_projects(odd, ask, node.key, tree.years)
        assert added(projects, len(tree.years)) == node.sums, node.key


def money(tree: Tree, *keys: str) -> list[int]:
    rows = rows_of(tree)
    return [sum(rows[key].sums.requested) // BAHT for key in keys]


def test_counted_in_every_group_the_repeats_are_taken_off_again(crossed: Centre) -> None:
    tree = read_tree(crossed, Ask(Dimension.AGENDA, Counting.EVERY))
    assert money(tree, key_of("MA01"), key_of("MA02"), key_of("MA"), "overlap:", "none:") == [137, 107, 5, -107, 3]
    assert (tree.shared, sum(tree.total.sums.requested)) == (1, 145 * BAHT)
    assert rows_of(tree)["overlap:"].count == -1


def test_counted_once_what_belongs_to_several_groups_stands_in_a_row_of_its_own(crossed: Centre) -> None:
    tree = read_tree(crossed, Ask(Dimension.AGENDA, Counting.ONCE))
    assert money(tree, key_of("MA01"), "several:", key_of("MA"), "none:") == [30, 107, 5, 3]
    assert key_of("MA02") in rows_of(tree), "an agenda without money is still one of the five"


def test_the_primary_link_decides_where_a_project_is_counted_once(crossed: Centre) -> None:
    tree = read_tree(crossed, Ask(Dimension.STRATEGY, Counting.ONCE))
    assert money(tree, key_of("NS02"), "several:", "none:") == [137, 5, 3]


def test_a_link_above_another_link_of_the_project_counts_for_nothing(crossed: Centre) -> None:
    tree = read_tree(crossed, Ask(Dimension.MASTER_PLAN, Counting.EVERY))
    assert money(tree, key_of("MP04"), key_of("MP0401"), "own:MP04", key_of("MP08"), "overlap:") == [
        137,
        107,
        30,
        107,
        -107,
    ]


def test_several_provinces_of_one_cluster_stay_in_the_cluster(crossed: Centre) -> None:
    tree = read_tree(crossed, Ask(Dimension.CLUSTER, Counting.ONCE))
    cluster = next(node for node in tree.nodes if node.kind == "cluster")
    assert sum(cluster.sums.requested) == (107 + 30 + 3) * BAHT
    assert [node.kind for node in cluster.below] == ["province", "several"]
    assert money(tree, "several:") == [5]
    region = read_tree(crossed, Ask(Dimension.REGION, Counting.EVERY))
    assert [node.kind for node in region.nodes] == ["region", "region", "overlap"]


def test_lines_stand_under_year_source_and_category(crossed: Centre) -> None:
    years = read_tree(crossed, Ask(Dimension.YEAR))
    assert money(years, key_of("2563"), key_of("2564"), key_of("2564/F201"), key_of("2565"), key_of("0")) == [
        132,
        7,
        7,
        5,
        1,
    ]
    assert years.years == (2563, 2564, 2565, 0)
    sources = read_tree(crossed, Ask(Dimension.SOURCE))
    assert money(sources, key_of("F201"), "none:") == [7, 2]
    categories = read_tree(crossed, Ask(Dimension.CATEGORY))
    assert money(categories, key_of("Z9"), key_of("B3"), key_of("B3010101")) == [2, 7, 7]


def test_a_project_under_a_source_brings_only_the_money_of_that_source(crossed: Centre) -> None:
    ask = Ask(Dimension.SOURCE)
    tree = read_tree(crossed, ask)
    (only,) = read_projects(crossed, ask, key_of("F201"), tree.years)
    assert (only.key, sum(only.sums.requested)) == ("both", 7 * BAHT)


@pytest.mark.parametrize(
    ("ask", "projects", "baht"),
    [
        (Ask(words="both"), 1, 107),
        (Ask(words="เชียงใหม่ far"), 1, 5),
        (Ask(words="100%"), 0, 0),
        (Ask(source="F2"), 1, 7),
        (Ask(category="B3"), 1, 7),
        (Ask(cluster="PC17"), 0, 0),
        (Ask(state=UNDECIDED), 4, 145),
        (Ask(state="APPROVED"), 0, 0),
    ],
)
def test_filters_let_through_what_they_name(crossed: Centre, ask: Ask, projects: int, baht: int) -> None:
    tree = read_tree(crossed, ask)
    assert (tree.total.count, sum(tree.total.sums.requested)) == (projects, baht * BAHT)
    assert check_tree(crossed, tree).holds
    assert_adds_up(tree)


def test_the_seat_of_an_office_says_its_cluster(crossed: Centre) -> None:
    tree = read_tree(crossed, Ask(Dimension.OFFICE, cluster="PC15"))
    assert [node.office for node in tree.nodes] == ["PIO50"]


def test_a_frame_whose_nodes_go_round_in_a_circle_loses_no_money(tmp_path: Path) -> None:
    frame = [
        record("frame_node", f"n{n}", code=code, parent=above, level="GOAL", name=code)
        for n, (code, above) in enumerate([("A", "B"), ("B", "A"), ("C", "A"), ("D", "D"), ("E", "unknown")])
    ]
    plan = [
        one
        for n, code in enumerate("ABCDEX")
        for one in (project(f"p{n}", programme=code), line(f"l{n}", f"p{n}", BAHT))
    ]
    with CentralWorkspace.create(tmp_path / "c.db", "2563-2565") as workspace:
        workspace.set_kit("kit", [*(r for r in sample_kit() if r.entity == "cycle"), *frame])
        workspace.set_head("PIO50", "r", plan)
        tree = read_tree(Centre(workspace), Ask(Dimension.FRAME))
    assert_adds_up(tree)
    assert sum(tree.total.sums.requested) == 6 * BAHT
    assert rows_of(tree)["none:"].count == 1


LINKS = [
    "NS01",
    "NS02",
    "MP04",
    "MP0401",
    "MP0402",
    "MP08",
    "MP",
    "MA01",
    "MA02",
    "MA",
    "MF01",
    "SC01",
    "SC06",
    "SCN",
    "XX",
]


@st.composite
def plans(draw: st.DrawFn) -> list[Record]:
    records: list[Record] = []
    for n in range(draw(st.integers(1, 5))):
        uid = f"p{n}"
        chosen = draw(st.lists(st.sampled_from(LINKS), unique=True, max_size=5))
        primary = draw(st.sampled_from(["", *chosen]))
        records += [project(uid, programme=draw(st.sampled_from(["PG010101", "PG010102", "GO0101", "?"])))]
        records += linked(uid, *chosen, primary=primary)
        records += areas(
            uid, *draw(st.lists(st.sampled_from(["10", "50", "51", "57", "20", "90"]), unique=True, max_size=4))
        )
        for k, satang in enumerate(draw(st.lists(st.integers(0, 10**12), max_size=4))):
            records.append(
                line(
                    f"{uid}-{k}",
                    uid,
                    satang,
                    draw(st.sampled_from([2562, 2563, 2565])),
                    source=draw(st.sampled_from(["F101", "F201", ""])),
                    category=draw(st.sampled_from(["B2010210", "B3010101", "B3", "??"])),
                )
            )
    return plan_of(records)


@settings(max_examples=12, deadline=None)
@given(plan=plans(), other=plans())
def test_whatever_belongs_to_what_the_sums_hold(
    tmp_path_factory: pytest.TempPathFactory, plan: list[Record], other: list[Record]
) -> None:
    path = tmp_path_factory.mktemp("any") / "c.db"
    with workspace_with(path, {"PIO50": plan, "PIO20": other}) as workspace:
        centre = Centre(workspace)
        by_hand = sum(r.money("amount") for r in (*plan, *other) if r.entity == "budget_line")
        for dimension in (Dimension.FRAME, Dimension.REGION, Dimension.CATEGORY, *LINK_ROOTS):
            for counting in Counting:
                tree = read_tree(centre, Ask(dimension, counting))
                assert_adds_up(tree)
                assert check_tree(centre, tree).holds
                assert sum(tree.total.sums.requested) == by_hand
