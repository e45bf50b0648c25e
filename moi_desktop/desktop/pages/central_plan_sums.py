"""The tree of sums as a widget that keeps open what was open, and what there is to say about one of its groups."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from PySide6.QtCore import QCoreApplication, QModelIndex
from PySide6.QtWidgets import QTreeView, QWidget

from moi_desktop.central.rollup import Node, Tree
from moi_desktop.desktop import theme
from moi_desktop.desktop.models import central_plan
from moi_desktop.desktop.models.central_columns import money_words, signed_words
from moi_desktop.desktop.models.central_plan import SHOWN_WORDS, Shown
from moi_desktop.desktop.models.central_plan_tree import PlanTreeModel
from moi_desktop.desktop.pages.central_chip_delegate import ChipTreeDelegate
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.widgets.details_panel import Details

OPEN_ALL = 30
"""So few groups that were found are opened at once."""


class SumsTree(QTreeView):
    """Groups with their sums; whoever fills the model says afterwards what is to be open again."""

    def __init__(self, model: PlanTreeModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sums = model
        self.setAccessibleName(self.tr("แผนรวม"))
        self.setModel(model)
        self.setItemDelegate(ChipTreeDelegate(self))
        self.setUniformRowHeights(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setAllColumnsShowFocus(False)
        self.header().setStretchLastSection(False)
        self.header().setFixedHeight(theme.SIZES.grid_head)
        self.header().setSectionsMovable(False)

    def set_widths(self) -> None:
        """Give every column its width; the names take the rest."""
        header, sizes = self.header(), theme.SIZES
        header.setSectionResizeMode(0, header.ResizeMode.Stretch)
        for section in range(1, self._sums.columnCount()):
            header.setSectionResizeMode(section, header.ResizeMode.Interactive)
            header.resizeSection(section, sizes.money_column - sizes.space_between)

    def opened(self) -> set[str]:
        """The keys of the groups that are open."""
        nodes = [self._sums.node(index) for index in self.all_rows(QModelIndex()) if self.isExpanded(index)]
        return {node.key for node in nodes if node is not None}

    def open_again(self, keys: AbstractSet[str], wanted: str = "") -> None:
        """Open these groups and the wanted one, which comes to sight; of a few that were found, all."""
        tree = self._sums.tree
        if tree is None:
            return
        is_found = bool(tree.ask.words) and len(tree.nodes) <= OPEN_ALL and abs(tree.total.count) <= 10 * OPEN_ALL
        for index in self.all_rows(QModelIndex()):
            node = self._sums.node(index)
            if node is None:
                continue
            is_first_look = not keys and not tree.ask.words and node.kind == "issue"
            is_wanted = bool(wanted) and node.key == wanted
            if node.key in keys or (is_found and node.count) or is_first_look or is_wanted:
                self.expand(index)
        group = self._sums.index_of_group(wanted) if wanted else QModelIndex()
        if group.isValid():
            self.setCurrentIndex(group)
            self.scrollTo(group, QTreeView.ScrollHint.PositionAtTop)

    def all_rows(self, parent: QModelIndex) -> list[QModelIndex]:
        """Every row that was read already, from top to bottom."""
        found = []
        for row in range(self._sums.rowCount(parent)):
            index = self._sums.index(row, 0, parent)
            found += [index, *self.all_rows(index)]
        return found

    def go(self, step: int) -> None:
        """To the next or the former row that is in sight."""
        here = self.currentIndex()
        there = self.indexBelow(here) if step > 0 else self.indexAbove(here)
        if there.isValid():
            self.setCurrentIndex(there.siblingAtColumn(0))


def group_details(tree: Tree, node: Node, shown: Shown, title: str) -> Details:
    """How much a group asks for, how that stands now, and by which rule it is counted."""
    translate = QCoreApplication.translate
    facts = [(translate("PlanView", "จำนวน"), central_plan.count_words(tree, node))]
    for column, year in enumerate(tree.years):
        name = central_plan.year_name(year)
        requested, working = node.sums.requested[column], node.sums.working[column]
        facts.append((translate("PlanView", "ขอ {year}").format(year=name), money_words(requested)))
        if working != requested:
            facts.append((translate("PlanView", "หลังปรับ {year}").format(year=name), money_words(working)))
    facts.append((translate("PlanView", "ขอรวม"), money_words(sum(node.sums.requested))))
    facts.append((translate("PlanView", "หลังปรับรวม"), money_words(sum(node.sums.working))))
    notes = []
    if shown.layer.value == shown.value and node.sums.chosen not in (node.sums.requested, node.sums.working):
        entered = sum(node.sums.chosen)
        facts.append((moi(SHOWN_WORDS[shown]), money_words(entered)))
        gap = translate("PlanView", "ต่างจากหลังเสนอปรับ {satang} บาท").format(
            satang=signed_words(entered - sum(node.sums.working)) or money_words(0)
        )
        notes.append((moi(SHOWN_WORDS[shown]), gap))
    rule = central_plan.rule_words(tree, shown)
    notes.append((translate("PlanView", "วิธีนับ"), rule))
    return Details(title, "", tuple(facts), tuple(notes))
