"""Open the archive that a workbook is, before any Excel reader sees it, and hand on a clean one.

Is the file a workbook at all? Does it unpack to what a PC can hold? Are its checksums right, and do its two tables of
contents agree? What passes is packed afresh without compression, with only the parts that hold cells: the reader
after this one takes no checksum seriously, and readers disagree about archives that were made to mislead them.

Runs in the child process that reads cells; standard library only, and no dataclasses, which double its start.
"""

from __future__ import annotations

import io
import zipfile
from typing import Final, NamedTuple

ZIP_START: Final = b"PK\x03\x04"
_ZIP_END: Final = b"PK\x05\x06"
_ZIP_END_BYTES: Final = 22
_ZIP_END_SEARCH: Final = 65_535 + _ZIP_END_BYTES
_COUNTED_ELSEWHERE: Final = 0xFFFF
_OLE_START: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_OLE_OLD_EXCEL: Final = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_OLE_MAIL: Final = "__substg1.0_".encode("utf-16-le")
_OLDEST_EXCEL: Final = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08\x10\x00")
_PARTS_WITH_CELLS: Final = (".xml", ".rels")
_PACKED_NAMES: Final = (".xlsx", ".xlsm", ".zip")
_PEEKED_ENTRIES: Final = 20
_RATIO_FREE_BYTES: Final = 1_000_000
"""A file that unpacks to less than this cannot do harm, however well it was squeezed."""

_FLAG_ENCRYPTED: Final = 0x1


class ArchiveLimits(NamedTuple):
    """How much a file may unpack to (bytes), from how little (ratio), in how many entries."""

    unzipped_bytes: int
    ratio: int
    entries: int


class ArchiveFaultError(Exception):
    """The file is refused; `code` is stable, `detail` is for the log."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


class CleanArchive(NamedTuple):
    """The parts of a workbook that hold cells, in an archive of our own, and how many bytes it has."""

    file: io.BytesIO
    size: int


def clean_archive(data: bytes, limits: ArchiveLimits) -> CleanArchive:
    """Unpack, check and pack again. Raises ArchiveFaultError, or MemoryError where the limits are too generous."""
    fault = _fault_of_the_start(data)
    if fault:
        raise ArchiveFaultError(fault)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            fault = _fault_of_the_contents(archive, len(data), limits)
            if not fault and _promised_entries(data) not in (len(archive.infolist()), _COUNTED_ELSEWHERE):
                fault = "file-damaged"  # one part hides in the comment of another
            if not fault:
                return _packed_again(archive)
    except MemoryError:
        raise
    except Exception as error:  # hostile bytes: zipfile raises struct.error, zlib.error, UnicodeDecodeError and more
        code = "file-truncated" if _lost_its_end(data) else "file-damaged"
        raise ArchiveFaultError(code, f"{type(error).__name__}: {error}") from error
    raise ArchiveFaultError(fault)


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


def _promised_entries(data: bytes) -> int:
    """How many entries the last record of the archive speaks of."""
    tail = data[-_ZIP_END_SEARCH:]
    return int.from_bytes(tail[(at := tail.rfind(_ZIP_END) + 10) : at + 2], "little")


def _lost_its_end(data: bytes) -> bool:
    """Whether the last record of the archive is missing or cut."""
    tail = data[-_ZIP_END_SEARCH:]
    at = tail.rfind(_ZIP_END)
    return at < 0 or len(tail) - at < _ZIP_END_BYTES


def _fault_of_the_contents(archive: zipfile.ZipFile, packed_bytes: int, limits: ArchiveLimits) -> str:
    entries = archive.infolist()
    names = [_plain_name(entry).lower() for entry in entries]
    fault = _fault_of_size(len(entries), sum(entry.file_size for entry in entries), packed_bytes, limits)
    if any(entry.flag_bits & _FLAG_ENCRYPTED for entry in entries):
        fault = "file-encrypted"
    if not fault and len(set(names)) != len(names):
        fault = "file-duplicate-parts"
    if not fault and "xl/workbook.xml" not in names:
        of_office = "[content_types].xml" in names  # a Word file may well hold a workbook; it is no zip of one
        twice = not of_office and _holds_a_package(archive, entries)
        fault = "file-zipped-twice" if twice else "file-not-workbook"
    return fault


def _fault_of_size(entries: int, unzipped: int, packed_bytes: int, limits: ArchiveLimits) -> str:
    if entries > limits.entries:
        return "file-too-many-parts"
    if unzipped > limits.unzipped_bytes:
        return "file-too-big"
    return "file-zip-bomb" if unzipped > max(_RATIO_FREE_BYTES, packed_bytes * limits.ratio) else ""


def _packed_again(archive: zipfile.ZipFile) -> CleanArchive:
    """Store every part that can hold cells. Its checksum is compared on the way, and the own heading of every part."""
    clean = io.BytesIO()
    with zipfile.ZipFile(clean, "w", zipfile.ZIP_STORED) as again:
        for entry in archive.infolist():
            if entry.filename.lower().endswith(_PARTS_WITH_CELLS):
                again.writestr(zipfile.ZipInfo(_plain_name(entry)), archive.read(entry))
            else:
                archive.open(entry).close()  # a part whose name was damaged must not go missing unseen
    size = clean.tell()
    clean.seek(0)
    return CleanArchive(clean, size)


def _plain_name(entry: zipfile.ZipInfo) -> str:
    """The name as Excel takes it: some programs write backslashes."""
    return entry.orig_filename.replace("\\", "/").lstrip("/")


def _holds_a_package(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> bool:
    if any(entry.filename.lower().endswith(_PACKED_NAMES) for entry in entries):
        return True
    return any(_starts_like_a_zip(archive, entry) for entry in entries[:_PEEKED_ENTRIES])


def _starts_like_a_zip(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    with archive.open(entry) as inside:
        return inside.read(len(ZIP_START)) == ZIP_START
