"""Thai sentences of the rooms below, in the language of the screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from moi_desktop.central.sentences import Speech
from moi_desktop.errors import MoiError
from moi_desktop.plan.reading import Remark
from moi_desktop.text import CONTEXT

if TYPE_CHECKING:  # it imports the libraries of signing
    from moi_desktop.exchange.problems import Problem


def moi(template: str, values: Mapping[str, object] | None = None) -> str:
    """Return a sentence that stands outside the window's code, with its figures and names inserted."""
    return QCoreApplication.translate(CONTEXT, template).format(**(values or {}))


def speech() -> Speech:
    """Return how sentences of the centre are said in the language of the screen."""
    from moi_desktop.desktop.values import label_of

    return Speech(lambda text: QCoreApplication.translate(CONTEXT, text), label_of)


def sentence_of(what: MoiError | Remark | Problem) -> str:
    """Return the sentence of an error, of a remark on a typed text, or of what is wrong with a file."""
    return moi(what.template, what.values)


def place_said(place: str) -> str:
    """Return where in a travelling file something is, as people look for it in Excel."""
    from moi_desktop.exchange.package_places import place_words

    return moi(*place_words(place))
