"""Taking projects, KPIs and budget lines from an Excel file that the office has: file, sheets, columns, preview, result.

Nothing is written before the last step, and what is written then is one step of the history.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

from moi_desktop.desktop import file_dialogs, theme
from moi_desktop.desktop.generated.ui_import_wizard import Ui_ImportWizard
from moi_desktop.desktop.import_state import ImportState, target_words
from moi_desktop.desktop.import_words import report
from moi_desktop.desktop.jobs import Job
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.import_columns_step import ColumnsStep
from moi_desktop.desktop.pages.import_file_step import FileStep
from moi_desktop.desktop.pages.import_preview_step import PreviewStep
from moi_desktop.desktop.pages.import_result_step import ResultStep
from moi_desktop.desktop.pages.import_sheets_step import SheetsStep
from moi_desktop.desktop.pages.page import Page
from moi_desktop.desktop.translated import sentence_of
from moi_desktop.desktop.values import label_of
from moi_desktop.desktop.widgets.stepper import Stepper
from moi_desktop.errors import MoiError
from moi_desktop.plan import catalogue
from moi_desktop.plan.thai_calendar import format_moment
from moi_desktop.plan.thai_numbers import format_baht
from moi_desktop.workbook import foreign_headings as headings
from moi_desktop.workbook.foreign import ForeignMapping, LoadPreview, guess_mapping

if TYPE_CHECKING:
    from moi_desktop.desktop.jobs import Progress
    from moi_desktop.exchange.importing import Taken
    from moi_desktop.store.office_workspace import OfficeWorkspace
    from moi_desktop.workbook.cells import Sheets

FILE, SHEETS, COLUMNS, PREVIEW, DONE = range(5)


class ImportWizard(QDialog):
    """The way of four steps and its end. `page` is where it was asked for; it is told of the result."""

    def __init__(self, session: OfficeSession, page: Page) -> None:
        super().__init__(page.window())
        self._session = session
        self._page = page
        self._job: Job | None = None
        self._taken: Taken | None = None
        self.state = ImportState()
        self.ui = Ui_ImportWizard()
        self.ui.setupUi(self)
        self.stepper = Stepper((self.tr("เลือกไฟล์"), self.tr("แผ่นงาน"), self.tr("จับคู่คอลัมน์"), self.tr("ตรวจก่อนนำเข้า")))
        self.ui.stepper_place.addWidget(self.stepper)
        self.file, self.sheets, self.columns = FileStep(), SheetsStep(), ColumnsStep()
        self.preview, self.result_step = PreviewStep(), ResultStep()
        for step in (self.file, self.sheets, self.columns, self.preview, self.result_step):
            self.ui.steps.addWidget(step)
        self.setAcceptDrops(True)
        self._connect()
        self._show_work(None)
        self.go_to(FILE)
        around = page.window().size()
        edge = theme.SIZES.space_card
        self.resize(around.width() - 2 * edge, around.height() - 2 * edge)

    @property
    def step(self) -> int:
        """The step at hand, counted from 0; 4 when it is done."""
        return self.ui.steps.currentIndex()

    def go_to(self, step: int) -> None:
        """Show a step."""
        self.ui.steps.setCurrentIndex(step)
        self.stepper.set_current(step)
        self.ui.back_button.setVisible(FILE < step < DONE)
        self.ui.next_button.setText(self._verb(step))
        self.ui.leave_button.setVisible(step != DONE)
        if step == FILE:
            self.file.show_problem("")
        elif step == SHEETS:
            self.sheets.show_state(self.state)
        elif step == COLUMNS:
            look = self._session.look
            self.columns.show_state(self.state, look.years if look else range(0))
        elif step == PREVIEW:
            self._read_rows()
        self._enable()

    # The file

    def read_file(self, path: Path) -> None:
        """Read a workbook's cells, and guess what is in it."""
        self.file.show_reading(path.name)
        self._start(
            self._session.prepare(self, partial(_read, path), partial(self._on_read, path), self._on_unreadable)
        )

    def _on_read(self, path: Path, found: tuple[Sheets, ForeignMapping]) -> None:
        sheets, mapping = found
        self.state = ImportState(path, sheets, mapping)
        self.go_to(SHEETS)

    def _on_unreadable(self, error: object) -> None:
        if self.step != FILE:
            self.go_to(FILE)
        self.file.show_problem(_words_of(error))

    # The preview

    def _read_rows(self) -> None:
        if self.state.loaded is not None:
            self.preview.show_state(self.state)
            return
        self._start(
            self._session.prepare(self, partial(_preview, self.state), self._on_previewed, self._on_preview_failed)
        )

    def _on_previewed(self, loaded: LoadPreview) -> None:
        first = not self.state.asked
        self.state.show_preview(loaded)
        self.preview.show_state(self.state)
        if first:
            self.preview.begin()
        self._enable()

    def _on_preview_failed(self, error: object) -> None:
        from moi_desktop.desktop import messages

        self.go_to(COLUMNS)
        messages.error(self, error if isinstance(error, MoiError) else str(error))

    def _on_answered(self) -> None:
        self.state.loaded = None
        self._read_rows()
        self._enable()

    # The result

    def _take(self) -> None:
        state = self.state
        label = self.tr("นำเข้าจาก {name}").format(name=state.path.name)
        self._start(
            self._session.act(self, partial(_take, state, label), self._on_taken, self._on_not_taken), can_stop=False
        )

    def _on_taken(self, taken: Taken) -> None:
        self._taken = taken
        lines = self._figures(taken.added, self.tr("เพิ่ม{table}"))
        lines += self._figures(taken.changed, self.tr("แก้{table}"))
        if taken.amount:
            lines.append((self.tr("รวมเงินที่เพิ่ม (บาท)"), format_baht(taken.amount)))
        if taken.texts:
            lines.append((self.tr("ช่องที่ต้องแก้ให้เป็นค่า"), f"{taken.texts:,}"))
        note = self.tr("ข้อความที่อ่านเป็นค่าไม่ได้เก็บไว้ในช่องและทำเครื่องหมายไว้ ดูทั้งหมดได้ที่หน้าตรวจสอบ") if taken.texts else ""
        title = self.tr("นำเข้าจาก {name} แล้ว").format(name=self.state.path.name)
        self.go_to(DONE)
        self.result_step.show_taken(title, lines, note)
        _refresh(self._session, self._page)
        if taken.step is not None:
            self._page.tell(title, partial(undo_import, self._session, self._page, taken.step, self._on_taken_back))

    def _figures(self, counted: Counter[str], words: str) -> list[tuple[str, str]]:
        entities = [catalogue.entity(key) for key in catalogue.PLAN_ENTITIES if counted[key]]
        return [(words.format(table=label_of(one.th, one.en)), f"{counted[one.key]:,}") for one in entities]

    def _on_not_taken(self, error: object) -> None:
        from moi_desktop.desktop import messages

        self.state.loaded = None
        messages.error(self, error if isinstance(error, MoiError) else str(error))
        self._read_rows()

    def take_back(self) -> None:
        """Undo the import, as long as nothing was done after it."""
        taken = self._taken
        if taken is not None and taken.step is not None:
            undo_import(self._session, self._page, taken.step, self._on_taken_back)

    def _on_taken_back(self, sentence: str, undone: bool) -> None:  # noqa: FBT001 - the answer of a job
        if not shiboken6.isValid(self):
            return
        if undone:
            self._taken = None
            self.result_step.show_undone(sentence)
        else:
            self.result_step.show_note(sentence)

    def _save_report(self) -> None:
        proposal = file_dialogs.documents_folder() / f"{self.state.path.stem}-import.txt"
        path = file_dialogs.file_to_save(self, self.tr("บันทึกรายงานการนำเข้า"), self.tr("ข้อความ (*.txt)"), proposal)
        if path is None:
            return
        at = format_moment(self._session.clock())
        text = report(self.preview.words, self.state.path.name, self.state.chosen_entries, at)
        self._session.prepare(self, partial(_write_report, path, text), self._on_report, self._on_report_failed)

    def _on_report(self, path: Path) -> None:
        self.result_step.show_note(self.tr("บันทึกรายงานไว้ที่ {path} แล้ว").format(path=path))

    def _on_report_failed(self, error: object) -> None:
        from moi_desktop.desktop import messages

        messages.error(self, error if isinstance(error, MoiError) else str(error))

    # Going on

    def _verb(self, step: int) -> str:
        if step == PREVIEW:
            return self.tr("นำเข้าสู่แผน")
        return self.tr("ปิด") if step == DONE else self.tr("ต่อไป")

    def _enable(self) -> None:
        words = self._missing()
        self.ui.hint.setText(words)
        self.ui.next_button.setEnabled(not words and self._job is None)
        self.ui.next_button.setToolTip(f"{self.ui.next_button.text()} (Ctrl+Enter)")
        self.ui.next_button.setVisible(self.step != FILE)
        self.ui.back_button.setEnabled(self._job is None)

    def _missing(self) -> str:
        """Why the way does not go on yet, in words; empty when it does."""
        if self._job is not None:
            return self.tr("กำลังอ่านไฟล์") if self.step == FILE else self.tr("กำลังทำงาน")
        if self.step == SHEETS and not self.state.wanted.sheets:
            return self.tr("ติ๊กแผ่นงานที่จะนำเข้าอย่างน้อยหนึ่งแผ่น")
        if self.step == COLUMNS:
            return self._missing_columns()
        if self.step == PREVIEW and self.state.unanswered:
            return self.tr("ตอบคำถามด้านบนให้ครบก่อน เหลือ {count} ข้อ").format(count=self.state.unanswered)
        if self.step == PREVIEW and not self.state.chosen:
            return self.tr("ไม่มีสิ่งที่จะนำเข้า ติ๊กแถวที่ต้องการก่อน")
        return ""

    def _missing_columns(self) -> str:
        for table in self.state.wanted.sheets:
            sent = Counter((column.target, column.year) for column in table.columns if column.target)
            twice = next((t for (t, _), n in sent.items() if n > 1 and t != headings.CATEGORY), "")
            if twice:
                words = self.tr("แผ่นงาน “{sheet}” มีหลายคอลัมน์ไปที่ “{target}” ให้เหลือคอลัมน์เดียวหรือระบุปีให้ต่างกัน")
                return words.format(sheet=table.sheet, target=target_words(twice))
            if not sent:
                return self.tr("แผ่นงาน “{sheet}” ยังไม่ได้จับคู่คอลัมน์ใด").format(sheet=table.sheet)
        return ""

    def _on_next(self) -> None:
        if self.step == PREVIEW:
            self._take()
        elif self.step == DONE:
            self.accept()
        else:
            self.go_to(self.step + 1)

    def _on_back(self) -> None:
        self.go_to(max(FILE, self.step - 1))

    def _begin_anew(self) -> None:
        self.state = ImportState()
        self._taken = None
        self.go_to(FILE)

    # Work that takes long

    def _start(self, job: Job | None, *, can_stop: bool = True) -> None:
        self._job = job
        self._show_work(job, can_stop=can_stop)
        if job is not None:
            job.progressed.connect(self._on_progress)
            job.finished.connect(partial(self._on_finished, job))
        self._enable()

    def _on_progress(self, done: int, total: int) -> None:
        self.ui.progress.setRange(0, total)
        self.ui.progress.setValue(done)

    def _on_finished(self, job: Job) -> None:
        if self._job is not job:
            return
        self._job = None
        self._show_work(None)
        if self.step == FILE:
            self.file.show_problem(self.file.problem.text())
        elif self.step == PREVIEW and self.state.loaded is None:
            self.go_to(COLUMNS)  # stopped
        self._enable()

    def _show_work(self, job: Job | None, *, can_stop: bool = False) -> None:
        self.ui.progress.setRange(0, 0)
        self.ui.progress.setVisible(job is not None)
        self.ui.stop_button.setVisible(job is not None and can_stop)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def reject(self) -> None:
        """Esc: stop what is going on; else close, which changes nothing."""
        if self._job is not None:
            self._stop()
        else:
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file, unless one has been taken already."""
        if self._job is None and self.step != DONE and len(event.mimeData().urls()) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        path = event.mimeData().urls()[0].toLocalFile()
        if path:
            event.acceptProposedAction()
            self.go_to(FILE)
            self.read_file(Path(path))

    def _connect(self) -> None:
        self.ui.next_button.clicked.connect(self._on_next)
        self.ui.back_button.clicked.connect(self._on_back)
        self.ui.leave_button.clicked.connect(super().reject)
        self.ui.stop_button.clicked.connect(self._stop)
        self.file.file_chosen.connect(self.read_file)
        self.sheets.changed.connect(self._enable)
        self.columns.changed.connect(self._enable)
        self.preview.answered.connect(self._on_answered)
        self.preview.chosen.connect(self._enable)
        self.result_step.report_wanted.connect(self._save_report)
        self.result_step.undo_wanted.connect(self.take_back)
        self.result_step.again_wanted.connect(self._begin_anew)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.ui.next_button.click)
        for button in (self.ui.next_button, self.ui.back_button, self.ui.leave_button, self.ui.stop_button):
            button.setAutoDefault(False)


def show_import(session: OfficeSession, page: Page) -> ImportWizard:
    """Show the wizard over the desk. What has been typed on the page is handed in first."""
    page.leave()
    wizard = ImportWizard(session, page)
    wizard.finished.connect(wizard.deleteLater)
    wizard.open()
    return wizard


def undo_import(session: OfficeSession, page: Page, step: int, then: Callable[[str, bool], None]) -> None:
    """Take an import back, unless something was done after it, and tell on `page` which; `then` gets the same."""

    def told(undone: bool) -> None:  # noqa: FBT001 - the answer of a job
        done = QCoreApplication.translate("import", "เลิกทำการนำเข้าแล้ว แผนเป็นเหมือนก่อนนำเข้า")
        not_done = QCoreApplication.translate(
            "import", "มีการแก้ไขหลังจากนำเข้า จึงยังเลิกทำการนำเข้าไม่ได้ กรุณาเลิกทำรายการหลังจากนั้นก่อน"
        )
        sentence = done if undone else not_done
        page.tell(sentence)
        then(sentence, undone)
        _refresh(session, page)

    session.act(page, partial(_take_back, step), told)


def _refresh(session: OfficeSession, page: Page) -> None:
    session.look_now()
    page.load()


def _read(path: Path, workspace: OfficeWorkspace, progress: Progress) -> tuple[Sheets, ForeignMapping]:
    from moi_desktop.exchange import importing

    sheets = importing.read_file(path, progress)
    return sheets, importing.recalled(workspace, guess_mapping(sheets))


def _preview(state: ImportState, workspace: OfficeWorkspace, progress: Progress) -> LoadPreview:
    from moi_desktop.exchange import importing

    return importing.preview_of(
        workspace, state.wanted_sheets, state.wanted, answers=state.load_answers, watch=progress
    )


def _take(state: ImportState, label: str, workspace: OfficeWorkspace, _progress: Progress) -> Taken:
    from moi_desktop.exchange import importing

    assert state.loaded is not None
    with workspace.transaction():  # what is told as not taken is not taken at all
        taken = importing.take(workspace, state.loaded, state.chosen_entries, label)
        importing.remember(workspace, state.mapping_to_keep)
    return taken


def _take_back(step: int, workspace: OfficeWorkspace, _progress: Progress) -> bool:
    from moi_desktop.exchange import importing

    return importing.take_back(workspace, step)


def _write_report(path: Path, text: str, _workspace: OfficeWorkspace, _progress: Progress) -> Path:
    from moi_desktop.store.safe_file import write_file

    return write_file(path, text.encode("utf-8-sig")).path


def _words_of(error: object) -> str:
    return sentence_of(error) if isinstance(error, MoiError) else str(error)
