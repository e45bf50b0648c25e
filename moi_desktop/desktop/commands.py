"""What a desk can do beyond its pages: step back and forth in everything that was done, and find anything in the plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from moi_desktop.desktop.pages.page import Place


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that was found: what it is called, what it is and where, and the place to go to."""

    title: str
    where: str
    place: Place


@dataclass(frozen=True, slots=True)
class Commands:
    """None stands for what a desk cannot do. `find` returns the best hits for typed words, all pages for none."""

    undo: Callable[[], object] | None = None
    redo: Callable[[], object] | None = None
    find: Callable[[str], Sequence[Hit]] | None = None


NO_COMMANDS = Commands()
