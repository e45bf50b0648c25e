from __future__ import annotations

from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import MASTER_PLAN, NATIONAL_STRATEGY, Sureness, reference_book
from moi_desktop.plan.model import Plan, Record

BOOK = reference_book()


def test_the_program_knows_every_list_but_the_plan_frame() -> None:
    empty = [codes for codes in CodeList if not len(BOOK.table(codes))]
    assert empty == [CodeList.FRAME]


def test_an_office_is_found_by_its_code_its_name_and_its_short_name() -> None:
    offices = BOOK.table(CodeList.OFFICE)
    for text in ("PIO50", "pio50", "สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่", "สอจ.เชียงใหม่", "PIO50 สอจ.เชียงใหม่"):
        match = offices.match(text)
        assert match.sureness is Sureness.SURE
        assert match.entries[0].code == "PIO50"


def test_plan_links_lie_under_their_plans() -> None:
    links = BOOK.table(CodeList.PLAN_LINK)
    assert links.is_under("NS02", NATIONAL_STRATEGY)
    assert links.is_under("MP090202", MASTER_PLAN)
    assert not links.is_under("MP04", NATIONAL_STRATEGY)
    assert not links.is_under("NS", NATIONAL_STRATEGY)


def test_only_leaves_of_the_expense_categories_take_money() -> None:
    expense = BOOK.table(CodeList.EXPENSE)
    parents = {entry.parent for entry in expense}
    assert all(entry.leaf == (entry.code not in parents) for entry in expense)


def test_a_kit_adds_its_frame_and_codes_and_renames_old_ones() -> None:
    kit = Plan(
        [
            Record("frame_node", "1", {"code": "I1", "level": "ISSUE", "name": "เรื่องที่ 1"}),
            Record("frame_node", "2", {"code": "P1", "parent": "I1", "level": "PROGRAMME", "name": "แผนงานที่ 1"}),
            Record(
                "code_item", "3", {"list": "plan_link", "code": "MP0403X", "parent": "MP0403", "name_th": "เป้าหมาย"}
            ),
            Record("code_item", "4", {"list": "expense", "code": "B5", "name_th": "งบใหม่", "valid_to": 2563}),
            Record("code_item", "5", {"list": "list-of-tomorrow", "code": "Z", "name_th": "ไม่รู้จัก"}),
        ]
    )
    book = BOOK.with_kit(kit)
    programme = book.table(CodeList.FRAME).get("P1")
    assert programme is not None
    assert (programme.group, programme.leaf) == ("PROGRAMME", True)
    issue = book.table(CodeList.FRAME).get("I1")
    assert issue is not None
    assert not issue.leaf
    assert book.table(CodeList.PLAN_LINK).is_under("MP0403X", MASTER_PLAN)
    renamed = book.table(CodeList.EXPENSE).get("B5")
    assert renamed is not None
    assert (renamed.th, renamed.valid_in(2563), renamed.valid_in(2564)) == ("งบใหม่", True, False)
    assert not renamed.leaf
    assert BOOK.name(CodeList.EXPENSE, "B5") == "งบรายจ่ายอื่น"


def test_a_code_that_is_its_own_ancestor_ends_the_way_up() -> None:
    book = BOOK.with_kit(Plan([Record("frame_node", "1", {"code": "A", "parent": "A", "name": "วน"})]))
    assert book.table(CodeList.FRAME).lineage("A") == ("A",)
