"""Every change of an office's plan, in steps that can be undone.

A step (`change_group`) is what a person did in one go; its lines (`history`) say of each value, record or typed text
what it was and what it became. Undoing a step writes the old side back and is itself a logged step: the history only
ever grows. Undone steps can be redone until something else is done.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from itertools import chain, groupby, islice
from operator import itemgetter
from typing import Any, Final

from moi_desktop.errors import StoreError
from moi_desktop.plan.canonical import (
    canonical_json,
    from_canonical,
    moment_text,
    record_from_canonical,
    record_text,
    sha256_hex,
    to_canonical,
)
from moi_desktop.plan.carrying import FormerValue
from moi_desktop.plan.catalogue import ENTITIES, Kind
from moi_desktop.plan.clock import Clock
from moi_desktop.plan.model import Record, Value
from moi_desktop.store.damage import damaged, fits
from moi_desktop.store.database import OpenFile
from moi_desktop.store.inheritance import Inheritance
from moi_desktop.store.rows import OFFICE_TABLES, quoted
from moi_desktop.text import QT_TRANSLATE_NOOP

ONE_GO: Final = timedelta(seconds=5)
"""A text that is written on after a longer pause is another step."""

LONG: Final = 1000
"""Characters from which on a long text that is being typed has one line in the history, not one for each pause."""

_PICKED: Final = frozenset({Kind.FLAG, Kind.CODE, Kind.REFERENCE})


class What(StrEnum):
    """What a line of the history is about."""

    VALUE = "value"
    RECORD = "record"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the history. `old` and `new` are None where there was or is nothing.

    For `value` they are values of the field's kind, for `record` whole records, for `typed` the text as typed.
    `step` counts the steps, `at` is UTC to the second, `act` and `label` are those of the step.
    """

    seq: int
    step: int
    at: str
    person: str
    act: str
    label: str
    what: What
    entity: str
    uid: str
    field: str
    old: Value | Record | None
    new: Value | Record | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `act` is the program's word for it, `label` the Thai words of whoever made it (may be empty).

    `places` names what it touched as (entity, uid, field); the field is empty for a whole record.
    """

    seq: int
    act: str
    label: str
    at: str
    person: str
    places: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class PendingText:
    """Text that was typed and is not valid: it is kept, and `problem` (a code of the field's check) says why."""

    entity: str
    uid: str
    field: str
    text: str
    problem: str


@dataclass(frozen=True, slots=True)
class _Raw:
    what: str
    entity: str
    uid: str
    field: str
    old: str | None
    new: str | None
    place: int | None


class ChangeLog:
    """Writes records together with their history; the only writer of the plan's tables."""

    def __init__(self, file: OpenFile, clock: Clock) -> None:
        self._file = file
        self._clock = clock
        self.inheritance = Inheritance(file)
        self._open_step: int | None = None
        self._is_going_on = False
        self._typing: tuple[str, str, int] | None = None
        self._in_field = ("", "", "")
        self._typed_at = clock()
        self._typings = 0
        self.person = ""

    @contextmanager
    def step(self, act: str, label: str = "", typing: str = "", *, stays: bool = False) -> Iterator[None]:
        """Everything changed inside is one step and one transaction; an inner step joins the outer one.

        With the name of a `typing`, what is changed goes on with the step of the same typing where that is the last one.
        A step in which nothing changed is forgotten, unless it `stays` because more hangs on it than values.
        """
        if self._open_step is not None:
            with self._file.transaction():
                yield
            return
        with self._file.transaction():
            going_on = self._step_of(typing)
            self._is_going_on = going_on is not None
            step = self._open_step = going_on or self._begin(act, label, "done", None)
            try:
                yield
            finally:
                self._open_step, self._is_going_on = None, False
            if not stays or self._touched(step):
                self._settle(step)
        self._typing = (typing, self.person, step)

    def field_typing(self, record: Record, key: str) -> str:
        """The name for what is being typed into a field: the same as before until its writer pauses or types elsewhere.

        A text is saved at every moment of rest. A pause ends one going back and begins another, except in a long text: its
        history would hold a copy of the whole text for each pause. What is picked, not typed, has no name.
        """
        kind = OFFICE_TABLES[record.entity].fields[key].kind
        if kind in _PICKED:
            return ""
        place, now = (record.entity, record.uid, key), self._clock()
        is_long = kind is Kind.LONG_TEXT and len(record.text(key)) >= LONG
        if place != self._in_field or not (is_long or abs(now - self._typed_at) <= ONE_GO):
            self._typings += 1
        self._in_field, self._typed_at = place, now
        return f"{' '.join(place)} {self._typings}"

    def _touched(self, step: int) -> bool:
        lines = 'SELECT 1 FROM "history" WHERE "change_group" = :step UNION ALL '
        marks = 'SELECT 1 FROM "inherited_line" WHERE "change_group" = :step LIMIT 1'
        return self._file.row(lines + marks, {"step": step}) is not None

    def _step_of(self, typing: str) -> int | None:
        """The last step, where it is the same person's and of the same typing."""
        last = (
            self._file.row('SELECT "seq", "state" FROM "change_group" ORDER BY "seq" DESC LIMIT 1') if typing else None
        )
        if last is None or (typing, self.person, last[0]) != self._typing or last[1] != "done":
            return None
        at = moment_text(self._clock())
        self._file.run('UPDATE "change_group" SET "at" = ? WHERE "seq" = ?', (at, last[0]))
        return int(last[0])

    def _begin(self, act: str, label: str, state: str, reverts: int | None) -> int:
        cursor = self._file.run(
            'INSERT INTO "change_group" ("act", "label", "at", "person", "state", "reverts") VALUES (?, ?, ?, ?, ?, ?)',
            (act, label, moment_text(self._clock()), self.person, state, reverts),
        )
        return int(cursor.lastrowid or 0)

    def _settle(self, step: int) -> None:
        """Forget a step in which nothing changed; any other puts an end to what could be redone."""
        if not self._touched(step):
            self._file.run('DELETE FROM "change_group" WHERE "seq" = ?', (step,))
        else:
            self._file.run('UPDATE "change_group" SET "state" = \'dropped\' WHERE "state" = \'undone\'')

    # -- writing ---------------------------------------------------------------------------------------------------

    def set_values(self, before: Record, after: Record) -> None:
        """Replace some values of a stored record; writes one line a field. What was inherited counts as confirmed then."""
        shape = OFFICE_TABLES[after.entity]
        keys = [k for k in shape.entity.keys if before.values.get(k) != after.values.get(k)]
        self._confirm(after.entity, after.uid, keys)
        for key in keys:
            kind = shape.fields[key].kind
            old, new = _text(kind, before.values.get(key)), _text(kind, after.values.get(key))
            self._log(_Raw(What.VALUE, after.entity, after.uid, key, old, new, None))
        if keys:
            self._update(after, keys)

    def insert(self, records: list[Record]) -> None:
        """Add records in one go, their history too."""
        by_entity: dict[str, list[Record]] = {}
        for record in records:
            by_entity.setdefault(record.entity, []).append(record)
        for entity, some in by_entity.items():
            shape = OFFICE_TABLES[entity]
            self._file.run_many(shape.insert_sql, shape.rows(some))
        self._log(*(_Raw(What.RECORD, r.entity, r.uid, "", None, record_text(r), None) for r in records))

    def replace(self, before: Record, after: Record) -> None:
        """Put a whole record in the place of another of the same uid."""
        keys = OFFICE_TABLES[after.entity].entity.keys
        self._confirm(after.entity, after.uid, [k for k in keys if before.values.get(k) != after.values.get(k)])
        self._log(_Raw(What.RECORD, after.entity, after.uid, "", record_text(before), record_text(after), None))
        self._update(after, OFFICE_TABLES[after.entity].entity.keys, with_extra=True)

    def change(self, after: Record) -> None:
        """Put `after` in the place of the stored record, one line a field; text typed into fields that change is cleared."""
        before = self.stored(after.entity, after.uid)
        if before.extra != after.extra:
            self.replace(before, after)
            return
        for text in self.pending(after.entity, after.uid):
            if before.values.get(text.field) != after.values.get(text.field):
                self.set_typed(text, None)
        self.set_values(before, after)

    def delete(self, record: Record) -> None:
        """Take a record out, with the text that was typed into it."""
        for pending in self.pending(record.entity, record.uid):
            self.set_typed(pending, None)
        where = f'FROM {quoted(record.entity)} WHERE "uid" = ?'
        row = self._file.row(f"SELECT rowid {where}", (record.uid,))
        self._file.run(f"DELETE {where}", (record.uid,))
        self._log(_Raw(What.RECORD, record.entity, record.uid, "", record_text(record), None, row[0] if row else None))

    def inherit(self, former: Iterable[FormerValue]) -> None:
        """Mark values as carried over from a former plan."""
        self.inheritance.add(self._step_or_raise(), former)

    def confirm(self, places: Iterable[tuple[str, str, str]]) -> None:
        """Say that inherited values (entity, uid, field) hold for this plan too."""
        by_record: dict[tuple[str, str], list[str]] = {}
        for entity, uid, field in places:
            by_record.setdefault((entity, uid), []).append(field)
        for (entity, uid), fields in by_record.items():
            self._confirm(entity, uid, fields)

    def _confirm(self, entity: str, uid: str, fields: list[str]) -> None:
        if fields:
            self.inheritance.confirm(self._step_or_raise(), entity, uid, fields)

    def _step_or_raise(self) -> int:
        if self._open_step is None:
            raise RuntimeError("a change outside a step")
        return self._open_step

    def set_typed(self, before: PendingText | None, after: PendingText | None) -> None:
        """Keep, replace or clear the text that was typed into a field."""
        one = after or before
        if one is None or before == after:
            return
        old = None if before is None else _json([before.text, before.problem])
        new = None if after is None else _json([after.text, after.problem])
        raw = _Raw(What.TYPED, one.entity, one.uid, one.field, old, new, None)
        self._log(raw)
        self._put_typed(raw, new)

    def _update(self, record: Record, keys: tuple[str, ...] | list[str], *, with_extra: bool = False) -> None:
        shape = OFFICE_TABLES[record.entity]
        cells = shape.changed_cells(record, keys)
        if with_extra:
            cells["extra"] = shape.extra_cell(record.extra)
        assignments = ", ".join(f"{quoted(name)} = ?" for name in cells)
        self._file.run(
            f'UPDATE {quoted(record.entity)} SET {assignments} WHERE "uid" = ?',
            (*cells.values(), record.uid),
        )

    def _put_typed(self, raw: _Raw, text: str | None) -> None:
        where = (raw.entity, raw.uid, raw.field)
        self._file.run('DELETE FROM "pending_text" WHERE "entity" = ? AND "uid" = ? AND "field" = ?', where)
        if text is not None:
            self._file.run(
                'INSERT INTO "pending_text" ("entity", "uid", "field", "text", "problem", "at", "text_hash") '
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (*where, *json.loads(text), moment_text(self._clock()), sha256_hex(text.encode())),
            )

    def _log(self, *raws: _Raw) -> None:
        step = self._step_or_raise()
        if self._is_going_on and len(raws) == 1 and raws[0].what == What.VALUE and self._grow(step, raws[0]):
            return
        self._file.run_many(
            'INSERT INTO "history" ("change_group", "what", "entity", "uid", "field", "old", "new", "place", "row_hash") '
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(step, r.what, r.entity, r.uid, r.field, r.old, r.new, r.place, line_hash(step, r)) for r in raws],
        )

    def _grow(self, step: int, raw: _Raw) -> bool:
        """Let the newest line say what its field became now, where the same typing wrote it; no other line ever changes."""
        last = self._file.row(
            'SELECT "seq", "change_group", "what", "entity", "uid", "field", "new", "old" FROM "history" '
            'ORDER BY "seq" DESC LIMIT 1'
        )
        if last is None or last[1:7] != (step, What.VALUE, raw.entity, raw.uid, raw.field, raw.old):
            return False
        grown = _Raw(What.VALUE, raw.entity, raw.uid, raw.field, last[7], raw.new, None)
        self._file.run(
            'UPDATE "history" SET "new" = ?, "row_hash" = ? WHERE "seq" = ?',
            (grown.new, line_hash(step, grown), last[0]),
        )
        return True

    # -- undo and redo ---------------------------------------------------------------------------------------------

    def next_undo(self) -> Step | None:
        """The step that `undo` would take back."""
        return self._step_where('"state" = \'done\' ORDER BY "seq" DESC')

    def next_redo(self) -> Step | None:
        """The step that `redo` would do again."""
        return self._step_where('"state" = \'undone\' ORDER BY "seq"')

    def undo(self) -> Step | None:
        """Take the last step back; None when there is none. Raises StoreError `store-record-damaged`."""
        return self._turn(self.next_undo(), "undo", "undone")

    def redo(self) -> Step | None:
        """Do the step again that was undone last; None when there is none."""
        return self._turn(self.next_redo(), "redo", "done")

    def _turn(self, step: Step | None, act: str, state: str) -> Step | None:
        if step is None:
            return None
        with self._file.transaction():
            raws = self._raws(step.seq)
            self._open_step = self._begin(act, step.label, "log", step.seq)
            try:
                for raw in reversed(raws) if act == "undo" else raws:
                    self._replay(_reversed(raw) if act == "undo" else raw)
                self.inheritance.turn(step.seq, self._open_step, back=act == "undo")
            finally:
                self._open_step = None
            self._file.run('UPDATE "change_group" SET "state" = ? WHERE "seq" = ?', (state, step.seq))
        return step

    def _replay(self, raw: _Raw) -> None:
        """Make what `raw` says true again, and log it."""
        self._log(raw)
        if raw.what == What.TYPED:
            self._put_typed(raw, raw.new)
        elif raw.what == What.VALUE:
            stored = self.stored(raw.entity, raw.uid)
            self._update(stored.changed({raw.field: _value(raw.entity, raw.field, raw.new)}), [raw.field])
        elif raw.new is None:
            self._file.run(f'DELETE FROM {quoted(raw.entity)} WHERE "uid" = ?', (raw.uid,))
        elif raw.old is None:
            self._put_back(raw)
        else:
            self._update(_record(raw.new), ENTITIES[raw.entity].keys, with_extra=True)

    def _put_back(self, raw: _Raw) -> None:
        """Insert a record again, where it stood if the place is free."""
        shape = OFFICE_TABLES[raw.entity]
        record = _record(raw.new or "")
        place = raw.place
        taken = f"SELECT 1 FROM {quoted(raw.entity)} WHERE rowid = ?"
        if place is None or self._file.row(taken, (place,)):
            self._file.run(shape.insert_sql, shape.row(record))
            return
        columns = ", ".join(quoted(name) for name in ("rowid", *shape.columns)).replace('"rowid"', "rowid")
        marks = ", ".join("?" * (len(shape.columns) + 1))
        sql = f"INSERT INTO {quoted(raw.entity)} ({columns}) VALUES ({marks})"
        self._file.run(sql, (place, *shape.row(record)))

    # -- reading ---------------------------------------------------------------------------------------------------

    def stored(self, entity: str, uid: str) -> Record:
        """The stored record. Raises StoreError `store-no-record` or `store-record-damaged`."""
        shape = OFFICE_TABLES[entity]
        row = self._file.row(f'{shape.select_sql} WHERE "uid" = ?', (uid,))
        if row is None:
            raise StoreError(_NO_RECORD, code="store-no-record", place=f"{entity} {uid}")
        if not shape.is_whole(row):
            raise damaged(entity, uid)
        return shape.read(row)

    def pending(self, entity: str = "", uid: str = "") -> list[PendingText]:
        """Typed texts that are not valid yet: all, of one entity, or of one record."""
        rows = self._file.rows(
            'SELECT "entity", "uid", "field", "text", "problem" FROM "pending_text" '
            "WHERE (:entity = '' OR \"entity\" = :entity) AND (:uid = '' OR \"uid\" = :uid) ORDER BY rowid",
            {"entity": entity, "uid": uid},
        )
        return [PendingText(*row) for row in rows]

    def lines(self, entity: str, uid: str, field: str | None, limit: int) -> list[Line]:
        """The history of a record or of one of its fields, newest first; what a step did to a field is one line."""
        rows = self._file.each(
            'SELECT h."seq", h."change_group", g."at", g."person", g."act", g."label", h."what", h."entity", h."uid", '
            'h."field", h."old", h."new" FROM "history" h JOIN "change_group" g ON g."seq" = h."change_group" '
            'WHERE h."entity" = ? AND h."uid" = ? AND (? IS NULL OR h."field" = ?) ORDER BY h."seq" DESC',
            (entity, uid, field, field),
        )
        steps = (_as_one(list(some)) for _, some in groupby(rows, key=itemgetter(1)))
        return [_line(row) for row in islice(chain.from_iterable(steps), limit)]

    def removal_of(self, entity: str, uid: str) -> list[Record]:
        """The records of the step that last took this record out; empty if it never was."""
        raws = [raw for raw in self._removal(entity, uid) if raw.what == What.RECORD and raw.new is None]
        return [_record(raw.old or "") for raw in reversed(raws)]

    def emptied_by_removal(self, entity: str, uid: str) -> list[tuple[str, str, str]]:
        """The fields that named this record and were emptied when it was last taken out: (entity, uid, field)."""
        return [
            (raw.entity, raw.uid, raw.field)
            for raw in self._removal(entity, uid)
            if raw.what == What.VALUE and raw.new is None and raw.old == _json(uid)
        ]

    def texts_of_removal(self, entity: str, uid: str) -> list[PendingText]:
        """The texts that were no valid values yet and went with the record when it was last taken out."""
        return [
            PendingText(raw.entity, raw.uid, raw.field, *json.loads(raw.old))
            for raw in self._removal(entity, uid)
            if raw.what == What.TYPED and raw.new is None and raw.old is not None
        ]

    def _removal(self, entity: str, uid: str) -> list[_Raw]:
        row = self._file.row(
            'SELECT "change_group" FROM "history" WHERE "entity" = ? AND "uid" = ? AND "what" = \'record\' '
            'AND "new" IS NULL ORDER BY "seq" DESC LIMIT 1',
            (entity, uid),
        )
        return [] if row is None else self._raws(row[0])

    def flawed_lines(self) -> list[int]:
        """Sequence numbers of history lines that no longer hold what was written."""
        rows = self._file.rows(
            'SELECT "seq", "row_hash", "change_group", "what", "entity", "uid", "field", "old", "new", "place" FROM "history"'
        )
        return [seq for seq, stored, step, *cells in rows if not _holds(step, _Raw(*cells), stored)]

    def flawed_texts(self) -> list[str]:
        """Places whose typed text no longer is what was typed."""
        rows = self._file.rows('SELECT "entity", "uid", "field", "text", "problem", "text_hash" FROM "pending_text"')
        return [f"{e} {u} {f}" for e, u, f, *text, stored in rows if not fits(_text_or_none(text), stored)]

    def _raws(self, step: int) -> list[_Raw]:
        rows = self._file.rows(
            'SELECT "row_hash", "what", "entity", "uid", "field", "old", "new", "place" FROM "history" '
            'WHERE "change_group" = ? ORDER BY "seq"',
            (step,),
        )
        raws = []
        for stored, *cells in rows:
            raw = _Raw(*cells)
            if not _holds(step, raw, stored):
                raise damaged("history", str(step))
            raws.append(raw)
        return raws

    def _step_where(self, where: str) -> Step | None:
        row = self._file.row(f'SELECT "seq", "act", "label", "at", "person" FROM "change_group" WHERE {where} LIMIT 1')
        if row is None:
            return None
        places = self._file.rows(
            'SELECT DISTINCT "entity", "uid", "field" FROM "history" WHERE "change_group" = ?', (row[0],)
        )
        seq, act, label, at, person = row
        marks = [place for place in self.inheritance.places(seq) if place not in set(places)]
        return Step(seq, act, label, at, person, (*places, *marks))


def _as_one(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """The rows of one step, newest first; of those about one field the first old side and the last new side."""
    fields: dict[object, tuple[Any, ...]] = {}
    for row in rows:
        *_, what, entity, uid, field, old, _new = row
        place = (what, entity, uid, field) if what != What.RECORD else row[0]
        newest = fields.get(place, row)
        fields[place] = (*newest[:10], old, newest[11])
    return [row for row in fields.values() if row[10] != row[11]]


def line_hash(step: int, raw: _Raw) -> str:
    """What a line of the history must hash to."""
    cells = [step, str(raw.what), raw.entity, raw.uid, raw.field, raw.old, raw.new, raw.place]
    return sha256_hex(canonical_json(cells))


def _holds(step: int, raw: _Raw, stored: object) -> bool:
    try:
        return line_hash(step, raw) == stored
    except (TypeError, ValueError):
        return False


def _text_or_none(value: object) -> str | None:
    try:
        return _json(value)
    except (TypeError, ValueError):
        return None


def _text(kind: Kind, value: Value | None) -> str | None:
    return None if value is None else _json(to_canonical(kind, value))


def _json(value: object) -> str:
    return canonical_json(value).decode()


def _reversed(raw: _Raw) -> _Raw:
    return _Raw(raw.what, raw.entity, raw.uid, raw.field, raw.new, raw.old, raw.place)


def _value(entity: str, field: str, text: str | None) -> Value | None:
    if text is None:
        return None
    return from_canonical(ENTITIES[entity].field(field).kind, json.loads(text))


def _record(text: str) -> Record:
    parsed: Mapping[str, Any] = json.loads(text)
    return record_from_canonical(parsed["entity"], parsed["uid"], parsed["values"])


def _side(what: What, entity: str, field: str, text: str | None) -> Value | Record | None:
    if text is None:
        return None
    if what is What.RECORD:
        return _record(text)
    if what is What.TYPED:
        return str(json.loads(text)[0])
    return _value(entity, field, text)


def _line(row: tuple[Any, ...]) -> Line:
    seq, step, at, person, act, label, what_text, entity, uid, field, old, new = row
    what = What(what_text)
    before, after = (_side(what, entity, field, text) for text in (old, new))
    return Line(seq, step, at, person, act, label, what, entity, uid, field, before, after)


_NO_RECORD: Final = QT_TRANSLATE_NOOP("moi", "ไม่พบระเบียนนี้ อาจถูกลบไปแล้ว ให้เปิดหน้านี้ใหม่อีกครั้ง")
