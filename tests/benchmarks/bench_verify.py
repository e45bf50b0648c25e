"""What judging a package costs beside only reading the same file: verify, unpack and classify against calamine."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from python_calamine import load_workbook

from moi_desktop.exchange.lineage import Known, classify
from moi_desktop.exchange.verdict import Verifier
from tests.benchmarks.figure import Figure
from tests.benchmarks.packages import write_packages

ROUNDS = 15


def run() -> list[Figure]:
    """The ratio of the medians, both sides taken in turn in one run."""
    with tempfile.TemporaryDirectory() as folder, Verifier() as verifier:
        paths, _ = write_packages(Path(folder), 1)
        path = paths[0]

        def judge() -> None:
            unpacked = verifier.verify_file(path).unpacked
            assert unpacked is not None
            classify({unpacked.revision_id: Known(unpacked.content.ancestors)}, None)

        def read() -> None:
            workbook = load_workbook(str(path))
            for name in workbook.sheet_names:
                workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)

        judge()
        times = [(_ms(judge), _ms(read)) for _ in range(ROUNDS)]
    judged, plain = (statistics.median(column) for column in zip(*times, strict=True))
    beside = f"verify, unpack, classify {judged:.0f} ms; calamine alone {plain:.0f} ms"
    return [Figure("verify a typical package / read it", judged / plain, "x", 2.5, "at most", beside)]


def _ms(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000
