"""Whether the journal is whole, said in words; hashes that are read out; the rebuild that compares."""

import shutil
import sqlite3

import pytest

from moi_desktop.central import decisions, returning, views
from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import Place
from moi_desktop.central.intake import take_in
from moi_desktop.central.journal_checks import (
    HeadMatch,
    check_chain,
    check_journal,
    compare_by_rebuilding,
    find_head,
    spoken_hash,
)
from moi_desktop.central.ledger import Ledger
from moi_desktop.errors import Cancelled
from moi_desktop.exchange.snapshots import parsed
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.journal import BreakKind
from tests.central.offices import key_of, noon, views_of


@pytest.fixture
def season(centre, desk, tmp_path):
    """A centre that gave one return out and went on working: (centre, the office's desk, the return)."""
    office = desk("PIO50")
    take_in(centre, [office.send().path], clock=noon)
    decisions.apply_ready(centre)
    decisions.decide(centre, "PIO50", "PIO50-p1", "RETURNED", "แก้ตัวชี้วัด")
    sent = returning.issue_return(centre, "PIO50", key_of("MOI"), tmp_path, clock=noon)
    decisions.comment(centre, Place("PIO50", "project", "PIO50-p2", ""), "ดีแล้ว")
    return centre, office, sent


@pytest.fixture
def tampered(season, tmp_path):
    """Opens a copy of the centre's file in which somebody changed the journal behind the program's back."""
    opened = []

    def change(*statements):
        path = tmp_path / "tampered.db"
        shutil.copyfile(season[0].workspace.path, path)
        with sqlite3.connect(path) as db:
            triggers = db.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'journal%'"
            ).fetchall()
            for name, _ in triggers:
                db.execute(f'DROP TRIGGER "{name}"')
            for statement in (*statements, *(sql for _, sql in triggers)):
                db.execute(statement)
        db.close()
        workspace = CentralWorkspace.open(path, clock=noon)
        opened.append(workspace)
        return Centre(workspace)

    yield change
    for workspace in opened:
        workspace.close()


def said(verdict):
    return " ".join(sentence.said() for sentence in verdict.sentences)


def test_a_whole_journal_is_said_to_be_whole_with_its_returns(season):
    verdict = check_journal(season[0])
    assert verdict.is_whole
    assert verdict.anchors == 2, "the kit and the return"
    assert f"ทั้ง {verdict.entries} รายการ" in said(verdict)
    assert "2 แฟ้ม พบในสมุดบันทึกครบ" in said(verdict)
    assert check_chain(season[0]).is_whole


@pytest.mark.parametrize(
    ("change", "kind", "place", "words"),
    [
        ("UPDATE journal SET person = 'ผู้อื่น' WHERE seq = 4", BreakKind.CHANGED, 4, "รายการที่ 4 ถูกแก้ไขหลังบันทึก"),
        ("UPDATE journal SET payload = '{' WHERE seq = 2", BreakKind.CHANGED, 2, "รายการที่ 2 ถูกแก้ไขหลังบันทึก"),
        ("DELETE FROM journal WHERE seq = 3", BreakKind.MISSING, 4, "หายไประหว่างรายการที่ 2 กับรายการที่ 4"),
        ("DELETE FROM journal WHERE seq = 1", BreakKind.MISSING, 2, "รายการก่อนรายการที่ 2 หายไป"),
    ],
)
def test_a_break_is_named_with_its_place(season, tampered, monkeypatch, change, kind, place, words):
    # The ledger cannot be replayed from every one of these; the chain is judged from the bare rows.
    monkeypatch.setattr(Centre, "_replayed", lambda _self: Ledger())
    verdict = check_journal(tampered(change))
    assert not verdict.is_whole
    assert (verdict.breaks[0].kind, verdict.breaks[0].seq) == (kind, place)
    assert words in said(verdict)


def test_lines_that_were_renumbered_after_a_deletion_are_found(season, tampered):
    centre = tampered("DELETE FROM journal WHERE seq = 3", "UPDATE journal SET seq = seq - 1 WHERE seq > 3")
    assert check_chain(centre).breaks[0].seq == 3


def test_an_end_that_was_cut_off_is_told_by_the_returns(season, tampered):
    last = season[0].workspace.journal_length()
    centre = tampered(f"DELETE FROM journal WHERE seq >= {last - 2}")
    assert check_chain(centre).is_whole, "a chain cannot know its own end"
    verdict = check_journal(centre)
    assert verdict.lost == (season[2].path.name,)
    assert "ไม่พบลายนิ้วมือ" in said(verdict)
    assert season[2].path.name in said(verdict)


def test_an_empty_journal_is_nothing_to_worry_about(tmp_path):
    with CentralWorkspace.create(tmp_path / "new.db", "2563-2565", clock=noon) as workspace:
        verdict = check_journal(Centre(workspace))
    assert verdict.is_whole
    assert said(verdict) == "ยังไม่มีรายการในสมุดบันทึก"


def test_the_head_that_an_office_got_in_its_return_is_found(season):
    centre, _, sent = season
    printed = next(
        values["journal_head"]
        for (entity, _), values in parsed(sent.packed.payload.data).rows.items()
        if entity == "receipt"
    )
    answer = find_head(centre, spoken_hash(str(printed)))
    assert answer.match is HeadMatch.FOUND
    entry = centre.workspace.entries(answer.seq - 1)[0]
    assert entry.hash == printed
    assert f"รายการที่ {answer.seq} " in answer.sentence.said()
    assert "เพิ่มต่อจากนั้น 2 รายการ" in answer.sentence.said()


@pytest.mark.parametrize(
    "spelled", [str.lower, str.upper, lambda h: f" {h[:4]} {h[4:8]} ", lambda h: f"{h[:4]}-{h[4:9]}"]
)
def test_the_first_digits_are_enough_however_they_are_written(season, spelled):
    head = season[0].workspace.journal_head()
    answer = find_head(season[0], spelled(head[:12]))
    assert (answer.match, answer.seq) == (HeadMatch.FOUND, season[0].workspace.journal_length())
    assert "รายการล่าสุด" in answer.sentence.said()


@pytest.mark.parametrize(
    ("typed", "match"),
    [
        ("", HeadMatch.UNREADABLE),
        ("ab12", HeadMatch.UNREADABLE),
        ("สวัสดี ab12cd34", HeadMatch.UNREADABLE),
        ("f" * 65, HeadMatch.UNREADABLE),
        ("0" * 64, HeadMatch.START),
        ("0123456789abcdef", HeadMatch.UNKNOWN),
    ],
)
def test_a_hash_that_cannot_be_looked_up_is_answered_in_words(season, typed, match):
    answer = find_head(season[0], typed)
    assert answer.match is match
    assert answer.seq == 0
    assert answer.sentence.said()


def test_a_head_behind_a_break_is_not_vouched_for(season, tampered):
    centre = tampered("UPDATE journal SET person = 'ผู้อื่น' WHERE seq = 2")
    answer = find_head(centre, centre.workspace.journal_head())
    assert answer.match is HeadMatch.DOUBTFUL
    assert "ขาดที่รายการที่ 2" in answer.sentence.said()


def test_a_hash_is_read_out_in_groups_of_four():
    assert spoken_hash("0123abcdef") == "0123-ABCD-EF"


def test_a_rebuild_of_sound_views_finds_the_same(season):
    centre = season[0]
    steps = []
    answer = compare_by_rebuilding(centre, lambda done, total: steps.append((done, total)))
    assert answer.same
    assert answer.digest == views.digest(centre)
    assert steps[-1] == (len(centre.workspace.file_hashes()),) * 2
    assert "ตรงกับที่แสดงอยู่ทุกค่า" in " ".join(s.said() for s in answer.sentences)


def test_a_rebuild_of_changed_views_says_so_and_puts_them_right(season, tampered):
    centre = tampered("UPDATE view_budget_line SET amount = amount + 1 WHERE uid = 'PIO50-p1-l1'")
    answer = compare_by_rebuilding(centre, lambda _done, _total: None)
    assert not answer.same
    assert answer.digest == views.digest(season[0])
    assert any("ไม่ตรงกับคลังแฟ้ม" in sentence.said() for sentence in answer.sentences)


def test_a_rebuild_that_is_stopped_changes_nothing(season):
    centre = season[0]
    before = views_of(centre), views.digest(centre)

    def stop(done, _total):
        if done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        compare_by_rebuilding(centre, stop)
    assert (views_of(centre), views.digest(centre)) == before
