"""An office's workspace: plan, people, sent revisions, received papers."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from moi_desktop.errors import StoreError
from moi_desktop.plan.canonical import money_text, sha256_hex
from moi_desktop.plan.model import Record
from moi_desktop.plan.totals import control_totals
from moi_desktop.store.office_workspace import Kit, OfficeWorkspace, Person, Total


def project(uid: str, **values: object) -> Record:
    return Record("project", uid, {"name_th": uid, **values})  # type: ignore[dict-item]


def lines(number: int, project_uid: str = "p") -> list[Record]:
    return [
        Record(
            "budget_line",
            f"l{n}",
            {
                "project": project_uid,
                "name": f"ค่าจ้างเหมาบริการที่ {n}",
                "fiscal_year": 2563 + n % 3,
                "source": ("GOV", "OFF")[n % 2],
                "amount": 100 * n,
                "category": "3101",
                "reason": "เหตุผลความจำเป็น " * 5,
            },
        )
        for n in range(number)
    ]


def revise(
    office: OfficeWorkspace, payload: bytes, parents: tuple[str, ...] = (), ancestors: tuple[str, ...] = ()
) -> str:
    revision_id = sha256_hex(payload)
    office.record_revision(
        revision_id,
        len(office.revisions()) + 1,
        parents,
        ancestors,
        payload,
        file_sha256=sha256_hex(payload + b"xlsx"),
        file_name="MOI-PIO50-FY2563-2565-R01.xlsx",
        created_at="2019-08-28T05:00:00Z",
    )
    return revision_id


def test_a_new_workspace_knows_whose_it_is_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    with OfficeWorkspace.create(path, "PIO50", "2563-2565", practice=True) as office:
        assert (office.info.office, office.info.cycle_name, office.info.practice) == ("PIO50", "2563-2565", True)
        for sql in ('UPDATE "workspace" SET "practice" = 0', 'DELETE FROM "workspace"'):
            with pytest.raises(Exception, match="written once"):
                office.database.conn.execute(sql)
            office.database.conn.rollback()
        assert office.install_id
        assert office.former_install_ids == []
    with OfficeWorkspace.open(path) as again:
        assert again.info.practice


def test_a_workspace_may_start_from_a_kit(tmp_path: Path) -> None:
    kit = Kit("k1", [Record("cycle", "c", {"name": "แผน", "first_fy": 2563}), Record("ceiling", "g", {"amount": 5})])
    with OfficeWorkspace.create(tmp_path / "plan.db", "PIO50", "2563-2565", practice=False, kit=kit) as office:
        assert office.kit_id == "k1"
        assert office.kit_records() == list(kit.records)
        assert office.kit_records("ceiling") == [kit.records[1]]
        office.store_kit("k2", [kit.records[0]])
        assert (office.kit_id, office.kit_records()) == ("k2", [kit.records[0]])
        assert len(office.plan()) == 0


def test_totals_are_those_of_the_control_totals(office: OfficeWorkspace) -> None:
    office.add_many([project("p"), project("q", status="DELETED"), *lines(60)], "เริ่ม")
    office.add(Record("budget_line", "x", {"project": "q", "amount": 999, "fiscal_year": 2563, "source": "GOV"}))
    office.add(Record("budget_line", "y", {"project": "p", "amount": 7}))
    control = control_totals(office.plan())
    for total in office.totals():
        assert control[f"sum:{total.fiscal_year or '-'}:{total.source or '-'}"] == money_text(total.satang)
    assert office.totals()[0] == Total(None, "", 7, 1)
    assert sum(total.lines for total in office.totals()) == 61


def test_children_come_in_the_order_in_which_they_were_entered(office: OfficeWorkspace) -> None:
    office.add_many([project("p"), *reversed(lines(20))], "เริ่ม")
    assert [line.uid for line in office.children("budget_line", "p")] == [f"l{n}" for n in range(19, -1, -1)]


def test_a_record_that_exists_or_refers_to_nothing_is_not_added_and_neither_are_its_companions(
    office: OfficeWorkspace,
) -> None:
    office.add(project("p"))
    for bad, code in (([project("p")], "store-duplicate"), (lines(1, "nobody"), "store-reference")):
        with pytest.raises(StoreError) as caught:
            office.add_many([project("q"), *bad], "นำเข้า")
        assert caught.value.code == code
        assert [record.uid for record in office.plan()] == ["p"]


def test_a_number_too_large_for_the_file_is_told(office: OfficeWorkspace) -> None:
    office.add(project("p"))
    with pytest.raises(StoreError) as caught:
        office.save_value("project", "p", "rank", 10**30)
    assert caught.value.code == "store-number"
    assert office.records("project") == [project("p")]


def statements(office: OfficeWorkspace, action: Callable[[], None]) -> Counter[str]:
    """The first word of every statement that an action runs."""
    seen: list[str] = []
    office.database.conn.set_trace_callback(seen.append)
    action()
    office.database.conn.set_trace_callback(None)
    return Counter(statement.split()[0] for statement in seen)


def test_thousands_of_lines_go_in_with_one_commit(office: OfficeWorkspace) -> None:
    office.add(project("p"))
    seen = statements(office, lambda: office.add_many(lines(2400), "นำเข้า"))
    assert seen["COMMIT"] == 1
    assert len(office.plan(verified=True)) == 2401
    office.undo()
    assert len(office.plan()) == 1


def test_saving_a_field_takes_the_same_few_statements_however_large_the_plan(office: OfficeWorkspace) -> None:
    office.add_many([project("p"), *lines(1)], "เริ่ม")
    small = statements(office, lambda: office.save_value("budget_line", "l0", "amount", 5))
    office.remove("budget_line", "l0")
    office.add_many(lines(500), "นำเข้า")
    large = statements(office, lambda: office.save_value("budget_line", "l400", "amount", 5))
    assert small == large
    assert large["COMMIT"] == 1
    assert large.total() < 12


def test_nothing_depends_on_the_clock(tmp_path: Path) -> None:
    times = iter(datetime(year, 1, 1, tzinfo=UTC) for year in (2568, 1970, 2019, 1, 9999, *range(2000, 2600)))
    with OfficeWorkspace.create(
        tmp_path / "plan.db", "PIO50", "2563-2565", practice=False, clock=lambda: next(times)
    ) as office:
        office.add(project("p"))
        for rank in range(1, 6):
            office.save_value("project", "p", "rank", rank)
        first = revise(office, b"1")
        second = revise(office, b"2", (first,), (first,))
        assert [line.new for line in office.history("project", "p", "rank")] == [5, 4, 3, 2, 1]
        last = office.last_revision()
        assert last is not None
        assert last.revision_id == second
        office.undo()
        assert office.records("project")[0].whole("rank") == 4


def test_a_sent_revision_is_kept_whole_and_for_ever(office: OfficeWorkspace) -> None:
    assert office.last_revision() is None
    first = revise(office, b'{"a":1}')
    revise(office, b'{"a":1}')
    assert office.parents() == office.ancestors() == (first,)
    second = revise(office, b'{"a":2}', (first,), (first,))
    assert [r.revision_no for r in office.revisions()] == [1, 2]
    assert office.revision_payload(first) == b'{"a":1}'
    assert office.parents() == (second,)
    assert office.ancestors() == tuple(sorted((first, second)))
    assert office.revisions()[0].file_sha256 == sha256_hex(b'{"a":1}xlsx')
    with pytest.raises(StoreError) as caught:
        office.revision_payload("unknown")
    assert caught.value.code == "store-no-revision"
    with pytest.raises(Exception, match="append-only"):
        office.database.conn.execute('DELETE FROM "revision"')
    office.database.conn.rollback()


def test_a_revision_id_that_is_not_the_hash_of_its_payload_is_refused(office: OfficeWorkspace) -> None:
    with pytest.raises(StoreError) as caught:
        office.record_revision(
            "0" * 64, 1, (), (), b"x", file_sha256="f", file_name="n", created_at="2019-08-28T05:00:00Z"
        )
    assert caught.value.code == "store-payload"


def test_a_merged_colleagues_revision_is_a_second_parent_once(office: OfficeWorkspace) -> None:
    first = revise(office, b"1")
    office.note_merged("colleague-2", [first, "colleague-1"])
    assert office.parents() == ("colleague-2",)
    own = revise(office, b"2", office.parents(), office.ancestors())
    office.note_merged("colleague-4", ["colleague-3", first])
    assert office.parents() == tuple(sorted((own, "colleague-4")))
    merged = ("colleague-1", "colleague-2", "colleague-3", "colleague-4")
    assert office.ancestors() == tuple(sorted((first, own, *merged)))
    revise(office, b"3", office.parents(), office.ancestors())
    assert len(office.parents()) == 1


def test_returns_are_kept_once_and_answers_stand_beside_what_they_answer(office: OfficeWorkspace) -> None:
    comment = Record("comment", "c1", {"table": "project", "record": "p", "text": "ขยายความ"})
    amendment = Record("amendment", "a1", {"table": "budget_line", "record": "l", "field": "amount", "state": "OPEN"})
    assert office.store_return("r1", [comment, amendment])
    assert not office.store_return("r1", [comment])
    assert office.store_return("r2", [amendment.changed({"state": "CONFLICT"})])
    assert [item.record.text("state") for item in office.review_items("amendment")] == ["CONFLICT"]
    assert [item.revision_id for item in office.review_items("comment")] == ["r1"]
    assert office.review_items("comment")[0].answer is None
    answer = Record("answer", "n1", {"about": "c1", "answer": "REPLY", "reason": "แก้แล้ว"})
    office.add(answer)
    assert office.review_items("comment")[0].answer == answer
    assert office.returns() == ["r1", "r2"]
    assert office.return_records("r1") == [comment, amendment]


def test_received_files_are_kept_as_they_came(office: OfficeWorkspace) -> None:
    sha256 = office.keep_document("kit", "k1", b"bytes", {"office": "MOI", "kit_no": 1})
    assert office.keep_document("kit", "k1", b"bytes", {}) == sha256
    (document,) = office.documents("kit")
    assert (document.revision_id, document.header) == ("k1", {"office": "MOI", "kit_no": 1})
    assert office.document_bytes(sha256) == b"bytes"
    assert office.document_bytes("0") is None
    assert office.documents("return") == []


def test_people_and_settings_are_remembered(tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    with OfficeWorkspace.create(path, "PIO50", "2563-2565", practice=False) as office:
        office.work_as("สมชาย")
        office.save_person(Person("สมชาย", "นักวิเคราะห์นโยบายและแผน", "0 5311 2234"))
        office.save_person(Person("สมหญิง"))
        office.set_setting("page", "budget")
        office.set_blob("key", b"\x00sealed")
    with OfficeWorkspace.open(path) as office:
        assert office.person == "สมชาย"
        assert office.people() == [Person("สมชาย", "นักวิเคราะห์นโยบายและแผน", "0 5311 2234"), Person("สมหญิง")]
        assert (office.setting("page"), office.setting("other", "x")) == ("budget", "x")
        assert (office.blob("key"), office.blob("none")) == (b"\x00sealed", None)


def test_saving_over_a_damaged_record_is_refused_so_that_damage_is_not_signed(office: OfficeWorkspace) -> None:
    office.add(project("p"))
    office.database.conn.execute('UPDATE "project" SET "name_th" = \'ผิด\'')
    office.database.conn.commit()
    with pytest.raises(StoreError) as caught:
        office.save_value("project", "p", "rank", 1)
    assert caught.value.code == "store-record-damaged"
    with pytest.raises(StoreError) as caught:
        office.plan(verified=True)
    assert caught.value.place == "project p"
    assert office.damaged_records() == [("project", "p")]
