"""The one zip archive that this program writes, and the strict reading that takes nothing else.

A zip file says most things twice, and programs differ in whom they believe. Here there is one reading: local headers,
data and directory tile the file without gap or overlap and agree field by field; every field but names, sizes and
checksums is a constant. Whoever reads gets a dict of parts and never opens the file again. What a spreadsheet program
writes is refused as well: such a file is another file, however good its data.

Standard library only and no dataclasses, so that a process that does nothing else starts fast.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Mapping
from typing import Final, NamedTuple

_LOCAL: Final = struct.Struct("<4s5H3I2H")
_ENTRY: Final = struct.Struct("<4s6H3I5H2I")
_END: Final = struct.Struct("<4s4H2IH")
_LOCAL_MARK, _ENTRY_MARK, _END_MARK = b"PK\3\4", b"PK\1\2", b"PK\5\6"

_VERSION: Final = 20
_NO_FLAGS: Final = 0
_STORED, _DEFLATED = 0, 8
_MIDNIGHT: Final = 0
_FIRST_OF_1980: Final = 0x21
_LEVEL: Final = 6

_SEGMENT: Final = r"[A-Za-z0-9_.\-]*[A-Za-z0-9_\-]"
_NAME: Final = re.compile(rf"{_SEGMENT}(?:/{_SEGMENT})*")
CONTENT_TYPES: Final = "[Content_Types].xml"
"""The one part whose name has other letters than the rest."""

_RATIO_FREE_BYTES: Final = 1_000_000


class ContainerLimits(NamedTuple):
    """How large a file may be, packed and unpacked (bytes), from how little (ratio), in how many parts."""

    file_bytes: int = 100_000_000
    unpacked_bytes: int = 200_000_000
    ratio: int = 200
    parts: int = 200


LIMITS: Final = ContainerLimits()


class ContainerFaultError(Exception):
    """The file is not an archive of this program. `code` is stable, `place` names the part, if it is one part's fault."""

    def __init__(self, code: str, place: str = "") -> None:
        super().__init__(code, place)
        self.code = code
        self.place = place


def read(data: bytes, limits: ContainerLimits = LIMITS) -> dict[str, bytes]:
    """The parts by name, in the order of the file. Raises ContainerFaultError with a code `zip-*`."""
    at, count = _end_record(data, limits)
    entries = _directory(data, at, count)
    _refuse_names([entry.name for entry in entries])
    _refuse_sizes(entries, len(data), limits)
    parts: dict[str, bytes] = {}
    place = 0
    for entry in entries:
        parts[entry.name], place = _part(data, entry, place, at)
    _need(place == at, "zip-layout")
    return parts


def write(parts: Mapping[str, bytes]) -> bytes:
    """The archive of these parts, in their order. Equal parts give equal bytes."""
    body, directory = bytearray(), bytearray()
    for name, content in parts.items():
        raw = name.encode("ascii")
        packed = _deflated(content) if content else b""
        method = _DEFLATED if content else _STORED
        facts = (method, _MIDNIGHT, _FIRST_OF_1980, zlib.crc32(content), len(packed), len(content), len(raw), 0)
        at = len(body)
        body += _LOCAL.pack(_LOCAL_MARK, _VERSION, _NO_FLAGS, *facts) + raw + packed
        directory += _ENTRY.pack(_ENTRY_MARK, _VERSION, _VERSION, _NO_FLAGS, *facts, 0, 0, 0, 0, at) + raw
    end = _END.pack(_END_MARK, 0, 0, len(parts), len(parts), len(directory), len(body), 0)
    return bytes(body + directory + end)


class _Entry(NamedTuple):
    """One line of the directory: what the local header has to repeat, and where that stands."""

    name: str
    facts: tuple[int, ...]
    crc: int
    packed: int
    unpacked: int
    offset: int


def _need(holds: bool, code: str, place: str = "") -> None:  # noqa: FBT001 - reads as a sentence: need(this, else that)
    if not holds:
        raise ContainerFaultError(code, place)


def _end_record(data: bytes, limits: ContainerLimits) -> tuple[int, int]:
    """Where the directory begins and how many lines it has."""
    _need(_END.size <= len(data) <= limits.file_bytes, "zip-size")
    mark, disk, start_disk, here, count, size, at, comment = _END.unpack_from(data, len(data) - _END.size)
    _need(mark == _END_MARK and comment == 0, "zip-end")
    _need(disk == start_disk == 0 and here == count and 0 < count <= limits.parts, "zip-count")
    _need(at + size + _END.size == len(data), "zip-directory")
    return at, count


def _directory(data: bytes, at: int, count: int) -> list[_Entry]:
    entries, end = [], len(data) - _END.size
    for _ in range(count):
        _need(at + _ENTRY.size <= end and data[at : at + 4] == _ENTRY_MARK, "zip-directory")
        _, made_by, *facts, comment, disk, inner, outer, offset = _ENTRY.unpack_from(data, at)
        version, flags, method, clock, day, crc, packed, unpacked, name_length, extra = facts
        at += _ENTRY.size + name_length
        _need(at <= end, "zip-directory")
        name = _name(data[at - name_length : at])
        _need(extra == comment == disk == 0, "zip-extra", name)
        _need(flags == _NO_FLAGS, "zip-flags", name)
        _need(method == (_DEFLATED if unpacked else _STORED), "zip-coding", name)
        written = (made_by, version, clock, day, inner, outer)
        _need(written == (_VERSION, _VERSION, _MIDNIGHT, _FIRST_OF_1980, 0, 0), "zip-fields", name)
        entries.append(_Entry(name, tuple(facts), crc, packed, unpacked, offset))
    _need(at == end, "zip-directory")
    return entries


def _name(raw: bytes) -> str:
    try:
        name = raw.decode("ascii")
    except UnicodeDecodeError:
        raise ContainerFaultError("zip-name") from None
    _need(name == CONTENT_TYPES or _NAME.fullmatch(name) is not None, "zip-name")
    return name


def _refuse_names(names: list[str]) -> None:
    """No name twice, whatever its case, and no part where another one has its folder."""
    lowered = {name.lower() for name in names}
    _need(len(lowered) == len(names), "zip-duplicate")
    folders = {name[:at] for name in lowered for at, letter in enumerate(name) if letter == "/"}
    _need(not folders & lowered, "zip-duplicate")


def _refuse_sizes(entries: list[_Entry], file_bytes: int, limits: ContainerLimits) -> None:
    """Before anything is unpacked: what the file promises, which is also what it may give at most."""
    total = sum(entry.unpacked for entry in entries)
    _need(total <= limits.unpacked_bytes, "zip-inflated")
    _need(total <= max(_RATIO_FREE_BYTES, file_bytes * limits.ratio), "zip-inflated")


def _part(data: bytes, entry: _Entry, place: int, directory: int) -> tuple[bytes, int]:
    """The content of the part whose header has to stand at `place`, and the place behind it."""
    start = place + _LOCAL.size + len(entry.name)
    end = start + entry.packed
    _need(entry.offset == place and end <= directory, "zip-layout", entry.name)
    mark, *facts = _LOCAL.unpack_from(data, place)
    same = tuple(facts) == entry.facts and data[start - len(entry.name) : start] == entry.name.encode("ascii")
    _need(mark == _LOCAL_MARK, "zip-layout", entry.name)
    _need(same, "zip-mismatch", entry.name)
    content = _inflated(data[start:end], entry) if entry.unpacked else b""
    _need(bool(entry.unpacked) or not entry.packed, "zip-data", entry.name)
    _need(len(content) == entry.unpacked and zlib.crc32(content) == entry.crc, "zip-data", entry.name)
    return content, end


def _inflated(packed: bytes, entry: _Entry) -> bytes:
    """The content, never more than a byte beyond what was promised; the stream ends with its last byte, tidily."""
    stream = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        content = stream.decompress(packed[:-1], entry.unpacked + 1)
        early = stream.eof or bool(stream.unconsumed_tail) or len(content) > entry.unpacked
        _need(not early and packed != b"", "zip-data", entry.name)
        again = stream.copy()
        last = stream.decompress(packed[-1:], entry.unpacked + 1 - len(content))
    except zlib.error:
        raise ContainerFaultError("zip-data", entry.name) from None
    _need(stream.eof and not stream.unconsumed_tail, "zip-data", entry.name)
    _need(not _has_loose_bits(again, packed[-1], last), "zip-data", entry.name)
    return content + last if last else content


def _has_loose_bits(stream: zlib._Decompress, last_byte: int, last: bytes) -> bool:
    """Whether bits are set behind the end of the stream, where nobody would miss them.

    The highest bit that is set is one of these just when the stream ends in the same way without it.
    """
    if not last_byte:
        return False
    try:
        without = stream.decompress(bytes([last_byte ^ 1 << last_byte.bit_length() - 1]), len(last) + 1)
    except zlib.error:
        return False
    return stream.eof and without == last


def _deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()
