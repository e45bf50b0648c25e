"""The merged plan: its tree with the money of each year, one project with its lines, and what a reviewer decides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSplitter, QStackedLayout, QTreeView, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models.central_plan import Grouping, PlanNode, PlanTree, read_projects, read_tree
from moi_desktop.desktop.models.central_plan_tree import Layer, PlanTreeModel
from moi_desktop.desktop.models.central_project import LineFacts, ProjectFacts, read_project
from moi_desktop.desktop.pages.central_chip_delegate import ChipTreeDelegate
from moi_desktop.desktop.pages.central_page import CentralPage
from moi_desktop.desktop.pages.central_project import LinesCard, ProjectPanel
from moi_desktop.desktop.pages.central_review import Review, ReviewActs
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.labels import ElidedLabel
from moi_desktop.plan.thai_numbers import format_baht

REST_MS = 250
"""How long typing in the search box must rest before the plan is added up anew."""

OPEN_ALL = 30
"""So few groups that were found are opened at once."""


class MergedPlanPage(CentralPage):
    """Sums above, one project below and at the right. J/K go on and back, A approves, R returns, M proposes, C comments."""

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "merged", self.tr("แผนรวม"), parent)
        self._words = ""
        self._wanted: tuple[str, str] | None = None
        self._wanted_group = ""
        self.model = PlanTreeModel(self)
        self.tree = self._tree_view()
        self.panel = ProjectPanel()
        self.lines = LinesCard()
        self.review = Review(ReviewActs(session, self))
        self.grouping = QComboBox()
        self.layer = QComboBox()
        self.total = ElidedLabel("", "strong")
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._lay_out()
        self._connect()

    # What it shows

    def load(self) -> None:
        """Add the plan up anew and go back to what was looked at."""
        grouping, words = Grouping(self.grouping.currentData()), self._words
        self.session.read(self, lambda centre: read_tree(centre, grouping, words), self.show_tree)
        self._read_project()

    def search_for(self, words: str) -> None:
        """Show the projects that hold all of `words` in their name, number or office."""
        self._words = words
        self._rest.start()

    def show_place(self, place: Place) -> None:
        """Show the projects of one office."""
        if place.entity == "office":
            self._wanted_group = place.uid
            self.grouping.setCurrentIndex(self.grouping.findData(Grouping.OFFICE.value))
            self.load()

    def show_tree(self, tree: PlanTree) -> None:
        """Show sums, and open what was open before."""
        if tree.words != self._words or tree.grouping != self.grouping.currentData():
            return
        before = self.model.tree
        opened = self._opened()
        self.model.show_tree(tree)
        if before is not None and (before.grouping, before.words) != (tree.grouping, tree.words):
            self._wanted = None
        self._set_widths()
        self._stack.setCurrentIndex(1 if tree.total.projects or tree.words else 0)
        requested, working = sum(tree.total.sums.requested), sum(tree.total.sums.working)
        words = self.tr("{count:,} โครงการ · ขอ {requested} · หลังเสนอปรับ {working} บาท")
        self.total.setText(
            words.format(count=tree.total.projects, requested=format_baht(requested), working=format_baht(working))
        )
        self._open(opened)
        if self._wanted is None:
            self._on_row(self.tree.currentIndex())

    def _open(self, keys: set[str]) -> None:
        tree = self.model.tree
        if tree is None:
            return
        is_found = bool(tree.words) and len(tree.nodes) <= OPEN_ALL and tree.total.projects <= 10 * OPEN_ALL
        for index in self._all(QModelIndex()):
            node = self.model.node(index)
            if node is None:
                continue
            is_first_look = not keys and not tree.words and tree.grouping is Grouping.FRAME and node.kind == "issue"
            is_wanted = bool(self._wanted_group) and node.key == self._wanted_group
            if node.key in keys or (is_found and node.projects) or is_first_look or is_wanted:
                self.tree.expand(index)
        group = self.model.index_of_group(self._wanted_group) if self._wanted_group else QModelIndex()
        self._wanted_group = ""
        if group.isValid():
            self.tree.setCurrentIndex(group)
            self.tree.scrollTo(group, QTreeView.ScrollHint.PositionAtTop)

    def _opened(self) -> set[str]:
        """The keys of the groups that are open."""
        nodes = [self.model.node(index) for index in self._all(QModelIndex()) if self.tree.isExpanded(index)]
        return {node.key for node in nodes if node is not None}

    def _all(self, parent: QModelIndex) -> list[QModelIndex]:
        found = []
        for row in range(self.model.rowCount(parent)):
            index = self.model.index(row, 0, parent)
            found += [index, *self._all(index)]
        return found

    def _read_group(self, node: object) -> None:
        tree = self.model.tree
        assert isinstance(node, PlanNode)
        if tree is not None:
            self.session.read(
                self,
                lambda centre: read_projects(centre, tree, node.key),
                lambda projects: self._put_projects(tree, node, projects),
            )

    def _put_projects(self, tree: PlanTree, node: PlanNode, projects: Sequence[PlanNode]) -> None:
        self.model.put_projects(tree, node, projects)
        if self._wanted is not None and any((p.office, p.key) == self._wanted for p in projects):
            self.tree.setCurrentIndex(self.model.index_of_project(*self._wanted))

    def _on_row(self, current: QModelIndex) -> None:
        tree = self.model.tree
        node = self.model.node(current) or (tree.total if tree else None)
        if node is None:
            return
        if node.kind == "project":
            self._wanted = (node.office, node.key)
            self._read_project()
        else:
            self._wanted, self.review.project = None, None
            whole = self.tr("โครงการที่ค้นพบ") if tree and tree.words else self.tr("แผนรวมทั้งหมด")
            self.panel.show_group(node, tree.years if tree else (), whole if node.kind == "total" else "")
            self.lines.show_lines(())

    def _read_project(self) -> None:
        if self._wanted is not None:
            office, uid = self._wanted
            self.session.read(self, lambda centre: read_project(centre, office, uid), self._show_project)

    def _show_project(self, facts: ProjectFacts | None) -> None:
        if self._wanted is None or (facts is not None and (facts.office, facts.uid) != self._wanted):
            return
        self.review.project = facts
        self.panel.show_project(facts)
        self.lines.show_lines(facts.lines if facts else ())

    def _on_line(self, line: LineFacts | None) -> None:
        self.review.line = line
        self.panel.show_line(line)

    def _remark(self) -> None:
        self.review.remark(on_line=self.lines.grid.hasFocus())

    def _go(self, step: int) -> None:
        """To the next or the former row that is in sight."""
        here = self.tree.currentIndex()
        there = self.tree.indexBelow(here) if step > 0 else self.tree.indexAbove(here)
        if there.isValid():
            self.tree.setCurrentIndex(there.siblingAtColumn(0))

    # How it is set up

    def _tree_view(self) -> QTreeView:
        tree = QTreeView()
        tree.setAccessibleName(self.tr("แผนรวม"))
        tree.setModel(self.model)
        tree.setItemDelegate(ChipTreeDelegate(tree))
        tree.setUniformRowHeights(True)
        tree.setFrameShape(QTreeView.Shape.NoFrame)
        tree.setAllColumnsShowFocus(True)
        tree.header().setStretchLastSection(False)
        tree.header().setFixedHeight(theme.SIZES.grid_head)
        tree.header().setSectionsMovable(False)
        return tree

    def _set_widths(self) -> None:
        header, sizes = self.tree.header(), theme.SIZES
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        for section in range(1, self.model.columnCount()):
            header.setSectionResizeMode(section, header.ResizeMode.Interactive)
            header.resizeSection(section, sizes.money_column - sizes.space_between)

    def _lay_out(self) -> None:
        edge = theme.SIZES.space_between
        self._stack = QStackedLayout(self)
        empty = EmptyState(
            self.tr("ยังไม่มีฉบับใดรวมในแผน รับแฟ้มและกดรวมฉบับที่พร้อมในกล่องรับก่อน"), self.tr("ไปที่กล่องรับ"), "folder"
        )
        empty.acted.connect(lambda: self.jump_wanted.emit(Place("inbox")))
        inside = QWidget()
        across = QHBoxLayout(inside)
        across.setContentsMargins(edge, edge, edge, edge)
        across.setSpacing(edge)
        column = QVBoxLayout()
        column.setSpacing(theme.SIZES.space)
        column.addLayout(self._choices())
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(edge)
        above = Card()
        above.body.setContentsMargins(1, 1, 1, 1)
        above.body.addWidget(self.tree)
        splitter.addWidget(above)
        splitter.addWidget(self.lines)
        splitter.setSizes([5 * theme.SIZES.window_height, 3 * theme.SIZES.window_height])
        splitter.setChildrenCollapsible(False)
        column.addWidget(splitter, 1)
        across.addLayout(column, 1)
        across.addWidget(self.panel)
        self._stack.addWidget(empty)
        self._stack.addWidget(inside)

    def _choices(self) -> QHBoxLayout:
        for grouping, words in (
            (Grouping.FRAME, self.tr("ตามกรอบแผน")),
            (Grouping.OFFICE, self.tr("ตามหน่วยงาน")),
            (Grouping.PROVINCE, self.tr("ตามจังหวัดที่ดำเนินการ")),
        ):
            self.grouping.addItem(words, grouping.value)
        for layer, words in (
            (Layer.WORKING, self.tr("ยอดหลังส่วนกลางเสนอปรับ")),
            (Layer.REQUESTED, self.tr("ยอดที่หน่วยงานขอ")),
            (Layer.DIFFERENCE, self.tr("ส่วนต่าง")),
        ):
            self.layer.addItem(words, layer.value)
        self.grouping.setAccessibleName(self.tr("จัดกลุ่มโครงการ"))
        self.grouping.setToolTip(self.tr("จัดกลุ่มโครงการ โครงการที่ทำหลายจังหวัดนับครั้งเดียวภายใต้ “หลายจังหวัด”"))
        self.layer.setAccessibleName(self.tr("ยอดเงินที่แสดง"))
        self.layer.setToolTip(self.tr("ยอดเงินที่แสดงในคอลัมน์ปี (บาท)"))
        line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        line.addWidget(self.grouping)
        line.addWidget(self.layer)
        line.addWidget(self.total, 1)
        self.total.align_right()
        return line

    def _connect(self) -> None:
        self.model.wanted.connect(self._read_group)
        self.tree.selectionModel().currentRowChanged.connect(lambda current, _before: self._on_row(current))
        self.grouping.activated.connect(lambda _row: self.load())
        self.layer.activated.connect(lambda _row: self.model.show_layer(Layer(self.layer.currentData())))
        self._rest.timeout.connect(self.load)
        review = self.review
        for button, decides in (
            (self.panel.approve, review.approve),
            (self.panel.give_back, review.give_back),
            (self.panel.propose, review.propose),
            (self.panel.withdraw, review.withdraw),
            (self.panel.remark, self._remark),
        ):
            button.clicked.connect(decides)
        review.acts.told.connect(self.tell)
        review.acts.saved.connect(self.saved)
        self.lines.line_chosen.connect(self._on_line)
        for letters, does in (
            (("J", "่"), lambda: self._go(1)),
            (("K", "า"), lambda: self._go(-1)),
            (("A", "ฟ"), review.approve),
            (("R", "พ"), review.give_back),
            (("M", "ท"), review.propose),
            (("C", "แ"), self._remark),
        ):
            # The second letter is what the same key types on a Thai keyboard.
            shortcut = QShortcut(self.tree)
            shortcut.setKeys([QKeySequence(letter) for letter in letters])
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(does)
