"""How competing revisions of one office differ from what they came from, in words. Runs on the thread of the jobs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from moi_desktop.desktop.models.central_changes import MOST_SHOWN
from moi_desktop.desktop.models.central_inbox import sha_of
from moi_desktop.desktop.models.central_revision import RevisionWords, codes_now
from moi_desktop.plan.canonical import money_from_text
from moi_desktop.plan.model import Canonical

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.exchange.snapshots import Snapshot

_AMOUNT: Final = ("budget_line", "amount")


@dataclass(frozen=True, slots=True)
class Side:
    """One of several competing revisions; `changed` records and `satang` are counted against the common ancestor."""

    revision_id: str
    revision_no: int
    name: str
    received: str
    signer: str
    prepared_by: str
    changed: int
    satang: int
    is_applied: bool = False


@dataclass(frozen=True, slots=True)
class ForkLine:
    """One field in which competing revisions differ: what they came from, and what each side says.

    `is_same_field`: several sides changed it, each differently; otherwise only one did. `effects` is what each side does
    to the requested money, in satang.
    """

    owner: str
    record: str
    field: str
    base: str
    values: tuple[str, ...]
    is_same_field: bool = True
    effects: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Fork:
    """The competing revisions of one office, and where they differ. `base_no` is 0 where the ancestor never came."""

    office: str
    sides: tuple[Side, ...]
    lines: tuple[ForkLine, ...]
    more: int
    base_no: int = 0

    @property
    def conflicts(self) -> int:
        """How many listed fields several sides changed differently."""
        return sum(line.is_same_field for line in self.lines)


def read_fork(centre: Centre, office: str) -> Fork:
    """The competing revisions of an office against their newest common ancestor, field by field."""
    from moi_desktop.central.decisions import fork_sides
    from moi_desktop.central.revisions import counted_packages, known_of, snapshot
    from moi_desktop.exchange.comparing import count_changes
    from moi_desktop.exchange.lineage import common_ancestors
    from moi_desktop.exchange.snapshots import NOTHING

    packages, codes = counted_packages(centre, office), codes_now(centre)
    revisions = fork_sides(centre, office)
    shared = common_ancestors(known_of(centre, {rid: [row] for rid, row in packages.items()}), revisions)
    held = sorted(rid for rid in shared if rid in packages)
    base = snapshot(centre, sha_of(centre, held[0])) if len(held) == 1 else NOTHING
    sides, snapshots = [], []
    for revision in revisions:
        row = packages[revision]
        own = snapshot(centre, row.sha256)
        counts = count_changes(base, own)
        sides.append(
            Side(
                revision,
                row.revision_no,
                row.name,
                centre.workspace.receipts(row.sha256)[0].received_at,
                RevisionWords(own, codes).certified_by,
                str(row.header.get("prepared_by", "")),
                counts.new + counts.changed + counts.gone,
                counts.money_effect_satang,
                centre.ledger.head(office) == revision,
            )
        )
        snapshots.append(own)
    words = [RevisionWords(one, codes) for one in (base, *snapshots)]
    lines = _fork_lines(base if len(held) == 1 else None, snapshots, words)
    number = packages[held[0]].revision_no if len(held) == 1 else 0
    return Fork(office, tuple(sides), tuple(lines[:MOST_SHOWN]), max(0, len(lines) - MOST_SHOWN), number)


def _fork_lines(base: Snapshot | None, sides: Sequence[Snapshot], words: Sequence[RevisionWords]) -> list[ForkLine]:
    """Every field in which any side differs from the first, those changed on several sides before the others."""
    from moi_desktop.exchange.comparing import field_changes

    places = {
        (change.entity, change.uid, change.field): None
        for other in sides[1:]
        for change in field_changes(sides[0], other)
    }
    lines = [_line(base, sides, words, place) for place in places]
    return sorted(lines, key=lambda line: not line.is_same_field)


def _line(
    base: Snapshot | None, sides: Sequence[Snapshot], words: Sequence[RevisionWords], place: tuple[str, str, str]
) -> ForkLine:
    entity, uid, field = place
    before = base.rows.get((entity, uid), {}).get(field) if base is not None else None
    held = [side.rows.get((entity, uid), {}).get(field) for side in sides]
    shown = [speaker.value(entity, field, value) for speaker, value in zip(words, (before, *held), strict=True)]
    where = next((speaker for speaker in (*words[1:], words[0]) if speaker.plan.get(entity, uid)), words[1])
    changed = {value for value in held if value != before}
    effects = tuple(_satang(value) - _satang(before) for value in held) if (entity, field) == _AMOUNT and base else ()
    is_same_field = base is None or len(changed) > 1
    return ForkLine(*where.place(entity, uid, field), shown[0], tuple(shown[1:]), is_same_field, effects)


def _satang(amount: Canonical | None) -> int:
    return 0 if amount is None else money_from_text(str(amount))
