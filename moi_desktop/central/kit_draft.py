"""The next kit while the administrator writes it: the former kit with what was changed since.

The draft is working material, no decision: it stands in a table of its own beside the journal, survives closing the
program, and every step of it can be taken back. Issuing it (`kits.issue_draft`) is the decision.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final
from weakref import WeakKeyDictionary

from moi_desktop.central.centre import Centre
from moi_desktop.central.kit_codes import missing_map
from moi_desktop.central.kits import current_kit, kit_records
from moi_desktop.errors import CentralError
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import canonical_values, record_from_canonical
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.fiscal_year import years_of_cycle
from moi_desktop.plan.model import Record, Value, new_uid
from moi_desktop.plan.sample import sample_kit
from moi_desktop.store.kit_draft import Draft, DraftStep, Key
from moi_desktop.text import QT_TRANSLATE_NOOP

DRAFTED: Final = tuple(key for key in catalogue.DOCUMENTS[DocumentKind.KIT] if key not in ("office_key", "transfer"))
"""The tables of a kit that are written; keys and transferred projects come from the journal."""

_SET_AT_ISSUE: Final = ("changes", "kit_no", "centre_fingerprint", "journal_head", "enclosing_key")
_ISSUED_CODE: Final = QT_TRANSLATE_NOOP(
    "moi", "รหัส {shown} ออกไปในชุดแผนก่อนแล้ว จึงลบไม่ได้ ให้ใส่ปีสุดท้ายที่ใช้ในช่อง “ใช้ถึงปี” เพื่อเลิกใช้แทน"
)

_ISSUED_MAP: Final = QT_TRANSLATE_NOOP(
    "moi", "แถว {shown} ของตารางรหัสที่เปลี่ยนออกไปในชุดแผนก่อนแล้ว จึงลบไม่ได้ หน่วยงานที่ยังใช้ชุดเก่าต้องใช้แถวนี้"
)


@dataclass(frozen=True, slots=True)
class Typed:
    """Text that was typed and is no value of its field; `code` says what is wrong with it."""

    text: str
    code: str


@dataclass(frozen=True, slots=True)
class TypedText:
    """Typed text where it stands in the draft."""

    entity: str
    uid: str
    field: str
    text: str
    code: str


Put = Mapping[str, Value | Typed | None]
"""Fields of a record to be set; None empties a field."""

_bases: WeakKeyDictionary[Centre, tuple[str, dict[Key, Record]]] = WeakKeyDictionary()


def base_records(centre: Centre) -> Mapping[Key, Record]:
    """What the draft is written over: the newest kit, before the first the frame that the program brings."""
    kit = current_kit(centre)
    held = _bases.get(centre)
    if held is None or held[0] != kit:
        records = kit_records(centre) if kit else first_records(centre.workspace.info.cycle_name)
        held = kit, {(r.entity, r.uid): _bare(r) for r in records if r.entity in DRAFTED}
        _bases[centre] = held
    return held[1]


def first_records(cycle_name: str) -> list[Record]:
    """What the first kit of a cycle begins with: the sample's frame, and all of the sample for its own years."""
    records, years = sample_kit(), years_of_cycle(cycle_name)
    cycle = next(r for r in records if r.entity == "cycle")
    first, last = cycle.whole("first_fy"), cycle.whole("last_fy")
    if not years or (years[0], years[-1]) == (first, last):
        return records
    kept = [r for r in records if r.entity in ("frame_node", "kpi")]
    span = f"{years[0]}-{years[-1]}" if len(years) > 1 else f"{years[0]}"
    name = cycle.text("name").replace(f"{first}-{last}", span).replace("ระยะ 3 ปี", f"ระยะ {len(years)} ปี")
    return [cycle.changed({"first_fy": years[0], "last_fy": years[-1], "name": name}), *kept]


def draft_records(centre: Centre) -> list[Record]:
    """The records of the next kit as they are written by now, new ones last. Keys are not among them."""
    records, drafts = dict(base_records(centre)), centre.workspace.kit_draft.rows()
    for key, draft in drafts.items():
        if draft.removed:
            records.pop(key, None)
        else:
            records[key] = record_from_canonical(*key, draft.values)
    return list(records.values())


def has_draft(centre: Centre) -> bool:
    """Whether anything of the next kit was written."""
    return bool(centre.workspace.kit_draft.rows())


def typed_texts(centre: Centre) -> list[TypedText]:
    """Texts of the draft that are no values yet."""
    return [
        TypedText(entity, uid, name, text, code)
        for (entity, uid), draft in centre.workspace.kit_draft.rows().items()
        if not draft.removed
        for name, (text, code) in draft.typed.items()
    ]


def change(
    centre: Centre, label: str, puts: Mapping[Key, Put], removed: Collection[Key] = (), *, typing: str = ""
) -> None:
    """Write into the draft as one step: fields of records (new ones too), and records that go.

    A KPI takes its targets along. Raises CentralError for a code (`kit-code-issued`) or a row of the map
    (`kit-map-issued`) that was issued before: a code is retired, never removed. Nothing is written then.
    """
    table, base = centre.workspace.kit_draft, base_records(centre)
    changes: dict[Key, Draft | None] = {}
    place = table.next_place()
    for key in [*removed, *_targets_of(centre, removed)]:
        _may_go_or_raise(centre, base.get(key))
        changes[key] = Draft(removed=True) if key in base else None
    for key, put in puts.items():
        held = changes[key] if key in changes else table.get(key)
        changes[key] = _put(key, put, held, base.get(key), place)
        place += 1
    table.write(label, changes, typing)


def undo(centre: Centre) -> DraftStep | None:
    """Take the last step of the draft back; None when there is none."""
    return centre.workspace.kit_draft.undo()


def redo(centre: Centre) -> DraftStep | None:
    """Do the step again that was taken back last; None when there is none."""
    return centre.workspace.kit_draft.redo()


def discard(centre: Centre, label: str) -> None:
    """Go back to the former kit, as one step that can be taken back."""
    table = centre.workspace.kit_draft
    table.write(label, dict.fromkeys(table.rows()))


def complete_map(centre: Centre, label: str) -> int:
    """Enter what the map from the former kit still lacks; how many entries."""
    if not current_kit(centre):
        return 0
    entries = missing_map(base_records(centre).values(), draft_records(centre))
    if entries:
        change(centre, label, {("code_change", new_uid()): entry.values for entry in entries})
    return len(entries)


def _put(key: Key, put: Put, held: Draft | None, base: Record | None, place: int) -> Draft | None:
    """How the record differs from its `base` after `put`; None when it does not any more."""
    before = Draft() if held is None or held.removed else held
    start = base if base is not None and (held is None or held.removed) else record_from_canonical(*key, before.values)
    record = start.changed({name: value for name, value in put.items() if not isinstance(value, Typed)})
    typed = {name: pair for name, pair in before.typed.items() if name not in put}
    typed |= {name: (value.text, value.code) for name, value in put.items() if isinstance(value, Typed)}
    if base is not None and not typed and canonical_values(record) == canonical_values(base):
        return None
    own = before.place if held is not None and not held.removed else 0 if base is not None else place
    return replace(before, values=canonical_values(record), typed=typed, removed=False, place=own)


def _targets_of(centre: Centre, removed: Iterable[Key]) -> list[Key]:
    kpis = {uid for entity, uid in removed if entity == "kpi"}
    if not kpis:
        return []
    return [(r.entity, r.uid) for r in draft_records(centre) if r.entity == "kpi_target" and r.text("kpi") in kpis]


def _may_go_or_raise(centre: Centre, base: Record | None) -> None:
    if base is None or not current_kit(centre):
        return
    if base.entity == "code_change":
        raise CentralError(_ISSUED_MAP, code="kit-map-issued", place=base.uid, shown=base.text("old_code"))
    if base.entity == "code_item":
        raise CentralError(_ISSUED_CODE, code="kit-code-issued", place=base.text("code"), shown=base.text("code"))


def _bare(record: Record) -> Record:
    """Without what is set when a kit is issued."""
    return record.changed(dict.fromkeys(_SET_AT_ISSUE)) if record.entity == "cycle" else record
