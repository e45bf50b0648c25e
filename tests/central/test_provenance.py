"""Behind every figure of the merged plan stand its lines, and behind every line what made it so (I6, I13)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from moi_desktop.central import decisions, pools
from moi_desktop.central.amount_book import line_key, pool_key
from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import Place
from moi_desktop.central.figures import EVERY_YEAR, Figure, behind, figure_lines
from moi_desktop.central.intake import take_in
from moi_desktop.central.pools import Printed
from moi_desktop.central.provenance import origin_of
from moi_desktop.central.rollup import Node, read_tree
from moi_desktop.central.rollup_groups import Dimension
from moi_desktop.central.rollup_query import Ask, Counting, Layer
from moi_desktop.central.working import applied_snapshot
from moi_desktop.plan.canonical import money_from_text
from moi_desktop.plan.model import Canonical, Record
from tests.central.offices import BAHT, Desk, noon

OpenDesk = Callable[..., Desk]


@pytest.fixture
def told(centre: Centre, desk: OpenDesk) -> Centre:
    """Two offices, links that overlap, an open and an ended amendment, a pool, a project left out."""
    for office in ("PIO50", "PIO20"):
        own = desk(office)
        links = [("p1", "MA01"), ("p1", "MA02"), ("p2", "MA01")]
        records = [
            Record("plan_link", f"{office}-{n}", {"project": f"{office}-{p}", "link": link, "reason": "ก"})
            for n, (p, link) in enumerate(links)
        ]
        records += [
            Record("area", f"{office}-a{n}", {"project": f"{office}-p2", "seq": n, "province": code})
            for n, code in enumerate(("50", "51", "20"), 1)
        ]
        own.workspace.add_many(records, "ความเชื่อมโยง")
        take_in(centre, [own.send().path], clock=noon)
    decisions.apply_ready(centre)
    amend(centre, "PIO50-p1-l1", 4_000)
    amend(centre, "PIO50-p1-l2", 20_000)  # what the office holds: it ends at once
    pool = pools.define_pool(centre, Printed("ค่าจ้างเหมา", 2563))
    pools.add_lines(centre, pool, [("PIO50", "PIO50-p1-l1"), ("PIO20", "PIO20-p1-l1")])
    pools.enter_amounts(centre, {(pool_key(pool), "BUREAU"): 33_333_33}, "ตามเล่มร่าง พ.ร.บ.")
    pools.enter_amounts(centre, {(line_key(("PIO20", "PIO20-p2-l2")), "BUREAU"): 11_11}, "รายการเดี่ยว")
    decisions.decide(centre, "PIO20", "PIO20-p1", "APPROVED")
    decisions.decide(centre, "PIO50", "PIO50-p2", "REJECTED", "ซ้ำ")
    return centre


def amend(centre: Centre, line: str, baht: int) -> None:
    decisions.amend(centre, Place(line[:5], "budget_line", line, "amount"), baht * BAHT, "ตามกรอบ")


def every_node(nodes: tuple[Node, ...]) -> list[Node]:
    return [found for node in nodes for found in (node, *every_node(node.below))]


@pytest.mark.parametrize("layer", [Layer.REQUESTED, Layer.WORKING, Layer.MINISTRY, Layer.BUREAU])
@pytest.mark.parametrize("dimension", list(Dimension))
def test_every_figure_is_the_sum_of_the_lines_listed_behind_it(
    told: Centre, dimension: Dimension, layer: Layer
) -> None:
    for counting in Counting:
        ask = Ask(dimension, counting, layer)
        tree = read_tree(told, ask)
        for node in (tree.total, *every_node(tree.nodes)):
            for column, year in enumerate(tree.years):
                figure = Figure(ask, node.key, tree.years, year)
                lines = figure_lines(told, figure)
                assert sum(line.satang for line in lines) == node.sums.chosen[column]
                assert (behind(told, figure).lines, behind(told, figure).satang) == (
                    len(lines),
                    node.sums.chosen[column],
                )
            every = figure_lines(told, Figure(ask, node.key, tree.years, EVERY_YEAR))
            assert sum(line.satang for line in every) == sum(node.sums.chosen)


def test_each_listed_value_stands_in_the_named_revision_or_amendment_or_journal_line(told: Centre) -> None:
    tree = read_tree(told, Ask())
    seen = 0
    for layer in (Layer.REQUESTED, Layer.WORKING, Layer.BUREAU):
        for line in figure_lines(told, Figure(Ask(layer=layer), tree.total.key, tree.years)):
            origin = origin_of(told, line.office, line.uid, layer)
            assert origin is not None
            assert origin.stands
            sealed = applied_snapshot(told, line.office).rows["budget_line", line.uid]["amount"]
            assert origin.revision_id == told.ledger.head(line.office)
            if layer is Layer.REQUESTED:
                assert line.satang == origin.held == money_from_text(str(sealed))
            elif layer is Layer.WORKING and origin.amendment_state == "OPEN":
                assert origin.amendment is not None
                assert line.satang == money_from_text(str(origin.amendment.proposed))
            elif layer is Layer.WORKING:
                assert line.satang == origin.held
            else:
                assert origin.entered is not None
                entry = told.workspace.entries(origin.entered.seq - 1)[0]
                assert entry.act == "enter-amounts"
                assert origin.entered_satang == line.satang
            seen += 1
    assert seen == 6 + 6 + 3


def test_the_whole_is_the_heads_and_what_lies_over_them(told: Centre) -> None:
    """I13 in Python, from the sealed payloads alone."""
    heads = {
        (office, uid): values for office in ("PIO50", "PIO20") for uid, values in budget_lines(told, office).items()
    }
    counted = {key: values for key, values in heads.items() if values["project"] != "PIO50-p2"}
    requested = sum(money_from_text(str(values["amount"])) for values in counted.values())
    tree = read_tree(told, Ask())
    assert sum(tree.total.sums.requested) == requested == 90_000 * BAHT
    assert sum(tree.total.sums.working) == requested - 6_000 * BAHT


def budget_lines(centre: Centre, office: str) -> dict[str, dict[str, Canonical]]:
    rows = applied_snapshot(centre, office).rows
    return {uid: dict(values) for (entity, uid), values in rows.items() if entity == "budget_line"}


def test_an_origin_names_file_signer_key_and_who_applied_when(told: Centre) -> None:
    origin = origin_of(told, "PIO50", "PIO50-p1-l1")
    assert origin is not None
    package = told.workspace.packages(office="PIO50")[0]
    assert (origin.file, origin.sha256, origin.revision_no) == (package.name, package.sha256, 1)
    assert (origin.fingerprint, origin.verdict) == (package.fingerprint, package.verdict)
    assert origin.signer
    assert origin.applied is not None
    assert told.workspace.entries(origin.applied.seq - 1)[0].act == "apply"
    assert origin.amendment is not None
    assert (origin.amendment.reason, origin.amendment_state) == ("ตามกรอบ", "OPEN")
    approved = origin_of(told, "PIO20", "PIO20-p1-l1", Layer.BUREAU)
    assert approved is not None
    assert (approved.decision, approved.pool, approved.entered_reason) == ("APPROVED", "ค่าจ้างเหมา", "ตามเล่มร่าง พ.ร.บ.")
    single = origin_of(told, "PIO20", "PIO20-p2-l2", Layer.BUREAU)
    assert single is not None
    assert (single.pool, single.entered_satang, single.entered_reason) == ("", 11_11, "รายการเดี่ยว")


def test_a_line_that_is_gone_has_no_origin(told: Centre) -> None:
    assert origin_of(told, "PIO50", "nothing") is None


def test_the_lines_come_in_pages_the_largest_first(told: Centre) -> None:
    ask = Ask(layer=Layer.REQUESTED)
    figure = Figure(ask, "all:", read_tree(told, ask).years)
    every = figure_lines(told, figure)
    assert [line.satang for line in every] == sorted((line.satang for line in every), reverse=True)
    assert [*figure_lines(told, figure, 0, 4), *figure_lines(told, figure, 4, 4)] == every


def test_the_difference_lists_only_what_the_proposals_change(told: Centre) -> None:
    ask = Ask(Dimension.OFFICE)
    tree = read_tree(told, ask)
    (line,) = figure_lines(told, Figure(ask, "at:PIO50", tree.years, 2563, difference=True))
    assert (line.uid, line.satang) == ("PIO50-p1-l1", -6_000 * BAHT)
