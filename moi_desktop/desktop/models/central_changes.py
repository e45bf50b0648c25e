"""What a revision changes, in words. Runs on the thread of the jobs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from moi_desktop.desktop.models.central_inbox import base_of, sha_of, short_name
from moi_desktop.desktop.models.central_revision import RevisionWords, codes_now
from moi_desktop.desktop.translated import moi
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import money_from_text
from moi_desktop.plan.catalogue import PLAN_ENTITIES
from moi_desktop.plan.model import Canonical
from moi_desktop.plan.places import Spot
from moi_desktop.plan.values import show_value
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.exchange.comparing import FieldChange
    from moi_desktop.exchange.snapshots import Snapshot

MOST_SHOWN: Final = 3000
"""More differences than this are counted, not listed."""

_MONEY: Final = ("budget_line", "amount")
_CAME: Final = QT_TRANSLATE_NOOP("moi", "โอนมาจาก {office}")
_WENT: Final = QT_TRANSLATE_NOOP("moi", "โอนไป {office}")


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One difference; `effect` is the change of the total in satang, None for no money.

    `kind` is new, gone or changed, or for a project that was transferred between two offices came or went.

    `owner` is the project, `record` what of it, `field` the field's label; empty where there is none. `touches` says what of
    the centre's own work it touches: amended, commented, approved. `spot` names the field, or the record, to the program.
    """

    kind: str
    owner: str
    record: str
    field: str
    before: str
    after: str
    effect: int | None
    touches: tuple[str, ...] = ()
    spot: Spot = ("", "", "")


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


def read_changes(centre: Centre, office: str, sha256: str, revision: str, *, most: int = MOST_SHOWN) -> Changes:
    """What a revision changes against the one that is applied, or was applied before it."""
    from moi_desktop.central.handed_over import handed_over
    from moi_desktop.central.revisions import snapshot
    from moi_desktop.central.touching import touching

    base = base_of(centre, office, revision)
    former, after = snapshot(centre, sha_of(centre, base)), snapshot(centre, sha256)
    handed = handed_over(centre, office, former, after)
    before = handed.before
    packages = centre.workspace.packages(revision_id=base) if base else []
    touches: dict[Spot, set[str]] = {}
    for touched in touching(centre, office, before, after):
        change, found = touched.change, {touch.value for touch in touched.touches}
        for key in ((change.entity, change.uid, change.field), (change.entity, change.uid, "")):
            touches.setdefault(key, set()).update(found)
    codes = codes_now(centre)
    lines = chain(
        _transferred("came", handed.came, RevisionWords(before, codes)),
        _transferred("went", handed.went, RevisionWords(former, codes)),
        differences(before, after, RevisionWords(before, codes), RevisionWords(after, codes), touches),
    )
    listed = [line for _, line in zip(range(most), lines, strict=False)]
    return Changes(packages[0].revision_no if packages else 0, tuple(listed), sum(1 for _ in lines))


def _transferred(kind: str, offices: Mapping[str, str], words: RevisionWords) -> Iterator[ChangeLine]:
    """A line for each project that changed hands, with the money that it took along."""
    sign = 1 if kind == "came" else -1
    for project, office in offices.items():
        said = moi(_CAME if kind == "came" else _WENT, {"office": short_name(office)})
        lines = [line for line in words.plan.of("budget_line") if line.text("project") == project]
        money = sum(line.whole("amount") or 0 for line in lines)
        owner, record, _field = words.place("project", project)
        shown = ("", said) if kind == "came" else (said, "")
        yield ChangeLine(kind, owner or record, record, "", *shown, sign * money, spot=("project", project, ""))


def differences(
    before: Snapshot,
    after: Snapshot,
    old: RevisionWords,
    new: RevisionWords,
    touches: Mapping[Spot, set[str]] = MappingProxyType({}),
) -> Iterator[ChangeLine]:
    """New and gone records as a whole, changed ones field by field; what touches the centre's own work first.

    `old` and `new` put them into words; `touches` says what of the centre's work each place touches.
    """
    from moi_desktop.exchange.comparing import field_changes

    known = before.rows.keys() & after.rows.keys()
    places: dict[Spot, FieldChange] = {}
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
                spot=(*key, change.field),
            )
        else:
            line = _whole_record(key, before, after, old, new)
        yield replace(line, touches=tuple(sorted(touches.get(place, ()))))


def _whole_record(
    key: tuple[str, str], before: Snapshot, after: Snapshot, old: RevisionWords, new: RevisionWords
) -> ChangeLine:
    is_new = key in after.rows
    words, rows = (new, after.rows) if is_new else (old, before.rows)
    amount = rows[key].get("amount") if key[0] == "budget_line" else None
    effect = None if amount is None else money_from_text(str(amount)) * (1 if is_new else -1)
    label = _label(words, key)
    shown = ("", label) if is_new else (label, "")
    return ChangeLine("new" if is_new else "gone", *words.place(*key), *shown, effect, spot=(*key, ""))


def _label(words: RevisionWords, key: tuple[str, str]) -> str:
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
