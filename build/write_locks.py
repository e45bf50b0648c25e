"""Writes build/locks/*.txt: every package with its version and the hashes of all its files, and no address.

Started by `make.py lock`, which brings the tool that resolves. One lock serves Linux and Windows and every supported
Python, because it holds the hashes of all files of a version.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ROOT / "build" / "locks"

SOURCES: Mapping[str, tuple[str, ...]] = {
    "dev": ("pyproject.toml", "--group", "setup", "--group", "dev"),
    "run": ("pyproject.toml", "--group", "setup", "--constraints", "build/locks/dev.txt"),
    "installer": ("--group", "installer", "--constraints", "build/locks/dev.txt"),
    "bench": ("--group", "bench"),
}
"""What goes into each lock; the later ones take their versions from dev, so that one environment can hold them all."""

OPTIONS = (
    "--universal",
    "--python-version",
    "3.11",
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
    "--no-emit-index-url",
    "--no-emit-find-links",
    "--no-emit-package",  # sqlite-utils asks for pip; the environment has the machine's own
    "pip",
)


def main(arguments: list[str]) -> int:
    """Write all locks; with --upgrade take the newest versions of what is not pinned."""
    upgrade = ["--upgrade"] if "--upgrade" in arguments else []
    for name, sources in SOURCES.items():
        target = LOCKS / f"{name}.txt"
        command = [
            sys.executable,
            "-m",
            "uv",
            "--quiet",
            "pip",
            "compile",
            *sources,
            *OPTIONS,
            *upgrade,
            "-o",
            str(target),
        ]
        if subprocess.run(command, check=False, cwd=ROOT).returncode != 0:
            return 1
        # The tool adds the options it was given as comments to some outputs; a lock holds packages only.
        lines = [line for line in target.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
        target.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
        print(f"{target.relative_to(ROOT)}: {sum('==' in line for line in lines)} packages")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
