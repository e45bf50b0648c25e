"""The covering letter (หนังสือนำส่ง) in the form of an external letter: Thai digits, the money also in words.

What the program does not know (address, letter number, date) stands as a dotted line, to be filled in by hand. The place of
the Garuda is left empty at its prescribed height: the office prints on its own letter paper, or puts the emblem there.
"""

from __future__ import annotations

from datetime import date

from moi_desktop.desktop.papers.facts import PaperFacts, head_title
from moi_desktop.desktop.papers.paper import DOTS, SHORT_DOTS, Block, Line, Margins, Paper, Part, Space, Table, or_dots
from moi_desktop.plan.baht_text import baht_text
from moi_desktop.plan.catalogue import entity
from moi_desktop.plan.model import Record
from moi_desktop.plan.thai_calendar import format_date
from moi_desktop.plan.thai_numbers import format_baht, to_thai_digits

GARUDA_HEIGHT = 30
"""Millimetres that the emblem of an external letter takes."""

_FIRST_LINE = 25
"""How far the first line of a paragraph of an official letter is moved in, in millimetres."""

_SELF = "SELF"
_PLANNERS = "กลุ่มนโยบายและแผนงาน"
"""The section of a provincial office that keeps the plan."""


def letter(facts: PaperFacts, *, with_briefs: int = 0, with_report: bool = False) -> Paper:
    """The covering letter of what `facts` describe; `with_briefs` is how many project briefs go with it."""
    return Paper(
        "หนังสือนำส่ง",
        facts.stem("LETTER"),
        [
            Part(
                [
                    Space(GARUDA_HEIGHT),
                    *_head(facts, with_briefs, with_report=with_report),
                    *_body(facts),
                    *_signature(facts),
                    *_office_lines(facts),
                ]
            )
        ],
        mark=facts.mark,
        numbered=False,
        points=12,
        margins=Margins(left=30, top=15, right=20, bottom=20),
    )


def _head(facts: PaperFacts, with_briefs: int, *, with_report: bool) -> list[Block]:
    number = facts.profile.text("letter_no").removeprefix("ที่").strip()
    day = facts.profile.values.get("letter_date")
    written = format_date(day, "long", thai_digits=True) if isinstance(day, date) else DOTS
    address = f"{facts.office_name}\n{DOTS}\n{DOTS}"
    return [
        Table([(f"ที่ {_thai(or_dots(number))}", address)], (52, 48), ruled=False, small=False),
        Space(2),
        Table([("", written)], (48, 52), ruled=False, small=False),
        Space(2),
        _labelled("เรื่อง", f"นำส่ง{facts.plan_name}"),
        Space(2),
        _labelled("เรียน", "ปลัดกระทรวงอุตสาหกรรม"),
        Space(2),
        *_enclosures(facts, with_briefs, with_report=with_report),
    ]


def _enclosures(facts: PaperFacts, with_briefs: int, *, with_report: bool) -> list[Table]:
    number = f"ครั้งที่ {facts.sent.number} " if facts.sent else ""
    code = f" รหัสตรวจสอบ {facts.sent.code}" if facts.sent else ""
    # Names of files and codes are compared letter by letter: their digits stay as they are.
    items = [_thai(f"แฟ้มนำส่งอิเล็กทรอนิกส์ {number}จำนวน 1 แฟ้ม")]
    if facts.sent:
        items[0] += f"\n({facts.sent.file}{code})"
    if with_briefs:
        items.append(_thai(f"แบบฟอร์มโครงการแบบย่อ (แบบ จ.1-1) จำนวน {with_briefs} โครงการ"))
    if with_report:
        items.append(_thai("ผลการตรวจสอบแผน จำนวน 1 ชุด"))
    rows = [("สิ่งที่ส่งมาด้วย" if place == 1 else "", _thai(f"{place}. ") + item) for place, item in enumerate(items, 1)]
    return [Table(rows, (21, 79), ruled=False, small=False)]


def _body(facts: PaperFacts) -> list[Line]:
    """Why, what, and what is asked for: ภาคเหตุ ภาคความประสงค์ ภาคสรุป."""
    lines = _live_lines(facts)
    total = sum(line.money("amount") for line in lines)
    years = [year for year in facts.money_by_year(lines) if year]
    span = f"{years[0]}" if len(years) == 1 else f"{years[0]}–{years[-1]}" if years else ""
    kpis = sum(kpi.text("project") in {project.uid for project in facts.projects} for kpi in facts.plan.of("kpi"))
    reason = (
        f"ตามที่สำนักงานปลัดกระทรวงอุตสาหกรรมให้หน่วยงานจัดทำข้อมูลโครงการ ตัวชี้วัด และคำของบประมาณ ประกอบ{facts.plan_name} "
        "และส่งให้กองยุทธศาสตร์และแผนงานรวบรวม นั้น"
    )
    money = (
        f"งบประมาณที่ขอ{f' ปีงบประมาณ พ.ศ. {span}' if span else ''} รวมทั้งสิ้น {format_baht(total)} บาท ({baht_text(total)})"
    )
    purpose = (
        f"{facts.office_name} ได้จัดทำข้อมูลดังกล่าวเรียบร้อยแล้ว จำนวน {len(facts.projects):,} โครงการ {kpis:,} ตัวชี้วัด "
        f"และคำของบประมาณ {len(lines):,} รายการ {money} รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย"
    )
    return [
        Line(_thai(reason), first=_FIRST_LINE, before=3),
        Line(_thai(purpose), first=_FIRST_LINE, before=2),
        Line("จึงเรียนมาเพื่อโปรดพิจารณา", first=_FIRST_LINE, before=2),
    ]


def _signature(facts: PaperFacts) -> list[Table | Space]:
    name = or_dots(facts.profile.text("certified_by"))
    lines = [f"({name})", *signing_position(facts.profile, facts.office)]
    return [
        Space(6),
        Table([("", "ขอแสดงความนับถือ")], (42, 58), centred=frozenset({1}), ruled=False, small=False),
        Space(16),
        Table([("", _thai("\n".join(lines)))], (42, 58), centred=frozenset({1}), ruled=False, small=False),
        Space(10),
    ]


def signing_position(profile: Record, office: str) -> list[str]:
    """The lines under the certifier's name: the position, and for whom he or she acts."""
    position, acting = profile.text("certified_position").strip(), profile.text("acting") or _SELF
    choice = entity("office_profile").field("acting").choice(acting)
    if acting == _SELF or choice is None:
        return [or_dots(position)]
    own, phrase, for_whom = position.partition(choice.th)
    head = for_whom.strip() or head_title(office)
    if not phrase and own.strip() == head:
        own = ""
    return [line for line in (own.strip(), f"{choice.th} {head or SHORT_DOTS}") if line]


def _office_lines(facts: PaperFacts) -> list[Line]:
    profile = facts.profile
    lines = [
        Line(_PLANNERS if head_title(facts.office) else DOTS),
        Line(_thai(f"โทร. {or_dots(profile.text('phone'))}")),
    ]
    if profile.text("email"):
        lines.append(Line(f"ไปรษณีย์อิเล็กทรอนิกส์ {profile.text('email')}"))
    return lines


def _live_lines(facts: PaperFacts) -> list[Record]:
    return [line for project in facts.projects for line in facts.plan.children("budget_line", project.uid)]


def _labelled(label: str, text: str) -> Table:
    return Table([(label, _thai(text))], (9, 91), ruled=False, small=False)


def _thai(text: str) -> str:
    return to_thai_digits(text)
