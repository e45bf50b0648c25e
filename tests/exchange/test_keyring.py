"""The keys of a workspace: two of them, their PINs, the wait after wrong ones, renewal, and that losing one loses nothing."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from moi_desktop.errors import KeyFileError
from moi_desktop.exchange import keyring, pin_tries, sending
from moi_desktop.exchange.keyring import Person
from moi_desktop.exchange.own_keys import Standing, own_keys
from moi_desktop.exchange.package import CERTIFY, PREPARE
from moi_desktop.exchange.renewal import flaw_of_renewal
from moi_desktop.plan.model import Record
from moi_desktop.signing import keys
from moi_desktop.signing.keys import TEST_COST
from moi_desktop.store.backup import make_backup, restore
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.store.opening import open_workspace
from tests.exchange.packages import small_records

PIN, OTHER = "ลำไย-2563", "มะม่วง-2564"
CLERK = Person("นางสาวกานดา ใจดี", "นักวิเคราะห์นโยบายและแผน")
HEAD = Person("นายสมชาย มั่นคง", "อุตสาหกรรมจังหวัดเชียงใหม่")


@dataclass
class Hands:
    """A clock that somebody turns."""

    now: datetime = datetime(2019, 8, 28, 5, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def on(self, **time: int) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def office(tmp_path: Path, clock: Hands):
    with OfficeWorkspace.create(tmp_path / "plan.db", "PIO50", "2563-2565", practice=False, clock=clock) as made:
        made.add_many(small_records(), "กรอก")
        yield made


def create(
    office: OfficeWorkspace, role: str = PREPARE, person: Person = CLERK, pin: str = PIN, *, replace: bool = False
):
    return keyring.create_key(office, pin, role=role, person=person, cost=TEST_COST, replace=replace)


def code_of(action) -> str:
    with pytest.raises(KeyFileError) as caught:
        action()
    assert caught.value.sentence
    return caught.value.code


def test_an_office_has_two_keys_each_with_its_holder_and_pin(office):
    clerk, head = create(office), create(office, CERTIFY, HEAD, OTHER)
    assert clerk.fingerprint != head.fingerprint
    assert keyring.open_key(office, PIN).fingerprint == clerk.fingerprint
    assert keyring.open_key(office, OTHER, role=CERTIFY).fingerprint == head.fingerprint
    assert code_of(lambda: keyring.open_key(office, PIN, role=CERTIFY)) == "key-pin-wrong"
    preparing, certifying = own_keys(office)
    assert (preparing.person, certifying.position) == (CLERK.name, HEAD.position)
    assert keys.certificate_info(head.certificate_der).common_name == "PIO50 นายสมชาย มั่นคง"
    assert code_of(lambda: create(office, CERTIFY)) == "key-exists"


def test_a_pin_is_changed_and_the_key_stays(office):
    fingerprint = create(office).fingerprint
    keyring.change_pin(office, PIN, OTHER, cost=TEST_COST)
    assert code_of(lambda: keyring.open_key(office, PIN)) == "key-pin-wrong"
    assert keyring.open_key(office, OTHER).fingerprint == fingerprint
    assert own_keys(office)[0].person == CLERK.name
    assert code_of(lambda: keyring.change_pin(office, PIN, "123456", cost=TEST_COST)) == "key-pin-wrong"
    assert code_of(lambda: keyring.change_pin(office, OTHER, "12345", cost=TEST_COST)) == "key-pin-short"
    assert keyring.open_key(office, OTHER).fingerprint == fingerprint


def miss(office, times: int) -> list[str]:
    return [code_of(lambda: keyring.open_key(office, "ไม่ใช่รหัสนี้")) for _ in range(times)]


def test_after_three_wrong_pins_a_key_waits_and_then_opens_again(office, clock):
    fingerprint = create(office).fingerprint
    assert miss(office, 3) == ["key-pin-wrong", "key-pin-wrong", "key-locked"]
    assert pin_tries.seconds_shut(office, keyring.KEY_BLOB) == 30
    assert code_of(lambda: keyring.open_key(office, PIN)) == "key-locked"  # even the right one
    clock.on(seconds=30)
    assert keyring.open_key(office, PIN).fingerprint == fingerprint
    assert miss(office, 1) == ["key-pin-wrong"]  # counted from the beginning


def test_the_wait_grows_and_is_told(office, clock):
    create(office)
    miss(office, 3)
    waits = []
    for _ in range(9):
        waits.append(pin_tries.seconds_shut(office, keyring.KEY_BLOB))
        clock.on(seconds=waits[-1])
        with pytest.raises(KeyFileError) as caught:
            keyring.open_key(office, "ไม่ใช่รหัสนี้")
        assert caught.value.code == "key-locked"
    assert waits == [30, 60, 120, 300, 900, 1800, 3600, 3600, 3600]
    assert "60 นาที 0 วินาที" in caught.value.sentence


def test_a_restart_and_a_clock_that_is_set_back_end_no_wait(office, clock, tmp_path):
    create(office)
    miss(office, 3)
    clock.on(days=-200)
    assert pin_tries.seconds_shut(office, keyring.KEY_BLOB) == 30
    assert code_of(lambda: keyring.open_key(office, PIN)) == "key-locked"
    office.close()
    with OfficeWorkspace.open(tmp_path / "plan.db", clock=clock) as again:
        assert code_of(lambda: keyring.open_key(again, PIN)) == "key-locked"
        clock.on(seconds=30)
        assert keyring.open_key(again, PIN)


def test_one_keys_wrong_pins_do_not_shut_the_other(office):
    create(office)
    create(office, CERTIFY, HEAD, OTHER)
    miss(office, 3)
    assert keyring.open_key(office, OTHER, role=CERTIFY)


def test_a_try_that_failed_for_another_reason_is_not_counted(office, monkeypatch):
    create(office)

    def too_little(*_arguments):
        raise KeyFileError("ไม่พอ", code="key-memory")

    monkeypatch.setattr(keys, "open_key", too_little)
    assert [code_of(lambda: keyring.open_key(office, PIN)) for _ in range(5)] == ["key-memory"] * 5
    monkeypatch.undo()
    assert keyring.open_key(office, PIN)


def test_a_try_is_counted_even_where_the_program_is_ended_in_the_middle(office, monkeypatch):
    create(office)

    def killed(*_arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(keys, "open_key", killed)
    for _ in range(3):
        with pytest.raises(KeyboardInterrupt):
            keyring.open_key(office, "ไม่ใช่รหัสนี้")
    monkeypatch.undo()
    assert code_of(lambda: keyring.open_key(office, PIN)) == "key-locked"


def test_a_renewed_key_has_the_word_of_the_former_one_on_its_card(office):
    former = create(office)
    key = keyring.renew_key(office, PIN, OTHER, cost=TEST_COST)
    renewal = keyring.renewal_of(office)
    assert renewal is not None
    assert renewal.former == former.fingerprint
    card = Record("office_card", "c", {"role": PREPARE, **renewal.values()})
    assert flaw_of_renewal(card, "PIO50", key.fingerprint) is None
    assert flaw_of_renewal(card, "PIO20", key.fingerprint) is not None
    assert flaw_of_renewal(card, "PIO50", former.fingerprint) is not None
    assert own_keys(office)[0].renews == former.fingerprint
    assert keyring.open_key(office, OTHER).fingerprint == key.fingerprint
    create(office, replace=True)
    assert keyring.renewal_of(office) is None  # a key that came without the former one's word


def test_a_wrong_pin_renews_nothing(office):
    former = create(office)
    assert code_of(lambda: keyring.renew_key(office, OTHER, OTHER, cost=TEST_COST)) == "key-pin-wrong"
    assert code_of(lambda: keyring.renew_key(office, PIN, "1", cost=TEST_COST)) == "key-pin-short"
    assert keyring.open_key(office, PIN).fingerprint == former.fingerprint
    assert keyring.renewal_of(office) is None


def kit_row(key, **values):
    return Record(
        "office_key",
        f"k-{key.fingerprint}",
        {
            "office": "PIO50",
            "fingerprint": key.fingerprint,
            "state": "ACTIVE",
            "valid_from": date(2019, 8, 1),
            **values,
        },
    )


def test_an_office_sees_how_its_keys_stand_by_the_kit_in_use(office, clock):
    key = create(office)

    def standing(*rows):
        office.store_kit(f"{len(rows)}{rows and rows[0].values}", rows)
        return own_keys(office)[0].standing

    assert own_keys(office)[1].standing is Standing.NONE
    assert standing() is Standing.WAITING
    assert standing(kit_row(key)) is Standing.KNOWN
    assert standing(kit_row(key, state="REVOKED", reason="เครื่องหาย")) is Standing.REVOKED
    assert own_keys(office)[0].reason == "เครื่องหาย"
    assert standing(kit_row(key, valid_to=date(2019, 10, 28))) is Standing.KNOWN
    assert standing(kit_row(key, valid_to=date(2019, 10, 27))) is Standing.ENDING
    clock.now = datetime(2562, 8, 28, 5, 0, tzinfo=UTC)  # 2562 as a year of the common era
    assert own_keys(office)[0].standing is Standing.ENDING
    clock.now = datetime(2019, 10, 28, 5, 0, tzinfo=UTC)
    assert own_keys(office)[0].standing is Standing.EXPIRED


def test_the_certificate_that_the_centre_issued_is_shown_and_another_ones_is_not(office):
    import base64

    from moi_desktop.signing import authority

    key = create(office)
    centre = authority.create_authority(now=datetime(2019, 8, 28, tzinfo=UTC))
    holder = keys.Holder("PIO50", "สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่", person=CLERK.name)
    issued = centre.issue(key.certificate_der, holder, now=datetime(2019, 8, 28, tzinfo=UTC))
    office.store_kit("with", [kit_row(key, certificate=base64.b64encode(issued).decode())])
    assert keyring.open_key(office, PIN).shown_certificate_der == issued
    office.store_kit("wrong", [kit_row(key, certificate=base64.b64encode(centre.root_der).decode())])
    assert keyring.open_key(office, PIN).shown_certificate_der == key.certificate_der
    office.store_kit("rubbish", [kit_row(key, certificate="ไม่ใช่ใบรับรอง")])
    assert keyring.open_key(office, PIN).shown_certificate_der == key.certificate_der


@pytest.mark.parametrize("harm", ["deleted", "damaged", "rotten"])
def test_losing_a_key_loses_no_data(office, tmp_path, harm):
    former = create(office)
    sent = sending.submit(office, keyring.open_key(office, PIN), tmp_path, clock=office.clock)
    plan = [r.values for r in office.plan()]
    if harm == "damaged":
        office.set_blob(keyring.KEY_BLOB, b"rubbish")
    office.close()
    with closing(sqlite3.connect(tmp_path / "plan.db")) as file, file:
        if harm != "damaged":
            file.execute("DELETE FROM blob" if harm == "deleted" else "UPDATE blob SET bytes = x'00'")
    with OfficeWorkspace.open(tmp_path / "plan.db", clock=lambda: datetime(2019, 9, 1, tzinfo=UTC)) as again:
        assert own_keys(again)[0].standing in (Standing.NONE, Standing.DAMAGED)
        assert [r.values for r in again.plan(verified=True)] == plan
        key = create(again, replace=True)
        assert key.fingerprint != former.fingerprint
        following = sending.submit(again, keyring.open_key(again, PIN), tmp_path, clock=again.clock)
        assert following.packed.content.parents == (sent.revision_id,)


def test_restoring_a_backup_makes_a_new_install_id_and_keeps_the_key(office, tmp_path):
    key = create(office)
    before = office.install_id
    backup = make_backup(office, tmp_path / "backups")
    office.close()
    shutil.rmtree(tmp_path / "gone", ignore_errors=True)
    restored = restore(backup.path, tmp_path / "again.db")
    with open_workspace(restored.path) as again:
        assert again.install_id == restored.install_id != before
        assert again.former_install_ids == [before]
        assert keyring.open_key(again, PIN).fingerprint == key.fingerprint
        assert isinstance(again, OfficeWorkspace)
        sent = sending.submit(again, keyring.open_key(again, PIN), tmp_path, clock=again.clock)
        assert sent.packed.header.install_id == restored.install_id


def test_a_clock_in_the_buddhist_era_writes_a_certificate_of_today(office, clock):
    clock.now = datetime(2568, 2, 28, 5, 0, tzinfo=UTC)
    key = keyring.create_key(office, PIN, cost=TEST_COST, now=clock())
    info = keys.certificate_info(key.certificate_der)
    assert (info.not_before.year, info.not_after.year) == (2025, 2028)


def test_the_centre_is_not_told_to_send_itself_a_card(tmp_path):
    with CentralWorkspace.create(tmp_path / "central.db", "2563-2565") as centre:
        keyring.create_key(centre, PIN, cost=TEST_COST)
        sentences = []
        for _ in range(3):
            with pytest.raises(KeyFileError) as told:
                keyring.open_key(centre, "ไม่ใช่รหัสนี้")
            sentences.append(told.value.sentence)
        assert not [one for one in sentences if "ส่งบัตรใหม่ให้ส่วนกลาง" in one]
        assert told.value.code == "key-locked"
