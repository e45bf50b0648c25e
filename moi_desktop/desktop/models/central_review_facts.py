"""One project under review, as plain facts for the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from moi_desktop.desktop.models.central_changes import ChangeLine
from moi_desktop.desktop.models.central_review_content import ContentLine
from moi_desktop.plan.places import Spot


@dataclass(frozen=True, slots=True)
class FindingLine:
    """One finding of the rules; `waived` is the office's written reason for letting a warning stand."""

    uid: str
    severity: str
    place: str
    template: str
    values: Mapping[str, str]
    waived: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class AmendmentLine:
    """A value that the centre proposed: base, what the office holds now, the proposal; and the office's answer."""

    id: str
    place: str
    base: str
    held: str
    proposed: str
    state: str
    reason: str
    person: str
    at: str
    answer: str
    answer_reason: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class CommentLine:
    """A remark of the centre and the office's answer; `is_told` once it went out in a return."""

    id: str
    place: str
    text: str
    person: str
    at: str
    answer: str
    is_told: bool
    spot: Spot


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that was done about the project; `what` is its act, with the decision where there is one."""

    seq: int
    at: str
    person: str
    act: str
    what: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectReview:
    """Everything on one project. `seen` is its hash: decisions are bound to it. `base_no` is 0 for nothing to compare with.

    `holding` is current, missing (vanished from the newest revision without a word) or arriving (transferred here).
    """

    office: str
    office_name: str
    project: str
    name: str
    code: str
    seen: str
    revision_no: int
    signer: str
    received: str
    state: str
    decision_seq: int
    decision_reason: str
    decided: str
    held: str
    holding: str
    base_no: int
    is_since_decision: bool
    years: tuple[tuple[int, int, int], ...]
    changes: tuple[ChangeLine, ...]
    content: tuple[ContentLine, ...]
    findings: tuple[FindingLine, ...]
    amendments: tuple[AmendmentLine, ...]
    comments: tuple[CommentLine, ...]
    history: tuple[HistoryLine, ...]

    @property
    def effect(self) -> int:
        """By how many satang the requested money changed."""
        return sum(line.effect or 0 for line in self.changes)
