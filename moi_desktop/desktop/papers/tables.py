"""Tables that several papers have in common: indicators, areas, activities, and money by category and year."""

from __future__ import annotations

from collections.abc import Sequence

from moi_desktop.desktop.papers.facts import PaperFacts
from moi_desktop.desktop.papers.paper import Table
from moi_desktop.plan.catalogue import FISCAL_MONTH_KEYS, CodeList, entity
from moi_desktop.plan.model import Record
from moi_desktop.plan.thai_numbers import format_baht, format_decimal

MOST_YEARS = 6
"""Years that fit beside a name on a page; further years go into a second table."""

_NOTHING = "–"


def years_of(project: Record, *sums: dict[int, int]) -> list[int]:
    """The fiscal years (BE) of a project, and those that stand in `sums`."""
    first, last = project.whole("start_fy"), project.whole("end_fy")
    own = range(first, last + 1) if first and last and last - first < 30 else ()
    return sorted({*own, *(year for one in sums for year in one if year)})


def indicator_tables(facts: PaperFacts, kpis: Sequence[Record]) -> list[Table]:
    """Indicators with unit, baseline and the target of each year."""
    targets = {
        kpi.uid: {one.whole("fiscal_year") or 0: _target(one) for one in facts.plan.children("kpi_target", kpi.uid)}
        for kpi in kpis
    }
    years = sorted({year for one in targets.values() for year in one if year})
    tables = []
    for start in range(0, max(len(years), 1), MOST_YEARS):
        shown = years[start : start + MOST_YEARS]
        width = 10 if len(shown) > 3 else 12
        rows = [
            (
                str(place),
                kpi.text("name") or _NOTHING,
                facts.show(kpi, "type").removeprefix("เชิง"),
                kpi.text("unit"),
                _baseline(kpi),
                *(targets[kpi.uid].get(year, _NOTHING) for year in shown),
            )
            for place, kpi in enumerate(kpis, 1)
        ]
        heads = ("ที่", "ตัวชี้วัด", "ประเภท", "หน่วยนับ", "ค่าฐาน", *(f"เป้าหมายปี {year}" for year in shown))
        fixed = (5, 10, 11, 11)
        shares = (fixed[0], 100 - sum(fixed) - width * len(shown), *fixed[1:], *([width] * len(shown)))
        tables.append(Table(rows, shares, heads, right=frozenset(range(4, len(heads))), centred=frozenset({0})))
    return tables


def area_table(facts: PaperFacts, project: str) -> Table:
    """Where a project works: province, district, sub-district."""
    rows = []
    for area in facts.rows("area", project):
        whole = area.flag("whole_province")
        rows.append(
            (
                facts.show(area, "province") or _NOTHING,
                area.text("district") or ("ทั้งจังหวัด" if whole else _NOTHING),
                area.text("subdistrict") or _NOTHING,
            )
        )
    return Table(rows or [("", "", "")], (34, 33, 33), ("จังหวัด", "อำเภอ", "ตำบล"))


def activity_table(facts: PaperFacts, project: str) -> Table:
    """Activities with their time, baht and agencies; money that hangs on no activity stands in a row of its own."""
    lines = facts.plan.children("budget_line", project)
    activities = facts.rows("activity", project)
    known = {one.uid for one in activities}
    rows = [
        (
            str(place),
            one.text("name") or _NOTHING,
            months_of(facts, one.uid),
            format_baht(sum(line.money("amount") for line in lines if line.text("activity") == one.uid)),
            one.text("owner") or _NOTHING,
            one.text("partners") or _NOTHING,
        )
        for place, one in enumerate(activities, 1)
    ]
    rest = sum(line.money("amount") for line in lines if line.text("activity") not in known)
    if rest:
        rows.append(("", "รายการที่ไม่ได้ระบุกิจกรรม", "", format_baht(rest), "", ""))
    rows.append(("", "รวม", "", format_baht(sum(line.money("amount") for line in lines)), "", ""))
    heads = ("ที่", "กิจกรรมหลัก", "ช่วงเวลา", "งบประมาณ (บาท)", "หน่วยงานรับผิดชอบ", "หน่วยงานที่เกี่ยวข้อง")
    return Table(rows, (5, 26, 19, 18, 16, 16), heads, frozenset({3}), frozenset({0}), sums=1)


def money_table(facts: PaperFacts, lines: Sequence[Record], years: Sequence[int], codes: CodeList, key: str) -> Table:
    """Baht by year, a row for each top entry of a code list (งบดำเนินงาน, …) and one for the sum."""
    name = {CodeList.EXPENSE: "งบรายจ่าย", CodeList.FUND_SOURCE: "แหล่งเงิน"}[codes]
    by_top = facts.money_by_top(lines, codes, key)
    sums = facts.money_by_year(lines)
    shown = list(years)[:MOST_YEARS] if len(years) > MOST_YEARS else list(years)
    later = [year for year in years if year not in shown]
    rows = [(facts.codes.name(codes, code) or "ไม่ระบุ", *_cells(money, shown, later)) for code, money in by_top.items()]
    rows.append(("รวม", *_cells(sums, shown, later)))
    heads = (name, *(f"ปี {year}" for year in shown), *(("ปีต่อไป",) if later else ()), "รวม (บาท)")
    width = (100 - 28) // (len(heads) - 1)
    shares = (100 - width * (len(heads) - 1), *([width] * (len(heads) - 1)))
    return Table(rows, shares, heads, frozenset(range(1, len(heads))), sums=1)


def months_of(facts: PaperFacts, activity: str) -> str:
    """When an activity goes on: "ปี 2563 ต.ค.–ธ.ค., มี.ค."; empty where no month is ticked."""
    names = [entity("activity_year").field(key).th for key in FISCAL_MONTH_KEYS]
    years = sorted(facts.plan.children("activity_year", activity), key=lambda one: one.whole("fiscal_year") or 0)
    said = []
    for year in years:
        ticked = [place for place, key in enumerate(FISCAL_MONTH_KEYS) if year.flag(key)]
        if ticked:
            said.append(f"ปี {year.whole('fiscal_year') or _NOTHING}: {_runs(ticked, names)}")
    return "\n".join(said)


def _runs(places: Sequence[int], names: Sequence[str]) -> str:
    runs: list[list[int]] = []
    for place in places:
        if runs and runs[-1][-1] == place - 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    return ", ".join(names[run[0]] if len(run) == 1 else f"{names[run[0]]}–{names[run[-1]]}" for run in runs)


def _cells(money: dict[int, int], shown: Sequence[int], later: Sequence[int]) -> list[str]:
    """The years that are shown, the later ones together, and all, those without a year among them."""
    cells = [baht(money.get(year, 0)) for year in shown]
    if later:
        cells.append(baht(sum(money.get(year, 0) for year in later)))
    return [*cells, baht(sum(money.values()))]


def baht(satang: int) -> str:
    """An amount in a table; a dash for nothing."""
    return format_baht(satang) if satang else "-"


def _target(target: Record) -> str:
    number = target.number("target")
    return target.text("target_text") or (format_decimal(number) if number is not None else _NOTHING)


def _baseline(kpi: Record) -> str:
    number = kpi.number("baseline")
    if number is None:
        return "ไม่มีข้อมูล"
    year = kpi.whole("baseline_fy")
    return format_decimal(number) + (f" (ปี {year})" if year else "")
