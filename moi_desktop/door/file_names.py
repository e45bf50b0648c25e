"""What the name of a file says of it: which may be packages or hold some, and which nobody misses."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Final

ENCLOSED_SUFFIX: Final = ".moi-enclosed"
"""Of a package that only the centre can open."""

ENCLOSED_START: Final = b"MOI-ENC"
"""How such a file begins, whatever it is called."""

PACKAGE_SUFFIXES: Final = frozenset({".xlsx", ".eml", ".zip", ".msg", ENCLOSED_SUFFIX})
"""What a folder is searched for; also winmail.dat."""

OTHER_ARCHIVES: Final = frozenset({".rar", ".7z", ".gz", ".tar", ".tgz", ".cab", ".arj", ".lzh", ".bz2", ".xz"})
"""Archives that are not opened, but told of."""

_LEFT_BY_SYSTEMS: Final = ("~$", ".~", "._")


def is_envelope(name: str) -> bool:
    """Whether a file is one that others lie in, or one of Outlook's own that cannot be opened here."""
    return suffix_of(name) in {".eml", ".zip", ".msg"} | OTHER_ARCHIVES or is_tnef(name)


def needs_no_reading(name: str) -> bool:
    """Whether the name of an envelope alone says that it cannot be opened here."""
    return suffix_of(name) in {".msg"} | OTHER_ARCHIVES or is_tnef(name)


def is_wanted(name: str) -> bool:
    """Whether a file of a folder or an archive may be a package: others are left where they are."""
    if is_left_by_system(name):
        return False
    return suffix_of(name) in PACKAGE_SUFFIXES | OTHER_ARCHIVES or is_tnef(name)


def is_left_by_system(name: str) -> bool:
    """Whether a file is what Excel, LibreOffice or a system left beside others; nobody misses it."""
    return name.startswith(_LEFT_BY_SYSTEMS) or name.lower() in ("thumbs.db", "desktop.ini", ".ds_store")


def is_tnef(name: str) -> bool:
    """Whether a file is what Outlook wraps attachments in."""
    return name.rpartition("/")[2].strip().lower() == "winmail.dat"


def suffix_of(name: str) -> str:
    """The ending of a name in small letters, with its dot."""
    return PurePosixPath(name.strip()).suffix.lower()
