"""What the papers say, before there is any page: from sample data, and from data that nobody would draw by hand."""

import pytest

from moi_desktop.desktop.papers.brief import briefs
from moi_desktop.desktop.papers.check_report import check_report
from moi_desktop.desktop.papers.emenscr import entry_order, factors
from moi_desktop.desktop.papers.facts import gather
from moi_desktop.desktop.papers.letter import GARUDA_HEIGHT, letter, signing_position
from moi_desktop.desktop.papers.paper import Line, Space, Style, Table, texts
from moi_desktop.plan.catalogue import DELETED
from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.rules import Severity
from moi_desktop.plan.sample import sample_plan, second_round
from tests.desktop.paper_facts import SENT, awkward_plan, facts_of, sample_facts, with_profile


def all_text(paper) -> str:
    return "\n".join(texts(paper))


def part_text(paper, number) -> str:
    one = type(paper)(paper.title, paper.stem, [paper.parts[number]])
    return all_text(one)


def tables(paper) -> list[Table]:
    return [block for part in paper.parts for block in part.blocks if isinstance(block, Table)]


class TestLetter:
    def test_it_leaves_room_for_the_garuda_and_keeps_the_order_of_an_external_letter(self):
        paper = letter(sample_facts(sent=SENT), with_briefs=8)
        assert paper.parts[0].blocks[0] == Space(GARUDA_HEIGHT)
        words = all_text(paper)
        order = ["ที่ ชม", "สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่", "๔ ตุลาคม ๒๕๖๒", "เรื่อง", "เรียน", "สิ่งที่ส่งมาด้วย"]
        order += ["ตามที่", "ได้จัดทำข้อมูลดังกล่าว", "จึงเรียนมา", "ขอแสดงความนับถือ", "(นายวิญญู กตัญญูธรรม)", "โทร."]
        places = [words.index(part) for part in order]
        assert places == sorted(places)

    def test_its_figures_are_thai_and_the_money_stands_in_words(self):
        words = all_text(letter(sample_facts(sent=SENT), with_briefs=8))
        assert "๓๖,๓๓๓,๗๐๐.๐๐ บาท (สามสิบหกล้านสามแสนสามหมื่นสามพันเจ็ดร้อยบาทถ้วน)" in words
        assert "ที่ ชม ๐๐๓๓(๑)/๑๘๒๔" in words
        assert "แบบ จ.๑-๑) จำนวน ๘ โครงการ" in words
        rest = words.replace(SENT.file, "").replace(SENT.code, "").replace("plan.chiangmai@example.go.th", "")
        assert not any(digit in rest for digit in "0123456789")

    def test_names_of_files_and_codes_keep_their_digits(self):
        words = all_text(letter(sample_facts(sent=SENT)))
        assert SENT.file in words
        assert SENT.code in words

    def test_what_is_not_known_is_a_dotted_line(self):
        words = all_text(letter(facts_of(Plan())))
        assert "ที่ ....." in words
        assert "(....." in words
        assert "โทร. ....." in words
        assert "๐ โครงการ" in words
        assert "ศูนย์บาทถ้วน" in words

    @pytest.mark.parametrize(
        ("position", "acting", "lines"),
        [
            ("อุตสาหกรรมจังหวัดเชียงใหม่", "SELF", ["อุตสาหกรรมจังหวัดเชียงใหม่"]),
            ("วิศวกรชำนาญการพิเศษ", "ACTING", ["วิศวกรชำนาญการพิเศษ", "รักษาราชการแทน อุตสาหกรรมจังหวัดเชียงใหม่"]),
            ("วิศวกร ปฏิบัติราชการแทน ผู้ว่าฯ", "BEHALF", ["วิศวกร", "ปฏิบัติราชการแทน ผู้ว่าฯ"]),
            ("อุตสาหกรรมจังหวัดเชียงใหม่", "INTERIM", ["รักษาการในตำแหน่ง อุตสาหกรรมจังหวัดเชียงใหม่"]),
        ],
    )
    def test_who_signs_for_whom(self, position, acting, lines):
        profile = Record("office_profile", "", {"certified_position": position, "acting": acting})
        assert signing_position(profile, "PIO50") == lines

    def test_an_acting_phrase_already_written_is_not_said_twice(self):
        words = all_text(letter(sample_facts("PIO20")))
        assert words.count("รักษาราชการแทน") == 1
        assert "หัวหน้ากลุ่มโรงงานอุตสาหกรรม" in words

    def test_an_office_that_is_no_province_is_not_called_one(self):
        profile = Record("office_profile", "", {"certified_position": "รองอธิบดี", "acting": "ACTING"})
        assert signing_position(profile, "DIP") == ["รองอธิบดี", "รักษาราชการแทน ................"]

    def test_a_practice_letter_is_marked(self):
        facts = sample_facts(practice=True)
        assert letter(facts).mark == "ฝึกหัด"
        assert letter(sample_facts()).mark == ""
        assert letter(facts).stem.endswith("-PRACTICE")

    def test_a_letter_number_written_with_its_word_is_not_doubled(self):
        words = all_text(letter(with_profile(sample_facts(), letter_no="ที่ อก ๐๐๓๓/๕")))
        assert "ที่ อก ๐๐๓๓/๕" in words
        assert "ที่ ที่" not in words


class TestBriefs:
    def test_each_project_has_the_head_and_the_eleven_points(self):
        paper = briefs(sample_facts())
        assert len(paper.parts) == 8
        for number in range(8):
            words = part_text(paper, number)
            heads = ["ประเด็นการพัฒนา", "แนวทางการพัฒนา", "ตัวชี้วัดและค่าเป้าหมายของประเด็น", "แผนงานหลัก", "แผนงาน"]
            points = ["1. ชื่อโครงการ", "2. หลักการและเหตุผล", "3. วัตถุประสงค์", "4. ตัวชี้วัดและค่าเป้าหมาย", "5. พื้นที่เป้าหมาย"]
            points += ["6. ขอบเขตกิจกรรมหลัก", "7. หน่วยงานดำเนินการ", "8. ระยะเวลาดำเนินงาน", "9. งบประมาณ"]
            points += ["10. ผลผลิต (Output)", "11. ผลลัพธ์ที่คาดว่าจะได้รับ (Outcome)"]
            places = [words.index(part) for part in (*heads, *points)]
            assert places == sorted(places), words[:200]

    def test_the_money_of_activities_and_of_years_adds_up_to_that_of_the_project(self):
        facts = sample_facts()
        for project, part in zip(facts.projects, briefs(facts).parts, strict=True):
            total = sum(line.money("amount") for line in facts.plan.children("budget_line", project.uid))
            shown = f"{total / 100:,.2f}"
            by_activity, by_year = [b for b in part.blocks if isinstance(b, Table) and b.sums]
            assert by_activity.rows[-1][3] == shown
            assert by_year.rows[-1][-1] == (shown if total else "-")

    def test_a_main_programme_that_the_kit_does_not_name_is_left_to_be_filled_in(self):
        head = tables(briefs(sample_facts()))[0]
        named = dict(head.rows)
        assert named["แผนงานหลัก"].startswith("....")
        assert named["แผนงาน"] == "แผนงานยกระดับอุตสาหกรรมเกษตรแปรรูปและอาหาร"

    def test_one_project_can_be_wanted_alone(self):
        facts = sample_facts()
        wanted = facts.projects[3]
        paper = briefs(facts, [wanted.uid])
        assert len(paper.parts) == 1
        assert wanted.text("name_th") in all_text(paper)

    def test_deleted_projects_are_left_out_and_so_is_their_money(self):
        facts = facts_of(second_round(Plan(sample_plan("PIO50")), "PIO50"))
        gone = [one for one in facts.plan.of("project") if one.text("status") == DELETED]
        paper = briefs(facts)
        assert gone
        assert len(paper.parts) == len(facts.projects)
        assert all(one.text("name_th") not in all_text(paper) for one in gone)
        assert "โครงการที่ลบแล้ว" not in all_text(briefs(facts_of(awkward_plan())))

    def test_empty_fields_are_dotted_lines_and_missing_figures_dashes(self):
        words = part_text(briefs(facts_of(awkward_plan())), 0)
        assert "โครงการว่างเปล่า" in words
        assert "....." in words
        assert "None" not in words

    def test_more_years_than_fit_stand_together_in_a_last_column(self):
        paper = briefs(facts_of(awkward_plan()))
        by_year = [table for table in tables(paper) if table.heads and table.heads[0] == "งบรายจ่าย"][-1]
        assert by_year.heads[-2:] == ("ปีต่อไป", "รวม (บาท)")
        assert sum(by_year.shares) == 100

    def test_money_on_no_activity_has_a_row_of_its_own(self):
        words = part_text(briefs(facts_of(awkward_plan())), 1)
        assert "รายการที่ไม่ได้ระบุกิจกรรม" in words

    def test_a_plan_without_projects_says_so(self):
        assert "ยังไม่มีโครงการในแผนนี้" in all_text(briefs(facts_of(Plan())))

    def test_every_page_says_what_it_is_of(self):
        paper = briefs(sample_facts(sent=SENT, practice=True))
        assert paper.head[0] == "สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่"
        assert paper.foot == "ฉบับนำส่งครั้งที่ 2 รหัสตรวจสอบ 1A2B-3C4D-5E6F-7081"
        assert paper.mark == "ฝึกหัด"
        assert paper.stem == "MOI-PIO50-FY2563-2565-R02-BRIEFS-PRACTICE"
        assert "ยังไม่ใช่ฉบับนำส่ง" in briefs(sample_facts()).foot


class TestEntryOrder:
    def test_modules_come_in_their_order_with_codes_beside(self):
        paper = entry_order(sample_facts())
        words = part_text(paper, 0)
        places = [words.index(f"M{number} ") for number in range(1, 6)]
        assert places == sorted(places)
        rows = {row[1]: row for table in paper.parts[0].blocks if isinstance(table, Table) for row in table.rows}
        assert rows["ยุทธศาสตร์ชาติที่เกี่ยวข้องโดยตรง (หลัก)"][3] == "NS02"
        assert "เหตุผล: " in rows["ยุทธศาสตร์ชาติที่เกี่ยวข้องโดยตรง (หลัก)"][2]
        assert rows["หน่วยงานเจ้าของโครงการ"][3] == "PIO50"

    def test_every_budget_line_stands_in_it_with_its_category(self):
        facts = facts_of(awkward_plan())
        lines = next(table for table in reversed(tables(entry_order(facts))) if table.heads[1:2] == ("รหัสหมวด",))
        assert len(lines.rows) == 41
        assert {row[1] for row in lines.rows[:-1]} == {"B201"}
        assert lines.rows[0][3] == "3 คน x 2.5 วัน"
        assert lines.rows[-1][2] == "รวม 40 รายการ"

    def test_each_link_of_a_project_stands_once(self):
        facts = sample_facts()
        paper = entry_order(facts)
        for project, part in zip(facts.projects, paper.parts, strict=True):
            codes = [row[3] for b in part.blocks if isinstance(b, Table) for row in b.rows if len(row) == 4]
            links = [one.text("link") for one in facts.plan.children("plan_link", project.uid)]
            assert all(codes.count(link) == links.count(link) for link in links)

    def test_what_is_empty_says_so(self):
        words = part_text(entry_order(facts_of(awkward_plan())), 0)
        assert "(ยังไม่ได้กรอก)" in words

    def test_a_line_without_quantity_has_none(self):
        assert factors(Record("budget_line", "x", {"unit1": "คน"})) == ""


class TestCheckReport:
    def test_findings_stand_under_their_project_errors_first_with_their_reasons(self):
        plan = Plan(sample_plan("PIO50"))
        spoiled = plan.of("project")[0]
        changed = spoiled.changed({"rationale": None, "class": None})
        facts = facts_of(Plan([changed if one.uid == spoiled.uid else one for one in plan]))
        paper = check_report(facts)
        words = all_text(paper)
        headings = [b.text for b in paper.parts[0].blocks if isinstance(b, Line) and b.style is Style.HEADING]
        assert headings[0] == spoiled.text("name_th")
        rows = next(table for table in tables(paper) if table.heads).rows
        assert rows[0][1] == "ต้องแก้"
        assert "วิธีแก้: " in rows[0][4]
        waived = next(one for one in facts.findings if one.waived)
        assert waived.waived in words
        assert "ยังนำส่งไม่ได้" in words
        assert sum(len(table.rows) for table in tables(paper) if table.heads) == len(facts.findings)

    def test_a_sound_plan_may_be_sent(self):
        words = all_text(check_report(sample_facts()))
        assert "นำส่งได้" in words
        assert "ยังนำส่งไม่ได้" not in words

    def test_findings_of_deleted_projects_are_not_lost_count_of(self):
        facts = facts_of(awkward_plan())
        errors = sum(one.severity is Severity.ERROR for one in facts.findings)
        assert f"{errors:,} แห่ง" in all_text(check_report(facts))

    def test_nothing_found_is_said(self):
        assert "ไม่พบสิ่งที่ต้องแก้" in all_text(check_report(sample_facts(findings=())))


def test_papers_are_thai_whatever_the_screen_speaks(qapp):
    from moi_desktop.desktop import language

    thai = all_text(check_report(sample_facts()))
    language.install(qapp, language.ENGLISH)
    try:
        assert all_text(check_report(sample_facts())) == thai
    finally:
        language.install(qapp, language.THAI)


def test_gathering_reads_the_plan_as_it_was_sent(tmp_path):
    from moi_desktop.exchange import sending
    from moi_desktop.plan.clock import utc_now
    from moi_desktop.plan.sample import sample_kit
    from moi_desktop.signing.keys import Holder, create_key
    from moi_desktop.store.office_workspace import OfficeWorkspace

    with OfficeWorkspace.create(tmp_path / "o.db", "PIO50", "2563-2565", practice=True) as workspace:
        workspace.store_kit("k", sample_kit())
        workspace.add_many(sample_plan("PIO50"), "ตัวอย่าง")
        sent = sending.submit(workspace, create_key(Holder("PIO50", "สอจ.", "")), tmp_path, clock=utc_now)
        uid = workspace.records("project")[0].uid
        before = workspace.records("project")[0].text("name_th")
        workspace.save_value("project", uid, "name_th", "ชื่อหลังส่ง")
        facts = gather(workspace, utc_now, sent.revision_id, checked=True)
        now = gather(workspace, utc_now)
    assert [one.text("name_th") for one in facts.plan.of("project") if one.uid == uid] == [before]
    assert [one.text("name_th") for one in now.plan.of("project") if one.uid == uid] == ["ชื่อหลังส่ง"]
    assert facts.sent is not None
    assert (facts.sent.number, facts.sent.file, facts.practice) == (1, sent.path.name, True)
    assert now.sent is None
    assert now.findings == ()
