"""Thai dictionary order through stored keys."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop import reference
from moi_desktop.plan.thai_order import thai_key

DICTIONARY = [
    "1",
    "2",
    "10",
    "กก",
    "กข",
    "กขา",
    "กะ",
    "กัก",
    "กัน",
    "กั้น",
    "กา",
    "ก่า",
    "ก้า",
    "ก๊า",
    "ก๋า",
    "กาก",
    "กำ",
    "กิ",
    "กี",
    "กึ",
    "กุ",
    "กู",
    "เก",
    "เก่า",
    "เก้า",
    "เก๋า",
    "แก",
    "แก้",
    "โก",
    "ใกล้",
    "ไก่",
    "ไกล",
    "ขา",
    "ข่า",
    "ข้า",
    "ขาว",
    "ข้าว",
    "เขา",
    "เข่า",
    "เข้า",
    "คน",
    "ครู",
    "ค้า",
]


def test_the_77_provinces_sort_as_officials_print_them():
    provinces = list(reference.provinces())
    random.Random(77).shuffle(provinces)
    by_key = sorted(provinces, key=lambda province: thai_key(province.name_th))
    assert [province.sort_th for province in by_key] == list(range(1, 78))


def test_dictionary_words_sort_with_leading_vowels_after_their_consonant():
    shuffled = random.Random(1).sample(DICTIONARY, len(DICTIONARY))
    position = {word: place for place, word in enumerate(sorted(shuffled, key=thai_key))}
    for earlier, later in [("แก", "โก"), ("โก", "ขา"), ("เก", "แก"), ("กุ", "เก"), ("เขา", "คน"), ("กั้น", "กา")]:
        assert position[earlier] < position[later], (earlier, later)


def test_tone_marks_only_break_ties():
    assert sorted(["ก๋า", "กาก", "ก้า", "กา", "ก่า"], key=thai_key) == ["กา", "ก่า", "ก้า", "ก๋า", "กาก"]


def test_numbers_sort_by_value_in_thai_and_arabic_digits_alike():
    titles = ["กิจกรรมที่ 10", "กิจกรรมที่ ๒", "กิจกรรมที่ 1", "กิจกรรมที่ ๑๑"]
    assert sorted(titles, key=thai_key) == ["กิจกรรมที่ 1", "กิจกรรมที่ ๒", "กิจกรรมที่ 10", "กิจกรรมที่ ๑๑"]
    assert thai_key("๒๕๖๓") == thai_key("2563")


def test_abbreviation_marks_stand_before_letters():
    assert sorted(["กก", "ฯพณฯ"], key=thai_key) == ["ฯพณฯ", "กก"]


def test_letter_case_does_not_matter():
    assert thai_key("SME") == thai_key("sme")


@given(st.integers(0, 10**12), st.integers(0, 10**12))
@settings(max_examples=100)
def test_numbers_compare_as_numbers(one, other):
    assert (thai_key(f"ก{one}") < thai_key(f"ก{other}")) == (one < other)
