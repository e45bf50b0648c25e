"""The register of offices and keys as it will travel in the next kit; it is changed on the page of keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_words
from moi_desktop.desktop.models.central_columns import state_column, text_column
from moi_desktop.desktop.models.central_keys import KeyLine, read_keys
from moi_desktop.desktop.pages.central_key_panel import key_since
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.labels import ElidedLabel
from moi_desktop.plan.thai_text import search_key


class RegisterSection(Card):
    """Offices with the state of their keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._lines: Sequence[KeyLine] = ()
        self._words = ""
        self.grid = FactsGrid(
            self.tr("ทะเบียนกุญแจ"),
            [
                text_column("code", self.tr("รหัส"), 9),
                text_column("office", self.tr("หน่วยงาน"), 20, stretch=True),
                state_column("state", self.tr("กุญแจ"), central_words.key_state, 16),
                text_column("holder", self.tr("ผู้ถือกุญแจ"), 24),
                text_column("since", self.tr("ตั้งแต่"), 18),
                text_column("fingerprint", self.tr("ลายนิ้วมือกุญแจ"), 42),
            ],
        )
        words = self.tr("กุญแจที่ใช้ได้และที่เพิกถอนจะไปกับชุดแผนฉบับถัดไป ยืนยันหรือเพิกถอนได้ที่หน้าหน่วยงานและกุญแจ")
        self.body.addWidget(ElidedLabel(words, "muted"))
        self.body.addWidget(self.grid, 1)

    def load(self, session: CentralSession) -> None:
        """Read the register anew."""
        session.read(self, read_keys, self.show_keys)

    def show_keys(self, lines: Sequence[KeyLine]) -> None:
        """Show the register."""
        self._lines = lines
        self._fill()

    def search_for(self, words: str) -> None:
        """Show the offices and keys that hold all of `words`."""
        self._words = words
        self._fill()

    def _fill(self) -> None:
        wanted = search_key(self._words).split()
        rows = [
            (line.uid, line.office, line.name, line.state, line.holder, key_since(line), line.fingerprint)
            for line in self._lines
        ]
        self.grid.show_rows([row for row in rows if all(word in search_key(" ".join(row[1:])) for word in wanted)])
