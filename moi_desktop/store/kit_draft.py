"""What is written of the next kit before it is issued: only what differs from the kit before it, and every step back.

A difference is kept under the record's entity and uid: its values, the text that was typed where it is no value yet,
or that the record is gone. Steps outlive the program, so that undo works on the next day, too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from moi_desktop.plan.canonical import canonical_json, moment_text
from moi_desktop.plan.clock import Clock
from moi_desktop.plan.model import Canonical
from moi_desktop.store.database import OpenFile

Key = tuple[str, str]
"""Entity and uid."""


@dataclass(frozen=True, slots=True)
class Draft:
    """How one record of the next kit differs. `typed` holds, by field, text that is no value and the code of what is wrong.

    `place` orders the records that are new.
    """

    values: Mapping[str, Canonical] = field(default_factory=dict)
    typed: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    removed: bool = False
    place: int = 0

    def as_json(self) -> dict[str, Any]:
        """A JSON object from which `draft_from_json` makes the same."""
        typed = {key: list(pair) for key, pair in self.typed.items()}
        return {"values": dict(self.values), "typed": typed, "removed": self.removed, "place": self.place}


@dataclass(frozen=True, slots=True)
class DraftStep:
    """One step that was done: `before` and `after` by record, None where the record was or is as in the former kit."""

    seq: int
    label: str
    typing: str
    before: Mapping[Key, Draft | None]
    after: Mapping[Key, Draft | None]

    @property
    def keys(self) -> frozenset[Key]:
        """The records that it is about."""
        return frozenset(self.after)


def draft_from_json(stored: Mapping[str, Any]) -> Draft:
    """What `Draft.as_json` wrote."""
    typed = {key: (text, code) for key, (text, code) in stored["typed"].items()}
    return Draft(stored["values"], typed, bool(stored["removed"]), stored["place"])


class KitDraft:
    """The draft in a central workspace file."""

    def __init__(self, file: OpenFile, clock: Clock) -> None:
        self._file = file
        self._clock = clock

    def rows(self) -> dict[Key, Draft]:
        """All differences, new records in the order in which they were made."""
        rows = self._file.rows('SELECT "entity", "uid", "content" FROM "kit_draft" ORDER BY "place", "entity", "uid"')
        return {(entity, uid): draft_from_json(json.loads(content)) for entity, uid, content in rows}

    def get(self, key: Key) -> Draft | None:
        """The difference of one record, or None."""
        row = self._file.row('SELECT "content" FROM "kit_draft" WHERE "entity" = ? AND "uid" = ?', key)
        return None if row is None else draft_from_json(json.loads(row[0]))

    def next_place(self) -> int:
        """The place of a record that comes after all others."""
        row = self._file.row('SELECT MAX("place") FROM "kit_draft"')
        return 1 + (row[0] if row and row[0] is not None else 0)

    def write(self, label: str, changes: Mapping[Key, Draft | None], typing: str = "") -> None:
        """Write differences as one step; what could be done again before is forgotten.

        Steps of one `typing` (empty for none) that follow each other are one step.
        """
        with self._file.transaction():
            self._file.run('DELETE FROM "kit_draft_step" WHERE "undone" = 1')
            before = {key: self.get(key) for key in changes}
            self._put(changes)
            last = self.next_undo()
            if typing and last is not None and last.typing == typing:
                self._lengthen(last, before, changes)
            elif before != dict(changes):
                self._file.run(
                    'INSERT INTO "kit_draft_step" ("at", "label", "typing", "changes") VALUES (?, ?, ?, ?)',
                    (moment_text(self._clock()), label, typing, _changes_json(before, changes)),
                )

    def next_undo(self) -> DraftStep | None:
        """The step that undo would take back."""
        return self._step('WHERE "undone" = 0 ORDER BY "seq" DESC LIMIT 1')

    def next_redo(self) -> DraftStep | None:
        """The step that would be done again."""
        return self._step('WHERE "undone" = 1 ORDER BY "seq" LIMIT 1')

    def undo(self) -> DraftStep | None:
        """Take the last step back; None when there is none."""
        step = self.next_undo()
        if step is not None:
            self._turn(step, step.before, undone=True)
        return step

    def redo(self) -> DraftStep | None:
        """Do the step again that was taken back last; None when there is none."""
        step = self.next_redo()
        if step is not None:
            self._turn(step, step.after, undone=False)
        return step

    def clear(self) -> None:
        """Forget draft and steps: the kit was issued."""
        with self._file.transaction():
            self._file.run('DELETE FROM "kit_draft"')
            self._file.run('DELETE FROM "kit_draft_step"')

    def _turn(self, step: DraftStep, state: Mapping[Key, Draft | None], *, undone: bool) -> None:
        with self._file.transaction():
            self._put(state)
            self._file.run('UPDATE "kit_draft_step" SET "undone" = ? WHERE "seq" = ?', (int(undone), step.seq))

    def _put(self, changes: Mapping[Key, Draft | None]) -> None:
        for (entity, uid), draft in changes.items():
            if draft is None:
                self._file.run('DELETE FROM "kit_draft" WHERE "entity" = ? AND "uid" = ?', (entity, uid))
            else:
                self._file.run(
                    'INSERT OR REPLACE INTO "kit_draft" ("entity", "uid", "place", "content") VALUES (?, ?, ?, ?)',
                    (entity, uid, draft.place, canonical_json(draft.as_json()).decode()),
                )

    def _lengthen(self, step: DraftStep, before: Mapping[Key, Draft | None], after: Mapping[Key, Draft | None]) -> None:
        """Let a step reach to where later letters of the same typing brought it."""
        whole_before, whole_after = {**before, **step.before}, {**step.after, **after}
        self._file.run(
            'UPDATE "kit_draft_step" SET "changes" = ? WHERE "seq" = ?',
            (_changes_json(whole_before, whole_after), step.seq),
        )

    def _step(self, where: str) -> DraftStep | None:
        row = self._file.row(f'SELECT "seq", "label", "typing", "changes" FROM "kit_draft_step" {where}')
        if row is None:
            return None
        before: dict[Key, Draft | None] = {}
        after: dict[Key, Draft | None] = {}
        for entity, uid, old, new in json.loads(row[3]):
            before[entity, uid] = draft_from_json(old) if old else None
            after[entity, uid] = draft_from_json(new) if new else None
        return DraftStep(row[0], row[1], row[2], before, after)


def _changes_json(before: Mapping[Key, Draft | None], after: Mapping[Key, Draft | None]) -> str:
    pairs = [(key, before.get(key), after.get(key)) for key in after]
    rows = [[*key, old.as_json() if old else {}, new.as_json() if new else {}] for key, old, new in pairs]
    return canonical_json(rows).decode()
