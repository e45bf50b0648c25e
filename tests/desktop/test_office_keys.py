"""The keys of an office by hand: made, renewed, imported, given another PIN, shown as a card."""

from datetime import UTC, date, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12
from cryptography.x509.oid import NameOID

from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.office_keys import CERTIFY, PREPARE, read_keys
from moi_desktop.desktop.pages.key_card_dialog import KeyCardDialog
from moi_desktop.desktop.pages.new_key_dialog import NewKeyDialog
from moi_desktop.desktop.papers.document import pdf_of
from moi_desktop.desktop.papers.facts import gather
from moi_desktop.desktop.papers.key_card import key_card
from moi_desktop.desktop.widgets.qr_code import image_of, modules_of
from moi_desktop.exchange import keyring
from moi_desktop.exchange.keyring import Person
from moi_desktop.plan.model import Record
from moi_desktop.signing.keys import TEST_COST
from tests.desktop.office_desk import OfficeDesk

PIN, OTHER = "ลำไย-2563", "มะม่วง-2564"


@pytest.fixture
def desk(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "settings")
    yield made
    made.close()


@pytest.fixture
def keys(desk):
    return desk.page("settings").signing_keys


def make(desk, keys, role=PREPARE):
    person = Person("นางสาวกานดา ใจดี", "นักวิเคราะห์")
    made = desk.ask(
        lambda workspace: keyring.create_key(workspace, PIN, role=role, person=person, cost=TEST_COST).fingerprint
    )
    keys.load()
    desk.settle()
    return made


def opened(keys, role, what):
    keys.blocks[role].buttons[what].click()
    (dialog,) = [one for one in keys.findChildren(NewKeyDialog) if one.isVisible()]
    return dialog


def fill(dialog, **texts):
    for name, text in texts.items():
        getattr(dialog.ui, name).setText(text)


def press(desk, dialog):
    dialog.ui.make_button.click()
    desk.settle()


def test_a_key_is_made_for_the_one_who_certifies(desk, keys):
    assert keys.blocks[CERTIFY].state.text() == "ยังไม่มีกุญแจ"
    dialog = opened(keys, CERTIFY, "new")
    profile = desk.ask(lambda workspace: workspace.records("office_profile")[0])
    assert dialog.ui.person.text() == profile.text("certified_by")
    fill(dialog, pin=OTHER, again=OTHER)
    press(desk, dialog)
    assert keys.blocks[CERTIFY].state.text() == "รอส่วนกลางลงทะเบียน"
    assert desk.ask(lambda workspace: keyring.open_key(workspace, OTHER, role="CERTIFY").fingerprint)


@pytest.mark.parametrize(
    ("pin", "words", "tone"),
    [
        ("12345", "", ""),
        ("739216", "11 วัน", "bad"),
        ("123456", "ใคร ๆ ลองก่อน", "bad"),
        ("73921604", "3 ปี", "warning"),
        ("ลำไย-9อบแห้ง", "ร้อยปี", "good"),
    ],
)
def test_how_long_a_pin_stands_is_told_while_it_is_typed(desk, keys, pin, words, tone):
    dialog = opened(keys, PREPARE, "new")
    fill(dialog, pin=pin)
    assert words in dialog.ui.strength.text()
    assert bool(dialog.ui.strength.text()) is bool(words)
    assert (dialog.ui.strength.property("tone") or "") == tone
    dialog.reject()


def test_the_pin_is_changed_with_the_old_one(desk, keys):
    fingerprint = make(desk, keys)
    dialog = opened(keys, PREPARE, "change-pin")
    fill(dialog, old_pin="ไม่ใช่รหัสนี้", pin=OTHER, again=OTHER)
    press(desk, dialog)
    assert "ผิดติดกัน 1 ครั้ง" in dialog.ui.problem.text()
    fill(dialog, old_pin=PIN)
    press(desk, dialog)
    assert desk.ask(lambda workspace: keyring.open_key(workspace, OTHER).fingerprint) == fingerprint


def test_a_shut_key_counts_down_in_the_dialog(desk, keys):
    make(desk, keys)
    dialog = opened(keys, PREPARE, "change-pin")
    fill(dialog, old_pin="ไม่ใช่รหัสนี้", pin=OTHER, again=OTHER)
    for _ in range(3):
        press(desk, dialog)
    assert "0 นาที 30 วินาที" in dialog.ui.problem.text()
    assert not dialog.ui.make_button.isEnabled()
    while dialog._wait.is_waiting:
        dialog._wait.tick()
    assert dialog.ui.make_button.isEnabled()
    dialog.reject()


def kit_row(fingerprint, **values):
    row = {"office": "PIO50", "fingerprint": fingerprint, "state": "ACTIVE", "valid_from": date(2019, 8, 1)}
    return Record("office_key", "k", {**row, **values})


def test_a_key_that_ends_soon_is_renewed_and_the_card_follows(desk, keys, tmp_path, monkeypatch):
    former = make(desk, keys)
    last = datetime.now(UTC).date()
    desk.ask(lambda workspace: workspace.store_kit("k2", [*workspace.kit_records(), kit_row(former, valid_to=last)]))
    keys.load()
    desk.settle()
    assert keys.blocks[PREPARE].state.text() == "ใกล้หมดอายุ"
    dialog = opened(keys, PREPARE, "renew")
    fill(dialog, old_pin=PIN, pin=OTHER, again=OTHER)
    press(desk, dialog)
    assert "ไม่ต้องรอโทรยืนยัน" in keys.blocks[PREPARE].meaning.text()
    monkeypatch.setattr(file_dialogs, "folder", lambda *_: tmp_path)
    keys.blocks[PREPARE].buttons["card"].click()
    (card,) = keys.findChildren(KeyCardDialog)
    card.pin.setText(OTHER)
    card.save_button.click()
    desk.settle()
    assert (tmp_path / "MOI-PIO50-CARD-PRACTICE.xlsx").exists()
    assert desk.ask(keyring.renewal_of).former == former


def provider_file(path, private):
    issuer = rsa.generate_private_key(65537, 2048)
    made = (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Kanda Jaidee")]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Thai CA")]))
        .public_key(private.public_key())
        .serial_number(7)
        .not_valid_before(datetime(2019, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2030, 1, 1, tzinfo=UTC))
        .sign(issuer, hashes.SHA256())
    )
    lock = BestAvailableEncryption("รหัสไฟล์".encode())
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"x", private, made, None, lock))
    return path


def test_a_providers_certificate_is_imported_once(desk, keys, tmp_path, monkeypatch):
    file = provider_file(tmp_path / "key.p12", rsa.generate_private_key(65537, 3072))
    monkeypatch.setattr(file_dialogs, "file_to_open", lambda *_: file)
    dialog = opened(keys, PREPARE, "import")
    fill(dialog, password="ไม่ใช่", person="นางสาวกานดา ใจดี", pin=PIN, again=PIN)
    press(desk, dialog)
    assert "รหัสผ่านของไฟล์ใบรับรองไม่ถูกต้อง" in dialog.ui.problem.text()
    fill(dialog, password="รหัสไฟล์")
    press(desk, dialog)
    facts = desk.ask(read_keys)
    assert (facts.prepare.issuer, facts.prepare.person) == ("Thai CA", "นางสาวกานดา ใจดี")


def test_a_key_of_another_kind_is_refused_with_what_it_is(desk, keys, tmp_path, monkeypatch):
    file = provider_file(tmp_path / "ec.p12", ec.generate_private_key(ec.SECP256R1()))
    monkeypatch.setattr(file_dialogs, "file_to_open", lambda *_: file)
    dialog = opened(keys, PREPARE, "import")
    fill(dialog, password="รหัสไฟล์", person="ก", pin=PIN, again=PIN)
    press(desk, dialog)
    assert "RSA 3072" in dialog.ui.problem.text()
    assert "EC" in dialog.ui.problem.text()
    dialog.reject()


def test_the_paper_card_says_everything_that_is_read_out(desk, keys):
    fingerprint = make(desk, keys)

    def paper(workspace):
        made = key_card(gather(workspace, desk.session.clock), read_keys(workspace), PREPARE)
        return made, pdf_of(made)

    made, data = desk.ask(paper)
    cells = [cell for block in made.parts[0].blocks for row in getattr(block, "rows", ()) for cell in row]
    assert set(fingerprint.split("-")) <= set(cells)
    assert "นางสาวกานดา ใจดี" in cells
    assert data.startswith(b"%PDF")
    assert made.mark == "ฝึกหัด"


def test_the_code_is_one_that_a_camera_finds(qapp):
    """Three corners with their rings, and an empty edge of four squares around."""
    text = "MOI-KEY:PIO50:PREPARE:6B0A-C461-1D20-D45B-5C01-C5E6-6537-B82C"
    modules = modules_of(text)
    ring = (True, *(5 * (False,)), True)
    for row, column in ((1, 0), (1, len(modules) - 7), (len(modules) - 2, 0)):
        assert modules[row][column : column + 7] == ring
    image = image_of(text, 4)
    assert image.width() == 4 * (len(modules) + 8)
    assert image.pixelColor(15, 15).name() == "#ffffff"
    assert image.pixelColor(17, 17).name() == "#000000"
