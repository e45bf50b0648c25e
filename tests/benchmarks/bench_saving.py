"""From the last keystroke in a field to the value on the disk, in a workspace of the largest expected size."""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from moi_desktop.plan.sample import generate_plan
from moi_desktop.store.office_workspace import OfficeWorkspace
from tests.benchmarks.figure import Figure

SAVES = 60


def run() -> list[Figure]:
    """The median of saves of one field with fsync, and reading the whole plan back."""
    plan = generate_plan("PIO50", projects=60, kpis=300, lines=2400, seed=1)
    with (
        tempfile.TemporaryDirectory() as folder,
        OfficeWorkspace.create(Path(folder) / "office.db", "PIO50", "2563-2565", practice=False) as workspace,
    ):
        workspace.add_many(plan, "bench")
        line = workspace.records("budget_line")[7]
        times = []
        for number in range(SAVES):
            start = time.perf_counter()
            workspace.save_value("budget_line", line.uid, "name", f"ค่าจ้างที่ปรึกษา งวดที่ {number}")
            times.append((time.perf_counter() - start) * 1000)
        start = time.perf_counter()
        workspace.plan()
        whole = (time.perf_counter() - start) * 1000
    beside = f"60 projects, 300 KPIs, 2,400 lines; slowest {max(times):.1f} ms; whole plan read in {whole:.0f} ms"
    return [Figure("one field saved, with fsync", statistics.median(times), "ms", 20, "at most", beside)]
