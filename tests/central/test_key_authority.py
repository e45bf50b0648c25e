"""The centre's authority at work: sealed, copied, issuing for confirmed keys, and seen again at the office."""

from pathlib import Path

import pytest

from moi_desktop.central import key_authority, key_register, kits, views
from moi_desktop.central.centre import Centre
from moi_desktop.central.intake import take_in
from moi_desktop.errors import CentralError, KeyFileError
from moi_desktop.exchange import keyring, receiving, sending
from moi_desktop.exchange.keyring import Person
from moi_desktop.signing import authority
from moi_desktop.signing.keys import TEST_COST, certificate_info
from tests.central.conftest import OpenDesk
from tests.central.offices import key_of, new_centre, noon, small_kit

PIN = "ca-ลำไย-2563"


@pytest.fixture
def certifying(centre: Centre) -> Centre:
    key_authority.create(centre, PIN, cost=TEST_COST, clock=noon)
    return centre


def test_a_confirmed_key_gets_a_certificate_that_travels_in_the_kit_and_is_shown(
    certifying: Centre, desk: OpenDesk, tmp_path: Path
) -> None:
    office = desk("PIO90")
    own = keyring.create_key(office.workspace, "ลับ-123456", person=Person("นายวีระ ชลธาร"), cost=TEST_COST)
    card = sending.make_card(office.workspace, own, sending.CardHolder("นายวีระ ชลธาร", "0 7432 1234"), clock=noon)
    take_in(certifying, [sending.write_packed(card, tmp_path).path], clock=noon)
    key_register.confirm_card(certifying, "PIO90", own.fingerprint, clock=noon)
    assert key_authority.certify(certifying, PIN, clock=noon) == 1  # the two others have sent nothing yet
    assert key_authority.certify(certifying, PIN, clock=noon) == 0
    kit = kits.issue_kit(certifying, small_kit(), key_of("MOI"), tmp_path, clock=noon).path
    receiving.receive(office.workspace, kit)
    opened = keyring.open_key(office.workspace, "ลับ-123456")
    assert opened.shown_certificate_der != opened.certificate_der
    info = certificate_info(opened.shown_certificate_der)
    assert info.common_name == "PIO90 นายวีระ ชลธาร"
    assert info.fingerprint == own.fingerprint
    assert views.rebuild(certifying).same


def test_a_revoked_key_gets_no_certificate(certifying: Centre, desk: OpenDesk) -> None:
    take_in(certifying, [desk().send().path], clock=noon)
    key_register.revoke_key(certifying, "PIO50", key_of("PIO50").fingerprint, "เครื่องหาย", clock=noon)
    assert key_authority.certify(certifying, PIN, clock=noon) == 0


def test_wrong_pins_shut_the_authority_as_they_do_any_key(certifying: Centre) -> None:
    codes = []
    for _ in range(4):
        with pytest.raises(KeyFileError) as refused:
            key_authority.certify(certifying, "ไม่ใช่รหัสนี้", clock=noon)
        codes.append(refused.value.code)
    assert codes == ["key-pin-wrong", "key-pin-wrong", "key-locked", "key-locked"]


def test_two_sealed_copies_bring_the_authority_back_on_another_computer(certifying: Centre, tmp_path: Path) -> None:
    copies = [key_authority.write_copy(certifying, tmp_path, number) for number in (0, 1)]
    assert copies[0].read_bytes() == copies[1].read_bytes()
    root = key_authority.write_root(certifying, tmp_path)
    (tmp_path / "new").mkdir()
    other = new_centre(tmp_path / "new")
    assert key_authority.facts(other) is None
    key_authority.take_copy(other, copies[1].read_bytes())
    one, two = key_authority.facts(certifying), key_authority.facts(other)
    assert one is not None
    assert two is not None
    assert (one.fingerprint, one.thumbprint) == (two.fingerprint, two.thumbprint)
    assert authority.thumbprint(root.read_bytes()) == one.thumbprint
    for again in (lambda: key_authority.take_copy(other, copies[0].read_bytes()), lambda: _create(other)):
        with pytest.raises(CentralError) as refused:
            again()
        assert refused.value.code == "authority-exists"
    other.workspace.close()


def _create(centre: Centre) -> None:
    key_authority.create(centre, PIN, cost=TEST_COST, clock=noon)


def test_without_an_authority_nothing_is_issued_and_it_says_so(centre: Centre, tmp_path: Path) -> None:
    for act in (
        lambda: key_authority.certify(centre, PIN, clock=noon),
        lambda: key_authority.write_root(centre, tmp_path),
    ):
        with pytest.raises(CentralError) as refused:
            act()
        assert refused.value.code == "authority-missing"
