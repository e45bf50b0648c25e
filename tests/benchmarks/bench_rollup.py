"""The national stress case: 76 offices with 60 projects, 300 KPIs and 2,400 lines each, added up for the screen."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from moi_desktop import reference
from moi_desktop.central.centre import Centre
from moi_desktop.central.rollup import read_tree
from moi_desktop.central.rollup_groups import MAY_OVERLAP, Dimension
from moi_desktop.central.rollup_query import Ask, Counting, Layer
from moi_desktop.plan.model import Record
from moi_desktop.plan.sample import generate_plan, sample_kit
from moi_desktop.store.central_workspace import CentralWorkspace, Ruled
from tests.benchmarks.figure import Figure

ROUNDS = 3


def run() -> list[Figure]:
    """The median time of the merged plan's tree by every dimension, of a filtered one, and of one with entered layers."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = CentralWorkspace.create(Path(folder) / "central.db", "2563-2565")
        workspace.set_kit("kit", sample_kit())
        for number, office in enumerate(reference.provincial_offices()):
            plan = generate_plan(office.code, projects=60, kpis=300, lines=2400, seed=number)
            workspace.set_head(office.code, "r1", plan)
        lines = workspace.query('SELECT COUNT(*) AS "n" FROM "view_budget_line"')[0]["n"]
        _enter_everything(workspace)
        centre = Centre(workspace)
        figures = [_figure(centre, ask, lines) for ask in _asks()]
        workspace.close()
    return figures


def _asks() -> Iterator[Ask]:
    for dimension in Dimension:
        yield Ask(dimension)
        if dimension in MAY_OVERLAP:
            yield Ask(dimension, Counting.EVERY)
    yield Ask(Dimension.FRAME, layer=Layer.BUREAU)
    yield Ask(Dimension.CATEGORY, layer=Layer.BUREAU)
    yield Ask(Dimension.AGENDA, Counting.EVERY, words="เชียงใหม่", source="F101")


def _enter_everything(workspace: CentralWorkspace) -> None:
    """The Bureau's layer of every line, as if each were entered: the worst that can be."""
    workspace.replace_amount_layers((), _bureau(workspace))


def _bureau(workspace: CentralWorkspace) -> Iterator[Ruled]:
    for row in workspace.query('SELECT "office", "uid", "requested_amount" FROM "view_budget_line"'):
        values = {"budget_line": row["uid"], "layer": "BUREAU", "amount": (row["requested_amount"] or 0) // 2}
        yield Ruled(row["office"], "", Record("amount_layer", row["uid"], values), 1, "", "")


def _figure(centre: Centre, ask: Ask, lines: int) -> Figure:
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        read_tree(centre, ask)
        times.append(time.perf_counter() - start)
    name = f"merged plan by {ask.dimension}, {ask.counting}, {ask.layer}{', filtered' if ask.narrows else ''}"
    return Figure(name, statistics.median(times), "s", 1, "at most", f"{lines:,} lines")
