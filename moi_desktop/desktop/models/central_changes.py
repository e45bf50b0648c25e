"""What a revision changes, and how competing revisions differ, in words. Runs on the thread of the jobs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from moi_desktop.desktop.models.central_inbox import base_of, sha_of
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import from_canonical, money_from_text
from moi_desktop.plan.catalogue import PLAN_ENTITIES
from moi_desktop.plan.code_book import CodeBook
from moi_desktop.plan.model import Canonical, Plan
from moi_desktop.plan.places import describe_place
from moi_desktop.plan.values import ReadingContext, RecordNames, show_value

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.exchange.comparing import FieldChange
    from moi_desktop.exchange.snapshots import Snapshot

MOST_SHOWN: Final = 3000
"""More differences than this are counted, not listed."""

PLACE_SEPARATOR: Final = " > "
"""Stands between the steps of a place in words."""

Key = tuple[str, str, str]
"""Entity, uid and field; an empty field for the record as a whole."""

_MONEY: Final = ("budget_line", "amount")


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One difference: `kind` is new, gone or changed; `effect` the change of the total in satang, None for no money.

    `owner` is the project, `record` what of it, `field` the field's label; empty where there is none. `touches` says what of
    the centre's own work it touches: amended, commented, approved.
    """

    kind: str
    owner: str
    record: str
    field: str
    before: str
    after: str
    effect: int | None
    touches: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What a revision changes against `base_no` (0: against nothing). `more` differences are not listed.

    What touches the centre's own work stands first.
    """

    base_no: int
    lines: tuple[ChangeLine, ...]
    more: int

    @property
    def touching(self) -> int:
        """How many of the listed differences touch the centre's own work."""
        return sum(bool(line.touches) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Side:
    """One of several competing revisions."""

    revision_id: str
    revision_no: int
    name: str
    received: str
    signer: str
    prepared_by: str
    changed: int
    satang: int


@dataclass(frozen=True, slots=True)
class ForkLine:
    """One field in which competing revisions differ: what is in the plan now, and what each side says."""

    owner: str
    record: str
    field: str
    base: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fork:
    """The competing revisions of one office, and where they differ."""

    office: str
    sides: tuple[Side, ...]
    lines: tuple[ForkLine, ...]
    more: int


class _Words:
    """Places and values of one revision in words."""

    def __init__(self, snapshot: Snapshot, codes: CodeBook) -> None:
        self.plan = Plan(snapshot.records())
        self._context = ReadingContext(codes=codes, names=RecordNames(self.plan))

    def place(self, entity: str, uid: str, field: str = "") -> tuple[str, str, str]:
        """Project, record and field in words; the table alone where the record is not in this revision."""
        known = catalogue.ENTITIES.get(entity)
        label = known.field(field).th if known is not None and field in known.keys else field
        record = self.plan.get(entity, uid)
        if record is None:
            return "", known.th if known is not None else entity, label
        owner, _, rest = describe_place(self.plan, record).partition(PLACE_SEPARATOR)
        return (owner, rest, label) if rest else ("", owner, label)

    @property
    def certified_by(self) -> str:
        """Who certified the revision, as its own cover says."""
        profile = self.plan.single("office_profile")
        return profile.text("certified_by") if profile else ""

    def value(self, entity: str, field: str, value: Canonical | None) -> str:
        """A canonical value as people read it."""
        if value is None:
            return ""
        known = catalogue.ENTITIES.get(entity)
        if known is None or field not in known.keys:
            return str(value)
        spec = known.field(field)
        return show_value(spec, from_canonical(spec.kind, value), context=self._context)


def read_changes(centre: Centre, office: str, sha256: str, revision: str, *, most: int = MOST_SHOWN) -> Changes:
    """What a revision changes against the one that is applied, or was applied before it."""
    from moi_desktop.central.revisions import snapshot
    from moi_desktop.central.touching import touching

    base = base_of(centre, office, revision)
    before, after = snapshot(centre, sha_of(centre, base)), snapshot(centre, sha256)
    packages = centre.workspace.packages(revision_id=base) if base else []
    touches: dict[Key, set[str]] = {}
    for touched in touching(centre, office, before, after):
        change, found = touched.change, {touch.value for touch in touched.touches}
        for key in ((change.entity, change.uid, change.field), (change.entity, change.uid, "")):
            touches.setdefault(key, set()).update(found)
    lines = _differences(before, after, _codes(centre), touches)
    listed = [line for _, line in zip(range(most), lines, strict=False)]
    return Changes(packages[0].revision_no if packages else 0, tuple(listed), sum(1 for _ in lines))


def read_fork(centre: Centre, office: str) -> Fork:
    """The competing revisions of an office, field by field."""
    from moi_desktop.central.decisions import fork_sides
    from moi_desktop.central.revisions import snapshot
    from moi_desktop.central.working import applied_snapshot
    from moi_desktop.exchange.comparing import count_changes

    base, codes = applied_snapshot(centre, office), _codes(centre)
    sides, snapshots = [], []
    for revision in fork_sides(centre, office):
        sha = sha_of(centre, revision)
        row, held = centre.workspace.package(sha), snapshot(centre, sha)
        assert row is not None
        counts = count_changes(base, held)
        received = centre.workspace.receipts(sha)[0].received_at
        prepared = str(row.header.get("prepared_by", ""))
        signer = _Words(held, codes).certified_by
        touched = counts.new + counts.changed + counts.gone
        sides.append(
            Side(revision, row.revision_no, row.name, received, signer, prepared, touched, counts.money_effect_satang)
        )
        snapshots.append(held)
    lines = _fork_lines(base, snapshots, codes)
    return Fork(office, tuple(sides), tuple(lines[:MOST_SHOWN]), max(0, len(lines) - MOST_SHOWN))


def _fork_lines(base: Snapshot, sides: list[Snapshot], codes: CodeBook) -> list[ForkLine]:
    """Every field in which any side differs from the first, in the order of the sheets."""
    from moi_desktop.exchange.comparing import field_changes

    words = [_Words(side, codes) for side in (base, *sides)]
    places = {
        (change.entity, change.uid, change.field): None
        for other in sides[1:]
        for change in field_changes(sides[0], other)
    }
    lines = []
    for entity, uid, field in places:
        held = [side.rows.get((entity, uid), {}).get(field) for side in (base, *sides)]
        shown = [speaker.value(entity, field, value) for speaker, value in zip(words, held, strict=True)]
        where = next((s for s in (*words[1:], words[0]) if s.plan.get(entity, uid)), words[1])
        lines.append(ForkLine(*where.place(entity, uid, field), shown[0], tuple(shown[1:])))
    return lines


def _differences(
    before: Snapshot, after: Snapshot, codes: CodeBook, touches: Mapping[Key, set[str]]
) -> Iterator[ChangeLine]:
    """New and gone records as a whole, changed ones field by field; what touches the centre's own work first."""
    from moi_desktop.exchange.comparing import field_changes

    old, new = _Words(before, codes), _Words(after, codes)
    known = before.rows.keys() & after.rows.keys()
    places: dict[Key, FieldChange] = {}
    for change in field_changes(before, after):
        is_field = (change.entity, change.uid) in known
        places.setdefault((change.entity, change.uid, change.field if is_field else ""), change)
    for place in sorted(places, key=lambda place: place not in touches):
        change, key = places[place], place[:2]
        if key in known:
            line = ChangeLine(
                "changed",
                *new.place(*key, change.field),
                old.value(change.entity, change.field, change.before),
                new.value(change.entity, change.field, change.after),
                _field_effect(change.entity, change.field, change.before, change.after),
            )
        else:
            line = _whole_record(key, before, after, old, new)
        yield replace(line, touches=tuple(sorted(touches.get(place, ()))))


def _whole_record(key: tuple[str, str], before: Snapshot, after: Snapshot, old: _Words, new: _Words) -> ChangeLine:
    is_new = key in after.rows
    words, rows = (new, after.rows) if is_new else (old, before.rows)
    amount = rows[key].get("amount") if key[0] == "budget_line" else None
    effect = None if amount is None else money_from_text(str(amount)) * (1 if is_new else -1)
    label = _label(words, key)
    return ChangeLine(
        "new" if is_new else "gone", *words.place(*key), "" if is_new else label, label if is_new else "", effect
    )


def _label(words: _Words, key: tuple[str, str]) -> str:
    """What says most of a record: the amount of a line, else its first value."""
    record = words.plan.get(*key)
    if record is None or key[0] not in PLAN_ENTITIES:
        return ""
    entity = catalogue.ENTITIES[key[0]]
    keys = ["amount"] if key[0] == "budget_line" else [f.key for f in entity.fields if f.key != entity.parent]
    shown = (show_value(entity.field(name), record.values.get(name)) for name in keys)
    return next((text for text in shown if text), "")


def _field_effect(entity: str, field: str, before: Canonical | None, after: Canonical | None) -> int | None:
    if (entity, field) != _MONEY:
        return None
    return _satang(after) - _satang(before)


def _satang(amount: Canonical | None) -> int:
    return 0 if amount is None else money_from_text(str(amount))


def _codes(centre: Centre) -> CodeBook:
    from moi_desktop.central.kits import kit_records
    from moi_desktop.exchange.sending import codes_of

    return codes_of(kit_records(centre))
