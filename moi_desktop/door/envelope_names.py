"""Names of attachments and of members of archives, which come in every spelling that mail programs have thought of.

A name is only shown and never used as a path: what stands before the last separator is left out.
"""

from __future__ import annotations

import base64
import binascii
import quopri
import re
import struct
from collections.abc import Iterator
from contextlib import suppress
from email.message import Message
from typing import Final
from zipfile import ZipInfo

from moi_desktop.plan.thai_text import clean

_LONGEST: Final = 160
"""Letters of a name; longer ones lose their middle, never their ending."""

_THAI_CHARSETS: Final = frozenset({"windows-874", "x-windows-874", "cp874", "ms874", "874", "tis-620", "tis620"})
_ENCODED_WORD = re.compile(r"=\?([^?\s]*)\?([bBqQ])\?([^?]*)\?=")
_BETWEEN_WORDS = re.compile(r"(\?=)[ \t\r\n]+(?==\?)")
_UNICODE_PATH: Final = 0x7075
_IS_UTF8: Final = 0x800


def decoded(data: bytes, charset: str = "") -> str:
    """Bytes of a name as text: as they say they are, else UTF-8, else Thai of Windows. Never raises."""
    spelled = charset.strip().lower().replace("_", "-")
    tries = ("cp874",) if spelled in _THAI_CHARSETS else (spelled, "utf-8", "cp874")
    for name in tries:
        try:
            return data.decode(name) if name else data.decode("utf-8")
        except (LookupError, UnicodeError, ValueError):
            continue
    return data.decode("cp874" if spelled in _THAI_CHARSETS else "utf-8", "replace")


def attachment_name(part: Message) -> str:
    """What a mail calls an attachment, empty when it has no name. Never raises.

    `part` must have been read with a policy that leaves headers as they came, raw bytes as surrogates.
    """
    for header, parameter in (("content-disposition", "filename"), ("content-type", "name")):
        try:
            found = part.get_param(parameter, None, header)
        except (LookupError, TypeError, UnicodeError, ValueError):  # what the standard library raises on broken headers
            continue
        name = shown(_parameter(found)) if found else ""
        if name:
            return name
    return ""


def member_name(member: ZipInfo) -> str:
    """What an archive calls a member. Archives of Windows say Thai names in its own code page and do not say so."""
    own = _unicode_path(member.extra)
    if own:
        return shown(own)
    name = member.orig_filename
    if not member.flag_bits & _IS_UTF8:
        with suppress(UnicodeEncodeError):
            name = decoded(name.encode("cp437"))
    return shown(name)


def shown(name: str) -> str:
    """A name as it is shown and kept: without folders, repaired, and no longer than anybody reads."""
    alone = clean(re.split(r"[/\\]", name)[-1]).strip().rstrip(".")
    if len(alone) <= _LONGEST:
        return alone
    return f"{alone[: _LONGEST - 21]}…{alone[-20:]}"


def _parameter(found: str | tuple[str | None, str | None, str]) -> str:
    """RFC 2231 comes as charset, language and value; anything else may be RFC 2047 or plain bytes."""
    if isinstance(found, tuple):
        return decoded(_raw(found[2], "latin-1"), found[0] or "")
    if "=?" in found:
        return _words(found)
    return decoded(_raw(found, "utf-8"))


def _raw(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding, "surrogateescape")
    except UnicodeError:
        return text.encode("utf-8", "replace")


def _words(text: str) -> str:
    """RFC 2047, read kindly: a letter may be cut in two between words of the same charset."""
    joined = _BETWEEN_WORDS.sub(r"\1", text)
    pieces: list[tuple[str, bytes]] = []
    end = 0
    for word in _ENCODED_WORD.finditer(joined):
        if word.start() > end:
            pieces.append(("", _raw(joined[end : word.start()], "utf-8")))
        pieces.append((word[1].partition("*")[0].lower() or "utf-8", _word(word[2], word[3])))
        end = word.end()
    if end < len(joined):
        pieces.append(("", _raw(joined[end:], "utf-8")))
    return "".join(decoded(data, charset) for charset, data in _runs(pieces))


def _runs(pieces: list[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Neighbours of one charset as one."""
    held: tuple[str, bytes] | None = None
    for charset, data in pieces:
        if held is not None and held[0] == charset:
            held = charset, held[1] + data
            continue
        if held is not None:
            yield held
        held = charset, data
    if held is not None:
        yield held


def _word(kind: str, text: str) -> bytes:
    if kind in "qQ":
        return quopri.decodestring(_raw(text, "ascii").replace(b"_", b" "), header=True)
    return base64_bytes(_raw(text, "ascii"))


_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/=]")


def base64_bytes(text: bytes) -> bytes:
    """Base64 with whatever mail programs and virus scanners have put between or after it; empty when nothing is left."""
    letters, _, _ = _NO_BASE64.sub(b"", text).partition(b"=")
    letters = letters[: len(letters) - 1] if len(letters) % 4 == 1 else letters
    try:
        return base64.b64decode(letters + b"=" * (-len(letters) % 4))
    except binascii.Error:
        return b""


def _unicode_path(extra: bytes) -> str:
    """The name that 7-Zip and WinRAR write beside the one in the old code page; empty when there is none."""
    while len(extra) >= 4:
        kind, size = struct.unpack_from("<HH", extra)
        body, extra = extra[4 : 4 + size], extra[4 + size :]
        if kind == _UNICODE_PATH and len(body) > 5 and body[0] == 1:
            try:
                return body[5:].decode("utf-8")
            except UnicodeDecodeError:
                return ""
    return ""
