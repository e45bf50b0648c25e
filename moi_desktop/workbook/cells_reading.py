"""Cells of a foreign workbook, as the child process reads them.

Imports only the standard library and python_calamine, so that the process starts fast and brings little to attack.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO, Final

from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from moi_desktop.door.child import ReadingError, Request
from moi_desktop.workbook.cells_archive import ArchiveFaultError, ArchiveLimits, clean_archive
from moi_desktop.workbook.cells_wire import pack_sheet

_TIRING_BYTES: Final = 50_000_000
"""After unpacking a file of this size the process ends, so that its memory goes back to the PC."""


def read_cells(request: Request) -> Iterator[bytes]:
    """Yield each sheet of cells, packed. With the option `as_shown` numbers shown as per cent come as their text."""
    limits = request.limits
    try:
        bounds = ArchiveLimits(limits["unzipped_bytes"], limits["ratio"], limits["entries"])
        archive = clean_archive(request.data, bounds)
        request.tired = archive.size > _TIRING_BYTES
        yield from _sheets(archive.file, limits, as_shown=bool(request.options.get("as_shown")))
    except ArchiveFaultError as fault:
        raise ReadingError(fault.code, fault.detail) from fault
    except PasswordError as error:
        raise ReadingError("file-encrypted", str(error)) from error


def _sheets(archive: BinaryIO, limits: Mapping[str, int], *, as_shown: bool) -> Iterator[bytes]:
    """Yield each sheet of cells, packed, from A1 on, as soon as it is read."""
    percents: Mapping[str, frozenset[tuple[int, int]]] = {}
    if as_shown:
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
            from moi_desktop.workbook.cells_percents import as_shown as shown

            rows = shown(rows, percents[about.name])
        answer = pack_sheet(about.name, _visibility(about.visible), rows)
        bytes_left -= len(answer)
        if bytes_left < 0:
            raise ArchiveFaultError("file-too-big", about.name)
        yield answer


def _visibility(visible: SheetVisibleEnum) -> str:
    if visible == SheetVisibleEnum.Visible:
        return "visible"
    return "hidden" if visible == SheetVisibleEnum.Hidden else "very-hidden"
