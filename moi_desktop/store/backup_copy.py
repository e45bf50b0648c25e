"""A copy of a workspace before its tables are changed."""

from __future__ import annotations

from typing import Final

from moi_desktop.errors import StoreError
from moi_desktop.store import database
from moi_desktop.store.database import OpenFile, version_text
from moi_desktop.store.safe_file import FILE_CALLS
from moi_desktop.text import QT_TRANSLATE_NOOP


def copy_before_migration(file: OpenFile) -> None:
    """Keep a checked copy beside the workspace, named by the version it has. StoreError `store-backup` if it fails."""
    (version,) = file.db.conn.execute("PRAGMA user_version").fetchone()
    kept = file.path.with_name(f"{file.path.stem}-{version_text(version)}.backup.db")
    part = kept.with_name(kept.name + ".part")
    part.unlink(missing_ok=True)
    database.copy_database(file.db, part)
    copy = database.connect(part, read_only=True)
    try:
        flaws = database.flaws_of_pages(copy, thorough=True)
    finally:
        copy.close()
    if flaws:
        part.unlink()
        raise StoreError(_FAILED, code="store-backup", file=file.path.name, detail=flaws[0], place=str(file.path))
    FILE_CALLS.replace(part, kept)
    FILE_CALLS.sync_folder(kept.parent)


_FAILED: Final = QT_TRANSLATE_NOOP(
    "moi", "สำรองแฟ้ม {file} ก่อนปรับปรุงรูปแบบไม่สำเร็จ ({detail}) จึงยังไม่ปรับปรุง แฟ้มเดิมไม่ถูกแตะต้อง ให้กู้คืนจากแฟ้มสำรอง"
)
