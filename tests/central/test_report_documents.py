"""The plan as a document: NESDC's chapters in their order, the figures of the lines, the journal's head, the same bytes."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import time
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
import pytest

from moi_desktop.central.centre import Centre
from moi_desktop.central.journal_checks import find_head, spoken_hash
from moi_desktop.central.reports import FORMS, Form, Printing, ReportKind, form_of, write_report
from moi_desktop.central.reports.frame import Frame
from moi_desktop.central.reports.plan_document import of_cycle
from moi_desktop.central.reports.year_document import of_year
from moi_desktop.errors import CentralError
from moi_desktop.plan.model import Plan
from moi_desktop.plan.sample import sample_kit
from moi_desktop.plan.thai_numbers import format_million_baht
from moi_desktop.plan.thai_text import clean
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.workbook.documents import Document, Heading
from tests.central.report_workspaces import ODD, REJECTED, odd_plan, reject, sample_plans, workspace_with

YEARS = (2563, 2564, 2565)
DOCUMENTS = [kind for kind in ReportKind if Form.DOCX in FORMS[kind]]

needs_writer = pytest.mark.skipif(
    shutil.which("soffice") is None or not Path("/usr/lib/libreoffice/program/libswlo.so").exists(),
    reason="LibreOffice Writer is not installed",
)


@pytest.fixture(scope="module")
def plans() -> dict[str, Plan]:
    return sample_plans()


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory, plans: Mapping[str, Plan]) -> Iterator[CentralWorkspace]:
    with workspace_with(tmp_path_factory.mktemp("sample") / "central.db", plans) as opened:
        opened.append("ก", "TEST", "ข", {})
        yield opened


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory, plans: Mapping[str, Plan]) -> Iterator[CentralWorkspace]:
    path = tmp_path_factory.mktemp("odd") / "central.db"
    with workspace_with(path, {**plans, ODD: odd_plan()}) as opened:
        reject(opened, ODD, REJECTED)
        yield opened


def word(workspace: CentralWorkspace, kind: str, **more: Any) -> Any:
    return docx.Document(io.BytesIO(write_report(workspace, kind, form="docx", **more).data))


def headings(document: Any, level: int = 1) -> list[str]:
    return [p.text for p in document.paragraphs if p.style.name == f"Heading {level}"]


def grid(document: Any, first: str) -> list[list[str]]:
    """The first table whose first heading is `first`."""
    found = next(t for t in document.tables if t.rows[0].cells[0].text == first)
    return [[cell.text for cell in row.cells] for row in found.rows]


def whole(plans: Mapping[str, Plan]) -> list[int]:
    lines = [line for plan in plans.values() for line in plan.of("budget_line")]
    sums = [sum(line.money("amount") for line in lines if line.whole("fiscal_year") == year) for year in YEARS]
    return [*sums, sum(sums)]


def test_the_chapters_stand_in_the_order_of_nesdc(workspace: CentralWorkspace) -> None:
    document = word(workspace, "plan3")
    first = headings(document)
    assert first[0] == "ส่วนที่ 1 บทสรุปผู้บริหาร"
    assert first[1].startswith("ส่วนที่ 2 ความสอดคล้องกับแผน 3 ระดับ ตามนัยมติคณะรัฐมนตรี เมื่อวันที่ 4 ธันวาคม 2560")
    assert first[2] == "ส่วนที่ 3 สาระสำคัญของแผนปฏิบัติราชการ"
    assert [text[:9] for text in first[3:]] == [f"ภาคผนวก {letter}" for letter in "กขคงจ"[: len(first) - 3]]
    second = headings(document, 2)
    assert [text.split()[0] for text in second[:6]] == ["2.1", "2.2", "2.3", "3.1", "3.2", "3.2.1"]
    assert second[-1] == "3.3 ประมาณการวงเงินงบประมาณรวม"


def test_vision_and_mission_open_chapter_three_where_the_kit_has_them(
    workspace: CentralWorkspace, tmp_path: Path
) -> None:
    assert not {"วิสัยทัศน์", "พันธกิจ"} & set(headings(word(workspace, "plan3"), 3))
    told = {"vision": "อุตสาหกรรมไทยก้าวหน้าอย่างยั่งยืน", "mission": "ข้อแรก\nข้อที่สอง"}
    with CentralWorkspace.create(tmp_path / "central.db") as opened:
        opened.set_kit("kit", [r.changed(told) if r.entity == "cycle" else r for r in sample_kit()])
        document = word(opened, "plan3")
    words = [p.text for p in document.paragraphs]
    at = words.index("วิสัยทัศน์")
    assert words[at - 1 : at + 5] == ["3.1 ภาพรวม", "วิสัยทัศน์", told["vision"], "พันธกิจ", "ข้อแรก", "ข้อที่สอง"]


def test_each_issue_has_goals_targets_guidelines_and_projects(workspace: CentralWorkspace) -> None:
    third = [text for text in headings(word(workspace, "plan3"), 3) if text.startswith("3.2.1.")]
    assert [text.split(" ", 1)[1] for text in third] == [
        "เป้าหมาย",
        "ตัวชี้วัดและค่าเป้าหมาย",
        "แนวทางการพัฒนา",
        "แผนงาน / โครงการสำคัญ",
    ]


def test_the_money_of_the_document_is_the_sum_of_the_lines(
    workspace: CentralWorkspace, plans: Mapping[str, Plan]
) -> None:
    document = word(workspace, "plan3")
    money = [format_million_baht(satang) for satang in whole(plans)]
    for first in ("เรื่อง", "แหล่งเงิน", "หน่วยงาน", "เรื่อง / แนวทางการพัฒนา / แผนงาน"):
        assert grid(document, first)[-1][1:5] == money, first
    words = "\n".join(p.text for p in document.paragraphs)
    assert f"รวมทั้งสิ้น {money[-1]} ล้านบาท" in words


def test_every_project_is_in_the_list_of_projects(workspace: CentralWorkspace, plans: Mapping[str, Plan]) -> None:
    listed = {row[1] for table in word(workspace, "plan3").tables for row in _texts(table)}
    for plan in plans.values():
        for project in plan.live_projects():
            assert project.text("name_th") in listed


def _texts(table: Any) -> Iterator[list[str]]:
    for row in table.rows:
        cells = [cell.text for cell in row.cells]
        if len(cells) > 1:
            yield cells


def test_the_year_s_document_agrees_with_the_lines_to_the_baht(
    workspace: CentralWorkspace, plans: Mapping[str, Plan]
) -> None:
    document = word(workspace, "plan1", year=2564)
    lines = [r for plan in plans.values() for r in plan.of("budget_line") if r.whole("fiscal_year") == 2564]
    expected = [f"{sum(r.money(key) for r in lines) // 100:,}" for key in ("q1", "q2", "q3", "q4", "amount")]
    for first in ("แหล่งเงิน", "แผนงาน", "หน่วยงาน"):
        assert grid(document, first)[-1][1:] == expected
    assert "แผนปฏิบัติราชการรายปี (พ.ศ. 2564)" in [p.text for p in document.paragraphs]


def test_the_issues_of_the_year_add_up_to_the_year(workspace: CentralWorkspace, plans: Mapping[str, Plan]) -> None:
    document = of_year(Frame(workspace), 2563)
    sums = []
    for section in document.sections:
        for block in section.blocks:
            rows = getattr(getattr(block, "table", None), "rows", ())
            sums += [row.cells[-1] for row in rows if "รวมเรื่องที่" in str(row.cells[1:2])]
    assert sum(sums) == whole(plans)[0]


def test_left_out_unplaced_and_moneyless_projects_are_named_as_such(odd: CentralWorkspace) -> None:
    document = word(odd, "plan3")
    assert "โครงการที่ยังไม่ระบุแผนงานในแผนปฏิบัติราชการ" in headings(document, 2)
    last = headings(document)[-1]
    assert last.startswith("ภาคผนวก ฉ")
    assert last.endswith("โครงการที่ส่วนกลางพิจารณาไม่บรรจุในแผน")
    texts = [cell for table in document.tables[:-1] for row in _texts(table) for cell in row]
    assert not [text for text in texts if "odd-rejected" in text or "odd-deleted" in text]
    assert any("=1+1" in text for text in texts)


@pytest.mark.parametrize("kind", list(ReportKind))
def test_every_form_of_every_output_has_the_journal_s_head_at_its_foot(
    kind: ReportKind, workspace: CentralWorkspace
) -> None:
    head = spoken_hash(workspace.journal_head()[:16]).encode()
    for form in FORMS[kind]:
        if form is Form.PDF:
            continue
        archive = zipfile.ZipFile(io.BytesIO(write_report(workspace, kind, form=form).data))
        places = [name for name in archive.namelist() if re.search(r"footer|worksheets/sheet|README", name)]
        assert places
        assert all(head in archive.read(name) for name in places), (kind, form)


def test_a_journal_that_has_grown_shows(tmp_path: Path, plans: Mapping[str, Plan]) -> None:
    with workspace_with(tmp_path / "central.db", plans) as grown:
        before = write_report(grown, "plan3", form="docx").data
        grown.append("ก", "TEST", "ข", {})
        after = write_report(grown, "plan3", form="docx").data
    assert before != after
    one, other = (zipfile.ZipFile(io.BytesIO(data)) for data in (before, after))
    changed = {name for name in one.namelist() if one.read(name) != other.read(name)}
    assert changed == {"word/footer1.xml", "docProps/core.xml"}


@pytest.mark.parametrize("kind", list(ReportKind))
def test_equal_plans_give_equal_bytes_in_another_place_and_at_another_time(
    kind: ReportKind, tmp_path: Path, plans: Mapping[str, Plan], monkeypatch: pytest.MonkeyPatch
) -> None:
    def written(folder: Path, order: int) -> dict[Form, bytes]:
        turned = {office: list(plans[office])[::order] for office in list(plans)[::order]}
        with workspace_with(folder / "central.db", turned) as opened:
            forms = [form for form in FORMS[kind] if form is not Form.PDF]
            return {form: write_report(opened, kind, form=form).data for form in forms}

    (tmp_path / "ที่อื่น").mkdir()
    first = written(tmp_path, 1)
    moment = datetime(2099, 6, 15, tzinfo=UTC).timestamp()
    monkeypatch.setattr(time, "time", lambda: moment)
    assert written(tmp_path / "ที่อื่น", -1) == first


def test_thai_digits_change_the_digits_and_nothing_else(workspace: CentralWorkspace) -> None:
    plain, thai = (
        word(workspace, "plan3", printing=Printing(thai_digits=wanted)).paragraphs for wanted in (False, True)
    )
    back = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
    assert [p.text.translate(back) for p in thai] == [p.text for p in plain]
    assert any("๒๕๖๓" in p.text for p in thai)


def test_pdf_is_made_by_whoever_can_paint(workspace: CentralWorkspace) -> None:
    seen: list[Document] = []

    def bind(document: Document) -> bytes:
        seen.append(document)
        return b"%PDF"

    made = write_report(workspace, "plan3", form="pdf", printing=Printing(binder=bind))
    assert (made.data, made.form) == (b"%PDF", Form.PDF)
    assert seen == [replace(of_cycle(Frame(workspace)))]
    with pytest.raises(CentralError) as nobody:
        write_report(workspace, "plan3", form="pdf")
    assert nobody.value.code == "report-no-pdf"


def test_a_form_in_which_an_output_is_not_written_is_refused_by_name(workspace: CentralWorkspace) -> None:
    with pytest.raises(CentralError) as refused:
        write_report(workspace, "tidy", form="docx")
    assert refused.value.code == "report-form"
    assert ".xlsx, .zip" in refused.value.sentence
    assert [form_of(name) for name in ("a.PDF", "แผน.docx", "plan", "x.y.zip")] == ["pdf", "docx", "xlsx", "zip"]


def test_a_centre_without_any_plan_still_prints(tmp_path: Path) -> None:
    with workspace_with(tmp_path / "central.db", {}) as empty:
        for kind in DOCUMENTS:
            assert headings(word(empty, kind)) is not None


def test_the_document_is_put_together_once_for_word_and_pdf(workspace: CentralWorkspace) -> None:
    document = of_cycle(Frame(workspace))
    assert [one.text for one in document.headings(1)] == headings(word(workspace, "plan3"))
    assert all(isinstance(one, Heading) for one in document.headings(3))


@needs_writer
@pytest.mark.parametrize("kind", DOCUMENTS)
def test_libreoffice_opens_the_document_and_shows_its_thai(
    kind: ReportKind, workspace: CentralWorkspace, tmp_path: Path
) -> None:
    path = tmp_path / "report.docx"
    path.write_bytes(write_report(workspace, kind, form="docx").data)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=180)
    text = re.sub(r"\s", "", clean((tmp_path / "report.txt").read_text(encoding="utf-8-sig"), long=True))
    for heading in headings(word(workspace, kind)):
        assert re.sub(r"\s", "", heading) in text


def test_the_journal_finds_what_is_printed_at_the_foot(tmp_path: Path, plans: Mapping[str, Plan]) -> None:
    with workspace_with(tmp_path / "central.db", plans) as opened:
        opened.append("ก", "TEST", "ข", {})
        printed = Frame(opened).foot.rsplit(" ", 1)[1]
        assert find_head(Centre(opened), printed).seq == 1
        opened.append("ก", "TEST", "ข", {})
        assert find_head(Centre(opened), printed).seq == 1
        assert Frame(opened).foot.rsplit(" ", 1)[1] != printed
