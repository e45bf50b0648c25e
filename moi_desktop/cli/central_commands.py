"""Commands of the centre: intake, decide, kit, return, report, digest, rebuild."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from moi_desktop.central import decisions, key_register, kit_draft, kit_issue, kits, returning, reviewing, views
from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import Place
from moi_desktop.central.intake import IntakeReport, PackageReport, take_in
from moi_desktop.central.kit_findings import KitFinding
from moi_desktop.central.office_review import APPROVED, REJECTED, RETURNED
from moi_desktop.central.revisions import counted_packages
from moi_desktop.central.state_names import STATE_NAMES
from moi_desktop.cli.office_commands import read_pin
from moi_desktop.cli.output import FOUND_WRONG, OK, WRONG_USE, Output, made_folder
from moi_desktop.errors import PlanError
from moi_desktop.exchange import keyring
from moi_desktop.exchange.lineage import RevisionState
from moi_desktop.exchange.sending import codes_of
from moi_desktop.plan import catalogue
from moi_desktop.plan.clock import utc_now
from moi_desktop.plan.reading import Status
from moi_desktop.plan.thai_numbers import format_baht
from moi_desktop.plan.values import ReadingContext, read_value
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.safe_file import write_file


@contextmanager
def opened_centre(arguments: argparse.Namespace) -> Iterator[Centre]:
    """The centre of the workspace that is named."""
    with CentralWorkspace.open(arguments.workspace) as workspace:
        yield Centre(workspace, person=getattr(arguments, "person", ""))


def intake(arguments: argparse.Namespace, out: Output) -> int:
    """Take files in; exit code 1 when something is quarantined or forked."""
    with opened_centre(arguments) as centre:
        report = take_in(centre, arguments.paths, apply=arguments.apply_ready, dry_run=arguments.dry_run)
    if arguments.dry_run:
        out.say("ตัวอย่างผล ยังไม่ได้บันทึกอะไร")
    say_intake(report, out)
    out.result(intake_json(report))
    return OK if report.clean else FOUND_WRONG


def say_intake(report: IntakeReport, out: Output) -> None:
    """Tell people what became of each file."""
    for package in report.packages:
        out.say(
            f"{package.file}: {STATE_NAMES[package.state]}"
            + (f" [{package.code}] {package.message}" if package.code else "")
        )
        counts = package.counts
        if counts.new or counts.changed or counts.same or counts.gone:
            out.say(
                f"  เพิ่มใหม่ {counts.new} ปรับปรุง {counts.changed} ไม่เปลี่ยนแปลง {counts.same} หายไป {counts.gone} "
                f"วงเงินเปลี่ยน {format_baht(counts.money_effect_satang)} บาท"
            )
    if report.applied:
        out.say(f"รวมในแผนแล้ว {len(report.applied)} ฉบับ")
    for error in report.refused.values():
        out.say(str(error))


def intake_json(report: IntakeReport) -> dict[str, Any]:
    """The report for scripts."""
    refused = [
        {"revision_id": revision, "code": error.code, "message": error.sentence}
        for revision, error in report.refused.items()
    ]
    return {
        "packages": [_package_json(p) for p in report.packages],
        "applied": report.applied,
        "refused": refused,
        "left_out": report.left_out,
    }


def _package_json(package: PackageReport) -> dict[str, Any]:
    counts = package.counts
    return {
        "file": package.file,
        "office": package.office or None,
        "revision_id": package.revision_id or None,
        "revision_no": package.revision_no or None,
        "state": package.state,
        "code": package.code or None,
        "message": package.message or None,
        "verdict": package.verdict,
        "trust": package.trust,
        "new": counts.new,
        "changed": counts.changed,
        "same": counts.same,
        "gone": counts.gone,
        "skipped": counts.skipped,
        "money_effect_satang": counts.money_effect_satang,
        "money_effect_by_year": {str(year): satang for year, satang in package.years},
        "touches_central_work": package.touching,
    }


def _set_enclosing(centre: Centre, chosen: str) -> None:
    """Write into the draft whether offices may, or should, enclose their submissions for the centre."""
    cycle = next(r for r in kit_draft.draft_records(centre) if r.entity == "cycle")
    value = None if chosen == "off" else chosen.upper()
    kit_draft.change(centre, "การเข้ารหัสแฟ้มนำส่ง", {("cycle", cycle.uid): {"enclosing": value}})


def kit(arguments: argparse.Namespace, out: Output) -> int:
    """Issue the next kit as it was drafted, else the former one anew; the first starts from the frame of the program.

    Exit code 1 when the check of the draft finds an error; nothing is written then.
    """
    with opened_centre(arguments) as centre:
        if arguments.enclosing:
            _set_enclosing(centre, arguments.enclosing)
        look = kit_issue.look_at(centre, clock=utc_now)
        for finding in look.findings:
            out.say(finding.sentence)
        if look.errors:
            out.result({"findings": [_finding_json(finding) for finding in look.findings]})
            return FOUND_WRONG
        key = keyring.open_key(centre.workspace, read_pin(arguments.pin_file))
        sent = kit_issue.issue_draft(centre, key, made_folder(arguments.out), clock=utc_now)
    out.say(look.changes_words)
    out.say(f"ออกชุดแผนฉบับที่ {sent.revision_no} แล้ว: {sent.path}")
    out.result(
        {
            "file": str(sent.path),
            "revision_id": sent.revision_id,
            "revision_no": sent.revision_no,
            "changes": look.changes_words,
            "findings": [_finding_json(finding) for finding in look.findings],
        }
    )
    return OK


def _finding_json(finding: KitFinding) -> dict[str, Any]:
    severity = "error" if finding.is_error else "warning"
    return {"code": finding.code, "severity": severity, "place": finding.entity, "message": finding.sentence}


def give_back(arguments: argparse.Namespace, out: Output) -> int:
    """Write the returns of offices whose plan was applied, or to which projects were transferred."""
    files: list[dict[str, Any]] = []
    with opened_centre(arguments) as centre:
        key = keyring.open_key(centre.workspace, read_pin(arguments.pin_file))
        for office in arguments.office or returning.offices_to_tell(centre):
            folder = made_folder(arguments.out)
            sent = returning.issue_return(centre, office, key, folder, message=arguments.message, clock=utc_now)
            out.say(f"ออกผลการพิจารณาของ {office} แล้ว: {sent.path}")
            files.append({"file": str(sent.path), "office": office, "revision_id": sent.revision_id})
    out.result({"returns": files})
    return OK


def report(arguments: argparse.Namespace, out: Output) -> int:
    """Write one official output in the form that the file's name asks for."""
    from moi_desktop.central.reports import Form, Printing, form_of, write_report

    form = form_of(arguments.out.name)
    prints = form in (Form.DOCX, Form.PDF) and arguments.press is not None
    printing = replace(arguments.press() if prints else Printing(), thai_digits=arguments.thai_digits)
    with opened_centre(arguments) as centre:
        made = write_report(centre.workspace, arguments.kind, year=arguments.year, form=form, printing=printing)
    written = write_file(made_folder(arguments.out.parent) / arguments.out.name, made.data)
    out.say(f"เขียนเอกสารแล้ว: {written.path}")
    out.result(
        {
            "file": str(written.path),
            "kind": arguments.kind,
            "form": made.form,
            "year": made.year,
            "offices": made.offices,
            "projects": made.projects,
            "lines": made.lines,
            "total_satang": made.total,
        }
    )
    return OK


def show_digest(arguments: argparse.Namespace, out: Output) -> int:
    """The digest of the views."""
    with opened_centre(arguments) as centre:
        value = views.digest(centre)
    if not out.as_json:
        out.say(value)
    out.result({"digest": value})
    return OK


def rebuild_views(arguments: argparse.Namespace, out: Output) -> int:
    """Rebuild the views and compare; exit code 1 when they differed."""
    with opened_centre(arguments) as centre:
        rebuilt = views.rebuild(centre)
    out.say("แผนรวมตรงกับคลังและบันทึก" if rebuilt.same else "แผนรวมเดิมไม่ตรงกับคลังและบันทึก ได้สร้างใหม่ให้ถูกต้องแล้ว")
    out.result({"before": rebuilt.before, "digest": rebuilt.after, "same": rebuilt.same})
    return OK if rebuilt.same else FOUND_WRONG


def decide_apply(arguments: argparse.Namespace, out: Output) -> int:
    """Apply the ready revision of an office."""
    with opened_centre(arguments) as centre:
        revision = arguments.revision or _only_ready(centre, arguments.office)
        decisions.apply_revision(centre, arguments.office, revision)
    return _done(out, {"applied": [revision]}, f"รวมฉบับ {revision[:8]} ของ {arguments.office} แล้ว")


def _only_ready(centre: Centre, office: str) -> str:
    rows = counted_packages(centre, office)
    return next((rid for rid, row in rows.items() if row.state == RevisionState.READY), "")


def decide_resolve(arguments: argparse.Namespace, out: Output) -> int:
    """Choose one side of a fork."""
    with opened_centre(arguments) as centre:
        decisions.resolve_fork(centre, arguments.office, arguments.revision, arguments.reason)
    return _done(out, {"applied": [arguments.revision]}, f"เลือกฉบับ {arguments.revision[:8]} แล้ว ฉบับอื่นพักไว้")


def decide_undo(arguments: argparse.Namespace, out: Output) -> int:
    """Take the last apply of an office back."""
    with opened_centre(arguments) as centre:
        revision = decisions.undo_apply(centre, arguments.office)
    return _done(out, {"undone": revision}, f"ยกเลิกการรวมฉบับ {revision[:8]} ของ {arguments.office} แล้ว")


def decide_amend(arguments: argparse.Namespace, out: Output) -> int:
    """Propose another value for a field, typed as a clerk would type it."""
    place = Place(arguments.office, arguments.table, arguments.record, arguments.field)
    try:
        field = catalogue.entity(place.table).field(place.field)
    except KeyError:
        out.say(f"ไม่มีช่อง {place.table}.{place.field}")
        return WRONG_USE
    with opened_centre(arguments) as centre:
        context = ReadingContext(codes=codes_of(kits.kit_records(centre)))
        reading = read_value(field, arguments.value, context=context)
        if reading.status not in (Status.OK, Status.EMPTY):
            sentence = reading.sentence or arguments.value
            raise PlanError("{sentence}", code=reading.code, place=arguments.value, sentence=sentence)
        amendment = decisions.amend(centre, place, reading.value, arguments.reason)
    return _done(out, {"amendment": amendment}, "บันทึกค่าเสนอแล้ว")


def decide_withdraw(arguments: argparse.Namespace, out: Output) -> int:
    """Take an amendment back."""
    with opened_centre(arguments) as centre:
        decisions.withdraw_amendment(centre, arguments.amendment, arguments.reason)
    return _done(out, {"amendment": arguments.amendment}, "ถอนค่าเสนอแล้ว")


def decide_comment(arguments: argparse.Namespace, out: Output) -> int:
    """Pin a remark."""
    place = Place(arguments.office, arguments.table, arguments.record, arguments.field)
    with opened_centre(arguments) as centre:
        comment = decisions.comment(centre, place, arguments.text)
    return _done(out, {"comment": comment}, "บันทึกความเห็นแล้ว")


def decide_project(arguments: argparse.Namespace, out: Output) -> int:
    """Approve a project."""
    with opened_centre(arguments) as centre:
        decisions.decide(centre, arguments.office, arguments.project, APPROVED, arguments.reason)
    return _done(out, {"project": arguments.project, "decision": APPROVED}, "เห็นชอบโครงการแล้ว")


def decide_return(arguments: argparse.Namespace, out: Output) -> int:
    """Return a project for correction."""
    with opened_centre(arguments) as centre:
        decisions.decide(centre, arguments.office, arguments.project, RETURNED, arguments.reason)
    return _done(out, {"project": arguments.project, "decision": RETURNED}, "ส่งโครงการกลับแก้ไขแล้ว")


def decide_reject(arguments: argparse.Namespace, out: Output) -> int:
    """Leave a project out of the plan."""
    with opened_centre(arguments) as centre:
        decisions.decide(centre, arguments.office, arguments.project, REJECTED, arguments.reason)
    return _done(out, {"project": arguments.project, "decision": REJECTED}, "บันทึกว่าไม่บรรจุโครงการในแผนแล้ว")


def decide_undo_decision(arguments: argparse.Namespace, out: Output) -> int:
    """Take the last decision on a project back."""
    with opened_centre(arguments) as centre:
        made = reviewing.undo_decision(centre, arguments.office, arguments.project, arguments.reason)
    return _done(out, {"project": arguments.project, "undone": made.decision}, "เลิกผลการพิจารณาล่าสุดแล้ว")


def decide_hold(arguments: argparse.Namespace, out: Output) -> int:
    """Let nothing newer of an office in while its plan is reviewed."""
    with opened_centre(arguments) as centre:
        reviewing.hold(centre, arguments.office, arguments.reason)
    return _done(out, {"held": arguments.office}, f"พักรับฉบับใหม่ของ {arguments.office} แล้ว")


def decide_release(arguments: argparse.Namespace, out: Output) -> int:
    """Let newer revisions of an office in again."""
    with opened_centre(arguments) as centre:
        reviewing.release(centre, arguments.office, arguments.reason)
    return _done(out, {"released": arguments.office}, f"เลิกพักรับฉบับใหม่ของ {arguments.office} แล้ว")


def decide_withdraw_comment(arguments: argparse.Namespace, out: Output) -> int:
    """Take a remark back that the office has not been told yet."""
    with opened_centre(arguments) as centre:
        reviewing.withdraw_comment(centre, arguments.comment)
    return _done(out, {"comment": arguments.comment}, "ถอนความเห็นแล้ว")


def register_key(arguments: argparse.Namespace, out: Output) -> int:
    """Enter the key of a card that was confirmed by telephone."""
    with opened_centre(arguments) as centre:
        key_register.confirm_card(centre, arguments.office, arguments.fingerprint, clock=utc_now)
    return _done(out, {"office": arguments.office, "fingerprint": arguments.fingerprint}, "บันทึกลงทะเบียนกุญแจแล้ว")


def renew_key(arguments: argparse.Namespace, out: Output) -> int:
    """Enter the key of a card for which the former key signed."""
    with opened_centre(arguments) as centre:
        key_register.accept_renewal(centre, arguments.office, arguments.fingerprint, clock=utc_now)
    return _done(out, {"office": arguments.office, "fingerprint": arguments.fingerprint}, "รับการต่ออายุกุญแจแล้ว")


def revoke_key(arguments: argparse.Namespace, out: Output) -> int:
    """Revoke a key."""
    with opened_centre(arguments) as centre:
        key_register.revoke_key(centre, arguments.office, arguments.fingerprint, arguments.reason, clock=utc_now)
    return _done(out, {"office": arguments.office, "fingerprint": arguments.fingerprint}, "เพิกถอนกุญแจแล้ว")


def _done(out: Output, result: dict[str, Any], words: str) -> int:
    out.say(words)
    out.result(result)
    return OK
