"""What a revision changes, in two levels: what touches the centre's own work, and the rest."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_changes import ChangeLine, Changes
from moi_desktop.desktop.models.central_columns import money_column, state_column, text_column
from moi_desktop.desktop.models.central_words import StateName
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.labels import ElidedLabel

_TOUCHING = "touching"
_OTHERS = "others"


class ChangeList(QWidget):
    """A grid of differences, one to a line, and the buttons that choose the level."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changes = Changes(0, (), 0)
        self.levels = FilterBar(self.tr("ระดับของการเปลี่ยน"), ("", _TOUCHING, _OTHERS))
        self.summary = ElidedLabel("", "muted")
        self.grid = FactsGrid(self.tr("สิ่งที่ฉบับนี้เปลี่ยน"), self._columns())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SIZES.space_inside, 0, 0)
        column.setSpacing(theme.SIZES.space_inside)
        line = QHBoxLayout()
        line.setContentsMargins(theme.SIZES.space, 0, theme.SIZES.space, 0)
        line.setSpacing(theme.SIZES.space_between)
        line.addWidget(self.levels)
        line.addWidget(self.summary, 1)
        column.addLayout(line)
        column.addWidget(self.grid, 1)
        self.levels.chosen.connect(lambda _key: self._fill())

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key goes to, in its order."""
        return (*self.levels.buttons.values(), self.grid)

    def show_changes(self, changes: Changes) -> None:
        """Show the differences of one revision."""
        self._changes = changes
        total = len(changes.lines) + changes.more
        self.levels.show_choices(
            [
                FilterChoice("", self.tr("ทั้งหมด"), total),
                FilterChoice(_TOUCHING, self.tr("แตะสิ่งที่ส่วนกลางทำไว้"), changes.touching),
                FilterChoice(_OTHERS, self.tr("เปลี่ยนอย่างอื่น"), total - changes.touching if changes.touching else 0),
            ]
        )
        self.levels.setVisible(changes.touching > 0)
        keys = [column.key for column in self.grid.facts.columns]
        self.grid.setColumnHidden(keys.index("touches"), not changes.touching)
        self.summary.setText(self._compared_with())
        self._fill()

    def _fill(self) -> None:
        level = self.levels.current
        shown = [line for line in self._changes.lines if not level or bool(line.touches) == (level == _TOUCHING)]
        self.grid.show_rows([(str(number), *_row(line)) for number, line in enumerate(shown)])

    def _compared_with(self) -> str:
        words = (
            self.tr("เทียบกับฉบับที่ {number} ที่รวมในแผน").format(number=self._changes.base_no)
            if self._changes.base_no
            else self.tr("ฉบับแรกของหน่วยงานนี้")
        )
        if self._changes.more:
            words += " · " + self.tr("แสดง {shown:,} รายการแรก").format(shown=len(self._changes.lines))
        return words

    def _columns(self) -> list[Column]:
        return [
            state_column("kind", self.tr("การเปลี่ยน"), self._kind_name, 10),
            text_column("field", self.tr("ช่อง"), 14),
            text_column("record", self.tr("รายการ"), 22, stretch=True),
            text_column("before", self.tr("เดิม"), 16),
            text_column("after", self.tr("ใหม่"), 16),
            money_column("effect", self.tr("ผลต่อวงเงิน (บาท)"), 12, signed=True),
            state_column("touches", self.tr("งานส่วนกลาง"), central_words.touch_name, 14),
            text_column("owner", self.tr("โครงการ"), 26),
        ]

    def _kind_name(self, kind: str) -> StateName:
        names = {
            "new": StateName(self.tr("เพิ่มใหม่"), "good"),
            "gone": StateName(self.tr("หายไป"), "bad"),
            "changed": StateName(self.tr("ปรับปรุง"), "accent"),
            "came": StateName(self.tr("รับโอน"), "plain"),
            "went": StateName(self.tr("โอนไป"), "plain"),
        }
        return names.get(kind, StateName(kind))


def _row(line: ChangeLine) -> tuple[object, ...]:
    touches = " ".join(line.touches) or None
    return line.kind, line.field, line.record, line.before, line.after, line.effect, touches, line.owner
