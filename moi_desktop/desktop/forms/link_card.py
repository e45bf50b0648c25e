"""One chosen plan link: what it is, whether it is in force, whether it is the primary one, and why it was chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QRadioButton, QToolButton, QVBoxLayout, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.forms.editors_of import row_of
from moi_desktop.desktop.forms.link_words import path_words, validity_words
from moi_desktop.desktop.models.grid_model import Mark, Pin, Row
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.values import Surroundings, Unparsed
from moi_desktop.desktop.widgets.chip import Chip
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.link_chain import KIND_WORDS, Level, kind_of, level_of, years_missing

ENTITY = "plan_link"
_TONES = {"problem": "bad", "warning": "warning"}


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a card's fields: the mark and the pin of a field of this link, by field key."""

    mark: Callable[[str], Mark | None]
    pins: Callable[[str], Pin | None]


class LinkCard(QFrame):
    """Tells by uid what its person wants done with the link."""

    reason_written = Signal(str, object)
    primary_wanted = Signal(str)
    change_wanted = Signal(str)
    remove_wanted = Signal(str)
    comment_wanted = Signal(str)
    entered = Signal(str, str)
    """The focus came: uid and field key."""

    def __init__(self, uid: str, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.uid = uid
        self._around = around
        theme.mark(self, role="link")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.kind = Chip()
        self.code = Label("", "muted")
        self.years = WrapLabel("", "note", "warning")
        self.primary = QRadioButton(self.tr("ความเชื่อมโยงหลัก"))
        self.primary.setAutoExclusive(False)  # the others stand on other cards
        self.primary.setToolTip(self.tr("โครงการมียุทธศาสตร์ชาติหลักได้ด้านเดียว เลือกด้านนี้แล้วด้านเดิมจะเป็นความเชื่อมโยงรอง"))
        self.pin = QToolButton()
        self.pin.setToolTip(self.tr("มีความเห็นจากส่วนกลาง กดเพื่ออ่าน"))
        self.pin.setAccessibleName(self.tr("ความเห็นจากส่วนกลาง"))
        self.pin.hide()
        self.change = QPushButton(self.tr("เปลี่ยน…"))
        self.remove = QToolButton()
        self.remove.setIcon(icons.icon("remove"))
        self.remove.setToolTip(self.tr("ลบความเชื่อมโยงนี้ (Delete)"))
        self.remove.setAccessibleName(self.tr("ลบความเชื่อมโยงนี้"))
        self.name = WrapLabel("", "strong")
        self.path = WrapLabel("", "note")
        self.note = WrapLabel("", "note")
        self.reason = row_of(catalogue.entity(ENTITY).field("reason"), around)
        self._lay_out()
        self._connect()

    def show_link(self, row: Row, years: Sequence[int], known: Known, *, locked: bool) -> None:
        """Show a link as it stands, held against the years (BE) of the project."""
        value = row.values.get("link")
        code = "" if isinstance(value, Unparsed) else str(value or "")
        table = self._around.context.codes.table(CodeList.PLAN_LINK)
        entry = table.get(code)
        missing = years_missing(entry, years) if entry else ()
        self.kind.show_state(moi(KIND_WORDS[kind_of(table, code)]) if entry else self.tr("ไม่รู้จัก"), self._tone(entry))
        self.code.setText(code)
        validity = validity_words(entry, missing) if entry else ""
        self.years.setText(validity if missing else "")
        self.years.setVisible(bool(missing))
        self.name.setText(entry.th if entry else self._unknown(value))
        path = path_words(table, code) if entry else ""
        self.path.setText(" · ".join(part for part in (path, "" if missing else validity) if part))
        self.path.setVisible(bool(self.path.text()))
        self.setAccessibleName(f"{self.kind.text()} {code} {self.name.text()}")
        strategy = entry is not None and level_of(table, code) is Level.STRATEGY
        self.primary.setVisible(strategy)
        self.primary.setChecked(row.values.get("primary") is True)
        self.primary.setEnabled(not locked)
        for button in (self.change, self.remove):
            button.setVisible(not locked)
        reason = row.values.get("reason")
        if reason != self.reason.editor.value():
            self.reason.set_value(reason)
        self._show_known(known, locked=locked)

    def go_to(self, field: str) -> None:
        """Give a field of the card the focus."""
        if field == "reason":
            self.reason.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif field == "primary" and self.primary.isVisible():
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _unknown(self, value: object) -> str:
        if isinstance(value, Unparsed):
            return value.text
        return self.tr("รหัสนี้ไม่มีในบัญชีของชุดแผน") if value else self.tr("(ยังไม่ได้เลือกแผน)")

    def _tone(self, entry: object) -> str:
        return "accent" if entry else "bad"

    def _show_known(self, known: Known, *, locked: bool) -> None:
        marks = [mark for key in ("link", "primary") if (mark := known.mark(key)) is not None]
        worst = next((mark for mark in marks if mark.state == "problem"), marks[0] if marks else None)
        theme.mark(self, state=worst.state if worst else "")
        self.note.setText("\n".join(mark.words for mark in marks))
        self.note.setVisible(bool(marks))
        theme.mark(self.note, tone=_TONES.get(worst.state, "") if worst else "")
        about_reason = known.mark("reason")
        if locked:
            self.reason.show_state("locked")
        elif about_reason is None:
            self.reason.show_state("normal")
        else:
            self.reason.show_state(about_reason.state, about_reason.words)
        self.reason.show_pin(known.pins("reason"))
        pinned = known.pins("link") or known.pins("primary")
        self.pin.setVisible(pinned is not None)
        if pinned is not None:
            self.pin.setIcon(icons.icon("comment", "accent" if pinned.waits else "muted"))
            self.pin.setToolTip(pinned.words)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.SIZES.space)
        for widget in (self.kind, self.code, self.pin):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.primary)
        head.addWidget(self.change)
        head.addWidget(self.remove)
        column = QVBoxLayout(self)
        edge = theme.SIZES.space_between
        column.setContentsMargins(edge, theme.SIZES.space, theme.SIZES.space, theme.SIZES.space)
        column.setSpacing(theme.SIZES.space_inside)
        column.addLayout(head)
        for label in (self.name, self.path, self.years, self.note):
            column.addWidget(label)
        column.addWidget(self.reason)

    def _connect(self) -> None:
        self.reason.committed.connect(lambda _key, value: self.reason_written.emit(self.uid, value))
        self.reason.entered.connect(lambda key: self.entered.emit(self.uid, key))
        self.reason.comment_wanted.connect(self.comment_wanted)
        self.pin.clicked.connect(lambda: self.comment_wanted.emit("link"))
        self.primary.clicked.connect(self._on_primary)
        self.change.clicked.connect(lambda: self.change_wanted.emit(self.uid))
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self.uid))

    def _on_primary(self) -> None:
        self.primary.setChecked(True)  # a primary link stays one until another is chosen
        self.primary_wanted.emit(self.uid)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter changes the link, Delete removes it, while the card itself has the focus."""
        if self.hasFocus() and not self.change.isHidden():
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.change_wanted.emit(self.uid)
                return
            if event.key() == Qt.Key.Key_Delete:
                self.remove_wanted.emit(self.uid)
                return
        super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        """Tell that the focus came."""
        super().focusInEvent(event)  # type: ignore[arg-type] # Qt's event
        self.entered.emit(self.uid, "link")
