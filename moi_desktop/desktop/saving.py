"""From what people did in a form or grid to what the workspace keeps, and back.

Everything here runs on the thread of the jobs. A value is saved as a value; an `Unparsed` is kept as typed text beside the
last valid value; one `Change` is one transaction and one step of the history.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

from moi_desktop.desktop.models.grid_model import CellEdit, Change, Row, Turn
from moi_desktop.desktop.values import FieldFormat, Surroundings, Unparsed
from moi_desktop.plan.catalogue import entity as entity_of
from moi_desktop.plan.model import Record, Value

if TYPE_CHECKING:  # pages import this module before anything needs a database
    from moi_desktop.store.change_log import PendingText
    from moi_desktop.store.office_workspace import OfficeWorkspace


def save_field(workspace: OfficeWorkspace, entity: str, uid: str, key: str, value: object) -> None:
    """Keep one field: a value, None for empty, or the text of an `Unparsed`."""
    if isinstance(value, Unparsed):
        workspace.save_typed(entity, uid, key, value.text, value.code)
    else:
        workspace.save_value(entity, uid, key, _value(value))


def type_field(workspace: OfficeWorkspace, entity: str, uid: str, key: str, value: object) -> None:
    """Keep one field while it is being typed into: what follows within seconds is the same step of the history."""
    with workspace.typing(entity, uid, key):
        save_field(workspace, entity, uid, key, value)


def save_change(workspace: OfficeWorkspace, entity: str, change: Change) -> None:
    """Keep everything that one step in a grid did: removed rows, added rows, edited cells.

    A step that the grid takes back or does again is taken back or done again in the workspace, where it is its last one.
    """
    if _turned(workspace, entity, change):
        return
    with workspace.changes(change.words, typing=change.typing):
        for removed in change.removed:
            workspace.remove(entity, removed.uid)
        for added in change.added:
            _add(workspace, entity, added.uid, added.values)
        for uid, edits in _by_row(change.edits).items():
            _edit(workspace, entity, uid, edits)


def _turned(workspace: OfficeWorkspace, entity: str, change: Change) -> bool:
    if change.turn is Turn.NEW:
        return False
    step = workspace.next_undo() if change.turn is Turn.BACK else workspace.next_redo()
    touched = {(entity, edit.uid, edit.key) for edit in change.edits}
    touched |= {(entity, row.uid, "") for row in (*change.added, *change.removed)}
    if step is None or step.label != change.words or not touched <= set(step.places):
        return False
    if not (change.added or change.removed) and touched != set(step.places):
        return False
    if change.turn is Turn.BACK:
        workspace.undo()
    else:
        workspace.redo()
    return True


def rows_of(records: Iterable[Record], pending: Iterable[PendingText], around: Surroundings | None = None) -> list[Row]:
    """Return rows for a grid: the records' values, and the text that was typed where it is not a value yet."""
    typed: dict[str, list[PendingText]] = {}
    for text in pending:
        typed.setdefault(text.uid, []).append(text)
    return [Row(record.uid, values_of(record, typed.get(record.uid, ()), around)) for record in records]


def values_of(record: Record, pending: Iterable[PendingText], around: Surroundings | None = None) -> dict[str, object]:
    """Return a record's values for a form, with the text that was typed where it is not a value yet."""
    values: dict[str, object] = dict(record.values)
    for text in pending:
        values[text.field] = _unparsed(text, around)
    return values


def _unparsed(pending: PendingText, around: Surroundings | None) -> Unparsed:
    """The text as it was typed, with the words for what is wrong with it now; a value it means by now is offered."""
    read = FieldFormat(entity_of(pending.entity).field(pending.field), around).read(pending.text).value
    if isinstance(read, Unparsed):
        return read
    return Unparsed(pending.text, "", pending.problem, read)


def _add(workspace: OfficeWorkspace, entity: str, uid: str, values: Mapping[str, object]) -> None:
    sound = {key: _value(value) for key, value in values.items() if not isinstance(value, Unparsed)}
    if workspace.history(entity, uid, limit=1):
        # It was here before: bring it back with everything that was taken out together with it.
        workspace.restore(entity, uid)
        workspace.save_values(entity, uid, sound)
    else:
        workspace.add(Record(entity, uid, {key: value for key, value in sound.items() if value is not None}))
    for key, value in values.items():
        if isinstance(value, Unparsed):
            workspace.save_typed(entity, uid, key, value.text, value.code)


def _edit(workspace: OfficeWorkspace, entity: str, uid: str, edits: Iterable[CellEdit]) -> None:
    values: dict[str, Value | None] = {}
    for edit in edits:
        if isinstance(edit.after, Unparsed):
            workspace.save_typed(entity, uid, edit.key, edit.after.text, edit.after.code)
        else:
            values[edit.key] = _value(edit.after)
    if values:
        workspace.save_values(entity, uid, values)


def _by_row(edits: Iterable[CellEdit]) -> dict[str, list[CellEdit]]:
    rows: dict[str, list[CellEdit]] = {}
    for edit in edits:
        rows.setdefault(edit.uid, []).append(edit)
    return rows


def _value(value: object) -> Value | None:
    return None if value is False or value == "" else cast("Value | None", value)
