"""The panel at the right of a form: what there is to say of the field that has the focus, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from moi_desktop.desktop import theme
from moi_desktop.desktop.forms.field_story import Story, StoryTeller, read_story, when
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.field_review import FieldReview
from moi_desktop.desktop.values import FieldFormat, Surroundings, label_of
from moi_desktop.desktop.widgets.details_panel import Details, DetailsPanel
from moi_desktop.desktop.widgets.history_dialog import HistoryDialog, PastLine
from moi_desktop.plan import catalogue
from moi_desktop.plan.places import record_label

if TYPE_CHECKING:
    from moi_desktop.store.change_log import Line
    from moi_desktop.store.office_workspace import OfficeWorkspace

MOST_LINES = 500
"""How much of a record's history is shown."""


class FieldDetails(QObject):
    """Owns a `DetailsPanel`. `confirm_wanted` tells that the value shown holds, `returned` what was taken back, in words, and in which step."""

    confirm_wanted = Signal()
    returned = Signal(str, int)

    def __init__(self, session: OfficeSession, around: Surroundings, review: FieldReview) -> None:
        super().__init__()
        self._session = session
        self._around = around
        self._teller = StoryTeller(self)
        self.place = ("", "", "")
        """Entity, uid and field of what is shown; empty while it is no field."""

        self.panel = DetailsPanel()
        self._review = review
        self.panel.add_first(review)
        self.confirm_button = QPushButton(self.tr("ยืนยันค่านี้"))
        self.confirm_button.setToolTip(self.tr("ตรวจแล้ว ค่าจากปีก่อนยังใช้ได้ (F9)"))
        self.history_button = QPushButton(self.tr("ดูประวัติทั้งหมด…"))
        for button in (self.confirm_button, self.history_button):
            theme.mark(button, role="link")
            button.hide()
            self.panel.add_below(button)
        self.confirm_button.clicked.connect(self.confirm_wanted)
        self.history_button.clicked.connect(self.show_history)

    def show_nothing(self) -> None:
        """Say what the panel is for."""
        self.show_summary(self._teller.nothing_chosen())

    def show_summary(self, details: Details) -> None:
        """Show something that is not about a field."""
        self.place = ("", "", "")
        self.panel.show_details(details)
        if self._session.look is not None:
            self._review.show_place(self._session.look, self.place)
        self.confirm_button.hide()
        self.history_button.hide()

    def show_meters(self, meters: Sequence[tuple[str, int, int, str]]) -> None:
        """Show at the foot how much is used."""
        self.panel.show_meters(meters)

    def show_field(self, entity: str, uid: str, key: str) -> None:
        """Show a field; `uid` is empty in a row that waits for typing."""
        self.place = (entity, uid, key)
        self._session.read(self, lambda workspace: read_story(workspace, entity, uid, key), self._show_story)

    def refresh(self) -> None:
        """Show the field anew."""
        if self.place[0]:
            self.show_field(*self.place)

    def _show_story(self, story: Story) -> None:
        look, place = self._session.look, (story.entity, story.uid, story.field)
        if look is None or place != self.place:
            return
        findings = [one for one in look.findings if (one.entity, one.uid, one.field) == place]
        self.panel.show_details(self._teller.details_of(story, self._around, findings))
        self._review.show_place(look, place)
        self.confirm_button.setVisible(story.former is not None and not story.former.confirmed)
        self.history_button.setVisible(bool(story.uid))

    # All of the history

    def show_history(self) -> None:
        """Read everything that happened to the record and show it."""
        entity, uid, _ = self.place
        if uid:
            self._session.read(
                self, lambda workspace: workspace.history(entity, uid, limit=MOST_LINES), self._open_history
            )

    def _open_history(self, lines: Sequence[Line]) -> None:
        entity, uid, key = self.place
        look = self._session.look
        record = look.plan.get(entity, uid) if look else None
        if record is None:
            return
        shape = catalogue.entity(entity)
        subject = self.tr("{table}: {name}").format(
            table=label_of(shape.th, shape.en), name=record_label(record) or self.tr("(ยังไม่มีชื่อ)")
        )
        dialog = HistoryDialog(subject, key, [self._past(line) for line in lines], self.panel.window())
        dialog.returned.connect(lambda field, value: self._take_back(entity, uid, field, value))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _past(self, line: Line) -> PastLine:
        at = when(line.at)
        if not line.field:
            record_words = self.tr("(ทั้งรายการ)")
            come, gone = self.tr("เพิ่ม"), self.tr("ลบ")
            after = gone if line.new is None else come if line.old is None else self.tr("แทนที่")
            return PastLine(at, line.person, "", record_words, "", after)
        field = catalogue.entity(line.entity).field(line.field)
        before, after = self._teller.line_words(line, FieldFormat(field, self._around))
        is_value = line.what == "value" and not field.computed
        return PastLine(
            at, line.person, line.field, label_of(field.th, field.en), before, after, line.old, can_return=is_value
        )

    def _take_back(self, entity: str, uid: str, field: str, value: object) -> None:
        from moi_desktop.desktop import saving, turning

        name = catalogue.entity(entity).field(field)
        words = self.tr("นำค่าเดิมของ {field} กลับมาแล้ว").format(field=label_of(name.th, name.en))

        def save(workspace: OfficeWorkspace, _progress: object) -> int:
            saving.save_field(workspace, entity, uid, field, value)
            return turning.last_step(workspace)

        self._session.act(self, save, lambda step: self.returned.emit(words, step))
