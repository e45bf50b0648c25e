"""Kits, returns, keys and official outputs, from the buttons to the files."""

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QScrollArea

from moi_desktop import reference
from moi_desktop.desktop import file_dialogs, theme
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.exchange.verdict import Verdict, Verifier
from tests.desktop.central_desks import PIN, CentralDesk, Post, post_in


@pytest.fixture(scope="session")
def post(tmp_path_factory) -> Post:
    return post_in(tmp_path_factory.mktemp("post"))


@pytest.fixture
def desk(qtbot, post, tmp_path):
    made = CentralDesk(post.template, tmp_path)
    yield made
    made.close()


@pytest.fixture
def merged(desk, post):
    inbox = desk.go("inbox")
    inbox.take_in([post.first["PIO50"], post.first["PIO20"]])
    desk.settle()
    inbox.steps.apply_everything()
    desk.settle()
    return desk


@pytest.fixture
def out(tmp_path, monkeypatch):
    folder = tmp_path / "ส่งออก"
    folder.mkdir()
    monkeypatch.setattr(file_dialogs, "folder", lambda *_: folder)
    return folder


def verified(path):
    with Verifier() as verifier:
        return verifier.verify_file(path)


def test_a_report_is_written_and_its_folder_shown(merged, out, monkeypatch):
    reports = merged.go("reports")
    opened: list[Path] = []
    reports.opens = opened.append
    target = out / "งบ.xlsx"
    asked: list[Path] = []

    def choose(_parent, _title, _kinds, proposal):
        asked.append(proposal)
        return target

    monkeypatch.setattr(file_dialogs, "file_to_save", choose)
    reports.years["budget"].setCurrentIndex(1)
    reports.buttons["budget"].click()
    merged.settle()
    assert asked[0].name == "MOI-BUDGET-FY2564.xlsx"
    assert target.read_bytes()[:2] == b"PK"
    assert opened == [out]
    assert "งบ.xlsx" in reports.written.names


def test_all_outputs_are_written_at_once(merged, out):
    reports = merged.go("reports")
    reports.opens = lambda folder: None
    reports.all_button.click()
    merged.settle()
    assert sorted(path.name for path in out.iterdir()) == [
        "MOI-BUDGET-FY2563.xlsx",
        "MOI-CONSOLIDATED-FY2563-2565.xlsx",
        "MOI-KPI-FY2563-2565.xlsx",
        "MOI-KPISHEETS-FY2563-2565.xlsx",
        "MOI-PLAN1-FY2563.docx",
        "MOI-PLAN3-FY2563-2565.docx",
        "MOI-TIDY-FY2563-2565.xlsx",
    ]


def test_reports_wait_until_something_is_merged(desk):
    reports = desk.go("reports")
    assert not reports.buttons["plan3"].isEnabled()
    assert reports.why_not.isVisible()


def test_the_next_kit_carries_another_window_and_what_changed(desk, out, keyboard):
    kit = desk.go("kit")
    kit.opens = lambda folder: None
    kit.draft.show_section("cycle")
    closes = kit.draft.cycle.window_form.rows["closes"]
    closes.editor.line.clear()
    keyboard.type(closes.editor.line, "31 ธ.ค. 2573")
    closes.editor.commit()
    desk.settle()
    kit.issue.click()
    dialog = desk.dialog()
    assert dialog.text("changes").startswith("ช่วงเวลานำส่ง: ทุกหน่วยงาน 2 ก.ย. 2562 – 31 ธ.ค. 2573")
    dialog._rows["changes"].set_value("ขยายเวลาส่ง")
    dialog.type_pin(PIN)
    desk.press(dialog)
    (path,) = out.glob("*.xlsx")
    assert verified(path).verdict in (Verdict.INTACT, Verdict.RESAVED)
    assert kit.values["number"].text() == "ฉบับที่ 2"
    assert kit.values["changes"].text() == "ขยายเวลาส่ง"
    assert kit.values["window"].text().endswith("2573")
    assert kit.values["keys"].text() == "2 ดอก"


def test_words_typed_over_the_draft_outlive_a_wrong_pin_and_the_mail_speaks_of_the_newest_kit(
    desk, out, shown_messages
):
    kit = desk.go("kit")
    kit.opens = lambda folder: None
    kit.issue.click()
    dialog = desk.dialog()
    dialog._rows["changes"].set_value("ขยายเวลาส่ง\nปรับทะเบียนกุญแจ")
    dialog.type_pin("000000")
    desk.press(dialog)
    shown_messages.read()
    kit.issue.click()
    dialog = desk.dialog()
    assert dialog.text("changes") == "ขยายเวลาส่ง\nปรับทะเบียนกุญแจ"
    dialog.type_pin(PIN)
    desk.press(dialog)
    (path,) = out.glob("*.xlsx")
    assert kit.values["changes"].text() == "ขยายเวลาส่ง · ปรับทะเบียนกุญแจ"
    assert kit.draft.switch.buttons["current"].isChecked()
    kit.copy_mail.click()
    mail = QGuiApplication.clipboard().text()
    for words in ("ชุดแผนฉบับที่ 2", path.name, "- ขยายเวลาส่ง\n- ปรับทะเบียนกุญแจ", kit.fingerprint.text()):
        assert words in mail
    assert "{" not in mail


def test_a_new_centre_makes_its_key_and_issues_its_first_kit(qtbot, tmp_path, out):
    desk = CentralDesk(None, tmp_path)
    try:
        kit = desk.go("kit")
        kit.opens = lambda folder: None
        assert not kit.issue.isEnabled()
        kit.make_key.click()
        dialog = desk.dialog()
        dialog._pin.setText(PIN)
        desk.press(dialog)
        assert "ไม่ตรงกัน" in dialog.ui.problem.text()
        dialog.type_pin(PIN)
        desk.press(dialog)
        assert len(kit.fingerprint.text().split()) == 8
        assert kit.issue.text() == "ออกชุดแผนฉบับที่ 1…"
        kit.draft.show_section("cycle")
        for name in ("opens", "closes"):
            kit.draft.cycle.window_form.edited.emit(kit.draft.cycle.window_form.key, name, name, desk.session.today)
            desk.settle()
        kit.issue.click()
        dialog = desk.dialog()
        dialog.type_pin(PIN)
        desk.press(dialog)
        assert kit.values["number"].text() == "ฉบับที่ 1"
        assert kit.values["ceiling"].text().startswith("76 หน่วยงาน")
        board = desk.go("board")
        assert board.head.figures["days"].text() == "วันสุดท้าย"
    finally:
        desk.close()


def test_the_register_shows_all_offices_and_confirms_a_waiting_card(desk, post):
    inbox = desk.go("inbox")
    inbox.take_in([post.cards["PIO90"]])
    desk.settle()
    keys = desk.go("keys")
    states = {row[1]: row[2] for row in keys.grid.facts.listed}
    assert list(states)[:76] == [office.abbr_th for office in reference.provincial_offices()]
    assert states["กรอ."] == "none"  # departments send too
    assert (states["สอจ.เชียงใหม่"], states["สอจ.สงขลา"], states["สอจ.ตรัง"]) == ("active", "card", "none")
    line = next(line for line in keys._lines if line.state == "card")
    assert keys.grid.choose(line.uid)
    desk.settle()
    keys.confirm.click()
    desk.settle()
    dialog = desk.dialog()
    dialog.phone.setText("0 7431 1234")
    dialog.hear(line.fingerprint)
    desk.press(dialog)
    assert next(line for line in keys._lines if line.office == "PIO90").state == "active"
    assert next(line for line in keys._lines if line.office == "PIO90").holder == "นายสมชาย มั่นคง"


def test_a_key_is_withdrawn_only_with_a_reason(desk, post):
    keys = desk.go("keys")
    line = next(line for line in keys._lines if line.office == "PIO20")
    keys.grid.choose(line.uid)
    desk.settle()
    keys.revoke.click()
    dialog = desk.dialog()
    desk.press(dialog)
    assert dialog.isVisible()
    dialog._rows["reason"].set_value("เครื่องหาย")
    desk.press(dialog)
    assert next(line for line in keys._lines if line.office == "PIO20").state == "revoked"
    inbox = desk.go("inbox")
    inbox.take_in([post.first["PIO20"]])
    desk.settle()
    assert [line.state for line in inbox._lines] == ["quarantined"]


def test_every_button_of_the_desk_has_words_and_every_grid_a_name(desk):
    for key in ("board", "inbox", "merged", "reports", "kit", "keys"):
        page = desk.go(key)
        assert all(button.text() for button in page.findChildren(QPushButton) if button.isVisible())
        assert all(grid.accessibleName() for grid in page.findChildren(FactsGrid))


def test_the_first_section_does_not_scroll_where_there_is_room(desk):
    page = desk.go("kit")
    (area,) = [one for one in page.findChildren(QScrollArea) if one.isAncestorOf(page.history)]
    assert area.verticalScrollBar().maximum() == 0
    desk.shell.resize(1100, 420)
    desk.settle()
    assert page.history.height() >= 3 * theme.SIZES.grid_row, "in a small window some rows stay, and the page scrolls"
