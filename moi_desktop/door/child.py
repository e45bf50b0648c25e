"""The child process that reads foreign bytes: a file in on stdin, values out on stdout, nothing else.

It may be killed, run out of memory or crash at any moment; that is what it is for. `serve` is its whole life; which
readers there are is said by the program that calls it (`exchange/foreign_child.py`). Standard library only, and no
dataclasses, which double its start. The talk itself is described in `wire`.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any, BinaryIO, Final, TypeAlias

from moi_desktop.door.cage import end_this_process_after, limit_this_process
from moi_desktop.door.wire import DAMAGED, END, FAULT, FRAME_HEAD, HELLO, MOST_DETAIL, PIECE, REQUEST_HEAD, TOO_HEAVY

_LONG_AFTER_THE_PARENT_GAVE_UP: Final = 10


class ReadingError(Exception):
    """A reader refuses the file; `code` is stable, `detail` is for the log."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


class Request:
    """A file, and what one reader is asked about it. A reader that used much memory sets `tired`: the process then ends."""

    def __init__(self, data: bytes, limits: Mapping[str, int], options: Mapping[str, Any]) -> None:
        self.data = data
        self.limits = limits
        self.options = options
        self.tired = False


Reader: TypeAlias = Callable[[Request], Iterator[bytes]]
"""Yields the pieces of its answer. Raises ReadingError, or anything at all: then the file is damaged."""


def serve(reader_of: Callable[[str], Reader]) -> int:
    """Answer requests until stdin ends; the exit code. `reader_of` finds a reader by its name, KeyError for none."""
    requests, answers = _own_pipes()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is the parent's business
    sys.dont_write_bytecode = True  # it may write no file; what is loaded later need not try
    _send(answers, HELLO, b"{}")
    limited = False
    while (request := _next_request(requests)) is not None:
        about, data = request
        if not limited:
            limit_this_process(about["memory_bytes"])
            limited = True
        end_this_process_after(about["seconds"] + _LONG_AFTER_THE_PARENT_GAVE_UP)
        spent = False
        for want in about["wants"]:
            spent = _answer(answers, reader_of, want, data, about["number"]) or spent
        del request, data
        end_this_process_after(0)
        if spent:
            return 0
    return 0


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take stdin and stdout for ourselves and leave empty ones, so that no stray print can break the protocol."""
    own = os.dup(0), os.dup(1)
    if sys.platform == "win32":
        import msvcrt

        for pipe in own:
            msvcrt.setmode(pipe, os.O_BINARY)
    nothing = os.open(os.devnull, os.O_RDWR)
    for taken in (0, 1):
        os.dup2(nothing, taken)
    os.close(nothing)
    return os.fdopen(own[0], "rb"), os.fdopen(own[1], "wb")


def _next_request(requests: BinaryIO) -> tuple[Mapping[str, Any], bytes] | None:
    head = requests.read(REQUEST_HEAD.size)
    if len(head) < REQUEST_HEAD.size:
        return None
    about_length, data_length = REQUEST_HEAD.unpack(head)
    about: Mapping[str, Any] = json.loads(requests.read(about_length))
    data = requests.read(data_length)
    return (about, data) if len(data) == data_length else None


def _send(answers: BinaryIO, kind: bytes, payload: bytes) -> None:
    answers.write(FRAME_HEAD.pack(kind, len(payload)))
    answers.write(payload)
    answers.flush()


def _answer(
    answers: BinaryIO, reader_of: Callable[[str], Reader], want: Mapping[str, Any], data: bytes, number: int
) -> bool:
    """Answer one want; return whether this process should end afterwards."""
    request = Request(data, want["limits"], want["options"])
    spent = False
    try:
        for piece in reader_of(want["reader"])(request):
            _send(answers, PIECE, piece)
    except ReadingError as fault:
        code, detail = fault.code, fault.detail
    except MemoryError:
        code, detail, spent = TOO_HEAVY, "MemoryError", True
    except Exception as error:  # noqa: BLE001 - whatever a reader says of hostile bytes, the file is unreadable
        code, detail = DAMAGED, f"{type(error).__name__}: {error}"
    except BaseException as error:  # noqa: BLE001 - a panic is no Exception; the memory of its reader is not trusted after
        code, detail, spent = DAMAGED, f"{type(error).__name__}: {error}", True
    else:
        _send(answers, END, _json({"number": number, "spent": request.tired}))
        return request.tired
    spent = spent or request.tired
    _send(answers, FAULT, _json({"number": number, "code": code, "detail": detail[:MOST_DETAIL], "spent": spent}))
    return spent


def _json(value: Mapping[str, object]) -> bytes:
    return json.dumps(value).encode()
