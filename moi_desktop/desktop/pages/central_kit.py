"""The kit: what the offices work with, and the next one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from moi_desktop.desktop import file_dialogs, theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models.central_columns import (
    count_column,
    moment_column,
    moment_words,
    money_words,
    text_column,
)
from moi_desktop.desktop.models.central_register import (
    KitFacts,
    issue_kit,
    read_kit,
)
from moi_desktop.desktop.pages import central_dialogs
from moi_desktop.desktop.pages.central_dialogs import PinDialog
from moi_desktop.desktop.pages.central_kit_draft import CURRENT, DraftDesk
from moi_desktop.desktop.pages.central_kit_mail import mail_text
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import CentralPage, action_button
from moi_desktop.desktop.pages.central_reports import open_folder
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label, WrapLabel
from moi_desktop.desktop.widgets.scrolled import scrolled
from moi_desktop.plan.thai_calendar import format_date


class KitPage(CentralPage):
    """Facts of the newest kit, and what the centre signs. `opens` shows a folder; tests put something else there."""

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "kit", self.tr("ชุดแผน"), parent)
        self.opens: Callable[[Path], None] = open_folder
        self._kit: KitFacts | None = None
        self._typed = ("", "")
        self.values: dict[str, ElidedLabel] = {}
        edge = theme.SIZES.space_between
        outer, column = QVBoxLayout(self), QVBoxLayout()
        outer.setContentsMargins(edge, edge, edge, edge)
        self.draft = DraftDesk(session, scrolled(column))
        self.issue = self.draft.issue
        self.draft.issue_wanted.connect(self.ask_for_kit)
        self.draft.told.connect(self.tell)
        self.draft.kept.connect(self.saved)
        outer.addWidget(self.draft)
        column.setSpacing(edge)
        above = QHBoxLayout()
        above.setSpacing(edge)
        above.addWidget(self._kit_card(), 3)
        above.addWidget(self._key_card(), 2)
        column.addLayout(above)
        column.addWidget(self._history_card(), 1)

    def load(self) -> None:
        """Read the kit anew."""
        self.session.read(self, read_kit, self.show_kit)
        self.draft.load()

    def leave(self) -> None:
        """Tell what is being typed into the draft."""
        self.draft.commit()

    def search_for(self, words: str) -> None:
        """Show the rows of the draft that hold `words`."""
        self.draft.search_for(words)

    def show_kit(self, kit: KitFacts) -> None:
        """Show what the kit says."""
        before, self._kit = self._kit, kit
        has_kit = kit.number > 0
        shown = {
            "name": kit.name or self.tr("ยังไม่ได้ออกชุดแผน"),
            "number": self.tr("ฉบับที่ {number}").format(number=kit.number) if has_kit else "–",
            "issued": moment_words(kit.issued) or "–",
            "years": f"{kit.years[0]}–{kit.years[1]}",
            "window": self._window_words(kit),
            "frame": self.tr("{nodes:,} รายการ ตัวชี้วัด {kpis:,}").format(nodes=kit.nodes, kpis=kit.kpis)
            if has_kit
            else "–",
            "ceiling": self.tr("{offices:,} หน่วยงาน รวม {amount} บาท").format(
                offices=kit.limited, amount=money_words(kit.ceiling)
            )
            if has_kit
            else "–",
            "keys": self.tr("{keys:,} ดอก").format(keys=kit.keys),
            "changes": kit.changes.replace("\n", " · ") or "–",
            "file": kit.file or "–",
        }
        for key, words in shown.items():
            self.values[key].setText(words)
        self._history.setCurrentIndex(1 if kit.history else 0)
        self.copy_mail.setEnabled(has_kit)
        is_newer = before is not None and before.number < kit.number
        self.history.show_rows(
            [
                (one.revision_id, one.number, one.issued, one.changes.replace("\n", " · "), one.code, one.file)
                for one in kit.history
            ]
        )
        if is_newer and kit.history:
            self.history.choose(kit.history[0].revision_id)
        self.fingerprint.setText(kit.fingerprint.replace("-", " ") or self.tr("ยังไม่มีกุญแจของส่วนกลาง"))
        self.copy_key.setVisible(bool(kit.fingerprint))
        self.make_key.setVisible(not kit.fingerprint)
        self.issue.setText(self.tr("ออกชุดแผนฉบับที่ {number}…").format(number=kit.number + 1))
        self._enable()

    def _window_words(self, kit: KitFacts) -> str:
        if kit.opens is None or kit.closes is None:
            return "–"
        return f"{format_date(kit.opens)} – {format_date(kit.closes)}"

    def _enable(self) -> None:
        kit = self._kit
        can_sign = kit is not None and bool(kit.fingerprint)
        self.issue.setEnabled(can_sign)
        self.issue.setToolTip(
            self.tr("ตรวจร่าง ลงนาม และเขียนไฟล์ (Ctrl+Shift+I)") if can_sign else self.tr("สร้างกุญแจของส่วนกลางก่อน")
        )

    # What people do

    def ask_for_key(self) -> None:
        """Ask for a PIN and make the centre's key."""
        words = self.tr(
            "กุญแจนี้ใช้ลงนามชุดแผนและผลการพิจารณา ตั้งรหัส PIN อย่างน้อย 6 ตัวอักษร ยิ่งยาวยิ่งปลอดภัย โปรแกรมไม่เก็บรหัส PIN และกู้คืนให้ไม่ได้"
        )
        dialog = PinDialog(self.tr("สร้างกุญแจของส่วนกลาง"), words, self.tr("สร้างกุญแจ"), makes_key=True, parent=self)
        central_dialogs.shown(
            dialog,
            lambda: self.session.make_key(
                self,
                dialog.pin,
                lambda _fingerprint: self._told(self.tr("สร้างกุญแจของส่วนกลางแล้ว สำรองแฟ้มงานไว้ด้วย")),
                title=self.tr("กำลังสร้างกุญแจ"),
            ),
        )

    def ask_for_kit(self) -> None:
        """Ask for the words about the changes and the PIN, and issue the next kit; what must be mended is shown first."""
        self.draft.commit()
        facts = self.draft.facts
        if facts is None:
            return
        look = facts.look
        if look.errors:
            self.draft.show_section("changes")
            self.tell(self.tr("ออกชุดแผนยังไม่ได้ มีข้อที่ต้องแก้ {count:,} ข้อ").format(count=look.errors))
            return
        words = self.tr(
            "ชุดแผนฉบับที่ {number} เปลี่ยนจากฉบับก่อน {count:,} รายการ และมีทะเบียนกุญแจล่าสุด เมื่อออกแล้วแก้ไขไม่ได้ ต้องออกฉบับใหม่"
        )
        if look.first:
            words = self.tr("ชุดแผนฉบับแรกของรอบแผน เมื่อออกแล้วแก้ไขไม่ได้ ต้องออกฉบับใหม่ กรุณาตรวจช่วงเวลานำส่งก่อน")
        words = words.format(number=look.number, count=len(look.changes))
        dialog = PinDialog(self.issue.text().removesuffix("…"), words, self.tr("เลือกโฟลเดอร์และออกชุดแผน…"), parent=self)
        drafted, typed = self._typed
        dialog.ask("cycle", "changes", value=typed if drafted == look.changes_words else look.changes_words)
        dialog.finished.connect(lambda _result: self._keep_words(look.changes_words, dialog.text("changes")))
        central_dialogs.shown(dialog, lambda: self._issue(dialog.pin, dialog.text("changes")))

    def _keep_words(self, drafted: str, typed: str) -> None:
        """Keep what was typed over `drafted`: a wrong PIN, or going back, does not cost it."""
        self._typed = (drafted, typed)

    def _issue(self, pin: str, words: str) -> None:
        folder = file_dialogs.folder(self, self.tr("เลือกโฟลเดอร์สำหรับชุดแผน"), self.session.path.parent)
        if folder is None:
            return
        self.session.with_key(
            self,
            pin,
            lambda centre, key, _progress: issue_kit(centre, key, folder, words, self.session.clock),
            self._on_issued,
            title=self.tr("กำลังออกชุดแผน"),
        )

    def _on_issued(self, issued: tuple[int, Path]) -> None:
        number, path = issued
        self._typed = ("", "")
        self.draft.show_section(CURRENT)
        self._told(
            self.tr("ออกชุดแผนฉบับที่ {number} แล้ว: {file} ส่งแฟ้มนี้ให้ทุกหน่วยงาน ข้อความอีเมลคัดลอกได้ที่นี่").format(
                number=number, file=path.name
            )
        )
        self.opens(path.parent)

    def _told(self, words: str) -> None:
        self.saved.emit()
        self.tell(words)

    def _copy_key(self) -> None:
        if self._kit is not None:
            QGuiApplication.clipboard().setText(self._kit.fingerprint)
            self.tell(self.tr("คัดลอกลายนิ้วมือกุญแจของส่วนกลางแล้ว"))

    def _copy_mail(self) -> None:
        kit = self._kit
        if kit is None or not kit.history:
            return
        one = next((one for one in kit.history if one.revision_id == self.history.chosen), kit.history[0])
        QGuiApplication.clipboard().setText(mail_text(kit, one))
        self.tell(
            self.tr("คัดลอกข้อความอีเมลของชุดแผนฉบับที่ {number} แล้ว แนบไฟล์ {file}").format(number=one.number, file=one.file)
        )

    # How it is set up

    def _kit_card(self) -> Card:
        card = Card(self.tr("ชุดแผนปัจจุบัน"))
        names = {
            "name": self.tr("ชื่อแผน"),
            "number": self.tr("ชุดแผน"),
            "issued": self.tr("ออกเมื่อ"),
            "years": self.tr("ปีงบประมาณ"),
            "window": self.tr("ช่วงเวลานำส่ง"),
            "frame": self.tr("กรอบแผน"),
            "ceiling": self.tr("กรอบวงเงิน"),
            "keys": self.tr("กุญแจหน่วยงาน"),
            "changes": self.tr("สิ่งที่เปลี่ยน"),
            "file": self.tr("ไฟล์"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SIZES.space_card)
        grid.setVerticalSpacing(theme.SIZES.space_inside)
        for number, (key, name) in enumerate(names.items()):
            wide = key in ("name", "changes")
            row, side = (0, 0) if key == "name" else (6, 0) if key == "changes" else divmod(number - 1, 2)
            row += 1 if key not in ("name", "changes") else 0
            self.values[key] = ElidedLabel("–")
            grid.addWidget(Label(name, "muted"), row, 2 * side)
            grid.addWidget(self.values[key], row, 2 * side + 1, 1, 3 if wide else 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        card.body.addLayout(grid)
        card.body.addStretch(1)
        return card

    def _history_card(self) -> Card:
        card = Card(self.tr("ชุดแผนที่ออกแล้ว"))
        self.copy_mail = action_button(self.tr("คัดลอกข้อความอีเมล"), self._copy_mail, "Ctrl+Shift+C")
        card.add_beside_title(self.copy_mail)
        self.history = FactsGrid(
            self.tr("ชุดแผนที่ออกแล้ว"),
            [
                count_column("number", self.tr("ฉบับที่"), 8),
                moment_column("issued", self.tr("ออกเมื่อ"), 20),
                text_column("changes", self.tr("สิ่งที่เปลี่ยน"), 40, stretch=True),
                text_column("code", self.tr("รหัสตรวจสอบ"), 21),
                text_column("file", self.tr("ไฟล์"), 30),
            ],
        )
        self._history = QStackedWidget()
        self._history.addWidget(EmptyState(self.tr("ยังไม่ได้ออกชุดแผน เตรียมร่างในแท็บด้านบนแล้วกดออกชุดแผน")))
        self._history.addWidget(self.history)
        # As many rows as there is room for; in a small window the page scrolls rather than showing none.
        self._history.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._history.setMinimumHeight(theme.SIZES.grid_head + 4 * theme.SIZES.grid_row)
        card.body.addWidget(self._history, 1)
        return card

    def _key_card(self) -> Card:
        card = Card(self.tr("กุญแจของส่วนกลาง"))
        words = self.tr("หน่วยงานใช้ลายนิ้วมือนี้เทียบว่าชุดแผนและผลการพิจารณามาจากส่วนกลางจริง อ่านให้ฟังทางโทรศัพท์ได้")
        card.body.addWidget(WrapLabel(words, "muted"))
        self.fingerprint = WrapLabel("", "strong")
        card.body.addWidget(self.fingerprint)
        card.body.addStretch(1)
        self.make_key = action_button(self.tr("สร้างกุญแจของส่วนกลาง…"), self.ask_for_key, "Ctrl+Shift+K", role="primary")
        self.copy_key = action_button(self.tr("คัดลอกลายนิ้วมือ"), self._copy_key)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.copy_key)
        line.addWidget(self.make_key)
        card.body.addLayout(line)
        return card
