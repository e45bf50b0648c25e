"""The traps of Thai text, numbers and dates: typed into a form, pasted into a grid, imported from a workbook."""

import itertools
from io import BytesIO

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from moi_desktop.desktop.forms.editors_of import row_of
from moi_desktop.desktop.models.clipboard import text_of
from moi_desktop.desktop.models.grid_model import Column, GridModel, Row
from moi_desktop.desktop.models.pasting import Outcome
from moi_desktop.desktop.values import FieldFormat, Surroundings, Unparsed
from moi_desktop.desktop.widgets.grid_view import Grid
from moi_desktop.exchange.importing import read_file
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.rules import RuleContext, check
from moi_desktop.plan.values import Cell, ReadingContext, read_value
from moi_desktop.workbook import foreign_headings as headings
from moi_desktop.workbook.foreign import LoadAnswers, LoadContext, LoadPreview, guess_mapping, preview
from tests.desktop import traps
from tests.desktop.office_desk import close_popups
from tests.desktop.traps import Asks, Refused, Trap, Value

BOOK = reference_book()
AROUND = Surroundings(ReadingContext(codes=BOOK))


def cases(some):
    return pytest.mark.parametrize("trap", some, ids=[trap.id for trap in some])


def seen(value):
    """What a door gave, in the words of the table."""
    if not isinstance(value, Unparsed):
        return Value(value)
    return Refused(value.code) if value.proposal is None else Asks(value.code, value.proposal)


# Typed


def typed(qtbot, keyboard, trap):
    row = row_of(headings.field_of(trap.field), AROUND)
    qtbot.addWidget(row)
    told = []
    row.committed.connect(lambda _key, value: told.append(value))
    inner = row.editor.inner
    keyboard.type(inner, trap.text)
    close_popups()
    if isinstance(inner, QLineEdit):
        keyboard.press(inner, Qt.Key.Key_Return)
    row.editor.commit()
    assert told[-1:] == ([row.editor.value()] if row.editor.value() is not None else [])
    return row


@cases(traps.ALL)
def test_typed_into_a_form(qtbot, keyboard, trap):
    row = typed(qtbot, keyboard, trap)
    value = row.editor.value()
    assert seen(value) == trap.becomes
    if isinstance(value, Unparsed):
        assert value.text == trap.text
        assert row.state == "problem"
        assert row.note.text() == value.reason != ""
        assert row.accept.isHidden() == isinstance(trap.becomes, Refused)


# Pasted


def pasted(qtbot, some):
    keys = {trap.field: trap.field.partition(".")[2] for trap in some}
    columns = [Column(field, key, FieldFormat(headings.field_of(field), AROUND)) for field, key in keys.items()]
    model = GridModel(columns, lambda: Row("new"))
    model.set_rows(Row(f"r{number}") for number in range(len(some)))
    grid = Grid(model)
    qtbot.addWidget(grid)
    shown = []

    def confirm(pasting, _model):
        shown.append(pasting)
        return True

    grid.view.confirm = confirm
    for number, trap in enumerate(some):
        QGuiApplication.clipboard().setText(text_of([[trap.text]]))
        grid.view.setCurrentIndex(model.index(number, model.column_of(trap.field)))
        grid.view.paste()
    return model, shown


@cases(traps.ALL)
def test_pasted_into_a_grid(qtbot, trap, monkeypatch):
    model, shown = pasted(qtbot, [trap])
    value = model.rows[0].values.get(trap.field)
    assert seen(value) == trap.becomes
    if isinstance(value, Unparsed):
        assert value.text == trap.text.strip("\r\n")
        assert [cell.outcome for cell in shown[0].notable] == [Outcome.UNPARSED]
        assert shown[0].notable[0].words


# Imported


@pytest.fixture(scope="module")
def workbook(tmp_path_factory):
    """A real workbook: one sheet a field, one row a trap, read in the child process as any file is."""
    book = Workbook()
    book.remove(book.active)
    for field in dict.fromkeys(trap.field for trap in traps.ALL):
        sheet = book.create_sheet(field)
        sheet.append([*HEADS[field.partition(".")[0]], "ค่า"])
        for number, trap in enumerate(of(field)):
            sheet.append([*MADE[field.partition(".")[0]](number, field), trap.in_workbook or None])
            sheet.cell(sheet.max_row, sheet.max_column).number_format = trap.number_format
    packed = BytesIO()
    book.save(packed)
    path = tmp_path_factory.mktemp("traps") / "กับดัก.xlsx"
    path.write_bytes(packed.getvalue())
    return read_file(path)


HEADS = {
    "budget_line": ["โครงการ", "รายการ", "จำนวนเงิน (บาท)"],
    "kpi": ["โครงการ", "ตัวชี้วัด"],
    "project": ["โครงการ", "รายการ", "จำนวนเงิน (บาท)"],
}
MADE = {
    "budget_line": lambda n, field: [
        "โครงการก",
        None if field == traps.NAME else f"รายการ {n}",
        5000 + n,
    ],
    "kpi": lambda n, _field: ["โครงการก", f"ตัวชี้วัดที่ {n}"],
    "project": lambda n, _field: [f"โครงการ {n}", "ค่าวัสดุ", 5000 + n],
}


def of(field):
    return [trap for trap in traps.ALL if trap.field == field]


def imported(workbook, field, **answers):
    mapping = guess_mapping({field: workbook[field]})
    table = mapping.of(field)
    assert table is not None
    for column in table.columns:
        target = field if column.index == len(HEADS[field.partition(".")[0]]) else column.target
        target = "" if target == field and column.heading != "ค่า" else target
        mapping = mapping.with_column(field, column.index, target=target, fill_down=False)
    numbers = itertools.count(1)
    context = LoadContext(codes=BOOK, answers=LoadAnswers(**answers), make_uid=lambda: f"u{next(numbers)}")
    return preview({field: workbook[field]}, mapping, context)


_loaded: dict[tuple[str, bool], LoadPreview] = {}


def loaded_of(workbook, field, *, accept):
    if (field, accept) not in _loaded:
        _loaded[field, accept] = imported(workbook, field, accept_all=accept)
    return _loaded[field, accept]


def outcome(loaded, trap):
    """What the import makes of a trap's row, in the words of the table; and the text that is kept."""
    entity, _, key = trap.field.partition(".")
    row = 1 + of(trap.field).index(trap)
    entry = next(one for one in loaded.entries if one.row == row and one.records)
    record = next(one for one in entry.records if one.entity == entity)
    kept = next((text for text in entry.texts if (text.uid, text.key) == (record.uid, key)), None)
    if kept is None:
        return Value(record.values.get(key)), None
    reading = read_value(headings.field_of(trap.field), kept.text)
    asked = {question.remark.code for question in loaded.questions}
    return (Asks(kept.code, reading.proposal) if kept.code in asked else Refused(kept.code)), kept


@cases(traps.ALL)
def test_imported_from_a_workbook(workbook, trap):
    found, kept = outcome(loaded_of(workbook, trap.field, accept=False), trap)
    if isinstance(trap.of_workbook, Asks):
        assert isinstance(found, Asks)
        assert found.code == trap.of_workbook.code
        accepted, _ = outcome(loaded_of(workbook, trap.field, accept=True), trap)
        assert accepted == Value(trap.of_workbook.proposal)
    else:
        assert found == trap.of_workbook
    if kept is not None and isinstance(trap.in_workbook, str):
        assert kept.text == trap.text


@cases(traps.ALL)
def test_what_the_import_does_to_a_cell_is_told(workbook, trap):
    loaded = loaded_of(workbook, trap.field, accept=False)
    place = (1 + of(trap.field).index(trap), len(HEADS[trap.field.partition(".")[0]]))
    notes = [note for note in loaded.notes if (note.row, note.column) == place]
    form = FieldFormat(headings.field_of(trap.field), AROUND)
    shown = form.show(trap.of_workbook.value) if isinstance(trap.of_workbook, Value) else ""
    if isinstance(trap.in_workbook, str) and trap.text not in (shown, shown.replace(",", "")):
        assert notes
        assert all(note.sentence for note in notes)


# What can only be pointed at


@cases(traps.DAMAGED)
def test_damage_is_flagged_by_the_check_and_by_the_import(workbook, trap):
    flags = loaded_of(workbook, trap.field, accept=False).flags
    assert trap.text in {note.before for note in flags}
    line = Record("budget_line", "u1", {"project": "p", "name": trap.text})
    plan = Plan([Record("project", "p", {"name_th": "โครงการก"}), line])
    found = {(one.code, one.field) for one in check(plan, RuleContext(codes=BOOK))}
    assert ("G009", "name") in found


# Baht or million baht


@pytest.mark.parametrize("satang", [50_000, 200_000_000_000_00])
def test_a_line_of_very_little_or_very_much_money_is_asked_about(satang):
    line = Record("budget_line", "u1", {"project": "p", "name": "ค่าวัสดุ", "amount": satang})
    plan = Plan([Record("project", "p", {"name_th": "โครงการก"}), line])
    assert ("B005", "amount") in {(one.code, one.field) for one in check(plan, RuleContext(codes=BOOK))}


def test_an_imported_column_of_small_amounts_must_be_answered_for():
    rows: list[list[Cell]] = [
        ["โครงการ", "รายการ", "จำนวนเงิน"],
        ["โครงการก", "ค่าวัสดุ", 1.5],
        ["โครงการก", "ค่าจ้าง", 25.3333],
    ]
    sheets: dict[str, list[list[Cell]]] = {"a": rows}
    loaded = preview(sheets, guess_mapping(sheets), LoadContext(codes=BOOK))
    assert [question.must for question in loaded.questions] == [True]
    assert not loaded.ready


def test_the_tables_hold_what_they_should():
    assert len({trap.id for trap in traps.ALL}) == len(traps.ALL)
    assert all(isinstance(trap, Trap) for trap in traps.ALL)
