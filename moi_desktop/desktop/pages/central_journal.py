"""The journal: every decision as a sentence, searched, narrowed, exported; the chain and the views checked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moi_desktop import reference
from moi_desktop.desktop import file_dialogs, theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_journal
from moi_desktop.desktop.models.central_columns import count_column, moment_column, moment_words, text_column
from moi_desktop.desktop.models.central_journal import Rebuilding, Verdict
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_journal_parts import ChainBar, DayFilter, HeadDialog
from moi_desktop.desktop.pages.central_kept import KeptChoices
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import ActionsPanel, CentralPage, action_button, tab_order
from moi_desktop.desktop.pages.central_person import PersonBar
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.clear_filters import ClearFilters
from moi_desktop.desktop.widgets.details_panel import Details
from moi_desktop.desktop.widgets.filter_box import FilterBox
from moi_desktop.desktop.widgets.labels import Label

if TYPE_CHECKING:
    from moi_desktop.central.journal_lines import EntryDetails, JournalLine


class JournalPage(CentralPage):
    """Lines are read once and only the newer ones afterwards: the journal only grows."""

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "journal", self.tr("สมุดบันทึก"), parent)
        self._lines: list[JournalLine] = []
        self._shown: Sequence[JournalLine] = ()
        self._words = ""
        self._wanted = ""
        self._is_checked = False
        self._is_rebuilding = False
        self.chain = ChainBar()
        self.person = PersonBar(session)
        self.grid = FactsGrid(self.tr("รายการในสมุดบันทึก"), self._columns())
        self.panel = ActionsPanel()
        self.total = Label("", "muted")
        self._make_filters()
        self._make_buttons()
        self._lay_out()
        self._connect()

    def load(self) -> None:
        """Read what has been written since."""
        since = self._lines[-1].seq if self._lines else 0
        self.session.act_in_steps(
            self,
            lambda centre, progress: central_journal.read_lines(centre, since, progress),
            self.add_lines,
            title=self.tr("กำลังอ่านสมุดบันทึก"),
            changes=False,
        )
        self.check_quietly()

    def count(self) -> None:
        """Check the chain at the opening of the workspace: a break shows beside the page's name."""
        if not self._is_checked:
            self.check_quietly()

    def search_for(self, words: str) -> None:
        """Show the lines that hold all of `words`, also the digits of a hash."""
        self._words = words
        self._fill()

    def show_place(self, place: Place) -> None:
        """Show one line, or the lines of one office."""
        if place.entity == "office":
            self._forget_filters()
            self.office.choose(place.uid)
        elif place.entity == "entry":
            self._forget_filters()
            self._wanted = place.uid
        self._fill()

    def add_lines(self, lines: Sequence[JournalLine]) -> None:
        """Take newer lines in."""
        last = self._lines[-1].seq if self._lines else 0
        self._lines += [line for line in lines if line.seq > last]
        self.act.show_answers(sorted({(line.act, line.act_name) for line in self._lines}, key=lambda pair: pair[1]))
        self.people.show_answers(sorted({(line.person, line.person) for line in self._lines}))
        offices = {office for line in self._lines for office in line.offices}
        self.office.show_answers(
            sorted(((office, reference.office_short_name(office)) for office in offices), key=lambda pair: pair[1])
        )
        self._fill()

    # The chain

    def check_quietly(self) -> None:
        """Check the chain without a word while it takes."""
        self._is_checked = True
        self.session.read(self, lambda centre: central_journal.check(centre, thoroughly=False), self.show_verdict)

    def check_thoroughly(self) -> None:
        """Check the chain and the hashes that the returns print."""
        self.session.act_in_steps(
            self,
            lambda centre, _progress: central_journal.check(centre, thoroughly=True),
            self._on_checked,
            title=self.tr("กำลังตรวจลูกโซ่ของสมุดบันทึก"),
            changes=False,
        )

    def show_verdict(self, verdict: Verdict) -> None:
        """Show what a check found."""
        self.attention.emit(0 if verdict.is_whole else 1)
        self.chain.show_verdict(verdict)

    def copy_head(self) -> None:
        """Put the last hash on the clipboard in groups of four."""
        QGuiApplication.clipboard().setText(self.chain.head)
        self.tell(self.tr("คัดลอกลายนิ้วมือท้ายสมุดแล้ว"))

    def ask_for_head(self) -> None:
        """Ask for a hash that an office reads out from its return, and look it up."""
        dialog = HeadDialog(self)
        dialog.asked.connect(
            lambda typed: self.session.read(
                dialog, lambda centre: central_journal.find_head(centre, typed), dialog.show_answer
            )
        )
        dialog.line_wanted.connect(lambda seq: self.show_place(Place("journal", "entry", str(seq))))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def rebuild(self) -> None:
        """Make the merged plan anew from vault and journal and compare; can be stopped, then nothing changes."""
        self.chain.show_note(self.tr("กำลังสร้างแผนรวมใหม่จากคลังแฟ้มและสมุดบันทึก หยุดได้โดยไม่มีอะไรเปลี่ยน"), "")
        self._is_rebuilding = True
        self.rebuild_button.setEnabled(False)
        job = self.session.act_in_steps(
            self, central_journal.rebuild, self._on_rebuilt, title=self.tr("กำลังสร้างแผนรวมใหม่แล้วเทียบ")
        )
        if job is not None:
            job.finished.connect(self._on_rebuilding_over)

    def _on_checked(self, verdict: Verdict) -> None:
        self.show_verdict(verdict)
        self.tell(verdict.words[0])

    def _on_rebuilding_over(self) -> None:
        self.rebuild_button.setEnabled(True)
        if self._is_rebuilding:
            self._is_rebuilding = False
            self.chain.show_note(self.tr("หยุดแล้ว ไม่มีอะไรเปลี่ยน"), "warning")

    def _on_rebuilt(self, found: Rebuilding) -> None:
        self._is_rebuilding = False
        words = self.tr("{found} (ลายนิ้วมือแผนรวม {digest})")
        self.chain.show_note(
            words.format(found=" ".join(found.words), digest=found.digest[:8].upper()), "good" if found.same else "bad"
        )

    # The lines

    def _fill(self) -> None:
        from moi_desktop.central.journal_lines import Narrowing, narrowed

        wanted = Narrowing(self._words, self.act.key, self.people.key, self.office.key, self.days.first, self.days.last)
        self._shown = narrowed(self._lines, wanted)[::-1]
        self.grid.show_rows([_row(line) for line in self._shown])
        words = self.tr("แสดง {shown:,} จาก {whole:,} รายการ").format(shown=len(self._shown), whole=len(self._lines))
        self.total.setText(words)
        self.clear.show_hidden(len(narrowed(self._lines, Narrowing(self._words))) - len(self._shown))
        self.export_button.setEnabled(bool(self._shown))
        if self._wanted and self.grid.choose(self._wanted):
            self._wanted = ""
            self.grid.setFocus()
        self._on_row(self.grid.chosen)

    def _forget_filters(self) -> None:
        self._words = ""
        self.clear_filters()

    def clear_filters(self) -> None:
        """Show the whole journal again, or all of it that holds the words that are searched for."""
        for box in (self.act, self.people, self.office):
            box.choose("")
        self.days.choose("", "")
        self._on_days()

    def _on_days(self) -> None:
        for name, day in (("from", self.days.first), ("to", self.days.last)):
            self._kept.keep(name, day.isoformat() if day else "")
        self._fill()

    def _on_row(self, seq: str) -> None:
        if not seq:
            self.to_office.setEnabled(False)
            self.panel.show_details(
                Details(self.tr("ไม่มีรายการที่ตรงกับตัวกรอง") if self._lines else self.tr("ยังไม่มีรายการ"))
            )
            return
        self.session.read(self, lambda centre: central_journal.read_details(centre, int(seq)), self._show_details)

    def _show_details(self, details: EntryDetails | None) -> None:
        if details is None or str(details.line.seq) != self.grid.chosen:
            return
        line = details.line
        facts = (
            (self.tr("เมื่อ"), moment_words(line.at)),
            (self.tr("ผู้บันทึก"), line.person),
            *((name, words) for name, words in details.facts if len(words) <= _SHORT),
        )
        notes = (
            *((name, _HASH.sub(_grouped, words)) for name, words in details.facts if len(words) > _SHORT),
            (self.tr("ลายนิ้วมือรายการ"), _in_groups(line.hash)),
            (self.tr("ต่อจากลายนิ้วมือ"), _in_groups(details.prev_hash)),
        )
        title = self.tr("รายการที่ {seq:,} · {act}").format(seq=line.seq, act=line.act_name)
        self.panel.show_details(Details(title, line.words, facts, notes))
        self.to_office.setEnabled(bool(line.offices))

    def _go_to_office(self) -> None:
        line = next((line for line in self._lines if str(line.seq) == self.grid.chosen), None)
        if line is not None and line.offices:
            self.jump_wanted.emit(Place("board", "office", line.offices[0]))

    # Export

    def choose_export(self) -> None:
        """Ask where to, and write the lines that are shown."""
        proposal = self.session.path.with_name(f"journal-{self.session.cycle}-{self.session.today:%Y%m%d}.xlsx")
        kinds = self.tr("สมุดงาน Excel (*.xlsx);;ข้อมูล CSV (*.csv)")
        path = file_dialogs.file_to_save(self, self.tr("ส่งออกสมุดบันทึก"), kinds, proposal)
        if path is not None:
            self.export_to(path if path.suffix else path.with_suffix(".xlsx"))

    def export_to(self, path: Path) -> None:
        """Write the lines that are shown, the oldest first."""
        lines = self._shown[::-1]
        self.session.act_in_steps(
            self,
            lambda centre, _progress: central_journal.export(centre, lines, path, self.session.clock),
            lambda written: self.tell(
                self.tr("ส่งออก {count:,} รายการเป็น {file} แล้ว").format(count=len(lines), file=written.name)
            ),
            title=self.tr("กำลังส่งออกสมุดบันทึก"),
            changes=False,
        )

    # How it is set up

    def _columns(self) -> list[Column]:
        return [
            count_column("seq", self.tr("รายการที่"), 8),
            moment_column("at", self.tr("เมื่อ"), 19),
            text_column("person", self.tr("ผู้บันทึก"), 15),
            text_column("act", self.tr("การกระทำ"), 17),
            text_column("office", self.tr("หน่วยงาน"), 14),
            text_column("words", self.tr("รายละเอียด"), 40, stretch=True),
        ]

    def _make_filters(self) -> None:
        width = theme.SIZES.search_width
        self.act = FilterBox(self.tr("การกระทำ"), self.tr("ทุกการกระทำ"), width)
        self.people = FilterBox(self.tr("ผู้บันทึก"), self.tr("ทุกคน"), width)
        self.office = FilterBox(self.tr("หน่วยงาน"), self.tr("ทุกหน่วยงาน"), width)
        self.days = DayFilter()
        self.clear = ClearFilters()
        self._kept = KeptChoices(self.session, "journal")
        self._kept.filters(act=self.act, person=self.people, office=self.office)
        self._kept.order(self.grid)
        self.days.choose(self._kept.word("from"), self._kept.word("to"))

    def _make_buttons(self) -> None:
        self.check_button = action_button(self.tr("ตรวจลูกโซ่"), self.check_thoroughly, "F5")
        self.copy_button = action_button(self.tr("คัดลอกลายนิ้วมือ"), self.copy_head, "Ctrl+Shift+C")
        self.head_button = action_button(self.tr("เทียบลายนิ้วมือที่หน่วยงานอ่าน…"), self.ask_for_head, "Ctrl+Shift+H")
        hint = self.tr("ทิ้งแผนรวมที่แสดงอยู่ แล้วสร้างใหม่จากคลังแฟ้มและสมุดบันทึกเพื่อเทียบว่าตรงกัน หยุดได้ระหว่างทาง")
        self.rebuild_button = action_button(self.tr("สร้างแผนรวมใหม่แล้วเทียบ"), self.rebuild, "Ctrl+Shift+B", hint=hint)
        self.export_button = action_button(self.tr("ส่งออก…"), self.choose_export, "Ctrl+Shift+S", role="primary")
        self.to_office = action_button(self.tr("ไปหน้าของหน่วยงาน"), self._go_to_office, "Ctrl+Return")

    def _lay_out(self) -> None:
        edge = theme.SIZES.space_between
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.SIZES.space)
        for button in (self.copy_button, self.head_button, self.check_button, self.rebuild_button):
            self.chain.add_button(button)
        column.addWidget(self.chain)
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        for box in (self.act, self.people, self.office):
            line.addWidget(box, 3)
        line.addWidget(self.days)
        line.addStretch(1)
        line.addWidget(self.person)
        line.addWidget(self.export_button)
        column.addLayout(line)
        across = QHBoxLayout()
        across.setSpacing(edge)
        card = Card()
        card.body.setContentsMargins(1, 1, 1, theme.SIZES.space_inside)
        card.body.addWidget(self.grid, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.SIZES.space, 0, theme.SIZES.space, 0)
        foot.addWidget(self.total)
        foot.addWidget(self.clear)
        foot.addStretch(1)
        card.body.addLayout(foot)
        across.addWidget(card, 1)
        self.panel.add_action(self.to_office)
        across.addWidget(self.panel)
        column.addLayout(across, 1)

    def _connect(self) -> None:
        for box in (self.act, self.people, self.office):
            box.chosen.connect(lambda _key: self._fill())
        self.days.changed.connect(self._on_days)
        self.clear.clicked.connect(lambda _checked: self.clear_filters())
        self.grid.row_chosen.connect(self._on_row)
        self.grid.wanted.connect(lambda _seq: self._go_to_office())
        tab_order(
            self.copy_button,
            self.head_button,
            self.check_button,
            self.rebuild_button,
            self.act,
            self.people,
            self.office,
        )
        tab_order(self.export_button, self.grid, self.clear, self.to_office)


_SHORT = 24
"""Facts that are longer stand under their names."""

_HASH = re.compile("[0-9a-f]{32,}")


def _row(line: JournalLine) -> tuple[object, ...]:
    offices = ", ".join(reference.office_short_name(office) for office in line.offices)
    return (str(line.seq), line.seq, line.at, line.person, line.act_name, offices, line.words)


def _grouped(found: re.Match[str]) -> str:
    return _in_groups(found[0])


def _in_groups(digest: str) -> str:
    digits = digest.upper()
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))
