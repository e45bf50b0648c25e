"""The program of the child process: which readers of foreign bytes there are.

It stands above the rooms whose readers it calls. The reader of cells is loaded before the first file comes, every other
one with the first file that needs it. A frozen program runs it by an option of its own (`moi_desktop/__main__.py`).
"""

from __future__ import annotations

import sys

from moi_desktop.door import CELLS, ENVELOPE, SIGNATURES
from moi_desktop.door.child import Reader, serve
from moi_desktop.workbook.cells_reading import read_cells


def main() -> int:
    """Read foreign bytes for the parent process until it lets go."""
    return serve(_reader_of)


def _reader_of(name: str) -> Reader:
    if name == CELLS:
        return read_cells
    if name == ENVELOPE:
        from moi_desktop.door.envelopes import read_envelope

        return read_envelope
    if name == SIGNATURES:
        from moi_desktop.exchange.signature_reading import read_signatures

        return read_signatures
    raise KeyError(name)


if __name__ == "__main__":
    sys.exit(main())
