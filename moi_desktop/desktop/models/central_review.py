"""One project as a reviewer sees it: what changed, what it holds, what was found, said, proposed and decided.

Runs on the thread of the jobs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from moi_desktop.desktop.models.central_changes import ChangeLine, differences
from moi_desktop.desktop.models.central_inbox import base_of, sha_of, short_name
from moi_desktop.desktop.models.central_review_content import content_lines
from moi_desktop.desktop.models.central_review_facts import (
    AmendmentLine,
    CommentLine,
    FindingLine,
    HistoryLine,
    ProjectReview,
)
from moi_desktop.desktop.models.central_revision import PLACE_SEPARATOR, RevisionWords, codes_now
from moi_desktop.plan import catalogue
from moi_desktop.plan.places import Spot

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.ledger import Amendment, Comment
    from moi_desktop.central.working import Standing
    from moi_desktop.exchange.snapshots import Snapshot
    from moi_desktop.plan.rules import Finding

_YEARS: Final = """
SELECT "fiscal_year", SUM("requested_amount") AS "requested", SUM("amount") AS "working" FROM "view_budget_line"
WHERE "office" = :office AND "project" = :uid GROUP BY 1 ORDER BY 1
"""
_ACTS: Final = """
SELECT "seq", "at", "person", "act", json_extract("payload", '$.decision') AS "decision",
       json_extract("payload", '$.reason') AS "reason"
FROM "journal" WHERE "object" LIKE :project AND "act" IN ('decide', 'undo-decision') ORDER BY "seq"
"""
_REMEMBERED: Final = 3


class _Office:
    """The applied revision of an office, put into words once."""

    def __init__(self, centre: Centre, office: str, head: str) -> None:
        from moi_desktop.central.working import project_digests, working_snapshot

        self.office, self.head = office, head
        self.codes = codes_now(centre)
        self.snapshot = working_snapshot(centre, office)
        self.words = RevisionWords(self.snapshot, self.codes)
        self.digests = project_digests(self.words.plan)
        self.findings = self._findings(centre)
        answers = (values for (entity, _), values in self.snapshot.rows.items() if entity == "answer")
        self.answers = {str(a.get("about")): (str(a.get("answer", "")), str(a.get("reason", ""))) for a in answers}

    def _findings(self, centre: Centre) -> dict[str, list[Finding]]:
        from moi_desktop.central.kits import kit_records
        from moi_desktop.plan.model import Plan
        from moi_desktop.plan.rules import check, context_of_kit

        plan = self.words.plan
        found: dict[str, list[Finding]] = {}
        for finding in check(plan, context_of_kit(Plan(kit_records(centre)), self.office, self.codes)):
            record = plan.get(finding.entity, finding.uid)
            owner = plan.project_of(record) if record else None
            if owner is not None:
                found.setdefault(owner.uid, []).append(finding)
        return found


class ReviewReader:
    """Reads projects one after another, mostly of the same office, whose words it remembers; used by jobs only."""

    def __init__(self) -> None:
        self._offices: dict[tuple[object, ...], _Office] = {}

    def read(self, centre: Centre, office: str, project: str) -> ProjectReview | None:
        """Everything on one project; None when it is not in the plan any more."""
        head = centre.ledger.head(office)
        own = self._office(centre, office, head) if head else None
        record = own.words.plan.get("project", project) if own else None
        return None if own is None or record is None else _Reading(centre, own, project).review()

    def _office(self, centre: Centre, office: str, head: str) -> _Office:
        held = ((one.project, one.revision, one.state) for one in centre.workspace.holdings.of(office))
        key = office, head, len(centre.ledger.kits), *held
        if key not in self._offices:
            while len(self._offices) >= _REMEMBERED:
                del self._offices[next(iter(self._offices))]
            self._offices[key] = _Office(centre, office, head)
        return self._offices[key]


class _Reading:
    """Puts one project together."""

    def __init__(self, centre: Centre, own: _Office, project: str) -> None:
        from moi_desktop.central.office_review import standing_decisions

        self.centre, self.own, self.project = centre, own, project
        self.office, self.plan = own.office, own.words.plan
        self.made = standing_decisions(centre, own.office).get(project)

    def review(self) -> ProjectReview:
        centre, own = self.centre, self.own
        record = self.plan.get("project", self.project)
        assert record is not None
        package = centre.workspace.packages(revision_id=own.head)[0]
        made = self.made
        hold = centre.ledger.held.get(self.office)
        base, is_since_decision = self._base()
        standings = self._standings()
        amendments = tuple(self._amendment(standing) for standing in standings)
        comments = tuple(self._comment(one) for one in self._comments())
        packages = centre.workspace.packages(revision_id=base) if base else []
        return ProjectReview(
            office=self.office,
            office_name=short_name(self.office),
            project=self.project,
            name=record.text("name_th"),
            code=record.text("code"),
            seen=own.digests[self.project],
            revision_no=package.revision_no,
            signer=own.words.certified_by,
            received=centre.workspace.receipts(package.sha256)[0].received_at,
            state=self._state(),
            decision_seq=made.entry.seq if made else 0,
            decision_reason=made.reason if made else "",
            decided=f"{made.entry.person} · {made.entry.at}" if made else "",
            held=hold.reason if hold else "",
            holding=self._holding(),
            base_no=packages[0].revision_no if packages else 0,
            is_since_decision=is_since_decision,
            years=self._years(),
            changes=tuple(self._changes(base)) if base else (),
            content=tuple(
                content_lines(self.plan, own.words, self.project, amendments_at(amendments), _counted(comments))
            ),
            findings=tuple(self._findings()),
            amendments=amendments,
            comments=comments,
            history=tuple(self._history(standings)),
        )

    def _holding(self) -> str:
        """Whether the project stands in the office's own newest revision: current, missing or arriving."""
        held = self.centre.workspace.holdings.of(self.office)
        return next((one.state.value for one in held if one.project == self.project), "")

    def _state(self) -> str:
        """The state of the decision: empty, VOID, CHANGED, or what was decided."""
        made = self.made
        if made is None:
            return ""
        if made.seen_hash == self.own.digests[self.project]:
            return made.decision
        return "VOID" if made.decision == "APPROVED" else "CHANGED"

    def _base(self) -> tuple[str, bool]:
        """What the project is compared with: the revision that was decided on, else the one applied before this one."""
        made = self.made
        if made is not None and made.revision not in ("", self.own.head):
            return made.revision, True
        return base_of(self.centre, self.office, self.own.head), False

    def _changes(self, base: str) -> Iterator[ChangeLine]:
        from moi_desktop.central.revisions import snapshot

        before = snapshot(self.centre, sha_of(self.centre, base))
        old = RevisionWords(before, self.own.codes)
        yield from differences(
            self._part(before, old), self._part(self.own.snapshot, self.own.words), old, self.own.words
        )

    def _part(self, whole: Snapshot, words: RevisionWords) -> Snapshot:
        """The rows of this project alone."""
        rows = {key: values for key, values in whole.rows.items() if self._is_own(words, key)}
        return replace(whole, rows=rows)

    def _is_own(self, words: RevisionWords, key: tuple[str, str]) -> bool:
        record = words.plan.get(*key)
        owner = words.plan.project_of(record) if record else None
        return owner is not None and owner.uid == self.project

    def _years(self) -> tuple[tuple[int, int, int], ...]:
        rows = self.centre.workspace.query(_YEARS, {"office": self.office, "uid": self.project})
        return tuple((r["fiscal_year"] or 0, r["requested"] or 0, r["working"] or 0) for r in rows)

    def _findings(self) -> Iterator[FindingLine]:
        for number, finding in enumerate(self.own.findings.get(self.project, ())):
            yield FindingLine(
                str(number),
                finding.severity.value,
                _short(finding.place),
                finding.rule.message,
                dict(finding.values),
                finding.waived,
                (finding.entity, finding.uid, finding.field),
            )

    def _standings(self) -> list[Standing]:
        from moi_desktop.central.working import standings

        found = standings(self.centre, self.office, self.own.snapshot)
        return [standing for standing in found if self._place(standing.amendment)[0] == self.project]

    def _amendment(self, standing: Standing) -> AmendmentLine:
        one, words = standing.amendment, self.own.words
        base, held, proposed = (
            words.value(one.table, one.field, value) for value in (one.base, standing.held, one.proposed)
        )
        answer, reason = self.own.answers.get(one.id, ("", ""))
        return AmendmentLine(
            one.id,
            self._place(one)[1],
            base,
            held,
            proposed,
            standing.state.value,
            one.reason,
            one.entry.person,
            one.entry.at,
            answer,
            reason,
            (one.table, one.record, one.field),
        )

    def _comments(self) -> list[Comment]:
        from moi_desktop.central.decisions import comments_on

        return [one for one in comments_on(self.centre, self.office) if self._place(one)[0] == self.project]

    def _place(self, one: Amendment | Comment) -> tuple[str, str]:
        """The project that something is pinned to, and where in it."""
        from moi_desktop.central.office_review import place_of

        project, place = place_of(self.centre, self.plan, one)
        return project, _short(place)

    def _comment(self, one: Comment) -> CommentLine:
        issued = self.centre.ledger.issued.get(self.office)
        return CommentLine(
            one.id,
            self._place(one)[1],
            one.text,
            one.entry.person,
            one.entry.at,
            self.own.answers.get(one.id, ("", ""))[1],
            issued is not None and issued.entry.seq > one.entry.seq,
            (one.table, one.record, one.field),
        )

    def _history(self, standings: list[Standing]) -> list[HistoryLine]:
        rows = self.centre.workspace.query(_ACTS, {"project": f"%/{self.project}"})
        lines = [
            HistoryLine(r["seq"], r["at"], r["person"], r["act"], r["decision"] or "", r["reason"] or "") for r in rows
        ]
        for standing in standings:
            one = standing.amendment
            lines.append(self._said(one, "amend", one.reason))
        lines += [self._said(one, "comment", one.text) for one in self._comments()]
        return sorted(lines, key=lambda line: -line.seq)

    def _said(self, one: Amendment | Comment, act: str, words: str) -> HistoryLine:
        return HistoryLine(one.entry.seq, one.entry.at, one.entry.person, act, self._place(one)[1], words)


def amendments_at(lines: tuple[AmendmentLine, ...]) -> dict[Spot, str]:
    """What is proposed for each field that a proposal waits on."""
    return {line.spot: line.proposed for line in lines if line.state in ("OPEN", "CONFLICT")}


def _counted(comments: tuple[CommentLine, ...]) -> dict[Spot, int]:
    found: dict[Spot, int] = {}
    for one in comments:
        found[one.spot] = found.get(one.spot, 0) + 1
    return found


def _short(place: str) -> str:
    """A place without the project, which is named above."""
    project = catalogue.entity("project").th
    head, separator, rest = place.partition(PLACE_SEPARATOR)
    return rest if separator and head.startswith(project) else place
