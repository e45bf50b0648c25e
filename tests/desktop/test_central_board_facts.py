"""What the board knows of every office, from real files in a real workspace."""

from datetime import date

import pytest

from moi_desktop.central import decisions, kits, returning, transfers
from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import Place as Spot
from moi_desktop.central.intake import take_in
from moi_desktop.central.office_review import APPROVED
from moi_desktop.central.organisation import OfficeChangeKind
from moi_desktop.central.windows import planning_offices
from moi_desktop.desktop.models.central_board import read_board
from moi_desktop.desktop.models.central_inbox_facts import missing_offices
from moi_desktop.desktop.models.central_sums import by_cluster, by_group, summed
from moi_desktop.desktop.pages.central_board_next import next_step
from moi_desktop.desktop.pages.page import Place
from moi_desktop.plan.model import Record
from moi_desktop.store.central_workspace import CentralWorkspace
from tests.central.offices import BAHT, Desk, key_of, noon, register, small_kit

CLOSES, EXTENDED = date(2019, 10, 31), date(2019, 11, 15)
LINE = Spot("PIO50", "budget_line", "PIO50-p1-l1", "amount")


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    """A centre whose kit has windows and two ceilings, and the offices of Chiang Mai, Chon Buri and Ubon."""
    folder = tmp_path_factory.mktemp("board")
    ceilings = [
        Record("ceiling", f"c{n}", {"office": office, "fiscal_year": 2563, "source": "F101", "amount": baht * BAHT})
        for n, (office, baht) in enumerate([("PIO50", 50_000), ("PIO20", 90_000)])
    ]
    with CentralWorkspace.create(folder / "central.db", "2563-2565", clock=noon) as workspace:
        centre = Centre(workspace)
        kit = kits.issue_kit(centre, [*small_kit(), *ceilings], key_of("MOI"), folder, clock=noon).path
        for office in ("PIO50", "PIO20", "TGI"):
            register(centre, office)
        desks = {office: Desk.opened(folder / office, office, kit=kit) for office in ("PIO50", "PIO20", "TGI")}
        yield centre, desks, folder
        for desk in desks.values():
            desk.workspace.close()


@pytest.fixture
def centre(begun):
    """The centre, put back afterwards."""

    class TakenBackError(Exception):
        pass

    try:
        with begun[0].transaction():
            yield begun[0]
            raise TakenBackError
    except TakenBackError:
        pass


@pytest.fixture
def send(begun, centre):
    """Sends the plan of an office and takes it in, `at` a moment."""
    _, desks, _ = begun

    def sent(office, at=noon):
        take_in(centre, [desks[office].send().path], clock=at)

    return sent


def line_of(centre, office, today=date(2019, 9, 30)):
    return next(line for line in read_board(centre, today).offices if line.office == office)


def test_all_provinces_departments_enterprises_and_institutes_stand_there_before_anything_came(centre):
    board = read_board(centre, date(2019, 9, 30))
    assert [line.office for line in board.offices] == planning_offices()
    assert {line.group for line in board.offices} == {"pio", "department", "enterprise", "institute"}
    assert sum(line.group == "pio" for line in board.offices) == 76
    assert len(board.missing) == len(board.offices)


def test_days_are_counted_to_the_end_of_the_offices_own_window(centre):
    today = date(2019, 11, 5)
    asked_for_more, usual = line_of(centre, "PIO34", today), line_of(centre, "PIO50", today)
    assert (usual.state, usual.days_left, usual.closes, usual.is_extended) == ("late", -5, CLOSES, False)
    assert (asked_for_more.state, asked_for_more.days_left) == ("waiting", 10)
    assert (asked_for_more.closes, asked_for_more.is_extended) == (EXTENDED, True)


def test_what_came_after_the_window_is_marked_by_its_days(centre, send):
    from datetime import UTC, datetime

    send("PIO50", at=lambda: datetime(2019, 11, 2, 18, 0, tzinfo=UTC))  # the 3rd in Thailand
    line = line_of(centre, "PIO50", date(2019, 11, 10))
    assert (line.state, line.days_late, line.days_left) == ("ready", 3, None)


def test_an_office_goes_from_waiting_over_ready_and_returned_to_approved(centre, send, begun):
    assert line_of(centre, "PIO50").state == "waiting"
    send("PIO50")
    assert (line_of(centre, "PIO50").state, line_of(centre, "PIO50").step) == ("ready", "apply")
    decisions.apply_ready(centre)
    assert (line_of(centre, "PIO50").state, line_of(centre, "PIO50").step_count) == ("applied", 2)
    decisions.decide(centre, "PIO50", "PIO50-p1", "RETURNED", "แก้ตัวชี้วัด")
    decisions.decide(centre, "PIO50", "PIO50-p2", APPROVED)
    returning.issue_return(centre, "PIO50", key_of("MOI"), begun[2], clock=noon)
    assert line_of(centre, "PIO50").state == "returned"
    decisions.decide(centre, "PIO50", "PIO50-p1", APPROVED)
    line = line_of(centre, "PIO50")
    assert (line.state, line.approved, line.projects) == ("approved", 2, 2)


def test_money_stands_as_asked_as_proposed_and_against_the_ceiling(centre, send):
    send("PIO50")
    assert line_of(centre, "PIO50").satang is None
    decisions.apply_ready(centre)
    line = line_of(centre, "PIO50")
    assert (line.satang, line.working, line.ceiling) == (60_000 * BAHT, 60_000 * BAHT, 50_000 * BAHT)
    assert line.is_over
    decisions.amend(centre, LINE, 0, "ตัดออก")
    line = line_of(centre, "PIO50")
    assert (line.satang, line.working) == (60_000 * BAHT, 50_000 * BAHT)
    assert not line.is_over


def test_the_eighteen_clusters_hold_all_provincial_offices(centre, send):
    send("PIO50")
    decisions.apply_ready(centre)
    clusters = by_cluster(read_board(centre, date(2019, 11, 5)).offices)
    assert len(clusters) == 18
    assert sum(line.offices for line in clusters) == 76
    upper_north = next(line for line in clusters if line.key == "PC15")
    assert (upper_north.offices, upper_north.sent, upper_north.applied, upper_north.late) == (4, 1, 1, 3)
    assert (upper_north.requested, upper_north.ceiling) == (60_000 * BAHT, 50_000 * BAHT)
    assert upper_north.is_over
    assert upper_north.name == "ภาคเหนือตอนบน 1"


def test_groups_add_up_to_the_whole_board(centre, send):
    send("PIO50")
    send("TGI")
    decisions.apply_ready(centre)
    lines = read_board(centre, date(2019, 9, 30)).offices
    groups = by_group(lines)
    assert [line.key for line in groups] == ["pio", "department", "enterprise", "institute"]
    assert [line.sent for line in groups] == [1, 0, 0, 1]
    whole = summed("", "", lines)
    for field in ("offices", "sent", "applied", "late", "requested", "working", "ceiling"):
        assert sum(getattr(line, field) for line in groups) == getattr(whole, field)


def test_a_unit_that_is_not_expected_stands_there_once_it_has_a_key(centre):
    register(centre, "DIPC01")
    assert line_of(centre, "DIPC01").group == "other"
    assert by_group(read_board(centre, date(2019, 9, 30)).offices)[-1].key == "other"


def test_an_office_that_was_merged_is_no_longer_waited_for_and_a_new_one_is(centre, begun):
    transfers.plan_change(centre, OfficeChangeKind.CLOSE, "PIO95", reason="มติ")
    transfers.plan_change(centre, OfficeChangeKind.OPEN, "PIO99", name="สอจ.ใหม่", reason="มติ")
    transfers.plan_change(centre, OfficeChangeKind.RENAME, "PIO96", name="สอจ.ชื่อใหม่", reason="มติ")
    kits.issue_kit(centre, small_kit(), key_of("MOI"), begun[2], clock=noon)
    board = read_board(centre, date(2019, 9, 30))
    lines = {line.office: line for line in board.offices}
    assert (lines["PIO95"].state, lines["PIO95"].is_missing) == ("closed", False)
    assert (lines["PIO99"].name, lines["PIO99"].state, lines["PIO99"].group) == ("สอจ.ใหม่", "waiting", "other")
    assert lines["PIO96"].name == "สอจ.ชื่อใหม่"
    assert "PIO95" not in {line.office for line in board.missing}


def test_an_office_that_was_closed_after_its_plan_was_merged_is_counted_nowhere_but_its_money_stays(
    centre, send, begun
):
    send("PIO50")
    decisions.apply_ready(centre)
    before = summed("", "", read_board(centre, date(2019, 9, 30)).offices)
    transfers.plan_change(centre, OfficeChangeKind.MERGE, "PIO50", into="PIO51", reason="มติ")
    kits.issue_kit(centre, small_kit(), key_of("MOI"), begun[2], clock=noon)
    board = read_board(centre, date(2019, 9, 30))
    whole = summed("", "", board.offices)
    assert (before.offices, before.closed, before.sent, before.applied) == (len(board.offices), 0, 1, 1)
    assert (whole.offices, whole.closed, whole.sent, whole.applied) == (len(board.offices) - 1, 1, 0, 0)
    assert (whole.requested, whole.missing) == (before.requested, whole.offices)
    upper_north = next(line for line in by_cluster(board.offices) if line.key == "PC15")
    assert (upper_north.offices, upper_north.closed, upper_north.sent, upper_north.applied) == (3, 1, 0, 0)


def test_an_office_of_which_only_a_card_came_is_missing_for_board_and_inbox_alike(centre, begun, tmp_path):
    desk = Desk.opened(tmp_path, "PIO40", kit=next(begun[2].glob("*KIT*.xlsx")))
    take_in(centre, [desk.card().path], clock=noon)
    desk.workspace.close()
    today = date(2019, 11, 20)
    board = read_board(centre, today)
    assert line_of(centre, "PIO40", today).state == "card"
    inbox = missing_offices(centre, today)
    whole = summed("", "", board.offices)
    assert {line.office for line in board.missing} == {one.office for one in inbox}
    assert (whole.missing, whole.late) == (len(inbox), sum(one.is_late for one in inbox))


def test_the_next_step_leads_from_the_inbox_over_the_review_to_the_return(centre, send, begun):
    def place():
        return next_step(read_board(centre, date(2019, 9, 30))).place

    assert place() == Place("inbox")
    send("PIO50")
    assert place() == Place("inbox")
    decisions.apply_ready(centre)
    assert place() == Place("review")
    for project in ("PIO50-p1", "PIO50-p2"):
        decisions.decide(centre, "PIO50", project, APPROVED)
    assert place() == Place("review", "returns")
    returning.issue_return(centre, "PIO50", key_of("MOI"), begun[2], clock=noon)
    assert place() == Place("reports")
