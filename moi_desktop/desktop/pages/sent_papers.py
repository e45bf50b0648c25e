"""The revisions that were sent: how far each has come, what stood in it, and its file once more."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from moi_desktop.desktop import file_dialogs, theme
from moi_desktop.desktop.forms.field_story import when
from moi_desktop.desktop.office_comparison import Comparison, compare_with
from moi_desktop.desktop.office_papers import SentPaper
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.paper_dialog import Offer, PaperDialog
from moi_desktop.desktop.pages.sent_words import SentWords
from moi_desktop.desktop.papers.making import BRIEFS, EMENSCR, LETTER, Wanted
from moi_desktop.desktop.widgets.difference_list import DifferenceList
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.facts_table import facts_table
from moi_desktop.desktop.widgets.labels import WrapLabel


class SentPapers(QWidget):
    """A table, newest first, and what can be done with the chosen revision. Enter or a double click looks at it."""

    told = Signal(str)
    """Something was done: the sentence."""

    def __init__(self, session: OfficeSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = SentWords(self)
        self._papers: Sequence[SentPaper] = ()
        self.table = facts_table(
            self.tr("ฉบับที่นำส่ง"),
            (self.tr("ครั้งที่"), self.tr("สถานะ"), self.tr("บันทึกไฟล์เมื่อ"), self.tr("รหัสตรวจสอบ"), self.tr("ไฟล์")),
        )
        self.look_button = QPushButton(self.tr("ดูฉบับนี้…"))
        self.look_button.setToolTip(self.tr("ดูข้อมูลที่อยู่ในฉบับนั้น แก้ไขไม่ได้ (Enter)"))
        self.compare_button = QPushButton(self.tr("เทียบกับปัจจุบัน…"))
        self.compare_button.setToolTip(self.tr("ดูว่าหลังฉบับนั้นแก้ไขอะไรไปบ้าง"))
        self.again_button = QPushButton(self.tr("บันทึกไฟล์อีกครั้ง…"))
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._enable)
        self.table.activated.connect(lambda _index: self.look())
        self.look_button.clicked.connect(self.look)
        self.compare_button.clicked.connect(self.compare)
        self.again_button.clicked.connect(self.write_again)
        self._enable()

    def show_papers(self, papers: Sequence[SentPaper]) -> None:
        """Show the revisions, the newest first; it is chosen."""
        self._papers = papers
        self.table.setRowCount(len(papers))
        for row, paper in enumerate(papers):
            state, tone = self._words.state(paper.sent)
            revision = paper.sent.revision
            texts = (str(revision.revision_no), state, when(revision.created_at), paper.code, revision.file_name)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column == 1:
                    item.setForeground(QColor(theme.colour(tone)))
                self.table.setItem(row, column, item)
        for column in range(self.table.columnCount() - 1):
            self.table.resizeColumnToContents(column)
        self._place.setCurrentIndex(bool(papers))
        if papers:
            self.table.selectRow(0)
        self._enable()

    @property
    def chosen(self) -> SentPaper | None:
        """The revision that is chosen in the table."""
        row = self.table.currentRow()
        return self._papers[row] if 0 <= row < len(self._papers) else None

    # What can be done

    def look(self) -> None:
        """Look at what stood in the chosen revision."""
        paper = self.chosen
        if paper is None:
            return
        revision = paper.sent.revision
        offers = (
            Offer(self.tr("โครงการ (แบบ จ.1-1)"), Wanted(BRIEFS, revision.revision_id)),
            Offer(self.tr("ตามลำดับการกรอก eMENSCR"), Wanted(EMENSCR, revision.revision_id)),
            Offer(self.tr("หนังสือนำส่ง"), Wanted(LETTER, revision.revision_id, encloses=(BRIEFS,))),
        )
        title = self.tr("ฉบับนำส่งครั้งที่ {number} (ดูได้อย่างเดียว)").format(number=revision.revision_no)
        dialog = PaperDialog(self._session, title, offers, self)
        dialog.told.connect(self.told)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def compare(self) -> None:
        """Show what was changed since the chosen revision."""
        paper = self.chosen
        if paper is not None:
            revision_id = paper.sent.revision.revision_id
            self._session.read(self, lambda workspace: compare_with(workspace, revision_id), self._show_comparison)

    def _show_comparison(self, found: Comparison) -> None:
        dialog = ComparisonDialog(found, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_again(self) -> None:
        """Ask for a folder and write the chosen revision's file there, byte for byte as it was."""
        from moi_desktop.exchange import sent_revisions

        paper = self.chosen
        folder = file_dialogs.folder(self, self.tr("เลือกโฟลเดอร์ที่จะบันทึกไฟล์เดิม")) if paper else None
        if paper is not None and folder is not None:
            revision_id = paper.sent.revision.revision_id
            self._session.prepare(
                self,
                lambda workspace, _: sent_revisions.write_again(workspace, revision_id, folder).path,
                self._on_written,
                title=self.tr("กำลังเขียนไฟล์"),
            )

    def _on_written(self, path: Path) -> None:
        words = self.tr("บันทึก {name} อีกครั้งแล้ว เนื้อหาเหมือนเดิมทุกประการ ไม่นับเป็นครั้งใหม่")
        self.told.emit(words.format(name=path.name))
        file_dialogs.open_folder(path.parent)

    def _enable(self) -> None:
        paper = self.chosen
        for button in (self.look_button, self.compare_button):
            button.setEnabled(paper is not None)
        self.again_button.setEnabled(paper is not None and paper.is_kept)
        if paper is not None and not paper.is_kept:
            self.again_button.setToolTip(self.tr("ฉบับนี้นำส่งก่อนที่โปรแกรมจะเก็บไฟล์ไว้ ให้ใช้ไฟล์ที่ส่งไปแล้ว หรือส่งออกครั้งใหม่"))
        else:
            self.again_button.setToolTip(self.tr("เมื่อไฟล์หายหรือส่งไม่ถึง ได้ไฟล์เดิมทุกประการ ไม่นับเป็นครั้งใหม่"))

    def _lay_out(self) -> None:
        self._place = QStackedWidget()
        self._place.addWidget(EmptyState(self.tr("ยังไม่เคยนำส่ง")))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SIZES.space)
        column.addWidget(self.table, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SIZES.space)
        for button in (self.look_button, self.compare_button, self.again_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self._place.addWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._place)


class ComparisonDialog(QDialog):
    """What was changed since a sent revision."""

    def __init__(self, found: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("สิ่งที่แก้ไขหลังนำส่งครั้งที่ {number}").format(number=found.last_no))
        self.resize(theme.SIZES.window_width, theme.SIZES.window_height)
        self.list = DifferenceList()
        self.list.show_comparison(found)
        words = (
            self.tr("ข้อมูลปัจจุบันตรงกับฉบับที่ส่งทุกประการ")
            if found.is_same
            else self.tr("เพิ่ม {new} รายการ แก้ {changed} รายการ ตัดออก {gone} รายการ").format(
                new=found.new, changed=found.changed, gone=found.gone
            )
        )
        layout = QVBoxLayout(self)
        layout.addWidget(WrapLabel(words, "muted"))
        layout.addWidget(self.list, 1)
        box = QDialogButtonBox()
        close = box.addButton(self.tr("ปิด"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setToolTip(self.tr("ปิด (Esc)"))
        box.rejected.connect(self.reject)
        layout.addWidget(box)
