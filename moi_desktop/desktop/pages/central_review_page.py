"""Where reviewers work: the projects one after another, and what goes back to the offices."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.pages.central_page import CentralPage
from moi_desktop.desktop.pages.central_returns import ReturnsPane
from moi_desktop.desktop.pages.central_review_desk import ReviewDesk
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets.view_switch import ViewSwitch

PROJECTS, RETURNS = "projects", "returns"


class ReviewPage(CentralPage):
    """Two views of one page: projects to be decided on, and returns to be issued."""

    def __init__(self, session: CentralSession, parent: QWidget | None = None) -> None:
        super().__init__(session, "review", self.tr("พิจารณา"), parent)
        self.desk = ReviewDesk(session)
        self.returns = ReturnsPane(session)
        self.switch = ViewSwitch(
            self.tr("มุมมอง"), ((PROJECTS, self.tr("โครงการ")), (RETURNS, self.tr("ผลการพิจารณาที่จะส่งกลับ")))
        )
        self._views = QStackedWidget()
        self._views.addWidget(self.desk)
        self._views.addWidget(self.returns)
        edge = theme.SIZES.space_between
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.SIZES.space)
        column.addWidget(self.switch)
        column.addWidget(self._views, 1)
        self.switch.show_view(PROJECTS)
        self.switch.chosen.connect(self.show_view)
        for part in (self.desk, self.returns):
            part.told.connect(self.tell)
            part.saved.connect(self.saved)
            part.jump_wanted.connect(self.jump_wanted)
        self.desk.waiting.connect(self.attention)

    def load(self) -> None:
        """Read what is in front anew."""
        self.desk.load()
        if self._views.currentWidget() is self.returns:
            self.returns.load()

    def count(self) -> None:
        """Keep the number beside the page's name right."""
        self.desk.count()

    def search_for(self, words: str) -> None:
        """Show the projects, or the offices, that hold all of `words`."""
        self.desk.search_for(words)
        self.returns.search_for(words)

    def show_place(self, place: Place) -> None:
        """Show the projects of one office, one project (its office as owner), or the returns."""
        if place.entity == RETURNS:
            self.show_view(RETURNS)
            self.returns.show_office(place.uid)
        elif place.entity in ("office", "project"):
            self.show_view(PROJECTS)
            self.desk.show_place(place)

    def show_view(self, view: str) -> None:
        """Bring one of the two views to the front."""
        self.switch.show_view(view)
        shown = self.returns if view == RETURNS else self.desk
        self._views.setCurrentWidget(shown)
        shown.load()
