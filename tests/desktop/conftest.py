"""The window's tests run without a screen, with the bundled font, and with the door for messages closed."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from moi_desktop.desktop import language, messages, theme


class Messages:
    """What would have been shown. `answers` are given to questions in turn; a message that nobody read fails the test."""

    def __init__(self):
        self.waiting = []
        self.answers = []

    def read(self):
        """Return the oldest message that was not read yet."""
        assert self.waiting, "No message was shown"
        return self.waiting.pop(0)

    def show(self, parent, message):
        self.waiting.append(message)
        if message.kind is messages.Kind.QUESTION:
            assert self.answers, f"Unexpected question: {message.sentence}"
            return self.answers.pop(0)
        return ""


@pytest.fixture(autouse=True)
def shown_messages(monkeypatch):
    shown = Messages()
    monkeypatch.setattr(messages, "show_dialog", shown.show)
    yield shown
    assert not shown.waiting, f"Unread: {[message.sentence for message in shown.waiting]}"


@pytest.fixture(scope="session")
def qapp_cls():
    return QApplication


@pytest.fixture(autouse=True)
def styled(qapp):
    if theme.scheme_name() != "light" or not qapp.styleSheet():
        theme.apply(qapp, "light")
    return qapp


class Keyboard:
    """Types as a person does. QTest.keyClicks aborts the whole process on Thai letters, so the events are made here."""

    none = Qt.KeyboardModifier.NoModifier
    ctrl = Qt.KeyboardModifier.ControlModifier
    alt = Qt.KeyboardModifier.AltModifier

    def type(self, widget, text):
        """Send each letter of `text` to `widget`."""
        for letter in text:
            self.press(widget, 0, text=letter)

    def press(self, widget, key, modifier=none, text=""):
        """Press and release one key."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, modifier, text))


@pytest.fixture
def keyboard():
    return Keyboard()


@pytest.fixture
def usual_look(qapp):
    """For tests that change how the program looks: afterwards it looks as before."""
    yield
    language.install(qapp, "th")
    theme.set_text_size(100)
    theme.apply(qapp, "light")
