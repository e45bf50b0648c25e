"""The one door for messages. Nothing else in the program opens a message box.

A message says what happened, why, and what to do. A question names what would be lost, and its buttons are verbs. In tests
the door is closed: `show_dialog` is replaced, so that an unexpected message fails the test instead of waiting for ever.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from moi_desktop.desktop.translated import place_said, sentence_of
from moi_desktop.errors import MoiError

log = logging.getLogger(__name__)


class Kind(StrEnum):
    """What sort of message it is; also the name of its icon."""

    ERROR = "problem"
    WARNING = "warning"
    INFORMATION = "information"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Verb:
    """One answer: what the button says, and the word by which the caller knows it. `role` is primary, danger or empty."""

    key: str
    text: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """Everything a message shows. `details` can be unfolded and copied."""

    kind: Kind
    title: str
    sentence: str
    verbs: tuple[Verb, ...]
    details: str = ""


def error(parent: QWidget | None, what: MoiError | str, details: str = "") -> None:
    """Tell that something did not work."""
    sentence = sentence_of(what) if isinstance(what, MoiError) else what
    if isinstance(what, MoiError) and not details:
        details = "\n".join(part for part in (place_said(what.place), what.code) if part)
    _tell(parent, Kind.ERROR, QCoreApplication.translate("messages", "ทำรายการไม่สำเร็จ"), sentence, details)


def warn(parent: QWidget | None, sentence: str, details: str = "") -> None:
    """Tell something that the person should look at."""
    _tell(parent, Kind.WARNING, QCoreApplication.translate("messages", "โปรดตรวจสอบ"), sentence, details)


def inform(parent: QWidget | None, sentence: str, details: str = "") -> None:
    """Tell something that is worth stopping for; for all else there is the toast."""
    _tell(parent, Kind.INFORMATION, QCoreApplication.translate("messages", "แจ้งให้ทราบ"), sentence, details)


def ask(parent: QWidget | None, question: str, verbs: Sequence[Verb], details: str = "") -> str | None:
    """Ask, and return the key of the chosen verb; None when the question was put aside, which changes nothing."""
    title = QCoreApplication.translate("messages", "โปรดเลือก")
    aside = Verb("", QCoreApplication.translate("messages", "ไม่ทำอะไร"))
    return show_dialog(parent, Message(Kind.QUESTION, title, question, (*verbs, aside), details)) or None


def show_dialog(parent: QWidget | None, message: Message) -> str:
    """Show `message` and return the key of the pressed verb, empty when it was closed."""
    from moi_desktop.desktop.message_dialog import MessageDialog

    log.info("%s: %s", message.kind.name.lower(), message.sentence)
    dialog = MessageDialog(message, parent)
    dialog.exec()
    return dialog.chosen


def _tell(parent: QWidget | None, kind: Kind, title: str, sentence: str, details: str) -> None:
    understood = Verb("", QCoreApplication.translate("messages", "รับทราบ"), "primary")
    show_dialog(parent, Message(kind, title, sentence, (understood,), details))
