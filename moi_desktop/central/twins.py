"""Near-duplicate projects in the plans of the offices, and what people have said of them.

Compared is what stands at the centre now: of each office the revision that is ready, else the one that is applied, else the
competing ones. Somebody looks at a pair once and says why it may stand; that word holds while name, money, programme and
provinces of both are what they were then.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from moi_desktop import reference
from moi_desktop.central.centre import Centre
from moi_desktop.central.dismissals import TWINS, Dismissal
from moi_desktop.central.likeness import Pair, Subject, name_key, pairs_of
from moi_desktop.central.office_review import REJECTED, every_standing_decision
from moi_desktop.central.revisions import snapshot
from moi_desktop.exchange.lineage import RevisionState
from moi_desktop.exchange.snapshots import Snapshot
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import canonical_json, money_from_text, sha256_hex
from moi_desktop.store.holdings import HoldingState

_NOT_FROM_HEAD = (HoldingState.ARRIVING, HoldingState.MISSING)
"""What stands in an office's plan without standing in its revision."""

_PROJECTS = 'SELECT "office", "uid", "name_th", "programme", "status" FROM "view_project"'
_MONEY = (
    'SELECT "office", "project", SUM(COALESCE("requested_amount", 0)) AS "satang" FROM "view_budget_line" GROUP BY 1, 2'
)
_AREAS = 'SELECT "office", "project", "province" FROM "view_area" WHERE "province" IS NOT NULL'


@dataclass(frozen=True, slots=True)
class Twins:
    """A pair that is worth a look, and why it may stand where somebody has said so."""

    pair: Pair
    dismissal: Dismissal | None = None

    @property
    def key(self) -> str:
        """Names the pair, whatever becomes of the projects: one that somebody let stand keeps the name that it had then."""
        if self.dismissal is not None:
            return self.dismissal.key
        first, second = self.pair.first, self.pair.second
        return f"{first.office}/{first.uid}|{second.office}/{second.uid}"

    @property
    def seen(self) -> str:
        """What a word about the pair is bound to."""
        return _seen(self.pair.first, self.pair.second)

    def is_meant_by(self, said: Dismissal) -> bool:
        """Whether a word about these two projects still holds; a transfer may have changed their order."""
        first, second = self.pair.first, self.pair.second
        return said.seen in (_seen(first, second), _seen(second, first))


def _seen(*subjects: Subject) -> str:
    facts = [[s.name, s.programme, sorted(s.provinces), str(s.satang)] for s in subjects]
    return sha256_hex(canonical_json(facts))


def find_twins(centre: Centre) -> list[Twins]:
    """Every pair that is worth a look, the most alike first, also those that somebody let stand."""
    said = {_uids(key): one for (what, key), one in centre.ledger.dismissed.items() if what == TWINS}
    return [_with_word(said, Twins(pair)) for pair in pairs_of(subjects(centre))]


def _uids(key: str) -> frozenset[str]:
    """The two projects that a key names, whichever offices they are at."""
    return frozenset(place.partition("/")[2] for place in key.split("|"))


def _with_word(dismissed: Mapping[frozenset[str], Dismissal], twins: Twins) -> Twins:
    said = dismissed.get(frozenset({twins.pair.first.uid, twins.pair.second.uid}))
    return Twins(twins.pair, said) if said is not None and twins.is_meant_by(said) else twins


def subjects(centre: Centre) -> list[Subject]:
    """Every live project that stands at the centre now, once, at the office whose it is."""
    standing = every_standing_decision(centre)
    left_out = {(o, p) for o, own in standing.items() for p, made in own.items() if made.decision == REJECTED}
    states = {(holding.office, holding.project): holding.state for holding in centre.workspace.holdings.of()}
    newer: dict[str, list[str]] = defaultdict(list)
    heads = centre.ledger.heads()
    for row in centre.workspace.packages(kind="submission"):
        if row.state == RevisionState.READY or (row.state == RevisionState.FORK and row.office not in heads):
            newer[row.office].append(row.sha256)
    found = {s.place: s for s in _applied(centre) if s.office not in newer or states.get(s.place) in _NOT_FROM_HEAD}
    for office, files in newer.items():
        sent = (subject for sha in files for subject in _of_snapshot(office, snapshot(centre, sha)))
        found |= {s.place: s for s in sent if states.get(s.place, HoldingState.CURRENT).is_shown}
    return [subject for subject in found.values() if subject.place not in left_out]


def _applied(centre: Centre) -> Iterator[Subject]:
    query = centre.workspace.query
    money = {(row["office"], row["project"]): int(row["satang"]) for row in query(_MONEY)}
    areas: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in query(_AREAS):
        areas[row["office"], row["project"]].add(row["province"])
    for row in query(_PROJECTS):
        if row["status"] != catalogue.DELETED:
            place = str(row["office"]), str(row["uid"])
            name, programme = row["name_th"] or "", row["programme"] or ""
            yield _subject(place, name, programme, areas.get(place, set()), money.get(place, 0))


def _of_snapshot(office: str, held: Snapshot) -> Iterator[Subject]:
    money: Counter[str] = Counter()
    areas: dict[str, set[str]] = defaultdict(set)
    for (entity, _), values in held.rows.items():
        project = str(values.get("project", ""))
        if entity == "budget_line" and "amount" in values:
            money[project] += money_from_text(str(values["amount"]))
        elif entity == "area" and "province" in values:
            areas[project].add(str(values["province"]))
    for (entity, uid), values in held.rows.items():
        if entity == "project" and values.get("status") != catalogue.DELETED:
            name, programme = str(values.get("name_th", "")), str(values.get("programme", ""))
            yield _subject((office, uid), name, programme, areas.get(uid, set()), money[uid])


def _subject(place: tuple[str, str], name: str, programme: str, areas: Iterable[str], satang: int) -> Subject:
    office, uid = place
    provinces = frozenset(areas) or _own_province(office)
    return Subject(office, uid, name, name_key(name), programme, provinces, satang)


def _own_province(office: str) -> frozenset[str]:
    """Where a project is that does not say where it is."""
    code = reference.office(office).province_code if reference.office_name(office) else ""
    return frozenset({code} if code else ())
