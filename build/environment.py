"""The environments under out/: made from hash-locked packages, left alone while nothing has changed.

Standard library only: this runs before anything is installed. pip is used as the machine has it configured; the lock
files hold names, versions and hashes, and no address.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import subprocess
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "out"
LOCKS = ROOT / "build" / "locks"
STAMP = "moi-desktop-setup.json"

COVERS: Mapping[str, tuple[str, ...]] = {"dev": ("run",)}
"""Locks that hold all of another one, so that installing them installs that one too."""


class SetupError(Exception):
    """The environment could not be made; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is left to do before an environment fits: start anew, install these locks, install the project."""

    recreate: bool
    locks: tuple[str, ...]
    project: bool

    def __bool__(self) -> bool:
        return self.recreate or bool(self.locks) or self.project


def digest(text: str) -> str:
    """Return the SHA-256 of `text`, line endings aside."""
    return hashlib.sha256("\n".join(text.splitlines()).encode()).hexdigest()


def wanted_stamp(locks: Mapping[str, str], project: str, *, root: str, python: str) -> dict[str, Any]:
    """Return what a finished environment says of itself: place, Python version, hashes of the locks and the project."""
    return {
        "root": root,
        "python": python,
        "project": digest(project) if project else "",
        "locks": {name: digest(text) for name, text in sorted(locks.items())},
    }


def plan(found: Mapping[str, Any], wanted: Mapping[str, Any]) -> Plan:
    """Compare two stamps. `found` may be empty (no finished set-up) or hold more locks than are wanted."""
    recreate = bool(found) and any(found.get(key) != wanted[key] for key in ("root", "python"))
    present = {} if recreate else found.get("locks", {})
    locks = tuple(name for name, value in wanted["locks"].items() if present.get(name) != value)
    covered = {name for lock in locks for name in COVERS.get(lock, ())}
    project = bool(wanted["project"]) and (recreate or found.get("project") != wanted["project"])
    return Plan(recreate, tuple(name for name in locks if name not in covered), project)


def project_facts(text: str) -> str:
    """Return the part of pyproject.toml that an installed project depends on; tool settings are not in it."""
    document = tomllib.loads(text)
    return json.dumps({key: document.get(key) for key in ("project", "build-system")}, sort_keys=True)


class Environment:
    """One virtual environment under out/.

    `ensure` makes it fit and is cheap when it already does. The stamp is written last, so an interrupted set-up is
    taken up again instead of being mistaken for a finished one.
    """

    def __init__(self, name: str) -> None:
        self.folder = OUT / name

    @property
    def python(self) -> Path:
        """The interpreter inside."""
        return self.program("python")

    def program(self, name: str) -> Path:
        """The path of an installed program, whether or not it is there."""
        windows = os.name == "nt"
        return self.folder / ("Scripts" if windows else "bin") / (f"{name}.exe" if windows else name)

    def ensure(self, *groups: str, project: bool) -> bool:
        """Install the locks `groups` (and the project itself); return whether anything had to be done.

        Raises SetupError when the environment cannot be made or a package cannot be had.
        """
        names = dict.fromkeys(name for group in groups for name in (*COVERS.get(group, ()), group))
        locks = {name: (LOCKS / f"{name}.txt").read_text(encoding="utf-8") for name in names}
        facts = project_facts((ROOT / "pyproject.toml").read_text(encoding="utf-8")) if project else ""
        wanted = wanted_stamp(locks, facts, root=str(ROOT), python=platform.python_version())
        found = self._read_stamp()
        todo = plan(found, wanted)
        if found and not todo:
            return False
        self._carry_out(todo)
        kept = {} if todo.recreate else found.get("locks", {})
        stamp = {
            **wanted,
            "locks": {**kept, **wanted["locks"]},
            "project": wanted["project"] or found.get("project", ""),
        }
        (self.folder / STAMP).write_text(json.dumps(stamp, indent=1), encoding="utf-8")
        return True

    def _carry_out(self, todo: Plan) -> None:
        if todo.recreate or not self._is_usable():
            print(f"Making the environment {_shown(self.folder)}", flush=True)
            _run([sys.executable, "-m", "venv", "--clear", str(self.folder)], "Python could not make the environment.")
        (self.folder / STAMP).unlink(missing_ok=True)
        for lock in todo.locks:
            print(f"Installing the packages of build/locks/{lock}.txt (once; some minutes on a slow line)", flush=True)
            self._pip("--require-hashes", "--no-deps", "-r", str(LOCKS / f"{lock}.txt"))
        if todo.project:
            # No index and no isolation: the build backend stands in the lock, nothing else is fetched for it.
            self._pip("--no-build-isolation", "--no-deps", "--no-index", "--editable", str(ROOT))

    def _pip(self, *arguments: str) -> None:
        quiet = () if sys.stdout.isatty() else ("--quiet",)
        command = [str(self.python), "-m", "pip", "install", "--disable-pip-version-check", "--root-user-action=ignore"]
        _run([*command, *quiet, *arguments], "pip could not install the packages; its message stands above.")

    def _is_usable(self) -> bool:
        """Whether a half-made environment can be taken up: it starts, has pip and is of this very Python."""
        question = f"import pip, platform, sys; sys.exit(platform.python_version() != {platform.python_version()!r})"
        try:
            return subprocess.run([str(self.python), "-c", question], check=False, capture_output=True).returncode == 0
        except OSError:
            return False

    def _read_stamp(self) -> dict[str, Any]:
        """Return the stamp of a finished set-up, or nothing when there is none or it cannot be read."""
        try:
            stamp = json.loads((self.folder / STAMP).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if isinstance(stamp, dict) and self.python.exists() else {}


def child_environment(**more: str) -> dict[str, str]:
    """Return the variables for programs started inside an environment: UTF-8 everywhere, nobody else's modules."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONPATH")}
    return {**kept, "PYTHONUTF8": "1", **more}


def _run(command: Sequence[str], complaint: str) -> None:
    if subprocess.run(command, check=False, cwd=ROOT, env=child_environment()).returncode != 0:
        raise SetupError(complaint)


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()
