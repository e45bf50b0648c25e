"""What an office has received: kits, returns and colleagues' packages, as bytes and as records."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from moi_desktop.plan.canonical import canonical_json, record_from_canonical, record_text, sha256_hex
from moi_desktop.plan.model import Record
from moi_desktop.store.damage import damaged, fits
from moi_desktop.store.database import OpenFile
from moi_desktop.text import QT_TRANSLATE_NOOP

KIT_SETTING: Final = "kit_revision_id"


@dataclass(frozen=True, slots=True)
class Document:
    """A travelling file that is kept. `header` is what its reader found in it; `received_at` is UTC."""

    seq: int
    kind: str
    revision_id: str
    sha256: str
    header: dict[str, object]
    received_at: str


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A comment, amendment or decision of the centre in its newest wording; `answer` is the office's, if it gave one."""

    record: Record
    revision_id: str
    answer: Record | None


class Received:
    """Documents, kit and returns of an office workspace."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    def keep(self, kind: str, revision_id: str, data: bytes, header: dict[str, object], at: str) -> str:
        """Keep a file as it came and return its SHA-256; the same bytes are kept once."""
        digest = sha256_hex(data)
        with self._file.transaction():
            self._file.run(
                'INSERT INTO "document" ("kind", "revision_id", "sha256", "header", "received_at", "bytes") '
                'VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT ("sha256") DO NOTHING',
                (kind, revision_id, digest, canonical_json(header).decode(), at, data),
            )
        return digest

    def documents(self, kind: str = "") -> list[Document]:
        """The kept files, oldest first; of one kind when it is given."""
        rows = self._file.rows(
            'SELECT "seq", "kind", "revision_id", "sha256", "header", "received_at" FROM "document" '
            'WHERE :kind = \'\' OR "kind" = :kind ORDER BY "seq"',
            {"kind": kind},
        )
        return [Document(seq, k, rev, sha, json.loads(header), at) for seq, k, rev, sha, header, at in rows]

    def document_bytes(self, sha256: str) -> bytes | None:
        """A kept file's bytes, or None. StoreError `store-record-damaged` if they are no longer what came."""
        row = self._file.row('SELECT "bytes" FROM "document" WHERE "sha256" = ?', (sha256,))
        if row is None:
            return None
        data = bytes(row[0])
        if not fits(data, sha256):
            raise damaged("document", sha256)
        return data

    def store_kit(self, revision_id: str, records: Iterable[Record]) -> None:
        """Put a kit in the place of the former one."""
        with self._file.transaction():
            self._file.run('DELETE FROM "kit_record"')
            self._file.run_many(
                'INSERT INTO "kit_record" ("entity", "uid", "text", "record_hash") VALUES (?, ?, ?, ?)',
                [(r.entity, r.uid, *_text_and_hash(r)) for r in records],
            )
            self._file.run(
                'INSERT OR REPLACE INTO "setting" ("key", "value") VALUES (?, ?)', (KIT_SETTING, revision_id)
            )

    def kit_records(self, entity: str = "") -> list[Record]:
        """The kit's records in the kit's order; of one entity when it is given. StoreError `store-record-damaged`."""
        rows = self._file.rows(
            'SELECT "text", "record_hash" FROM "kit_record" WHERE :entity = \'\' OR "entity" = :entity ORDER BY rowid',
            {"entity": entity},
        )
        return [_record(*row) for row in rows]

    def store_return(self, revision_id: str, records: Iterable[Record], at: str) -> bool:
        """Keep the records of a return; False (and nothing changed) when this return was kept before."""
        with self._file.transaction():
            cursor = self._file.run(
                'INSERT INTO "return_paper" ("revision_id", "received_at") VALUES (?, ?) '
                'ON CONFLICT ("revision_id") DO NOTHING',
                (revision_id, at),
            )
            if cursor.rowcount == 0:
                return False
            self._file.run_many(
                'INSERT INTO "return_record" ("paper", "entity", "uid", "text", "record_hash") VALUES (?, ?, ?, ?, ?)',
                [(cursor.lastrowid, r.entity, r.uid, *_text_and_hash(r)) for r in records],
            )
        return True

    def returns(self) -> list[str]:
        """Revision ids of the kept returns, oldest first."""
        return [str(row[0]) for row in self._file.rows('SELECT "revision_id" FROM "return_paper" ORDER BY "seq"')]

    def review_items(self, entity: str, answers: Iterable[Record]) -> list[ReviewItem]:
        """The centre's records of one entity in their newest wording, each with the answer that names it."""
        by_subject = {answer.text("about"): answer for answer in answers}
        rows = self._file.rows(
            'SELECT r."text", r."record_hash", p."revision_id" FROM "return_record" r '
            'JOIN "return_paper" p ON p."seq" = r."paper" WHERE r."entity" = ? AND r."paper" = (SELECT MAX("paper") '
            'FROM "return_record" n WHERE n."entity" = r."entity" AND n."uid" = r."uid") ORDER BY r.rowid',
            (entity,),
        )
        items = ((_record(text, stored), revision_id) for text, stored, revision_id in rows)
        return [ReviewItem(record, revision_id, by_subject.get(record.uid)) for record, revision_id in items]

    def return_records(self, revision_id: str) -> list[Record]:
        """The records of one return, in its order."""
        rows = self._file.rows(
            'SELECT r."text", r."record_hash" FROM "return_record" r JOIN "return_paper" p ON p."seq" = r."paper" '
            'WHERE p."revision_id" = ? ORDER BY r.rowid',
            (revision_id,),
        )
        return [_record(*row) for row in rows]

    def flawed(self) -> list[str]:
        """Places whose bytes are no longer what was written: documents, kit and return records."""
        places = [
            f"document {sha}"
            for sha, data in self._file.each('SELECT "sha256", "bytes" FROM "document"')
            if not fits(data, sha)
        ]
        for table in ("kit_record", "return_record"):
            rows = self._file.each(f'SELECT "entity", "uid", "text", "record_hash" FROM "{table}"')
            places += [f"{table} {e} {u}" for e, u, text, stored in rows if not fits(text, stored)]
        return places


def _text_and_hash(record: Record) -> tuple[str, str]:
    text = record_text(record)
    return text, sha256_hex(text.encode())


def _record(text: str, stored_hash: str) -> Record:
    if not fits(text, stored_hash):
        raise damaged("received", text[:80])
    parsed = json.loads(text)
    return record_from_canonical(parsed["entity"], parsed["uid"], parsed["values"])


_DAMAGED: Final = QT_TRANSLATE_NOOP("moi", "เอกสารที่ได้รับจากส่วนกลางเสียหายในแฟ้มงาน ให้รับแฟ้มนั้นเข้าใหม่ หรือกู้คืนจากแฟ้มสำรองล่าสุด")
