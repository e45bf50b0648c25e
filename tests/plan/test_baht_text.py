"""Amounts in Thai words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moi_desktop.plan.baht_text import baht_text


@pytest.mark.parametrize(
    ("satang", "words"),
    [
        (0, "ศูนย์บาทถ้วน"),
        (1_00, "หนึ่งบาทถ้วน"),
        (10_00, "สิบบาทถ้วน"),
        (11_00, "สิบเอ็ดบาทถ้วน"),
        (20_00, "ยี่สิบบาทถ้วน"),
        (21_00, "ยี่สิบเอ็ดบาทถ้วน"),
        (100_00, "หนึ่งร้อยบาทถ้วน"),
        (101_00, "หนึ่งร้อยเอ็ดบาทถ้วน"),
        (111_00, "หนึ่งร้อยสิบเอ็ดบาทถ้วน"),
        (1_000_000_00, "หนึ่งล้านบาทถ้วน"),
        (1_000_001_00, "หนึ่งล้านเอ็ดบาทถ้วน"),
        (11_000_000_00, "สิบเอ็ดล้านบาทถ้วน"),
        (27_059_000_00, "ยี่สิบเจ็ดล้านห้าหมื่นเก้าพันบาทถ้วน"),
        (10**12 * 100, "หนึ่งล้านล้านบาทถ้วน"),
        (1_25, "หนึ่งบาทยี่สิบห้าสตางค์"),
        (25, "ยี่สิบห้าสตางค์"),
        (11, "สิบเอ็ดสตางค์"),
        (21, "ยี่สิบเอ็ดสตางค์"),
        (1_01, "หนึ่งบาทหนึ่งสตางค์"),
        (-1_25, "ลบหนึ่งบาทยี่สิบห้าสตางค์"),
    ],
)
def test_amounts_are_worded_as_on_cheques(satang, words):
    assert baht_text(satang) == words


@given(st.integers(0, 10**15), st.integers(0, 10**15))
def test_different_amounts_have_different_words(one, other):
    assert (baht_text(one) == baht_text(other)) == (one == other)
