"""Opening a workspace file: one writer, durable settings, and a clear word when the file cannot be used.

A connection belongs to the thread that opened it (SQLite refuses it in any other): the window opens, uses and closes a
workspace on its one worker thread. Settings: rollback journal TRUNCATE with synchronous FULL, so that a save that was
acknowledged survives a power cut, and the file alone is the whole data whenever nothing is being written.
"""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from sqlite_utils import Database

from moi_desktop.errors import StoreError
from moi_desktop.store.holding import Hold
from moi_desktop.text import QT_TRANSLATE_NOOP

APPLICATION_ID: Final = 0x4D4F4931
"""Says in the file's header that it is a workspace of this program ("MOI1")."""

DATABASE_VERSION: Final = (1, 4)
"""Major and minor version of the tables. A program opens its own version and older ones, never a newer one."""

BUSY_MILLISECONDS: Final = 2000
_OLDEST_SQLITE: Final = (3, 37, 0)  # STRICT tables

Params = Sequence[Any] | Mapping[str, Any]


def version_number(version: tuple[int, int] = DATABASE_VERSION) -> int:
    """The version as `PRAGMA user_version` holds it: major * 1000 + minor."""
    return version[0] * 1000 + version[1]


def version_text(number: int) -> str:
    """`1000` is "1.0"."""
    return f"{number // 1000}.{number % 1000}"


@dataclass(frozen=True, slots=True)
class OpenFile:
    """An open workspace file. `hold` is None when it was opened for reading only."""

    path: Path
    db: Database
    read_only: bool
    hold: Hold | None

    def rows(self, sql: str, params: Params = ()) -> list[tuple[Any, ...]]:
        """All rows of a SELECT. Raises StoreError where the file cannot be read."""
        with explained(self.path):
            return self.db.conn.execute(sql, params).fetchall()

    def row(self, sql: str, params: Params = ()) -> tuple[Any, ...] | None:
        """The first row of a SELECT, or None."""
        with explained(self.path):
            row: tuple[Any, ...] | None = self.db.conn.execute(sql, params).fetchone()
            return row

    def each(self, sql: str, params: Params = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a SELECT one after the other, for tables too large to hold."""
        with explained(self.path):
            for row in self.db.conn.execute(sql, params):  # noqa: UP028 - a cursor that is left alone must not be closed late
                yield row

    def run(self, sql: str, params: Params = ()) -> sqlite3.Cursor:
        """Run one statement inside the open transaction."""
        return self.db.conn.execute(sql, params)

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement for many rows inside the open transaction."""
        self.db.conn.executemany(sql, rows)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; nests. Raises StoreError where the disk or the file refuses, and then nothing was changed."""
        with explained(self.path), self.db.atomic():
            yield

    @contextmanager
    def only_reading(self) -> Iterator[None]:
        """Statements inside may not write."""
        self.db.conn.execute("PRAGMA query_only=ON")
        try:
            yield
        finally:
            self.db.conn.execute("PRAGMA query_only=OFF")

    @contextmanager
    def tolerant(self) -> Iterator[None]:
        """Texts inside may be damaged: they are read as far as they go, so that their record can be named."""
        self.db.conn.text_factory = _decoded
        try:
            yield
        finally:
            self.db.conn.text_factory = str

    def close(self) -> None:
        """Close the connection and let other programs write."""
        if not self.read_only:
            self._remove_journal()
        self.db.close()
        if self.hold is not None:
            self.hold.release()

    def _remove_journal(self) -> None:
        """Leave no empty journal file behind."""
        try:
            self.db.conn.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.Error:  # the file is whole without it
            return


def open_file(path: Path, *, read_only: bool = False, who: str = "") -> OpenFile:
    """Open an existing workspace file, checked as far as it can be checked without knowing its role.

    Raises StoreError: `store-missing`, `store-not-workspace`, `store-newer`, `store-locked` (open it read-only instead),
    `store-read-only` (likewise), `store-unfinished` (a crash left a save half done: open it to write once), `store-damaged` (offer a backup), `store-sqlite`.
    """
    _sqlite_or_raise()
    if not path.is_file():
        raise StoreError(_MISSING, code="store-missing", file=path.name, place=str(path))
    hold = None if read_only else Hold.take(path, who)
    db: Database | None = None
    try:
        with explained(path):
            db = connect(path, read_only=read_only)
            _workspace_or_raise(db, path)
            if not read_only:
                _set_durable(db, path)
            _whole_or_raise(db, path)
    except BaseException:
        if db is not None:
            db.close()
        if hold is not None:
            hold.release()
        raise
    return OpenFile(path, db, read_only, hold)


def connect(path: Path, *, read_only: bool = False, create: bool = False) -> Database:
    """A plain connection with this program's settings; nothing is checked."""
    mode = "ro" if read_only else "rwc" if create else "rw"
    connection = sqlite3.connect(f"{_uri(path)}?mode={mode}", uri=True, timeout=BUSY_MILLISECONDS / 1000)
    db = Database(connection, execute_plugins=False)
    try:
        for pragma in ("foreign_keys=ON", "synchronous=FULL", "trusted_schema=OFF", "cell_size_check=ON"):
            db.conn.execute(f"PRAGMA {pragma}")
        db.conn.execute("PRAGMA temp_store=MEMORY")
        db.conn.execute("PRAGMA cache_size=-16000")
    except BaseException:
        db.close()
        raise
    return db


def take_write_lock(db: Database) -> None:
    """Take the write lock once and let go of it; this also rolls back what a crash left unfinished.

    A file that may only be read lets itself be locked and refuses the first change, so one is begun.
    """
    (version,) = db.conn.execute("PRAGMA user_version").fetchone()
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        db.conn.execute(f"PRAGMA user_version={version}")
    finally:
        db.conn.execute("ROLLBACK")


def set_journal(db: Database) -> bool:
    """Keep the rollback journal as one file that is emptied at each commit; False if the file is not writable so."""
    (mode,) = db.conn.execute("PRAGMA journal_mode=TRUNCATE").fetchone()
    return str(mode) == "truncate"


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the file or the disk into a StoreError; our own mistakes pass through."""
    try:
        yield
    except sqlite3.Error as error:
        told = _told(error, path)
        if told is None:
            raise
        raise told from error
    except UnicodeDecodeError as error:  # a damaged file: SQLite's own message quotes it
        raise damaged_file(path, str(error)) from error
    except OverflowError as error:
        raise StoreError(_NUMBER, code="store-number") from error


def damaged_file(path: Path, detail: str) -> StoreError:
    """StoreError `store-damaged`: the file itself is damaged, `detail` says where."""
    return StoreError(_DAMAGED, code="store-damaged", file=path.name, place=str(path), detail=detail)


def flaws_of_pages(db: Database, *, thorough: bool) -> list[str]:
    """What SQLite's own check says of the file; empty when it finds nothing."""
    check = "integrity_check" if thorough else "quick_check"
    try:
        rows = [str(row[0]) for row in db.conn.execute(f"PRAGMA {check}")]
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        return [str(error)]
    return [] if rows == ["ok"] else rows


def set_unjournalled(db: Database) -> None:
    """Settings for a file under a part name, which is thrown away when anything goes wrong: no journal beside it."""
    db.conn.execute("PRAGMA journal_mode=MEMORY")


def copy_database(source: Database, part: Path) -> None:
    """Copy a live database, page by page through SQLite, into a new file and bring it to the disk."""
    copy = connect(part, create=True)
    try:
        set_unjournalled(copy)
        source.conn.backup(copy.conn)
    finally:
        copy.close()


def part_beside(target: Path) -> Path:
    """A free name for a file that is being made; what a crash leaves of it is removed with the other part files."""
    return target.with_name(f"moi-{secrets.token_hex(8)}.part")


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _uri(path: Path) -> str:
    """The file as SQLite wants it in a URI, also for Thai names and Windows shares."""
    name = quote(path.absolute().as_posix())
    return f"file://{name}" if name.startswith("//") else f"file:{name if name.startswith('/') else '/' + name}"


def _sqlite_or_raise() -> None:
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise StoreError(_SQLITE, code="store-sqlite", version=sqlite3.sqlite_version)


def _workspace_or_raise(db: Database, path: Path) -> None:
    (application,) = db.conn.execute("PRAGMA application_id").fetchone()
    (version,) = db.conn.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION_ID or version == 0:
        raise StoreError(_NOT_WORKSPACE, code="store-not-workspace", file=path.name, place=str(path))
    if version > version_number():
        raise StoreError(
            _NEWER,
            code="store-newer",
            file=path.name,
            place=str(path),
            version=version_text(version),
            own=version_text(version_number()),
        )


def _set_durable(db: Database, path: Path) -> None:
    take_write_lock(db)
    if not set_journal(db):
        raise StoreError(_LOCKED, code="store-locked", file=path.name, place=str(path))


def _whole_or_raise(db: Database, path: Path) -> None:
    flaws = flaws_of_pages(db, thorough=False)
    if flaws:
        raise damaged_file(path, flaws[0])


def _told(error: sqlite3.Error, path: Path) -> StoreError | None:
    code = getattr(error, "sqlite_errorcode", None)
    if code in (sqlite3.SQLITE_READONLY_ROLLBACK, sqlite3.SQLITE_READONLY_RECOVERY):
        return StoreError(_UNFINISHED, code="store-unfinished", file=path.name, place=str(path))
    primary = code & 0xFF if isinstance(code, int) else None
    if code == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return StoreError(_REFERENCE, code="store-reference", place=str(path))
    if code is None and "decode" in str(error):  # the driver's own words for a text that is no longer UTF-8
        primary = sqlite3.SQLITE_CORRUPT
    if primary not in _SENTENCES:
        return None
    name, sentence = _SENTENCES[primary]
    return StoreError(sentence, code=name, file=path.name, place=str(path), detail=str(error))


_MISSING: Final = QT_TRANSLATE_NOOP("moi", "ไม่พบแฟ้ม {file} อาจถูกย้าย เปลี่ยนชื่อ หรือลบไปแล้ว ให้เลือกแฟ้มใหม่ หรือกู้คืนจากแฟ้มสำรอง")
_NOT_WORKSPACE: Final = QT_TRANSLATE_NOOP(
    "moi", "แฟ้ม {file} ไม่ใช่แฟ้มงานของโปรแกรมนี้ ให้เลือกแฟ้มงานที่สร้างจากโปรแกรมนี้ หรือกู้คืนจากแฟ้มสำรอง"
)
_NEWER: Final = QT_TRANSLATE_NOOP(
    "moi",
    "แฟ้มนี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า (แฟ้ม {file} เป็นรูปแบบ {version} โปรแกรมนี้รู้จักถึงรูปแบบ {own}) "
    "ให้ปรับปรุงโปรแกรมให้เป็นรุ่นล่าสุดแล้วเปิดใหม่ ข้อมูลในแฟ้มไม่ถูกแตะต้อง",
)
_LOCKED: Final = QT_TRANSLATE_NOOP("moi", "โปรแกรมอื่นกำลังใช้แฟ้ม {file} อยู่ ให้ปิดโปรแกรมนั้นก่อน หรือเปิดแบบอ่านอย่างเดียว")
_READ_ONLY: Final = QT_TRANSLATE_NOOP(
    "moi", "แฟ้ม {file} เขียนไม่ได้ เพราะแฟ้มหรือโฟลเดอร์ตั้งไว้ให้อ่านอย่างเดียว ให้เปิดแบบอ่านอย่างเดียว หรือคัดลอกไปไว้ในโฟลเดอร์ที่เขียนได้"
)
_UNFINISHED: Final = QT_TRANSLATE_NOOP(
    "moi", "การบันทึกครั้งก่อนลงแฟ้ม {file} ค้างอยู่ จึงเปิดแบบอ่านอย่างเดียวไม่ได้ ให้เปิดแบบปกติหนึ่งครั้ง โปรแกรมจะคืนข้อมูลที่บันทึกครบให้เอง"
)
_DAMAGED: Final = QT_TRANSLATE_NOOP("moi", "แฟ้ม {file} เสียหาย ({detail}) อย่าแก้ไขต่อ ให้กู้คืนจากแฟ้มสำรองล่าสุด")
_FULL: Final = QT_TRANSLATE_NOOP("moi", "พื้นที่ดิสก์เต็ม จึงบันทึกลงแฟ้ม {file} ไม่ได้ ให้ลบแฟ้มที่ไม่ใช้แล้วลองใหม่ ข้อมูลเดิมยังอยู่ครบ")
_DISK: Final = QT_TRANSLATE_NOOP(
    "moi", "อ่านหรือเขียนแฟ้ม {file} ไม่ได้ ({detail}) ให้ตรวจสอบดิสก์และสายเชื่อมต่อแล้วลองใหม่ ข้อมูลที่บันทึกไปแล้วยังอยู่"
)
_CANNOT_OPEN: Final = QT_TRANSLATE_NOOP(
    "moi", "เปิดแฟ้ม {file} ไม่ได้ ({detail}) ให้ตรวจสอบว่าแฟ้มและโฟลเดอร์ยังอยู่และท่านมีสิทธิ์ใช้งาน"
)
_SQLITE: Final = QT_TRANSLATE_NOOP("moi", "ฐานข้อมูล SQLite รุ่น {version} เก่าเกินไป ให้ติดตั้งโปรแกรมใหม่อีกครั้ง")
_REFERENCE: Final = QT_TRANSLATE_NOOP(
    "moi", "บันทึกไม่ได้ เพราะมีรายการที่อ้างถึงระเบียนที่ไม่มีอยู่ ยังไม่มีข้อมูลใดถูกเปลี่ยน ให้ตรวจสอบรายการแม่ก่อนแล้วลองใหม่"
)
_NUMBER: Final = QT_TRANSLATE_NOOP("moi", "ตัวเลขใหญ่เกินกว่าที่บันทึกได้ ให้ตรวจสอบจำนวนหลัก ยังไม่มีข้อมูลใดถูกเปลี่ยน")

_SENTENCES: Final[dict[int | None, tuple[str, str]]] = {
    sqlite3.SQLITE_NOTADB: ("store-not-workspace", _NOT_WORKSPACE),
    sqlite3.SQLITE_BUSY: ("store-locked", _LOCKED),
    sqlite3.SQLITE_LOCKED: ("store-locked", _LOCKED),
    sqlite3.SQLITE_READONLY: ("store-read-only", _READ_ONLY),
    sqlite3.SQLITE_CORRUPT: ("store-damaged", _DAMAGED),
    sqlite3.SQLITE_TOOBIG: ("store-damaged", _DAMAGED),
    sqlite3.SQLITE_FULL: ("store-full", _FULL),
    sqlite3.SQLITE_IOERR: ("store-disk", _DISK),
    sqlite3.SQLITE_CANTOPEN: ("store-cannot-open", _CANNOT_OPEN),
}
