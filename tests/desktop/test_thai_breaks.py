import pytest

from moi_desktop.desktop import thai_breaks
from moi_desktop.desktop.widgets.labels import ElidedLabel, WrapLabel

SENTENCE = "ร้อยละของผู้ประกอบการวิสาหกิจขนาดกลางและขนาดย่อมที่ได้รับการพัฒนาศักยภาพด้านเทคโนโลยีดิจิทัลเพื่อเพิ่มขีดความสามารถ"


@pytest.fixture
def without_library(monkeypatch):
    thai_breaks.are_known.cache_clear()
    monkeypatch.setattr(thai_breaks, "are_known", lambda: False)


def test_this_machine_breaks_thai_lines(qapp):
    assert thai_breaks.are_known()
    assert thai_breaks.for_display(SENTENCE) == SENTENCE


def test_marks_go_in_between_words_and_come_out_again(qapp):
    marked = thai_breaks.with_marks(SENTENCE)
    assert marked.count(thai_breaks.ZERO_WIDTH_SPACE) > 10
    assert thai_breaks.without_marks(marked) == SENTENCE


def test_text_without_thai_stays_as_it_is(qapp):
    assert thai_breaks.with_marks("SME 4.0 (2563)") == "SME 4.0 (2563)"


def test_without_a_dictionary_a_line_may_end_before_a_leading_vowel():
    pieces = thai_breaks.split_at_leading_vowels("โครงการแปรรูปของเหลือจากลำไยเพื่อ")
    assert pieces == ["โครงการ", "แปรรูปของ", "เหลือจากลำ", "ไย", "เพื่อ"]


def test_a_label_wraps_without_the_library_and_gives_back_its_text(qtbot, without_library):
    label = WrapLabel(SENTENCE)
    qtbot.addWidget(label)
    assert label.text() == SENTENCE
    assert label.heightForWidth(200) > 3 * label.fontMetrics().lineSpacing()


def test_a_cut_label_keeps_the_whole_in_its_tooltip(qtbot):
    label = ElidedLabel(SENTENCE)
    qtbot.addWidget(label)
    label.resize(120, 30)
    label.show()
    label.grab()
    assert label.text() == SENTENCE == label.toolTip()
    label.setText("สั้น")
    assert label.toolTip() == ""


def test_a_fingerprint_wraps_between_its_groups_and_is_given_back_whole(qtbot):
    fingerprint = "4D87-9C41-4535-93A6-271C-88DD-68A0-1F2B"
    label = WrapLabel(f"ยังไม่รู้จักกุญแจ {fingerprint} ของ สอจ.สงขลา")
    qtbot.addWidget(label)
    assert fingerprint in label.text()
    assert label.minimumSizeHint().width() < label.fontMetrics().horizontalAdvance(fingerprint)


@pytest.mark.parametrize(
    "code",
    ["ad202de8-2dac-4b55-9d37-664c153f72be", "4f2a91c0" * 8, "MIIB" * 40 + "==", "26EF-265F-D1B6-781D-023A-9AD4"],
)
def test_a_line_may_end_inside_any_long_code_and_the_code_stays_the_same(code):
    shown = thai_breaks.with_broken_codes(f"รหัส {code} ของแฟ้ม")
    assert max(len(piece) for piece in shown.split(thai_breaks.ZERO_WIDTH_SPACE)) <= 24
    assert thai_breaks.without_marks(shown) == f"รหัส {code} ของแฟ้ม"
