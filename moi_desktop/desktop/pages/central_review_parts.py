"""The parts of one project under review: changes, content, findings, proposals, remarks, history; one grid each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models import central_review_words, central_words
from moi_desktop.desktop.models.central_changes import ChangeLine
from moi_desktop.desktop.models.central_columns import (
    moment_column,
    moment_words,
    money_column,
    state_column,
    text_column,
)
from moi_desktop.desktop.models.central_review_content import ContentLine
from moi_desktop.desktop.models.central_review_facts import (
    AmendmentLine,
    CommentLine,
    FindingLine,
    HistoryLine,
    ProjectReview,
)
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.pages.central_list import FactsGrid
from moi_desktop.desktop.pages.central_review_notes import Chosen, NotesPane
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.values import label_of
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import SECTIONS
from moi_desktop.plan.places import Spot

CHANGES, CONTENT, FINDINGS, PROPOSALS, REMARKS, HISTORY = PARTS = (
    "",
    "content",
    "findings",
    "proposals",
    "remarks",
    "history",
)


class ReviewParts(QWidget):
    """Shows a `ProjectReview`; what is chosen in it is in `chosen`."""

    row_chosen = Signal(object)
    """Another row is the chosen one: its `Chosen`, None for none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review: ProjectReview | None = None
        self._asked = CHANGES  # where there is nothing to compare with, the content is shown in its place
        self._chosen: dict[str, dict[str, Chosen]] = {part: {} for part in PARTS}
        self.switch = FilterBar(self.tr("ส่วนของโครงการ"), PARTS, all_kinds=True)
        self.section = QComboBox()
        self.section.setAccessibleName(self.tr("ส่วนของแบบโครงการ"))
        self.section.setToolTip(self.tr("แสดงเฉพาะส่วนนี้ของแบบโครงการ"))
        self.section.addItem(self.tr("ทุกส่วน"), "")
        for section in SECTIONS:
            self.section.addItem(label_of(section.th, section.en), section.key)
        self.grids = {part: FactsGrid(name, columns) for part, (name, columns) in self._parts().items()}
        self._stacks: dict[str, QStackedWidget] = {}
        self._pages = QStackedWidget()
        for part in PARTS:
            stack = QStackedWidget()
            stack.addWidget(self._with_sections(self.grids[part]) if part == CONTENT else self.grids[part])
            stack.addWidget(EmptyState(self._nothing(part)))
            self._stacks[part] = stack
            self._pages.addWidget(stack)
            self.grids[part].row_chosen.connect(lambda _uid: self.row_chosen.emit(self.chosen))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SIZES.space)
        column.addWidget(self.switch)
        self.notes = NotesPane()
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setHandleWidth(theme.SIZES.space)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._pages)
        splitter.addWidget(self.notes)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([2 * theme.SIZES.window_height, theme.SIZES.window_height])
        column.addWidget(splitter, 1)
        self.row_chosen.connect(self.notes.show_chosen)
        self.switch.chosen.connect(self._on_part)
        self.section.activated.connect(lambda _row: self._fill_content())
        self._show_counts()

    def _with_sections(self, grid: FactsGrid) -> QWidget:
        """The grid under the choice of a section."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SIZES.space_inside)
        column.addWidget(self.section)
        column.addWidget(grid, 1)
        return page

    @property
    def part(self) -> str:
        """The part in front."""
        return self.switch.current

    @property
    def grid(self) -> FactsGrid:
        """The grid in front."""
        return self.grids[self.part]

    @property
    def chosen(self) -> Chosen | None:
        """What is chosen in the part in front."""
        return self._chosen[self.part].get(self.grid.chosen)

    def show_review(self, review: ProjectReview | None) -> None:
        """Show another project, or the same one anew."""
        is_other = _looked_at(review) != _looked_at(self._review)
        self._review = review
        self._put(CHANGES, [self._change(line) for line in review.changes] if review else [])
        self._fill_content()
        self._put(FINDINGS, [self._finding(line) for line in review.findings] if review else [])
        self._put(PROPOSALS, [self._proposal(line) for line in review.amendments] if review else [])
        self._put(REMARKS, [self._remark(line) for line in review.comments] if review else [])
        self._put(HISTORY, [self._history(line) for line in review.history] if review else [])
        self._show_counts()
        if is_other and review is not None:
            nothing_to_compare = self._asked == CHANGES and not review.base_no
            self._show_part(CONTENT if nothing_to_compare else self._asked)
        self.row_chosen.emit(self.chosen)

    def _put(self, part: str, rows: Sequence[tuple[tuple[object, ...], Chosen]]) -> None:
        self._chosen[part] = {str(row[0]): chosen for row, chosen in rows}
        self.grids[part].show_rows([row for row, _ in rows])
        self._stacks[part].setCurrentIndex(0 if rows else 1)

    def _fill_content(self) -> None:
        section = self.section.currentData()
        lines = [line for line in self._review.content if section in ("", line.section)] if self._review else []
        self._put(CONTENT, [self._content(line) for line in lines])

    def _on_part(self, part: str) -> None:
        self._asked = part
        self._show_part(part)
        self.row_chosen.emit(self.chosen)

    def _show_part(self, part: str) -> None:
        self.switch.current = part
        self.switch.buttons[part].setChecked(True)
        self._pages.setCurrentIndex(PARTS.index(part))

    def _show_counts(self) -> None:
        review = self._review
        counts: Mapping[str, int] = {
            CHANGES: len(review.changes) if review else 0,
            CONTENT: len(review.content) if review else 0,
            FINDINGS: len(review.findings) if review else 0,
            PROPOSALS: len(review.amendments) if review else 0,
            REMARKS: len(review.comments) if review else 0,
            HISTORY: len(review.history) if review else 0,
        }
        self.switch.show_choices([FilterChoice(part, self._name(part), counts[part]) for part in PARTS])
        for number, part in enumerate(PARTS, 1):
            self.switch.buttons[part].setToolTip(f"{self._name(part)} ({number})")

    # Rows

    def _change(self, line: ChangeLine) -> tuple[tuple[object, ...], Chosen]:
        uid = "/".join(line.spot)
        place = line.record or self.tr("โครงการ")
        row = (uid, line.kind, place, line.field, line.before, line.after, line.effect)
        notes = ((self.tr("เดิม"), line.before or "–"), (self.tr("ใหม่"), line.after or "–"))
        return row, Chosen(line.spot, _joined(line.record, line.field), notes)

    def _content(self, line: ContentLine) -> tuple[tuple[object, ...], Chosen]:
        field = catalogue.entity(line.spot[0]).field(line.field)
        section = next(one for one in SECTIONS if one.key == line.section)
        name = label_of(field.th, field.en)
        mark = self.tr("{count} ข้อ").format(count=line.comments) if line.comments else ""
        record = line.record or label_of(section.th, section.en)
        row = (line.uid, record, name, line.value, line.proposed, mark)
        notes = [(self.tr("หน่วยงานส่งมา"), line.value or "–")]
        if line.proposed:
            notes.append((self.tr("ส่วนกลางเสนอ"), line.proposed))
        amendment = self._waiting_at(line.spot)
        return row, Chosen(line.spot, _joined(line.record, name), tuple(notes), amendment)

    def _waiting_at(self, spot: Spot) -> str:
        lines = self._review.amendments if self._review else ()
        return next((line.id for line in lines if line.spot == spot and line.state in ("OPEN", "CONFLICT")), "")

    def _finding(self, line: FindingLine) -> tuple[tuple[object, ...], Chosen]:
        words = moi(line.template, dict(line.values))
        severity = "waived" if line.waived else line.severity
        notes = [(self.tr("ผลตรวจ"), words)]
        if line.waived:
            notes.append((self.tr("เหตุผลของหน่วยงาน"), line.waived))
        return (line.uid, severity, line.place, words, line.waived), Chosen(line.spot, line.place, tuple(notes))

    def _proposal(self, line: AmendmentLine) -> tuple[tuple[object, ...], Chosen]:
        row = (line.id, line.state, line.place, line.base, line.held, line.proposed)
        notes = [
            (self.tr("ค่าที่ส่วนกลางเห็นตอนเสนอ"), line.base or "–"),
            (self.tr("ค่าของหน่วยงานตอนนี้"), line.held or "–"),
            (self.tr("ค่าที่เสนอ"), line.proposed or self.tr("(ว่าง)")),
            (self.tr("เหตุผล"), f"{line.reason}\n{line.person} · {moment_words(line.at)}"),
        ]
        if line.answer:
            choice = catalogue.entity("answer").field("answer").choice(line.answer)
            answer = label_of(choice.th, choice.en) if choice else line.answer
            notes.append((self.tr("คำตอบของหน่วยงาน"), "\n".join(filter(None, (answer, line.answer_reason)))))
        waits = line.state in ("OPEN", "CONFLICT")
        return row, Chosen(line.spot, line.place, tuple(notes), line.id if waits else "")

    def _remark(self, line: CommentLine) -> tuple[tuple[object, ...], Chosen]:
        place = line.place or self.tr("ทั้งโครงการ")
        row = (line.id, place, line.text, line.answer, line.at)
        notes = [(self.tr("ความเห็น"), f"{line.text}\n{line.person} · {moment_words(line.at)}")]
        notes.append((self.tr("คำตอบของหน่วยงาน"), line.answer or self.tr("ยังไม่ตอบ")))
        return row, Chosen(line.spot, place, tuple(notes), remark="" if line.is_told else line.id)

    def _history(self, line: HistoryLine) -> tuple[tuple[object, ...], Chosen]:
        what = central_review_words.history_words(line.act)
        is_decision = line.act in ("decide", "undo-decision")
        about = central_words.decision_state(line.what).words if is_decision else line.what
        row = (str(line.seq), line.at, what, about, line.reason, line.person)
        notes = (
            (f"{what} {about}", "\n".join(filter(None, (line.reason, f"{line.person} · {moment_words(line.at)}")))),
        )
        return row, Chosen(("", "", ""), about, notes)

    # Words and columns

    def _name(self, part: str) -> str:
        return {
            CHANGES: self.tr("เปลี่ยนแปลง"),
            CONTENT: self.tr("เนื้อหา"),
            FINDINGS: self.tr("ผลตรวจ"),
            PROPOSALS: self.tr("ค่าเสนอ"),
            REMARKS: self.tr("ความเห็น"),
            HISTORY: self.tr("ประวัติ"),
        }[part]

    def _nothing(self, part: str) -> str:
        return {
            CHANGES: self.tr("ไม่มีอะไรเปลี่ยนจากฉบับก่อน หรือยังไม่มีฉบับก่อนให้เทียบ"),
            CONTENT: self.tr("ไม่มีข้อมูลในส่วนนี้"),
            FINDINGS: self.tr("กฎตรวจไม่พบข้อสังเกต"),
            PROPOSALS: self.tr("ยังไม่มีค่าเสนอในโครงการนี้"),
            REMARKS: self.tr("ยังไม่มีความเห็นในโครงการนี้"),
            HISTORY: self.tr("ยังไม่มีใครพิจารณาโครงการนี้"),
        }[part]

    def _parts(self) -> dict[str, tuple[str, list[Column]]]:
        columns: dict[str, Callable[[], list[Column]]] = {
            CHANGES: lambda: [
                state_column("kind", self.tr("การแก้"), central_review_words.change_kind, 6),
                text_column("record", self.tr("รายการ"), 12, stretch=True),
                text_column("field", self.tr("ช่อง"), 10),
                text_column("before", self.tr("เดิม"), 11),
                text_column("after", self.tr("ใหม่"), 11),
                money_column("effect", self.tr("ผลต่อวงเงิน"), 11, signed=True),
            ],
            CONTENT: lambda: [
                text_column("record", self.tr("รายการ"), 15),
                text_column("field", self.tr("ช่อง"), 13),
                text_column("value", self.tr("หน่วยงานส่งมา"), 12, stretch=True),
                text_column("proposed", self.tr("ส่วนกลางเสนอ"), 11),
                text_column("comments", self.tr("ความเห็น"), 7),
            ],
            FINDINGS: lambda: [
                state_column("severity", self.tr("ผล"), central_review_words.severity_name, 11),
                text_column("place", self.tr("ที่"), 14),
                text_column("words", self.tr("ข้อสังเกต"), 14, stretch=True),
                text_column("waived", self.tr("เหตุผลของหน่วยงาน"), 14),
            ],
            PROPOSALS: lambda: [
                state_column("state", self.tr("สถานะ"), central_words.amendment_state, 18),
                text_column("place", self.tr("ช่อง"), 12, stretch=True),
                text_column("base", self.tr("เดิม"), 10),
                text_column("held", self.tr("ตอนนี้"), 10),
                text_column("proposed", self.tr("เสนอ"), 10),
            ],
            REMARKS: lambda: [
                text_column("place", self.tr("ช่อง"), 13),
                text_column("text", self.tr("ความเห็น"), 14, stretch=True),
                text_column("answer", self.tr("คำตอบ"), 13),
                moment_column("at", self.tr("เมื่อ"), 17),
            ],
            HISTORY: lambda: [
                moment_column("at", self.tr("เมื่อ"), 17),
                text_column("act", self.tr("ทำอะไร"), 9),
                text_column("what", self.tr("เรื่อง"), 12),
                text_column("reason", self.tr("เหตุผลหรือข้อความ"), 12, stretch=True),
                text_column("person", self.tr("โดย"), 9),
            ],
        }
        return {part: (self._name(part), columns[part]()) for part in PARTS}


def _looked_at(review: ProjectReview | None) -> tuple[str, str, int]:
    """Which project, compared with what."""
    return (review.office, review.project, review.base_no) if review else ("", "", 0)


def _joined(record: str, field: str) -> str:
    return " > ".join(filter(None, (record, field)))
