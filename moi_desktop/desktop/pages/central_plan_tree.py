"""The projects of the merged plan: the tree of sums, and one project or the groups of a row below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from moi_desktop.central.figures import EVERY_YEAR, Figure
from moi_desktop.central.rollup import Check, Node, Tree, check_tree, read_projects, read_tree
from moi_desktop.central.rollup_groups import Dimension
from moi_desktop.central.rollup_places import key_of
from moi_desktop.desktop import file_dialogs, theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_plan
from moi_desktop.desktop.models.central_plan import SHOWN_WORDS, Shown, amounts
from moi_desktop.desktop.models.central_plan_tree import PlanTreeModel
from moi_desktop.desktop.models.central_project import LineFacts, ProjectFacts, read_project
from moi_desktop.desktop.pages.central_figure import FigureDialog
from moi_desktop.desktop.pages.central_kept import KeptChoices
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.pages.central_plan_chart import ChartCard
from moi_desktop.desktop.pages.central_plan_choices import PlanChoices
from moi_desktop.desktop.pages.central_plan_sums import SumsTree, group_details
from moi_desktop.desktop.pages.central_project import LinesCard, ProjectPanel
from moi_desktop.desktop.pages.central_review import Review, ReviewActs
from moi_desktop.desktop.pages.central_sheet import save_book
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.labels import ElidedLabel
from moi_desktop.plan.thai_numbers import SATANG_PER_BAHT, format_baht

REST_MS = 250
"""How long typing in the search box must rest before the plan is added up anew."""


class PlanView(QWidget):
    """Sums above, one project or a chart below, facts at the right. J/K go on and back; Ctrl+Enter says where a figure comes from."""

    filled = Signal(bool)
    """The plan was added up: whether there is anything in it, or a filter that hides it."""

    told = Signal(str, object)
    saved = Signal()
    jump_wanted = Signal(object)

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.wanted: tuple[str, str] | None = None
        self._wanted_group = ""
        self._wanted_project: tuple[str, str] | None = None
        self._check: Check | None = None
        self.model = PlanTreeModel(self)
        self.choices = PlanChoices(KeptChoices(session, "plan"))
        self.tree = SumsTree(self.model)
        self.panel = ProjectPanel()
        self.lines = LinesCard()
        self.chart = ChartCard()
        self.below = QStackedWidget()
        self.review = Review(ReviewActs(session, self))
        self.note = ElidedLabel("", "note")
        self.origin_button = action_button(
            self.tr("ที่มาของตัวเลข…"),
            self.show_origin,
            hint=self.tr("รายการและแฟ้มที่อยู่เบื้องหลังตัวเลขนี้ (Ctrl+Enter ในแผนรวม)"),
        )
        self.export_button = action_button(
            self.tr("ส่งออกตาราง…"), self.export, "Ctrl+E", hint=self.tr("บันทึกแถวที่เห็นอยู่เป็นไฟล์ Excel")
        )
        self.panel.add_action(self.origin_button)
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(REST_MS)
        self._lay_out()
        self._connect()

    # What it shows

    def load(self) -> None:
        """Add the plan up anew and go back to what was looked at."""
        ask = self.choices.ask
        self.session.read(self, lambda centre: read_tree(centre, ask), self.show_tree)
        self.session.read(self, central_plan.filter_answers, self.choices.show_answers)
        self._read_project()

    def search_for(self, words: str) -> None:
        """Show the projects that hold all of `words` in their name, number or office."""
        self.choices.words = words
        self.rest.start()

    def show_group(self, dimension: Dimension, code: str) -> None:
        """Show what stands under one group."""
        self._wanted_group = key_of(code)
        self.choices.group_by(dimension)
        self.load()

    def show_project(self, office: str, uid: str) -> None:
        """Show one project, under its office."""
        self._wanted_project = (office, uid)
        self.choices.words = ""
        self.choices.clear_filters()
        self.show_group(Dimension.OFFICE, office)

    def show_tree(self, tree: Tree) -> None:
        """Show sums, and open what was open before."""
        if tree.ask != self.choices.ask:
            return
        before = self.model.tree
        opened = self.tree.opened()
        self.model.show_tree(tree)
        self.model.show_amounts(self.choices.shown)
        if before is not None and not self._wanted_group and _other(before, tree):
            self.wanted = None
        self.tree.set_widths()
        self.filled.emit(bool(tree.total.count) or tree.ask.narrows)
        self._check = None
        self._show_sums(tree)
        self.tree.open_again(opened, self._wanted_group)
        self._wanted_group = ""
        if self.wanted is None:
            self._on_row(self.tree.currentIndex())
        self.session.read(self, lambda centre: check_tree(centre, tree), lambda check: self._show_check(tree, check))

    def _show_sums(self, tree: Tree) -> None:
        requested, working = sum(tree.total.sums.requested), sum(tree.total.sums.working)
        words = self.tr("{count} · ขอ {requested} · หลังเสนอปรับ {working} บาท")
        count = central_plan.count_words(tree, tree.total)
        decimals = 2 if requested % SATANG_PER_BAHT or working % SATANG_PER_BAHT else 0  # two sums stand in little room
        figures = [format_baht(satang, decimals=decimals) for satang in (requested, working)]
        self.choices.total.setText(words.format(count=count, requested=figures[0], working=figures[1]))

    def _show_check(self, tree: Tree, check: Check) -> None:
        if tree is not self.model.tree:
            return
        self._check = check
        rule = central_plan.rule_words(tree, self.choices.shown)
        if check.holds:
            self.note.setText(self.tr("✓ ผลรวมตรงกับรายการทั้งหมด · {rule}").format(rule=rule))
        else:
            self.note.setText(self.tr("✗ ผลรวมของกลุ่มต่างจากรายการทั้งหมด กรุณาสร้างมุมมองใหม่ · {rule}").format(rule=rule))
        theme.mark(self.note, tone="note" if check.holds else "bad")

    def _read_group(self, node: object) -> None:
        tree = self.model.tree
        assert isinstance(node, Node)
        if tree is not None:
            self.session.read(
                self,
                lambda centre: read_projects(centre, tree.ask, node.key, tree.years),
                lambda projects: self._put_projects(tree, node, projects),
            )

    def _put_projects(self, tree: Tree, node: Node, projects: Sequence[Node]) -> None:
        self.model.put_projects(tree, node, projects)
        wanted = self._wanted_project or self.wanted
        if wanted is not None and any((p.office, p.key) == wanted for p in projects):
            self._wanted_project = None
            self.tree.setCurrentIndex(self.model.index_of_project(*wanted))

    def _on_row(self, current: QModelIndex) -> None:
        tree = self.model.tree
        node = self.model.node(current) or (tree.total if tree else None)
        if node is None or tree is None:
            return
        if node.kind == "project":
            self.wanted = (node.office, node.key)
            self.below.setCurrentWidget(self.lines)
            self._read_project()
            return
        self.wanted, self.review.project = None, None
        self.lines.show_lines(())
        self.panel.show_project(None)
        self.panel.show_details(group_details(tree, node, self.choices.shown, self._name(node)))
        self.chart.show_groups(tree, node, self.choices.shown, self._name(node))
        self.below.setCurrentWidget(self.chart)

    def _name(self, node: Node) -> str:
        tree = self.model.tree
        if tree is not None and node.kind == "total":
            return self.tr("โครงการที่ค้นพบ") if tree.ask.narrows else self.tr("แผนรวมทั้งหมด")
        return self.model.name(node)

    def _read_project(self) -> None:
        if self.wanted is not None:
            office, uid = self.wanted
            self.session.read(self, lambda centre: read_project(centre, office, uid), self._show_project)

    def _show_project(self, facts: ProjectFacts | None) -> None:
        if self.wanted is None or (facts is not None and (facts.office, facts.uid) != self.wanted):
            return
        self.review.project = facts
        self.below.setCurrentWidget(self.lines)
        self.panel.show_project(facts)
        self.lines.show_lines(facts.lines if facts else ())

    # What people do

    def show_origin(self) -> None:
        """Say where the figure under the cursor comes from: one year of a row, or all years."""
        tree, index = self.model.tree, self.tree.currentIndex()
        if tree is None:
            return
        node = self.model.node(index) or tree.total
        above = self.model.node(index.parent())
        year, column = self.model.year_at(index.column()), index.column()
        cells = amounts(self.choices.shown, node)
        satang = sum(cells) if year is None else cells[column - 1]
        is_project = node.kind == "project"
        figure = Figure(
            tree.ask,
            above.key if is_project and above is not None else node.key,
            tree.years,
            EVERY_YEAR if year is None else year,
            self.choices.shown is Shown.DIFFERENCE,
            (node.office, node.key) if is_project else None,
        )
        when = self.tr("รวมทุกปี") if year is None else central_plan.year_name(year)
        words = f"{self._name(node)} · {when} · {moi(SHOWN_WORDS[self.choices.shown])}"
        dialog = FigureDialog(self.session, figure, words, satang, self)
        dialog.jump_wanted.connect(self.jump_wanted)
        dialog.told.connect(lambda sentence: self.told.emit(sentence, None))
        dialog.finished.connect(lambda _result: dialog.deleteLater())
        dialog.open()

    def copy(self) -> None:
        """Copy the rows that are in sight, to be pasted into Excel."""
        tree = self.model.tree
        if tree is not None:
            rows = list(central_plan.table_rows(tree, self.choices.shown, self._in_sight(tree)))
            QGuiApplication.clipboard().setText(central_plan.table_text(tree, rows))
            self.told.emit(self.tr("คัดลอกตารางแผนรวม {count:,} แถวแล้ว").format(count=len(rows)), None)

    def export(self) -> None:
        """Ask where to, and write the rows that are in sight."""
        tree = self.model.tree
        if tree is None:
            return
        proposal = self.session.path.parent / f"MOI-PLAN-{tree.ask.dimension.value.upper()}.xlsx"
        path = file_dialogs.file_to_save(self, self.tr("ส่งออกตารางแผนรวม"), self.tr("สมุดงาน Excel (*.xlsx)"), proposal)
        if path is None:
            return
        shown = self.choices.shown
        rows = list(central_plan.table_rows(tree, shown, self._in_sight(tree)))
        title = f"{self.tr('แผนรวม')} {moi(central_plan.DIMENSION_WORDS[tree.ask.dimension])}"
        notes = [moi(SHOWN_WORDS[shown]), self._filter_words(), central_plan.rule_words(tree, shown)]
        self.session.act_in_steps(
            self,
            lambda _centre, _progress: save_book(central_plan.table_book(tree, rows, title, notes), path),
            self._on_saved,
            title=self.tr("กำลังเขียนไฟล์ Excel"),
            changes=False,
        )

    def _on_saved(self, path: Path) -> None:
        self.told.emit(self.tr("เขียนไฟล์ {name} แล้ว").format(name=path.name), None)

    def _filter_words(self) -> str:
        chosen = [box.currentText() for box in self.choices.filters if box.key]
        words = [*chosen, self.choices.words.strip()]
        named = ", ".join(word for word in words if word)
        return self.tr("ตัวกรอง: {filters}").format(filters=named) if named else ""

    def _in_sight(self, tree: Tree) -> list[tuple[int, Node]]:
        return [*self.model.in_sight(self.tree.isExpanded), (0, tree.total)]

    def _on_line(self, line: LineFacts | None) -> None:
        self.review.line = line
        self.panel.show_line(line)

    def _remark(self) -> None:
        self.review.remark(on_line=self.lines.grid.hasFocus())

    def _on_shown(self) -> None:
        tree = self.model.tree
        if tree is None or tree.ask != self.choices.ask:
            self.load()
            return
        self.model.show_amounts(self.choices.shown)
        self._on_row(self.tree.currentIndex())

    # How it is set up

    def _lay_out(self) -> None:
        edge = theme.SIZES.space_between
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(edge)
        column = QVBoxLayout()
        column.setSpacing(theme.SIZES.space)
        column.addWidget(self.choices)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(edge)
        above = Card()
        above.body.setContentsMargins(1, 1, 1, theme.SIZES.space_inside)
        above.body.addWidget(self.tree)
        foot = QHBoxLayout()
        foot.setContentsMargins(edge, 0, edge, 0)
        foot.addWidget(self.note, 1)
        self.choices.tools.addWidget(self.export_button)
        above.body.addLayout(foot)
        splitter.addWidget(above)
        self.below.addWidget(self.chart)
        self.below.addWidget(self.lines)
        splitter.addWidget(self.below)
        splitter.setSizes([5 * theme.SIZES.window_height, 3 * theme.SIZES.window_height])
        splitter.setChildrenCollapsible(False)
        column.addWidget(splitter, 1)
        across.addLayout(column, 1)
        across.addWidget(self.panel)

    def _connect(self) -> None:
        self.model.wanted.connect(self._read_group)
        self.tree.selectionModel().currentChanged.connect(lambda current, _before: self._on_row(current))
        self.choices.asked.connect(self.load)
        self.choices.shown_changed.connect(self._on_shown)
        self.rest.timeout.connect(self.load)
        review = self.review
        for button, decides in (
            (self.panel.approve, review.approve),
            (self.panel.give_back, review.give_back),
            (self.panel.propose, review.propose),
            (self.panel.withdraw, review.withdraw),
            (self.panel.remark, self._remark),
        ):
            button.clicked.connect(decides)
        review.acts.told.connect(self.told)
        review.acts.saved.connect(self.saved)
        self.lines.line_chosen.connect(self._on_line)
        self._let_keys_act()

    def _let_keys_act(self) -> None:
        review = self.review
        keys: Mapping[tuple[str, ...], Callable[[], object]] = {
            ("J", "่"): lambda: self.tree.go(1),
            ("K", "า"): lambda: self.tree.go(-1),
            ("A", "ฟ"): review.approve,
            ("R", "พ"): review.give_back,
            ("M", "ท"): review.propose,
            ("C", "แ"): self._remark,
            ("Ctrl+Return", "Ctrl+Enter"): self.show_origin,
            ("Ctrl+C",): self.copy,
        }
        for letters, does in keys.items():
            # The second letter is what the same key types on a Thai keyboard.
            shortcut = QShortcut(self.tree)
            shortcut.setKeys([QKeySequence(letter) for letter in letters])
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(does)


def _other(before: Tree, tree: Tree) -> bool:
    """Whether another question was asked, so that what was looked at may be gone."""
    return (before.ask.dimension, before.ask.words) != (tree.ask.dimension, tree.ask.words)
