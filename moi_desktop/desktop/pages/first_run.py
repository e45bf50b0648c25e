"""The first screen: three ways to begin, and a way back to a workspace that exists."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from moi_desktop import __version__
from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.generated.ui_first_run import Ui_FirstRun


class FirstRun(QWidget):
    """Asks how to begin and tells the answer; it does nothing itself."""

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

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_FirstRun()
        self.ui.setupUi(self)
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
        self.ui.kit_button.setFocus()

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
