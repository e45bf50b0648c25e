"""What was carried over from a former plan: the value that each field had there, and whether it has been confirmed here.

The change log calls this inside its steps: every change of the marks is a line of the step that made it, so that undoing
the step takes the marks along. The lines are append-only, as the history is.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from moi_desktop.plan.canonical import canonical_json, from_canonical, sha256_hex, to_canonical
from moi_desktop.plan.carrying import FormerValue
from moi_desktop.plan.catalogue import ENTITIES
from moi_desktop.plan.model import Canonical
from moi_desktop.plan.places import Spot
from moi_desktop.store.damage import damaged
from moi_desktop.store.database import OpenFile

_Marks = Mapping[str, tuple[Canonical, bool]]
"""By field: the former value in canonical form, and whether it is confirmed."""


class Inheritance:
    """The marks on inherited values. Writing belongs inside an open step of the change log."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    # -- reading ---------------------------------------------------------------------------------------------------

    def all(self, entity: str = "", uid: str = "") -> list[FormerValue]:
        """Every inherited value, or those of one record. Raises StoreError `store-record-damaged`."""
        rows = self._file.rows(
            'SELECT "entity", "uid", "field", "former", "confirmed", "row_hash" FROM "inherited" '
            'WHERE (:entity = \'\' OR ("entity" = :entity AND "uid" = :uid)) ORDER BY rowid',
            {"entity": entity, "uid": uid},
        )
        found = []
        for one_entity, one_uid, field, former, confirmed, stored in rows:
            if stored != _hash(one_entity, one_uid, field, former, confirmed):
                raise damaged("inherited", f"{one_entity} {one_uid} {field}")
            kind = ENTITIES[one_entity].field(field).kind
            value = from_canonical(kind, json.loads(former))
            found.append(FormerValue(one_entity, one_uid, field, value, confirmed=bool(confirmed)))
        return found

    def unconfirmed(self) -> list[Spot]:
        """The places whose value nobody has confirmed yet, those of records that were removed among them."""
        rows = self._file.rows('SELECT "entity", "uid", "field" FROM "inherited" WHERE "confirmed" = 0 ORDER BY rowid')
        return [(str(entity), str(uid), str(field)) for entity, uid, field in rows]

    def places(self, step: int) -> list[Spot]:
        """The places whose mark a step changed."""
        found = []
        for entity, uid, old, new in self._lines(step):
            found += [(entity, uid, field) for field in {**(old or {}), **(new or {})}]
        return found

    def flawed(self) -> list[str]:
        """Places whose mark, or line of the history of marks, no longer is what was written."""
        rows = self._file.rows('SELECT "entity", "uid", "field", "former", "confirmed", "row_hash" FROM "inherited"')
        found = [f"inherited {e} {u} {f}" for e, u, f, *rest, stored in rows if _hash(e, u, f, *rest) != stored]
        lines = self._file.rows(
            'SELECT "seq", "change_group", "entity", "uid", "old", "new", "row_hash" FROM "inherited_line"'
        )
        return found + [f"inherited_line {seq}" for seq, *cells, stored in lines if _hash(*cells) != stored]

    # -- writing ---------------------------------------------------------------------------------------------------

    def add(self, step: int, former: Iterable[FormerValue]) -> None:
        """Mark values as inherited."""
        by_record: dict[tuple[str, str], dict[str, tuple[Canonical, bool]]] = {}
        for one in former:
            kind = ENTITIES[one.entity].field(one.field).kind
            by_record.setdefault((one.entity, one.uid), {})[one.field] = (to_canonical(kind, one.value), one.confirmed)
        for (entity, uid), marks in by_record.items():
            self._change(step, entity, uid, None, marks)

    def confirm(self, step: int, entity: str, uid: str, fields: Collection[str]) -> None:
        """Confirm fields of a record, where they are inherited and not confirmed yet."""
        rows = self._file.rows(
            'SELECT "field", "former" FROM "inherited" WHERE "entity" = ? AND "uid" = ? AND "confirmed" = 0',
            (entity, uid),
        )
        waiting = {field: json.loads(former) for field, former in rows if field in fields}
        if waiting:
            before = {field: (former, False) for field, former in waiting.items()}
            self._change(step, entity, uid, before, {field: (former, True) for field, former in waiting.items()})

    def turn(self, done: int, step: int, *, back: bool) -> None:
        """Take back what the step `done` did to the marks, or do it again, as part of `step`."""
        lines = list(self._lines(done))
        for entity, uid, old, new in reversed(lines) if back else lines:
            self._change(step, entity, uid, *((new, old) if back else (old, new)))

    def _change(self, step: int, entity: str, uid: str, old: _Marks | None, new: _Marks | None) -> None:
        gone = [field for field in old or () if field not in (new or {})]
        self._file.run_many(
            'DELETE FROM "inherited" WHERE "entity" = ? AND "uid" = ? AND "field" = ?',
            [(entity, uid, field) for field in gone],
        )
        rows = [(entity, uid, field, _json(former), int(is_sure)) for field, (former, is_sure) in (new or {}).items()]
        self._file.run_many(
            'INSERT INTO "inherited" ("entity", "uid", "field", "former", "confirmed", "row_hash") '
            'VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET "former" = excluded."former", '
            '"confirmed" = excluded."confirmed", "row_hash" = excluded."row_hash"',
            [(*row, _hash(*row)) for row in rows],
        )
        line = (step, entity, uid, *(None if marks is None else _json(marks) for marks in (old, new)))
        self._file.run(
            'INSERT INTO "inherited_line" ("change_group", "entity", "uid", "old", "new", "row_hash") '
            "VALUES (?, ?, ?, ?, ?, ?)",
            (*line, _hash(*line)),
        )

    def _lines(self, step: int) -> Iterator[tuple[str, str, _Marks | None, _Marks | None]]:
        rows = self._file.rows(
            'SELECT "change_group", "entity", "uid", "old", "new", "row_hash" FROM "inherited_line" '
            'WHERE "change_group" = ? ORDER BY "seq"',
            (step,),
        )
        for *cells, stored in rows:
            if _hash(*cells) != stored:
                raise damaged("inherited_line", str(step))
            _, entity, uid, old, new = cells
            yield entity, uid, _marks(old), _marks(new)


def _marks(text: str | None) -> _Marks | None:
    if text is None:
        return None
    parsed: Mapping[str, tuple[Canonical, bool]] = json.loads(text)
    return {field: (former, is_sure) for field, (former, is_sure) in parsed.items()}


def _json(value: object) -> str:
    return canonical_json(value).decode()


def _hash(*cells: Any) -> str:  # noqa: ANN401 - the cells of a row
    return sha256_hex(canonical_json(list(cells)))
