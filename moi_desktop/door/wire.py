"""What the reading process and its parent say to each other.

A request is a head (length of the wants, length of the file), the wants as JSON, and the file. For each want there is one
answer: a row of frames, each a letter, a length and a payload. PIECE comes any number of times, then END or FAULT, whose
JSON holds the number of the request, so that what is left of one answer is never taken for the next. The first frame of a
process is HELLO, once it has loaded what it needs.

Only values travel, never objects: a child that a hostile file has taken over must not be able to send anything else.
"""

from __future__ import annotations

import struct
from typing import Final

REQUEST_HEAD: Final = struct.Struct("<IQ")
FRAME_HEAD: Final = struct.Struct("<cQ")

HELLO: Final = b"H"
PIECE: Final = b"S"
END: Final = b"E"
FAULT: Final = b"F"

LONGEST_WORD: Final = 1 << 16
"""Bytes of a frame that is no piece."""

MOST_DETAIL: Final = 500
"""Letters of what is told for the log."""

TOO_BIG: Final = "too-big"
TOO_HEAVY: Final = "too-heavy"
TOO_SLOW: Final = "too-slow"
DAMAGED: Final = "damaged"
UNAVAILABLE: Final = "unavailable"
GIVEN_UP: Final = "given-up"
"""What can become of any file, whatever its kind; each reader has codes of its own besides."""
