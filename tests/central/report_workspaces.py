"""Central workspaces and workbooks for the tests of official outputs: the sample plan, and a plan of odd corners."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from moi_desktop.plan.model import Plan, Record, Value
from moi_desktop.plan.sample import SAMPLE_OFFICES, sample_kit, sample_plan
from moi_desktop.store.central_workspace import Approval, CentralWorkspace

ODD = "PIO27"
REJECTED, DELETED = "odd-rejected", "odd-deleted"


def sample_plans() -> dict[str, Plan]:
    """The plan of every sample office."""
    return {office: sample_plan(office) for office in SAMPLE_OFFICES}


def workspace_with(path: Path, plans: Mapping[str, Iterable[Record]]) -> CentralWorkspace:
    """A central workspace with the sample kit and these plans applied."""
    workspace = CentralWorkspace.create(path)
    workspace.set_kit("kit", sample_kit())
    for office, plan in plans.items():
        workspace.set_head(office, f"revision-of-{office}", plan)
    return workspace


def reject(workspace: CentralWorkspace, office: str, project: str) -> None:
    """Let the centre decide not to include a project."""
    workspace.put_approval(
        Approval(office, project, 1, "2019-12-01T00:00:00Z", "ก", "hash", "REJECTED", "ซ้ำซ้อนกับโครงการอื่น")
    )


def record(entity: str, uid: str, **values: Value) -> Record:
    """A record of an odd plan; `class_` stands for `class`."""
    return Record(entity, uid, {key.rstrip("_"): value for key, value in values.items()})


def project(uid: str, **values: Value) -> Record:
    """A project of an odd plan."""
    usual: dict[str, Value] = {"name_th": f"โครงการ {uid}", "start_fy": 2563, "end_fy": 2565, "programme": "PG010101"}
    return Record("project", uid, {**usual, **values})


def line(uid: str, owner: str, satang: int, year: int = 2563, **values: Value) -> Record:
    """A budget line of one unit."""
    usual: dict[str, Value] = {
        "project": owner,
        "fiscal_year": year,
        "category": "B2010210",
        "name": f"รายการ {uid}",
        "qty1": Decimal(1),
        "unit1": "งาน",
        "unit_price": satang,
        "amount": satang,
        "source": "F101",
        "nature": "N1",
    }
    return Record("budget_line", uid, {k: v for k, v in {**usual, **values}.items() if v != ""})


def odd_plan() -> list[Record]:
    """Deleted, rejected and unplaced projects, years outside the cycle, odd satang, formulas as names, shared areas."""
    return [
        project("odd-plain", name_th="=1+1", rank=1),
        project("odd-nowhere", programme="PG999999"),
        project("odd-empty", channel="NONE", name_th="@โครงการไม่มีเงิน"),
        project(REJECTED),
        project(DELETED, status="DELETED", deleted_reason="ยกเลิก"),
        record("activity", "a1", project="odd-plain", seq=1, name="+กิจกรรม", weight=Decimal("33.3")),
        record("activity_year", "ay1", activity="a1", fiscal_year=2563, m01=True, m12=True),
        record("area", "ar1", project="odd-plain", seq=1, province="10"),
        record("area", "ar2", project="odd-plain", seq=2, province="27"),
        record("area", "ar3", project="odd-plain", seq=3, province="27", district="เมือง"),
        record("area", "ar4", project="odd-plain", seq=4, province="50"),
        line("l1", "odd-plain", 10_000_01, activity="a1", q1=5_000_00, q2=5_000_00),
        line("l2", "odd-plain", 999_999_99, category="B3010101", name="โต๊ะ", nature="N2"),
        line("l3", "odd-plain", 2_000_000_00, category="B3010101", name="เครื่องใหญ่", nature="N2", prev_alloc=1_00),
        line("l4", "odd-plain", 500_000_00, category="B3010101", name="ลิฟต์ผูกพัน", nature="N2", obligated=True),
        line("l5", "odd-plain", 70_00, year=2570),
        line("l6", "odd-nowhere", 30_00, category="X9", source="F201", bb_plan="P301", bb_output="ผลผลิตลอย"),
        line("l7", "odd-nowhere", 40_00, source="", nature="", category=""),
        line("l8", REJECTED, 1_000_000_00),
        line("l9", DELETED, 2_000_000_00),
        record("line_year", "y1", budget_line="l4", kind="OBLIGATION", fiscal_year=2562, amount=100_000_00),
        record("line_year", "y2", budget_line="l4", kind="OBLIGATION", fiscal_year=2563, amount=500_000_00),
        record("line_year", "y3", budget_line="l4", kind="OBLIGATION", fiscal_year=2564, amount=600_000_00),
        record("line_year", "y4", budget_line="l4", kind="OBLIGATION", fiscal_year=2569, amount=50_000_00),
        record("line_year", "y5", budget_line="l4", kind="FORWARD", fiscal_year=2564, amount=550_000_00),
        record("line_year", "y6", budget_line="l1", kind="FORWARD", fiscal_year=2565, amount=7_00),
        record(
            "kpi", "k1", project="odd-plain", name="ร้อยละที่ไม่มีตัวหาร", unit="ร้อยละ", aggregation="RATE", frame="GO0201"
        ),
        record("kpi_target", "t1", kpi="k1", fiscal_year=2563, target=Decimal(50)),
        record("kpi", "k2", name="จำนวนผลิตภัณฑ์อาหารแปรรูปต้นแบบ", unit="รายการ", aggregation="SUM", frame="GO0301"),
        record("kpi_target", "t2", kpi="k2", fiscal_year=2563, target=Decimal("12.5"), target_text="=ผ่าน"),
        record("kpi", "k3", project=REJECTED, name="ของโครงการที่ไม่บรรจุ", unit="คน", aggregation="SUM"),
    ]


def sheets(data: bytes) -> dict[str, list[list[Any]]]:
    """Every sheet of a workbook as rows of values."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def row_of(rows: list[list[Any]], label: str, *, column: int = 0, after: str = "") -> list[Any]:
    """The first row whose cell in `column` is `label`, below the row that begins with `after`."""
    start = next(n for n, row in enumerate(rows) if row[0] == after) if after else 0
    return next(row for row in rows[start:] if row[column] == label)


def satang_of(cell: object, unit: int = 1) -> int:
    """The satang of a cell in baht, or in `unit` baht; an empty cell is nothing."""
    return round(Decimal(str(cell)) * 100 * unit) if isinstance(cell, int | float) else 0


MILLION = 1_000_000
