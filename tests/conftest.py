"""What holds for every test: no screen, the bundled Thai font, no user's folders, and no unexpected warning.

Python's own warnings are errors by pyproject.toml and Qt's fail a test through pytest-qt; here the log is closed too. A
test that wants to see a warning asks for `caplog` and looks at it.
"""

import logging
import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

# A busy machine is no finding: examples are not timed, and slow generation is not reported. The suite tries the same
# examples each time, so that a change is judged by what it changed; `--hypothesis-profile=search` looks for new ones.
settings.register_profile(
    "house", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True, derandomize=True
)
settings.register_profile("search", settings.get_profile("house"), derandomize=False, max_examples=2000)
settings.load_profile("house")

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"


class KeptRecords(logging.Handler):
    """Keeps everything of level warning and above that is logged while it is in place."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Fail a test that logs a warning without asking for `caplog`."""
    kept = KeptRecords()
    logging.getLogger().addHandler(kept)
    try:
        result = yield
    finally:
        logging.getLogger().removeHandler(kept)
    if kept.records and "caplog" not in getattr(item, "fixturenames", ()):
        lines = (f"{record.levelname} {record.name}: {record.getMessage()}" for record in kept.records)
        pytest.fail("Unexpected in the log:\n" + "\n".join(lines), pytrace=False)
    return result


@pytest.fixture(scope="session", autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory) -> Generator[None]:
    """Keep the tests out of the user's data, settings and caches."""
    home = tmp_path_factory.mktemp("user")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("DATA", "CONFIG", "CACHE", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        yield


@pytest.fixture(scope="session")
def qapp(qapp):
    """The application of all window tests, with the bundled Thai font: a bare machine has none, and draws boxes."""
    from PySide6.QtGui import QFontDatabase

    for path in sorted(FONTS.glob("*.ttf")):
        assert QFontDatabase.addApplicationFont(str(path)) >= 0, path
    return qapp
