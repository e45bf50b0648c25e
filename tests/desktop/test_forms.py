import pytest

from moi_desktop.desktop.forms.columns_of import columns_of, derive_of
from moi_desktop.desktop.forms.project_form import TABLES, ProjectForm
from moi_desktop.desktop.forms.record_form import RecordForm
from moi_desktop.desktop.models.grid_model import Row
from moi_desktop.desktop.values import Option, Surroundings, Unparsed
from moi_desktop.plan import catalogue
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Plan
from moi_desktop.plan.places import record_label
from moi_desktop.plan.rules import Finding
from moi_desktop.plan.rules.findings import error, warning
from moi_desktop.plan.sample import sample_kit, sample_plan
from moi_desktop.plan.values import ReadingContext

WRONG = error("T1", "ทดสอบ", "ชื่อยังไม่ถูกต้อง", "แก้ชื่อ")
DOUBT = warning("T2", "ทดสอบ", "ราคาสูงผิดปกติ", "ตรวจราคา")


@pytest.fixture(scope="module")
def plan():
    return sample_plan("PIO50")


@pytest.fixture(scope="module")
def around(plan):
    names = {
        entity: [Option(record.uid, record_label(record), shows_code=False) for record in plan.of(entity)]
        for entity in ("activity", "kpi", "budget_line", "statement")
    }
    return Surroundings(ReadingContext(codes=reference_book().with_kit(Plan(sample_kit()))), names)


@pytest.fixture
def form(qtbot, plan, around):
    made = ProjectForm(around)
    qtbot.addWidget(made)
    made.resize(700, 640)
    project = plan.of("project")[0]
    made.show_record(project.uid, project.values)
    for entity in ("plan_link", "budget_line", "activity"):
        made.show_rows(entity, [Row(record.uid, dict(record.values)) for record in plan.children(entity, project.uid)])
    made.show()
    return made


def section(form, key):
    return next(number for number, one in enumerate(form.sections) if one.key == key)


def test_every_field_of_a_project_has_a_row_somewhere(form):
    for number in range(len(form.sections)):
        form.bar.set_current(number)
    expected = {field.key for field in catalogue.entity("project").fields} - {"rank", "status", "deleted_reason"}
    assert set(form.fields) == expected
    assert set(form.tables) == set(TABLES)


def test_a_section_is_made_when_it_comes_to_the_front(form):
    assert "rationale" not in form.fields
    form.bar.set_current(section(form, "detail"))
    assert form.fields["rationale"].editor.value()


def test_every_entity_of_a_plan_can_be_shown_on_a_form(qtbot, around):
    for key in catalogue.PLAN_ENTITIES:
        made = RecordForm(catalogue.entity(key), around, tables={})
        qtbot.addWidget(made)
        parent = catalogue.entity(key).parent
        sectioned = any(field.section for field in catalogue.entity(key).fields)
        if not sectioned:
            assert set(made.fields) == {field.key for field in catalogue.entity(key).fields} - {parent}


def test_a_typed_name_is_told(form, keyboard, qtbot):
    row = form.fields["name_th"]
    row.editor.line.selectAll()
    with qtbot.waitSignal(form.committed) as caught:
        keyboard.type(row.editor.line, "โครงการใหม่")
        row.editor.commit()
    assert caught.args == ["name_th", "โครงการใหม่"]


def test_another_record_never_takes_what_was_typed_into_the_one_before(form, plan, keyboard, qtbot):
    told = []
    form.committed.connect(lambda key, value: told.append((form.uid, key, value)))
    first, second = plan.of("project")[:2]
    line = form.fields["code"].editor.line
    line.selectAll()
    keyboard.type(line, "X-1")
    form.show_record(second.uid, second.values)
    assert told == [(first.uid, "code", "X-1")]
    assert form.fields["code"].editor.value() == second.values["code"]


def test_progress_counts_what_should_be_filled_in(form):
    before = form._state_of(form.sections[0])
    assert before.done == before.total
    form.show_record(form.uid, {})
    after = form._state_of(form.sections[0])
    assert after.done == 0
    assert after.total == before.total


def test_findings_mark_fields_cells_and_sections(form, plan):
    line = plan.children("budget_line", form.uid)[0]
    form.bar.set_current(section(form, "budget"))
    form.show_findings(
        [
            Finding(DOUBT, "project", form.uid, "name_th", "โครงการ"),
            Finding(WRONG, "project", form.uid, "name_th", "โครงการ"),
            Finding(DOUBT, "budget_line", line.uid, "unit_price", "รายการ"),
        ]
    )
    assert form.fields["name_th"].state == "problem"
    assert form.fields["name_th"].note.text() == "ชื่อยังไม่ถูกต้อง"
    model = form.tables["budget_line"].model
    assert model._marks[line.uid, "unit_price"].state == "warning"
    assert form._state_of(form.sections[0]).problems == 1


def test_a_finding_can_be_jumped_to(form, plan):
    line = plan.children("budget_line", form.uid)[2]
    assert form.show_place("budget_line", line.uid, "unit_price")
    view = form.tables["budget_line"].grid.view
    assert form.bar.current == section(form, "budget")
    assert view.model().rows[view.currentIndex().row()].uid == line.uid
    assert form.show_place("project", form.uid, "rationale")
    assert form.bar.current == section(form, "detail")
    assert not form.show_place("ceiling", "x", "amount")


def test_a_new_row_belongs_to_the_record_and_has_the_next_number(form, qtbot):
    form.bar.set_current(section(form, "activities"))
    table = form.tables["activity"]
    count = len(table.model.rows)
    with qtbot.waitSignal(form.table_changed) as caught:
        table.model.setData(table.model.index(count, 0), "กิจกรรมใหม่")
    entity, change = caught.args
    assert entity == "activity"
    values = change.added[0].values
    assert values["project"] == form.uid
    assert values["seq"] == count + 1
    assert values["name"] == "กิจกรรมใหม่"


def test_a_locked_form_can_only_be_read(form):
    form.set_locked(True)
    assert form.fields["name_th"].editor.line.isReadOnly()
    form.bar.set_current(section(form, "budget"))
    assert form.tables["budget_line"].model.is_locked


def test_typed_text_that_is_no_value_is_shown_again(form, around):
    form.show_record(form.uid, {"start_fy": Unparsed("ปีหน้า", "ไม่ใช่ปีงบประมาณ")})
    assert form.fields["start_fy"].editor.line.text() == "ปีหน้า"
    assert form.fields["start_fy"].state == "problem"


def test_a_lines_amount_follows_from_quantity_and_price(plan):
    derive = derive_of(catalogue.entity("budget_line"))
    assert derive is not None
    for line in plan.of("budget_line"):
        assert derive(line.values)["amount"] == line.money("amount")
    assert derive({"qty1": Unparsed("สิบ", ""), "unit_price": 100})["amount"] is None
    assert derive_of(catalogue.entity("project")) is None


def test_columns_come_in_the_order_that_was_asked_for(around):
    columns = columns_of(catalogue.entity("budget_line"), around, keys=["amount", "name"])
    assert [column.key for column in columns] == ["amount", "name"]
    assert columns[0].total
    assert not columns[0].editable
    assert columns[1].stretch
