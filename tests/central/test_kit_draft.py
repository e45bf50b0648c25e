"""The next kit while it is written: kept, taken back, compared, checked, issued; codes are never used again."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from moi_desktop.central import kit_draft, kit_issue, kits, transfers
from moi_desktop.central.centre import Centre
from moi_desktop.central.intake import take_in
from moi_desktop.central.kit_changes import ChangeKind
from moi_desktop.central.kit_draft import Put, Typed
from moi_desktop.central.organisation import OfficeChangeKind
from moi_desktop.central.views import digest, rebuild
from moi_desktop.errors import CentralError
from moi_desktop.exchange.sending import Sent
from moi_desktop.exchange.verdict import Verifier
from moi_desktop.plan.canonical import record_from_canonical
from moi_desktop.plan.model import Record
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.kit_draft import Key
from tests.central.offices import CYCLE, Desk, key_of, noon, register, small_kit

KEY = "MOI"


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    with CentralWorkspace.create(tmp_path / "central.db", CYCLE, clock=noon) as workspace:
        centre = Centre(workspace)
        kits.issue_kit(centre, small_kit(), key_of(KEY), tmp_path, clock=noon)
        yield centre


@pytest.fixture
def issue(centre: Centre, tmp_path: Path) -> Callable[[], Sent]:
    return lambda: kit_issue.issue_draft(centre, key_of(KEY), tmp_path, clock=noon)


def node(centre: Centre, code: str) -> Key:
    """The key of a frame node in the draft."""
    return next(
        (r.entity, r.uid)
        for r in kit_draft.draft_records(centre)
        if r.entity == "frame_node" and r.text("code") == code
    )


def record(centre: Centre, key: Key) -> Record | None:
    return next((r for r in kit_draft.draft_records(centre) if (r.entity, r.uid) == key), None)


def codes(centre: Centre) -> list[str]:
    return [finding.code for finding in kit_issue.look_at(centre, clock=noon).findings]


def errors(centre: Centre) -> list[str]:
    return [f.code for f in kit_issue.look_at(centre, clock=noon).findings if f.is_error]


def new_programme(centre: Centre, code: str, name: str, uid: str = "new-programme") -> Key:
    values: Put = {"code": code, "parent": "GU0101", "level": "PROGRAMME", "seq": 9, "name": name}
    kit_draft.change(centre, "เพิ่มแผนงาน", {("frame_node", uid): values})
    return "frame_node", uid


def test_a_draft_that_nobody_wrote_is_the_former_kit(centre: Centre) -> None:
    look = kit_issue.look_at(centre, clock=noon)
    assert not kit_draft.has_draft(centre)
    assert (look.number, look.changes, look.errors) == (2, (), 0)
    assert look.drafted == "ไม่มีการเปลี่ยนแปลงจากฉบับก่อน"


def test_what_was_written_is_still_there_when_the_program_opens_again(tmp_path: Path) -> None:
    with CentralWorkspace.create(tmp_path / "c.db", CYCLE, clock=noon) as workspace:
        first = Centre(workspace)
        key = node(first, "PG010101")
        kit_draft.change(first, "ชื่อ", {key: {"name": "แผนงานใหม่", "seq": Typed("สาม", "not-a-number")}})
    with CentralWorkspace.open(tmp_path / "c.db", clock=noon) as workspace:
        again = Centre(workspace)
        found = record(again, key)
        assert found is not None
        assert found.text("name") == "แผนงานใหม่"
        assert [(t.field, t.text) for t in kit_draft.typed_texts(again)] == [("seq", "สาม")]
        kit_draft.undo(again)
        assert not kit_draft.has_draft(again)
        kit_draft.redo(again)
        assert [(t.field, t.text) for t in kit_draft.typed_texts(again)] == [("seq", "สาม")]


def test_each_step_is_taken_back_by_itself_and_letters_of_one_typing_together(centre: Centre) -> None:
    key = node(centre, "PG010101")
    before = record(centre, key)
    for text in ("แ", "แผ", "แผน"):
        kit_draft.change(centre, "ชื่อ", {key: {"name": text}}, typing="grid 1")
    kit_draft.change(centre, "ลบ", {}, [key])
    assert record(centre, key) is None
    kit_draft.undo(centre)
    found = record(centre, key)
    assert found is not None
    assert found.text("name") == "แผน"
    kit_draft.undo(centre)
    assert record(centre, key) == before
    assert not kit_draft.has_draft(centre)


def test_a_value_that_is_put_back_by_hand_is_no_difference_any_more(centre: Centre) -> None:
    key = node(centre, "PG010101")
    found = record(centre, key)
    assert found is not None
    kit_draft.change(centre, "ชื่อ", {key: {"name": "อื่น"}})
    kit_draft.change(centre, "ชื่อ", {key: {"name": found.text("name")}})
    assert not kit_draft.has_draft(centre)


def test_the_whole_draft_is_dropped_and_brought_back_as_one_step(centre: Centre) -> None:
    new_programme(centre, "PG010103", "แผนงานอุตสาหกรรมฮาลาล")
    kit_draft.change(centre, "ลบ", {}, [node(centre, "PG050201")])
    kit_draft.discard(centre, "ทิ้งร่าง")
    assert not kit_draft.has_draft(centre)
    kit_draft.undo(centre)
    assert {c.kind for c in kit_issue.look_at(centre, clock=noon).changes} == {ChangeKind.ADDED, ChangeKind.REMOVED}


def test_an_issued_draft_is_sealed_chained_to_the_former_kit_and_tells_what_changed(centre: Centre, issue) -> None:
    former = kits.current_kit(centre)
    new_programme(centre, "PG010103", "แผนงานอุตสาหกรรมฮาลาล")
    sent = issue()
    with Verifier() as verifier:
        unpacked = verifier.verify_file(sent.path).unpacked
    assert unpacked is not None
    assert unpacked.content.parents == (former,)
    records = [record_from_canonical(*row) for row in unpacked.rows]
    cycle = next(r for r in records if r.entity == "cycle")
    assert cycle.whole("kit_no") == 2
    assert cycle.text("changes") == "กรอบแผน: เพิ่ม 1 รายการ ได้แก่ PG010103 แผนงานอุตสาหกรรมฮาลาล"
    assert centre.workspace.entries()[-1].payload["changes"] == cycle.text("changes")
    assert not kit_draft.has_draft(centre)
    assert kit_draft.undo(centre) is None, "an issued kit is not taken back"


def test_words_that_the_administrator_wrote_travel_instead_of_the_drafted_ones(centre: Centre, issue) -> None:
    new_programme(centre, "PG010103", "แผนงานอุตสาหกรรมฮาลาล")
    cycle = next(r for r in kit_draft.draft_records(centre) if r.entity == "cycle")
    kit_draft.change(centre, "สิ่งที่เปลี่ยน", {("cycle", cycle.uid): {"changes": "เพิ่มแผนงานฮาลาลตามมติ อ.ก.พ."}})
    issue()
    (shown,) = centre.workspace.query('SELECT "changes" FROM "view_cycle"')
    assert shown["changes"] == "เพิ่มแผนงานฮาลาลตามมติ อ.ก.พ."
    new_programme(centre, "PG010104", "แผนงานอาหารแห่งอนาคต", "later")
    assert "PG010104" in kit_issue.look_at(centre, clock=noon).changes_words, "last time's words are not this time's"


def test_a_draft_changes_neither_the_digest_nor_what_a_rebuild_finds(centre: Centre) -> None:
    before = digest(centre)
    new_programme(centre, "PG010103", "แผนงานอุตสาหกรรมฮาลาล")
    assert digest(centre) == before
    assert rebuild(centre).same
    assert kit_draft.has_draft(centre)


# Codes


def test_a_code_that_went_may_never_come_back(centre: Centre, issue) -> None:
    kit_draft.change(centre, "ลบ", {}, [node(centre, "PG050201")])
    kit_draft.complete_map(centre, "เติม")
    issue()
    new_programme(centre, "PG050201", "แผนงานเรื่องอื่น")
    (finding,) = [f for f in kit_issue.look_at(centre, clock=noon).findings if f.is_error and "reused" in f.code]
    assert "เคยใช้กับ “แผนงานพัฒนาบริการดิจิทัลและสำนักงาน” ถึงชุดแผนฉบับที่ 1" in finding.sentence
    with pytest.raises(CentralError) as refused:
        issue()
    assert refused.value.code == "kit-wrong"


def test_a_code_of_the_former_kit_is_not_given_to_another_record(centre: Centre) -> None:
    kit_draft.change(centre, "ลบ", {}, [node(centre, "PG050201")])
    new_programme(centre, "PG050201", "แผนงานเรื่องอื่น")
    assert "kit-code-taken" in errors(centre)


def test_the_map_from_the_former_kit_is_filled_in_for_renamed_and_retired_codes(centre: Centre, issue) -> None:
    kit_draft.change(centre, "รหัส", {node(centre, "PG010101"): {"code": "PG010199"}})
    kit_draft.change(centre, "ลบ", {}, [node(centre, "PG050201")])
    assert errors(centre).count("kit-unmapped") == 2
    assert kit_draft.complete_map(centre, "เติม") == 2
    assert errors(centre) == []
    issue()
    went = centre.workspace.query('SELECT "change", "old_code", "new_code" FROM "view_code_change" ORDER BY "old_code"')
    assert [tuple(row.values()) for row in went] == [("RENAME", "PG010101", "PG010199"), ("RETIRE", "PG050201", None)]
    assert errors(centre) == [], "the map of earlier kits goes on with the later ones"


def test_a_split_names_each_new_code_and_a_new_code_has_to_exist(centre: Centre) -> None:
    kit_draft.change(centre, "ลบ", {}, [node(centre, "PG010101")])
    for number, code in enumerate(("PG010191", "PG010192")):
        new_programme(centre, code, f"แผนงานย่อย {number}", f"half-{number}")
        entry = {"list": "frame", "change": "SPLIT", "old_code": "PG010101", "new_code": code}
        kit_draft.change(centre, "แยก", {("code_change", f"split-{number}"): entry})
    assert errors(centre) == []
    kit_draft.change(centre, "รหัส", {("code_change", "split-1"): {"new_code": "PG999999"}})
    assert errors(centre) == ["kit-map-new-missing"]


def test_an_issued_code_of_a_list_is_retired_by_its_last_year_and_never_removed(centre: Centre, issue) -> None:
    item = "code_item", "y2"
    values = {"list": "plan_link", "code": "MP080101", "parent": "MP08", "name_th": "เป้าหมายระดับแผนย่อย"}
    kit_draft.change(centre, "เพิ่ม", {item: values})
    kit_draft.change(centre, "ลบ", {}, [item])
    kit_draft.undo(centre)
    issue()
    with pytest.raises(CentralError) as refused:
        kit_draft.change(centre, "ลบ", {}, [item])
    assert "MP080101" in refused.value.sentence
    kit_draft.change(centre, "เลิกใช้", {item: {"valid_to": 2564}})
    assert errors(centre) == []


def test_a_programme_in_use_goes_only_with_a_successor_and_its_projects_follow(centre: Centre, issue, tmp_path) -> None:
    register(centre, "PIO50")
    office = Desk.opened(tmp_path / "office", "PIO50", kit=next(tmp_path.glob("*KIT*.xlsx")))
    office.workspace.save_value("project", "PIO50-p1", "programme", "PG050201")
    take_in(centre, [office.send().path], apply=True, clock=noon)
    office.workspace.close()
    kit_draft.change(centre, "ลบ", {}, [node(centre, "PG050201")])
    kit_draft.complete_map(centre, "เติม")
    (finding,) = [f for f in kit_issue.look_at(centre, clock=noon).findings if f.is_error]
    assert finding.code == "kit-used-retired"
    assert "มี 1 โครงการในแผนรวมใช้อยู่" in finding.sentence
    (entry,) = [r for r in kit_draft.draft_records(centre) if r.entity == "code_change"]
    kit_draft.change(centre, "รวม", {("code_change", entry.uid): {"change": "MERGE", "new_code": "PG050101"}})
    assert errors(centre) == []
    issue()
    shown = {r.uid: r.text("programme") for r in centre.workspace.view_records("project", "PIO50")}
    assert shown["PIO50-p1"] == "PG050101"


def test_a_row_of_the_map_that_was_issued_stays(centre: Centre, issue) -> None:
    kit_draft.change(centre, "ลบ", {}, [node(centre, "PG050201")])
    kit_draft.complete_map(centre, "เติม")
    issue()
    (entry,) = [r for r in kit_draft.draft_records(centre) if r.entity == "code_change"]
    with pytest.raises(CentralError) as refused:
        kit_draft.change(centre, "ลบ", {}, [("code_change", entry.uid)])
    assert refused.value.code == "kit-map-issued"


def test_planned_changes_of_offices_are_told_with_the_next_kit_and_stand_in_nobody_s_way(centre: Centre, issue) -> None:
    transfers.plan_change(centre, OfficeChangeKind.CLOSE, "PIO90", reason="รวมกับส่วนกลาง")
    transfers.plan_change(centre, OfficeChangeKind.RENAME, "PIO50", name="สอจ.เชียงใหม่ใหม่", reason="ประกาศ")
    assert kit_issue.look_at(centre, clock=noon).drafted.splitlines() == [
        "หน่วยงาน: ปิด สอจ.สงขลา",
        "หน่วยงาน: สอจ.เชียงใหม่ เปลี่ยนชื่อเป็น สอจ.เชียงใหม่ใหม่",
    ]
    issue()
    assert errors(centre) == []
    transfers.plan_change(centre, OfficeChangeKind.CLOSE, "PIO50", reason="ปิด")
    issue()
    assert errors(centre) == [], "what the journal says of offices is no mistake of the draft"


# The check


@pytest.mark.parametrize(
    ("code", "values"),
    [
        ("kit-parent-missing", {"parent": "GU9999"}),
        ("kit-code-twice", {"code": "PG010102"}),
        ("kit-level", {"parent": "IS01", "level": "ISSUE"}),
        ("kit-empty", {"name": None}),
        ("kit-unread", {"level": Typed("อะไรก็ได้", "no-choice")}),
    ],
)
def test_the_check_finds_what_offices_could_not_work_with(centre: Centre, code: str, values) -> None:
    kit_draft.change(centre, "แก้", {node(centre, "PG010101"): values})
    assert code in errors(centre)


def test_a_frame_that_goes_round_in_a_circle_is_found(centre: Centre) -> None:
    kit_draft.change(centre, "แก้", {node(centre, "GO0101"): {"parent": "PG010101"}})
    assert "kit-circle" in errors(centre)


def test_windows_ceilings_and_years_are_held_against_each_other(centre: Centre) -> None:
    general = next(r for r in kit_draft.draft_records(centre) if r.entity == "window" and not r.text("office"))
    puts: dict[Key, Put] = {
        ("window", general.uid): {"opens": date(2026, 9, 30), "closes": date(2026, 9, 1)},
        ("window", "x"): {"office": "PIO99", "opens": date(2026, 9, 1), "closes": date(2026, 9, 30)},
        ("ceiling", "x"): {"office": "PIO50", "fiscal_year": 2570, "source": "F999", "amount": 1},
        ("cycle", next(r.uid for r in kit_draft.draft_records(centre) if r.entity == "cycle")): {"last_fy": 2566},
    }
    kit_draft.change(centre, "แก้", puts)
    wanted = {"kit-window-backwards", "kit-office-unknown", "kit-ceiling-year", "kit-source-unknown", "kit-years-other"}
    assert wanted <= set(errors(centre))
    kit_draft.undo(centre)
    assert errors(centre) == []


def test_the_program_s_own_sample_passes_the_check(tmp_path: Path) -> None:
    with CentralWorkspace.create(tmp_path / "central.db", CYCLE, clock=noon) as workspace:
        look = kit_issue.look_at(Centre(workspace), clock=noon)
        assert (look.number, look.first, look.findings) == (1, True, ())
        assert look.drafted == "ฉบับแรกของรอบแผน"


def test_the_first_kit_of_other_years_begins_with_the_frame_and_asks_for_the_rest(tmp_path: Path) -> None:
    with CentralWorkspace.create(tmp_path / "central.db", "2566-2570", clock=noon) as workspace:
        centre = Centre(workspace)
        look = kit_issue.look_at(centre, clock=noon)
        assert [f.code for f in look.findings if f.is_error] == ["kit-no-window"]
        cycle = next(r for r in look.records if r.entity == "cycle")
        assert "ระยะ 5 ปี (พ.ศ. 2566-2570)" in cycle.text("name")


def test_issuing_other_records_directly_is_refused_while_a_draft_is_kept(centre: Centre, tmp_path: Path) -> None:
    kit_draft.change(centre, "ชื่อ", {node(centre, "PG010101"): {"name": "แผนงานใหม่"}})
    kits_before = dict(centre.ledger.kits)
    with pytest.raises(CentralError) as caught:
        kits.issue_kit(centre, small_kit(), key_of(KEY), tmp_path, clock=noon)
    assert caught.value.code == "kit-draft-open"
    assert kit_draft.has_draft(centre)
    assert centre.ledger.kits == kits_before
