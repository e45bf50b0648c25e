"""Full lists of targets come from Excel files of the planning agency, in the shapes in which such lists are published."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from moi_desktop.central import kit_draft, kit_issue, kits
from moi_desktop.central.centre import Centre
from moi_desktop.central.kit_links import LinkFate, preview_links, take_links, usually_taken
from moi_desktop.exchange.importing import read_file
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import reference_book
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.workbook.foreign_codes import guess_code_mapping
from tests.central.offices import CYCLE, key_of, noon, small_kit


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    with CentralWorkspace.create(tmp_path / "central.db", CYCLE, clock=noon) as workspace:
        centre = Centre(workspace)
        kits.issue_kit(centre, small_kit(), key_of("MOI"), tmp_path, clock=noon)
        yield centre


def sheet(folder: Path, *rows: tuple[object, ...]) -> Path:
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    page.title = "รายการ"
    for row in rows:
        page.append(row)
    book.save(folder / "เป้าหมาย.xlsx")
    return folder / "เป้าหมาย.xlsx"


def previewed(centre: Centre, path: Path):
    sheets = read_file(path)
    return preview_links(centre, "plan_link", sheets, guess_code_mapping(sheets))


def fates(preview) -> list[tuple[str, str]]:
    return [(entry.code, entry.fate.value) for entry in preview.entries]


def test_a_long_list_with_codes_and_names_is_understood_and_placed_by_its_digits(
    centre: Centre, tmp_path: Path
) -> None:
    path = sheet(
        tmp_path,
        ("บัญชีเป้าหมายแผนแม่บท",),
        ("ลำดับ", "รหัส", "เป้าหมาย", "ใช้ตั้งแต่ปี"),
        (1, "080001", "ผู้ประกอบการยุคใหม่มีบทบาทต่อเศรษฐกิจเพิ่มขึ้น (Y2)", 2563),
        (2, "080101", "การขยายตัวของวิสาหกิจเริ่มต้นเพิ่มขึ้น (Y1)", 2563),
        (3, 80201, "สินเชื่อธุรกิจรายใหม่เพิ่มขึ้น", 2563),
        (4, "MP08", "ประเด็นที่ 8 ผู้ประกอบการและวิสาหกิจขนาดกลางและขนาดย่อมยุคใหม่", None),
        (5, "990101", "ไม่มีประเด็นนี้", None),
        (6, "080102", None, None),
    )
    preview = previewed(centre, path)
    assert fates(preview) == [
        ("MP080001", "new"),
        ("MP080101", "new"),
        ("MP080201", "new"),
        ("MP08", "same"),
        ("MP990101", "refused"),
        ("080102", "refused"),
    ]
    assert [entry.line.text("parent") for entry in preview.entries[:3]] == ["MP08", "MP0801", "MP0802"]
    assert "เติมเป็น MP080201" in (preview.entries[2].remark.sentence if preview.entries[2].remark else "")
    assert take_links(centre, preview, usually_taken(preview), "นำเข้า") == 3
    look = kit_issue.look_at(centre, clock=noon)
    assert look.errors == 0
    assert look.drafted.startswith("ความเชื่อมโยงแผน: เพิ่ม 3 รายการ")
    assert [fate for _, fate in fates(previewed(centre, path))][:3] == ["same"] * 3
    kit_draft.undo(centre)
    assert not kit_draft.has_draft(centre)


def test_levels_side_by_side_with_the_code_before_the_name_give_each_code_once(centre: Centre, tmp_path: Path) -> None:
    path = sheet(
        tmp_path,
        ("แผนแม่บทประเด็น", "เป้าหมายแผนแม่บทประเด็น (Y2)", "แผนแม่บทย่อย", "เป้าหมายแผนแม่บทย่อย (Y1)"),
        ("09 เขตเศรษฐกิจพิเศษ", "090001 การเจริญเติบโตของผลิตภัณฑ์มวลรวม", "0901 EEC", "090101 การขยายตัวใน EEC"),
        (None, "090001 การเจริญเติบโตของผลิตภัณฑ์มวลรวม", "0901 EEC", "๐๙๐๑๐๒ การลงทุนใน EEC"),
        (None, None, None, "ข้อความที่ไม่มีรหัส"),
    )
    preview = previewed(centre, path)
    assert fates(preview) == [
        ("MP09", "changed"),
        ("MP090001", "new"),
        ("MP0901", "changed"),
        ("MP090101", "new"),
        ("MP090102", "new"),
        ("", "refused"),
    ]
    assert preview.entries[0].was == "ประเด็นที่ 9 เขตเศรษฐกิจพิเศษ"
    assert preview.entries[-1].line.place == "รายการ!D4"
    assert preview.count(LinkFate.NEW) == len(usually_taken(preview)) == 3


def test_a_change_of_the_program_s_own_code_is_taken_when_it_is_chosen(centre: Centre, tmp_path: Path) -> None:
    preview = previewed(centre, sheet(tmp_path, ("รหัส", "ชื่อ"), ("MP09", "ประเด็นที่ 9 เขตเศรษฐกิจพิเศษ (ปรับปรุง)")))
    assert take_links(centre, preview, preview.entries, "นำเข้า") == 1
    (item,) = [r for r in kit_draft.draft_records(centre) if r.entity == "code_item"]
    assert (item.text("list"), item.text("code"), item.text("parent")) == ("plan_link", "MP09", "MP")


def test_the_same_code_with_two_names_is_a_question_for_a_person(centre: Centre, tmp_path: Path) -> None:
    preview = previewed(centre, sheet(tmp_path, ("รหัส", "ชื่อ"), ("080101", "ก้าวแรก"), ("080101", "ก้าวที่สอง")))
    assert [fate for _, fate in fates(preview)] == ["new", "refused"]
    assert preview.entries[1].remark is not None
    assert "ก้าวแรก" in preview.entries[1].remark.sentence


def test_a_target_whose_sub_plan_is_nowhere_stands_under_its_issue_and_says_so(centre: Centre, tmp_path: Path) -> None:
    known = {r.code for r in reference_book().table(CodeList.PLAN_LINK)}
    assert "MP10" in known
    assert "MP1001" not in known
    rows = (("รหัส", "เป้าหมาย", "อยู่ภายใต้"), ("100101", "เป้าหมายแผนย่อย", None), ("100102", "อีกเป้าหมาย", "1001"))
    preview = previewed(centre, sheet(tmp_path, *rows, ("100103", "ใต้แผนที่ไม่มี", "7701"), ("990101", "ไม่มีประเด็น", None)))
    assert [fate for _, fate in fates(preview)] == ["new", "new", "refused", "refused"]
    assert [entry.line.text("parent") for entry in preview.entries[:2]] == ["MP10", "MP10"]
    assert all("วางไว้ใต้ MP10" in entry.remark.sentence for entry in preview.entries[:2] if entry.remark)
    assert all(entry.remark and "กรุณา" in entry.remark.sentence for entry in preview.entries[2:])
    assert take_links(centre, preview, usually_taken(preview), "นำเข้า") == 2
    assert kit_issue.look_at(centre, clock=noon).errors == 0
    assert [fate for _, fate in fates(previewed(centre, sheet(tmp_path, *rows)))] == ["same", "same"]
