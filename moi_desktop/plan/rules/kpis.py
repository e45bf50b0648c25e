"""Rules about KPIs: which a project needs, their targets, quarters, scoring levels and merge rule."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import QUARTER_KEYS
from moi_desktop.plan.kpi_words import year_by_quarters
from moi_desktop.plan.model import Record
from moi_desktop.plan.rules.findings import Finding, error, warning
from moi_desktop.plan.rules.view import PlanView
from moi_desktop.plan.scoring import in_order, levels_of
from moi_desktop.plan.thai_numbers import PERCENT, format_decimal
from moi_desktop.text import QT_TRANSLATE_NOOP

K001 = error(
    "K001",
    QT_TRANSLATE_NOOP("moi", "ตัวชี้วัดเชิงปริมาณ"),
    QT_TRANSLATE_NOOP("moi", "โครงการยังไม่มีตัวชี้วัดเชิงปริมาณ"),
    QT_TRANSLATE_NOOP("moi", "เพิ่มตัวชี้วัดเชิงปริมาณอย่างน้อย 1 ตัว"),
)
K002 = warning(
    "K002",
    QT_TRANSLATE_NOOP("moi", "ตัวชี้วัดเชิงคุณภาพ"),
    QT_TRANSLATE_NOOP("moi", "โครงการยังไม่มีตัวชี้วัดเชิงคุณภาพ"),
    QT_TRANSLATE_NOOP("moi", "เพิ่มตัวชี้วัดเชิงคุณภาพ หรือระบุเหตุผลที่ไม่มี"),
)
K003 = error(
    "K003",
    QT_TRANSLATE_NOOP("moi", "เกณฑ์การให้คะแนนเรียงตามทิศทาง"),
    QT_TRANSLATE_NOOP("moi", "เกณฑ์การให้คะแนนไม่เรียง{direction}ตามทิศทางของตัวชี้วัด"),
    QT_TRANSLATE_NOOP("moi", "แก้เกณฑ์แต่ละระดับให้เรียงกันโดยไม่ซ้ำค่า"),
)
K004 = warning(
    "K004",
    QT_TRANSLATE_NOOP("moi", "ร้อยละเกิน 100"),
    QT_TRANSLATE_NOOP("moi", "ค่าเป้าหมายร้อยละ {target} เกิน 100"),
    QT_TRANSLATE_NOOP("moi", "ตรวจค่าเป้าหมาย หรือระบุเหตุผล (เช่น เป็นอัตราการเติบโต)"),
)
K005 = warning(
    "K005",
    QT_TRANSLATE_NOOP("moi", "ตัวตั้งและตัวหารของค่าเฉลี่ยถ่วงน้ำหนัก"),
    QT_TRANSLATE_NOOP("moi", "วิธีรวมค่าเป็นเฉลี่ยถ่วงน้ำหนัก แต่ยังไม่มีตัวตั้งหรือตัวหาร ส่วนกลางจะรวมค่าไม่ได้"),
    QT_TRANSLATE_NOOP("moi", "กรอกตัวตั้งและตัวหาร หรือเปลี่ยนวิธีรวมค่า"),
)
K006 = warning(
    "K006",
    QT_TRANSLATE_NOOP("moi", "ค่าเป้าหมายตรงกับตัวตั้งหารตัวหาร"),
    QT_TRANSLATE_NOOP("moi", "ตัวตั้งหารตัวหารคูณ 100 ได้ {computed} แต่ค่าเป้าหมายคือ {target}"),
    QT_TRANSLATE_NOOP("moi", "แก้ตัวตั้ง ตัวหาร หรือค่าเป้าหมายให้ตรงกัน"),
)
K007 = warning(
    "K007",
    QT_TRANSLATE_NOOP("moi", "ค่ารายไตรมาสตรงกับค่าเป้าหมายรายปี"),
    QT_TRANSLATE_NOOP("moi", "ค่ารายไตรมาส{how}ได้ {found} แต่ค่าเป้าหมายทั้งปีคือ {target}"),
    QT_TRANSLATE_NOOP("moi", "แก้ค่ารายไตรมาสหรือค่าเป้าหมาย และตรวจว่าค่าไตรมาสเป็นค่าสะสมหรือไม่"),
)
K008 = warning(
    "K008",
    QT_TRANSLATE_NOOP("moi", "ค่าเป้าหมายครบทุกปี"),
    QT_TRANSLATE_NOOP("moi", "ยังไม่มีค่าเป้าหมายของปี {years}"),
    QT_TRANSLATE_NOOP("moi", "เพิ่มค่าเป้าหมายให้ครบทุกปีของโครงการ"),
)
K009 = error(
    "K009",
    QT_TRANSLATE_NOOP("moi", "ค่าเป้าหมายซ้ำปี"),
    QT_TRANSLATE_NOOP("moi", "มีค่าเป้าหมายของปี {year} ซ้ำกัน {count} รายการ"),
    QT_TRANSLATE_NOOP("moi", "เหลือค่าเป้าหมายของแต่ละปีไว้รายการเดียว"),
)
K010 = warning(
    "K010",
    QT_TRANSLATE_NOOP("moi", "ร้อยละนำมาบวกกันไม่ได้"),
    QT_TRANSLATE_NOOP("moi", "หน่วยนับเป็นร้อยละ แต่วิธีรวมค่าเป็นผลรวม"),
    QT_TRANSLATE_NOOP("moi", "เปลี่ยนวิธีรวมค่าเป็นเฉลี่ยถ่วงน้ำหนัก เฉลี่ย หรือไม่รวม"),
)
K011 = error(
    "K011",
    QT_TRANSLATE_NOOP("moi", "ระดับของเกณฑ์ซ้ำ"),
    QT_TRANSLATE_NOOP("moi", "เกณฑ์ระดับ {level} ซ้ำกัน {count} รายการ"),
    QT_TRANSLATE_NOOP("moi", "เหลือเกณฑ์แต่ละระดับไว้รายการเดียว"),
)
K012 = warning(
    "K012",
    QT_TRANSLATE_NOOP("moi", "ตัวชี้วัดไม่มีที่สังกัด"),
    QT_TRANSLATE_NOOP("moi", "ตัวชี้วัดระดับ{level}ไม่ได้ผูกกับโครงการหรือกรอบแผน"),
    QT_TRANSLATE_NOOP("moi", "เลือกโครงการหรือรหัสในกรอบแผน หรือเปลี่ยนระดับเป็นหน่วยงาน"),
)
K013 = warning(
    "K013",
    QT_TRANSLATE_NOOP("moi", "น้ำหนักตัวชี้วัดหน่วยงานรวมเป็น 100"),
    QT_TRANSLATE_NOOP("moi", "น้ำหนักตัวชี้วัดระดับหน่วยงานรวมได้ร้อยละ {total} ไม่ใช่ 100"),
    QT_TRANSLATE_NOOP("moi", "ปรับน้ำหนักตัวชี้วัดระดับหน่วยงานให้รวมกันเป็น 100"),
)
K014 = warning(
    "K014",
    QT_TRANSLATE_NOOP("moi", "เกณฑ์ไม่มีค่า"),
    QT_TRANSLATE_NOOP("moi", "เกณฑ์ระดับ {level} ยังไม่มีค่าหรือข้อความ"),
    QT_TRANSLATE_NOOP("moi", "กรอกเกณฑ์เป็นตัวเลขหรือข้อความ"),
)
K015 = warning(
    "K015",
    QT_TRANSLATE_NOOP("moi", "ผลผลิตและผลลัพธ์มีตัวชี้วัด"),
    QT_TRANSLATE_NOOP("moi", "{kind}ข้อนี้ยังไม่มีตัวชี้วัด"),
    QT_TRANSLATE_NOOP("moi", "เพิ่มตัวชี้วัดและเลือก{kind}ข้อนี้ในช่องผลผลิตหรือผลลัพธ์ที่วัด"),
)
K016 = warning(
    "K016",
    QT_TRANSLATE_NOOP("moi", "ค่าเป้าหมายอยู่นอกปีของโครงการ"),
    QT_TRANSLATE_NOOP("moi", "ค่าเป้าหมายปี {year} อยู่นอกปีงบประมาณของโครงการ ({start}-{end})"),
    QT_TRANSLATE_NOOP("moi", "แก้ปีของค่าเป้าหมายหรือปีของโครงการ"),
)

RULES: Final = (
    K001, K002, K003, K004, K005, K006, K007, K008,
    K009, K010, K011, K012, K013, K014, K015, K016,
)  # fmt: skip

_RISING = QT_TRANSLATE_NOOP("moi", "จากน้อยไปมาก")
_FALLING = QT_TRANSLATE_NOOP("moi", "จากมากไปน้อย")
_DISTINCT = QT_TRANSLATE_NOOP("moi", "โดยไม่ซ้ำกัน")
_DIRECTIONS: Final = {"UP": _RISING, "DOWN": _FALLING}
_HUNDRED: Final = Decimal(100)
_CENT: Final = Decimal("0.01")
_OWNERLESS_LEVELS: Final = frozenset({"OFFICE", "PLAN"})


def check_kpis(view: PlanView) -> Iterator[Finding]:
    """Every KPI of the plan, then what each project needs, then the office's own scorecard."""
    for kpi in view.records("kpi"):
        targets = view.children("kpi_target", kpi)
        yield from _kpi(view, kpi)
        yield from _years(view, kpi, targets)
        yield from _levels(view, kpi)
        for target in targets:
            yield from _target(view, kpi, target)
    for project in view.projects:
        yield from _needed(view, project)
    yield from _scorecard(view)


def _kpi(view: PlanView, kpi: Record) -> Iterator[Finding]:
    if kpi.text("unit") == PERCENT and kpi.text("aggregation") == "SUM":
        yield view.finding(K010, kpi, "aggregation")
    level = kpi.text("level")
    if not kpi.text("project") and not kpi.text("frame") and level not in _OWNERLESS_LEVELS and level:
        yield view.finding(K012, kpi, "project", level=_choice_name(kpi, "level"))


def _choice_name(record: Record, key: str) -> str:
    choice = catalogue.entity(record.entity).field(key).choice(record.text(key))
    return choice.th if choice else record.text(key)


def _years(view: PlanView, kpi: Record, targets: list[Record]) -> Iterator[Finding]:
    times = Counter(year for target in targets if (year := target.whole("fiscal_year")) is not None)
    for year, count in times.items():
        if count > 1:
            yield view.finding(K009, kpi, year=str(year), count=str(count))
    expected = _expected_years(view, kpi)
    missing = [str(year) for year in expected if year not in times]
    if missing:
        yield view.finding(K008, kpi, years=" ".join(missing))


def _expected_years(view: PlanView, kpi: Record) -> range:
    """The project's fiscal years within the cycle; the cycle's for a KPI without a project."""
    project = view.project_of(kpi)
    first, last = view.context.first_fy, view.context.last_fy
    start = project.whole("start_fy") if project else first
    end = project.whole("end_fy") if project else last
    if start is None or end is None:
        return range(0)
    return range(max(start, first or start), min(end, last or end) + 1)


def _target(view: PlanView, kpi: Record, target: Record) -> Iterator[Finding]:
    value = target.number("target")
    if value is not None and value > _HUNDRED and kpi.text("unit") == PERCENT:
        yield view.finding(K004, target, "target", target=format_decimal(value))
    if kpi.text("aggregation") == "RATE":
        yield from _rate(view, target, value)
    yield from _quarters(view, kpi, target, value)
    project, year = view.project_of(kpi), target.whole("fiscal_year")
    if project is None or year is None:
        return
    start, end = project.whole("start_fy"), project.whole("end_fy")
    if start is not None and end is not None and not start <= year <= end:
        yield view.finding(K016, target, "fiscal_year", year=str(year), start=str(start), end=str(end))


def _rate(view: PlanView, target: Record, value: Decimal | None) -> Iterator[Finding]:
    numerator, denominator = target.number("numerator"), target.number("denominator")
    if numerator is None or not denominator:
        yield view.finding(K005, target, "denominator" if numerator is not None else "numerator")
    elif value is not None:
        computed = (numerator * _HUNDRED / denominator).quantize(_CENT, ROUND_HALF_UP)
        if abs(computed - value) > _CENT:
            yield view.finding(K006, target, "target", computed=format_decimal(computed), target=format_decimal(value))


def _quarters(view: PlanView, kpi: Record, target: Record, value: Decimal | None) -> Iterator[Finding]:
    quarters = [target.number(key) for key in QUARTER_KEYS]
    year = year_by_quarters(quarters, cumulative=kpi.flag("cumulative"), aggregation=kpi.text("aggregation"))
    if year is not None and value is not None and year.value != value:
        words = {"how": year.how, "found": format_decimal(year.value), "target": format_decimal(value)}
        yield view.finding(K007, target, QUARTER_KEYS[0], **words)


def _levels(view: PlanView, kpi: Record) -> Iterator[Finding]:
    records = view.children("kpi_level", kpi)
    times = Counter(record.whole("level") for record in records)
    for level, count in times.items():
        if level is not None and count > 1:
            yield view.finding(K011, kpi, level=str(level), count=str(count))
    for record in records:
        if record.number("threshold") is None and not record.text("threshold_text"):
            yield view.finding(K014, record, "threshold", level=record.text("level"))
    polarity = kpi.text("polarity")
    if not in_order(levels_of(records), polarity):
        yield view.finding(K003, kpi, "polarity", direction=_DIRECTIONS.get(polarity, _DISTINCT))


def _needed(view: PlanView, project: Record) -> Iterator[Finding]:
    kpis = view.children("kpi", project)
    types = {kpi.text("type") for kpi in kpis}
    if "QTY" not in types:
        yield view.finding(K001, project)
    if "QUAL" not in types:
        yield view.finding(K002, project)
    measured = {kpi.text("statement") for kpi in kpis}
    for statement in view.children("statement", project):
        if statement.text("kind") in ("OUTPUT", "OUTCOME") and statement.uid not in measured:
            yield view.finding(K015, statement, kind=_choice_name(statement, "kind"))


def _scorecard(view: PlanView) -> Iterator[Finding]:
    weights: dict[str, Decimal] = defaultdict(Decimal)
    owned = [kpi for kpi in view.records("kpi") if kpi.text("level") == "OFFICE"]
    for kpi in owned:
        weight = kpi.number("weight")
        if weight is not None:
            weights[kpi.text("project")] += weight
    for project, total in weights.items():
        if total != _HUNDRED:
            first = next(kpi for kpi in owned if kpi.text("project") == project)
            yield view.finding(K013, first, "weight", total=format_decimal(total))
