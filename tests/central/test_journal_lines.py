"""The journal as people read it: sentences, search, details, export."""

import csv
import io

import openpyxl
import pytest

from moi_desktop.central import decisions, dismissals, key_register, returning, transfers
from moi_desktop.central.act_words import WORDINGS, act_name, told
from moi_desktop.central.decisions import Place
from moi_desktop.central.entry_names import Names
from moi_desktop.central.intake import take_in
from moi_desktop.central.journal_export import csv_bytes, workbook_bytes
from moi_desktop.central.journal_lines import Narrowing, narrowed, read_details, read_lines
from moi_desktop.central.ledger import Act
from moi_desktop.central.office_review import APPROVED
from moi_desktop.central.organisation import OfficeChangeKind
from moi_desktop.central.sentences import Sentence, Speech, Term
from moi_desktop.errors import Cancelled
from moi_desktop.store.journal import Entry
from tests.central.offices import BAHT, key_of, noon

LINE = Place("PIO50", "budget_line", "PIO50-p1-l1", "amount")
PROJECT = "PIO50-p1"


@pytest.fixture
def reviewed(centre, desk, tmp_path):
    """One office whose plan was applied, amended, commented, decided on, and given back."""
    centre.person = "นางสาววรรณา ตรวจดี"
    take_in(centre, [desk("PIO50").send().path], clock=noon)
    decisions.apply_ready(centre)
    amendment = decisions.amend(centre, LINE, 8_000 * BAHT, "ราคากลางต่ำกว่า")
    decisions.comment(centre, Place("PIO50", "project", PROJECT, "name_th"), "ชื่อยาวเกินไป")
    decisions.decide(centre, "PIO50", PROJECT, "RETURNED", "แก้ตัวชี้วัด")
    decisions.decide(centre, "PIO50", "PIO50-p2", APPROVED)
    returning.issue_return(centre, "PIO50", key_of("MOI"), tmp_path, clock=noon)
    decisions.withdraw_amendment(centre, amendment, "หน่วยงานชี้แจงแล้ว")
    key_register.revoke_key(centre, "PIO20", key_of("PIO20").fingerprint, "เครื่องหาย", clock=noon)
    return centre


def words(centre, act):
    return [line.words for line in read_lines(centre) if line.act == act]


def test_every_act_has_a_name_and_a_sentence():
    assert {act.value for act in Act} <= WORDINGS.keys()
    assert all(wording.name for wording in WORDINGS.values())
    assert len({wording.name for wording in WORDINGS.values()}) == len(WORDINGS)


def test_entries_read_as_sentences_with_names_and_no_codes(reviewed):
    assert words(reviewed, Act.APPLY) == ["รวมฉบับที่ 1 ของ สอจ.เชียงใหม่ ในแผน"]
    (amended,) = words(reviewed, Act.AMEND)
    assert amended.startswith("เสนอปรับช่องจำนวนเงินของ คำของบประมาณ “ค่าจ้างเหมาบริการ 1” ของ สอจ.เชียงใหม่")
    assert amended.endswith("จาก 10,000.00 บาท เป็น 8,000.00 บาท เพราะ ราคากลางต่ำกว่า")
    assert words(reviewed, Act.DECIDE) == [
        "ส่ง “โครงการยกระดับผู้ประกอบการที่ 1 ของ PIO50” ของ สอจ.เชียงใหม่ กลับแก้ไข เพราะ แก้ตัวชี้วัด",
        "เห็นชอบ “โครงการยกระดับผู้ประกอบการที่ 2 ของ PIO50” ของ สอจ.เชียงใหม่",
    ]
    assert words(reviewed, Act.WITHDRAW_AMENDMENT) == [
        "ถอนค่าเสนอที่ช่องจำนวนเงินของ คำของบประมาณ “ค่าจ้างเหมาบริการ 1” ของ สอจ.เชียงใหม่ เพราะ หน่วยงานชี้แจงแล้ว"
    ]
    assert words(reviewed, Act.ISSUE_RETURN) == ["ออกผลการพิจารณาฉบับที่ 1 ให้ สอจ.เชียงใหม่"]
    assert words(reviewed, Act.REGISTER_KEY)[-1].startswith("เพิกถอนกุญแจ ")
    assert words(reviewed, Act.REGISTER_KEY)[-1].endswith("ของ สอจ.ชลบุรี เพราะ เครื่องหาย")


def test_an_act_of_a_newer_version_still_reads(centre):
    entry = Entry(9, "", "2026-11-20T03:00:00Z", "ก", "dissolve", "PIO50", {"reason": "ยุบรวม"}, "")
    assert told(entry, Names(centre)).said() == "ทำรายการ “dissolve” เรื่อง PIO50 เพราะ ยุบรวม"
    assert act_name("dissolve").said() == "dissolve"


def test_a_payload_of_another_version_still_reads(centre):
    entry = Entry(9, "", "2026-11-20T03:00:00Z", "ก", Act.APPLY, "PIO50/abc", {"unit": "PIO50"}, "")
    assert told(entry, Names(centre)).said() == "รวมในแผน เรื่อง PIO50/abc"


def test_braces_that_people_type_break_no_sentence(centre, desk):
    take_in(centre, [desk("PIO50").send().path], clock=noon)
    decisions.apply_ready(centre)
    decisions.comment(centre, LINE, "ใช้ {วงเงิน} นี้ {0}")
    assert words(centre, Act.COMMENT)[0].endswith("“ใช้ {วงเงิน} นี้ {0}”")


def test_a_sentence_is_said_in_the_language_that_is_read():
    english = Speech(lambda text: {"รวม {what}": "Merged {what}"}[text], lambda _th, en: en)
    assert Sentence("รวม {what}", {"what": Term("แผน", "plan")}).said(english) == "Merged plan"


@pytest.mark.parametrize(
    "typed", ["เชียงใหม่", "สอจ. เชียงใหม่", "๘,๐๐๐", "ราคากลาง", "วรรณา เสนอปรับ", "สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่"]
)
def test_search_finds_thai_as_it_is_typed(reviewed, typed):
    found = narrowed(read_lines(reviewed), Narrowing(words=typed))
    assert Act.AMEND in {line.act for line in found}


def test_search_that_finds_nothing_shows_nothing(reviewed):
    assert narrowed(read_lines(reviewed), Narrowing(words="เชียงราย")) == []


def test_lines_are_narrowed_by_act_person_office_and_day(reviewed):
    lines = read_lines(reviewed)
    day = lines[-1].day
    assert {line.act for line in narrowed(lines, Narrowing(act=Act.DECIDE))} == {Act.DECIDE}
    assert len(narrowed(lines, Narrowing(person="นางสาววรรณา ตรวจดี"))) == 9 - 1
    assert {line.offices for line in narrowed(lines, Narrowing(office="PIO20"))} == {("PIO20",)}
    assert narrowed(lines, Narrowing(first=day, last=day)) == [line for line in lines if line.day == day]
    assert narrowed(lines, Narrowing(last=day.replace(year=day.year - 1))) == []


def test_a_withdrawal_belongs_to_the_office_of_its_amendment(reviewed):
    (line,) = [line for line in read_lines(reviewed) if line.act == Act.WITHDRAW_AMENDMENT]
    assert line.offices == ("PIO50",)


def test_only_the_newer_lines_are_read_when_the_others_are_known(reviewed):
    lines = read_lines(reviewed)
    assert read_lines(reviewed, since=lines[-3].seq) == lines[-2:]


def test_reading_tells_how_far_it_is_and_can_be_stopped(reviewed):
    told_steps = []
    read_lines(reviewed, progress=lambda done, whole: told_steps.append((done, whole)))
    assert told_steps == [(0, len(read_lines(reviewed)))]

    def stop(_done, _whole):
        raise Cancelled

    with pytest.raises(Cancelled):
        read_lines(reviewed, progress=stop)


def test_details_say_the_payload_in_words(reviewed):
    amended = next(line for line in read_lines(reviewed) if line.act == Act.AMEND)
    details = read_details(reviewed, amended.seq)
    assert details is not None
    facts = dict(details.facts)
    assert facts["หน่วยงาน"] == "สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่ (PIO50)"
    assert facts["ตาราง"] == "คำของบประมาณ"
    assert facts["ค่าของหน่วยงาน"] == "10,000.00 บาท"
    assert facts["ค่าที่เสนอ"] == "8,000.00 บาท"
    assert details.line == amended
    assert details.prev_hash == next(line.hash for line in read_lines(reviewed) if line.seq == amended.seq - 1)


def test_a_project_that_is_to_go_to_another_office_is_named_in_the_details(reviewed):
    project = reviewed.workspace.query('SELECT "uid", "name_th" FROM "view_project" WHERE "office" = \'PIO50\'')[0]
    transfers.plan_transfer(reviewed, project["uid"], "PIO50", "PIO20", reason="มติ")
    details = read_details(reviewed, read_lines(reviewed)[-1].seq)
    assert details is not None
    facts = dict(details.facts)
    assert project["name_th"][:20] in facts["โครงการ"]


def test_there_are_no_details_of_a_line_that_is_not_there(centre):
    assert read_details(centre, 999) is None


def test_the_workbook_holds_every_line_and_the_head(reviewed):
    lines = read_lines(reviewed)
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(reviewed, lines)))
    cells = [[cell.value for cell in row] for row in book.active.iter_rows()]
    book.close()
    told_ones = {row[7] for row in cells}
    assert {line.words for line in lines} <= told_ones
    head = lines[-1].hash.upper()
    assert any(str(row[0]).replace("-", "").endswith(head) for row in cells)
    assert workbook_bytes(reviewed, lines) == workbook_bytes(reviewed, lines)


def test_csv_opens_in_excel_and_holds_what_the_screen_shows(reviewed):
    lines = narrowed(read_lines(reviewed), Narrowing(office="PIO50"))
    data = csv_bytes(reviewed, lines)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row["words"] for row in rows] == [line.words for line in lines]
    assert [int(row["seq"]) for row in rows] == [line.seq for line in lines]


def test_no_cell_of_the_csv_can_become_a_formula(centre, desk):
    centre.person = "=HYPERLINK(1)"
    take_in(centre, [desk("PIO50").send().path], clock=noon)
    decisions.apply_ready(centre)
    rows = list(csv.reader(io.StringIO(csv_bytes(centre, read_lines(centre)).decode("utf-8-sig"), newline="")))
    assert all(cell[:1] not in ("=", "+", "-", "@") for row in rows for cell in row)
    assert "'=HYPERLINK(1)" in rows[-1]


def test_what_was_planned_and_dropped_is_told_by_what_it_was(reviewed):
    planned = transfers.plan_transfer(reviewed, PROJECT, "PIO50", "PIO20", "ย้ายพื้นที่")
    transfers.drop_planned(reviewed, planned)
    dropped, plan = (read_lines(reviewed)[n] for n in (-1, -2))
    assert plan.words == (
        "วางแผนโอนโครงการ “โครงการยกระดับผู้ประกอบการที่ 1 ของ PIO50” จาก สอจ.เชียงใหม่ ไป สอจ.ชลบุรี "
        "กับชุดแผนฉบับถัดไป เพราะ ย้ายพื้นที่"
    )
    assert dropped.words == f"ยกเลิกสิ่งที่เตรียมไว้: {plan.words}"
    assert plan.offices == dropped.offices == ("PIO50", "PIO20")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"kind": OfficeChangeKind.RENAME, "name": "สอจ.เชียงใหม่ใหม่"}, "วางแผนเปลี่ยนชื่อ สอจ.เชียงใหม่ เป็น “สอจ.เชียงใหม่ใหม่”"),
        ({"kind": OfficeChangeKind.MERGE, "into": "PIO51"}, "วางแผนรวม สอจ.เชียงใหม่ เข้ากับ สอจ.ลำพูน"),
    ],
)
def test_changes_of_offices_are_told(reviewed, change, words):
    transfers.plan_change(reviewed, office="PIO50", reason="มติ ครม.", **change)
    assert read_lines(reviewed)[-1].words == f"{words} กับชุดแผนฉบับถัดไป เพราะ มติ ครม."


def test_a_file_that_is_dealt_with_is_named(reviewed):
    (row,) = reviewed.workspace.packages(office="PIO50", kind="submission")
    dismissals.dismiss(reviewed, dismissals.FILE, row.sha256, "โทรแจ้งแล้ว")
    dismissals.take_up_again(reviewed, dismissals.FILE, row.sha256)
    again, done = (read_lines(reviewed)[n].words for n in (-1, -2))
    assert done == f"บันทึกว่าจัดการแฟ้ม “{row.name}” แล้ว เพราะ โทรแจ้งแล้ว"
    assert again == f"ให้แฟ้ม “{row.name}” กลับมารอจัดการ"


@pytest.mark.parametrize("act", sorted(WORDINGS))
def test_no_sentence_breaks_on_an_empty_payload(centre, act):
    entry = Entry(9, "", "2026-11-20T03:00:00Z", "ก", act, "PIO50/x", {}, "")
    assert told(entry, Names(centre)).said()
