"""The chosen key or card: what is known of it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QPushButton, QWidget

from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_columns import moment_words
from moi_desktop.desktop.models.central_keys import WAITING, KeyLine, day_words
from moi_desktop.desktop.pages.central_page import ActionsPanel, action_button
from moi_desktop.desktop.widgets.details_panel import Details
from moi_desktop.desktop.widgets.fingerprint import Fingerprint


class KeyPanel(ActionsPanel):
    """Says of a key who holds it, since when and until when it counts, and how it came into the register."""

    def __init__(
        self,
        confirm: Callable[[], object],
        signed: Callable[[], object],
        lost: Callable[[], object],
        revoke: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.fingerprint = Fingerprint(narrow=True)
        self.details.add_first(self.fingerprint)
        self.confirm = action_button(self.tr("โทรยืนยันกุญแจ…"), confirm, "Ctrl+Shift+K", role="primary")
        self.signed = action_button(self.tr("แฟ้มที่ลงนามด้วยกุญแจนี้…"), signed, "Ctrl+Shift+J")
        self.lost = action_button(self.tr("เครื่องของหน่วยงานหาย…"), lost, "Ctrl+Shift+Z")
        self.revoke = action_button(self.tr("เพิกถอนกุญแจ…"), revoke, "Ctrl+Shift+X", role="danger")
        for button in self.buttons:
            self.add_action(button)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What can be pressed, from top to bottom."""
        return self.confirm, self.signed, self.lost, self.revoke

    def show_line(self, line: KeyLine | None) -> None:
        """Show the chosen row; None for no row at all."""
        state = line.state if line else ""
        renews = state == "renewal"
        self.confirm.setText(self.tr("รับการต่ออายุ") if renews else self.tr("โทรยืนยันกุญแจ…"))
        self.confirm.setToolTip(f"{self.confirm.text().removesuffix('…')} (Ctrl+Shift+K)")
        possible = {
            self.confirm: state in WAITING,
            self.signed: line is not None and state not in ("none", *WAITING),
            self.lost: line is not None and line.counts,
            self.revoke: state in ("active", "ending", "expired"),
        }
        for button, is_possible in possible.items():
            button.setVisible(is_possible)
            button.setEnabled(is_possible)
        self.fingerprint.show_fingerprint(line.fingerprint if line else "")
        if line is None:
            self.show_details(Details(self.tr("เลือกกุญแจในรายการ")))
            return
        self.show_details(Details(line.name, self._meaning(line), self._facts(line), self._notes(line)))

    def _meaning(self, line: KeyLine) -> str:
        words = {
            "none": self.tr("ยังไม่มีกุญแจ ให้หน่วยงานสร้างกุญแจในหน้าส่งออก แล้วส่งบัตรประจำหน่วยงานมาทางอีเมล"),
            "card": self.tr("มีบัตรมาแล้ว โทรยืนยันลายนิ้วมือกุญแจก่อน จึงรับแฟ้มที่ลงนามด้วยกุญแจนี้"),
            "renewal": self.tr(
                "กุญแจเดิมของหน่วยงานลงนามรับรองกุญแจใหม่นี้แล้ว จึงไม่ต้องโทร เมื่อรับแล้วใช้ได้ทั้งสองดอก 30 วัน จากนั้นกุญแจเดิมสิ้นสุด"
            ),
            "ending": self.tr("ใกล้ถึงวันสุดท้าย แจ้งหน่วยงานให้ต่ออายุกุญแจในหน้าตั้งค่า แล้วส่งบัตรมา"),
            "expired": self.tr("แฟ้มที่มาถึงหลังวันสุดท้ายถูกกักไว้ ให้หน่วยงานสร้างกุญแจใหม่และส่งบัตรมา"),
            "revoked": self.tr("แฟ้มที่ยังไม่รวมและลงนามด้วยกุญแจนี้ถูกกักไว้ ฉบับที่รวมแล้วไม่เปลี่ยน"),
        }
        return words.get(line.state, self.tr("รับแฟ้มที่ลงนามด้วยกุญแจนี้"))

    def _facts(self, line: KeyLine) -> tuple[tuple[str, str], ...]:
        is_card = line.state in WAITING
        facts = (
            (self.tr("หน้าที่"), central_words.key_role(line.role) if line.fingerprint else ""),
            (self.tr("ผู้ถือ"), line.holder),
            (self.tr("ตำแหน่ง"), line.position),
            (self.tr("โทรศัพท์ในบัตร") if is_card else self.tr("โทรยืนยันที่"), line.phone),
            (self.tr("บัตรมาถึง") if is_card else self.tr("ใช้ได้ตั้งแต่"), key_since(line)),
            (self.tr("ใช้ได้ถึง"), day_words(line.until)),
            (self.tr("เพิกถอนเมื่อ"), day_words(line.revoked)),
            (self.tr("ใบรับรอง"), self.tr("ออกให้แล้ว") if line.certified else ""),
        )
        return tuple((name, value) for name, value in facts if value)

    def _notes(self, line: KeyLine) -> tuple[tuple[str, str], ...]:
        notes = (
            (self.tr("เหตุผล"), line.reason),
            (self.tr("ต่ออายุจากกุญแจ"), line.renews.replace("-", " ")),
            (self.tr("โปรดสังเกต"), line.problem),
        )
        return tuple((title, text) for title, text in notes if text)


def key_since(line: KeyLine) -> str:
    """The day from which a key counts; for a card, when it came."""
    if line.state in WAITING:
        return moment_words(line.since)
    return day_words(date.fromisoformat(line.since)) if line.since else ""
