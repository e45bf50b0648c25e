import pytest

from moi_desktop.desktop.forms.columns_of import columns_of, derive_of
from moi_desktop.desktop.models.grid_model import GridModel, Row
from moi_desktop.desktop.saving import rows_of, save_change, save_field, type_field, values_of
from moi_desktop.desktop.values import Surroundings, Unparsed
from moi_desktop.plan import catalogue
from moi_desktop.plan.model import new_uid
from moi_desktop.plan.sample import sample_plan
from moi_desktop.store.office_workspace import OfficeWorkspace

LINE = catalogue.entity("budget_line")


@pytest.fixture
def workspace(tmp_path):
    with OfficeWorkspace.create(tmp_path / "office.db", "PIO50", "2563-2565", practice=True) as made:
        made.add_many(sample_plan("PIO50"), "sample")
        yield made


@pytest.fixture
def project(workspace):
    return workspace.records("project")[0]


@pytest.fixture
def model(qapp, workspace, project):
    made = GridModel(
        columns_of(LINE, Surroundings()), lambda: Row(new_uid(), {"project": project.uid}), derive_of(LINE)
    )
    made.set_rows(rows_of(workspace.children("budget_line", project.uid), workspace.pending_texts("budget_line")))
    made.changed.connect(lambda change: save_change(workspace, "budget_line", change))
    return made


def kept(workspace, project):
    rows = rows_of(workspace.children("budget_line", project.uid), workspace.pending_texts("budget_line"))
    return {row.uid: row.values for row in rows}


def shown(model):
    return {row.uid: dict(row.values) for row in model.rows}


def cell(model, row, key):
    return model.index(row, model.column_of(key))


def test_a_field_is_kept_as_value_text_or_nothing(workspace, project):
    save_field(workspace, "project", project.uid, "name_th", "โครงการหนึ่ง")
    assert workspace.record("project", project.uid).text("name_th") == "โครงการหนึ่ง"
    save_field(workspace, "project", project.uid, "start_fy", Unparsed("ปีหน้า", "ไม่ใช่ปี", "not-a-year"))
    values = values_of(workspace.record("project", project.uid), workspace.pending_texts("project", project.uid))
    typed = values["start_fy"]
    assert isinstance(typed, Unparsed)
    assert typed.text == "ปีหน้า"
    assert typed.reason
    save_field(workspace, "project", project.uid, "start_fy", 2563)
    assert workspace.pending_texts() == []
    save_field(workspace, "project", project.uid, "name_en", None)
    assert "name_en" not in workspace.record("project", project.uid).values


def test_an_edit_and_what_follows_from_it_are_one_step(model, workspace, project):
    model.setData(cell(model, 0, "unit_price"), "1,000")
    uid = model.rows[0].uid
    record = workspace.record("budget_line", uid)
    assert record.money("unit_price") == 100000
    assert record.money("amount") == model.rows[0].values["amount"]
    workspace.undo()
    assert workspace.record("budget_line", uid).money("amount") != record.money("amount")


def test_whatever_is_done_and_undone_stands_in_the_workspace_as_it_does_on_the_screen(model, workspace, project):
    before = shown(model)
    steps = [
        lambda: model.setData(cell(model, 0, "name"), "ชื่อใหม่"),
        lambda: model.setData(cell(model, 1, "qty1"), "สิบสอง"),
        lambda: model.setData(cell(model, len(model.rows), "name"), "แถวใหม่"),
        lambda: model.remove([0, 2], "ลบ"),
        lambda: model.enter({(0, model.column_of("unit_price")): 500, (len(model.rows), 4): "อีกแถว"}, "วาง"),
    ]
    for step in steps:
        step()
        assert kept(workspace, project) == shown(model)
    after = shown(model)
    for _ in steps:
        model.undo_stack.undo()
        assert kept(workspace, project) == shown(model)
    assert shown(model) == before
    for _ in steps:
        model.undo_stack.redo()
        assert kept(workspace, project) == shown(model)
    assert shown(model) == after


def test_a_row_that_comes_back_brings_what_belonged_to_it(model, workspace, project):
    owner = next((number, row.uid) for number, row in enumerate(model.rows) if workspace.children("line_year", row.uid))
    years = workspace.children("line_year", owner[1])
    model.remove([owner[0]], "ลบ")
    assert workspace.children("line_year", owner[1]) == []
    model.undo_stack.undo()
    assert sorted(one.uid for one in workspace.children("line_year", owner[1])) == sorted(one.uid for one in years)


def test_a_pasted_block_is_one_step_of_the_history(model, workspace):
    cells = {(row, model.column_of("reason")): "เหตุผลเดียวกัน" for row in range(3)}
    model.enter(cells, "วาง 3 ช่อง")
    assert workspace.next_undo().label == "วาง 3 ช่อง"
    assert len(workspace.next_undo().places) == 3


def test_a_field_of_a_form_is_typed_in_one_go_whatever_was_no_value_on_the_way(workspace, project):
    before = len(workspace.history("project", project.uid, "start_fy"))
    for value in (Unparsed("2", "ไม่ใช่ปี", "not-a-year"), Unparsed("25", "ไม่ใช่ปี", "not-a-year"), 2564):
        type_field(workspace, "project", project.uid, "start_fy", value)
    assert workspace.record("project", project.uid).whole("start_fy") == 2564
    assert len(workspace.history("project", project.uid, "start_fy")) == before + 1
    workspace.undo()
    assert workspace.pending_texts("project", project.uid) == []
    assert workspace.record("project", project.uid) == project
