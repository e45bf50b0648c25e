"""What is done with whole projects: begin, copy, carry over, move, delete, bring back. Each is one step that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from moi_desktop.desktop import file_dialogs, office_carrying, office_projects, turning
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.project_words import ProjectWords
from moi_desktop.desktop.widgets import reason_dialog
from moi_desktop.desktop.widgets.carry_dialog import CarryDialog
from moi_desktop.desktop.widgets.project_tree import Dropped
from moi_desktop.plan.catalogue import DELETED
from moi_desktop.plan.model import Record

if TYPE_CHECKING:
    from moi_desktop.store.office_workspace import OfficeWorkspace


class ProjectActs(QObject):
    """Asks what must be asked, does it, and tells. `page` is the widget that dialogs stand over."""

    made = Signal(str)
    """A project came into the plan or back to it: its uid."""

    changed = Signal(object)
    """Projects stand elsewhere now: their uids."""

    gone = Signal(object)
    """Projects are no longer in the plan: their uids."""

    told = Signal(str, object)

    def __init__(self, session: OfficeSession, words: ProjectWords, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._words = words
        self._page = page

    def add(self, programme: str) -> None:
        """Begin a project, in a programme where one is given."""
        look = self._session.look
        years = look.years if look else range(0)
        self._session.act(
            self, lambda workspace, _: office_projects.add_project(workspace, years, programme), self.made.emit
        )

    def duplicate(self, uid: str) -> None:
        """Copy a project with everything that belongs to it."""
        mark = self.tr("(สำเนา)")
        self._session.act(
            self, lambda workspace, _: office_projects.duplicate_project(workspace, uid, mark), self.made.emit
        )

    def delete(self, uids: Sequence[str]) -> None:
        """Ask why, and take projects out of the plan."""
        look = self._session.look
        records = self._live(look, uids) if look else []
        if look is None or not records:
            return
        reason = reason_dialog.ask_for_reason(self._page, self._words.deletion(look, records))
        if reason is None:
            return
        going, text = [record.uid for record in records], reason.text
        label = self.tr("ลบ {count} โครงการ").format(count=len(going))
        self._session.act(
            self,
            lambda workspace, _: office_projects.remove_projects(workspace, going, text, label),
            lambda _: self._on_deleted(going),
        )

    def _on_deleted(self, uids: list[str]) -> None:
        self.gone.emit(uids)
        words = self.tr("ลบ {count} โครงการแล้ว") if len(uids) > 1 else self.tr("ลบโครงการแล้ว")
        self.told.emit(words.format(count=len(uids)), lambda: self.restore(uids))

    def restore(self, uids: Sequence[str]) -> None:
        """Bring deleted projects back."""
        back = list(uids)
        label = self.tr("กู้คืน {count} โครงการ").format(count=len(back))
        self._session.act(
            self,
            lambda workspace, _: office_projects.restore_projects(workspace, back, label),
            lambda _: self.made.emit(back[0]),
        )

    # Moving

    def shift(self, uids: Sequence[str], step: int, *, within_programme: bool) -> None:
        """Let projects change places with the one above (-1) or below (1), in their programme or in the whole plan."""
        look = self._session.look
        moved = self._live(look, uids) if look else []
        if look is None or not moved:
            return
        order = office_projects.in_order(look.plan.live_projects())
        first = moved[0].text("programme")
        around = [one for one in order if not within_programme or one.text("programme") == first]
        places = [number for number, one in enumerate(around) if one.uid in uids]
        beside = (places[0] - 1 if step < 0 else places[-1] + 1) if places else -1
        if not 0 <= beside < len(around):
            self.told.emit(self.tr("อยู่บนสุดแล้ว") if step < 0 else self.tr("อยู่ล่างสุดแล้ว"), None)
            return
        self._move(look, uids, around[beside].uid, below=step > 0, programme=None)

    def drop(self, dropped: Dropped) -> None:
        """Do what was shown by dragging."""
        look = self._session.look
        if look is None:
            return
        if dropped.target:
            self._move(look, dropped.uids, dropped.target, below=dropped.below, programme=dropped.programme)
        else:
            self.assign(dropped.uids, dropped.programme)

    def assign(self, uids: Sequence[str], programme: str) -> None:
        """Put projects into another programme; their priorities stay."""
        look = self._session.look
        moved = [record.uid for record in self._live(look, uids)] if look else []
        if moved:
            label = self.tr("ย้ายแผนงาน {count} โครงการ").format(count=len(moved))
            words = self.tr("ย้ายแผนงานแล้ว {count} โครงการ")
            self._do(
                lambda workspace: office_projects.assign_programme(workspace, moved, programme, label), moved, words
            )

    def _move(self, look: Look, uids: Sequence[str], target: str, *, below: bool, programme: str | None) -> None:
        moved = [record.uid for record in self._live(look, uids)]
        order = [one.uid for one in office_projects.in_order(look.plan.live_projects())]
        before = target
        if below:
            after = [uid for uid in order[order.index(target) + 1 :] if uid not in moved]
            before = after[0] if after else ""
        label = self.tr("เลื่อนลำดับ {count} โครงการ").format(count=len(moved))
        words = self.tr("ย้ายแล้ว จัดลำดับความสำคัญใหม่ให้ {count} โครงการ")
        self._do(
            lambda workspace: office_projects.move_projects(workspace, moved, before, programme, label), moved, words
        )

    def _do(self, work: Callable[[OfficeWorkspace], int], uids: list[str], words: str) -> None:
        """Do it; `words` then tell how many projects were changed."""
        self._session.act(
            self,
            lambda workspace, _: (work(workspace), turning.last_step(workspace)),
            lambda done: self._on_moved(*done, uids, words),
        )

    def _on_moved(self, changed: int, step: int, uids: list[str], words: str) -> None:
        if changed:
            self.changed.emit(uids)
            self.told.emit(words.format(count=changed), partial(self._session.undo_step, step))

    def _live(self, look: Look | None, uids: Sequence[str]) -> list[Record]:
        found = [look.plan.get("project", uid) for uid in uids] if look else []
        return [record for record in found if record is not None and record.text("status") != DELETED]

    # Carrying over

    def carry(self) -> CarryDialog:
        """Open the dialog in which last year's projects are chosen."""
        dialog = CarryDialog(self._page)
        dialog.file_wanted.connect(lambda: self._choose_file(dialog))
        dialog.own_wanted.connect(lambda: self._read(dialog, None))
        dialog.accepted.connect(lambda: self._carry(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _choose_file(self, dialog: CarryDialog) -> None:
        kinds = self.tr("แฟ้มงานหรือแฟ้มนำส่งของปีก่อน (*.db *.xlsx)")
        path = file_dialogs.file_to_open(dialog, self.tr("เลือกแฟ้มของปีก่อน"), kinds, self._session.path.parent)
        if path is not None:
            self._read(dialog, path)

    def _read(self, dialog: CarryDialog, path: Path | None) -> None:
        self._session.act(
            dialog,
            lambda workspace, _: office_carrying.read_offer(workspace, path),
            dialog.show_offer,
            title=self.tr("กำลังอ่านแผนปีก่อน"),
        )

    def _carry(self, dialog: CarryDialog) -> None:
        offer, chosen, shift = dialog.offer, dialog.chosen, dialog.shift
        if offer is not None and chosen:
            self._session.act(
                self,
                lambda workspace, _: (
                    office_carrying.carry(workspace, offer, chosen, shift),
                    turning.last_step(workspace),
                ),
                lambda done: self._on_carried(*done),
                title=self.tr("กำลังยกโครงการมา"),
            )

    def _on_carried(self, uids: list[str], step: int) -> None:
        if uids:
            self.made.emit(uids[0])
            words = self.tr("ยกมา {count} โครงการแล้ว ทุกค่ายังไม่ยืนยัน ตรวจแล้วกดยืนยันหรือแก้ทีละช่อง")
            self.told.emit(words.format(count=len(uids)), partial(self._session.undo_step, step))
