"""How values look on the screen and how typed text becomes a value: one format for each kind of field.

The same format serves a form, a grid cell and a pasted block, so that they agree. What cannot be read is not thrown away:
it becomes an `Unparsed` with the text as typed and a sentence that says what is wrong with it; where there is a likely
meaning it is offered, never assumed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Final, Protocol

from PySide6.QtCore import QCoreApplication

from moi_desktop.desktop import language
from moi_desktop.plan import reading, thai_calendar, thai_numbers, thai_text
from moi_desktop.plan.catalogue import Choice, Field, Kind
from moi_desktop.plan.fiscal_year import parse_fiscal_year
from moi_desktop.text import CONTEXT

_YES: Final = frozenset({"ใช่", "มี", "พร้อม", "1", "x", "y", "yes", "true", "✓", "✔", "/"})


@dataclass(frozen=True, slots=True)
class Unparsed:
    """Typed text that is not a value. It is kept and marked until somebody mends it.

    `proposal` is what the text probably means, for a person to accept; None where there is nothing to offer.
    """

    text: str
    reason: str
    proposal: object = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of typed text. `remark` says what was mended; it is empty when the text was taken as typed."""

    value: object
    remark: str = ""


@dataclass(frozen=True, slots=True)
class CodeChoice:
    """One entry of a code list. `group` is the heading it stands under."""

    code: str
    label: str
    group: str = ""


class ValueFormat(Protocol):
    """Reads and shows the values of one kind of field."""

    @property
    def align_right(self) -> bool:
        """Whether values stand at the right edge, as numbers do."""
        ...

    def read(self, text: str) -> Reading:
        """Return what `text` means; None as value for empty text."""
        ...

    def show(self, value: object) -> str:
        """Return `value` as it is shown and copied; an `Unparsed` as it was typed, None as empty."""
        ...


class TextFormat:
    """Words on one line or, with `long`, on several; repaired where they came in damaged."""

    align_right = False

    def __init__(self, *, long: bool = False) -> None:
        self._long = long

    def read(self, text: str) -> Reading:
        """Return the repaired words."""
        repaired = thai_text.repair(text, long=self._long)
        told = [change for change in repaired.changes if change.code not in _QUIET_REPAIRS]
        return Reading(repaired.text or None, " ".join(sentence_of(change) for change in told))

    def show(self, value: object) -> str:
        """Return the words."""
        return _typed(value) if isinstance(value, Unparsed | None) else str(value)


_QUIET_REPAIRS: Final = frozenset({"spaces", "wide-space"})
"""Repairs that nobody wants to hear of."""


class MoneyFormat:
    """Baht and satang on the screen, whole satang inside."""

    align_right = True

    def read(self, text: str) -> Reading:
        """Return satang."""
        return _taken(text, thai_numbers.parse_money(text))

    def show(self, value: object) -> str:
        """Return baht with two decimals and thousands separated."""
        return thai_numbers.format_baht(value) if isinstance(value, int) else _typed(value)


class DecimalFormat:
    """A quantity. `unit` is the field's own unit, which may be typed behind the number."""

    align_right = True

    def __init__(self, unit: str = "") -> None:
        self._unit = unit

    def read(self, text: str) -> Reading:
        """Return a `Decimal`."""
        return _taken(text, thai_numbers.parse_number(text, unit=self._unit))

    def show(self, value: object) -> str:
        """Return the number with thousands separated and no closing zeros."""
        return thai_numbers.format_decimal(value) if isinstance(value, Decimal) else _typed(value)


class IntegerFormat:
    """A whole number."""

    align_right = True

    def __init__(self, unit: str = "") -> None:
        self._decimals = DecimalFormat(unit)

    def read(self, text: str) -> Reading:
        """Return an int."""
        found = self._decimals.read(text)
        if not isinstance(found.value, Decimal):
            return found
        if found.value != found.value.to_integral_value():
            words = QCoreApplication.translate("values", "ต้องเป็นจำนวนเต็ม ไม่มีทศนิยม")
            return Reading(Unparsed(text, words))
        return replace(found, value=int(found.value))

    def show(self, value: object) -> str:
        """Return the number with thousands separated."""
        return f"{value:,}" if isinstance(value, int) else _typed(value)


class YearFormat:
    """A fiscal year in the Buddhist Era."""

    align_right = True

    def read(self, text: str) -> Reading:
        """Return the year as an int such as 2563."""
        return _taken(text, parse_fiscal_year(text))

    def show(self, value: object) -> str:
        """Return four digits."""
        return str(value) if isinstance(value, int) else _typed(value)


class DateFormat:
    """A day, shown in the Buddhist Era."""

    align_right = False

    def read(self, text: str) -> Reading:
        """Return a `date`."""
        return _taken(text, thai_calendar.parse_date(text))

    def show(self, value: object) -> str:
        """Return day, short month name and year."""
        return thai_calendar.format_date(value) if isinstance(value, date) else _typed(value)


class MomentFormat:
    """A point in time, shown in Thai time. It is never typed."""

    align_right = False

    def read(self, text: str) -> Reading:
        """Refuse: moments are set by the program."""
        return Reading(Unparsed(text, QCoreApplication.translate("values", "โปรแกรมบันทึกเวลานี้เอง แก้ไขไม่ได้")))

    def show(self, value: object) -> str:
        """Return day and time such as "28 ส.ค. 2562 09.30 น."."""
        return thai_calendar.format_moment(value) if isinstance(value, datetime) else _typed(value)


class FlagFormat:
    """Yes, or nothing."""

    align_right = False

    def read(self, text: str) -> Reading:
        """Return True for a mark or a word that means yes; None otherwise."""
        return Reading(True if text.strip().casefold() in _YES else None)

    def show(self, value: object) -> str:
        """Return a word for yes."""
        return QCoreApplication.translate("values", "ใช่") if value is True else ""


class CodeFormat:
    """A code of a list, shown by its name. It can be typed as the code, the name, or words that only one name has."""

    align_right = False

    def __init__(self, choices: Iterable[CodeChoice] = ()) -> None:
        self._choices: dict[str, CodeChoice] = {}
        self._searched: dict[str, str] = {}
        self._by_name: dict[str, str] = {}
        self.set_choices(choices)

    def set_choices(self, choices: Iterable[CodeChoice]) -> None:
        """Offer these codes from now on."""
        self._choices = {choice.code: choice for choice in choices}
        self._searched = {
            code: thai_text.search_key(f"{code} {choice.label} {choice.group}")
            for code, choice in self._choices.items()
        }
        self._by_name = {thai_text.search_key(choice.label): code for code, choice in self._choices.items()}

    @property
    def choices(self) -> Sequence[CodeChoice]:
        """All codes on offer."""
        return tuple(self._choices.values())

    def search(self, words: str) -> list[CodeChoice]:
        """Return the entries that hold all of `words`, in any order; those whose code begins with them first."""
        wanted = thai_text.search_key(words).split()
        found = [
            choice for code, choice in self._choices.items() if all(word in self._searched[code] for word in wanted)
        ]
        start = words.strip().casefold()
        return sorted(found, key=lambda choice: not choice.code.casefold().startswith(start)) if start else found

    def read(self, text: str) -> Reading:
        """Return the code that `text` names."""
        if not text.strip():
            return Reading(None)
        exact = self._exact(text)
        if exact is not None:
            return Reading(exact)
        found = self.search(text)
        if len(found) == 1:
            remark = QCoreApplication.translate("values", "เลือก “{name}” ให้").format(name=found[0].label)
            return Reading(found[0].code, remark)
        words = (
            QCoreApplication.translate("values", "ตรงกับ {count} รายการ พิมพ์เพิ่มหรือเลือกจากรายการ")
            if found
            else QCoreApplication.translate("values", "ไม่มีในรายการ เลือกจากรายการที่มีให้")
        )
        return Reading(Unparsed(text, words.format(count=len(found))))

    def show(self, value: object) -> str:
        """Return the name of a code; the code itself where the list does not have it."""
        if isinstance(value, Unparsed) or value is None:
            return _typed(value)
        choice = self._choices.get(str(value))
        return choice.label if choice else str(value)

    def _exact(self, text: str) -> str | None:
        stripped = text.strip()
        if stripped in self._choices:
            return stripped
        upper = stripped.upper()
        return upper if upper in self._choices else self._by_name.get(thai_text.search_key(text))


def choices_of(choices: Iterable[Choice]) -> list[CodeChoice]:
    """Return a closed list of the catalogue in the language of the screen."""
    return [CodeChoice(choice.code, choice.th if language.is_thai() else choice.en) for choice in choices]


def format_of(field: Field, codes: Iterable[CodeChoice] = ()) -> ValueFormat:
    """Return the format of a field; `codes` are the entries of its list where it draws from one."""
    if field.choices:
        return CodeFormat(choices_of(field.choices))
    if field.kind in (Kind.CODE, Kind.REFERENCE):
        return CodeFormat(codes)
    if field.kind in (Kind.DECIMAL, Kind.INTEGER):
        return DecimalFormat(field.unit) if field.kind is Kind.DECIMAL else IntegerFormat(field.unit)
    simple: dict[Kind, type[ValueFormat]] = {
        Kind.MONEY: MoneyFormat,
        Kind.FISCAL_YEAR: YearFormat,
        Kind.DATE: DateFormat,
        Kind.MOMENT: MomentFormat,
        Kind.FLAG: FlagFormat,
    }
    made = simple.get(field.kind)
    return made() if made else TextFormat(long=field.kind is Kind.LONG_TEXT)


def sentence_of(remark: reading.Remark) -> str:
    """Return a remark's sentence in the language of the screen."""
    return QCoreApplication.translate(CONTEXT, remark.template).format(**remark.values)


def _taken(text: str, found: reading.Reading[int] | reading.Reading[Decimal] | reading.Reading[date]) -> Reading:
    if found.status is reading.Status.EMPTY:
        return Reading(None)
    words = sentence_of(found.remark) if found.remark else ""
    if found.status is reading.Status.OK:
        return Reading(found.value, words)
    return Reading(Unparsed(text, words, found.value))


def _typed(value: object) -> str:
    return value.text if isinstance(value, Unparsed) else "" if value is None else str(value)
