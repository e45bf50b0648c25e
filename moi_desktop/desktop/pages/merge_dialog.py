"""Merging a colleague's package: every difference in sight, every conflict decided by a person, then the result."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.generated.ui_merge_dialog import Ui_MergeDialog
from moi_desktop.desktop.models.central_columns import money_column, state_column, text_column
from moi_desktop.desktop.models.central_words import StateName
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.merge_words import MergeFacts, MergeLine, MergeWords
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.filter_box import FilterBox
from moi_desktop.plan.places import Spot

CONFLICT, TAKEN, KEPT, OURS, THEIRS = "conflict", "taken", "kept", "ours", "theirs"
_KINDS = ("", CONFLICT, TAKEN, KEPT)


class MergeDialog(QDialog):
    """`decided` tells the decisions, spot to side. Alt+1 to Alt+4 decide, Ctrl+Enter merges, Esc changes nothing."""

    decided = Signal(object)
    undo_wanted = Signal()
    check_wanted = Signal()

    def __init__(self, facts: MergeFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_MergeDialog()
        self.ui.setupUi(self)
        self.facts = facts
        self.decisions: dict[Spot, str] = {}
        self._words = MergeWords(self)
        self._lines = {"/".join(line.spot): line for line in facts.lines}
        self.setWindowTitle(facts.title)
        self.resize(theme.SIZES.window_width * 5 // 4, theme.SIZES.window_height * 21 // 20)
        self.ui.subject.setText(facts.title)
        self.ui.origin.setText(facts.origin)
        self.ui.warnings.setText("\n".join(facts.warnings))
        self.ui.warnings.setVisible(bool(facts.warnings))
        self.ui.base_name.setText(facts.base_name)
        self._make_list()
        self._connect()
        self.kinds.current = CONFLICT if self._open() else ""
        self._refresh()
        self.grid.setFocus()

    # What the owner does

    def show_result(self, words: str) -> None:
        """Say what was done; nothing can be chosen any more."""
        self.ui.done_title.setText(self.tr("รวมแฟ้มแล้ว"))
        money = self._words.money_words(self.facts.money, self.facts.money_after(self.decisions))
        self.ui.done_words.setText(f"{words}\n{money}")
        self.adjustSize()
        self.ui.stack.setCurrentWidget(self.ui.done)
        self.ui.close_button.setFocus()

    def let_go(self) -> None:
        """It is over, done or not: where it was not, the person may choose again."""
        self.ui.do_button.setEnabled(True)

    # Choosing

    def choose(self, side: str, lines: Iterable[MergeLine]) -> None:
        """Decide these conflicts."""
        for line in lines:
            if line.outcome == CONFLICT:
                self.decisions[line.spot] = side
        self._refresh()

    @property
    def line(self) -> MergeLine | None:
        """The line with the focus."""
        return self._lines.get(self.grid.chosen)

    def _choose_one(self, side: str) -> None:
        line = self.line
        if line is not None and line.outcome == CONFLICT:
            self.choose(side, [line])
            self._go_on()

    def _choose_all(self, side: str) -> None:
        line = self.line
        group = self.projects.key or (line.group if line else "")
        self.choose(side, [one for one in self.facts.lines if one.group == group])

    def _go_on(self) -> None:
        """Go to the next conflict that waits."""
        shown = [str(row[0]) for row in self.grid.facts.listed]
        here = shown.index(self.grid.chosen) if self.grid.chosen in shown else -1
        for uid in (*shown[here + 1 :], *shown[: here + 1]):
            line = self._lines[uid]
            if line.outcome == CONFLICT and line.spot not in self.decisions:
                self.grid.choose(uid)
                return

    def _open(self) -> list[MergeLine]:
        return [one for one in self.facts.lines if one.outcome == CONFLICT and one.spot not in self.decisions]

    # What is shown

    def _refresh(self) -> None:
        words = {
            "": self.tr("ทั้งหมด"),
            CONFLICT: self.tr("ต้องตัดสิน"),
            TAKEN: self.tr("รับจากเพื่อน"),
            KEPT: self.tr("คงของเรา"),
        }
        kinds = [line.outcome for line in self.facts.lines]
        self.kinds.show_choices(
            [FilterChoice(key, words[key], kinds.count(key) if key else len(kinds)) for key in _KINDS]
        )
        self.projects.show_answers((group, self._project_words(group, name)) for group, name in self.facts.groups)
        self.grid.show_rows(
            [
                (uid, self._state(line), line.field, line.record, line.owner, *self._short(line), line.effect)
                for uid, line in self._lines.items()
                if self.kinds.current in ("", line.outcome) and self.projects.key in ("", line.group)
            ]
        )
        self._show_line()
        self._show_summary()

    def _project_words(self, group: str, name: str) -> str:
        waiting = sum(one.group == group for one in self._open())
        return self.tr("{name} (เหลือ {count})").format(name=name, count=waiting) if waiting else name

    def _short(self, line: MergeLine) -> tuple[str, str, str]:
        base, ours, theirs = (" ".join(words.split()) for words in (line.base, line.ours, line.theirs))
        return base, ours, theirs

    def _state(self, line: MergeLine) -> str:
        return self.decisions.get(line.spot, line.outcome)

    def _show_line(self) -> None:
        line = self.line
        for box, words in (
            (self.ui.base, line.base if line else ""),
            (self.ui.ours, line.ours if line else ""),
            (self.ui.theirs, line.theirs if line else ""),
        ):
            box.setPlainText(words)
        may = line is not None and line.outcome == CONFLICT
        for button in (self.ui.ours_button, self.ui.theirs_button):
            button.setEnabled(may)
        group = self.projects.key or (line.group if line else "")
        some = any(one.group == group and one.outcome == CONFLICT for one in self.facts.lines)
        for button in (self.ui.all_ours_button, self.ui.all_theirs_button):
            button.setEnabled(some)

    def _show_summary(self) -> None:
        waiting = len(self._open())
        money = self._words.money_words(self.facts.money, self.facts.money_after(self.decisions))
        left = self.tr("ยังต้องตัดสินอีก {count} ข้อ").format(count=f"{waiting:,}") if waiting else self.tr("พร้อมรวม")
        if not self.facts.lines:
            left = self.tr("ข้อมูลเหมือนกันทุกช่อง รวมเพื่อให้การนำส่งครั้งต่อไปต่อจากทั้งสองฉบับ")
        self.ui.summary.setText(f"{left} · {money}")
        theme.mark(self.ui.summary, tone="warning" if waiting else "good")
        self.ui.do_button.setEnabled(not waiting)

    # What happens

    def _on_do(self) -> None:
        from moi_desktop.exchange.three_way import Side

        if not self._open():
            self.ui.do_button.setEnabled(False)
            self.decided.emit({spot: Side(side) for spot, side in self.decisions.items()})

    # How it is set up

    def _make_list(self) -> None:
        self.kinds = FilterBar(self.tr("เรื่องที่แสดง"), _KINDS)
        self.projects = FilterBox(self.tr("โครงการที่แสดง"), self.tr("ทุกโครงการ"), theme.SIZES.popup_width)
        self.ui.filters.addWidget(self.kinds)
        self.ui.filters.addWidget(self.projects)
        self.grid = FactsGrid(
            self.tr("สิ่งที่ต่างกัน"),
            [
                state_column("state", self.tr("ผล"), _state_name, 15),
                text_column("field", self.tr("ช่อง"), 18),
                text_column("record", self.tr("รายการ"), 22),
                text_column("owner", self.tr("โครงการ"), 20, stretch=True),
                text_column("base", self.tr("เดิม"), 15),
                text_column("ours", self.tr("ของเรา"), 15),
                text_column("theirs", self.tr("ของเพื่อน"), 15),
                money_column("effect", self.tr("ผลต่อเงิน (บาท)"), 14, signed=True),
            ],
        )
        self.ui.list.addWidget(self.grid)
        for box, name in (
            (self.ui.base, self.facts.base_name),
            (self.ui.ours, self.tr("ของเรา")),
            (self.ui.theirs, self.tr("ของเพื่อนร่วมงาน")),
        ):
            box.setAccessibleName(name)

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda _key: self._refresh())
        self.projects.chosen.connect(lambda _key: self._refresh())
        self.grid.row_chosen.connect(lambda _uid: self._show_line())
        self.ui.ours_button.clicked.connect(lambda: self._choose_one(OURS))
        self.ui.theirs_button.clicked.connect(lambda: self._choose_one(THEIRS))
        self.ui.all_ours_button.clicked.connect(lambda: self._choose_all(OURS))
        self.ui.all_theirs_button.clicked.connect(lambda: self._choose_all(THEIRS))
        self.ui.leave_button.clicked.connect(self.reject)
        self.ui.close_button.clicked.connect(self.accept)
        for button, signal in ((self.ui.undo_button, self.undo_wanted), (self.ui.check_button, self.check_wanted)):
            button.clicked.connect(signal)
            button.clicked.connect(self.accept)
        self.ui.do_button.clicked.connect(self._on_do)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.ui.do_button.click)


def _state_name(key: str) -> StateName:
    names = {
        CONFLICT: (QCoreApplication.translate("MergeDialog", "ต้องตัดสิน"), "warning"),
        TAKEN: (QCoreApplication.translate("MergeDialog", "รับจากเพื่อน"), "accent"),
        KEPT: (QCoreApplication.translate("MergeDialog", "คงของเรา"), "plain"),
        OURS: (QCoreApplication.translate("MergeDialog", "เลือกของเรา"), "good"),
        THEIRS: (QCoreApplication.translate("MergeDialog", "เลือกของเพื่อน"), "good"),
    }
    return StateName(*names[key])
