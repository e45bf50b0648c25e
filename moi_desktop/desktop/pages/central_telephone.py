"""The telephone call about an office's card: the fingerprint is heard or read back group by group, and every difference is told
at once. The key is registered only when all eight groups were the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from moi_desktop.desktop import theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_keys import CallFacts, Confirmed, confirm_card, read_call
from moi_desktop.desktop.pages.central_dialogs import CentralDialog, shown
from moi_desktop.desktop.widgets.labels import Label, WrapLabel

GROUPS_IN_A_LINE: Final = 4
_KEDMANEE: Final = str.maketrans("ๅ/_ภถุึคตจฟิแกำดOoIl", "1234567890abcdef0011")
"""What the keys of digits and of A to F write while the keyboard stands on Thai, and letters that are heard as digits."""

TYPED, READ_BACK = "typed", "read-back"


class GroupLine(QWidget):
    """One group to be typed as it is heard; says at once whether it is the one on the card."""

    def __init__(self, number: int, wanted: str, changed: Callable[[], object]) -> None:
        super().__init__()
        self._wanted = wanted
        self.line = QLineEdit()
        self.line.setMaxLength(len(wanted) + 1)
        self.line.setFixedWidth(theme.SIZES.code_column + theme.SIZES.space)
        font = self.line.font()
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        self.line.setFont(font)
        self.line.setAccessibleName(self.tr("กลุ่มที่ {number}").format(number=number + 1))
        self.mark = Label("", "strong")
        self.mark.setFixedWidth(2 * theme.SIZES.icon)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SIZES.space_inside)
        row.addWidget(self.line)
        row.addWidget(self.mark)
        self.line.textEdited.connect(self._spell)
        self.line.textChanged.connect(self._show)
        self.line.textChanged.connect(lambda _text: changed())

    def _spell(self, text: str) -> None:
        """Write what was typed as the card spells it, also where the keyboard stood on Thai."""
        spelled = text.translate(_KEDMANEE).upper()
        if spelled != text:
            place = self.line.cursorPosition()
            self.line.setText(spelled)
            self.line.setCursorPosition(place)

    @property
    def heard(self) -> str:
        """What was typed, as the card would spell it."""
        return self.line.text().strip().translate(_KEDMANEE).upper()

    @property
    def is_same(self) -> bool:
        """Whether the whole group was typed and is the one on the card."""
        return self.heard == self._wanted

    @property
    def differs(self) -> bool:
        """Whether what was typed so far cannot be the group on the card."""
        return not self._wanted.startswith(self.heard)

    def _show(self) -> None:
        self.mark.setText("✓" if self.is_same else "✗" if self.differs else "")
        theme.mark(self.mark, tone="good" if self.is_same else "bad")
        theme.mark(self.line, state="problem" if self.differs else "")
        self.mark.setAccessibleName(self.tr("ตรงกัน") if self.is_same else self.tr("ไม่ตรงกัน") if self.differs else "")
        if self.is_same and self.line.hasFocus():
            self.focusNextChild()


class CallDialog(CentralDialog):
    """Whom to call and at which number; the groups to type or to tick; who answered."""

    def __init__(self, facts: CallFacts, parent: QWidget | None = None) -> None:
        self._facts = facts
        groups = facts.fingerprint.split("-")
        super().__init__(self.tr("โทรยืนยันกุญแจ"), self._explanation(facts), self.tr("ลงทะเบียนกุญแจ"), parent)
        self.phone, self.spoken_to = QLineEdit(facts.known_phone), QLineEdit(facts.holder)
        self.typed = [GroupLine(number, group, self._on_changed) for number, group in enumerate(groups)]
        self.ticked = [QCheckBox(group) for group in groups]
        self.by_typing = QRadioButton(self.tr("ให้หน่วยงานอ่าน แล้วพิมพ์ตามที่ได้ยิน"))
        self.by_reading = QRadioButton(self.tr("อ่านทวนให้หน่วยงานฟังทีละกลุ่ม แล้วติ๊ก"))
        self.replaces = QCheckBox(
            self.tr("กุญแจนี้ใช้แทนกุญแจเดิมที่ใช้ไม่ได้แล้ว เพิกถอนกุญแจเดิม {count} ดอกพร้อมกัน").format(count=len(facts.others))
        )
        self._groups = QStackedWidget()
        self._groups.addWidget(self._grid(self.typed))
        self._groups.addWidget(self._grid(self.ticked))
        self.difference = WrapLabel("", "", "bad")
        self._lay_out()
        self.by_typing.setChecked(True)
        self.by_reading.toggled.connect(lambda on: self._groups.setCurrentIndex(int(on)))
        self.by_reading.toggled.connect(lambda _on: self._on_changed())
        for line in (self.phone, self.spoken_to):
            line.textChanged.connect(self.refresh)
        for box in self.ticked:
            box.toggled.connect(self._on_changed)
        (self.typed[0].line if facts.known_phone else self.phone).setFocus()
        self._on_changed()

    @property
    def way(self) -> str:
        """How the groups are compared."""
        return READ_BACK if self.by_reading.isChecked() else TYPED

    @property
    def confirmed(self) -> Confirmed:
        """What was filled in."""
        replaces = self._facts.others if self.replaces.isChecked() else ()
        return Confirmed(self.phone.text().strip(), self.spoken_to.text().strip(), self.way, replaces)

    @property
    def problem(self) -> str:
        """Why the key cannot be registered yet."""
        if not self.phone.text().strip():
            return self.tr("กรอกหมายเลขที่โทรก่อน ใช้หมายเลขที่รู้จักอยู่แล้ว เช่น จากสมุดโทรศัพท์ราชการ")
        if not self.spoken_to.text().strip():
            return self.tr("กรอกชื่อผู้ที่พูดสายด้วยก่อน")
        if self.way == READ_BACK:
            left = sum(not box.isChecked() for box in self.ticked)
        else:
            if any(group.differs for group in self.typed):
                return self._differing()
            left = sum(not group.is_same for group in self.typed)
        return self.tr("ยังเหลืออีก {count} กลุ่มที่ยังไม่ได้เทียบ").format(count=left) if left else ""

    def hear(self, fingerprint: str) -> None:
        """Type what was read out, group by group."""
        for group, text in zip(self.typed, fingerprint.split("-"), strict=False):
            group.line.setText(text)

    def _differing(self) -> str:
        numbers = [str(n + 1) for n, group in enumerate(self.typed) if group.differs]
        return self.tr(
            "กลุ่มที่ {numbers} ไม่ตรงกับบัตร ให้หน่วยงานอ่านใหม่ช้า ๆ จากหน้าจอของหน่วยงานเอง ถ้ายังไม่ตรง อย่าลงทะเบียน บัตรนี้อาจไม่ได้มาจากหน่วยงาน"
        ).format(numbers=", ".join(numbers))

    def _on_changed(self) -> None:
        differs = self.way == TYPED and any(group.differs for group in self.typed)
        self.difference.setText(self._differing() if differs else "")
        self.difference.setVisible(differs)
        self.refresh()

    def _explanation(self, facts: CallFacts) -> str:
        who = " ".join(filter(None, (facts.holder, facts.position)))
        words = [
            self.tr("โทรถึง {who} {office} กุญแจนี้ทำหน้าที่ {role} ให้อ่านลายนิ้วมือกุญแจจากหน้าจอของหน่วยงานทีละกลุ่ม").format(
                who=who or self.tr("ผู้ถือกุญแจ"), office=facts.name, role=central_words.key_role(facts.role)
            )
        ]
        if facts.issuer:
            words.append(self.tr("กุญแจนี้มีใบรับรองที่ออกโดย {issuer}").format(issuer=facts.issuer))
        return "\n".join([*words, *filter(None, [facts.problem])])

    def _number_words(self) -> str:
        facts = self._facts
        if not facts.known_phone:
            words = self.tr(
                "ยังไม่เคยโทรยืนยันกับหน่วยงานนี้ ใช้หมายเลขจากสมุดโทรศัพท์ราชการ หมายเลขในบัตร {phone} ใช้เทียบเท่านั้น เพราะผู้ที่ปลอมบัตรเขียนเองได้"
            )
        elif facts.known_phone == facts.card_phone:
            words = self.tr("หมายเลขที่เคยโทรยืนยัน ตรงกับในบัตร")
        else:
            words = self.tr("หมายเลขที่เคยโทรยืนยัน ในบัตรเขียนหมายเลขอื่น ({phone}) ใช้หมายเลขเดิมไว้ก่อน")
        return words.format(phone=facts.card_phone or "–")

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(theme.SIZES.space)
        for name, line in ((self.tr("หมายเลขที่โทร"), self.phone), (self.tr("ผู้ที่พูดสายด้วย"), self.spoken_to)):
            line.setAccessibleName(name)
            label = Label(name)
            label.setFixedWidth(theme.SIZES.field_label)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            label.setBuddy(line)
            form.addRow(label, line)
            if line is self.phone:
                note = WrapLabel(self._number_words(), "note")
                note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
                form.addRow("", note)
        ways = QVBoxLayout()
        ways.setSpacing(theme.SIZES.space_inside)
        self._ways = QButtonGroup(self)
        for button in (self.by_typing, self.by_reading):
            self._ways.addButton(button)
            ways.addWidget(button)
        self.ui.fields.addLayout(form)
        self.ui.fields.addLayout(ways)
        self.ui.fields.addWidget(self._groups)
        self.ui.fields.addWidget(self.difference)
        self.ui.fields.addWidget(self.replaces)
        self.ui.fields.addStretch(1)  # where a remark came and went, the room it took stays beneath
        self.replaces.setVisible(bool(self._facts.others))

    def _grid(self, groups: list[GroupLine] | list[QCheckBox]) -> QWidget:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.SIZES.space_card)
        grid.setVerticalSpacing(theme.SIZES.space_inside)
        for number, group in enumerate(groups):
            row, column = divmod(number, GROUPS_IN_A_LINE)
            grid.addWidget(Label(self.tr("กลุ่มที่ {number}").format(number=number + 1), "note"), 2 * row, column)
            grid.addWidget(group, 2 * row + 1, column)
        grid.setColumnStretch(GROUPS_IN_A_LINE, 1)
        return inside


def ask_to_confirm(
    owner: QObject,
    session: CentralSession,
    office: str,
    fingerprint: str,
    then: Callable[[CallFacts], object],
    *,
    window: QWidget,
) -> None:
    """Open the call about a card; `then` hears of it once the key is registered."""

    def register(dialog: CallDialog, facts: CallFacts) -> None:
        told = dialog.confirmed
        session.act(
            owner,
            lambda centre: confirm_card(centre, office, fingerprint, told, session.clock),
            lambda _nothing: then(facts),
            title=QCoreApplication.translate("CallDialog", "กำลังบันทึกกุญแจ"),
        )

    def show(facts: CallFacts) -> None:
        dialog = CallDialog(facts, window)
        shown(dialog, lambda: register(dialog, facts))

    session.read(owner, lambda centre: read_call(centre, office, fingerprint), show)
