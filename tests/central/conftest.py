"""A centre with its kit issued, where every office can be opened that a test needs."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

from moi_desktop.central.centre import Centre
from moi_desktop.door import process
from moi_desktop.signing.keys import OfficeKey
from tests.central.mailbox import Mail, fill
from tests.central.offices import CYCLE, Desk, copy_of, issue_kit, new_centre, register

OpenDesk = Callable[..., Desk]


@pytest.fixture(scope="session")
def idle_children() -> Iterator[list[process.Child]]:
    """Warm child processes that read foreign bytes, ended with the session."""
    idle: list[process.Child] = []
    yield idle
    for child in idle:
        child.stop()


@pytest.fixture(scope="module", autouse=True)
def _one_reader(idle_children: list[process.Child]) -> Iterator[None]:
    """The child process that reads foreign bytes takes a tenth of a second to start: one serves all these tests.

    A module at a time, so that the tests of the reader itself see the true one.
    """
    start = process.Door._started

    def started(reader: process.Door) -> process.Child:
        return idle_children.pop() if idle_children else start(reader)

    def leave(_reader: process.Door, seat: process._Seat) -> None:
        child, seat.child = seat.child, None
        if child is not None and child.is_alive and not child.is_busy and not child.is_spent:
            idle_children.append(child)
        elif child is not None:
            child.stop()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(process.Door, "_started", started)
        patch.setattr(process.Door, "_leave", leave)
        yield


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A central workspace that has issued its kit and knows the keys of PIO50 and PIO20, and that kit."""
    folder = tmp_path_factory.mktemp("begun")
    centre = new_centre(folder)
    kit = issue_kit(centre, folder)
    for office in ("PIO50", "PIO20"):
        register(centre, office)
    centre.workspace.close()
    return folder / "central.db", kit


@pytest.fixture(scope="session")
def mail(tmp_path_factory: pytest.TempPathFactory) -> Mail:
    return fill(tmp_path_factory.mktemp("mail"))


@pytest.fixture
def kit(begun: tuple[Path, Path]) -> Path:
    return begun[1]


@pytest.fixture
def centre(begun: tuple[Path, Path]) -> Iterator[Centre]:
    with copy_of(begun[0]) as own:
        yield own


@pytest.fixture(scope="session")
def offices(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Offices that were opened once, with kit and first entries, to be copied for each test."""
    return {"": tmp_path_factory.mktemp("offices")}


@pytest.fixture
def desk(tmp_path: Path, kit: Path, offices: dict[str, Path]) -> Iterator[OpenDesk]:
    """Opens the desk of an office: a real one, or one for practice or of another cycle, which then has no kit."""
    with ExitStack() as stack:

        def opened(
            office: str = "PIO50",
            *,
            kit: Path | None = kit,
            key: OfficeKey | None = None,
            practice: bool = False,
            cycle: str = CYCLE,
        ) -> Desk:
            given = kit if cycle == CYCLE and not practice else None
            name = f"{office}-{cycle}-{practice}-{given}"
            if name not in offices:
                first = Desk.opened(offices[""] / str(len(offices)), office, kit=given, practice=practice, cycle=cycle)
                offices[name] = first.workspace.path
                first.workspace.close()
            own = Desk.copied(offices[name], tmp_path / office, key)
            stack.callback(own.workspace.close)
            return own

        yield opened


@pytest.fixture
def reached_report(capsys: pytest.CaptureFixture[str]) -> Callable[[str, Mapping[str, int]], None]:
    """Says how often a machine reached each interesting state, where somebody asked for many runs."""

    def tell(machine: str, reached: Mapping[str, int]) -> None:
        if os.environ.get("MOI_CENTRAL_RUNS"):
            lines = [f"{count:8,}  {state}" for state, count in sorted(reached.items(), key=lambda pair: -pair[1])]
            with capsys.disabled():
                sys.stdout.write("\n".join(["", f"{machine}: how often each state was reached", *lines, ""]))

    return tell
