"""Which editor a field of the catalogue gets, and how much room it needs."""

from __future__ import annotations

from moi_desktop.desktop.forms.fields_pane import Room
from moi_desktop.desktop.values import FieldFormat, Surroundings, label_of, unit_of
from moi_desktop.desktop.widgets.editors import ChoiceEdit, Editor, FlagEdit, LineEdit, LongTextEdit
from moi_desktop.desktop.widgets.field_row import FieldRow
from moi_desktop.desktop.widgets.pickers import CodePicker, ThaiDateEdit
from moi_desktop.plan.catalogue import Field, Kind, Need

FEW_ANSWERS = 8
"""Up to so many answers are shown in a drop-down list; more are searched."""

FEW_WORDS = 60
"""A line of text that may be as long as this holds words, a shorter one a number or code."""

WORDS = 100
"""A line of text that may be as long as this would be cut by half of the form."""


def editor_of(field: Field, surroundings: Surroundings) -> Editor:
    """Return an editor for a field."""
    form = FieldFormat(field, surroundings)
    if field.kind is Kind.FLAG:
        return FlagEdit(label_of(field.th, field.en))
    if field.kind is Kind.LONG_TEXT:
        return LongTextEdit(form)
    if field.kind is Kind.DATE:
        return ThaiDateEdit(form)
    if field.choices and len(field.choices) <= FEW_ANSWERS:
        return ChoiceEdit(form)
    return CodePicker(form) if form.is_chosen else LineEdit(form)


def row_of(field: Field, surroundings: Surroundings, *, is_narrow: bool = False) -> FieldRow:
    """Return the row of a field on a form: label, editor, unit, note. On a narrow form a long line of words wraps."""
    wraps = is_narrow and field.kind is Kind.TEXT and field.max_length >= WORDS and field.codes is None
    editor = LongTextEdit(FieldFormat(field, surroundings)) if wraps else editor_of(field, surroundings)
    required = field.need is Need.REQUIRED
    row = FieldRow(field.key, label_of(field.th, field.en), editor, unit_of(field), required=required, hint=field.hint)
    if field.computed:
        row.show_state("locked")
    return row


def room_of(field: Field) -> Room:
    """How much of the form's width a field needs."""
    is_text = field.kind is Kind.TEXT
    if (
        field.kind in (Kind.LONG_TEXT, Kind.REFERENCE)
        or field.codes is not None
        or (is_text and field.max_length >= WORDS)
    ):
        return Room.WHOLE
    return Room.WHOLE_IF_ALONE if is_text and field.max_length >= FEW_WORDS else Room.HALF
