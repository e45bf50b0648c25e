"""A field on a form: label, editor, unit, and a note beneath that says what is the matter.

The state is normal, changed (since the last time it was sent), inherited (carried over from last year and not confirmed),
warning, problem or locked; a comment of the centre is a second thing and has its own mark. What the person typed decides first: text that is not a value is a problem whatever else
is known about the field.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.models.grid_model import Pin
from moi_desktop.desktop.values import Unparsed
from moi_desktop.desktop.widgets.editors import Editor, FlagEdit, LineEdit, LongTextEdit
from moi_desktop.desktop.widgets.labels import WrapLabel

STATES = ("normal", "changed", "inherited", "warning", "problem", "locked")
CALM_MS = 500
"""How long typing must rest before a field says what is the matter with it."""

_TONES = {"warning": "warning", "problem": "bad"}


class FieldRow(QWidget):
    """One field. `committed(key, value)` tells a new value, `entered(key)` that the focus came."""

    committed = Signal(str, object)
    entered = Signal(str)
    comment_wanted = Signal(str)
    confirm_wanted = Signal(str)
    """The person says that the inherited value still holds: the key."""

    def __init__(
        self, key: str, label: str, editor: Editor, unit: str = "", *, required: bool = False, hint: str = ""
    ) -> None:
        super().__init__()
        self.key = key
        self.editor = editor
        self._state = "normal"
        self._note = ""
        self._remark = ""
        self._waits = False
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self._show)
        self.label = _label_of(label + ("\u00a0*" if required else ""), editor)
        self.note = WrapLabel("", "note")
        self.note.hide()
        self.accept = QPushButton()
        theme.mark(self.accept, role="link")
        self.accept.hide()
        self.accept.clicked.connect(self._on_accepted)
        self.pin = QToolButton()
        self.pin.setAccessibleName(self.tr("ความเห็นจากส่วนกลาง"))
        keeps_place = self.pin.sizePolicy()
        keeps_place.setRetainSizeWhenHidden(True)
        self.pin.setSizePolicy(keeps_place)
        self.pin.setFixedWidth(theme.SIZES.icon + theme.SIZES.space)
        self.pin.hide()
        self.pin.clicked.connect(lambda: self.comment_wanted.emit(self.key))
        self.confirm = QToolButton()
        self.confirm.setIcon(icons.icon("question", "warning"))
        self.confirm.setToolTip(self.tr("ค่าจากปีก่อน ยังไม่ยืนยัน กดเมื่อตรวจแล้วว่ายังใช้ได้ (F9)"))
        self.confirm.setAccessibleName(self.tr("ยืนยันค่าจากปีก่อนของช่อง {name}").format(name=label))
        self.confirm.setFixedWidth(self.pin.maximumWidth())
        self.confirm.hide()
        self.confirm.clicked.connect(lambda: self.confirm_wanted.emit(self.key))
        editor.setToolTip(hint)
        editor.name_for_readers(label, hint)
        self._lay_out(unit)
        editor.committed.connect(self._on_committed)
        editor.remarked.connect(self._on_remarked)
        editor.entered.connect(lambda: self.entered.emit(self.key))

    @property
    def state(self) -> str:
        """The state shown: a value that could not be read is a problem."""
        if self._state != "locked" and isinstance(self.editor.value(), Unparsed):
            return "problem"
        return "inherited" if self._waits and self._state in ("normal", "changed") else self._state

    @property
    def is_in_use(self) -> bool:
        """Whether the focus is in the editor."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self.editor or self.editor.isAncestorOf(focused))

    def set_value(self, value: object) -> None:
        """Show `value`."""
        self.editor.set_value(value)
        self._remark = ""
        self._show()

    def show_state(self, state: str, note: str = "") -> None:
        """Show one of `STATES` with a note that says why and what to do."""
        self._state, self._note = state, note
        self.editor.set_locked(state == "locked")
        self._show()

    def show_inherited(self, *, waits: bool) -> None:
        """Show whether the value came from last year and waits to be confirmed."""
        self._waits = waits
        had_focus = self.confirm.hasFocus()
        self._share_room(pin=not self.pin.isHidden(), confirm=waits)
        if had_focus and not waits:
            self.editor.setFocus()
        self._show()

    def show_pin(self, pin: Pin | None) -> None:
        """Show that the centre has written about this field; its colour says whether that waits for an answer."""
        self._share_room(pin=pin is not None, confirm=self._waits)
        if pin is not None:
            self.pin.setIcon(icons.icon("comment", "accent" if pin.waits else "muted"))
            self.pin.setToolTip("\n".join((pin.words, self.tr("กดเพื่ออ่านและตอบ (F8)"))))
            self.pin.setAccessibleDescription(pin.words)

    def _share_room(self, *, pin: bool, confirm: bool) -> None:
        """Both marks stand in the same place, which is kept free while neither is there."""
        keeps_place = self.pin.sizePolicy()
        keeps_place.setRetainSizeWhenHidden(not confirm)
        self.pin.setSizePolicy(keeps_place)
        self.pin.setVisible(pin)
        self.confirm.setVisible(confirm)

    def _lay_out(self, unit: str) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(theme.SIZES.space)
        layout.setVerticalSpacing(0)
        top = Qt.AlignmentFlag.AlignTop if isinstance(self.editor, LongTextEdit) else Qt.AlignmentFlag(0)
        layout.addWidget(self.label, 0, 0, top)
        layout.addWidget(self.editor, 0, 1)
        if unit and isinstance(self.editor, LineEdit):
            self.editor.set_unit(unit)
        layout.addWidget(self.pin, 0, 2, top)
        layout.addWidget(self.confirm, 0, 3, top)
        beneath = QHBoxLayout()
        beneath.setSpacing(theme.SIZES.space_inside)
        beneath.addWidget(self.note, 1)
        beneath.addWidget(self.accept)
        layout.addLayout(beneath, 1, 1)
        layout.setColumnStretch(1, 1)

    def _on_committed(self, value: object) -> None:
        self._show_calmly(bad=isinstance(value, Unparsed))
        self.committed.emit(self.key, value)

    def _on_remarked(self, remark: str) -> None:
        if remark != self._remark:
            self._remark = remark
            self._show_calmly(bad=bool(remark))

    def _show_calmly(self, *, bad: bool) -> None:
        """Half a word is no mistake: what is the matter is said when typing rests; that all is well, at once."""
        if bad and self.is_in_use:
            self._calm.start()
        else:
            self._show()

    def _show(self) -> None:
        self._calm.stop()
        state = self.state
        self.editor.show_state(state)
        words = self._words(state)
        self.note.setText(words)
        theme.mark(self.note, tone=_TONES.get(state, ""))
        self.note.setVisible(bool(words))
        self._show_proposal()

    def _show_proposal(self) -> None:
        value = self.editor.value()
        proposal = value.proposal if isinstance(value, Unparsed) else None
        shows = self.editor.form.show(proposal) if isinstance(self.editor, LineEdit) and proposal is not None else ""
        self.accept.setText(self.tr("ใช้ {value}").format(value=shows))
        self.accept.setVisible(bool(shows))

    def _on_accepted(self) -> None:
        value = self.editor.value()
        if isinstance(value, Unparsed) and value.proposal is not None:
            self.set_value(value.proposal)
            self.editor.setFocus()
            self.committed.emit(self.key, value.proposal)

    def _words(self, state: str) -> str:
        value = self.editor.value()
        if state == "problem" and isinstance(value, Unparsed):
            return value.reason
        return self._note or self._remark


def _label_of(text: str, editor: Editor) -> QLabel:
    words = "" if isinstance(editor, FlagEdit) and editor.check.text() else text
    label = WrapLabel(words)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    label.setFixedWidth(theme.SIZES.field_label)
    label.setMinimumHeight(theme.SIZES.form_row)
    label.setBuddy(editor.inner)
    return label
