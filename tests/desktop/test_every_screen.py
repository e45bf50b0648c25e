"""Every screen of the office desk, in both languages, at 1366x768 and at 125 %: nothing clipped, foreign, nameless, or a trap."""

from datetime import UTC, datetime

import pytest
from openpyxl import Workbook

from moi_desktop.central import kits
from moi_desktop.central.centre import Centre
from moi_desktop.desktop import language, theme
from moi_desktop.desktop.app import Desktop
from moi_desktop.desktop.keyboard_map import KEYBOARD_MAP
from moi_desktop.desktop.main_window import MainWindow
from moi_desktop.desktop.message_dialog import MessageDialog
from moi_desktop.desktop.messages import Kind, Message, Verb
from moi_desktop.desktop.office_comparison import Comparison, Pair, ProjectChange
from moi_desktop.desktop.office_differences import FieldChange
from moi_desktop.desktop.pages.begin_dialog import central_dialog, office_dialog
from moi_desktop.desktop.pages.import_entry import open_import
from moi_desktop.desktop.pages.import_wizard import COLUMNS, DONE, PREVIEW, SHEETS, ImportWizard
from moi_desktop.desktop.pages.keyboard_dialog import KeyboardDialog
from moi_desktop.desktop.pages.new_key_dialog import NewKeyDialog
from moi_desktop.desktop.pages.overview import OverviewPage
from moi_desktop.desktop.pages.paper_dialog import Offer, PaperDialog
from moi_desktop.desktop.pages.sent_papers import ComparisonDialog
from moi_desktop.desktop.papers.making import BRIEFS, CHECK, Wanted
from moi_desktop.desktop.settings import Settings
from moi_desktop.desktop.widgets.find_dialog import FindDialog
from moi_desktop.desktop.widgets.history_dialog import HistoryDialog
from moi_desktop.desktop.widgets.reason_dialog import Question, ReasonDialog
from moi_desktop.exchange import sending
from moi_desktop.plan.sample import sample_kit
from moi_desktop.store.backup import make_backup, restore
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.store.received import KIT_SETTING
from tests.central.offices import key_of
from tests.desktop import screen_faults
from tests.desktop.office_desk import pump, wait_for

SIZES = {"100 %": (1366, 728), "125 %": (1093, 542)}
"""What is left of a screen of 1366x768 below title and task bar, in the pixels that the program counts in."""


MESSY = (
    ("แบบคำของบประมาณรายจ่าย ประจำปีงบประมาณ พ.ศ. 2564",),
    ("โครงการ", "กิจกรรม", "รายการ", "รายละเอียดค่าใช้จ่าย", None, "จำนวนเงิน (บาท)", "ผู้รับจ้างเดิม"),
    (None, None, None, "จำนวน", "ราคาต่อหน่วย"),
    ("โครงการพัฒนากาแฟ", "อบรม", "ค่าวิทยากร", "3 คน x 5 วัน", "600.-", 9000, "บริษัท ก"),
    (None, None, "ค่าอาหาร", "๓๐ คน", "1,500", 45000),
    (None, "ติดตามผล", "ค่าจ้างเหมา", None, None, "รอผลประมูล"),
    ("รวมทั้งสิ้น", None, None, None, None, 54000),
)


def noon():
    return datetime(2019, 11, 22, 5, 0, tzinfo=UTC)


class Visitor:
    """Goes from screen to screen and notes what is wrong there."""

    def __init__(self, qtbot, folder, spoken, size):
        self.spoken, self.size, self.folder = spoken, size, folder
        self.window = MainWindow()
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.desktop = Desktop(self.window, Settings(folder / "settings.ini"), folder / "data")
        self.window.show()
        self.window.activateWindow()
        self.faults: list[str] = []

    @property
    def session(self):
        page = self.desktop.shell.page("overview")
        assert isinstance(page, OverviewPage)
        return page.session

    def ask(self, what):
        """Ask the workspace on the thread that owns it."""
        found: list[object] = []
        workspace = self.desktop.workspace
        self.desktop.runner.do(lambda: what(workspace), found.append)
        wait_for(lambda: bool(found))
        return found[0]

    def settle(self):
        pump(20)
        if self.desktop.workspace is not None:
            session = self.session
            if session._rest.isActive():
                session.look_now()
        wait_for(lambda: self.desktop.runner.is_idle)
        pump(20)

    def look_at(self, name, root=None):
        """Note everything that is wrong with a screen."""
        self.settle()
        root = root or self.window
        if root is self.window:
            assert (root.width(), root.height()) == self.size, f"{name} makes the window larger"
        found = [
            *screen_faults.clipped(root),
            *screen_faults.foreign_words(root, self.spoken),
            *screen_faults.nameless(root),
            *screen_faults.tab_traps(root),
        ]
        self.faults += [f"{name}: {fault}" for fault in dict.fromkeys(found)]

    def look_at_dialog(self, dialog):
        dialog.show()
        dialog.activateWindow()
        self.look_at(type(dialog).__name__, dialog)
        dialog.close()
        self.window.activateWindow()

    def go_to(self, key):
        self.desktop.shell.go_to(key)
        self.settle()
        return self.desktop.shell.page(key)


@pytest.fixture(params=[(spoken, scale) for spoken in ("th", "en") for scale in SIZES], ids=" ".join)
def visitor(request, qtbot, tmp_path, qapp, usual_look):
    spoken, scale = request.param
    language.install(qapp, spoken)
    theme.apply(qapp, "light")
    made = Visitor(qtbot, tmp_path, spoken, SIZES[scale])
    yield made
    made.window.close()


def visit_forms(visitor):
    """Every section of the forms of a project, a KPI and a budget line."""
    for key in ("projects", "kpis", "budget"):
        page = visitor.go_to(key)
        for number, section in enumerate(page.form.sections):
            page.form.bar.set_current(number)
            visitor.look_at(f"{key} {section.key}")


def visit_projects(visitor):
    """The table of projects, last year's projects, the history of a field."""
    page = visitor.go_to("projects")
    page.show_view("table")
    visitor.look_at("projects table")
    page.show_view("tree")
    dialog = page.acts.carry()
    dialog.activateWindow()
    visitor.look_at("CarryDialog", dialog)
    dialog.own_wanted.emit()
    visitor.look_at("CarryDialog with projects", dialog)
    dialog.reject()
    visitor.window.activateWindow()
    page.details.show_field("project", page.form.uid, "name_th")
    visitor.settle()
    page.details.show_history()
    visitor.settle()
    history = next(one for one in visitor.window.findChildren(HistoryDialog) if one.isVisible())
    history.activateWindow()
    visitor.look_at("HistoryDialog", history)
    history.reject()
    visitor.window.activateWindow()


def visit_pages(visitor):
    for key in ("overview", "check", "export", "history", "settings"):
        visitor.go_to(key)
        visitor.look_at(key)


def visit_sending(visitor):
    """The steps before the file is written."""
    page = visitor.go_to("export")
    for step in range(page.ui.steps.count()):
        page._go_to(step)
        visitor.look_at(f"export {step}")


def changed_comparison():
    """A comparison in which one amount is another."""
    amount = FieldChange("budget_line", "l", "amount", "คำของบประมาณ ลำดับที่ 1 > จำนวนเงิน", "1.00", "2.00", 100)
    project = ProjectChange("p", "โครงการ", "changed", Pair(100, 200), 1, (amount,))
    return Comparison(1, {}, {}, {}, 0, 1, 0, (project,))


def visit_dialogs(visitor):
    shell = visitor.desktop.shell
    visitor.look_at_dialog(FindDialog(shell._hits, shell))
    visitor.look_at_dialog(KeyboardDialog(KEYBOARD_MAP, shell))
    visitor.look_at_dialog(NewKeyDialog(visitor.session, parent=shell))
    offers = (Offer("ผลการตรวจสอบ", Wanted(CHECK)), Offer("แบบ จ.1-1", Wanted(BRIEFS)))
    visitor.look_at_dialog(PaperDialog(visitor.session, "เอกสาร", offers, shell))
    visitor.look_at_dialog(ComparisonDialog(changed_comparison(), shell))
    # What a question says is its asker's; here it is in both languages at once.
    visitor.look_at_dialog(ReasonDialog(Question("2563", "2563", "2563", for_all="2563"), shell))


def visit_beginnings(visitor):
    """What is asked before there is a workspace. Which plan it is comes from the kit's name."""
    visitor.look_at_dialog(office_dialog(visitor.window, "2563", practice=False))
    visitor.look_at_dialog(office_dialog(visitor.window, "2563", practice=True))
    visitor.look_at_dialog(central_dialog(visitor.window))


def visit_messages(visitor):
    """A message whose words are its sender's, and the details opened."""
    for kind in Kind:
        message = Message(kind, "2563", "2563", (Verb("", "2563"), Verb("do", "2564", "primary")), "2563\n2564")
        dialog = MessageDialog(message, visitor.window)
        dialog.ui.details_button.setChecked(True)
        visitor.look_at_dialog(dialog)


def visit_links(visitor):
    """The picker of plan links, before and after something was searched."""
    page = visitor.go_to("projects")
    page.form.bar.set_current([section.key for section in page.form.sections].index("links"))
    visitor.settle()
    view = page.form.views["plan_link"]
    view.add_button.click()
    picker = view.picker
    picker.activateWindow()
    visitor.look_at("LinkPicker", picker)
    picker.ui.search.setText("0401")
    visitor.look_at("LinkPicker that found", picker)
    picker.reject()
    visitor.window.activateWindow()


def visit_import(visitor):
    """Each step of the import, with a table as offices have them."""
    book = Workbook()
    book.active.title = "2564"
    for row in MESSY:
        book.active.append(row)
    path = visitor.folder / "2564.xlsx"
    book.save(path)
    page = visitor.go_to("budget")
    open_import(page.session, page)
    wizard = visitor.window.findChild(ImportWizard)
    wizard.activateWindow()
    visitor.look_at("import, the file", wizard)
    wizard.read_file(path)
    wait_for(lambda: wizard.step == SHEETS)
    visitor.look_at("import, the sheets", wizard)
    wizard.ui.next_button.click()
    assert wizard.step == COLUMNS
    visitor.look_at("import, the columns", wizard)
    wizard.ui.next_button.click()
    wait_for(lambda: wizard.step == PREVIEW and wizard.state.loaded is not None)
    visitor.look_at("import, the preview", wizard)
    wizard.ui.next_button.click()
    wait_for(lambda: wizard.step == DONE)
    visitor.look_at("import, the result", wizard)
    wizard.close()
    visitor.window.activateWindow()


def visit_arrival(visitor):
    """A kit that came, looked at before it is taken."""
    folder = visitor.folder / "centre"
    folder.mkdir()
    with CentralWorkspace.create(folder / "central.db", "2563-2565", practice=True, clock=noon) as workspace:
        kit = kits.issue_kit(Centre(workspace), sample_kit(), key_of("MOI"), folder, clock=noon).path
    visitor.ask(lambda workspace: workspace.set_setting(KIT_SETTING, "") or True)  # the next kit is this centre's
    page = visitor.go_to("history")
    page.arrivals.begin([kit])
    visitor.settle()
    dialog = page.arrivals.dialog
    dialog.activateWindow()
    visitor.look_at("ArrivalDialog", dialog)
    dialog.reject()
    visitor.settle()
    visitor.window.activateWindow()


def visit_merge(visitor):
    """A colleague's package that changes what was changed here too."""
    sent = visitor.ask(lambda workspace: sending.submit(workspace, key_of("PIO50"), visitor.folder, clock=noon))
    assert sent.path.exists()
    folder = visitor.folder / "other"
    folder.mkdir()
    backup = visitor.ask(lambda workspace: make_backup(workspace, folder))
    with OfficeWorkspace.open(restore(backup.path, folder / "PIO50.db", clock=noon).path, clock=noon) as workspace:
        line = workspace.records("budget_line")[0]
        workspace.save_value("budget_line", line.uid, "amount", 7_000_000)
        theirs = sending.submit(workspace, key_of("PIO50"), folder, clock=noon)
    visitor.ask(lambda workspace: workspace.save_value("budget_line", line.uid, "amount", 9_000_000) or True)
    page = visitor.go_to("history")
    page.arrivals.begin([theirs.path], merging=True)
    visitor.settle()
    dialog = page.arrivals.dialog
    dialog.activateWindow()
    visitor.look_at("MergeDialog", dialog)
    dialog.reject()
    visitor.settle()
    visitor.window.activateWindow()


def test_no_screen_of_the_office_is_clipped_foreign_nameless_or_a_trap(visitor):
    visitor.desktop.start()
    visitor.look_at("first run")
    visit_beginnings(visitor)
    visitor.desktop.practise()
    wait_for(lambda: visitor.desktop.workspace is not None)
    visit_pages(visitor)
    visit_forms(visitor)
    visit_projects(visitor)
    visit_sending(visitor)
    visit_dialogs(visitor)
    visit_messages(visitor)
    visit_links(visitor)
    visit_merge(visitor)
    visit_arrival(visitor)
    visit_import(visitor)
    assert not visitor.faults, "\n".join(visitor.faults)
