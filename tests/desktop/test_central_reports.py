"""The page of reports: each output in the form that was chosen, what was written and what not, and how it is opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.models.central_reports import ReportOrder, write_reports
from moi_desktop.errors import Cancelled
from tests.desktop.central_desks import CentralDesk, Post, post_in

BEGINNINGS = {"docx": b"PK", "xlsx": b"PK", "zip": b"PK", "pdf": b"%PDF"}


@pytest.fixture(scope="session")
def post(tmp_path_factory) -> Post:
    return post_in(tmp_path_factory.mktemp("post"))


@pytest.fixture
def reports(qtbot, post, tmp_path):
    made = CentralDesk(post.template, tmp_path)
    inbox = made.go("inbox")
    inbox.take_in([post.first["PIO50"]])
    made.settle()
    inbox.steps.apply_everything()
    made.settle()
    page = made.go("reports")
    page.opens = lambda folder: None
    page.desk = made
    yield page
    made.close()


@pytest.fixture
def out(tmp_path, monkeypatch):
    folder = tmp_path / "ส่งออก"
    folder.mkdir()
    monkeypatch.setattr(file_dialogs, "folder", lambda *_: folder)
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda _parent, _title, _kinds, proposal: folder / proposal.name)
    return folder


def choose(page, kind, form):
    box = page.forms[kind]
    box.setCurrentIndex(box.findData(form))


@pytest.mark.parametrize("form", ["docx", "pdf", "xlsx"])
def test_an_output_is_written_in_the_form_that_was_chosen(reports, out, form):
    choose(reports, "plan3", form)
    reports.buttons["plan3"].click()
    reports.desk.settle()
    written = out / f"MOI-PLAN3-FY2563-2565.{form}"
    assert written.read_bytes().startswith(BEGINNINGS[form])
    assert reports.written.names == [written.name]
    assert reports.written.isVisible()


def test_a_name_without_ending_gets_that_of_its_form(reports, out, monkeypatch):
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_: out / "แผนของเรา")
    choose(reports, "tidy", "zip")
    reports.buttons["tidy"].click()
    reports.desk.settle()
    assert reports.written.names == ["แผนของเรา.zip"]


def test_written_files_and_their_folder_are_opened_from_the_page(reports, out):
    files: list[Path] = []
    folders: list[Path] = []
    reports.opens_file, reports.opens = files.append, folders.append
    reports.buttons["kpi"].click()
    reports.desk.settle()
    reports.written.buttons[0].click()
    reports.written.folder_button.click()
    assert files == [out / "MOI-KPI-FY2563-2565.xlsx"]
    assert folders == [out, out]  # once by itself, once by the button


def test_an_output_that_cannot_be_written_does_not_keep_the_others_from_it(reports, out):
    (out / "MOI-PLAN1-FY2563.docx").mkdir()  # a folder lies where the file should
    reports.all_button.click()
    reports.desk.settle()
    assert len(reports.written.troubles) == 1
    assert len(reports.written.names) == len(reports.kinds) - 1
    assert reports.written.troubles[0]


def test_nothing_is_asked_again_when_no_file_was_chosen(reports, monkeypatch):
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_: None)
    reports.buttons["plan3"].click()
    reports.desk.settle()
    assert not reports.written.isVisible()


def test_thai_digits_go_into_the_document(reports, out):
    choose(reports, "plan1", "docx")
    reports.buttons["plan1"].click()
    reports.desk.settle()
    plain = (out / "MOI-PLAN1-FY2563.docx").read_bytes()
    reports.thai_digits.click()
    reports.buttons["plan1"].click()
    reports.desk.settle()
    assert (out / "MOI-PLAN1-FY2563.docx").read_bytes() != plain


def test_a_stopped_report_leaves_what_was_finished_and_nothing_half_done(reports, out):
    seen: list[int] = []

    def stop_in_the_second(done: int, total: int) -> None:
        seen.append(done)
        if done > 100:
            raise Cancelled

    orders = [
        ReportOrder("kpi", None, out / "a.xlsx"),
        ReportOrder("plan3", None, out / "b.pdf", "pdf"),
        ReportOrder("tidy", None, out / "c.xlsx"),
    ]

    def work(centre):
        with pytest.raises(Cancelled):
            write_reports(centre, orders, stop_in_the_second)
        return True

    assert reports.desk.ask(work)
    assert [path.name for path in out.iterdir()] == ["a.xlsx"]
    assert seen == sorted(seen)


def test_every_form_and_year_can_be_reached_and_says_what_it_is(reports):
    for report in reports.kinds:
        box = reports.forms[report.kind]
        assert report.name in box.accessibleName()
        assert [box.itemData(row) for row in range(box.count())] == list(report.forms)
        assert "Ctrl+Shift+" in reports.buttons[report.kind].toolTip()
        assert reports.buttons[report.kind].focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_page_offers_every_output_in_every_form_that_is_written(reports):
    from moi_desktop.central.reports import FORMS

    assert {report.kind: tuple(report.forms) for report in reports.kinds} == {
        str(kind): tuple(str(form) for form in forms) for kind, forms in FORMS.items()
    }
