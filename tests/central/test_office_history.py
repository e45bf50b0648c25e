"""One office's page: what came, what was decided, who is there, what waits."""

import pytest

from moi_desktop.central import decisions, key_register, returning
from moi_desktop.central.decisions import Place
from moi_desktop.central.intake import take_in
from moi_desktop.central.ledger import Act
from moi_desktop.central.office_history import AGAIN, RECEIVED, REFUSED, Need, read_history, working_total
from moi_desktop.central.office_review import APPROVED
from tests.central.offices import BAHT, key_of, noon, resaved

LINE = Place("PIO50", "budget_line", "PIO50-p1-l1", "amount")


@pytest.fixture
def office(desk):
    return desk("PIO50")


def told(history, kind):
    return [event.words for event in history.events if event.kind == kind]


def needs(centre, office="PIO50"):
    return {need.key: need.count for need in read_history(centre, office).needs}


def test_an_office_that_sent_nothing_has_its_key_and_no_more(centre):
    history = read_history(centre, "PIO50")
    assert [event.kind for event in history.events] == [Act.REGISTER_KEY]
    assert (history.revisions, history.contacts, history.needs) == ((), (), ())
    assert history.active_keys == 1


def test_the_whole_road_stands_in_the_history_with_the_newest_first(centre, office, tmp_path):
    first = office.send().path
    take_in(centre, [first, first], clock=noon)
    decisions.apply_ready(centre)
    decisions.amend(centre, LINE, 8_000 * BAHT, "ราคากลาง")
    returning.issue_return(centre, "PIO50", key_of("MOI"), tmp_path, clock=noon)
    decisions.undo_apply(centre, "PIO50")
    history = read_history(centre, "PIO50")
    assert told(history, RECEIVED) == ["ได้รับแฟ้มนำส่งฉบับที่ 1 สมบูรณ์ ไม่ถูกแตะต้องหลังลงนาม"]
    assert len(told(history, AGAIN)) == 1
    assert told(history, Act.UNDO_APPLY) == ["ยกเลิกการรวมฉบับที่ 1 ของ สอจ.เชียงใหม่"]
    decided = [event.kind for event in history.events if event.seq]
    assert decided == [Act.UNDO_APPLY, Act.ISSUE_RETURN, Act.AMEND, Act.APPLY, Act.REGISTER_KEY]
    assert [event.seq for event in history.events if event.seq] == sorted(
        (event.seq for event in history.events if event.seq), reverse=True
    )


def test_a_file_that_was_kept_back_says_why(centre, desk, kit):
    stranger = desk("PIO50", key=key_of("PIO50", 2))
    take_in(centre, [stranger.send().path], clock=noon)
    history = read_history(centre, "PIO50")
    (words,) = told(history, REFUSED)
    (row,) = centre.workspace.packages(office="PIO50")
    assert words.endswith(f"และกักไว้: {row.message}")
    assert history.needs == (Need("reply"),)


def test_an_office_is_told_nothing_of_another(centre, office, desk):
    take_in(centre, [office.send().path, desk("PIO20").send().path], clock=noon)
    decisions.apply_ready(centre)
    words = " ".join(event.words for event in read_history(centre, "PIO20").events)
    assert "เชียงใหม่" not in words
    assert "ชลบุรี" in words


def test_a_copy_saved_by_another_program_came_again(centre, office, tmp_path):
    first = office.send().path
    take_in(centre, [first, resaved(first, tmp_path / "copy.xlsx")], clock=noon)
    assert len(told(read_history(centre, "PIO50"), AGAIN)) == 1
    assert [one.number for one in read_history(centre, "PIO50").revisions] == [1]


def test_sums_stand_by_revision_and_year(centre, office):
    take_in(centre, [office.send().path], clock=noon)
    office.set_amount(25_000)
    take_in(centre, [office.send().path], clock=noon)
    history = read_history(centre, "PIO50")
    assert [(one.number, one.years[2563] // BAHT) for one in history.revisions] == [(1, 60_000), (2, 75_000)]
    assert history.revisions[1].total == 75_000 * BAHT


def test_the_working_total_holds_the_centres_proposals(centre, office):
    take_in(centre, [office.send().path], clock=noon)
    decisions.apply_ready(centre)
    decisions.amend(centre, LINE, 8_000 * BAHT, "ราคากลาง")
    assert working_total(centre, "PIO50") == {2563: 58_000 * BAHT}


def test_the_people_are_those_of_the_newest_revision_and_of_the_card(centre, office):
    card = office.card().path
    take_in(centre, [card, office.send().path], clock=noon)
    people = {contact.part: contact for contact in read_history(centre, "PIO50").contacts}
    assert people["prepared"].name == "นางสาวกานดา ใจดี"
    assert people["certified"].name == "นายสมชาย มั่นคง"
    assert (people["key"].name, people["key"].phone) == ("นายสมชาย มั่นคง", "0 5311 2234")


def test_what_waits_goes_on_from_step_to_step(centre, office, tmp_path):
    take_in(centre, [office.send().path], clock=noon)
    assert needs(centre) == {"apply": 1}
    decisions.apply_ready(centre)
    assert needs(centre) == {"review": 2, "return": 1}
    decisions.decide(centre, "PIO50", "PIO50-p1", APPROVED)
    assert needs(centre) == {"review": 1, "return": 1}
    decisions.decide(centre, "PIO50", "PIO50-p2", APPROVED)
    returning.issue_return(centre, "PIO50", key_of("MOI"), tmp_path, clock=noon)
    assert needs(centre) == {}
    office.rename("ชื่อใหม่")
    take_in(centre, [office.send().path], clock=noon)
    decisions.apply_ready(centre)
    assert needs(centre) == {"renew": 1, "return": 1}


def test_a_value_that_the_office_changed_under_a_proposal_waits_first(centre, office):
    take_in(centre, [office.send().path], clock=noon)
    decisions.apply_ready(centre)
    decisions.amend(centre, LINE, 8_000 * BAHT, "ราคากลาง")
    office.set_amount(9_500)
    take_in(centre, [office.send().path], clock=noon)
    decisions.apply_ready(centre)
    assert needs(centre)["conflict"] == 1


def test_a_card_waits_until_its_key_is_confirmed(centre, desk):
    office = desk("PIO90")
    take_in(centre, [office.card().path], clock=noon)
    assert needs(centre, "PIO90") == {"confirm": 1}
    key_register.confirm_card(centre, "PIO90", key_of("PIO90").fingerprint, clock=noon)
    assert needs(centre, "PIO90") == {}
