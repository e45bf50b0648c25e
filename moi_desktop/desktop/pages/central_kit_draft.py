"""The draft of the next kit: its sections behind buttons, what is the matter with it, undo, and issuing it.

The page of kits gives the first view, the facts of the newest kit. Whatever is typed is kept at once and read anew.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.central_session import CentralSession
from moi_desktop.desktop.models import central_kit
from moi_desktop.desktop.models.central_kit import DraftFacts, Key, Writer
from moi_desktop.desktop.models.grid_model import Change
from moi_desktop.desktop.pages.central_kit_changes import ChangesSection
from moi_desktop.desktop.pages.central_kit_codes import CeilingsSection, CodesSection, LinksSection
from moi_desktop.desktop.pages.central_kit_cycle import CycleSection
from moi_desktop.desktop.pages.central_kit_grid import KitGrid
from moi_desktop.desktop.pages.central_kit_link_file import LinkFile, TakenLinks
from moi_desktop.desktop.pages.central_kit_register import RegisterSection
from moi_desktop.desktop.pages.central_kit_tables import frame_table, kpi_table
from moi_desktop.desktop.pages.central_page import action_button
from moi_desktop.desktop.shell import is_redo
from moi_desktop.desktop.values import Surroundings
from moi_desktop.desktop.widgets.chip import Chip
from moi_desktop.desktop.widgets.labels import ElidedLabel
from moi_desktop.desktop.widgets.view_switch import ViewSwitch
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.values import ReadingContext

if TYPE_CHECKING:  # these import the libraries of signing and of workbooks
    from moi_desktop.central.centre import Centre
    from moi_desktop.store.kit_draft import DraftStep

T = TypeVar("T")

CURRENT = "current"
_SECTION_OF = {
    "cycle": "cycle",
    "window": "cycle",
    "frame_node": "frame",
    "kpi": "kpis",
    "kpi_target": "kpis",
    "code_item": "codes",
    "code_change": "changes",
    "ceiling": "ceilings",
}


class DraftDesk(QWidget):
    """Shows and writes the draft. `issue_wanted` asks to issue it, `facts` is the draft as it was read last."""

    told = Signal(str, object)
    kept = Signal()
    issue_wanted = Signal()

    def __init__(self, session: CentralSession, current: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.facts: DraftFacts | None = None
        self._around = Surroundings()
        self._writes = 0
        self._words = ""
        self.cycle, self.codes, self.links = CycleSection(), CodesSection(), LinksSection()
        self.frame = KitGrid(hint=self.tr("เรียงตามลำดับชั้น ใส่รหัสของรายการที่อยู่เหนือขึ้นไปในช่อง “อยู่ภายใต้รหัส”"))
        self.frame.set_table(frame_table())
        self.frame.first_values = self._under_chosen
        self.kpis = KitGrid(hint=self.tr("เลื่อนไปทางขวาเพื่อกรอกคำนิยาม สูตร และแหล่งข้อมูล"))
        self.kpis.set_table(kpi_table())
        self.ceilings, self.register, self.changes = CeilingsSection(), RegisterSection(), ChangesSection()
        self.sections: dict[str, QWidget] = {
            CURRENT: current,
            "cycle": self.cycle,
            "frame": self.frame,
            "kpis": self.kpis,
            "codes": self.codes,
            "links": self.links,
            "ceilings": self.ceilings,
            "register": self.register,
            "changes": self.changes,
        }
        self.link_file = LinkFile(session, self)
        self._lay_out()
        self._connect()
        self.show_section(CURRENT)

    @property
    def section(self) -> str:
        """The key of the section in front."""
        return next(key for key, widget in self.sections.items() if widget is self._stack.currentWidget())

    def show_section(self, key: str) -> None:
        """Bring a section to the front."""
        self.commit()
        self.switch.show_view(key)
        self._stack.setCurrentWidget(self.sections[key])
        self._show_front()

    def load(self) -> None:
        """Read the draft anew."""
        writes, clock = self._writes, self.session.clock
        self.session.read(
            self, lambda centre: central_kit.read_draft(centre, clock), lambda facts: self._show(facts, writes)
        )

    def search_for(self, words: str) -> None:
        """Show the rows of the section in front that hold `words`."""
        self._words = words
        widget = self.sections[self.section]
        if isinstance(widget, KitGrid | RegisterSection):
            widget.search_for(words)

    def commit(self) -> None:
        """Tell what is being typed."""
        for widget in self.sections.values():
            if isinstance(widget, KitGrid | CycleSection | ChangesSection):
                widget.commit()

    def show_place(self, entity: str, uid: str, key: str) -> None:
        """Go to where a field of a record is written."""
        if self.facts is None:
            return
        record = next((r for r in self.facts.look.records if (r.entity, r.uid) == (entity, uid)), None)
        is_link = record is not None and record.text("list") == CodeList.PLAN_LINK and entity == "code_item"
        self.show_section("links" if is_link else _SECTION_OF.get(entity, "changes"))
        if record is None:
            return
        if entity == "code_item" and not is_link:
            self.codes.show_list(record.text("list"))
        grids = (self.frame, self.kpis, self.codes, self.links, self.ceilings, self.cycle.extensions, self.changes.map)
        for grid in grids:
            cell = grid.table.cell_of(record, key) if grid.table else None
            if cell is not None and grid.jump(*cell):
                return
        for form in self.cycle.forms:
            if form.key == (entity, uid) and key in form.rows:
                form.rows[key].editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Z and Ctrl+Y come here where no field or grid takes them."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.take_back()
        elif event.matches(QKeySequence.StandardKey.Redo) or is_redo(event):
            self.do_again()
        else:
            super().keyPressEvent(event)

    # What is shown

    def _show(self, facts: DraftFacts, writes: int) -> None:
        """Show what was read, unless something was written since: that is read once more."""
        if writes != self._writes:
            return
        self.facts = facts
        self._around.context = ReadingContext(codes=facts.look.codes)
        self._around.years = facts.years
        look = facts.look
        number, count = look.number, len(look.changes)
        words = self.tr("ร่างชุดแผนฉบับที่ {number}: แก้ไขแล้ว {count:,} รายการ บันทึกในเครื่องนี้ทุกครั้งที่พิมพ์")
        if not count:
            words = self.tr("ร่างชุดแผนฉบับที่ {number}: ยังไม่ได้แก้ไข")
        self.state.setText(words.format(number=number, count=count))
        warnings = len(look.findings) - look.errors
        if look.errors:
            self.verdict.show_state(self.tr("ต้องแก้ {count:,} ข้อ").format(count=look.errors), "bad")
        elif warnings:
            self.verdict.show_state(self.tr("ควรดู {count:,} ข้อ").format(count=warnings), "warning")
        else:
            self.verdict.show_state(self.tr("ตรวจผ่าน"), "good")
        self.undo.setEnabled(bool(facts.undo))
        self.undo.setToolTip(self.tr("เลิกทำ: {label} (Ctrl+Z)").format(label=facts.undo) if facts.undo else "")
        self.redo.setEnabled(bool(facts.redo))
        self.redo.setToolTip(self.tr("ทำซ้ำ: {label} (Ctrl+Y)").format(label=facts.redo) if facts.redo else "")
        self._show_front()

    def _show_front(self) -> None:
        widget = self._stack.currentWidget()
        if self.facts is not None and isinstance(widget, KitGrid | CycleSection | ChangesSection):
            widget.show_draft(self.facts, self._around)
        if isinstance(widget, RegisterSection):
            widget.load(self.session)
        self.search_for(self._words)

    def _under_chosen(self) -> dict[str, object]:
        """A new row of the frame stands beside the chosen one."""
        chosen = self.frame.chosen
        return {key: chosen.values[key] for key in ("level", "parent") if chosen and key in chosen.values}

    # What is written

    def _on_step(self, change: Change, writer: Writer, grid: str) -> None:
        self._note(lambda centre: central_kit.write_step(centre, change, writer, grid))

    def _on_edited(self, key: Key, name: str, label: str, value: object) -> None:
        self._note(lambda centre: central_kit.put_fields(centre, label, key, {name: value}, f"form {key[1]} {name}"))

    def _on_words(self, value: object) -> None:
        facts = self.facts
        cycle = next(iter(facts.records("cycle")), None) if facts else None
        if facts is None or cycle is None or value == facts.look.changes_words:
            return
        own = None if value == facts.look.drafted else value
        self._on_edited(("cycle", cycle.uid), "changes", self.tr("ข้อความถึงหน่วยงาน"), own)

    def _on_map(self) -> None:
        from moi_desktop.central import kit_draft

        label = self.tr("เติมรหัสที่เปลี่ยน")
        words = self.tr("เติมรหัสที่เปลี่ยน {count} รายการ")
        self._note(
            lambda centre: kit_draft.complete_map(centre, label),
            lambda count: self.told.emit(words.format(count=count), None),
        )

    def _on_discard(self) -> None:
        from moi_desktop.central import kit_draft

        label = self.tr("ทิ้งร่าง")
        told = self.tr("ทิ้งร่างแล้ว กลับไปเป็นชุดแผนฉบับก่อน")
        self._note(
            lambda centre: kit_draft.discard(centre, label), lambda _nothing: self.told.emit(told, self.take_back)
        )

    def take_back(self) -> None:
        """Take the last step of the draft back."""
        from moi_desktop.central import kit_draft

        self._turn(kit_draft.undo, self.tr("เลิกทำแล้ว: {label}"))

    def do_again(self) -> None:
        """Do the step again that was taken back last."""
        from moi_desktop.central import kit_draft

        self._turn(kit_draft.redo, self.tr("ทำซ้ำแล้ว: {label}"))

    def _turn(self, turn: Callable[[Centre], DraftStep | None], words: str) -> None:
        self.commit()

        def tell(step: DraftStep | None) -> None:
            if step is not None:
                self.told.emit(words.format(label=step.label), None)

        self._note(turn, tell)

    def _note(self, what: Callable[[Centre], T], then: Callable[[T], object] = lambda _result: None) -> None:
        self._writes += 1

        def kept(result: T) -> None:
            self.kept.emit()
            then(result)

        self.session.note(self, what, kept, self.load)

    def _take_links(self, wanted: TakenLinks) -> None:
        from moi_desktop.central.kit_links import take_links

        self._note(
            lambda centre: take_links(centre, wanted.preview, wanted.codes, wanted.label),
            lambda _count: self.told.emit(wanted.told, self.take_back),
        )

    # How it is set up

    def _connect(self) -> None:
        grids = (self.frame, self.kpis, self.codes, self.links, self.ceilings, self.cycle.extensions, self.changes.map)
        for grid in grids:
            grid.stepped.connect(self._on_step)
            grid.told.connect(lambda words: self.told.emit(words, None))
        for form in self.cycle.forms:
            form.edited.connect(self._on_edited)
        self.changes.words_edited.connect(self._on_words)
        self.changes.map_wanted.connect(self._on_map)
        self.changes.discard_wanted.connect(self._on_discard)
        self.changes.place_wanted.connect(self.show_place)
        self.links.import_wanted.connect(self.link_file.ask_for_file)
        self.link_file.taken.connect(self._take_links)
        self.switch.chosen.connect(self.show_section)

    def _lay_out(self) -> None:
        names = {
            CURRENT: self.tr("ชุดปัจจุบัน"),
            "cycle": self.tr("รอบแผนและช่วงเวลา"),
            "frame": self.tr("กรอบแผน"),
            "kpis": self.tr("ตัวชี้วัดของแผน"),
            "codes": self.tr("บัญชีรหัส"),
            "links": self.tr("ความเชื่อมโยงแผน"),
            "ceilings": self.tr("กรอบวงเงิน"),
            "register": self.tr("ทะเบียนกุญแจ"),
            "changes": self.tr("สิ่งที่เปลี่ยน"),
        }
        self.switch = ViewSwitch(self.tr("ส่วนของชุดแผน"), list(names.items()), wraps=True)
        self.state, self.verdict = ElidedLabel("", "muted"), Chip("")
        self.undo = action_button(self.tr("เลิกทำ"), self.take_back)
        self.redo = action_button(self.tr("ทำซ้ำ"), self.do_again)
        self.look = action_button(self.tr("ดูสิ่งที่เปลี่ยน"), lambda: self.show_section("changes"), "Ctrl+Shift+D")
        self.issue = action_button(self.tr("ออกชุดแผน…"), self.issue_wanted.emit, "Ctrl+Shift+I", role="primary")
        head = QHBoxLayout()
        head.setSpacing(theme.SIZES.space)
        head.addWidget(self.state, 1)
        for part in (self.verdict, self.undo, self.redo, self.look, self.issue):
            head.addWidget(part)
        self._stack = QStackedWidget()
        for widget in self.sections.values():
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SIZES.space)
        column.addLayout(head)
        column.addWidget(self.switch)
        column.addWidget(self._stack, 1)
