"""Plan links from an Excel file: asked for, read, looked at, and handed to the draft of the next kit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from moi_desktop.desktop import file_dialogs, messages
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.jobs import Progress
from moi_desktop.desktop.pages import central_dialogs
from moi_desktop.desktop.pages.central_kit_import import LinkImportDialog, ReadLinks
from moi_desktop.plan.catalogue import CodeList

if TYPE_CHECKING:  # these import the libraries of signing and of workbooks
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.kit_links import LinkEntry, LinkPreview


@dataclass(frozen=True, slots=True)
class TakenLinks:
    """What somebody chose of a file: the preview, the chosen codes, the name of the step, and what is told afterwards."""

    preview: LinkPreview
    codes: Sequence[LinkEntry]
    label: str
    told: str


class LinkFile(QObject):
    """Asks for a file and shows what it holds. `window` is what questions stand over."""

    taken = Signal(object)
    """Links are to be taken into the draft: `TakenLinks`."""

    def __init__(self, session: CentralSession, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def ask_for_file(self) -> None:
        """Choose an Excel file with plan links and look at it."""
        kinds = self.tr("ไฟล์ Excel (*.xlsx *.xlsm *.xls *.ods)")
        path = file_dialogs.file_to_open(
            self._window, self.tr("เลือกไฟล์รายการเป้าหมาย"), kinds, self._session.path.parent
        )
        if path is None:
            return

        def read(centre: Centre, progress: Progress) -> ReadLinks:
            return _read_links(centre, path, progress)

        self._session.act_in_steps(self, read, self._show_links, title=self.tr("กำลังอ่านไฟล์"), changes=False)

    def _show_links(self, read: ReadLinks) -> None:
        if not read.preview.entries and not read.mapping.sheets:
            messages.warn(self._window, self.tr("ไม่พบตารางในไฟล์ {file}").format(file=read.file))
            return
        dialog = LinkImportDialog(read, self._window.window())
        dialog.mapping_changed.connect(lambda changed: self._look_again(dialog, changed))
        self.dialog = dialog
        central_dialogs.shown(dialog, lambda: self._take(dialog))

    def _look_again(self, dialog: LinkImportDialog, read: ReadLinks) -> None:
        def look(centre: Centre) -> LinkPreview:
            from moi_desktop.central.kit_links import preview_links

            return preview_links(centre, CodeList.PLAN_LINK.value, read.sheets, read.mapping)

        self._session.read(dialog, look, dialog.show_preview)

    def _take(self, dialog: LinkImportDialog) -> None:
        count, file = len(dialog.chosen), dialog.read.file
        label = self.tr("นำเข้า {count} รหัสจาก {file}").format(count=count, file=file)
        told = self.tr("นำเข้า {count} รหัสลงในร่างแล้ว").format(count=count)
        self.taken.emit(TakenLinks(dialog.read.preview, dialog.chosen, label, told))


def _read_links(centre: Centre, path: Path, progress: Progress) -> ReadLinks:
    from moi_desktop.central.kit_links import preview_links
    from moi_desktop.exchange.importing import read_file
    from moi_desktop.workbook.foreign_codes import guess_code_mapping, plain_mapping

    sheets = read_file(path, progress)
    mapping = guess_code_mapping(sheets)
    if not mapping.sheets:
        mapping = plain_mapping(sheets)
    return ReadLinks(path.name, sheets, mapping, preview_links(centre, CodeList.PLAN_LINK.value, sheets, mapping))
