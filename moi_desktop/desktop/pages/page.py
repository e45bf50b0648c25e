"""What every page of the desk has in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.keyboard_map import Keys


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere in the program: a page, and where it matters a record of an entity and one of its fields.

    Where a table is meant and none of its records, `uid` is empty and `owner` is the uid of the record that it belongs to.
    """

    page: str
    entity: str = ""
    uid: str = ""
    field: str = ""
    owner: str = ""


class Act(StrEnum):
    """What only the whole program can do, and what its `Wish` carries."""

    RESTORE = "restore"  # the path of a backup
    BEGIN_ANEW = "begin"  # nothing
    SCHEME = "scheme"  # "light", "dark" or "system"
    LANGUAGE = "language"  # "th" or "en"
    TEXT_SIZE = "text_size"  # percent
    DIAGNOSTICS = "diagnostics"  # nothing


@dataclass(frozen=True, slots=True)
class Wish:
    """Something that a page asks of the whole program."""

    act: Act
    value: object = None


class Page(QWidget):
    """One destination of the navigation.

    A page gets what it works on through its constructor and reads and writes it through a `JobRunner`; it never opens a
    file or a database itself. `key` is its stable name, `title` what the navigation shows.
    """

    attention = Signal(int)
    """How many things wait here; the navigation shows it."""

    jump_wanted = Signal(object)
    """Go to a `Place`."""

    told = Signal(str, object)
    """Something was done: the sentence, and a function that undoes it or None."""

    saved = Signal()
    """Something was written and is safe."""

    not_saved = Signal(str)
    """Something could not be written: the words for it."""

    described = Signal(str)
    """Which plan and revision is open, in the words of the top bar."""

    wished = Signal(object)
    """The whole program should do something: the `Wish`."""

    def __init__(self, key: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.title = title
        theme.mark(self, role="page")

    def keys(self) -> Keys | None:
        """What the keys of this page do; None on the office's desk, whose keys are all in one list."""
        return None

    def load(self) -> None:
        """Show what stands in the workspace now; called whenever the page comes to the front."""

    def leave(self) -> None:
        """Tell what has been typed but not saved yet; called before another page comes or the window closes."""

    def finish(self) -> None:
        """Ask nothing more of the workspace: it is about to be closed."""

    def search_for(self, words: str) -> None:
        """Show what `words` are found in; empty words show everything."""

    def show_place(self, place: Place) -> None:
        """Bring the place to sight and give it the focus."""

    def tell(self, sentence: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done, with a way back where there is one."""
        self.told.emit(sentence, undo)
