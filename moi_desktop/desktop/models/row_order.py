"""Which rows of a grid are shown, and in which order: searched, and sorted as Thai people sort, without touching the data."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from moi_desktop.desktop.models.grid_column import Column
from moi_desktop.desktop.models.grid_steps import Row
from moi_desktop.desktop.values import Unparsed
from moi_desktop.plan.catalogue import Kind
from moi_desktop.plan.thai_order import thai_key
from moi_desktop.plan.thai_text import search_key

_BY_VALUE = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.MONEY, Kind.FISCAL_YEAR})


@dataclass(frozen=True, slots=True)
class Order:
    """The column by which rows are sorted; an empty key is the order in which they were entered."""

    key: str = ""
    descending: bool = False

    def after(self, key: str) -> Order:
        """The order that asking for this column gives: up, then down, then as entered."""
        if self.key != key:
            return Order(key)
        return Order() if self.descending else Order(key, descending=True)


def sorted_uids(rows: Iterable[Row], column: Column, *, descending: bool = False) -> list[str]:
    """Uids sorted by what the cells of a column show; numbers by their value, empty cells at the end in both directions."""
    filled: list[tuple[tuple[int, Decimal, str], str]] = []
    empty: list[str] = []
    for row in rows:
        value = column.value_in(row.values)
        if value is None:
            empty.append(row.uid)
        else:
            filled.append((_sort_key(column, value), row.uid))
    filled.sort(key=lambda pair: pair[0], reverse=descending)
    return [*(uid for _, uid in filled), *empty]


def _sort_key(column: Column, value: object) -> tuple[int, Decimal, str]:
    """Numbers first by value, then texts in Thai order."""
    if column.form.spec.kind in _BY_VALUE and isinstance(value, int | Decimal) and not isinstance(value, Unparsed):
        return 0, Decimal(value), ""
    return 1, Decimal(0), thai_key(column.form.show(value))


class Searching:
    """Says which rows hold all of the words searched for. `text_of` gives what of a row is searched.

    Folding thousands of texts takes a while: `unknown` tells which are still to be folded, so that it can be done away
    from the window and handed in with `learn`.
    """

    def __init__(self, text_of: Callable[[Row], str]) -> None:
        self._text_of = text_of
        self._words: list[str] = []
        self._keys: dict[str, str] = {}

    def look_for(self, words: str) -> None:
        """Search for other words; nothing is searched for where there are none."""
        self._words = search_key(words).split()

    def unknown(self, rows: Iterable[Row]) -> set[str]:
        """The texts of rows that were not folded yet."""
        return {text for row in rows if (text := self._text_of(row)) not in self._keys}

    def learn(self, keys: Mapping[str, str]) -> None:
        """Take texts that were folded elsewhere."""
        self._keys.update(keys)

    def finds(self, row: Row) -> bool:
        """Whether a row holds all of the words."""
        if not self._words:
            return True
        text = self._text_of(row)
        if text not in self._keys:
            self.learn(folded([text]))
        return all(word in self._keys[text] for word in self._words)


def folded(texts: Iterable[str]) -> dict[str, str]:
    """What is searched of each text; it may run on any thread."""
    return {text: search_key(text) for text in texts}
