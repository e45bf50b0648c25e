"""A child process whose readers do what hostile files may bring readers to. Started by the tests, never imported."""

import ctypes
import json
import os
import signal
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from moi_desktop.door.child import ReadingError, serve
from moi_desktop.door.wire import END, FRAME_HEAD, HELLO, PIECE

OUT: list[int] = []


def send(kind: bytes, payload: bytes, length: int | None = None) -> None:
    """Past the program's own talk, straight into the pipe."""
    data = FRAME_HEAD.pack(kind, len(payload) if length is None else length) + payload
    while data:
        data = data[os.write(OUT[0], data) :]


def echo(request):
    yield request.data


def refusing(_request):
    yield b"half of it"
    raise ReadingError("own-code", "said for the log")


class PanicError(BaseException):
    pass


def panicking(_request):
    raise PanicError
    yield b""


def greedy(_request):
    held = []
    while True:
        held.append(bytearray(50_000_000))
    yield b""


def crashing(_request):
    ctypes.string_at(8)
    yield b""


def leaving(_request):
    os._exit(3)
    yield b""


def killed(_request):
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(60)
    yield b""


def half(_request):
    send(PIECE, b"abc", 100)
    os._exit(0)
    yield b""


def half_then_gone(_request):
    yield b"one whole piece"
    os._exit(0)


def hanging(_request):
    while True:
        pass
    yield b""


def hanging_in_the_middle(_request):
    yield b"one whole piece"
    send(PIECE, b"abc", 100)
    time.sleep(600)


def deaf_to_signals(_request):
    for deaf in (signal.SIGTERM, signal.SIGINT):
        signal.signal(deaf, signal.SIG_IGN)
    time.sleep(600)
    yield b""


def drip(_request):
    while True:
        time.sleep(0.01)
        yield b"."


def rubbish(_request):
    os.write(OUT[0], bytes(range(256)))
    time.sleep(60)
    yield b""


def letters(_request):
    send(b"?", b"{}")
    time.sleep(60)
    yield b""


def endless_frame(_request):
    send(PIECE, b"", 1 << 62)
    time.sleep(60)
    yield b""


def said(payload: bytes, kind: bytes = END):
    def reader(_request):
        send(kind, payload)
        time.sleep(60)
        yield b""

    return reader


def flood(_request):
    while True:
        yield bytes(100_000)


def foresighted(request):
    """The whole answer, and one for the next file, which nobody has asked for."""
    send(PIECE, request.data)
    send(END, json.dumps({"number": 2, "spent": False}).encode()) if request.data != b"first" else None
    if request.data == b"first":
        send(END, json.dumps({"number": 1, "spent": False}).encode())
        send(PIECE, b"made up beforehand")
        send(END, json.dumps({"number": 1, "spent": False}).encode())
        time.sleep(60)
    yield b""


READERS = {
    "echo": echo,
    "refusing": refusing,
    "panicking": panicking,
    "greedy": greedy,
    "crashing": crashing,
    "leaving": leaving,
    "killed": killed,
    "half": half,
    "half-then-gone": half_then_gone,
    "hanging": hanging,
    "hanging-in-the-middle": hanging_in_the_middle,
    "deaf-to-signals": deaf_to_signals,
    "drip": drip,
    "rubbish": rubbish,
    "letters": letters,
    "endless-frame": endless_frame,
    "no-number": said(b'{"spent": false}'),
    "other-number": said(b'{"number": 99, "spent": false}'),
    "no-json": said(b"[1,2"),
    "no-object": said(b"[]"),
    "greeting": said(b"{}", HELLO),
    "flood": flood,
    "foresighted": foresighted,
}

if __name__ == "__main__":
    OUT.append(os.dup(1))
    sys.exit(serve(READERS.__getitem__))
