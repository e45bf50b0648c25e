"""The board's first view: the map of the provinces beside the list of all offices, one selection for both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from moi_desktop import reference
from moi_desktop.desktop import theme
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_board import OfficeLine
from moi_desktop.desktop.models.central_columns import (
    Shown,
    count_column,
    moment_column,
    money_column,
    state_column,
    text_column,
)
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.scrolled import scroll_area
from moi_desktop.desktop.widgets.tile_map import LegendLine, Tile, TileMap

LEGEND_AT = (3.2, 11.2, 10.0, 16.0)
"""The sea to the east of the southern provinces, in tiles."""


class MapAndList(QWidget):
    """The filter by state stands above the list; the page hands the offices in, anew when a filter changes."""

    office_wanted = Signal(str)
    """The page of an office is wanted."""

    bangkok_wanted = Signal()
    """The tile of Bangkok was opened, which has no provincial office."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[OfficeLine, ...] = ()
        self._provinces: dict[str, str] = {}
        self.map = TileMap(self.tr("แผนที่ประเทศไทย หนึ่งช่องต่อหนึ่งจังหวัด"), LEGEND_AT)
        self.grid = FactsGrid(self.tr("หน่วยงาน"), self._columns())
        self.filters = FilterBar(self.tr("กรองตามสถานะ"), ("", *central_words.OFFICE_STATES))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.SIZES.space_between)
        across.addWidget(self._map_card())
        across.addWidget(self._list_card(), 1)
        self.grid.row_chosen.connect(self._on_row)
        self.grid.wanted.connect(self.office_wanted)
        self.map.chosen.connect(self._on_tile)
        self.map.wanted.connect(self._on_tile_wanted)

    def show_offices(self, everyone: Sequence[OfficeLine], lines: Sequence[OfficeLine]) -> None:
        """Draw everyone on the map and list `lines`, which stand out there where they are fewer."""
        self._lines = tuple(lines)
        self._provinces = {line.province: line.office for line in everyone if line.province}
        self.map.show_tiles(_tiles(everyone), _legend(everyone))
        self._fit_map()
        counts = Counter(line.state for line in lines)
        choices = [FilterChoice("", self.tr("ทั้งหมด"), len(lines))]
        choices += [
            FilterChoice(s, central_words.office_state(s).words, counts[s]) for s in central_words.OFFICE_STATES
        ]
        self.filters.show_choices(choices)
        self._is_narrowed = len(lines) < len(everyone)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the map the width that its height allows, and the list the rest."""
        super().resizeEvent(event)
        self._fit_map()

    def _fit_map(self) -> None:
        height = self.height() - 2 * (theme.SIZES.space + 1)
        is_scrolled = height < self.map.minimumSizeHint().height()
        self._map_area.setFixedWidth(self.map.width_for(height) + (theme.SIZES.scroll_bar if is_scrolled else 0))

    def _fill(self) -> None:
        state = self.filters.current
        found = [line for line in self._lines if state in ("", line.state)]
        self.grid.show_rows([_row(line) for line in found])
        narrowed = bool(state) or self._is_narrowed
        self.map.light({line.province for line in found} if narrowed else None)
        self._on_row(self.grid.chosen)

    def _on_row(self, office: str) -> None:
        province = next((code for code, owner in self._provinces.items() if owner == office), "")
        self.map.choose(province)

    def _on_tile(self, province: str) -> None:
        self.grid.choose(self._provinces.get(province, ""))

    def _on_tile_wanted(self, province: str) -> None:
        office = self._provinces.get(province)
        if office:
            self.office_wanted.emit(office)
        else:
            self.bangkok_wanted.emit()

    # How it is set up

    def _map_card(self) -> Card:
        card = Card()
        edge = theme.SIZES.space
        card.body.setContentsMargins(edge, edge, edge, edge)
        theme.mark(self.map, role="scrolled")
        self._map_area = scroll_area(self.map)
        card.body.addWidget(self._map_area, 1)
        return card

    def _list_card(self) -> Card:
        card = Card()
        card.body.setContentsMargins(1, theme.SIZES.space, 1, 1)
        line = QVBoxLayout()
        line.setContentsMargins(theme.SIZES.space, 0, theme.SIZES.space, 0)
        line.addWidget(self.filters)
        card.body.addLayout(line)
        card.body.addWidget(self.grid, 1)
        return card

    def _columns(self) -> list[Column]:
        return [
            text_column("office", self.tr("หน่วยงาน"), 15, stretch=True),
            state_column("state", self.tr("สถานะ"), central_words.office_state, 12),
            Column("days", self.tr("กำหนดส่ง"), Shown(self._days), 12),
            count_column("revision", self.tr("ครั้งที่"), 6),
            text_column("decided", self.tr("พิจารณา"), 8),
            money_column("money", self.tr("ขอรวม (บาท)"), 14),
            money_column("working", self.tr("หลังเสนอปรับ"), 14),
            money_column("ceiling", self.tr("กรอบวงเงิน"), 14),
            money_column("room", self.tr("คงเหลือในกรอบ"), 14, signed=True),
            text_column("step", self.tr("ขั้นต่อไป"), 18),
            moment_column("received", self.tr("รับล่าสุด"), 19),
        ]

    def _days(self, value: object) -> str:
        """Days left, or by how many days the file came late, as words; nothing for None."""
        if isinstance(value, int):
            return self._days_left(value)
        return self.tr("ส่งช้า {days:,} วัน").format(days=int(value)) if isinstance(value, str) and value else ""

    def _days_left(self, days: int) -> str:
        if days < 0:
            return self.tr("เลย {days:,} วัน").format(days=-days)
        return self.tr("เหลือ {days:,} วัน").format(days=days) if days else self.tr("วันสุดท้าย")


def _row(line: OfficeLine) -> tuple[object, ...]:
    decided = "" if line.projects is None else f"{line.decided or 0} / {line.projects}"
    days = line.days_left if line.days_left is not None else (str(line.days_late) if line.days_late else None)
    return (
        line.office,
        line.name,
        line.state,
        days,
        line.revision_no,
        decided,
        line.satang,
        line.working,
        line.ceiling or None,
        line.ceiling - line.working if line.ceiling and line.working is not None else None,
        central_words.step_words(line.step, line.step_count),
        line.received,
    )


def _tiles(lines: Sequence[OfficeLine]) -> list[Tile]:
    by_province = {line.province: line for line in lines}
    found = []
    for place in reference.province_tiles():
        province = reference.province(place.province_code)
        line = by_province.get(province.code)
        state = line.state if line else ""
        name = central_words.office_state(state)
        words = f"{line.name} · {name.words}" if line else central_words.no_provincial_office()
        tone = name.tone if line else "plain"
        mark = central_words.office_mark(state)
        found.append(Tile(province.code, place.column, place.row, province.abbr_th, words, mark, tone))
    return found


def _legend(lines: Sequence[OfficeLine]) -> list[LegendLine]:
    counts = Counter(line.state for line in lines if line.province)
    return [
        LegendLine(central_words.office_mark(state), name.tone, f"{name.words}  {counts[state]:,}")
        for state in central_words.OFFICE_STATES
        if counts[state] and (name := central_words.office_state(state))
    ]
