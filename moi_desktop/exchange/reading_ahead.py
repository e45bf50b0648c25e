"""Workbooks read behind the door while the ones before them are being judged."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final, Self, TypeVar

from moi_desktop.door.process import Door, DoorError, Pending, unwatched
from moi_desktop.exchange.signature_reading import signatures_of, signatures_wanted
from moi_desktop.signing.office_signature import OfficeSignatures
from moi_desktop.workbook.cells import Sheets, cells_wanted, sheets_of, told

AHEAD: Final = 2
"""How many workbooks are read while one is judged: reading takes about as long as judging, and one child may lag."""

_CELLS: Final = cells_wanted()
_SIGNATURES: Final = signatures_wanted()

T = TypeVar("T")


def with_following(each: Iterable[T]) -> Iterator[tuple[T, Sequence[T]]]:
    """Each file with those after it that can be read while it is judged."""
    rest = iter(each)
    waiting = deque(islice(rest, AHEAD))
    while waiting:
        waiting.extend(islice(rest, 1))
        yield waiting.popleft(), tuple(waiting)


def reading_door() -> Door:
    """A door with as many children as workbooks are read at a time."""
    return Door(children=AHEAD)


@dataclass(frozen=True, slots=True)
class WorkbookRead:
    """What a child process made of one workbook: its cells, and what its Office signatures are worth."""

    sheets: Sheets
    office: OfficeSignatures


class ReadingAhead:
    """Reads workbooks, those that were announced already before they are asked for.

    A context manager; leaving it gives up what is still being read, and closes the door unless it was given one. `watch` is
    called every moment while somebody waits; what it raises ends the reading at once.
    """

    def __init__(self, door: Door | None = None, watch: Callable[[], object] = unwatched) -> None:
        self.door = door or reading_door()
        self._owns_door = door is None
        self._watch = watch
        self._begun: list[tuple[bytes, Pending]] = []

    def __enter__(self) -> Self:
        self.door.__enter__()
        return self

    def __exit__(self, *details: object) -> None:
        self.door.abandon()  # nobody waits for what is read
        if self._owns_door:
            self.door.close()

    def begin(self, data: bytes) -> None:
        """Read these bytes as soon as a child is free; they will be asked for later. The same object counts once."""
        if all(begun is not data for begun, _ in self._begun):
            self._begun.append((data, self.door.begin(data, _CELLS, _SIGNATURES)))

    def read(self, data: bytes) -> WorkbookRead:
        """The cells and the Office signatures of a workbook. Raises WorkbookError with one of the codes of `cells.REFUSALS`.

        What was begun before it and never asked for is forgotten: the caller went another way.
        """
        self.begin(data)
        while self._begun:
            begun, reading = self._begun.pop(0)
            if begun is data:
                return self._answered(reading)
        raise AssertionError("what was begun is in the list")

    def _answered(self, reading: Pending) -> WorkbookRead:
        try:
            cells, signatures = reading.answers(self._watch)
        except DoorError as lost:
            raise told(lost) from lost
        return WorkbookRead(sheets_of(cells), signatures_of(signatures))
