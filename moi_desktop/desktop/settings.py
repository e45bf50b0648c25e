"""What the window remembers between two starts. Nothing of the plan is in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

APPLICATION = "moi-desktop"
TEXT_SIZES = (100, 115, 130)
"""How large text may be, in percent of the usual."""

SCHEMES = ("light", "dark", "system")
LANGUAGES = (("th", "ไทย"), ("en", "English"))
"""The languages of the screen, each by its own name."""


def data_folder() -> Path:
    """Return the one folder for workspaces, backups and logs of this person; it may not exist yet."""
    from platformdirs import user_data_path

    return user_data_path(APPLICATION, appauthor=False)


class Settings:
    """Settings in a plain file. `path` is given in tests."""

    def __init__(self, path: Path | None = None) -> None:
        file = path or data_folder() / "settings.ini"
        self._store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def workspace(self) -> Path | None:
        """The workspace that was open last; None before the first."""
        text = str(self._store.value("workspace", "") or "")
        return Path(text) if text else None

    @workspace.setter
    def workspace(self, path: Path | None) -> None:
        self._store.setValue("workspace", "" if path is None else str(path))

    @property
    def scheme(self) -> str:
        """The colours: "light", "dark" or "system"."""
        return self._word("scheme", "light", SCHEMES)

    @scheme.setter
    def scheme(self, name: str) -> None:
        self._store.setValue("scheme", name)

    @property
    def language(self) -> str:
        """The language of the screen: "th" or "en"."""
        return self._word("language", "th", tuple(key for key, _ in LANGUAGES))

    @language.setter
    def language(self, name: str) -> None:
        self._store.setValue("language", name)

    @property
    def text_size(self) -> int:
        """How large text is, in percent of the usual: one of `TEXT_SIZES`."""
        return int(self._word("text_size", "100", tuple(str(size) for size in TEXT_SIZES)))

    @text_size.setter
    def text_size(self, percent: int) -> None:
        self._store.setValue("text_size", str(percent))

    @property
    def export_folder(self) -> Path | None:
        """Where the last travelling file was written; None before the first."""
        text = str(self._store.value("export_folder", "") or "")
        return Path(text) if text else None

    @export_folder.setter
    def export_folder(self, folder: Path) -> None:
        self._store.setValue("export_folder", str(folder))

    @property
    def reviewer(self) -> str:
        """Who works at the central desk: the name that stands in the journal; empty before somebody said so."""
        return str(self._store.value("reviewer", "") or "")

    @reviewer.setter
    def reviewer(self, name: str) -> None:
        self._store.setValue("reviewer", name)

    def kept(self, key: str) -> str:
        """What a page was left at, such as a filter; empty before anybody chose."""
        return str(self._store.value(f"kept/{key}", "") or "")

    def keep(self, key: str, word: str) -> None:
        """Leave a page at this until the next start."""
        self._store.setValue(f"kept/{key}", word)

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood, as Qt keeps it; empty before the first time."""
        value = self._store.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("geometry", value)

    def shares(self, key: str) -> tuple[int, ...]:
        """How the parts beside the divider `key` share the room, in pixels; empty before somebody moved it."""
        words = str(self._store.value(f"shares/{key}", "") or "").split()
        return tuple(int(word) for word in words) if all(word.isdecimal() for word in words) else ()

    def set_shares(self, key: str, sizes: Sequence[int]) -> None:
        """Keep how the parts beside a divider share the room."""
        self._store.setValue(f"shares/{key}", " ".join(str(size) for size in sizes))

    def _word(self, key: str, usual: str, allowed: tuple[str, ...]) -> str:
        word = str(self._store.value(key, usual))
        return word if word in allowed else usual
