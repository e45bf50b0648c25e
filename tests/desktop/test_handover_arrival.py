"""What an office sees of projects that come to it or leave it, before it takes a file in."""

import pytest

from moi_desktop.central import decisions, kits, transfers
from moi_desktop.central.intake import take_in
from moi_desktop.central.office_review import APPROVED
from moi_desktop.central.returning import issue_return
from moi_desktop.desktop.pages.arrival_dialog import ArrivalDialog
from moi_desktop.desktop.pages.arrival_words import ArrivalWords
from moi_desktop.exchange import receiving
from moi_desktop.exchange.previewing import preview
from tests.central.offices import Desk, issue_kit, key_of, new_centre, noon, register


@pytest.fixture
def handed(tmp_path):
    """The desks of PIO50 and PIO20, the kit with which a project goes from one to the other, and the return that brings it."""
    centre = new_centre(tmp_path)
    kit = issue_kit(centre, tmp_path)
    desks = {office: Desk.opened(tmp_path / office, office, kit=kit) for office in ("PIO50", "PIO20")}
    for office in desks:
        register(centre, office)
    take_in(centre, [desk.send().path for desk in desks.values()], apply=True, clock=noon)
    decisions.decide(centre, "PIO50", "PIO50-p1", APPROVED)
    transfers.plan_transfer(centre, "PIO50-p1", "PIO50", "PIO20", "ย้ายพื้นที่รับผิดชอบ")
    (tmp_path / "2").mkdir()
    records = kits.kit_records(centre)
    kit = kits.issue_kit(centre, records, key_of("MOI"), tmp_path / "2", clock=noon).path
    back = issue_return(centre, "PIO20", key_of("MOI"), tmp_path, clock=noon).path
    yield desks, kit, back
    centre.workspace.close()
    for desk in desks.values():
        desk.workspace.close()


def facts_of(desk, path):
    (arrived,) = receiving.verify_files(desk.workspace, [path])
    return ArrivalWords().of(preview(desk.workspace, arrived)), arrived


def section(facts, title):
    (found,) = [one for one in facts.sections if one.title.startswith(title)]
    return found


def test_both_offices_see_the_transfer_in_the_kit(qtbot, handed):
    desks, kit, _ = handed
    giver, taker = (section(facts_of(desks[o], kit)[0], "โครงการที่โอนหน่วยงาน").rows[0] for o in ("PIO50", "PIO20"))
    assert (giver.chip, taker.chip) == ("โอนออก", "โอนเข้า")
    assert "สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่" in taker.words
    assert "ย้ายพื้นที่รับผิดชอบ" in taker.words


def test_the_return_shows_the_project_that_it_brings_and_what_becomes_of_the_plan(qtbot, handed):
    desks, kit, back = handed
    desk = desks["PIO20"]
    receiving.receive(desk.workspace, kit)
    facts, arrived = facts_of(desk, back)
    (row,) = section(facts, "โครงการที่โอนมาให้หน่วยงาน").rows
    assert row.chip == "เพิ่มในแผน"
    assert "30,000.00 บาท" in row.words
    assert "เลิกทำได้" in facts.promise
    dialog = ArrivalDialog(facts)
    qtbot.addWidget(dialog)
    assert dialog.ui.do_button.isEnabled()
    received = receiving.accept(desk.workspace, arrived)
    assert (received.taken, desk.workspace.next_undo().seq) == (["PIO50-p1"], received.step)
    (row,) = section(facts_of(desk, back)[0], "โครงการที่โอนมาให้หน่วยงาน").rows
    assert row.chip == "รับไว้แล้ว"
