"""The budget request: the tree of the Bureau, five year columns, small investments, obligations (I13)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

import pytest

from moi_desktop.central.reports import write_report
from moi_desktop.plan.model import Plan, Record
from moi_desktop.reference.budget import category_chain
from tests.central.report_workspaces import (
    MILLION,
    ODD,
    REJECTED,
    line,
    odd_plan,
    project,
    reject,
    row_of,
    sample_plans,
    satang_of,
    sheets,
    workspace_with,
)

YEAR = 2563
MONEY = slice(4, 9)


@pytest.fixture(scope="module")
def plans() -> dict[str, Plan]:
    return sample_plans()


@pytest.fixture(scope="module")
def budget(tmp_path_factory: pytest.TempPathFactory, plans: Mapping[str, Plan]) -> dict[str, list[list[Any]]]:
    with workspace_with(tmp_path_factory.mktemp("sample") / "central.db", plans) as workspace:
        return sheets(write_report(workspace, "budget", year=YEAR).data)


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, list[list[Any]]]]:
    with workspace_with(tmp_path_factory.mktemp("odd") / "central.db", {ODD: odd_plan()}) as workspace:
        reject(workspace, ODD, REJECTED)
        yield sheets(write_report(workspace, "budget", year=YEAR).data)


def five(plan: Plan, owned: Record) -> list[int]:
    """The five columns of a line by itself: allocation, its year, and three years that it speaks of."""
    ahead: dict[int, dict[str, int]] = defaultdict(dict)
    for row in plan.children("line_year", owned.uid):
        ahead[row.whole("fiscal_year") or 0][row.text("kind")] = row.money("amount")
    later = [max(ahead[YEAR + n].values(), default=-1) for n in (1, 2, 3)]
    return [owned.money("prev_alloc"), owned.money("amount"), *later]


def expected(plans: Mapping[str, Plan], key: Any) -> dict[Any, list[int]]:
    """Sums of the five columns by `key(line)`, counted from the records, item by item."""
    found: dict[Any, list[int]] = defaultdict(lambda: [0] * 5)
    for plan in plans.values():
        items: dict[tuple[str, ...], dict[int, Record]] = defaultdict(dict)
        for owned in plan.of("budget_line"):
            same = tuple(owned.text(k) for k in ("project", "activity", "category", "name", "source"))
            assert owned.whole("fiscal_year") not in items[same], "the sample has no twins"
            items[same][owned.whole("fiscal_year") or 0] = owned
        for years in items.values():
            own = five(plan, years[YEAR]) if YEAR in years else [0, 0, -1, -1, -1]
            for n in (1, 2, 3):
                if own[n + 1] < 0:
                    own[n + 1] = years[YEAR + n].money("amount") if YEAR + n in years else 0
            cells = found[key(next(iter(years.values())))]
            cells[:] = [a + b for a, b in zip(cells, own, strict=True)]
    return dict(found)


def satang(row: list[Any], unit: int = 1, start: int = 4) -> list[int]:
    return [satang_of(cell, unit) for cell in row[start : start + 5]]


def test_five_columns_agree_with_the_lines(budget: Any, plans: Mapping[str, Plan]) -> None:
    whole = expected(plans, lambda _line: "")[""]
    assert satang(row_of(budget["รายละเอียด"], "รวมทั้งสิ้น", column=1)) == whole
    for heading in ("ลักษณะรายจ่าย / แหล่งเงิน", "หน่วยงาน"):
        assert satang(row_of(budget["สรุป"], "รวมทั้งสิ้น", after=heading), MILLION, 1) == whole


def test_current_and_capital_and_sources_agree_with_the_lines(budget: Any, plans: Mapping[str, Plan]) -> None:
    by_nature = expected(plans, lambda owned: owned.text("nature"))
    assert satang(row_of(budget["สรุป"], "รายจ่ายประจำ"), MILLION, 1) == by_nature["N1"]
    assert satang(row_of(budget["สรุป"], "รายจ่ายลงทุน"), MILLION, 1) == by_nature["N2"]
    by_root = expected(plans, lambda owned: owned.text("source")[:2])
    assert satang(row_of(budget["สรุป"], "เงินงบประมาณ"), MILLION, 1) == by_root["F1"]
    assert satang(row_of(budget["รายละเอียด"], "เงินนอกงบประมาณและอื่น ๆ", column=1)) == by_root["F2"]


def test_the_matrix_is_plan_by_expense_category_with_dashes_for_zero(budget: Any, plans: Mapping[str, Plan]) -> None:
    rows = budget["สรุป"]
    head = next(n for n, row in enumerate(rows) if row[0] == "แผนงาน")
    assert rows[head][1:7] == ["งบบุคลากร", "งบดำเนินงาน", "งบลงทุน", "งบเงินอุดหนุน", "งบรายจ่ายอื่น", "รวม"]
    cells: dict[str, int] = defaultdict(int)
    for plan in plans.values():
        for owned in plan.of("budget_line"):
            if owned.whole("fiscal_year") == YEAR and owned.text("source").startswith("F1"):
                cells[category_chain(owned.text("category"))[0].code] += owned.money("amount")
    total = row_of(rows[head:], "รวมทั้งสิ้น")
    assert [satang_of(cell, MILLION) for cell in total[1:7]] == [
        *(cells[code] for code in ("B1", "B2", "B3", "B4", "B5")),
        sum(cells.values()),
    ]


def depth(number: str) -> int:
    return number.count(".") + 1


def test_every_heading_is_the_sum_of_what_stands_below_it(budget: Any) -> None:
    """Categories are numbered 1, 1.1, 1.1.1; items (1), (2): each heading equals the items under it."""
    rows = [row for row in budget["รายละเอียด"][4:] if any(isinstance(cell, float) for cell in row[MONEY])]
    for place, row in enumerate(rows):
        number = str(row[0])
        if not number or number.startswith("("):
            continue
        below: list[list[int]] = []
        for other in rows[place + 1 :]:
            if not str(other[0]).startswith("(") and (not other[0] or depth(str(other[0])) <= depth(number)):
                break
            if str(other[0]).startswith("("):
                below.append(satang(other))
        assert [sum(column) for column in zip(*below, strict=True)] == satang(row), row[1]


def test_numbers_of_categories_and_items_follow_one_another(budget: Any) -> None:
    numbers = [str(row[0]) for row in budget["รายละเอียด"][4:] if row[1]]
    for former, number in pairwise(n for n in numbers if n):
        if number.startswith("(") and not former.startswith("("):
            assert number == "(1)"
        elif number.startswith("("):
            assert int(number.strip("()")) == int(former.strip("()")) + 1
    assert {"1", "1.1", "1.1.1", "1.1.1.1", "(1)"} <= set(numbers)


def test_items_show_quantities_and_prices(budget: Any) -> None:
    row = row_of(budget["รายละเอียด"], "ค่าตอบแทนวิทยากรภาคเอกชนผู้เชี่ยวชาญด้านกาแฟ", column=1)
    assert row[2:4] == ["สอจ.เชียงใหม่", "2 คน x 18 ชั่วโมง x 2 รุ่น x 1,200 บาท"]
    assert satang(row)[1] == 86_400_00


def test_small_investments_are_one_row_and_large_or_bound_ones_stand_by_name(odd: Any) -> None:
    rows = odd["รายละเอียด"]
    small = row_of(rows, "ครุภัณฑ์สำนักงานที่มีราคาต่อหน่วยต่ำกว่า 1 ล้านบาท รวม 1 รายการ (รวม 1 หน่วย)", column=1)
    assert (small[0], satang(small)) == ("(1)", [0, 999_999_99, 0, 0, 0])
    large, bound = row_of(rows, "เครื่องใหญ่", column=1), row_of(rows, "ลิฟต์ผูกพัน", column=1)
    assert {large[0], bound[0]} == {"(2)", "(3)"}
    assert large[4] == 1
    assert row_of(
        rows,
        "วงเงินทั้งสิ้น 1,250,000 บาท\nปี 2562 ตั้งงบประมาณ 100,000 บาท\nปี 2563 ตั้งงบประมาณ 500,000 บาท\n"
        "ปี 2564 ผูกพันงบประมาณ 600,000 บาท\nปี 2569 ผูกพันงบประมาณ 50,000 บาท",
        column=1,
    )


def test_an_obligation_is_the_least_that_a_forward_year_can_be(odd: Any) -> None:
    assert satang(row_of(odd["รายละเอียด"], "ลิฟต์ผูกพัน", column=1))[2:] == [600_000_00, 0, 0]
    assert satang(row_of(odd["รายละเอียด"], "รายการ l1", column=1))[1:] == [10_000_01, 0, 7_00, 0]


def test_the_obligation_table_has_past_present_and_all_later_years(odd: Any) -> None:
    rows = odd["ผูกพันงบประมาณ"]
    assert rows[3][7:10] == ["ปี 2564", "ปี 2565", "ปี 2566-จบ"]
    row = row_of(rows, "ลิฟต์ผูกพัน", column=1)
    assert row[3] == "4 ปี\n(2562-2569)"
    money = [1_250_000_00, 100_000_00, 500_000_00, 600_000_00, 0, 50_000_00]
    assert [satang_of(cell) for cell in row[4:10]] == money
    assert [satang_of(cell) for cell in row_of(rows, "รวมทั้งสิ้น", column=1)[4:10]] == money


def test_unknown_plans_outputs_and_categories_are_named_as_such(odd: Any) -> None:
    labels = [row[1] for row in odd["รายละเอียด"]]
    assert {"ยังไม่ระบุแผนงาน", "ยังไม่ระบุหมวดรายจ่าย", "X9", "ผลผลิตลอย", "โครงการ odd-nowhere"} <= set(labels)
    whole = satang(row_of(odd["รายละเอียด"], "รวมทั้งสิ้น", column=1))
    assert whole[1] == 10_000_01 + 999_999_99 + 2_000_000_00 + 500_000_00 + 30_00 + 40_00


def test_lines_of_the_same_name_are_paired_year_by_year_in_their_rank(tmp_path: Any) -> None:
    """Two lines of one name in a year stay two items; their lines of the next year are not counted twice."""
    plan = [
        project("p"),
        line("a1", "p", 100_00, name="ค่าจ้าง", rank=1),
        line("b1", "p", 200_00, name="ค่าจ้าง", rank=2),
        line("a2", "p", 110_00, 2564, name="ค่าจ้าง", rank=1),
        line("b2", "p", 220_00, 2564, name="ค่าจ้าง", rank=2),
        line("b3", "p", 230_00, 2565, name="ค่าจ้าง", rank=9),
    ]
    with workspace_with(tmp_path / "central.db", {ODD: plan}) as workspace:
        rows = sheets(write_report(workspace, "budget").data)["รายละเอียด"]
    items = [satang(row)[1:] for row in rows if row[1] == "ค่าจ้าง"]
    assert items == [[100_00, 110_00, 230_00, 0], [200_00, 220_00, 0, 0]]
