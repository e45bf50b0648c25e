import logging

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from moi_desktop.desktop import crash, messages
from moi_desktop.desktop.message_dialog import MessageDialog
from moi_desktop.desktop.messages import Kind, Message, Verb
from moi_desktop.errors import Cancelled, StoreError


@pytest.fixture
def dialog(qtbot):
    def dialog(message):
        made = MessageDialog(message)
        qtbot.addWidget(made)
        made.show()
        return made

    return dialog


def buttons(dialog):
    return {button.text(): button for button in dialog.findChildren(QPushButton)}


def test_an_error_for_people_is_told_in_its_own_words(shown_messages):
    messages.error(None, StoreError("เปิดแฟ้ม {file} ไม่ได้", file="ก.db", place="C:/ก.db"))
    message = shown_messages.read()
    assert message.sentence == "เปิดแฟ้ม ก.db ไม่ได้"
    assert "C:/ก.db" in message.details
    assert message.kind is Kind.ERROR


def test_a_question_always_has_a_way_to_change_nothing(shown_messages):
    shown_messages.answers = [""]
    assert messages.ask(None, "ลบ 3 รายการหรือไม่", [Verb("delete", "ลบ 3 รายการ", "danger")]) is None
    message = shown_messages.read()
    assert [verb.key for verb in message.verbs] == ["delete", ""]


def test_the_chosen_verb_comes_back(shown_messages):
    shown_messages.answers = ["delete"]
    assert messages.ask(None, "ลบหรือไม่", [Verb("delete", "ลบ", "danger")]) == "delete"
    shown_messages.read()


def test_enter_never_does_the_dangerous_thing(dialog):
    made = dialog(Message(Kind.QUESTION, "", "ลบหรือไม่", (Verb("x", "ลบ", "danger"), Verb("", "ไม่ทำอะไร"))))
    assert buttons(made)["ไม่ทำอะไร"].isDefault()
    assert not buttons(made)["ลบ"].autoDefault()
    buttons(made)["ลบ"].click()
    assert made.chosen == "x"


def test_details_unfold_and_can_be_copied(dialog):
    made = dialog(Message(Kind.ERROR, "", "ประโยค", (Verb("", "รับทราบ", "primary"),), "รายละเอียดยาว"))
    assert not made.ui.details.isVisible()
    before = made.height()
    made.ui.details_button.click()
    assert made.ui.details.isVisible()
    assert made.height() > before
    made.ui.copy_button.click()
    assert QGuiApplication.clipboard().text() == "ประโยค\n\nรายละเอียดยาว"


def test_our_own_mistake_comes_with_a_report(qapp, shown_messages):
    handler = crash.CrashHandler()
    try:
        raise ValueError("ours")
    except ValueError as error:
        handler.tell(error)
    message = shown_messages.read()
    assert "ValueError: ours" in message.details
    assert "moi-desktop" in message.details


def test_a_cancelled_job_is_no_crash(qapp):
    crash.CrashHandler().tell(Cancelled())


def test_an_error_for_people_is_no_crash(qapp, shown_messages):
    crash.CrashHandler().tell(StoreError("แฟ้มเต็ม"))
    assert shown_messages.read().sentence == "แฟ้มเต็ม"


def test_the_log_is_written_beside_the_data(tmp_path, caplog):
    root = logging.getLogger()
    before = list(root.handlers)
    file = crash.start_log(tmp_path / "logs")
    assert file is not None
    logging.getLogger("x").error("บันทึก")
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
        handler.close()
    assert "บันทึก" in file.read_text(encoding="utf-8")
