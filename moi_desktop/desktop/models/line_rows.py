"""Budget lines as rows of a grid: columns, what follows from what, quarters, marks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from moi_desktop.desktop.forms.columns_of import columns_of, derive_of
from moi_desktop.desktop.models.grid_model import Column, GridModel, Mark, Row, Values
from moi_desktop.desktop.translated import moi, sentence_of
from moi_desktop.desktop.values import FieldFormat, Option, Reading, Surroundings, Unparsed
from moi_desktop.plan import catalogue, quantities
from moi_desktop.plan.amounts import HUNDRED_BAHT, with_amount
from moi_desktop.plan.catalogue import FACTOR_KEYS, QUARTER_KEYS, CodeList
from moi_desktop.plan.model import Record
from moi_desktop.plan.quantities import factors_of, read_factors, show_factors
from moi_desktop.plan.reading import Remark, Status
from moi_desktop.plan.rules import Finding, Severity
from moi_desktop.plan.rules.budget import expected_nature
from moi_desktop.plan.thai_numbers import amount_doubt, looks_like_million

FACTOR_FIELDS: Final = tuple(key for pair in FACTOR_KEYS for key in pair)
"""The single columns of the factors; they are shown when the person asks for them."""

FACTORS: Final = "factors"
"""The column in which all factors stand as one: "3 คน x 5 วัน"."""

_KEYS: Final = (
    "name", "amount", "project", "activity", "fiscal_year", "category",
    *FACTOR_FIELDS, "unit_price", *QUARTER_KEYS, "source", "nature", "rank",
)  # fmt: skip
PINNED: Final = 2
"""How many columns stay in sight: the name and the amount."""

_WIDTHS: Final = {
    "name": 26, "project": 15, "activity": 15, "category": 17, "nature": 10, "source": 17, "rank": 6, FACTORS: 22,
}  # fmt: skip


class ActivityFormat(FieldFormat):
    """Activities to choose from are those of the row's own project; names of all projects are read and shown."""

    def __init__(self, surroundings: Surroundings, own: Callable[[], Collection[str]]) -> None:
        super().__init__(catalogue.entity("budget_line").field("activity"), surroundings)
        self._own = own
        self._by_name: dict[str, str] = {}

    def search(self, words: str) -> list[Option]:
        """Return the activities of the project at hand that hold all of `words`."""
        own = self._own()
        return [option for option in super().search(words) if not own or option.code in own]

    def read(self, text: str) -> Reading:
        """Return the activity of this name, of the project at hand first."""
        own = self._own()
        same = [option.code for option in self.options() if option.code in own and option.label == text.strip()]
        return Reading(same[0]) if len(same) == 1 else super().read(text)


class FactorsFormat(FieldFormat):
    """All factors of a line in one cell, as people write them."""

    def __init__(self, surroundings: Surroundings) -> None:
        super().__init__(catalogue.entity("budget_line").field(FACTOR_FIELDS[0]), surroundings)

    @property
    def align_right(self) -> bool:
        """They are words as much as numbers."""
        return False

    def read(self, text: str) -> Reading:
        """Return the factors that `text` means."""
        reading = read_factors(text)
        if reading.status is Status.REFUSED:
            words = sentence_of(reading.remark) if reading.remark else ""
            return Reading(Unparsed(text, words, reading.code))
        return Reading(reading.value)

    def show(self, value: object) -> str:
        """Return factors as they are typed."""
        if isinstance(value, Unparsed):
            return value.text
        return show_factors(value) if isinstance(value, tuple) else ""


def line_columns(around: Surroundings, own_activities: Callable[[], Collection[str]]) -> list[Column]:
    """Return the columns of the grid, the item first."""
    activity = ActivityFormat(around, own_activities)
    columns = [
        replace(
            column,
            width=_WIDTHS.get(column.key, column.width),
            form=activity if column.key == "activity" else column.form,
            total=column.key in ("amount", *QUARTER_KEYS),
            hidden=column.key in FACTOR_FIELDS,
        )
        for column in columns_of(catalogue.entity("budget_line"), around, keys=_KEYS, stretch="name")
    ]
    first = next(number for number, column in enumerate(columns) if column.key == FACTOR_FIELDS[0])
    return [*columns[:first], _factors_column(around), *columns[first:]]


def _factors_column(around: Surroundings) -> Column:
    return Column(
        FACTORS,
        QCoreApplication.translate("LineRows", "จำนวน (คน x วัน x ครั้ง)"),
        FactorsFormat(around),
        _WIDTHS[FACTORS],
        required=True,
        hint=QCoreApplication.translate("LineRows", "พิมพ์รวมในช่องเดียว เช่น 3 คน x 5 วัน x 2 ครั้ง"),
        join=_joined,
        split=_split,
    )


def _joined(values: Values) -> object:
    """The factors; where one of them is typed text that is no value, the whole as it was typed."""
    unread = next((value for key in FACTOR_FIELDS if isinstance(value := values.get(key), Unparsed)), None)
    if unread is None:
        return factors_of(values) or None
    if unread is values.get(FACTOR_FIELDS[0]):
        return unread
    parts = (f"{_typed(values.get(qty))} {_typed(values.get(unit))}".strip() for qty, unit in FACTOR_KEYS)
    return replace(unread, text=" x ".join(part for part in parts if part))


def _split(value: object) -> Values:
    """The single fields of what was typed; text that is no quantity is kept in the first one, and the others stay."""
    if isinstance(value, Unparsed):
        return {FACTOR_FIELDS[0]: value}
    return quantities.values_of(value if isinstance(value, tuple) else ())


def _typed(value: object) -> str:
    if isinstance(value, Unparsed):
        return value.text
    return "" if value is None else f"{value}"


def derive_line(around: Surroundings) -> Callable[[Values], Values]:
    """Return what computes the amount, and fills in the nature that a category has by itself where none was chosen."""
    amount_of = derive_of(catalogue.entity("budget_line"))
    assert amount_of is not None

    def derive(values: Values) -> Values:
        category = values.get("category")
        if "nature" in values or not isinstance(category, str):
            return amount_of(values)
        nature = expected_nature(around.context.codes.table(CodeList.EXPENSE).lineage(category))
        return {**amount_of(values), **({"nature": nature} if nature else {})}

    return derive


def quarters_differ(values: Values) -> bool:
    """Whether there is an amount that the quarters do not add up to; also where there are no quarters yet."""
    amount = values.get("amount")
    return isinstance(amount, int) and amount > 0 and planned(values) != amount


def planned(values: Values) -> int:
    """Add up the quarters, in satang."""
    quarters = (values.get(key) for key in QUARTER_KEYS)
    return sum(quarter for quarter in quarters if isinstance(quarter, int))


def following_quarters(values: Values) -> dict[str, int | None]:
    """Return quarters that add up to the amount: in their old shares, or four equal ones where there were none."""
    amount = values.get("amount")
    assert isinstance(amount, int)
    if not planned(values):
        quarter = amount // 4 // HUNDRED_BAHT * HUNDRED_BAHT
        return dict(zip(QUARTER_KEYS, (quarter, quarter, quarter, amount - 3 * quarter), strict=True))
    sound = {key: value for key, value in values.items() if isinstance(value, int) and key in QUARTER_KEYS}
    changes = with_amount(Record("budget_line", "", sound), amount)
    return {key: value if isinstance(value := changes.get(key), int) else None for key in QUARTER_KEYS}


def unit_doubt(values: Values) -> Remark | None:
    """The question to ask about a line's amount where it is not a usual one; None where it is."""
    amount = values.get("amount")
    return amount_doubt(amount) if isinstance(amount, int) else None


def is_small(values: Values) -> bool:
    """Whether a doubtful amount is a small one, which may have been written in thousands or millions."""
    amount = values.get("amount")
    return isinstance(amount, int) and looks_like_million([amount])


def times_unit(values: Values, factor: int) -> Values:
    """The price, and the quarters where they add up to the amount, if they were written in `factor` baht."""
    keys = ("unit_price", *QUARTER_KEYS) if not quarters_differ(values) else ("unit_price",)
    return {key: value * factor for key in keys if isinstance(value := values.get(key), int)}


def let_quarters_follow(model: GridModel, rows: Iterable[int], words: str) -> bool:
    """Make the quarters of these rows add up to their amounts, as one step. Return whether anything changed."""
    cells: dict[tuple[int, int], object] = {}
    shown = model.rows
    for number in rows:
        for key, value in following_quarters(shown[number].values).items():
            cells[number, model.column_of(key)] = value
    return model.enter(cells, words)


def line_marks(findings: Iterable[Finding], owners: Mapping[str, str]) -> dict[tuple[str, str], Mark]:
    """Return what the check says of each cell; `owners` tells of each record of another table the line that it belongs to."""
    marks: dict[tuple[str, str], Mark] = {}
    for finding in sorted(findings, key=lambda one: one.severity is Severity.ERROR):
        uid = finding.uid if finding.entity == "budget_line" else owners.get(finding.uid, "")
        if finding.waived or not uid:
            continue
        state = "problem" if finding.severity is Severity.ERROR else "warning"
        mark = Mark(state, moi(finding.rule.message, finding.values))
        for key in _marked_columns(finding):
            marks[uid, key] = mark
    return marks


def _marked_columns(finding: Finding) -> tuple[str, ...]:
    """Where a finding is seen: in its own column, for a factor also in the one of all factors, else at the name."""
    if finding.entity != "budget_line" or finding.field not in _KEYS:
        return ("name",)
    return (finding.field, FACTORS) if finding.field in FACTOR_FIELDS else (finding.field,)


def next_rank(rows: Iterable[Row], year: object) -> int:
    """Return the rank after the last one of a fiscal year."""
    ranks = (row.values.get("rank") for row in rows if row.values.get("fiscal_year") == year)
    return max((rank for rank in ranks if isinstance(rank, int)), default=0) + 1
