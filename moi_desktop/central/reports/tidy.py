"""Tidy tables for further work by machine: one fact per row, codes as text, a row of ASCII keys under the headings.

Three sheets: project x year x indicator, budget line x province, and project x year x source of money. Each amount
stands in one row only, so that columns may be summed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from moi_desktop.central.included import INCLUDED
from moi_desktop.central.reports.frame import LINES, Frame
from moi_desktop.central.reports.indicators import Indicator, indicators, number
from moi_desktop.errors import PlanError
from moi_desktop.plan.catalogue import FACTOR_KEYS, QUARTER_KEYS, CodeList
from moi_desktop.reference import geography, organisation
from moi_desktop.workbook.outputs import Book, Cell, Column, Look, Part, Row, Sheet, Table, Text, Tone

SHARE_RULE: Final = (
    "รายการของโครงการที่ดำเนินการหลายจังหวัด แบ่งจำนวนเงินให้ทุกจังหวัดของโครงการเท่า ๆ กันเป็นหน่วยสตางค์ "
    "เศษที่หารไม่ลงตัวอยู่กับจังหวัดหลัก คือจังหวัดที่ตั้งของหน่วยงานถ้าอยู่ในพื้นที่โครงการ มิฉะนั้นคือจังหวัดแรกที่ระบุ "
    "ผลรวมของช่อง amount ทุกแถวจึงเท่ากับวงเงินรวมของแผนเสมอ การแบ่งนี้เป็นเพียงการประมาณ มิใช่วงเงินที่หน่วยงานขอแยกรายจังหวัด"
)

_OFFICE: Final = (
    Column("รหัสหน่วยงาน", Look.CODE, key="office"),
    Column("หน่วยงาน", Look.CODE, key="office_name"),
)
_PROJECT: Final = (
    Column("รหัสอ้างอิงโครงการ", Look.CODE, key="project_uid"),
    Column("เลขที่โครงการ", Look.CODE, key="project_code"),
    Column("โครงการ", Look.CODE, key="project_name"),
    Column("รหัสแผนงาน", Look.CODE, key="programme"),
    Column("แผนงาน", Look.CODE, key="programme_name"),
)
_YEAR: Final = Column("ปีงบประมาณ (พ.ศ.)", Look.YEAR, key="fiscal_year")
_KPI_COLUMNS: Final = (
    *_OFFICE,
    *_PROJECT,
    _YEAR,
    Column("รหัสอ้างอิงตัวชี้วัด", Look.CODE, key="kpi_uid"),
    Column("รหัสตัวชี้วัด", Look.CODE, key="kpi_code"),
    Column("ตัวชี้วัด", Look.CODE, key="kpi_name"),
    Column("ระดับ", Look.CODE, key="level"),
    Column("ประเภท", Look.CODE, key="type"),
    Column("หน่วยนับ", Look.CODE, key="unit"),
    Column("ทิศทาง", Look.CODE, key="polarity"),
    Column("วิธีรวมค่า", Look.CODE, key="aggregation"),
    Column("รหัสในกรอบแผน", Look.CODE, key="frame"),
    Column("ค่าฐาน", Look.NUMBER, key="baseline"),
    Column("ปีของค่าฐาน", Look.YEAR, key="baseline_fy"),
    Column("ค่าเป้าหมาย", Look.NUMBER, key="target"),
    Column("ค่าเป้าหมาย (ข้อความ)", Look.CODE, key="target_text"),
    Column("ตัวตั้ง", Look.NUMBER, key="numerator"),
    Column("ตัวหาร", Look.NUMBER, key="denominator"),
    *(Column(f"ไตรมาส {n}", Look.NUMBER, key=key) for n, key in enumerate(QUARTER_KEYS, 1)),
    Column("ค่าไตรมาสสะสม", Look.NUMBER, key="cumulative"),
)
_LINE_COLUMNS: Final = (
    *_OFFICE,
    *_PROJECT,
    Column("รหัสอ้างอิงรายการ", Look.CODE, key="line_uid"),
    Column("รายการ", Look.CODE, key="line_name"),
    _YEAR,
    Column("รหัสหมวดรายจ่าย", Look.CODE, key="category"),
    Column("หมวดรายจ่าย", Look.CODE, key="category_name"),
    Column("งบรายจ่าย", Look.CODE, key="expense_group"),
    Column("ประจำหรือลงทุน", Look.CODE, key="nature"),
    Column("แหล่งเงิน", Look.CODE, key="source"),
    Column("แผนงานของสำนักงบประมาณ", Look.CODE, key="bb_plan"),
    *(
        column
        for n, (qty, unit) in enumerate(FACTOR_KEYS, 1)
        for column in (Column(f"จำนวน {n}", Look.NUMBER, key=qty), Column(f"หน่วย {n}", Look.CODE, key=unit))
    ),
    Column("ราคาต่อหน่วย (บาท)", Look.CENTS, key="unit_price"),
    Column("รหัสจังหวัด", Look.CODE, key="province"),
    Column("จังหวัด", Look.CODE, key="province_name"),
    Column("กลุ่มจังหวัด", Look.CODE, key="cluster"),
    Column("ภาค", Look.CODE, key="region"),
    Column("จังหวัดหลัก", Look.NUMBER, key="lead"),
    Column("จำนวนจังหวัด", Look.NUMBER, key="provinces"),
    Column("จำนวนเงินส่วนของจังหวัด (บาท)", Look.CENTS, key="amount"),
    Column("คำขอเดิมส่วนของจังหวัด (บาท)", Look.CENTS, key="requested_amount"),
)
_MONEY_COLUMNS: Final = (
    *_OFFICE,
    *_PROJECT,
    _YEAR,
    Column("แหล่งเงิน", Look.CODE, key="source"),
    Column("ชื่อแหล่งเงิน", Look.CODE, key="source_name"),
    Column("ช่องทางงบประมาณ", Look.CODE, key="channel"),
    Column("จำนวนรายการ", Look.NUMBER, key="lines"),
    Column("วงเงิน (บาท)", Look.CENTS, key="amount"),
    Column("คำขอเดิมของหน่วยงาน (บาท)", Look.CENTS, key="requested_amount"),
)
_WIDTHS: Final[Mapping[str, float]] = {
    "office_name": 22.0,
    "project_name": 50.0,
    "programme_name": 40.0,
    "kpi_name": 50.0,
    "line_name": 50.0,
    "category_name": 30.0,
    "source_name": 30.0,
}


def book(frame: Frame) -> Book:
    """The workbook of tidy tables for the whole cycle."""
    tidy = _Tidy(frame)
    sheets = [
        _notes_sheet(),
        _sheet("project_year_kpi", _KPI_COLUMNS, tidy.kpi_rows()),
        _sheet("line_province", _LINE_COLUMNS, tidy.line_rows()),
        _sheet("project_year_money", _MONEY_COLUMNS, tidy.money_rows()),
    ]
    return Book(f"ข้อมูลสำหรับวิเคราะห์ {frame.owner} {frame.cycle.period}", sheets, frame.foot)


def _sheet(name: str, columns: Sequence[Column], rows: Iterator[Row]) -> Sheet:
    widths = [_WIDTHS.get(column.key, 18.0) for column in columns]
    return Sheet(name, widths, [Table(columns, rows, main=True, wrap=False)], 2)


def _notes_sheet() -> Sheet:
    lines = (
        "แถวแรกของแต่ละตารางเป็นหัวข้อภาษาไทย แถวที่สองเป็นชื่อช่องสำหรับเครื่อง ข้อมูลเริ่มที่แถวที่สาม รหัสทุกชนิดเป็นข้อความ",
        "project_year_kpi: หนึ่งแถวต่อโครงการ ปี และตัวชี้วัด โครงการที่ยังไม่มีตัวชี้วัดมีหนึ่งแถวโดยช่องตัวชี้วัดว่าง",
        "ตัวชี้วัดของหน่วยงานในตารางนี้มีช่องโครงการว่าง และไม่รวมตัวชี้วัดที่ส่วนกลางกำหนดในชุดแผน",
        "line_province: หนึ่งแถวต่อรายการงบประมาณและจังหวัด " + SHARE_RULE,
        "project_year_money: หนึ่งแถวต่อโครงการ ปี และแหล่งเงิน โครงการที่ไม่มีวงเงินมีหนึ่งแถวโดยช่องปีว่าง",
        "วงเงินเป็นบาท amount คือค่าที่อยู่ระหว่างพิจารณา requested_amount คือค่าที่หน่วยงานขอ",
    )
    parts: list[Part] = [Text("คำอธิบายข้อมูล", Tone.HEADING), *(Text(line) for line in lines)]
    return Sheet("คำอธิบาย", [120.0], parts)


class _Tidy:
    """The rows of the tidy tables."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self._projects = {project.key: project for project in frame.projects}

    def _office(self, code: str) -> list[Cell]:
        return [code, self.frame.office(code)]

    def _project(self, key: tuple[str, str]) -> list[Cell]:
        project = self._projects.get(key)
        if project is None:
            return [None] * len(_PROJECT)
        programme = project.row["programme"]
        node = self.frame.nodes.get(programme or "")
        return [project.key[1], project.code or None, project.name, programme, node.name if node else None]

    # -- project x year x indicator --------------------------------------------------------------------------------

    def kpi_rows(self) -> Iterator[Row]:
        """Every KPI of every year; projects without any at the end."""
        seen: set[tuple[str, str]] = set()
        for indicator in indicators(self.frame):
            if indicator.own:
                continue
            key = (indicator.office, indicator.row["project"] or "")
            seen.add(key)
            years: list[int | None] = [*sorted(indicator.targets)] or [None]
            for year in years:
                target = indicator.targets.get(year) if year else None
                yield Row(
                    [*self._office(key[0]), *self._project(key), year, *_kpi(indicator), *_target(indicator, target)]
                )
        nothing = [None] * (len(_KPI_COLUMNS) - len(_OFFICE) - len(_PROJECT))
        for project in self.frame.projects:
            if project.key not in seen:
                yield Row([*self._office(project.office), *self._project(project.key), *nothing])

    # -- line x province -------------------------------------------------------------------------------------------

    def line_rows(self) -> Iterator[Row]:
        """Every line once for each province of its project, with that province's share of the money."""
        areas = self._areas()
        for head in self.frame.heads:
            office = head["office"]
            rows = self.frame.query(
                f'WITH {LINES} SELECT * FROM "line" WHERE "office" = :office '  # noqa: S608 - constant text
                'ORDER BY "project", "fiscal_year", "category", "rank", "uid"',
                office=office,
            )
            for row in rows:
                provinces = areas.get((office, row["project"])) or [seat(office)]
                yield from self._line(row, provinces)

    def _areas(self) -> dict[tuple[str, str], list[str]]:
        """The provinces of each project, the lead first."""
        rows = self.frame.query(
            f"""WITH {INCLUDED} SELECT a."office", a."project", a."province" FROM "view_area" a
            JOIN "included" p ON p."office" = a."office" AND p."uid" = a."project"
            WHERE COALESCE(a."province", '') <> '' ORDER BY a."office", a."project", COALESCE(a."seq", 999999), a."uid"
            """  # noqa: S608 - constant text
        )
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in rows:
            provinces = found[row["office"], row["project"]]
            if row["province"] not in provinces:
                provinces.append(row["province"])
        for (office, _), provinces in found.items():
            own = seat(office)
            if own in provinces:
                provinces.remove(own)
                provinces.insert(0, own)
        return dict(found)

    def _line(self, row: Mapping[str, Any], provinces: Sequence[str]) -> Iterator[Row]:
        frame = self.frame
        key = (row["office"], row["project"])
        category = row["category"] or ""
        group = frame.codes.table(CodeList.EXPENSE).lineage(category)[-1] if category else None
        about: list[Cell] = [
            row["uid"],
            row["name"],
            row["fiscal_year"],
            category,
            frame.name(CodeList.EXPENSE, category),
        ]
        about += [group, row["nature"], row["source"], row["bb_plan"]]
        for quantity, unit in FACTOR_KEYS:
            about += [number(row[quantity]), row[unit]]
        amounts = shares(row["amount"] or 0, len(provinces))
        asked = shares(row["requested_amount"] or 0, len(provinces))
        for place, code in enumerate(provinces):
            here = [*_province(code), 1 if place == 0 else 0, len(provinces), amounts[place], asked[place]]
            yield Row([*self._office(row["office"]), *self._project(key), *about, row["unit_price"], *here])

    # -- project x year x source -----------------------------------------------------------------------------------

    def money_rows(self) -> Iterator[Row]:
        """Money of every project by year and source; a project without money has one row."""
        rows = self.frame.query(
            f"""WITH {LINES} SELECT "office", "project", "fiscal_year", "source", COUNT(*) AS "lines",
                SUM("money") AS "amount", SUM(COALESCE("requested_amount", 0)) AS "asked"
            FROM "line" GROUP BY "office", "project", "fiscal_year", "source"
            ORDER BY "fiscal_year", "source"
            """  # noqa: S608 - constant text
        )
        found: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
        for row in rows:
            found[row["office"], row["project"]].append(row)
        for project in self.frame.projects:
            head = [*self._office(project.office), *self._project(project.key)]
            channel = project.row["channel"]
            for row in found.get(project.key, ()):
                words = [row["source"], self.frame.name(CodeList.FUND_SOURCE, row["source"]), channel]
                yield Row([*head, row["fiscal_year"], *words, row["lines"], row["amount"], row["asked"]])
            if project.key not in found:
                yield Row([*head, None, None, None, channel, 0, 0, 0])


def _kpi(indicator: Indicator) -> list[Cell]:
    row = indicator.row
    words = [row[key] for key in ("uid", "code", "name", "level", "type", "unit", "polarity", "aggregation", "frame")]
    return [*words, number(row["baseline"]), row["baseline_fy"]]


def _target(indicator: Indicator, target: Mapping[str, Any] | None) -> list[Cell]:
    if target is None:
        return [None] * 9
    figures = [number(target[key]) for key in ("numerator", "denominator", *QUARTER_KEYS)]
    return [number(target["target"]), target["target_text"], *figures, 1 if indicator.row["cumulative"] else 0]


def seat(office: str) -> str:
    """The province in which an office has its seat; empty when it has none or is not known."""
    try:
        return organisation.office(office).province_code
    except PlanError:
        return ""


def _province(code: str) -> list[Cell]:
    try:
        province = geography.province(code)
    except PlanError:
        return [code or None, None, None, None]
    return [province.code, province.name_th, province.cluster_code or None, province.region_th]


def shares(satang: int, parts: int) -> list[int]:
    """`satang` in equal whole shares that add up to it; the first takes what does not divide."""
    share = satang // parts
    return [satang - share * (parts - 1), *([share] * (parts - 1))]
