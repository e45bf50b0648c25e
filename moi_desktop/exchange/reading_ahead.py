"""Workbooks read in child processes while the ones before them are being judged."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from queue import SimpleQueue
from typing import Final, Self, TypeVar

from moi_desktop.workbook.cells import CellReader, Sheets

AHEAD: Final = 2
"""How many workbooks are read while one is judged: reading takes about as long as judging, and one child may lag."""


T = TypeVar("T")


def with_following(each: Iterable[T]) -> Iterator[tuple[T, Sequence[T]]]:
    """Each file with those after it that can be read while it is judged."""
    rest = iter(each)
    waiting = deque(islice(rest, AHEAD))
    while waiting:
        waiting.extend(islice(rest, 1))
        yield waiting.popleft(), tuple(waiting)


class ReadingAhead:
    """Reads workbooks as `CellReader` does, those that were announced already before they are asked for.

    A context manager; leaving it ends the children. The children of later readers start only when they are needed.
    """

    def __init__(self) -> None:
        self._readers = [CellReader() for _ in range(AHEAD)]
        self._free: SimpleQueue[CellReader] = SimpleQueue()
        for reader in self._readers:
            self._free.put(reader)
        self._threads = ThreadPoolExecutor(AHEAD, "read-cells")
        self._begun: list[tuple[bytes, Future[Sheets]]] = []

    def __enter__(self) -> Self:
        self._readers[0].__enter__()
        return self

    def __exit__(self, *details: object) -> None:
        for reader in self._readers:
            reader.abandon()  # nobody waits for what they read
        self._threads.shutdown(cancel_futures=True)
        for reader in self._readers:
            reader.close()

    def begin(self, data: bytes) -> None:
        """Read these bytes as soon as a child is free; they will be asked for later. The same object counts once."""
        if all(begun is not data for begun, _ in self._begun):
            self._begun.append((data, self._threads.submit(self._read, data)))

    def read(self, data: bytes) -> Sheets:
        """The cells of a workbook. Raises WorkbookError with one of the codes of `cells.REFUSALS`.

        What was begun before it and never asked for is forgotten: the caller went another way.
        """
        self.begin(data)
        while self._begun:
            begun, reading = self._begun.pop(0)
            if begun is data:
                return reading.result()
            reading.cancel()
        raise AssertionError("what was begun is in the list")

    def _read(self, data: bytes) -> Sheets:
        reader = self._free.get()
        try:
            return reader.read(data)
        finally:
            self._free.put(reader)
