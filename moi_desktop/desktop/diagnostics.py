"""A file for those who help: what the program is, where it runs, what it wrote to its log. No plan data unless allowed.

Everything here runs on the thread of the jobs.
"""

from __future__ import annotations

import io
import platform
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from moi_desktop import __version__

if TYPE_CHECKING:
    from moi_desktop.desktop.beginnings import AnyWorkspace
    from moi_desktop.store.safe_file import Written

REPORT = "report.txt"
PLAN_COPY = "workspace.db"
LOG_TAIL_BYTES = 200_000
"""How much of the log's end goes along."""

_THAI = re.compile("[\u0e01-\u0e5b]+")
"""The program writes its log in English; what is Thai in it came out of the plan or out of a person's name."""


def write_diagnostics(
    target: Path, workspace: AnyWorkspace | None, log_folder: Path, *, screen: str, with_plan: bool
) -> Written:
    """Write the file and return where it landed; `screen` says what the window knows. Raises FileWriteError.

    `with_plan` puts a copy of the workspace in. The key inside that copy stays sealed with its PIN.
    """
    from moi_desktop.store.safe_file import write_file

    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(REPORT, "\n".join(report_lines(workspace, screen)))
        for log in sorted(log_folder.glob("*.log*")) if log_folder.is_dir() else ():
            archive.writestr(f"logs/{log.name}", _tail(log, with_plan=with_plan))
        if with_plan and workspace is not None:
            archive.writestr(PLAN_COPY, _copy_of(workspace))
    return write_file(target, packed.getvalue())


def report_lines(workspace: AnyWorkspace | None, screen: str) -> Iterator[str]:
    """Say what matters when something does not work: versions, folders' kind, sizes, counts, what the doctor says."""
    yield f"moi-desktop {__version__}"
    yield f"{platform.platform()} {platform.machine()}"
    yield f"Python {platform.python_version()}, frozen: {getattr(sys, 'frozen', False)}"
    yield screen
    if workspace is None:
        yield "No workspace is open"
        return
    yield from _workspace_lines(workspace)


def _workspace_lines(workspace: AnyWorkspace) -> Iterator[str]:
    from moi_desktop.store.doctor import doctor
    from moi_desktop.store.safe_file import folder_risk

    info = workspace.info
    yield "SQLite {}".format(workspace.query("SELECT sqlite_version() AS version")[0]["version"])
    yield f"Workspace: {info.role}, cycle {info.cycle_name}, practice: {info.practice}, install {workspace.install_id}"
    yield f"File: {workspace.path.stat().st_size} bytes, folder: {folder_risk(workspace.path).value}"
    names = [str(row["name"]) for row in workspace.query("SELECT name FROM sqlite_schema WHERE type='table'")]
    for name in sorted(names):
        count = workspace.query(f'SELECT COUNT(*) AS n FROM "{name}"')[0]["n"]  # noqa: S608 - a name from the schema itself
        if count:
            yield f"  {name}: {count}"
    findings = doctor(workspace)
    yield f"Doctor: {len(findings)} findings"
    for finding in findings:
        yield f"  {finding.severity} {finding.code} {finding.place}"


def _tail(log: Path, *, with_plan: bool) -> str:
    text = log.read_bytes()[-LOG_TAIL_BYTES:].decode("utf-8", "replace")
    return text if with_plan else _THAI.sub("…", text)


def _copy_of(workspace: AnyWorkspace) -> bytes:
    import tempfile

    from moi_desktop.store.backup import make_backup

    with tempfile.TemporaryDirectory() as folder:
        return make_backup(workspace, Path(folder)).path.read_bytes()
