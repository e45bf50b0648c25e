"""The program: without arguments the window, with arguments the command line."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from moi_desktop.central.reports import Printing

READ_FOREIGN = "--read-foreign"
"""How a frozen program starts itself as the child that reads foreign files."""


def main(argv: list[str] | None = None) -> int:
    """Start what the arguments ask for; the exit code."""
    arguments = sys.argv[1:] if argv is None else argv
    if arguments[:1] == [READ_FOREIGN]:
        from moi_desktop.exchange.foreign_child import main as read_foreign

        return read_foreign()
    if not arguments:
        from moi_desktop.desktop.app import run as open_window

        return open_window(sys.argv)
    from moi_desktop.cli.main import run

    return run(arguments, press=_press)


def _press() -> Printing:
    """Who prints documents for the command line, which itself knows nothing of fonts and painters.

    On a machine whose system lacks what Qt needs, Word documents are still written, in the official font by its name.
    """
    try:
        from moi_desktop.desktop.papers.report_paper import press
    except ImportError:
        from moi_desktop.central.reports import Printing

        return Printing()
    return press()


if __name__ == "__main__":
    sys.exit(main())
