"""What an office has sent: each revision whole, with its lineage and the hash of the file as it was written."""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from moi_desktop.errors import StoreError
from moi_desktop.plan.canonical import canonical_json, sha256_hex
from moi_desktop.store.damage import damaged, fits
from moi_desktop.store.database import OpenFile
from moi_desktop.text import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Revision:
    """One sent revision. `revision_id` is the SHA-256 of its payload; `created_at` is UTC, for showing only.

    `ancestors` holds all ids that it descends from, `parents` the direct ones, both sorted.
    """

    seq: int
    revision_id: str
    revision_no: int
    parents: tuple[str, ...]
    ancestors: tuple[str, ...]
    file_sha256: str
    file_name: str
    created_at: str


_COLUMNS: Final = (
    '"seq", "revision_id", "revision_no", "parents", "ancestors", "file_sha256", "file_name", "created_at"'
)


class RevisionLog:
    """The sent revisions and the colleagues' revisions that were merged; both only grow."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def record(
        self,
        revision_id: str,
        revision_no: int,
        parents: Collection[str],
        ancestors: Collection[str],
        payload: bytes,
        *,
        file_sha256: str,
        file_name: str,
        created_at: str,
    ) -> None:
        """Keep a sent revision; nothing happens when it is kept already. StoreError if the payload is not its own."""
        if sha256_hex(payload) != revision_id:
            raise StoreError(_NOT_ITS_PAYLOAD, code="store-payload", place=revision_id)
        with self._file.transaction():
            if self.get(revision_id) is not None:
                return
            self._file.run(
                'INSERT INTO "revision" ("revision_id", "revision_no", "parents", "ancestors", "payload_z", '
                '"file_sha256", "file_name", "created_at") VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
                (
                    revision_id,
                    revision_no,
                    _ids(parents),
                    _ids(ancestors),
                    zlib.compress(payload),
                    file_sha256,
                    file_name,
                    created_at,
                ),
            )
            self._file.run('INSERT OR IGNORE INTO "sent_project" ("uid") SELECT "uid" FROM "project"')

    def all(self) -> list[Revision]:
        """All sent revisions, oldest first."""
        rows = self._file.rows(f'SELECT {_COLUMNS} FROM "revision" ORDER BY "seq"')
        return [_revision(row) for row in rows]

    def last(self) -> Revision | None:
        """The revision sent last."""
        sql = f'SELECT {_COLUMNS} FROM "revision" ORDER BY "seq" DESC LIMIT 1'
        row = self._file.row(sql)
        return None if row is None else _revision(row)

    def get(self, revision_id: str) -> Revision | None:
        """A sent revision, or None."""
        sql = f'SELECT {_COLUMNS} FROM "revision" WHERE "revision_id" = ?'
        row = self._file.row(sql, (revision_id,))
        return None if row is None else _revision(row)

    def payload(self, revision_id: str) -> bytes:
        """The canonical payload of a sent revision. StoreError `store-no-revision` or `store-record-damaged`."""
        row = self._file.row('SELECT "payload_z" FROM "revision" WHERE "revision_id" = ?', (revision_id,))
        if row is None:
            raise StoreError(_NO_REVISION, code="store-no-revision", place=revision_id)
        payload = unpacked(row[0])
        if payload is None or not fits(payload, revision_id):
            raise damaged("revision", revision_id)
        return payload

    def note_merged(self, revision_id: str, ancestors: Collection[str], at: str) -> None:
        """Remember that a colleague's revision was merged into this plan: the next revision descends from it too.

        What was sent last by then (`after_seq`) is only kept for whoever looks into the file.
        """
        last = self.last()
        with self._file.transaction():
            self._file.run(
                'INSERT INTO "merged_revision" ("revision_id", "ancestors", "at", "after_seq") VALUES (?, ?, ?, ?)',
                (revision_id, _ids(ancestors), at, 0 if last is None else last.seq),
            )

    def note_sent(self, projects: Collection[str]) -> None:
        """Remember that projects were part of a revision that was sent, from here or from another computer."""
        self._file.run_many('INSERT OR IGNORE INTO "sent_project" ("uid") VALUES (?)', [(uid,) for uid in projects])

    def parents(self) -> tuple[str, ...]:
        """The direct parents of the next revision, sorted."""
        last = self.last()
        merged = self._merged_beside(last)
        ids = {i for i, _ in merged} | (set() if last is None else {last.revision_id})
        covered = {a for _, ancestors in merged for a in ancestors} | set(() if last is None else last.ancestors)
        return tuple(sorted(ids - covered))

    def ancestors(self) -> tuple[str, ...]:
        """Every revision that the next one descends from, sorted."""
        last = self.last()
        ids = set() if last is None else {last.revision_id, *last.ancestors}
        for revision_id, ancestors in self._merged_beside(last):
            ids |= {revision_id, *ancestors}
        return tuple(sorted(ids))

    def flawed(self) -> list[str]:
        """Ids of revisions whose payload no longer is what was sent."""
        rows = self._file.each('SELECT "revision_id", "payload_z" FROM "revision" ORDER BY "seq"')
        return [i for i, packed in rows if not fits(unpacked(packed), i)]

    def _merged_beside(self, last: Revision | None) -> list[tuple[str, tuple[str, ...]]]:
        """What was merged and is not in the line of the last revision: a merge may be done again after it was sent."""
        rows = self._file.rows('SELECT "revision_id", "ancestors" FROM "merged_revision" ORDER BY "seq"')
        line = set() if last is None else {last.revision_id, *last.ancestors}
        return [
            (revision_id, tuple(json.loads(ancestors)))
            for revision_id, ancestors in rows
            if revision_id not in line and self._holds(revision_id)
        ]

    def _holds(self, merged: str) -> bool:
        """Whether the step in which a revision was merged still stands; one noted without a step always does."""
        rows = self._file.rows('SELECT "state" FROM "change_group" WHERE "act" = ?', (merge_act(merged),))
        return not rows or any(state == "done" for (state,) in rows)


def merge_act(revision_id: str) -> str:
    """The act of the step in which a colleague's revision was merged."""
    return f"merge {revision_id}"


def unpacked(packed: bytes) -> bytes | None:
    """The bytes of a compressed cell, or None where they are damaged."""
    try:
        return zlib.decompress(packed)
    except (TypeError, zlib.error):
        return None


def _ids(ids: Collection[str]) -> str:
    return canonical_json(sorted(set(ids))).decode()


def _revision(row: tuple[Any, ...]) -> Revision:
    seq, revision_id, revision_no, parents, ancestors, *rest = row
    return Revision(seq, revision_id, revision_no, tuple(json.loads(parents)), tuple(json.loads(ancestors)), *rest)


_NO_REVISION: Final = QT_TRANSLATE_NOOP("moi", "ไม่พบฉบับที่นำส่งนี้ในแฟ้มงาน ให้เลือกจากหน้าประวัติอีกครั้ง")
_DAMAGED: Final = QT_TRANSLATE_NOOP("moi", "สำเนาฉบับที่นำส่งในแฟ้มงานเสียหาย ให้กู้คืนจากแฟ้มสำรองล่าสุด หรือใช้แฟ้มนำส่งที่ส่งไปแล้ว")
_NOT_ITS_PAYLOAD: Final = QT_TRANSLATE_NOOP("moi", "เนื้อหาของฉบับที่นำส่งไม่ตรงกับรหัสของฉบับ จึงไม่บันทึก ให้ส่งออกใหม่อีกครั้ง")
