from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moi_desktop.plan.canonical import canonical_json, canonical_values, money_text
from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.totals import control_totals, control_totals_of_canonical


def line(uid: str, project: str, year: int | None, source: str | None, amount: int | None) -> Record:
    return Record("budget_line", uid, {}).changed(
        {"project": project, "fiscal_year": year, "source": source, "amount": amount}
    )


def test_sums_stand_by_year_and_by_source_in_canonical_baht() -> None:
    totals = control_totals(
        [
            Record("project", "p1", {"status": "LIVE"}),
            line("a", "p1", 2563, "F101", 3_600_050),
            line("b", "p1", 2563, "F201", 100),
            line("c", "p1", 2564, "F101", 5),
        ]
    )
    assert totals == {
        "count:budget_line": 3,
        "count:project": 1,
        "sum:2563": "36001.50",
        "sum:2563:F101": "36000.50",
        "sum:2563:F201": "1.00",
        "sum:2564": "0.05",
        "sum:2564:F101": "0.05",
    }


def test_lines_of_a_deleted_project_are_counted_but_not_added_in_whatever_order_they_come() -> None:
    lines = [line("a", "gone", 2563, "F101", 100), line("b", "here", 2563, "F101", 200)]
    projects = [Record("project", "gone", {"status": "DELETED"}), Record("project", "here", {})]
    for records in ([*lines, *projects], [*projects, *lines]):
        totals = control_totals(Plan(records))
        assert totals["sum:2563"] == "2.00"
        assert totals["count:budget_line"] == 2
        assert totals["count:project"] == 2


def test_a_line_without_year_or_source_still_counts_in_a_sum() -> None:
    totals = control_totals([line("a", "p", None, None, 700), line("b", "p", 2563, None, 100)])
    assert totals["sum:-"] == "7.00"
    assert totals["sum:-:-"] == "7.00"
    assert totals["sum:2563:-"] == "1.00"


def test_no_records_give_no_totals_and_a_line_without_amount_gives_no_sum() -> None:
    assert control_totals([]) == {}
    assert control_totals([line("a", "p", 2563, "F101", None)]) == {"count:budget_line": 1}


def test_money_that_is_not_canonical_is_refused() -> None:
    with pytest.raises(ValueError, match="36000"):
        control_totals_of_canonical([("budget_line", "a", {"fiscal_year": 2563, "amount": "36000"})])


@given(
    st.lists(
        st.tuples(st.sampled_from(["p", "q"]), st.integers(2563, 2565), st.sampled_from(["F101", "F2"]), st.integers(0))
    )
)
def test_the_sum_of_the_sources_is_the_sum_of_the_year(rows: list[tuple[str, int, str, int]]) -> None:
    records = [line(str(n), *row) for n, row in enumerate(rows)]
    totals = control_totals([Record("project", "q", {"status": "DELETED"}), *records])
    for year in (2563, 2564, 2565):
        expected = sum(amount for project, y, _, amount in rows if project == "p" and y == year)
        assert totals.get(f"sum:{year}", "0.00") == money_text(expected)
    canonical_json(totals).decode("ascii")


def test_records_and_their_canonical_rows_have_the_same_totals() -> None:
    records = [
        Record("project", "p", {"name_th": "โครงการ"}),
        line("a", "p", 2563, "F101", 12_345),
        Record("activity", "x", {"project": "p", "weight": Decimal("12.5")}),
    ]
    rows = [(r.entity, r.uid, canonical_values(r)) for r in records]
    assert control_totals_of_canonical(rows) == control_totals(records)
