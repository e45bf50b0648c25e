"""One cell of a foreign table becomes a value, and the account is told what became of the cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Final

from moi_desktop.plan.catalogue import FACTOR_KEYS, CodeList, Field, Kind
from moi_desktop.plan.code_book import CodeBook, choice_table
from moi_desktop.plan.model import Plan, Value, new_uid
from moi_desktop.plan.quantities import read_factors, show_factors
from moi_desktop.plan.quantities import values_of as factor_values
from moi_desktop.plan.reading import Remark, Status
from moi_desktop.plan.thai_damage import damage
from moi_desktop.plan.thai_numbers import SATANG_PER_BAHT, decimal_from_cell, format_baht
from moi_desktop.plan.thai_text import clean
from moi_desktop.plan.values import Cell, ReadingContext, ValueReading, read_cell, show_value
from moi_desktop.reference.folding import TO_ARABIC_DIGITS
from moi_desktop.text import QT_TRANSLATE_NOOP
from moi_desktop.workbook.foreign_categories import NameFinder
from moi_desktop.workbook.foreign_drafts import Typed
from moi_desktop.workbook.foreign_mapping import Column
from moi_desktop.workbook.foreign_report import CellNote, Ledger, Outcome, Question

MONEY_UNITS: Final = {"baht": 1, "thousand": 10**3, "million": 10**6}
"""Answers to a question about a unit of money, and how many baht each is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadAnswers:
    """What a person answered. `accept_all` takes every proposal; `money_units` goes by question id, `*` for all."""

    accept_all: bool = False
    accepted: frozenset[str] = frozenset()
    money_units: Mapping[str, str] = field(default_factory=dict, hash=False)

    def accepts(self, question: str) -> bool:
        """Whether the proposals behind a question may be taken."""
        return self.accept_all or question in self.accepted

    def factor(self, question: str) -> int | None:
        """How many baht the unit of a column is, when that was answered."""
        answer = self.money_units.get(question) or self.money_units.get("*")
        return MONEY_UNITS.get(answer) if answer else None


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadContext:
    """Where the records go: code lists, the plan as it is, the fiscal year (BE) of rows that name none, answers.

    `pending` are the texts that stand beside fields of the plan already: entity, uid, field, text.
    """

    codes: CodeBook
    plan: Plan = field(default_factory=Plan)
    fiscal_year: int | None = None
    answers: LoadAnswers = field(default_factory=LoadAnswers)
    make_uid: Callable[[], str] = new_uid
    pending: frozenset[tuple[str, str, str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Source:
    """A cell where it stands. `filled` tells a blank that repeats what stands above it."""

    sheet: str
    row: int
    column: Column
    cell: Cell
    filled: bool = False

    @property
    def text(self) -> str:
        """What stood there, as a person would type it."""
        return typed(self.cell)


def typed(cell: Cell) -> str:
    """A cell as a person would type it."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return "" if cell is None else str(cell)


_DITTO = Remark("ditto", QT_TRANSLATE_NOOP("moi", "ช่องว่างหมายถึงค่าเดียวกับแถวบน"))
_NUMBER_FROM_TEXT = Remark("number-from-text", QT_TRANSLATE_NOOP("moi", "อ่านตัวเลขจากข้อความ"))
_DATE_READ = Remark("date-read", QT_TRANSLATE_NOOP("moi", "อ่านเป็นวันที่ของปี พ.ศ."))
_OWN_UNIT = Remark("unit-found", QT_TRANSLATE_NOOP("moi", "อ่านตัวเลขจากข้อความ ตัดหน่วย “{unit}” ออก"))
_NOTHING = Remark("dash-as-nothing", QT_TRANSLATE_NOOP("moi", "“{text}” หมายถึงไม่มีค่า"))
_CONVERTED = Remark("unit-converted", QT_TRANSLATE_NOOP("moi", "แปลงหน่วยเงินเป็นบาท (คูณ {factor})"))
_FINER = Remark("finer-than-satang", QT_TRANSLATE_NOOP("moi", "แปลงเป็นบาทแล้วละเอียดกว่าหนึ่งสตางค์ โปรดตรวจหน่วยเงิน"))
_FACTORS = Remark("factors", QT_TRANSLATE_NOOP("moi", "แยกตัวคูณออกเป็น {count} ช่อง"))
_AS_TEXT = Remark("target-as-text", QT_TRANSLATE_NOOP("moi", "ไม่ใช่ตัวเลข เก็บไว้เป็นค่าเป้าหมายแบบข้อความ"))
_STILL_DAMAGED = Remark("damaged", "{damage}")

_WITH_UNIT: Final = frozenset({"unit-found", "unit-differs"})
"""Doubts of a quantity that are none here: the unit beside the number has a field of its own."""

_UNIT_WORDS: Final = {10**3: "พันบาท", 10**4: "หมื่นบาท", 10**5: "แสนบาท", 10**6: "ล้านบาท"}

_PLAIN_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


class CellReader:
    """Reads the cells of one load."""

    def __init__(self, context: LoadContext, ledger: Ledger) -> None:
        self.context = context
        self.ledger = ledger
        self._reading = ReadingContext(codes=context.codes)
        self._finders: dict[object, NameFinder] = {}
        self._left: dict[tuple[str, int, int], Typed] = {}

    def finder(self, spec: Field) -> NameFinder:
        """The finder of names in a field's list."""
        key: object = spec.codes or spec.choices
        if key not in self._finders:
            table = choice_table(spec.choices) if spec.codes is None else self.context.codes.table(spec.codes)
            self._finders[key] = NameFinder(table)
        return self._finders[key]

    @property
    def categories(self) -> NameFinder:
        """The finder of expense categories."""
        if CodeList.EXPENSE not in self._finders:
            self._finders[CodeList.EXPENSE] = NameFinder(self.context.codes.table(CodeList.EXPENSE))
        return self._finders[CodeList.EXPENSE]

    def value(self, source: Source, spec: Field, unit: str = "", *, unit_kept: bool = False) -> Value | None:
        """The value of a cell for a field; None when it is empty or refused. The ledger knows which.

        `unit` is the unit that the record's numbers are in; `unit_kept` tells that a unit beside the number is not lost.
        """
        if source.column.factor != 1 and spec.kind is Kind.MONEY:
            return self._converted(source)
        reading = read_cell(spec, source.cell, context=replace(self._reading, unit=unit))
        if reading.status is Status.NEEDS_CONFIRMATION and unit_kept and reading.code in _WITH_UNIT:
            assert reading.remark is not None
            self._changed(source, show_value(spec, reading.proposal, context=self._reading), reading.remark)
            return reading.proposal
        if reading.status is Status.OK:
            return self._taken(source, spec, reading)
        if reading.status is Status.EMPTY:
            self._nothing(source, spec)
            return None
        if reading.status is Status.NEEDS_CONFIRMATION and reading.remark is not None:
            return self._doubtful(source, spec, reading, reading.remark)
        code = self._by_name(source, spec)
        if code is None:
            self._leave(source, source.text, reading.remark)
        return code

    def left(self, source: Source) -> Typed | None:
        """The text of a cell that was read and is no value, to be kept as it was typed; None for any other."""
        return None if source.filled else self._left.get((source.sheet, source.row, source.column.index))

    def was_left(self, source: Source) -> bool:
        """Whether a cell, or the cell above that it repeats, was read and is no value."""
        return (source.sheet, source.row, source.column.index) in self._left

    def leave(self, source: Source, text: str, code: str) -> None:
        """Have the text of a refused cell kept as it was typed."""
        self._left[source.sheet, source.row, source.column.index] = Typed(text, code)

    def quantities(self, source: Source, spec: Field) -> dict[str, Value]:
        """Quantity factors and their units: `3 คน x 5 วัน` gives two of each."""
        factors = read_factors(source.text).value if isinstance(source.cell, str) else None
        if factors is not None and len(factors) > 1 and all(factor.quantity is not None for factor in factors):
            self._changed(source, show_factors(factors), _FACTORS.about(count=str(len(factors))))
            return {key: value for key, value in factor_values(factors).items() if value is not None}
        value = self.value(source, spec, unit_kept=True)
        if value is None:
            return {}
        unit = read_cell(spec, source.cell, context=self._reading).unit
        return {spec.key: value, FACTOR_KEYS[0][1]: unit} if unit else {spec.key: value}

    def target(self, source: Source, spec: Field, text_spec: Field, unit: str) -> dict[str, Value]:
        """A KPI target: a number in the KPI's unit, or a text where it is none."""
        reading = read_cell(spec, source.cell, context=ReadingContext(unit=unit))
        if reading.status is Status.REFUSED:
            text = clean(source.text)
            if text and len(text) <= text_spec.max_length:
                self._changed(source, text, _AS_TEXT)
                return {text_spec.key: text}
        value = self.value(source, spec, unit)
        return {} if value is None else {spec.key: value}

    def refuse(self, source: Source, remark: Remark | None) -> None:
        """Note a refused cell."""
        assert remark is not None
        self._note(source, "", Outcome.REFUSED, remark)

    def change(self, source: Source, after: str, remark: Remark) -> None:
        """Note a changed cell."""
        self._changed(source, after, remark)

    def take(self, source: Source) -> None:
        """Settle a cell that was used as it stands."""
        if not source.filled:
            self.ledger.settle(source.sheet, source.row, source.column.index, Outcome.TAKEN)

    def fill(self, source: Source) -> None:
        """Note a blank that repeats what stands above it."""
        note = CellNote(
            source.sheet,
            source.row,
            source.column.index,
            source.column.target,
            "",
            source.text,
            Outcome.CHANGED,
            _DITTO,
        )
        self.ledger.note(note)

    def _nothing(self, source: Source, spec: Field) -> None:
        """A mark that means no value; a flag that is not set is simply that."""
        if spec.kind is Kind.FLAG:
            self.take(source)
        else:
            self._changed(source, "", _NOTHING.about(text=source.text))

    def _taken(self, source: Source, spec: Field, reading: ValueReading) -> Value | None:
        value = reading.value
        assert value is not None
        shown = show_value(spec, value, context=self._reading)
        if reading.repairs:
            self._changed(source, shown, _several(reading.repairs))
        elif _reads_otherwise(source.cell, spec):
            own = _OWN_UNIT.about(unit=reading.unit) if reading.unit and spec.kind is not Kind.MONEY else None
            self._changed(source, shown, own or _NUMBER_FROM_TEXT)
        elif isinstance(value, date) and _is_another_day(source.cell, value, shown):
            self._changed(source, shown, _DATE_READ)
        else:
            self.take(source)
        self._flag(source, shown, value)
        return value

    def _flag(self, source: Source, shown: str, value: Value) -> None:
        if isinstance(value, str) and not source.filled and shown == value:
            remarks = damage(value)
            if remarks:
                remark = _STILL_DAMAGED.about(damage=" · ".join(r.sentence for r in remarks))
                self.ledger.flag(self._cell_note(source, shown, Outcome.TAKEN, remark))

    def _doubtful(self, source: Source, spec: Field, reading: ValueReading, remark: Remark) -> Value | None:
        question = f"{source.sheet}!{source.column.letter}:{remark.code}"
        if _is_common_era(source.text, remark.code) or self.context.answers.accepts(question):
            self._changed(source, show_value(spec, reading.proposal, context=self._reading), remark)
            return reading.proposal
        unit_open = self.ledger.is_open(unit_question(source.sheet, source.column))
        if not source.filled and not unit_open:  # with the unit, the doubt may go away by itself
            place = self._cell_note(source, "", Outcome.REFUSED, remark).place
            self.ledger.ask(Question(question, place, remark))
        self._leave(source, source.text, remark)
        return None

    def _leave(self, source: Source, text: str, remark: Remark | None) -> None:
        assert remark is not None
        self.refuse(source, remark)
        self.leave(source, text, remark.code)

    def _by_name(self, source: Source, spec: Field) -> Value | None:
        """A code whose name the text contains."""
        if spec.kind is not Kind.CODE:
            return None
        match = self.finder(spec).find(source.text)
        if not match.code:
            return None
        shown = show_value(spec, match.code, context=self._reading)
        if match.remark is None:
            self.take(source)
        else:
            self._changed(source, shown, match.remark)
        return match.code

    def _converted(self, source: Source) -> Value | None:
        """Money in a column of thousands or millions of baht, in satang."""
        cell = source.cell if isinstance(source.cell, (int, float)) else source.text
        reading = decimal_from_cell(cell)
        if reading.status is Status.EMPTY:
            self._changed(source, "", _NOTHING.about(text=source.text))
            return None
        if reading.value is None or reading.status is not Status.OK:
            # What may be a number means something else without the unit of its column.
            unit = _UNIT_WORDS.get(source.column.factor, "") if reading.value is not None else ""
            self._leave(source, f"{source.text} {unit}".strip(), reading.remark)
            return None
        satang = reading.value * source.column.factor * SATANG_PER_BAHT
        if satang != satang.to_integral_value() or satang < 0:
            self._leave(source, f"{source.text} {_UNIT_WORDS.get(source.column.factor, '')}".strip(), _FINER)
            return None
        self._changed(source, format_baht(int(satang)), _CONVERTED.about(factor=f"{source.column.factor:,}"))
        return int(satang)

    def _changed(self, source: Source, after: str, remark: Remark) -> None:
        self._note(source, after, Outcome.CHANGED, remark)

    def _note(self, source: Source, after: str, outcome: Outcome, remark: Remark) -> None:
        if not source.filled:
            self.ledger.note(self._cell_note(source, after, outcome, remark))

    @staticmethod
    def _cell_note(source: Source, after: str, outcome: Outcome, remark: Remark) -> CellNote:
        column = source.column
        return CellNote(source.sheet, source.row, column.index, column.target, source.text, after, outcome, remark)


def unit_question(sheet: str, column: Column) -> str:
    """The id of the question which unit of money a column is in."""
    return f"{sheet}!{column.letter}:unit"


def _several(remarks: tuple[Remark, ...]) -> Remark:
    """Several repairs of one text as one remark; the first gives the code."""
    if len(remarks) == 1:
        return remarks[0]
    return Remark(remarks[0].code, "{all}", {"all": " · ".join(remark.sentence for remark in remarks)})


def _reads_otherwise(cell: Cell, spec: Field) -> bool:
    """Whether a number, year or amount was found in a text that is not simply that number."""
    numeric = spec.kind in (Kind.INTEGER, Kind.DECIMAL, Kind.MONEY, Kind.FISCAL_YEAR)
    return numeric and isinstance(cell, str) and not _PLAIN_NUMBER.fullmatch(cell.strip())


def _is_another_day(cell: Cell, value: date, shown: str) -> bool:
    """Whether a day was found in what is not simply that day: words, a number, a year of the other era."""
    if isinstance(cell, date):
        return (cell.year, cell.month, cell.day) != (value.year, value.month, value.day)
    return typed(cell).strip() != shown


def _is_common_era(text: str, code: str) -> bool:
    """A four-digit Common Era year can mean only one fiscal year; a two-digit one is asked about."""
    return code == "ask-year" and bool(re.search(r"\d{4}", text.translate(TO_ARABIC_DIGITS)))


def exact_quotient(amount: int, by: Decimal) -> int | None:
    """Satang divided by a quantity, when that gives whole satang."""
    if by <= 0:
        return None
    quotient = Decimal(amount) / by
    return int(quotient) if quotient == quotient.to_integral_value() and quotient * by == amount else None
