"""Indicators of the ministry: one row a group of KPIs that are the same, below it the offices' own."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_kpis
from moi_desktop.desktop.models.central_columns import Shown, count_column, state_column, text_column
from moi_desktop.desktop.models.central_kpis import KpiFacts, KpiGroup
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.details_panel import Details, DetailsPanel
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.labels import ElidedLabel

_FIGURE = 7
_MERGED = 9
REST_MS = 250
"""How long typing in the search box must rest before the list is read anew."""


def _figure(key: str, title: str, letters: int = _FIGURE) -> Column:
    """A column of figures as they are read."""
    return Column(key, title, Shown(lambda value: str(value or ""), right=True), letters)


class KpisView(QWidget):
    """Groups above, their members below, how they were merged at the right. Ctrl+Enter on a member opens its project."""

    told = Signal(str, object)
    saved = Signal()
    jump_wanted = Signal(object)

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = ""
        self.facts = KpiFacts((), ())
        self.filters = FilterBar(self.tr("ตัวชี้วัดที่แสดง"), ("", *central_kpis.STATES))
        self.details = DetailsPanel()
        self.groups = FactsGrid(self.tr("ตัวชี้วัดรวมระดับกระทรวง"), self._group_columns(()))
        self.members = FactsGrid(self.tr("ตัวชี้วัดของหน่วยงานที่นำมารวม"), self._member_columns(()))
        self._above, self._below = Card(), Card()
        self.below = ElidedLabel("", "heading")
        self._below.body.addWidget(self.below)
        self.rest = QTimer(self)
        self.rest.setSingleShot(True)
        self.rest.setInterval(REST_MS)
        self.rest.timeout.connect(self.load)
        self._lay_out()
        self.filters.chosen.connect(lambda _key: self._fill())
        self._put_grids()

    @property
    def chosen(self) -> KpiGroup | None:
        """The group that is looked at."""
        return next((group for group in self.facts.groups if group.key == self.groups.chosen), None)

    def load(self) -> None:
        """Merge the indicators anew."""
        words = self._words
        self._session.read(self, lambda centre: central_kpis.read_kpis(centre, words), self.show_facts)

    def search_for(self, words: str) -> None:
        """Show the groups that hold all of `words` in name, unit, project or office."""
        self._words = words
        self.rest.start()

    def show_facts(self, facts: KpiFacts) -> None:
        """Show groups; other years need other columns."""
        if facts.years != self.facts.years:
            for grid in (self.groups, self.members):
                grid.deleteLater()
            self.groups = FactsGrid(self.tr("ตัวชี้วัดรวมระดับกระทรวง"), self._group_columns(facts.years))
            self.members = FactsGrid(self.tr("ตัวชี้วัดของหน่วยงานที่นำมารวม"), self._member_columns(facts.years))
            self._put_grids()
        self.facts = facts
        counts = Counter(group.state for group in facts.groups)
        every = FilterChoice("", self.tr("ทั้งหมด"), len(facts.groups))
        kinds = [FilterChoice(s, central_kpis.group_state(s).words, counts[s]) for s in central_kpis.STATES]
        self.filters.show_choices([every, *kinds])
        self._stack.setCurrentIndex(1 if facts.groups or self._words else 0)
        self._fill()

    def _fill(self) -> None:
        shown = [group for group in self.facts.groups if self.filters.current in ("", group.state)]
        self.groups.show_rows(
            [(g.key, g.name, g.unit, g.rule, *g.wanted, *g.merged, g.offices, g.state) for g in shown]
        )
        self._on_group()

    def _on_group(self) -> None:
        group = self.chosen
        if group is None:
            self.members.show_rows([])
            self.below.setText(self.tr("เลือกตัวชี้วัดเพื่อดูค่าของแต่ละหน่วยงาน"))
            self.details.show_details(Details(self.tr("ตัวชี้วัด"), self.tr("ไม่มีตัวชี้วัดที่ตรงกับตัวกรองนี้")))
            return
        self.members.show_rows(
            [
                (m.uid, m.office, m.project, m.name, m.unit, m.rule, *m.targets, "\n".join(filter(None, m.fractions)))
                for m in group.members
            ]
        )
        words = self.tr("ตัวชี้วัดของหน่วยงานที่นำมารวม  {count:,}")
        self.below.setText(words.format(count=len(group.members)))
        self.details.show_details(self._details(group))

    def _details(self, group: KpiGroup) -> Details:
        facts = [
            (self.tr("รหัส"), group.code),
            (self.tr("หน่วยนับ"), group.unit),
            (self.tr("วิธีรวมค่า"), group.rule),
        ]
        for year, wanted, merged in zip(self.facts.years, group.wanted, group.merged, strict=True):
            facts.append((self.tr("เป้ากระทรวง {year}").format(year=year), wanted))
            facts.append((self.tr("ค่ารวม {year}").format(year=year), merged))
        state = central_kpis.group_state(group.state).words
        reasons = "\n".join(group.reasons)
        return Details(
            group.name, state, tuple(fact for fact in facts if fact[1]), ((self.tr("คำอธิบายการรวมค่า"), reasons),)
        )

    def _open(self, uid: str) -> None:
        group = self.chosen
        member = next((m for m in group.members if m.uid == uid), None) if group else None
        if member is not None and member.project_uid:
            self.jump_wanted.emit(Place("merged", "project", member.project_uid, owner=member.office_code))
        elif member is not None:
            self.jump_wanted.emit(Place("merged", "office", member.office_code))

    # How it is set up

    def _group_columns(self, years: tuple[int, ...]) -> list[Column]:
        return [
            text_column("name", self.tr("ตัวชี้วัด"), 18, stretch=True),
            text_column("unit", self.tr("หน่วยนับ"), 8),
            text_column("rule", self.tr("วิธีรวมค่า"), 8),
            *(_figure(f"wanted{y}", self.tr("เป้า {year}").format(year=y)) for y in years),
            *(_figure(f"merged{y}", self.tr("รวม {year}").format(year=y), _MERGED) for y in years),
            count_column("offices", self.tr("หน่วยงาน"), 7),
            state_column("state", self.tr("ผลการรวม"), central_kpis.group_state, 12),
        ]

    def _member_columns(self, years: tuple[int, ...]) -> list[Column]:
        return [
            text_column("office", self.tr("หน่วยงาน"), 14),
            text_column("project", self.tr("โครงการ"), 16, stretch=True),
            text_column("name", self.tr("ตัวชี้วัด"), 16),
            text_column("unit", self.tr("หน่วยนับ"), 8),
            text_column("rule", self.tr("วิธีรวมค่า"), 8),
            *(_figure(f"target{y}", self.tr("ปี {year}").format(year=y)) for y in years),
            text_column("fraction", self.tr("ตัวตั้ง / ตัวหาร"), 16),
        ]

    def _put_grids(self) -> None:
        for card, grid in ((self._above, self.groups), (self._below, self.members)):
            card.body.addWidget(grid, 1)
        self.groups.row_chosen.connect(lambda _key: self._on_group())
        self.members.wanted.connect(self._open)

    def _lay_out(self) -> None:
        edge = theme.SIZES.space_between
        self._stack = QStackedLayout(self)
        self._stack.addWidget(EmptyState(self.tr("ยังไม่มีตัวชี้วัดในชุดแผนหรือในฉบับที่รวมแล้ว")))
        inside = QWidget()
        across = QHBoxLayout(inside)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(edge)
        column = QVBoxLayout()
        column.setSpacing(theme.SIZES.space)
        column.addWidget(self.filters)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(edge)
        splitter.setChildrenCollapsible(False)
        self._above.body.setContentsMargins(1, 1, 1, 1)
        self._below.body.setContentsMargins(edge, theme.SIZES.space, edge, theme.SIZES.space)
        for card in (self._above, self._below):
            splitter.addWidget(card)
        splitter.setSizes([5 * theme.SIZES.window_height, 4 * theme.SIZES.window_height])
        column.addWidget(splitter, 1)
        across.addLayout(column, 1)
        across.addWidget(self.details)
        self._stack.addWidget(inside)
