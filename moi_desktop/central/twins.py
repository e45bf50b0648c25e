"""Near-duplicate projects in the plans of the offices, and what people have said of them.

Compared is what stands at the centre now: of each office the revision that is ready, else the one that is applied, else the
competing ones. Somebody looks at a pair once and says why it may stand; that word holds while name, money, programme and
provinces of both are what they were then.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from moi_desktop import reference
from moi_desktop.central.centre import Centre
from moi_desktop.central.dismissals import TWINS, Dismissal
from moi_desktop.central.likeness import Pair, Subject, name_key, pairs_of
from moi_desktop.central.revisions import snapshot
from moi_desktop.exchange.lineage import RevisionState
from moi_desktop.exchange.snapshots import Snapshot
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import canonical_json, money_from_text, sha256_hex

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
        """Names the pair, whatever becomes of the projects."""
        first, second = self.pair.first, self.pair.second
        return f"{first.office}/{first.uid}|{second.office}/{second.uid}"

    @property
    def seen(self) -> str:
        """What a word about the pair is bound to."""
        facts = [[s.name, s.programme, sorted(s.provinces), str(s.satang)] for s in (self.pair.first, self.pair.second)]
        return sha256_hex(canonical_json(facts))


def find_twins(centre: Centre) -> list[Twins]:
    """Every pair that is worth a look, the most alike first, also those that somebody let stand."""
    return [_with_word(centre, Twins(pair)) for pair in pairs_of(subjects(centre))]


def _with_word(centre: Centre, twins: Twins) -> Twins:
    said = centre.ledger.dismissed.get((TWINS, twins.key))
    return Twins(twins.pair, said) if said is not None and said.seen == twins.seen else twins


def subjects(centre: Centre) -> list[Subject]:
    """Every live project that stands at the centre now."""
    left_out = {place for place, made in centre.ledger.decisions.items() if made.decision == "REJECTED"}
    newer: dict[str, list[str]] = defaultdict(list)
    heads = centre.ledger.heads()
    for row in centre.workspace.packages(kind="submission"):
        if row.state == RevisionState.READY or (row.state == RevisionState.FORK and row.office not in heads):
            newer[row.office].append(row.sha256)
    found = [subject for subject in _applied(centre) if subject.office not in newer]
    for office, files in newer.items():
        held = {s.uid: s for sha in files for s in _of_snapshot(office, snapshot(centre, sha))}
        found.extend(held.values())
    return [subject for subject in found if subject.place not in left_out]


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
