"""One reading process for all tests of the room, and workspaces on the disk."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from moi_desktop.exchange.verdict import Verifier
from moi_desktop.store.office_workspace import OfficeWorkspace
from tests.exchange.packages import CYCLE, register

NOON = datetime(2019, 8, 28, 5, 0, tzinfo=UTC)


def noon() -> datetime:
    return NOON


@pytest.fixture(scope="session")
def recorded() -> set[str]:
    """The hashes of files that this centre or office is said to have written down."""
    return set()


@pytest.fixture(scope="session")
def verifier(recorded: set[str]) -> Iterator[Verifier]:
    """Knows the keys of the sample office and of the centre."""
    with Verifier(register("PIO50", "MOI"), recorded=recorded.__contains__) as one:
        yield one


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OfficeWorkspace]:
    with OfficeWorkspace.create(tmp_path / "PIO50.db", "PIO50", CYCLE, practice=False, clock=noon) as workspace:
        yield workspace
