"""What e-mails and archives hold, as the child process reads them: bytes in, workbooks or codes out.

Whatever the bytes are, nothing is raised: what cannot be read is a problem of its own and stops nothing beside it. Sizes,
counts, ratios and depths are limited, so that no envelope can fill the memory. Names are for showing only.
"""

from __future__ import annotations

import email
import io
import zipfile
from collections.abc import Iterator
from email.message import Message
from email.policy import Compat32
from typing import Final

from moi_desktop.door.child import Request
from moi_desktop.door.envelope_names import attachment_name, base64_bytes, member_name
from moi_desktop.door.envelope_wire import DEEPEST, LARGEST_ENVELOPE, LARGEST_IN_ALL, MOST_MEMBERS, Found, pack_found
from moi_desktop.door.file_names import (
    ENCLOSED_START,
    ENCLOSED_SUFFIX,
    OTHER_ARCHIVES,
    is_tnef,
    is_wanted,
    suffix_of,
)

HIGHEST_RATIO: Final = 200
"""So many times larger than packed may a member be; workbooks are packed already."""

_MOST_ENTRIES: Final = 50_000
_FREE_OF_RATIO: Final = 1_000_000
_TIRING_BYTES: Final = 20_000_000
_ENTRY: Final = b"PK\x01\x02"
_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0"
_BEFORE_MAIL: Final = b"\xef\xbb\xbf \t\r\n"
_SPREADSHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_OUTLOOK_TYPES: Final = frozenset({"application/ms-tnef", "application/vnd.ms-tnef"})


class _RawHeaders(Compat32):
    """Leaves headers as they came: reading them is our own affair, and nothing is raised over a bad one."""

    def header_fetch_parse(self, name: str, value: str) -> str:  # noqa: ARG002 - the library's signature
        return value


_POLICY: Final = _RawHeaders()


class _Allowance:
    """What an envelope may still bring out of itself, with all that is nested in it."""

    def __init__(self, members: int = MOST_MEMBERS, size: int = LARGEST_IN_ALL) -> None:
        self.members = members
        self.size = size
        self.told: set[str] = set()


def read_envelope(request: Request) -> Iterator[bytes]:
    """Yield what an envelope holds, each thing packed. The option `name` is the name of its file."""
    request.tired = len(request.data) > _TIRING_BYTES
    for found in opened(str(request.options["name"]), request.data):
        yield pack_found(found)


def opened(name: str, data: bytes) -> Iterator[Found]:
    """The workbooks in an envelope, and a code for each thing in it that could not be read. Never raises.

    What is wrong with something inside names it; at least one thing comes.
    """
    found = False
    for source in _opened(name, data, 0, _Allowance()):
        found = True
        yield source
    if not found:
        yield _refused(name, "zip-empty" if suffix_of(name) == ".zip" else "mail-empty")


def _opened(name: str, data: bytes, depth: int, left: _Allowance) -> Iterator[Found]:
    suffix = suffix_of(name)
    if suffix == ".msg" or (suffix == ".eml" and data.startswith(_OLE)):
        yield _refused(name, "mail-outlook")
    elif is_tnef(name):
        yield _refused(name, "mail-winmail")
    elif suffix in OTHER_ARCHIVES:
        yield _refused(name, "archive-other", kind=suffix.removeprefix("."))
    elif suffix not in (".eml", ".zip") or (suffix == ".eml" and _is_workbook(data)):
        yield Found(name, data)
    elif depth >= DEEPEST:
        yield _refused(name, "envelope-deep", most=DEEPEST)
    elif suffix == ".zip":
        yield from _members(name, data, depth, left)
    else:
        yield from _attachments(name, data, depth, left)


# E-mails


def _attachments(mail: str, data: bytes, depth: int, left: _Allowance) -> Iterator[Found]:
    try:
        whole = email.message_from_bytes(data.lstrip(_BEFORE_MAIL), policy=_POLICY)
        parts = list(_parts(whole))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - foreign bytes: whatever they bring the reader to, this mail cannot be read
        yield _refused(mail, "mail-broken")
        return
    if not any(whole.keys()):
        yield _refused(mail, "mail-broken")
        return
    number = 1
    for part in parts:
        taken, found = _attachment(part, number)
        if not taken:
            continue
        number += 1
        if not _allowed(left, len(found)):
            yield from _over(mail, left)
            return
        yield from _opened(f"{mail}/{taken}", found, depth + 1, left)


def _parts(message: Message) -> Iterator[Message]:
    """The parts that hold something, in their order, also those of mails that were forwarded as attachments."""
    waiting = [message]
    seen = 0
    while waiting and seen < MOST_MEMBERS * 10:
        part = waiting.pop()
        seen += 1
        held = part.get_payload()
        if not isinstance(held, list):
            yield part
        elif part.get_content_type() == "message/rfc822" and _is_base64(part):
            waiting.extend(_unpacked_mail(inner) for inner in reversed(held) if isinstance(inner, Message))
        else:
            waiting.extend(inner for inner in reversed(held) if isinstance(inner, Message))


def _is_base64(part: Message) -> bool:
    return str(part.get("content-transfer-encoding", "")).strip().lower() == "base64"


def _unpacked_mail(inner: Message) -> Message:
    """A forwarded mail that some program sent as base64, which the standard forbids: read once more."""
    held = inner.get_payload()
    raw = base64_bytes(held.encode("ascii", "replace")) if isinstance(held, str) else b""
    return email.message_from_bytes(raw, policy=_POLICY) if raw and not any(inner.keys()) else inner


def _attachment(part: Message, number: int) -> tuple[str, bytes]:
    """The name and bytes of a part that may be or hold a package; an empty name for any other."""
    try:
        kind = part.get_content_type()
        name = attachment_name(part)
        if is_tnef(name) or kind in _OUTLOOK_TYPES:
            return name if is_tnef(name) else "winmail.dat", b""
        if is_wanted(name):
            return name, _body(part)
        if name and suffix_of(name) not in ("", ".bin", ".dat", ".tmp"):
            return "", b""
        if part.get_content_maintype() == "text" and not name:
            return "", b""
        return _nameless(name, kind, number, _body(part))
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - as above: one part that cannot be read stops none of the others
        return f"{number}.xlsx", b""


def _nameless(name: str, kind: str, number: int, body: bytes) -> tuple[str, bytes]:
    """A part whose name says nothing is known by its type or by what it holds."""
    stem = name or str(number)
    if kind == _SPREADSHEET or _is_workbook(body):
        return f"{stem}.xlsx", body
    if body.startswith(ENCLOSED_START):
        return f"{stem}{ENCLOSED_SUFFIX}", body
    if kind in ("application/zip", "application/x-zip-compressed"):
        return f"{stem}.zip", body
    return "", b""


def _body(part: Message) -> bytes:
    """The bytes of a part; where its encoding is not what it says, what they are."""
    says_base64 = _is_base64(part)
    told = b"" if says_base64 else _decoded(part)
    if told.startswith(_ZIP):
        return told
    del part["content-transfer-encoding"]  # so that the bytes come as they stand in the mail
    raw = _decoded(part)
    unpacked = base64_bytes(raw)
    if unpacked.startswith(_ZIP):
        return unpacked
    return unpacked if says_base64 and not raw.startswith(_ZIP) else told or raw


def _decoded(part: Message) -> bytes:
    held = part.get_payload(decode=True)
    return held if isinstance(held, bytes) else b""


# Archives


def _members(archive: str, data: bytes, depth: int, left: _Allowance) -> Iterator[Found]:
    if not data:
        yield _refused(archive, "zip-broken")
        return
    if data.count(_ENTRY) > _MOST_ENTRIES:
        yield _refused(archive, "zip-many", most=MOST_MEMBERS)
        return
    try:
        held = zipfile.ZipFile(io.BytesIO(data))
        members = held.infolist()
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - foreign bytes: whatever they bring the reader to, this archive cannot be read
        yield _refused(archive, "zip-broken")
        return
    if _has_workbook(members):
        yield Found(archive, data)
        return
    with held:
        for member in members:
            name = member_name(member)
            if member.orig_filename.endswith("/") or not is_wanted(name) or "__MACOSX/" in member.orig_filename:
                continue
            if not _allowed(left, 0):
                yield from _over(archive, left)
                return
            inner = f"{archive}/{name}"
            found, code = _unpacked(held, member, left)
            if code:
                yield _refused(inner, code)
            elif not _allowed_size(left, len(found)):
                yield from _over(archive, left)
                return
            else:
                yield from _opened(inner, found, depth + 1, left)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo, left: _Allowance) -> tuple[bytes, str]:
    """The bytes of a member, or the code of what is wrong with it. Never more than the limits is unpacked."""
    if member.flag_bits & 0x1:
        return b"", "zip-locked"
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return b"", "zip-method"
    by_ratio = max(_FREE_OF_RATIO, member.compress_size * HIGHEST_RATIO)
    most = min(LARGEST_ENVELOPE, left.size, by_ratio)
    try:
        with archive.open(member) as stream:
            found = stream.read(most + 1)
            if len(found) > most:
                return b"", "zip-bomb" if most == by_ratio else "zip-large"
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - foreign bytes: this member cannot be read, the others may
        return b"", "zip-member"
    return found, ""


def _has_workbook(members: list[zipfile.ZipInfo]) -> bool:
    names = {member.filename for member in members}
    return "[Content_Types].xml" in names and any(name.startswith("xl/") for name in names)


def _is_workbook(data: bytes) -> bool:
    if not data.startswith(_ZIP) or data.count(_ENTRY) > _MOST_ENTRIES:
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as held:
            return _has_workbook(held.infolist())
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - foreign bytes
        return False


# Both


def _allowed(left: _Allowance, size: int) -> bool:
    """Count one more file; whether it is still within the limits."""
    left.members -= 1
    return left.members >= 0 and _allowed_size(left, size)


def _allowed_size(left: _Allowance, size: int) -> bool:
    left.size -= size
    return left.size >= 0


def _over(name: str, left: _Allowance) -> Iterator[Found]:
    """The limits are used up: said once for all envelopes around it."""
    code = "zip-many" if left.members < 0 else "zip-large"
    if code not in left.told:
        left.told.add(code)
        yield _refused(name, code, most=MOST_MEMBERS) if code == "zip-many" else _refused(name, code)


def _refused(name: str, code: str, **values: int | str) -> Found:
    sizes = {"most": LARGEST_IN_ALL // 1_000_000} if code == "zip-large" else {}
    return Found(name, b"", code, {**sizes, **values})
