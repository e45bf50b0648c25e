"""Columns of the centre's lists: how a fact looks in a cell where no field of the catalogue says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from moi_desktop.desktop.models.central_words import StateName
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.models.windowed_model import WindowedModel
from moi_desktop.desktop.values import FieldFormat
from moi_desktop.plan.canonical import moment_from_text
from moi_desktop.plan.catalogue import Field, Kind
from moi_desktop.plan.thai_calendar import format_moment
from moi_desktop.plan.thai_numbers import format_baht, format_signed_baht

_NO_FIELD = Field(key="shown", th="", en="", kind=Kind.TEXT)


class Shown(FieldFormat):
    """Shows values by a function. `name` makes a chip of them."""

    def __init__(
        self, show: Callable[[object], str], *, right: bool = False, name: Callable[[str], StateName] | None = None
    ) -> None:
        super().__init__(_NO_FIELD)
        self._show = show
        self._right = right
        self.name = name

    @property
    def align_right(self) -> bool:
        """Whether values stand at the right edge, as numbers do."""
        return self._right

    def show(self, value: object) -> str:
        """Return `value` as it is shown and copied."""
        return self._show(value)


def text_column(key: str, title: str, width: int = 12, *, stretch: bool = False) -> Column:
    """A column of words."""
    return Column(key, title, Shown(lambda value: "" if value is None else str(value)), width, stretch=stretch)


def state_column(key: str, title: str, name: Callable[[str], StateName], width: int = 14) -> Column:
    """A column of chips; its values are what `name` names."""
    return Column(key, title, Shown(lambda value: name(str(value or "")).words, name=name), width)


def named_column(key: str, title: str, name: Callable[[str], StateName], width: int = 12) -> Column:
    """A column of states in plain words."""
    return Column(key, title, Shown(lambda value: name(str(value or "")).words), width)


def count_column(key: str, title: str, width: int = 6) -> Column:
    """A column of whole numbers; nothing for None."""
    return Column(key, title, Shown(lambda value: f"{value:,}" if isinstance(value, int) else "", right=True), width)


def money_column(key: str, title: str, width: int = 13, *, signed: bool = False) -> Column:
    """A column of satang, shown in baht; `signed` for differences, where nothing is shown for no difference."""
    return Column(key, title, Shown(signed_words if signed else money_words, right=True), width)


def moment_column(key: str, title: str, width: int = 17) -> Column:
    """A column of moments in canonical spelling, shown in Thai time."""
    return Column(key, title, Shown(moment_words), width)


def day_column(key: str, title: str, width: int = 11) -> Column:
    """A column of moments in canonical spelling, of which the day in Thailand is shown; sorted by the moment."""
    return Column(key, title, Shown(lambda value: moment_words(value).rsplit(" ", 2)[0]), width)


def money_words(satang: object) -> str:
    """Baht with two decimals; nothing for None."""
    return format_baht(satang) if isinstance(satang, int) else ""


def signed_words(satang: object) -> str:
    """Baht with a sign that says more or less; nothing for None and for no difference."""
    return format_signed_baht(satang) if isinstance(satang, int) else ""


def moment_words(moment: object) -> str:
    """A moment in canonical spelling as people read it; other texts as they are."""
    if not isinstance(moment, str) or not moment:
        return ""
    try:
        return format_moment(moment_from_text(moment))
    except ValueError:
        return moment


@dataclass(frozen=True, slots=True)
class Part:
    """So many of so many: shown as a bar with its figures, sorted by how much is done."""

    done: int
    whole: int

    def __str__(self) -> str:
        """The figures as they are copied and read out."""
        return f"{self.done:,} / {self.whole:,}"


def part_column(key: str, title: str, width: int = 14) -> Column:
    """A column of bars; its values are `Part`."""
    return Column(key, title, Shown(lambda value: "" if value is None else str(value)), width)


class ListedModel(WindowedModel):
    """A list that is in memory as a whole: some hundreds of rows that a job has brought in their order."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        self._listed: Sequence[Sequence[object]] = ()
        super().__init__(columns, self._slice, parent)

    @property
    def listed(self) -> Sequence[Sequence[object]]:
        """The rows: uid, then a value a column."""
        return self._listed

    def show_rows(self, rows: Sequence[Sequence[object]]) -> None:
        """Show these rows, each with its uid first. Where they are the rows that stood here, nothing moves."""
        same = [row[0] for row in rows] == [row[0] for row in self._listed]
        self._listed = rows
        if not same:
            self.show_result(len(rows))
        elif rows:
            self._pages.clear()
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))

    def row_of(self, uid: str) -> int:
        """The number of the row with this uid, -1 when there is none."""
        return next((number for number, row in enumerate(self._listed) if row[0] == uid), -1)

    def _slice(self, offset: int, limit: int, deliver: Callable[[Sequence[Sequence[object]]], None]) -> None:
        deliver(self._listed[offset : offset + limit])
