"""Looks a workspace through: the pages, the references, and the hash of everything that people wrote.

SQLite's own check sees one in five single-bit changes of a text; the hashes see them all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from moi_desktop.errors import StoreError
from moi_desktop.store import database
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.store.workspace import Workspace
from moi_desktop.text import QT_TRANSLATE_NOOP

ERROR: Final = "error"
WARNING: Final = "warning"


@dataclass(frozen=True, slots=True)
class DoctorFinding:
    """One thing that is not as it was written. `severity` is `error` (data) or `warning` (can be computed anew).

    `template` is the Thai sentence with the placeholder `{place}`; `place` names table and record.
    """

    code: str
    severity: str
    place: str
    template: str

    @property
    def message(self) -> str:
        """The Thai sentence."""
        return self.template.format(place=self.place)


def doctor(workspace: Workspace) -> list[DoctorFinding]:
    """Everything that is wrong with an open workspace; empty when all is well. Changes nothing.

    A file too damaged to be looked through gives the finding `doctor-pages` for what SQLite said.
    """
    checks = [_pages, _references, _blobs, _office, _central]
    findings: list[DoctorFinding] = []
    with workspace.tolerant():
        for check in checks:
            try:
                findings += check(workspace)
            except StoreError as error:
                findings.append(_found("pages", str(error.values.get("detail", error.place))))
    return findings


def is_sound(findings: Iterable[DoctorFinding]) -> bool:
    """Whether no data is lost: warnings only, or nothing."""
    return all(finding.severity != ERROR for finding in findings)


def _pages(workspace: Workspace) -> list[DoctorFinding]:
    return _found_all("pages", database.flaws_of_pages(workspace.database, thorough=True))


def _references(workspace: Workspace) -> list[DoctorFinding]:
    rows = workspace.query("PRAGMA foreign_key_check")
    return _found_all("reference", (f"{row['table']} {row['rowid']} -> {row['parent']}" for row in rows))


def _blobs(workspace: Workspace) -> list[DoctorFinding]:
    return _found_all("blob", workspace.flawed_blobs())


def _office(workspace: Workspace) -> list[DoctorFinding]:
    if not isinstance(workspace, OfficeWorkspace):
        return []
    return [
        *_found_all("record", (f"{entity} {uid}" for entity, uid in workspace.damaged_records())),
        *_found_all("paper", workspace.flaws()),
        *_found_all("order", (f"{entity} {uid}" for entity, uid in workspace.stale_order_keys())),
    ]


def _central(workspace: Workspace) -> list[DoctorFinding]:
    if not isinstance(workspace, CentralWorkspace):
        return []
    return [
        *_found_all("vault", workspace.damaged_files()),
        *_found_all("journal", (str(seq) for seq in workspace.check_chain())),
        *_found_all("view", (" ".join(place) for place in workspace.damaged_rows())),
    ]


def _found_all(what: str, places: Iterable[str]) -> list[DoctorFinding]:
    return [_found(what, place) for place in places]


def _found(what: str, place: str) -> DoctorFinding:
    severity, template = _SENTENCES[what]
    shown = place.encode("utf-8", "replace").decode("utf-8")
    return DoctorFinding(f"doctor-{what}", severity, shown, template)


_SENTENCES: Final = {
    "pages": (ERROR, QT_TRANSLATE_NOOP("moi", "โครงสร้างแฟ้มเสียหาย ({place}) ให้กู้คืนจากแฟ้มสำรองล่าสุด")),
    "reference": (
        ERROR,
        QT_TRANSLATE_NOOP("moi", "มีรายการที่อ้างถึงระเบียนที่ไม่มีอยู่ ({place}) ให้กู้คืนจากแฟ้มสำรองล่าสุด"),
    ),
    "record": (ERROR, QT_TRANSLATE_NOOP("moi", "ข้อมูลไม่ตรงกับค่าตรวจที่บันทึกไว้ ({place}) ให้กู้คืนจากแฟ้มสำรองล่าสุด")),
    "paper": (
        ERROR,
        QT_TRANSLATE_NOOP("moi", "ประวัติหรือเอกสารที่เก็บไว้ไม่ตรงกับค่าตรวจ ({place}) ให้กู้คืนจากแฟ้มสำรองล่าสุด"),
    ),
    "blob": (ERROR, QT_TRANSLATE_NOOP("moi", "กุญแจหรือข้อมูลที่เก็บไว้เสียหาย ({place}) ให้กู้คืนจากแฟ้มสำรอง หรือสร้างกุญแจใหม่")),
    "order": (
        WARNING,
        QT_TRANSLATE_NOOP("moi", "ลำดับการเรียงตามตัวอักษรไม่เป็นปัจจุบัน ({place}) ข้อมูลครบถ้วน ให้แก้ไขชื่อรายการนั้นหนึ่งครั้ง"),
    ),
    "vault": (
        ERROR,
        QT_TRANSLATE_NOOP("moi", "แฟ้มที่รับไว้ในคลังเสียหาย ({place}) ให้กู้คืนจากแฟ้มสำรอง หรือขอแฟ้มเดิมจากหน่วยงาน"),
    ),
    "journal": (
        ERROR,
        QT_TRANSLATE_NOOP("moi", "บันทึกการตัดสินใจไม่ต่อเนื่องที่ลำดับ {place} อาจถูกแก้ไขหรือเสียหาย ให้กู้คืนจากแฟ้มสำรองล่าสุด"),
    ),
    "view": (WARNING, QT_TRANSLATE_NOOP("moi", "แผนรวมไม่ตรงกับค่าตรวจ ({place}) ให้สั่งสร้างแผนรวมใหม่จากแฟ้มที่รับไว้")),
}
