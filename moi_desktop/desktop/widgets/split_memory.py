"""Dividers stand where they were left, also after the next start."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter

from moi_desktop.desktop.settings import Settings


def remember(splitter: QSplitter, settings: Settings, key: str) -> None:
    """Put a divider where it stood last, and note from now on where a person moves it. `key` names it in the settings."""
    shares = settings.shares(key)
    if len(shares) == splitter.count():
        splitter.setSizes(list(shares))
    splitter.splitterMoved.connect(lambda _position, _index: settings.set_shares(key, splitter.sizes()))
