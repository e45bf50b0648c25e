"""The command line run in this process, as a script would use it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from moi_desktop.cli.main import run
from moi_desktop.signing import keys


@dataclass(frozen=True)
class Ran:
    """What a command did: exit code, the one JSON object on stdout (None without `--json`), and what people read."""

    code: int
    json: dict[str, Any]
    words: str


Cli = Callable[..., Ran]


@pytest.fixture(scope="session", autouse=True)
def _quick_pins() -> Iterator[None]:
    """Sealing a key with a PIN is slow on purpose; here it need not be."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keys, "OFFICE_COST", keys.TEST_COST)
        yield


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    """Runs a command with `--json`; stdout must be exactly one JSON object, or nothing after wrong use."""

    def ran(*words: object, code: int | None = 0) -> Ran:
        capsys.readouterr()
        found = run([*(str(word) for word in words), "--json"])
        said = capsys.readouterr()
        if code is not None:
            assert found == code, said.err
        value = json.loads(said.out) if said.out else {}
        assert isinstance(value, dict)
        assert said.out or found == 2
        assert "Traceback" not in said.err
        return Ran(found, value, said.err)

    return ran


@pytest.fixture
def pin(tmp_path: Path) -> Path:
    path = tmp_path / "pin.txt"
    path.write_text("\ufeff852456\r\n", encoding="utf-8")
    return path
