"""Papers looked at before they are printed or kept as PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from moi_desktop.desktop import file_dialogs, messages, theme
from moi_desktop.desktop.jobs import Job
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.page import Page
from moi_desktop.desktop.papers import making, printing
from moi_desktop.desktop.papers.making import Bound, Drawn, Wanted
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.labels import Label
from moi_desktop.desktop.widgets.page_view import PageView
from moi_desktop.errors import MoiError
from moi_desktop.plan.model import Record

if TYPE_CHECKING:
    from moi_desktop.store.safe_file import Written


@dataclass(frozen=True, slots=True)
class Offer:
    """A paper that can be looked at: its name on the screen, and what it is."""

    name: str
    wanted: Wanted


class PaperDialog(QDialog):
    """Shows the offered papers, one at a time. Ctrl+P prints, Ctrl+S keeps as PDF, PgUp and PgDown turn pages."""

    told = Signal(str)
    """Something was printed or written: the sentence."""

    def __init__(
        self, session: OfficeSession, title: str, offers: Sequence[Offer], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(_nearly(parent.window().size()) if parent else _SMALLEST)
        self._session, self._offers = session, offers
        self._keeper = PdfKeeper(self, session)
        self._drawing: Job | None = None
        self.drawn: Drawn | None = None
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("เอกสารที่แสดง"))
        for offer in offers:
            self.choice.addItem(offer.name)
        self.choice.setVisible(len(offers) > 1)
        self.view = PageView()
        self.place = Label("", "muted")
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("ความคืบหน้า"))
        self.waiting = EmptyState(self.tr("กำลังจัดหน้ากระดาษ"))
        self._buttons()
        self._lay_out()
        self._connect()
        self._draw()

    @property
    def wanted(self) -> Wanted:
        """The paper in sight."""
        return self._offers[self.choice.currentIndex()].wanted

    def done(self, result: int) -> None:
        """Stop drawing what nobody looks at any more."""
        if self._drawing is not None:
            self._drawing.cancel()
        super().done(result)

    # What can be done

    def save(self) -> None:
        """Keep the paper in sight as PDF."""
        if self.drawn is not None:
            self._keeper.keep(self.wanted, self._on_written)

    def print_(self) -> None:
        """Print the paper in sight."""
        if self.drawn is None:
            return
        printer = printing.choose_printer(self, self.drawn.title, self.view.count)
        if printer is None:
            return
        wanted, clock = self.wanted, self._session.clock
        self._session.prepare(
            self,
            lambda workspace, progress: making.print_on(workspace, clock, wanted, printer, progress),
            lambda pages: self._tell(self.tr("ส่งไปเครื่องพิมพ์แล้ว {count} หน้า").format(count=pages)),
            title=self.tr("กำลังพิมพ์"),
        )

    def _on_written(self, name: str) -> None:
        self._tell(self.tr("บันทึก {name} แล้ว").format(name=name))

    def _tell(self, sentence: str) -> None:
        self.place.setText(sentence)
        self.told.emit(sentence)

    # Drawing

    def _draw(self) -> None:
        if self._drawing is not None:
            self._drawing.cancel()
        self.drawn = None
        self._enable()
        self._stack.setCurrentWidget(self._wait)
        self.progress.setRange(0, 0)
        wanted, clock = self.wanted, self._session.clock
        self._drawing = self._session.prepare(
            self,
            lambda workspace, progress: making.draw(workspace, clock, wanted, progress),
            lambda drawn: self._show(drawn, wanted),
            self._on_failed,
        )
        if self._drawing is not None:
            self._drawing.progressed.connect(self._on_progress)

    def _on_progress(self, done: int, total: int) -> None:
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _show(self, drawn: Drawn, wanted: Wanted) -> None:
        self._drawing = None
        if wanted != self.wanted:
            return
        self.drawn = drawn
        self._stack.setCurrentWidget(self.view)
        self.view.show_pages(drawn.pictures)
        self.view.setFocus()
        self._enable()

    def _on_failed(self, error: object) -> None:
        self._drawing = None
        messages.error(self, error if isinstance(error, MoiError) else str(error))
        self.reject()

    def _on_turned(self, number: int) -> None:
        self.place.setText(self.tr("หน้า {page} จาก {pages}").format(page=number + 1, pages=self.view.count))
        self._enable()

    def _enable(self) -> None:
        is_there = self.drawn is not None
        self.save_button.setEnabled(is_there)
        self.print_button.setEnabled(is_there)
        self.back_button.setEnabled(is_there and self.view.number > 0)
        self.on_button.setEnabled(is_there and self.view.number < self.view.count - 1)
        for button in (self.larger_button, self.smaller_button):
            button.setEnabled(is_there)

    # How it is set up

    def _buttons(self) -> None:
        self.back_button = QPushButton(self.tr("หน้าก่อน"))
        self.back_button.setToolTip(self.tr("หน้าก่อน (Page Up)"))
        self.on_button = QPushButton(self.tr("หน้าถัดไป"))
        self.on_button.setToolTip(self.tr("หน้าถัดไป (Page Down)"))
        self.larger_button = QPushButton(self.tr("ขยาย"))
        self.larger_button.setToolTip(self.tr("ขยาย (Ctrl++)"))
        self.smaller_button = QPushButton(self.tr("ย่อ"))
        self.smaller_button.setToolTip(self.tr("ย่อ (Ctrl+-)"))
        self.save_button = QPushButton(self.tr("บันทึกเป็น PDF…"))
        self.save_button.setToolTip(self.tr("บันทึกเป็น PDF (Ctrl+S)"))
        self.print_button = QPushButton(self.tr("พิมพ์…"))
        self.print_button.setToolTip(self.tr("พิมพ์ (Ctrl+P)"))
        theme.mark(self.print_button, role="primary")
        self.close_button = QPushButton(self.tr("ปิด"))
        self.close_button.setToolTip(self.tr("ปิด (Esc)"))
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        edge = theme.SIZES.space_between
        layout = QVBoxLayout(self)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(theme.SIZES.space)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.choice)
        above.addStretch(1)
        for widget in (self.place, self.back_button, self.on_button, self.smaller_button, self.larger_button):
            above.addWidget(widget)
        self._wait = QWidget()
        wait = QVBoxLayout(self._wait)
        wait.addWidget(self.waiting, 1)
        wait.addWidget(self.progress)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._wait)
        self._stack.addWidget(self.view)
        below.addWidget(self.save_button)
        below.addStretch(1)
        below.addWidget(self.close_button)
        below.addWidget(self.print_button)
        layout.addLayout(above)
        layout.addWidget(self._stack, 1)
        layout.addLayout(below)

    def _connect(self) -> None:
        self.choice.currentIndexChanged.connect(lambda _index: self._draw())
        self.view.turned.connect(self._on_turned)
        self.back_button.clicked.connect(lambda: self.view.turn_to(self.view.number - 1))
        self.on_button.clicked.connect(lambda: self.view.turn_to(self.view.number + 1))
        self.larger_button.clicked.connect(lambda: self.view.resize_by(1))
        self.smaller_button.clicked.connect(lambda: self.view.resize_by(-1))
        self.save_button.clicked.connect(self.save)
        self.print_button.clicked.connect(self.print_)
        self.close_button.clicked.connect(self.reject)
        for keys, does in (
            ("Ctrl+S", self.save),
            ("Ctrl+P", self.print_),
            ("Ctrl++", lambda: self.view.resize_by(1)),
            ("Ctrl+=", lambda: self.view.resize_by(1)),
            ("Ctrl+-", lambda: self.view.resize_by(-1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(does)


def show_project_papers(page: Page, session: OfficeSession, project: Record) -> None:
    """Show the papers of one project over its page."""
    translate = QCoreApplication.translate
    offers = (
        Offer(translate("papers", "แบบ จ.1-1"), Wanted(making.BRIEFS, projects=(project.uid,))),
        Offer(translate("papers", "ตามลำดับการกรอก eMENSCR"), Wanted(making.EMENSCR, projects=(project.uid,))),
    )
    dialog = PaperDialog(session, project.text("name_th") or translate("papers", "โครงการ"), offers, page)
    dialog.told.connect(page.tell)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


_SMALLEST = QSize(800, 560)


def _nearly(whole: QSize) -> QSize:
    """Return a size that leaves a little of the window in sight."""
    return (whole * 0.92).expandedTo(_SMALLEST)


class PdfKeeper(QObject):
    """Makes PDFs for a widget: made first, then asked where to, written safely and opened."""

    def __init__(self, owner: QWidget, session: OfficeSession) -> None:
        super().__init__(owner)
        self._owner, self._session = owner, session

    def keep(self, wanted: Wanted, then: Callable[[str], object]) -> None:
        """Keep a paper as PDF; `then` is told the name of the file."""
        clock = self._session.clock
        self._session.prepare(
            self,
            lambda workspace, progress: making.bind(workspace, clock, wanted, progress),
            lambda bound: self._ask(bound, then),
            title=self.tr("กำลังจัดทำเอกสาร PDF"),
        )

    def _ask(self, bound: Bound, then: Callable[[str], object]) -> None:
        folder = self._session.paper_folder or file_dialogs.documents_folder()
        kinds = self.tr("เอกสาร PDF (*.pdf)")
        path = file_dialogs.file_to_save(self._owner, self.tr("บันทึกเป็น PDF"), kinds, folder / f"{bound.stem}.pdf")
        if path is None:
            return
        self._session.paper_folder = path.parent

        def on_written(written: Written) -> None:
            file_dialogs.open_file(written.path)
            then(written.path.name)

        self._session.prepare(self, lambda _workspace, _progress: making.write_pdf(path, bound.data), on_written)
