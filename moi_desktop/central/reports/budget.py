"""The budget request of one fiscal year as the Bureau of the Budget prints it.

Five year columns: last year's allocation, the budget year, and three years of forward estimates. A forward year of an
item is what its line says (an obligation is the least that it can be); where the line says nothing, it is the plan's
own line of that year for the same item. Money is in baht; the summary is in million baht with four decimals.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from itertools import groupby
from typing import Any, Final

from moi_desktop.central.included import INCLUDED
from moi_desktop.central.reports.frame import Frame
from moi_desktop.central.reports.indicators import number
from moi_desktop.central.reports.parts import BUDGET_ROOT, MILLION, baht_look, titles, width_for
from moi_desktop.plan.catalogue import FACTOR_KEYS, CodeList
from moi_desktop.plan.thai_numbers import format_baht, format_decimal
from moi_desktop.workbook.outputs import Book, Cell, Column, Look, PageBreak, Part, Row, Sheet, Table, Text, Tone

Five = tuple[int | None, int, int, int, int]
"""Satang: last year's allocation (None when nobody had one), the budget year, and three forward years."""

NO_PLAN: Final = "ยังไม่ระบุแผนงาน"
EQUIPMENT: Final = "B30101"
STRUCTURES: Final = "B30102"
SMALL: Final[Mapping[str, tuple[int, str]]] = {
    EQUIPMENT: (1_000_000 * 100, "1 ล้านบาท"),
    STRUCTURES: (10_000_000 * 100, "10 ล้านบาท"),
}
"""Investments below so many satang a unit are printed as one sum, not by name."""

_SUM_KEYS: Final = ("previous", "y0", "y1", "y2", "y3")
_SUMS: Final = ", ".join(f'SUM("{key}") AS "{key}"' for key in _SUM_KEYS)
_FORWARD: Final = ", ".join(
    f'COALESCE(SUM(CASE WHEN i."fiscal_year" = :year THEN f{n}."amount" END), '
    f'SUM(CASE WHEN i."fiscal_year" = :year + {n} THEN i."money" END), 0) AS "y{n}"'
    for n in (1, 2, 3)
)
_FORWARD_JOINS: Final = "\n".join(
    f'LEFT JOIN "ahead" f{n} ON f{n}."office" = i."office" AND f{n}."budget_line" = i."uid" '
    f'AND f{n}."fiscal_year" = :year + {n}'
    for n in (1, 2, 3)
)
_ITEMS: Final = f"""
    "ahead" AS (
        SELECT "office", "budget_line", "fiscal_year", MAX("amount") AS "amount" FROM (
            SELECT "office", "budget_line", "fiscal_year", SUM("amount") AS "amount" FROM "view_line_year"
            GROUP BY "office", "budget_line", "fiscal_year", "kind"
        ) GROUP BY "office", "budget_line", "fiscal_year"
    ),
    "numbered" AS (
        SELECT l.*, COALESCE(l."amount", 0) AS "money", p."name_th" AS "project_name",
            COALESCE(NULLIF(l."bb_output", ''), p."name_th", '') AS "output",
            COALESCE(l."bb_plan", '') AS "plan", COALESCE(l."category", '') AS "class_code",
            CASE WHEN EXISTS (SELECT 1 FROM json_each(:budget_sources) s WHERE s."value" = l."source")
                THEN 1 ELSE 0 END AS "on_budget",
            ROW_NUMBER() OVER (
                PARTITION BY l."office", l."project", l."activity", l."category", l."name", l."source", l."nature",
                    l."bb_plan", l."bb_output", l."fiscal_year"
                ORDER BY l."rank", l."uid"
            ) AS "twin"
        FROM "view_budget_line" l JOIN "included" p ON p."office" = l."office" AND p."uid" = l."project"
        WHERE l."fiscal_year" BETWEEN :year AND :year + 3
    ),
    "item" AS (
        SELECT i."office", i."project", i."activity", i."class_code", i."name", i."source", i."nature", i."plan",
            i."output", i."on_budget", i."project_name",
            SUM(CASE WHEN i."fiscal_year" = :year THEN i."prev_alloc" END) AS "previous",
            SUM(CASE WHEN i."fiscal_year" = :year THEN i."money" ELSE 0 END) AS "y0",
            {_FORWARD},
            MIN(i."fiscal_year") AS "first_year", SUM(i."obligated") > 0 AS "obligated", i."name_order",
            i."qty1", i."unit1", i."qty2", i."unit2", i."qty3", i."unit3", i."qty4", i."unit4", i."unit_price",
            i."rank", i."uid"
        FROM "numbered" i
        {_FORWARD_JOINS}
        GROUP BY i."office", i."project", i."activity", i."class_code", i."name", i."source", i."nature", i."plan",
            i."output", i."on_budget", i."twin"
    )"""  # noqa: S608 - constant text
# MIN() is the only one of its kind here, so SQLite takes the quantities and the price from the item's first year.


_GROUPINGS: Final[tuple[tuple[str, ...], ...]] = (
    (),
    ("on_budget",),
    ("on_budget", "source"),
    ("nature",),
    ("office",),
    ("on_budget", "plan"),
    ("on_budget", "plan", "output"),
)


def _grouping(place: int, by: Sequence[str]) -> str:
    keys = [f'"{by[n]}"' if n < len(by) else "NULL" for n in range(3)]
    chosen = ", ".join(f'{key} AS "k{n}"' for n, key in enumerate(keys))
    group = f" GROUP BY {', '.join(keys[: len(by)])}" if by else ""
    return f'SELECT {place} AS "grouping", {chosen}, {_SUMS} FROM "item"{group}'  # noqa: S608 - columns of this room


class Request:
    """The items of a budget year with their sums, all from SQL."""

    def __init__(self, frame: Frame, year: int) -> None:
        self.frame = frame
        self.year = year
        self.look = baht_look(frame)
        sources = frame.codes.table(CodeList.FUND_SOURCE)
        self._sources = json.dumps([e.code for e in sources if sources.lineage(e.code)[-1] == BUDGET_ROOT])
        self._places = {e.code: place for place, e in enumerate(frame.codes.table(CodeList.EXPENSE))}
        self._plans = {e.code: place for place, e in enumerate(frame.codes.table(CodeList.PLAN_TYPE))}

    def query(self, sql: str) -> list[dict[str, Any]]:
        """Rows of a SELECT over `item`."""
        return self.frame.query(f"WITH {INCLUDED},{_ITEMS} {sql}", year=self.year, budget_sources=self._sources)

    def sums(self, *by: str) -> dict[tuple[Any, ...], Five]:
        """Sums for each combination of columns of `item` that _GROUPINGS names; of everything without any."""
        return self._sums[by]

    @cached_property
    def _sums(self) -> dict[tuple[str, ...], dict[tuple[Any, ...], Five]]:
        """All groupings in one query, so that the items are put together once."""
        selects = (_grouping(n, by) for n, by in enumerate(_GROUPINGS))
        found: dict[tuple[str, ...], dict[tuple[Any, ...], Five]] = {by: {} for by in _GROUPINGS}
        for row in self.query(" UNION ALL ".join(selects)):
            by = _GROUPINGS[row["grouping"]]
            found[by][tuple(row[f"k{n}"] for n, _ in enumerate(by))] = five(row)
        return found

    @property
    def whole(self) -> Five:
        """The sums of everything."""
        return self.sums()[()]

    @cached_property
    def sums_of_classes(self) -> dict[tuple[int, str, str, str], Five]:
        """Sums of each expense category with all below it, by on-budget, plan and output."""
        above = {e.code: list(self.chain(e.code)) for e in self.frame.codes.table(CodeList.EXPENSE)}
        rows = self.frame.query(
            f"""WITH {INCLUDED},{_ITEMS},
            "above" AS (SELECT c."key" AS "code", a."value" AS "above" FROM json_each(:above) c, json_each(c."value") a)
            SELECT "on_budget", "plan", "output", COALESCE(a."above", "class_code") AS "class_code", {_SUMS}
            FROM "item" LEFT JOIN "above" a ON a."code" = "item"."class_code" GROUP BY 1, 2, 3, 4""",  # noqa: S608 - constant text
            year=self.year,
            budget_sources=self._sources,
            above=json.dumps(above),
        )
        return {(r["on_budget"], r["plan"], r["output"], r["class_code"]): five(r) for r in rows}

    def chain(self, code: str) -> tuple[str, ...]:
        """An expense category and those above it, top first."""
        return tuple(reversed(self.frame.codes.table(CodeList.EXPENSE).lineage(code))) if code else ("",)

    def class_name(self, code: str) -> str:
        """The name of an expense category."""
        return self.frame.name(CodeList.EXPENSE, code) or "ยังไม่ระบุหมวดรายจ่าย"

    def plan_name(self, code: str) -> str:
        """The name of a Bureau plan."""
        return self.frame.name(CodeList.PLAN_TYPE, code) or NO_PLAN

    def plan_place(self, code: str) -> tuple[int, str]:
        """Sort key of a Bureau plan; what has none comes last."""
        return (self._plans.get(code, len(self._plans)) if code else len(self._plans) + 1), code

    @cached_property
    def items(self) -> list[dict[str, Any]]:
        """All items: budget money first, then by plan, output, category, and within a category by office and rank."""
        rows = self.query('SELECT * FROM "item"')
        rows.sort(key=self._item_place)
        return rows

    def _item_place(self, row: Mapping[str, Any]) -> tuple[object, ...]:
        places = tuple(self._places.get(code, len(self._places)) for code in self.chain(row["class_code"]))
        rank = row["rank"] if row["rank"] is not None else 999_999
        office = self.frame.office_place(row["office"])
        group = (1 - row["on_budget"], self.plan_place(row["plan"]), row["output"])
        return (*group, places, row["class_code"], office, rank, row["name_order"] or "", row["uid"])

    @cached_property
    def obligations(self) -> list[dict[str, Any]]:
        """Obligated lines of the year with what they bind, by fiscal year, under `years`; the whole contract counts."""
        rows = self.frame.query(
            f"""WITH {INCLUDED} SELECT l."office", l."uid", l."name", l."category", l."amount", p."name_th" AS "project_name"
            FROM "view_budget_line" l JOIN "included" p ON p."office" = l."office" AND p."uid" = l."project"
            WHERE l."obligated" = 1 AND l."fiscal_year" = :year""",  # noqa: S608 - constant text
            year=self.year,
        )
        bound: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
        for row in self.frame.query(
            'SELECT "office", "budget_line", "fiscal_year", SUM("amount") AS "amount" FROM "view_line_year" '
            "WHERE \"kind\" = 'OBLIGATION' GROUP BY 1, 2, 3 ORDER BY 3"
        ):
            bound[row["office"], row["budget_line"]][row["fiscal_year"]] = row["amount"]
        for row in rows:
            row["years"] = {self.year: row["amount"] or 0, **bound[row["office"], row["uid"]]}
        places = self._places
        rows.sort(
            key=lambda r: (
                places.get(r["category"], 999),
                self.frame.office_place(r["office"]),
                r["name"] or "",
                r["uid"],
            )
        )
        return rows


def five(row: Mapping[str, Any]) -> Five:
    """The five year columns of a row."""
    return row["previous"], *(row[key] or 0 for key in _SUM_KEYS[1:])


def book(frame: Frame, year: int) -> Book:
    """The workbook of one budget year (BE)."""
    from moi_desktop.central.reports import mtef  # it stands on this module

    request = Request(frame, year)
    title = f"คำของบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. {year} {frame.owner}"
    return Book(
        title,
        [_summary_sheet(request), _detail_sheet(request), mtef.sheet(request), _obligation_sheet(request)],
        frame.foot,
    )


def year_columns(request: Request, look: Look) -> list[Column]:
    """The five year columns."""
    year = request.year
    unit = MILLION if look is Look.MILLION else "บาท"
    ahead = f"ประมาณการรายจ่ายล่วงหน้า ({unit})"
    return [
        Column(f"{year - 1} (ได้รับจัดสรร)", look, f"งบประมาณ ({unit})"),
        Column(f"{year} (คำขอ)", look, f"งบประมาณ ({unit})"),
        *(Column(str(year + n), look, ahead) for n in (1, 2, 3)),
    ]


def _summary_sheet(request: Request) -> Sheet:
    frame, year = request.frame, request.year
    classes = [e.code for e in frame.codes.table(CodeList.EXPENSE) if not e.parent]
    if any(code == "" for (_, _, _, code) in request.sums_of_classes):
        classes.append("")
    whole = request.whole
    width = max(14.0, width_for([amount or 0 for amount in whole], Look.MILLION))
    parts: list[Part] = [
        *titles(frame, f"คำของบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. {year}", frame.owner),
        Text(f"สรุปงบประมาณจำแนกตามแผนงานและงบรายจ่าย ปีงบประมาณ พ.ศ. {year} (เงินงบประมาณ) หน่วย: {MILLION}", Tone.HEADING),
        _matrix(request, classes),
        Text(f"สรุปงบประมาณจำแนกตามลักษณะรายจ่ายและแหล่งเงิน หน่วย: {MILLION}", Tone.HEADING),
        _by_kind(request),
        PageBreak(),
        Text(f"สรุปคำขอจำแนกตามหน่วยงาน หน่วย: {MILLION}", Tone.HEADING),
        _by_office(request),
        Text(
            "ปีล่วงหน้าเป็นประมาณการที่หน่วยงานระบุไว้กับรายการ โดยไม่ต่ำกว่าวงเงินผูกพัน "
            "รายการใดไม่ได้ระบุ ใช้วงเงินของรายการเดียวกันในแผนปีนั้น",
            Tone.NOTE,
        ),
    ]
    return Sheet("สรุป", [60.0, *([width] * (max(5, len(classes)) + 1))], parts)


def _matrix(request: Request, classes: Sequence[str]) -> Table:
    """Plan by expense category, budget money of the budget year."""
    cells: dict[tuple[str, str], int] = defaultdict(int)
    for (on_budget, plan, _, code), money in request.sums_of_classes.items():
        if on_budget and code in classes:
            cells[plan, code] += money[1]
    plans = sorted({plan for plan, _ in cells}, key=request.plan_place)
    rows = [_matrix_row(request.plan_name(plan), [cells[plan, code] for code in classes]) for plan in plans]
    sums = [sum(cells[plan, code] for plan in plans) for code in classes]
    columns = [
        Column("แผนงาน"),
        *(Column(request.class_name(code), Look.MILLION) for code in classes),
        Column("รวม", Look.MILLION),
    ]
    return Table(columns, [*rows, _matrix_row("รวมทั้งสิ้น", sums, Tone.TOTAL)])


def _matrix_row(name: str, amounts: Sequence[int], tone: Tone = Tone.PLAIN) -> Row:
    return Row([name, *amounts, sum(amounts)], tone)


def _by_kind(request: Request) -> Table:
    frame = request.frame
    natures = request.sums("nature")
    sources = request.sums("on_budget", "source")
    rows = [
        Row([frame.name(CodeList.NATURE, code) or "ยังไม่ระบุลักษณะรายจ่าย", *natures[(code,)]], indent=1)
        for (code,) in sorted(natures, key=lambda key: key[0] or "~")
    ]
    rows = [Row(["ลักษณะรายจ่าย"], Tone.SUBGROUP, banner=True), *rows, Row(["แหล่งเงิน"], Tone.SUBGROUP, banner=True)]
    for on_budget, money in sorted(request.sums("on_budget").items(), reverse=True):
        rows.append(Row([money_kind(on_budget[0]), *money], Tone.ITEM, indent=1))
        own = sorted((key for key in sources if key[0] == on_budget[0]), key=lambda key: key[1] or "~")
        names = {key: frame.name(CodeList.FUND_SOURCE, key[1]) or "ยังไม่ระบุแหล่งเงิน" for key in own}
        rows += [Row([names[key], *sources[key]], indent=2) for key in own]
    rows.append(Row(["รวมทั้งสิ้น", *request.whole], Tone.TOTAL))
    return Table([Column("ลักษณะรายจ่าย / แหล่งเงิน"), *year_columns(request, Look.MILLION)], rows, tree=0)


def money_kind(on_budget: int) -> str:
    """Budget money, or all other."""
    return "เงินงบประมาณ" if on_budget else "เงินนอกงบประมาณและอื่น ๆ"


def _by_office(request: Request) -> Table:
    frame = request.frame
    by_office = request.sums("office")
    rows = [
        Row([frame.name(CodeList.OFFICE, head["office"]), *by_office.get((head["office"],), (None, 0, 0, 0, 0))])
        for head in frame.heads
    ]
    total = Row(["รวมทั้งสิ้น", *request.whole], Tone.TOTAL)
    return Table([Column("หน่วยงาน"), *year_columns(request, Look.MILLION)], [*rows, total])


def _detail_sheet(request: Request) -> Sheet:
    whole = request.whole
    width = max(15.0, width_for([amount or 0 for amount in whole], request.look))
    columns = [
        Column("เลขที่", Look.CODE),
        Column("แผนงาน / ผลผลิตหรือโครงการ / รายการ"),
        Column("หน่วยงาน"),
        Column("จำนวน x หน่วย x ราคาต่อหน่วย"),
        *year_columns(request, request.look),
    ]
    rows = _Detail(request).rows()
    parts: list[Part] = [
        *titles(request.frame, f"รายละเอียดคำของบประมาณ ปีงบประมาณ พ.ศ. {request.year}", request.frame.owner),
        Table(columns, rows, tree=1, main=True),
    ]
    return Sheet("รายละเอียด", [10.0, 62.0, 17.0, 34.0, *([width] * 5)], parts, 2)


class _Detail:
    """The tree of the detail sheet, from money kind to item; every sum comes from SQL."""

    def __init__(self, request: Request) -> None:
        self.request = request

    def rows(self) -> Iterator[Row]:
        """All rows, the whole last."""
        request = self.request
        for on_budget, members in groupby(request.items, key=lambda row: row["on_budget"]):
            yield self._sum_row(None, money_kind(on_budget), request.sums("on_budget")[on_budget,], Tone.PART)
            yield from self._plans(on_budget, members)
        yield self._sum_row(None, "รวมทั้งสิ้น", request.whole, Tone.TOTAL)

    def _plans(self, on_budget: int, rows: Iterable[dict[str, Any]]) -> Iterator[Row]:
        plans, outputs = self.request.sums("on_budget", "plan"), self.request.sums("on_budget", "plan", "output")
        for plan, of_plan in groupby(rows, key=lambda row: row["plan"]):
            name = self.request.plan_name(plan)
            yield self._sum_row(
                None,
                name,
                plans[on_budget, plan],
                Tone.GROUP,
            )
            for output, members in groupby(of_plan, key=lambda row: row["output"]):
                yield self._sum_row(None, output_name(output), outputs[on_budget, plan, output], Tone.SUBGROUP, 1)
                yield from self._classes((on_budget, plan, output), list(members))

    def _classes(self, place: tuple[int, str, str], rows: list[dict[str, Any]]) -> Iterator[Row]:
        numbers: list[int] = []
        shown: tuple[str, ...] = ()
        for code, members in groupby(rows, key=lambda row: row["class_code"]):
            chain = self.request.chain(code)
            same = next(
                (n for n, (a, b) in enumerate(zip(chain, shown, strict=False)) if a != b), min(len(chain), len(shown))
            )
            for depth in range(same, len(chain)):
                numbers = [*numbers[:depth], numbers[depth] + 1 if depth < len(numbers) else 1]
                money = self.request.sums_of_classes[*place, chain[depth]]
                label = ".".join(map(str, numbers))
                yield self._sum_row(label, self.request.class_name(chain[depth]), money, Tone.ITEM, 2 + depth)
            shown = chain
            yield from self._items(code, list(members), 2 + len(chain))

    def _items(self, code: str, rows: list[dict[str, Any]], indent: int) -> Iterator[Row]:
        limit, words = next((SMALL[c] for c in self.request.chain(code) if c in SMALL), (0, ""))
        small = [row for row in rows if (row["unit_price"] or 0) < limit and not row["obligated"]]
        place = 0
        if small:
            place = 1
            yield self._small_row(code, small, words, indent)
        taken = {id(row) for row in small}
        for row in rows:
            if id(row) not in taken:
                place += 1
                name, office = row["name"] or "(ยังไม่มีชื่อรายการ)", self.request.frame.office(row["office"])
                yield Row([f"({place})", name, office, quantity_text(row), *five(row)], indent=indent)
                yield from self._bound_rows(row, indent + 1)

    def _bound_rows(self, row: Mapping[str, Any], indent: int) -> Iterator[Row]:
        """Under an obligated item, the whole contract and its years, as budget documents print it."""
        years = self._bound.get((row["office"], row["uid"]))
        if years:
            whole = f"วงเงินทั้งสิ้น {baht_text(sum(years.values()))} บาท"
            yield Row([None, f"{whole}\n{years_text(years, self.request.year)}", *([None] * 7)], Tone.SMALL, indent)

    @cached_property
    def _bound(self) -> dict[tuple[str, str], dict[int, int]]:
        return {(row["office"], row["uid"]): row["years"] for row in self.request.obligations}

    def _small_row(self, code: str, rows: list[dict[str, Any]], words: str, indent: int) -> Row:
        name = f"{self.request.class_name(code)}ที่มีราคาต่อหน่วยต่ำกว่า {words}"
        asked = [row for row in rows if row["first_year"] == self.request.year]
        units = sum((quantity(row) for row in asked), Decimal(0))
        count = f"รวม {len(asked):,} รายการ (รวม {format_decimal(units)} หน่วย)" if asked else "(เริ่มปีต่อไป)"
        offices = sorted({row["office"] for row in rows}, key=self.request.frame.office_place)
        office = self.request.frame.office(offices[0]) if len(offices) == 1 else f"{len(offices)} หน่วยงาน"
        known = [row["previous"] for row in rows if row["previous"] is not None]
        ahead = [sum(row[key] or 0 for row in rows) for key in _SUM_KEYS[1:]]
        return Row(["(1)", f"{name} {count}", office, None, sum(known) if known else None, *ahead], indent=indent)

    def _sum_row(self, place: str | None, name: str, money: Five, tone: Tone, indent: int = 0) -> Row:
        return Row([place, name, None, None, *money], tone, indent)


def output_name(output: str) -> str:
    """What an output or project of the Bureau is called in the tables."""
    if not output:
        return "ยังไม่ระบุผลผลิตหรือโครงการ"
    return output if output.startswith(("โครงการ", "ผลผลิต")) else f"ผลผลิตหรือโครงการ: {output}"


def quantity(row: Mapping[str, Any]) -> Decimal:
    """The product of an item's quantity factors."""
    product = Decimal(1)
    for key, _ in FACTOR_KEYS:
        product *= number(row[key]) if row[key] else Decimal(1)  # type: ignore[operator]
    return product


def quantity_text(row: Mapping[str, Any]) -> str:
    """`3 คน x 5 วัน x 600.00 บาท`."""
    factors = [
        f"{format_decimal(Decimal(row[key]))} {row[unit] or ''}".strip() for key, unit in FACTOR_KEYS if row[key]
    ]
    price = row["unit_price"]
    if price is not None:
        factors.append(f"{baht_text(price)} บาท")
    return " x ".join(factors)


def _obligation_sheet(request: Request) -> Sheet:
    year = request.year
    before = any(fy < year for row in request.obligations for fy in row["years"])
    after = max((fy for row in request.obligations for fy in row["years"]), default=year)
    group = "ผูกพันงบประมาณ (บาท)"
    columns = [
        Column("ที่", Look.WORD),
        Column("รายการ"),
        Column("หน่วยงาน"),
        Column("ระยะเวลา", Look.WORD),
        Column("วงเงินทั้งสิ้น (บาท)", request.look),
        *([Column(f"ถึงปี {year - 1} (บาท)", request.look)] if before else []),
        Column(f"ปี {year} ตั้งงบประมาณ (บาท)", request.look),
        Column(f"ปี {year + 1}", request.look, group),
        Column(f"ปี {year + 2}", request.look, group),
        *([Column(f"ปี {year + 3}-จบ", request.look, group)] if after > year + 2 else []),
        Column("รายละเอียด"),
    ]
    rows = [_obligation_row(request, n, row, columns) for n, row in enumerate(request.obligations, 1)]
    total: list[Cell] = [None, "รวมทั้งสิ้น", None, None]
    total += [sum(_satang(row.cells[n]) for row in rows) for n in range(4, len(columns) - 1)]
    parts: list[Part] = [
        *titles(request.frame, f"รายการผูกพันงบประมาณ ปีงบประมาณ พ.ศ. {year}", request.frame.owner),
        Table(columns, [*rows, Row([*total, None], Tone.TOTAL)], main=True),
    ]
    if not rows:
        parts.append(Text("ไม่มีรายการผูกพันงบประมาณในปีนี้"))
    width = max(15.0, width_for([_satang(total[4]) if rows else 0], request.look))
    return Sheet("ผูกพันงบประมาณ", [6.0, 52.0, 17.0, 14.0, *([width] * (len(columns) - 5)), 46.0], parts, 2)


def _satang(cell: Cell) -> int:
    return cell if isinstance(cell, int) else 0


def _obligation_row(request: Request, place: int, row: Mapping[str, Any], columns: Sequence[Column]) -> Row:
    year, years = request.year, row["years"]
    first, last = min(years), max(years)
    shape = [sum(satang for fy, satang in years.items() if fy < year)] if columns[5].heading.startswith("ถึง") else []
    tail = [sum(s for fy, s in years.items() if fy > year + 2)] if columns[-2].heading.endswith("จบ") else []
    money = [sum(years.values()), *shape, years.get(year, 0), years.get(year + 1, 0), years.get(year + 2, 0), *tail]
    span = f"{len(years)} ปี\n({first}-{last})"
    return Row([str(place), row["name"], request.frame.office(row["office"]), span, *money, years_text(years, year)])


def baht_text(satang: int) -> str:
    """An amount in words of figures: whole baht where it is whole."""
    return format_baht(satang, decimals=2 if satang % 100 else 0)


def years_text(years: Mapping[int, int], budget_year: int) -> str:
    """`ปี 2563 ตั้งงบประมาณ 516,000 บาท`, one year a line; years after the budget year are bound."""
    return "\n".join(
        f"ปี {fy} {'ตั้ง' if fy <= budget_year else 'ผูกพัน'}งบประมาณ {baht_text(satang)} บาท"
        for fy, satang in sorted(years.items())
    )
