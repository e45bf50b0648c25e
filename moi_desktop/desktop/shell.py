"""Everything inside the window: who and what at the top, destinations at the left, pages in the middle.

The shell knows no workspace and no plan. Whoever opens one hands in pages and says what stands in the top bar.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QMenu, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.commands import NO_COMMANDS, Commands, Hit
from moi_desktop.desktop.generated.ui_shell import Ui_Shell
from moi_desktop.desktop.jobs import Job, JobRunner
from moi_desktop.desktop.pages.page import Page, Place
from moi_desktop.desktop.widgets import panes
from moi_desktop.desktop.widgets.navigation import COUNT_ROLE, NavigationDelegate
from moi_desktop.desktop.widgets.toast import Toast
from moi_desktop.plan.clock import utc_now
from moi_desktop.plan.thai_text import search_key

SHOW_WORK_MS = 300
"""Work that is through earlier than this is not shown at all."""

MOST_BACK = 30
"""So many steps back are remembered."""

_KEY_ROLE = Qt.ItemDataRole.UserRole


class Shell(QWidget):
    """The inside of the window. `keyboard_map.EVERYWHERE` names its shortcuts."""

    page_shown = Signal(str)
    """Another page is in front: its key."""

    menu_wanted = Signal(object)
    """The commands of the program should be offered: fill the `QMenu` that comes along."""

    def __init__(self, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_Shell()
        self.ui.setupUi(self)
        self.toast = Toast(self)
        self._pages: dict[str, Page] = {}
        self._front: Page | None = None
        self._work: list[Job] = []
        self._commands = NO_COMMANDS
        self._way_back: list[str] = []
        self._is_going_back = False
        self._next_action: Callable[[], None] | None = None
        self._notice_action: Callable[[], None] | None = None
        self._set_sizes()
        self._connect(runner)
        self._make_shortcuts()
        self.ui.work.hide()
        self.ui.notice.hide()
        self.ui.next_action.hide()
        self.show_identity("", "")

    # What the top bar says

    def show_identity(self, who: str, plan: str, *, practice: bool = False) -> None:
        """Say whose workspace this is and which plan and revision is open; the window's title says the same."""
        self.ui.who.setText(who)
        self.ui.plan.setText(plan)
        self.ui.practice.setVisible(practice)
        name = self.tr("แผนและงบประมาณ กระทรวงอุตสาหกรรม")
        self.window().setWindowTitle(" · ".join(part for part in (who, plan, name) if part))

    def show_saved(self, at: datetime) -> None:
        """Say when the last change was written; `at` is local time."""
        theme.mark(self.ui.saved, tone="good")
        self.ui.saved.setText(self.tr("บันทึกแล้ว {time} น.").format(time=f"{at:%H.%M}"))

    def show_not_saved(self, words: str) -> None:
        """Say that the last change could not be written, until one can."""
        theme.mark(self.ui.saved, tone="bad")
        self.ui.saved.setText(words)

    def show_next_action(self, words: str, does: Callable[[], None] | None = None) -> None:
        """Offer the one next step as the primary button; empty words offer none."""
        self._next_action = does
        self.ui.next_action.setText(words)
        self.ui.next_action.setToolTip(f"{words} (Ctrl+E)")
        self.ui.next_action.setVisible(bool(words))

    def show_notice(self, words: str, action: str = "", does: Callable[[], None] | None = None) -> None:
        """Show a line under the top bar that stays until it is closed; empty words take it away."""
        self._notice_action = does
        self.ui.notice_words.setText(words)
        self.ui.notice_action.setText(action)
        self.ui.notice_action.setVisible(bool(action))
        self.ui.notice.setVisible(bool(words))

    def set_commands(self, commands: Commands) -> None:
        """Offer what the desk can do beyond its pages."""
        self._commands = commands
        self.ui.undo_button.setVisible(commands.undo is not None)
        self.ui.redo_button.setVisible(commands.redo is not None)

    # Pages

    def set_pages(self, pages: Sequence[Page]) -> None:
        """Make these the destinations, and show the first."""
        self._clear()
        self.ui.top_bar.show()
        self.ui.navigation.show()
        for number, page in enumerate(pages, 1):
            self._add(page, number)
        self.ui.navigation.setCurrentRow(0)
        self.ui.navigation.setFocus()

    def show_alone(self, screen: QWidget) -> None:
        """Show one screen without top bar and destinations, such as the first run."""
        self._clear()
        self.ui.top_bar.hide()
        self.ui.navigation.hide()
        self.ui.pages.addWidget(screen)
        self.ui.pages.setCurrentWidget(screen)

    @property
    def front_key(self) -> str:
        """The key of the page in front; empty where a screen stands alone."""
        return self._front.key if self._front is not None else ""

    def page(self, key: str) -> Page:
        """Return a page by its key; raises KeyError when there is none."""
        return self._pages[key]

    def go_to(self, place: Place | str) -> None:
        """Bring a page to the front and, for a `Place`, the place on it to sight."""
        key = place if isinstance(place, str) else place.page
        for row in range(self.ui.navigation.count()):
            if self.ui.navigation.item(row).data(_KEY_ROLE) == key:
                self.ui.navigation.setCurrentRow(row)
        if isinstance(place, Place):
            self._pages[key].show_place(place)

    def go_back(self) -> None:
        """Bring the page that was in front before back to the front."""
        if self._way_back:
            key = self._way_back.pop()
            self._is_going_back = True
            self.go_to(key)
            self._is_going_back = False

    def find_anything(self) -> None:
        """Ask what to go to, by name, and go there."""
        from moi_desktop.desktop.widgets.find_dialog import FindDialog

        self.leave_page()
        dialog = FindDialog(self._hits, self)
        dialog.finished.connect(dialog.deleteLater)
        if dialog.exec() and dialog.chosen is not None:
            place = dialog.chosen.place
            self.go_to(place if place.entity else place.page)

    def show_keys(self) -> None:
        """Show which keys do what."""
        from moi_desktop.desktop.keyboard_map import CENTRAL_EVERYWHERE, CENTRAL_LISTS, KEYBOARD_MAP
        from moi_desktop.desktop.pages.keyboard_dialog import KeyboardDialog

        central = [keys for page in self._pages.values() if (keys := page.keys()) is not None]
        places = (CENTRAL_EVERYWHERE, *central, CENTRAL_LISTS) if central else KEYBOARD_MAP
        dialog = KeyboardDialog(places, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_menu(self) -> None:
        """Offer the commands of the program."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_wanted.emit(menu)
        if not menu.isEmpty():
            button = self.ui.menu_button
            corner = button.mapToGlobal(QPoint(button.width(), button.height()))
            beneath = QPoint(corner.x() - menu.sizeHint().width(), corner.y())
            menu.popup(beneath if button.isVisible() else QCursor.pos())

    def tell(self, sentence: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done, with a way back where there is one."""
        self.toast.tell(sentence, undo)

    def leave_page(self) -> None:
        """Let the page in front hand in what has been typed."""
        if self._front is not None:
            self._front.leave()

    def finish_pages(self) -> None:
        """Let the page in front hand in what has been typed, and all pages ask nothing more of the workspace."""
        self.leave_page()
        for page in self._pages.values():
            page.finish()

    # How it works

    def _set_sizes(self) -> None:
        sizes = theme.SIZES
        self.ui.top_bar.setFixedHeight(sizes.top_bar)
        self.ui.search.setFixedWidth(sizes.search_width)
        self.ui.plan.set_tone("", role="muted")
        self.ui.navigation.setFixedWidth(sizes.navigation)
        self.ui.navigation.setItemDelegate(NavigationDelegate(self.ui.navigation))
        for button, name in (
            (self.ui.notice_close, "close"),
            (self.ui.undo_button, "undo"),
            (self.ui.redo_button, "redo"),
            (self.ui.menu_button, "more"),
        ):
            button.setIcon(icons.icon(name))
        self.set_commands(NO_COMMANDS)
        self.setMinimumSize(sizes.window_width, sizes.window_height)

    def _connect(self, runner: JobRunner) -> None:
        self.ui.navigation.currentItemChanged.connect(self._on_destination)
        self.ui.search.textChanged.connect(self._on_search)
        self.ui.next_action.clicked.connect(self._do_next)
        self.ui.notice_action.clicked.connect(self._do_notice)
        self.ui.notice_close.clicked.connect(self.ui.notice.hide)
        self.ui.undo_button.clicked.connect(self._undo)
        self.ui.redo_button.clicked.connect(self._redo)
        self.ui.menu_button.clicked.connect(self.open_menu)
        self.ui.work_cancel.clicked.connect(self._cancel_work)
        runner.started.connect(self._on_work_started)

    def _make_shortcuts(self) -> None:
        for keys, does in (
            ("Ctrl+F", self._focus_search),
            ("Ctrl+E", self._do_next),
            ("Ctrl+K", self.find_anything),
            ("Alt+Left", self.go_back),
            ("F1", self.show_keys),
            ("F10", self.open_menu),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(does)
        for number in range(1, 9):
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.activated.connect(lambda row=number - 1: self.ui.navigation.setCurrentRow(row))

    def _clear(self) -> None:
        self.leave_page()
        self._front = None
        self._way_back = []
        self.set_commands(NO_COMMANDS)
        self.ui.navigation.clear()
        self._pages.clear()
        while (page := self.ui.pages.widget(0)) is not None:
            self.ui.pages.removeWidget(page)
            page.deleteLater()

    def _add(self, page: Page, number: int) -> None:
        self._pages[page.key] = page
        self.ui.pages.addWidget(page)
        item = QListWidgetItem(page.title, self.ui.navigation)
        item.setData(_KEY_ROLE, page.key)
        item.setToolTip(f"{page.title} (Alt+{number})")
        page.attention.connect(lambda count: item.setData(COUNT_ROLE, count))
        page.jump_wanted.connect(self.go_to)
        page.told.connect(self.tell)
        page.saved.connect(self._on_saved)
        page.not_saved.connect(self.show_not_saved)
        page.described.connect(self.ui.plan.setText)

    def _on_saved(self) -> None:
        self.show_saved(utc_now().astimezone())

    def _on_destination(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        self.leave_page()
        if self._front is not None and not self._is_going_back:
            self._way_back = [*self._way_back[-MOST_BACK:], self._front.key]
        page = self._front = self._pages[item.data(_KEY_ROLE)]
        self.ui.pages.setCurrentWidget(page)
        page.load()
        if self.ui.search.text():
            page.search_for(self.ui.search.text())
        self.page_shown.emit(page.key)

    def _on_search(self, words: str) -> None:
        if self._front is not None:
            self._front.search_for(words)

    def _focus_search(self) -> None:
        self.ui.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F6 goes to the next part of the window; Ctrl+Z and Ctrl+Y come here where no field or grid takes them."""
        if panes.go_on(event, self):
            return
        if event.matches(QKeySequence.StandardKey.Undo):
            self._undo()
        elif event.matches(QKeySequence.StandardKey.Redo) or is_redo(event):
            self._redo()
        else:
            super().keyPressEvent(event)

    def _undo(self) -> None:
        self.leave_page()
        if self._commands.undo is not None:
            self._commands.undo()

    def _redo(self) -> None:
        self.leave_page()
        if self._commands.redo is not None:
            self._commands.redo()

    def _hits(self, words: str) -> list[Hit]:
        wanted = search_key(words).split()
        titles = [(page, search_key(page.title)) for page in self._pages.values()]
        where = self.tr("หน้า")
        hits = [
            Hit(page.title, where, Place(page.key)) for page, title in titles if all(word in title for word in wanted)
        ]
        return [*hits, *(self._commands.find(words) if self._commands.find is not None else ())]

    def _do_next(self) -> None:
        if self._next_action is not None:
            self._next_action()

    def _do_notice(self) -> None:
        if self._notice_action is not None:
            self._notice_action()

    # Work that takes long

    def _on_work_started(self, job: Job) -> None:
        self._work.append(job)
        job.progressed.connect(self._on_progress)
        job.told.connect(self._on_told)
        job.finished.connect(self._show_work)
        QTimer.singleShot(SHOW_WORK_MS, self, self._show_work)

    def _show_work(self) -> None:
        self._work = [job for job in self._work if not job.is_over]
        self.ui.work.setVisible(bool(self._work))
        if self._work:
            self.ui.work_words.setText(self._work[0].title)
            self.ui.work_progress.setRange(0, 0)
            self.ui.work_cancel.setEnabled(True)

    def _on_progress(self, done: int, total: int) -> None:
        self.ui.work_progress.setRange(0, total)
        self.ui.work_progress.setValue(done)

    def _on_told(self, about: str) -> None:
        if self._work:
            words = f"{self._work[0].title} · {about}"
            metrics = self.ui.work_words.fontMetrics()
            self.ui.work_words.setText(metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, theme.SIZES.popup_width))

    def _cancel_work(self) -> None:
        self.ui.work_cancel.setEnabled(False)
        for job in self._work[:1]:
            job.cancel()


def is_redo(event: QKeyEvent) -> bool:
    """Whether it is Ctrl+Y, also where the desktop's own key for redoing is another."""
    return event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
