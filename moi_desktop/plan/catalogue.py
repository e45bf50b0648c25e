"""The field catalogue: each field of the plan, said once.

The database column, the sheet column, the form row, the check and the data dictionary in `docs/` derive from the
entries below. Adding a field is one entry here plus one migration in `store/migrations.py`.

A *table* of records is an `Entity`; a travelling file of one kind is a list of entities (`DOCUMENTS`). Lengths count
characters. Years are Buddhist Era. Money is kept in satang and shown in baht. Lengths and requirements follow the
public forms for project briefs, KPI sheets and budget requests of Thai ministries; names follow their headings.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from moi_desktop.text import QT_TRANSLATE_NOOP

SCHEMA_VERSION: Final = (1, 2)
"""Major and minor version of the tables below. A minor step only adds; a major step may change meaning."""


class Kind(StrEnum):
    """What a field holds; also the word that stands beside the machine key in a sheet (`amount:money`)."""

    TEXT = "text"  # one line
    LONG_TEXT = "long"  # several lines
    INTEGER = "int"
    DECIMAL = "dec"  # Decimal, never float
    MONEY = "money"  # satang inside, baht outside
    FISCAL_YEAR = "year"  # Buddhist Era
    DATE = "date"
    MOMENT = "moment"  # UTC, to the second
    FLAG = "flag"  # False and nothing are the same
    CODE = "code"  # a choice of this catalogue or a code of a list
    REFERENCE = "ref"  # uid of another record


class Need(StrEnum):
    """What the check says when a field is empty."""

    REQUIRED = "required"
    WARNED = "warned"
    OPTIONAL = "optional"


class CodeList(StrEnum):
    """The lists that code fields draw from. Kits may add to all of them."""

    PROVINCE = "province"
    OFFICE = "office"
    EXPENSE = "expense"
    FUND_SOURCE = "fund_source"
    NATURE = "spend_nature"
    PLAN_TYPE = "plan_type"
    PLAN_LINK = "plan_link"
    FRAME = "frame"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a closed list. `code` is stored; the labels are shown."""

    code: str
    th: str
    en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of an entity. `minimum` and `maximum` are in the field's own unit (baht for money).

    A `result` is what was measured or spent, not what is planned: there a dash may stand for zero.
    `since` is the version of the tables that added the field; it stands beside every field that came after 1.0.
    """

    key: str
    th: str
    en: str
    kind: Kind
    need: Need = Need.OPTIONAL
    unit: str = ""
    max_length: int = 0
    minimum: int | None = None
    maximum: int | None = None
    choices: tuple[Choice, ...] = ()
    codes: CodeList | None = None
    refers: str = ""
    computed: bool = False
    in_thai_order: bool = False
    section: str = ""
    hint: str = ""
    since: tuple[int, int] = (1, 0)
    result: bool = False

    def choice(self, code: str) -> Choice | None:
        """The choice with this code, or None."""
        return next((c for c in self.choices if c.code == code), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """One table: its Thai name is the sheet's name (31 characters at most). `parent` is the field that names the owner."""

    key: str
    th: str
    en: str
    fields: tuple[Field, ...]
    parent: str = ""
    section: str = ""
    single: bool = False

    def field(self, key: str) -> Field:
        """The field with this key; KeyError if there is none."""
        for field in self.fields:
            if field.key == key:
                return field
        raise KeyError(f"{self.key}.{key}")

    @property
    def keys(self) -> tuple[str, ...]:
        """The field keys in the order of the form and of the sheet."""
        return tuple(field.key for field in self.fields)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the project form."""

    key: str
    th: str
    en: str


SECTIONS: Final = (
    Section("general", "ข้อมูลทั่วไป", "General"),
    Section("links", "ความเชื่อมโยงกับแผน", "Plan links"),
    Section("detail", "เหตุผลและวัตถุประสงค์", "Rationale and objectives"),
    Section("results", "ผลผลิตและผลลัพธ์", "Outputs and outcomes"),
    Section("activities", "กิจกรรม", "Activities"),
    Section("kpis", "ตัวชี้วัด", "KPIs"),
    Section("budget", "งบประมาณ", "Budget"),
    Section("risk", "ความเสี่ยงและความพร้อม", "Risk and readiness"),
    Section("people", "ผู้รับผิดชอบ", "People"),
)

R, W, O = Need.REQUIRED, Need.WARNED, Need.OPTIONAL  # noqa: E741 - columns of the tables below, as in the field lists


_PERCENT = QT_TRANSLATE_NOOP("moi", "ร้อยละ")


def _text(
    key: str,
    th: str,
    en: str,
    need: Need = O,
    *,
    most: int = 300,
    hint: str = "",
    in_thai_order: bool = False,
    section: str = "",
) -> Field:
    return Field(
        key=key,
        th=th,
        en=en,
        kind=Kind.TEXT,
        need=need,
        max_length=most,
        hint=hint,
        in_thai_order=in_thai_order,
        section=section,
    )


def _long(key: str, th: str, en: str, need: Need = O, *, most: int = 4000, hint: str = "", section: str = "") -> Field:
    return Field(key=key, th=th, en=en, kind=Kind.LONG_TEXT, need=need, max_length=most, hint=hint, section=section)


def _int(
    key: str,
    th: str,
    en: str,
    need: Need = O,
    *,
    least: int | None = 0,
    most: int | None = None,
    unit: str = "",
    hint: str = "",
) -> Field:
    return Field(key=key, th=th, en=en, kind=Kind.INTEGER, need=need, minimum=least, maximum=most, unit=unit, hint=hint)


def _dec(
    key: str,
    th: str,
    en: str,
    need: Need = O,
    *,
    least: int | None = None,
    most: int | None = None,
    unit: str = "",
    hint: str = "",
    result: bool = False,
) -> Field:
    return Field(
        key=key,
        th=th,
        en=en,
        kind=Kind.DECIMAL,
        need=need,
        minimum=least,
        maximum=most,
        unit=unit,
        hint=hint,
        result=result,
    )


def _money(
    key: str, th: str, en: str, need: Need = O, *, computed: bool = False, hint: str = "", result: bool = False
) -> Field:
    return Field(
        key=key,
        th=th,
        en=en,
        kind=Kind.MONEY,
        need=need,
        minimum=0,
        unit=QT_TRANSLATE_NOOP("moi", "บาท"),
        computed=computed,
        hint=hint,
        result=result,
    )


def _year(key: str, th: str, en: str, need: Need = R, *, section: str = "") -> Field:
    return Field(key=key, th=th, en=en, kind=Kind.FISCAL_YEAR, need=need, minimum=2540, maximum=2620, section=section)


def _date(key: str, th: str, en: str, need: Need = O, *, section: str = "") -> Field:
    return Field(key=key, th=th, en=en, kind=Kind.DATE, need=need, section=section)


def _moment(key: str, th: str, en: str, need: Need = O) -> Field:
    return Field(key=key, th=th, en=en, kind=Kind.MOMENT, need=need)


def _flag(key: str, th: str, en: str, *, hint: str = "") -> Field:
    return Field(key=key, th=th, en=en, kind=Kind.FLAG, hint=hint)


def _choice(
    key: str, th: str, en: str, choices: tuple[Choice, ...], need: Need = R, *, hint: str = "", section: str = ""
) -> Field:
    return Field(key=key, th=th, en=en, kind=Kind.CODE, need=need, choices=choices, hint=hint, section=section)


def _code(key: str, th: str, en: str, codes: CodeList, need: Need = R, *, hint: str = "", section: str = "") -> Field:
    return Field(key=key, th=th, en=en, kind=Kind.CODE, need=need, codes=codes, hint=hint, section=section)


def _ref(key: str, th: str, en: str, refers: str, need: Need = R, *, section: str = "") -> Field:
    return Field(key=key, th=th, en=en, kind=Kind.REFERENCE, need=need, refers=refers, section=section)


def _later(since: tuple[int, int], *fields: Field) -> tuple[Field, ...]:
    """Fields that came with a later version of the tables; all fields of a table that came later are such."""
    return tuple(replace(field, since=since) for field in fields)


_PROJECT = _ref("project", "โครงการ", "Project", "project")
_ORDER = _int("seq", "ลำดับ", "Order", least=1)

LIVE: Final = "LIVE"
DELETED: Final = "DELETED"

_STATUS = (Choice(LIVE, "ใช้งาน", "Live"), Choice(DELETED, "ลบแล้ว", "Deleted"))
_PROJECT_KIND = (Choice("NEW", "โครงการใหม่", "New"), Choice("CONT", "โครงการต่อเนื่อง", "Continued"))
_PROJECT_CLASS = (Choice("ROUTINE", "งานปกติ", "Routine"), Choice("DEVELOP", "งานพัฒนา", "Development"))
_CHANNEL = (
    Choice("FUNCTION", "ภารกิจของหน่วยงาน (Function)", "Function"),
    Choice("AGENDA", "บูรณาการ (Agenda)", "Agenda"),
    Choice("AREA-P", "จังหวัด (Area)", "Area: province"),
    Choice("AREA-C", "กลุ่มจังหวัด (Area)", "Area: cluster"),
    Choice("OFF", "เงินนอกงบประมาณ", "Off-budget"),
    Choice("NONE", "ไม่ใช้งบประมาณ", "No budget"),
)
_ORIGIN = (
    Choice("CABINET", "มติคณะรัฐมนตรี", "Cabinet resolution"),
    Choice("ORDER", "ข้อสั่งการ", "Order"),
    Choice("POLICY", "นโยบาย", "Policy"),
    Choice("AREA", "ปัญหาของพื้นที่", "Need of the area"),
    Choice("LAW", "กฎหมาย", "Law"),
)
_STATEMENT_KIND = (
    Choice("OBJECTIVE", "วัตถุประสงค์", "Objective"),
    Choice("BENEFICIARY", "ผู้ได้รับประโยชน์", "Beneficiary"),
    Choice("OUTPUT", "ผลผลิต", "Output"),
    Choice("OUTCOME", "ผลลัพธ์", "Outcome"),
    Choice("IMPACT", "ผลกระทบ", "Impact"),
)
_KPI_LEVEL = (
    Choice("PLAN", "เป้าหมายรวม", "Whole plan"),
    Choice("ISSUE", "เรื่อง", "Issue"),
    Choice("PROGRAMME", "แผนงาน", "Programme"),
    Choice("OUTPUT", "โครงการ: ผลผลิต", "Project: output"),
    Choice("OUTCOME", "โครงการ: ผลลัพธ์", "Project: outcome"),
    Choice("ACTIVITY", "กิจกรรม", "Activity"),
    Choice("OFFICE", "หน่วยงาน", "Office"),
)
_KPI_TYPE = (
    Choice("QTY", "เชิงปริมาณ", "Quantity"),
    Choice("QUAL", "เชิงคุณภาพ", "Quality"),
    Choice("TIME", "เชิงเวลา", "Time"),
    Choice("COST", "เชิงต้นทุน", "Cost"),
)
_POLARITY = (
    Choice("UP", "ยิ่งมากยิ่งดี", "Higher is better"),
    Choice("DOWN", "ยิ่งน้อยยิ่งดี", "Lower is better"),
    Choice("RANGE", "ช่วงค่า", "Within a range"),
)
_AGGREGATION = (
    Choice("SUM", "ผลรวม", "Sum"),
    Choice("MEAN", "เฉลี่ย", "Mean"),
    Choice("RATE", "เฉลี่ยถ่วงน้ำหนัก (ตัวตั้งหารตัวหาร)", "Weighted rate"),
    Choice("LAST", "ค่าล่าสุด", "Latest"),
    Choice("NONE", "ไม่รวม", "Not added"),
)
_FREQUENCY = (
    Choice("MONTH", "รายเดือน", "Monthly"),
    Choice("QUARTER", "รายไตรมาส", "Quarterly"),
    Choice("6-9-12", "รอบ 6 9 12 เดือน", "6, 9 and 12 months"),
    Choice("YEAR", "รายปี", "Yearly"),
)
_LINE_YEAR_KIND = (
    Choice("OBLIGATION", "ผูกพันงบประมาณ", "Obligation"),
    Choice("FORWARD", "ประมาณการล่วงหน้า", "Forward estimate"),
)
_REPLACEMENT = (Choice("NEW", "ครุภัณฑ์ใหม่", "New"), Choice("REPLACE", "ทดแทนของเดิม", "Replacement"))
_RISK_KIND = (
    Choice("STRATEGY", "กลยุทธ์", "Strategy"),
    Choice("OPERATION", "ปฏิบัติงาน", "Operation"),
    Choice("FINANCE", "การเงิน", "Finance"),
    Choice("COMPLIANCE", "กฎระเบียบ", "Compliance"),
)
_READINESS_ITEM = (
    Choice("SITE", "ที่ดินหรือสถานที่พร้อม", "Site ready"),
    Choice("DESIGN", "แบบรูปรายการและ ปร.4 ปร.5 ปร.6", "Design and bill of quantities"),
    Choice("PRICE", "ใบเสนอราคาหรือราคามาตรฐาน", "Quotations or standard price"),
    Choice("TOR", "ร่างขอบเขตงาน (TOR)", "Terms of reference"),
    Choice("LAW", "ข้อกฎหมายและสิ่งแวดล้อม", "Law and environment"),
    Choice("PEOPLE", "บุคลากรและการบริหารจัดการ", "People and management"),
    Choice("TARGET", "ยืนยันกลุ่มเป้าหมายแล้ว", "Target group confirmed"),
    Choice("CONTRACT", "ก่อหนี้ได้ภายในไตรมาสที่ 1-2", "Contract within Q1-Q2"),
    Choice("BOARD", "คณะกรรมการเห็นชอบแล้ว", "Committee approval"),
)
_ACTING = (
    Choice("SELF", "ลงนามเอง", "In person"),
    Choice("ACTING", "รักษาราชการแทน", "Acting for"),
    Choice("BEHALF", "ปฏิบัติราชการแทน", "On behalf of"),
    Choice("INTERIM", "รักษาการในตำแหน่ง", "Interim"),
)
_ANSWER = (
    Choice("ACCEPT", "รับค่าเสนอ", "Accept"),
    Choice("REJECT", "ยืนยันค่าเดิม", "Keep own value"),
    Choice("REPLY", "ตอบความเห็น", "Reply"),
)
_SCOPE = (
    Choice("MOI", "กระทรวงอุตสาหกรรม", "Ministry"),
    Choice("OPS", "สำนักงานปลัดกระทรวงอุตสาหกรรม", "Office of the Permanent Secretary"),
)
_CYCLE_KIND = (
    Choice("PERIOD", "แผนปฏิบัติราชการระยะหลายปี", "Multi-year"),
    Choice("ANNUAL", "แผนปฏิบัติราชการรายปี", "Annual"),
)
_ENCLOSING = (
    Choice("MAY", "หน่วยงานเลือกได้", "Offices may"),
    Choice("SHOULD", "แนะนำให้ใช้", "Offices should"),
)
_FRAME_LEVEL = (
    Choice("ISSUE", "เรื่อง", "Issue"),
    Choice("GOAL", "เป้าหมาย", "Goal"),
    Choice("GUIDELINE", "แนวทางการพัฒนา", "Guideline"),
    Choice("PROGRAMME", "แผนงาน", "Programme"),
)
_CODE_CHANGE = (
    Choice("RENAME", "เปลี่ยนรหัสหรือชื่อ", "Rename"),
    Choice("MERGE", "รวมรหัส", "Merge"),
    Choice("SPLIT", "แยกรหัส", "Split"),
    Choice("RETIRE", "เลิกใช้", "Retire"),
)
_KEY_STATE = (Choice("ACTIVE", "ใช้ได้", "Active"), Choice("REVOKED", "เพิกถอน", "Revoked"))
_KEY_ROLE = (Choice("PREPARE", "ผู้จัดทำ", "Prepares"), Choice("CERTIFY", "ผู้รับรอง", "Certifies"))
_DECISION = (
    Choice("APPROVED", "เห็นชอบ", "Approved"),
    Choice("RETURNED", "ส่งกลับแก้ไข", "Returned"),
    Choice("REVIEWING", "กำลังพิจารณา", "In review"),
    Choice("REJECTED", "ไม่บรรจุในแผน", "Not included"),
)
_AMENDMENT_STATE = (
    Choice("OPEN", "รอหน่วยงานตอบ", "Open"),
    Choice("CONFLICT", "หน่วยงานแก้ค่าเดียวกัน", "In conflict"),
    Choice("ACCEPTED", "หน่วยงานรับแล้ว", "Accepted"),
    Choice("REJECTED", "หน่วยงานไม่รับ", "Rejected"),
    Choice("CONVERGED", "ค่าตรงกันแล้ว", "Converged"),
    Choice("SUPERSEDED", "มีข้อเสนอใหม่แทน", "Superseded"),
    Choice("WITHDRAWN", "ส่วนกลางถอนแล้ว", "Withdrawn"),
)
_LAYER = (
    Choice("MINISTRY", "กระทรวงปรับ", "Ministry"),
    Choice("BUREAU", "สำนักงบประมาณ", "Bureau of the Budget"),
    Choice("ACT", "พระราชบัญญัติ", "Act"),
    Choice("ALLOCATED", "จัดสรร", "Allocated"),
    Choice("SPENT", "เบิกจ่าย", "Spent"),
)

FISCAL_MONTH_KEYS: Final = tuple(f"m{n:02d}" for n in range(1, 13))
"""Month flags in fiscal order: m01 is October, m12 is September."""

QUARTER_KEYS: Final = ("q1", "q2", "q3", "q4")
FACTOR_KEYS: Final = (("qty1", "unit1"), ("qty2", "unit2"), ("qty3", "unit3"), ("qty4", "unit4"))

_FISCAL_MONTHS_TH = ("ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.")
_FISCAL_MONTHS_EN = ("Oct", "Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep")

_MONTH_FIELDS = tuple(
    _flag(key, th, en) for key, th, en in zip(FISCAL_MONTH_KEYS, _FISCAL_MONTHS_TH, _FISCAL_MONTHS_EN, strict=True)
)
_MONEY_QUARTERS = tuple(_money(key, f"ไตรมาส {n}", f"Quarter {n}") for n, key in enumerate(QUARTER_KEYS, 1))
_TARGET_QUARTERS = tuple(_dec(key, f"ไตรมาส {n}", f"Quarter {n}") for n, key in enumerate(QUARTER_KEYS, 1))
_FACTORS = tuple(
    field
    for n, (qty, unit) in enumerate(FACTOR_KEYS, 1)
    for field in (
        _dec(qty, f"จำนวน {n}", f"Quantity {n}", R if n == 1 else O, least=0),
        _text(unit, f"หน่วย {n}", f"Unit {n}", R if n == 1 else O, most=60),
    )
)

_OFFICE_ENTITIES = (
    Entity(
        key="office_profile",
        th="หน่วยงานและผู้ลงนาม",
        en="Office and signatories",
        single=True,
        fields=(
            _text("prepared_by", "ผู้จัดทำ", "Prepared by", R, most=150),
            _text("prepared_position", "ตำแหน่งผู้จัดทำ", "Preparer's position", R, most=150),
            _text("phone", "โทรศัพท์", "Telephone", R, most=60),
            _text("email", "อีเมล", "E-mail", most=150),
            _text("certified_by", "ผู้รับรอง", "Certified by", R, most=150),
            _text("certified_position", "ตำแหน่งผู้รับรอง", "Certifier's position", R, most=150),
            _choice("acting", "ฐานะผู้รับรอง", "Capacity", _ACTING, O),
            _text("letter_no", "เลขที่หนังสือนำส่ง", "Covering letter no.", W, most=60),
            _date("letter_date", "ลงวันที่", "Letter date", W),
        ),
    ),
    Entity(
        key="project",
        th="โครงการ",
        en="Projects",
        fields=(
            _text("code", "เลขที่โครงการ", "Project number", W, most=40, section="general"),
            _text("name_th", "ชื่อโครงการ", "Project name", R, most=300, in_thai_order=True, section="general"),
            _text("name_en", "ชื่อโครงการ (อังกฤษ)", "Project name (English)", most=300, section="general"),
            _code(
                "programme",
                "แผนงาน",
                "Programme",
                CodeList.FRAME,
                R,
                section="general",
                hint=QT_TRANSLATE_NOOP("moi", "แผนงานในแผนปฏิบัติราชการที่ส่วนกลางกำหนดไว้ในชุดแผน"),
            ),
            _choice("kind", "ลักษณะโครงการ", "New or continued", _PROJECT_KIND, section="general"),
            _choice("class", "ประเภทงาน", "Class of work", _PROJECT_CLASS, W, section="general"),
            _choice("channel", "ช่องทางงบประมาณ", "Budget channel", _CHANNEL, section="general"),
            _choice("origin", "ที่มาของโครงการ", "Origin", _ORIGIN, W, section="general"),
            _long("origin_note", "รายละเอียดที่มา", "Origin, details", most=1000, section="general"),
            _year("start_fy", "ปีงบประมาณเริ่มต้น", "First fiscal year", section="general"),
            _year("end_fy", "ปีงบประมาณสิ้นสุด", "Last fiscal year", section="general"),
            _date("start_date", "วันเริ่มดำเนินการ", "Start date", R, section="general"),
            _date("end_date", "วันสิ้นสุด", "End date", R, section="general"),
            _long(
                "rationale",
                "หลักการและเหตุผล",
                "Rationale",
                R,
                most=10000,
                section="detail",
                hint=QT_TRANSLATE_NOOP("moi", "ความเป็นมา ปัญหา และเหตุผลที่ต้องทำโครงการ ควรยาวไม่น้อยกว่า 200 ตัวอักษร"),
            ),
            _long("evidence", "ข้อมูลสนับสนุนและสภาพปัญหา", "Evidence", W, most=5000, section="detail"),
            _long("monitoring", "การติดตามและประเมินผล", "Monitoring", W, most=2000, section="risk"),
            _text("person", "ผู้รับผิดชอบ", "Responsible person", R, most=150, section="people"),
            _text("position", "ตำแหน่ง", "Position", R, most=150, section="people"),
            _text(
                "phone",
                "โทรศัพท์",
                "Telephone",
                R,
                most=60,
                section="people",
                hint=QT_TRANSLATE_NOOP("moi", "9 หรือ 10 หลัก มีเลขหมายต่อได้ เช่น 0 5311 2234 ต่อ 12"),
            ),
            _text("email", "อีเมล", "E-mail", most=150, section="people"),
            _int("rank", "ลำดับความสำคัญ", "Priority", W, least=1),
            _text("carried_from", "โครงการปีก่อน", "Last year's project", most=60, section="general"),
            _choice("status", "สถานะ", "Status", _STATUS, O),
            _text("deleted_reason", "เหตุผลที่ลบ", "Reason for deletion", most=500),
        ),
    ),
    Entity(
        key="statement",
        th="วัตถุประสงค์และผลที่คาด",
        en="Objectives and results",
        parent="project",
        section="results",
        fields=(
            _PROJECT,
            _choice("kind", "ประเภทข้อความ", "Kind", _STATEMENT_KIND),
            _ORDER,
            _text("text", "ข้อความ", "Text", R, most=500),
        ),
    ),
    Entity(
        key="target_group",
        th="กลุ่มเป้าหมาย",
        en="Target groups",
        parent="project",
        section="detail",
        fields=(
            _PROJECT,
            _ORDER,
            _text("name", "กลุ่มเป้าหมาย", "Target group", R),
            _dec("number", "จำนวน", "Number", R, least=0),
            _text("unit", "หน่วยนับ", "Unit", R, most=60),
        ),
    ),
    Entity(
        key="area",
        th="พื้นที่ดำเนินการ",
        en="Areas",
        parent="project",
        section="detail",
        fields=(
            _PROJECT,
            _ORDER,
            _code("province", "จังหวัด", "Province", CodeList.PROVINCE),
            _flag("whole_province", "ทั้งจังหวัด", "Whole province"),
            _text("district", "อำเภอ", "District", most=100),
            _text("subdistrict", "ตำบล", "Sub-district", most=100),
        ),
    ),
    Entity(
        key="plan_link",
        th="ความเชื่อมโยงกับแผน",
        en="Plan links",
        parent="project",
        section="links",
        fields=(
            _PROJECT,
            _code("link", "แผน เป้าหมาย หรือประเด็น", "Plan, goal or issue", CodeList.PLAN_LINK),
            _flag(
                "primary",
                "ความเชื่อมโยงหลัก",
                "Primary",
                hint=QT_TRANSLATE_NOOP("moi", "แต่ละโครงการมียุทธศาสตร์ชาติหลักได้ 1 ด้านเท่านั้น"),
            ),
            _long("reason", "เหตุผลที่เชื่อมโยง", "Reason", R, most=1000),
        ),
    ),
    Entity(
        key="activity",
        th="กิจกรรม",
        en="Activities",
        parent="project",
        section="activities",
        fields=(
            _PROJECT,
            _ORDER,
            _text("name", "ชื่อกิจกรรม", "Activity", R),
            _dec("weight", "น้ำหนัก", "Weight", W, least=0, most=100, unit=_PERCENT),
            _text("owner", "ผู้รับผิดชอบ", "Owner", most=200),
            _text("partners", "หน่วยงานร่วม", "Partners", most=300),
        ),
    ),
    Entity(
        key="activity_year",
        th="แผนรายเดือน",
        en="Month plan",
        parent="activity",
        section="activities",
        fields=(
            _ref("activity", "กิจกรรม", "Activity", "activity"),
            _year("fiscal_year", "ปีงบประมาณ", "Fiscal year"),
            *_MONTH_FIELDS,
            *_MONEY_QUARTERS,
        ),
    ),
    Entity(
        key="kpi",
        th="ตัวชี้วัด",
        en="KPIs",
        parent="project",
        section="kpis",
        fields=(
            _ref("project", "โครงการ", "Project", "project", O),
            _code("frame", "รหัสในกรอบแผน", "Plan frame code", CodeList.FRAME, O),
            _ref("statement", "ผลผลิตหรือผลลัพธ์ที่วัด", "Output or outcome measured", "statement", O),
            _text("code", "รหัสตัวชี้วัด", "KPI code", W, most=40),
            _text("name", "ชื่อตัวชี้วัด", "KPI", R, most=500),
            _choice("level", "ระดับ", "Level", _KPI_LEVEL),
            _choice("type", "ประเภท", "Type", _KPI_TYPE),
            _text("unit", "หน่วยนับ", "Unit", R, most=60),
            _dec("weight", "น้ำหนัก", "Weight", O, least=0, most=100, unit=_PERCENT),
            _choice("polarity", "ทิศทาง", "Polarity", _POLARITY),
            _choice(
                "aggregation",
                "วิธีรวมค่า",
                "Merge rule",
                _AGGREGATION,
                hint=QT_TRANSLATE_NOOP("moi", "จำนวนคนหรือแห่งใช้ผลรวม ร้อยละใช้เฉลี่ยถ่วงน้ำหนักโดยกรอกตัวตั้งและตัวหาร"),
            ),
            _flag("cumulative", "ค่าไตรมาสเป็นค่าสะสม", "Quarters are cumulative"),
            _dec(
                "baseline",
                "ค่าฐาน",
                "Baseline",
                W,
                hint=QT_TRANSLATE_NOOP("moi", "เว้นว่างได้เมื่อไม่มีข้อมูลหรือเป็นโครงการใหม่ ค่าว่างไม่ใช่ศูนย์"),
                result=True,
            ),
            _year("baseline_fy", "ปีของค่าฐาน", "Baseline year", O),
            _long("definition", "คำอธิบายหรือคำนิยาม", "Definition", R),
            _long("scope", "ขอบเขตการประเมิน", "Scope"),
            _long("formula", "สูตรการคำนวณ", "Formula", W, most=2000),
            _long("data_source", "แหล่งข้อมูลและวิธีจัดเก็บ", "Data source", R, most=1000),
            _choice("frequency", "ความถี่", "Frequency", _FREQUENCY, W),
            _text("steward", "ผู้กำกับดูแล", "Steward", R, most=150),
            _text("collector", "ผู้จัดเก็บข้อมูล", "Collector", W, most=150),
            _text("phone", "โทรศัพท์", "Telephone", O, most=60),
            _dec("interval", "ช่วงการปรับเกณฑ์", "Step between levels"),
        ),
    ),
    Entity(
        key="kpi_target",
        th="ค่าเป้าหมาย",
        en="KPI targets",
        parent="kpi",
        section="kpis",
        fields=(
            _ref("kpi", "ตัวชี้วัด", "KPI", "kpi"),
            _year("fiscal_year", "ปีงบประมาณ", "Fiscal year"),
            _dec("target", "ค่าเป้าหมาย", "Target", R),
            _text(
                "target_text",
                "ค่าเป้าหมาย (ข้อความ)",
                "Target (text)",
                most=200,
                hint=QT_TRANSLATE_NOOP("moi", "ใช้เมื่อค่าเป้าหมายไม่ใช่ตัวเลข เช่น ผ่าน หรือ ระดับ 5"),
            ),
            _dec("numerator", "ตัวตั้ง", "Numerator", least=0),
            _dec("denominator", "ตัวหาร", "Denominator", least=0),
            *_TARGET_QUARTERS,
        ),
    ),
    Entity(
        key="kpi_level",
        th="เกณฑ์การให้คะแนน",
        en="Scoring levels",
        parent="kpi",
        section="kpis",
        fields=(
            _ref("kpi", "ตัวชี้วัด", "KPI", "kpi"),
            _int("level", "ระดับ", "Level", R, least=1, most=10),
            _dec("score", "คะแนน", "Score", R, least=0, most=100),
            _dec("threshold", "เกณฑ์", "Threshold"),
            _text("threshold_text", "เกณฑ์ (ข้อความ)", "Threshold (text)", most=300),
        ),
    ),
    Entity(
        key="budget_line",
        th="คำของบประมาณ",
        en="Budget lines",
        parent="project",
        section="budget",
        fields=(
            _PROJECT,
            _ref("activity", "กิจกรรม", "Activity", "activity", O),
            _year("fiscal_year", "ปีงบประมาณ", "Fiscal year"),
            _code("category", "หมวดรายจ่าย", "Expense category", CodeList.EXPENSE),
            _text("name", "รายการ", "Item", R, most=500, in_thai_order=True),
            *_FACTORS,
            _money("unit_price", "ราคาต่อหน่วย", "Unit price", R),
            _money(
                "amount",
                "จำนวนเงิน",
                "Amount",
                R,
                computed=True,
                hint=QT_TRANSLATE_NOOP("moi", "จำนวน × ราคาต่อหน่วย โปรแกรมคำนวณให้"),
            ),
            *_MONEY_QUARTERS,
            _code("nature", "ประจำหรือลงทุน", "Current or capital", CodeList.NATURE),
            _code("source", "แหล่งเงิน", "Source of money", CodeList.FUND_SOURCE),
            _int("rank", "ลำดับความสำคัญ", "Priority", W, least=1),
            _long("reason", "เหตุผลความจำเป็น", "Reason", W),
            _flag("obligated", "ผูกพันงบประมาณ", "Obligated"),
            _money(
                "prev_alloc",
                "จัดสรรปีก่อน",
                "Allocated last year",
                W,
                hint=QT_TRANSLATE_NOOP("moi", "เว้นว่างเมื่อเป็นรายการใหม่ ค่าว่างไม่ใช่ศูนย์"),
                result=True,
            ),
            _money("prev_spent", "เบิกจ่ายปีก่อน", "Spent last year", result=True),
            _code("bb_plan", "แผนงานของสำนักงบประมาณ", "Bureau plan", CodeList.PLAN_TYPE, O),
            _text("bb_output", "ผลผลิตหรือโครงการของสำนักงบประมาณ", "Bureau output or project", most=300),
            _text("bb_code", "รหัสงบประมาณ", "Budget code", most=40),
            _text("standard", "ราคามาตรฐานหรือที่มาของราคา", "Price standard", most=300),
            _text("place", "สถานที่", "Place", most=300),
            _choice("replacement", "ใหม่หรือทดแทน", "New or replacement", _REPLACEMENT, O),
            _text("replaces", "ครุภัณฑ์เดิม (เลขที่ ปีที่ซื้อ)", "Replaced item", most=200),
        ),
    ),
    Entity(
        key="line_year",
        th="ผูกพันและประมาณการรายปี",
        en="Obligations and estimates",
        parent="budget_line",
        section="budget",
        fields=(
            _ref("budget_line", "รายการ", "Budget line", "budget_line"),
            _choice("kind", "ประเภท", "Kind", _LINE_YEAR_KIND),
            _year("fiscal_year", "ปีงบประมาณ", "Fiscal year"),
            _money("amount", "จำนวนเงิน", "Amount", R),
        ),
    ),
    Entity(
        key="risk",
        th="ความเสี่ยง",
        en="Risks",
        parent="project",
        section="risk",
        fields=(
            _PROJECT,
            _ORDER,
            _choice("kind", "ประเภท", "Kind", _RISK_KIND),
            _text("text", "ความเสี่ยง", "Risk", R, most=500),
            _int("likelihood", "โอกาส", "Likelihood", W, least=1, most=5),
            _int("impact", "ผลกระทบ", "Impact", W, least=1, most=5),
            _long("measure", "มาตรการจัดการ", "Measure", W, most=1000),
        ),
    ),
    Entity(
        key="readiness",
        th="ความพร้อม",
        en="Readiness",
        parent="project",
        section="risk",
        fields=(
            _PROJECT,
            _choice("item", "รายการความพร้อม", "Item", _READINESS_ITEM),
            _flag("ready", "พร้อม", "Ready"),
            _text("note", "หมายเหตุ", "Note"),
        ),
    ),
    Entity(
        key="co_agency",
        th="หน่วยงานร่วม",
        en="Partner agencies",
        parent="project",
        section="people",
        fields=(
            _PROJECT,
            _ORDER,
            _code("office", "หน่วยงานในสังกัด", "Office of the ministry", CodeList.OFFICE, O),
            _text("name", "หน่วยงานอื่น", "Other agency"),
        ),
    ),
    Entity(
        key="attachment",
        th="เอกสารแนบ",
        en="Attachments",
        parent="project",
        section="risk",
        fields=(
            _PROJECT,
            _ORDER,
            _text("name", "ชื่อเอกสาร", "Document", R),
            _text("kind", "ประเภทเอกสาร", "Kind", most=100),
            _int("pages", "จำนวนหน้า", "Pages", least=1),
        ),
    ),
    Entity(
        key="waiver",
        th="เหตุผลประกอบคำเตือน",
        en="Reasons for warnings",
        fields=(
            _text("rule", "รหัสคำเตือน", "Warning", R, most=40),
            _text("record", "ระเบียนที่เตือน", "Record", R, most=60),
            _text("field", "ช่องที่เตือน", "Field", most=60),
            _long("reason", "เหตุผล", "Reason", R, most=1000),
        ),
    ),
    Entity(
        key="answer",
        th="คำตอบต่อส่วนกลาง",
        en="Answers",
        fields=(
            _text("about", "ความเห็นหรือข้อเสนอ", "Comment or amendment", R, most=60),
            _choice("answer", "คำตอบ", "Answer", _ANSWER),
            _long("reason", "เหตุผลหรือข้อความ", "Reason or reply", O, most=2000),
        ),
    ),
)

_KIT_ENTITIES = (
    Entity(
        key="cycle",
        th="รอบแผน",
        en="Plan cycle",
        single=True,
        fields=(
            _text("name", "ชื่อแผน", "Plan", R),
            _choice("scope", "ระดับแผน", "Scope", _SCOPE),
            _choice("kind", "ประเภทแผน", "Kind", _CYCLE_KIND),
            _year("first_fy", "ปีงบประมาณแรก", "First fiscal year"),
            _year("last_fy", "ปีงบประมาณสุดท้าย", "Last fiscal year"),
            _int("kit_no", "ฉบับที่ของชุดแผน", "Kit number", R, least=1),
            _long("changes", "สิ่งที่เปลี่ยนจากฉบับก่อน", "Changes"),
            _text("centre_fingerprint", "ลายนิ้วมือกุญแจส่วนกลาง", "Centre key fingerprint", O, most=60),
            *_later((1, 1), _text("journal_head", "ลำดับบันทึกของส่วนกลาง", "Journal head", O, most=64)),
            *_later(
                (1, 2),
                _choice("enclosing", "การเข้ารหัสแฟ้มนำส่ง", "Enclosing of submissions", _ENCLOSING, O),
                _text("enclosing_key", "กุญแจสำหรับเข้ารหัสแฟ้มนำส่ง", "Key for enclosing", O, most=60),
                _long("vision", "วิสัยทัศน์", "Vision", most=1000),
                _long("mission", "พันธกิจ", "Mission"),
            ),
        ),
    ),
    Entity(
        key="frame_node",
        th="กรอบแผน",
        en="Plan frame",
        fields=(
            _text("code", "รหัส", "Code", R, most=40),
            _text("parent", "อยู่ภายใต้รหัส", "Parent", most=40),
            _choice("level", "ระดับ", "Level", _FRAME_LEVEL),
            _ORDER,
            _text("name", "ชื่อ", "Name", R, most=500),
        ),
    ),
    Entity(
        key="code_item",
        th="รายการรหัส",
        en="Code items",
        fields=(
            _text("list", "บัญชีรหัส", "List", R, most=40),
            _text("code", "รหัส", "Code", R, most=40),
            _text("parent", "อยู่ภายใต้รหัส", "Parent", most=40),
            _text("name_th", "ชื่อ", "Name", R, most=500),
            _text("name_en", "ชื่ออังกฤษ", "English name", most=500),
            _year("valid_from", "ใช้ตั้งแต่ปี", "Valid from", O),
            _year("valid_to", "ใช้ถึงปี", "Valid to", O),
        ),
    ),
    Entity(
        key="code_change",
        th="รหัสที่เปลี่ยน",
        en="Changed codes",
        fields=(
            _text("list", "บัญชีรหัส", "List", R, most=40),
            _choice("change", "การเปลี่ยน", "Change", _CODE_CHANGE),
            _text("old_code", "รหัสเดิม", "Old code", R, most=40),
            _text("new_code", "รหัสใหม่", "New code", most=40),
        ),
    ),
    Entity(
        key="ceiling",
        th="กรอบวงเงิน",
        en="Ceilings",
        fields=(
            _code("office", "หน่วยงาน", "Office", CodeList.OFFICE),
            _year("fiscal_year", "ปีงบประมาณ", "Fiscal year"),
            _code("source", "แหล่งเงิน", "Source of money", CodeList.FUND_SOURCE),
            _money("amount", "กรอบวงเงิน", "Ceiling", R),
        ),
    ),
    Entity(
        key="window",
        th="ช่วงเวลานำส่ง",
        en="Submission window",
        fields=(
            _code(
                "office",
                "หน่วยงาน",
                "Office",
                CodeList.OFFICE,
                O,
                hint=QT_TRANSLATE_NOOP("moi", "เว้นว่างหมายถึงทุกหน่วยงาน"),
            ),
            _date("opens", "เปิดรับ", "Opens", R),
            _date("closes", "ปิดรับ", "Closes", R),
        ),
    ),
    Entity(
        key="office_key",
        th="ทะเบียนกุญแจ",
        en="Key register",
        fields=(
            _code("office", "หน่วยงาน", "Office", CodeList.OFFICE),
            _text("fingerprint", "ลายนิ้วมือกุญแจ", "Fingerprint", R, most=60),
            _text("holder", "ผู้ถือกุญแจ", "Holder", most=200),
            _choice("state", "สถานะ", "State", _KEY_STATE),
            _date("valid_from", "ใช้ได้ตั้งแต่", "Valid from", R),
            _date("valid_to", "ใช้ได้ถึง", "Valid to"),
            _text("reason", "เหตุผล", "Reason"),
            *_later(
                (1, 2),
                _choice("role", "ทำหน้าที่", "Role", _KEY_ROLE, O),
                _text("position", "ตำแหน่ง", "Position", most=200),
                _date("revoked_on", "เพิกถอนเมื่อ", "Revoked on"),
                _text("renews", "ต่ออายุจากกุญแจ", "Renews the key", most=60),
                _long("certificate", "ใบรับรองที่ส่วนกลางออก", "Certificate issued by the centre"),
            ),
        ),
    ),
    Entity(
        key="transfer",
        th="โครงการที่โอนหน่วยงาน",
        en="Transferred projects",
        fields=_later(
            (1, 1),
            _PROJECT,
            _text("project_name", "ชื่อโครงการ", "Project name"),
            _code("from_office", "จากหน่วยงาน", "From office", CodeList.OFFICE),
            _code("to_office", "ไปหน่วยงาน", "To office", CodeList.OFFICE),
            _int("kit_no", "มีผลตั้งแต่ชุดแผนฉบับที่", "Effective from kit", R, least=1),
            _text("revision", "โอนตามฉบับ", "Revision transferred", R, most=64),
            _long("reason", "เหตุผล", "Reason", R, most=2000),
        ),
    ),
)

_RETURN_ENTITIES = (
    Entity(
        key="receipt",
        th="ใบรับ",
        en="Receipt",
        single=True,
        fields=(
            _text("reviewed", "ฉบับที่พิจารณา", "Revision reviewed", R, most=64),
            _int("revision_no", "ครั้งที่", "Revision number", O),
            _text("head", "ฉบับล่าสุดที่ส่วนกลางมี", "Latest revision held", R, most=64),
            _text("journal_head", "ลำดับบันทึกของส่วนกลาง", "Journal head", O, most=64),
            _long("message", "ข้อความถึงหน่วยงาน", "Message", O, most=4000),
        ),
    ),
    Entity(
        key="decision",
        th="ผลการพิจารณา",
        en="Decisions",
        fields=(
            _PROJECT,
            _text("project_name", "ชื่อโครงการ", "Project name"),
            _choice("decision", "ผล", "Decision", _DECISION),
            _text("seen_hash", "ค่าตรวจของโครงการที่พิจารณา", "Hash seen", R, most=64),
            _long("reason", "เหตุผล", "Reason", O, most=2000),
        ),
    ),
    Entity(
        key="comment",
        th="ความเห็น",
        en="Comments",
        fields=(
            _text("table", "ตาราง", "Table", R, most=40),
            _text("record", "ระเบียน", "Record", R, most=60),
            _text("field", "ช่อง", "Field", most=60),
            _text("place", "ตำแหน่ง", "Place", most=500),
            _long("text", "ความเห็น", "Comment", R, most=4000),
            _text("author", "ผู้ให้ความเห็น", "Author", most=150),
        ),
    ),
    Entity(
        key="amendment",
        th="ค่าที่ส่วนกลางเสนอ",
        en="Amendments",
        fields=(
            _text("table", "ตาราง", "Table", R, most=40),
            _text("record", "ระเบียน", "Record", R, most=60),
            _text("field", "ช่อง", "Field", R, most=60),
            _text("place", "ตำแหน่ง", "Place", most=500),
            _long("base", "ค่าที่หน่วยงานส่งมา", "Base value", O, most=10000),
            _long("proposed", "ค่าที่เสนอ", "Proposed value", O, most=10000),
            _long("reason", "เหตุผล", "Reason", R, most=2000),
            _choice("state", "สถานะ", "State", _AMENDMENT_STATE),
        ),
    ),
    Entity(
        key="amount_layer",
        th="วงเงินแต่ละชั้น",
        en="Amount layers",
        fields=(
            _text("budget_line", "รายการ", "Budget line", R, most=60),
            _choice("layer", "ชั้นวงเงิน", "Layer", _LAYER),
            _money("amount", "จำนวนเงิน", "Amount", R),
            _text("reason", "เหตุผล", "Reason", most=500),
        ),
    ),
)

_CARD_ENTITIES = (
    Entity(
        key="office_card",
        th="บัตรประจำหน่วยงาน",
        en="Office card",
        single=True,
        fields=(
            _code("office", "หน่วยงาน", "Office", CodeList.OFFICE),
            _text("fingerprint", "ลายนิ้วมือกุญแจ", "Fingerprint", R, most=60),
            _text("holder", "ผู้ถือกุญแจ", "Holder", R, most=200),
            _text("phone", "โทรศัพท์ที่ให้โทรยืนยัน", "Telephone for confirmation", R, most=60),
            *_later(
                (1, 2),
                _choice("role", "ทำหน้าที่", "Role", _KEY_ROLE, O),
                _text("position", "ตำแหน่ง", "Position", most=200),
                _text("renews", "ต่ออายุจากกุญแจ", "Renews the key", most=60),
                _long("former_certificate", "ใบรับรองของกุญแจเดิม", "Certificate of the former key"),
                _text("former_signature", "ลายเซ็นของกุญแจเดิม", "Signature of the former key", most=1500),
                _long("shown_certificate", "ใบรับรองจากผู้ให้บริการ", "Certificate of a provider", most=8000),
            ),
        ),
    ),
)

ENTITIES: Final[dict[str, Entity]] = {
    e.key: e for e in (*_OFFICE_ENTITIES, *_KIT_ENTITIES, *_RETURN_ENTITIES, *_CARD_ENTITIES)
}

PLAN_ENTITIES: Final = tuple(e.key for e in _OFFICE_ENTITIES)
"""What an office's plan consists of, in the order of the sheets."""

PROJECT_ENTITIES: Final = tuple(e for e in PLAN_ENTITIES if e not in ("office_profile", "waiver", "answer"))
"""What a project with everything that belongs to it consists of."""


class DocumentKind(StrEnum):
    """The four kinds of travelling file."""

    CARD = "card"
    KIT = "kit"
    SUBMISSION = "submission"
    RETURN = "return"


DOCUMENT_NAMES: Final[dict[DocumentKind, str]] = {
    DocumentKind.CARD: QT_TRANSLATE_NOOP("moi", "บัตรประจำหน่วยงาน"),
    DocumentKind.KIT: QT_TRANSLATE_NOOP("moi", "ชุดแผน"),
    DocumentKind.SUBMISSION: QT_TRANSLATE_NOOP("moi", "แฟ้มนำส่ง"),
    DocumentKind.RETURN: QT_TRANSLATE_NOOP("moi", "ผลการพิจารณา"),
}

DOCUMENTS: Final[dict[DocumentKind, tuple[str, ...]]] = {
    DocumentKind.CARD: ("office_card",),
    DocumentKind.KIT: (
        "cycle",
        "frame_node",
        "kpi",
        "kpi_target",
        "code_item",
        "code_change",
        "ceiling",
        "window",
        "office_key",
        "transfer",
    ),
    DocumentKind.SUBMISSION: PLAN_ENTITIES,
    DocumentKind.RETURN: (
        "receipt",
        "decision",
        "comment",
        "amendment",
        "amount_layer",
        "transfer",
        *PROJECT_ENTITIES,  # of projects that were transferred to this office
    ),
}


def entity(key: str) -> Entity:
    """The entity with this key; KeyError if there is none."""
    return ENTITIES[key]


def children_of(key: str) -> tuple[Entity, ...]:
    """The entities whose records belong to a record of `key` (activities of a project, targets of a KPI)."""
    return tuple(e for e in ENTITIES.values() if e.parent and e.field(e.parent).refers == key)
