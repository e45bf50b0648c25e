"""Projects that are nearly the same, inside an office and between offices, and what people say of them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from moi_desktop.central import decisions, dismissals, views
from moi_desktop.central.centre import Centre
from moi_desktop.central.dismissals import TWINS
from moi_desktop.central.intake import take_in
from moi_desktop.central.journal_lines import read_lines
from moi_desktop.central.ledger import replay
from moi_desktop.central.likeness import Pair, Subject, _counts, name_key, pairs_of
from moi_desktop.central.twins import find_twins
from moi_desktop.errors import CentralError
from moi_desktop.plan.model import Record
from tests.central.offices import Desk, noon

OpenDesk = Callable[..., Desk]
NAME = "โครงการยกระดับผลิตภัณฑ์ชุมชนด้วยนวัตกรรมการออกแบบ"


def subject(
    name: str, office: str = "PIO50", uid: str = "a", *, money: int = 0, province: str = "50", programme: str = "P1"
) -> Subject:
    return Subject(office, uid, name, name_key(name), programme, frozenset({province}), money)


def found(*subjects: Subject) -> list[Pair]:
    return pairs_of(subjects)


def test_spelling_that_nobody_sees_makes_no_difference() -> None:
    one = subject(NAME)
    other = subject("โครงการ ยกระดับผลิตภัณฑ์ชุมชน  ด้วยนวัตกรรมการออกเเบบ\u200b", uid="b")
    (pair,) = found(one, other)
    assert pair.percent == 100
    assert pair.inside


def test_nearly_the_same_name_in_one_office_is_told_whatever_the_money() -> None:
    (pair,) = found(subject(NAME, money=1), subject(f"{NAME}ใหม่", uid="b", money=2))
    assert 88 <= pair.percent < 100
    assert not pair.same_money


def test_names_that_are_rather_alike_count_only_with_the_same_money() -> None:
    one, other = subject(NAME, money=500), subject(f"{NAME}และบรรจุภัณฑ์เพื่อการส่งออก", uid="b", money=500)
    assert 75 <= found(one, other)[0].percent < 88
    assert not found(one, subject(other.name, uid="b", money=501))


def test_offices_with_the_same_name_are_told_only_where_place_or_money_is_the_same() -> None:
    one = subject(NAME, money=500)
    assert not found(one, subject(NAME, "PIO51", money=400, province="51"))
    assert found(one, subject(NAME, "PIO51", money=400, province="50"))[0].shared_provinces == {"50"}
    assert found(one, subject(NAME, "PIO51", money=500, province="51"))[0].same_money


def test_a_series_is_no_duplicate() -> None:
    assert not found(subject(f"{NAME} รุ่นที่ ๑"), subject(f"{NAME} รุ่นที่ 2", uid="b"))
    assert found(subject(f"{NAME} รุ่นที่ ๑"), subject(f"{NAME} รุ่นที่ 1", uid="b"))


def test_different_projects_are_left_alone() -> None:
    assert not found(subject(NAME, money=500), subject("โครงการตรวจสอบโรงงานตามกฎหมาย", uid="b", money=500))
    assert not found(subject(""), subject("", uid="b"))


_SUBJECTS = st.builds(
    subject,
    st.sampled_from([NAME, f"{NAME}ใหม่", f"{NAME} 1", f"{NAME} 2", "โครงการอื่น", "", NAME[:30], NAME[8:]]),
    st.sampled_from(["PIO50", "PIO51", "PIO52"]),
    st.uuids().map(str),
    money=st.sampled_from([0, 500, 700]),
    province=st.sampled_from(["50", "51"]),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(_SUBJECTS, max_size=12), st.randoms())
def test_blocking_finds_what_comparing_everything_would(subjects: list[Subject], random: Random) -> None:
    by_place = sorted(subjects, key=lambda s: s.place)
    everything = {
        (one.place, other.place)
        for n, one in enumerate(by_place)
        for other in by_place[n + 1 :]
        if one.key
        and other.key
        and _counts(Pair(one, other, int(fuzz.ratio(one.key, other.key))))
        and fuzz.ratio(one.key, other.key) >= 75
    }
    random.shuffle(subjects)
    assert {(pair.first.place, pair.second.place) for pair in pairs_of(subjects)} == everything


def test_a_large_group_loses_no_pair() -> None:
    many = [subject(f"{'ก' * (n % 40)}{n}", f"PIO{n % 70 + 10}", f"u{n}", money=500, province="") for n in range(260)]
    twins = [
        subject(NAME, "PIO50", "x", money=500, province=""),
        subject(f"{NAME}ๆ", "PIO51", "y", money=500, province=""),
    ]
    assert ("PIO50", "x") in {pair.first.place for pair in pairs_of([*many, *twins])}


# At the centre


@pytest.fixture
def chon_buri(desk: OpenDesk) -> Desk:
    return desk("PIO20")


@pytest.fixture
def twinned(centre: Centre, desk: OpenDesk, chon_buri: Desk) -> Centre:
    """Two offices with the same project in the same province; one office's plan is applied, the other's is ready."""
    one, two = desk("PIO50"), chon_buri
    for office in (one, two):
        office.rename(NAME, project=2)
        office.rename(f"โครงการเฉพาะถิ่นของ{office.office * 4}", project=1)
        area = Record("area", f"{office.office}-area", {"project": f"{office.office}-p2", "province": "50"})
        office.workspace.add_many([area], "กรอกพื้นที่")
    take_in(centre, [one.send().path], apply=True, clock=noon)
    take_in(centre, [two.send().path], clock=noon)
    return centre


def test_ready_and_applied_plans_are_compared(twinned: Centre) -> None:
    (twins,) = find_twins(twinned)
    assert (twins.pair.first.place, twins.pair.second.place) == (("PIO20", "PIO20-p2"), ("PIO50", "PIO50-p2"))
    assert (twins.pair.percent, sorted(twins.pair.shared_provinces)) == (100, ["50"])
    decisions.apply_ready(twinned)
    assert [t.key for t in find_twins(twinned)] == [twins.key]


def test_a_project_that_is_left_out_has_no_twin(twinned: Centre) -> None:
    decisions.decide(twinned, "PIO50", "PIO50-p2", "REJECTED", "ซ้ำกับชลบุรี")
    assert find_twins(twinned) == []


def test_the_journal_tells_of_pairs_and_files_in_sentences(twinned: Centre) -> None:
    (twins,) = find_twins(twinned)
    dismissals.dismiss(twinned, TWINS, twins.key, "คนละกลุ่มเป้าหมาย", seen=twins.seen, offices=["PIO20", "PIO50"])
    dismissals.take_up_again(twinned, TWINS, twins.key)
    dismissals.dismiss(twinned, dismissals.FILE, "ab" * 32, "โทรแจ้งแล้ว", name="รูปถ่าย.xlsx")
    lines = read_lines(twinned)[-3:]
    assert lines[0].words.startswith("ตรวจแล้วว่า")
    assert lines[0].words.endswith("เพราะ คนละกลุ่มเป้าหมาย")
    assert lines[0].words.count(NAME) == 1, "the plan of the other office is not applied yet, so its id stands there"
    assert lines[0].offices == lines[1].offices == ("PIO20", "PIO50")
    assert lines[2].words == "บันทึกว่าจัดการแฟ้ม “รูปถ่าย.xlsx” แล้ว เพราะ โทรแจ้งแล้ว"


def test_a_pair_is_let_be_with_a_reason_and_taken_up_again(twinned: Centre) -> None:
    (twins,) = find_twins(twinned)
    with pytest.raises(CentralError):
        dismissals.dismiss(twinned, TWINS, twins.key, "  ", seen=twins.seen)
    dismissals.dismiss(twinned, TWINS, twins.key, "คนละกลุ่มเป้าหมาย", seen=twins.seen)
    (dismissed,) = find_twins(twinned)
    assert dismissed.dismissal is not None
    assert dismissed.dismissal.reason == "คนละกลุ่มเป้าหมาย"
    assert replay(twinned.workspace.entries()).dismissed == twinned.ledger.dismissed
    assert views.rebuild(twinned).same
    dismissals.take_up_again(twinned, TWINS, twins.key)
    assert find_twins(twinned) == [twins]
    with pytest.raises(CentralError):
        dismissals.take_up_again(twinned, TWINS, twins.key)


def test_a_word_about_a_pair_is_void_once_the_money_changes(twinned: Centre, chon_buri: Desk) -> None:
    (twins,) = find_twins(twinned)
    dismissals.dismiss(twinned, TWINS, twins.key, "คนละกลุ่มเป้าหมาย", seen=twins.seen)
    chon_buri.set_amount(7_777, project=2)
    take_in(twinned, [chon_buri.send().path], apply=True, clock=noon)
    (again,) = find_twins(twinned)
    assert (again.key, again.dismissal) == (twins.key, None)
