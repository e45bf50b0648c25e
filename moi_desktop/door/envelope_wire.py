"""What lies in an e-mail or an archive, on its way from the reading process to its parent; and the limits of envelopes."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from typing import Final, NamedTuple

LARGEST_ENVELOPE: Final = 200 * 1024 * 1024
"""Bytes of an e-mail with its attachments, which travel as text, or of an archive."""

LARGEST_IN_ALL: Final = 200 * 1024 * 1024
"""Bytes that one envelope may hold when it is unpacked."""

MOST_MEMBERS: Final = 1000
"""Files of one envelope."""

DEEPEST: Final = 4
"""Envelopes in envelopes."""

_HEAD: Final = struct.Struct("<I")
_LONGEST_NAME: Final = 4_000


class Found(NamedTuple):
    """One thing that lay in an envelope: its name and bytes, or the code of what is wrong with it, and figures for that."""

    name: str
    data: bytes = b""
    code: str = ""
    values: Mapping[str, int | str] = {}


def pack_found(found: Found) -> bytes:
    """The bytes of one thing."""
    about = json.dumps([found.name, found.code, dict(found.values)]).encode("ascii")
    return _HEAD.pack(len(about)) + about + found.data


def unpack_found(piece: bytes) -> Found:
    """One thing of its bytes. Raises ValueError on any nonsense."""
    try:
        (length,) = _HEAD.unpack_from(piece)
        end = _HEAD.size + length
        name, code, values = json.loads(piece[_HEAD.size : end])
        plain = isinstance(name, str) and isinstance(code, str) and len(name) <= _LONGEST_NAME
        if not plain or not all(isinstance(k, str) and isinstance(v, int | str) for k, v in values.items()):
            raise ValueError("no thing of an envelope")
    except (struct.error, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("no thing of an envelope") from error
    return Found(name, piece[end:], code, values)
