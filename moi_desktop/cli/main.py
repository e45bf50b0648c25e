"""The commands, their arguments and their exit codes: 0 all well, 1 something wrong, 2 wrong use, 3 no workspace."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from moi_desktop import __version__
from moi_desktop.cli import central_commands as central
from moi_desktop.cli import file_commands as files
from moi_desktop.cli import key_commands as keys
from moi_desktop.cli import office_commands as office
from moi_desktop.cli import organisation_commands as offices
from moi_desktop.cli.journal_command import journal
from moi_desktop.cli.output import FOUND_WRONG, NO_WORKSPACE, WRONG_USE, Output, speak_utf8
from moi_desktop.errors import MoiError
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from moi_desktop.central.reports import Printing

Press = Callable[[], "Printing"]
"""Gives what documents are printed with, when a command asks for it."""

Command = Callable[[argparse.Namespace, Output], int]

CANNOT_BE_OPENED: Final = frozenset(
    {
        "store-missing",
        "store-not-workspace",
        "store-wrong-role",
        "store-newer",
        "store-old-read-only",
        "store-damaged",
        "store-unfinished",
        "store-locked",
        "store-read-only",
        "store-cannot-open",
        "store-disk",
        "store-sqlite",
    }
)
"""Codes that end with exit code 3: the workspace itself is the trouble, not what was asked of it."""

_NO_FILE: Final = QT_TRANSLATE_NOOP("moi", "อ่านหรือเขียน {file} ไม่ได้ ({reason}) กรุณาตรวจชื่อไฟล์ โฟลเดอร์ และสิทธิ์ แล้วลองใหม่")

_STOPPED: Final = QT_TRANSLATE_NOOP("moi", "หยุดตามที่สั่ง (Ctrl+C) สิ่งที่บันทึกเสร็จก่อนหน้านี้ยังอยู่ครบ สั่งคำสั่งเดิมอีกครั้งเพื่อทำต่อ")

REPORTS: Final = ("plan3", "plan1", "budget", "kpi", "kpi_sheets", "consolidated", "tidy")


def run(argv: Sequence[str], *, press: Press | None = None) -> int:
    """Run one command; the exit code. Errors for people become a Thai sentence on stderr, others are our mistakes.

    `press` says how documents are printed; without it there is no PDF.
    """
    speak_utf8()
    try:
        arguments = parser().parse_args(argv)
    except SystemExit as told:  # argparse has said what is wrong, or printed the help
        return told.code if isinstance(told.code, int) else WRONG_USE
    out = Output(as_json=arguments.json)
    arguments.press = press
    command: Command = arguments.command
    try:
        return command(arguments, out)
    except MoiError as error:
        out.error(error)
        return NO_WORKSPACE if error.code in CANNOT_BE_OPENED else FOUND_WRONG
    except OSError as error:
        reason = error.strerror or type(error).__name__
        out.error(MoiError(_NO_FILE, code="file-trouble", file=error.filename or "", reason=reason))
        return FOUND_WRONG
    except KeyboardInterrupt:
        out.error(MoiError(_STOPPED, code="stopped"))
        return FOUND_WRONG


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    top = argparse.ArgumentParser(prog="moi-desktop", description="โปรแกรมจัดทำแผนและคำของบประมาณ กระทรวงอุตสาหกรรม")
    top.add_argument("--version", action="version", version=f"moi-desktop {__version__}")
    commands = top.add_subparsers(required=True, metavar="คำสั่ง")
    _add_demo(commands)
    _add_office_commands(commands)
    _add_file_commands(commands)
    _add_central_commands(commands)
    _add_care_commands(commands)
    return top


def _demo(arguments: argparse.Namespace, out: Output) -> int:
    from moi_desktop.cli import demo

    return demo.command(arguments, out)


def _count(text: str) -> int:
    """A whole number from 1 on, as argparse wants it."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


Commands = argparse._SubParsersAction  # noqa: SLF001 - argparse gives its type no public name


def _command(
    commands: Commands[argparse.ArgumentParser], name: str, run_it: Command, words: str
) -> argparse.ArgumentParser:
    sub = commands.add_parser(name, help=words, description=words)
    sub.add_argument("--json", action="store_true", help="พิมพ์ผลเป็น JSON")
    sub.set_defaults(command=run_it)
    return sub


def _workspace(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--workspace", type=Path, required=True, metavar="DB", help="แฟ้มงาน")


def _pin(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--pin-file", type=Path, required=True, metavar="F", help="ไฟล์ที่มีรหัส PIN")


def _out(sub: argparse.ArgumentParser) -> None:
    sub.add_argument("--out", type=Path, required=True, metavar="DIR", help="โฟลเดอร์ปลายทาง")


def _add_demo(commands: Commands[argparse.ArgumentParser]) -> None:
    sub = _command(commands, "demo", _demo, "เดินเส้นทางทั้งหมดด้วยข้อมูลตัวอย่าง")
    _out(sub)
    for name, words in (
        ("offices", "จำนวนหน่วยงาน"),
        ("projects", "โครงการต่อหน่วยงาน"),
        ("kpis", "ตัวชี้วัดต่อหน่วยงาน"),
        ("lines", "รายการงบประมาณต่อหน่วยงาน"),
        ("rounds", "จำนวนรอบนำส่ง"),
    ):
        sub.add_argument(f"--{name}", type=_count, metavar="N", help=words)
    sub.add_argument("--until", choices=["mail"], help="หยุดเมื่อแฟ้มนำส่งอยู่ในโฟลเดอร์ mail")


def _add_office_commands(commands: Commands[argparse.ArgumentParser]) -> None:
    new = _command(commands, "new", office.new, "สร้างแฟ้มงาน")
    _workspace(new)
    new.add_argument("--role", choices=["office", "central"], required=True)
    new.add_argument("--office", default="", metavar="CODE", help="รหัสหน่วยงาน เช่น PIO50")
    new.add_argument("--cycle", default="", metavar="2563-2565", help="รอบแผน")
    new.add_argument("--kit", type=Path, metavar="FILE", help="ชุดแผนจากส่วนกลาง")
    new.add_argument("--practice", action="store_true", help="แฟ้มงานฝึกหัด")

    load = _command(commands, "load", office.load, "นำข้อมูลจากไฟล์ Excel เดิมเข้าแฟ้มงาน")
    _workspace(load)
    load.add_argument("file", type=Path)
    load.add_argument("--unit", choices=["baht", "thousand", "million"], help="หน่วยเงินของไฟล์ เมื่อโปรแกรมถาม")
    load.add_argument("--year", type=int, metavar="2563", help="ปีงบประมาณของแถวที่ไม่ได้ระบุปี")
    load.add_argument("--accept-proposals", action="store_true", help="รับค่าที่โปรแกรมเสนอเมื่ออ่านได้หลายอย่าง")
    load.add_argument("--changes", action="store_true", help="แก้รายการที่แผนมีอยู่แล้วให้ตรงกับไฟล์ด้วย")
    load.add_argument("--dry-run", action="store_true", help="แสดงผลโดยไม่บันทึก")

    check = _command(commands, "check", office.check_plan, "ตรวจแผน")
    _workspace(check)

    _add_key_commands(commands)

    submit = _command(commands, "submit", office.submit_plan, "ตรวจ ลงนาม และเขียนแฟ้มนำส่ง")
    _workspace(submit)
    _out(submit)
    _pin(submit)
    submit.add_argument("--enclose", action="store_true", help="เข้ารหัสแฟ้มให้ส่วนกลางเปิดได้เท่านั้น ตามกุญแจในชุดแผน")
    submit.add_argument("--certifier-pin-file", type=Path, metavar="F", help="ไฟล์ที่มีรหัส PIN ของผู้รับรอง เมื่อผู้รับรองลงนามด้วย")
    submit.add_argument("--accept-warnings", default="", metavar="เหตุผล", help="เหตุผลสำหรับคำเตือนที่ยังไม่มีเหตุผล")

    receive = _command(commands, "receive", office.receive_file, "รับชุดแผนหรือผลการพิจารณา")
    _workspace(receive)
    receive.add_argument("file", type=Path)
    receive.add_argument("--older-kit", action="store_true", help="ยืนยันให้กลับไปใช้ชุดแผนที่เก่ากว่าที่ใช้อยู่")
    receive.add_argument("--accept-safe", action="store_true", help="รับค่าเสนอทุกข้อที่หน่วยงานยังไม่ได้แก้")

    merge = _command(commands, "merge", office.merge_file, "รวมแฟ้มนำส่งของเพื่อนร่วมงานในหน่วยงานเดียวกัน")
    _workspace(merge)
    merge.add_argument("file", type=Path)
    merge.add_argument("--conflicts", choices=("ours", "theirs"), help="ข้อที่แก้ทั้งสองฝั่ง: ใช้ของเราหรือของเพื่อนทุกข้อ")
    merge.add_argument("--dry-run", action="store_true", help="แสดงสิ่งที่ต่างกันโดยไม่รวม")


def _add_key_commands(commands: Commands[argparse.ArgumentParser]) -> None:
    key = commands.add_parser("key", help="กุญแจลงนาม")
    acts = key.add_subparsers(required=True, metavar="การกระทำ")

    def act(name: str, run_it: Command, words: str) -> argparse.ArgumentParser:
        sub = _command(acts, name, run_it, words)
        _workspace(sub)
        if name != "show":
            _pin(sub)
            sub.add_argument("--role", choices=tuple(keys.ROLES), default="prepare", help="กุญแจของผู้จัดทำหรือผู้รับรอง")
        return sub

    create = act("create", keys.create, "สร้างกุญแจ")
    taken = act("import", keys.import_file, "นำเข้าใบรับรองพร้อมกุญแจ (.p12)")
    for sub in (create, taken):
        sub.add_argument("--person", default="", help="ผู้ถือกุญแจ")
        sub.add_argument("--position", default="", help="ตำแหน่ง")
        sub.add_argument("--replace", action="store_true", help="ใช้แทนกุญแจเดิม")
    taken.add_argument("file", type=Path)
    taken.add_argument("--password-file", type=Path, metavar="F", help="ไฟล์ที่มีรหัสผ่านของไฟล์ใบรับรอง")
    renewed = act("renew", keys.renew, "ต่ออายุกุญแจ โดยกุญแจเดิมลงนามรับรอง")
    renewed.add_argument("--new-pin-file", type=Path, metavar="F", help="ไฟล์ที่มีรหัส PIN ใหม่ ถ้าไม่ระบุใช้รหัสเดิม")
    changed = act("change-pin", keys.change_pin, "เปลี่ยนรหัส PIN")
    changed.add_argument("--new-pin-file", type=Path, required=True, metavar="F", help="ไฟล์ที่มีรหัส PIN ใหม่")
    card = act("card", keys.card, "ออกบัตรประจำหน่วยงาน")
    _out(card)
    card.add_argument("--holder", default="", help="ผู้ถือกุญแจ")
    card.add_argument("--phone", default="", help="โทรศัพท์ที่ให้โทรยืนยัน")
    act("show", keys.show, "แสดงลายนิ้วมือกุญแจ")


def _add_file_commands(commands: Commands[argparse.ArgumentParser]) -> None:
    verify = _command(commands, "verify", files.verify, "ตรวจแฟ้มที่ส่งกัน")
    verify.add_argument("files", nargs="+", type=Path, metavar="FILE")
    verify.add_argument("--workspace", type=Path, metavar="DB", help="ใช้ทะเบียนกุญแจและแฟ้มที่บันทึกไว้ของแฟ้มงานนี้")


def _add_central_commands(commands: Commands[argparse.ArgumentParser]) -> None:
    intake = _command(commands, "intake", central.intake, "รับแฟ้มนำส่งเข้าส่วนกลาง")
    _workspace(intake)
    intake.add_argument("paths", nargs="*", type=Path, metavar="PATH")
    intake.add_argument("--dry-run", action="store_true", help="แสดงผลโดยไม่บันทึก")
    intake.add_argument("--apply-ready", action="store_true", help="รวมทุกฉบับที่พร้อม")

    kit = _command(commands, "kit", central.kit, "ออกชุดแผน")
    _workspace(kit)
    _out(kit)
    _pin(kit)
    kit.add_argument(
        "--enclosing", choices=("off", "may", "should"), help="การเข้ารหัสแฟ้มนำส่ง: ไม่ใช้ หน่วยงานเลือกได้ หรือแนะนำให้ใช้"
    )

    give_back = _command(commands, "return", central.give_back, "ออกผลการพิจารณา")
    _workspace(give_back)
    _out(give_back)
    _pin(give_back)
    give_back.add_argument("--office", action="append", default=[], metavar="CODE", help="เฉพาะหน่วยงานนี้ (ใส่ซ้ำได้)")
    give_back.add_argument("--message", default="", help="ข้อความถึงหน่วยงาน")

    report = _command(commands, "report", central.report, "เอกสารผลลัพธ์ทางการ")
    _workspace(report)
    report.add_argument("--kind", choices=REPORTS, required=True)
    report.add_argument("--out", type=Path, required=True, metavar="FILE", help=".docx .pdf .xlsx หรือ .zip (CSV)")
    report.add_argument("--year", type=int, metavar="2563", help="ปีงบประมาณ")
    report.add_argument("--thai-digits", action="store_true", help="ใช้เลขไทยใน Word และ PDF")

    for name, run_it, words in (
        ("digest", central.show_digest, "ค่าตรวจของแผนรวม"),
        ("rebuild", central.rebuild_views, "สร้างแผนรวมใหม่จากคลังและบันทึก แล้วเทียบ"),
    ):
        _workspace(_command(commands, name, run_it, words))
    _add_journal(commands)
    _add_decide(commands)


def _add_journal(commands: Commands[argparse.ArgumentParser]) -> None:
    told = _command(commands, "journal", journal, "อ่าน ตรวจ และส่งออกสมุดบันทึกของส่วนกลาง")
    _workspace(told)
    told.add_argument("--search", default="", metavar="คำ", help="เฉพาะรายการที่มีคำเหล่านี้")
    told.add_argument("--act", default="", metavar="ACT", help="เฉพาะการกระทำนี้ เช่น amend")
    told.add_argument("--office", default="", metavar="CODE", help="เฉพาะหน่วยงานนี้")
    told.add_argument("--find", default="", metavar="HASH", help="เทียบลายนิ้วมือที่หน่วยงานอ่าน อย่างน้อย 8 ตัวแรก")
    told.add_argument("--out", type=Path, metavar="FILE", help="ส่งออกเป็น .xlsx หรือ .csv")


def _add_decide(commands: Commands[argparse.ArgumentParser]) -> None:
    decide = commands.add_parser("decide", help="การตัดสินใจของส่วนกลาง")
    acts = decide.add_subparsers(required=True, metavar="การกระทำ")

    def act(name: str, run_it: Command, words: str, *options: str, optional: Sequence[str] = ()) -> None:
        sub = _command(acts, name, run_it, words)
        _workspace(sub)
        sub.add_argument("--person", default="", help="ผู้ตัดสินใจ")
        for option in options:
            sub.add_argument(f"--{option}", required=option not in optional, default="")

    act("apply", central.decide_apply, "รวมฉบับที่พร้อม", "office", "revision", optional=("revision",))
    act("resolve", central.decide_resolve, "เลือกฉบับเมื่อแตกกัน", "office", "revision", "reason")
    act("withdraw", central.decide_withdraw, "ถอนค่าเสนอ", "amendment", "reason")
    act("undo", central.decide_undo, "ยกเลิกการรวมครั้งล่าสุด", "office")
    act("amend", central.decide_amend, "เสนอค่าใหม่", "office", "table", "record", "field", "value", "reason")
    act(
        "comment",
        central.decide_comment,
        "ให้ความเห็น",
        "office",
        "table",
        "record",
        "field",
        "text",
        optional=("field",),
    )
    act("approve", central.decide_project, "เห็นชอบโครงการ", "office", "project", "reason", optional=("reason",))
    act("return", central.decide_return, "ส่งโครงการกลับแก้ไข", "office", "project", "reason")
    act("reject", central.decide_reject, "ไม่บรรจุโครงการในแผน", "office", "project", "reason")
    undoing = "เลิกผลการพิจารณาล่าสุดของโครงการ"
    act("undo-decision", central.decide_undo_decision, undoing, "office", "project", "reason", optional=("reason",))
    act("hold", central.decide_hold, "พักรับฉบับใหม่ระหว่างพิจารณา", "office", "reason")
    act("release", central.decide_release, "เลิกพักรับฉบับใหม่", "office", "reason", optional=("reason",))
    act("withdraw-comment", central.decide_withdraw_comment, "ถอนความเห็นที่ยังไม่ได้ส่ง", "comment")
    act("transfer", offices.plan_transfer, "โอนโครงการ มีผลกับชุดแผนฉบับถัดไป", "project", "office", "to", "reason")
    act("merge-office", offices.merge, "รวมหน่วยงานเข้ากับอีกหน่วยงาน", "office", "into", "reason")
    act("close-office", offices.close, "เลิกใช้หน่วยงาน", "office", "reason")
    act("rename-office", offices.rename, "เปลี่ยนชื่อหน่วยงาน", "office", "name", "reason")
    act("open-office", offices.open_new, "เพิ่มหน่วยงานใหม่ หรือเปิดหน่วยงานที่เลิกใช้แล้ว", "office", "name", "reason")
    act("drop", offices.drop, "ยกเลิกการโอนหรือการเปลี่ยนหน่วยงานที่ยังไม่มีผล", "planned")
    offices_shown = _command(acts, "offices", offices.show, "การเปลี่ยนหน่วยงานที่วางไว้ และโครงการที่ต้องตัดสิน")
    _workspace(offices_shown)
    act("register-key", central.register_key, "บันทึกกุญแจที่โทรยืนยันแล้ว", "office", "fingerprint")
    act("renew-key", central.renew_key, "รับการต่ออายุที่กุญแจเดิมลงนามรับรอง", "office", "fingerprint")
    act("revoke-key", central.revoke_key, "เพิกถอนกุญแจ", "office", "fingerprint", "reason")


def _add_care_commands(commands: Commands[argparse.ArgumentParser]) -> None:
    doctor = _command(commands, "doctor", files.doctor, "ตรวจสุขภาพแฟ้มงาน")
    _workspace(doctor)
    backup = _command(commands, "backup", files.backup, "สำรองแฟ้มงาน")
    _workspace(backup)
    _out(backup)
    restore = _command(commands, "restore", files.restore, "กู้คืนจากแฟ้มสำรอง")
    _workspace(restore)
    restore.add_argument("file", type=Path)
