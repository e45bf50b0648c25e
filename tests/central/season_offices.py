"""The rules of projects, offices and codes on plain names and numbers, and sealed files made from them on the spot.

Nothing here shares code with the rules of the program: three offices, each with one line of revisions, projects of one
budget line each, kits with a few programme codes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from moi_desktop.exchange.package import Content, Header
from moi_desktop.exchange.packing import Packed, pack
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Plan, Record, Value
from tests.central.offices import BAHT, CYCLE, key_of, small_kit

OFFICES = ("PIO20", "PIO50", "PIO90")
SHOWN = ("current", "missing", "arriving")


@dataclass(frozen=True)
class Project:
    """What an office says of a project: the amount of its line in baht, its programme, and whether it is deleted."""

    amount: int
    programme: str = ""
    deleted: bool = False


@dataclass(frozen=True)
class Revision:
    """One revision of an office; `kit` is the number of the kit that it names."""

    name: str
    office: str
    ancestors: frozenset[str]
    kit: int
    projects: Mapping[str, Project]


@dataclass(frozen=True)
class Handover:
    """A transfer in effect: since which kit and when, and whose revision holds the project."""

    giver: str
    taker: str
    source: str
    kit: int
    at: int


@dataclass
class Proposal:
    """An amendment of the line of a project."""

    office: str
    project: str
    base: int
    proposed: int
    at: int
    closed_at: int = 0
    closing: str = ""


@dataclass(frozen=True)
class Held:
    """One project beside one office, as the rules say."""

    state: str
    source: str
    other: str = ""


@dataclass
class Rules:
    """Everything that was received and decided, and what follows from it."""

    revisions: dict[str, Revision] = field(default_factory=dict)
    received: set[str] = field(default_factory=set)
    stack: dict[str, list[tuple[str, int]]] = field(default_factory=lambda: {office: [] for office in OFFICES})
    handovers: dict[str, list[Handover]] = field(default_factory=dict)
    planned: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    mergers: dict[str, tuple[str, str]] = field(default_factory=dict)
    closed: dict[str, str] = field(default_factory=dict)
    frames: list[frozenset[str]] = field(default_factory=lambda: [frozenset(), frozenset({"A1", "B1", "C1"})])
    maps: list[dict[str, tuple[str, ...]]] = field(default_factory=lambda: [{}, {}])
    proposals: dict[str, Proposal] = field(default_factory=dict)
    approvals: dict[tuple[str, str], tuple[Project, int]] = field(default_factory=dict)
    clock: int = 0

    def tick(self) -> int:
        self.clock += 1
        return self.clock

    @property
    def kit(self) -> int:
        return len(self.frames) - 1

    # lines of revisions

    def head(self, office: str) -> str | None:
        return self.stack[office][-1][0] if self.stack[office] else None

    def late(self, office: str) -> set[str]:
        """What came of a closed office and was not settled before."""
        if office not in self.closed:
            return set()
        head = self.head(office)
        settled = {head, *self.revisions[head].ancestors} if head else set()
        return {r for r in self.received if self.revisions[r].office == office} - settled

    def counted(self, office: str) -> set[str]:
        return {r for r in self.received if self.revisions[r].office == office} - self.late(office)

    def state(self, name: str) -> str:
        office = self.revisions[name].office
        if name in self.late(office):
            return "quarantined"
        head = self.head(office)
        if name == head:
            return "applied"
        named = {a for r in self.counted(office) for a in self.revisions[r].ancestors}
        behind = self.revisions[head].ancestors if head else frozenset()
        return "superseded" if name in named | behind else "ready"

    def line(self, office: str) -> list[Revision]:
        head = self.head(office)
        if head is None:
            return []
        known = [self.revisions[r] for r in self.revisions[head].ancestors & self.counted(office)]
        return [self.revisions[head], *sorted(known, key=lambda r: -len(r.ancestors))]

    # whose project is whose

    def since(self, office: str, project: str) -> int:
        """When a project first came into the plan of an office that has it on its line."""
        with_it = [at for name, at in self.stack[office] if project in self.revisions[name].projects]
        return min(with_it, default=self.stack[office][-1][1])

    def newest(self, office: str, project: str) -> Revision | None:
        return next((r for r in self.line(office) if project in r.projects), None)

    def knows(self, revision: Revision, handover: Handover) -> bool:
        return revision.kit >= handover.kit or handover.source in {revision.name, *revision.ancestors}

    def owner(self, project: str) -> str | None:
        if self.handovers.get(project):
            return self.handovers[project][-1].taker
        claims = [(self.since(o, project), o) for o in OFFICES if self.newest(o, project)]
        return min(claims)[1] if claims else None

    def held(self, office: str, project: str) -> Held | None:
        newest, owner = self.newest(office, project), self.owner(project)
        line = self.handovers.get(project, [])
        if owner == office:
            if line and (newest is None or not self.knows(newest, line[-1])):
                return Held("arriving", line[-1].source, line[-1].giver)
            assert newest is not None
            vanished = newest.name != self.head(office) and not newest.projects[project].deleted
            return Held("missing" if vanished else "current", newest.name)
        if newest is None:
            return None
        if any(office in (h.giver, h.taker) for h in line):
            return Held("moved", newest.name, str(owner))
        is_there = newest.name == self.head(office) and not newest.projects[project].deleted
        return Held("contested" if is_there else "released", newest.name, str(owner))

    def everything(self) -> Iterator[tuple[str, str, Held]]:
        projects = {p for o in OFFICES for r in self.line(o) for p in r.projects} | self.handovers.keys()
        for project in projects:
            for office in OFFICES:
                found = self.held(office, project)
                if found is not None:
                    yield office, project, found

    def shown(self) -> dict[tuple[str, str], tuple[Project, Revision]]:
        """(Office, project) to what is shown of it, and the revision that it comes from."""
        return {
            (o, p): (self.revisions[h.source].projects[p], self.revisions[h.source])
            for o, p, h in self.everything()
            if h.state in SHOWN
        }

    # codes

    def programme(self, project: Project, revision: Revision) -> tuple[str, str]:
        """The programme as it is shown, and mapped, recode or nothing."""
        code, kit = project.programme, revision.kit
        if not code:
            return "", ""
        now, sure = code, not self.frames[kit] or code in self.frames[kit]
        for step in self.maps[kit + 1 :]:
            new = step.get(now, (now,))
            sure = sure and len(new) == 1
            now = new[0]
        if not sure or now not in self.frames[-1]:
            return code, "recode"
        return now, "" if now == code else "mapped"

    # what is laid over projects

    def stays(self, office: str, project: str, at: int) -> list[tuple[str, int, int, str | None, Handover | None]]:
        """Office, from, until, the revision its line leads to, and the handover with which it came."""
        found: list[tuple[str, int, int, str | None, Handover | None]] = []
        came = None
        for handover in self.handovers.get(project, []):
            if handover.giver == office and handover.at > at:
                found.append((office, at, handover.at, handover.source, came))
                office, at, came = handover.taker, handover.at, handover
        return [*found, (office, at, self.clock + 1, self.head(office), came)]

    def holder(self, office: str, project: str, at: int) -> str:
        return self.stays(office, project, at)[-1][0]

    def standing(self, proposal: Proposal) -> str:
        for office, since, until, tip, came in self.stays(proposal.office, proposal.project, proposal.at):
            line = {tip, *self.revisions[tip].ancestors} if tip else set()
            for name, at in self.stack[office]:
                in_time = since < at < until and (not proposal.closing or at < proposal.closed_at)
                revision = self.revisions[name]
                told = came is None or self.knows(revision, came)
                if in_time and told and name in line and self.ends(proposal, revision.projects.get(proposal.project)):
                    return "CONVERGED"
        if proposal.closing:
            return proposal.closing
        now = self.laid_over(proposal)
        if self.ends(proposal, now):
            return "CONVERGED"
        return "OPEN" if now and not now.deleted and now.amount == proposal.base else "CONFLICT"

    def laid_over(self, proposal: Proposal) -> Project | None:
        office = self.holder(proposal.office, proposal.project, proposal.at)
        return self.shown().get((office, proposal.project), (None, None))[0]

    def ends(self, proposal: Proposal, project: Project | None) -> bool:
        return project is not None and not project.deleted and project.amount == proposal.proposed

    def working(self, office: str, project: str) -> int:
        for proposal in self.proposals.values():
            place = self.holder(proposal.office, proposal.project, proposal.at), proposal.project
            if place == (office, project) and self.standing(proposal) == "OPEN":
                return proposal.proposed
        return self.shown()[office, project][0].amount

    def decided(self) -> dict[tuple[str, str], str]:
        """(Office, project) to the state of the newest decision that stands there."""
        shown = self.shown()
        newest: dict[tuple[str, str], tuple[int, str]] = {}
        for (office, project), (seen, at) in self.approvals.items():
            place = self.holder(office, project, at), project
            state = "APPROVED" if shown.get(place, (None, None))[0] == seen else "VOID"
            newest[place] = max(newest.get(place, (0, "")), (at, state))
        return {place: state for place, (_, state) in newest.items()}


@dataclass
class Sender:
    """One office's own plan, and what it goes on from."""

    office: str
    kit: int
    projects: dict[str, Project]
    ancestors: frozenset[str] = frozenset()
    sent: int = 0

    def revision(self) -> Revision:
        """The plan as the next revision, which becomes what the office goes on from."""
        self.sent += 1
        name = f"{self.office}/{self.sent}"
        found = Revision(name, self.office, self.ancestors, self.kit, dict(self.projects))
        self.ancestors |= {name}
        return found


def sealed(revision: Revision, ids: Mapping[str, str], kits: list[str], folder: Path) -> tuple[Packed, Path]:
    """The revision as a file."""
    records = [record for uid, project in revision.projects.items() for record in records_of(uid, project)]
    names = sorted(ids[name] for name in revision.ancestors)
    content = Content(
        kind=DocumentKind.SUBMISSION,
        office=revision.office,
        cycle=CYCLE,
        kit=kits[revision.kit],
        parents=tuple(names[-1:]),
        ancestors=frozenset(names),
    )
    header = Header(
        revision_no=len(names) + 1,
        created_at=datetime(2019, 8, 28, tzinfo=UTC),
        prepared_by="",
        install_id="i",
        app_version="0",
    )
    packed = pack(content, header, Plan(records), key_of(revision.office), signer="", codes=reference_book())
    path = folder / f"{revision.name.replace('/', '-')}.xlsx"
    path.write_bytes(packed.data)
    return packed, path


def records_of(uid: str, project: Project) -> list[Record]:
    values: dict[str, Value] = {
        "name_th": f"โครงการ {uid}",
        "start_fy": 2563,
        "end_fy": 2565,
        "programme": project.programme,
    }
    gone: dict[str, Value] = {"status": "DELETED", "deleted_reason": "ยกเลิก"} if project.deleted else {}
    own = Record("project", uid, {k: v for k, v in {**values, **gone}.items() if v})
    amount = project.amount * BAHT
    line: dict[str, Value] = {
        "project": uid,
        "fiscal_year": 2563,
        "name": "จ้างเหมา",
        "source": "F101",
        "amount": amount,
    }
    return [own, Record("budget_line", f"{uid}-l1", line)]


def kit_of(frames: frozenset[str], maps: list[dict[str, tuple[str, ...]]]) -> list[Record]:
    """The records of a kit: its programme codes, and the maps of all kits before it too."""
    nodes = [Record("frame_node", c, {"code": c, "level": "PROGRAMME", "name": f"แผนงาน {c}"}) for c in sorted(frames)]
    base = [r for r in small_kit() if r.entity != "frame_node"]
    rows = [
        (old, new, "RENAME" if len(news) == 1 else "SPLIT") for m in maps for old, news in m.items() for new in news
    ]
    changes = [
        Record("code_change", f"{old}-{new}", {"list": "frame", "change": what, "old_code": old, "new_code": new})
        for old, new, what in rows
    ]
    return [*base, *nodes, *changes]


def next_codes(frames: frozenset[str], what: str) -> tuple[frozenset[str], dict[str, tuple[str, ...]]]:
    """The programme codes of the next kit, and the map to them: nothing, a rename, a split, or one dropped in silence."""
    latest = max((c for c in frames if c.startswith("A")), key=lambda c: int(c[1:]), default="")
    if what == "rename" and latest:
        new = f"A{int(latest[1:]) + 1}"
        return frames - {latest} | {new}, {latest: (new,)}
    if what == "split" and "B1" in frames:
        return frames - {"B1"} | {"B2", "B3"}, {"B1": ("B2", "B3")}
    if what == "drop" and "C1" in frames:
        return frames - {"C1"}, {}
    return frames, {}


def with_project(sender: Sender, uid: str, **changes: object) -> None:
    """Change one project of an office's own plan."""
    sender.projects[uid] = replace(sender.projects[uid], **changes)  # type: ignore[arg-type]  # fields of Project
