"""The one door for foreign bytes: a child process with limits on time, memory and answer, and the talk with it.

Whatever a file is - a bomb, random bytes, something that crashes its reader - the parent goes on: it gets the reader's
answer or a DoorError with a stable code, and the next file is read in a child that no earlier file has harmed.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from queue import LifoQueue
from types import TracebackType
from typing import Any, BinaryIO, Final, Generic, Self, TypeVar

from moi_desktop.door.cage import Cage
from moi_desktop.door.wire import (
    DAMAGED,
    END,
    FAULT,
    FRAME_HEAD,
    GIVEN_UP,
    HELLO,
    LONGEST_WORD,
    MOST_DETAIL,
    PIECE,
    REQUEST_HEAD,
    TOO_BIG,
    TOO_HEAVY,
    TOO_SLOW,
    UNAVAILABLE,
)

T = TypeVar("T")

READ_FOREIGN_OPTION: Final = "--read-foreign"
"""A program frozen into one executable starts itself with this option, and must then only run the child's program."""

_CHILD_MODULE: Final = "moi_desktop.exchange.foreign_child"
"""Stands above this room, because it knows all readers; it is started, never imported."""

_START_SECONDS: Final = 60
"""A slow disk and a virus scanner may need long to start the child; that is not the file's fault."""
_STOP_SECONDS: Final = 10
_WATCH_SECONDS: Final = 0.05
_PIPE_BYTES: Final = 1 << 20

_KEEP_MEMORY: Final = {
    "MALLOC_MMAP_THRESHOLD_": "33554432",
    "MALLOC_TOP_PAD_": "33554432",
    "MALLOC_TRIM_THRESHOLD_": "134217728",
}
"""Asks the C library of Linux to keep freed memory for the next file: a sixth faster. Other systems do not look."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may cost. `ratio` is unpacked to packed size; `answer_bytes` bounds what comes back of it."""

    seconds: float = 30
    memory_bytes: int = 1_000_000_000
    file_bytes: int = 100_000_000
    unzipped_bytes: int = 200_000_000
    ratio: int = 200
    entries: int = 2_000
    cells: int = 2_000_000
    answer_bytes: int = 200_000_000


DEFAULT_LIMITS: Final = Limits()


@dataclass(frozen=True, slots=True)
class Want(Generic[T]):
    """What one reader of the child is asked about a file. `unpack` makes a value of each piece; ValueError for nonsense."""

    reader: str
    unpack: Callable[[bytes], T]
    limits: Limits = DEFAULT_LIMITS
    options: Mapping[str, int | str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a reader refused a file: one of its own codes, or `damaged` or `too-heavy`. `detail` (English) is for the log."""

    code: str
    detail: str = ""


@dataclass(slots=True)
class Answer(Generic[T]):
    """What one reader found, and the fault it ended with; the pieces before a fault are of no use."""

    pieces: list[T] = field(default_factory=list)
    fault: Fault | None = None


class DoorError(Exception):
    """No answer. `code` is too-big, too-heavy (crash or memory), too-slow, damaged (nonsense came), unavailable, given-up."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


def unwatched() -> None:
    """Nobody watches."""


class Pending:
    """A file that is being read."""

    def __init__(self, door: Door, work: Callable[[], list[Answer[Any]]]) -> None:
        self._door = door
        self._over = threading.Event()
        self._answers: list[Answer[Any]] = []
        self._error: BaseException | None = None
        self._work = work
        self._thread = threading.Thread(target=self._run, name="moi-door", daemon=True)

    def start(self) -> None:
        """Begin; called once, by the door."""
        self._thread.start()

    def join(self) -> None:
        """Wait until nothing of it runs any more."""
        self._thread.join()

    def answers(self, watch: Callable[[], object] = unwatched) -> list[Answer[Any]]:
        """Wait for one answer for each want. Raises DoorError.

        `watch` is called every moment, and first and last in any case; what it raises (Cancelled, Ctrl+C too) ends the reading at once.
        """
        try:
            watch()
            while not self._over.wait(_WATCH_SECONDS):
                watch()
            watch()
        except BaseException:
            self._door.abandon()
            self._over.wait()
            raise
        if self._error is not None:
            raise self._error
        return self._answers

    def _run(self) -> None:
        try:
            self._answers = self._work()
        except BaseException as error:  # noqa: BLE001 - raised again on the thread that waits for the answer
            self._error = error
        finally:
            self._over.set()


class _Seat:
    """Where a child serves, until it is replaced."""

    def __init__(self) -> None:
        self.child: Child | None = None

    def drop(self) -> None:
        child, self.child = self.child, None
        if child is not None:
            child.stop()


class Door:
    """Has one file after another read by child processes, which stay warm between them.

    Guarantees: a child is replaced when a file has killed it, held it beyond its time or made it large; what an
    earlier file did to a child never makes a later file fail. May be used from several threads; where there are more
    files than `children`, they take turns. All children but the first start when they are needed.
    """

    def __init__(
        self,
        *,
        memory_bytes: int = DEFAULT_LIMITS.memory_bytes,
        command: Sequence[str] | None = None,
        children: int = 1,
    ) -> None:
        self._memory_bytes = memory_bytes
        self._command = list(command) if command is not None else _start_command()
        self._seats = [_Seat() for _ in range(children)]
        self._free: LifoQueue[_Seat] = LifoQueue()  # the child that served last is warm
        for seat in reversed(self._seats):
            self._free.put(seat)
        self._reading: set[Pending] = set()
        self._abandoned = 0

    def __enter__(self) -> Self:
        """Start the first child already, so that it loads while the caller fetches the first file."""
        with self._seat() as seat, suppress(DoorError):  # whoever asks is told
            seat.child = seat.child or self._started()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the children; what is still being read is given up. The door may be used again and then starts new ones."""
        self.abandon()
        for pending in list(self._reading):
            pending.join()
        for seat in [self._free.get() for _ in self._seats]:
            self._leave(seat)
            self._free.put(seat)

    def abandon(self) -> None:
        """Give up what is being read or waits to be: whoever waits for it gets DoorError `given-up` at once."""
        self._abandoned += 1
        for seat in self._seats:
            child = seat.child
            if child is not None and child.is_busy:
                child.kill()

    def ask(self, data: bytes, want: Want[T], watch: Callable[[], object] = unwatched) -> Answer[T]:
        """The answer of one reader on one file. Raises DoorError, and what `watch` raises."""
        (answer,) = self.begin(data, want).answers(watch)
        return answer

    def begin(self, data: bytes, *wants: Want[Any]) -> Pending:
        """Begin to read one file by one or more readers; the answers come in the order of the wants."""
        number = self._abandoned
        most = min(want.limits.file_bytes for want in wants)

        def read() -> list[Answer[Any]]:
            try:
                if len(data) > most:
                    raise DoorError(TOO_BIG)
                with self._seat() as seat:
                    return self._read(seat, data, wants, number)
            finally:
                self._reading.discard(pending)

        pending = Pending(self, read)
        self._reading.add(pending)
        pending.start()
        return pending

    @contextmanager
    def _seat(self) -> Iterator[_Seat]:
        seat = self._free.get()
        try:
            yield seat
        finally:
            self._free.put(seat)

    def _read(self, seat: _Seat, data: bytes, wants: Sequence[Want[Any]], number: int) -> list[Answer[Any]]:
        while True:
            if seat.child is not None and not seat.child.is_alive:
                seat.drop()
            child = seat.child = seat.child or self._started()
            child.is_busy = True
            if number != self._abandoned:  # given up while it waited for its turn, or while the child was started
                seat.drop()
                raise DoorError(GIVEN_UP)
            fresh = child.answered == 0
            try:
                answers = child.ask(data, wants)
            except DoorError as lost:
                seat.drop()
                if number != self._abandoned:
                    raise DoorError(GIVEN_UP) from lost
                if fresh or lost.code == TOO_SLOW:
                    raise
                continue  # the files before this one may have worn the child out: once more in a new one
            except BaseException as error:
                seat.drop()  # interrupted in the middle of an answer: what follows would be misread
                if isinstance(error, MemoryError):
                    raise DoorError(TOO_HEAVY, "the answer does not fit into the memory") from None
                raise
            if child.is_spent:
                seat.drop()
                if not fresh and any(answer.fault and answer.fault.code == TOO_HEAVY for answer in answers):
                    continue
            return answers

    def _started(self) -> Child:
        try:
            return Child(self._command, self._memory_bytes)
        except OSError as error:
            raise DoorError(UNAVAILABLE, str(error)) from error

    def _leave(self, seat: _Seat) -> None:
        seat.drop()


class Child:
    """One child process and the talk with it."""

    def __init__(self, command: Sequence[str], memory_bytes: int) -> None:
        self.answered = 0
        self.is_spent = False
        self.is_busy = False
        self._memory_bytes = memory_bytes
        self._greeted = False
        self._expired = False
        self._number = 0
        self._process = subprocess.Popen(  # noqa: S603 - our own program, no word of it from outside
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=_creation_flags(),
        )
        self._cage = Cage(self._process.pid, memory_bytes)
        for pipe in (self._requests, self._answers):
            _widen(pipe)

    def ask(self, data: bytes, wants: Sequence[Want[Any]]) -> list[Answer[Any]]:
        """Send a file and return one answer for each want. Raises DoorError when no answer comes."""
        self.is_busy = True
        if not self._greeted:
            self._greeted = self._greets()
        seconds = max(want.limits.seconds for want in wants)
        with self._deadline(seconds):
            self._send(data, wants, seconds)
            answers = [self._answer(want) for want in wants]
        self.answered += 1
        self.is_busy = False
        return answers

    @property
    def is_alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def kill(self) -> None:
        """End the process without waiting for it; whoever waits for its answer is told that it has gone."""
        self._expired = True
        self._process.kill()

    def stop(self) -> None:
        """End the process and leave nothing of it behind. An idle child goes by itself when its stdin closes."""
        if self.is_busy or self._expired:
            self._process.kill()
        for pipe in (self._requests, self._answers):
            with suppress(OSError):  # what was still to be sent has no reader any more
                pipe.close()
        try:
            self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._cage.close()

    @property
    def _requests(self) -> BinaryIO:
        assert self._process.stdin is not None
        return self._process.stdin  # type: ignore[return-value]  # typeshed says IO[bytes] for what is a binary file

    @property
    def _answers(self) -> BinaryIO:
        assert self._process.stdout is not None
        return self._process.stdout  # type: ignore[return-value]  # as above

    def _greets(self) -> bool:
        with self._deadline(_START_SECONDS):
            try:
                kind, _ = self._frame(LONGEST_WORD)
            except DoorError:
                raise DoorError(UNAVAILABLE) from None
        if kind != HELLO:
            raise DoorError(UNAVAILABLE)
        return True

    def _send(self, data: bytes, wants: Sequence[Want[Any]], seconds: float) -> None:
        self._number += 1
        about = {
            "number": self._number,
            "seconds": math.ceil(seconds),
            "memory_bytes": self._memory_bytes,
            "wants": [
                {"reader": want.reader, "limits": asdict(want.limits), "options": dict(want.options)} for want in wants
            ],
        }
        head = json.dumps(about).encode()
        try:
            self._requests.write(REQUEST_HEAD.pack(len(head), len(data)) + head)
            self._requests.write(data)
            self._requests.flush()
        except OSError:
            raise DoorError(self._code_of_loss) from None

    def _answer(self, want: Want[T]) -> Answer[T]:
        pieces: list[T] = []
        left = want.limits.answer_bytes
        while True:
            kind, payload = self._frame(max(left, LONGEST_WORD))
            try:
                if kind == PIECE:
                    left -= len(payload)
                    if left < 0:
                        raise DoorError(DAMAGED, "more than was asked for")
                    pieces.append(want.unpack(payload))
                    continue
                content = json.loads(payload)
                if kind == HELLO or content["number"] != self._number:
                    raise DoorError(DAMAGED, "an answer to something else")
                self.is_spent = bool(content["spent"]) or self.is_spent
                fault = Fault(str(content["code"]), str(content["detail"])[:MOST_DETAIL]) if kind == FAULT else None
                return Answer(pieces, fault)
            except (ValueError, TypeError, KeyError, RecursionError) as error:
                raise DoorError(DAMAGED, f"{type(error).__name__} in an answer") from None

    def _frame(self, longest: int) -> tuple[bytes, bytes]:
        head = self._answers.read(FRAME_HEAD.size)
        if len(head) < FRAME_HEAD.size:
            raise DoorError(self._code_of_loss)
        kind, length = FRAME_HEAD.unpack(head)
        if kind not in (HELLO, PIECE, END, FAULT) or length > (longest if kind == PIECE else LONGEST_WORD):
            raise DoorError(DAMAGED, "no answer of ours")
        payload = self._answers.read(length)
        if len(payload) < length:
            raise DoorError(self._code_of_loss)
        return kind, payload

    @property
    def _code_of_loss(self) -> str:
        return TOO_SLOW if self._expired else TOO_HEAVY

    @contextmanager
    def _deadline(self, seconds: float) -> Iterator[None]:
        """Kill the child when the time is over; the read that waits for it then ends by itself."""
        self._expired = False
        timer = threading.Timer(seconds, self.kill)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()


def _start_command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, READ_FOREIGN_OPTION]
    # -P: a file named like a library, lying in the current folder, is not run.
    return [sys.executable, "-P", "-m", _CHILD_MODULE]


def _widen(pipe: BinaryIO) -> None:
    """Let a pipe take a whole sheet at once, where the system has room for that."""
    if sys.platform == "linux":
        import fcntl

        with suppress(OSError):
            fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _PIPE_BYTES)


def _creation_flags() -> int:
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW
    return 0


def _environment() -> dict[str, str]:
    """The environment of this process, in which the child finds this package also when it is not installed."""
    environment = {**_KEEP_MEMORY, **os.environ}
    environment.pop("PYTHONWARNINGS", None)
    home = Path(__file__).resolve().parents[2]
    if "site-packages" not in home.parts and not getattr(sys, "frozen", False):
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, (str(home), environment.get("PYTHONPATH", ""))))
    return environment
