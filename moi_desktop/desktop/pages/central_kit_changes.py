"""What the next kit changes: what has to be mended first, the differences, the map of codes, the words for the offices."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.central_columns import state_column, text_column
from moi_desktop.desktop.models.central_kit import DraftFacts
from moi_desktop.desktop.models.central_words import StateName
from moi_desktop.desktop.pages.central_kit_grid import KitGrid
from moi_desktop.desktop.pages.central_kit_tables import map_table
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.values import FieldFormat, Surroundings, label_of
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.editors import LongTextEdit
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.labels import Label, WrapLabel
from moi_desktop.desktop.widgets.scrolled import scroll_area
from moi_desktop.plan import catalogue

_MOST_SHOWN = 2000
_WORD_LINES = (3, 6)


class _Quarters(QGridLayout):
    """Cards that share whatever height there is; their lists scroll, so they never ask for more."""

    def hasHeightForWidth(self) -> bool:
        """Say no: what wraps in a card has room enough."""
        return False


class ChangesSection(QWidget):
    """Four cards. `place_wanted` asks to go to entity, uid and field; `words_edited` tells the text for the offices."""

    place_wanted = Signal(str, str, str)
    words_edited = Signal(object)
    map_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: dict[str, tuple[str, str, str]] = {}
        self.findings = FactsGrid(self.tr("ผลตรวจร่าง"), self._finding_columns())
        self.differences = FactsGrid(self.tr("สิ่งที่ต่างจากฉบับก่อน"), self._difference_columns())
        self.map = KitGrid(self.tr("รหัสที่เปลี่ยน (สะสมทุกฉบับ)"))
        self.map.set_table(map_table())
        self.fill_map = action_button(
            self.tr("เติมรหัสที่เปลี่ยน"), self.map_wanted.emit, hint=self.tr("เติมรหัสที่เปลี่ยนชื่อหรือหายไปจากฉบับก่อน แล้วแก้ต่อได้")
        )
        self.map.tools.insertWidget(2, self.fill_map)
        self.words = LongTextEdit(FieldFormat(catalogue.entity("cycle").field("changes")), _WORD_LINES)
        self.words.name_for_readers(self.tr("ข้อความถึงหน่วยงาน"), "")
        self.own_words = action_button(self.tr("ใช้ข้อความที่โปรแกรมร่าง"), lambda: self.words_edited.emit(None))
        self.discard = action_button(
            self.tr("ทิ้งร่าง"), self.discard_wanted.emit, role="danger", hint=self.tr("กลับไปเป็นชุดแผนฉบับก่อน กดเลิกทำได้")
        )
        self._whole = WrapLabel("", "muted")
        self.findings.row_chosen.connect(self._show_whole)
        for grid in (self.findings, self.differences):
            grid.wanted.connect(self._on_wanted)
        self._lay_out()

    def show_draft(self, facts: DraftFacts, around: Surroundings) -> None:
        """Show findings, differences, map and words."""
        look = facts.look
        self._places = {}
        self.findings.show_rows([self._finding_row(number, facts) for number in range(len(look.findings))])
        errors, warnings = look.errors, len(look.findings) - look.errors
        self._finding_card.set_title(
            self.tr("ผลตรวจร่าง: ต้องแก้ {errors:,} ข้อ ควรดู {warnings:,} ข้อ").format(errors=errors, warnings=warnings)
            if look.findings
            else self.tr("ผลตรวจร่าง")
        )
        self._finding_stack.setCurrentIndex(1 if look.findings else 0)
        self._show_whole(self.findings.chosen)
        self._show_differences(facts, around)
        self.map.show_draft(facts, around)
        if not self.words.area.hasFocus():
            self.words.set_value(look.changes_words)
        is_own = look.changes_words != look.drafted
        self.own_words.setEnabled(is_own)
        self._word_note.setText(
            self.tr("แก้ไขเองแล้ว") if is_own else self.tr("โปรแกรมร่างจากสิ่งที่ต่าง แก้ไขได้ ข้อความนี้ไปถึงทุกหน่วยงาน")
        )
        self.discard.setEnabled(bool(facts.undo))

    def commit(self) -> None:
        """Tell what is being typed."""
        self.words.commit()
        self.map.commit()

    # What is listed

    def _finding_row(self, number: int, facts: DraftFacts) -> tuple[object, ...]:
        finding = facts.look.findings[number]
        uid = f"finding {number}"
        self._places[uid] = (finding.entity, finding.uid, finding.field)
        state = "error" if finding.is_error else "warning"
        return uid, state, moi(finding.template, finding.values)

    def _show_differences(self, facts: DraftFacts, around: Surroundings) -> None:
        from moi_desktop.central.kit_changes import names_of

        look = facts.look
        names = names_of(look.codes, look.former, look.records)
        rows: list[tuple[object, ...]] = []
        for change in look.changes[:_MOST_SHOWN]:
            record = change.record
            entity = catalogue.entity(record.entity)
            table = label_of(entity.th, entity.en)
            fields = [(one.key, one.before, one.after) for one in change.fields] or [("", None, None)]
            for key, before, after in fields:
                uid = f"{record.entity} {record.uid} {key}"
                self._places[uid] = (record.entity, record.uid, key)
                spec = entity.field(key) if key else None
                form = FieldFormat(spec, around) if spec else None
                place = f"{table}: {label_of(spec.th, spec.en)}" if spec else table
                shown = (form.show(before), form.show(after)) if form else ("", "")
                rows.append((uid, change.kind.value, names.of(record), place, *shown))
        self.differences.show_rows(rows)
        title = (
            self.tr("ต่างจากฉบับที่ {number}: {count:,} รายการ")
            if not look.first
            else self.tr("ต่างจากที่มากับโปรแกรม: {count:,} รายการ")
        )
        self._difference_card.set_title(title.format(number=look.number - 1, count=len(look.changes)))
        self._difference_stack.setCurrentIndex(1 if rows else 0)

    def _show_whole(self, uid: str) -> None:
        """Show the chosen finding in full."""
        row = next((row for row in self.findings.facts.listed if row[0] == uid), None)
        self._whole.setText(str(row[2]) if row else "")

    def _on_wanted(self, uid: str) -> None:
        if uid in self._places:
            self.place_wanted.emit(*self._places[uid])

    # How it is set up

    def _finding_columns(self) -> list:  # type: ignore[type-arg] # columns of a list
        names = {"error": StateName(self.tr("ต้องแก้"), "bad"), "warning": StateName(self.tr("ควรดู"), "warning")}
        return [
            state_column("state", self.tr("ระดับ"), lambda key: names.get(key, StateName(key, "plain")), 9),
            text_column("words", self.tr("ข้อที่พบ (ดับเบิลคลิกหรือ Ctrl+Enter เพื่อไปแก้)"), 40, stretch=True),
        ]

    def _difference_columns(self) -> list:  # type: ignore[type-arg] # columns of a list
        names = {
            "added": StateName(self.tr("เพิ่ม"), "good"),
            "changed": StateName(self.tr("แก้ไข"), "accent"),
            "removed": StateName(self.tr("เอาออก"), "warning"),
        }
        return [
            state_column("kind", self.tr("การเปลี่ยน"), lambda key: names.get(key, StateName(key, "plain")), 8),
            text_column("name", self.tr("รายการ"), 18, stretch=True),
            text_column("field", self.tr("ตาราง: ช่อง"), 14),
            text_column("before", self.tr("ฉบับก่อน"), 11),
            text_column("after", self.tr("ร่างนี้"), 11),
        ]

    def _lay_out(self) -> None:
        self._finding_card, self._finding_stack = self._listed(self.findings, self.tr("ไม่พบข้อที่ต้องแก้ ออกชุดแผนได้"))
        self._finding_card.body.addWidget(self._whole)
        self._difference_card, self._difference_stack = self._listed(self.differences, self.tr("ร่างนี้ยังเหมือนฉบับก่อน"))
        self._difference_card.add_beside_title(self.discard)
        words = Card(self.tr("สิ่งที่เปลี่ยน (ข้อความถึงหน่วยงาน)"))
        words.add_beside_title(self.own_words)
        self._word_note = Label("", "note")
        words.body.addWidget(self.words)
        words.body.addWidget(self._word_note)
        words.body.addStretch(1)
        inside, outer = QWidget(), QVBoxLayout(self)
        theme.mark(inside, role="scrolled")
        grid = _Quarters(inside)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll_area(inside))
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.SIZES.space_between)
        grid.addWidget(self._finding_card, 0, 0)
        grid.addWidget(words, 1, 0)
        grid.addWidget(self._difference_card, 0, 1)
        grid.addWidget(self.map, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for row in (0, 1):
            grid.setRowStretch(row, 1)
            grid.setRowMinimumHeight(row, theme.SIZES.list_width)
        self.words.committed.connect(self.words_edited)

    def _listed(self, grid: FactsGrid, nothing: str) -> tuple[Card, QStackedWidget]:
        card = Card(" ")
        stack = QStackedWidget()
        stack.addWidget(EmptyState(nothing))
        stack.addWidget(grid)
        line = QHBoxLayout()
        line.addWidget(stack)
        card.body.addLayout(line, 1)
        return card, stack
