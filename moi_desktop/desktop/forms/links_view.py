"""The plan links of a project: the chain from the project up, and a card for each chosen link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from moi_desktop.desktop import icons, theme
from moi_desktop.desktop.forms.link_card import ENTITY, Known, LinkCard
from moi_desktop.desktop.forms.link_picker import LinkPicker, Wanted
from moi_desktop.desktop.forms.project_years import years_of
from moi_desktop.desktop.forms.record_table import RecordTable
from moi_desktop.desktop.forms.section_view import SectionView
from moi_desktop.desktop.models.grid_model import Change, Mark, Row
from moi_desktop.desktop.models.link_steps import (
    LINK,
    REASON,
    adding,
    code_of,
    in_shown_order,
    moving_primary,
    primary_row,
    replacing,
)
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.values import Surroundings, Unparsed
from moi_desktop.desktop.widgets.chain_strip import EMPTY, FULL, KNOWN, PART, ChainStrip, Rung
from moi_desktop.desktop.widgets.labels import WrapLabel
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import CodeTable
from moi_desktop.plan.link_chain import Chain, Level, LinkKind, chains, kind_of, level_of, targets_under
from moi_desktop.plan.rules.findings import Severity

RULES = ("L001", "L002", "L003")
"""Findings on the project as a whole that are put right here."""


class LinksView(SectionView):
    """Insert opens the picker; Delete removes the card with the focus, Enter changes it."""

    def __init__(self, tables: Mapping[str, RecordTable], around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(tables, around, parent)
        self.model = self.tables[ENTITY].model
        self.cards: dict[str, LinkCard] = {}
        self._picker: LinkPicker | None = None
        self._replaced = ""
        self._order: list[str] = []
        self.chain = ChainStrip()
        self.note = WrapLabel("", "note")
        self.add_button = QPushButton(self.tr("เพิ่มความเชื่อมโยง…"))
        self.add_button.setIcon(icons.icon("add"))
        self.add_button.setToolTip(self.tr("ค้นและเลือกแผนหรือนโยบาย (Insert)"))
        self.nothing = WrapLabel(
            self.tr("ยังไม่มีความเชื่อมโยง ต้องมียุทธศาสตร์ชาติหลัก 1 ด้าน และแผนแม่บทอย่างน้อย 1 ประเด็น พร้อมเหตุผล"), "muted"
        )
        self._cards = QVBoxLayout()
        self._lay_out_face()
        self.lay_out(self.add_button)
        self.chain.wanted.connect(self._on_rung)
        self.add_button.clicked.connect(self._on_add)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(Qt.Key.Key_Insert), self, context=inside).activated.connect(self._on_add)

    @property
    def picker(self) -> LinkPicker:
        """The dialog in which links are chosen; made when it is first needed."""
        if self._picker is None:
            self._picker = LinkPicker(self.around, self)
            self._picker.picked.connect(self._on_picked)
        return self._picker

    def pick(
        self, kind: LinkKind | None = None, under: str = "", *, level: Level | None = None, replaced: str = ""
    ) -> None:
        """Open the picker, with what is of `kind` and, of `level`, under a code in sight.

        `replaced` is the uid of a link to change.
        """
        if self.is_locked:
            return
        self.commit()
        self._replaced = replaced
        row = self._row(replaced)
        primary = primary_row(self._table, self.model.rows)
        self.picker.ask(
            Wanted(
                kind=kind,
                under=under,
                level=level,
                chosen=[code_of(one) for one in self.model.rows],
                years=years_of(self.values, self.around),
                primary=self._name(code_of(primary)) if primary else "",
                reason=row.values.get(REASON) if row else None,
                replaces=row is not None,
            )
        )

    # What the form asks

    def commit(self) -> None:
        """Tell reasons that have been typed but not told yet."""
        for card in list(self.cards.values()):
            card.reason.editor.commit()

    def go_to(self, entity: str, uid: str, field: str) -> bool:
        """Give a card's field the focus; without a uid, what is missing first."""
        if not uid:
            first: QWidget = self.chain.first_missing() or self.add_button
            first.setFocus(Qt.FocusReason.OtherFocusReason)
            self.bring_to_sight(first)
            return True
        card = self.cards.get(uid)
        if card is not None:
            card.go_to(field)
            self.bring_to_sight(card)
        return card is not None

    def redraw(self) -> None:
        """Show the chain and the cards as the rows stand."""
        rows = in_shown_order(self._table, self.model.rows)
        years = years_of(self.values, self.around)
        for uid in self.cards.keys() - {row.uid for row in rows}:
            gone = self.cards.pop(uid)
            self._cards.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for row in rows:
            card = self.cards.get(row.uid) or self._make_card(row.uid)
            card.show_link(row, years, self._known(row.uid), locked=self.is_locked)
        self._put_in_order([row.uid for row in rows])
        self.nothing.setVisible(not rows)
        self.add_button.setVisible(not self.is_locked)
        self._show_chain(rows)
        self._show_note()

    # What people do

    def _on_add(self) -> None:
        self.pick()

    def _on_picked(self, code: str, reason: object, primary: bool) -> None:  # noqa: FBT001 - the picker's signal
        row = self._row(self._replaced)
        rows = self.model.rows
        if row is not None:
            stays = level_of(self._table, code) is Level.STRATEGY
            self.model.do(replacing(row, code, reason, self.tr("เปลี่ยนความเชื่อมโยง"), keeps_primary=stays))
            uid = row.uid
        else:
            new = self.tables[ENTITY].new_row()
            new.values[LINK] = code
            if reason is not None:
                new.values[REASON] = reason
            words = self.tr("เพิ่มความเชื่อมโยง {code}").format(code=code)
            self.model.do(adding(self._table, rows, new, primary=primary, words=words))
            uid = new.uid
        self.go_to(ENTITY, uid, "reason" if reason is None else LINK)

    def _on_reason(self, uid: str, value: object) -> None:
        self.model.edit({uid: {REASON: value}}, self.tr("เหตุผลที่เชื่อมโยง"), is_typing=True)

    def _on_primary(self, uid: str) -> None:
        self.model.do(moving_primary(self._table, self.model.rows, uid, self.tr("ย้ายความเชื่อมโยงหลัก")))

    def _on_remove(self, uid: str) -> None:
        row = self._row(uid)
        if row is None:
            return
        name = self._name(code_of(row))
        number = self._order.index(uid)
        self.model.do(Change(self.tr("ลบความเชื่อมโยง"), removed=(self.model.placed(uid),)))
        following = self._order[min(number, len(self._order) - 1)] if self._order else ""
        (self.cards[following] if following else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)
        self.tell_done(self.tr("ลบความเชื่อมโยง “{name}” แล้ว").format(name=name))

    def _on_change(self, uid: str) -> None:
        row = self._row(uid)
        code = code_of(row) if row else ""
        entry = self._table.get(code)
        kind = kind_of(self._table, code) if entry else None
        self.pick(kind, entry.parent if entry else "", replaced=uid)

    def _on_rung(self, rung: Rung) -> None:
        uid = next((row.uid for row in self.model.rows if code_of(row) == rung.code and rung.code), "")
        if rung.state in (FULL, KNOWN) and uid:
            self.go_to(ENTITY, uid, LINK)
        else:
            self.pick(LinkKind(rung.key), rung.code, level=self._level_below(rung))

    def _level_below(self, rung: Rung) -> Level | None:
        if rung.state != PART:
            return None
        return Level.TARGET_Y2 if level_of(self._table, rung.code) is Level.ISSUE else Level.TARGET_Y1

    # The chain

    def _show_chain(self, rows: Sequence[Row]) -> None:
        found = chains(self._table, [code_of(row) for row in rows]) or (Chain(),)
        ways = [(self._y1(chain), self._y2(chain)) for chain in found]
        self.chain.show_chain(self._project(), ways, self._strategy(rows))

    def _project(self) -> Rung:
        name = self.values.get("name_th")
        shown = name.text if isinstance(name, Unparsed) else str(name or self.tr("(ยังไม่มีชื่อ)"))
        return Rung(self.tr("X โครงการนี้"), shown, FULL)

    def _y1(self, chain: Chain) -> Rung:
        if chain.y1 or not chain.sub_plan or self._has_targets(chain.sub_plan, Level.TARGET_Y1):
            title = self.tr("Y1 เป้าหมายแผนย่อย")
        else:
            title = self.tr("Y1 แผนย่อย")
        ask = self.tr("เลือกแผนย่อยหรือเป้าหมาย…")
        return self._rung(
            Rung(title, ask, EMPTY, "", LinkKind.MASTER_PLAN, chain.issue), chain.y1, chain.sub_plan, Level.TARGET_Y1
        )

    def _y2(self, chain: Chain) -> Rung:
        if chain.y2 or not chain.issue or self._has_targets(chain.issue, Level.TARGET_Y2):
            title = self.tr("Y2 เป้าหมายแผนแม่บท")
        else:
            title = self.tr("Y2 แผนแม่บท")
        ask = self.tr("เลือกประเด็นแผนแม่บท…")
        return self._rung(Rung(title, ask, EMPTY, "", LinkKind.MASTER_PLAN), chain.y2, chain.issue, Level.TARGET_Y2)

    def _rung(self, empty: Rung, target: str, group: str, level: Level) -> Rung:
        """A place of the chain: its target, or the group that is known and what is missing, or the empty one."""
        if target:
            return replace(empty, words=self._words(target), state=FULL, code=target)
        if not group:
            return empty
        known = replace(empty, words=self._words(group), code=group)
        if self._has_targets(group, level):
            return replace(known, state=PART, foot=self.tr("เลือกเป้าหมาย…"))
        return replace(known, state=KNOWN, foot=self.tr("ชุดแผนนี้ยังไม่มีบัญชีเป้าหมายของรายการนี้"))

    def _has_targets(self, group: str, level: Level) -> bool:
        return next(targets_under(self._table, group, level), None) is not None

    def _strategy(self, rows: Sequence[Row]) -> Rung:
        title = self.tr("Z ยุทธศาสตร์ชาติ")
        row = primary_row(self._table, rows)
        if row is None:
            return Rung(title, self.tr("เลือกยุทธศาสตร์ชาติหลัก…"), EMPTY, "", LinkKind.STRATEGY)
        return Rung(title, self._words(code_of(row)), FULL, "", LinkKind.STRATEGY, code_of(row))

    def _words(self, code: str) -> str:
        return f"{code} {self._name(code)}"

    # How it works

    @property
    def _table(self) -> CodeTable:
        return self.around.context.codes.table(CodeList.PLAN_LINK)

    def _name(self, code: str) -> str:
        return self.around.context.codes.name(CodeList.PLAN_LINK, code)

    def _row(self, uid: str) -> Row | None:
        return next((row for row in self.model.rows if row.uid == uid), None)

    def _known(self, uid: str) -> Known:
        return Known(partial(self._mark, uid), lambda key: self.pins.get((ENTITY, uid, key)))

    def _mark(self, uid: str, key: str) -> Mark | None:
        return self.model.mark_of(uid, key)

    def _show_note(self) -> None:
        about = [one for one in self.findings if one.code in RULES and one.entity == "project"]
        self.note.setText("\n".join(moi(one.rule.message, one.values) for one in about))
        self.note.setVisible(bool(about))
        theme.mark(self.note, tone="bad" if any(one.severity is Severity.ERROR for one in about) else "warning")

    def _make_card(self, uid: str) -> LinkCard:
        card = LinkCard(uid, self.around)
        card.reason_written.connect(self._on_reason)
        card.primary_wanted.connect(self._on_primary)
        card.change_wanted.connect(self._on_change)
        card.remove_wanted.connect(self._on_remove)
        card.comment_wanted.connect(self.comment_wanted)
        card.entered.connect(lambda one, key: self.entered.emit(ENTITY, one, key))
        self.cards[uid] = card
        return card

    def _put_in_order(self, uids: list[str]) -> None:
        if uids == self._order and self._cards.count() == len(uids):
            return
        self._order = uids
        for number, uid in enumerate(uids):
            self._cards.insertWidget(number, self.cards[uid])
            self.cards[uid].show()  # at once, so that it can take the focus
        for before, after in pairwise(uids):
            QWidget.setTabOrder(self.cards[before].remove, self.cards[after])

    def _lay_out_face(self) -> None:
        self._cards.setSpacing(theme.SIZES.space)
        column = QVBoxLayout(self.face)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SIZES.space)
        for widget in (self.chain, self.note, self.nothing):
            column.addWidget(widget)
        column.addLayout(self._cards)
        column.addStretch(1)
