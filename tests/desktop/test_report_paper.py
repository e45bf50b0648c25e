"""The plan as PDF: contents that name the right pages, lying pages, Thai that can be searched, the same bytes anywhere."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from itertools import groupby
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from moi_desktop.central.journal_checks import spoken_hash
from moi_desktop.central.reports import Printing, write_report
from moi_desktop.central.reports.frame import Frame
from moi_desktop.central.reports.plan_document import of_cycle
from moi_desktop.desktop.papers.document import PAGE, Pages, pictures_of
from moi_desktop.desktop.papers.paper import Contents, Line, Paper, Part, Rank, Style, Table
from moi_desktop.desktop.papers.pdf_text import timeless
from moi_desktop.desktop.papers.report_paper import bind, paper_of, word_face
from moi_desktop.plan.thai_text import clean
from moi_desktop.workbook.documents import Document, Heading, Paragraph, Section, grid_of
from moi_desktop.workbook.outputs import Column, Row, Tone
from moi_desktop.workbook.outputs import Table as DocumentTable
from tests.central.report_workspaces import sample_plans, workspace_with

pytestmark = pytest.mark.usefixtures("qapp")

needs_poppler = pytest.mark.skipif(
    not all(map(shutil.which, ("pdftotext", "pdfinfo", "pdffonts"))), reason="poppler's tools are not installed"
)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    with workspace_with(tmp_path_factory.mktemp("sample") / "central.db", sample_plans()) as opened:
        opened.append("ก", "TEST", "ข", {})
        yield opened


@pytest.fixture(scope="module")
def pdf(workspace, qapp):
    return write_report(workspace, "plan3", form="pdf", printing=Printing(binder=bind)).data


def run(tool, folder, data, *options, tail=()):
    path = folder / "report.pdf"
    path.write_bytes(data)
    done = subprocess.run(
        [tool, *options, str(path), *tail], capture_output=True, check=True, text=True, encoding="utf-8"
    )
    assert not done.stderr, done.stderr
    return done.stdout


def pages_of(folder, data):
    """The text of each page without spaces."""
    text = run("pdftotext", folder, data, "-raw", tail=("-",))
    return [re.sub(r"\s", "", clean(page, long=True)) for page in text.split("\f")[:-1]]


@needs_poppler
def test_the_contents_name_the_pages_on_which_the_headings_stand(tmp_path, pdf, workspace):
    pages = pages_of(tmp_path, pdf)
    contents = pages[1]
    for heading in of_cycle(Frame(workspace)).headings(2):
        said = re.sub(r"\s", "", heading.text)
        found = re.search(re.escape(said) + r"(\d{1,3}?)(?=\D|$|\d\.\d)", contents)
        page = next(n for n, text in enumerate(pages, 1) if n > 2 and said in text)
        assert found is not None, said
        assert contents[found.start(1) :].startswith(str(page)), (heading.text, page)


@needs_poppler
def test_every_page_but_the_cover_has_its_number_and_the_journal_s_head(tmp_path, pdf, workspace):
    pages = pages_of(tmp_path, pdf)
    head = spoken_hash(workspace.journal_head()[:16])
    assert "หน้า1จาก" not in pages[0]
    assert head not in pages[0]
    for number, text in enumerate(pages[1:], 2):
        assert f"หน้า{number}จาก{len(pages)}" in text
        assert head in text


@needs_poppler
def test_wide_tables_lie(tmp_path, pdf):
    sizes = re.findall(r"Page +\d+ size: +([0-9.]+) x ([0-9.]+)", run("pdfinfo", tmp_path, pdf, "-l", "999"))
    lying = [float(width) > float(height) for width, height in sizes]
    assert not lying[0]
    assert any(lying)


@needs_poppler
def test_only_the_thai_font_is_used_and_it_is_inside(tmp_path, pdf):
    lines = run("pdffonts", tmp_path, pdf).splitlines()[2:]
    assert {line.split()[0].split("-")[0] for line in lines} == {"MOISarabun"}


PROGRAM = """
import sys
from itertools import groupby
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from moi_desktop.desktop.papers.report_paper import bind
from moi_desktop.workbook.documents import Contents, Document, Heading, Paragraph, Section
app = QGuiApplication(["x", "-platform", "offscreen"])
sections = [Section([Paragraph("ปก")]), Section([Contents("สารบัญ")]), Section([Heading("น้ำ", 1)], lying=True)]
sys.stdout.buffer.write(bind(Document("แผน", "สป.อก.", sections, "รหัส")))
"""


def test_time_zone_and_moment_leave_no_trace():
    root = Path(__file__).parents[2]
    made = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            capture_output=True,
            check=True,
            cwd=root,
            env={**os.environ, "TZ": zone, "PYTHONPATH": str(root)},
        ).stdout
        for zone in ("UTC", "Asia/Bangkok")
    ]
    assert made[0].startswith(b"%PDF")
    assert made[0] == made[1]


def test_a_file_whose_moment_had_another_length_keeps_its_table_of_positions_true():
    pdf = bind(Document("ก", "ข", [Section([Paragraph("ค")])]))
    longer = pdf.replace(b"(D:19800101000000Z)", b"(D:20261123214924+07'00')")
    moved = len(longer) - len(pdf)
    place = int(pdf.rpartition(b"startxref")[2].split()[0])
    table = longer[place + moved :]
    table = re.sub(rb"([0-9]{10})( [0-9]{5} n)", lambda m: b"%010d" % _shifted(int(m[1]), moved, pdf) + m[2], table)
    table = table.replace(b"startxref\n%d" % place, b"startxref\n%d" % (place + moved))
    assert timeless(longer[: place + moved] + table) == pdf


def _shifted(place, moved, pdf):
    return place + moved if place > pdf.index(b"endobj") else place


@needs_poppler
def test_thai_digits_number_the_pages_too(tmp_path):
    document = Document("แผน", "ข", [Section([Paragraph("ปก")]), Section([Heading("ปี 2563", 1)])], thai_digits=True)
    pages = pages_of(tmp_path, bind(document))
    assert "ปี๒๕๖๓" in pages[1]
    assert "หน้า๒จาก๒" in pages[1]


def test_contents_that_need_a_page_more_move_what_follows():
    entries = [(f"หัวข้อ {n}", 1) for n in range(90)]
    chapters = [Part([Line(text, Style.TITLE, entry=n)]) for n, (text, _) in enumerate(entries)]
    pages = Pages(Paper("ก", "X", [Part([Contents(entries)]), *chapters]))
    first = len(pages) - len(chapters)
    assert first > 1
    contents = pages._documents[0].toPlainText()
    assert f"หัวข้อ 0\n{first + 1}\n" in contents
    assert f"หัวข้อ 89\n{len(pages)}" in contents


def test_ranked_rows_and_grouped_heads_are_laid_out():
    table = Table(
        [["เรื่องที่ 1"], ["1", "2", "3"]],
        (40, 30, 30),
        ("ก", "2563", "2564"),
        groups=[("", 1), ("วงเงิน", 2)],
        ranks=[Rank(bold=True, shaded=True, banner=True), Rank(indent=2)],
        tree=0,
    )
    pages = Pages(Paper("ก", "X", [Part([table])]))
    text = pages._documents[0].toPlainText()
    assert text.split() == ["ก", "วงเงิน", "2563", "2564", "เรื่องที่", "1", "1", "2", "3"]


def test_the_paper_says_what_the_document_says(workspace):
    document = of_cycle(Frame(workspace))
    paper = paper_of(document)
    assert [
        line.text for part in paper.parts for line in part.blocks if isinstance(line, Line) and line.entry >= 0
    ] == [heading.text for heading in document.headings(2)]
    turns = [
        [lying for lying, _ in groupby(one.lying for one in several)] for several in (paper.parts, document.sections)
    ]
    assert turns[0] == turns[1]


def test_a_very_long_table_goes_on_with_new_pages_and_loses_no_row():
    rows = [Row([str(n)], Tone.GROUP if n % 50 == 0 else Tone.PLAIN) for n in range(1000)]
    grid = grid_of(DocumentTable([Column("ที่")], rows), [1])
    paper = paper_of(Document("ก", "ข", [Section([Heading("หัว", 1), grid, Paragraph("ท้าย")])]))
    tables = [block for part in paper.parts for block in part.blocks if isinstance(block, Table)]
    assert [row[0] for table in tables for row in table.rows] == [str(n) for n in range(1000)]
    assert len(paper.parts) > 4
    assert all(table.heads == ["ที่"] for table in tables)
    assert all(int(table.rows[0][0]) % 50 == 0 for table in tables)
    assert [type(block) for block in paper.parts[0].blocks[:2]] == [Line, Table]
    assert isinstance(paper.parts[-1].blocks[-1], Line)


def test_word_has_the_national_font_or_carries_the_bundled_one():
    face = word_face()
    assert face.name.startswith("TH Sarabun") or (face.regular[:4] == b"\x00\x01\x00\x00" and face.bold)


def test_a_table_that_goes_on_overleaf_is_ruled_off_at_the_foot():
    rows = [[f"{n} " + "คำ " * 80] for n in range(40)]
    paper = Paper("ก", "X", [Part([Table(rows, (100,), ("ที่",))])])
    assert len(Pages(paper)) > 1
    picture = QImage.fromData(pictures_of(paper, dpi=96)[0])
    foot = round((PAGE.height() - paper.margins.bottom) / 25.4 * 96)
    middle = range(round(picture.width() * 0.3), round(picture.width() * 0.7))
    assert any(all(picture.pixelColor(x, y).value() < 240 for x in middle) for y in range(foot - 2, foot + 3))


def test_a_last_page_with_a_note_alone_is_saved_by_smaller_type(monkeypatch):
    def pages(rows):
        note = Line("หมายเหตุ", Style.NOTE)
        return len(Pages(Paper("ก", "X", [Part([Table([["แถว"]] * rows, (100,), ("ที่",)), note])])))

    with monkeypatch.context() as as_it_was:
        as_it_was.setattr("moi_desktop.desktop.papers.document._TIGHTER", ())
        over = next(rows for rows in range(10, 90) if pages(rows) == 2)
    assert pages(over) == 1
    assert pages(over + 10) == 2
