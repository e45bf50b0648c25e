"""What the centre wrote about the field with the focus, in the details panel, with the buttons that answer it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_pins import spot_of
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.answers import Answers
from moi_desktop.desktop.pages.page import Page, Place
from moi_desktop.desktop.pages.review_words import GO, ReviewWords
from moi_desktop.desktop.values import Surroundings
from moi_desktop.desktop.widgets.review_rows import ReviewFacts, ReviewRow
from moi_desktop.plan.model import Record
from moi_desktop.plan.places import Spot

_WHOLE = "whole"
_LONGEST = 200
"""Letters of a text that are shown in the panel."""


class FieldReview(QWidget):
    """The comments and proposals of one field. `focus_answer` puts the focus on the first button (F8)."""

    def __init__(self, session: OfficeSession, page: Page) -> None:
        super().__init__()
        self._page = page
        self._words = ReviewWords(self)
        self._answers = Answers(session, page)
        self._around = Surroundings()
        self._place: Spot = ("", "", "")
        self._shown: list[ReviewFacts] = []
        self._focus_next = False
        self.rows: list[ReviewRow] = []
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, theme.SIZES.space_inside)
        self._list.setSpacing(theme.SIZES.space)
        self.hide()

    def show_place(self, look: Look, place: Spot) -> None:
        """Show what was written about a field; nothing of what stood here before."""
        self._place = place
        self.show_look(look)
        if self._focus_next:
            self._focus_next = False
            self.focus_answer()

    def show_look(self, look: Look) -> None:
        """Show the same field as it stands now."""
        look.surround(self._around)
        found = self._found(look)
        facts = [shown for shown, _ in found]
        if facts == self._shown:
            return
        self._shown = facts
        for row in self.rows:
            self._list.removeWidget(row)
            row.deleteLater()
        self.rows = [self._row(shown, subject) for shown, subject in found]
        self.setVisible(bool(self.rows))

    def focus_answer(self) -> bool:
        """Put the focus on the first button; return whether there is one."""
        for row in self.rows:
            for button in row.buttons.values():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._bring_to_sight(button)
                return True
        return False

    def focus_when_shown(self) -> None:
        """Put the focus on the first button as soon as the field that is being entered is shown."""
        self._focus_next = True

    def _bring_to_sight(self, button: QWidget) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(button)

    def _found(self, look: Look) -> list[tuple[ReviewFacts, Record]]:
        found = [
            (self._cut(self._words.proposal(look, one, self._around), self.tr("ค่าที่ส่วนกลางเสนอ")), one.amendment)
            for one in look.suggestions
            if spot_of(one.amendment) == self._place
        ]
        return found + [
            (self._cut(self._words.comment(look, one), self.tr("ความเห็นจากส่วนกลาง")), one.record)
            for one in look.comments
            if spot_of(one.record) == self._place
        ]

    def _cut(self, facts: ReviewFacts, title: str) -> ReviewFacts:
        """The place is where the focus is: it need not be said, nor gone to. Long texts stand whole on the history page."""
        sides = tuple(replace(side, value=_shortened(side.value)) for side in facts.sides)
        words = _shortened(facts.words)
        actions = [one for one in facts.actions if one[0] != GO]
        if sides != facts.sides or words != facts.words:
            actions.append((_WHOLE, self.tr("ดูทั้งหมดในหน้าประวัติ"), "link"))
        return replace(facts, place=title, words=words, sides=sides, actions=tuple(actions))

    def _act(self, key: str, subject: Record) -> None:
        if key == _WHOLE:
            self._page.jump_wanted.emit(Place("history"))
        else:
            self._answers.act(key, subject)

    def _row(self, facts: ReviewFacts, subject: Record) -> ReviewRow:
        row = ReviewRow(facts, narrow=True)
        row.acted.connect(lambda key: self._act(key, subject))
        self._list.addWidget(row)
        return row


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
