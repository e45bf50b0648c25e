"""What both kinds of workspace have: one file, its identity, settings, sealed blobs, one way to write."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Final, Self

from sqlite_utils import Database

from moi_desktop.errors import StoreError
from moi_desktop.plan.canonical import moment_text, sha256_hex
from moi_desktop.plan.clock import Clock, utc_now
from moi_desktop.store import database, migrations
from moi_desktop.store.copies import copy_checked, put_in_place
from moi_desktop.store.damage import damaged, fits
from moi_desktop.store.database import OpenFile
from moi_desktop.text import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class WorkspaceInfo:
    """What a workspace is; written once, when it is made. `practice` can never be changed."""

    role: str
    office: str
    cycle_name: str
    practice: bool
    created_at: str


class Workspace:
    """An open workspace file. Use it only on the thread that opened it, and close it there.

    `path` is the file; `read_only` says that nothing can be saved; `info` says whose workspace it is.
    """

    role: ClassVar[str] = ""

    def __init__(self, file: OpenFile, clock: Clock) -> None:
        self._file = file
        self.path = file.path
        self.read_only = file.read_only
        self.clock = clock
        with database.explained(self.path):
            self.info = _info(file.db)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, clock: Clock = utc_now, who: str = "") -> Self:
        """Open an existing workspace; an older one is migrated after a backup. `who` is shown to whoever is locked out.

        Raises StoreError as `database.open_file` does, and `store-wrong-role` for a workspace of the other kind.
        """
        return cls.opened(database.open_file(path, read_only=read_only, who=who), clock)

    @classmethod
    def opened(cls, file: OpenFile, clock: Clock) -> Self:
        """The workspace of a file that is open already; the file is closed if it is not one of this kind."""
        try:
            with database.explained(file.path):
                _role_or_raise(file.db, cls.role, file.path)
                if migrations.pending(file.db, cls.role):
                    _migrate(file, cls.role)
                lost = migrations.missing(file.db, cls.role)
                if lost:
                    raise database.damaged_file(file.path, lost[0])
            return cls(file, clock)
        except BaseException:
            file.close()
            raise

    @classmethod
    def _make(cls, path: Path, info: WorkspaceInfo, clock: Clock) -> None:
        """Make the file whole under another name, then put it in place. Raises StoreError `store-exists`."""
        if path.exists():
            raise StoreError(_EXISTS, code="store-exists", file=path.name, place=str(path))
        part = database.part_beside(path)
        try:
            with database.explained(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                _fill(part, info, clock)
            put_in_place(part, path)
        except OSError as error:
            raise StoreError(_CANNOT_MAKE, code="store-cannot-make", file=path.name, detail=str(error)) from error
        finally:
            part.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the workspace cannot be used afterwards."""
        self._file.close()

    @property
    def database(self) -> Database:
        """The connection, for the rooms' own tools (backup, doctor); nobody else writes through it."""
        return self._file.db

    def transaction(self) -> AbstractContextManager[None]:
        """All that is written inside is saved together or not at all; nests.

        Raises StoreError (`store-full`, `store-disk`, `store-read-only`, `store-locked` …) when the disk refuses.
        """
        return self._file.transaction()

    def query(self, sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> list[dict[str, Any]]:
        """Rows of a SELECT as dictionaries; anything that would write is refused by SQLite."""
        with self._file.only_reading(), database.explained(self.path):
            cursor = self._file.run(sql, params)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    def setting(self, key: str, default: str = "") -> str:
        """A setting, or `default` when it was never set."""
        row = self._file.row('SELECT "value" FROM "setting" WHERE "key" = ?', (key,))
        return default if row is None else str(row[0])

    def set_setting(self, key: str, value: str) -> None:
        """Keep a setting."""
        with self.transaction():
            self._file.run('INSERT OR REPLACE INTO "setting" ("key", "value") VALUES (?, ?)', (key, value))

    def blob(self, key: str) -> bytes | None:
        """Bytes kept under a name (a sealed key), or None. Raises StoreError `store-record-damaged`."""
        row = self._file.row('SELECT "bytes", "sha256" FROM "blob" WHERE "key" = ?', (key,))
        if row is None:
            return None
        data = bytes(row[0])
        if not fits(data, row[1]):
            raise damaged("blob", key)
        return data

    def set_blob(self, key: str, data: bytes) -> None:
        """Keep bytes under a name, replacing what stood there."""
        with self.transaction():
            self._file.run(
                'INSERT OR REPLACE INTO "blob" ("key", "sha256", "bytes") VALUES (?, ?, ?)',
                (key, sha256_hex(data), data),
            )

    def flawed_blobs(self) -> list[str]:
        """Names of kept bytes that no longer are what was kept."""
        rows = self._file.rows('SELECT "key", "sha256", "bytes" FROM "blob"')
        return [str(key) for key, stored, data in rows if not fits(data, stored)]

    def tolerant(self) -> AbstractContextManager[None]:
        """While open, damaged texts are read as far as they go, so that a check can name them."""
        return self._file.tolerant()

    @property
    def install_id(self) -> str:
        """The random id of this installation of the workspace; a restored workspace has a new one."""
        row = self._file.row('SELECT "install_id" FROM "install" ORDER BY "seq" DESC LIMIT 1')
        return "" if row is None else str(row[0])

    @property
    def former_install_ids(self) -> list[str]:
        """The ids that the workspace had before it was restored, oldest first."""
        rows = self._file.rows('SELECT "install_id" FROM "install" ORDER BY "seq"')
        return [str(row[0]) for row in rows][:-1]

    def now(self) -> str:
        """The moment as it is written: UTC to the second, for showing only."""
        return moment_text(self.clock())


def add_install(db: Database, reason: str, at: str) -> str:
    """Write a new install id inside the open transaction and return it."""
    install_id = str(uuid.uuid4())
    db.conn.execute(
        'INSERT INTO "install" ("install_id", "made_at", "reason") VALUES (?, ?, ?)', (install_id, at, reason)
    )
    return install_id


def role_of(db: Database) -> str:
    """The role of an open workspace file, empty when it has none."""
    row = db.conn.execute('SELECT "role" FROM "workspace"').fetchone()
    return "" if row is None else str(row[0])


def _info(db: Database) -> WorkspaceInfo:
    row = db.conn.execute('SELECT "role", "office", "cycle_name", "practice", "created_at" FROM "workspace"').fetchone()
    role, office, cycle_name, practice, created_at = row
    return WorkspaceInfo(role, office, cycle_name, bool(practice), created_at)


def _fill(part: Path, info: WorkspaceInfo, clock: Clock) -> None:
    db = database.connect(part, create=True)
    try:
        database.set_unjournalled(db)
        migrations.apply(db, info.role)
        at = moment_text(clock())
        with db.atomic():
            db.conn.execute(
                'INSERT INTO "workspace" ("id", "role", "office", "cycle_name", "practice", "created_at") '
                "VALUES (1, ?, ?, ?, ?, ?)",
                (info.role, info.office, info.cycle_name, int(info.practice), at),
            )
            add_install(db, "new", at)
    finally:
        db.close()


def _role_or_raise(db: Database, role: str, path: Path) -> None:
    found = role_of(db)
    if found != role:
        sentence = _IS_CENTRAL if role == migrations.OFFICE else _IS_OFFICE
        raise StoreError(sentence, code="store-wrong-role", file=path.name, place=str(path))


def _migrate(file: OpenFile, role: str) -> None:
    if file.read_only:
        raise StoreError(_OLD_READ_ONLY, code="store-old-read-only", file=file.path.name, place=str(file.path))
    (version,) = file.db.conn.execute("PRAGMA user_version").fetchone()
    copy_checked(file.db, file.path.with_name(f"{file.path.stem}-{database.version_text(version)}.db"))
    migrations.apply(file.db, role)


_EXISTS: Final = QT_TRANSLATE_NOOP("moi", "มีแฟ้ม {file} อยู่แล้ว โปรแกรมไม่เขียนทับแฟ้มงานเดิม ให้ตั้งชื่ออื่น หรือเปิดแฟ้มที่มีอยู่")
_CANNOT_MAKE: Final = QT_TRANSLATE_NOOP(
    "moi", "สร้างแฟ้ม {file} ไม่ได้ ({detail}) ให้เลือกโฟลเดอร์ที่เขียนได้ เช่น โฟลเดอร์เอกสารของท่าน"
)
_IS_CENTRAL: Final = QT_TRANSLATE_NOOP(
    "moi", "แฟ้ม {file} เป็นแฟ้มงานของส่วนกลาง ไม่ใช่ของหน่วยงาน ให้เปิดในหน้าต่างของส่วนกลาง หรือเลือกแฟ้มอื่น"
)
_IS_OFFICE: Final = QT_TRANSLATE_NOOP(
    "moi", "แฟ้ม {file} เป็นแฟ้มงานของหน่วยงาน ไม่ใช่ของส่วนกลาง ให้เปิดในหน้าต่างของหน่วยงาน หรือเลือกแฟ้มอื่น"
)
_OLD_READ_ONLY: Final = QT_TRANSLATE_NOOP(
    "moi", "แฟ้ม {file} เป็นรูปแบบเก่าและต้องปรับปรุงก่อน จึงเปิดแบบอ่านอย่างเดียวไม่ได้ ให้เปิดแบบปกติหนึ่งครั้ง"
)
