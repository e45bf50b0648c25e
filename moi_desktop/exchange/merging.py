"""A colleague's package of the same office, taken into this plan: what it would change, and then the change itself.

Two computers of one office go on from the same revision. What both came from decides field by field
(`three_way`); the next submission then names both revisions as its parents, so that the centre sees one line again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from moi_desktop import reference
from moi_desktop.exchange import keyring
from moi_desktop.exchange.lineage import Known, common_ancestors
from moi_desktop.exchange.package import Content, schema_text
from moi_desktop.exchange.plan_tree import Values
from moi_desktop.exchange.problems import Problem
from moi_desktop.exchange.receiving import Arrived, told
from moi_desktop.exchange.snapshots import Key, Rows, parsed
from moi_desktop.exchange.three_way import Base, Comparison, Outcome, Side, agreed, compare_three
from moi_desktop.exchange.unpacking import Unpacked
from moi_desktop.exchange.verdict import RegisteredKey, Trust, Verifier, trust_of
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import canonical_rows, record_from_canonical, values_by_field
from moi_desktop.plan.catalogue import DELETED, DocumentKind
from moi_desktop.plan.places import Spot
from moi_desktop.plan.totals import control_totals_of_canonical
from moi_desktop.store.office_workspace import OfficeWorkspace

MERGE_LABEL: Final = "รวมแฟ้มของเพื่อนร่วมงาน"
_NOT_THERE: Final = "ไม่มีในแฟ้มของเพื่อนร่วมงาน และเลือกตามเพื่อนร่วมงาน"


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a colleague's package would change.

    `base_numbers` are the numbers of the sent revisions that both came from; empty when there is none that is held here,
    and then everything in which the two differ is to be decided. `totals_*` are requested satang of live projects.
    """

    arrived: Arrived
    trust: Trust
    base_numbers: tuple[int, ...]
    comparison: Comparison
    warnings: tuple[Problem, ...] = ()

    @property
    def has_base(self) -> bool:
        """Whether it is known what both came from."""
        return bool(self.base_numbers)

    @property
    def conflicts(self) -> int:
        """How many things a person has to decide."""
        return len(self.comparison.of(Outcome.CONFLICT))


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge did: things taken over, kept, and decided for either side; `step` is its number in the history."""

    taken: int
    kept: int
    decided_ours: int
    decided_theirs: int
    step: int


def preview_merge(workspace: OfficeWorkspace, arrived: Arrived) -> MergePreview:
    """Compare a colleague's package with this plan; nothing is kept. Raises PackageError when it cannot be merged here."""
    unpacked, trust = _admitted(workspace, arrived)
    bases = _bases(workspace, unpacked)
    pending = [(text.entity, text.uid, text.field) for text in workspace.pending_texts()]
    comparison = compare_three(_base_of(bases), canonical_rows(workspace.plan()), _rows_in(unpacked), pending)
    return MergePreview(
        arrived,
        trust,
        tuple(sorted(number for number, _ in bases)),
        comparison,
        tuple(_warnings(workspace, arrived, unpacked.content, trust)),
    )


def merge(workspace: OfficeWorkspace, preview: MergePreview, decisions: Mapping[Spot, Side]) -> Merged:
    """Take the package over as one step of undo; it is read back and compared before it counts.

    Raises PackageError merge-undecided, merge-plan-changed or merge-read-back; nothing is changed then.
    """
    undecided = [one for one in preview.comparison.of(Outcome.CONFLICT) if one.spot not in decisions]
    if undecided:
        raise told(Problem("merge-undecided", "", {"count": len(undecided)}))
    arrived = preview.arrived
    unpacked, _ = _admitted(workspace, arrived)
    wanted = _with_tombstones(workspace, preview.comparison, preview.comparison.merged(decisions))
    projects = [uid for entity, uid in preview.comparison.theirs if entity == "project"]
    ancestors = unpacked.content.ancestors
    with workspace.merging(unpacked.revision_id, ancestors, MERGE_LABEL, projects=projects):
        if canonical_rows(workspace.plan()) != preview.comparison.ours:
            raise told(Problem("merge-plan-changed"))
        workspace.become((record_from_canonical(*key, values) for key, values in wanted.items()), MERGE_LABEL)
        _compare(workspace, wanted)
        header: dict[str, object] = dict(unpacked.header.as_canonical())
        workspace.keep_document(DocumentKind.SUBMISSION.value, unpacked.revision_id, arrived.data, header)
    step = workspace.next_undo()
    chosen = [decisions[one.spot] for one in preview.comparison.of(Outcome.CONFLICT)]
    return Merged(
        len(preview.comparison.of(Outcome.TAKEN)),
        len(preview.comparison.of(Outcome.KEPT)),
        chosen.count(Side.OURS),
        chosen.count(Side.THEIRS),
        step.seq if step is not None else 0,
    )


def _rows_in(unpacked: Unpacked) -> dict[Key, Values]:
    return {(entity, uid): values_by_field(entity, values) for entity, uid, values in unpacked.rows}


# ---- who may be merged -----------------------------------------------------------------------------------------------


def _admitted(workspace: OfficeWorkspace, arrived: Arrived) -> tuple[Unpacked, Trust]:
    verification = arrived.verification
    unpacked = verification.unpacked
    if not verification.lets_in or unpacked is None:
        raise told(next(iter(verification.problems), Problem("not-a-package", verification.file)))
    trust = trust_of(unpacked.content, verification.fingerprint, _register(workspace))
    problem = _refusal(workspace, arrived, unpacked, trust)
    if problem is not None:
        raise told(problem)
    return unpacked, trust


def _refusal(workspace: OfficeWorkspace, arrived: Arrived, unpacked: Unpacked, trust: Trust) -> Problem | None:
    content, info, file = unpacked.content, workspace.info, arrived.verification.file
    if content.kind is not DocumentKind.SUBMISSION:
        return Problem("kind-not-here", file, {"kind": catalogue.DOCUMENT_NAMES[content.kind]})
    if content.practice != info.practice:
        return Problem("practice" if content.practice else "not-practice", file)
    if content.cycle != info.cycle_name:
        return Problem("cycle-other", file, {"cycle": content.cycle, "ours": info.cycle_name})
    if content.office != info.office:
        return Problem("colleague-other-office", file, {"office": _name(content.office), "ours": _name(info.office)})
    return _no_use(workspace, arrived, unpacked, trust)


def _no_use(workspace: OfficeWorkspace, arrived: Arrived, unpacked: Unpacked, trust: Trust) -> Problem | None:
    """Why a package of this very office is not merged all the same."""
    file, fingerprint = arrived.verification.file, arrived.verification.fingerprint
    if trust is Trust.OTHER_OFFICE or (trust is Trust.REVOKED and not _is_starting_over(workspace)):
        return Problem("colleague-key-revoked", file, {"fingerprint": fingerprint})
    if {entity for entity, _, _ in unpacked.rows} - set(catalogue.PLAN_ENTITIES):
        ours = schema_text()
        return Problem("schema-newer", file, {"schema": unpacked.content.schema, "ours": ours})
    if unpacked.revision_id in workspace.ancestors():
        return Problem("colleague-already", file)
    return None


def _is_starting_over(workspace: OfficeWorkspace) -> bool:
    """Whether nothing was entered or sent here yet: a new computer, after the loss of which the old keys were revoked.

    The office's own sent files then are the way back, though their key counts no more; a person says that they are.
    """
    return not workspace.revisions() and not workspace.records("project")


def _register(workspace: OfficeWorkspace) -> list[RegisteredKey]:
    """The keys of offices that the kit in use names, and this computer's own."""
    keys = [
        RegisteredKey(key.text("office"), key.text("fingerprint"), active=key.text("state") != "REVOKED")
        for key in workspace.kit_records("office_key")
    ]
    if keyring.has_key(workspace):
        own = keyring.key_fingerprint(workspace)
        if all(key.fingerprint != own for key in keys):
            keys.append(RegisteredKey(workspace.info.office, own, active=True))
    return keys


def _name(office: str) -> str:
    return reference.office_name(office) or office


def _warnings(workspace: OfficeWorkspace, arrived: Arrived, content: Content, trust: Trust) -> list[Problem]:
    warnings = []
    if trust is Trust.UNKNOWN:
        fingerprint = arrived.verification.fingerprint
        warnings.append(Problem("colleague-key-unknown", arrived.verification.file, {"fingerprint": fingerprint}))
    if trust is Trust.REVOKED:
        fingerprint = arrived.verification.fingerprint
        warnings.append(Problem("colleague-key-former", arrived.verification.file, {"fingerprint": fingerprint}))
    if content.kit != workspace.kit_id:
        warnings.append(Problem("colleague-kit-other", arrived.verification.file))
    return warnings


# ---- what both came from ---------------------------------------------------------------------------------------------


def _bases(workspace: OfficeWorkspace, theirs: Unpacked) -> list[tuple[int, Rows]]:
    """The newest revisions that both descend from, with their numbers; empty unless all of them are held here."""
    sent = {one.revision_id: one for one in workspace.revisions()}
    kept = {one.revision_id: one for one in workspace.documents(DocumentKind.SUBMISSION.value)}
    known = {rid: Known(frozenset(one.ancestors)) for rid, one in sent.items()}
    opened: dict[str, Unpacked] = {}
    for rid, document in kept.items():
        if rid not in known:
            opened[rid] = _opened(workspace, document.sha256)
            known[rid] = Known(opened[rid].content.ancestors)
    known[theirs.revision_id] = Known(theirs.content.ancestors)
    known[_HERE] = Known(frozenset(workspace.ancestors()))
    newest = common_ancestors(known, [_HERE, theirs.revision_id])
    if not newest or not newest <= {*sent, *opened}:
        return []
    found: list[tuple[int, Rows]] = []
    for rid in newest:
        if rid in sent:
            found.append((sent[rid].revision_no, parsed(workspace.revision_payload(rid)).rows))
        else:
            found.append((opened[rid].header.revision_no, _rows_in(opened[rid])))
    return found


_HERE: Final = ""
"""Stands for this computer's plan, which has no revision id yet."""


def _opened(workspace: OfficeWorkspace, sha256: str) -> Unpacked:
    data = workspace.document_bytes(sha256)
    assert data is not None
    with Verifier() as verifier:
        unpacked = verifier.verify_bytes(sha256, data).unpacked
    assert unpacked is not None  # it was verified before it was kept, and its bytes are those
    return unpacked


def _base_of(bases: Sequence[tuple[int, Rows]]) -> Base:
    return agreed([rows for _, rows in bases])


# ---- writing ---------------------------------------------------------------------------------------------------------


def _with_tombstones(workspace: OfficeWorkspace, comparison: Comparison, rows: dict[Key, Values]) -> dict[Key, Values]:
    """A project that was sent stays with its reason, and with all that belongs to it, where a decision took it out."""
    for one in comparison.differences:
        if one.key[0] == "project" and not one.fields and one.key not in rows and workspace.was_sent(one.key[1]):
            rows.update({key: comparison.ours[key] for key in one.members if key in comparison.ours})
            rows[one.key] = {**comparison.ours[one.key], "status": DELETED, "deleted_reason": _NOT_THERE}
    return rows


def _compare(workspace: OfficeWorkspace, wanted: Mapping[Key, Values]) -> None:
    """What the file holds now, its hashes included, is what was to be written. Raises PackageError merge-read-back."""
    stored = canonical_rows(workspace.plan(verified=True))
    totals = [control_totals_of_canonical((*key, values) for key, values in rows.items()) for rows in (stored, wanted)]
    if stored != wanted or totals[0] != totals[1]:
        raise told(Problem("merge-read-back"))
