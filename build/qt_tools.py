"""Starts Qt's own tools (uic, rcc, lupdate, lrelease) from the environment that runs this script."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


class ToolError(Exception):
    """A Qt tool refused its input or complained; the text holds what it said."""


def run(name: str, *arguments: str | Path) -> None:
    """Run pyside6-`name` in the checkout; raises ToolError when it fails or writes a complaint."""
    program = Path(sys.executable).with_name(f"pyside6-{name}" + (".exe" if os.name == "nt" else ""))
    command = [str(program), *map(str, arguments)]
    done = subprocess.run(
        command, check=False, cwd=ROOT, env=_variables(), capture_output=True, text=True, encoding="utf-8"
    )
    if done.returncode != 0 or done.stderr.strip():
        message = f"pyside6-{name}: {done.stdout}{done.stderr}"
        raise ToolError(message)


def _variables() -> dict[str, str]:
    # rcc writes the age of each file into its result unless it is told one; 0 would be ignored.
    variables = {**os.environ, "SOURCE_DATE_EPOCH": "1"}
    spec = importlib.util.find_spec("PySide6")
    if sys.platform == "linux" and spec is not None and spec.origin is not None:
        # WORKAROUND: the tools look for Qt beside themselves by way of /proc, which a plain chroot does not have.
        libraries = str(Path(spec.origin).parent / "Qt" / "lib")
        variables["LD_LIBRARY_PATH"] = os.pathsep.join(filter(None, (libraries, os.environ.get("LD_LIBRARY_PATH"))))
    return variables
