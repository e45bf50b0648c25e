"""Commands of the centre that change offices and whose project is whose: `decide transfer`, `merge-office` and the like."""

from __future__ import annotations

import argparse

from moi_desktop.central import transfers
from moi_desktop.central.centre import Centre
from moi_desktop.central.findings import Finding, findings
from moi_desktop.central.organisation import OfficeChangeKind
from moi_desktop.cli.central_commands import opened_centre
from moi_desktop.cli.output import FOUND_WRONG, OK, Output

_EFFECT = "มีผลเมื่อออกชุดแผนฉบับถัดไป"


def plan_transfer(arguments: argparse.Namespace, out: Output) -> int:
    """Let a project go to another office with the next kit."""
    with opened_centre(arguments) as centre:
        planned = transfers.plan_transfer(centre, arguments.project, arguments.office, arguments.to, arguments.reason)
    return _planned(out, planned, f"วางการโอนโครงการจาก {arguments.office} ไป {arguments.to} แล้ว {_EFFECT}")


def merge(arguments: argparse.Namespace, out: Output) -> int:
    """Hand all projects of an office over to another one and close it, with the next kit."""
    words = f"วางการรวม {arguments.office} เข้ากับ {arguments.into} แล้ว {_EFFECT}"
    return _change(arguments, out, words, OfficeChangeKind.MERGE, into=arguments.into)


def close(arguments: argparse.Namespace, out: Output) -> int:
    """Close an office that has nothing left, with the next kit."""
    return _change(arguments, out, f"วางการเลิกใช้ {arguments.office} แล้ว {_EFFECT}", OfficeChangeKind.CLOSE)


def rename(arguments: argparse.Namespace, out: Output) -> int:
    """Give an office another name, with the next kit."""
    words = f"วางการเปลี่ยนชื่อ {arguments.office} เป็น {arguments.name} แล้ว {_EFFECT}"
    return _change(arguments, out, words, OfficeChangeKind.RENAME, name=arguments.name)


def open_new(arguments: argparse.Namespace, out: Output) -> int:
    """Make an office, or open a closed one again, with the next kit."""
    words = f"วางการเพิ่ม {arguments.office} {arguments.name} แล้ว {_EFFECT}"
    return _change(arguments, out, words, OfficeChangeKind.OPEN, name=arguments.name)


def drop(arguments: argparse.Namespace, out: Output) -> int:
    """Take back what is planned and not in effect."""
    with opened_centre(arguments) as centre:
        transfers.drop_planned(centre, arguments.planned)
    return _planned(out, arguments.planned, "ยกเลิกสิ่งที่วางไว้แล้ว")


def show(arguments: argparse.Namespace, out: Output) -> int:
    """What is planned, and what waits for the centre's decision; exit code 1 when something waits."""
    with opened_centre(arguments) as centre:
        waiting, planned = findings(centre), _planned_json(centre)
    for one in waiting:
        out.say(f"[{one.kind.value}] {one.office} {one.name}")
    out.result({"planned": planned, "findings": [_finding_json(one) for one in waiting]})
    return FOUND_WRONG if waiting else OK


def _planned_json(centre: Centre) -> list[dict[str, str]]:
    organisation = centre.ledger.organisation
    transferred = [
        {"id": t.id, "change": "TRANSFER", "project": t.project, "office": t.giver, "into": t.taker}
        for t in organisation.planned_transfers.values()
    ]
    changes = [
        {"id": c.id, "change": c.kind.value, "office": c.office, "into": c.into, "name": c.name}
        for c in organisation.planned_changes.values()
    ]
    return [*transferred, *changes]


def _finding_json(finding: Finding) -> dict[str, str]:
    facts = {
        "code": finding.kind.value,
        "office": finding.office,
        "other": finding.other,
        "project": finding.project,
        "name": finding.name,
        "table": finding.table,
        "record": finding.record,
        "field": finding.field,
        "sent": finding.sent,
    }
    return {key: value for key, value in facts.items() if value}


def _change(
    arguments: argparse.Namespace, out: Output, words: str, kind: OfficeChangeKind, *, into: str = "", name: str = ""
) -> int:
    with opened_centre(arguments) as centre:
        planned = transfers.plan_change(centre, kind, arguments.office, into=into, name=name, reason=arguments.reason)
    return _planned(out, planned, words)


def _planned(out: Output, planned: str, words: str) -> int:
    out.say(words)
    out.result({"planned": planned})
    return OK
