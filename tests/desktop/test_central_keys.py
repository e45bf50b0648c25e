"""Keys at the centre by hand: the call, the renewal, revocation, a lost computer, certificates."""

from datetime import timedelta

import openpyxl
import pytest
from PySide6.QtGui import QGuiApplication

from moi_desktop.central import key_authority, key_register, views
from moi_desktop.central.intake import take_in
from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.pages.central_authority import AuthorityDialog
from moi_desktop.desktop.pages.central_signed import SignedDialog
from moi_desktop.desktop.pages.central_telephone import CallDialog
from moi_desktop.exchange import sending
from moi_desktop.exchange.renewal import sign_renewal
from moi_desktop.exchange.sending import CardHolder
from moi_desktop.signing import authority
from tests.central.offices import Desk, key_of, noon
from tests.desktop.central_desks import NOW, CentralDesk, Post, post_in

OFFICE, NEW = "PIO90", "PIO50"


@pytest.fixture(scope="session")
def post(tmp_path_factory) -> Post:
    return post_in(tmp_path_factory.mktemp("post"))


@pytest.fixture
def desk(qtbot, post, tmp_path):
    made = CentralDesk(post.template, tmp_path)
    yield made
    made.close()


def take(desk, *paths):
    desk.ask(lambda centre: take_in(centre, list(paths), apply=True, clock=lambda: NOW))
    page = desk.go("keys")
    page.load()
    desk.settle()
    return page


def choose(desk, page, office, number=None):
    key = key_of(office) if number is None else key_of(office, number)
    assert page.grid.choose(f"{office}/{key.fingerprint}")
    desk.settle()


def call(desk, page) -> CallDialog:
    page.confirm.click()
    desk.settle()
    dialog = desk.dialog()
    assert isinstance(dialog, CallDialog)
    return dialog


def test_the_groups_are_typed_as_they_are_heard_and_a_difference_is_told_at_once(desk, post, keyboard):
    page = take(desk, post.cards[OFFICE], post.first[OFFICE])
    choose(desk, page, OFFICE)
    dialog = call(desk, page)
    assert dialog.phone.text() == "", "the number on a card is written by whoever wrote the card"
    assert "0 5311 2234" in dialog._number_words()
    keyboard.type(dialog.phone, "0 7431 1234")
    wrong = "0000" if key_of(OFFICE).fingerprint[:4] != "0000" else "1111"
    dialog.typed[0].line.setText(wrong)
    assert dialog.difference.isVisible()
    assert dialog.difference.text().startswith("กลุ่มที่ 1 ไม่ตรงกับบัตร")
    desk.press(dialog)
    assert dialog.isVisible()
    dialog.hear(key_of(OFFICE).fingerprint.lower())
    assert not dialog.difference.isVisible()
    desk.press(dialog)
    line = next(line for line in page._lines if line.office == OFFICE)
    assert (line.state, line.phone) == ("active", "0 7431 1234")
    entry = desk.ask(lambda centre: centre.workspace.entries()[-1])
    assert (entry.payload["spoken_to"], entry.payload["way"]) == ("นายสมชาย มั่นคง", "typed")
    assert desk.ask(lambda centre: views.rebuild(centre).same)


def test_a_keyboard_that_stands_on_thai_is_understood(desk, post):
    page = take(desk, post.cards[OFFICE])
    choose(desk, page, OFFICE)
    dialog = call(desk, page)
    thai = str.maketrans("1234567890ABCDEF", "ๅ/_ภถุึคตจฟิแกำด")
    dialog.hear(key_of(OFFICE).fingerprint.translate(thai))
    assert all(group.is_same for group in dialog.typed)


def test_what_is_typed_on_a_thai_keyboard_stands_there_as_on_the_card(desk, post, keyboard):
    page = take(desk, post.cards[OFFICE])
    choose(desk, page, OFFICE)
    dialog = call(desk, page)
    group = dialog.typed[0]
    thai = str.maketrans("1234567890ABCDEF", "ๅ/_ภถุึคตจฟิแกำด")
    keyboard.type(group.line, key_of(OFFICE).fingerprint.split("-")[0].translate(thai))
    assert group.line.text() == key_of(OFFICE).fingerprint.split("-")[0]
    assert group.is_same


def test_the_groups_may_be_read_back_and_ticked(desk, post):
    page = take(desk, post.cards[OFFICE])
    choose(desk, page, OFFICE)
    dialog = call(desk, page)
    dialog.phone.setText("0 7431 1234")
    dialog.by_reading.setChecked(True)
    for box in dialog.ticked[:-1]:
        box.setChecked(True)
    assert dialog.problem == "ยังเหลืออีก 1 กลุ่มที่ยังไม่ได้เทียบ"
    dialog.ticked[-1].setChecked(True)
    desk.press(dialog)
    assert next(line for line in page._lines if line.office == OFFICE).state == "active"


def new_card(tmp_path, renewal=None, number=2):
    office = Desk.opened(tmp_path / "second", NEW, key=key_of(NEW, number))
    holder = CardHolder("นางสาวกานดา ใจดี", "0 5311 2234", "นักวิเคราะห์", "PREPARE")
    packed = sending.make_card(office.workspace, office.key, holder, renewal=renewal, clock=noon)
    path = sending.write_packed(packed, tmp_path).path
    office.workspace.close()
    return path


def test_a_new_key_after_a_forgotten_pin_ends_the_former_one_in_the_same_call(desk, post, tmp_path):
    page = take(desk, post.first[NEW], new_card(tmp_path))
    choose(desk, page, NEW, 2)
    dialog = call(desk, page)
    dialog.phone.setText("0 5311 1234")
    dialog.hear(key_of(NEW, 2).fingerprint)
    assert dialog.replaces.isVisible()
    dialog.replaces.setChecked(True)
    desk.press(dialog)
    states = {line.fingerprint: line.state for line in page._lines if line.office == NEW}
    assert states == {key_of(NEW).fingerprint: "revoked", key_of(NEW, 2).fingerprint: "active"}


def test_a_renewal_is_taken_without_a_call(desk, post, tmp_path):
    renewal = sign_renewal(key_of(NEW), NEW, key_of(NEW, 2).fingerprint, "PREPARE")
    page = take(desk, new_card(tmp_path, renewal))
    choose(desk, page, NEW, 2)
    assert page.confirm.text() == "รับการต่ออายุ"
    page.confirm.click()
    desk.settle()
    lines = {line.fingerprint: line for line in page._lines if line.office == NEW}
    assert lines[key_of(NEW, 2).fingerprint].state == "active"
    former = lines[key_of(NEW).fingerprint]
    assert (former.state, former.until) == ("ending", (NOW + timedelta(days=30)).date())


def test_a_renewal_whose_signature_does_not_hold_goes_to_the_telephone(desk, post, tmp_path):
    renewal = sign_renewal(key_of(NEW, 3), NEW, key_of(NEW, 2).fingerprint, "PREPARE")
    page = take(desk, new_card(tmp_path, renewal))
    choose(desk, page, NEW, 2)
    assert page.chosen.state == "card"
    assert "ซึ่งในทะเบียนไม่ได้เป็นกุญแจที่ใช้ได้" in page.chosen.problem
    assert "ซึ่งในทะเบียนไม่ได้เป็นกุญแจที่ใช้ได้" in call(desk, page).ui.explanation.text()


def test_a_lost_computer_is_one_act_a_list_and_a_letter(desk, post, tmp_path, monkeypatch):
    page = take(desk, post.first[NEW])
    choose(desk, page, NEW)
    page.panel.lost.click()
    desk.settle()
    dialog = desk.dialog()
    dialog._rows["reason"].set_value("เครื่องถูกขโมย")
    desk.press(dialog)
    (signed,) = desk.shell.findChildren(SignedDialog)
    assert [row[1] for row in signed.grid.facts.listed] == [post.first[NEW].name]
    assert "รวมแล้วยังอยู่ในแผน" in signed._summary()
    signed.copy_button.click()
    assert "เครื่องถูกขโมย" in QGuiApplication.clipboard().text()
    target = tmp_path / "list.xlsx"
    monkeypatch.setattr(file_dialogs, "file_to_save", lambda *_: target)
    signed.save_button.click()
    desk.settle()
    cells = [cell.value for row in openpyxl.load_workbook(target).active.iter_rows() for cell in row]
    assert post.first[NEW].name in cells
    signed.accept()
    desk.settle()
    assert next(line for line in page._lines if line.office == NEW).state == "revoked"
    assert not page.panel.lost.isVisible()
    assert desk.ask(lambda centre: centre.ledger.head(NEW)) is not None, "what was merged stays"


def test_keys_that_end_soon_are_counted_and_have_a_filter_of_their_own(qtbot, post, tmp_path):
    late = CentralDesk(post.template, tmp_path, now=NOW + timedelta(days=3 * 365 - 30))
    page = late.go("keys")
    page.load()
    late.settle()
    assert {line.state for line in page._lines if line.fingerprint} == {"ending"}
    page.filters.choose("ending")
    late.settle()
    assert len(page.grid.facts.listed) == 2
    late.close()


def test_the_authority_is_made_copied_and_asked_for_certificates(desk, post, tmp_path, monkeypatch):
    page = take(desk, post.first[NEW], post.first["PIO20"])
    page.authority.click()
    desk.settle()
    (dialog,) = desk.shell.findChildren(AuthorityDialog)
    assert dialog.make.isVisible()
    dialog.make.click()
    desk.settle()
    asked = desk.dialog_over(dialog)
    asked.type_pin("ca-ลำไย-2563")
    desk.press(asked)
    assert not dialog.make.isVisible()
    assert "2 ดอก" in dialog.state.text()
    monkeypatch.setattr(file_dialogs, "folder", lambda *_: tmp_path)
    for button in (*dialog.copies, dialog.root):
        button.click()
        desk.settle()
    names = sorted(path.name for path in tmp_path.glob("MOI-CA*"))
    assert names == ["MOI-CA-COPY-1.moikey", "MOI-CA-COPY-2.moikey", "MOI-CA.cer"]
    thumbprint = authority.thumbprint((tmp_path / "MOI-CA.cer").read_bytes())
    assert thumbprint in dialog.windows.text()
    dialog.issue.click()
    desk.settle()
    asked = desk.dialog_over(dialog)
    asked.type_pin("ca-ลำไย-2563")
    desk.press(asked)
    assert dialog.told.text().startswith("ออกใบรับรองแล้ว 2 ดอก ออกชุดแผนฉบับถัดไป")
    assert desk.ask(lambda centre: len(key_authority.uncertified(centre))) == 0
    assert desk.ask(key_register.register_records)[0].text("certificate")
