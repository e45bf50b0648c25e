"""How two states of a plan differ, field by field, in words: before, after, and what it does to the money."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from moi_desktop.plan.canonical import canonical_values
from moi_desktop.plan.catalogue import DELETED, ENTITIES, PLAN_ENTITIES, Field
from moi_desktop.plan.code_book import CodeBook
from moi_desktop.plan.model import Plan, Record, Value
from moi_desktop.plan.places import describe_place, record_label
from moi_desktop.plan.values import ReadingContext, RecordNames, show_value


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that differs, or a whole record that came or went (`field` is then empty). Money is satang.

    `place` names record and field inside their project; `before` and `after` are as people read them.
    """

    entity: str
    uid: str
    field: str
    place: str
    before: str
    after: str
    effect: int = 0


class _Side:
    """One of the two states, and how its values are shown."""

    def __init__(self, plan: Plan, codes: CodeBook) -> None:
        self.plan = plan
        self._context = ReadingContext(codes=codes, names=RecordNames(plan))

    def shown(self, field: Field, value: Value | None) -> str:
        return show_value(field, value, context=self._context)

    def place(self, record: Record, field: str = "") -> str:
        """Where it stands, without the project, whose name stands above."""
        steps = describe_place(self.plan, record, field).split(" > ")
        owner = self.plan.project_of(record)
        return " > ".join(steps[1:] if owner is not None and len(steps) > 1 else steps)

    def counts(self, line: Record) -> bool:
        owner = self.plan.get("project", line.text("project"))
        return owner is not None and owner.text("status") != DELETED


def differences(before: Plan, now: Plan, codes: CodeBook) -> dict[str, list[FieldChange]]:
    """What changed by the uid of the project; empty uid for what belongs to none. In the order of the tables."""
    old, new = _Side(before, codes), _Side(now, codes)
    found: dict[str, list[FieldChange]] = defaultdict(list)
    for entity in PLAN_ENTITIES:
        for record in now.of(entity):
            was = before.get(entity, record.uid)
            changes = [_came(new, record)] if was is None else list(_changed(old, new, was, record))
            found[_owner(now, record)] += changes
        for record in before.of(entity):
            if now.get(entity, record.uid) is None:
                found[_owner(before, record)].append(_went(old, record))
    return {uid: changes for uid, changes in found.items() if changes}


def _owner(plan: Plan, record: Record) -> str:
    project = plan.project_of(record)
    return project.uid if project else ""


def _came(side: _Side, record: Record) -> FieldChange:
    words = record_label(record) or _summary(side, record)
    return FieldChange(record.entity, record.uid, "", side.place(record), "", words, _money(side, record))


def _went(side: _Side, record: Record) -> FieldChange:
    words = record_label(record) or _summary(side, record)
    return FieldChange(record.entity, record.uid, "", side.place(record), words, "", -_money(side, record))


def _changed(old: _Side, new: _Side, was: Record, record: Record) -> Iterator[FieldChange]:
    if was == record:
        return
    before, after = canonical_values(was), canonical_values(record)
    for field in ENTITIES[record.entity].fields:
        if before.get(field.key) != after.get(field.key):
            effect = _money(new, record) - _money(old, was) if _is_amount(record, field) else 0
            yield FieldChange(
                record.entity,
                record.uid,
                field.key,
                new.place(record, field.key),
                old.shown(field, was.values.get(field.key)),
                new.shown(field, record.values.get(field.key)),
                effect,
            )


def _is_amount(record: Record, field: Field) -> bool:
    return record.entity == "budget_line" and field.key == "amount"


def _money(side: _Side, record: Record) -> int:
    """What a record adds to the sum of the plan, in satang."""
    return record.money("amount") if record.entity == "budget_line" and side.counts(record) else 0


def _summary(side: _Side, record: Record) -> str:
    """The first few values of a record that has no name."""
    fields: Sequence[Field] = ENTITIES[record.entity].fields
    shown = [side.shown(field, record.values.get(field.key)) for field in fields if not field.refers]
    return " ".join([text for text in shown if text][:3])
