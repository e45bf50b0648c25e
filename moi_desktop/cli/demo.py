"""`demo`: the whole road on sample data without a screen, from kit to official outputs and the next round.

Everything is done through the same rooms that the desk and the other commands use; nothing is prepared beforehand.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from moi_desktop import reference
from moi_desktop.central import decisions, key_register, kits, returning, views
from moi_desktop.central.centre import Centre
from moi_desktop.central.intake import IntakeReport, take_in
from moi_desktop.central.office_review import APPROVED
from moi_desktop.central.state_names import STATE_NAMES
from moi_desktop.cli.central_commands import intake_json
from moi_desktop.cli.output import FOUND_WRONG, OK, Output
from moi_desktop.errors import MoiError
from moi_desktop.exchange import answering, keyring, receiving, sending
from moi_desktop.exchange.checking import check_workspace, waive
from moi_desktop.plan.amounts import HUNDRED_BAHT, factor_product, times
from moi_desktop.plan.clock import utc_now
from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.rules import Severity
from moi_desktop.plan.sample import SAMPLE_OFFICES, generate_plan, sample_kit, sample_plan, second_round
from moi_desktop.plan.thai_numbers import format_baht
from moi_desktop.signing.keys import TEST_COST
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.store.safe_file import write_file
from moi_desktop.text import QT_TRANSLATE_NOOP

CYCLE: Final = "2563-2565"
PIN: Final = "sample-2563"
YEARS: Final = (2563, 2564, 2565)
_FOLDERS: Final = ("kit", "mail", "returns", "outputs", "workspaces")
_NOT_OURS: Final = QT_TRANSLATE_NOOP("moi", "มีแฟ้มอื่นอยู่ใน {folder} โปรแกรมจะไม่เขียนทับ กรุณาเลือกโฟลเดอร์ว่างให้ตัวอย่าง")


@dataclass(frozen=True, slots=True)
class Size:
    """How large generated offices are; None means the written sample of three offices."""

    offices: int
    projects: int
    kpis: int
    lines: int


def command(arguments: argparse.Namespace, out: Output) -> int:
    """Walk the road and print what happened."""
    generated = any(
        value is not None for value in (arguments.offices, arguments.projects, arguments.kpis, arguments.lines)
    )
    size = (
        Size(arguments.offices or 3, arguments.projects or 8, arguments.kpis or 25, arguments.lines or 120)
        if generated
        else None
    )
    with _Demo(arguments.out, out, size) as demo:
        return demo.run(rounds=arguments.rounds or 2, until=arguments.until)


class _Demo:
    """One walk: a centre, some offices, and the mail folder between them."""

    def __init__(self, folder: Path, out: Output, size: Size | None) -> None:
        self.folder = folder
        self.out = out
        self.size = size
        self.offices = self._office_codes()
        self.result: dict[str, Any] = {
            "out": str(folder),
            "offices": self.offices,
            "submissions": [],
            "intakes": [],
            "returns": [],
            "outputs": [],
        }
        self.workspaces: dict[str, OfficeWorkspace] = {}
        self.kit_path = folder

    def __enter__(self) -> _Demo:
        self._refuse_other_peoples_files()
        for name in _FOLDERS:
            target = self.folder / name
            if target.exists():
                shutil.rmtree(target)
            target.mkdir(parents=True)
        self.centre = Centre(CentralWorkspace.create(self.folder / "workspaces" / "central.db", CYCLE))
        return self

    def _refuse_other_peoples_files(self) -> None:
        """Only what an earlier demonstration left may be written over."""
        if (self.folder / "workspaces" / "central.db").is_file():
            return
        for name in _FOLDERS:
            target = self.folder / name
            if target.is_file() or (target.is_dir() and any(target.iterdir())):
                raise MoiError(_NOT_OURS, code="demo-folder", place=str(target), folder=str(target))

    def __exit__(self, *details: object) -> None:
        for workspace in self.workspaces.values():
            workspace.close()
        self.centre.workspace.close()

    def _office_codes(self) -> list[str]:
        if self.size is None:
            return list(SAMPLE_OFFICES)
        return [office.code for office in reference.provincial_offices()][: self.size.offices]

    def run(self, *, rounds: int, until: str | None) -> int:
        self.plans = {office: self._first_plan(office) for office in self.offices}
        self._issue_first_kit()
        for office in self.offices:
            self._open_office(office)
        if until == "mail":
            self._confirm_keys()
            self._submit_round(1)
            return self._finish(OK)
        self._confirm_keys()
        for number in range(1, rounds + 1):
            self._one_round(number, last=number == rounds)
        self._write_outputs()
        rebuilt = views.rebuild(self.centre)
        self._say(
            "ตรวจทาน",
            f"สร้างแผนรวมใหม่จากคลังและบันทึก: {'ตรงกัน' if rebuilt.same else 'ไม่ตรงกัน'} (ค่าตรวจ {rebuilt.after[:16]}…)",
        )
        return self._finish(OK if rebuilt.same else FOUND_WRONG)

    def _finish(self, code: int) -> int:
        self.result["digest"] = views.digest(self.centre)
        self._say("เสร็จ", f"ผลทั้งหมดอยู่ที่ {self.folder}")
        self.out.result(self.result)
        return code

    def _say(self, step: str, words: str) -> None:
        self.out.say(f"[{step}] {words}")

    def _first_plan(self, office: str) -> Plan:
        if self.size is None:
            return sample_plan(office)
        seed = int(office.removeprefix("PIO"))
        return generate_plan(
            office, projects=self.size.projects, kpis=self.size.kpis, lines=self.size.lines, seed=seed, years=YEARS
        )

    def _issue_first_kit(self) -> None:
        self.key = keyring.create_key(self.centre.workspace, PIN, cost=TEST_COST)
        sent = kits.issue_kit(self.centre, sample_kit(self.plans), self.key, self.folder / "kit", clock=utc_now)
        self.kit_path = sent.path
        self.result["kit"] = str(sent.path)
        self._say("ชุดแผน", f"ส่วนกลางออกชุดแผนฉบับที่ {sent.revision_no}: {sent.path.name} (ลายนิ้วมือ {self.key.fingerprint})")

    def _open_office(self, office: str) -> None:
        path = self.folder / "workspaces" / f"{office}.db"
        workspace = OfficeWorkspace.create(path, office, CYCLE, practice=False)
        self.workspaces[office] = workspace
        receiving.receive(workspace, self.kit_path)
        plan = self.plans[office]
        workspace.add_many(plan, "กรอกข้อมูลตัวอย่าง")
        key = keyring.create_key(workspace, PIN, cost=TEST_COST)
        profile = plan.single("office_profile")
        holder, phone = (profile.text("certified_by"), profile.text("phone")) if profile else ("", "")
        card = sending.make_card(workspace, key, sending.CardHolder(holder or office, phone or "-"), clock=utc_now)
        sending.write_packed(card, self.folder / "mail")
        money = sum(line.money("amount") for line in plan.of("budget_line"))
        self._say(
            "กรอกแผน",
            f"{reference.office_name(office)}: โครงการ {len(plan.of('project'))} ตัวชี้วัด {len(plan.of('kpi'))} "
            f"รายการ {len(plan.of('budget_line'))} รวม {format_baht(money)} บาท",
        )

    def _confirm_keys(self) -> None:
        """The telephone call: the fingerprint read from the office's own screen, the card lying in the inbox."""
        take_in(self.centre, sorted((self.folder / "mail").glob("*CARD*.xlsx")))
        for office, workspace in self.workspaces.items():
            key_register.confirm_card(self.centre, office, keyring.key_fingerprint(workspace), clock=utc_now)
        self._say("กุญแจ", f"ส่วนกลางโทรยืนยันลายนิ้วมือกุญแจ {len(self.workspaces)} หน่วยงาน แล้วบันทึกลงทะเบียน")

    def _submit_round(self, number: int) -> list[Path]:
        paths = []
        for office, workspace in self.workspaces.items():
            findings = check_workspace(workspace)
            errors = sum(f.severity is Severity.ERROR for f in findings)
            waive(workspace, findings, "ตรวจสอบแล้วตามข้อเท็จจริงของพื้นที่")
            key = keyring.open_key(workspace, PIN)
            sent = sending.submit(workspace, key, self.folder / "mail", clock=utc_now)
            paths.append(sent.path)
            self.result["submissions"].append(
                {
                    "office": office,
                    "file": str(sent.path),
                    "revision_id": sent.revision_id,
                    "revision_no": sent.revision_no,
                }
            )
            self._say(
                f"นำส่งรอบ {number}",
                f"{office} ตรวจแล้ว ผิด {errors} เตือน {len(findings) - errors} ลงนามและเขียน {sent.path.name} "
                f"(ครั้งที่ {sent.revision_no} รหัส {sent.revision_id[:12]}…)",
            )
        return paths

    def _one_round(self, number: int, *, last: bool) -> None:
        if number > 1:
            self._edit_again()
        paths = self._submit_round(number)
        report = take_in(self.centre, paths, apply=True)
        self._tell_intake(number, report)
        if number == 1:
            again = take_in(self.centre, paths[:1])
            self._tell_intake(number, again, note="อีเมลเดิมมาถึงซ้ำ")
        if not last:
            self._review()
            self._give_back()

    def _tell_intake(self, number: int, report: IntakeReport, note: str = "") -> None:
        self.result["intakes"].append(intake_json(report))
        for package in report.packages:
            counts = package.counts
            words = f"{package.office} {STATE_NAMES[package.state]}"
            if counts.new or counts.changed or counts.same:
                words += f" เพิ่มใหม่ {counts.new} ปรับปรุง {counts.changed} ไม่เปลี่ยนแปลง {counts.same} วงเงินเปลี่ยน {format_baht(counts.money_effect_satang)} บาท"
            if package.message:
                words += f" [{package.code}] {package.message}"
            self._say(f"รับแฟ้มรอบ {number}", f"{note + ': ' if note else ''}{words}")

    def _review(self) -> None:
        """A reviewer's day: one amendment, one comment, approvals, one project returned, for every office."""
        for office in self.offices:
            plan = decisions.applied_plan(self.centre, office)
            projects = plan.live_projects()
            line = max(_plain_lines(plan), key=lambda r: r.money("amount"))
            proposed = times(
                factor_product(line) or Decimal(1), line.money("unit_price") * 9 // 10 // HUNDRED_BAHT * HUNDRED_BAHT
            )
            place = decisions.Place(office, "budget_line", line.uid, "amount")
            decisions.amend(self.centre, place, proposed, "ปรับลดตามกรอบวงเงินของกระทรวง")
            remark = decisions.Place(office, "project", projects[0].uid, "rationale")
            decisions.comment(self.centre, remark, "ขอให้เพิ่มข้อมูลจำนวนสถานประกอบการในพื้นที่ประกอบเหตุผล")
            for project in projects[1:]:
                decisions.decide(self.centre, office, project.uid, APPROVED)
            decisions.decide(self.centre, office, projects[0].uid, "RETURNED", "ขอข้อมูลประกอบเพิ่มเติม")
            self._say(
                "พิจารณา",
                f"{office} เห็นชอบ {len(projects) - 1} โครงการ ส่งกลับแก้ไข 1 โครงการ เสนอปรับ “{line.text('name')}” "
                f"เป็น {format_baht(proposed)} บาท",
            )

    def _give_back(self) -> None:
        for office, workspace in self.workspaces.items():
            sent = returning.issue_return(self.centre, office, self.key, self.folder / "returns", clock=utc_now)
            received = receiving.receive(workspace, sent.path)
            accepted = answering.accept_safe(workspace)
            self.result["returns"].append({"office": office, "file": str(sent.path), "accepted": accepted})
            self._say(
                "ผลการพิจารณา",
                f"{office} รับ {sent.path.name}: ผล {received.count('decision')} ความเห็น {received.count('comment')} "
                f"ค่าเสนอ {received.count('amendment')} รับค่าเสนอแล้ว {len(accepted)}",
            )

    def _edit_again(self) -> None:
        for office, workspace in self.workspaces.items():
            before = workspace.plan()
            after = second_round(before, office)
            workspace.put_many(_changed(before, after), "แก้ไขรอบถัดไป")

    def _write_outputs(self) -> None:
        from moi_desktop.central.reports import FORMS, Form, write_report

        for kind, forms in FORMS.items():
            for form in (one for one in forms if one is not Form.PDF):  # which needs fonts and a painter
                made = write_report(self.centre.workspace, kind, year=None, form=form)
                written = write_file(self.folder / "outputs" / f"{kind}.{form}", made.data)
                self.result["outputs"].append(str(written.path))
        self._say("ผลลัพธ์", "เขียนเล่มแผน คำของบประมาณ ตัวชี้วัด ฐานข้อมูลแผนรวม และตารางข้อมูลแล้ว")


def _plain_lines(plan: Plan) -> Iterable[Record]:
    """Lines whose money stands in one year only, of projects that are not deleted."""
    live = {project.uid for project in plan.live_projects()}
    return (line for line in plan.of("budget_line") if line.text("project") in live and not line.flag("obligated"))


def _changed(before: Plan, after: Plan) -> Iterable[Record]:
    held: dict[tuple[str, str], Record] = {(r.entity, r.uid): r for r in before}
    return [record for record in after if held.get((record.entity, record.uid)) != record]
