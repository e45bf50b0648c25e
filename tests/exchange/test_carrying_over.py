"""Projects come from last year's workspace, from a package that was sent, or from this plan's own earlier years."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from moi_desktop.errors import MoiError
from moi_desktop.exchange import carrying, sending
from moi_desktop.exchange.checking import check_workspace
from moi_desktop.plan.families import family
from moi_desktop.plan.model import Record
from moi_desktop.plan.sample import generate_plan, sample_kit
from moi_desktop.store.office_workspace import OfficeWorkspace
from tests.exchange.conftest import noon
from tests.exchange.packages import key, small_records

SAMPLES = Path(__file__).parents[1] / "samples"
LAST_YEAR = generate_plan("PIO50", projects=3, kpis=6, lines=12, seed=1, years=(2562, 2563, 2564))


@pytest.fixture
def this_year(office: OfficeWorkspace) -> OfficeWorkspace:
    office.store_kit("ab" * 32, sample_kit())
    return office


def last_year(folder: Path, office: str = "PIO50", *, practice: bool = False) -> Path:
    path = folder / "ปีก่อน" / "last.db"
    with OfficeWorkspace.create(path, office, "2562-2564", practice=practice, clock=noon) as workspace:
        workspace.add_many(LAST_YEAR, "ปีก่อน")
    return path


def refused(workspace: OfficeWorkspace, path: Path) -> str:
    with pytest.raises(MoiError) as error:
        carrying.former_plan(workspace, path)
    assert "{" not in error.value.sentence
    return error.value.code


def test_a_former_workspace_is_read_and_left_as_it_is(this_year: OfficeWorkspace, tmp_path: Path) -> None:
    path = last_year(tmp_path)
    before = path.read_bytes()
    former = carrying.former_plan(this_year, path)
    assert (former.name, former.cycle, list(former.years)) == ("last.db", "2562-2564", [2562, 2563, 2564])
    assert len(former.plan) == len(LAST_YEAR)
    assert (path.read_bytes(), [file.name for file in path.parent.iterdir()]) == (before, ["last.db"])


def test_a_former_workspace_may_be_open_elsewhere(this_year: OfficeWorkspace, tmp_path: Path) -> None:
    path = last_year(tmp_path)
    with OfficeWorkspace.open(path):
        assert len(carrying.former_plan(this_year, path).plan) == len(LAST_YEAR)


def test_projects_come_a_year_later_unconfirmed_and_block_sending(this_year: OfficeWorkspace, tmp_path: Path) -> None:
    former = carrying.former_plan(this_year, last_year(tmp_path))
    chosen = [project.uid for project in former.plan.live_projects()[:2]]
    shift = carrying.shift_between(former, this_year)
    carried = carrying.carry_over(this_year, former, chosen, shift)
    assert shift == 1
    plan = this_year.plan(verified=True)
    assert [project.uid for project in plan.live_projects()] == list(carried.projects)
    assert len(plan) == sum(len(family(former.plan, uid)) for uid in chosen)
    assert {line.whole("fiscal_year") for line in plan.of("budget_line")} <= {2563, 2564, 2565}
    blocking = [one for one in check_workspace(this_year) if one.code == "P022" and one.blocks]
    assert [one.uid for one in blocking] == list(carried.projects)
    this_year.confirm(this_year.unconfirmed())
    assert not [one for one in check_workspace(this_year) if one.code == "P022"]
    for _ in range(2):
        this_year.undo()
    assert (len(this_year.plan()), this_year.inherited()) == (0, [])


def test_a_sent_package_is_a_source_too(this_year: OfficeWorkspace, tmp_path: Path) -> None:
    path = tmp_path / "sender" / "PIO50.db"
    with OfficeWorkspace.create(path, "PIO50", "2562-2564", practice=False, clock=noon) as sender:
        sender.store_kit("cd" * 32, [])
        sender.add_many(small_records(), "ตัวอย่าง")
        sent = sending.submit(sender, key(), tmp_path, clock=noon)
    former = carrying.former_plan(this_year, sent.path)
    assert (former.cycle, len(former.plan)) == ("2562-2564", len(small_records()))
    chosen = [project.uid for project in former.plan.live_projects()]
    assert carrying.carry_over(this_year, former, chosen, 1).records


def test_projects_of_an_earlier_year_of_this_plan_go_on_in_the_next(this_year: OfficeWorkspace) -> None:
    this_year.add_many([Record("project", "p", {"name_th": "ก", "start_fy": 2563, "end_fy": 2563, "rank": 4})], "เริ่ม")
    former = carrying.own_plan(this_year)
    carried = carrying.carry_over(this_year, former, ["p"], carrying.shift_between(former, this_year))
    copy = this_year.record("project", carried.projects[0])
    assert copy is not None
    assert (copy.whole("start_fy"), copy.whole("rank"), copy.text("carried_from")) == (2564, 5, "p")


@pytest.mark.parametrize("version", sorted(path.parent.name for path in SAMPLES.glob("*/facts.json")))
def test_a_workspace_of_a_released_version_is_a_source(tmp_path: Path, version: str) -> None:
    path = tmp_path / "office.db"
    shutil.copy(SAMPLES / version / "office.db", path)
    before = path.read_bytes()
    own = tmp_path / "new.db"
    with OfficeWorkspace.create(own, "PIO58", "2566-2568", practice=True, clock=noon) as workspace:
        former = carrying.former_plan(workspace, path)
        assert carrying.shift_between(former, workspace) == 3
        assert former.plan.live_projects()
    assert path.read_bytes() == before


def test_what_is_not_this_offices_own_real_plan_is_refused(this_year: OfficeWorkspace, tmp_path: Path) -> None:
    assert refused(this_year, last_year(tmp_path / "a", "PIO20")) == "former-other-office"
    assert refused(this_year, last_year(tmp_path / "b", practice=True)) == "former-practice"
    assert refused(this_year, SAMPLES / "0.1.0" / "MOI-KIT-FY2563-2565-K01.xlsx") == "kind-not-here"
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (a)")
    connection.close()
    assert refused(this_year, other) == "store-not-workspace"
    text = tmp_path / "text.xlsx"
    text.write_text("ไม่ใช่สมุดงาน", encoding="utf-8")
    assert refused(this_year, text).startswith("file-")
