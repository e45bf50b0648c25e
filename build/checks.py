"""Everything that can be said about the code without running the program, as one table.

make.py check              all of it
make.py check types lint   some of it
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing to check: its name, what it means, and the program that decides."""

    name: str
    meaning: str
    program: str
    arguments: tuple[str, ...]

    def command(self) -> list[str]:
        """Return the command line; programs come from the environment that runs this script."""
        if self.program == "python":
            return [sys.executable, *self.arguments]
        suffix = ".exe" if os.name == "nt" else ""
        return [str(Path(sys.executable).with_name(self.program + suffix)), *self.arguments]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one check: whether it passed, how long it took, what it said."""

    check: Check
    passed: bool
    seconds: float
    words: str


CHECKS = (
    Check("lint", "ruff finds nothing", "ruff", ("check", "--quiet", ".")),
    Check("format", "ruff would format nothing anew", "ruff", ("format", "--check", ".")),
    Check("types", "mypy --strict finds nothing", "mypy", ("--no-error-summary",)),
    Check("rooms", "imports point the agreed way", "lint-imports", ("--no-cache",)),
    Check("generated", "generated code is fresh", "python", ("build/compile_assets.py", "--check")),
    Check(
        "dictionary",
        "the data dictionary is what the catalogue says",
        "python",
        ("build/write_data_dictionary.py", "--check"),
    ),
    Check("translations", "all text is collected and translated", "python", ("build/translations.py", "check")),
)


def main(names: Sequence[str]) -> int:
    """Run the checks called `names` (all when empty); print what failed, then the table; 1 when one failed."""
    unknown = set(names) - {check.name for check in CHECKS}
    if unknown:
        print(f"There is no check called {', '.join(sorted(unknown))}.\n{__doc__}", file=sys.stderr)
        return 2
    outcomes = [outcome_of(check, run) for check in CHECKS if not names or check.name in names]
    for outcome in outcomes:
        if not outcome.passed:
            print(f"--- {outcome.check.name} ---\n{outcome.words.rstrip()}\n")
    print(table(outcomes))
    return 0 if all(outcome.passed for outcome in outcomes) else 1


def run(command: Sequence[str]) -> tuple[int, str]:
    """Run a program; return its exit code and everything it said."""
    done = subprocess.run(
        command, check=False, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8"
    )
    return done.returncode, done.stdout


def outcome_of(check: Check, runner: Callable[[Sequence[str]], tuple[int, str]]) -> Outcome:
    """Let `runner` carry out one check and time it."""
    start = time.monotonic()
    code, words = runner(check.command())
    return Outcome(check, code == 0, time.monotonic() - start, words)


def table(outcomes: Sequence[Outcome]) -> str:
    """Return one line for each outcome and a last line that sums them up."""
    rows = [
        f"{'ok    ' if outcome.passed else 'FAILED'}  {outcome.check.name:13} {outcome.seconds:6.1f} s  {outcome.check.meaning}"
        for outcome in outcomes
    ]
    failed = [outcome.check.name for outcome in outcomes if not outcome.passed]
    return "\n".join([*rows, f"failed: {', '.join(failed)}" if failed else "everything passed"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
