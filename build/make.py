"""One entry for everything that is done with this checkout. Windows and Linux, Python 3.11 or newer, nothing else.

The first start makes its own environment under out/ from hash-locked packages (and, on Debian, installs the system
libraries that Qt needs, or prints the command); later starts take it as it is.
"""

from __future__ import annotations

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this file is started with whatever Python the machine has
    sys.exit("Python 3.11 or newer is needed; this is " + sys.version.split()[0] + ".")

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import system_packages
from environment import OUT, ROOT, Environment, SetupError, child_environment

MAIN = Environment("venv")
BENCH = Environment("bench-venv")  # pandas lives apart: its presence slows the import of sqlite_utils threefold
LOCK = Environment("lock-venv")

WORKERS = 2
"""So many processes share the whole suite: more gain little, since the longest file decides, and ask for memory."""

OFFSCREEN = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
LOCK_TOOL = "uv==0.13.9"


def setup(arguments: list[str]) -> int:
    """Make the environment for working on the program (or, with --run, only for running it)."""
    prepare("run" if "--run" in arguments else "dev")
    print(f"Ready: {MAIN.python.relative_to(ROOT)}")
    return 0


def demo(arguments: list[str]) -> int:
    """Go the whole road on sample data, without a screen; leaves its files in out/demo."""
    prepare("run")
    target = [] if "--out" in arguments else ["--out", str(OUT / "demo")]
    return call(MAIN.python, "-m", "moi_desktop", "demo", *target, *arguments)


def test(arguments: list[str]) -> int:
    """Run the tests, on two cores where there are two; further words go to pytest, which then runs on one."""
    prepare("dev")
    # A file stays with one worker, in its own order, so that its fixtures are made once and a failure comes again.
    shared = [] if arguments or (os.cpu_count() or 1) < WORKERS else ["-n", str(WORKERS), "--dist", "loadfile"]
    return call(MAIN.python, "-m", "pytest", *shared, *arguments, **OFFSCREEN)


def check(arguments: list[str]) -> int:
    """Lint, formatting, types, import contracts, generated code, translations; further words choose some of them."""
    prepare("dev")
    return call(MAIN.python, ROOT / "build" / "checks.py", *arguments)


def assets(arguments: list[str]) -> int:
    """Compile ui/, resources/ and i18n/ into generated/ and write the data dictionary (with --check: only compare)."""
    prepare("dev")
    recipes = ("compile_assets.py", "write_data_dictionary.py")
    return max(call(MAIN.python, ROOT / "build" / recipe, *arguments) for recipe in recipes)


def translations(arguments: list[str]) -> int:
    """Collect the texts of the program into i18n/; "missing" lists what has no English, "fill FILE.json" fills it in."""
    prepare("dev")
    return call(MAIN.python, ROOT / "build" / "translations.py", *arguments)


def pictures(arguments: list[str]) -> int:
    """Take the pictures of the program for README and the guides into docs/images; further words choose some of them."""
    prepare("dev")
    return call(MAIN.python, ROOT / "build" / "pictures.py", *arguments)


def bench(arguments: list[str]) -> int:
    """Measure the figures to hold, side by side in one run; further words choose some of them."""
    prepare("dev")
    BENCH.ensure("bench", project=False)
    return call(
        MAIN.python, "-m", "tests.benchmarks.runner", *arguments, MOI_BENCH_PYTHON=str(BENCH.python), **OFFSCREEN
    )


def run(arguments: list[str]) -> int:
    """Open the window; further words go to the program."""
    if sys.platform == "linux" and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        print('There is no screen here. "demo" goes the whole road without one.', file=sys.stderr)
        return 2
    prepare("run", *([] if os.environ.get("QT_QPA_PLATFORM") else system_packages.SCREEN))
    return call(MAIN.python, "-m", "moi_desktop", *arguments)


def installer(arguments: list[str]) -> int:
    """Build the program as one folder for people without Python, under out/installer/."""
    if not (ROOT / "installer.spec").exists():
        print("There is no installer yet: a later version brings installer.spec and this step.", file=sys.stderr)
        return 2
    prepare("dev")
    MAIN.ensure("installer", project=True)
    folders = ("--distpath", OUT / "installer", "--workpath", OUT / "installer-work")
    return call(MAIN.python, "-m", "PyInstaller", "--noconfirm", *folders, *arguments, ROOT / "installer.spec")


def lock(arguments: list[str]) -> int:
    """Write build/locks/*.txt anew from the pins in pyproject.toml; --upgrade also moves what they depend on."""
    LOCK.ensure(project=False)
    code = call(LOCK.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", LOCK_TOOL)
    return code or call(LOCK.python, ROOT / "build" / "write_locks.py", *arguments)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    function.__name__: function
    for function in (setup, demo, test, check, run, assets, translations, pictures, bench, installer, lock)
}


def prepare(group: str, *more: system_packages.Need) -> None:
    """See that the system packages and the environment are there; quick when they are.

    Raises MissingPackagesError or SetupError with what to do.
    """
    system_packages.require((*system_packages.QT, *more, *missing_python_parts()))
    if MAIN.ensure(group, project=True) and call(MAIN.python, "-c", "import PySide6.QtWidgets") != 0:
        message = "Qt cannot start: a system library is missing; its name stands above. Install it and start again."
        raise SetupError(message)


def missing_python_parts() -> tuple[system_packages.Need, ...]:
    """Return what this Python needs for making an environment; nothing when the environment stands already."""
    return () if MAIN.python.exists() else system_packages.needs_of_this_python()


def call(program: Path, *arguments: str | Path, **variables: str) -> int:
    """Run a program in the checkout and return its exit code; the keyboard interrupt belongs to it."""
    command = [str(program), *map(str, arguments)]
    try:
        return subprocess.run(command, check=False, cwd=ROOT, env=child_environment(**variables)).returncode
    except KeyboardInterrupt:
        return 130


def usage() -> str:
    """Return the help, made from the commands' own first lines."""
    lines = (f"  {name:13}{(function.__doc__ or '').splitlines()[0]}" for name, function in COMMANDS.items())
    return "\n".join((f"python3 build/make.py COMMAND [...]\n\n{__doc__}", *lines))


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code: that of what it ran; 1 when set-up failed; 2 for wrong use."""
    name = arguments[0] if arguments else "help"
    if name in ("help", "-h", "--help"):
        print(usage())
        return 0 if arguments else 2
    if name not in COMMANDS:
        print(f"There is no command {name!r}.\n\n{usage()}", file=sys.stderr)
        return 2
    try:
        return COMMANDS[name](arguments[1:])
    except (SetupError, system_packages.MissingPackagesError) as problem:
        print(problem, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
