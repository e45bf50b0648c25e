"""Runs the benchmarks of this folder as a set and prints one table.

    make.py bench              all of them
    make.py bench startup      tests/benchmarks/bench_startup.py only

A benchmark is a module `bench_NAME.py` with a function `run() -> list[Figure]`. Each one runs in a process of its own,
so that one's imports and memory do not colour another's, and all run one after the other, never beside each other.
MOI_BENCH_PYTHON names an interpreter with pandas, for the script that the figures are compared with. The figures are
also left in out/bench/figures.json.
"""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.figure import Figure

ROOT = Path(__file__).resolve().parents[2]
FIGURES = ROOT / "out" / "bench" / "figures.json"


def main(arguments: Sequence[str]) -> int:
    """Run the benchmarks named (all when none is); 1 when a figure does not hold or a benchmark broke off."""
    if arguments[:1] == ["--into"]:
        write_figures(arguments[2], Path(arguments[1]))
        return 0
    names = benchmarks()
    unknown = set(arguments) - set(names)
    if unknown:
        print(f"There is no benchmark {', '.join(sorted(unknown))}. There are: {', '.join(names) or 'none yet'}.")
        return 2
    figures, broken = measure([name for name in names if not arguments or name in arguments])
    FIGURES.parent.mkdir(parents=True, exist_ok=True)
    FIGURES.write_text(
        json.dumps([asdict(figure) for figure in figures], indent=1, ensure_ascii=False), encoding="utf-8"
    )
    print(table(figures))
    for name in broken:
        print(f"broke off: {name}")
    return 0 if not broken and all(figure.holds for figure in figures) else 1


def benchmarks() -> list[str]:
    """Return the names of the benchmarks in this folder."""
    return sorted(path.stem.removeprefix("bench_") for path in Path(__file__).parent.glob("bench_*.py"))


def measure(names: Sequence[str]) -> tuple[list[Figure], list[str]]:
    """Run each benchmark in its own process; return all figures and the names of those that broke off."""
    figures, broken = [], []
    for name in names:
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / "figures.json"
            command = [sys.executable, "-m", "tests.benchmarks.runner", "--into", str(target), name]
            if subprocess.run(command, check=False, cwd=ROOT).returncode != 0:
                broken.append(name)
                continue
            figures += [Figure(**values) for values in json.loads(target.read_text(encoding="utf-8"))]
    return figures, broken


def write_figures(name: str, target: Path) -> None:
    """Run one benchmark in this process and leave its figures in `target`."""
    figures: list[Figure] = importlib.import_module(f"tests.benchmarks.bench_{name}").run()
    target.write_text(json.dumps([asdict(figure) for figure in figures]), encoding="utf-8")


def table(figures: Sequence[Figure]) -> str:
    """Return one line for each figure: whether it holds, the figure, its limit, what was compared."""
    rows = []
    for figure in figures:
        mark = "ok    " if figure.holds else "MISSED"
        limit = "" if figure.limit is None else f"{figure.comparison} {figure.limit:g} {figure.unit}"
        rows.append(
            f"{mark}  {figure.name:44} {figure.value:10.2f} {figure.unit:4} {limit:20} {figure.beside}".rstrip()
        )
    missed = sum(not figure.holds for figure in figures)
    return "\n".join([*rows, f"{len(figures)} figures, {missed} missed"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
