"""Word documents: Thai set as Thai, headings that Word knows, tables that go on over pages, and the same bytes every time."""

from __future__ import annotations

import io
import time
import xml.etree.ElementTree as ET
import zipfile
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.workbook.documents import (
    Block,
    Contents,
    Document,
    Heading,
    Kind,
    Paragraph,
    Section,
    cell_text,
    grid_of,
    with_thai_digits,
)
from moi_desktop.workbook.faces import SARABUN_NEW, SARABUN_PSK, Face, disguised, installed_face
from moi_desktop.workbook.outputs import Column, Look, Row, Table, Tone
from moi_desktop.workbook.page_guess import heading_pages
from moi_desktop.workbook.word import word_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COLUMNS = (
    Column("ที่", Look.WORD),
    Column("โครงการ"),
    Column("2563", Look.MILLION, "วงเงิน (ล้านบาท)"),
    Column("2564", Look.MILLION, "วงเงิน (ล้านบาท)"),
)


def sample(*rows: Row, **changes: Any) -> Document:
    table = Table(COLUMNS, rows or (Row(["1", "โครงการน้ำ", 27_059_000_00, 0]),), tree=1)
    body: list[Block] = [
        Heading("ส่วนที่ 1 บทสรุปผู้บริหาร", 1),
        Paragraph("ขั้นตอนของการจัดทำแผน พ.ศ. 2563"),
        Heading("1.1 วงเงิน", 2),
        grid_of(table, [1, 5, 2, 2]),
    ]
    sections = [Section([Paragraph("แผน", Kind.COVER_TITLE)]), Section([Contents("สารบัญ")]), Section(body)]
    return Document("แผนทดสอบ", "สป.อก.", sections, "ชุดแผนฉบับที่ 1 · รหัส abcdef12", **changes)


def part(data: bytes, name: str) -> str:
    return zipfile.ZipFile(io.BytesIO(data)).read(name).decode("utf-8")


def opened(data: bytes) -> Any:
    return docx.Document(io.BytesIO(data))


def test_word_finds_the_headings_the_text_and_the_figures() -> None:
    document = opened(word_of(sample()))
    styled = [(p.style.name, p.text) for p in document.paragraphs]
    assert ("Heading 1", "ส่วนที่ 1 บทสรุปผู้บริหาร") in styled
    assert ("Heading 2", "1.1 วงเงิน") in styled
    assert ("Body Text", "ขั้นตอนของการจัดทำแผน พ.ศ. 2563") in styled
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows[0] == ["ที่", "โครงการ", "วงเงิน (ล้านบาท)", "วงเงิน (ล้านบาท)"]
    assert rows[2] == ["1", "โครงการน้ำ", "27.0590", "-"]


def test_every_style_names_font_and_size_for_thai_as_for_latin() -> None:
    styles = ET.fromstring(part(word_of(sample()), "word/styles.xml"))
    properties = [node for node in styles.iter(f"{W}rPr") if node.find(f"{W}rFonts") is not None]
    assert len(properties) > 10
    for node in properties:
        fonts, size, thai = (node.find(f"{W}{tag}") for tag in ("rFonts", "sz", "szCs"))
        assert fonts is not None
        assert size is not None
        assert thai is not None
        assert {fonts.get(f"{W}{kind}") for kind in ("ascii", "hAnsi", "cs")} == {"TH Sarabun New"}
        assert size.get(f"{W}val") == thai.get(f"{W}val")
        language = node.find(f"{W}lang")
        assert language is not None
        assert language.get(f"{W}bidi") == "th-TH"


def test_bold_is_bold_in_thai_too() -> None:
    xml = ET.fromstring(part(word_of(sample()), "word/document.xml"))
    bold = [run for run in xml.iter(f"{W}rPr") if run.find(f"{W}b") is not None]
    assert bold
    assert all(run.find(f"{W}bCs") is not None for run in bold)


def test_headings_stay_with_what_follows_and_table_heads_stand_on_every_page() -> None:
    data = word_of(sample())
    styles = ET.fromstring(part(data, "word/styles.xml"))
    for style in styles.iter(f"{W}style"):
        if (style.get(f"{W}styleId") or "").startswith("Heading"):
            assert style.find(f"{W}pPr/{W}keepNext") is not None
    rows = list(ET.fromstring(part(data, "word/document.xml")).iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, True, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_no_page_ends_between_a_heading_and_its_rows_or_before_a_sum() -> None:
    tones = [Tone.GROUP, Tone.PLAIN, Tone.PLAIN, Tone.PLAIN, Tone.TOTAL]
    table = Table([Column("เรื่อง")], [Row([str(n)], tone) for n, tone in enumerate(tones)])
    data = word_of(Document("ก", "ข", [Section([grid_of(table, [1])])]))
    rows = list(ET.fromstring(part(data, "word/document.xml")).iter(f"{W}tr"))
    kept = [all(p.find(f"{W}pPr/{W}keepNext") is not None for p in row.iter(f"{W}p")) for row in rows]
    assert kept == [True, True, False, False, True, False]


def test_a_note_below_a_table_stays_with_its_last_row() -> None:
    grid = grid_of(Table([Column("เรื่อง")], [Row(["1"]), Row(["2"])]), [1])
    data = word_of(Document("ก", "ข", [Section([grid, Paragraph("หมายเหตุ", Kind.NOTE)])]))
    body = list(ET.fromstring(part(data, "word/document.xml")).iter(f"{W}p"))
    assert [p.find(f"{W}pPr/{W}keepNext") is not None for p in body[1:5]] == [False, True, True, False]


def test_the_contents_are_a_field_whose_entries_are_filled_in() -> None:
    xml = part(word_of(sample()), "word/document.xml")
    assert r'TOC \o "1-2"' in xml
    assert xml.count("PAGEREF") == 2
    entries = [p.text for p in opened(word_of(sample())).paragraphs if p.style.name.startswith("toc")]
    assert entries == ["ส่วนที่ 1 บทสรุปผู้บริหาร\t3", "1.1 วงเงิน\t3"]
    assert xml.count('w:fldCharType="begin"') == xml.count('w:fldCharType="end"') == 3


def test_pages_are_numbered_and_the_foot_stands_on_each() -> None:
    data = word_of(sample())
    assert " PAGE " in part(data, "word/footer1.xml")
    assert "รหัส abcdef12" in part(data, "word/footer1.xml")
    assert "แผนทดสอบ" in part(data, "word/header1.xml")


def test_a_lying_section_is_wider_than_high() -> None:
    plain = sample()
    turned = Document(plain.title, plain.author, [*plain.sections, Section([Paragraph("กว้าง")], lying=True)])
    sections = opened(word_of(turned)).sections
    assert [section.page_width > section.page_height for section in sections] == [False, False, False, True]


def test_rows_show_their_rank_and_a_banner_stands_over_all_columns() -> None:
    rows = (
        Row(["เรื่องที่ 1"], Tone.PART, banner=True),
        Row(["1", "โครงการ", 1, 2], indent=2),
        Row([None, "รวม", 1, 2], Tone.TOTAL),
    )
    xml = ET.fromstring(part(word_of(sample(*rows)), "word/document.xml"))
    banner, plain, total = list(xml.iter(f"{W}tr"))[2:]
    span = banner.find(f"{W}tc/{W}tcPr/{W}gridSpan")
    assert span is not None
    assert span.get(f"{W}val") == "4"
    assert plain.find(f".//{W}ind") is not None
    assert total.find(f".//{W}b") is not None
    assert plain.find(f".//{W}b") is None


def test_thai_digits_are_a_wish_and_codes_stay_as_they_are() -> None:
    assert with_thai_digits("พ.ศ. 2563-2565") == "พ.ศ. ๒๕๖๓-๒๕๖๕"
    assert with_thai_digits("ลายนิ้วมือ 7021-3A2F") == "ลายนิ้วมือ 7021-3A2F"
    assert (
        with_thai_digits("ปี 2563 จำนวน 1,234.50 บาท ตาม PG010101 และ R03")
        == "ปี ๒๕๖๓ จำนวน ๑,๒๓๔.๕๐ บาท ตาม PG010101 และ R03"
    )
    data = word_of(sample(thai_digits=True))
    text = part(data, "word/document.xml")
    assert "๒๗.๐๕๙๐" in text
    assert 'w:fmt="thaiNumbers"' in text
    assert "abcdef12" in part(data, "word/footer1.xml")


@pytest.mark.parametrize("year", [1970, 1999, 2025, 2568])
def test_the_clock_leaves_no_trace(year: int, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = word_of(sample())
    moment = datetime(year, 6, 15, tzinfo=UTC).timestamp()
    monkeypatch.setattr(time, "time", lambda: moment)
    assert word_of(sample()) == plain


@given(st.lists(st.text(max_size=40), min_size=1, max_size=5))
@settings(max_examples=30, deadline=None)
def test_any_text_makes_a_readable_file(texts: list[str]) -> None:
    data = word_of(sample(*(Row([text, text, 1, 2]) for text in texts)))
    archive = zipfile.ZipFile(io.BytesIO(data))
    for name in archive.namelist():
        ET.fromstring(archive.read(name))
    assert len(opened(data).tables[0].rows) == 2 + len(texts)


def test_a_font_that_few_have_travels_inside_and_comes_out_again() -> None:
    font = bytes(range(256)) * 2
    face = Face("MOI Sarabun", 11.5, "TH Sarabun New", font, font[::-1])
    data = word_of(sample(), face)
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert {n for n in archive.namelist() if n.endswith(".odttf")} == {
        "word/fonts/font1.odttf",
        "word/fonts/font2.odttf",
    }
    assert "embedRegular" in part(data, "word/fontTable.xml")
    key, mixed = disguised(font)
    undo = bytes.fromhex(key.strip("{}").replace("-", ""))[::-1]
    assert bytes(byte ^ undo[n % 16] for n, byte in enumerate(mixed[:32])) + mixed[32:] == font
    assert word_of(sample(), face) == data
    assert not [n for n in zipfile.ZipFile(io.BytesIO(word_of(sample()))).namelist() if "fonts/" in n]


def test_the_national_font_is_found_by_its_file(tmp_path: Path) -> None:
    assert installed_face([tmp_path]) is None
    (tmp_path / "THSarabun.ttf").touch()
    assert installed_face([tmp_path]) is SARABUN_PSK
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "THSarabunNew.ttf").touch()
    assert installed_face([tmp_path]) is SARABUN_NEW


def test_headings_behind_many_pages_are_expected_further_on() -> None:
    long = [Paragraph("ข้อความยาวพอสมควรที่กินที่หนึ่งบรรทัดเต็ม " * 4) for _ in range(60)]
    document = Document("ก", "ข", [Section([Heading("ต้น", 1), *long, Heading("ท้าย", 2)]), Section([Heading("ใหม่", 1)])])
    first, last, new = heading_pages(document)
    assert first == 1
    assert last > 3
    assert new == last + 1


def test_money_and_empty_cells_are_printed_as_officials_do() -> None:
    assert cell_text(Look.MILLION, 0) == cell_text(Look.BAHT, 0) == "-"
    assert cell_text(Look.BAHT, None) == ""
    assert cell_text(Look.CENTS, 123_456) == "1,234.56"
    assert cell_text(Look.YEAR, 2563) == "2563"
    assert cell_text(Look.NUMBER, Decimal("99.648127")) == "99.65"  # a merged rate, as the workbook shows it
    assert cell_text(Look.NUMBER, Decimal("1234.5625")) == "1,234.5625"  # somebody wrote that
    assert (cell_text(Look.MARK, 1), cell_text(Look.MARK, None)) == ("■", "")
