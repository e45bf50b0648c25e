"""The plan in the order in which it is typed into eMENSCR, with the codes beside it: modules M1 to M5, project by project."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from moi_desktop.desktop.papers import tables
from moi_desktop.desktop.papers.brief import partners, period
from moi_desktop.desktop.papers.facts import PaperFacts
from moi_desktop.desktop.papers.paper import Block, Line, Paper, Part, Side, Style, Table
from moi_desktop.plan import catalogue
from moi_desktop.plan.amounts import factor_product
from moi_desktop.plan.catalogue import FACTOR_KEYS, QUARTER_KEYS, CodeList
from moi_desktop.plan.model import Record
from moi_desktop.plan.thai_numbers import format_baht, format_decimal

ORDER_NOTE = "ลำดับหัวข้ออาจต่างจากหน้าจอ eMENSCR ที่ใช้อยู่ ให้ยึดชื่อหัวข้อบนหน้าจอเป็นหลัก"

_EMPTY = "(ยังไม่ได้กรอก)"
_SHARES = (6, 29, 49, 16)
_HEADS = ("ข้อ", "หัวข้อใน eMENSCR", "ข้อมูลที่กรอก", "รหัส")

Entry = tuple[str, str, str]
"""A heading of the system, what is typed there, and the code of it."""


def entry_order(facts: PaperFacts, only: Collection[str] = ()) -> Paper:
    """All live projects, or those whose uid stands in `only`, each on pages of its own."""
    projects = [one for one in facts.projects if not only or one.uid in only]
    return Paper(
        "สรุปโครงการตามลำดับการกรอก eMENSCR",
        facts.stem("EMENSCR"),
        [project_part(facts, one) for one in projects] or [Part([Line("ยังไม่มีโครงการในแผนนี้", side=Side.CENTRE)])],
        facts.head,
        facts.foot,
        facts.mark,
    )


def project_part(facts: PaperFacts, project: Record) -> Part:
    """One project, module by module."""
    return Part(
        [
            Line("สรุปโครงการตามลำดับการกรอก eMENSCR", Style.TITLE, Side.CENTRE),
            Line(project.text("name_th") or "(ยังไม่มีชื่อ)", Style.SUBHEADING, Side.CENTRE),
            Line(ORDER_NOTE, Style.NOTE, Side.CENTRE),
            *_module("M1", "ข้อมูลทั่วไป", _general(facts, project)),
            *_module("M2", "ความเชื่อมโยงกับแผนระดับที่ 1 และระดับที่ 2", _upper_links(facts, project)),
            *_module("M3", "ความเชื่อมโยงกับแผนระดับที่ 3 กฎหมาย มติ และนโยบาย", _other_links(facts, project)),
            *_module("M4", "รายละเอียดโครงการ", _detail(facts, project)),
            *_measures(facts, project),
            *_work(facts, project),
        ]
    )


def _module(code: str, name: str, entries: Sequence[Entry]) -> list[Block]:
    rows = [
        (f"{place}", heading, text.strip() or _EMPTY, shown) for place, (heading, text, shown) in enumerate(entries, 1)
    ]
    return [_module_line(code, name), Table(rows, _SHARES, _HEADS, centred=frozenset({0}))]


def _module_line(code: str, name: str) -> Line:
    return Line(f"{code} {name}", Style.HEADING, before=3)


def _general(facts: PaperFacts, project: Record) -> list[Entry]:
    fields = [(key, project.text(key)) for key in ("kind", "class", "channel")]
    return [
        ("ชื่อโครงการ", project.text("name_th"), project.text("code")),
        ("ชื่อโครงการ (ภาษาอังกฤษ)", project.text("name_en"), ""),
        ("ปีงบประมาณ", _years(project), ""),
        *((catalogue.entity("project").field(key).th, facts.show(project, key), code) for key, code in fields),
        ("หน่วยงานเจ้าของโครงการ", facts.office_name, facts.office),
        ("ผู้รับผิดชอบ", project.text("person"), ""),
        ("ตำแหน่ง", project.text("position"), ""),
        ("โทรศัพท์", project.text("phone"), ""),
        ("อีเมล", project.text("email"), ""),
        ("ระยะเวลาดำเนินการ", period(project), ""),
        ("หน่วยงานร่วม", "\n".join(partners(facts, project.uid)) or "ไม่มี", ""),
    ]


_UPPER = (
    ("NS", "ยุทธศาสตร์ชาติที่เกี่ยวข้อง (รอง)"),
    ("MP", "แผนแม่บทภายใต้ยุทธศาสตร์ชาติ"),
    ("NR", "แผนการปฏิรูปประเทศ"),
    ("DP12", "แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ"),
    ("SEC", "แผนความมั่นคงแห่งชาติ"),
)


def _upper_links(facts: PaperFacts, project: Record) -> list[Entry]:
    links = facts.rows("plan_link", project.uid)
    main = [one for one in links if one.flag("primary")]
    entries = [_link(facts, "ยุทธศาสตร์ชาติที่เกี่ยวข้องโดยตรง (หลัก)", one) for one in main]
    if not main:
        entries.append(("ยุทธศาสตร์ชาติที่เกี่ยวข้องโดยตรง (หลัก)", "", ""))
    for root, heading in _UPPER:
        under = [one for one in links if one not in main and _root(facts, one) == root]
        entries += [_link(facts, heading, one) for one in under] or [(heading, "ไม่มี", "")]
    entries.append(("ปัจจัยของห่วงโซ่คุณค่า (FVCT)", "โปรแกรมนี้ไม่มีรายการ เลือกในระบบ eMENSCR", ""))
    return entries


def _other_links(facts: PaperFacts, project: Record) -> list[Entry]:
    frame = facts.frame_of(project)
    known = {root for root, _ in _UPPER}
    others = [
        one
        for one in facts.rows("plan_link", project.uid)
        if not one.flag("primary") and _root(facts, one) not in known
    ]
    origin = "\n".join(text for text in (facts.show(project, "origin"), project.text("origin_note")) if text)
    return [
        ("แผนระดับที่ 3", facts.plan_name, ""),
        ("เรื่อง (ประเด็น) ของแผนระดับที่ 3", frame.get("ISSUE", ""), ""),
        ("เป้าหมายของแผนระดับที่ 3", frame.get("GOAL", ""), ""),
        ("แนวทางการพัฒนา", frame.get("GUIDELINE", ""), ""),
        ("แผนงาน", frame.get("PROGRAMME", ""), project.text("programme")),
        ("กฎหมาย มติคณะรัฐมนตรี หรือข้อสั่งการ", origin or "ไม่มี", project.text("origin")),
        *([_link(facts, _scheme_name(facts, one), one) for one in others] or [("นโยบายที่เกี่ยวข้อง", "ไม่มี", "")]),
    ]


def _detail(facts: PaperFacts, project: Record) -> list[Entry]:
    uid = project.uid
    groups = [
        " ".join(part for part in (one.text("name"), _count(one), one.text("unit")) if part)
        for one in facts.rows("target_group", uid)
    ]
    said = {
        kind: _listed(facts.said(uid, kind)) for kind in ("OBJECTIVE", "OUTPUT", "OUTCOME", "IMPACT", "BENEFICIARY")
    }
    return [
        ("หลักการและเหตุผล", project.text("rationale"), ""),
        ("ข้อมูลสนับสนุนและสภาพปัญหา", project.text("evidence"), ""),
        ("วัตถุประสงค์", said["OBJECTIVE"], ""),
        ("ผลผลิต (Output)", said["OUTPUT"], ""),
        ("ผลลัพธ์ (Outcome)", said["OUTCOME"], ""),
        ("ผลกระทบ (Impact)", said["IMPACT"], ""),
        ("กลุ่มเป้าหมาย", _listed(groups), ""),
        ("ผู้ได้รับประโยชน์", said["BENEFICIARY"], ""),
        ("การติดตามและประเมินผล", project.text("monitoring"), ""),
    ]


def _measures(facts: PaperFacts, project: Record) -> list[Block]:
    kpis = facts.plan.children("kpi", project.uid)
    blocks: list[Block] = [Line("ตัวชี้วัดและค่าเป้าหมาย", Style.SUBHEADING, before=2)]
    blocks += tables.indicator_tables(facts, kpis) if kpis else [Line(_EMPTY, indent=8)]
    return [*blocks, Line("พื้นที่ดำเนินการ", Style.SUBHEADING, before=2), _area_codes(facts, project.uid)]


def _area_codes(facts: PaperFacts, project: str) -> Table:
    table = tables.area_table(facts, project)
    codes = [one.text("province") for one in facts.rows("area", project)] or [""]
    rows = [(code, *row) for code, row in zip(codes, table.rows, strict=True)]
    return Table(rows, (13, 29, 29, 29), ("รหัสจังหวัด", *table.heads), centred=frozenset({0}))


def _work(facts: PaperFacts, project: Record) -> list[Block]:
    uid = project.uid
    lines = facts.plan.children("budget_line", uid)
    years = tables.years_of(project, facts.money_by_year(lines))
    return [
        _module_line("M5", "กิจกรรมและแผนงบประมาณ"),
        Line("กิจกรรม น้ำหนัก และช่วงเวลา", Style.SUBHEADING, before=1),
        _activities(facts, uid),
        Line("แหล่งเงินรายปี", Style.SUBHEADING, before=2),
        tables.money_table(facts, lines, years, CodeList.FUND_SOURCE, "source"),
        Line("งบรายจ่ายรายปี", Style.SUBHEADING, before=2),
        tables.money_table(facts, lines, years, CodeList.EXPENSE, "category"),
        Line("แผนการใช้จ่ายรายไตรมาส (บาท)", Style.SUBHEADING, before=2),
        _quarters(lines, years),
        Line("รายการงบประมาณ", Style.SUBHEADING, before=2),
        _lines(lines),
    ]


def _activities(facts: PaperFacts, project: str) -> Table:
    rows = [
        (str(place), one.text("name") or _EMPTY, _weight(one), tables.months_of(facts, one.uid) or _EMPTY)
        for place, one in enumerate(facts.rows("activity", project), 1)
    ]
    heads = ("ที่", "กิจกรรม", "น้ำหนัก (ร้อยละ)", "ช่วงเวลา")
    return Table(rows or [("", _EMPTY, "", "")], (6, 48, 14, 32), heads, frozenset({2}), frozenset({0}))


def _quarters(lines: Sequence[Record], years: Sequence[int]) -> Table:
    rows = []
    for year in years:
        of_year = [line for line in lines if line.whole("fiscal_year") == year]
        quarters = [sum(line.money(key) for line in of_year) for key in QUARTER_KEYS]
        rows.append((f"ปี {year}", *(tables.baht(money) for money in (*quarters, sum(quarters)))))
    heads = ("ปีงบประมาณ", "ไตรมาส 1", "ไตรมาส 2", "ไตรมาส 3", "ไตรมาส 4", "รวม")
    return Table(rows or [("–",) * 6], (15, 17, 17, 17, 17, 17), heads, frozenset(range(1, 6)))


def _lines(lines: Sequence[Record]) -> Table:
    ordered = sorted(lines, key=lambda one: (one.whole("fiscal_year") or 0, one.whole("rank") or 10**6))
    rows = [
        (
            str(one.whole("fiscal_year") or "–"),
            one.text("category"),
            one.text("name") or _EMPTY,
            factors(one),
            tables.baht(one.money("unit_price")),
            tables.baht(one.money("amount")),
        )
        for one in ordered
    ]
    total = sum(one.money("amount") for one in lines)
    rows.append(("", "", f"รวม {len(lines):,} รายการ", "", "", format_baht(total)))
    heads = ("ปี", "รหัสหมวด", "รายการ", "จำนวน", "ราคาต่อหน่วย", "จำนวนเงิน")
    return Table(rows, (7, 11, 36, 18, 13, 15), heads, frozenset({4, 5}), frozenset({0}), sums=1)


def factors(line: Record) -> str:
    """The quantity of a line with its units: "3 คน x 5 วัน"; empty while the first is empty."""
    if factor_product(line) is None:
        return ""
    said = []
    for quantity, unit in FACTOR_KEYS:
        number = line.number(quantity)
        if number is not None:
            said.append(f"{format_decimal(number)} {line.text(unit)}".strip())
    return " x ".join(said)


def _link(facts: PaperFacts, heading: str, link: Record) -> Entry:
    table = facts.codes.table(CodeList.PLAN_LINK)
    code = link.text("link")
    names = [facts.codes.name(CodeList.PLAN_LINK, one) for one in reversed(table.lineage(code))]
    chain = " > ".join(names[1:] or names)
    reason = link.text("reason")
    return heading, f"{chain}\nเหตุผล: {reason}" if reason else chain, code


def _root(facts: PaperFacts, link: Record) -> str:
    way = facts.codes.table(CodeList.PLAN_LINK).lineage(link.text("link"))
    return way[-1] if way else ""


def _scheme_name(facts: PaperFacts, link: Record) -> str:
    return facts.codes.name(CodeList.PLAN_LINK, _root(facts, link)) or "นโยบายที่เกี่ยวข้อง"


def _years(project: Record) -> str:
    first, last = project.whole("start_fy"), project.whole("end_fy")
    return f"{first}" if first and first == last else f"{first or '–'}–{last or '–'}"


def _count(group: Record) -> str:
    number = group.number("number")
    return "" if number is None else format_decimal(number)


def _weight(activity: Record) -> str:
    number = activity.number("weight")
    return "–" if number is None else format_decimal(number)


def _listed(texts: Sequence[str]) -> str:
    return "\n".join(f"{place}. {text}" for place, text in enumerate(texts, 1))
