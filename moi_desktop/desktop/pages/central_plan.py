"""The merged plan: projects by every dimension, pooled lines of the Budget Bureau, and indicators of the ministry."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from moi_desktop.central.rollup_groups import Dimension
from moi_desktop.desktop import theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.pages.central_page import CentralPage
from moi_desktop.desktop.pages.central_plan_kpis import KpisView
from moi_desktop.desktop.pages.central_plan_pools import PoolsView
from moi_desktop.desktop.pages.central_plan_tree import PlanView
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.view_switch import ViewSwitch

PROJECTS, POOLS, KPIS = "projects", "pools", "kpis"


class MergedPlanPage(CentralPage):
    """Three views of the plan, of which one is in front; Ctrl+Shift+V goes to the next."""

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "merged", self.tr("แผนรวม"), parent)
        self.projects = PlanView(session)
        self.pools = PoolsView(session)
        self.kpis = KpisView(session)
        self.views: dict[str, PlanView | PoolsView | KpisView] = {
            PROJECTS: self.projects,
            POOLS: self.pools,
            KPIS: self.kpis,
        }
        names = ((PROJECTS, self.tr("โครงการ")), (POOLS, self.tr("รายการสำนักงบประมาณ")), (KPIS, self.tr("ตัวชี้วัด")))
        self.switch = ViewSwitch(self.tr("มุมมอง"), names, "(Ctrl+Shift+V)")
        self._lay_out()
        self._connect()
        self.show_view(PROJECTS)

    @property
    def view(self) -> PlanView | PoolsView | KpisView:
        """The view in front."""
        view = self._fronts.currentWidget()
        assert isinstance(view, PlanView | PoolsView | KpisView)
        return view

    def show_view(self, key: str) -> None:
        """Bring a view to the front."""
        self._fronts.setCurrentWidget(self.views[key])
        self.switch.show_view(key)

    def load(self) -> None:
        """Read the view in front anew; the first tells also whether there is anything at all."""
        self.projects.load()
        if self.view is not self.projects:
            self.view.load()

    def leave(self) -> None:
        """Keep what was typed."""
        self.pools.keep()

    def finish(self) -> None:
        """Keep what was typed, then ask nothing more of the workspace."""
        self.pools.keep()
        super().finish()

    def search_for(self, words: str) -> None:
        """Show what holds all of `words` in the view in front."""
        self.view.search_for(words)

    def show_place(self, place: Place) -> None:
        """Show the projects of one office, one project (its owner is the office), or a view."""
        if place.entity in self.views:
            self._choose(place.entity)
            return
        if place.entity == "office":
            self.show_view(PROJECTS)
            self.projects.show_group(Dimension.OFFICE, place.uid)
        elif place.entity == "project":
            self.show_view(PROJECTS)
            self.projects.show_project(place.owner, place.uid)

    def _choose(self, key: str) -> None:
        self.show_view(key)
        self.view.load()

    def _next_view(self) -> None:
        keys = list(self.views)
        here = next(key for key in keys if self.views[key] is self.view)
        self._choose(keys[(keys.index(here) + 1) % len(keys)])

    def _lay_out(self) -> None:
        edge = theme.SIZES.space_between
        self.stack = QStackedLayout(self)
        empty = EmptyState(
            self.tr("ยังไม่มีฉบับใดรวมในแผน รับแฟ้มและกดรวมฉบับที่พร้อมในกล่องรับก่อน"), self.tr("ไปที่กล่องรับ"), "folder"
        )
        empty.acted.connect(lambda: self.jump_wanted.emit(Place("inbox")))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.SIZES.space)
        column.addWidget(self.switch)
        self._fronts = QStackedWidget()
        for view in self.views.values():
            self._fronts.addWidget(view)
        column.addWidget(self._fronts, 1)
        self.stack.addWidget(empty)
        self.stack.addWidget(inside)

    def _connect(self) -> None:
        self.projects.filled.connect(lambda is_filled: self.stack.setCurrentIndex(1 if is_filled else 0))
        QShortcut(QKeySequence("Ctrl+Shift+V"), self).activated.connect(self._next_view)
        self.switch.chosen.connect(self._choose)
        for view in self.views.values():
            view.told.connect(self.told)
            view.saved.connect(self.saved)
            view.jump_wanted.connect(self.jump_wanted)
