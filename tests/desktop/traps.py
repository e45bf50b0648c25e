"""What Thai text, numbers and dates do to programs, as data: what stands there, and what must come of it at every door.

The rows are those of the domain's tables of text repair, numbers and dates. A row has one expectation for all doors, and
another for a workbook's own cell only where the cell holds something that nobody can type.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from moi_desktop.plan.thai_calendar import CALENDAR_MONTHS

D = Decimal


@dataclass(frozen=True)
class Value:
    """Taken as this value."""

    value: object


@dataclass(frozen=True)
class Asks:
    """Kept as typed, with this question and this proposal for a person to accept."""

    code: str
    proposal: object


@dataclass(frozen=True)
class Refused:
    """Kept as typed and marked; there is nothing to propose."""

    code: str


NOTHING = Value(None)


@dataclass(frozen=True)
class Trap:
    """`text` is typed and pasted; `cell` stands in the workbook, with a number format, where that is not the text."""

    field: str
    text: str
    becomes: object
    cell: object = None
    number_format: str = "General"
    imported: object = None

    @property
    def in_workbook(self):
        return self.text if self.cell is None else self.cell

    @property
    def of_workbook(self):
        return self.becomes if self.imported is None else self.imported

    @property
    def id(self):
        shown = self.text if self.cell is None else f"{self.text} ({self.cell!r} {self.number_format})"
        return f"{self.field}: {shown!a}"


NAME, REASON = "budget_line.name", "budget_line.reason"
QUARTER, SPENT = "budget_line.q1", "budget_line.prev_spent"
PLANNED, MEASURED, PERCENT = "kpi.interval", "kpi.baseline", "kpi.weight"
YEAR, DAY = "budget_line.fiscal_year", "project.start_date"

TEXTS = (
    # SARA AM in two pieces, with and without a tone mark
    Trap(NAME, "ท\u0e4d\u0e32งาน", Value("ทำงาน")),
    Trap(NAME, "น\u0e4d\u0e49\u0e32ดื่ม", Value("น้ำดื่ม")),
    Trap(NAME, "น\u0e49\u0e4d\u0e32ดื่ม", Value("น้ำดื่ม")),
    # SARA AM stays in one piece: never NFKC
    Trap(NAME, "ค่าน\u0e49\u0e33", Value("ค่าน\u0e49\u0e33")),
    # tone before an upper vowel, which no normal form mends, and before a lower one
    Trap(NAME, "ท\u0e48\u0e35ดิน", Value("ที่ดิน")),
    Trap(NAME, "ข\u0e49\u0e31นตอน", Value("ขั้นตอน")),
    Trap(NAME, "เพ\u0e48\u0e37อ", Value("เพื่อ")),
    Trap(NAME, "ผ\u0e49\u0e39จัดการ", Value("ผู้จัดการ")),
    Trap(NAME, "เเผนงาน", Value("แผนงาน")),
    # glyphs of old Thai fonts
    Trap(NAME, "ที\uf70aดิน", Value("ที่ดิน")),
    Trap(NAME, "ป\uf701", Value("ปิ")),
    # spaces that came with copying
    Trap(NAME, "แผน\u00a0งาน", Value("แผน งาน")),
    Trap(NAME, "แผน\u200bงาน", Value("แผนงาน")),
    Trap(NAME, "\ufeffแผนงาน", Value("แผนงาน")),
    Trap(NAME, "แผน\u200c\u200dงาน", Value("แผนงาน")),
    Trap(REASON, "แผน\u200bงาน\u00a0ใหม่", Value("แผนงาน ใหม่")),
    # a whole text that was read with the wrong code page
    Trap(NAME, "¡ÃÐ·ÃÇ§", Value("กระทรวง")),
    # Word's quotation marks and dashes stay
    Trap(NAME, "“แผน” พ.ศ. 2563–2565", Value("“แผน” พ.ศ. 2563–2565")),
)

DAMAGED = (
    Trap(NAME, "สำนัก\ufffdาน", Value("สำนัก\ufffdาน")),
    Trap(NAME, "ครัััว", Value("ครัััว")),
    Trap(NAME, "ตัวชีวัด", Value("ตัวชีวัด")),
    Trap(NAME, "พืนที", Value("พืนที")),
    Trap(NAME, "โครง ก ารจ ัดหา", Value("โครง ก ารจ ัดหา")),
)
"""What cannot be mended without guessing: it stays as it is, and is pointed at."""

NUMBERS = (
    Trap(PLANNED, "๑๒๓", Value(D(123))),
    Trap(PLANNED, "1,234", Value(D(1234))),
    Trap(PLANNED, "๑,๒๓๔.๕๐", Value(D("1234.5"))),
    Trap(QUARTER, "๑,๒๓๔.๕๐", Value(123_450)),
    Trap(PLANNED, "12 ราย", Asks("unit-found", D(12))),
    Trap(QUARTER, "12ล้านบาท", Asks("multiplier", 1_200_000_000)),
    Trap(QUARTER, "1.5 ลบ.", Asks("multiplier", 150_000_000)),
    Trap(QUARTER, "1,234.-", Value(123_400)),
    *(Trap(field, text, NOTHING) for field in (PLANNED, QUARTER) for text in ("-", "–", "ไม่มี", "N/A")),
    Trap(PLANNED, "", NOTHING),
    Trap(MEASURED, "-", Asks("dash-as-zero", D(0))),
    Trap(SPENT, "–", Asks("dash-as-zero", 0)),
    Trap(MEASURED, "ไม่มี", NOTHING),
    Trap(PERCENT, "๑๒.๕%", Value(D("12.5"))),
    Trap(PERCENT, "ร้อยละ 12.5", Value(D("12.5"))),
    Trap(PERCENT, "12.5%", Value(D("12.5")), cell=0.125, number_format="0.0%"),
    Trap(MEASURED, "12.50%", Value(D("12.5")), cell=0.125, number_format="0.00%"),
    Trap(PERCENT, "0.125", Value(D("0.125")), cell=0.125, imported=Asks("percent-as-fraction", D("12.5"))),
    Trap(MEASURED, "(1,234)", Asks("parentheses", D(1234))),
    Trap(PLANNED, "(1,234)", Asks("parentheses", D(-1234))),
    Trap(PLANNED, "1.234,50", Refused("decimal-comma")),
    Trap(QUARTER, "1.234,50", Refused("decimal-comma")),
    Trap(PLANNED, "1 234", Refused("space-grouping")),
    Trap(QUARTER, "1 234", Refused("space-grouping")),
    Trap(PLANNED, "1๒3", Value(D(123))),
    Trap(PLANNED, "2563–2565", Refused("range")),
    Trap(QUARTER, "รอผลประมูล", Refused("not-a-number")),
    Trap(QUARTER, "1234.5", Value(123_450), cell=1234.5),
)

OCTOBER = date(2020, 10, 1)
DATES = (
    Trap(DAY, "29/2/2563", Value(date(2020, 2, 29))),
    Trap(DAY, "29/2/2562", Refused("not-a-leap-year")),
    Trap(DAY, "1/10/2563", Value(OCTOBER), cell=44105, number_format="dd/mm/yyyy"),
    Trap(DAY, "44105", Asks("serial-as-text", OCTOBER), cell=44105, imported=Value(OCTOBER)),
    Trap(DAY, "01/10/2563", Value(OCTOBER), cell=242431, number_format="dd/mm/yyyy"),
    Trap(DAY, "1/10/63", Asks("two-digit-year", OCTOBER), cell=23285, number_format="dd/mm/yy"),
    Trap(DAY, "1/10/63", Asks("two-digit-year", OCTOBER)),
    Trap(DAY, "2563-10-01", Value(OCTOBER)),
    Trap(DAY, "1/10/2020", Value(OCTOBER)),
    Trap(DAY, "1/10/2300", Refused("year-out-of-range")),
    Trap(DAY, "1 ต.ค. 2563", Value(OCTOBER), cell=OCTOBER, number_format="[$-107041E]d mmm yyyy"),
    Trap(DAY, "๑ ต.ค. ๒๕๖๓", Value(OCTOBER), cell=OCTOBER, number_format="[$-D07041E]d mmm yyyy"),
    *(
        Trap(DAY, f"15 {word} 2563", Value(date(2020, month.number, 15)))
        for month in CALENDAR_MONTHS
        for word in (month.name, month.short)
    ),
    Trap(DAY, "28 สิงหาคม 2562", Value(date(2019, 8, 28))),
    Trap(DAY, "๒๘ สิงหาคม ๒๕๖๒", Value(date(2019, 8, 28))),
    Trap(DAY, "วันพุธที่ 28 สิงหาคม 2562", Value(date(2019, 8, 28))),
    Trap(DAY, "28/8/2562 09.30 น.", Value(date(2019, 8, 28))),
    Trap(DAY, "วันพุธที่ 28 สิงหาคม 2562 เวลา 09.30 น.", Value(date(2019, 8, 28))),
    Trap(
        DAY,
        "28/08/2562",
        Value(date(2019, 8, 28)),
        cell=datetime(2019, 8, 28, 9, 30),  # noqa: DTZ001 - a cell knows no zone
        number_format="dd/mm/yyyy hh:mm",
    ),
    Trap(YEAR, "2563", Value(2563), cell=2563),
    Trap(YEAR, "๒๕๖๓", Value(2563)),
    Trap(YEAR, "พ.ศ. 2563", Value(2563)),
    Trap(YEAR, "63", Asks("ask-year", 2563)),
    Trap(YEAR, "2020", Asks("ask-year", 2563), imported=Value(2563)),  # it can mean one year only; the preview says so
    Trap(YEAR, "2300", Refused("not-a-year")),
)

ALL = (*TEXTS, *DAMAGED, *NUMBERS, *DATES)
