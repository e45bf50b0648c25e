"""Settings: who works here, backups, how it looks."""

import subprocess
import sys
from pathlib import Path

import pytest

from moi_desktop.desktop import file_dialogs, office_backups, theme
from moi_desktop.desktop.app import Desktop
from moi_desktop.desktop.main_window import MainWindow
from moi_desktop.desktop.pages.page import Act, Place, Wish
from moi_desktop.desktop.settings import Settings
from tests.desktop.office_desk import PAGES, OfficeDesk, type_into, wait_for


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "settings")
    yield made
    made.close()


@pytest.fixture
def page(desk):
    return desk.page("settings")


def test_who_works_here_stands_in_the_history(desk, page, keyboard):
    for line, text in ((page.name, "วรรณา ใจดี"), (page.position, "นักวิเคราะห์"), (page.phone, "0 5311 2234")):
        keyboard.type(line, text)
    page.person_button.click()
    desk.settle()
    assert page.person.currentData() == "วรรณา ใจดี"
    uid = desk.session.look.plan.of("project")[0].uid
    desk.ask(lambda workspace: workspace.save_value("project", uid, "name_en", "X"))
    assert desk.ask(lambda workspace: workspace.history("project", uid, "name_en", limit=1))[0].person == "วรรณา ใจดี"


def test_somebody_known_is_chosen_from_the_list(desk, page):
    from moi_desktop.store.office_workspace import Person

    desk.ask(lambda workspace: [workspace.save_person(Person(name, phone="1")) for name in ("ก", "ข")])
    page.load()
    desk.settle()
    page.person.setCurrentIndex(page.person.findData("ข"))
    page.person.activated.emit(page.person.currentIndex())
    desk.settle()
    assert desk.ask(lambda workspace: workspace.person) == "ข"
    assert page.phone.text() == "1"


def test_the_office_is_saved_as_it_is_typed(desk, page, keyboard):
    type_into(keyboard, page.profile.fields["certified_by"], "นายใหม่ ตั้งใจ")
    desk.settle()
    assert desk.session.look.plan.single("office_profile").text("certified_by") == "นายใหม่ ตั้งใจ"


def test_a_finding_of_the_office_leads_here(desk, page):
    desk.shell.go_to(Place("settings", "office_profile", "x", "phone"))
    desk.settle()
    assert page.profile.fields["phone"].editor.line.hasFocus()


def test_a_backup_is_made_shown_and_offered_for_restoring(desk, page, shown_messages):
    page.back_up_button.click()
    desk.settle()
    assert page.copies.count() == 1
    wishes: list[Wish] = []
    page.wished.connect(wishes.append)
    shown_messages.answers.append("restore")
    page.restore_button.click()
    assert "ไม่ถูกเขียนทับ" in shown_messages.read().sentence
    assert [wish.act for wish in wishes] == [Act.RESTORE]
    assert isinstance(wishes[0].value, Path)
    assert wishes[0].value.exists()


def test_one_backup_a_day_is_enough(desk):
    desk.ask(office_backups.back_up_daily)
    desk.ask(office_backups.back_up_daily)
    assert len(desk.ask(office_backups.copies)) == 1


def test_restoring_a_file_can_be_put_aside(desk, page, tmp_path, monkeypatch, shown_messages):
    monkeypatch.setattr(file_dialogs, "file_to_open", lambda *_: tmp_path / "x.db")
    wishes: list[Wish] = []
    page.wished.connect(wishes.append)
    shown_messages.answers.append("")
    page._restore_file()
    shown_messages.read()
    assert wishes == []


def test_looks_are_wishes_for_the_whole_program(desk, page):
    wishes: list[Wish] = []
    page.wished.connect(wishes.append)
    page.schemes.setCurrentIndex(page.schemes.findData("dark"))
    page.schemes.activated.emit(1)
    page.sizes.setCurrentIndex(page.sizes.findData(130))
    page.sizes.activated.emit(2)
    assert wishes == [Wish(Act.SCHEME, "dark"), Wish(Act.TEXT_SIZE, 130)]


def test_the_program_grants_wishes(qtbot, tmp_path, usual_look):
    window = MainWindow()
    qtbot.addWidget(window)
    desktop = Desktop(window, Settings(tmp_path / "settings.ini"), tmp_path / "data")
    window.show()
    desktop.practise()
    wait_for(lambda: desktop.workspace is not None and desktop.runner.is_idle)
    page = desktop.shell.page("settings")
    page.wished.emit(Wish(Act.SCHEME, "dark"))
    assert theme.scheme_name() == "dark"
    page.wished.emit(Wish(Act.TEXT_SIZE, 115))
    page.wished.emit(Wish(Act.LANGUAGE, "en"))
    assert (desktop.settings.scheme, desktop.settings.text_size, desktop.settings.language) == ("dark", 115, "en")
    page.wished.emit(Wish(Act.BEGIN_ANEW))
    assert desktop.workspace is None
    window.close()


def test_larger_text_gets_more_room(qapp):
    usual = (theme.SIZES.body, theme.SIZES.grid_row)
    theme.set_text_size(130)
    larger = (theme.SIZES.body, theme.SIZES.grid_row, theme.line_height())
    theme.set_text_size(100)
    assert larger[0] == pytest.approx(usual[0] * 1.3)
    assert larger[1] > larger[2]
    assert (theme.SIZES.body, theme.SIZES.grid_row) == usual


def test_pages_are_imported_without_database_workbook_or_cryptography():
    heavy = ("sqlite3", "sqlite_utils", "openpyxl", "xlsxwriter", "python_calamine", "cryptography", "lxml")
    pages = [f"moi_desktop.desktop.pages.{name}" for name in PAGES]
    script = f"import sys, {', '.join(pages)}; print([n for n in sys.modules if n.split('.')[0] in {heavy!r}])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[]"
