"""All projects as a table: sorted by its heads, filtered, searched, several chosen at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.models.central_columns import Shown, money_column, state_column, text_column
from moi_desktop.desktop.models.central_words import StateName
from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.models.project_list import Listed, ProjectFacts, ProjectList, facts_json, year_key
from moi_desktop.desktop.models.windowed_model import WindowedModel
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.office_session import OfficeSession
from moi_desktop.desktop.pages.central_chip_delegate import ChipGridDelegate
from moi_desktop.desktop.pages.project_words import DECISION_TONES, ProjectWords, counts, without_word
from moi_desktop.desktop.values import label_of
from moi_desktop.desktop.widgets.empty_state import EmptyState
from moi_desktop.desktop.widgets.filter_box import FilterBox
from moi_desktop.desktop.widgets.grid_view import GridView
from moi_desktop.desktop.widgets.labels import ElidedLabel
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import DELETED, CodeList
from moi_desktop.plan.completeness import NOTHING, progress_of
from moi_desktop.plan.thai_numbers import format_baht

_FILTER_LETTERS = 18
_ALL_THE_ROOM = 100
"""What the filters take of their line before the totals have the rest; they know how wide they want to be at most."""


class ProjectRows(GridView):
    """Whole rows that are read, never typed into. Enter opens one, Alt+Up and Alt+Down move the chosen ones."""

    wanted = Signal(str)
    """The person goes into a project: its uid."""

    shift_wanted = Signal(int)
    """The chosen projects should move up (-1) or down (1)."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(ChipGridDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.doubleClicked.connect(self._want)

    def edit(self, *_what: object) -> bool:  # type: ignore[override]  # Qt has two methods of this name
        """Open nothing: these rows are read only."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Alt with Up or Down moves; all else as in every grid."""
        moves = {int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Down): 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in moves:
            self.shift_wanted.emit(moves[event.key()])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._want(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _want(self, index: QModelIndex) -> None:
        model = self.model()
        uid = model.uid_at(index.row()) if isinstance(model, WindowedModel) and index.isValid() else None
        if uid:
            self.wanted.emit(uid)


class ProjectTable(QWidget):
    """The table with its filters and its totals. `opened` tells a project to go into, `menu_wanted` where a menu opens."""

    opened = Signal(str)
    shift_wanted = Signal(int)
    menu_wanted = Signal(QPoint)

    def __init__(self, session: OfficeSession, words: ProjectWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._facts = "[]"
        self._years: tuple[int, ...] = ()
        self._words_wanted = ""
        self._asked = ProjectList()
        self._wanted: list[str] = []
        self.model: WindowedModel | None = None
        self.rows = ProjectRows(self.tr("ตารางโครงการ"))
        letter = self.fontMetrics().averageCharWidth()
        self.programme = FilterBox(self.tr("แผนงาน"), self.tr("ทุกแผนงาน"), 2 * _FILTER_LETTERS * letter)
        self.state = FilterBox(self.tr("สถานะ"), self.tr("ทุกสถานะ"), _FILTER_LETTERS * letter)
        self.kind = FilterBox(self.tr("ลักษณะโครงการ"), self.tr("ทุกลักษณะ"), _FILTER_LETTERS * letter)
        self.mark = FilterBox(self.tr("สิ่งที่ต้องทำ"), self.tr("ทั้งหมด"), _FILTER_LETTERS * letter)
        self.total = ElidedLabel("", "strong")
        self._lay_out()
        for box in (self.programme, self.state, self.kind, self.mark):
            box.chosen.connect(lambda _key: self._ask())
        self.rows.wanted.connect(self.opened)
        self.rows.shift_wanted.connect(self.shift_wanted)
        self.rows.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.rows.customContextMenuRequested.disconnect()
        self.rows.customContextMenuRequested.connect(
            lambda at: self.menu_wanted.emit(self.rows.viewport().mapToGlobal(at))
        )

    @property
    def selected_uids(self) -> list[str]:
        """The uids of the chosen rows from above to below."""
        if self.model is None or self.rows.selectionModel() is None:
            return []
        rows = sorted({index.row() for index in self.rows.selectionModel().selectedIndexes()})
        return [uid for row in rows if (uid := self.model.uid_at(row))]

    def show_look(self, look: Look, words: str) -> None:
        """Show the projects as they are now, those that hold all of `words`."""
        facts = facts_json([self._facts_of(look, project.uid) for project in look.plan.of("project")])
        years = tuple(look.years)
        self._show_filters(look)
        if self.model is None or years != self._years:
            self._years = years
            self._make_model()
        self._facts = facts
        self._words_wanted = words
        self._ask()

    def choose(self, uids: Sequence[str]) -> None:
        """Choose rows once the projects have come."""
        self._wanted = list(uids)
        self._choose_wanted()

    # What it asks

    def _ask(self) -> None:
        query = replace(
            self._asked.query,
            words=self._words_wanted,
            programme=self.programme.key,
            state=self.state.key,
            kind=self.kind.key,
            mark=self.mark.key,
        )
        asked = self._asked = ProjectList(query, self._facts, self._years)
        self._session.read(self, asked.count, self._show_count)

    def _show_count(self, listed: Listed) -> None:
        if self.model is None or listed.asked != self._asked:
            return
        if not self._wanted:
            self._wanted = self.selected_uids
        self.model.show_result(listed.count)
        self._middle.setCurrentWidget(self.rows if listed.count else self._nothing)
        words = self.tr("{count} โครงการ รวม {money} บาท")
        self.total.setText(words.format(count=f"{listed.count:,}", money=format_baht(listed.satang)))
        if self.model.rowCount():
            self.model.uid_at(0)  # the first page is asked for at once

    def _fetch(self, offset: int, limit: int, deliver: Callable[[Sequence[Sequence[object]]], None]) -> None:
        asked = self._asked

        def done(rows: Sequence[Sequence[object]]) -> None:
            deliver(rows)
            self._choose_wanted()

        self._session.read(self, lambda workspace: asked.page(workspace, offset, limit), done)

    def _choose_wanted(self) -> None:
        """Choose again what was chosen, as far as it has come."""
        model = self.model
        if model is None or not model.rowCount() or not model.uid_at(0):
            return
        wanted, self._wanted = self._wanted, []
        rows = [row for row in range(model.rowCount()) if wanted and model.uid_at(row) in wanted]
        self.rows.clearSelection()
        if not rows:
            self.rows.setCurrentIndex(model.index(0, 0))
            return
        self.rows.setCurrentIndex(model.index(rows[0], 0))
        mode = self.rows.selectionModel().SelectionFlag
        for row in rows[1:]:
            self.rows.selectionModel().select(model.index(row, 0), mode.Select | mode.Rows)

    def _on_sort(self, key: str, downwards: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._asked = replace(self._asked, query=replace(self._asked.query, order=key, descending=downwards))
        self._ask()

    # What it is made of

    def _make_model(self) -> None:
        self.model = WindowedModel(self._columns(), self._fetch, self)
        self.model.sort_wanted.connect(self._on_sort)
        self.rows.setModel(self.model)
        head = self.rows.horizontalHeader()
        head.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        self.rows.setSortingEnabled(True)

    def _columns(self) -> list[Column]:
        return [
            Column("rank", self.tr("ลำดับ"), Shown(lambda rank: "" if rank is None else str(rank)), 7),
            text_column("code", self.tr("เลขที่"), 8),
            Column("name", self.tr("ชื่อโครงการ"), Shown(self._short), 18, stretch=True),
            text_column("programme", self.tr("แผนงาน"), 11),
            Column("years", self.tr("ปี"), Shown(_span), 9),
            *(money_column(year_key(year), self.tr("ปี {year}").format(year=year), 11) for year in self._years),
            money_column("money", self.tr("รวม (บาท)"), 12),
            Column("done", self.tr("ครบ"), Shown(_part, right=True), 6),
            Column("found", self.tr("ผลตรวจ"), Shown(self._found_words), 11),
            Column("waits", self.tr("ค้าง"), Shown(self._waiting_words), 9),
            state_column("state", self.tr("สถานะ"), lambda state: StateName(*self._words.chip_of(state)), 10),
        ]

    def _short(self, name: object) -> str:
        return without_word(str(name), self.tr("โครงการ")) if name else self._words.nameless

    def _found_words(self, value: object) -> str:
        errors, warnings = value if isinstance(value, tuple) else (0, 0)
        parts = [self.tr("แก้ {count}").format(count=errors)] if errors else []
        parts += [self.tr("เตือน {count}").format(count=warnings)] if warnings else []
        return " · ".join(parts) or self.tr("ผ่าน")

    def _waiting_words(self, value: object) -> str:
        unconfirmed, comments = value if isinstance(value, tuple) else (0, 0)
        parts = [self.tr("ยืนยัน {count}").format(count=unconfirmed)] if unconfirmed else []
        parts += [self.tr("ตอบ {count}").format(count=comments)] if comments else []
        return " · ".join(parts)

    def _facts_of(self, look: Look, uid: str) -> ProjectFacts:
        project = look.plan.get("project", uid)
        assert project is not None
        whole = sum(progress_of(look.plan, project).values(), NOTHING)
        programme = project.text("programme")
        order = [code for code, _ in look.kit.programmes]
        name = look.context.codes.name(CodeList.FRAME, programme) if programme else ""
        return ProjectFacts(
            uid,
            without_word(name, self.tr("แผนงาน")),
            order.index(programme) if programme in order else len(order),
            self._words.state(look, project),
            whole.done,
            whole.total,
            *counts(look.by_project.get(uid, ())),
            self._words.open_comments(look, uid),
            len(look.unconfirmed.get(uid, ())),
            self._words.search_key_of(look, project),
        )

    def _show_filters(self, look: Look) -> None:
        self.programme.show_answers((code, without_word(name, self.tr("แผนงาน"))) for code, name in look.kit.programmes)
        states = ("DRAFT", "SENT", *DECISION_TONES, DELETED)
        self.state.show_answers((state, self._words.chip_of(state)[0]) for state in states)
        kinds = catalogue.entity("project").field("kind").choices
        self.kind.show_answers((one.code, label_of(one.th, one.en)) for one in kinds)
        self.mark.show_answers(
            (
                ("errors", self.tr("มีที่ต้องแก้")),
                ("comments", self.tr("มีความเห็นที่ยังไม่ตอบ")),
                ("unconfirmed", self.tr("มีค่าที่ยังไม่ยืนยัน")),
                ("sound", self.tr("เรียบร้อยแล้ว")),
            )
        )

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SIZES.space)
        line = self._line = QHBoxLayout()
        line.setSpacing(theme.SIZES.space)
        for box in (self.programme, self.state, self.kind, self.mark):
            line.addWidget(box, _ALL_THE_ROOM)
        line.addWidget(self.total, 1)
        self.total.align_right()
        self.total.setMinimumWidth(theme.SIZES.search_width)
        self._nothing = EmptyState(self.tr("ไม่มีโครงการที่ตรงกับตัวกรองหรือคำค้น"), self.tr("ล้างตัวกรอง"), "search")
        self._nothing.acted.connect(self.clear_filters)
        self._middle = QStackedWidget()
        self._middle.addWidget(self.rows)
        self._middle.addWidget(self._nothing)
        layout.addLayout(line)
        layout.addWidget(self._middle, 1)

    def add_first(self, widget: QWidget) -> None:
        """Put `widget` before the filters."""
        self._line.insertWidget(0, widget)

    def clear_filters(self) -> None:
        """Show every project that the search finds."""
        for box in (self.programme, self.state, self.kind, self.mark):
            box.choose("")


def _span(value: object) -> str:
    start, end = value if isinstance(value, tuple) else (None, None)
    if start is None and end is None:
        return ""
    return str(start) if start == end else f"{start or '?'}–{end or '?'}"


def _part(value: object) -> str:
    done, total = value if isinstance(value, tuple) else (0, 0)
    return f"{done * 100 // total}%" if total else ""
