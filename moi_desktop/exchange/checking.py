"""Running the rules on an office's workspace with everything that they are held against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from moi_desktop.exchange.sending import codes_of
from moi_desktop.plan.model import Plan, Record, new_uid
from moi_desktop.plan.rules import Finding, RuleContext, check, context_of_kit
from moi_desktop.plan.rules.context import UnreadText
from moi_desktop.store.office_workspace import OfficeWorkspace


def rule_context(workspace: OfficeWorkspace) -> RuleContext:
    """The office, the kit's years, codes and ceilings, typed text that is no value yet, inherited values not confirmed."""
    kit = workspace.kit_records()
    unread = tuple(UnreadText(p.entity, p.uid, p.field, p.text) for p in workspace.pending_texts())
    context = context_of_kit(Plan(kit), workspace.info.office, codes_of(kit), unread=unread)
    return replace(context, unconfirmed=tuple(workspace.unconfirmed()))


def check_workspace(workspace: OfficeWorkspace) -> list[Finding]:
    """All findings on the plan as it stands."""
    return check(workspace.plan(), rule_context(workspace))


def waive(workspace: OfficeWorkspace, findings: Iterable[Finding], reason: str) -> list[Record]:
    """Write one reason beside every warning that has none; the waivers. Errors cannot be waived."""
    waivers = [waiver(f, reason) for f in findings if f.severity == "warning" and not f.waived]
    if waivers:
        workspace.add_many(waivers, "เหตุผลประกอบคำเตือน")
    return waivers


def waiver(finding: Finding, reason: str) -> Record:
    """The record that carries the office's reason for letting a warning stand."""
    values = {"rule": finding.code, "record": finding.uid, "field": finding.field, "reason": reason}
    return Record("waiver", new_uid(), {k: v for k, v in values.items() if v})
