"""The one place where typed, pasted or imported text becomes a field's value, and a value what people read.

Every door uses `read_value` (text) or `read_cell` (a spreadsheet's own value), so a form, a grid and an import agree.
Reading what `show_value` wrote gives the value back. Nothing is guessed and nothing is cut off: what can mean two
things is offered for confirmation, what does not fit is refused with the reason.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from moi_desktop.plan.canonical import decimal_text, moment_from_text
from moi_desktop.plan.catalogue import Field, Kind
from moi_desktop.plan.code_book import CodeBook, CodeMatch, CodeTable, Sureness, choice_table
from moi_desktop.plan.fiscal_year import parse_fiscal_year
from moi_desktop.plan.model import Plan, Value
from moi_desktop.plan.places import record_label
from moi_desktop.plan.reading import Reading, Remark, Status, is_empty_mark
from moi_desktop.plan.thai_calendar import format_date, format_moment, parse_date
from moi_desktop.plan.thai_numbers import (
    SATANG_PER_BAHT,
    ColumnKind,
    decimal_from_cell,
    format_baht,
    format_decimal,
    money_from_cell,
)
from moi_desktop.plan.thai_text import repair, search_key
from moi_desktop.text import QT_TRANSLATE_NOOP

CHECK_MARK: Final = "✓"
"""How a flag that is set is shown; one that is not set is shown as nothing."""

Cell = str | int | float | bool | date | datetime | None
"""What a spreadsheet cell may hold."""

Number = int | float | str | bool
"""A cell that holds no date."""


@dataclass(frozen=True, slots=True)
class ValueReading:
    """What came of one text. `value` stands when the status is OK, `proposal` when it NEEDS_CONFIRMATION.

    `remark` is why it is not plainly OK; `repairs` are the changes made to the letters of the text; `unit` is a unit
    that was found beside a number and taken off.
    """

    status: Status
    value: Value | None = None
    proposal: Value | None = None
    unit: str = ""
    remark: Remark | None = None
    repairs: tuple[Remark, ...] = ()

    @property
    def code(self) -> str:
        """The remark's stable code, or the status where there is nothing to remark."""
        return self.remark.code if self.remark else str(self.status)

    @property
    def sentence(self) -> str:
        """The Thai sentence for people; empty where there is nothing to say."""
        return self.remark.sentence if self.remark else ""


class RecordNames:
    """Names of a plan's records, for fields that refer to another record. `project` narrows to one project's own."""

    def __init__(self, plan: Plan, project: str = "") -> None:
        self._plan = plan
        self._project = project
        self._found: dict[str, dict[str, list[str]]] = {}

    def find(self, entity: str, text: str) -> tuple[str, ...]:
        """The uids of the records that a uid or a name stands for."""
        if self._plan.get(entity, text) is not None:
            return (text,)
        return tuple(self._names(entity).get(search_key(text), ()))

    def name(self, entity: str, uid: str) -> str:
        """The name when it names one record only, else the uid."""
        record = self._plan.get(entity, uid)
        label = record_label(record) if record else ""
        return label if label and self.find(entity, label) == (uid,) else uid

    def _names(self, entity: str) -> dict[str, list[str]]:
        if entity not in self._found:
            names: dict[str, list[str]] = defaultdict(list)
            for record in self._plan.of(entity):
                if not self._project or record.text("project") in ("", self._project):
                    names[search_key(record_label(record))].append(record.uid)
            self._found[entity] = names
        return self._found[entity]


@dataclass(frozen=True, slots=True)
class ReadingContext:
    """What reading needs to know of the surroundings.

    `unit` is the unit that this record's numbers are in, where the field itself does not say (a KPI's own unit).
    """

    codes: CodeBook = field(default_factory=CodeBook)
    names: RecordNames | None = None
    unit: str = ""


PLAIN: Final = ReadingContext()
"""No code lists and no records: enough for texts, numbers, dates and closed choices."""

_TOO_LONG = Remark(
    "text-too-long",
    QT_TRANSLATE_NOOP("moi", "ข้อความยาว {length} ตัวอักษร ช่องนี้รับได้ไม่เกิน {most} ตัวอักษร โปรดย่อให้สั้นลง"),
)
_BELOW = Remark(
    "below-minimum",
    QT_TRANSLATE_NOOP("moi", "ค่า {value} น้อยกว่าค่าต่ำสุดของช่องนี้ ({limit}) โปรดตรวจสอบ"),
)
_ABOVE = Remark(
    "above-maximum",
    QT_TRANSLATE_NOOP("moi", "ค่า {value} มากกว่าค่าสูงสุดของช่องนี้ ({limit}) โปรดตรวจสอบ"),
)
_NOT_WHOLE = Remark(
    "not-whole",
    QT_TRANSLATE_NOOP("moi", "“{text}” ไม่ใช่จำนวนเต็ม ช่องนี้รับเฉพาะจำนวนเต็ม"),
)
_NOT_A_FLAG = Remark(
    "not-a-flag",
    QT_TRANSLATE_NOOP("moi", "“{text}” ไม่ใช่เครื่องหมายเลือก โปรดใส่ ✓ หรือเว้นว่าง"),
)
_CROSS = Remark(
    "cross-as-mark",
    QT_TRANSLATE_NOOP("moi", "“{text}” หมายถึงเลือกรายการนี้ใช่หรือไม่"),
)
_UNKNOWN_CODE = Remark(
    "unknown-code",
    QT_TRANSLATE_NOOP("moi", "ไม่พบ “{text}” ในบัญชีของช่อง{field} โปรดเลือกจากรายการ"),
)
_SEVERAL_CODES = Remark(
    "several-codes",
    QT_TRANSLATE_NOOP("moi", "“{text}” ตรงกับหลายรายการ ({choices}) โปรดเลือกหนึ่งรายการ"),
)
_OTHER_NAME = Remark(
    "code-name-differs",
    QT_TRANSLATE_NOOP("moi", "“{text}” มีรหัสของ {shown} แต่ชื่อไม่ตรงกัน หมายถึงรายการนี้ใช่หรือไม่"),
)
_UNKNOWN_RECORD = Remark(
    "unknown-record",
    QT_TRANSLATE_NOOP("moi", "ไม่พบ{field} “{text}” ในแผนนี้ โปรดเลือกจากรายการหรือเพิ่มก่อน"),
)
_SEVERAL_RECORDS = Remark(
    "several-records",
    QT_TRANSLATE_NOOP("moi", "มี{field} ชื่อ “{text}” {count} รายการ โปรดเลือกจากรายการ"),
)
_NOT_A_MOMENT = Remark(
    "not-a-moment",
    QT_TRANSLATE_NOOP("moi", "“{text}” ไม่ใช่วันเวลาที่โปรแกรมบันทึก"),
)
_DIGITS_LOST = Remark(
    "digits-lost",
    QT_TRANSLATE_NOOP("moi", "ตารางคำนวณเก็บ {text} เป็นตัวเลขที่ยาวเกินไป เลขท้ายอาจหายไปแล้ว ใช้ค่านี้หรือไม่"),
)

_DATE_CELL = Remark(
    "date-not-value",
    QT_TRANSLATE_NOOP("moi", "ช่องนี้เก็บวันที่ {text} ไว้ แต่{field}ไม่ใช่วันที่ ตารางคำนวณอาจแปลงให้เอง โปรดตรวจสอบ"),
)

_SET_MARKS: Final = frozenset({"✓", "✔", "☑", "√", "/", "1", "true", "yes", "y", "ใช่", "มี", "จริง", "พร้อม", "เลือก"})
_CLEAR_MARKS: Final = frozenset({"0", "false", "no", "n", "ไม่", "ไม่ใช่", "เท็จ", "✗", "✘", "☐", "☒", "ไม่พร้อม"})
_CROSSES: Final = frozenset({"x", "×"})
_CODE_SHAPE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*")
_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_EXACT_WHOLE: Final = 10**15  # beyond this a spreadsheet's number has lost digits


def read_value(spec: Field, text: str, *, context: ReadingContext = PLAIN) -> ValueReading:
    """Read a text as the value of a field: repaired, parsed the Thai way, held against the field's limits and lists."""
    return _checked(spec, _TEXT_READERS[spec.kind](spec, text, context))


def read_cell(spec: Field, cell: Cell, *, context: ReadingContext = PLAIN) -> ValueReading:
    """Read a spreadsheet cell as the value of a field.

    Numbers are taken as numbers, at the digits that a spreadsheet keeps, and date serials as dates. A date in a field
    for numbers is refused: a spreadsheet turns `1-10` into one by itself.
    """
    if cell is None:
        return ValueReading(Status.EMPTY)
    if isinstance(cell, date):
        return _read_date_cell(spec, cell, context)
    if isinstance(cell, str):
        if spec.kind is Kind.DATE and _ISO_DAY.fullmatch(cell):
            return _checked(spec, _read_iso_day(cell))
        return read_value(spec, cell, context=context)
    return _read_number_cell(spec, cell, context)


def _read_number_cell(spec: Field, cell: float, context: ReadingContext) -> ValueReading:
    reader = _NUMBER_READERS.get(spec.kind)
    if reader is not None:
        return _checked(spec, reader(spec, cell, context))
    text, sound = _number_as_text(cell)
    reading = read_value(spec, text, context=context)
    if sound or reading.status is not Status.OK:
        return reading
    return _asked(reading.value, _DIGITS_LOST.about(text=text))


def _read_date_cell(spec: Field, cell: date, context: ReadingContext) -> ValueReading:
    reading = _from(parse_date(cell))
    day = reading.value if reading.value is not None else reading.proposal
    if spec.kind is Kind.DATE:
        return _checked(spec, reading)
    shown = format_date(day) if isinstance(day, date) else cell.isoformat()
    if spec.kind in (Kind.TEXT, Kind.LONG_TEXT):
        return read_value(spec, shown, context=context)
    return _refused(_DATE_CELL.about(text=shown, field=spec.th))


def show_value(spec: Field, value: Value | None, *, context: ReadingContext = PLAIN) -> str:
    """What people read: baht with separators, พ.ศ. dates, ✓ for flags, names for choices, `CODE name` for codes."""
    if value is None or value is False or value == "":
        return ""
    return _SHOWERS[spec.kind](spec, value, context)


def _checked(spec: Field, reading: ValueReading) -> ValueReading:
    """Hold a value or proposal against the field's length and limits."""
    value = reading.value if reading.value is not None else reading.proposal
    if value is None or isinstance(value, bool):
        return reading
    remark = _limit_remark(spec, value)
    return replace(reading, status=Status.REFUSED, value=None, proposal=None, remark=remark) if remark else reading


def _limit_remark(spec: Field, value: Value) -> Remark | None:
    if isinstance(value, str):
        too_long = bool(spec.max_length) and len(value) > spec.max_length
        return _TOO_LONG.about(length=str(len(value)), most=str(spec.max_length)) if too_long else None
    if isinstance(value, (date, datetime)):
        return None
    scale = SATANG_PER_BAHT if spec.kind is Kind.MONEY else 1
    for limit, remark, breaks in ((spec.minimum, _BELOW, _is_less), (spec.maximum, _ABOVE, _is_more)):
        if limit is not None and breaks(value, limit * scale):
            shown = str(limit) if spec.kind is Kind.FISCAL_YEAR else f"{limit:,}"
            return remark.about(value=show_value(spec, value), limit=shown)
    return None


def _is_less(value: int | Decimal, limit: int) -> bool:
    return value < limit


def _is_more(value: int | Decimal, limit: int) -> bool:
    return value > limit


def _read_text(spec: Field, text: str, _context: ReadingContext) -> ValueReading:
    repaired = repair(text, long=spec.kind is Kind.LONG_TEXT)
    if not repaired.text:
        return ValueReading(Status.EMPTY)
    return ValueReading(Status.OK, repaired.text, repairs=repaired.changes)


def _from(reading: Reading[Any]) -> ValueReading:
    """A number's, year's or date's own reading as a value reading."""
    sure = reading.status is Status.OK
    return ValueReading(
        reading.status,
        reading.value if sure else None,
        None if sure else reading.value,
        reading.unit,
        reading.remark,
    )


def _asked(proposal: Value | None, remark: Remark) -> ValueReading:
    return ValueReading(Status.NEEDS_CONFIRMATION, proposal=proposal, remark=remark)


def _refused(remark: Remark) -> ValueReading:
    return ValueReading(Status.REFUSED, remark=remark)


def _column_kind(spec: Field) -> ColumnKind:
    return ColumnKind.RESULT if spec.result else ColumnKind.PLAN


def _read_decimal(spec: Field, cell: Number, context: ReadingContext) -> ValueReading:
    return _from(decimal_from_cell(cell, column_kind=_column_kind(spec), unit=context.unit or spec.unit))


def _read_integer(spec: Field, cell: Number, context: ReadingContext) -> ValueReading:
    reading = _from(decimal_from_cell(cell, column_kind=_column_kind(spec), unit=context.unit or spec.unit))
    number = reading.value if reading.value is not None else reading.proposal
    if not isinstance(number, Decimal):
        return reading
    if number != number.to_integral_value():
        return _refused(_NOT_WHOLE.about(text=str(cell)))
    whole = int(number)
    return replace(reading, value=whole) if reading.value is not None else replace(reading, proposal=whole)


def _read_money(spec: Field, cell: Number, _context: ReadingContext) -> ValueReading:
    return _from(money_from_cell(cell, column_kind=_column_kind(spec)))


def _read_year(_spec: Field, cell: Number, _context: ReadingContext) -> ValueReading:
    return _from(parse_fiscal_year(cell))


def _read_date(_spec: Field, cell: Number, _context: ReadingContext) -> ValueReading:
    return _from(parse_date(cell))


def _read_iso_day(text: str) -> ValueReading:
    """A date cell that arrives as text: a spreadsheet's year may be a Buddhist one or stand for two typed digits."""
    try:
        return _from(parse_date(date.fromisoformat(text)))
    except ValueError:
        return _from(parse_date(text))


def _read_moment(_spec: Field, text: str, _context: ReadingContext) -> ValueReading:
    try:
        return ValueReading(Status.OK, moment_from_text(text))
    except ValueError:
        return _refused(_NOT_A_MOMENT.about(text=text)) if text else ValueReading(Status.EMPTY)


def _read_flag(_spec: Field, cell: Number, _context: ReadingContext) -> ValueReading:
    word = search_key(str(int(cell)) if isinstance(cell, (bool, float)) else str(cell))
    if word in _SET_MARKS:
        return ValueReading(Status.OK, value=True)
    if word in _CLEAR_MARKS or is_empty_mark(word):
        return ValueReading(Status.EMPTY)
    if word in _CROSSES:
        return _asked(proposal=True, remark=_CROSS.about(text=str(cell)))
    return _refused(_NOT_A_FLAG.about(text=str(cell)))


def _table(spec: Field, context: ReadingContext) -> CodeTable:
    return choice_table(spec.choices) if spec.codes is None else context.codes.table(spec.codes)


def _read_code(spec: Field, text: str, context: ReadingContext) -> ValueReading:
    repaired = repair(text)
    plain, table = repaired.text, _table(spec, context)
    match = table.match(plain) if plain else CodeMatch(Sureness.UNKNOWN)
    if match.sureness is Sureness.SURE:
        return ValueReading(Status.OK, match.entries[0].code, repairs=repaired.changes)
    if match.sureness is Sureness.DOUBTFUL:
        return _asked(match.entries[0].code, _OTHER_NAME.about(text=plain, shown=match.entries[0].shown))
    if match.sureness is Sureness.AMBIGUOUS:
        choices = ", ".join(entry.shown for entry in match.entries)
        return _refused(_SEVERAL_CODES.about(text=plain, choices=choices))
    if is_empty_mark(plain):
        return ValueReading(Status.EMPTY)
    if not len(table) and _CODE_SHAPE.fullmatch(plain):
        return ValueReading(Status.OK, plain)  # the list has not arrived yet; the check looks at it when it has
    return _refused(_UNKNOWN_CODE.about(text=plain, field=spec.th))


def _read_reference(spec: Field, text: str, context: ReadingContext) -> ValueReading:
    plain = repair(text).text
    if not plain:
        return ValueReading(Status.EMPTY)
    found = context.names.find(spec.refers, plain) if context.names else ()
    if len(found) == 1:
        return ValueReading(Status.OK, found[0])
    if found:
        return _refused(_SEVERAL_RECORDS.about(text=plain, field=spec.th, count=str(len(found))))
    return _refused(_UNKNOWN_RECORD.about(text=plain, field=spec.th))


def _number_as_text(cell: float) -> tuple[str, bool]:
    """A number in a cell that should hold text, and whether all its digits are sure to be there."""
    if isinstance(cell, bool):
        return str(cell).upper(), True
    exact = Decimal(cell) if isinstance(cell, int) else Decimal(f"{cell:.15g}")
    return decimal_text(exact) if exact.is_finite() else str(cell), abs(exact) < _EXACT_WHOLE


def _show_code(spec: Field, value: Any, context: ReadingContext) -> str:  # noqa: ANN401 - a text by the field's kind
    entry = _table(spec, context).get(value)
    if entry is None:
        return str(value)
    return entry.th if spec.codes is None else entry.shown


def _show_reference(spec: Field, value: Any, context: ReadingContext) -> str:  # noqa: ANN401 - a text by the field's kind
    return context.names.name(spec.refers, value) if context.names else str(value)


_TextReader = Callable[[Field, str, ReadingContext], ValueReading]
_NumberReader = Callable[[Field, Number, ReadingContext], ValueReading]

_NUMBER_READERS: Final[dict[Kind, _NumberReader]] = {
    Kind.INTEGER: _read_integer,
    Kind.DECIMAL: _read_decimal,
    Kind.MONEY: _read_money,
    Kind.FISCAL_YEAR: _read_year,
    Kind.DATE: _read_date,
    Kind.FLAG: _read_flag,
}
_TEXT_READERS: Final[dict[Kind, _TextReader]] = {
    Kind.TEXT: _read_text,
    Kind.LONG_TEXT: _read_text,
    Kind.MOMENT: _read_moment,
    Kind.CODE: _read_code,
    Kind.REFERENCE: _read_reference,
    **_NUMBER_READERS,
}
_SHOWERS: Final[dict[Kind, Callable[[Field, Any, ReadingContext], str]]] = {
    Kind.TEXT: lambda _spec, value, _context: str(value),
    Kind.LONG_TEXT: lambda _spec, value, _context: str(value),
    Kind.INTEGER: lambda _spec, value, _context: f"{value:,}",
    Kind.DECIMAL: lambda _spec, value, _context: format_decimal(value),
    Kind.MONEY: lambda _spec, value, _context: format_baht(value),
    Kind.FISCAL_YEAR: lambda _spec, value, _context: str(value),
    Kind.DATE: lambda _spec, value, _context: format_date(value),
    Kind.MOMENT: lambda _spec, value, _context: format_moment(value),
    Kind.FLAG: lambda _spec, _value, _context: CHECK_MARK,
    Kind.CODE: _show_code,
    Kind.REFERENCE: _show_reference,
}
