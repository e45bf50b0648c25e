"""Qt brings no Thai of its own; ours fits the texts that Qt really asks for and shows on real widgets."""

import struct
from pathlib import Path

import pytest
import translations
from PySide6.QtCore import QLibraryInfo, QTranslator
from PySide6.QtGui import QFontMetricsF, QUndoStack
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QMessageBox, QTextEdit, QWizard
from translation_files import read

from moi_desktop.desktop.generated import rc_moi_desktop

Button = QDialogButtonBox.StandardButton


@pytest.fixture
def thai(qapp):
    """The application with Qt's own texts in Thai."""
    rc_moi_desktop.qInitResources()
    translator = QTranslator()
    assert translator.load(":/i18n/qtbase_th.qm")
    qapp.installTranslator(translator)
    yield qapp
    qapp.removeTranslator(translator)


@pytest.mark.parametrize(
    ("button", "text"),
    [
        (Button.Ok, "ตกลง"),
        (Button.Cancel, "ยกเลิก"),
        (Button.Save, "บันทึก"),
        (Button.Discard, "ไม่บันทึก"),
        (Button.Yes, "ใช่"),
        (Button.No, "ไม่ใช่"),
        (Button.Close, "ปิด"),
        (Button.Help, "วิธีใช้"),
    ],
)
def test_standard_buttons_are_thai(thai, qtbot, button, text):
    box = QDialogButtonBox(button)
    qtbot.addWidget(box)
    assert box.button(button).text() == text


def test_every_standard_button_is_thai(thai, qtbot):
    box = QMessageBox()
    qtbot.addWidget(box)
    for button in QMessageBox.StandardButton:
        if QMessageBox.StandardButton.Ok <= button <= QMessageBox.StandardButton.RestoreDefaults:
            box.setStandardButtons(button)
            assert any("ก" <= letter <= "๛" for letter in box.button(button).text()), button


@pytest.mark.parametrize("editor", [QLineEdit, QTextEdit])
def test_the_menus_of_text_fields_are_thai(thai, qtbot, editor):
    field = editor()
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    texts = [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]
    assert texts == ["เลิกทำ", "ทำซ้ำ", "ตัด", "คัดลอก", "วาง", "ลบ", "เลือกทั้งหมด"]
    menu.deleteLater()


def test_the_buttons_of_a_wizard_are_thai(thai, qtbot):
    wizard = QWizard()
    wizard.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
    qtbot.addWidget(wizard)
    buttons = QWizard.WizardButton
    texts = [
        wizard.button(button).text() for button in (buttons.BackButton, buttons.FinishButton, buttons.CancelButton)
    ]
    assert texts == ["< ย้อนกลับ", "เสร็จสิ้น", "ยกเลิก"]


def test_undo_names_what_it_undoes(thai):
    stack = QUndoStack()
    action = stack.createUndoAction(stack)
    assert action.text() == "เลิกทำ"


def known_texts(path):
    """Return (context, source, comment) of everything in a compiled translation that Qt ships."""
    data, sections, position = path.read_bytes(), {}, 16
    while position < len(data):
        tag, length = struct.unpack_from(">BI", data, position)
        sections[tag] = data[position + 5 : position + 5 + length]
        position += 5 + length
    offsets = struct.unpack(f">{len(sections.get(0x42, b'')) // 4}I", sections.get(0x42, b""))[1::2]
    return {_message(sections[0x69], offset) for offset in offsets}


def _message(data, offset):
    fields = {6: "", 7: "", 8: ""}
    while (tag := data[offset]) != 1:
        (length,) = struct.unpack_from(">I", data, offset + 1)
        length = 0 if length == 0xFFFFFFFF else length
        if tag in fields:
            fields[tag] = data[offset + 5 : offset + 5 + length].decode()
        offset += 5 + length
    return fields[7], fields[6], fields[8]


def test_every_text_that_we_translate_is_one_that_this_qt_has():
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    known = known_texts(folder / "qtbase_de.qm")
    ours = {(entry.context, entry.source, entry.comment) for entry in read(translations.QT_THAI).messages}
    assert len(known) > 1000
    assert ours - known == set()


@pytest.mark.parametrize("bold", [False, True])
def test_the_bundled_font_leaves_room_for_every_stack_that_thai_writes(qapp, bold):
    font = qapp.font()
    font.setFamily("MOI Sarabun")
    font.setPixelSize(1000)
    font.setBold(bold)
    metrics = QFontMetricsF(font)
    for letter in "กปฝฟฬญฐฎฏษ":
        for mark in ("", "ั", "ิ", "ี", "ึ", "ื", "ุ", "ู", "ำ"):
            for tone in ("", "่", "้", "๊", "๋", "์"):
                text = letter + (tone + mark if mark == "ำ" else mark + tone)
                box = metrics.tightBoundingRect(text)
                assert -box.top() <= metrics.ascent(), text
                assert box.bottom() <= metrics.descent(), text
