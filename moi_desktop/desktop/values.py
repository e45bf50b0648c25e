"""How a field's values look on the screen and how typed text becomes a value.

The rules live in the plan room; this is their face towards the window: one `FieldFormat` serves a form, a grid cell and a
pasted block, so that they agree. What cannot be read is not thrown away: it becomes an `Unparsed` with the text as typed
and a sentence that says what is wrong with it; where there is a likely meaning it is offered, never assumed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final, cast

from moi_desktop.desktop.translated import moi, sentence_of
from moi_desktop.plan.catalogue import Field, Kind
from moi_desktop.plan.code_book import CodeEntry
from moi_desktop.plan.model import Value
from moi_desktop.plan.reading import Status
from moi_desktop.plan.thai_text import search_key
from moi_desktop.plan.values import PLAIN, ReadingContext, ValueReading, read_value, show_value

_NUMBERS: Final = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.MONEY, Kind.FISCAL_YEAR})
_QUIET_REPAIRS: Final = frozenset({"spaces", "wide-space"})
"""Repairs that nobody wants to hear of."""


@dataclass(frozen=True, slots=True)
class Unparsed:
    """Typed text that is not a value. It is kept and marked until somebody mends it.

    `code` is the stable word for what is wrong, `reason` the sentence; `proposal` is what the text probably means, for a
    person to accept, or None.
    """

    text: str
    reason: str
    code: str = ""
    proposal: object = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of typed text. `remark` says what was mended; it is empty when the text was taken as typed."""

    value: object
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose from. `group` is the heading it stands under; `code` is shown where it says something."""

    code: str
    label: str
    group: str = ""
    shows_code: bool = True


@dataclass(slots=True)
class Surroundings:
    """What the fields of a page need to know of the rest of the plan; the page puts in new ones when the plan changes.

    `context` has the code lists and the names of records; `records` lists, by entity, the records that can be chosen; `years`
    are the fiscal years (BE) of the cycle, `today` the day in Thailand.
    """

    context: ReadingContext = PLAIN
    records: Mapping[str, Sequence[Option]] = field(default_factory=dict)
    years: range = range(0)
    today: date | None = None


class FieldFormat:
    """Reads and shows the values of one field of the catalogue."""

    def __init__(self, spec: Field, surroundings: Surroundings | None = None) -> None:
        self.spec = spec
        self._surroundings = surroundings or Surroundings()
        self._searched: dict[str, str] = {}
        self._named: tuple[Sequence[Option], dict[str, str]] = ((), {})

    @property
    def align_right(self) -> bool:
        """Whether values stand at the right edge, as numbers do."""
        return self.spec.kind in _NUMBERS

    @property
    def is_chosen(self) -> bool:
        """Whether values come from a list."""
        return self.spec.kind in (Kind.CODE, Kind.REFERENCE)

    def read(self, text: str) -> Reading:
        """Return what `text` means; None as value for empty text, an `Unparsed` for what is not a value."""
        reading = read_value(self.spec, text, context=self._surroundings.context)
        if reading.status is Status.EMPTY:
            return Reading(None)
        if reading.status is Status.OK:
            return Reading(reading.value, _repairs_of(reading))
        words = sentence_of(reading.remark) if reading.remark else ""
        return Reading(Unparsed(text, words, reading.code, reading.proposal))

    def show(self, value: object) -> str:
        """Return `value` as it is shown and copied; an `Unparsed` as it was typed, None as empty."""
        if isinstance(value, Unparsed):
            return value.text
        if self.spec.kind is Kind.REFERENCE:
            return self._names().get(str(value or ""), str(value or ""))
        chosen = self.spec.choice(str(value)) if self.spec.choices else None
        if chosen is not None:
            return label_of(chosen.th, chosen.en)
        return show_value(self.spec, cast("Value | None", value), context=self._surroundings.context)

    def _names(self) -> dict[str, str]:
        """The labels of the records that can be chosen, by uid; made anew when there are other records."""
        options = self.options()
        if self._named[0] is not options:
            self._named = (options, {option.code: option.label for option in reversed(options)})
        return self._named[1]

    def options(self) -> Sequence[Option]:
        """Return what can be chosen: leaves of the code list, records, or the answers of a closed list."""
        if self.spec.kind is Kind.REFERENCE:
            return self._surroundings.records.get(self.spec.refers, ())
        if self.spec.codes is None:
            return [Option(one.code, label_of(one.th, one.en), shows_code=False) for one in self.spec.choices]
        table = self._surroundings.context.codes.table(self.spec.codes)
        return [_option_of(entry) for entry in table if entry.leaf]

    def search(self, words: str) -> list[Option]:
        """Return the options that hold all of `words`, in any order; those whose code begins with them come first."""
        wanted = search_key(words).split()
        found = [option for option in self.options() if all(word in self._key(option) for word in wanted)]
        start = words.strip().casefold()
        return sorted(found, key=lambda option: not option.code.casefold().startswith(start)) if start else found

    def _key(self, option: Option) -> str:
        text = f"{option.code if option.shows_code else ''} {option.label} {option.group}"
        if text not in self._searched:
            self._searched[text] = search_key(text)
        return self._searched[text]


def unit_of(spec: Field) -> str:
    """Return the unit of a field in the language of the screen; empty where it has none."""
    return moi(spec.unit) if spec.unit else ""


def label_of(th: str, en: str) -> str:
    """Return the label of a field, table or section in the language of the screen."""
    from moi_desktop.desktop import language

    return th if language.is_thai() else en


def _option_of(entry: CodeEntry) -> Option:
    return Option(entry.code, entry.th, entry.group)


def _repairs_of(reading: ValueReading) -> str:
    return " ".join(sentence_of(repair) for repair in reading.repairs if repair.code not in _QUIET_REPAIRS)
