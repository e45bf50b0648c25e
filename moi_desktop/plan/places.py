"""Where something stands in a plan, in words: โครงการ … > คำของบประมาณ ลำดับที่ 3 > จำนวนเงิน."""

from __future__ import annotations

from typing import Final

from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import Entity
from moi_desktop.plan.model import Plan, Record
from moi_desktop.text import QT_TRANSLATE_NOOP

Spot = tuple[str, str, str]
"""Entity, uid and field; the field is empty where a whole record is meant."""

LABEL_KEYS: Final = {
    "project": "name_th",
    "statement": "text",
    "target_group": "name",
    "activity": "name",
    "kpi": "name",
    "budget_line": "name",
    "risk": "text",
    "co_agency": "name",
    "attachment": "name",
    "frame_node": "name",
}
"""Entity to the field by which people know its records."""

_OF_YEAR = QT_TRANSLATE_NOOP("moi", "ปี {year}")
_NUMBERED = QT_TRANSLATE_NOOP("moi", "ลำดับที่ {number}")
_LONGEST_LABEL = 60
_SEPARATOR = " > "


def record_label(record: Record) -> str:
    """The words that people know a record by: the name of a project, activity, KPI or line; empty for other tables."""
    return record.text(LABEL_KEYS.get(record.entity, ""))


def describe_place(plan: Plan, record: Record, field: str = "") -> str:
    """Where a record, or one field of it, stands: table and number or name of each owner, then the field's label.

    Deep tables are named by their place among their owner's records, so the words fit what a form or grid shows.
    """
    parts = [_field_label(record.entity, field)] if field else []
    current: Record | None = record
    while current is not None:
        parts.append(_step(plan, current))
        current = _owner(plan, current)
    return _SEPARATOR.join(reversed(parts))


def _owner(plan: Plan, record: Record) -> Record | None:
    entity = catalogue.ENTITIES[record.entity]
    return plan.get(entity.field(entity.parent).refers, record.text(entity.parent)) if entity.parent else None


def _step(plan: Plan, record: Record) -> str:
    entity = catalogue.ENTITIES[record.entity]
    label = _shortened(record_label(record))
    if record.entity == "project":
        name = label or record.text("code")
        # Thai project names usually begin with the word already.
        return name if name.startswith(entity.th) else f"{entity.th} {name}".strip()
    if entity.single:
        return entity.th
    number = _number(plan, entity, record)
    year = record.whole("fiscal_year")
    words = [entity.th]
    if year is not None and not label:
        words.append(_OF_YEAR.format(year=year))
    elif number:
        words.append(_NUMBERED.format(number=number))
    if label:
        words.append(label)
    return " ".join(words)


def _number(plan: Plan, entity: Entity, record: Record) -> int:
    """The record's own order number, or its place among the records of its owner."""
    own = record.whole("seq")
    if own is not None:
        return own
    siblings = plan.children(entity.key, record.text(entity.parent)) if entity.parent else plan.of(entity.key)
    return next((n for n, sibling in enumerate(siblings, 1) if sibling.uid == record.uid), 0)


def _field_label(entity: str, field: str) -> str:
    known = catalogue.ENTITIES[entity]
    return known.field(field).th if field in known.keys else field


def _shortened(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1]}…"
