"""Read the cells of a foreign workbook without letting it hurt the program.

The file is parsed in a child process with limits on time, memory, unpacked size and cells. Whatever the file is - a
bomb, random bytes, a workbook that crashes the reader - the parent goes on and the caller gets a WorkbookError with a
stable code and a Thai sentence.

What the reader (python_calamine) does with cells, which callers have to know:

- Numbers are floats, also whole ones, exactly as the reader gives them; what no float can hold comes as text.
- A formula gives its stored value, an error value or an empty cell gives None.
- Text keeps its outer spaces only where the file says so (xml:space="preserve", which Excel and openpyxl write). A
  plain CR or CR LF becomes LF, one written as &#13; or _x000D_ stays; the escape _x0041_ becomes the letter A.
- A cell with a date format gives a date, or a datetime when it has a time; a time alone is text (08:30:00).
- Rows start at A1 and are all as wide as the widest; chart sheets are left out, hidden sheets are not.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final, Self

from moi_desktop.errors import WorkbookError
from moi_desktop.text import QT_TRANSLATE_NOOP
from moi_desktop.workbook.cells_cage import Cage
from moi_desktop.workbook.cells_wire import (
    END,
    FAULT,
    FRAME_HEAD,
    HELLO,
    REQUEST_HEAD,
    SHEET,
    Cell,
    Row,
    unpack_sheet,
)

__all__ = ["Cell", "CellReader", "Limits", "Row", "Sheets", "Visibility", "read_cells", "refusal"]

READ_CELLS_OPTION: Final = "--read-cells"
"""A program frozen into one executable starts itself with this option, and must then only run cells_child.main()."""

_CHILD_MODULE: Final = "moi_desktop.workbook.cells_child"
_START_SECONDS: Final = 60
"""A slow disk and a virus scanner may need long to start the child; that is not the file's fault."""
_STOP_SECONDS: Final = 10
_PIPE_BYTES: Final = 1 << 20


_KEEP_MEMORY: Final = {
    "MALLOC_MMAP_THRESHOLD_": "33554432",
    "MALLOC_TOP_PAD_": "33554432",
    "MALLOC_TRIM_THRESHOLD_": "134217728",
}
"""Asks the C library of Linux to keep freed memory for the next file: a sixth faster. Other systems do not look."""


class Visibility(StrEnum):
    """Whether a person who opens the workbook sees the sheet."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "very-hidden"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may cost. `ratio` is unpacked to packed size; `answer_bytes` bounds the text of all cells."""

    seconds: float = 30
    memory_bytes: int = 1_000_000_000
    file_bytes: int = 100_000_000
    unzipped_bytes: int = 200_000_000
    ratio: int = 200
    entries: int = 2_000
    cells: int = 2_000_000
    answer_bytes: int = 200_000_000


DEFAULT_LIMITS: Final = Limits()


class Sheets(Mapping[str, list[Row]]):
    """The sheets of a workbook by name, in their order: rows of cells from A1 on. `visibility` has the same names."""

    __slots__ = ("_rows", "visibility")

    def __init__(self, rows: Mapping[str, list[Row]], visibility: Mapping[str, Visibility]) -> None:
        self._rows = rows
        self.visibility = visibility

    def __getitem__(self, name: str) -> list[Row]:
        return self._rows[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __repr__(self) -> str:
        return f"Sheets({', '.join(f'{name}: {len(rows)} rows' for name, rows in self._rows.items())})"


def read_cells(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Sheets:
    """Read one workbook in a child process of its own. For more than one file keep a CellReader.

    Raises WorkbookError with one of the codes in REFUSALS.
    """
    with CellReader(limits=limits) as reader:
        return reader.read(data)


class CellReader:
    """Reads one workbook after another in one child process, which stays warm between them.

    Guarantees: the child is replaced when a file has killed it, held it beyond its time or made it large; what an
    earlier file did to the child never makes a later file fail. May be used from several threads; they take turns.

    With `as_shown` a number that its cell shows as per cent comes as the text that people see: 12.5% and not 0.125.
    """

    def __init__(
        self, *, limits: Limits = DEFAULT_LIMITS, command: Sequence[str] | None = None, as_shown: bool = False
    ) -> None:
        self._limits = limits
        self._as_shown = as_shown
        self._command = list(command) if command is not None else _start_command()
        self._child: _Child | None = None
        self._turn = threading.Lock()

    def __enter__(self) -> Self:
        """Start the child already, so that it loads while the caller fetches the first file."""
        with self._turn:
            self._child = self._started()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child. The reader may be used again and then starts a new one."""
        with self._turn:
            self._drop()

    def abandon(self) -> None:
        """End the child at once, whatever it is doing: a `read` on another thread then ends with an error."""
        child = self._child
        if child is not None:
            child.kill()

    def read(self, data: bytes) -> Sheets:
        """Return the cells of a workbook. Raises WorkbookError with one of the codes in REFUSALS."""
        if len(data) > self._limits.file_bytes:
            raise refusal("file-too-big")
        with self._turn:
            try:
                return self._read_in_child(data)
            except BaseException:
                if self._child is not None and self._child.is_busy:
                    self._drop()  # interrupted in the middle of an answer: what follows would be misread
                raise

    def _read_in_child(self, data: bytes) -> Sheets:
        while True:
            if self._child is not None and not self._child.is_alive:
                self._drop()
            child = self._child = self._child or self._started()
            fresh = child.answered == 0
            try:
                sheets = child.ask(data, self._limits, as_shown=self._as_shown)
            except _ChildLostError as lost:
                self._drop()
                if fresh or lost.code == "file-too-slow":
                    raise refusal(lost.code) from lost
                continue  # the files before this one may have worn the child out: once more in a new one
            except WorkbookError as refused:
                if child.is_spent:
                    self._drop()
                    if refused.code == "file-too-heavy" and not fresh:
                        continue
                raise
            if child.is_spent:
                self._drop()
            return sheets

    def _started(self) -> _Child:
        try:
            return _Child(self._command, self._limits)
        except OSError as error:
            raise refusal("reader-unavailable", str(error)) from error

    def _drop(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.stop()


class _ChildLostError(Exception):
    """The child has gone, or says what no child of ours says. `code` is the refusal for a file that a new child lost."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class _Child:
    """One child process and the talk with it."""

    def __init__(self, command: Sequence[str], limits: Limits) -> None:
        self.answered = 0
        self.is_spent = False
        self.is_busy = False
        self._greeted = False
        self._expired = False
        self._process = subprocess.Popen(  # noqa: S603 - our own program, no word of it from outside
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=_creation_flags(),
        )
        self._cage = Cage(self._process.pid, limits.memory_bytes)
        for pipe in (self._requests, self._answers):
            _widen(pipe)

    def ask(self, data: bytes, limits: Limits, *, as_shown: bool = False) -> Sheets:
        """Send a file and return its sheets. Raises WorkbookError as the child says, and _ChildLostError."""
        self.is_busy = True
        if not self._greeted:
            self._greeted = self._greets()
        with self._deadline(limits.seconds):
            sheets = self._sent_and_answered(data, limits, as_shown=as_shown)
        self.answered += 1
        self.is_busy = False
        if isinstance(sheets, WorkbookError):
            raise sheets
        return sheets

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
                kind, _ = self._frame(1_000)
            except _ChildLostError:
                raise _ChildLostError("reader-unavailable") from None
        if kind != HELLO:
            raise _ChildLostError("reader-unavailable")
        return True

    def _sent_and_answered(self, data: bytes, limits: Limits, *, as_shown: bool) -> Sheets | WorkbookError:
        head = json.dumps(asdict(limits) | {"seconds": math.ceil(limits.seconds), "as_shown": int(as_shown)}).encode()
        try:
            self._requests.write(REQUEST_HEAD.pack(len(head), len(data)) + head)
            self._requests.write(data)
            self._requests.flush()
        except OSError:
            raise _ChildLostError(self._code_of_loss) from None
        rows: dict[str, list[Row]] = {}
        visibility: dict[str, Visibility] = {}
        while True:
            kind, payload = self._frame(limits.answer_bytes)
            try:
                if kind == SHEET:
                    name, seen, cells = unpack_sheet(payload)
                    rows[name], visibility[name] = cells, Visibility(seen)
                    continue
                content = json.loads(payload)
                self.is_spent = bool(content["spent"])
                return Sheets(rows, visibility) if kind == END else refusal(content["code"], content["detail"])
            except (ValueError, TypeError, KeyError, RecursionError):
                raise _ChildLostError("file-damaged") from None

    def _frame(self, longest: int) -> tuple[bytes, bytes]:
        head = self._answers.read(FRAME_HEAD.size)
        if len(head) < FRAME_HEAD.size:
            raise _ChildLostError(self._code_of_loss)
        kind, length = FRAME_HEAD.unpack(head)
        if length > longest or kind not in (HELLO, SHEET, END, FAULT):
            raise _ChildLostError("file-damaged")
        payload = self._answers.read(length)
        if len(payload) < length:
            raise _ChildLostError(self._code_of_loss)
        return kind, payload

    @property
    def _code_of_loss(self) -> str:
        return "file-too-slow" if self._expired else "file-too-heavy"

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
        return [sys.executable, READ_CELLS_OPTION]
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


# ---- telling people --------------------------------------------------------------------------------------------

REFUSALS: Final[Mapping[str, str]] = {
    "file-empty": QT_TRANSLATE_NOOP(
        "moi",
        "แฟ้มนี้ว่างเปล่า (0 ไบต์) อาจบันทึกหรือส่งมาไม่สำเร็จ กรุณาขอแฟ้มใหม่จากผู้ส่ง",
    ),
    "file-encrypted": QT_TRANSLATE_NOOP(
        "moi",
        "แฟ้มนี้ตั้งรหัสผ่านไว้ (หรือเป็นแฟ้ม Office รุ่นเก่า) โปรแกรมจึงอ่านไม่ได้ กรุณาเปิดแฟ้มนี้ใน Excel เอารหัสผ่านออก "
        "แล้วบันทึกเป็น .xlsx ใหม่ หากเป็นแฟ้มนำส่ง ให้ใช้แฟ้มที่โปรแกรมส่งออกโดยไม่ตั้งรหัสผ่าน",
    ),
    "file-old-xls": QT_TRANSLATE_NOOP(
        "moi",
        "แฟ้มนี้เป็น Excel รุ่นเก่า (.xls) โปรแกรมอ่านได้เฉพาะ .xlsx กรุณาเปิดแฟ้มนี้ใน Excel แล้วบันทึกเป็น .xlsx ใหม่",
    ),
    "file-not-xlsx": QT_TRANSLATE_NOOP(
        "moi",
        "แฟ้มนี้ไม่ใช่แฟ้ม Excel แบบ .xlsx แม้ชื่อจะลงท้ายเช่นนั้น กรุณาเปิดแฟ้มนี้ใน Excel แล้วบันทึกเป็น .xlsx ใหม่ "
        "หากเป็นอีเมล ให้บันทึกแฟ้มแนบออกมาก่อน",
    ),
    "file-truncated": QT_TRANSLATE_NOOP(
        "moi",
        "แฟ้มนี้ขาดหายไปบางส่วน อาจส่งหรือคัดลอกมาไม่ครบ กรุณาขอแฟ้มใหม่จากผู้ส่ง และตรวจขนาดแฟ้มให้ตรงกัน",
    ),
    "file-damaged": QT_TRANSLATE_NOOP(
        "moi",
        "แฟ้มนี้เสียหาย โปรแกรมอ่านไม่ได้ กรุณาขอแฟ้มใหม่จากผู้ส่ง หรือหากเปิดใน Excel ได้ ให้เปิดแฟ้มนี้ใน Excel แล้วบันทึกเป็น .xlsx ใหม่",
    ),
    "file-not-workbook": QT_TRANSLATE_NOOP(
        "moi",
        "แฟ้มนี้เป็นแฟ้มบีบอัดที่ไม่มีสมุดงาน Excel อยู่ข้างใน กรุณาตรวจว่าเลือกแฟ้มถูกต้อง หากเป็นสมุดงานแบบอื่น ให้เปิดใน Excel แล้วบันทึกเป็น .xlsx ใหม่",
    ),
    "file-zipped-twice": QT_TRANSLATE_NOOP(
        "moi",
        "แฟ้มนี้ถูกบีบอัดซ้อนไว้ (zip) สมุดงานอยู่ข้างในอีกชั้น กรุณาแตกแฟ้มก่อน แล้วใช้แฟ้ม .xlsx ที่อยู่ข้างใน",
    ),
    "file-duplicate-parts": QT_TRANSLATE_NOOP(
        "moi",
        "แฟ้มนี้มีส่วนประกอบชื่อซ้ำกัน แต่ละโปรแกรมจึงอาจอ่านได้ต่างกัน กรุณาเปิดแฟ้มนี้ใน Excel ตรวจข้อมูล แล้วบันทึกเป็น .xlsx ใหม่",
    ),
    "file-too-many-parts": QT_TRANSLATE_NOOP(
        "moi",
        "แฟ้มนี้มีส่วนประกอบมากผิดปกติ โปรแกรมจึงไม่เปิด กรุณาคัดลอกเฉพาะข้อมูลไปไว้ในสมุดงานใหม่ แล้วบันทึกเป็น .xlsx",
    ),
    "file-too-big": QT_TRANSLATE_NOOP(
        "moi",
        "แฟ้มนี้ใหญ่เกินกว่าที่โปรแกรมจะเปิดได้อย่างปลอดภัย กรุณาลบรูปภาพและแผ่นงานที่ไม่ใช้ หรือแบ่งเป็นหลายแฟ้ม แล้วบันทึกเป็น .xlsx ใหม่",
    ),
    "file-zip-bomb": QT_TRANSLATE_NOOP(
        "moi",
        "แฟ้มนี้เล็กแต่ขยายออกแล้วใหญ่ผิดปกติ อาจเป็นแฟ้มที่ทำขึ้นเพื่อรบกวนเครื่อง โปรแกรมจึงไม่เปิด กรุณาสอบถามผู้ส่ง "
        "หากเป็นแฟ้มจริง ให้คัดลอกเฉพาะข้อมูลไปไว้ในสมุดงานใหม่",
    ),
    "file-too-many-cells": QT_TRANSLATE_NOOP(
        "moi",
        "แฟ้มนี้มีเซลล์มากเกินไป มักเกิดจากมีข้อมูลหลงอยู่แถวหรือคอลัมน์ท้ายสุด กรุณาเปิดแฟ้มนี้ใน Excel กด Ctrl+End "
        "ลบแถวและคอลัมน์ที่เกินมา แล้วบันทึกเป็น .xlsx ใหม่",
    ),
    "file-too-heavy": QT_TRANSLATE_NOOP(
        "moi",
        "อ่านแฟ้มนี้ไม่ได้ เพราะต้องใช้หน่วยความจำมากผิดปกติหรือแฟ้มเสียหาย โปรแกรมยังทำงานต่อได้ตามปกติ "
        "กรุณาเปิดแฟ้มนี้ใน Excel ลบแถว คอลัมน์ และแผ่นงานที่ไม่ใช้ แล้วบันทึกเป็น .xlsx ใหม่",
    ),
    "file-too-slow": QT_TRANSLATE_NOOP(
        "moi",
        "อ่านแฟ้มนี้ไม่เสร็จในเวลาที่กำหนด แฟ้มอาจใหญ่หรือซับซ้อนผิดปกติ โปรแกรมยังทำงานต่อได้ตามปกติ "
        "กรุณาเปิดแฟ้มนี้ใน Excel ลบส่วนที่ไม่ใช้ แล้วบันทึกเป็น .xlsx ใหม่",
    ),
    "reader-unavailable": QT_TRANSLATE_NOOP(
        "moi",
        "เปิดตัวอ่านแฟ้ม Excel ไม่ได้ โปรแกรมป้องกันไวรัสอาจกันไว้หรือหน่วยความจำเครื่องไม่พอ กรุณาปิดโปรแกรมอื่นแล้วลองใหม่ "
        "หากยังไม่ได้ให้แจ้งผู้ดูแลเครื่อง แฟ้มนี้ไม่ได้ผิดปกติ",
    ),
}
"""Every code that reading can end with, and its sentence. Codes are stable over all versions."""


def refusal(code: str, detail: str = "") -> WorkbookError:
    """Return the error for a code of REFUSALS; `detail` (English) is kept in its values for the log."""
    known = code if code in REFUSALS else "file-damaged"
    return WorkbookError(REFUSALS[known], code=known, detail=detail)
