"""The centre's journal: every human decision, each line chained to the one before by its hash.

A line's hash covers its own content and the hash of the line before, so a line cannot be changed, taken out or slipped
in without every later hash being wrong. The hash of the last line travels in each return: the offices hold anchors.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from moi_desktop.plan.canonical import canonical_json, sha256_hex
from moi_desktop.store.database import OpenFile

FIRST_PREV_HASH: Final = "0" * 64


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. `seq` counts from 1; `at` is UTC to the second, for showing only; `object` is what was decided on."""

    seq: int
    prev_hash: str
    at: str
    person: str
    act: str
    object: str
    payload: dict[str, Any]
    hash: str


class BreakKind(StrEnum):
    """How the chain does not hold at a line."""

    MISSING = "missing"
    """Lines that stood before it are gone."""
    CUT = "cut"
    """It does not go on from the line before it."""
    CHANGED = "changed"
    """Its content is no longer what its own hash was made of."""


@dataclass(frozen=True, slots=True)
class Break:
    """A line at which the chain does not hold, how, and the line that stands before it now (0 for none)."""

    seq: int
    kind: BreakKind
    after: int


class Journal:
    """Append-only; the database refuses anything else."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def append(self, at: str, person: str, act: str, about: str, payload: dict[str, Any]) -> Entry:
        """Write one line and return it."""
        with self._file.transaction():
            last = self._file.row('SELECT "seq", "hash" FROM "journal" ORDER BY "seq" DESC LIMIT 1')
            seq, prev = (1, FIRST_PREV_HASH) if last is None else (last[0] + 1, last[1])
            text = canonical_json(payload).decode()
            entry = Entry(seq, prev, at, person, act, about, payload, "")
            entry = Entry(seq, prev, at, person, act, about, json.loads(text), entry_hash(entry))
            self._file.run(
                'INSERT INTO "journal" ("seq", "prev_hash", "at", "person", "act", "object", "payload", "hash") '
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (seq, prev, at, person, act, about, text, entry.hash),
            )
        return entry

    def entries(self, since: int = 0) -> list[Entry]:
        """The lines after `since`, in their order."""
        rows = self._file.rows(
            'SELECT "seq", "prev_hash", "at", "person", "act", "object", "payload", "hash" FROM "journal" '
            'WHERE "seq" > ? ORDER BY "seq"',
            (since,),
        )
        return [_entry(row) for row in rows]

    def head(self) -> str:
        """Hash of the last line; zeros for an empty journal."""
        row = self._file.row('SELECT "hash" FROM "journal" ORDER BY "seq" DESC LIMIT 1')
        return FIRST_PREV_HASH if row is None else str(row[0])

    def length(self) -> int:
        """How many lines there are."""
        row = self._file.row('SELECT COUNT(*) FROM "journal"')
        return 0 if row is None else int(row[0])

    def breaks(self) -> list[Break]:
        """Where the chain does not hold, in the order of the lines; empty when all is well."""
        rows = self._file.rows(
            'SELECT "seq", "prev_hash", "at", "person", "act", "object", "payload", "hash" FROM "journal" ORDER BY "seq"'
        )
        found, prev, last = [], FIRST_PREV_HASH, 0
        for row in rows:
            seq, prev_hash, stored = int(row[0]), row[1], row[-1]
            kind = None
            if _hash_or_none(row[:-1]) != stored:
                kind = BreakKind.CHANGED
            elif seq != last + 1:
                kind = BreakKind.MISSING
            elif prev_hash != prev:
                kind = BreakKind.CUT
            if kind is not None:
                found.append(Break(seq, kind, last))
            prev, last = stored, seq
        return found


def entry_hash(entry: Entry) -> str:
    """What the line must hash to."""
    content = {
        "seq": entry.seq,
        "prev_hash": entry.prev_hash,
        "at": entry.at,
        "person": entry.person,
        "act": entry.act,
        "object": entry.object,
        "payload": entry.payload,
    }
    return sha256_hex(canonical_json(content))


def _hash_or_none(cells: tuple[Any, ...]) -> str | None:
    try:
        return entry_hash(_entry((*cells, "")))
    except (TypeError, ValueError):
        return None


def _entry(row: tuple[Any, ...]) -> Entry:
    seq, prev_hash, at, person, act, about, payload, own = row
    return Entry(seq, prev_hash, at, person, act, about, json.loads(payload), own)
