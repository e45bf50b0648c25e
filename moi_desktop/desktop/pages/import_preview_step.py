"""The fourth step of an import: questions, every change before it is made, and the choice of what to take."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from moi_desktop.desktop import theme
from moi_desktop.desktop.import_state import KEEP, TAKE, ImportState
from moi_desktop.desktop.import_words import CELL_ICONS, DAMAGED, ICONS, MENDED, REFUSED, ImportWords
from moi_desktop.desktop.models.plain_table import PlainColumn, PlainRow, PlainTable
from moi_desktop.desktop.translated import sentence_of
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.clearing import clear
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.desktop.widgets.labels import ElidedLabel, Label, WrapLabel
from moi_desktop.desktop.widgets.plain_list import PlainList
from moi_desktop.desktop.widgets.scrolled import scrolled
from moi_desktop.plan.thai_numbers import format_baht
from moi_desktop.workbook.foreign import EntryKind, ForeignMapping, LoadPreview, Question

_ROWS = tuple(kind.value for kind in EntryKind)
_CELLS = (MENDED, REFUSED, DAMAGED)
SHOWN_QUESTIONS = 3


class PreviewStep(QWidget):
    """What would happen, row by row and cell by cell."""

    answered = Signal()
    """A question has another answer: the file must be read again."""

    chosen = Signal()
    """Another choice of what to take."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = ImportState()
        self.words = ImportWords(_NOTHING, ForeignMapping(), self)
        self.choices: dict[tuple[str, str], QRadioButton] = {}
        self.questions = Card(self.tr("ตอบก่อนนำเข้า"))
        self._question_place = QVBoxLayout()
        self.kinds = FilterBar(self.tr("ชนิดที่แสดง"), ("", *_ROWS, *_CELLS))
        self.rows = PlainTable(self._row_columns(), self._row_line, self._is_taken, self)
        self.cells = PlainTable(self._cell_columns(), self._cell_line, parent=self)
        self.row_list = PlainList(self.rows, self.tr("แถวในไฟล์"))
        self.cell_list = PlainList(self.cells, self.tr("ช่องในไฟล์"))
        self.all_button = QPushButton(self.tr("เลือกทุกการแก้ไข"))
        self.none_button = QPushButton(self.tr("ไม่แก้ของเดิม"))
        self.details = QVBoxLayout()
        self._lay_out()
        self._connect()

    def show_state(self, state: ImportState) -> None:
        """Show what the reading gave."""
        self._state = state
        if state.loaded is None:
            return
        self.words = ImportWords(state.loaded, state.wanted, self)
        self._show_questions()
        self._show_kinds()
        self._show_lines()
        has_changes = any(entry.kind is EntryKind.CHANGE for entry in state.loaded.entries)
        self.all_button.setVisible(has_changes)
        self.none_button.setVisible(has_changes)
        self._show_summary()

    def begin(self) -> None:
        """Give the focus to the first question, or to the rows where there is none."""
        first = next(iter(self.choices.values()), None)
        (first or self.row_list).setFocus(Qt.FocusReason.OtherFocusReason)

    # Questions

    def _show_questions(self) -> None:
        asked = list(self._state.asked.values())
        if set(self.choices) and {key for key, _ in self.choices} == set(self._state.asked):
            return  # the same questions: the buttons stay, and with them the focus
        clear(self._question_place)
        self.choices.clear()
        for question in asked:
            self._question_place.addWidget(self._question(question))
        self.questions.setVisible(bool(asked))
        shown = min(len(asked), SHOWN_QUESTIONS)
        self._question_area.setFixedHeight(shown * (theme.SIZES.form_row + theme.SIZES.space_between))

    def _question(self, question: Question) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SIZES.space_card)
        words = sentence_of(question.remark)
        if question.count > 1:
            words = self.tr("{question} (และช่องแบบเดียวกันในคอลัมน์นี้ รวม {count} ช่อง)").format(
                question=words, count=f"{question.count:,}"
            )
        line.addWidget(ElidedLabel(f"{question.place}  {words}"), 1)
        group = QButtonGroup(box)
        for key, name in self._answers(question):
            button = QRadioButton(name)
            button.setAccessibleDescription(words)
            button.setChecked(self._state.answers.get(question.id) == key)
            button.clicked.connect(lambda _on, key=key: self._on_answer(question.id, key))
            group.addButton(button)
            line.addWidget(button)
            self.choices[question.id, key] = button
        return box

    def _answers(self, question: Question) -> Sequence[tuple[str, str]]:
        if question.must:
            return (
                ("baht", self.tr("บาท")),
                ("thousand", self.tr("พันบาท")),
                ("million", self.tr("ล้านบาท")),
            )
        return (
            (TAKE, self.tr("ใช่ ทั้งคอลัมน์")),
            (KEEP, self.tr("ไม่แน่ใจ เก็บไว้แก้ทีหลัง")),
        )

    def _on_answer(self, question: str, answer: str) -> None:
        if self._state.answers.get(question) != answer:
            self._state.answers[question] = answer
            self.answered.emit()

    # Lines

    def _row_columns(self) -> tuple[PlainColumn, ...]:
        return (
            PlainColumn(self.tr("ผล"), 15),
            PlainColumn(self.tr("แถว"), 16),
            PlainColumn(self.tr("ชนิดข้อมูล"), 17),
            PlainColumn(self.tr("รายการ")),
            PlainColumn(self.tr("จำนวนเงิน (บาท)"), 15, right=True),
            PlainColumn(self.tr("รายละเอียด")),
        )

    def _cell_columns(self) -> tuple[PlainColumn, ...]:
        return (
            PlainColumn(self.tr("ช่อง"), 18),
            PlainColumn(self.tr("หัวตาราง"), 18),
            PlainColumn(self.tr("ในไฟล์")),
            PlainColumn(self.tr("กลายเป็น")),
            PlainColumn(self.tr("เพราะ")),
        )

    def _row_line(self, number: int) -> PlainRow:
        entry = self.words.loaded.entries[number]
        words = self.words
        place = entry.place if len(self._state.wanted.sheets) > 1 else str(entry.row + 1)
        cells = (
            words.kind(entry.kind),
            place,
            words.table(entry),
            entry.text,
            format_baht(entry.amount) if entry.amount else "",
            words.about(entry),
        )
        return PlainRow(number, cells, ICONS[entry.kind], may_tick=entry.may_be_taken)

    def _cell_line(self, number: int) -> PlainRow:
        kind, note = self.words.cells[number]
        before = note.before or self.tr("(ว่าง)")
        after = self.words.after(note)
        cells = (note.place, self.words.heading(note), before, after, sentence_of(note.remark))
        return PlainRow(number, cells, CELL_ICONS[kind])

    def _show_kinds(self) -> None:
        entries = self.words.loaded.entries
        rows = {kind: sum(entry.kind is kind for entry in entries) for kind in EntryKind}
        cells = {kind: sum(one == kind for one, _ in self.words.cells) for kind in _CELLS}
        self.kinds.show_choices(
            [
                FilterChoice("", self.tr("ทุกแถว"), len(entries)),
                *(FilterChoice(kind.value, self.words.kind(kind), count) for kind, count in rows.items()),
                FilterChoice(MENDED, self.tr("ช่องที่ปรับ"), cells[MENDED]),
                FilterChoice(REFUSED, self.tr("ช่องที่อ่านไม่ได้"), cells[REFUSED]),
                FilterChoice(DAMAGED, self.tr("ช่องที่น่าสงสัย"), cells[DAMAGED]),
            ]
        )

    def _show_lines(self) -> None:
        kind = self.kinds.current
        if kind in _CELLS:
            self.cells.show_keys([number for number, (one, _) in enumerate(self.words.cells) if one == kind])
            self._lists.setCurrentWidget(self.cell_list)
            self.cell_list.choose_first()
            return
        entries = self.words.loaded.entries
        self.rows.show_keys([number for number, entry in enumerate(entries) if kind in ("", entry.kind.value)])
        self._lists.setCurrentWidget(self.row_list)
        self.row_list.choose_first()

    # The choice

    def _is_taken(self, number: int) -> bool:
        return number in self._state.chosen

    def _on_ticked(self, number: int, wanted: bool) -> None:  # noqa: FBT001 - the model's signal
        self._state.choose([number], wanted=wanted)
        self._show_summary()
        self.chosen.emit()

    def _choose_changes(self, *, wanted: bool) -> None:
        changes = [n for n, entry in enumerate(self.words.loaded.entries) if entry.kind is EntryKind.CHANGE]
        self._state.choose(changes, wanted=wanted)
        self.rows.refresh()
        self._show_summary()
        self.chosen.emit()

    def _show_summary(self) -> None:
        self.summary.setText(self.words.summary(self._state.chosen_entries))

    # Details

    def _show_row(self, number: int) -> None:
        entry = self.words.loaded.entries[number]
        parts: list[QWidget] = [Label(entry.place, "note"), WrapLabel(entry.text, "heading")]
        if entry.remark is not None:
            parts.append(WrapLabel(sentence_of(entry.remark), "muted", "warning" if entry.careful else ""))
        if entry.kind is EntryKind.CHANGE:
            for name, before, after in self.words.fields(entry):
                parts += [Label(name, "note"), WrapLabel(f"{before or '–'} → {after}")]
        else:
            parts += [WrapLabel(f"{name}: {shown}") for name, shown in self.words.values(entry)]
        for note in self.words.notes_of(entry):
            words = f"{note.place.rpartition('!')[2]} “{note.before}” → {self.words.after(note)}"
            parts.append(WrapLabel(words, tone="bad" if self.words.kind_of(note) == REFUSED else ""))
            parts.append(WrapLabel(sentence_of(note.remark), "note"))
        self._show_details(parts)

    def _show_cell(self, number: int) -> None:
        _, note = self.words.cells[number]
        self._show_details(
            [
                Label(note.place, "note"),
                WrapLabel(self.words.target(note), "heading"),
                Label(self.tr("ในไฟล์"), "note"),
                WrapLabel(note.before or self.tr("(ว่าง)")),
                Label(self.tr("กลายเป็น"), "note"),
                WrapLabel(self.words.after(note) or self.tr("(ไม่มีค่า)")),
                WrapLabel(sentence_of(note.remark), "muted"),
            ]
        )

    def _show_details(self, parts: Sequence[QWidget]) -> None:
        clear(self.details)
        for part in parts:
            if isinstance(part, Label):
                part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self.details.addWidget(part)
        self.details.addStretch(1)

    # How it is set up

    def _connect(self) -> None:
        self.kinds.chosen.connect(lambda _key: self._show_lines())
        self.rows.ticked.connect(self._on_ticked)
        self.row_list.chosen.connect(self._show_row)
        self.cell_list.chosen.connect(self._show_cell)
        self.all_button.clicked.connect(lambda: self._choose_changes(wanted=True))
        self.none_button.clicked.connect(lambda: self._choose_changes(wanted=False))

    def _lay_out(self) -> None:
        self._question_area = scrolled(self._question_place)
        self.questions.body.addWidget(self._question_area)
        self.questions.hide()
        main = Card()
        self.summary = WrapLabel("", "strong")
        head = QHBoxLayout()
        head.setSpacing(theme.SIZES.space)
        head.addWidget(self.summary, 1)
        for button in (self.all_button, self.none_button):
            theme.mark(button, role="link")
            head.addWidget(button)
        self._lists = QStackedWidget()
        self._lists.addWidget(self.row_list)
        self._lists.addWidget(self.cell_list)
        main.body.addLayout(head)
        main.body.addWidget(self.kinds)
        lower = QHBoxLayout()
        lower.setSpacing(theme.SIZES.space_card)
        lower.addWidget(self._lists, 1)
        side = scrolled(self.details)
        side.setFixedWidth(theme.SIZES.details_width)
        lower.addWidget(side)
        main.body.addLayout(lower, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SIZES.space_between)
        layout.addWidget(self.questions)
        layout.addWidget(main, 1)


_NOTHING = LoadPreview((), (), (), (), (), (), (), (), {})
