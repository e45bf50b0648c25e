"""The commands of the program itself: how it looks, another workspace, help. Both desks have them in the top bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QActionGroup

from moi_desktop import __version__
from moi_desktop.desktop import messages
from moi_desktop.desktop.pages.page import Act, Wish
from moi_desktop.desktop.settings import LANGUAGES, SCHEMES, TEXT_SIZES, Settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu, QWidget


class ProgramMenu(QObject):
    """Fills the menu; what is chosen is told through `wish`, as pages do."""

    def __init__(self, settings: Settings, wish: Callable[[Wish], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._wish = wish

    def fill(self, menu: QMenu, *, has_workspace: bool, show_keys: Callable[[], None]) -> None:
        """Put the commands into `menu`."""
        if has_workspace:
            menu.addAction(self.tr("ปิดแฟ้มงานนี้ เปิดแฟ้มอื่น"), lambda: self._wish(Wish(Act.BEGIN_ANEW)))
            menu.addSeparator()
        sizes = [(size, self.tr("{percent} %").format(percent=size)) for size in TEXT_SIZES]
        self._choices(menu.addMenu(self.tr("ขนาดตัวอักษร")), Act.TEXT_SIZE, sizes, self._settings.text_size)
        self._choices(menu.addMenu(self.tr("สี")), Act.SCHEME, scheme_names(), self._settings.scheme)
        self._choices(menu.addMenu(self.tr("ภาษา")), Act.LANGUAGE, LANGUAGES, self._settings.language)
        menu.addSeparator()
        keys = menu.addAction(self.tr("แป้นพิมพ์ลัด"), show_keys)
        keys.setShortcut("F1")
        menu.addAction(self.tr("บันทึกไฟล์ให้ผู้ดูแลระบบ…"), lambda: self._wish(Wish(Act.DIAGNOSTICS)))
        menu.addAction(self.tr("เกี่ยวกับโปรแกรม"), lambda: self.tell_about(menu.parentWidget()))

    def tell_about(self, parent: QWidget | None) -> None:
        """Say what this program is and under which terms its parts come."""
        from PySide6.QtCore import qVersion

        sentence = self.tr("โปรแกรมจัดทำแผนและคำของบประมาณ กระทรวงอุตสาหกรรม รุ่น {version} ทำงานบนเครื่องนี้โดยไม่ใช้อินเทอร์เน็ต")
        details = f"moi-desktop {__version__}\nQt {qVersion()} (LGPL v3)\nSarabun (SIL Open Font License 1.1)"
        messages.inform(parent, sentence.format(version=__version__), details)

    def _choices(self, menu: QMenu, act: Act, answers: Sequence[tuple[object, str]], chosen: object) -> None:
        group = QActionGroup(menu)
        for key, words in answers:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(key == chosen)
            group.addAction(action)
            action.triggered.connect(lambda _checked, key=key: self._wish(Wish(act, key)))


def scheme_names() -> list[tuple[str, str]]:
    """Return the schemes of colours with their names."""
    words = {
        "light": QCoreApplication.translate("ProgramMenu", "สว่าง"),
        "dark": QCoreApplication.translate("ProgramMenu", "มืด"),
        "system": QCoreApplication.translate("ProgramMenu", "ตามระบบ"),
    }
    return [(scheme, words[scheme]) for scheme in SCHEMES]
