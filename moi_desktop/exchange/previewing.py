"""What a kit or a return would change, told before anything is kept: facts for people, nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from moi_desktop.exchange.answering import Suggestion, suggestion_of
from moi_desktop.exchange.handovers import Handover, handovers
from moi_desktop.exchange.problems import Problem
from moi_desktop.exchange.receiving import (
    CENTRE_FINGERPRINT,
    Arrived,
    is_older_return,
    kept_again,
    refusal,
    return_warnings,
    told,
    trust_now,
)
from moi_desktop.exchange.sending import codes_of
from moi_desktop.exchange.verdict import Trust, Verdict
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.model import Plan, Record, Value
from moi_desktop.plan.rules import Finding, RuleContext, UnreadText, check, context_of_kit
from moi_desktop.store.office_workspace import OfficeWorkspace

Identity = Callable[[Record], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Origin:
    """What people see of any file from the centre: its number, who sealed it, verdict and trust.

    `received_at` (UTC, as the store writes it) says that the file was kept before; empty when it is new. `fingerprint` is the centre's key,
    told with the first kit so that it can be confirmed by telephone.
    """

    file: str
    kind: DocumentKind
    number: int
    revision_id: str
    signer: str
    verdict: Verdict
    trust: Trust
    received_at: str = ""
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class KitChange:
    """One record of the kit that is new, changed or gone. `record` is the new one where there is one.

    `fields` are (key, before, after) of what differs in a record that both kits have.
    """

    what: str
    record: Record
    fields: tuple[tuple[str, Value | None, Value | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Recode:
    """A code that the kit renames, merges or splits, and where this plan uses the old one: (record, field)."""

    change: Record
    uses: tuple[tuple[Record, str], ...]


@dataclass(frozen=True, slots=True)
class KitPreview:
    """What a kit would change here. `appeared` and `settled` are findings of the check that would come and go.

    `plan` is this office's plan as it stands; `before` and `after` are what it is held against. `own_keys` are this
    office's keys that change, `other_keys` how many of other offices do.
    """

    origin: Origin
    cycle: Record
    changes: tuple[KitChange, ...]
    recodes: tuple[Recode, ...]
    appeared: tuple[Finding, ...]
    settled: tuple[Finding, ...]
    plan: Plan
    before: RuleContext
    after: RuleContext
    other_keys: int = 0

    def of(self, *entities: str) -> list[KitChange]:
        """The changes of some tables."""
        return [one for one in self.changes if one.record.entity in entities]


@dataclass(frozen=True, slots=True)
class Written:
    """A comment or decision of a return; `is_new` against what was received before."""

    record: Record
    is_new: bool


@dataclass(frozen=True, slots=True)
class ReturnPreview:
    """What a return says. `reviewed_no` is the number of the revision that it speaks of, `knows_it` whether it was sent from here."""

    origin: Origin
    reviewed_no: int | None
    knows_it: bool
    message: str
    decisions: tuple[Written, ...]
    comments: tuple[Written, ...]
    suggestions: tuple[tuple[Suggestion, bool], ...]
    warnings: tuple[Problem, ...]
    is_older: bool
    plan: Plan
    context: RuleContext
    handovers: tuple[Handover, ...] = ()


Preview = KitPreview | ReturnPreview


def preview(workspace: OfficeWorkspace, arrived: Arrived, *, again: bool = False, older_kit: bool = False) -> Preview:
    """What taking a verified file in would change. Raises PackageError when this office does not take it.

    `again` looks at a document that is kept already, whatever stands against taking it in now; `older_kit` at a kit
    that is to take the place of a newer one, which changes something although the kit was here before.
    """
    problem = None if again else refusal(workspace, arrived.verification, older_kit=older_kit)
    if problem is not None or arrived.verification.unpacked is None:
        raise told(problem or Problem("not-a-package", arrived.verification.file))
    origin = _origin(workspace, arrived)
    if older_kit:
        origin = replace(origin, received_at="")
    if origin.kind is DocumentKind.KIT:
        former = _kit_before(workspace, origin) if again else workspace.kit_records()
        return _kit_preview(workspace, arrived, origin, former)
    return _return_preview(workspace, arrived, origin)


def _kit_before(workspace: OfficeWorkspace, origin: Origin) -> list[Record]:
    """The records of the kit that was taken in before a kept one."""
    kept = workspace.documents(DocumentKind.KIT.value)
    place = next((n for n, one in enumerate(kept) if one.revision_id == origin.revision_id), 0)
    return kept_again(workspace, kept[place - 1].sha256).records if place else []


def _origin(workspace: OfficeWorkspace, arrived: Arrived) -> Origin:
    verification = arrived.verification
    kind = DocumentKind(verification.claims.kind)
    known = [one for one in workspace.documents(kind.value) if one.revision_id == verification.claims.revision_id]
    first = kind is DocumentKind.KIT and not workspace.setting(CENTRE_FINGERPRINT)
    return Origin(
        verification.file,
        kind,
        verification.claims.revision_no or 0,
        verification.claims.revision_id,
        verification.signer,
        verification.verdict,
        trust_now(workspace, verification),
        known[0].received_at if known else "",
        verification.fingerprint if first else "",
    )


# ---- kits ------------------------------------------------------------------------------------------------------------

_IDENTITIES: Final[dict[str, Identity]] = {
    "cycle": lambda _record: (),
    "window": lambda record: (record.text("office"),),
    "ceiling": lambda record: (record.text("office"), record.text("fiscal_year"), record.text("source")),
    "frame_node": lambda record: (record.text("code"),),
    "code_item": lambda record: (record.text("list"), record.text("code")),
    "office_key": lambda record: (record.text("office"), record.text("fingerprint")),
    "kpi": lambda record: (record.uid,),
    "kpi_target": lambda record: (record.text("kpi"), record.text("fiscal_year")),
    "transfer": lambda record: (record.text("project"), record.text("from_office"), record.text("to_office")),
}
"""By what a record of a kit is the same in two kits; changed codes are told for themselves."""

_UNTOLD: Final = frozenset({"kit_no", "changes", "centre_fingerprint", "journal_head"})
"""Fields of the cycle that differ in every kit."""


def _kit_preview(workspace: OfficeWorkspace, arrived: Arrived, origin: Origin, old: Sequence[Record]) -> KitPreview:
    office, plan = workspace.info.office, workspace.plan()
    new = arrived.records
    unread = tuple(UnreadText(p.entity, p.uid, p.field, p.text) for p in workspace.pending_texts())
    before, after = (context_of_kit(Plan(kit), office, codes_of(kit), unread=unread) for kit in (old, new))
    changes = list(_kit_changes(old, new))
    foreign = [one for one in changes if one.record.entity == "office_key" and one.record.text("office") != office]
    was, will = ({_place(one): one for one in check(plan, context)} for context in (before, after))
    return KitPreview(
        origin,
        next((one for one in new if one.entity == "cycle"), Record("cycle", "")),
        tuple(one for one in changes if _concerns(one.record, office)),
        tuple(_recodes(old, new, plan)),
        tuple(one for place, one in will.items() if place not in was),
        tuple(one for place, one in was.items() if place not in will),
        plan,
        before,
        after,
        len(foreign),
    )


def _concerns(record: Record, office: str) -> bool:
    """Whether a record of a kit says anything to this office."""
    if record.entity == "transfer":
        return office in (record.text("from_office"), record.text("to_office"))
    return record.text("office") in ("", office)


def _place(finding: Finding) -> tuple[str, str, str, str]:
    return finding.code, finding.entity, finding.uid, finding.field


def _kit_changes(old: Iterable[Record], new: Iterable[Record]) -> Iterator[KitChange]:
    former, coming = _by_identity(old), _by_identity(new)
    for identity, record in coming.items():
        before = former.get(identity)
        if before is None:
            yield KitChange("new", record)
            continue
        fields = tuple(
            (key, before.values.get(key), record.values.get(key))
            for key in catalogue.entity(record.entity).keys
            if before.values.get(key) != record.values.get(key) and key not in _UNTOLD
        )
        if fields:
            yield KitChange("changed", record, fields)
    for identity, record in former.items():
        if identity not in coming:
            yield KitChange("gone", record)


def _by_identity(records: Iterable[Record]) -> dict[tuple[str, ...], Record]:
    return {
        (record.entity, *_IDENTITIES[record.entity](record)): record
        for record in records
        if record.entity in _IDENTITIES
    }


def _recodes(old: Sequence[Record], new: Iterable[Record], plan: Plan) -> Iterator[Recode]:
    known = {_code_change(record) for record in old if record.entity == "code_change"}
    for record in new:
        if record.entity == "code_change" and _code_change(record) not in known:
            yield Recode(record, tuple(_uses(plan, record.text("list"), record.text("old_code"))))


def _code_change(record: Record) -> tuple[str, ...]:
    return tuple(record.text(key) for key in ("list", "change", "old_code", "new_code"))


def _uses(plan: Plan, codes: str, code: str) -> Iterator[tuple[Record, str]]:
    for record in plan:
        for field in catalogue.entity(record.entity).fields:
            if field.codes is not None and field.codes == codes and record.text(field.key) == code:
                yield record, field.key


# ---- returns ---------------------------------------------------------------------------------------------------------


def _return_preview(workspace: OfficeWorkspace, arrived: Arrived, origin: Origin) -> ReturnPreview:
    records, plan = arrived.records, workspace.plan()
    kit = workspace.kit_records()
    receipt = next((one for one in records if one.entity == "receipt"), Record("receipt", ""))
    returns = workspace.returns()
    before = returns[: returns.index(origin.revision_id)] if origin.revision_id in returns else returns
    earlier = {_saying(one) for rid in before for one in workspace.return_records(rid)}
    written = {
        entity: tuple(Written(one, _saying(one) not in earlier) for one in records if one.entity == entity)
        for entity in ("decision", "comment", "amendment")
    }
    answered = {one.text("about") for one in plan.of("answer")}
    return ReturnPreview(
        origin,
        receipt.whole("revision_no"),
        receipt.text("reviewed") in {one.revision_id for one in workspace.revisions()},
        receipt.text("message"),
        written["decision"],
        written["comment"],
        tuple(
            (suggestion_of(workspace, one.record, answered=one.record.uid in answered), one.is_new)
            for one in written["amendment"]
        ),
        tuple(return_warnings(workspace, arrived.verification, records)),
        is_older_return(workspace, arrived.verification),
        plan,
        context_of_kit(Plan(kit), workspace.info.office, codes_of(kit)),
        tuple(handovers(workspace, records)),
    )


def _saying(record: Record) -> tuple[object, ...]:
    """What makes a comment, decision or amendment the same in two returns: a decision is written anew each time."""
    identity = record.text("project") if record.entity == "decision" else record.uid
    said = sorted((key, str(value)) for key, value in record.values.items() if key not in ("place", "project_name"))
    return record.entity, identity, tuple(said)
