"""Choosing a plan or policy that a project is linked to, and saying at once why.

The focus is in the search line: typing narrows the tree, arrows move in it, Enter chooses, Esc leaves. The second step asks
for the reason; Esc there goes back to the tree, and what was typed stays.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QDialog, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from moi_desktop.desktop import icons, messages, theme
from moi_desktop.desktop.forms.editors_of import row_of
from moi_desktop.desktop.forms.link_words import path_words, validity_words, years_words
from moi_desktop.desktop.generated.ui_link_picker import Ui_LinkPicker
from moi_desktop.desktop.models.link_tree import Index, LinkRole, LinkTree
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.values import Surroundings, label_of
from moi_desktop.desktop.widgets.filter_bar import FilterBar, FilterChoice
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import CodeEntry
from moi_desktop.plan.link_chain import KIND_WORDS, Level, LinkKind, kind_of, level_of, years_missing
from moi_desktop.reference import policy

_UNFOLDED_AT_MOST = 200
"""So many entries are unfolded of themselves; more would have to be scrolled through anyway."""

_ALL = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be picked: where the tree opens (at the first entry of `level` under a code, where one is given), what is
    chosen already, the years (BE) that the project runs in.

    `primary` is the name of the national strategy that is the primary one now, empty for none. `replaces` says that the
    chosen entry takes the place of a link whose reason is `reason`.
    """

    kind: LinkKind | None = None
    under: str = ""
    level: Level | None = None
    chosen: Collection[str] = ()
    years: Sequence[int] = ()
    primary: str = ""
    reason: object = None
    replaces: bool = False


class LinkPicker(QDialog):
    """`picked(code, reason, primary)` tells what was chosen; the reason may be None or an `Unparsed`."""

    picked = Signal(str, object, bool)

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._wanted = Wanted()
        self._code = ""
        self.ui = Ui_LinkPicker()
        self.ui.setupUi(self)
        self.resize(theme.SIZES.window_width - 2 * theme.SIZES.space_card, theme.SIZES.window_height)
        self.tree = LinkTree(self)
        self.ui.tree.setModel(self.tree)
        self.ui.tree.setItemDelegate(_EntryLine(self.ui.tree))
        self.ui.search.addAction(icons.icon("search"), self.ui.search.ActionPosition.LeadingPosition)
        self.kinds = FilterBar(self.tr("ประเภทของแผน"), [_ALL, *LinkKind])
        self.ui.kinds_place.addWidget(self.kinds)
        self.reason = row_of(catalogue.entity("plan_link").field("reason"), around)
        self.ui.reason_place.addWidget(self.reason)
        self._connect()

    def ask(self, wanted: Wanted) -> None:
        """Open for another link."""
        self._wanted = wanted
        self.tree.show_table(self._around.context.codes.table(CodeList.PLAN_LINK), wanted.chosen, wanted.years)
        counts = self.tree.kinds()
        choices = [FilterChoice(_ALL, self.tr("ทั้งหมด"), sum(counts.values()))]
        self.kinds.show_choices(
            [*choices, *(FilterChoice(kind, moi(KIND_WORDS[kind]), counts[kind]) for kind in LinkKind)]
        )
        if wanted.reason is not None or wanted.replaces:
            self.reason.set_value(wanted.reason)
        self.ui.search.clear()
        self.kinds.choose(wanted.kind or _ALL)
        self._reveal(wanted.under, wanted.level)
        self.ui.steps.setCurrentWidget(self.ui.choosing)
        self.open()
        self.ui.search.setFocus()

    # The tree

    def _narrow(self) -> None:
        words = self.ui.search.text()
        kind = LinkKind(self.kinds.current) if self.kinds.current else None
        count = self.tree.narrow(words, kind)
        for place in self.tree.unfolded()[:_UNFOLDED_AT_MOST]:
            self.ui.tree.expand(place)
        if kind is not None and not words.strip() and self.tree.rowCount() == 1:
            self.ui.tree.expand(self.tree.index(0, 0))
        found = self.tree.best()
        if found.isValid():
            self.ui.tree.setCurrentIndex(found)
            self.ui.tree.scrollTo(found)
        self.ui.found.setText(self._count_words(words, count))
        self._show_about()

    def _count_words(self, words: str, count: int) -> str:
        if not words.strip():
            return self.tr("พิมพ์เพื่อค้น ↑ ↓ เลื่อน ← → พับหรือกาง Enter เลือก")
        if not count:
            return self.tr("ไม่พบ “{words}” ลองพิมพ์น้อยคำลง หรือเลือก “ทั้งหมด”").format(words=words.strip())
        return self.tr("พบ {count} รายการ").format(count=f"{count:,}")

    def _reveal(self, code: str, level: Level | None) -> None:
        """Show what stands under a code, with the first of `level` marked."""
        place = self.tree.place_of(code)
        if not place.isValid():
            return
        self.ui.tree.expand(place)
        below = [self.tree.index(row, 0, place) for row in range(self.tree.rowCount(place))]
        wanted = [one for one in below if level is None or level_of(self.tree.table, one.data(LinkRole.CODE)) is level]
        self.ui.tree.setCurrentIndex((wanted or below or [place])[0])
        self.ui.tree.scrollTo(self.ui.tree.currentIndex())

    def _show_about(self) -> None:
        entry = self.tree.entry(self.ui.tree.currentIndex())
        self.ui.about.setVisible(entry is not None)
        self.ui.choose_button.setEnabled(entry is not None and self.tree.can_choose(entry.code))
        if entry is None:
            return
        table = self.tree.table
        self.ui.kind.show_state(moi(KIND_WORDS[kind_of(table, entry.code)]), "accent")
        self.ui.name.setText(f"{entry.code} {entry.th}")
        translated = label_of("", entry.en)  # Thai readers have the official name already
        self.ui.english.setText(translated)
        self.ui.english.setVisible(bool(translated))
        self.ui.path.setText(path_words(table, entry.code))
        self.ui.path.setVisible(bool(self.ui.path.text()))
        missing = years_missing(entry, self._wanted.years)
        self.ui.years.setText(validity_words(entry, missing))
        theme.mark(self.ui.years, tone="warning" if missing else "")
        self.ui.remark.setText(self._remark(entry))
        self.ui.remark.setVisible(bool(self.ui.remark.text()))

    def _remark(self, entry: CodeEntry) -> str:
        if not self.tree.can_choose(entry.code):
            return self.tr("เป็นชื่อแผนทั้งฉบับ ให้กางออกแล้วเลือกด้าน ประเด็น หรือเป้าหมาย")
        if entry.code in self._wanted.chosen:
            return self.tr("โครงการนี้เชื่อมโยงกับรายการนี้แล้ว")
        known = next((link for link in policy.plan_links() if link.code == entry.code), None)
        if known is not None and not known.verified:
            return self.tr("ชื่อนี้ยังไม่ได้เทียบกับบัญชีของสภาพัฒน์ ถ้าชุดแผนมีชื่อใหม่ โปรแกรมจะใช้ชื่อนั้น")
        return ""

    # Choosing

    def choose(self) -> None:
        """Take the entry that is marked in the tree; ask first where it is not in force in the project's years."""
        entry = self.tree.entry(self.ui.tree.currentIndex())
        if entry is None or not self.tree.can_choose(entry.code):
            return
        if entry.code in self._wanted.chosen:
            messages.inform(self, self.tr("โครงการนี้เชื่อมโยงกับ “{name}” แล้ว แก้เหตุผลได้ในรายการ").format(name=entry.th))
            return
        missing = years_missing(entry, self._wanted.years)
        if missing and not self._accepts(entry, missing):
            return
        self._code = entry.code
        self._explain(entry)

    def _accepts(self, entry: CodeEntry, missing: Sequence[int]) -> bool:
        question = self.tr("“{name}” ไม่มีผลบังคับใช้ในปี {years} ของโครงการ จะเชื่อมโยงหรือไม่").format(
            name=entry.th, years=years_words(missing)
        )
        verb = messages.Verb("take", self.tr("เชื่อมโยงตามนี้"), "primary")
        return messages.ask(self, question, [verb]) == "take"

    def _explain(self, entry: CodeEntry) -> None:
        table, ui = self.tree.table, self.ui
        ui.picked_kind.show_state(moi(KIND_WORDS[kind_of(table, entry.code)]), "accent")
        ui.picked_name.setText(f"{entry.code} {entry.th}")
        ui.picked_path.setText(path_words(table, entry.code))
        ui.picked_path.setVisible(bool(ui.picked_path.text()))
        ui.question.setText(self.tr("โครงการนี้ช่วยให้บรรลุเรื่องนี้อย่างไร ผู้พิจารณาจะอ่านเหตุผลนี้"))
        strategy = level_of(table, entry.code) is Level.STRATEGY
        primary = self._wanted.primary
        ui.primary.setVisible(strategy and not self._wanted.replaces)
        ui.primary.setChecked(strategy and not primary)
        ui.primary.setText(
            self.tr("ให้เป็นยุทธศาสตร์ชาติหลักแทน “{name}”").format(name=primary)
            if primary
            else self.tr("ให้เป็นยุทธศาสตร์ชาติหลักของโครงการ")
        )
        does = self.tr("เปลี่ยนความเชื่อมโยง") if self._wanted.replaces else self.tr("เพิ่มความเชื่อมโยง")
        ui.do_button.setText(does)
        ui.do_button.setToolTip(f"{does} (Ctrl+Enter)")
        ui.later.setText(self.tr("ถ้ายังไม่พร้อม เพิ่มไว้ก่อนแล้วกรอกเหตุผลภายหลังได้ แต่ต้องครบก่อนนำส่ง"))
        ui.steps.setCurrentWidget(ui.explaining)
        self.reason.editor.setFocus()

    def finish(self) -> None:
        """Tell what was chosen and why, and close."""
        self.reason.editor.commit()
        reason = self.reason.editor.value()
        code, primary = self._code, self.ui.primary.isVisibleTo(self) and self.ui.primary.isChecked()
        self.reason.set_value(None)
        self.accept()
        self.picked.emit(code, reason, primary)

    def reject(self) -> None:
        """Go back to the tree from the reason; close from the tree. A reason that was typed waits for the next time."""
        if self.ui.steps.currentWidget() is self.ui.explaining:
            self.reason.editor.commit()
            self.ui.steps.setCurrentWidget(self.ui.choosing)
            self.ui.search.setFocus()
            return
        if self._wanted.replaces:
            self.reason.set_value(None)
        super().reject()

    # How it is set up

    def _connect(self) -> None:
        ui = self.ui
        ui.search.installEventFilter(self)
        ui.search.textChanged.connect(lambda _: self._narrow())
        self.kinds.chosen.connect(lambda _: self._narrow())
        ui.tree.selectionModel().currentChanged.connect(lambda *_: self._show_about())
        ui.tree.activated.connect(lambda _: self.choose())
        ui.choose_button.clicked.connect(self.choose)
        ui.leave_button.clicked.connect(self.reject)
        ui.back_button.clicked.connect(self.reject)
        ui.do_button.clicked.connect(self.finish)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), ui.explaining, self.finish)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter in the search line move and choose in the tree."""
        if watched is self.ui.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.choose()
                return True
            if key in _MOVES or (key in _FOLDS and not self.ui.search.text()):
                # Straight to the tree: sent through the application it would come back to the line.
                self.ui.tree.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)


_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_FOLDS = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class _EntryLine(QStyledItemDelegate):
    """The code, muted; the name; at the right what stands against it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        assert isinstance(model, LinkTree)
        entry = model.entry(index)
        assert entry is not None
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.colour("accent_soft"))
        inside = QRect(option.rect).adjusted(theme.SIZES.space_inside, 0, -theme.SIZES.space, 0)
        left = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(theme.font(theme.SIZES.small))
        words, tone = self._against(index)
        if words:
            painter.setPen(theme.colour(tone))
            painter.drawText(inside, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), words)
            inside.setRight(inside.right() - painter.fontMetrics().horizontalAdvance(words) - theme.SIZES.space)
        painter.setPen(theme.colour("muted"))
        painter.drawText(inside, left, entry.code)
        inside.setLeft(
            inside.left() + max(theme.SIZES.code_column, painter.fontMetrics().horizontalAdvance(entry.code) + 6)
        )
        painter.setFont(theme.font(bold=not entry.parent))
        painter.setPen(theme.colour("ink" if index.data(LinkRole.FOUND) else "muted"))
        name = painter.fontMetrics().elidedText(entry.th, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, left, name)

    def _against(self, index: Index) -> tuple[str, str]:
        if index.data(LinkRole.CHOSEN):
            return self.tr("✓ เลือกแล้ว"), "good"
        if index.data(LinkRole.EXPIRED):
            return self.tr("! ปีไม่ครอบคลุม"), "warning"
        return "", ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.SIZES.search_width, theme.SIZES.grid_row)
