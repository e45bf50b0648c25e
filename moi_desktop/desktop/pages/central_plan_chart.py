"""The groups under the chosen row of the merged plan as bars: the same amounts as in the tree, all years together."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from moi_desktop.central.rollup import Node, Tree
from moi_desktop.desktop import theme
from moi_desktop.desktop.models.central_columns import money_words
from moi_desktop.desktop.models.central_plan import SHOWN_WORDS, Shown, amounts, node_name
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.widgets.bar_chart import Bar, BarChart, BarGroup
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.labels import ElidedLabel

MOST_BARS = 24
"""So many of the largest groups have a bar of their own."""


class ChartCard(Card):
    """Bars of the groups below a row, the largest first; what is taken off for repeats is no bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.name = ElidedLabel("", "heading")
        self.body.addWidget(self.name)
        self.chart = BarChart()
        self.chart.setAccessibleName(self.tr("แผนภูมิแท่งของกลุ่ม"))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("แผนภูมิแท่งของกลุ่ม"))
        theme.mark(self.chart, role="scrolled")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(self.chart)
        self.body.addWidget(area, 1)

    def show_groups(self, tree: Tree, node: Node, shown: Shown, name: str) -> None:
        """Draw what stands right below a row; the row itself where nothing does."""
        groups = [child for child in node.below if child.kind != "overlap"] or [node]
        whole = [(sum(amounts(shown, child)), node_name(tree, child)) for child in groups]
        ranked = sorted((one for one in whole if one[0]), key=lambda one: -abs(one[0]))
        rest = sum(satang for satang, _ in ranked[MOST_BARS:])
        bars = [(satang, label) for satang, label in ranked[:MOST_BARS]]
        if rest:
            bars.append((rest, self.tr("อีก {count} กลุ่ม").format(count=len(ranked) - MOST_BARS)))
        words = self.tr("{name}: {amounts} รวมทุกปี (บาท)")
        self.name.setText(words.format(name=name, amounts=moi(SHOWN_WORDS[shown])))
        self.chart.show_groups(
            [
                BarGroup(label, (Bar(abs(satang), money_words(satang), "accent" if satang > 0 else "warning"),))
                for satang, label in bars
            ]
        )
