"""What is acted out for the pictures. Each scene has a workspace of its own and names the pictures it gives."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from picture_desk import DOCUMENTS, PictureDesk

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.desktop.pages.central_inbox import InboxPage
    from moi_desktop.plan.model import Plan
    from moi_desktop.signing.keys import OfficeKey
    from moi_desktop.store.office_workspace import OfficeWorkspace

PIN = "chiangmai-2563"


def practise(desk: PictureDesk) -> None:
    """Begin with the sample data, and say who works here."""
    hands = desk.hands
    hands.press("ทดลองใช้ด้วยข้อมูลตัวอย่าง")
    hands.wait_to_see("ขั้นต่อไป")
    desk.ask(lambda workspace: workspace.work_as("นางสาวสายใจ ใจดี"))
    hands.rest_and_look()


def start(desk: PictureDesk) -> None:
    """The first screen, and who works here."""
    desk.take("start")
    practise(desk)
    desk.page("settings")
    desk.take("settings")


def plan(desk: PictureDesk) -> None:
    """The overview, and a project with its sections."""
    practise(desk)
    desk.page("overview")
    desk.take("overview")
    desk.page("projects")
    desk.take("project")
    desk.hands.press("ความเชื่อมโยงกับแผน")
    desk.take("links")
    desk.hands.press("เพิ่มความเชื่อมโยง…")
    desk.hands.look_for("ค้นหาแผนหรือนโยบาย", "ผู้ประกอบการ")
    desk.take("link-picker")
    desk.hands.press("ปิด")
    desk.hands.press("กิจกรรม")
    desk.take("activities")


def figures(desk: PictureDesk) -> None:
    """KPIs with their score, budget lines, and a block from a spreadsheet before it goes in."""
    practise(desk)
    desk.page("kpis")
    desk.hands.press("เกณฑ์การให้คะแนน")
    desk.hands.fill("ถ้าผลเป็น", "84")
    desk.take("kpi-score")
    desk.page("budget")
    desk.take("budget")
    desk.hands.press("เพิ่มรายการ")
    desk.hands.read(lambda: _copy(_lines()))
    desk.hands.paste("คำของบประมาณ")
    desk.take("paste-preview")
    desk.hands.press("ไม่วาง")


def _copy(words: str) -> None:
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.clipboard().setText(words)


def _lines() -> str:
    """Forty lines as a spreadsheet puts them on the clipboard; one of them has no price yet, and a total stands below."""
    rows = (
        (f"ค่าอบรมรุ่นที่ {number}", "", "", "", "๒๕๖๓", "B2010210", f"{number + 20} คน x 2 วัน", _price(number))
        for number in range(1, 41)
    )
    total = ("รวมทั้งสิ้น", "3,832,800")
    return "".join("\t".join(row) + "\n" for row in (*rows, total))


def _price(number: int) -> str:
    return "รอสืบราคา" if number == 3 else "1,200.-"


def excel(desk: PictureDesk) -> None:
    """A workbook as offices keep it, on its way into the plan."""
    practise(desk)
    desk.file = _workbook(Path("คำของบประมาณ 2564.xlsx"))
    desk.page("budget")
    desk.hands.press("นำเข้าจาก Excel…")
    desk.hands.press("เลือกไฟล์…")
    desk.hands.wait_to_see("เลือกแผ่นงานที่จะนำเข้า")
    desk.hands.press("ต่อไป")
    desk.take("import-columns")
    desk.hands.press("ต่อไป")
    desk.hands.wait_to_see("เพิ่ม โครงการ")
    desk.take("import-preview")
    desk.hands.press("ปิดโดยไม่นำเข้า")


def _workbook(path: Path) -> Path:
    """Write a request as it is typed by hand: a title, a head of two lines, gaps that mean the line above, a total."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "คำขอ"
    for row in (
        ("แบบคำของบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. 2564",),
        (),
        ("ลำดับ", "โครงการ", "กิจกรรม", "รายการ", "รายละเอียดค่าใช้จ่าย", None, "จำนวนเงิน (บาท)", "หมายเหตุของจังหวัด"),
        (None, None, None, None, "จำนวน", "ราคาต่อหน่วย"),
        (1, "โครงการพัฒนาผู้ผลิตเครื่องเงินวัวลาย", "อบรมการออกแบบ", "ค่าวิทยากร", "3 คน x 5 วัน", "600.-", 9000, "ตามระเบียบ"),
        (None, None, None, "ค่าอาหารและอาหารว่าง", "๓๐ คน x ๕ วัน", "300", 45000),
        (None, None, "ติดตามผล", "ค่าจ้างเหมาที่ปรึกษา", None, None, "รอผลประมูล"),
        (2, "โครงการลดของเสียในโรงงานแปรรูปลำไย", "ตรวจวินิจฉัยโรงงาน", "ค่าจ้างผู้เชี่ยวชาญ", "10 โรงงาน x 2 ครั้ง", "5,000.-", 100000),
        (None, None, None, "ค่าวัสดุ", "๑๐ โรงงาน", "1,500", 15000),
        ("รวมทั้งสิ้น", None, None, None, None, None, 169000),
    ):  # fmt: skip
        sheet.append(row)
    book.save(path)
    return path


def sending(desk: PictureDesk) -> None:
    """What the check finds, the way out of the house, and the covering letter."""
    practise(desk)
    desk.ask(_spoil)
    desk.page("check")
    desk.take("check")
    for _ in range(2):
        desk.ask(lambda workspace: workspace.undo())
    desk.page("export")
    desk.hands.press("ต่อไป")
    desk.take("export-totals")
    desk.hands.press("ต่อไป")
    desk.hands.press("สร้างกุญแจลงนาม…")
    desk.hands.fill("รหัส PIN", PIN)
    desk.hands.fill("รหัส PIN อีกครั้ง", PIN)
    desk.hands.press("สร้างกุญแจ")
    desk.hands.wait_to_see("ผู้รับรองได้ตรวจข้อมูลครบถ้วนแล้ว")
    desk.hands.tick("ผู้รับรองได้ตรวจข้อมูลครบถ้วนแล้ว และรับรองให้นำส่ง")
    desk.hands.fill("รหัส PIN", PIN)
    desk.hands.press("รับรองและลงนาม")
    desk.hands.wait_to_see("โปรแกรมจะตรวจอีกครั้ง")
    desk.hands.press("บันทึกไฟล์")
    desk.hands.wait_to_see("บันทึกแฟ้มนำส่งครั้งที่ 1 แล้ว")
    desk.hands.rest_and_look()
    desk.take("export-done")
    desk.hands.press("ดูและพิมพ์…")
    desk.hands.wait_to_see("หน้า 1 จาก")
    desk.take("letter")
    desk.hands.press("ปิด")


def _spoil(workspace: OfficeWorkspace) -> None:
    """Make two mistakes that a check must find."""
    project = workspace.records("project")[0]
    workspace.save_value("project", project.uid, "end_date", date(2018, 9, 30))
    line = next(one for one in workspace.records("budget_line") if one.text("project") == project.uid)
    workspace.save_value("budget_line", line.uid, "amount", 9_000_000)


def answer(desk: PictureDesk) -> None:
    """What the centre says of a package, before it is taken and where it is answered."""
    from moi_desktop.exchange import sending as packages
    from moi_desktop.store.received import KIT_SETTING

    practise(desk)
    desk.page("history")
    key, centre = _key("PIO50", "สอจ.เชียงใหม่"), _Centre(desk)
    desk.ask(lambda workspace: workspace.set_setting(KIT_SETTING, ""))  # the kit comes from this centre
    desk.file = centre.kit()
    _receive(desk, "รับชุดแผนนี้")
    sent: list[Path] = []
    desk.ask(lambda workspace: sent.append(packages.submit(workspace, key, DOCUMENTS, clock=desk.clock).path))
    desk.clock.pass_by(days=6)
    desk.file = centre.answer(sent[0], key.fingerprint)
    desk.hands.press("รับไฟล์จากส่วนกลาง…")
    desk.hands.wait_to_see("รับผลการพิจารณานี้")
    desk.take("return")
    desk.hands.press("รับผลการพิจารณานี้")
    desk.hands.rest_and_look()
    desk.take("answers")


def _receive(desk: PictureDesk, verb: str) -> None:
    desk.hands.press("รับไฟล์จากส่วนกลาง…")
    desk.hands.wait_to_see(verb)
    desk.hands.press(verb)
    desk.hands.rest_and_look()


def _key(office: str, name: str) -> OfficeKey:
    from moi_desktop.signing.keys import Holder, create_key

    return create_key(Holder(office, name, name))


class _Centre:
    """The centre at the other end of the mail, for practice as the desk is."""

    def __init__(self, desk: PictureDesk) -> None:
        from moi_desktop.store.central_workspace import CentralWorkspace

        self._folder = desk.folder / "ส่วนกลาง"
        self._folder.mkdir(parents=True)
        self._file, self._clock = self._folder / "central.db", desk.clock
        self._key = _key("MOI", "สำนักงานปลัดกระทรวงอุตสาหกรรม")
        CentralWorkspace.create(self._file, "2563-2565", practice=True, clock=desk.clock).close()

    def kit(self) -> Path:
        """Issue the kit."""
        from moi_desktop.central import kits
        from moi_desktop.central.centre import Centre
        from moi_desktop.plan.sample import sample_kit
        from moi_desktop.store.central_workspace import CentralWorkspace

        with CentralWorkspace.open(self._file) as workspace:
            return kits.issue_kit(Centre(workspace), sample_kit(), self._key, self._folder, clock=self._clock).path

    def answer(self, package: Path, fingerprint: str) -> Path:
        """Take a package and return it with what a reader at the centre says."""
        from moi_desktop.central import decisions, intake, key_register, returning
        from moi_desktop.central.centre import Centre
        from moi_desktop.store.central_workspace import CentralWorkspace

        with CentralWorkspace.open(self._file) as workspace:
            centre = Centre(workspace)
            key_register.register_key(centre, "PIO50", fingerprint, clock=self._clock)
            intake.take_in(centre, [package], clock=self._clock, apply=True)
            _review(centre, decisions.applied_plan(centre, "PIO50"))
            words = "ขอให้ตอบภายในวันที่ 28 ตุลาคม 2562"
            return returning.issue_return(
                centre, "PIO50", self._key, self._folder, message=words, clock=self._clock
            ).path


def _review(centre: Centre, plan: Plan) -> None:
    from moi_desktop.central import decisions
    from moi_desktop.central.decisions import Place

    first, second = plan.live_projects()[:2]
    line = next(one for one in plan.of("budget_line") if one.text("project") == first.uid)
    amount = line.money("amount") or 0
    proposed = amount * 9 // 1000 * 100
    decisions.decide(centre, "PIO50", first.uid, "RETURNED", "ขอข้อมูลเพิ่มเติมเรื่องกลุ่มเป้าหมาย")
    decisions.amend(centre, Place("PIO50", "budget_line", line.uid, "amount"), proposed, "ปรับตามอัตราของสำนักงบประมาณ")
    decisions.comment(centre, Place("PIO50", "project", first.uid, "rationale"), "ขอให้ระบุจำนวนผู้ประกอบการในพื้นที่")
    decisions.comment(centre, Place("PIO50", "project", second.uid, "evidence"), "ขอให้แนบผลสำรวจปี 2561")


def merge(desk: PictureDesk) -> None:
    """Two people of one office worked on two computers."""
    from moi_desktop.exchange import sending as packages
    from moi_desktop.plan.model import Record, new_uid
    from moi_desktop.store.backup import make_backup, restore
    from moi_desktop.store.office_workspace import OfficeWorkspace

    practise(desk)
    key = _key("PIO50", "สอจ.เชียงใหม่")
    other = desk.folder / "เครื่องที่สอง"
    other.mkdir(parents=True)
    made: list[Path] = []

    def work_apart(workspace: OfficeWorkspace) -> None:
        packages.submit(workspace, key, DOCUMENTS, clock=desk.clock)
        restored = restore(make_backup(workspace, other).path, other / "PIO50.db", clock=desk.clock)
        first, second = workspace.records("project")[:2]
        line = workspace.records("budget_line")[0]
        with OfficeWorkspace.open(restored.path, clock=desk.clock) as there:
            there.save_value("budget_line", line.uid, "amount", 7_000_000)
            there.save_value("project", second.uid, "monitoring", "ติดตามทุกเดือนด้วยแบบรายงานของจังหวัด")
            there.add(Record("project", new_uid(), {"name_th": "โครงการลดของเสียในโรงงานแปรรูปลำไย"}))
            made.append(packages.submit(there, key, other, clock=desk.clock).path)
        workspace.save_value("budget_line", line.uid, "amount", 9_000_000)
        workspace.save_value("project", first.uid, "monitoring", "ติดตามรายไตรมาส และลงพื้นที่ปีละสองครั้ง")

    desk.ask(work_apart)
    desk.file = made[0]
    desk.page("history")
    desk.hands.press("รวมแฟ้มของเพื่อนร่วมงาน…")
    desk.hands.wait_to_see("รวมแฟ้ม")
    desk.take("merge")
    desk.hands.press("ยังไม่รวม")


def centre(desk: PictureDesk) -> None:
    """The central desk in the middle of the season: some offices have sent, one file waits for its key."""
    file = _Season(desk).file()
    desk.desktop.settings.reviewer = "นางสาวพิมพ์ใจ รอบคอบ"
    desk.hands.read(lambda: desk.desktop.open(file))
    desk.hands.wait_to_see("ส่งแล้ว")
    desk.hands.rest()
    desk.take("board")
    desk.page("inbox")
    desk.take("central-inbox")
    desk.page("review")
    desk.take("review")
    desk.page("merged")
    desk.take("merged-plan")


class _Season:
    """A central workspace with the sample offices and some of the generated ones."""

    def __init__(self, desk: PictureDesk) -> None:
        self._folder, self._clock = desk.folder / "ส่วนกลาง", desk.clock
        self._folder.mkdir(parents=True)
        self._key = _key("MOI", "สำนักงานปลัดกระทรวงอุตสาหกรรม")

    def file(self) -> Path:
        """Make it."""
        from moi_desktop import reference
        from moi_desktop.central import intake, key_register, kits
        from moi_desktop.central.centre import Centre
        from moi_desktop.plan.sample import SAMPLE_OFFICES, sample_kit
        from moi_desktop.store.central_workspace import CentralWorkspace

        path = self._folder / "central.db"
        generated = [office.code for office in reference.provincial_offices()[::4]]
        codes = [*SAMPLE_OFFICES, *(code for code in generated if code not in SAMPLE_OFFICES)]
        with CentralWorkspace.create(path, "2563-2565", clock=self._clock) as workspace:
            centre = Centre(workspace, person="นางสาวพิมพ์ใจ รอบคอบ")
            kit = kits.issue_kit(centre, sample_kit(), self._key, self._folder, clock=self._clock)
            for code in codes[:-1]:
                key_register.register_key(centre, code, self._key.fingerprint, clock=self._clock)
            files = [self._package(number, code, kit.revision_id) for number, code in enumerate(codes)]
            intake.take_in(centre, files[:-3], apply=True, clock=self._clock)
            intake.take_in(centre, files[-3:], clock=self._clock)
            _review(centre, _reviewed(centre))
        return path

    def _package(self, seed: int, office: str, kit: str) -> Path:
        from moi_desktop import __version__
        from moi_desktop.exchange.package import Content, Header
        from moi_desktop.exchange.packing import pack
        from moi_desktop.exchange.sending import codes_of, write_packed
        from moi_desktop.plan.catalogue import DocumentKind
        from moi_desktop.plan.sample import SAMPLE_OFFICES, generate_plan, sample_kit, sample_plan

        is_sample = office in SAMPLE_OFFICES
        plan = sample_plan(office) if is_sample else generate_plan(office, projects=4, kpis=8, lines=24, seed=seed)
        content = Content(kind=DocumentKind.SUBMISSION, office=office, cycle="2563-2565", kit=kit)
        header = Header(
            revision_no=1, created_at=self._clock(), prepared_by="ผู้จัดทำแผน", install_id=office, app_version=__version__
        )
        packed = pack(content, header, plan, self._key, signer="อุตสาหกรรมจังหวัด", codes=codes_of(sample_kit()))
        return write_packed(packed, self._folder).path


def _reviewed(centre: Centre) -> Plan:
    """The plan of the office that is reviewed in the picture."""
    from moi_desktop.central import decisions

    return decisions.applied_plan(centre, "PIO50")


def keys(desk: PictureDesk) -> None:
    """The office's two keys: a PIN and how long it stands, the card, wrong PINs, a key that waits, a key that ends soon."""
    from moi_desktop.desktop.office_keys import CERTIFY, PREPARE
    from moi_desktop.exchange import keyring
    from moi_desktop.signing.keys import TEST_COST

    practise(desk)
    desk.page("settings")
    hands = desk.hands
    hands.do(lambda: _press_key(desk, PREPARE, "new"))
    hands.fill("รหัส PIN", "739216")
    hands.fill("รหัส PIN อีกครั้ง", "739216")
    desk.take("key-new")
    hands.press("ไม่สร้าง")

    def make(workspace: OfficeWorkspace) -> None:
        for role, person in (
            (PREPARE, keyring.Person("นางสาวสายใจ ใจดี", "นักวิเคราะห์นโยบายและแผน")),
            (CERTIFY, keyring.Person("นายวิญญู กตัญญูธรรม", "อุตสาหกรรมจังหวัดเชียงใหม่")),
        ):
            keyring.create_key(workspace, PIN, role=role, person=person, cost=TEST_COST)

    desk.ask(make)
    desk.page("overview")
    desk.page("settings")
    hands.do(lambda: _press_key(desk, PREPARE, "card"))
    desk.take("key-card")
    hands.press("ปิด")
    desk.page("export")
    hands.press("ต่อไป")
    hands.press("ต่อไป")
    hands.tick("ผู้รับรองได้ตรวจข้อมูลครบถ้วนแล้ว และรับรองให้นำส่ง")
    for picture in ("key-wrong-pin", "", "key-locked"):
        hands.do(lambda: _try_pins(desk))
        hands.press("รับรองและลงนาม")
        hands.rest()
        if picture:
            desk.take(picture)


def _press_key(desk: PictureDesk, role: str, what: str) -> None:
    from moi_desktop.desktop.pages.settings import SettingsPage

    page = desk.desktop.shell.page("settings")
    assert isinstance(page, SettingsPage)
    page.signing_keys.blocks[role].buttons[what].click()


def _try_pins(desk: PictureDesk) -> None:
    from moi_desktop.desktop.pages.export import ExportPage

    page = desk.desktop.shell.page("export")
    assert isinstance(page, ExportPage)
    page.sign.pin.setText("ไม่ใช่รหัสนี้")
    page.sign.certifier_pin.setText("ไม่ใช่รหัสนี้")


def refusals(desk: PictureDesk) -> None:
    """The centre: what the inbox says of a file's key, clock or bytes; the telephone call; a lost computer."""
    from moi_desktop.desktop.pages.central_inbox import InboxPage
    from moi_desktop.desktop.pages.central_keys import KeysPage
    from tests.central import refusals as made
    from tests.central.offices import key_of

    folder = desk.folder / "ส่วนกลาง"
    folder.mkdir(parents=True)
    found = made.write_refusals(folder, desk.clock)
    desk.desktop.settings.reviewer = "นางสาวพิมพ์ใจ รอบคอบ"
    desk.hands.read(lambda: desk.desktop.open(found.centre))
    desk.hands.rest()
    desk.page("inbox")
    inbox = desk.desktop.shell.page("inbox")
    assert isinstance(inbox, InboxPage)
    desk.hands.do(lambda: inbox.take_in([*found.files.values(), found.again]))
    desk.hands.rest()
    for name, office in (
        ("refused-revoked", made.REVOKED),
        ("refused-expired", made.EXPIRED),
        ("refused-other-office", made.OTHER),
        ("taken-clock-2568", made.CLOCK),
        ("taken-resaved", made.RESAVED),
        ("taken-twice", made.REMAILED),
    ):
        desk.hands.do(partial(_choose, inbox, found.files[office].name))
        desk.take(name)
    desk.page("keys")
    keys_page = desk.desktop.shell.page("keys")
    assert isinstance(keys_page, KeysPage)
    uid = f"{made.REVOKED}/{key_of(made.REVOKED).fingerprint}"
    desk.hands.do(lambda: keys_page.grid.choose(uid))
    desk.take("keys")


def _choose(inbox: InboxPage, name: str) -> None:
    line = next(line for line in inbox._lines if line.name == name)  # noqa: SLF001 - what a hand would point at
    inbox.grid.choose(line.sha256)


Scene = Callable[[PictureDesk], None]
SCENES: tuple[tuple[Scene, tuple[str, ...]], ...] = (
    (start, ("start", "settings")),
    (plan, ("overview", "project", "links", "link-picker", "activities")),
    (figures, ("kpi-score", "budget", "paste-preview")),
    (excel, ("import-columns", "import-preview")),
    (sending, ("check", "export-totals", "export-done", "letter")),
    (answer, ("return", "answers")),
    (merge, ("merge",)),
    (centre, ("board", "central-inbox", "review", "merged-plan")),
    (keys, ("key-new", "key-card", "key-wrong-pin", "key-locked")),
    (
        refusals,
        (
            "refused-revoked",
            "refused-expired",
            "refused-other-office",
            "taken-clock-2568",
            "taken-resaved",
            "taken-twice",
            "keys",
        ),
    ),
)
"""Each scene with the pictures that it takes, in the order of a clerk's road, and then of the centre's."""
