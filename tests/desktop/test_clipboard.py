from hypothesis import given
from hypothesis import strategies as st

from moi_desktop.desktop.models.clipboard import block_of, text_of

CELLS = st.text(alphabet="กขำ่\"\t\r\n 1.,'", max_size=6)


@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=5)
    )
)
def test_what_is_copied_comes_back(block):
    assert block_of(text_of(block)) == block


def test_a_quotation_mark_inside_a_cell_is_a_letter():
    assert block_of('ท่อ 5" หนา\t2\r\n') == [['ท่อ 5" หนา', "2"]]


def test_a_quoted_cell_keeps_its_line_breaks():
    assert block_of('"บรรทัดหนึ่ง\nบรรทัดสอง"\tข\nค\t') == [["บรรทัดหนึ่ง\nบรรทัดสอง", "ข"], ["ค", ""]]


def test_an_unclosed_quotation_mark_is_a_letter():
    assert block_of('"เปิดไว้\tข') == [['"เปิดไว้', "ข"]]
