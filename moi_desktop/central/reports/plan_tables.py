"""The tables of the plan (แผนปฏิบัติราชการ) of the whole cycle, the same in the workbook and in the document.

Money is in million baht with four decimals.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from moi_desktop.central.reports.frame import CENTRE, Frame, Node, Project, Years, year_cells, year_heading
from moi_desktop.central.reports.indicators import target_cell
from moi_desktop.central.reports.links import AGENDA, FOCUS, LEVELS, POLICY, Links
from moi_desktop.central.reports.parts import (
    MILLION,
    NO_PROGRAMME,
    money_columns,
    sum_row,
)
from moi_desktop.plan import catalogue
from moi_desktop.plan.code_book import MASTER_PLAN, NATIONAL_STRATEGY
from moi_desktop.workbook.outputs import Cell, Column, Look, Row, Table, Tone

_MONEY: Final = f"วงเงินงบประมาณ ({MILLION})"
_LINK_COLUMNS: Final = (
    Column("ยุทธศาสตร์ชาติ (หลัก)", group="ความสอดคล้องกับแผนและนโยบาย"),
    Column("แผนแม่บทภายใต้ยุทธศาสตร์ชาติ", group="ความสอดคล้องกับแผนและนโยบาย"),
    Column("นโยบายรัฐมนตรี", group="ความสอดคล้องกับแผนและนโยบาย"),
    Column("จุดเน้นกระทรวง", group="ความสอดคล้องกับแผนและนโยบาย"),
)
_TONES: Final = {"GOAL": Tone.GROUP, "GUIDELINE": Tone.SUBGROUP, "PROGRAMME": Tone.ITEM}


def frame_table(frame: Frame, years: Sequence[int]) -> Table:
    """Money by issue, guideline and programme."""
    rows = [
        sum_row([node_title(node)], frame.money_of_nodes.get(node.code, {}), years, tone, indent=node.number.count("."))
        for issue in frame.issues
        for node in issue.walk()
        for tone in [Tone.GROUP if node is issue else Tone.PLAIN]
        if node.level != "GOAL"
    ]
    if frame.money_of_nodes.get(""):
        rows.append(sum_row([NO_PROGRAMME], frame.money_of_nodes[""], years, Tone.GROUP))
    rows.append(sum_row(["รวมทั้งสิ้น"], frame.whole, years, Tone.TOTAL))
    return Table([Column("เรื่อง / แนวทางการพัฒนา / แผนงาน"), *money_columns(years, _MONEY)], rows, tree=0)


def node_title(node: Node) -> str:
    """`เป้าหมายที่ 1.1 …`, without the level where the name begins with it."""
    choice = catalogue.entity("frame_node").field("level").choice(node.level)
    level = choice.th if choice else ""
    return f"{level}ที่ {node.number} {node.name}" if not node.name.startswith(level) else f"{node.number} {node.name}"


class PlanTables:
    """What the plan shows of its indicators and projects."""

    def __init__(self, frame: Frame, links: Links) -> None:
        self.frame = frame
        self.links = links
        self.projects_of: dict[str, list[Project]] = defaultdict(list)
        for project in frame.projects:
            self.projects_of[project.programme].append(project)
        self.targets = self._read_targets()

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

    def whole_indicators(self, *, unit_span: int = 1) -> Table | None:
        """The indicators of the plan as a whole; None when it has none."""
        years = self.frame.cycle.years
        rows = [
            Row([kpi["name"], *self._target_cells(kpi), target_cell(kpi, "baseline"), kpi["unit"]])
            for kpi in self.targets.get("", ())
        ]
        columns = [
            Column("ตัวชี้วัด"),
            *(Column(year_heading(year), Look.NUMBER, "ค่าเป้าหมาย") for year in years),
            Column("ค่าฐาน", Look.NUMBER),
            Column("หน่วยนับ", Look.WORD, span=unit_span),
        ]
        return Table(columns, rows) if rows else None

    def _target_cells(self, kpi: Mapping[str, Any]) -> list[Cell]:
        return [target_cell(kpi["targets"].get(year)) for year in self.frame.cycle.years]

    def indicators(self, issue: Node, *, last_span: int = 1) -> Table | None:
        """The indicators of an issue and of all below it; None when it has none."""
        rows = list(self._indicator_rows(list(issue.walk())))
        return self._indicator_table(rows, last_span) if rows else None

    def projects(self, issue: Node, total: str, *, linked: bool) -> Table:
        """Everything below an issue down to its projects, with the sum of it all in the row `total`."""
        return self._project_table([*self._node_rows(issue, linked), self._total(total, issue.code, linked)], linked)

    def unplaced(self, *, linked: bool) -> Table | None:
        """Projects whose programme is not in the plan frame; None when there are none."""
        if not self.projects_of[""]:
            return None
        return self._project_table([*self._project_rows("", "", linked), self._total("รวม", "", linked)], linked)

    def _total(self, label: str, code: str, linked: bool) -> Row:  # noqa: FBT001 - says which columns follow
        money = self.frame.money_of_nodes.get(code, {})
        return sum_row([None, label, None], money, self.frame.years, Tone.TOTAL, rest=_rest(linked))

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

    def _indicator_table(self, rows: list[Row], last_span: int) -> Table:
        years = [Column(year_heading(year), Look.NUMBER, "ค่าเป้าหมาย") for year in self.frame.cycle.years]
        return Table(
            [
                Column("รหัส", Look.WORD),
                Column("ตัวชี้วัด"),
                Column("หน่วยนับ", Look.WORD),
                *years,
                Column("ค่าฐาน", Look.NUMBER),
                Column("วัดความสำเร็จของ", span=last_span),
            ],
            rows,
        )

    def _project_table(self, rows: list[Row], linked: bool) -> Table:  # noqa: FBT001 - says which columns follow
        columns = [
            Column("ที่", Look.WORD),
            Column("แนวทางการพัฒนา / แผนงาน / โครงการ"),
            Column("หน่วยงานรับผิดชอบ"),
            *money_columns(self.frame.years, _MONEY),
            *(_LINK_COLUMNS if linked else ()),
        ]
        return Table(columns, rows, tree=1, main=True)

    def _node_rows(self, issue: Node, linked: bool) -> Iterator[Row]:  # noqa: FBT001 - says which columns follow
        yield from self._project_rows(issue.code, "", linked)
        for node in issue.walk():
            if node is issue:
                continue
            number = node.number.partition(".")[2]
            money = self.frame.money_of_nodes.get(node.code, {})
            tone = _TONES.get(node.level, Tone.ITEM)
            label = [number, _plain_title(node), None]
            yield sum_row(label, money, self.frame.years, tone, rest=_rest(linked), indent=number.count("."))
            yield from self._project_rows(node.code, number, linked)

    def _project_rows(self, code: str, number: str, linked: bool) -> Iterator[Row]:  # noqa: FBT001 - says which columns follow
        for place, project in enumerate(self.projects_of.get(code, ()), 1):
            money: Years = self.frame.money_of_projects.get(project.key, {})
            own = f"{number}.{place}" if number else str(place)
            cells: list[Cell] = [
                own,
                project.name,
                self.frame.office(project.office),
                *year_cells(money, self.frame.years),
                *(self._linked(project) if linked else ()),
            ]
            yield Row(cells, indent=own.count("."))

    def _linked(self, project: Project) -> list[str]:
        return [
            self.links.of(project, NATIONAL_STRATEGY, only_primary=True),
            self.links.of(project, MASTER_PLAN),
            self.links.of(project, AGENDA),
            self.links.of(project, FOCUS),
        ]


def _rest(linked: bool) -> int:  # noqa: FBT001 - says which columns follow
    return len(_LINK_COLUMNS) if linked else 0


def _plain_title(node: Node) -> str:
    choice = catalogue.entity("frame_node").field("level").choice(node.level)
    level = choice.th if choice else ""
    return node.name if node.name.startswith(level) else f"{level} {node.name}"


def link_table(
    frame: Frame,
    links: Links,
    plan: str | None = None,
    money: Mapping[tuple[str, str], int] | None = None,
) -> Table:
    """How many projects and how much money each plan and policy in use has; of one plan only when `plan` says so.

    `money` are the projects that count with their satang; all of the plan's over all years without it.
    """
    if money is None:
        money = {project.key: sum(frame.money_of_projects.get(project.key, {}).values()) for project in frame.projects}
    columns = [
        Column("ระดับ", Look.WORD),
        Column("แผนหรือนโยบาย"),
        Column("รหัส", Look.WORD),
        Column("ด้าน ประเด็น หรือเป้าหมาย", span=2 if plan is None else 1),
        Column("โครงการ (หลัก)", Look.NUMBER),
        Column("โครงการ (ทั้งหมด)", Look.NUMBER),
        Column(_MONEY, Look.MILLION),
    ]
    return Table(columns, list(_link_sums(links, plan, money)))


def _link_sums(links: Links, plan: str | None, money: Mapping[tuple[str, str], int]) -> Iterator[Row]:
    for code, every in links.used():
        root = links.root(code)
        users = [user for user in every if user[0].key in money]
        if not users or (plan is not None and root != plan):
            continue
        primary = sum(link.primary for _, link in users)
        satang = sum(money[project.key] for project, _ in users)
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


def reason_table(
    frame: Frame, links: Links, projects: Sequence[Project] | None = None, *, reason_span: int = 1
) -> Table:
    """Every link of every project, or of some, with the written reason."""
    columns = [
        Column("ระดับ", Look.WORD),
        Column("แผนหรือนโยบาย"),
        Column("รหัส", Look.WORD),
        Column("ด้าน ประเด็น หรือเป้าหมาย"),
        Column("ความเชื่อมโยง", Look.WORD),
        Column("เหตุผลที่เชื่อมโยง", span=reason_span),
    ]
    return Table(columns, _link_rows(frame, links, frame.projects if projects is None else projects), main=True)


def _link_rows(frame: Frame, links: Links, projects: Sequence[Project]) -> Iterator[Row]:
    for number, project in enumerate(projects, 1):
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


def moneyless_table(frame: Frame) -> Table | None:
    """Projects that use no budget, or have none yet; None when there are none."""
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
    return Table(columns, rows, main=True) if rows else None


def _programme(frame: Frame, project: Project) -> str:
    node = frame.nodes.get(project.programme)
    return node.name if node else ""


def _period(first: int | None, last: int | None) -> str:
    return str(first or last or "") if first == last or not (first and last) else f"{first}-{last}"


def left_out_table(frame: Frame) -> Table | None:
    """Projects that the centre decided not to include; None when there are none."""
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
    return Table(columns, rows, main=True) if rows else None
