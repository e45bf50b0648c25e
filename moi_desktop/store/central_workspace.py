"""The centre's workspace: vault, journal, and the views that are computed from the two.

Vault and journal only grow; triggers in the file refuse anything else. The views may be cleared and rebuilt at any
time. Rows of offices stand under their office code, the centre's own plan frame and kit under `MINISTRY`.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path
from typing import Any, ClassVar, Final, Self

from moi_desktop.errors import StoreError
from moi_desktop.plan.canonical import canonical_json, canonical_values, record_hash, sha256_hex
from moi_desktop.plan.catalogue import DOCUMENTS, PLAN_ENTITIES, DocumentKind
from moi_desktop.plan.clock import Clock, utc_now
from moi_desktop.plan.model import Canonical, Record
from moi_desktop.store import migrations
from moi_desktop.store.damage import damaged, fits
from moi_desktop.store.database import OpenFile
from moi_desktop.store.holdings import HOLDING_TABLES, Holdings
from moi_desktop.store.journal import Break, Entry, Journal
from moi_desktop.store.kit_draft import KitDraft
from moi_desktop.store.revisions import unpacked
from moi_desktop.store.rows import VIEW_LEAD, VIEW_TABLES, quoted
from moi_desktop.store.workspace import Workspace, WorkspaceInfo
from moi_desktop.text import QT_TRANSLATE_NOOP

MINISTRY: Final = "MOI"
"""Stands in the place of an office in the rows of the centre's own kit."""

RULED_ENTITIES: Final = ("decision", "comment", "amendment", "amount_layer")
"""What the centre lays over the offices' plans; their view rows carry the journal line that made them."""

_FAST: Final = 1
"""zlib level of stored payloads: most of the saving for a tenth of the time."""

_UID: Final = itemgetter(len(VIEW_LEAD))  # where a view's row has it

_TEXTS: Final = (
    "sha256",
    "name",
    "kind",
    "office",
    "cycle",
    "kit",
    "revision_id",
    "verdict",
    "trust",
    "fingerprint",
    "state",
    "code",
    "message",
)
_COLUMNS: Final = (*_TEXTS, "practice", "revision_no", "parents", "ancestors", "totals", "header")


StoredRows = dict[str, list[tuple[Any, ...]]]
"""Entity to rows, every column of the table."""

SealedRecord = tuple[str, str, Mapping[str, Canonical], str]
"""Entity, uid, canonical values and record hash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageRow:
    """What is known of one file of the vault. `totals` and `header` hold strings, whole numbers, lists and objects."""

    sha256: str
    name: str = ""
    kind: str = ""
    office: str = ""
    cycle: str = ""
    kit: str = ""
    practice: bool = False
    revision_id: str = ""
    revision_no: int = 0
    verdict: str = ""
    trust: str = ""
    fingerprint: str = ""
    state: str = ""
    code: str = ""
    message: str = ""
    parents: tuple[str, ...] = ()
    ancestors: tuple[str, ...] = ()
    totals: Mapping[str, Any] = field(default_factory=dict)
    header: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Receipt:
    """One arrival of a file: the same bytes may arrive often. `received_at` is UTC."""

    seq: int
    sha256: str
    name: str
    received_at: str


@dataclass(frozen=True, slots=True)
class Ruled:
    """A decision, comment, amendment or amount layer, and the journal line that made it."""

    office: str
    revision_id: str
    record: Record
    seq: int
    at: str
    person: str


@dataclass(frozen=True, slots=True)
class Approval:
    """The approval of a project as it was seen: `seen_hash` is the project hash; `state` is the caller's word."""

    office: str
    project: str
    seq: int
    at: str
    person: str
    seen_hash: str
    state: str
    reason: str = ""


class CentralWorkspace(Workspace):
    """The centre's vault, journal and merged plan."""

    role: ClassVar[str] = migrations.CENTRAL

    def __init__(self, file: OpenFile, clock: Clock) -> None:
        super().__init__(file, clock)
        self._journal = Journal(file)
        self.holdings = Holdings(file)
        self.kit_draft = KitDraft(file, clock)

    @classmethod
    def create(
        cls, path: Path, cycle_name: str = "", *, practice: bool = False, clock: Clock = utc_now, who: str = ""
    ) -> Self:
        """Make and open a new workspace. Raises StoreError `store-exists` or `store-cannot-make`."""
        cls._make(path, WorkspaceInfo(cls.role, MINISTRY, cycle_name, practice, ""), clock)
        return cls.open(path, clock=clock, who=who)

    # -- vault -----------------------------------------------------------------------------------------------------

    def keep_file(self, name: str, data: bytes, received_at: str = "") -> tuple[str, bool]:
        """Keep a file as it came: its SHA-256, and whether these bytes were kept before. Each arrival is a receipt."""
        digest = sha256_hex(data)
        with self.transaction():
            cursor = self._file.run(
                'INSERT INTO "vault_file" ("sha256", "bytes", "size") VALUES (?, ?, ?) ON CONFLICT ("sha256") DO NOTHING',
                (digest, data, len(data)),
            )
            already = cursor.rowcount == 0
            self._file.run(
                'INSERT INTO "vault_receipt" ("sha256", "name", "received_at") VALUES (?, ?, ?)',
                (digest, name, received_at or self.now()),
            )
        return digest, already

    def file_bytes(self, sha256: str) -> bytes:
        """A kept file. Raises StoreError `store-no-file`, or `store-record-damaged` if it is no longer what came."""
        row = self._file.row('SELECT "bytes" FROM "vault_file" WHERE "sha256" = ?', (sha256,))
        if row is None:
            raise StoreError(_NO_FILE, code="store-no-file", place=sha256)
        data = bytes(row[0])
        if not fits(data, sha256):
            raise damaged("vault_file", sha256)
        return data

    def file_hashes(self) -> list[str]:
        """SHA-256 of every kept file, in the order of arrival."""
        return [str(row[0]) for row in self._file.rows('SELECT "sha256" FROM "vault_file" ORDER BY rowid')]

    def receipts(self, sha256: str = "") -> list[Receipt]:
        """The arrivals of one file, or of all, in their order."""
        rows = self._file.rows(
            'SELECT "seq", "sha256", "name", "received_at" FROM "vault_receipt" '
            'WHERE :sha256 = \'\' OR "sha256" = :sha256 ORDER BY "seq"',
            {"sha256": sha256},
        )
        return [Receipt(*row) for row in rows]

    # -- journal ---------------------------------------------------------------------------------------------------

    def append(self, person: str, act: str, about: str, payload: dict[str, Any]) -> Entry:
        """Write one decision: who, what, on what object, with which details (strings, whole numbers, lists, objects)."""
        return self._journal.append(self.now(), person, act, about, payload)

    def entries(self, since: int = 0) -> list[Entry]:
        """The journal's lines after line `since`, in their order."""
        return self._journal.entries(since)

    def journal_head(self) -> str:
        """Hash of the journal's last line; zeros when it is empty."""
        return self._journal.head()

    def journal_length(self) -> int:
        """How many lines the journal has."""
        return self._journal.length()

    def check_chain(self) -> list[int]:
        """Lines at which the journal's chain does not hold; empty when all is well."""
        return [broken.seq for broken in self.chain_breaks()]

    def chain_breaks(self) -> list[Break]:
        """Where and how the journal's chain does not hold; empty when all is well."""
        return self._journal.breaks()

    # -- views: packages and heads ---------------------------------------------------------------------------------

    def clear_views(self) -> None:
        """Empty all views; vault and journal stay."""
        with self.transaction():
            for table in view_tables():
                self._file.run(f"DELETE FROM {quoted(table)}")

    def put_package(self, row: PackageRow, payload: bytes | None = None) -> None:
        """Write what is known of a vault file, replacing what was; `payload` is its canonical payload."""
        cells = [getattr(row, name) for name in _TEXTS]
        lists = [canonical_json(sorted(ids)).decode() for ids in (row.parents, row.ancestors)]
        objects = [canonical_json(dict(facts)).decode() for facts in (row.totals, row.header)]
        packed = None if payload is None else zlib.compress(payload, _FAST)
        names = ", ".join(quoted(name) for name in (*_COLUMNS, "records_z"))
        marks = ", ".join("?" * (len(_COLUMNS) + 1))
        with self.transaction():
            self._file.run(
                f'INSERT OR REPLACE INTO "view_package" ({names}) VALUES ({marks})',
                (*cells, int(row.practice), row.revision_no, *lists, *objects, packed),
            )

    def update_package_state(self, sha256: str, state: str, *, trust: str, code: str = "", message: str = "") -> None:
        """Give a package another state, with its code and Thai sentence, and what the key register now says."""
        with self.transaction():
            self._file.run(
                'UPDATE "view_package" SET "state" = ?, "trust" = ?, "code" = ?, "message" = ? WHERE "sha256" = ?',
                (state, trust, code, message, sha256),
            )

    def package(self, sha256: str) -> PackageRow | None:
        """The package of a vault file, or None."""
        return next(iter(self._packages('"sha256" = ?', sha256)), None)

    def packages(self, *, office: str = "", state: str = "", kind: str = "", revision_id: str = "") -> list[PackageRow]:
        """The packages that fit what is given, in the order of arrival."""
        wanted = {"office": office, "state": state, "kind": kind, "revision_id": revision_id}
        given = {name: value for name, value in wanted.items() if value}
        return self._packages(" AND ".join(f"{quoted(name)} = ?" for name in given) or "1", *given.values())

    def package_payload(self, sha256: str) -> bytes | None:
        """The canonical payload of a package; None where there is none. StoreError `store-record-damaged`."""
        row = self._file.row('SELECT "records_z" FROM "view_package" WHERE "sha256" = ?', (sha256,))
        if row is None or row[0] is None:
            return None
        payload = unpacked(row[0])
        if payload is None:
            raise damaged("view_package", sha256)
        return payload

    def set_head(self, office: str, revision_id: str, records: Iterable[Record]) -> None:
        """Make this revision the office's applied one: its plan rows take the place of the former ones."""
        self.set_sealed_head(
            office, revision_id, [(r.entity, r.uid, canonical_values(r), record_hash(r)) for r in records]
        )

    def set_sealed_head(self, office: str, revision_id: str, records: Iterable[SealedRecord]) -> StoredRows:
        """The same from records in canonical form whose hashes are known, without the detour over typed values.

        Returns the rows as they were written, for the check before COMMIT against `stored_rows`.
        """
        return self.set_plan(office, revision_id, [(revision_id, records)])

    def set_plan(
        self, office: str, head: str | None, parts: Iterable[tuple[str, Iterable[SealedRecord]]]
    ) -> StoredRows:
        """Show these records as the plan of an office, each part under the revision that it stands in.

        `head` is the office's applied revision, None before the first. Returns the rows as they were written.
        """
        written: StoredRows = {}
        with self.transaction():
            self.clear_head(office)
            for revision_id, records in parts:
                by_entity: dict[str, list[SealedRecord]] = {}
                for sealed in records:
                    by_entity.setdefault(sealed[0], []).append(sealed)
                for entity, some in by_entity.items():
                    shape, lead = VIEW_TABLES[entity], (office, revision_id)
                    rows = [shape.canonical_row(uid, values, digest, lead) for _, uid, values, digest in some]
                    self._file.run_many(shape.insert_sql, rows)
                    written.setdefault(entity, []).extend(rows)
            if head is not None:
                self._file.run('INSERT INTO "view_head" ("office", "revision_id") VALUES (?, ?)', (office, head))
        for rows in written.values():
            rows.sort(key=_UID)
        return written

    def clear_head(self, office: str) -> None:
        """Take an office's plan out of the merged plan (undo of its first apply)."""
        with self.transaction():
            self._clear_rows(office, PLAN_ENTITIES)
            self._file.run('DELETE FROM "view_head" WHERE "office" = ?', (office,))

    def set_kit(self, revision_id: str, records: Iterable[Record]) -> None:
        """Put the centre's own kit (frame, KPIs, codes, ceilings, windows, keys) in the place of the former one."""
        with self.transaction():
            self._clear_rows(MINISTRY, DOCUMENTS[DocumentKind.KIT])
            self.add_rows(MINISTRY, revision_id, records)

    def add_rows(self, office: str, revision_id: str, records: Iterable[Record]) -> None:
        """Add rows beside what is there: a project that is missing in the head keeps its former revision's id."""
        by_entity: dict[str, list[Record]] = {}
        for record in records:
            by_entity.setdefault(record.entity, []).append(record)
        with self.transaction():
            for entity, some in by_entity.items():
                shape = VIEW_TABLES[entity]
                self._file.run_many(shape.insert_sql, shape.rows(some, (office, revision_id)))

    def _clear_rows(self, office: str, entities: Iterable[str]) -> None:
        for entity in entities:
            self._file.run(f'DELETE FROM {quoted(VIEW_TABLES[entity].table)} WHERE "office" = ?', (office,))

    def heads(self) -> dict[str, str]:
        """Office to the revision id of its applied revision."""
        return dict(self._file.rows('SELECT "office", "revision_id" FROM "view_head" ORDER BY "office"'))

    def view_records(self, entity: str, office: str = "") -> list[Record]:
        """The records of an entity as sent, of one office or of all (uids are unique within an office)."""
        shape = VIEW_TABLES[entity]
        where = 'WHERE :office = \'\' OR "office" = :office ORDER BY "office", rowid'
        rows = self._file.each(f"{shape.select_sql} {where}", {"office": office})
        return [shape.read(row) for row in rows]

    def stored_rows(self, office: str) -> StoredRows:
        """What the file holds of an office's plan now, cell by cell with the record hashes, each table by uid."""
        stored: StoredRows = {}
        for entity in PLAN_ENTITIES:
            shape = VIEW_TABLES[entity]
            names = ", ".join(map(quoted, shape.columns))
            sql = f'SELECT {names} FROM {quoted(shape.table)} WHERE "office" = ? ORDER BY "uid"'
            rows = self._file.rows(sql, (office,))
            if rows:
                stored[entity] = rows
        return stored

    def set_working_amount(self, office: str, uid: str, satang: int | None) -> None:
        """Lay the ministry's amount over a budget line; the office's own stays in `requested_amount`. None lifts it."""
        with self.transaction():
            self._file.run(
                'UPDATE "view_budget_line" SET "amount" = COALESCE(?, "requested_amount") WHERE "office" = ? AND "uid" = ?',
                (satang, office, uid),
            )

    # -- views: what the centre ruled ------------------------------------------------------------------------------

    def clear_ruled(self, entity: str, office: str) -> None:
        """Take the rulings of one kind on an office's plan out of the views, before they are laid anew."""
        with self.transaction():
            self._clear_rows(office, (entity,))

    def put_ruled(self, ruled: Ruled) -> None:
        """Write a decision, comment, amendment or amount layer, replacing the one with the same uid."""
        shape = VIEW_TABLES[ruled.record.entity]
        names = ", ".join(quoted(name) for name in (*shape.columns, "seq", "at", "person"))
        marks = ", ".join("?" * (len(shape.columns) + 3))
        row = shape.row(ruled.record, (ruled.office, ruled.revision_id))
        with self.transaction():
            self._file.run(
                f"INSERT OR REPLACE INTO {quoted(shape.table)} ({names}) VALUES ({marks})",
                (*row, ruled.seq, ruled.at, ruled.person),
            )

    def replace_amount_layers(self, lines: Iterable[tuple[str, str]], ruled: Iterable[Ruled]) -> None:
        """Put these layers in the place of all that some lines (office, uid) have."""
        shape = VIEW_TABLES["amount_layer"]
        names = ", ".join(quoted(name) for name in (*shape.columns, "seq", "at", "person"))
        marks = ", ".join("?" * (len(shape.columns) + 3))
        rows = [(*shape.row(r.record, (r.office, r.revision_id)), r.seq, r.at, r.person) for r in ruled]
        with self.transaction():
            self._file.run_many(
                f'DELETE FROM {quoted(shape.table)} WHERE "office" = ? AND "budget_line" = ?', list(lines)
            )
            self._file.run_many(f"INSERT INTO {quoted(shape.table)} ({names}) VALUES ({marks})", rows)

    def ruled(self, entity: str, office: str = "") -> list[Ruled]:
        """The decisions, comments, amendments or amount layers, of one office or of all, in the journal's order."""
        shape = VIEW_TABLES[entity]
        sql = (
            f'SELECT "office", "revision_id", "seq", "at", "person", {shape.read_columns} FROM {quoted(shape.table)} '
            'WHERE :office = \'\' OR "office" = :office ORDER BY "seq", "uid"'
        )
        rows = self._file.rows(sql, {"office": office})
        return [Ruled(row[0], row[1], shape.read(row[5:]), *row[2:5]) for row in rows]

    def clear_approvals(self, office: str) -> None:
        """Take the decisions on an office's projects out of the views, before they are shown anew."""
        with self.transaction():
            self._file.run('DELETE FROM "view_approval" WHERE "office" = ?', (office,))

    def put_approval(self, approval: Approval) -> None:
        """Write the approval of a project, replacing the former one."""
        cells = (
            approval.office,
            approval.project,
            approval.seq,
            approval.at,
            approval.person,
            approval.seen_hash,
            approval.state,
            approval.reason,
        )
        with self.transaction():
            self._file.run(
                'INSERT OR REPLACE INTO "view_approval" ("office", "project", "seq", "at", "person", "seen_hash", '
                '"state", "reason") VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
                cells,
            )

    def approvals(self, office: str = "") -> list[Approval]:
        """The approvals of one office or of all, in the journal's order."""
        rows = self._file.rows(
            'SELECT "office", "project", "seq", "at", "person", "seen_hash", "state", "reason" FROM "view_approval" '
            'WHERE :office = \'\' OR "office" = :office ORDER BY "seq", "project"',
            {"office": office},
        )
        return [Approval(*row) for row in rows]

    # -- checking --------------------------------------------------------------------------------------------------

    def damaged_files(self) -> list[str]:
        """SHA-256 of vault files that no longer are what came."""
        rows = self._file.each('SELECT "sha256", "bytes" FROM "vault_file" ORDER BY rowid')
        return [str(digest) for digest, data in rows if not fits(data, digest)]

    def damaged_rows(self) -> list[tuple[str, str, str]]:
        """(entity, office, uid) of view rows that no longer hold what was written: rebuild the views."""
        found = []
        for entity, shape in VIEW_TABLES.items():
            rows = self._file.each(f'SELECT "office", {shape.read_columns} FROM {quoted(shape.table)}')
            found += [(entity, str(row[0]), str(row[1])) for row in rows if not shape.is_whole(row[1:])]
        return found

    def _packages(self, where: str, *params: object) -> list[PackageRow]:
        names = ", ".join(quoted(name) for name in _COLUMNS)
        rows = self._file.rows(
            f'SELECT {names} FROM "view_package" WHERE {where} '
            'ORDER BY (SELECT MIN("seq") FROM "vault_receipt" r WHERE r."sha256" = "view_package"."sha256")',
            params,
        )
        return [_package(row) for row in rows]


def view_tables() -> tuple[str, ...]:
    """The tables that `clear_views` empties."""
    return (
        "view_package",
        "view_head",
        "view_approval",
        *HOLDING_TABLES,
        *(shape.table for shape in VIEW_TABLES.values()),
    )


def _package(row: tuple[Any, ...]) -> PackageRow:
    facts: dict[str, Any] = dict(zip(_COLUMNS, row, strict=True))
    facts["practice"] = bool(facts["practice"])
    for name in ("parents", "ancestors"):
        facts[name] = tuple(json.loads(facts[name]))
    for name in ("totals", "header"):
        facts[name] = json.loads(facts[name])
    return PackageRow(**facts)


_NO_FILE: Final = QT_TRANSLATE_NOOP("moi", "ไม่พบแฟ้มนี้ในคลังแฟ้มที่รับไว้ ให้รับแฟ้มเข้าใหม่อีกครั้ง")
