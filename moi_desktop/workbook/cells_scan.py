"""Look at the outside of a file before any Excel reader sees it: is it a workbook at all, and is it safe to unpack?

Runs in the child process that reads cells; standard library only. Nothing is unpacked here except the first bytes of
a few entries, so the scan takes a fraction of a millisecond. (Named tuples, because loading dataclasses doubles the start.)
"""

from __future__ import annotations

import io
import zipfile
from typing import Final, NamedTuple

ZIP_START: Final = b"PK\x03\x04"
_ZIP_END: Final = b"PK\x05\x06"
_ZIP_END_BYTES: Final = 22
_ZIP_END_SEARCH: Final = 65_535 + _ZIP_END_BYTES
_OLE_START: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_OLE_OLD_EXCEL: Final = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_OLE_MAIL: Final = "__substg1.0_".encode("utf-16-le")
_OLDEST_EXCEL: Final = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x10\x00")
_PACKED_NAMES: Final = (".xlsx", ".xlsm", ".zip")
_PEEKED_ENTRIES: Final = 20
_RATIO_FREE_BYTES: Final = 1_000_000
"""A file that unpacks to less than this cannot do harm, however well it was squeezed."""

_FLAG_ENCRYPTED: Final = 0x1


class ScanLimits(NamedTuple):
    """How much a file may unpack to (bytes), from how little (ratio), in how many entries."""

    unzipped_bytes: int
    ratio: int
    entries: int


class Scan(NamedTuple):
    """What the outside of a file shows: `fault` is a stable code or empty, `unzipped_bytes` what it claims to hold."""

    fault: str
    unzipped_bytes: int = 0


def scan(data: bytes, limits: ScanLimits) -> Scan:
    """Judge the bytes of a file by their outside. Raises nothing but MemoryError."""
    fault = _fault_of_the_start(data)
    if fault:
        return Scan(fault)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _judged(archive, len(data), limits)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - hostile bytes: zipfile raises struct.error, UnicodeDecodeError and many more
        return Scan("file-truncated" if _lost_its_end(data) else "file-damaged")


def _fault_of_the_start(data: bytes) -> str:
    if not data:
        return "file-empty"
    if data.startswith(_OLE_START):
        return _fault_of_ole(data)
    if data.startswith(_OLDEST_EXCEL):
        return "file-old-xls"
    if data.startswith(_ZIP_END):
        return "file-not-workbook"  # an archive of nothing
    if data.startswith(ZIP_START):
        return ""
    return "file-truncated" if ZIP_START.startswith(data) else "file-not-xlsx"


def _fault_of_ole(data: bytes) -> str:
    """Excel wraps a password-protected workbook in the container that .xls files, .doc files and mails also use."""
    if _OLE_ENCRYPTED in data:
        return "file-encrypted"
    if any(stream in data for stream in _OLE_OLD_EXCEL):
        return "file-old-xls"
    return "file-not-xlsx" if _OLE_MAIL in data else "file-encrypted"


def _lost_its_end(data: bytes) -> bool:
    """Whether the last record of the archive is missing or cut."""
    tail = data[-_ZIP_END_SEARCH:]
    at = tail.rfind(_ZIP_END)
    return at < 0 or len(tail) - at < _ZIP_END_BYTES


def _judged(archive: zipfile.ZipFile, packed_bytes: int, limits: ScanLimits) -> Scan:
    entries = archive.infolist()
    unzipped = sum(entry.file_size for entry in entries)
    names = [_plain_name(entry) for entry in entries]
    fault = _fault_of_size(len(entries), unzipped, packed_bytes, limits)
    if any(entry.flag_bits & _FLAG_ENCRYPTED for entry in entries):
        fault = "file-encrypted"
    if not fault and len(set(names)) != len(names):
        fault = "file-duplicate-parts"
    if not fault and "xl/workbook.xml" not in names:
        fault = "file-zipped-twice" if _holds_a_package(archive, entries) else "file-not-workbook"
    return Scan(fault, unzipped)


def _fault_of_size(entries: int, unzipped: int, packed_bytes: int, limits: ScanLimits) -> str:
    if entries > limits.entries:
        return "file-too-many-parts"
    if unzipped > limits.unzipped_bytes:
        return "file-too-big"
    return "file-zip-bomb" if unzipped > max(_RATIO_FREE_BYTES, packed_bytes * limits.ratio) else ""


def _plain_name(entry: zipfile.ZipInfo) -> str:
    """The name as readers compare it: some programs write backslashes, and case does not count."""
    return entry.orig_filename.replace("\\", "/").lstrip("/").lower()


def _holds_a_package(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> bool:
    if any(entry.filename.lower().endswith(_PACKED_NAMES) for entry in entries):
        return True
    return any(_starts_like_a_zip(archive, entry) for entry in entries[:_PEEKED_ENTRIES])


def _starts_like_a_zip(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    with archive.open(entry) as inside:
        return inside.read(len(ZIP_START)) == ZIP_START
