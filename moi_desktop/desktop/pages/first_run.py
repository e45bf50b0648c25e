"""The first screen: three ways to begin, and a way back to a workspace that exists."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QWidget

from moi_desktop import __version__
from moi_desktop.desktop import beginnings, file_dialogs, theme
from moi_desktop.desktop.generated.ui_first_run import Ui_FirstRun

SHOWN_WORKSPACES = 3
WORKSPACE, KIT = ".db", ".xlsx"


class FirstRun(QWidget):
    """Asks how to begin and tells the answer; it does nothing itself. A kit or a workspace may be dropped on it.

    `folder` is where new workspaces come to lie; those that lie there already are offered.
    """

    kit_chosen = Signal(object)
    """Begin with this kit of the centre: its path."""

    practice_wanted = Signal()
    """Begin with sample data, for practice only."""

    restore_chosen = Signal(object)
    """Bring back this backup: its path."""

    open_chosen = Signal(object)
    """Open this workspace: its path."""

    central_wanted = Signal()
    """Make a workspace for the central office."""

    menu_wanted = Signal()
    """Offer the commands of the program."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.ui = Ui_FirstRun()
        self.ui.setupUi(self)
        self.setAcceptDrops(True)
        self.ui.kit_button.show_choice(
            "kit",
            self.tr("เริ่มใช้งานด้วยไฟล์ชุดแผนจากส่วนกลาง"),
            self.tr("ใช้ไฟล์ชุดแผนที่กองยุทธศาสตร์และแผนงานส่งให้ทางอีเมลหรือแฟลชไดรฟ์"),
        )
        self.ui.practice_button.show_choice(
            "practise",
            self.tr("ทดลองใช้ด้วยข้อมูลตัวอย่าง"),
            self.tr("ลองกรอก ตรวจ และส่งออกได้ทุกขั้นตอน ไฟล์ที่ได้มีคำว่า ฝึกหัด และส่วนกลางจะไม่รับ"),
        )
        self.ui.restore_button.show_choice(
            "restore",
            self.tr("กู้คืนจากไฟล์สำรอง"),
            self.tr("เมื่อเปลี่ยนเครื่องหรือแฟ้มงานเสียหาย เลือกไฟล์สำรองล่าสุดที่มี"),
        )
        self.ui.version.setText(self.tr("รุ่น {version}").format(version=__version__))
        self.ui.kit_button.clicked.connect(self._choose_kit)
        self.ui.practice_button.clicked.connect(self.practice_wanted)
        self.ui.restore_button.clicked.connect(self._choose_backup)
        self.ui.open_button.clicked.connect(self._choose_workspace)
        self.ui.central_button.clicked.connect(self.central_wanted)
        self.ui.menu_button.clicked.connect(self.menu_wanted)
        self.ui.folder.set_tone("", role="note")
        self.ui.folder.setText(self.tr("ข้อมูลอยู่ที่ {folder}").format(folder=folder))
        self.ui.folder_button.clicked.connect(self._open_folder)
        self._show_workspaces()
        self.ui.kit_button.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that one can begin with."""
        if _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Begin with the kit, or open the workspace, that was dropped."""
        path = _dropped(event)
        if path is not None:
            event.acceptProposedAction()
            (self.kit_chosen if path.suffix.lower() == KIT else self.open_chosen).emit(path)

    def _show_workspaces(self) -> None:
        """Offer the workspaces of this computer, the one used last first."""
        self.workspaces: list[QPushButton] = []
        for path in beginnings.workspaces_in(self._folder)[:SHOWN_WORKSPACES]:
            button = QPushButton(path.stem)
            theme.mark(button, role="link")
            button.setToolTip(str(path))
            button.clicked.connect(lambda _checked, path=path: self.open_chosen.emit(path))
            self.ui.recent_lines.addWidget(button)
            self.workspaces.append(button)
        self.ui.recent.setVisible(bool(self.workspaces))

    def _open_folder(self) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        file_dialogs.open_folder(self._folder)

    def _choose_kit(self) -> None:
        self._choose(self.kit_chosen, self.tr("เลือกไฟล์ชุดแผน"), self.tr("ไฟล์ชุดแผน (*.xlsx)"))

    def _choose_backup(self) -> None:
        self._choose(self.restore_chosen, self.tr("เลือกไฟล์สำรอง"), self.tr("ไฟล์สำรอง (*.db)"))

    def _choose_workspace(self) -> None:
        self._choose(self.open_chosen, self.tr("เลือกแฟ้มงาน"), self.tr("แฟ้มงาน (*.db)"))

    def _choose(self, answer: SignalInstance, title: str, kinds: str) -> None:
        path = file_dialogs.file_to_open(self, title, kinds)
        if path is not None:
            answer.emit(path)


def _dropped(event: QDropEvent) -> Path | None:
    """The one file that is being dropped, where one can begin with it."""
    urls = event.mimeData().urls()
    path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return path if path is not None and path.suffix.lower() in (WORKSPACE, KIT) else None
