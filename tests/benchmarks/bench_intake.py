"""Taking in and applying 76 typical packages beside a pandas + openpyxl script that only concatenates them."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from moi_desktop.central.intake import take_in
from tests.benchmarks.figure import Figure
from tests.benchmarks.packages import central_workspace, write_packages

OFFICES = 76
CONCATENATE = """
import sys, pandas
books = [pandas.read_excel(path, sheet_name=None, engine="openpyxl") for path in sys.argv[1:]]
whole = {name: pandas.concat([b[name] for b in books if name in b]) for name in dict.fromkeys(n for b in books for n in b)}
print(sum(len(frame) for frame in whole.values()))
"""


def run() -> list[Figure]:
    """The speed ratio and the peak memory of the intake, its child process included."""
    with tempfile.TemporaryDirectory() as folder:
        packages = Path(folder) / "mail"
        packages.mkdir()
        paths, key = write_packages(packages, OFFICES)
        centre = central_workspace(Path(folder) / "central.db", key, OFFICES)
        before = _peak_mib()
        start = time.perf_counter()
        report = take_in(centre, paths, apply=True)
        ours = time.perf_counter() - start
        centre.workspace.close()
        assert len(report.applied) == OFFICES, report.packages[0]
        memory = _peak_mib()
        theirs = _concatenate(paths)
    figures = [Figure("peak memory of the intake", memory, "MiB", 500, "at most", f"before it {before:.0f} MiB")]
    if theirs is None:
        return [
            *figures,
            Figure("intake and apply 76 packages", ours, "s", beside="no interpreter with pandas was given"),
        ]
    beside = f"intake and apply {ours:.1f} s; pandas + openpyxl {theirs:.1f} s"
    return [Figure("pandas concatenation / intake and apply", theirs / ours, "x", 3, "at least", beside), *figures]


def _concatenate(paths: list[Path]) -> float | None:
    python = os.environ.get("MOI_BENCH_PYTHON")
    if not python:
        return None
    start = time.perf_counter()
    subprocess.run([python, "-c", CONCATENATE, *map(str, paths)], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def _peak_mib() -> float:
    """Peak resident memory of this process and of its largest finished child, in MiB; 0 where the system does not say."""
    if sys.platform == "win32":
        return 0.0
    import resource

    parts = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(parts) / 1024
