"""What stands above the merged plan: by what it is grouped, which amounts, how shared projects count, and the filters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from moi_desktop import reference
from moi_desktop.central.rollup_groups import Dimension
from moi_desktop.central.rollup_query import UNDECIDED, Ask, Counting
from moi_desktop.desktop import theme
from moi_desktop.desktop.models import central_plan, central_words
from moi_desktop.desktop.models.central_plan import Shown
from moi_desktop.desktop.pages.central_kept import KeptChoices
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.widgets.filter_box import FilterBox
from moi_desktop.desktop.widgets.labels import ElidedLabel

_STATES = ("APPROVED", "REVIEWING", "RETURNED", "VOID")


class PlanChoices(QWidget):
    """`asked` tells that the plan must be added up anew; `shown_changed` that only other amounts of it are wanted.

    The filters stay when the grouping changes. How a dimension is counted is remembered for each. `tools` takes buttons.
    """

    asked = Signal()
    shown_changed = Signal()

    def __init__(self, kept: KeptChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = kept
        self.words = ""
        self._countings: dict[Dimension, Counting] = {}
        self.grouping = QComboBox()
        self.amounts = QComboBox()
        self.counting = QComboBox()
        width = theme.SIZES.search_width
        self.source = FilterBox(self.tr("แหล่งเงิน"), self.tr("ทุกแหล่งเงิน"), width)
        self.category = FilterBox(self.tr("หมวดรายจ่าย"), self.tr("ทุกหมวดรายจ่าย"), width)
        self.cluster = FilterBox(self.tr("กลุ่มจังหวัดของหน่วยงาน"), self.tr("ทุกกลุ่มจังหวัด"), width)
        self.state = FilterBox(self.tr("ผลพิจารณา"), self.tr("ทุกผลพิจารณา"), width)
        self.filters = (self.source, self.category, self.cluster, self.state)
        self.total = ElidedLabel("", "strong")
        self.total.align_right()
        self.clear = action_button(self.tr("ล้างตัวกรอง"), self.clear_filters, role="link")
        self.clear.hide()
        self._fill()
        self._lay_out()
        self._put_back()
        self._connect()
        self.clear.setVisible(any(box.key for box in self.filters))

    @property
    def ask(self) -> Ask:
        """What is wanted."""
        return Ask(
            Dimension(self.grouping.currentData()),
            Counting(self.counting.currentData()),
            self.shown.layer,
            self.words,
            self.source.key,
            self.category.key,
            self.cluster.key,
            self.state.key,
        )

    @property
    def shown(self) -> Shown:
        """Which amounts stand in the year columns."""
        return Shown(self.amounts.currentData())

    def group_by(self, dimension: Dimension) -> None:
        """Group by another dimension, and say so to nobody."""
        self.grouping.setCurrentIndex(self.grouping.findData(dimension.value))
        self._show_counting()

    def show_answers(self, answers: Mapping[str, Sequence[tuple[str, str]]]) -> None:
        """Offer the sources and categories that the plan has."""
        self.source.show_answers(answers["source"])
        self.category.show_answers(answers["category"])

    def clear_filters(self) -> None:
        """Show everything again."""
        for name, box in self._named.items():
            with QSignalBlocker(box):
                box.setCurrentIndex(0)
            self._kept.keep(name, "")
        self._on_filter()

    @property
    def _named(self) -> Mapping[str, FilterBox]:
        return dict(zip(("source", "category", "cluster", "state"), self.filters, strict=True))

    def _put_back(self) -> None:
        """Show what was looked at in an earlier run."""
        self._kept.boxes(grouping=self.grouping, amounts=self.amounts)
        for dimension in Dimension:
            word = self._kept.word(f"counting-{dimension.value}")
            if word in set(Counting):
                self._countings[dimension] = Counting(word)
        self._show_counting()
        self._kept.filters(**self._named)

    def _on_filter(self) -> None:
        self.clear.setVisible(any(box.key for box in self.filters))
        self.asked.emit()

    def _on_grouping(self) -> None:
        self._show_counting()
        self.asked.emit()

    def _on_counting(self) -> None:
        dimension, counting = Dimension(self.grouping.currentData()), Counting(self.counting.currentData())
        self._countings[dimension] = counting
        self._kept.keep(f"counting-{dimension.value}", counting.value)
        self.asked.emit()

    def _show_counting(self) -> None:
        dimension = Dimension(self.grouping.currentData())
        counting = self._countings.get(dimension, central_plan.usual_counting(dimension))
        self.counting.setCurrentIndex(self.counting.findData(counting.value))
        self.counting.setVisible(central_plan.may_overlap(dimension))

    def _fill(self) -> None:
        for dimension, words in central_plan.DIMENSION_WORDS.items():
            self.grouping.addItem(moi(words), dimension.value)
        for shown, words in central_plan.SHOWN_WORDS.items():
            self.amounts.addItem(moi(words), shown.value)
        for counting, words in central_plan.COUNTING_WORDS.items():
            self.counting.addItem(moi(words), counting.value)
        self.cluster.show_answers([(cluster.code, cluster.name_th) for cluster in reference.clusters()])
        undecided = (UNDECIDED, central_words.decision_state("").words)
        self.state.show_answers([*((state, central_words.decision_state(state).words) for state in _STATES), undecided])
        for box, name, tip in (
            (self.grouping, self.tr("จัดกลุ่มโครงการ"), self.tr("จัดกลุ่มเงินของแผนรวม ตัวกรองยังอยู่เมื่อเปลี่ยนกลุ่ม")),
            (self.amounts, self.tr("ยอดเงินที่แสดง"), self.tr("ยอดเงินที่แสดงในคอลัมน์ปี (บาท)")),
            (self.counting, self.tr("โครงการที่อยู่หลายกลุ่ม"), self.tr("โครงการที่อยู่หลายกลุ่ม นับครั้งเดียวหรือแสดงในทุกกลุ่ม")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(tip)
            box.setMaxVisibleItems(theme.SIZES.popup_rows * 2)
        self._show_counting()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SIZES.space)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for line in (upper, lower):
            line.setSpacing(theme.SIZES.space)
            column.addLayout(line)
        for box in (self.grouping, self.amounts, self.counting):
            upper.addWidget(box)
        upper.addWidget(self.total, 1)
        for filter_box in self.filters:
            lower.addWidget(filter_box, 1)
        lower.addWidget(self.clear)
        lower.addStretch(0)
        self.tools = lower

    def _connect(self) -> None:
        self.grouping.activated.connect(lambda _row: self._on_grouping())
        self.counting.activated.connect(lambda _row: self._on_counting())
        self.amounts.activated.connect(lambda _row: self.shown_changed.emit())
        for box in self.filters:
            box.chosen.connect(lambda _key: self._on_filter())
