"""Commands of an office: new, load, check, submit, receive, merge."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from moi_desktop import reference
from moi_desktop.cli.output import FOUND_WRONG, OK, WRONG_USE, Output, made_folder
from moi_desktop.errors import PackageError
from moi_desktop.exchange import answering, keyring, merging, receiving, sending
from moi_desktop.exchange.checking import check_workspace, waive
from moi_desktop.exchange.package import CERTIFY
from moi_desktop.exchange.three_way import Difference, Outcome, Side
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.clock import utc_now
from moi_desktop.plan.rules import Finding, Severity
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.text import QT_TRANSLATE_NOOP


def read_pin(path: Path) -> str:
    """The PIN in a file, without the line end."""
    try:
        return path.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise PackageError(
            QT_TRANSLATE_NOOP("moi", "เปิดไฟล์รหัส PIN ไม่ได้ ({reason}) กรุณาตรวจชื่อไฟล์"),
            code="pin-file",
            place=str(path),
            reason=getattr(error, "strerror", None) or type(error).__name__,
        ) from error


def new(arguments: argparse.Namespace, out: Output) -> int:
    """Make a workspace; an office may start from a kit."""
    if arguments.role == "central":
        return _new_central(arguments, out)
    if not arguments.office or not (arguments.cycle or arguments.kit):
        out.say("แฟ้มงานของหน่วยงานต้องระบุ --office และ --cycle หรือ --kit")
        return WRONG_USE
    name = _office_name(arguments)
    if not name:
        out.say(f"ไม่รู้จักรหัสหน่วยงาน {arguments.office} ตัวอย่างเช่น PIO50 คือ สอจ.เชียงใหม่")
        return WRONG_USE
    if arguments.cycle and not _is_cycle(arguments.cycle):
        return _wrong_cycle(arguments.cycle, out)
    cycle, practice = arguments.cycle, arguments.practice
    if arguments.kit:
        cycle, practice = receiving.kit_facts(arguments.kit)
    with OfficeWorkspace.create(arguments.workspace, arguments.office, cycle, practice=practice) as workspace:
        if arguments.kit:
            receiving.receive(workspace, arguments.kit)
        out.say(f"สร้างแฟ้มงานของ{name} รอบแผน {cycle} แล้ว: {arguments.workspace}")
        out.result({"workspace": str(arguments.workspace), "office": arguments.office, "cycle": cycle})
    return OK


def _office_name(arguments: argparse.Namespace) -> str:
    """The name of the office, which the kit may have given or changed; empty when nobody knows it."""
    if arguments.kit:
        entry = receiving.kit_codes(arguments.kit).table(CodeList.OFFICE).get(arguments.office)
        return entry.th if entry else ""
    return reference.office_name(arguments.office)


def _new_central(arguments: argparse.Namespace, out: Output) -> int:
    if not arguments.cycle:
        out.say("แฟ้มงานส่วนกลางต้องระบุ --cycle เช่น 2563-2565")
        return WRONG_USE
    if not _is_cycle(arguments.cycle):
        return _wrong_cycle(arguments.cycle, out)
    CentralWorkspace.create(arguments.workspace, arguments.cycle, practice=arguments.practice).close()
    out.say(f"สร้างแฟ้มงานส่วนกลาง รอบแผน {arguments.cycle} แล้ว: {arguments.workspace}")
    out.result({"workspace": str(arguments.workspace), "cycle": arguments.cycle})
    return OK


def _is_cycle(name: str) -> bool:
    """Whether a plan cycle is written as one fiscal year (BE), or as the first and the last one."""
    years = name.split("-")
    return len(years) <= 2 and all(re.fullmatch(r"25\d\d", year) for year in years) and years[0] <= years[-1]


def _wrong_cycle(name: str, out: Output) -> int:
    out.say(f"รอบแผน “{name}” ไม่ถูกต้อง ให้ระบุปีงบประมาณ พ.ศ. เช่น 2563-2565 หรือ 2563")
    return WRONG_USE


def load(arguments: argparse.Namespace, out: Output) -> int:
    """Take projects, KPIs and lines from an existing Excel file."""
    from moi_desktop.cli.loading import load_file

    return load_file(arguments, out)


def check_plan(arguments: argparse.Namespace, out: Output) -> int:
    """Run the rules; exit code 1 when there is an error."""
    with OfficeWorkspace.open(arguments.workspace, read_only=True) as workspace:
        findings = check_workspace(workspace)
    say_findings(findings, out)
    out.result({"findings": [finding_json(f) for f in findings]})
    return FOUND_WRONG if any(f.severity is Severity.ERROR for f in findings) else OK


def say_findings(findings: list[Finding], out: Output) -> None:
    """Tell people what the check found."""
    for finding in findings:
        word = "ผิด" if finding.severity is Severity.ERROR else "เตือน"
        reason = f" [เหตุผล: {finding.waived}]" if finding.waived else ""
        out.say(f"{word} {finding.code}: {finding.place}: {finding.message} {finding.fix}{reason}")
    errors = sum(f.severity is Severity.ERROR for f in findings)
    out.say(f"ตรวจแล้ว พบข้อผิดพลาด {errors} ข้อ คำเตือน {len(findings) - errors} ข้อ")


def finding_json(finding: Finding) -> dict[str, str]:
    """A finding for scripts."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "place": finding.place,
        "message": finding.message,
        "fix": finding.fix,
        "entity": finding.entity,
        "uid": finding.uid,
        "field": finding.field,
        "reason": finding.waived,
    }


def submit_plan(arguments: argparse.Namespace, out: Output) -> int:
    """Check, seal, sign and write the submission. Errors stop it; warnings need a reason."""
    with OfficeWorkspace.open(arguments.workspace) as workspace:
        key = keyring.open_key(workspace, read_pin(arguments.pin_file))
        second = arguments.certifier_pin_file
        certifier = keyring.open_key(workspace, read_pin(second), role=CERTIFY) if second else None
        findings = check_workspace(workspace)
        if arguments.accept_warnings:
            waive(workspace, findings, arguments.accept_warnings)
            findings = check_workspace(workspace)
        blocking = [f for f in findings if f.blocks]
        if blocking:
            say_findings(blocking, out)
            out.say("ยังส่งออกไม่ได้ กรุณาแก้ข้อผิดพลาด และให้เหตุผลสำหรับคำเตือนก่อน")
            out.result({"file": None, "findings": [finding_json(f) for f in blocking]})
            return FOUND_WRONG
        sent = sending.submit(
            workspace,
            key,
            made_folder(arguments.out),
            certifier=certifier,
            clock=utc_now,
            enclose=arguments.enclose,
        )
    out.say(f"เขียนแฟ้มนำส่งครั้งที่ {sent.revision_no} แล้ว: {sent.path}")
    if sent.written.renamed_from:
        out.say(f"ไฟล์ {sent.written.renamed_from.name} ถูกเปิดค้างอยู่ จึงบันทึกเป็นชื่อใหม่")
    out.result({"file": str(sent.path), "revision_id": sent.revision_id, "revision_no": sent.revision_no})
    return OK


def receive_file(arguments: argparse.Namespace, out: Output) -> int:
    """Read a kit or a return."""
    with OfficeWorkspace.open(arguments.workspace) as workspace:
        received = receiving.receive(workspace, arguments.file, older_kit=arguments.older_kit)
        accepted = answering.accept_safe(workspace) if arguments.accept_safe else []
    for warning in received.warnings:
        out.say(f"โปรดทราบ: {warning.message}")
    if received.kind == "kit":
        out.say("รับชุดแผนแล้ว" if not received.again else "ชุดแผนนี้รับไว้แล้ว ไม่มีอะไรเปลี่ยน")
    else:
        counts = {name: received.count(name) for name in ("decision", "comment", "amendment")}
        out.say("รับผลการพิจารณาแล้ว: ผล {decision} โครงการ ความเห็น {comment} ข้อ ค่าเสนอ {amendment} ข้อ".format(**counts))
    if received.taken:
        out.say(f"รับโครงการที่โอนมาเข้าในแผน {len(received.taken)} โครงการ")
    if accepted:
        out.say(f"รับค่าเสนอที่หน่วยงานยังไม่ได้แก้ {len(accepted)} ข้อ")
    out.result(
        {
            "kind": received.kind.value,
            "revision_id": received.revision_id,
            "again": received.again,
            "warnings": [{"code": w.code, "message": w.message} for w in received.warnings],
            "accepted": accepted,
            "taken": list(received.taken),
        }
    )
    return OK


def merge_file(arguments: argparse.Namespace, out: Output) -> int:
    """Merge a colleague's package; exit code 1 while what both changed is not decided."""
    with OfficeWorkspace.open(arguments.workspace) as workspace:
        (arrived,) = receiving.verify_files(workspace, [arguments.file])
        preview = merging.preview_merge(workspace, arrived)
        conflicts = preview.comparison.of(Outcome.CONFLICT)
        merges = not arguments.dry_run and bool(arguments.conflicts or not conflicts)
        if merges:
            chosen = Side(arguments.conflicts or Side.OURS)
            merging.merge(workspace, preview, {one.spot: chosen for one in conflicts})
    for warning in preview.warnings:
        out.say(f"โปรดทราบ: {warning.message}")
    for one in preview.comparison.differences:
        out.say(f"{_OUTCOMES[one.outcome]}: {_difference_words(one)}")
    out.say("รวมแฟ้มแล้ว" if merges else "ยังไม่ได้รวม")
    out.result(
        {
            "revision_id": arrived.verification.claims.revision_id,
            "merged": merges,
            "base": list(preview.base_numbers),
            "differences": [
                {"table": one.key[0], "record": one.key[1], "fields": list(one.fields), "outcome": one.outcome.value}
                for one in preview.comparison.differences
            ],
        }
    )
    return OK if merges or (arguments.dry_run and not conflicts) else FOUND_WRONG


_OUTCOMES = {Outcome.TAKEN: "รับจากเพื่อน", Outcome.KEPT: "คงของเรา", Outcome.CONFLICT: "ต้องตัดสิน"}


def _difference_words(one: Difference) -> str:
    return " ".join((*one.key, *one.fields))
