"""The one sentence for data that is no longer what was written: the hash beside it does not fit."""

from __future__ import annotations

from typing import Final

from moi_desktop.errors import StoreError
from moi_desktop.plan.canonical import sha256_hex
from moi_desktop.text import QT_TRANSLATE_NOOP


def damaged(table: str, uid: str) -> StoreError:
    """StoreError `store-record-damaged`, naming the table and the record, revision, file or line."""
    return StoreError(_DAMAGED, code="store-record-damaged", place=f"{table} {uid}", table=table, uid=uid)


def fits(data: object, stored_hash: object) -> bool:
    """Whether text or bytes still hash to what was stored; anything else that a bad page made of them does not."""
    if isinstance(data, str):
        data = data.encode("utf-8", "surrogateescape")
    return isinstance(data, bytes) and sha256_hex(data) == stored_hash


_DAMAGED: Final = QT_TRANSLATE_NOOP(
    "moi", "ข้อมูลในแฟ้มงานเสียหาย (ตาราง {table} ระเบียน {uid}) ค่าที่เก็บไว้ไม่ตรงกับค่าตรวจ อย่าแก้ไขต่อ ให้กู้คืนจากแฟ้มสำรองล่าสุด"
)
