"""Rules that hold for every field of every table, straight from the field catalogue."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final

from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import CodeList, Field, Kind, Need
from moi_desktop.plan.model import Record, Value
from moi_desktop.plan.reading import Remark
from moi_desktop.plan.rules.findings import Finding, error, warning
from moi_desktop.plan.rules.view import PlanView
from moi_desktop.plan.thai_damage import damage
from moi_desktop.plan.thai_numbers import SATANG_PER_BAHT
from moi_desktop.text import QT_TRANSLATE_NOOP

G001 = error(
    "G001",
    QT_TRANSLATE_NOOP("moi", "ช่องที่ต้องกรอก"),
    QT_TRANSLATE_NOOP("moi", "ยังไม่ได้กรอก{label}"),
    QT_TRANSLATE_NOOP("moi", "กรอก{label}ให้ครบถ้วน"),
)
G002 = warning(
    "G002",
    QT_TRANSLATE_NOOP("moi", "ช่องที่ควรกรอก"),
    QT_TRANSLATE_NOOP("moi", "ยังไม่ได้กรอก{label}"),
    QT_TRANSLATE_NOOP("moi", "กรอก{label} หรือระบุเหตุผลที่ยังไม่กรอก"),
)
G003 = error(
    "G003",
    QT_TRANSLATE_NOOP("moi", "ความยาวข้อความ"),
    QT_TRANSLATE_NOOP("moi", "{label}ยาว {length} ตัวอักษร เกินกว่า {most} ตัวอักษรที่รับได้"),
    QT_TRANSLATE_NOOP("moi", "ย่อ{label}ให้สั้นลง"),
)
G004 = error(
    "G004",
    QT_TRANSLATE_NOOP("moi", "ค่าต่ำสุดและสูงสุด"),
    QT_TRANSLATE_NOOP("moi", "{label}ต้อง{range}"),
    QT_TRANSLATE_NOOP("moi", "แก้{label}ให้อยู่ในช่วงที่กำหนด"),
)
G005 = error(
    "G005",
    QT_TRANSLATE_NOOP("moi", "รหัสที่ไม่มีในบัญชี"),
    QT_TRANSLATE_NOOP("moi", "{label}ใช้รหัส “{code}” ซึ่งไม่มีในบัญชีรหัสของชุดแผน"),
    QT_TRANSLATE_NOOP("moi", "เลือก{label}จากรายการใหม่"),
)
G006 = warning(
    "G006",
    QT_TRANSLATE_NOOP("moi", "รหัสที่ใช้ไม่ได้ในปีนั้น"),
    QT_TRANSLATE_NOOP("moi", "{label} “{name}” ใช้ไม่ได้ในปีงบประมาณ พ.ศ. {year}"),
    QT_TRANSLATE_NOOP("moi", "เลือก{label}ที่ใช้ได้ในปีนั้น หรือระบุเหตุผล"),
)
G007 = warning(
    "G007",
    QT_TRANSLATE_NOOP("moi", "รหัสที่เป็นหัวข้อกลุ่ม"),
    QT_TRANSLATE_NOOP("moi", "{label} “{name}” เป็นหัวข้อกลุ่ม ยังแยกย่อยได้อีก"),
    QT_TRANSLATE_NOOP("moi", "เลือกรายการย่อยที่สุดของ{label}"),
)
G008 = error(
    "G008",
    QT_TRANSLATE_NOOP("moi", "อ้างถึงรายการที่ไม่มี"),
    QT_TRANSLATE_NOOP("moi", "{label}อ้างถึงรายการที่ไม่มีในแผนนี้"),
    QT_TRANSLATE_NOOP("moi", "เลือก{label}ใหม่ หรือลบรายการนี้"),
)
G009 = warning(
    "G009",
    QT_TRANSLATE_NOOP("moi", "ข้อความชำรุด"),
    QT_TRANSLATE_NOOP("moi", "{label}: {damage}"),
    QT_TRANSLATE_NOOP("moi", "ตรวจตัวสะกดและพิมพ์คำที่ชำรุดใหม่"),
)
G010 = error(
    "G010",
    QT_TRANSLATE_NOOP("moi", "ข้อความที่อ่านเป็นค่าไม่ได้"),
    QT_TRANSLATE_NOOP("moi", "{label}พิมพ์ไว้ว่า “{text}” ซึ่งอ่านเป็นค่าของช่องนี้ไม่ได้"),
    QT_TRANSLATE_NOOP("moi", "แก้{label}ให้ถูกรูปแบบ หรือลบข้อความออก"),
)
G011 = error(
    "G011",
    QT_TRANSLATE_NOOP("moi", "อ้างถึงรายการของโครงการอื่น"),
    QT_TRANSLATE_NOOP("moi", "{label}เป็นรายการของโครงการอื่น"),
    QT_TRANSLATE_NOOP("moi", "เลือก{label}ที่อยู่ในโครงการเดียวกัน"),
)
G012 = error(
    "G012",
    QT_TRANSLATE_NOOP("moi", "หมวดรายจ่ายต้องเป็นรายการย่อยที่สุด"),
    QT_TRANSLATE_NOOP("moi", "{label} “{name}” เป็นหัวข้อกลุ่ม ใช้ตั้งงบประมาณไม่ได้"),
    QT_TRANSLATE_NOOP("moi", "เลือกหมวดรายจ่ายย่อยที่สุด"),
)

_BETWEEN = QT_TRANSLATE_NOOP("moi", "อยู่ระหว่าง {least} ถึง {most}")
_AT_LEAST = QT_TRANSLATE_NOOP("moi", "ไม่น้อยกว่า {least}")
_AT_MOST = QT_TRANSLATE_NOOP("moi", "ไม่เกิน {most}")

RULES: Final = (G001, G002, G003, G004, G005, G006, G007, G008, G009, G010, G011, G012)

_GROUPS_ALLOWED: Final = frozenset({CodeList.PLAN_LINK, CodeList.OFFICE, CodeList.PROVINCE, CodeList.FRAME})
"""Lists in which a code with codes below it may be chosen."""


def check_fields(view: PlanView) -> Iterator[Finding]:
    """Required and warned fields, limits, codes, references and damaged text, record by record."""
    for key in catalogue.PLAN_ENTITIES:
        required, warned, tests = _COMPILED[key]
        for record in view.records(key):
            values = record.values
            for field in required:
                if values.get(field.key) in (None, "") and _is_asked(view, record, field):
                    yield view.finding(G001, record, field.key, label=field.th)
            for field in warned:
                if values.get(field.key) in (None, "") and _is_asked(view, record, field):
                    yield view.finding(G002, record, field.key, label=field.th)
            for name, value in values.items():
                for test, field in tests.get(name, ()):
                    yield from test(view, record, field, value)


def check_unread(view: PlanView) -> Iterator[Finding]:
    """Texts that were typed but are no values."""
    for unread in view.context.unread:
        record = view.plan.get(unread.entity, unread.uid)
        if record is not None:
            label = catalogue.entity(unread.entity).field(unread.field).th
            yield view.finding(G010, record, unread.field, label=label, text=unread.text)


def _is_asked(view: PlanView, record: Record, field: Field) -> bool:
    """Whether an empty field matters for this record."""
    condition = _ASKED_WHEN.get((record.entity, field.key))
    return condition is None or condition(view, record)


def _continues(view: PlanView, record: Record) -> bool:
    """Last year's figures exist only for a project that goes on."""
    project = view.project_of(record)
    return project is None or project.text("kind") == "CONT"


def _had_an_allocation(view: PlanView, record: Record) -> bool:
    """Only the first year of a project that goes on follows a year whose allocation is known."""
    project = view.project_of(record)
    start = (project.whole("start_fy") if project else None) or 0
    return _continues(view, record) and record.whole("fiscal_year") == max(start, view.context.first_fy or 0)


_ASKED_WHEN: Final[dict[tuple[str, str], Callable[[PlanView, Record], bool]]] = {
    ("kpi_target", "target"): lambda _view, record: not record.text("target_text"),
    ("kpi", "baseline"): _continues,
    ("budget_line", "prev_alloc"): _had_an_allocation,
    ("budget_line", "reason"): lambda _view, record: record.text("nature") == "N2",
}


def _length(view: PlanView, record: Record, field: Field, value: Value) -> Iterator[Finding]:
    text = str(value)
    if len(text) > field.max_length:
        yield view.finding(
            G003, record, field.key, label=field.th, length=f"{len(text):,}", most=f"{field.max_length:,}"
        )


def _limits(view: PlanView, record: Record, field: Field, value: Value) -> Iterator[Finding]:
    if isinstance(value, (int, Decimal)):
        scale = SATANG_PER_BAHT if field.kind is Kind.MONEY else 1
        low, high = field.minimum, field.maximum
        if (low is not None and value < low * scale) or (high is not None and value > high * scale):
            yield view.finding(G004, record, field.key, label=field.th, range=_range(low, high))


def _range(low: int | None, high: int | None) -> str:
    if low is not None and high is not None:
        return _BETWEEN.format(least=low, most=high)
    return _AT_MOST.format(most=high) if low is None else _AT_LEAST.format(least=low)


def _choice(view: PlanView, record: Record, field: Field, value: Value) -> Iterator[Finding]:
    if field.choice(str(value)) is None:
        yield view.finding(G005, record, field.key, label=field.th, code=str(value))


def _listed(view: PlanView, record: Record, field: Field, value: Value) -> Iterator[Finding]:
    assert field.codes is not None
    table = view.context.codes.table(field.codes)
    if not len(table):
        return  # the list has not arrived
    entry = table.get(str(value))
    if entry is None:
        yield view.finding(G005, record, field.key, label=field.th, code=str(value))
        return
    year = view.year_of(record) if entry.valid_from is not None or entry.valid_to is not None else None
    if year is not None and not entry.valid_in(year):
        yield view.finding(G006, record, field.key, label=field.th, name=entry.th, year=str(year))
    if not entry.leaf and field.codes not in _GROUPS_ALLOWED:
        rule = G012 if field.codes is CodeList.EXPENSE else G007
        yield view.finding(rule, record, field.key, label=field.th, name=entry.th)


def _reference(view: PlanView, record: Record, field: Field, value: Value) -> Iterator[Finding]:
    target = view.plan.get(field.refers, str(value))
    if target is None:
        yield view.finding(G008, record, field.key, label=field.th)
    elif "project" in target.values and record.values.get("project", target.text("project")) != target.text("project"):
        yield view.finding(G011, record, field.key, label=field.th)


def _damaged(view: PlanView, record: Record, field: Field, value: Value) -> Iterator[Finding]:
    remarks = _damage(str(value))
    if remarks:
        sentence = " · ".join(remark.sentence for remark in remarks)
        yield view.finding(G009, record, field.key, label=field.th, damage=sentence)


@lru_cache(maxsize=16384)
def _damage(text: str) -> tuple[Remark, ...]:
    """Damage per text, kept: a plan is checked again after each edit, and nearly all its texts are the same."""
    return damage(text)


_Test = Callable[[PlanView, Record, Field, Value], Iterator[Finding]]
_Tests = tuple[tuple[_Test, Field], ...]


def _tests_of(field: Field) -> _Tests:
    tests: list[_Test] = []
    if field.kind in (Kind.TEXT, Kind.LONG_TEXT):
        tests += [_length, _damaged] if field.max_length else [_damaged]
    elif field.kind is Kind.CODE:
        tests.append(_choice if field.codes is None else _listed)
    elif field.kind is Kind.REFERENCE:
        tests.append(_reference)
    elif field.minimum is not None or field.maximum is not None:
        tests.append(_limits)
    return tuple((test, field) for test in tests)


def _compile(entity: catalogue.Entity) -> tuple[tuple[Field, ...], tuple[Field, ...], dict[str, _Tests]]:
    """Required fields, warned fields and the tests by field key; computed fields are held against their own rule."""
    asked = [field for field in entity.fields if not field.computed and field.kind is not Kind.FLAG]
    return (
        tuple(field for field in asked if field.need is Need.REQUIRED),
        tuple(field for field in asked if field.need is Need.WARNED),
        {field.key: tests for field in entity.fields if (tests := _tests_of(field))},
    )


_COMPILED: Final = {key: _compile(catalogue.entity(key)) for key in catalogue.PLAN_ENTITIES}
