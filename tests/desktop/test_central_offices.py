"""Changes of offices by hand: transfers, mergers, names, and what the centre decides because of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from moi_desktop.central import kits
from moi_desktop.central.intake import take_in
from moi_desktop.exchange import keyring
from moi_desktop.plan.model import Record
from tests.central.offices import Desk, noon, small_plan
from tests.desktop.central_desks import PIN, CentralDesk, Post, post_in


@pytest.fixture(scope="session")
def post(tmp_path_factory) -> Post:
    return post_in(tmp_path_factory.mktemp("post"))


@pytest.fixture
def desk(qtbot, post, tmp_path):
    made = CentralDesk(post.template, tmp_path)
    made.ask(lambda centre: take_in(centre, [post.first["PIO50"], post.first["PIO20"]], apply=True, clock=noon))
    yield made
    made.close()


@pytest.fixture
def offices(desk):
    page = desk.go("keys")
    page.switch.buttons["offices"].click()
    desk.settle()
    return page.offices


def next_kit(desk, tmp_path, records=()):
    def issue(centre):
        key = keyring.open_key(centre.workspace, PIN)
        return kits.issue_kit(centre, [*kits.kit_records(centre), *records], key, tmp_path, clock=noon).path

    path = desk.ask(issue)
    desk.session.changed.emit()
    desk.settle()
    return path


def chips(grid, column):
    return [row[column + 1] for row in grid.facts.listed]


def transfer_one(desk, offices, project="PIO50-p1", taker="PIO20"):
    offices.grid.choose("PIO50")
    offices.transfer.click()
    desk.settle()
    dialog = desk.dialog()
    dialog.tick(project)
    dialog._rows["to_office"].set_value(taker)
    dialog._rows["reason"].set_value("ย้ายพื้นที่รับผิดชอบ")
    desk.press(dialog)


def test_projects_are_chosen_and_their_transfer_is_planned_undone_and_put_into_effect(desk, offices, tmp_path):
    transfer_one(desk, offices)
    assert chips(offices.planned, 0) == ["TRANSFER"]
    assert "วางแผนโอน 1 โครงการ" in desk.told[-1]
    desk.undos[-1]()
    desk.settle()
    assert chips(offices.planned, 0) == []
    transfer_one(desk, offices)
    next_kit(desk, tmp_path)
    assert chips(offices.planned, 0) == []
    counts = {row[0]: row[5] for row in offices.grid.facts.listed}
    assert (counts["PIO50"], counts["PIO20"]) == (1, 3)


def test_nothing_is_planned_before_a_project_is_ticked(desk, offices):
    offices.grid.choose("PIO50")
    offices.transfer.click()
    desk.settle()
    dialog = desk.dialog()
    dialog._rows["to_office"].set_value("PIO20")
    dialog._rows["reason"].set_value("ย้าย")
    desk.press(dialog)
    assert dialog.isVisible()
    assert "เลือกโครงการ" in dialog.ui.problem.text()
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.chosen == ["PIO50-p1"]
    dialog.every.click()
    assert dialog.chosen == ["PIO50-p1", "PIO50-p2"]
    assert "วงเงิน 60,000.00 บาท" in dialog.sum.text()
    dialog.reject()


def test_an_office_is_merged_and_the_plan_can_be_dropped_from_the_list(desk, offices):
    offices.grid.choose("PIO50")
    offices.merge.click()
    dialog = desk.dialog()
    assert "2 โครงการ" in dialog.ui.explanation.text()
    dialog._rows["to_office"].set_value("PIO20")
    dialog._rows["reason"].set_value("ยุบรวม")
    desk.press(dialog)
    line = offices.chosen
    assert (line.state, line.other) == ("merging", "PIO20")
    assert not offices.merge.isEnabled()
    offices.drop.click()
    desk.settle()
    assert offices.chosen.state == "open"


def test_an_office_that_still_has_projects_is_not_closed_and_the_reason_is_told(desk, offices, monkeypatch):
    told = []
    monkeypatch.setattr("moi_desktop.desktop.messages.error", lambda _parent, error: told.append(error.code))
    offices.grid.choose("PIO50")
    offices.close_office.click()
    dialog = desk.dialog()
    dialog._rows["reason"].set_value("เลิกใช้")
    desk.press(dialog)
    assert told == ["still-holds"]
    assert offices.chosen.state == "open"


def test_an_office_is_renamed_and_a_new_one_is_opened(desk, offices, tmp_path):
    offices.grid.choose("PIO50")
    offices.rename.click()
    dialog = desk.dialog()
    dialog._rows["name_th"].set_value("สอจ.เชียงใหม่และลำพูน")
    dialog._rows["reason"].set_value("กฎกระทรวง")
    desk.press(dialog)
    offices.open_new.click()
    dialog = desk.dialog()
    dialog._rows["code"].set_value("PIO501")
    dialog._rows["name_th"].set_value("สอจ.ฝาง")
    dialog._rows["reason"].set_value("แยกหน่วยงาน")
    desk.press(dialog)
    assert chips(offices.planned, 0) == ["RENAME", "OPEN"]
    next_kit(desk, tmp_path)
    names = {row[0]: row[2] for row in offices.grid.facts.listed}
    assert (names["PIO50"], names["PIO501"]) == ("สอจ.เชียงใหม่และลำพูน", "สอจ.ฝาง")


def test_a_doubly_owned_project_waits_for_the_centre_and_is_settled(desk, post, tmp_path):
    copy = Desk.opened(tmp_path / "copy", "PIO20", kit=None)
    copy.workspace.add_many([r for r in small_plan("PIO50") if r.uid.startswith("PIO50-p1")], "คัดลอก")
    first = desk.ask(lambda centre: (centre.ledger.head("PIO20"), frozenset()))
    copy.workspace.note_merged(*first)
    path = copy.send().path
    copy.workspace.close()
    desk.ask(lambda centre: take_in(centre, [path], apply=True, clock=noon))
    page = desk.go("keys")
    page.show_view("findings")
    assert chips(page.findings.grid, 0) == ["contested"]
    assert "เรื่องที่รอส่วนกลาง  1" in page.switch.buttons["findings"].text()
    page.findings.grid.choose(page.findings.grid.facts.listed[0][0])
    assert not page.findings.ask.isVisible()
    page.findings.there.click()
    dialog = desk.dialog()
    dialog._rows["reason"].set_value("เชียงใหม่เป็นเจ้าของ")
    desk.press(dialog)
    assert chips(page.findings.grid, 0) == []
    assert page.findings.nothing.isVisible()
    next_kit(desk, tmp_path)
    held = desk.ask(lambda centre: [h.state.value for h in centre.workspace.holdings.of_project("PIO50-p1")])
    assert held == ["moved", "current"]


def test_a_code_of_a_former_kit_waits_until_a_code_of_today_is_proposed(desk, tmp_path):
    def use(centre):
        frames = [Record("frame_node", c, {"code": c, "level": "PROGRAMME", "name": f"แผนงาน {c}"}) for c in ("X1",)]
        key = keyring.open_key(centre.workspace, PIN)
        return kits.issue_kit(centre, [*kits.kit_records(centre), *frames], key, tmp_path, clock=noon).path

    kit = desk.ask(use)
    own = Desk.opened(tmp_path / "own", "PIO50", kit=kit)
    own.workspace.save_value("project", "PIO50-p1", "programme", "X1")
    own.workspace.note_merged(*desk.ask(lambda centre: (centre.ledger.head("PIO50"), frozenset())))
    path = own.send().path
    own.workspace.close()
    desk.ask(lambda centre: take_in(centre, [path], apply=True, clock=noon))

    def drop(centre):
        records = [r for r in kits.kit_records(centre) if r.text("code") != "X1"]
        return kits.issue_kit(centre, records, keyring.open_key(centre.workspace, PIN), tmp_path, clock=noon)

    desk.ask(drop)
    page = desk.go("keys")
    page.show_view("findings")
    assert chips(page.findings.grid, 0) == ["recode"]
    page.findings.grid.choose(page.findings.grid.facts.listed[0][0])
    page.findings.recode.click()
    dialog = desk.dialog()
    code = desk.ask(lambda centre: next(r.text("code") for r in kits.kit_records(centre) if r.entity == "frame_node"))
    dialog._rows["programme"].set_value(code)
    dialog._rows["reason"].set_value("รหัสเดิมเลิกใช้")
    desk.press(dialog)
    assert chips(page.findings.grid, 5) == ["แจ้งแล้ว รอหน่วยงาน"]


def test_a_project_that_was_transferred_reads_as_such_in_the_inbox_and_before_it(desk, offices, post, tmp_path):
    transfer_one(desk, offices)
    kit = next_kit(desk, tmp_path)
    taker = Desk.opened(tmp_path / "taker", "PIO20", kit=kit)
    taker.workspace.note_merged(desk.ask(lambda centre: centre.ledger.head("PIO20")), [])
    project = [r for r in small_plan("PIO50") if r.uid.startswith("PIO50-p1")]
    taker.workspace.add_many(project, "รับโอน")
    sent = taker.send().path
    taker.workspace.close()
    inbox = desk.go("inbox")
    inbox.preview([sent])
    desk.settle()
    pane = inbox.preview_pane
    kinds = {(change[1], change[5]) for change in pane.changes.grid.facts.listed}
    assert ("came", "โอนมาจาก สอจ.เชียงใหม่") in kinds
    assert "new" not in {kind for kind, _after in kinds}
    pane.take_button.click()
    desk.settle()
    row = next(row for row in inbox.grid.facts.listed if row[0] == inbox.grid.chosen)
    assert row[4].startswith("0 · "), "nothing of it is new"
