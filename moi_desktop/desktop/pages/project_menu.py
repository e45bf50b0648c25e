"""Everything that can be done with whole projects, in one menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QToolButton

from moi_desktop.desktop import icons
from moi_desktop.desktop.pages.import_entry import import_action
from moi_desktop.desktop.pages.project_words import without_word
from moi_desktop.plan.catalogue import DELETED

if TYPE_CHECKING:
    from moi_desktop.desktop.pages.projects import ProjectsPage


class ProjectMenu(QMenu):
    """Offers what is possible with what is chosen on `page`; names the keys that do the same."""

    def __init__(self, page: ProjectsPage) -> None:
        super().__init__(page)
        self._page = page
        self.addAction(self.tr("เพิ่มโครงการ\tCtrl+N"), page.add)
        self.addAction(self.tr("ยกโครงการมาจากปีก่อน…\tCtrl+Shift+L"), page.carry)
        self.addAction(import_action(page.session, page))
        self.addSeparator()
        self._copy = self.addAction(self.tr("ทำสำเนาโครงการ\tCtrl+Shift+D"), page.duplicate)
        self._print = self.addAction(self.tr("พิมพ์โครงการ…\tCtrl+P"), page.print_project)
        self._programmes = self.addMenu(self.tr("ย้ายไปแผนงาน"))
        self._up = self.addAction(self.tr("เลื่อนขึ้น\tAlt+↑"), lambda: page.shift(-1))
        self._down = self.addAction(self.tr("เลื่อนลง\tAlt+↓"), lambda: page.shift(1))
        self._delete = self.addAction(self.tr("ลบโครงการ…\tDel"), page.delete)
        self.addSeparator()
        self.addAction(self.tr("เลิกทำ\tCtrl+Z"), page.session.undo)
        self.addAction(self.tr("ทำซ้ำ\tCtrl+Y"), page.session.redo)
        self.aboutToShow.connect(self.prepare)

    def button(self) -> QToolButton:
        """Return a button that opens the menu."""
        button = QToolButton()
        button.setIcon(icons.icon("more"))
        button.setToolTip(self.tr("ทำอย่างอื่นกับโครงการ"))
        button.setAccessibleName(button.toolTip())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self)
        return button

    def prepare(self) -> None:
        """Offer what can be done with the chosen projects, and the programmes that they can be moved to."""
        look, page = self._page.session.look, self._page
        found = [look.plan.get("project", uid) for uid in page.chosen] if look else []
        live = [record for record in found if record is not None and record.text("status") != DELETED]
        for action in (self._up, self._down, self._delete, self._programmes.menuAction()):
            action.setEnabled(bool(live))
        for action in (self._copy, self._print):
            action.setEnabled(len(live) == 1)
        self._programmes.clear()
        for code, name in look.kit.programmes if look else ():
            action = self._programmes.addAction(without_word(name, self.tr("แผนงาน")))
            action.setCheckable(True)
            action.setChecked(bool(live) and all(record.text("programme") == code for record in live))
            uids = [record.uid for record in live]
            action.triggered.connect(lambda _on, code=code, uids=uids: page.acts.assign(uids, code))
