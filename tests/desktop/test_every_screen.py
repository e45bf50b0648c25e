"""Every screen of the office desk, in both languages, at 1366x768 and at 125 %: nothing clipped, foreign, nameless, or a trap."""

import pytest

from moi_desktop.desktop import language, theme
from moi_desktop.desktop.app import Desktop
from moi_desktop.desktop.main_window import MainWindow
from moi_desktop.desktop.office_comparison import Comparison, Pair, ProjectChange
from moi_desktop.desktop.office_differences import FieldChange
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
from tests.desktop import screen_faults
from tests.desktop.office_desk import pump, wait_for

SIZES = {"100 %": (1366, 728), "125 %": (1093, 542)}
"""What is left of a screen of 1366x768 below title and task bar, in the pixels that the program counts in."""


class Visitor:
    """Goes from screen to screen and notes what is wrong there."""

    def __init__(self, qtbot, folder, spoken, size):
        self.spoken, self.size = spoken, size
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
    visitor.look_at_dialog(KeyboardDialog(shell))
    visitor.look_at_dialog(NewKeyDialog(visitor.session, parent=shell))
    offers = (Offer("ผลการตรวจสอบ", Wanted(CHECK)), Offer("แบบ จ.1-1", Wanted(BRIEFS)))
    visitor.look_at_dialog(PaperDialog(visitor.session, "เอกสาร", offers, shell))
    visitor.look_at_dialog(ComparisonDialog(changed_comparison(), shell))
    # What a question says is its asker's; here it is in both languages at once.
    visitor.look_at_dialog(ReasonDialog(Question("2563", "2563", "2563", for_all="2563"), shell))


def test_no_screen_of_the_office_is_clipped_foreign_nameless_or_a_trap(visitor):
    visitor.desktop.start()
    visitor.look_at("first run")
    visitor.desktop.practise()
    wait_for(lambda: visitor.desktop.workspace is not None)
    visit_pages(visitor)
    visit_forms(visitor)
    visit_projects(visitor)
    visit_sending(visitor)
    visit_dialogs(visitor)
    assert not visitor.faults, "\n".join(visitor.faults)
