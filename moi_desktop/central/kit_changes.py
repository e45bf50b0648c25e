"""What the next kit changes: record by record for the screen, and as the Thai words that travel to the offices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from moi_desktop import reference
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import CodeBook
from moi_desktop.plan.list_names import list_name
from moi_desktop.plan.model import Record, Value
from moi_desktop.plan.thai_calendar import format_date
from moi_desktop.plan.thai_numbers import format_signed_baht
from moi_desktop.plan.values import ReadingContext, show_value

MOST_NAMED: Final = 4
"""So many records are named in a line of the changelog; of the others only the number is told."""

_LONGEST_NAME: Final = 70


class ChangeKind(StrEnum):
    """What becomes of a record."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One field before and after; None is empty."""

    key: str
    before: Value | None
    after: Value | None


@dataclass(frozen=True, slots=True)
class KitChange:
    """One record that the next kit adds, changes or leaves out. `before` or `after` is None where it is not there."""

    kind: ChangeKind
    before: Record | None
    after: Record | None
    fields: tuple[FieldDifference, ...] = field(default=())

    @property
    def record(self) -> Record:
        """The record as it will be, or as it was."""
        found = self.after or self.before
        assert found is not None
        return found


def changes_of(before: Iterable[Record], after: Iterable[Record]) -> list[KitChange]:
    """The differences between two kits, in the order of the kit's tables: what is new or changed, then what is gone."""
    old = {(r.entity, r.uid): r for r in before}
    new = {(r.entity, r.uid): r for r in after}
    found = [change for key, record in new.items() if (change := _change(old.get(key), record)) is not None]
    found += [KitChange(ChangeKind.REMOVED, record, None) for key, record in old.items() if key not in new]
    order = {entity: number for number, entity in enumerate(catalogue.ENTITIES)}
    return sorted(found, key=lambda change: order[change.record.entity])


def _change(before: Record | None, after: Record) -> KitChange | None:
    if before is None:
        return KitChange(ChangeKind.ADDED, None, after)
    fields = tuple(
        FieldDifference(key, before.values.get(key), after.values.get(key))
        for key in catalogue.entity(after.entity).keys
        if before.values.get(key) != after.values.get(key)
    )
    return KitChange(ChangeKind.CHANGED, before, after, fields) if fields else None


class Names:
    """Names records and shows values as people know them; `kpis` are the KPIs that targets belong to."""

    def __init__(self, codes: CodeBook, kpis: Mapping[str, Record]) -> None:
        self._context = ReadingContext(codes=codes)
        self._codes = codes
        self._kpis = kpis

    def of(self, record: Record) -> str:
        """What people know a record of a kit by."""
        text = record.text
        match record.entity:
            case "frame_node" | "kpi" | "code_item":
                return _short(f"{text('code')} {text('name') or text('name_th')}")
            case "code_change":
                return f"{text('old_code')} → {text('new_code') or '–'}"
            case "window":
                return self.office(text("office"))
            case "ceiling":
                source = self._codes.name(CodeList.FUND_SOURCE, text("source"))
                return f"{self.office(text('office'))} ปี {text('fiscal_year')} {source}"
            case "kpi_target":
                kpi = self._kpis.get(text("kpi"))
                return f"{kpi.text('name') if kpi else text('kpi')} ปี {text('fiscal_year')}"
        return text("name") or catalogue.entity(record.entity).th

    def value(self, entity: str, key: str, value: Value | None) -> str:
        """A value as it is shown; a dash for nothing."""
        if value is None:
            return "–"
        spec = catalogue.entity(entity).field(key)
        choice = spec.choice(str(value)) if spec.choices else None
        return choice.th if choice else show_value(spec, value, context=self._context)

    def office(self, code: str) -> str:
        """The short name of an office; all offices for an empty code."""
        return _office(code) or self._codes.name(CodeList.OFFICE, code) if code else "ทุกหน่วยงาน"


def _office(code: str) -> str:
    known = next((office for office in reference.offices() if office.code == code), None)
    return (known.abbr_th or known.name_th) if known else ""


def _short(name: str) -> str:
    name = name.strip()
    return name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME].rstrip() + "…"


def names_of(codes: CodeBook, *kits: Iterable[Record]) -> Names:
    """Names for the records of these kits."""
    return Names(codes, {r.uid: r for kit in kits for r in kit if r.entity == "kpi"})


# The changelog


def changelog(changes: Sequence[KitChange], names: Names, *, first: bool, more: Sequence[str] = ()) -> str:
    """The changes as Thai lines for the offices; `more` says what changes beside the written tables."""
    if first:
        return "\n".join(("ฉบับแรกของรอบแผน", *more))
    lines = [line for entity in _LINES for line in _LINES[entity](_about(changes, entity), names)]
    return "\n".join([*lines, *more]) or "ไม่มีการเปลี่ยนแปลงจากฉบับก่อน"


def _about(changes: Iterable[KitChange], entity: str) -> list[KitChange]:
    return [change for change in changes if change.record.entity == entity]


def _cycle_lines(changes: Sequence[KitChange], names: Names) -> Iterator[str]:
    fields = [difference for change in changes for difference in change.fields]
    for difference in fields:
        label = catalogue.entity("cycle").field(difference.key).th
        shown = names.value("cycle", difference.key, difference.after)
        yield f"รอบแผน: {label} เป็น {shown}"


def _window_lines(changes: Sequence[KitChange], names: Names) -> Iterator[str]:
    for change in changes:
        office = names.office(change.record.text("office"))
        if change.kind is ChangeKind.REMOVED:
            yield f"ช่วงเวลานำส่ง: {office} กลับไปใช้ช่วงเวลาทั่วไป"
        else:
            yield f"ช่วงเวลานำส่ง: {office} {_span(change.record)}{_formerly(change)}"


def _span(record: Record) -> str:
    opens, closes = (record.values.get(key) for key in ("opens", "closes"))
    return " – ".join(format_date(day) if day else "…" for day in (opens, closes))  # type: ignore[arg-type] # dates of the catalogue


def _formerly(change: KitChange) -> str:
    return f" (เดิม {_span(change.before)})" if change.before is not None else ""


def _listed_lines(subject: str) -> Callable[[Sequence[KitChange], Names], Iterator[str]]:
    verbs = {ChangeKind.ADDED: "เพิ่ม", ChangeKind.CHANGED: "แก้ไข", ChangeKind.REMOVED: "เลิกใช้"}

    def lines(changes: Sequence[KitChange], names: Names) -> Iterator[str]:
        for kind, verb in verbs.items():
            found = [names.of(change.record) for change in changes if change.kind is kind]
            if found:
                yield f"{subject}: {verb} {len(found):,} รายการ ได้แก่ {_some(found)}"

    return lines


def _some(found: Sequence[str]) -> str:
    named = " · ".join(found[:MOST_NAMED])
    return f"{named} และอีก {len(found) - MOST_NAMED:,} รายการ" if len(found) > MOST_NAMED else named


def _code_lines(changes: Sequence[KitChange], names: Names) -> Iterator[str]:
    lists = dict.fromkeys(change.record.text("list") for change in changes)
    for name in lists:
        own = [change for change in changes if change.record.text("list") == name]
        yield from _listed_lines(list_name(name))(own, names)


def _ceiling_lines(changes: Sequence[KitChange], names: Names) -> Iterator[str]:
    if not changes:
        return
    offices = dict.fromkeys(change.record.text("office") for change in changes)
    effect = sum(_amount(change.after) - _amount(change.before) for change in changes)
    named = _some([names.office(code) for code in offices])
    sums = f"รวมเปลี่ยน {format_signed_baht(effect)} บาท" if effect else "รวมเท่าเดิม"
    yield f"กรอบวงเงิน: ปรับ {len(changes):,} รายการ ของ {len(offices):,} หน่วยงาน ({named}) {sums}"


def _amount(record: Record | None) -> int:
    return record.money("amount") if record is not None else 0


def _map_lines(changes: Sequence[KitChange], names: Names) -> Iterator[str]:
    for change in changes:
        if change.kind is not ChangeKind.REMOVED:
            record = change.record
            kind = names.value("code_change", "change", record.values.get("change"))
            yield f"รหัสที่เปลี่ยน: {list_name(record.text('list'))} {names.of(record)} ({kind})"


_LINES: Final[Mapping[str, Callable[[Sequence[KitChange], Names], Iterator[str]]]] = {
    "cycle": _cycle_lines,
    "window": _window_lines,
    "frame_node": _listed_lines("กรอบแผน"),
    "kpi": _listed_lines("ตัวชี้วัดของแผน"),
    "kpi_target": _listed_lines("ค่าเป้าหมายของแผน"),
    "code_item": _code_lines,
    "code_change": _map_lines,
    "ceiling": _ceiling_lines,
}
