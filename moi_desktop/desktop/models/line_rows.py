"""Budget lines as rows of a grid: columns, what follows from what, quarters, marks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import Final

from moi_desktop.desktop.forms.columns_of import columns_of, derive_of
from moi_desktop.desktop.models.grid_model import Column, GridModel, Mark, Row, Values
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.values import FieldFormat, Option, Reading, Surroundings
from moi_desktop.plan import catalogue
from moi_desktop.plan.amounts import HUNDRED_BAHT, with_amount
from moi_desktop.plan.catalogue import FACTOR_KEYS, QUARTER_KEYS, CodeList
from moi_desktop.plan.model import Record
from moi_desktop.plan.rules import Finding, Severity
from moi_desktop.plan.rules.budget import expected_nature

_FACTORS: Final = tuple(key for pair in FACTOR_KEYS for key in pair)
KEYS: Final = (
    "name", "amount", "project", "activity", "fiscal_year", "category",
    *_FACTORS, "unit_price", *QUARTER_KEYS, "source", "nature", "rank",
)  # fmt: skip
PINNED: Final = 2
"""How many columns stay in sight: the name and the amount."""

_WIDTHS: Final = {"name": 26, "project": 15, "activity": 15, "category": 17, "nature": 10, "source": 17, "rank": 6}


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


def line_columns(around: Surroundings, own_activities: Callable[[], Collection[str]]) -> list[Column]:
    """Return the columns of the grid, the item first."""
    activity = ActivityFormat(around, own_activities)
    columns = columns_of(catalogue.entity("budget_line"), around, keys=KEYS, stretch="name")
    return [
        replace(
            column,
            width=_WIDTHS.get(column.key, column.width),
            form=activity if column.key == "activity" else column.form,
            total=column.key in ("amount", *QUARTER_KEYS),
        )
        for column in columns
    ]


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


def let_quarters_follow(model: GridModel, rows: Iterable[int], words: str) -> bool:
    """Make the quarters of these rows add up to their amounts, as one step. Return whether anything changed."""
    cells: dict[tuple[int, int], object] = {}
    for number in rows:
        for key, value in following_quarters(model.rows[number].values).items():
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
        key = finding.field if finding.entity == "budget_line" and finding.field in KEYS else "name"
        marks[uid, key] = Mark(state, moi(finding.rule.message, finding.values))
    return marks


def next_rank(rows: Iterable[Row], year: object) -> int:
    """Return the rank after the last one of a fiscal year."""
    ranks = (row.values.get("rank") for row in rows if row.values.get("fiscal_year") == year)
    return max((rank for rank in ranks if isinstance(rank, int)), default=0) + 1
