"""The language of the screen: Thai, which is the source, or English for those who help from abroad.

Qt brings no Thai for its own buttons and dialogs; the program has them in its resources.
"""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from moi_desktop.desktop.generated import rc_moi_desktop

THAI = "th"
ENGLISH = "en"

_installed: list[QTranslator] = []
_chosen: list[str] = [THAI]


def is_thai() -> bool:
    """Whether the screen is in Thai."""
    return _chosen[0] == THAI


def install(app: QApplication, language: str = THAI) -> None:
    """Show everything in `language` ("th" or "en"); windows that are open already stay as they are."""
    rc_moi_desktop.qInitResources()
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    _chosen[0] = language if language in (THAI, ENGLISH) else THAI
    QLocale.setDefault(QLocale(QLocale.Language.Thai if is_thai() else QLocale.Language.English))
    name, folder = ("qtbase_th", ":/i18n") if is_thai() else ("moi_desktop_en", ":/i18n")
    _load(app, name, folder)
    if not is_thai():
        _load(app, "qtbase_en", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))


def _load(app: QApplication, name: str, folder: str) -> None:
    translator = QTranslator(app)
    if translator.load(name, folder):
        app.installTranslator(translator)
        _installed.append(translator)
