"""The register of keys: roles, their last day, renewal by the former key, revocation and what it touches."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from moi_desktop.central import key_register, views
from moi_desktop.central.centre import Centre
from moi_desktop.central.intake import take_in
from moi_desktop.central.key_register import Call
from moi_desktop.central.ledger import Act
from moi_desktop.errors import CentralError
from moi_desktop.exchange import sending
from moi_desktop.exchange.renewal import sign_renewal
from moi_desktop.exchange.sending import CardHolder
from moi_desktop.plan.model import Record
from moi_desktop.signing.keys import OfficeKey
from tests.central.conftest import OpenDesk
from tests.central.offices import Desk, noon, register, states
from tests.central.offices import key_of as key_numbered

OFFICE = "PIO50"
OLD, NEW = 1, 2


def key_of(office: str, number: int = OLD) -> OfficeKey:
    return key_numbered(office) if number == OLD else key_numbered(office, number)


@pytest.fixture(autouse=True)
def _since_noon(centre: Centre) -> None:
    for office in (OFFICE, "PIO20"):
        register(centre, office, on=noon)


def after(**time: int) -> Callable[[], datetime]:
    return lambda: noon() + timedelta(**time)


def renewal_card(desk: Desk, *, role: str = "PREPARE", former: int = OLD, key: int = NEW, signer: int = OLD) -> Path:
    renewal = sign_renewal(key_of(OFFICE, signer), OFFICE, key_of(OFFICE, key).fingerprint, role)
    renewal = type(renewal)(key_of(OFFICE, former).fingerprint, renewal.certificate, renewal.signature)
    holder = CardHolder("นางสาวกานดา ใจดี", "0 5311 2234", "นักวิเคราะห์นโยบายและแผน", role)
    packed = sending.make_card(desk.workspace, key_of(OFFICE, key), holder, renewal=renewal, clock=noon)
    return sending.write_packed(packed, desk.folder).path


def old_key(centre: Centre):
    return centre.ledger.keys[OFFICE, key_of(OFFICE, OLD).fingerprint]


def new_key(centre: Centre):
    return centre.ledger.keys[OFFICE, key_of(OFFICE, NEW).fingerprint]


def test_a_key_that_was_confirmed_counts_for_three_years_and_keeps_how_it_was_confirmed(
    centre: Centre, desk: OpenDesk
) -> None:
    stranger = desk("PIO90")
    take_in(centre, [stranger.card().path], clock=noon)
    fingerprint = key_of("PIO90").fingerprint
    call = Call("0 7432 1234", "นายสมชาย มั่นคง", "typed")
    key_register.confirm_card(centre, "PIO90", fingerprint, call=call, clock=noon)
    key = centre.ledger.keys["PIO90", fingerprint]
    assert (key.valid_from, key.valid_to) == (date(2019, 8, 28), date(2022, 8, 27))
    assert (key.role, key.holder, key.phone) == ("PREPARE", "นายสมชาย มั่นคง", "0 7432 1234")
    assert key_register.known_phone(centre, "PIO90") == "0 7432 1234"
    assert centre.workspace.entries()[-1].payload["spoken_to"] == "นายสมชาย มั่นคง"


def test_the_day_of_arrival_decides_whether_a_key_had_ended(centre: Centre, desk: OpenDesk) -> None:
    office = desk()
    in_time = office.send()
    take_in(centre, [in_time.path], clock=after(days=3 * 365))
    office.set_amount(77)
    late = office.send()
    report = take_in(centre, [late.path], clock=after(days=3 * 365 + 1))
    assert [(p.state, p.code, p.trust) for p in report.packages] == [("quarantined", "key-expired", "expired")]
    assert "27 ส.ค. 2565" in report.packages[0].message
    assert states(centre, OFFICE) == {in_time.revision_id: "ready"}
    assert take_in(centre, [in_time.path], clock=after(days=4 * 365)).packages[0].state == "duplicate"
    assert states(centre, OFFICE) == {in_time.revision_id: "ready"}
    assert views.rebuild(centre).same


def test_a_clock_that_counts_in_the_buddhist_era_ends_no_key(centre: Centre, desk: OpenDesk) -> None:
    """The sender's clock is not looked at; the centre's own may be wrong by 543 years."""
    office = desk()
    wrong = lambda: datetime(2562, 9, 1, 5, 0, tzinfo=UTC)  # noqa: E731 - a clock
    office.workspace.clock = wrong
    sent = sending.submit(office.workspace, office.key, office.folder, clock=wrong)
    report = take_in(centre, [sent.path], clock=wrong)
    assert [(p.state, p.trust) for p in report.packages] == [("ready", "known")]


def test_a_renewal_needs_no_call_and_both_keys_count_for_thirty_days(centre: Centre, desk: OpenDesk) -> None:
    office = desk()
    take_in(centre, [renewal_card(office)], clock=noon)
    (card,) = key_register.cards(centre, OFFICE)
    assert card.renews
    key_register.accept_renewal(centre, OFFICE, card.fingerprint, clock=noon)
    assert new_key(centre).renews == old_key(centre).fingerprint
    assert (old_key(centre).active, old_key(centre).valid_to) == (True, date(2019, 9, 27))
    assert new_key(centre).position == "นักวิเคราะห์นโยบายและแผน"
    first = office.send()
    assert take_in(centre, [first.path], clock=after(days=30)).packages[0].state == "ready"
    office.set_amount(77)
    assert take_in(centre, [office.send().path], clock=after(days=31)).packages[0].code == "key-expired"
    office.key = key_of(OFFICE, NEW)
    office.set_amount(78)
    assert take_in(centre, [office.send().path], clock=after(days=31)).packages[0].code == ""
    assert key_register.cards(centre, OFFICE) == []


@pytest.mark.parametrize(
    ("card", "code"),
    [
        ({"former": 3}, "renewal-bad"),
        ({"signer": 3}, "renewal-bad"),
        ({"signer": 3, "former": 3}, "renewal-former"),
        ({"role": "CERTIFY"}, "renewal-former"),
    ],
)
def test_a_renewal_that_the_former_key_did_not_sign_goes_the_way_of_a_new_key(
    centre: Centre, desk: OpenDesk, card: dict[str, object], code: str
) -> None:
    take_in(centre, [renewal_card(desk(), **card)], clock=noon)  # type: ignore[arg-type]
    (found,) = key_register.cards(centre, OFFICE)
    assert (found.renews, found.problem.code if found.problem else "") == (False, code)
    with pytest.raises(CentralError) as refused:
        key_register.accept_renewal(centre, OFFICE, found.fingerprint, clock=noon)
    assert refused.value.code == code
    assert refused.value.sentence
    key_register.confirm_card(centre, OFFICE, found.fingerprint, clock=noon)
    assert new_key(centre).active


def test_a_card_signed_for_one_role_cannot_renew_another(centre: Centre, desk: OpenDesk) -> None:
    """The statement that the former key signed names the role; a card with another role does not fit it."""
    office = desk()
    renewal = sign_renewal(key_of(OFFICE), OFFICE, key_of(OFFICE, NEW).fingerprint, "PREPARE")
    holder = CardHolder("นายสมชาย มั่นคง", "0 5311 2234", "อุตสาหกรรมจังหวัด", "CERTIFY")
    packed = sending.make_card(office.workspace, key_of(OFFICE, NEW), holder, renewal=renewal, clock=noon)
    path = sending.write_packed(packed, office.folder).path
    assert path.name == "MOI-PIO50-CARD2.xlsx"
    take_in(centre, [path], clock=noon)
    (found,) = key_register.cards(centre, OFFICE)
    assert found.problem is not None
    assert found.problem.code == "renewal-bad"


def test_a_revoked_key_lists_what_it_signed_before_and_after(centre: Centre, desk: OpenDesk) -> None:
    office = desk()
    first = office.send()
    take_in(centre, [first.path], apply=True, clock=noon)
    fingerprint = key_of(OFFICE).fingerprint
    key_register.revoke_keys(centre, OFFICE, [fingerprint], "เครื่องหาย", clock=after(days=2))
    office.set_amount(77)
    second = office.send()
    take_in(centre, [second.path], clock=after(days=3))
    listed = key_register.signed_with(centre, OFFICE, fingerprint)
    assert [(a.package.revision_id, a.before, a.package.state) for a in listed] == [
        (first.revision_id, True, "applied"),
        (second.revision_id, False, "quarantined"),
    ]
    key = old_key(centre)
    assert (key.revoked_on, key.reason, key.valid_from) == (date(2019, 8, 30), "เครื่องหาย", date(2019, 8, 28))


def test_a_new_key_can_end_the_lost_one_in_the_same_act(centre: Centre, desk: OpenDesk) -> None:
    office = desk(key=key_of(OFFICE, NEW))
    take_in(centre, [office.card().path], clock=noon)
    before = len(centre.workspace.entries())
    key_register.confirm_card(
        centre, OFFICE, key_of(OFFICE, NEW).fingerprint, replaces=[key_of(OFFICE).fingerprint], clock=noon
    )
    assert len(centre.workspace.entries()) == before + 1
    assert (old_key(centre).active, new_key(centre).active) == (False, True)


def test_people_are_told_sixty_days_before_a_key_ends_unless_it_was_renewed(centre: Centre, desk: OpenDesk) -> None:
    last = old_key(centre).valid_to
    assert last is not None

    def ending(days: int) -> list[str]:
        return [k.office for k in key_register.ending_keys(centre, last - timedelta(days=days)) if k.office == OFFICE]

    assert (ending(61), ending(60), ending(-60), ending(-61)) == ([], [OFFICE], [OFFICE], [])
    take_in(centre, [renewal_card(desk())], clock=noon)
    key_register.accept_renewal(centre, OFFICE, key_of(OFFICE, NEW).fingerprint, clock=noon)
    assert key_register.ending_keys(centre, date(2019, 9, 1)) == []


def test_the_register_travels_with_roles_and_days(centre: Centre, desk: OpenDesk) -> None:
    take_in(centre, [renewal_card(desk())], clock=noon)
    key_register.accept_renewal(centre, OFFICE, key_of(OFFICE, NEW).fingerprint, clock=noon)
    key_register.revoke_key(centre, "PIO20", key_of("PIO20").fingerprint, "เครื่องหาย", clock=noon)
    rows: dict[str, Record] = {r.text("fingerprint"): r for r in key_register.register_records(centre)}
    new, revoked = rows[key_of(OFFICE, NEW).fingerprint], rows[key_of("PIO20").fingerprint]
    assert (new.text("role"), new.text("renews")) == ("PREPARE", key_of(OFFICE).fingerprint)
    assert (revoked.text("state"), revoked.values["revoked_on"]) == ("REVOKED", date(2019, 8, 28))


def test_an_older_journal_keeps_its_revocations(centre: Centre) -> None:
    """Entries of older versions have neither roles nor a day of revocation of their own."""
    fingerprint = key_of(OFFICE).fingerprint
    payload = {"office": OFFICE, "fingerprint": fingerprint, "valid_from": "2019-09-01", "state": "REVOKED"}
    with centre.transaction():
        centre.record(Act.REGISTER_KEY, f"{OFFICE}/{fingerprint}", {**payload, "holder": "", "reason": "หาย"})
    assert (old_key(centre).active, old_key(centre).revoked_on) == (False, date(2019, 9, 1))
