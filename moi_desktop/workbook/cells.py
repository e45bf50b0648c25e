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

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from types import TracebackType
from typing import Any, Final, Self

from moi_desktop.door import CELLS
from moi_desktop.door.process import DEFAULT_LIMITS, Answer, Door, DoorError, Limits, Want, unwatched
from moi_desktop.door.wire import UNAVAILABLE
from moi_desktop.errors import WorkbookError
from moi_desktop.text import QT_TRANSLATE_NOOP
from moi_desktop.workbook.cells_wire import Cell, Row, unpack_sheet

__all__ = ["Cell", "CellReader", "Limits", "Row", "Sheets", "Visibility", "read_cells", "refusal"]


class Visibility(StrEnum):
    """Whether a person who opens the workbook sees the sheet."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "very-hidden"


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


def cells_wanted(*, limits: Limits = DEFAULT_LIMITS, as_shown: bool = False) -> Want[tuple[str, Visibility, list[Row]]]:
    """What to ask the door for the cells of a workbook; `sheets_of` makes sheets of the answer.

    With `as_shown` a number that its cell shows as per cent comes as the text that people see: 12.5% and not 0.125.
    """
    return Want(CELLS, _sheet, limits, {"as_shown": int(as_shown)})


def sheets_of(answer: Answer[Any]) -> Sheets:
    """The sheets that an answer to `cells_wanted` holds. Raises WorkbookError with one of the codes in REFUSALS."""
    if answer.fault is not None:
        raise refusal(_code_of(answer.fault.code), answer.fault.detail)
    return Sheets({name: rows for name, _, rows in answer.pieces}, {name: seen for name, seen, _ in answer.pieces})


def told(lost: DoorError) -> WorkbookError:
    """Why no answer came, as it is told of a workbook."""
    return refusal(_code_of(lost.code), lost.detail)


def read_cells(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> Sheets:
    """Read one workbook in a child process of its own. For more than one file keep a CellReader.

    Raises WorkbookError with one of the codes in REFUSALS.
    """
    with CellReader(limits=limits) as reader:
        return reader.read(data)


class CellReader:
    """Reads one workbook after another in one child process; `door` says what it promises."""

    def __init__(
        self, *, limits: Limits = DEFAULT_LIMITS, command: Sequence[str] | None = None, as_shown: bool = False
    ) -> None:
        self._want = cells_wanted(limits=limits, as_shown=as_shown)
        self._door = Door(memory_bytes=limits.memory_bytes, command=command)

    def __enter__(self) -> Self:
        """Start the child already, so that it loads while the caller fetches the first file."""
        self._door.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child. The reader may be used again and then starts a new one."""
        self._door.close()

    def read(self, data: bytes, watch: Callable[[], object] = unwatched) -> Sheets:
        """Return the cells of a workbook. Raises WorkbookError with one of the codes in REFUSALS.

        `watch` is called every moment; what it raises ends the reading at once.
        """
        try:
            return sheets_of(self._door.ask(data, self._want, watch))
        except DoorError as lost:
            raise told(lost) from lost


def _sheet(piece: bytes) -> tuple[str, Visibility, list[Row]]:
    name, seen, rows = unpack_sheet(piece)
    return name, Visibility(seen), rows


def _code_of(code: str) -> str:
    if code == UNAVAILABLE:
        return "reader-unavailable"
    return code if code.startswith("file-") else f"file-{code}"


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
