"""Repair of Thai text: each kind of damage seen in real plans, and what must be left alone."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from moi_desktop.plan.thai_text import clean, repair, search_key

NIKHAHIT, AA, AM, TONE = "\u0e4d", "\u0e32", "\u0e33", "\u0e49"

REPAIRED = [
    ("decomposed SARA AM", "ส" + NIKHAHIT + AA + "นักงาน", "สำนักงาน", "sara-am"),
    ("tone between nikhahit and sara aa", "น" + NIKHAHIT + TONE + AA, "น้ำ", "sara-am"),
    ("tone before nikhahit and sara aa", "น" + TONE + NIKHAHIT + AA, "น้ำ", "sara-am"),
    ("tone typed after SARA AM", "น" + AM + TONE, "น้ำ", "mark-order"),
    ("tone before an upper vowel", "เพ\u0e48\u0e37อ", "เพื่อ", "mark-order"),
    ("tone before mai han akat", "ข\u0e49\u0e31นตอน", "ขั้นตอน", "mark-order"),
    ("tone before a lower vowel", "ผ\u0e49\u0e39", "ผู้", "mark-order"),
    ("thanthakhat before a vowel", "สิทธ\u0e4c\u0e34", "สิทธิ์", "mark-order"),
    ("two SARA E typed for SARA AE", "เเผนงาน", "แผนงาน", "sara-ae"),
    ("private-use glyphs of old fonts", "ป\uf702\uf70a ปฏ\uf701บัต\uf701", "ปี่ ปฏิบัติ", "font-glyph"),
    ("private-use YO YING and THO THAN", "\uf70f\uf700", "ญฐ", "font-glyph"),
    ("private-use lower vowel", "ฎ\uf718ฎ\uf719ป\uf71a", "ฎุฎูปฺ", "font-glyph"),
    ("no-break space", "นางสาว\u00a0ก", "นางสาว ก", "wide-space"),
    ("ideographic space", "ก\u3000ข", "ก ข", "wide-space"),
    ("zero-width space", "โครง\u200bการ", "โครงการ", "zero-width"),
    ("zero-width joiners and a byte order mark", "\ufeffโครง\u200c\u200dการ", "โครงการ", "zero-width"),
    ("soft hyphen and word joiner", "อุต\u00adสาห\u2060กรรม", "อุตสาหกรรม", "zero-width"),
    ("bidi override", "\u202e1234\u202c บาท", "1234 บาท", "bidi"),
    ("lone surrogate", "ก\ud800ข", "กข", "surrogate"),
    ("control characters", "ก\x00ข\x07ค", "กขค", "control"),
    ("cp874 read as Latin", "¡ÃÐ·ÃÇ§ÍØµÊÒË¡ÃÃÁ", "กระทรวงอุตสาหกรรม", "mojibake"),
    ("cp874 read as Latin, with plain words", "SME 4.0 ¼Ùé»ÃÐ¡Íº¡ÒÃ", "SME 4.0 ผู้ประกอบการ", "mojibake"),
    (
        "UTF-8 read as Latin",
        "กระทรวง".encode().decode("latin-1"),
        "กระทรวง",
        "mojibake",
    ),
    ("line breaks in a one-line text", "ค่าใช้จ่าย\r\nในการอบรม\tสัมมนา", "ค่าใช้จ่าย ในการอบรม สัมมนา", None),
    ("surplus spaces", "  ค่าเช่า   รถยนต์ ", "ค่าเช่า รถยนต์", "spaces"),
    ("a letter and its accent apart", "cafe\u0301", "café", "nfc"),
]


@pytest.mark.parametrize(("text", "expected", "code"), [row[1:] for row in REPAIRED], ids=[row[0] for row in REPAIRED])
def test_repair_mends_and_says_what_it_did(text, expected, code):
    repaired = repair(text)
    assert repaired.text == expected
    assert clean(text) == expected
    assert all(change.sentence for change in repaired.changes)
    if code:
        assert [change.code for change in repaired.changes] == [code]


SOUND = [
    "สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่",
    "น้ำ ค่ำ ก็ เพื่อ สิทธิ์ พันธุ์ ฤๅษี ฯพณฯ ต่าง ๆ",
    "“อุตสาหกรรมเป้าหมาย” – S-Curve, ‘SME 4.0’…",
    "พ.ศ. 2563–2565 (๒๕๖๓) 12.5% ฿1,234",
    "พุทฺธํ สรณํ คจฺฉามิ",
    "25 °C ± 5 µm, 3 × 4 m²",
    "café façade Zürich «Título» ÅÄÖ £££",
    "",
]


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_is_left_as_it_stands(text):
    repaired = repair(text)
    assert repaired.text == text
    assert repaired.changes == ()


@pytest.mark.parametrize("text", SOUND[:6])
def test_sound_text_is_not_flagged(text):
    assert repair(text).flags == ()


def test_utf8_read_as_cp874_is_restored():
    mangled = "".join(
        bytes([byte]).decode("cp874", errors="ignore") or chr(byte) for byte in "กระทรวงอุตสาหกรรม".encode()
    )
    assert mangled.startswith("เธ")
    assert clean(mangled) == "กระทรวงอุตสาหกรรม"


def test_compatibility_forms_are_kept_because_only_nfc_is_used():
    assert clean("ﬁ ① ㎡ ２") == "ﬁ ① ㎡ ２"
    assert AM in clean("ทำ")


def test_long_text_keeps_its_line_breaks_and_inner_spaces():
    repaired = repair("\r\n ข้อ 1   ก  \r\rข้อ 2\u2028ข้อ 3 \n\n", long=True)
    assert repaired.text == " ข้อ 1   ก\n\nข้อ 2\nข้อ 3"
    assert {change.code for change in repaired.changes} == {"line-break", "spaces"}


def test_long_text_that_is_sound_is_left_alone():
    text = "หลักการและเหตุผล\n\n    1. ข้อแรก  กับ  ช่องว่าง\n    2. ข้อสอง"
    assert repair(text, long=True).text == text
    assert repair(text, long=True).changes == ()


FLAGGED = [
    ("lost-letter", "ก\ufffdหนด"),
    ("unknown-glyph", "ก\ue123ข"),
    ("doubled-mark", "ที่่"),
    ("doubled-mark", "ดีี"),
    ("doubled-mark", "แแผน"),
    ("lost-mark", "ตัวชีวัด"),
    ("lost-mark", "พืนที"),
    ("lost-mark", "ที่สาคัญในการแปลงนโยบาย"),
    ("lost-mark", "แผนปฏิบัติราชชการ"),
    ("lost-mark", "ค่าเบียเลี้ยง ค่าเช่าที่พักและค่าพาหนะ"),
    ("space-in-word", "เพื่อพัฒน าต้นแบบ"),
    ("space-in-word", "เ กษตร"),
    ("stray-mark", "ค่าเบี้ยเลี้ยง ๕้ ค่าเช่าที่พัก"),
    ("stray-mark", "เมืองอุตสาหกรรมเชิงนิเวศ ๆ ขเ"),
    ("stray-mark", "ค่าประชาสัมพันธ์. ะ....ณ 6"),
    ("mojibake", "กขค ¡ÃÐ·ÃÇ§"),
    ("mojibake", "เรื่อง à¸à¸£à¸°"),
]


@pytest.mark.parametrize(("code", "text"), FLAGGED)
def test_damage_that_cannot_be_repaired_is_flagged_and_not_guessed(code, text):
    repaired = repair(text)
    assert repaired.text == text
    assert code in [flag.code for flag in repaired.flags]
    assert all("{" not in flag.sentence for flag in repaired.flags)


def test_a_lost_mark_is_named_with_the_word_that_was_probably_meant():
    (flag,) = repair("ตัวชีวัด").flags
    assert "“ตัวชีวัด”" in flag.sentence
    assert "“ตัวชี้วัด”" in flag.sentence


def test_search_key_ignores_digits_spaces_case_and_damage():
    keys = {search_key(text) for text in ("SME ๔.๐  สํานักงาน", "sme 4.0 สำนักงาน", "Sme\u00a04.0 ส\u200bำนักงาน")}
    assert keys == {"sme 4.0 สำนักงาน"}


NASTY = st.text(
    st.one_of(
        st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B),
        st.sampled_from(
            "\u0e4d\u0e32\u0e33\u0e48\u0e49\u0e4c\u0e34\u0e38\u0e3aเ \n\r\t\u00a0\u200b\ufeff\ufffd\uf70a\uf702"
        ),
        st.sampled_from("¡ÃÐ·ÃÇ§à¸\x81\x85\u202e\ud800aZ1é\u0301"),
    ),
    max_size=40,
)


@given(NASTY, st.booleans())
@example("\u200bเ\u200bเ", False)
@example("กฺุ", False)
@settings(max_examples=300)
def test_repairing_twice_changes_nothing_more(text, long):
    once = repair(text, long=long)
    assert repair(once.text, long=long).text == once.text
    assert repair(once.text, long=long).changes == ()
    assert clean(text, long=long) == once.text


@given(NASTY)
@settings(max_examples=200)
def test_repaired_text_is_nfc_and_free_of_what_repair_removes(text):
    repaired = clean(text)
    assert unicodedata.is_normalized("NFC", repaired)
    assert NIKHAHIT + AA not in repaired
    assert "เเ" not in repaired
    assert not set(repaired) & set("\n\r\t\u00a0\u200b\ufeff\u202e\ud800\x00")
    assert repaired == repaired.strip()
    assert "  " not in repaired


@given(NASTY)
@settings(max_examples=100)
def test_a_change_is_reported_exactly_when_the_text_changed(text):
    repaired = repair(text)
    assert bool(repaired.changes) == (repaired.text != text)


SOUND_LOOKING = st.text(
    st.one_of(
        st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B),
        st.sampled_from("กอเแ\u0e48\u0e49\u0e34\u0e38\u0e33 a1-"),
    ),
    max_size=30,
)


@given(SOUND_LOOKING, st.booleans())
@settings(max_examples=300)
def test_the_quick_look_at_a_cell_misses_nothing_that_the_long_way_would_repair(text, long):
    # A control character is removed, but takes any text past the quick look.
    assert clean(text + "\x00", long=long) == clean(text, long=long)
