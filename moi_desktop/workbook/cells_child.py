"""The child process that reads foreign workbooks: bytes in on stdin, cells out on stdout, nothing else.

Started by `cells.CellReader`. It may be killed, run out of memory or crash at any moment; that is what it is for.
It imports only the standard library and python_calamine, so that it starts fast and brings little to attack.
The talk itself is described in `cells_wire`.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO, Final

from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from moi_desktop.workbook.cells_archive import ArchiveFaultError, ArchiveLimits, clean_archive
from moi_desktop.workbook.cells_cage import end_this_process_after, limit_this_process
from moi_desktop.workbook.cells_wire import (
    END,
    FAULT,
    FRAME_HEAD,
    HELLO,
    REQUEST_HEAD,
    SHEET,
    pack_sheet,
)

_LONG_AFTER_THE_PARENT_GAVE_UP: Final = 10
_TIRING_BYTES: Final = 50_000_000
"""After unpacking a file of this size the process ends, so that its memory goes back to the PC."""


def main() -> int:
    """Serve requests until stdin ends; return the exit code."""
    requests, answers = _own_pipes()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is the parent's business
    _send(answers, HELLO, b"{}")
    limited = False
    while (request := _next_request(requests)) is not None:
        limits, data = request
        if not limited:
            limit_this_process(limits["memory_bytes"])
            limited = True
        end_this_process_after(limits["seconds"] + _LONG_AFTER_THE_PARENT_GAVE_UP)
        spent = _answer(answers, data, limits)
        end_this_process_after(0)
        if spent:
            return 0
    return 0


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take stdin and stdout for ourselves and leave empty ones, so that no stray print can break the protocol."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for taken in (0, 1):
        os.dup2(nothing, taken)
    os.close(nothing)
    return requests, answers


def _next_request(requests: BinaryIO) -> tuple[Mapping[str, int], bytes] | None:
    head = requests.read(REQUEST_HEAD.size)
    if len(head) < REQUEST_HEAD.size:
        return None
    limits_length, data_length = REQUEST_HEAD.unpack(head)
    limits: Mapping[str, int] = json.loads(requests.read(limits_length))
    data = requests.read(data_length)
    return (limits, data) if len(data) == data_length else None


def _send(answers: BinaryIO, kind: bytes, payload: bytes) -> None:
    answers.write(FRAME_HEAD.pack(kind, len(payload)))
    answers.write(payload)
    answers.flush()


def _answer(answers: BinaryIO, data: bytes, limits: Mapping[str, int]) -> bool:
    """Answer one request; return whether this process should end afterwards."""
    spent = False
    try:
        bounds = ArchiveLimits(limits["unzipped_bytes"], limits["ratio"], limits["entries"])
        archive = clean_archive(data, bounds)
        spent = archive.size > _TIRING_BYTES
        for sheet in _sheets(archive.file, limits):
            _send(answers, SHEET, sheet)
    except ArchiveFaultError as fault:
        code, detail = fault.code, fault.detail
    except MemoryError:
        code, detail, spent = "file-too-heavy", "MemoryError", True
    except PasswordError as error:
        code, detail = "file-encrypted", str(error)
    except Exception as error:  # noqa: BLE001 - whatever the reader says of hostile bytes, the file is unreadable
        code, detail = "file-damaged", f"{type(error).__name__}: {error}"
    except BaseException as error:  # noqa: BLE001 - a panic of the reader is no Exception; its memory is not trusted after
        code, detail, spent = "file-damaged", f"{type(error).__name__}: {error}", True
    else:
        _send(answers, END, _json({"spent": spent}))
        return spent
    _send(answers, FAULT, _json({"code": code, "detail": detail[:500], "spent": spent}))
    return spent


def _sheets(archive: BinaryIO, limits: Mapping[str, int]) -> Iterator[bytes]:
    """Yield each sheet of cells, packed, from A1 on, as soon as it is read."""
    percents: Mapping[str, frozenset[tuple[int, int]]] = {}
    if limits.get("as_shown"):
        from moi_desktop.workbook.cells_percents import percent_cells

        percents = percent_cells(archive)
        archive.seek(0)
    workbook = CalamineWorkbook.from_filelike(archive)
    names = [name.casefold() for name in workbook.sheet_names]
    if len(set(names)) != len(names):
        raise ArchiveFaultError("file-damaged", "two sheets of one name")
    cells_left, bytes_left = limits["cells"], limits["answer_bytes"]
    for index, about in enumerate(workbook.sheets_metadata):
        if about.typ != SheetTypeEnum.WorkSheet:
            continue  # charts and macro sheets hold no table
        sheet = workbook.get_sheet_by_index(index)
        if sheet.end is not None:
            cells_left -= (sheet.end[0] + 1) * (sheet.end[1] + 1)
        if cells_left < 0:
            raise ArchiveFaultError("file-too-many-cells", about.name)
        rows: Sequence[Sequence[object]] = sheet.to_python(skip_empty_area=False)
        if about.name in percents:
            from moi_desktop.workbook.cells_percents import as_shown

            rows = as_shown(rows, percents[about.name])
        answer = pack_sheet(about.name, _visibility(about.visible), rows)
        bytes_left -= len(answer)
        if bytes_left < 0:
            raise ArchiveFaultError("file-too-big", about.name)
        yield answer


def _visibility(visible: SheetVisibleEnum) -> str:
    if visible == SheetVisibleEnum.Visible:
        return "visible"
    return "hidden" if visible == SheetVisibleEnum.Hidden else "very-hidden"


def _json(value: Mapping[str, object]) -> bytes:
    return json.dumps(value).encode()


if __name__ == "__main__":
    sys.exit(main())
