"""Sending: the way of four steps, what stops it, what is compared, what stands there afterwards."""

from datetime import date

import pytest
from PySide6.QtGui import QGuiApplication

from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.office_comparison import compare
from moi_desktop.desktop.pages.export import CHECK, DONE, SIGN, TOTALS, WRITE
from moi_desktop.desktop.pages.key_card_dialog import KeyCardDialog
from moi_desktop.desktop.pages.new_key_dialog import NewKeyDialog
from moi_desktop.exchange import keyring
from moi_desktop.exchange.keyring import Person
from moi_desktop.exchange.verdict import Trust, Verdict, Verifier
from moi_desktop.plan.canonical import canonical_rows
from moi_desktop.plan.catalogue import DELETED
from moi_desktop.plan.model import Record
from moi_desktop.plan.sample import sample_plan, second_round
from moi_desktop.signing import office_signature
from moi_desktop.signing.envelope import EnclosureKey
from moi_desktop.signing.keys import TEST_COST
from tests.desktop.office_desk import OfficeDesk

PIN = "รหัส-2563"


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "export", "check")
    yield made
    made.close()


@pytest.fixture
def page(desk):
    return desk.page("export")


def make_key(desk):
    return desk.ask(lambda workspace: keyring.create_key(workspace, PIN, cost=TEST_COST).fingerprint)


def go_to_sign(desk, page):
    for _ in range(2):
        page.ui.next_button.click()
        desk.settle()
    assert page.step == SIGN


def send(desk, page, folder):
    make_key(desk)
    page.load()
    desk.settle()
    go_to_sign(desk, page)
    page.sign.certify.setChecked(True)
    page.sign.pin.setText(PIN)
    page.ui.next_button.click()
    desk.settle()
    assert page.step == WRITE, page.sign.problem.text()
    page.write.show_folder(folder)
    page.ui.next_button.click()
    desk.settle()


def test_a_sound_plan_goes_on_to_its_figures(desk, page):
    assert page.check.verdict.text() == "ตรวจผ่าน"
    page.ui.next_button.click()
    desk.settle()
    assert page.step == TOTALS
    assert page.totals.words.text() == "เป็นการนำส่งครั้งแรก"
    assert page._comparison.counts["project"].now == 8
    assert sum(pair.now for pair in page._comparison.money.values()) == 3_633_370_000
    page.ui.back_button.click()
    assert page.step == CHECK


def test_an_error_stops_the_way_and_leads_to_the_check(desk, page):
    uid = desk.session.look.plan.live_projects()[0].uid
    desk.ask(lambda workspace: workspace.save_value("project", uid, "rationale", None))
    desk.session.look_now()
    desk.settle()
    assert page.check.verdict.text() == "ยังส่งออกไม่ได้"
    assert not page.ui.next_button.isEnabled()
    page.check.all_button.click()
    assert desk.shell.ui.pages.currentWidget() is desk.shell.page("check")


def test_a_plan_that_is_spoiled_on_the_way_goes_back_to_the_check(desk, page):
    page.ui.next_button.click()
    desk.settle()
    uid = desk.session.look.plan.live_projects()[0].uid
    desk.ask(lambda workspace: workspace.save_value("project", uid, "rationale", None))
    desk.session.look_now()
    desk.settle()
    assert page.step == CHECK


def test_a_key_is_made_under_a_pin_that_is_typed_twice(desk, page, keyboard):
    go_to_sign(desk, page)
    assert page.sign.pin.isHidden()
    page.sign.new_button.click()
    dialog = page.findChild(NewKeyDialog)
    assert dialog.ui.person.text(), "who prepares is proposed as the holder"
    keyboard.type(dialog.ui.pin, "123456")
    keyboard.type(dialog.ui.again, "123457")
    assert not dialog.ui.make_button.isEnabled()
    assert dialog.ui.problem.text() == "รหัส PIN สองช่องไม่ตรงกัน"
    dialog.ui.pin.setText("123")
    dialog.ui.again.setText("123")
    dialog.ui.make_button.click()
    desk.settle()
    assert "สั้นเกินไป" in dialog.ui.problem.text()
    dialog.ui.pin.setText(PIN)
    dialog.ui.again.setText(PIN)
    dialog.ui.make_button.click()
    desk.settle()
    assert page.sign.fingerprint.accessibleName().replace(" ", "-") == desk.ask(keyring.key_fingerprint)
    assert not page.sign.pin.isHidden()


def test_the_file_says_what_was_sent_and_verifies(desk, page, tmp_path):
    send(desk, page, tmp_path)
    assert page.step == DONE
    file = tmp_path / "MOI-PIO50-FY2563-2565-R01-PRACTICE.xlsx"
    with Verifier() as verifier:
        seen = verifier.verify_file(file)
    assert (seen.verdict, seen.trust) == (Verdict.INTACT, Trust.PRACTICE)
    page.done.copy_button.click()
    mail = QGuiApplication.clipboard().text()
    assert file.name in mail
    assert "8 โครงการ 26 ตัวชี้วัด คำของบประมาณ 119 รายการ รวม 36,333,700.00 บาท" in mail
    assert desk.settings.export_folder == tmp_path
    assert page._keys is None
    assert page.sign.pin.text() == ""
    revision = desk.ask(lambda workspace: workspace.last_revision())
    assert (revision.revision_no, revision.file_name) == (1, file.name)


def test_the_next_time_shows_what_changed_and_in_baht(desk, page, tmp_path):
    send(desk, page, tmp_path)
    plan = desk.session.look.plan
    line = plan.of("budget_line")[0]
    desk.ask(
        lambda workspace: workspace.save_values("budget_line", line.uid, {"amount": line.money("amount") + 100_00})
    )
    page.done.again_button.click()
    page._go_to(TOTALS)
    desk.settle()
    found = page._comparison
    assert (found.last_no, found.new, found.changed, found.gone) == (1, 0, 1, 0)
    assert sum(pair.difference for pair in found.money.values()) == 100_00
    assert [change.uid for change in found.projects] == [line.text("project")]
    assert "แก้ 1 รายการ" in page.totals.words.text()


def test_a_wrong_pin_is_said_beside_it(desk, page):
    make_key(desk)
    page.load()
    desk.settle()
    go_to_sign(desk, page)
    page.sign.certify.setChecked(True)
    page.sign.pin.setText("ไม่ใช่รหัสนี้")
    page.ui.next_button.click()
    desk.settle()
    assert page.step == SIGN
    assert page.sign.problem.text()
    assert page.ui.next_button.isEnabled()


def test_signing_is_done_once_and_can_be_begun_anew_where_it_was_stopped(desk, page):
    make_key(desk)
    page.load()
    desk.settle()
    go_to_sign(desk, page)
    page.sign.certify.setChecked(True)
    page.sign.pin.setText(PIN)

    def press():
        page.ui.next_button.click()
        page.show_look(desk.session.look)  # what is seen meanwhile does not let anybody press twice
        assert not page.ui.next_button.isEnabled()

    desk.stop_before_its_turn(press)
    assert page.step == SIGN
    assert page.ui.next_button.isEnabled()
    page.ui.next_button.click()
    desk.settle()
    assert page.step == WRITE


def test_nobody_signs_without_the_tick(desk, page):
    make_key(desk)
    page.load()
    desk.settle()
    go_to_sign(desk, page)
    page.sign.pin.setText(PIN)
    assert not page.ui.next_button.isEnabled()
    assert page.ui.hint.text() == "ติ๊กรับรองและพิมพ์รหัส PIN"


def test_the_card_is_shown_with_its_code_and_written_for_the_centre(desk, page, tmp_path, monkeypatch):
    make_key(desk)
    page.load()
    desk.settle()
    go_to_sign(desk, page)
    monkeypatch.setattr(file_dialogs, "folder", lambda *_: tmp_path)
    page.sign.card_button.click()
    dialog = page.findChild(KeyCardDialog)
    fingerprint = desk.ask(keyring.key_fingerprint)
    assert dialog.fingerprint.accessibleName().replace(" ", "-") == fingerprint
    assert fingerprint in dialog.code.accessibleName()
    assert not dialog.save_button.isEnabled()
    dialog.pin.setText(PIN)
    dialog.save_button.click()
    desk.settle()
    with Verifier() as verifier:
        seen = verifier.verify_file(tmp_path / "MOI-PIO50-CARD-PRACTICE.xlsx")
    assert seen.claims.kind == "card"
    assert seen.fingerprint == fingerprint
    assert dialog.pin.text() == ""


def sign_with(page, pin):
    page.sign.certify.setChecked(True)
    page.sign.pin.setText(pin)


def test_after_three_wrong_pins_the_key_waits_and_counts_down(desk, page):
    make_key(desk)
    page.load()
    desk.settle()
    go_to_sign(desk, page)
    for _ in range(3):
        sign_with(page, "ไม่ใช่รหัสนี้")
        page.ui.next_button.click()
        desk.settle()
    assert "0 นาที 30 วินาที" in page.sign.problem.text()
    sign_with(page, PIN)
    assert not page.ui.next_button.isEnabled()
    assert page.ui.hint.text() == "รอจนครบเวลาก่อนลองรหัส PIN ใหม่"
    page.sign.wait.tick()
    assert "0 นาที 29 วินาที" in page.sign.problem.text()
    while page.sign.wait.is_waiting:
        page.sign.wait.tick()
    assert page.sign.problem.text() == ""
    assert page.ui.next_button.isEnabled()


def test_a_second_key_asks_for_a_second_pin_unless_its_holder_declines(desk, page, tmp_path):
    make_key(desk)
    head = Person("นายสมชาย มั่นคง", "อุตสาหกรรมจังหวัด")
    desk.ask(
        lambda workspace: (
            keyring.create_key(workspace, "หัวหน้า-2563", role="CERTIFY", person=head, cost=TEST_COST).fingerprint
        )
    )
    page.load()
    desk.settle()
    go_to_sign(desk, page)
    sign_with(page, PIN)
    assert page.sign.certifier_label.text() == "รหัส PIN ของผู้รับรอง นายสมชาย มั่นคง"
    assert page.ui.hint.text() == "ติ๊กรับรองและพิมพ์รหัส PIN ของทั้งสองคน"
    page.sign.certifier_pin.setText("ไม่ใช่รหัสนี้")
    page.ui.next_button.click()
    desk.settle()
    assert page.step == SIGN
    assert page.sign.problem.text()
    page.sign.decline.setChecked(True)
    assert page.sign.certifier_pin.isHidden()
    page.ui.next_button.click()
    desk.settle()
    assert page.step == WRITE
    page.write.show_folder(tmp_path)
    page.ui.next_button.click()
    desk.settle()
    assert page.step == DONE


def test_both_keys_sign_one_file(desk, page, tmp_path):
    make_key(desk)
    head = Person("นายสมชาย มั่นคง", "อุตสาหกรรมจังหวัด")
    certifier = desk.ask(
        lambda workspace: (
            keyring.create_key(workspace, "หัวหน้า-2563", role="CERTIFY", person=head, cost=TEST_COST).certificate_der
        )
    )
    page.load()
    desk.settle()
    go_to_sign(desk, page)
    sign_with(page, PIN)
    page.sign.certifier_pin.setText("หัวหน้า-2563")
    page.ui.next_button.click()
    desk.settle()
    page.write.show_folder(tmp_path)
    page.ui.next_button.click()
    desk.settle()
    assert page.step == DONE
    data = (tmp_path / "MOI-PIO50-FY2563-2565-R01-PRACTICE.xlsx").read_bytes()
    found = office_signature.check(data)
    assert found.are_good
    assert [one.certificate_der for one in found.signatures][1:] == [certifier]


def test_a_key_that_the_centre_revoked_is_said_before_anybody_signs(desk, page):
    fingerprint = make_key(desk)

    def revoke(workspace):
        row = {"office": "PIO50", "fingerprint": fingerprint, "state": "REVOKED", "reason": "เครื่องหาย"}
        kit = workspace.kit_records()
        workspace.store_kit("kit-2", [*kit, Record("office_key", "k", {**row, "valid_from": date(2019, 8, 1)})])

    desk.ask(revoke)
    page.load()
    desk.settle()
    go_to_sign(desk, page)
    assert "ส่วนกลางเพิกถอนกุญแจนี้แล้ว (เครื่องหาย)" in page.sign.warning.text()


def test_a_comparison_counts_live_projects_only():
    before = sample_plan("PIO50")
    now = second_round(before, "PIO50")
    found = compare(canonical_rows(before), canonical_rows(now), 1)
    gone = [change for change in found.projects if change.what == "gone"]
    deleted = [p for p in now.of("project") if p.text("status") == DELETED]
    assert [change.uid for change in gone] == [project.uid for project in deleted]
    assert found.counts["project"].difference == -len(deleted)
    assert gone[0].money.now == 0
    assert sum(pair.difference for pair in found.money.values()) == sum(c.money.difference for c in found.projects)


def test_nothing_changed_is_said():
    plan = canonical_rows(sample_plan("PIO50"))
    assert compare(plan, plan, 3).is_same
    assert not compare(None, plan).is_same


# Files that only the centre can open


def offer_enclosing(desk, choice):
    """The kit in use gets the setting, as if the next kit had come."""
    key = EnclosureKey.made()

    def change(workspace):
        values = {"enclosing": choice, "enclosing_key": key.public.text}
        records = [r.changed(values) if r.entity == "cycle" else r for r in workspace.kit_records()]
        workspace.store_kit(workspace.kit_id, records)

    desk.ask(change)
    desk.session.look_now()
    desk.settle()
    return key


def test_nothing_is_asked_where_the_kit_offers_nothing(desk, page, tmp_path):
    send(desk, page, tmp_path)
    assert page.write.enclose.isHidden()
    assert [path.suffix for path in tmp_path.glob("MOI-*")] == [".xlsx"]


def test_a_file_for_the_centre_alone_is_ticked_and_its_letter_tells_no_figures(desk, page, tmp_path):
    key = offer_enclosing(desk, "MAY")
    send_ticked(desk, page, tmp_path, tick=True)
    assert page.step == DONE
    file = tmp_path / "MOI-PIO50-FY2563-2565-R01-PRACTICE.moi-enclosed"
    with Verifier(enclosure_keys=[key]) as verifier:
        assert verifier.verify_file(file).lets_in
    letter = page.done.mail.toPlainText()
    assert file.name in letter
    assert "บาท" not in letter
    assert "เข้ารหัส" in letter


def test_offices_that_should_enclose_find_the_tick_set_and_may_take_it_away(desk, page, tmp_path):
    offer_enclosing(desk, "SHOULD")
    send_ticked(desk, page, tmp_path, tick=False, proposed=True)
    assert [path.suffix for path in tmp_path.glob("MOI-*")] == [".xlsx"]
    assert "บาท" in page.done.mail.toPlainText()


def send_ticked(desk, page, folder, *, tick, proposed=False):
    make_key(desk)
    page.load()
    desk.settle()
    go_to_sign(desk, page)
    page.sign.certify.setChecked(True)
    page.sign.pin.setText(PIN)
    page.ui.next_button.click()
    desk.settle()
    assert page.step == WRITE
    assert not page.write.enclose.isHidden()
    assert page.write.enclose.box.isChecked() is proposed
    if page.write.enclose.box.isChecked() is not tick:
        page.write.enclose.box.click()
    page.write.show_folder(folder)
    page.ui.next_button.click()
    desk.settle()
