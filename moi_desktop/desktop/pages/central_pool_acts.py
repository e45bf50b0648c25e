"""What people do with pooled lines: make, describe and remove them, choose what feeds them, carry amounts to Excel and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_pools
from moi_desktop.desktop.pages import central_dialogs
from moi_desktop.desktop.pages.central_pool_dialogs import LinesDialog, PoolDialog, SheetDialog
from moi_desktop.desktop.pages.central_sheet import save_book

if TYPE_CHECKING:  # these import the libraries of signing
    from moi_desktop.central.amount_sheet import AmountSheet
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.pools import PoolRow


class PoolActs(QObject):
    """Asks what has to be known, does it, and offers the way back. `window` is what questions stand over."""

    told = Signal(str, object)
    """Something was done: the sentence, and a function that undoes it or None."""

    made = Signal(str)
    """A pool was made: its id."""

    def __init__(self, session: CentralSession, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def define(self, years: Sequence[int]) -> None:
        """Ask for a new printed line, and make it; the first of the `years` is proposed."""
        title, verb = self.tr("เพิ่มรายการที่พิมพ์"), self.tr("เพิ่มรายการ")
        dialog = PoolDialog(title, verb, {"fiscal_year": years[0] if years else None}, self._window)

        def make() -> None:
            values = dialog.values()
            self._session.act(
                self, lambda centre: central_pools.define(centre, values), self._on_made, title=self.tr("กำลังบันทึก")
            )

        central_dialogs.shown(dialog, make)

    def _on_made(self, pool: str) -> None:
        self.made.emit(pool)
        self.told.emit(
            self.tr("เพิ่มรายการที่พิมพ์แล้ว เพิ่มรายการย่อยได้เลย"),
            lambda: self._do(lambda centre: central_pools.remove(centre, pool)),
        )

    def describe(self, pool: PoolRow) -> None:
        """Ask how a pool is called from now on."""
        before = _values(pool)
        dialog = PoolDialog(self.tr("แก้ไขรายการที่พิมพ์"), self.tr("บันทึก"), before, self._window)

        def change() -> None:
            values = dialog.values()
            self._session.act(
                self,
                lambda centre: central_pools.define(centre, values, pool.id),
                lambda _pool: self.told.emit(
                    self.tr("แก้ไขรายการที่พิมพ์แล้ว"),
                    lambda: self._do(lambda centre: central_pools.define(centre, before, pool.id)),
                ),
                title=self.tr("กำลังบันทึก"),
            )

        central_dialogs.shown(dialog, change)

    def remove(self, pool: PoolRow) -> None:
        """Take a pool away; the way back is offered."""
        words = self.tr("ลบ “{name}” แล้ว รายการย่อย {count:,} รายการเป็นอิสระ")
        self._session.act(
            self,
            lambda centre: central_pools.remove(centre, pool.id),
            lambda _none: self.told.emit(
                words.format(name=pool.printed.name, count=pool.lines),
                lambda: self._do(lambda centre: central_pools.restore(centre, pool.id)),
            ),
            title=self.tr("กำลังบันทึก"),
        )

    def offer_lines(self, pool: PoolRow) -> None:
        """Offer lines that may feed a pool."""
        dialog = LinesDialog(self._session, pool.id, pool.printed.name, self._window)
        dialog.chosen.connect(lambda uids: self.add_lines(pool.id, uids))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def add_lines(self, pool: str, uids: Sequence[str]) -> None:
        """Let lines feed a pool; the way back is offered."""
        self._session.act(
            self,
            lambda centre: central_pools.add_lines(centre, pool, uids),
            lambda count: self.told.emit(
                self.tr("เพิ่มรายการย่อยแล้ว {count:,} รายการ").format(count=count),
                lambda: self._do(lambda centre: central_pools.take_lines_out(centre, pool, uids)),
            ),
            title=self.tr("กำลังบันทึก"),
        )

    def take_lines_out(self, pool: str, uids: Sequence[str]) -> None:
        """Take lines out of a pool; the way back is offered."""
        self._session.act(
            self,
            lambda centre: central_pools.take_lines_out(centre, pool, uids),
            lambda count: self.told.emit(
                self.tr("นำรายการย่อยออกแล้ว {count:,} รายการ").format(count=count),
                lambda: self._do(lambda centre: central_pools.add_lines(centre, pool, uids)),
            ),
            title=self.tr("กำลังบันทึก"),
        )

    def export(self) -> None:
        """Ask where to, and write the table that can be filled in and read again."""
        proposal = self._session.path.parent / "MOI-AMOUNTS.xlsx"
        path = file_dialogs.file_to_save(
            self._window, self.tr("ส่งออกตารางวงเงิน"), self.tr("สมุดงาน Excel (*.xlsx)"), proposal
        )
        if path is not None:
            self._session.act_in_steps(
                self,
                lambda centre, _progress: save_book(central_pools.pools_book(centre), path),
                self._on_saved,
                title=self.tr("กำลังเขียนไฟล์ Excel"),
                changes=False,
            )

    def _on_saved(self, path: Path) -> None:
        self.told.emit(self.tr("เขียนไฟล์ {name} แล้ว").format(name=path.name), None)

    def import_sheet(self) -> None:
        """Ask for a filled-in sheet, and show what it would change."""
        path = file_dialogs.file_to_open(
            self._window, self.tr("นำเข้าวงเงินจาก Excel"), self.tr("สมุดงาน Excel (*.xlsx *.xls)")
        )
        if path is not None:
            self._session.act_in_steps(
                self,
                lambda centre, _progress: central_pools.read_sheet(centre, path),
                self._preview,
                title=self.tr("กำลังอ่านไฟล์ Excel"),
                changes=False,
            )

    def _preview(self, sheet: AmountSheet) -> None:
        dialog = SheetDialog(sheet, self._window)
        central_dialogs.shown(
            dialog,
            lambda: self._session.act(
                self,
                lambda centre: central_pools.enter_sheet(centre, sheet),
                lambda before: self.told.emit(
                    self.tr("บันทึกวงเงินจากแฟ้มแล้ว {count:,} ยอด").format(count=len(before)),
                    lambda: self._do(lambda centre: central_pools.put_back(centre, before)),
                ),
                title=self.tr("กำลังบันทึกวงเงิน"),
            ),
        )

    def _do(self, does: Callable[[Centre], object]) -> None:
        self._session.act(self, does, title=self.tr("กำลังบันทึก"))


def _values(pool: PoolRow) -> dict[str, object]:
    printed = pool.printed
    return {
        "name": printed.name,
        "fiscal_year": printed.fiscal_year,
        "category": printed.category,
        "bb_plan": printed.bb_plan,
        "bb_output": printed.bb_output,
    }
