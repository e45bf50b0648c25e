"""The national stress case: 76 offices with 60 projects, 300 KPIs and 2,400 lines each, added up for the screen."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from moi_desktop import reference
from moi_desktop.central.centre import Centre
from moi_desktop.desktop.models.central_plan import Grouping, read_tree
from moi_desktop.plan.sample import generate_plan, sample_kit
from moi_desktop.store.central_workspace import CentralWorkspace
from tests.benchmarks.figure import Figure

ROUNDS = 3


def run() -> list[Figure]:
    """The median time of the merged plan's tree, by plan frame, by office and by province."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = CentralWorkspace.create(Path(folder) / "central.db", "2563-2565")
        workspace.set_kit("kit", sample_kit())
        for number, office in enumerate(reference.provincial_offices()):
            plan = generate_plan(office.code, projects=60, kpis=300, lines=2400, seed=number)
            workspace.set_head(office.code, "r1", plan)
        lines = workspace.query('SELECT COUNT(*) AS "n" FROM "view_budget_line"')[0]["n"]
        centre = Centre(workspace)
        figures = [_figure(centre, grouping, lines) for grouping in Grouping]
        workspace.close()
    return figures


def _figure(centre: Centre, grouping: Grouping, lines: int) -> Figure:
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        read_tree(centre, grouping)
        times.append(time.perf_counter() - start)
    return Figure(f"merged plan by {grouping}", statistics.median(times), "s", 1, "at most", f"{lines:,} lines")
