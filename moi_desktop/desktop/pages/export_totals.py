"""The second step of sending: what is about to be sent, in figures, and how it differs from the last time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.forms.field_story import finding_words
from moi_desktop.desktop.office_comparison import Comparison, Pair
from moi_desktop.desktop.office_look import Look
from moi_desktop.desktop.values import label_of
from moi_desktop.desktop.widgets.card import Card
from moi_desktop.desktop.widgets.difference_list import DifferenceList
from moi_desktop.desktop.widgets.figure_table import FigureLine, FigureTable
from moi_desktop.desktop.widgets.labels import ElidedLabel, WrapLabel
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.rules import Finding
from moi_desktop.plan.thai_numbers import format_baht


class TotalsStep(QWidget):
    """Figures at the left; at the right what changed, and the warnings that go along with their reasons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts, self.money = FigureTable(elided=True), FigureTable(elided=True)
        self.programmes = FigureTable(elided=True)
        self.words = WrapLabel("", "muted")
        self.differences = DifferenceList()
        self.warnings_card = Card()
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(theme.SIZES.space)
        self._lay_out()

    def show_comparison(self, found: Comparison, look: Look) -> None:
        """Show the figures of the plan as it stands beside those of the last time."""
        has_last = found.last_no is not None
        heads = [self.tr("ครั้งก่อน"), self.tr("ครั้งนี้"), self.tr("ต่าง")] if has_last else [self.tr("ครั้งนี้")]
        lines = []
        for key, pair in found.counts.items():
            entity = catalogue.entity(key)
            lines.append(FigureLine(label_of(entity.th, entity.en), _figures(pair, _count)))
        self.counts.show_lines([self.tr("รายการ"), *heads], lines)
        years = {self.tr("ปี {year}").format(year=year): pair for year, pair in found.money.items()}
        self._show_money(self.money, self.tr("เงินรายปี (บาท)"), heads, years)
        names = {self._programme(look, code): pair for code, pair in found.programmes.items()}
        self._show_money(self.programmes, self.tr("เงินตามแผนงาน (บาท)"), heads, names)
        self._show_changes(found)
        self._show_warnings([one for one in look.findings if one.waived])

    def _programme(self, look: Look, code: str) -> str:
        name = look.context.codes.name(CodeList.FRAME, code) if code else self.tr("ยังไม่ระบุแผนงาน")
        return name.removeprefix("แผนงาน")

    def _show_money(self, table: FigureTable, title: str, heads: Sequence[str], named: dict[str, Pair]) -> None:
        lines = [FigureLine(name, _figures(pair, format_baht), tone=_tone(pair)) for name, pair in named.items()]
        pairs = list(named.values())
        before = None if any(pair.before is None for pair in pairs) else sum(pair.before or 0 for pair in pairs)
        total = Pair(before if pairs and len(heads) > 1 else None, sum(pair.now for pair in pairs))
        lines.append(FigureLine(self.tr("รวม"), _figures(total, format_baht), is_sum=True, tone=_tone(total)))
        table.show_lines([title, *heads], lines)

    def _show_changes(self, found: Comparison) -> None:
        has_changes = found.last_no is not None and not found.is_same
        self.differences.setVisible(has_changes)
        self._right.setStretch(0, 3 if has_changes else 0)
        if found.last_no is None:
            self.words.setText(self.tr("เป็นการนำส่งครั้งแรก"))
            return
        if found.is_same:
            self.words.setText(self.tr("ไม่มีอะไรเปลี่ยนจากครั้งที่ {number} ไม่จำเป็นต้องส่งใหม่").format(number=found.last_no))
            return
        words = self.tr("เทียบกับครั้งที่ {number}: เพิ่ม {new} รายการ แก้ {changed} รายการ ตัดออก {gone} รายการ")
        self.words.setText(words.format(number=found.last_no, new=found.new, changed=found.changed, gone=found.gone))
        self.differences.show_comparison(found)

    def _show_warnings(self, findings: Sequence[Finding]) -> None:
        while (item := self._warnings.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        title = self.tr("คำเตือนที่ส่งไปพร้อมเหตุผล {count} ข้อ").format(count=len(findings))
        self.warnings_card.set_title(title)
        self.warnings_card.setVisible(bool(findings))
        for finding in findings:
            self._warnings.addWidget(self._warning(finding))
        self._warnings.addStretch(1)

    def _warning(self, finding: Finding) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(WrapLabel(finding_words(finding).partition(" · ")[0]))
        column.addWidget(ElidedLabel(finding.place, "note"))
        column.addWidget(WrapLabel(self.tr("เหตุผล: {reason}").format(reason=finding.waived), "note", "good"))
        return box

    def _lay_out(self) -> None:
        figures, changes = Card(self.tr("จำนวนและยอดเงิน")), Card(self.tr("สิ่งที่เปลี่ยนจากครั้งก่อน"))
        figures.body.addWidget(_scrolled(self.tr("จำนวนและยอดเงิน"), self.counts, self.money, self.programmes), 1)
        changes.body.addWidget(self.words)
        changes.body.addWidget(self.differences, 1)
        inside = QWidget()
        inside.setLayout(self._warnings)
        self._warnings.setContentsMargins(0, 0, theme.SIZES.space, 0)
        self.warnings_card.body.addWidget(_area(self.tr("คำเตือนที่ส่งไปพร้อมเหตุผล"), inside), 1)
        self._right = QVBoxLayout()
        self._right.setSpacing(theme.SIZES.space_between)
        self._right.addWidget(changes)
        self._right.addWidget(self.warnings_card, 1)
        self._right.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SIZES.space_between)
        layout.addWidget(figures, 1)
        layout.addLayout(self._right, 1)


def _scrolled(name: str, *widgets: QWidget) -> QScrollArea:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, theme.SIZES.space, 0)
    column.setSpacing(theme.SIZES.space_card)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return _area(name, inside)


def _area(name: str, inside: QWidget) -> QScrollArea:
    theme.mark(inside, role="scrolled")
    area = QScrollArea()
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inside)
    return area


def _count(number: int) -> str:
    return f"{number:,}"


def _figures(pair: Pair, shown: Callable[[int], str]) -> tuple[str, ...]:
    if pair.before is None:
        return (shown(pair.now),)
    sign = "+" if pair.difference > 0 else "−"
    return shown(pair.before), shown(pair.now), sign + shown(abs(pair.difference)) if pair.difference else "–"


def _tone(pair: Pair) -> str:
    if pair.before is None or not pair.difference:
        return ""
    return "warning" if pair.difference > 0 else "good"
