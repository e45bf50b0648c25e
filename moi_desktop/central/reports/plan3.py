"""The plan of the whole cycle (แผนปฏิบัติราชการ) in the order that NESDC asks for.

A cover with the estimated money by year and source, one sheet per issue (goals, indicators and targets by year,
development guidelines, programmes and projects with sums), the consistency with the three levels of plans, and
appendices. Money is in million baht with four decimals.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from moi_desktop.central.reports.frame import CENTRE, Frame, Node, Project, Years, numbers, year_cells, year_heading
from moi_desktop.central.reports.indicators import target_cell
from moi_desktop.central.reports.links import AGENDA, FOCUS, LEVELS, POLICY, Links
from moi_desktop.central.reports.parts import (
    MILLION,
    NO_PROGRAMME,
    money_columns,
    money_widths,
    office_table,
    source_table,
    sum_row,
    titles,
    width_for,
)
from moi_desktop.plan import catalogue
from moi_desktop.plan.code_book import MASTER_PLAN, NATIONAL_STRATEGY
from moi_desktop.workbook.outputs import Book, Cell, Column, Look, PageBreak, Part, Row, Sheet, Table, Text, Tone

_MONEY: Final = f"วงเงินงบประมาณ ({MILLION})"
_LINK_COLUMNS: Final = (
    Column("ยุทธศาสตร์ชาติ (หลัก)", group="ความสอดคล้องกับแผนและนโยบาย"),
    Column("แผนแม่บทภายใต้ยุทธศาสตร์ชาติ", group="ความสอดคล้องกับแผนและนโยบาย"),
    Column("นโยบายรัฐมนตรี", group="ความสอดคล้องกับแผนและนโยบาย"),
    Column("จุดเน้นกระทรวง", group="ความสอดคล้องกับแผนและนโยบาย"),
)
_LINK_WIDTHS: Final = (20.0, 24.0, 20.0, 17.0)
_TONES: Final = {"GOAL": Tone.GROUP, "GUIDELINE": Tone.SUBGROUP, "PROGRAMME": Tone.ITEM}


def book(frame: Frame) -> Book:
    """The workbook of the whole cycle."""
    title = f"แผนปฏิบัติราชการ {frame.owner} {frame.cycle.period}"
    links = Links(frame)
    plan = _Plan(frame, links)
    sheets = [_cover(frame, plan), *(plan.issue_sheet(place, issue) for place, issue in enumerate(frame.issues, 1))]
    if plan.projects_of[""]:
        sheets.append(plan.unplaced_sheet())
    sheets += [_consistency(frame, links), _without_money(frame)]
    if frame.left_out:
        sheets.append(_left_out(frame))
    return Book(title, sheets)


def _cover(frame: Frame, plan: _Plan) -> Sheet:
    years = frame.years
    money = money_widths([frame.whole], years)
    span = f"ระยะ {len(frame.cycle.years)} ปี " if len(frame.cycle.years) > 1 else ""
    head = titles(frame, f"แผนปฏิบัติราชการ{span and ' ' + span}({frame.cycle.period})", frame.owner)
    facts = (
        f"{frame.cycle.name} ชุดแผนฉบับที่ {frame.cycle.kit_no} รวม {numbers(len(frame.heads))} หน่วยงาน "
        f"{numbers(len(frame.projects))} โครงการ"
    )
    parts: list[Part] = [
        *head,
        Text(facts),
        *plan.whole_indicators(),
        Text("ประมาณการวงเงินงบประมาณรวม จำแนกตามแหล่งเงิน", Tone.HEADING),
        source_table(frame, years),
        PageBreak(),
        Text("ประมาณการวงเงินงบประมาณ จำแนกตามเรื่อง แนวทางการพัฒนา และแผนงาน", Tone.HEADING),
        _frame_table(frame, years),
        PageBreak(),
        Text("ประมาณการวงเงินงบประมาณ จำแนกตามหน่วยงาน", Tone.HEADING),
        office_table(frame, years),
        Text("วงเงินเป็นค่าที่อยู่ระหว่างพิจารณา คือคำขอของหน่วยงานที่ปรับตามข้อเสนอของส่วนกลางซึ่งยังรอคำตอบ", Tone.NOTE),
    ]
    return Sheet("สรุป", [72.0, *money, 12.0, 12.0], parts)


def _frame_table(frame: Frame, years: Sequence[int]) -> Table:
    rows = [
        sum_row([_title(node)], frame.money_of_nodes.get(node.code, {}), years, tone, indent=node.number.count("."))
        for issue in frame.issues
        for node in issue.walk()
        for tone in [Tone.GROUP if node is issue else Tone.PLAIN]
        if node.level != "GOAL"
    ]
    if frame.money_of_nodes.get(""):
        rows.append(sum_row([NO_PROGRAMME], frame.money_of_nodes[""], years, Tone.GROUP))
    rows.append(sum_row(["รวมทั้งสิ้น"], frame.whole, years, Tone.TOTAL))
    return Table([Column("เรื่อง / แนวทางการพัฒนา / แผนงาน"), *money_columns(years, _MONEY)], rows, tree=0)


def _title(node: Node) -> str:
    choice = catalogue.entity("frame_node").field("level").choice(node.level)
    level = choice.th if choice else ""
    return f"{level}ที่ {node.number} {node.name}" if not node.name.startswith(level) else f"{node.number} {node.name}"


class _Plan:
    """The sheets of the issues."""

    def __init__(self, frame: Frame, links: Links) -> None:
        self.frame = frame
        self.links = links
        self.projects_of: dict[str, list[Project]] = defaultdict(list)
        for project in frame.projects:
            self.projects_of[project.programme].append(project)
        self.targets = self._read_targets()
        money = money_widths([frame.whole], frame.years)
        self.widths = [9.0, 46.0, 16.0, *money, *_LINK_WIDTHS]
        self.last = 3 + len(money) + len(_LINK_WIDTHS)

    def _read_targets(self) -> dict[str, list[dict[str, Any]]]:
        """The kit's indicators by plan frame code; each row has its targets by year under `targets`."""
        rows = self.frame.query(
            'SELECT * FROM "view_kpi" WHERE "office" = :office ORDER BY "frame", "code", "name", "uid"', office=CENTRE
        )
        targets = self.frame.query('SELECT * FROM "view_kpi_target" WHERE "office" = :office', office=CENTRE)
        by_kpi: dict[str, dict[int, dict[str, Any]]] = defaultdict(dict)
        for target in targets:
            by_kpi[target["kpi"]][target["fiscal_year"]] = target
        by_frame: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in rows:
            by_frame[row["frame"] or ""].append({**row, "targets": by_kpi[row["uid"]]})
        return by_frame

    def whole_indicators(self) -> list[Part]:
        """The indicators of the plan as a whole, for the cover."""
        years = self.frame.years
        rows = [
            Row([kpi["name"], *self._target_cells(kpi), target_cell(kpi, "baseline"), kpi["unit"]])
            for kpi in self.targets.get("", ())
        ]
        columns = [
            Column("ตัวชี้วัด"),
            *(Column(year_heading(year), Look.NUMBER, "ค่าเป้าหมาย") for year in years),
            Column("ค่าฐาน", Look.NUMBER),
            Column("หน่วยนับ", Look.WORD, span=2),
        ]
        return [Text("ตัวชี้วัดและค่าเป้าหมายรวม", Tone.HEADING), Table(columns, rows)] if rows else []

    def _target_cells(self, kpi: Mapping[str, Any]) -> list[Cell]:
        return [target_cell(kpi["targets"].get(year)) for year in self.frame.years]

    def issue_sheet(self, place: int, issue: Node) -> Sheet:
        """One issue, from its goals to its projects."""
        title = f"แผนปฏิบัติราชการ เรื่องที่ {place} {issue.name}"
        nodes = list(issue.walk())
        goals = [node for node in nodes if node.level == "GOAL"]
        guidelines = [node for node in nodes if node.level == "GUIDELINE"]
        parts: list[Part] = [*titles(self.frame, title)]
        if goals:
            parts.append(Text("เป้าหมาย", Tone.HEADING))
            parts += [Text(f"{n}. {goal.name}") for n, goal in enumerate(goals, 1)]
        indicators = list(self._indicator_rows(nodes))
        if indicators:
            parts += [Text("ตัวชี้วัดและค่าเป้าหมาย", Tone.HEADING), self._indicator_table(indicators)]
        if guidelines:
            parts.append(Text("แนวทางการพัฒนา", Tone.HEADING))
            parts += [Text(f"{n}. {guideline.name}") for n, guideline in enumerate(guidelines, 1)]
        total = sum_row(
            [None, f"รวมเรื่องที่ {place}", None],
            self.frame.money_of_nodes.get(issue.code, {}),
            self.frame.years,
            Tone.TOTAL,
            rest=len(_LINK_WIDTHS),
        )
        parts += [Text("แผนงานและโครงการ", Tone.HEADING), self._project_table([*self._node_rows(issue), total])]
        return Sheet(f"เรื่องที่ {place}", self.widths, parts)

    def unplaced_sheet(self) -> Sheet:
        """Projects whose programme is not in the plan frame."""
        total = sum_row(
            [None, "รวม", None],
            self.frame.money_of_nodes.get("", {}),
            self.frame.years,
            Tone.TOTAL,
            rest=len(_LINK_WIDTHS),
        )
        rows = [*self._project_rows("", ""), total]
        return Sheet("ยังไม่ระบุแผนงาน", self.widths, [*titles(self.frame, NO_PROGRAMME), self._project_table(rows)])

    def _indicator_rows(self, nodes: Sequence[Node]) -> Iterator[Row]:
        for node in nodes:
            for kpi in self.targets.get(node.code, ()):
                yield Row(
                    [
                        kpi["code"],
                        kpi["name"],
                        kpi["unit"],
                        *self._target_cells(kpi),
                        target_cell(kpi, "baseline"),
                        node.name,
                    ]
                )

    def _indicator_table(self, rows: list[Row]) -> Table:
        years = [Column(year_heading(year), Look.NUMBER, "ค่าเป้าหมาย") for year in self.frame.years]
        return Table(
            [
                Column("รหัส", Look.WORD),
                Column("ตัวชี้วัด"),
                Column("หน่วยนับ", Look.WORD),
                *years,
                Column("ค่าฐาน", Look.NUMBER),
                Column("วัดความสำเร็จของ", span=len(_LINK_WIDTHS)),
            ],
            rows,
        )

    def _project_table(self, rows: list[Row]) -> Table:
        columns = [
            Column("ที่", Look.WORD),
            Column("แนวทางการพัฒนา / แผนงาน / โครงการ"),
            Column("หน่วยงานรับผิดชอบ"),
            *money_columns(self.frame.years, _MONEY),
            *_LINK_COLUMNS,
        ]
        return Table(columns, rows, tree=1, main=True)

    def _node_rows(self, issue: Node) -> Iterator[Row]:
        yield from self._project_rows(issue.code, "")
        for node in issue.walk():
            if node is issue:
                continue
            number = node.number.partition(".")[2]
            money = self.frame.money_of_nodes.get(node.code, {})
            tone = _TONES.get(node.level, Tone.ITEM)
            label = [number, _plain_title(node), None]
            yield sum_row(label, money, self.frame.years, tone, rest=len(_LINK_WIDTHS), indent=number.count("."))
            yield from self._project_rows(node.code, number)

    def _project_rows(self, code: str, number: str) -> Iterator[Row]:
        for place, project in enumerate(self.projects_of.get(code, ()), 1):
            money: Years = self.frame.money_of_projects.get(project.key, {})
            linked = [
                self.links.of(project, NATIONAL_STRATEGY, only_primary=True),
                self.links.of(project, MASTER_PLAN),
                self.links.of(project, AGENDA),
                self.links.of(project, FOCUS),
            ]
            own = f"{number}.{place}" if number else str(place)
            cells: list[Cell] = [
                own,
                project.name,
                self.frame.office(project.office),
                *year_cells(money, self.frame.years),
                *linked,
            ]
            yield Row(cells, indent=own.count("."))


def _plain_title(node: Node) -> str:
    choice = catalogue.entity("frame_node").field("level").choice(node.level)
    level = choice.th if choice else ""
    return node.name if node.name.startswith(level) else f"{level} {node.name}"


def _consistency(frame: Frame, links: Links) -> Sheet:
    money = [width_for([sum(frame.whole.values())], Look.MILLION)]
    columns = [
        Column("ระดับ", Look.WORD),
        Column("แผนหรือนโยบาย"),
        Column("รหัส", Look.WORD),
        Column("ด้าน ประเด็น หรือเป้าหมาย", span=2),
        Column("โครงการ (หลัก)", Look.NUMBER),
        Column("โครงการ (ทั้งหมด)", Look.NUMBER),
        Column(_MONEY, Look.MILLION),
    ]
    detail = [
        Column("ระดับ", Look.WORD),
        Column("แผนหรือนโยบาย"),
        Column("รหัส", Look.WORD),
        Column("ด้าน ประเด็น หรือเป้าหมาย"),
        Column("ความเชื่อมโยง", Look.WORD),
        Column("เหตุผลที่เชื่อมโยง", span=3),
    ]
    parts: list[Part] = [
        *titles(frame, "ความสอดคล้องกับแผน 3 ระดับ"),
        Text("ตามมติคณะรัฐมนตรีเมื่อวันที่ 4 ธันวาคม 2560 นโยบายรัฐมนตรี และจุดเน้นของกระทรวงอุตสาหกรรม"),
        Text("จำนวนโครงการตามแผนและนโยบาย", Tone.HEADING),
        Table(columns, list(_link_sums(frame, links))),
        Text("โครงการหนึ่งเชื่อมโยงได้หลายแผน จึงรวมยอดข้ามบรรทัดไม่ได้ เว้นแต่ยุทธศาสตร์ชาติหลักซึ่งมีได้โครงการละ 1 ด้าน", Tone.NOTE),
        PageBreak(),
        Text("ความเชื่อมโยงรายโครงการ", Tone.HEADING),
        Table(detail, _link_rows(frame, links), main=True),
    ]
    return Sheet("ความสอดคล้องกับแผน 3 ระดับ", [17.0, 38.0, 13.0, 50.0, 16.0, 16.0, 16.0, max(34.0, *money)], parts)


def _link_sums(frame: Frame, links: Links) -> Iterator[Row]:
    for code, users in links.used():
        root = links.root(code)
        primary = sum(link.primary for _, link in users)
        satang = sum(sum(frame.money_of_projects.get(project.key, {}).values()) for project, _ in users)
        cells: list[Cell] = [
            LEVELS.get(root, POLICY),
            links.plan(root),
            code,
            links.name(code),
            primary,
            len(users),
            satang,
        ]
        yield Row(cells)


def _link_rows(frame: Frame, links: Links) -> Iterator[Row]:
    for number, project in enumerate(frame.projects, 1):
        head = f"{number}. {project.name} ({frame.office(project.office)})"
        yield Row([head], Tone.SUBGROUP, banner=True)
        found = links.by_project.get(project.key, ())
        for link in found:
            kind = "หลัก" if link.primary else "รอง"
            cells: list[Cell] = [
                LEVELS.get(link.root, POLICY),
                links.plan(link.root),
                link.code,
                links.name(link.code),
                kind,
            ]
            yield Row([*cells, link.reason])
        if not found:
            yield Row(["ยังไม่ระบุความเชื่อมโยงกับแผน"], banner=True)


def _without_money(frame: Frame) -> Sheet:
    channels = catalogue.entity("project").field("channel")
    rows: list[Row] = []
    for project in frame.projects:
        if sum(frame.money_of_projects.get(project.key, {}).values()):
            continue
        channel = channels.choice(project.row["channel"] or "")
        period = _period(project.row["start_fy"], project.row["end_fy"])
        programme = _programme(frame, project)
        words = [channel.th if channel else None, period, project.row["person"]]
        rows.append(Row([str(len(rows) + 1), project.name, frame.office(project.office), programme, *words]))
    columns = [
        Column("ที่", Look.WORD),
        Column("โครงการ"),
        Column("หน่วยงานรับผิดชอบ"),
        Column("แผนงาน"),
        Column("ช่องทางงบประมาณ"),
        Column("ปีงบประมาณ", Look.WORD),
        Column("ผู้รับผิดชอบ"),
    ]
    title = "ภาคผนวก โครงการที่ไม่ใช้งบประมาณหรือยังไม่มีวงเงิน"
    parts: list[Part] = [*titles(frame, title), Table(columns, rows, main=True)]
    if not rows:
        parts.append(Text("ไม่มีโครงการที่ไม่ใช้งบประมาณ"))
    return Sheet("ภาคผนวก ไม่ใช้งบประมาณ", [7.0, 60.0, 20.0, 44.0, 26.0, 15.0, 28.0], parts)


def _programme(frame: Frame, project: Project) -> str:
    node = frame.nodes.get(project.programme)
    return node.name if node else ""


def _period(first: int | None, last: int | None) -> str:
    return str(first or last or "") if first == last or not (first and last) else f"{first}-{last}"


def _left_out(frame: Frame) -> Sheet:
    rows = [
        Row([str(n), row["name"], frame.office(row["office"]), row["money"], row["reason"]])
        for n, row in enumerate(frame.left_out, 1)
    ]
    columns = [
        Column("ที่", Look.WORD),
        Column("โครงการ"),
        Column("หน่วยงาน"),
        Column(_MONEY, Look.MILLION),
        Column("เหตุผล"),
    ]
    parts: list[Part] = [*titles(frame, "ภาคผนวก โครงการที่ส่วนกลางพิจารณาไม่บรรจุในแผน"), Table(columns, rows, main=True)]
    return Sheet("ภาคผนวก ไม่บรรจุในแผน", [7.0, 70.0, 22.0, 18.0, 60.0], parts)
