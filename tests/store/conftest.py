"""Workspaces on the disk, and records of every entity."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.office_workspace import OfficeWorkspace


def noon() -> datetime:
    return datetime(2019, 8, 28, 5, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> Callable[[], datetime]:
    return noon


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OfficeWorkspace]:
    with OfficeWorkspace.create(
        tmp_path / "แผนเชียงใหม่.db", "PIO50", "2563-2565", practice=False, clock=noon
    ) as workspace:
        yield workspace


@pytest.fixture
def central(tmp_path: Path) -> Iterator[CentralWorkspace]:
    with CentralWorkspace.create(tmp_path / "central.db", "2563-2565", clock=noon) as workspace:
        yield workspace
