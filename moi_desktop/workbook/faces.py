"""The typefaces of Word documents: the national font of official papers where the machine has it, else the bundled one."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface by the name that Word knows, and the size in points at which it looks like body text.

    `regular` and `bold` are the font's own bytes, to be carried inside the document; empty where every machine that
    opens the document is expected to have the font. `stands_for` are names of fonts that look the same.
    """

    name: str
    points: float
    stands_for: str = ""
    regular: bytes = b""
    bold: bytes = b""


SARABUN_NEW: Final = Face("TH Sarabun New", 16, "TH SarabunPSK")
"""What the government asks for in official papers, refined."""

SARABUN_PSK: Final = Face("TH SarabunPSK", 16, "TH Sarabun New")
"""The same of 2553."""

_FILES: Final = ((SARABUN_NEW, ("thsarabunnew",)), (SARABUN_PSK, ("thsarabunpsk", "thsarabun")))


def installed_face(folders: Sequence[Path] | None = None) -> Face | None:
    """The national font that this machine has; None when it has neither. `folders` are the system's unless given."""
    stems = {path.stem.lower().replace(" ", "").replace("-", "") for path in _font_files(folders)}
    return next((face for face, names in _FILES if stems.intersection(names)), None)


def _font_files(folders: Sequence[Path] | None) -> list[Path]:
    found: list[Path] = []
    for folder in _system_folders() if folders is None else folders:
        found += [path for path in folder.rglob("*") if path.suffix.lower() in (".ttf", ".otf")]
    return found


def _system_folders() -> list[Path]:
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", "")
        own = [Path(local) / "Microsoft" / "Windows" / "Fonts"] if local else []
        return [Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts", *own]
    home = Path.home()
    return [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".fonts", home / ".local/share/fonts"]


def disguised(font: bytes) -> tuple[str, bytes]:
    """A font as Word keeps it inside a document: its key, made from its bytes, and the bytes with the first 32 mixed."""
    digest = hashlib.sha256(font).hexdigest()[:32].upper()
    key = bytes.fromhex(digest)[::-1]
    mixed = bytes(byte ^ key[place % 16] for place, byte in enumerate(font[:32]))
    guid = f"{{{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:]}}}"
    return guid, mixed + font[32:]
