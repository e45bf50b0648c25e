"""Who works here, for which office, where the data lie and how they are kept, and how the program looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from moi_desktop import __version__
from moi_desktop.desktop import file_dialogs, icons, messages, office_backups, theme
from moi_desktop.desktop.forms.profile_form import ProfileForm
from moi_desktop.desktop.messages import Verb
from moi_desktop.desktop.office_backups import Copy
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.office_page import OfficePage
from moi_desktop.desktop.pages.page import Act, Place, Wish
from moi_desktop.desktop.pages.settings_keys import KeysCard
from moi_desktop.desktop.program_menu import scheme_names
from moi_desktop.desktop.settings import LANGUAGES, TEXT_SIZES, Settings
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.plan.thai_calendar import format_date

if TYPE_CHECKING:
    from pathlib import Path

    from moi_desktop.store.office_workspace import OfficeWorkspace, Person

SHOWN_COPIES = 8


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page shows: people, who is at work, backups newest first."""

    people: tuple[Person, ...]
    person: str
    copies: tuple[Copy, ...]


class SettingsPage(OfficePage):
    """Cards in two columns. What is typed is saved as it is typed; what is chosen takes effect as its note says."""

    def __init__(self, session: OfficeSession, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__("settings", self.tr("ตั้งค่า"), session, parent)
        self._settings = settings
        self._people: dict[str, Person] = {}
        self.profile = ProfileForm(session)
        self.person = QComboBox()
        self.name, self.position = QLineEdit(), QLineEdit()
        self.phone, self.email = QLineEdit(), QLineEdit()
        self.copies = QListWidget()
        self.signing_keys = KeysCard(session)
        self.signing_keys.told.connect(self.tell)
        self._lay_out()

    # What the shell asks

    def load(self) -> None:
        """Show what is set."""
        super().load()
        self.profile.load()
        self.session.read(self, _facts, self.show_facts)
        self.signing_keys.load()

    def leave(self) -> None:
        """Tell what has been typed but not saved yet."""
        self.profile.commit()

    def show_look(self, look: Look) -> None:
        """Mark what the check says of the office."""
        self.profile.show_look(look)

    def show_place(self, place: Place) -> None:
        """Give a field of the office the focus."""
        self.session.read(self, lambda _: place, self._go_to)

    def _go_to(self, place: Place) -> None:
        fields = self.profile.fields
        row = fields.get(place.field) or next(iter(fields.values()))
        row.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # People

    def show_facts(self, facts: Facts) -> None:
        """Show people, backups and key."""
        self._people = {person.name: person for person in facts.people}
        self.person.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.person.clear()
        self.person.addItem(self.tr("เพิ่มคนใหม่"), "")
        for name in self._people:
            self.person.addItem(name, name)
        self.person.setCurrentIndex(max(0, self.person.findData(facts.person)))
        self.person.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._show_person(facts.person)
        self._show_copies(facts.copies)

    def _show_person(self, name: str) -> None:
        person = self._people.get(name)
        known = (person.name, person.position, person.phone, person.email) if person else ("", "", "", "")
        for line, text in zip((self.name, self.position, self.phone, self.email), known, strict=True):
            line.setText(text)
        self.person_button.setEnabled(bool(self.name.text().strip()))

    def _on_person(self) -> None:
        name = str(self.person.currentData() or "")
        self._show_person(name)
        if name:
            self.session.act(self, lambda workspace, _: workspace.work_as(name), lambda _: self._told_person(name))
        else:
            self.name.setFocus()

    def _save_person(self) -> None:
        name, position, phone, email = (
            line.text().strip() for line in (self.name, self.position, self.phone, self.email)
        )

        def work(workspace: OfficeWorkspace) -> None:
            from moi_desktop.store.office_workspace import Person

            workspace.save_person(Person(name, position, phone, email))
            workspace.work_as(name)

        self.session.act(self, lambda workspace, _: work(workspace), lambda _: self._told_person(name))

    def _told_person(self, name: str) -> None:
        self.tell(self.tr("จากนี้ประวัติการแก้ไขจะบันทึกในชื่อ {name}").format(name=name))
        self.session.read(self, _facts, self.show_facts)

    # Backups

    def _show_copies(self, copies: Sequence[Copy]) -> None:
        self.copies.clear()
        for copy in copies[:SHOWN_COPIES]:
            words = self.tr("ลำดับที่ {number} วันที่ {day}").format(number=copy.number, day=format_date(copy.day))
            item = QListWidgetItem(words, self.copies)
            item.setData(Qt.ItemDataRole.UserRole, copy.path)
            item.setToolTip(str(copy.path))
        self.restore_button.setEnabled(self.copies.count() > 0)
        self.copies.setCurrentRow(0)

    def _back_up(self) -> None:
        title = self.tr("กำลังสำรองข้อมูลและตรวจไฟล์สำรอง")
        self.session.act(self, lambda workspace, _: office_backups.back_up(workspace), self._on_backed_up, title=title)

    def _on_backed_up(self, copy: Copy) -> None:
        self.tell(self.tr("สำรองและตรวจแล้ว: {name}").format(name=copy.path.name))
        self.session.read(self, _facts, self.show_facts)

    def _restore(self) -> None:
        item = self.copies.currentItem()
        if item is not None:
            self._ask_to_restore(item.data(Qt.ItemDataRole.UserRole), item.text())

    def _restore_file(self) -> None:
        path = file_dialogs.file_to_open(self, self.tr("เลือกไฟล์สำรอง"), self.tr("ไฟล์สำรอง (*.db)"))
        if path is not None:
            self._ask_to_restore(path, path.name)

    def _ask_to_restore(self, path: Path, words: str) -> None:
        question = self.tr(
            "กู้คืนจากไฟล์สำรอง {backup} เป็นแฟ้มงานใหม่และเปิดขึ้นมา สิ่งที่กรอกหลังจากนั้นจะไม่อยู่ในแฟ้มที่กู้คืน แฟ้มงานปัจจุบันยังเก็บไว้ ไม่ถูกเขียนทับ"
        ).format(backup=words)
        if messages.ask(self, question, [Verb("restore", self.tr("กู้คืน"), "primary")]) == "restore":
            self.wished.emit(Wish(Act.RESTORE, path))

    # How it is set up

    def _lay_out(self) -> None:
        inside = QWidget()
        theme.mark(inside, role="scrolled")
        edge = theme.SIZES.space_between
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(edge, edge, edge, edge)
        columns.setSpacing(edge)
        for cards, share in (
            ((self._office_card(), self._people_card()), 3),
            ((self.signing_keys, self._files_card(), self._look_card()), 2),
        ):
            column = QVBoxLayout()
            column.setSpacing(edge)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
            columns.addLayout(column, share)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _office_card(self) -> Card:
        card = Card(self.tr("หน่วยงานและผู้ลงนาม"))
        card.body.addWidget(self.profile)
        self.profile.setMinimumHeight(6 * (theme.SIZES.form_row + theme.SIZES.space))
        return card

    def _people_card(self) -> Card:
        card = Card(self.tr("ผู้ใช้งานเครื่องนี้"))
        card.body.addWidget(WrapLabel(self.tr("ชื่อนี้บันทึกในประวัติการแก้ไข และใส่เป็นผู้รับผิดชอบของโครงการใหม่ให้ก่อน"), "muted"))
        form = QFormLayout()
        form.setHorizontalSpacing(theme.SIZES.space)
        rows: Sequence[tuple[str, QWidget]] = (
            (self.tr("ทำงานในชื่อ"), self.person),
            (self.tr("ชื่อและนามสกุล"), self.name),
            (self.tr("ตำแหน่ง"), self.position),
            (self.tr("โทรศัพท์"), self.phone),
            (self.tr("อีเมล"), self.email),
        )
        for words, widget in rows:
            self._add_row(form, words, widget)
        card.body.addLayout(form)
        self.person_button = QPushButton(self.tr("บันทึกและใช้ชื่อนี้"))
        self.person_button.clicked.connect(self._save_person)
        self.name.textChanged.connect(lambda text: self.person_button.setEnabled(bool(text.strip())))
        self.person.activated.connect(self._on_person)
        card.body.addWidget(self.person_button, 0, Qt.AlignmentFlag.AlignRight)
        return card

    def _files_card(self) -> Card:
        card = Card(self.tr("แฟ้มงานและการสำรอง"))
        path = QLineEdit(str(self.session.path))
        path.setReadOnly(True)
        path.setAccessibleName(self.tr("แฟ้มงาน"))
        card.body.addWidget(path)
        self.copies.setAccessibleName(self.tr("ไฟล์สำรอง"))
        self.copies.setFixedHeight(5 * theme.SIZES.grid_row)
        open_button = self._button(
            self.tr("เปิดโฟลเดอร์"), "folder", lambda: file_dialogs.open_folder(self.session.path.parent)
        )
        self.back_up_button = self._button(self.tr("สำรองเดี๋ยวนี้"), "copy", self._back_up)
        self.restore_button = self._button(self.tr("กู้คืนฉบับที่เลือก…"), "restore", self._restore)
        from_file = self._button(self.tr("กู้คืนจากไฟล์อื่น…"), "", self._restore_file)
        anew = self._button(self.tr("ปิดแฟ้มงานนี้ เปิดแฟ้มอื่น"), "", lambda: self.wished.emit(Wish(Act.BEGIN_ANEW)))
        card.body.addLayout(_line(open_button, self.back_up_button))
        card.body.addWidget(Label(self.tr("ไฟล์สำรอง โปรแกรมสำรองให้วันละครั้ง"), "note"))
        card.body.addWidget(self.copies)
        card.body.addLayout(_line(self.restore_button, from_file))
        theme.mark(anew, role="link")
        card.body.addWidget(anew, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _look_card(self) -> Card:
        card = Card(self.tr("การแสดงผล"))
        form = QFormLayout()
        form.setHorizontalSpacing(theme.SIZES.space)
        self.sizes = _choices(
            [(size, self.tr("{percent} %").format(percent=size)) for size in TEXT_SIZES], self._settings.text_size
        )
        self.schemes = _choices(scheme_names(), self._settings.scheme)
        self.languages = _choices(LANGUAGES, self._settings.language)
        for words, box, act in (
            (self.tr("ขนาดตัวอักษร"), self.sizes, Act.TEXT_SIZE),
            (self.tr("สี"), self.schemes, Act.SCHEME),
            (self.tr("ภาษา"), self.languages, Act.LANGUAGE),
        ):
            self._add_row(form, words, box)
            box.activated.connect(lambda _row, box=box, act=act: self.wished.emit(Wish(act, box.currentData())))
        card.body.addLayout(form)
        card.body.addWidget(Label(self.tr("โปรแกรมรุ่น {version}").format(version=__version__), "note"))
        return card

    def _add_row(self, form: QFormLayout, words: str, widget: QWidget) -> None:
        label = Label(words)
        label.setFixedWidth(theme.SIZES.field_label)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setBuddy(widget)
        widget.setAccessibleName(words)
        form.addRow(label, widget)

    def _button(self, words: str, icon_name: str, does: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        if icon_name:
            button.setIcon(icons.icon(icon_name))
        button.clicked.connect(lambda _checked: does())
        return button


def _facts(workspace: OfficeWorkspace) -> Facts:
    return Facts(tuple(workspace.people()), workspace.person, tuple(office_backups.copies(workspace)))


def _choices(answers: Sequence[tuple[object, str]], chosen: object) -> QComboBox:
    box = QComboBox()
    for key, words in answers:
        box.addItem(words, key)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


def _line(*widgets: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(theme.SIZES.space)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return line
