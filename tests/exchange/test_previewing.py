"""What a kit or a return would change is told before anything is kept."""

from dataclasses import replace
from datetime import date

import pytest

from moi_desktop.errors import PackageError
from moi_desktop.exchange import sending
from moi_desktop.exchange.previewing import KitPreview, ReturnPreview, preview
from moi_desktop.exchange.receiving import accept, kept_again, receive, verify_files
from moi_desktop.exchange.verdict import Trust, Verdict
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.model import Record
from moi_desktop.plan.rules import check
from tests.exchange.conftest import noon
from tests.exchange.packages import HEADER, key, records_of, sealed, small_records
from tests.exchange.test_receiving import kit, review, revision_of, state


def records(number, *more, name="แผน 3 ปี", frame="อุตสาหกรรมศักยภาพ"):
    return [
        Record("cycle", "cycle", {"name": name, "kit_no": number, "first_fy": 2563, "last_fy": 2565}),
        Record("frame_node", f"n{number}", {"code": "1", "level": "PROGRAMME", "name": frame}),
        *more,
    ]


def ceiling(uid, office, amount, source="F101"):
    return Record("ceiling", uid, {"office": office, "fiscal_year": 2563, "source": source, "amount": amount})


def written(folder, name, packed):
    path = folder / name
    path.write_bytes(packed.data)
    return path


def next_kit(folder, first, *more, **changes):
    packed = sealed(
        records(2, *more, **changes),
        DocumentKind.KIT,
        header=replace(HEADER, revision_no=2),
        parents=(revision_of(first),),
        ancestors=frozenset({revision_of(first)}),
    )
    return written(folder, "kit-2.xlsx", packed)


@pytest.fixture
def first(office, tmp_path):
    """The first kit, in use, and a small plan."""
    packed = sealed(
        records(1, ceiling("c1", "PIO50", 1_000_000_000), ceiling("c2", "PIO20", 5)),
        DocumentKind.KIT,
        header=replace(HEADER, revision_no=1),
    )
    path = written(tmp_path, "kit-1.xlsx", packed)
    receive(office, path)
    office.add_many(small_records(), "ตัวอย่าง")
    return path


def looked(office, path):
    before = state(office)
    (arrived,) = verify_files(office, [path])
    found = preview(office, arrived)
    assert state(office) == before
    return arrived, found


def test_the_first_kit_says_whose_key_it_brings(office, tmp_path):
    _, found = looked(office, kit(tmp_path))
    assert isinstance(found, KitPreview)
    assert found.origin.fingerprint == key("MOI").fingerprint
    assert found.origin.trust is Trust.UNKNOWN
    assert {one.what for one in found.changes} == {"new"}


def test_a_kit_says_what_becomes_of_ceilings_names_and_windows(office, first, tmp_path):
    window = Record("window", "w", {"opens": date(2019, 8, 1), "closes": date(2019, 9, 30)})
    later = next_kit(
        tmp_path, first, ceiling("x1", "PIO50", 2_500_000_00), ceiling("x2", "PIO20", 7), window, frame="ชื่อใหม่"
    )
    _, found = looked(office, later)
    (amount,) = found.of("ceiling")  # of this office alone
    assert amount.fields == (("amount", 1_000_000_000, 250_000_000),)
    (node,) = found.of("frame_node")
    assert (node.what, node.fields) == ("changed", (("name", "อุตสาหกรรมศักยภาพ", "ชื่อใหม่"),))
    assert [one.what for one in found.of("window")] == ["new"]
    assert found.of("cycle") == []


def test_a_kit_says_which_findings_come_and_go(office, first, tmp_path):
    before = {one.code for one in check(office.plan(), looked(office, first)[1].before)}
    _, found = looked(office, next_kit(tmp_path, first, ceiling("x1", "PIO50", 100)))
    assert [one.entity for one in found.appeared] == ["ceiling"] or any("ceiling" in one.uid for one in found.appeared)
    assert not {one.code for one in found.settled} - before
    receive(office, next_kit(tmp_path, first, ceiling("x1", "PIO50", 100)))


def test_a_changed_code_names_the_records_that_use_it(office, first, tmp_path):
    office.save_value("project", "p1", "programme", "1")
    change = Record("code_change", "cc", {"list": "frame", "change": "RENAME", "old_code": "1", "new_code": "2"})
    _, found = looked(office, next_kit(tmp_path, first, change))
    (recode,) = found.recodes
    assert [(record.uid, field) for record, field in recode.uses] == [("p1", "programme")]


def test_accepting_a_kit_is_what_changes_it(office, first, tmp_path):
    arrived, _ = looked(office, next_kit(tmp_path, first, name="แผนใหม่"))
    assert office.kit_records("cycle")[0].text("name") == "แผน 3 ปี"
    accept(office, arrived)
    assert office.kit_records("cycle")[0].text("name") == "แผนใหม่"
    _, again = looked(office, tmp_path / "kit-2.xlsx")
    assert again.origin.received_at
    assert again.origin.verdict is Verdict.INTACT
    assert again.changes == ()


def test_a_kit_between_preview_and_acceptance_is_noticed(office, first, tmp_path):
    arrived, _ = looked(office, next_kit(tmp_path, first))
    other = sealed(
        records(3, name="อีกสาย"),
        DocumentKind.KIT,
        parents=(revision_of(first),),
        ancestors=frozenset({revision_of(first)}),
    )
    receive(office, written(tmp_path, "other.xlsx", other))
    with pytest.raises(PackageError) as refused:
        accept(office, arrived)
    assert refused.value.code == "kit-older"


def test_a_return_says_what_is_decided_and_which_proposals_are_safe(office, first, tmp_path):
    sent = sending.submit(office, key(), tmp_path, clock=noon)
    _, found = looked(office, answered(tmp_path, sent.revision_id, 1))
    assert isinstance(found, ReturnPreview)
    assert (found.knows_it, found.is_older, found.warnings) == (True, False, ())
    assert [one.is_new for one in found.decisions] == [True]
    assert [(one.safe, is_new) for one, is_new in found.suggestions] == [(True, True)]
    office.save_value("project", "p1", "name_th", "แก้แล้ว")
    _, found = looked(office, answered(tmp_path, sent.revision_id, 1))
    assert [one.safe for one, _ in found.suggestions] == [False]


def answered(folder, head, number, *more):
    pinned = {"table": "project", "record": "p1", "field": "name_th"}
    name = next(one for one in small_records() if one.uid == "p1").text("name_th")
    told = [
        Record("receipt", f"r{number}", {"reviewed": head, "head": head, "revision_no": 1}),
        Record("decision", f"d{number}", {"project": "p1", "decision": "RETURNED", "seen_hash": "cd" * 32}),
        Record("comment", "c1", {**pinned, "text": "ขยายความ"}),
        Record("amendment", "a1", {**pinned, "base": name, "proposed": "ชื่อใหม่", "reason": "สั้นลง", "state": "OPEN"}),
        *more,
    ]
    packed = sealed(told, DocumentKind.RETURN, header=replace(HEADER, revision_no=number))
    return written(folder, f"return-{number}.xlsx", packed)


def test_the_next_return_says_what_is_new_since_the_last(office, first, tmp_path):
    sent = sending.submit(office, key(), tmp_path, clock=noon)
    receive(office, answered(tmp_path, sent.revision_id, 1))
    fresh = Record("comment", "c2", {"table": "project", "record": "p2", "text": "ใหม่"})
    _, found = looked(office, answered(tmp_path, sent.revision_id, 2, fresh))
    assert [(one.record.uid, one.is_new) for one in found.comments] == [("c1", False), ("c2", True)]
    assert [one.is_new for one in found.decisions] == [False]


def test_an_older_return_is_kept_but_does_not_speak_over_a_newer_one(office, first, tmp_path):
    sent = sending.submit(office, key(), tmp_path, clock=noon)
    fresh = Record("comment", "c2", {"table": "project", "record": "p2", "text": "ใหม่"})
    older, newer = answered(tmp_path, sent.revision_id, 1), answered(tmp_path, sent.revision_id, 2, fresh)
    receive(office, newer)
    arrived, found = looked(office, older)
    assert found.is_older
    assert [one.code for one in found.warnings] == ["return-older"]
    accept(office, arrived)
    assert len(office.documents("return")) == 2
    assert [item.record.uid for item in office.review_items("comment")] == ["c1", "c2"]
    assert len(office.returns()) == 1


def test_a_return_about_a_revision_from_elsewhere_is_told(office, first, tmp_path):
    _, found = looked(office, review(tmp_path))
    assert not found.knows_it
    assert [one.code for one in found.warnings] == ["centre-holds-other"]


def test_a_kept_file_can_be_looked_at_again(office, first):
    (document,) = office.documents("kit")
    found = preview(office, kept_again(office, document.sha256), again=True)
    assert found.origin.received_at == document.received_at


def test_a_kept_kit_is_compared_with_the_one_before_it_and_a_return_with_those_before(office, first, tmp_path):
    receive(office, next_kit(tmp_path, first, frame="ชื่อใหม่"))
    sent = sending.submit(office, key(), tmp_path, clock=noon)
    fresh = Record("comment", "c2", {"table": "project", "record": "p2", "text": "ใหม่"})
    receive(office, answered(tmp_path, sent.revision_id, 1))
    receive(office, answered(tmp_path, sent.revision_id, 2, fresh))
    _, second = office.documents("kit")
    found = preview(office, kept_again(office, second.sha256), again=True)
    assert isinstance(found, KitPreview)
    assert [one.fields for one in found.of("frame_node")] == [(("name", "อุตสาหกรรมศักยภาพ", "ชื่อใหม่"),)]
    one, two = office.documents("return")
    seen = [preview(office, kept_again(office, each.sha256), again=True) for each in (one, two)]
    assert [[said.is_new for said in each.comments] for each in seen if isinstance(each, ReturnPreview)] == [
        [True],
        [False, True],
    ]


@pytest.mark.parametrize("kind", [DocumentKind.SUBMISSION, DocumentKind.CARD])
def test_what_is_no_kit_and_no_return_has_no_preview(office, first, tmp_path, kind):
    (arrived,) = verify_files(office, [written(tmp_path, "x.xlsx", sealed(records_of(kind), kind))])
    with pytest.raises(PackageError) as refused:
        preview(office, arrived)
    assert refused.value.code == "kind-not-here"


def test_one_bad_file_does_not_stop_the_others(office, first, tmp_path):
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"x")
    steps = []
    found = verify_files(office, [bad, tmp_path / "none.xlsx", first], lambda *step: steps.append(step))
    assert [one.verification.lets_in for one in found] == [False, False, True]
    assert steps[-1] == (3, 3)
