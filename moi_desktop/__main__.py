"""The program: without arguments the window, with arguments the command line."""

from __future__ import annotations

import sys

READ_CELLS = "--read-cells"
"""How a frozen program starts itself as the child that reads foreign workbooks."""


def main(argv: list[str] | None = None) -> int:
    """Start what the arguments ask for; the exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments[:1] == [READ_CELLS]:
        from moi_desktop.workbook.cells_child import main as read_cells

        return read_cells() or 0
    if not arguments:
        from moi_desktop.desktop.app import run as open_window

        return open_window(sys.argv)
    from moi_desktop.cli.main import run

    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
