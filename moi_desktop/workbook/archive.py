"""Zip archives that say nothing of the machine that wrote them: one date, one system, no modes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from typing import Final

DATE: Final = (1980, 1, 1, 0, 0, 0)
"""The date of every part."""


def entry(name: str) -> zipfile.ZipInfo:
    """How a part of this name is kept."""
    info = zipfile.ZipInfo(name, DATE)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = 0
    return info


def archive_of(parts: Iterable[tuple[str, str | bytes]]) -> bytes:
    """An archive of named parts in their order; text becomes UTF-8. Equal parts give equal bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts:
            archive.writestr(entry(name), data)
    return out.getvalue()


def without_machine(source: io.BytesIO) -> bytes:
    """The same archive with one date, and without the file modes of the machine that wrote it."""
    out = io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            with old.open(name) as part, new.open(entry(name), "w", force_zip64=False) as target:
                while block := part.read(1 << 20):
                    target.write(block)
    return out.getvalue()
