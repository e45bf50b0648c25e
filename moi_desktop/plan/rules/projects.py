"""Rules about a project as a whole: its years and dates, its parts, its name, its channel of money, its contacts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Final

from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.fiscal_year import first_day, last_day
from moi_desktop.plan.model import Record
from moi_desktop.plan.rules.findings import Finding, Rule, error, warning
from moi_desktop.plan.rules.view import PlanView
from moi_desktop.plan.thai_calendar import format_date
from moi_desktop.plan.thai_text import search_key
from moi_desktop.reference.folding import TO_ARABIC_DIGITS
from moi_desktop.text import QT_TRANSLATE_NOOP

P001 = error(
    "P001",
    QT_TRANSLATE_NOOP("moi", "ลำดับปีงบประมาณ"),
    QT_TRANSLATE_NOOP("moi", "ปีงบประมาณสิ้นสุด {end} มาก่อนปีเริ่มต้น {start}"),
    QT_TRANSLATE_NOOP("moi", "แก้ปีเริ่มต้นหรือปีสิ้นสุดของโครงการ"),
)
P002 = warning(
    "P002",
    QT_TRANSLATE_NOOP("moi", "โครงการอยู่นอกรอบแผน"),
    QT_TRANSLATE_NOOP("moi", "โครงการดำเนินการปี {start}-{end} ไม่ตรงกับรอบแผน พ.ศ. {first}-{last} แม้แต่ปีเดียว"),
    QT_TRANSLATE_NOOP("moi", "ตรวจปีเริ่มต้นและปีสิ้นสุดของโครงการ"),
)
P003 = error(
    "P003",
    QT_TRANSLATE_NOOP("moi", "ลำดับวันดำเนินการ"),
    QT_TRANSLATE_NOOP("moi", "วันสิ้นสุด {end} มาก่อนวันเริ่ม {start}"),
    QT_TRANSLATE_NOOP("moi", "แก้วันเริ่มหรือวันสิ้นสุดของโครงการ"),
)
P004 = warning(
    "P004",
    QT_TRANSLATE_NOOP("moi", "วันดำเนินการอยู่นอกปีงบประมาณ"),
    QT_TRANSLATE_NOOP("moi", "{day} อยู่นอกปีงบประมาณของโครงการ ({first} ถึง {last})"),
    QT_TRANSLATE_NOOP("moi", "แก้วันที่หรือปีงบประมาณให้ตรงกัน"),
)
P005 = warning(
    "P005",
    QT_TRANSLATE_NOOP("moi", "ชื่อโครงการซ้ำ"),
    QT_TRANSLATE_NOOP("moi", "มี {count} โครงการใช้ชื่อเดียวกันในช่วงปีที่ซ้อนกัน"),
    QT_TRANSLATE_NOOP("moi", "แก้ชื่อให้ต่างกัน หรือลบโครงการที่ซ้ำ"),
)
P006 = error(
    "P006",
    QT_TRANSLATE_NOOP("moi", "โครงการที่ลบต้องมีเหตุผล"),
    QT_TRANSLATE_NOOP("moi", "ลบโครงการโดยไม่ได้ระบุเหตุผล"),
    QT_TRANSLATE_NOOP("moi", "กรอกเหตุผลที่ลบโครงการ"),
)
P007 = warning(
    "P007",
    QT_TRANSLATE_NOOP("moi", "หลักการและเหตุผลสั้นเกินไป"),
    QT_TRANSLATE_NOOP("moi", "หลักการและเหตุผลยาวเพียง {length} ตัวอักษร"),
    QT_TRANSLATE_NOOP("moi", "อธิบายความเป็นมา ปัญหา และเหตุผล ไม่น้อยกว่า {least} ตัวอักษร"),
)
P008 = warning(
    "P008",
    QT_TRANSLATE_NOOP("moi", "โครงการไม่มีวัตถุประสงค์"),
    QT_TRANSLATE_NOOP("moi", "โครงการยังไม่มีวัตถุประสงค์"),
    QT_TRANSLATE_NOOP("moi", "เพิ่มวัตถุประสงค์อย่างน้อย 1 ข้อ"),
)
P009 = warning(
    "P009",
    QT_TRANSLATE_NOOP("moi", "โครงการไม่มีผลผลิต"),
    QT_TRANSLATE_NOOP("moi", "โครงการยังไม่มีผลผลิต"),
    QT_TRANSLATE_NOOP("moi", "เพิ่มผลผลิตอย่างน้อย 1 ข้อ"),
)
P010 = warning(
    "P010",
    QT_TRANSLATE_NOOP("moi", "โครงการไม่มีผลลัพธ์"),
    QT_TRANSLATE_NOOP("moi", "โครงการยังไม่มีผลลัพธ์"),
    QT_TRANSLATE_NOOP("moi", "เพิ่มผลลัพธ์ที่คาดว่าจะได้รับอย่างน้อย 1 ข้อ"),
)
P011 = warning(
    "P011",
    QT_TRANSLATE_NOOP("moi", "โครงการไม่มีกลุ่มเป้าหมาย"),
    QT_TRANSLATE_NOOP("moi", "โครงการยังไม่มีกลุ่มเป้าหมาย"),
    QT_TRANSLATE_NOOP("moi", "เพิ่มกลุ่มเป้าหมายพร้อมจำนวนและหน่วยนับ"),
)
P012 = warning(
    "P012",
    QT_TRANSLATE_NOOP("moi", "โครงการไม่มีพื้นที่ดำเนินการ"),
    QT_TRANSLATE_NOOP("moi", "โครงการยังไม่มีพื้นที่ดำเนินการ"),
    QT_TRANSLATE_NOOP("moi", "เพิ่มจังหวัดที่ดำเนินการอย่างน้อย 1 จังหวัด"),
)
P013 = warning(
    "P013",
    QT_TRANSLATE_NOOP("moi", "โครงการต่อเนื่องต้องอ้างถึงโครงการเดิม"),
    QT_TRANSLATE_NOOP("moi", "เป็นโครงการต่อเนื่องแต่ไม่ได้ระบุโครงการปีก่อน"),
    QT_TRANSLATE_NOOP("moi", "ระบุโครงการปีก่อน หรือแก้ลักษณะโครงการ"),
)
P014 = warning(
    "P014",
    QT_TRANSLATE_NOOP("moi", "ลำดับความสำคัญของโครงการซ้ำ"),
    QT_TRANSLATE_NOOP("moi", "มี {count} โครงการที่เริ่มปี {year} ใช้ลำดับความสำคัญ {rank} เหมือนกัน"),
    QT_TRANSLATE_NOOP("moi", "จัดลำดับความสำคัญไม่ให้ซ้ำกัน"),
)
P015 = warning(
    "P015",
    QT_TRANSLATE_NOOP("moi", "โครงการไม่ใช้งบประมาณแต่มีคำของบประมาณ"),
    QT_TRANSLATE_NOOP("moi", "ช่องทางงบประมาณคือ “ไม่ใช้งบประมาณ” แต่มีคำของบประมาณ {count} รายการ"),
    QT_TRANSLATE_NOOP("moi", "แก้ช่องทางงบประมาณ หรือลบคำของบประมาณ"),
)
P016 = warning(
    "P016",
    QT_TRANSLATE_NOOP("moi", "โครงการใช้งบประมาณแต่ไม่มีคำของบประมาณ"),
    QT_TRANSLATE_NOOP("moi", "โครงการใช้งบประมาณ แต่ยังไม่มีคำของบประมาณ"),
    QT_TRANSLATE_NOOP("moi", "เพิ่มคำของบประมาณ หรือแก้ช่องทางงบประมาณเป็น “ไม่ใช้งบประมาณ”"),
)
P017 = warning(
    "P017",
    QT_TRANSLATE_NOOP("moi", "หมายเลขโทรศัพท์"),
    QT_TRANSLATE_NOOP("moi", "หมายเลขโทรศัพท์ “{phone}” ไม่ครบ 9 หรือ 10 หลัก"),
    QT_TRANSLATE_NOOP("moi", "ตรวจหมายเลขโทรศัพท์ ใส่เลขหมายภายในหลังคำว่า ต่อ"),
)
P018 = warning(
    "P018",
    QT_TRANSLATE_NOOP("moi", "อีเมล"),
    QT_TRANSLATE_NOOP("moi", "“{email}” ไม่เป็นรูปแบบอีเมล"),
    QT_TRANSLATE_NOOP("moi", "ตรวจอีเมล เช่น name@example.go.th"),
)
P019 = warning(
    "P019",
    QT_TRANSLATE_NOOP("moi", "โครงการต้องอยู่ใต้แผนงาน"),
    QT_TRANSLATE_NOOP("moi", "“{name}” ในกรอบแผนไม่ใช่ระดับแผนงาน"),
    QT_TRANSLATE_NOOP("moi", "เลือกแผนงานที่โครงการสังกัด"),
)
P020 = warning(
    "P020",
    QT_TRANSLATE_NOOP("moi", "หน่วยงานร่วมไม่มีชื่อ"),
    QT_TRANSLATE_NOOP("moi", "หน่วยงานร่วมยังไม่ได้เลือกหน่วยงานและไม่ได้พิมพ์ชื่อ"),
    QT_TRANSLATE_NOOP("moi", "เลือกหน่วยงานในสังกัด หรือพิมพ์ชื่อหน่วยงานอื่น"),
)
P021 = warning(
    "P021",
    QT_TRANSLATE_NOOP("moi", "โครงการไม่มีความเสี่ยง"),
    QT_TRANSLATE_NOOP("moi", "โครงการยังไม่ได้วิเคราะห์ความเสี่ยง"),
    QT_TRANSLATE_NOOP("moi", "เพิ่มความเสี่ยงพร้อมโอกาส ผลกระทบ และมาตรการจัดการ"),
)

RULES: Final = (
    P001, P002, P003, P004, P005, P006, P007, P008, P009, P010, P011,
    P012, P013, P014, P015, P016, P017, P018, P019, P020, P021,
)  # fmt: skip

_SHORTEST_RATIONALE: Final = 200
_NEEDED_STATEMENTS: Final = (("OBJECTIVE", P008), ("OUTPUT", P009), ("OUTCOME", P010))
_NEEDED_PARTS: Final = (("target_group", P011), ("area", P012), ("risk", P021))

_EXTENSION = re.compile(r"(?:ต่อ|ext\.?|#).*$", re.IGNORECASE)
_NUMBER_BREAK = re.compile(r",|/|;|และ|หรือ")
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+")


def check_projects(view: PlanView) -> Iterator[Finding]:
    """Every rule about one project, and the ones that compare projects with each other."""
    for project in view.deleted_projects:
        if not project.text("deleted_reason"):
            yield view.finding(P006, project, "deleted_reason")
    for project in view.projects:
        yield from _years_and_dates(view, project)
        yield from _parts(view, project)
        yield from _money(view, project)
    yield from _same_names(view)
    yield from _same_ranks(view)
    for partner in view.records("co_agency"):
        if not partner.text("office") and not partner.text("name"):
            yield view.finding(P020, partner, "name")


def check_contacts(view: PlanView) -> Iterator[Finding]:
    """Telephone numbers and e-mail addresses of every table that has them."""
    for entity in ("office_profile", "project", "kpi"):
        for record in view.records(entity):
            phone, email = record.text("phone"), record.text("email")
            if phone and not _is_phone(phone):
                yield view.finding(P017, record, "phone", phone=phone)
            if email and not _EMAIL.fullmatch(email):
                yield view.finding(P018, record, "email", email=email)


def _years_and_dates(view: PlanView, project: Record) -> Iterator[Finding]:
    begins, ends = project.values.get("start_date"), project.values.get("end_date")
    if isinstance(begins, date) and isinstance(ends, date) and ends < begins:
        yield view.finding(P003, project, "end_date", start=format_date(begins), end=format_date(ends))
    start, end = project.whole("start_fy"), project.whole("end_fy")
    if start is None or end is None:
        return
    if end < start:
        yield view.finding(P001, project, "end_fy", start=str(start), end=str(end))
        return
    first, last = view.context.first_fy, view.context.last_fy
    if first is not None and last is not None and (end < first or last < start):
        years = {"start": str(start), "end": str(end), "first": str(first), "last": str(last)}
        yield view.finding(P002, project, "start_fy", **years)
    opens, closes = first_day(start), last_day(end)
    for key, day in (("start_date", begins), ("end_date", ends)):
        if isinstance(day, date) and not opens <= day <= closes:
            words = {"day": format_date(day), "first": format_date(opens), "last": format_date(closes)}
            yield view.finding(P004, project, key, **words)


def _parts(view: PlanView, project: Record) -> Iterator[Finding]:
    rationale = project.text("rationale")
    if 0 < len(rationale) < _SHORTEST_RATIONALE:
        length, least = str(len(rationale)), str(_SHORTEST_RATIONALE)
        yield view.finding(P007, project, "rationale", length=length, least=least)
    kinds = {statement.text("kind") for statement in view.children("statement", project)}
    for kind, rule in _NEEDED_STATEMENTS:
        if kind not in kinds:
            yield view.finding(rule, project)
    for entity, rule in _NEEDED_PARTS:
        if not view.children(entity, project):
            yield view.finding(rule, project)
    if project.text("kind") == "CONT" and not project.text("carried_from"):
        yield view.finding(P013, project, "carried_from")
    entry = view.context.codes.table(CodeList.FRAME).get(project.text("programme"))
    if entry is not None and entry.group not in ("", "PROGRAMME"):
        yield view.finding(P019, project, "programme", name=entry.th)


def _money(view: PlanView, project: Record) -> Iterator[Finding]:
    lines = view.children("budget_line", project)
    if project.text("channel") == "NONE" and lines:
        yield view.finding(P015, project, "channel", count=str(len(lines)))
    elif project.text("channel") not in ("", "NONE") and not lines:
        yield view.finding(P016, project, "channel")


def _same_names(view: PlanView) -> Iterator[Finding]:
    by_name: dict[str, list[Record]] = defaultdict(list)
    for project in view.projects:
        if project.text("name_th"):
            by_name[search_key(project.text("name_th"))].append(project)
    for group in by_name.values():
        for project in group:
            count = sum(_overlap(project, other) for other in group)
            if count > 1:
                yield view.finding(P005, project, "name_th", count=str(count))


def _overlap(one: Record, other: Record) -> bool:
    """Whether two projects share a fiscal year; unknown years count as shared."""
    years = [one.whole("start_fy"), one.whole("end_fy"), other.whole("start_fy"), other.whole("end_fy")]
    if None in years:
        return True
    start, end, other_start, other_end = (year or 0 for year in years)
    return start <= other_end and other_start <= end


def _same_ranks(view: PlanView) -> Iterator[Finding]:
    by_rank: dict[tuple[int | None, int], list[Record]] = defaultdict(list)
    for project in view.projects:
        rank = project.whole("rank")
        if rank is not None:
            by_rank[project.whole("start_fy"), rank].append(project)
    yield from _repeated(view, P014, by_rank)


def _repeated(view: PlanView, rule: Rule, by_rank: dict[tuple[int | None, int], list[Record]]) -> Iterator[Finding]:
    for (year, rank), group in by_rank.items():
        if len(group) > 1:
            for record in group:
                yield view.finding(rule, record, "rank", count=str(len(group)), year=str(year or "-"), rank=str(rank))


def _is_phone(text: str) -> bool:
    """Whether every number in the text has 9 digits (land line) or 10 (mobile), beside an extension."""
    numbers = [_EXTENSION.sub("", part) for part in _NUMBER_BREAK.split(text.translate(TO_ARABIC_DIGITS))]
    digits = [re.sub(r"\D", "", number.replace("+66", "0")) for number in numbers]
    return all(len(number) in (9, 10) for number in digits if number) and any(digits)
