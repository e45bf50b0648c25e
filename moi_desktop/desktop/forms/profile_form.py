"""The form of the office itself: who prepares, who certifies, under which letter. Saved field by field like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from moi_desktop.desktop import saving
from moi_desktop.desktop.forms.record_form import RecordForm
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.values import Surroundings
from moi_desktop.plan import catalogue
from moi_desktop.plan.model import Record, new_uid

if TYPE_CHECKING:
    from moi_desktop.store.office_workspace import OfficeWorkspace

PROFILE = "office_profile"


class ProfileForm(RecordForm):
    """Shows and saves the one profile of the office; it is made with its first field."""

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__(catalogue.entity(PROFILE), Surroundings(), parent=parent)
        self._session = session
        self.committed.connect(self._save)

    def load(self) -> None:
        """Show the profile as it is kept."""
        self._session.read(self, read_profile, self._show)

    def show_look(self, look: Look) -> None:
        """Mark what the check says of the profile."""
        self.show_findings([finding for finding in look.findings if finding.entity == PROFILE])

    def _show(self, found: tuple[str, dict[str, object]]) -> None:
        self.show_record(*found)
        if self._session.look is not None:
            self.show_look(self._session.look)

    def _save(self, key: str, value: object) -> None:
        self._session.act(self, lambda workspace, _: save_profile_field(workspace, key, value), self._on_saved)

    def _on_saved(self, uid: str) -> None:
        self.uid = uid


def read_profile(workspace: OfficeWorkspace) -> tuple[str, dict[str, object]]:
    """Return uid and values of the profile, with what was typed; runs on the thread of the jobs."""
    record = next(iter(workspace.records(PROFILE)), None)
    if record is None:
        return "", {}
    return record.uid, saving.values_of(record, workspace.pending_texts(PROFILE, record.uid))


def save_profile_field(workspace: OfficeWorkspace, key: str, value: object) -> str:
    """Keep one field of the profile and return its uid; runs on the thread of the jobs."""
    record = next(iter(workspace.records(PROFILE)), None)
    if record is not None:
        saving.type_field(workspace, PROFILE, record.uid, key, value)
        return record.uid
    record = Record(PROFILE, new_uid())
    with workspace.changes():
        workspace.add(record)
        saving.save_field(workspace, PROFILE, record.uid, key, value)
    return record.uid
