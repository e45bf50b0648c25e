"""The papers as PDF: fonts inside, text that can be searched, nothing lost on the way, the same on any thread."""

import re
import shutil
import subprocess
import threading

import pytest
from PySide6.QtGui import QImage

from moi_desktop.desktop.papers.brief import briefs
from moi_desktop.desktop.papers.check_report import check_report
from moi_desktop.desktop.papers.document import Pages, pdf_of, pictures_of
from moi_desktop.desktop.papers.emenscr import entry_order
from moi_desktop.desktop.papers.letter import letter
from moi_desktop.desktop.papers.page_breaks import page_of
from moi_desktop.desktop.papers.paper import Line, Paper, Part, Rank, Style, Table
from moi_desktop.desktop.papers.pdf_text import letters_of, readable
from moi_desktop.errors import Cancelled
from moi_desktop.plan.thai_text import clean
from tests.desktop.paper_facts import SENT, awkward_plan, facts_of, sample_facts

HARD_WORDS = "น้ำ ปี่ ป่า ป้า ป๋า ฝั่ง ฟ้า ผู้ใหญ่ ญี่ปุ่น ญู ฐู ฎุ ฏู กำหนด ซ้ำ ต่ำ ค่ำ ก๊ก เก๋ ปิ๋ม ฤๅ ปั๊ม ฬู office ไฟฟ้า ก์ ปฺ ปํ ปื้น ชื่อ"

needs_poppler = pytest.mark.skipif(
    not all(map(shutil.which, ("pdftotext", "pdffonts", "pdfinfo"))), reason="poppler's tools are not installed"
)

pytestmark = pytest.mark.usefixtures("qapp")


def run(tool, folder, data, *options, tail=()):
    path = folder / "paper.pdf"
    path.write_bytes(data)
    done = subprocess.run(
        [tool, *options, str(path), *tail], capture_output=True, check=True, text=True, encoding="utf-8"
    )
    assert not done.stderr, done.stderr
    return done.stdout


def text_of(folder, data):
    """The text as a reader copies it, repaired as at every door, without the spaces that poppler guesses."""
    return clean(run("pdftotext", folder, data, "-raw", tail=("-",)), long=True)


def tight(text):
    return re.sub(r"\s", "", text)


def one_line_paper(text, **changes):
    return Paper("ทดสอบ", "TEST", [Part([Line(text)])], **changes)


@needs_poppler
def test_every_form_of_a_tone_mark_comes_out_as_the_letter(tmp_path):
    paper = one_line_paper(HARD_WORDS, numbered=False)
    assert tight(text_of(tmp_path, pdf_of(paper))) == tight(HARD_WORDS)


@needs_poppler
def test_bold_headings_can_be_searched_too(tmp_path):
    paper = Paper("ทดสอบ", "TEST", [Part([Line(HARD_WORDS, Style.TITLE)])], numbered=False)
    assert tight(text_of(tmp_path, pdf_of(paper))) == tight(HARD_WORDS)


@needs_poppler
def test_only_the_thai_font_is_used_and_it_is_inside(tmp_path):
    lines = run("pdffonts", tmp_path, pdf_of(briefs(sample_facts()))).splitlines()[2:]
    assert {line.split()[0].split("-")[0] for line in lines} == {"MOISarabun"}
    for line in lines:
        assert line.split()[-5:-2] == ["yes", "no", "yes"]  # embedded, (not named as) a subset, with a table of letters


@needs_poppler
def test_a_letter_is_one_page_and_says_everything(tmp_path):
    data = pdf_of(letter(sample_facts(sent=SENT), with_briefs=8))
    words = tight(text_of(tmp_path, data))
    assert "(สามสิบหกล้านสามแสนสามหมื่นสามพันเจ็ดร้อยบาทถ้วน)" in words
    assert "ขอแสดงความนับถือ" in words
    assert "Pages:1" in tight(run("pdfinfo", tmp_path, data))


@needs_poppler
def test_nothing_of_an_awkward_plan_is_lost_on_the_way(tmp_path):
    facts = facts_of(awkward_plan(), practice=True)
    for make in (briefs, entry_order, check_report):
        paper = make(facts)
        shown = tight(text_of(tmp_path, pdf_of(paper)))
        for part in paper.parts:
            for block in part.blocks:
                if isinstance(block, Line):
                    assert tight(clean(block.text))[:40] in shown
                elif isinstance(block, Table) and block.heads:
                    for cell in block.rows[-1]:
                        assert tight(cell)[:3] in shown


@needs_poppler
def test_every_page_says_office_revision_number_and_practice(tmp_path):
    data = pdf_of(briefs(sample_facts(sent=SENT, practice=True)))
    pages = [page for page in run("pdftotext", tmp_path, data, "-raw", tail=("-",)).split("\f") if page.strip()]
    for number, page in enumerate(pages, 1):
        words = tight(clean(page, long=True))
        assert words.count("ฝึกหัด") >= 2  # across the page and in its head
        assert "สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่" in words
        assert SENT.code in words
        assert f"หน้า{number}จาก{len(pages)}" in words


def test_each_project_begins_a_page_of_its_own():
    facts = sample_facts()
    pages = Pages(briefs(facts))
    alone = sum(len(Pages(briefs(facts, [one.uid]))) for one in facts.projects)
    assert len(pages) == alone >= len(facts.projects)


def test_no_heading_stands_alone_at_the_foot_of_a_page():
    filler = [Line("บรรทัด") for _ in range(200)]
    for count in range(30, 45):
        blocks = [*filler[:count], Line("หัวข้อ", Style.HEADING), Line("หัวข้อย่อย", Style.SUBHEADING), *filler[:20]]
        pages = Pages(Paper("ทดสอบ", "TEST", [Part(blocks)]))
        document = pages._documents[0]
        layout, height = document.documentLayout(), document.pageSize().height()
        heading = document.findBlockByNumber(count)
        assert heading.text() == "หัวข้อ"
        after = heading.next().next()

        def page(block, layout=layout, height=height):
            line = block.layout().lineAt(0)
            return int((layout.blockBoundingRect(block).top() + line.y() + line.height() / 2) // height)

        assert page(heading) == page(heading.next()) == page(after)


def test_long_words_without_spaces_stay_on_the_page():
    table = Table([("ก" * 300, "x" * 300)], (50, 50), ("หนึ่ง", "สอง"))
    pages = Pages(Paper("ทดสอบ", "TEST", [Part([table, Line("y" * 600)])]))
    document = pages._documents[0]
    assert document.idealWidth() <= document.pageSize().width() + 1
    assert document.size().width() <= document.pageSize().width() + 1


def test_pages_are_the_same_on_the_thread_of_the_jobs(qapp):
    paper = entry_order(sample_facts())
    here = pictures_of(paper)
    there = []
    thread = threading.Thread(target=lambda: there.extend(pictures_of(paper)))
    thread.start()
    thread.join()
    assert there == here
    image = QImage.fromData(here[0])
    assert (image.width(), image.height()) == (909, 1286)


def test_making_can_be_stopped():
    def stop(done, total):
        if done >= total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        pdf_of(briefs(sample_facts()), stop)


def test_letters_of_private_codes():
    assert letters_of("E248") == "0E48"
    assert letters_of("E84A") == letters_of("EA4A") == "0E4D0E4A"
    assert letters_of("E924") == "0E240E45"
    assert letters_of("FB01") == "00660069"


def test_mending_never_moves_a_byte_of_the_rest():
    head, tail = b"%PDF-1.4 <E248> ", b" <E248> trailer"
    for entries in (b"[<0E01> <E248> <0E02> ]", b"[<E848>]"):
        data = head + b"begincmap\n" + entries + b"\nendcmap" + tail
        mended = readable(data)
        assert len(mended) == len(data)
        assert mended.startswith(head)
        assert mended.endswith(tail)
    assert b"<0E48>" in readable(head + b"begincmap [<E248>] endcmap")


@pytest.mark.parametrize("heads", [(), ("ที่", "เรื่อง", "ผู้รับผิดชอบ")], ids=["plain", "with heads"])
def test_a_row_is_never_cut_by_the_foot_of_a_page(heads):
    rows = [[f"<{n}>", "คำอธิบายยาวมาก " * (3 + n * 7 % 23), f"[{n}]"] for n in range(60)]
    document = Pages(Paper("ก", "X", [Part([Line("หัว", Style.HEADING), Table(rows, (10, 60, 30), heads)])]))._documents[
        0
    ]
    assert document.pageCount() > 3
    page = document.pageSize().height()
    block, cut, stands = document.begin(), [], []
    while block.isValid():
        at = document.documentLayout().blockBoundingRect(block).top()
        lines = [at + block.layout().lineAt(n).y() + 5 for n in range(block.layout().lineCount())]
        if len({int(top // page) for top in lines}) > 1:
            cut.append(block.text())
        stands += [int(top // page) for top in lines]
        block = block.next()
    assert cut == []
    assert sorted(set(stands)) == list(range(document.pageCount()))  # and no page is left empty


def test_a_sum_and_the_heading_of_a_group_are_never_alone_on_a_page():
    def pages(before):
        plain = [[f"แถว {n}"] for n in range(before)]
        rows = [*plain, ["เรื่อง"], *[["ใต้เรื่อง"]] * 40, ["รวม"]]
        bold = {before, len(rows) - 1}
        table = Table(rows, (100,), ("ที่",), ranks=[Rank(bold=n in bold) for n in range(len(rows))])
        document = Pages(Paper("ก", "X", [Part([table])]))._documents[0]
        found: dict[int, list[str]] = {}
        block = document.begin()
        while block.isValid():
            found.setdefault(page_of(document, block), []).append(block.text())
            block = block.next()
        return list(found.values())

    for before in range(20, 45):
        made = pages(before)
        assert all(page[-1] != "เรื่อง" for page in made), before
        assert next(page for page in made if "รวม" in page)[-3:-1] != ["ที่"], before
        assert "ใต้เรื่อง" in next(page for page in made if "รวม" in page), before
