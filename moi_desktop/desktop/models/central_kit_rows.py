"""The tables of a kit as rows of grids: the frame as a tree, KPIs with their years, codes beside the program's own, ceilings."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from moi_desktop import reference
from moi_desktop.desktop.models.central_kit import DraftFacts, Writer, Writing, edits_by_row, put_of, writer_of
from moi_desktop.desktop.models.grid_model import Change, Row
from moi_desktop.desktop.values import FieldFormat, Surroundings, Unparsed
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Record
from moi_desktop.reference.organisation import OfficeKind

if TYPE_CHECKING:  # these import the libraries of signing and of workbooks
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.kit_draft import Put

BUILT_IN: Final = "builtin:"
"""Begins the uid of a row for a code that the program itself brings."""

INDENT: Final = "\u2003"
DEPTH: Final = "depth"
ORIGIN: Final = "origin"
OFFICE_NAME: Final = "office_name"
_TARGET: Final = "target:"
_PARTS: Final = 2

_PLANNING: Final = (
    OfficeKind.PROVINCIAL_OFFICE,
    OfficeKind.OFFICE,
    OfficeKind.DEPARTMENT,
    OfficeKind.STATE_ENTERPRISE,
    OfficeKind.NETWORK_INSTITUTE,
)
"""Kinds of offices that have a ceiling, in the order in which they are listed."""


def plain_rows(facts: DraftFacts, records: Iterable[Record], around: Surroundings) -> list[Row]:
    """Records as rows, with the text that was typed where it is no value yet."""
    return [Row(record.uid, _values(facts, record, around)) for record in records]


def _by_code(facts: DraftFacts, records: Iterable[Record]) -> list[Record]:
    """A file keeps no order: those of the former kit by code, then those of the draft as they were made."""
    former = {(record.entity, record.uid) for record in facts.look.former}
    return sorted(records, key=lambda r: (0, r.text("code")) if (r.entity, r.uid) in former else (1, ""))


def _values(facts: DraftFacts, record: Record, around: Surroundings) -> dict[str, object]:
    values: dict[str, object] = dict(record.values)
    for text in facts.typed.get((record.entity, record.uid), ()):
        spec = catalogue.entity(record.entity).field(text.field)
        read = FieldFormat(spec, around).read(text.text).value
        values[text.field] = read if isinstance(read, Unparsed) else Unparsed(text.text, "", text.code, read)
    return values


def general_window(facts: DraftFacts) -> Record | None:
    """The window of all offices."""
    typed = {
        uid
        for (entity, uid), texts in facts.typed.items()
        if entity == "window" and any(t.field == "office" for t in texts)
    }
    return next((r for r in facts.records("window") if not r.text("office") and r.uid not in typed), None)


# The frame


def frame_rows(facts: DraftFacts, around: Surroundings) -> list[Row]:
    """The frame in the order of its tree; what stands under nothing that is there comes last."""
    nodes = facts.records("frame_node")
    rows = {row.uid: row for row in plain_rows(facts, nodes, around)}
    known = {node.text("code") for node in nodes}
    below: dict[str, list[Record]] = defaultdict(list)
    for node in nodes:
        parent = node.text("parent")
        below[parent if parent in known and parent != node.text("code") else ""].append(node)
    ordered = list(_walk(below, "", 0, set()))
    seen = {uid for uid, _ in ordered}
    ordered += [(node.uid, 0) for node in nodes if node.uid not in seen]
    for uid, depth in ordered:
        rows[uid].values[DEPTH] = depth
    return [rows[uid] for uid, _ in ordered]


def _walk(below: Mapping[str, list[Record]], code: str, depth: int, seen: set[str]) -> Iterator[tuple[str, int]]:
    for node in sorted(below.get(code, ()), key=lambda one: (one.whole("seq") is None, one.whole("seq") or 0)):
        if node.uid in seen:
            continue
        seen.add(node.uid)
        yield node.uid, depth
        if node.text("code"):
            yield from _walk(below, node.text("code"), depth + 1, seen)


def indented(values: Mapping[str, object]) -> object:
    """A name of the frame, moved in by its level."""
    name, depth = values.get("name"), values.get(DEPTH)
    if not isinstance(name, str) or not isinstance(depth, int):
        return name
    return 2 * depth * INDENT + name


def unindented(value: object) -> dict[str, object]:
    """The name that was typed into the cell of an indented one."""
    return {"name": value.lstrip(INDENT) if isinstance(value, str) else value}


FRAME_FIELDS: Final = ("level", "code", "parent", "seq", "name")
write_frame: Final = writer_of("frame_node", {}, FRAME_FIELDS)


# KPIs of the plan


def target_key(year: int) -> str:
    """The column key of the target of a year (BE)."""
    return f"{_TARGET}{year}"


def kpi_rows(facts: DraftFacts, around: Surroundings) -> list[Row]:
    """KPIs with their targets beside them."""
    rows = {row.uid: row for row in plain_rows(facts, _by_code(facts, facts.records("kpi")), around)}
    for row in plain_rows(facts, facts.records("kpi_target"), around):
        year, owner = row.values.get("fiscal_year"), rows.get(str(row.values.get("kpi")))
        target = row.values.get("target")
        if owner is not None and isinstance(year, int) and target is not None:
            owner.values[target_key(year)] = target
    return list(rows.values())


def write_kpis(centre: Centre, change: Change) -> Writing:
    """KPIs' own fields, and the targets as records of their own."""
    from moi_desktop.central.kit_draft import draft_records

    there = {(r.text("kpi"), r.whole("fiscal_year")): r for r in draft_records(centre) if r.entity == "kpi_target"}
    puts: dict[tuple[str, str], Put] = {}
    removed = [("kpi", row.uid) for row in change.removed]
    for uid, values in edits_by_row(change).items():
        own = {key: value for key, value in values.items() if not key.startswith(_TARGET)}
        if own:
            puts["kpi", uid] = put_of(own)
        for key, value in values.items():
            if key.startswith(_TARGET):
                year = int(key.removeprefix(_TARGET))
                record = there.get((uid, year))
                if record is not None and value is None and "target_text" not in record.values:
                    removed.append(("kpi_target", record.uid))
                elif record is not None or value is not None:
                    place = "kpi_target", record.uid if record else _made("kpi_target", uid, str(year))
                    puts[place] = put_of({"kpi": uid, "fiscal_year": year, "target": value})
    return Writing(puts, tuple(removed))


# Codes


def code_rows(facts: DraftFacts, name: str, around: Surroundings, origins: tuple[str, str]) -> list[Row]:
    """A code list: the program's own entries, with what the kit says of them, then the kit's.

    `origins` are the words for an entry of the program and for one of the kit.
    """
    items = _by_code(facts, [item for item in facts.records("code_item") if item.text("list") == name])
    held = {row.uid: row for row in plain_rows(facts, items, around)}
    by_code = {item.text("code"): item.uid for item in reversed(items)}
    rows = []
    for entry in reference_book().table(CodeList(name)) if name in set(CodeList) else ():
        uid = by_code.get(entry.code, "")
        values: dict[str, object] = {"code": entry.code, "name_th": entry.th, ORIGIN: origins[0]}
        others = {
            "parent": entry.parent,
            "name_en": entry.en,
            "valid_from": entry.valid_from,
            "valid_to": entry.valid_to,
        }
        values |= {key: value for key, value in others.items() if value}
        if uid:
            values = {**held.pop(uid).values, ORIGIN: origins[1]}
        rows.append(Row(BUILT_IN + entry.code, values))
    for row in held.values():
        row.values[ORIGIN] = origins[1]
    return _in_tree([*rows, *held.values()])


def _in_tree(rows: Iterable[Row]) -> list[Row]:
    """Codes below the code that they stand under, in the order in which they come; what has no code yet comes last."""
    every = list(rows)
    codes = {row.values.get("code") for row in every}
    below: dict[object, list[Row]] = defaultdict(list)
    for row in every:
        parent = row.values.get("parent")
        is_below = parent in codes and parent != row.values.get("code") and bool(row.values.get("code"))
        below[parent if is_below else None].append(row)
    ordered: list[Row] = []
    waiting = list(reversed(below[None]))
    while waiting:
        row = waiting.pop()
        ordered.append(row)
        waiting.extend(reversed(below.pop(row.values.get("code"), [])))
    seen = {row.uid for row in ordered}
    return [*ordered, *(row for row in every if row.uid not in seen)]


CODE_FIELDS: Final = ("code", "parent", "name_th", "name_en", "valid_from", "valid_to")


def code_writer(name: str) -> Writer:
    """For the grid of a code list: an edit of one of the program's own codes makes an entry of the kit that takes its place."""

    def write(centre: Centre, change: Change) -> Writing:
        from moi_desktop.central.kit_draft import draft_records

        items = {r.text("code"): r for r in draft_records(centre) if r.entity == "code_item" and r.text("list") == name}
        puts: dict[tuple[str, str], Put] = {}
        for uid, values in edits_by_row(change).items():
            shown = {key: value for key, value in values.items() if key in CODE_FIELDS}
            code = uid.removeprefix(BUILT_IN)
            if code == uid:
                puts["code_item", uid] = put_of({**shown, "list": name})
            else:
                item = items.get(code)
                whole = shown if item else {**_own_entry(name, code), **shown}
                puts["code_item", item.uid if item else _made("code_item", name, code)] = put_of(
                    {**whole, "list": name}
                )
        removed = [
            items[uid.removeprefix(BUILT_IN)].uid if uid.startswith(BUILT_IN) else uid for uid in _gone(change, items)
        ]
        return Writing(puts, tuple(("code_item", uid) for uid in removed))

    return write


def is_built_in(name: str, code: str) -> bool:
    """Whether the program itself brings this code."""
    return name in set(CodeList) and code in reference_book().table(CodeList(name))


def _gone(change: Change, items: Mapping[str, Record]) -> list[str]:
    """Rows that go; one of the program's own goes only as far as the kit had something to say of it."""
    uids = [row.uid for row in change.removed]
    return [uid for uid in uids if not uid.startswith(BUILT_IN) or uid.removeprefix(BUILT_IN) in items]


def _own_entry(name: str, code: str) -> dict[str, object]:
    entry = reference_book().table(CodeList(name)).get(code)
    assert entry is not None
    values = {"code": code, "name_th": entry.th, "name_en": entry.en, "parent": entry.parent}
    return {**values, "valid_from": entry.valid_from, "valid_to": entry.valid_to}


# Ceilings


def ceiling_key(year: int, source: str) -> str:
    """The column key of the ceiling of a year (BE) and source of money."""
    return f"{year}|{source}"


def parts_of(key: str) -> tuple[int, str] | None:
    """Year and source of a column of ceilings; None for another column."""
    parts = key.split("|")
    return (int(parts[0]), parts[1]) if len(parts) == _PARTS else None


def ceiling_sources(facts: DraftFacts) -> list[str]:
    """The sources of money that have a ceiling, and those that usually have one."""
    used = {record.text("source") for record in facts.records("ceiling") if record.text("source")}
    return sorted(used | {"F101", "F102", "F103", "F104"})


def ceiling_rows(facts: DraftFacts, around: Surroundings) -> list[Row]:
    """Every office with its ceilings by year and source."""
    rows = {code: Row(code, {OFFICE_NAME: name}) for code, name in _offices(facts)}
    for row in plain_rows(facts, facts.records("ceiling"), around):
        values = row.values
        office, year, source = (values.get(key) for key in ("office", "fiscal_year", "source"))
        if isinstance(year, int) and values.get("amount") is not None:
            place = rows.setdefault(str(office), Row(str(office), {OFFICE_NAME: str(office)}))
            place.values[ceiling_key(year, str(source))] = values["amount"]
    return list(rows.values())


def _offices(facts: DraftFacts) -> Iterator[tuple[str, str]]:
    provincial = [(office.code, office.abbr_th or office.name_th) for office in reference.provincial_offices()]
    yield from provincial
    for kind in _PLANNING[1:]:
        yield from ((office.code, office.abbr_th or office.name_th) for office in reference.offices(kind))
    known = {office.code for office in reference.offices()}
    for item in facts.records("code_item"):
        if item.text("list") == CodeList.OFFICE and item.text("code") not in known:
            yield item.text("code"), item.text("name_th")


def write_ceilings(centre: Centre, change: Change) -> Writing:
    """A cell is a record of its own; an empty one goes."""
    from moi_desktop.central.kit_draft import draft_records

    there = {
        (r.text("office"), r.whole("fiscal_year"), r.text("source")): r.uid
        for r in reversed(draft_records(centre))
        if r.entity == "ceiling"
    }
    puts: dict[tuple[str, str], Put] = {}
    removed: list[tuple[str, str]] = []
    for office, values in edits_by_row(change).items():
        for key, value in values.items():
            parts = parts_of(key)
            if parts is None:
                continue
            uid = there.get((office, *parts))
            if value is None and uid is not None:
                removed.append(("ceiling", uid))
            elif value is not None:
                first = {"office": office, "fiscal_year": parts[0], "source": parts[1]}
                puts["ceiling", uid or _made("ceiling", office, key)] = put_of({**first, "amount": value})
    return Writing(puts, tuple(removed))


def _made(*parts: str) -> str:
    """The uid of a record that is made for a cell: the same each time, so that typing on goes on with it."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, "|".join(("moi-kit", *parts))))
