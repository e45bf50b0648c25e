"""The check of the next kit before it is issued: what offices could not work with, as sentences that say where.

An error keeps the kit from being issued; a warning is shown and may stand.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher
from typing import Any, Final

from moi_desktop.central.kit_changes import Names
from moi_desktop.central.kit_codes import FRAME, RENAME, RETIRE, Coded, ListedCode, coded, successors
from moi_desktop.central.kit_draft import TypedText
from moi_desktop.central.kit_findings import KitFinding, found
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import CodeList, Need
from moi_desktop.plan.code_book import CodeBook
from moi_desktop.plan.fiscal_year import years
from moi_desktop.plan.list_names import list_name
from moi_desktop.plan.model import Record

_LEVELS: Final = ("ISSUE", "GOAL", "GUIDELINE", "PROGRAMME")
_ALIKE: Final = 0.5
"""Names of one code that share less than this are probably about different things."""

_KPI_MUSTS: Final = ("name", "level", "unit")
"""Without these a KPI of the plan cannot be shown; what else is empty is a warning."""


@dataclass(frozen=True, slots=True)
class IssuedCode:
    """A code of an earlier kit: its last name, the uid of its record, the last kit that had it."""

    name: str
    uid: str
    kit_no: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KitContext:
    """What a draft is held against.

    `former` are the records of the kit before it (none for the first), `issued` every code that any kit ever had,
    `used` how many projects of the merged plan use a code, `years` the years of the workspace's cycle.
    """

    codes: CodeBook
    names: Names
    former: Sequence[Record] = ()
    issued: Mapping[ListedCode, IssuedCode] = field(default_factory=dict)
    used: Mapping[ListedCode, int] = field(default_factory=dict)
    typed: Sequence[TypedText] = ()
    years: range = range(0)
    today: date | None = None


def check_kit(records: Sequence[Record], context: KitContext) -> list[KitFinding]:
    """All findings, errors first, in the order of the kit's tables."""
    findings = [
        *_unread(context, records),
        *_empty(records, context),
        *_cycle(records, context),
        *_windows(records, context),
        *_frame(records),
        *_twice(records),
        *_reused(records, context),
        *_map(records, context),
        *_kpis(records, context),
        *_ceilings(records, context),
    ]
    order = {entity: number for number, entity in enumerate(catalogue.ENTITIES)}
    return sorted(findings, key=lambda one: (not one.is_error, order[one.entity]))


def _unread(context: KitContext, records: Iterable[Record]) -> Iterator[KitFinding]:
    by_key = {(r.entity, r.uid): r for r in records}
    for typed in context.typed:
        record = by_key.get((typed.entity, typed.uid), Record(typed.entity, typed.uid))
        name = context.names.of(record)
        yield found(
            "kit-unread", record, typed.field, name=name, text=typed.text, field=_label(typed.entity, typed.field)
        )


def _empty(records: Iterable[Record], context: KitContext) -> Iterator[KitFinding]:
    unread = {(typed.entity, typed.uid, typed.field) for typed in context.typed}
    for record in records:
        for spec in catalogue.entity(record.entity).fields:
            is_asked = spec.need is Need.REQUIRED and spec.key not in ("kit_no", "seq", "kpi")
            if not is_asked or record.values.get(spec.key) is not None:
                continue
            if (record.entity, record.uid, spec.key) not in unread:
                must = record.entity != "kpi" or spec.key in _KPI_MUSTS
                yield found("kit-empty", record, spec.key, is_error=must, field=spec.th, name=_named(record, context))


def _named(record: Record, context: KitContext) -> str:
    return f"{catalogue.entity(record.entity).th} {context.names.of(record)}".strip()


def _label(entity: str, key: str) -> str:
    return catalogue.entity(entity).field(key).th


def _cycle(records: Sequence[Record], context: KitContext) -> Iterator[KitFinding]:
    cycle = _cycle_of(records)
    if cycle is None:
        yield found("kit-no-cycle", Record("cycle", ""), "name")
        return
    first, last = cycle.whole("first_fy"), cycle.whole("last_fy")
    if first and last and last < first:
        yield found("kit-years-backwards", cycle, "last_fy", first=first, last=last)
    elif context.years and (first, last) != (context.years[0], context.years[-1]):
        ours = f"{context.years[0]}-{context.years[-1]}"
        yield found("kit-years-other", cycle, "first_fy", first=first or "–", last=last or "–", ours=ours)


def _cycle_of(records: Iterable[Record]) -> Record | None:
    return next((r for r in records if r.entity == "cycle"), None)


def _windows(records: Iterable[Record], context: KitContext) -> Iterator[KitFinding]:
    windows = [r for r in records if r.entity == "window"]
    general = next((w for w in windows if not w.text("office")), None)
    if general is None:
        yield found("kit-no-window", Record("window", ""), "opens")
    seen: set[str] = set()
    for window in windows:
        office = window.text("office")
        name = context.names.office(office)
        opens, closes = window.values.get("opens"), window.values.get("closes")
        if isinstance(opens, date) and isinstance(closes, date) and closes < opens:
            yield found("kit-window-backwards", window, "closes", name=name)
        if office in seen:
            yield found("kit-window-twice", window, "office", name=name)
        seen.add(office)
        if office and not _is_office(office, context):
            yield found("kit-office-unknown", window, "office", office=office, table=_named_table(window))
        yield from _window_warnings(window, general, context)


def _window_warnings(window: Record, general: Record | None, context: KitContext) -> Iterator[KitFinding]:
    closes = window.values.get("closes")
    name = context.names.office(window.text("office"))
    if not isinstance(closes, date):
        return
    usual = general.values.get("closes") if general is not None else None
    if window is not general and isinstance(usual, date) and closes < usual:
        yield found("kit-window-shorter", window, "closes", is_error=False, name=name)
    elif context.today is not None and closes < context.today and window is general:
        yield found("kit-window-past", window, "closes", is_error=False)


def _is_office(code: str, context: KitContext) -> bool:
    return code in context.codes.table(CodeList.OFFICE)


def _named_table(record: Record) -> str:
    return catalogue.entity(record.entity).th


def _frame(records: Iterable[Record]) -> Iterator[KitFinding]:
    nodes = [r for r in records if r.entity == "frame_node"]
    by_code = {node.text("code"): node for node in reversed(nodes) if node.text("code")}
    for node in nodes:
        code, parent = node.text("code"), node.text("parent")
        above = by_code.get(parent)
        if parent and above is None:
            yield found("kit-parent-missing", node, "parent", code=code, parent=parent, list=list_name(FRAME))
        elif _is_in_circle(code, by_code):
            yield found("kit-circle", node, "parent", code=code)
        elif _is_wrong_level(node, above):
            yield found("kit-level", node, "level", code=code, level=_level_name(node), parent=parent or "–")
    yield from _items_without_parent(records)


def _is_in_circle(code: str, by_code: Mapping[str, Record]) -> bool:
    way, here = {code}, by_code[code].text("parent") if code in by_code else ""
    while here in by_code and here not in way:
        way.add(here)
        here = by_code[here].text("parent")
    return bool(here) and here == code


def _is_wrong_level(node: Record, above: Record | None) -> bool:
    level = node.text("level")
    if level not in _LEVELS:
        return False
    if above is None:
        return level != _LEVELS[0]
    upper = above.text("level")
    return upper in _LEVELS and _LEVELS.index(upper) >= _LEVELS.index(level)


def _level_name(node: Record) -> str:
    choice = catalogue.entity("frame_node").field("level").choice(node.text("level"))
    return choice.th if choice else ""


def _items_without_parent(records: Iterable[Record]) -> Iterator[KitFinding]:
    from moi_desktop.plan.code_book import reference_book

    items = [r for r in records if r.entity == "code_item"]
    own: dict[str, set[str]] = defaultdict(set)
    for item in items:
        own[item.text("list")].add(item.text("code"))
    known = {name.value: reference_book().table(name) for name in CodeList}
    for item in items:
        name, parent = item.text("list"), item.text("parent")
        if parent and parent not in own[name] and (name not in known or parent not in known[name]):
            yield found(
                "kit-parent-missing", item, "parent", code=item.text("code"), parent=parent, list=list_name(name)
            )


def _twice(records: Iterable[Record]) -> Iterator[KitFinding]:
    first: dict[ListedCode, Coded] = {}
    for item in coded(records):
        other = first.setdefault(item.key, item)
        if other is not item:
            yield found(
                "kit-code-twice", item.record, "code", code=item.code, list=list_name(item.list), name=other.name
            )


def _reused(records: Iterable[Record], context: KitContext) -> Iterator[KitFinding]:
    """R19: a code that was given once belongs to its record for ever."""
    former = {item.key for item in coded(context.former)}
    for item in coded(records):
        before = context.issued.get(item.key)
        if before is None:
            continue
        same = before.uid == item.record.uid
        values: dict[str, Any] = {"code": item.code, "list": list_name(item.list)}
        values |= {"name": before.name, "kit": before.kit_no}
        if item.key not in former:
            yield found("kit-code-reused", item.record, "code", **values)
        elif not same:
            yield found("kit-code-taken", item.record, "code", **values)
        elif before.name != item.name and SequenceMatcher(None, before.name, item.name).ratio() < _ALIKE:
            yield found("kit-name-other", item.record, "name", is_error=False, **values)


def _map(records: Sequence[Record], context: KitContext) -> Iterator[KitFinding]:
    now = {item.key for item in coded(records)}
    went = successors(records)
    issued = {r.uid for r in context.former if r.entity == "code_change"}
    yield from _map_entries([r for r in records if r.entity == "code_change"], issued, now, context)
    for item in coded(context.former):
        if item.key in now:
            continue
        projects = context.used.get(item.key, 0)
        about = Record("code_change", "")
        values: dict[str, Any] = {"code": item.code, "name": item.name, "list": list_name(item.list)}
        if projects and not went.get(item.key):
            yield found("kit-used-retired", about, "new_code", **values, projects=f"{projects:,}")
        elif item.key not in went:
            yield found("kit-unmapped", about, "old_code", **values)


def _map_entries(
    entries: Sequence[Record], issued: Collection[str], now: Collection[ListedCode], context: KitContext
) -> Iterator[KitFinding]:
    known = {*context.issued, *(item.key for item in coded(context.former))}
    later = {(r.text("list"), r.text("old_code")) for r in entries}
    for entry in entries:
        if entry.uid in issued:
            continue  # what was true when it was issued
        name, old, new = entry.text("list"), entry.text("old_code"), entry.text("new_code")
        values: dict[str, Any] = {"old": old, "new": new, "list": list_name(name)}
        if old and (name, old) in now and entry.text("change") in (RENAME, RETIRE):
            yield found("kit-map-in-force", entry, "old_code", **values)
        elif old and context.former and (name, old) not in known:
            yield found("kit-map-unknown", entry, "old_code", **values)
        if entry.text("change") != RETIRE and not new:
            yield found("kit-map-nowhere", entry, "new_code", **values)
        elif new and (name, new) not in now and (name, new) not in later:
            yield found("kit-map-new-missing", entry, "new_code", **values)


def _kpis(records: Sequence[Record], context: KitContext) -> Iterator[KitFinding]:
    frame = {item.code for item in coded(records) if item.list == FRAME}
    cycle = _cycle_of(records)
    span = years(cycle.whole("first_fy") or 0, cycle.whole("last_fy") or 0) if cycle else range(0)
    kpis = [r for r in records if r.entity == "kpi"]
    with_targets = {r.text("kpi") for r in records if r.entity == "kpi_target" and r.number("target") is not None}
    with_targets |= {r.text("kpi") for r in records if r.entity == "kpi_target" and r.text("target_text")}
    for kpi in kpis:
        name = context.names.of(kpi)
        if kpi.text("frame") and kpi.text("frame") not in frame:
            yield found("kit-kpi-frame", kpi, "frame", name=name, code=kpi.text("frame"))
        if kpi.uid not in with_targets:
            yield found("kit-kpi-no-target", kpi, "name", is_error=False, name=name)
    counted = Counter(kpi.text("code") for kpi in kpis if kpi.text("code"))
    for kpi in kpis:
        if counted[kpi.text("code")] > 1:
            yield found("kit-kpi-twice", kpi, "code", is_error=False, code=kpi.text("code"))
    for target in (r for r in records if r.entity == "kpi_target"):
        year = target.whole("fiscal_year")
        if span and year is not None and year not in span:
            yield found("kit-target-year", target, "fiscal_year", is_error=False, name=context.names.of(target))


def _ceilings(records: Sequence[Record], context: KitContext) -> Iterator[KitFinding]:
    cycle = _cycle_of(records)
    span = years(cycle.whole("first_fy") or 0, cycle.whole("last_fy") or 0) if cycle else range(0)
    sources = context.codes.table(CodeList.FUND_SOURCE)
    seen: set[tuple[str, str, str]] = set()
    for ceiling in (r for r in records if r.entity == "ceiling"):
        office, year, source = (ceiling.text(key) for key in ("office", "fiscal_year", "source"))
        name = context.names.of(ceiling)
        if office and not _is_office(office, context):
            yield found("kit-office-unknown", ceiling, "office", office=office, table=_named_table(ceiling))
        if source and source not in sources:
            yield found("kit-source-unknown", ceiling, "source", name=name, source=source)
        if span and year and int(year) not in span:
            yield found("kit-ceiling-year", ceiling, "fiscal_year", name=name)
        if (office, year, source) in seen:
            yield found("kit-ceiling-twice", ceiling, "amount", name=name)
        seen.add((office, year, source))
