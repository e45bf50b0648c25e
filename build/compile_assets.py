"""Compiles ui/, resources/ and i18n/ into moi_desktop/desktop/generated/, byte for byte alike on every machine.

ui/NAME.ui becomes ui_NAME.py. resources/moi_desktop.qrc with everything it lists, translations included, becomes
rc_moi_desktop.py; importing that module makes ":/fonts/...", ":/i18n/..." and the rest readable. The results are
committed, so that a clone runs without this step; `--check` says which of them are not fresh.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

import qt_tools
from qt_tools import ToolError

ROOT = Path(__file__).resolve().parents[1]
FORMS = ROOT / "ui"
RESOURCES = ROOT / "resources"
LANGUAGES = ROOT / "i18n"
GENERATED = ROOT / "moi_desktop" / "desktop" / "generated"
MESSAGES = ROOT / "out" / "i18n"
"""Where the .qrc file looks for compiled translations."""


def main(arguments: list[str]) -> int:
    """Write the generated code, or with --check compare it; return the exit code."""
    if "--check" in arguments:
        stale = stale_modules(GENERATED)
        for name in stale:
            print(f"not fresh: {(GENERATED / name).relative_to(ROOT).as_posix()} (run: make.py assets)")
        return 1 if stale else 0
    with tempfile.TemporaryDirectory() as folder:
        compile_all(Path(folder))
        for name in publish(Path(folder), GENERATED):
            print(f"written: {(GENERATED / name).relative_to(ROOT).as_posix()}")
    return 0


def compile_all(target: Path) -> None:
    """Compile everything into the folder `target`; raises ToolError with the words of the tool that refused."""
    for form in sorted(FORMS.glob("*.ui")):
        qt_tools.run(
            "uic", "--from-imports", "--rc-prefix", "--no-autoconnection", form, "-o", target / f"ui_{form.stem}.py"
        )
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for source in sorted(LANGUAGES.glob("*.ts")):
            qt_tools.run("lrelease", "-silent", "-nounfinished", source, "-qm", work / f"{source.stem}.qm")
        # Uncompressed: Qt's compressors differ between platforms, and the window starts faster without unpacking.
        qt_tools.run("rcc", "--no-compress", staged_resources(work), "-o", target / "rc_moi_desktop.py")


def staged_resources(work: Path) -> Path:
    """Write a copy of the .qrc file into `work` with full paths, translations taken from `work` itself.

    Every entry has an alias, so the paths do not show in the result.
    """
    tree = ET.parse(RESOURCES / "moi_desktop.qrc")  # noqa: S314 - our own file
    for entry in tree.iter("file"):
        if not entry.get("alias") or not entry.text:
            message = f"moi_desktop.qrc: {entry.text} has no alias"
            raise ToolError(message)
        path = (RESOURCES / entry.text).resolve()
        entry.text = str(work / path.name if path.parent == MESSAGES else path)
    staged = work / "moi_desktop.qrc"
    tree.write(staged, encoding="utf-8")
    return staged


def stale_modules(generated: Path) -> list[str]:
    """Return the modules in `generated` that a fresh compile would change, add or leave out, line endings aside."""
    with tempfile.TemporaryDirectory() as folder:
        compile_all(Path(folder))
        fresh = _modules(Path(folder))
    found = _modules(generated)
    return sorted(name for name in fresh.keys() | found.keys() if fresh.get(name) != found.get(name))


def publish(source: Path, generated: Path) -> list[str]:
    """Make `generated` hold exactly the modules of `source`; return the names that changed."""
    fresh, found = _modules(source), _modules(generated)
    changed = sorted(name for name in fresh.keys() | found.keys() if fresh.get(name) != found.get(name))
    for name in changed:
        target = generated / name
        if name not in fresh:
            target.unlink()
            continue
        part = target.with_name(f"{name}.{os.getpid()}.part")
        part.write_bytes(fresh[name])
        part.replace(target)
    return changed


def _modules(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.glob("*.py") if path.name != "__init__.py")
    return {path.name: path.read_bytes().replace(b"\r\n", b"\n") for path in paths}


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except ToolError as problem:
        sys.exit(str(problem))
