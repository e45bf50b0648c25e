"""Merging a colleague's package by hand: every conflict decided, one step, undone in one."""

from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from moi_desktop.desktop import file_dialogs
from moi_desktop.exchange import sending
from moi_desktop.plan.model import Record, new_uid
from moi_desktop.signing.keys import Holder, create_key
from moi_desktop.store.backup import make_backup, restore
from moi_desktop.store.office_workspace import OfficeWorkspace
from tests.desktop.office_desk import OfficeDesk


def noon():
    return datetime(2019, 11, 22, 5, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def office_key():
    return create_key(Holder("PIO50", "สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่", "สอจ.เชียงใหม่"))


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "history", "projects")
    yield made
    made.close()


@pytest.fixture
def page(desk):
    return desk.page("history")


@pytest.fixture
def sent(desk, tmp_path, office_key):
    """The revision that both computers go on from."""
    return desk.ask(lambda workspace: sending.submit(workspace, office_key, tmp_path, clock=noon))


@contextmanager
def colleague(desk, folder):
    """The other computer, which goes on from a backup of this one."""
    folder.mkdir()
    backup = desk.ask(lambda workspace: make_backup(workspace, folder))
    restored = restore(backup.path, folder / "PIO50.db", clock=noon)
    with OfficeWorkspace.open(restored.path, clock=noon) as workspace:
        yield workspace


@pytest.fixture
def package(desk, sent, tmp_path, office_key):
    """What a colleague sent: an amount and a name changed, a project added; here the amount was changed too."""
    with colleague(desk, tmp_path / "other") as workspace:
        line, project = workspace.records("budget_line")[0], workspace.records("project")[1]
        workspace.save_value("budget_line", line.uid, "amount", 7_000_000)
        workspace.save_value("project", project.uid, "name_th", "โครงการที่เพื่อนเปลี่ยนชื่อ")
        workspace.add(Record("project", new_uid(), {"name_th": "โครงการใหม่ของเพื่อน"}))
        made = sending.submit(workspace, office_key, tmp_path / "other", clock=noon)
    desk.ask(lambda workspace: workspace.save_value("budget_line", line.uid, "amount", 9_000_000))
    desk.session.look_now()
    desk.settle()
    return made


def begin(desk, page, made, monkeypatch):
    monkeypatch.setattr(file_dialogs, "file_to_open", lambda *_: made.path)
    page.merge_button.click()
    desk.settle()
    return page.arrivals.dialog


def plan(desk):
    return desk.ask(lambda workspace: workspace.plan())


def amount(desk):
    return plan(desk).of("budget_line")[0].money("amount")


def test_differences_are_shown_by_outcome_with_three_values_and_their_money(desk, page, package, monkeypatch):
    dialog = begin(desk, page, package, monkeypatch)
    assert {key: button.text().split()[-1] for key, button in dialog.kinds.buttons.items()} == {
        "": "3",
        "conflict": "1",
        "taken": "2",
        "kept": "0",
    }
    assert (dialog.ui.ours.toPlainText(), dialog.ui.theirs.toPlainText()) == ("90,000.00", "70,000.00")
    assert dialog.ui.base.toPlainText() == "204,000.00"
    assert dialog.ui.base_name.text() == "เดิม (ครั้งที่ 1)"
    assert not dialog.ui.do_button.isEnabled()
    assert "ยังต้องตัดสินอีก 1 ข้อ" in dialog.ui.summary.text()
    dialog.ui.theirs_button.click()
    assert dialog.ui.do_button.isEnabled()
    assert "→" in dialog.ui.summary.text()
    dialog.ui.leave_button.click()
    desk.settle()
    assert amount(desk) == 9_000_000
    assert not page.arrivals.is_busy


def test_a_merge_by_keyboard_and_back_in_one_step(desk, page, sent, package, monkeypatch, keyboard):
    dialog = begin(desk, page, package, monkeypatch)
    dialog.ui.theirs_button.click()
    keyboard.press(dialog.ui.do_button, Qt.Key.Key_Space)
    desk.settle()
    assert dialog.ui.stack.currentWidget() is dialog.ui.done
    assert "รับจากเพื่อนร่วมงาน 2 ข้อ" in dialog.ui.done_words.text()
    assert amount(desk) == 7_000_000
    dialog.ui.close_button.click()
    desk.settle()
    names = {project.text("name_th") for project in plan(desk).of("project")}
    assert {"โครงการที่เพื่อนเปลี่ยนชื่อ", "โครงการใหม่ของเพื่อน"} <= names
    assert page.received.item(0, 0).text() == "แฟ้มของเพื่อนร่วมงาน"
    assert desk.ask(lambda workspace: workspace.parents()) == (package.revision_id,)
    desk.ask(lambda workspace: workspace.undo())
    assert amount(desk) == 9_000_000
    assert desk.ask(lambda workspace: workspace.parents()) == (sent.revision_id,)


def test_a_merge_is_taken_back_from_its_result(desk, page, sent, package, monkeypatch):
    dialog = begin(desk, page, package, monkeypatch)
    dialog.ui.theirs_button.click()
    dialog.ui.do_button.click()
    desk.settle()
    assert amount(desk) == 7_000_000
    dialog.ui.undo_button.click()
    desk.settle()
    assert amount(desk) == 9_000_000
    assert desk.ask(lambda workspace: workspace.parents()) == (sent.revision_id,)
    assert desk.shell.toast.words.text() == "เลิกทำการรวมแล้ว แผนเป็นอย่างก่อนรวม"


def test_a_merge_that_was_stopped_can_be_begun_anew(desk, page, package, monkeypatch):
    dialog = begin(desk, page, package, monkeypatch)
    dialog.ui.theirs_button.click()
    desk.stop_before_its_turn(dialog.ui.do_button.click)
    assert amount(desk) == 9_000_000
    assert dialog.ui.do_button.isEnabled()
    dialog.ui.do_button.click()
    desk.settle()
    assert amount(desk) == 7_000_000


def test_the_button_of_a_merge_takes_back_nothing_that_was_done_after_it(desk, page, package, monkeypatch):
    dialog = begin(desk, page, package, monkeypatch)
    dialog.ui.theirs_button.click()
    dialog.ui.do_button.click()
    desk.settle()
    project = plan(desk).of("project")[0].uid
    desk.ask(lambda workspace: workspace.save_value("project", project, "name_en", "Later"))
    dialog.ui.undo_button.click()
    desk.settle()
    assert amount(desk) == 7_000_000
    assert desk.ask(lambda workspace: workspace.record("project", project)).text("name_en") == "Later"
    assert "Ctrl+Z" in desk.shell.toast.words.text()


def test_all_conflicts_of_a_project_are_decided_at_once(desk, page, sent, tmp_path, office_key, monkeypatch):
    with colleague(desk, tmp_path / "other") as workspace:
        project = workspace.records("project")[0].uid
        for key in ("name_th", "rationale", "person"):
            workspace.save_value("project", project, key, f"ของเพื่อน {key}")
        made = sending.submit(workspace, office_key, tmp_path / "other", clock=noon)
    for key in ("name_th", "rationale", "person"):
        desk.ask(lambda workspace, key=key: workspace.save_value("project", project, key, f"ของเรา {key}"))
    dialog = begin(desk, page, made, monkeypatch)
    dialog.ui.ours_button.click()
    assert "ยังต้องตัดสินอีก 2 ข้อ" in dialog.ui.summary.text()
    dialog.ui.all_theirs_button.click()
    assert set(dialog.decisions.values()) == {"theirs"}
    dialog.ui.all_ours_button.click()
    dialog.ui.do_button.click()
    desk.settle()
    assert plan(desk).get("project", project).text("name_th") == "ของเรา name_th"
    dialog.ui.close_button.click()
    desk.settle()


def test_a_colleagues_package_that_came_with_the_other_files_is_merged_too(desk, page, package, monkeypatch):
    monkeypatch.setattr(file_dialogs, "files_to_open", lambda *_: [package.path])
    page.receive_button.click()
    desk.settle()
    assert "เพื่อนร่วมงาน" in page.arrivals.dialog.windowTitle()
    page.arrivals.dialog.reject()
    desk.settle()


def test_what_cannot_be_merged_is_told_in_words(desk, page, sent, monkeypatch, shown_messages):
    assert begin(desk, page, sent, monkeypatch) is None
    assert "รวมอยู่ในแผนของเครื่องนี้แล้ว" in shown_messages.read().sentence


def test_every_label_of_the_merge_is_there(desk, page, package, monkeypatch):
    dialog = begin(desk, page, package, monkeypatch)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("จัดทำโดย" in text for text in words)
    assert all(box.accessibleName() for box in (dialog.ui.base, dialog.ui.ours, dialog.ui.theirs, dialog.grid))
    dialog.reject()
    desk.settle()
