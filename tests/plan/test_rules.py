"""Every rule fires where it should; on a plan without fault none of them does."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from moi_desktop.plan import catalogue
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Plan, Record, Value
from moi_desktop.plan.rules import (
    RULES,
    Ceiling,
    Finding,
    RuleContext,
    Severity,
    UnreadText,
    check,
    context_of_kit,
    describe_place,
)

D = Decimal

KIT = Plan(
    [
        Record("cycle", "c", {"name": "แผน", "scope": "MOI", "kind": "PERIOD", "first_fy": 2563, "last_fy": 2565}),
        Record("frame_node", "f1", {"code": "I01", "level": "ISSUE", "name": "เรื่องที่ 1 อุตสาหกรรมศักยภาพ"}),
        Record(
            "frame_node", "f2", {"code": "I01P1", "parent": "I01", "level": "PROGRAMME", "name": "แผนงานยกระดับ SME"}
        ),
        Record("code_item", "i1", {"list": "plan_link", "code": "MF99", "name_th": "ประเด็นเดิม", "valid_to": 2562}),
        Record("ceiling", "k1", {"office": "PIO50", "fiscal_year": 2563, "source": "F1", "amount": 100_000_000}),
        Record("ceiling", "k2", {"office": "PIO20", "fiscal_year": 2563, "source": "F1", "amount": 1}),
    ]
)
CONTEXT = context_of_kit(KIT, "PIO50", reference_book())


def record(entity: str, uid: str, **values: Value) -> Record:
    return Record(entity, uid, values)


def sound() -> dict[str, Record]:
    """One project with everything that a plan needs, by uid."""
    months: dict[str, Value] = dict.fromkeys(catalogue.FISCAL_MONTH_KEYS[:3], True)
    project = record(
        "project",
        "p",
        code="PIO50-63-01",
        name_th="โครงการพัฒนาผู้ประกอบการแปรรูปกาแฟ",
        programme="I01P1",
        kind="NEW",
        channel="FUNCTION",
        origin="AREA",
        start_fy=2563,
        end_fy=2563,
        start_date=date(2019, 10, 1),
        end_date=date(2020, 9, 30),
        rationale="ผู้ประกอบการแปรรูปกาแฟในจังหวัดเชียงใหม่ยังขาดมาตรฐานการผลิต " * 6,
        evidence="สถิติโรงงานแปรรูปกาแฟ 120 แห่ง",
        monitoring="รายงานทุกไตรมาส",
        person="นางสาวใจดี มีสุข",
        position="นักวิชาการอุตสาหกรรมชำนาญการ",
        phone="0 5311 2234 ต่อ 12",
        email="plan@example.go.th",
        rank=1,
        status="LIVE",
    ).changed({"class": "DEVELOP"})
    records = [
        record(
            "office_profile",
            "o",
            prepared_by="นางสาวใจดี มีสุข",
            prepared_position="นักวิชาการอุตสาหกรรม",
            phone="0 5311 2234",
            certified_by="นายมั่นคง ยั่งยืน",
            certified_position="อุตสาหกรรมจังหวัดเชียงใหม่",
            letter_no="ชม 0033/๑๒๓",
            letter_date=date(2019, 11, 20),
        ),
        project,
        record("statement", "s1", project="p", kind="OBJECTIVE", seq=1, text="เพื่อยกระดับมาตรฐาน"),
        record("statement", "s2", project="p", kind="OUTPUT", seq=2, text="ผู้ประกอบการผ่านการอบรม"),
        record("statement", "s3", project="p", kind="OUTCOME", seq=3, text="ยอดขายเพิ่มขึ้น"),
        record("target_group", "t", project="p", seq=1, name="ผู้ประกอบการ", number=D(30), unit="ราย"),
        record("area", "r", project="p", seq=1, province="50", whole_province=True),
        record("plan_link", "l1", project="p", link="NS02", primary=True, reason="เพิ่มขีดความสามารถในการแข่งขัน"),
        record("plan_link", "l2", project="p", link="MP0801", reason="พัฒนาผู้ประกอบการ"),
        record("activity", "a1", project="p", seq=1, name="อบรมเชิงปฏิบัติการ", weight=D(60)),
        record("activity", "a2", project="p", seq=2, name="ให้คำปรึกษาเชิงลึก", weight=D(40)),
        record("activity_year", "y1", activity="a1", fiscal_year=2563, **months),
        record("activity_year", "y2", activity="a2", fiscal_year=2563, **months, q1=2_000_000, q2=3_000_000),
        kpi("k1", "จำนวนผู้ประกอบการที่ผ่านการอบรม", type="QTY", unit="ราย", aggregation="SUM", statement="s2"),
        kpi("k2", "ร้อยละของผู้ประกอบการที่ยอดขายเพิ่ม", type="QUAL", unit="ร้อยละ", aggregation="RATE", statement="s3"),
        record("kpi_target", "g1", kpi="k1", fiscal_year=2563, target=D(30), q1=D(10), q2=D(20)),
        record("kpi_target", "g2", kpi="k2", fiscal_year=2563, target=D(80), numerator=D(24), denominator=D(30)),
        *(record("kpi_level", f"v{n}", kpi="k2", level=n, score=D(n), threshold=D(50 + 10 * n)) for n in range(1, 6)),
        line("b1", "a1", category="B2010210", name="ค่าใช้จ่ายในการอบรม", nature="N1", unit_price=10_000_000, rank=1),
        line("b2", "a2", category="B2010208", name="ค่าจ้างที่ปรึกษา", nature="N1", unit_price=5_000_000, rank=2),
        record(
            "risk",
            "x",
            project="p",
            seq=1,
            kind="OPERATION",
            text="ผู้เข้าอบรมไม่ครบ",
            likelihood=2,
            impact=3,
            measure="ประชาสัมพันธ์",
        ),
    ]
    return {item.uid: item for item in records}


def kpi(uid: str, name: str, **values: Value) -> Record:
    common: dict[str, Value] = {
        "project": "p",
        "code": uid,
        "level": "OUTPUT",
        "polarity": "UP",
        "definition": "คำอธิบาย",
        "formula": "นับจำนวน",
        "data_source": "ทะเบียนผู้เข้าอบรม",
        "frequency": "QUARTER",
        "steward": "หัวหน้ากลุ่มนโยบาย",
        "collector": "นักวิชาการ",
    }
    return Record("kpi", uid, {**common, "name": name, **values})


def line(uid: str, activity: str, **values: Value) -> Record:
    price = values["unit_price"]
    assert isinstance(price, int)
    common: dict[str, Value] = {
        "project": "p",
        "activity": activity,
        "fiscal_year": 2563,
        "qty1": D(1),
        "unit1": "ครั้ง",
        "amount": price,
        "q1": price,
        "source": "F101",
    }
    return Record("budget_line", uid, {**common, **values})


def found(records: dict[str, Record], context: RuleContext = CONTEXT) -> list[Finding]:
    return check(Plan(records.values()), context)


Break = Callable[[dict[str, Record]], RuleContext | None]
BREAKS: dict[str, tuple[Break, str, str]] = {}
"""Rule id -> how to break it, and the uid and field of the finding."""


def breaks(rule: str, uid: str, field: str = "") -> Callable[[Break], Break]:
    def keep(function: Break) -> Break:
        BREAKS[rule] = (function, uid, field)
        return function

    return keep


def setting(rule: str, uid: str, field: str, **changes: Value | None) -> None:
    """Break a rule by changing values of one record."""

    def change(records: dict[str, Record]) -> None:
        records[uid] = records[uid].changed(changes)

    BREAKS[rule] = (change, uid, field)


def adding(rule: str, uid: str, field: str, *more: Record) -> None:
    """Break a rule by adding records."""

    def add(records: dict[str, Record]) -> None:
        records.update({item.uid: item for item in more})

    BREAKS[rule] = (add, uid, field)


def removing(rule: str, uid: str, *gone: str, field: str = "") -> None:
    """Break a rule by removing records."""

    def remove(records: dict[str, Record]) -> None:
        for key in gone:
            del records[key]

    BREAKS[rule] = (remove, uid, field)


setting("G001", "p", "person", person=None)
setting("G002", "p", "evidence", evidence=None)
setting("G003", "b1", "name", name="ก" * 501)
setting("G004", "x", "impact", impact=6)
setting("G005", "b1", "source", source="F999")
setting("G006", "l1", "link", link="MF99")
setting("G007", "b1", "source", source="F1")
setting("G008", "a1", "project", project="nobody")
setting("G009", "b1", "name", name="ตัวชี\ufffdวัด")
setting("G012", "b1", "category", category="B2")
setting("P001", "p", "end_fy", end_fy=2562)
setting("P002", "p", "start_fy", start_fy=2570, end_fy=2571)
setting("P003", "p", "end_date", end_date=date(2019, 9, 1))
setting("P004", "p", "end_date", end_date=date(2020, 10, 1))
setting("P006", "p", "deleted_reason", status="DELETED")
setting("P007", "p", "rationale", rationale="สั้นเกินไป")
setting("P013", "p", "carried_from", kind="CONT")
setting("P015", "p", "channel", channel="NONE")
setting("P017", "p", "phone", phone="1234")
setting("P018", "p", "email", email="plan at example")
setting("P019", "p", "programme", programme="I01")
setting("L005", "l2", "link", link="MP")
setting("A004", "y1", "fiscal_year", fiscal_year=2564)
setting("A007", "y2", "q1", q1=1)
setting("K004", "g2", "target", target=D(120))
setting("K005", "g2", "denominator", denominator=None)
setting("K006", "g2", "target", target=D(75))
setting("K007", "g1", "q1", q2=D(21))
setting("K010", "k2", "aggregation", aggregation="SUM")
setting("K012", "k1", "project", project=None)
setting("K014", "v3", "threshold", threshold=None)
setting("K016", "g1", "fiscal_year", fiscal_year=2564)
setting("B001", "b1", "amount", qty1=D(2))
setting("B002", "b1", "q1", q1=1)
setting("B003", "b1", "q1", q1=None)
setting("B004", "b1", "fiscal_year", fiscal_year=2564)
setting("B005", "b1", "amount", unit_price=90_000, amount=90_000, q1=90_000)
setting("B006", "b1", "amount", unit_price=0, amount=0, q1=0)
setting("B007", "b1", "nature", nature="N2", reason="จำเป็น")
setting("B008", "b1", "standard", category="B3010105", nature="N2", reason="จำเป็น")
setting("B009", "b1", "place", category="B3010201", nature="N2", reason="จำเป็น")
setting("B010", "b1", "source", source="F3")
setting("B011", "b1", "rank", rank=2)
setting("B013", "b1", "replaces", replacement="REPLACE")
setting("B031", "b1", "obligated", obligated=True)
removing("O001", "office_profile", "o")
removing("P008", "p", "s1")
removing("P009", "p", "s2")
removing("P010", "p", "s3")
removing("P011", "p", "t")
removing("P012", "p", "r")
removing("P016", "p", "b1", "b2", field="channel")
removing("P021", "p", "x")
removing("L001", "p", "l1")
removing("L003", "p", "l2")
removing("A002", "a1", "y1")
removing("A005", "p", "a1", "a2")
removing("K001", "p", "k1")
removing("K002", "p", "k2")
removing("K008", "k1", "g1")
adding("L002", "p", "", record("plan_link", "l3", project="p", link="NS05", primary=True, reason="เหตุผล"))
adding("L004", "l2", "link", record("plan_link", "l3", project="p", link="MP0801", reason="อีกครั้ง"))
adding("A006", "a1", "", record("activity_year", "y3", activity="a1", fiscal_year=2563, m04=True))
adding("K003", "k2", "polarity", record("kpi_level", "v6", kpi="k2", level=6, score=D(6), threshold=D(90)))
adding("K009", "k1", "", record("kpi_target", "g3", kpi="k1", fiscal_year=2563, target=D(31)))
adding("K011", "k2", "", record("kpi_level", "v6", kpi="k2", level=5, score=D(6), threshold=D(110)))
adding("K013", "k3", "weight", kpi("k3", "ตัวชี้วัดหน่วยงาน", type="QTY", unit="เรื่อง", level="OFFICE", weight=D(70)))
adding("K015", "s4", "", record("statement", "s4", project="p", kind="OUTPUT", seq=4, text="ต้นแบบผลิตภัณฑ์"))
adding("P020", "c", "name", record("co_agency", "c", project="p", seq=1))


@breaks("P022", "p")
def _unconfirmed(_records: dict[str, Record]) -> RuleContext:
    return replace(CONTEXT, unconfirmed=(("project", "p", "name_th"),))


@breaks("A001", "p")
def _weights(records: dict[str, Record]) -> None:
    records["a1"] = records["a1"].changed({"weight": D("60.5")})


@breaks("A003", "y1", "m01")
def _later_start(records: dict[str, Record]) -> None:
    records["p"] = records["p"].changed({"start_date": date(2019, 11, 15)})


@breaks("B012", "b1", "name")
def _repeated_line(records: dict[str, Record]) -> None:
    records["b3"] = replace(records["b1"].changed({"rank": 3}), uid="b3")


@breaks("G010", "b1", "unit_price")
def _unread(_records: dict[str, Record]) -> RuleContext:
    return replace(CONTEXT, unread=(UnreadText("budget_line", "b1", "unit_price", "สิบบาท"),))


@breaks("G011", "b1", "activity")
def _activity_of_another(records: dict[str, Record]) -> None:
    records["a9"] = record("activity", "a9", project="p9", seq=1, name="ของโครงการอื่น")
    records["b1"] = records["b1"].changed({"activity": "a9"})


@breaks("O002", "plan")
def _nothing(records: dict[str, Record]) -> None:
    for key in [key for key in records if key != "o"]:
        del records[key]


@breaks("O003", "ceiling-2563-F1", "amount")
def _low_ceiling(_records: dict[str, Record]) -> RuleContext:
    return replace(CONTEXT, ceilings=(Ceiling(2563, "F1", 14_999_999),))


@breaks("P005", "p", "name_th")
def _same_name(records: dict[str, Record]) -> None:
    other = records["p"].changed({"name_th": "โครงการพัฒนาผู้ประกอบการ แปรรูปกาแฟ".replace(" ", ""), "rank": 2})
    records["p2"] = replace(other, uid="p2")


@breaks("P014", "p", "rank")
def _same_rank(records: dict[str, Record]) -> None:
    records["p2"] = replace(records["p"].changed({"name_th": "โครงการอื่น"}), uid="p2")


def obliged(records: dict[str, Record], *amounts: tuple[int, int], kind: str = "OBLIGATION") -> None:
    """Make line b1 (100,000 baht in 2563) an obligated one; amounts are in satang by year."""
    records["b1"] = records["b1"].changed({"obligated": True})
    for year, amount in amounts:
        uid = f"{kind}{year}"
        records[uid] = record("line_year", uid, budget_line="b1", kind=kind, fiscal_year=year, amount=amount)


@breaks("B030", "b1", "amount")
def _other_first_year(records: dict[str, Record]) -> None:
    obliged(records, (2563, 9_000_000), (2564, 10_000_000))


@breaks("B032", "b1", "obligated")
def _gap(records: dict[str, Record]) -> None:
    obliged(records, (2565, 10_000_000))


@breaks("B033", "b1", "amount")
def _small_first_year(records: dict[str, Record]) -> None:
    obliged(records, (2563, 10_000_000), (2564, 45_000_000))


@breaks("B034", "b1")
def _low_forward(records: dict[str, Record]) -> None:
    obliged(records, (2564, 10_000_000))
    obliged(records, (2564, 9_999_999), kind="FORWARD")


@breaks("B035", "b1", "obligated")
def _not_marked(records: dict[str, Record]) -> None:
    obliged(records, (2564, 10_000_000))
    records["b1"] = records["b1"].changed({"obligated": None})


@breaks("B036", "b1")
def _year_twice(records: dict[str, Record]) -> None:
    obliged(records, (2564, 10_000_000))
    records["again"] = replace(records["OBLIGATION2564"], uid="again")


def test_a_plan_without_fault_has_no_findings() -> None:
    assert [(f.code, f.place, f.message) for f in found(sound())] == []


def test_every_rule_has_a_case_of_its_own_and_an_id_of_its_own() -> None:
    ids = [rule.id for rule in RULES]
    assert sorted(BREAKS) == sorted(ids)
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("rule", sorted(BREAKS))
def test_a_rule_fires_where_it_is_broken(rule: str) -> None:
    make, uid, field = BREAKS[rule]
    records = sound()
    context = make(records) or CONTEXT
    hits = [f for f in found(records, context) if f.code == rule]
    assert (uid, field) in [(f.uid, f.field) for f in hits]
    for hit in hits:
        assert hit.message
        assert "{" not in hit.message + hit.fix
        assert hit.fix
        assert hit.place


def test_an_obligation_that_keeps_all_rules_is_silent() -> None:
    records = sound()
    obliged(records, (2563, 10_000_000), (2564, 20_000_000), (2565, 20_000_000))
    obliged(records, (2564, 20_000_000), (2565, 25_000_000), kind="FORWARD")
    assert found(records) == []


def test_the_first_years_share_is_a_setting() -> None:
    records = sound()
    obliged(records, (2563, 10_000_000), (2564, 45_000_000))
    assert found(records, replace(CONTEXT, first_year_percent=D(15))) == []


def test_a_name_that_begins_with_an_equals_sign_is_fine() -> None:
    records = sound()
    records["k1"] = records["k1"].changed({"formula": "=(ก/ข) x 100", "name": "=จำนวน"})
    assert found(records) == []


def test_a_written_reason_waives_a_warning_for_its_record_and_field_only() -> None:
    records = sound()
    for uid in ("b1", "b2"):
        records[uid] = records[uid].changed({"q1": None})
    records["w"] = record("waiver", "w", rule="B003", record="b1", field="q1", reason="รอแผนจัดซื้อ")
    findings = {f.uid: f for f in found(records) if f.code == "B003"}
    assert findings["b1"].waived == "รอแผนจัดซื้อ"
    assert not findings["b1"].blocks
    assert findings["b2"].waived == ""
    assert findings["b2"].blocks


def test_an_error_is_not_waived() -> None:
    records = sound()
    records["p"] = records["p"].changed({"person": None})
    records["w"] = record("waiver", "w", rule="G001", record="p", field="person", reason="ยังไม่มีคน")
    assert [(f.severity, f.waived, f.blocks) for f in found(records)] == [(Severity.ERROR, "", True)]


def test_a_deleted_project_needs_its_reason_and_nothing_else() -> None:
    records = {
        "o": sound()["o"],
        "p": record("project", "p", status="DELETED", deleted_reason="รวมกับโครงการอื่น"),
        "b": record("budget_line", "b", project="p"),
        "k": record("kpi", "k", project="p"),
        "t": record("kpi_target", "t", kpi="k"),
        "q": replace(sound()["p"], uid="q"),
    }
    assert {f.uid for f in found(records)} == {"q"}


def test_codes_are_not_looked_up_in_a_list_that_has_not_arrived() -> None:
    bare = RuleContext(office="PIO50")
    assert {f.code for f in found(sound(), bare)} == set()


def test_findings_come_project_by_project_the_offices_first() -> None:
    records = sound()
    for uid, name in (("p1", "โครงการก"), ("p2", "โครงการข")):
        records[uid] = record("project", uid, name_th=name, status="LIVE")
    records["b9"] = record("budget_line", "b9", project="p1")
    del records["o"]
    findings = found(records)
    plan = Plan(records.values())
    owners = []
    for finding in findings:
        item = plan.get(finding.entity, finding.uid)
        project = plan.project_of(item) if item else None
        owners.append(project.uid if project else "")
    assert owners[0] == ""
    assert [owner for n, owner in enumerate(owners) if n == 0 or owners[n - 1] != owner] == ["", "p1", "p2"]


def test_a_place_is_told_in_the_words_of_the_screen() -> None:
    plan = Plan(sound().values())

    def place(entity: str, uid: str, field: str = "") -> str:
        item = plan.get(entity, uid)
        assert item is not None
        return describe_place(plan, item, field)

    project = "โครงการพัฒนาผู้ประกอบการแปรรูปกาแฟ"
    assert place("project", "p", "phone") == f"{project} > โทรศัพท์"
    assert place("budget_line", "b2", "amount") == f"{project} > คำของบประมาณ ลำดับที่ 2 ค่าจ้างที่ปรึกษา > จำนวนเงิน"
    assert place("kpi_target", "g2", "target") == (
        f"{project} > ตัวชี้วัด ลำดับที่ 2 ร้อยละของผู้ประกอบการที่ยอดขายเพิ่ม > ค่าเป้าหมาย ปี 2563 > ค่าเป้าหมาย"
    )
    assert place("office_profile", "o") == "หน่วยงานและผู้ลงนาม"


def test_the_context_of_a_kit_holds_its_cycle_its_frame_and_the_offices_own_ceilings() -> None:
    assert (CONTEXT.first_fy, CONTEXT.last_fy, CONTEXT.office) == (2563, 2565, "PIO50")
    assert CONTEXT.ceilings == (Ceiling(2563, "F1", 100_000_000),)


def large_plan(projects: int, kpis: int, lines: int) -> Plan:
    template = sound()
    records = [template["o"]]
    for n in range(projects):
        own = {uid: f"{uid}-{n}" for uid in template}
        for uid, item in template.items():
            if uid in ("o", "k1", "k2", "b1", "b2", "g1", "g2") or item.entity == "kpi_level":
                continue
            linked = {key: own.get(str(value), value) for key, value in item.values.items()}
            linked |= {"name_th": f"โครงการที่ {n}", "rank": n + 1} if uid == "p" else {}
            records.append(Record(item.entity, own[uid], linked))
        for k in range(kpis // projects):
            source = template["k1" if k % 2 == 0 else "k2"]
            uid = f"k-{n}-{k}"
            records.append(
                Record("kpi", uid, {**source.values, "project": own["p"], "statement": own["s2"], "code": uid})
            )
            goal = template["g1" if k % 2 == 0 else "g2"]
            records.append(Record("kpi_target", f"g-{n}-{k}", {**goal.values, "kpi": uid}))
        for b in range(lines // projects):
            values = {**template["b1"].values, "project": own["p"], "activity": own["a1"], "rank": n * 1000 + b + 1}
            records.append(Record("budget_line", f"b-{n}-{b}", {**values, "name": f"ค่าใช้จ่ายในการอบรมรุ่นที่ {n}/{b}"}))
    return Plan(records)


def test_sixty_projects_with_300_kpis_and_2400_lines_are_checked_at_once() -> None:
    plan = large_plan(60, 300, 2400)
    started = time.process_time()
    findings = check(plan, CONTEXT)
    assert time.process_time() - started < 5  # a tenth of this is the aim; only a mistake reaches it
    assert {f.code for f in findings} <= {"O003", "A007", "K015"}
