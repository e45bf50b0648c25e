"""The words for what an import would do: rows, cells, counts; for the screen and for the report that is kept."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication, QObject

from moi_desktop.desktop.import_state import target_words
from moi_desktop.desktop.translated import sentence_of
from moi_desktop.desktop.values import label_of
from moi_desktop.plan import catalogue
from moi_desktop.plan.thai_numbers import format_baht
from moi_desktop.plan.values import ReadingContext, show_value
from moi_desktop.workbook import foreign_headings as headings
from moi_desktop.workbook.foreign import (
    CellNote,
    Entry,
    EntryKind,
    ForeignMapping,
    LoadPreview,
    Outcome,
    field_changes,
)

ICONS = {
    EntryKind.NEW: ("add", "good"),
    EntryKind.CHANGE: ("warning", "warning"),
    EntryKind.SAME: ("good", "muted"),
    EntryKind.SKIPPED: ("close", "muted"),
}
MENDED, REFUSED, DAMAGED = "mended", "refused", "damaged"
"""Kinds of cells, beside the kinds of rows."""

CELL_ICONS = {MENDED: ("information", "accent"), REFUSED: ("problem", "bad"), DAMAGED: ("warning", "warning")}


class ImportWords(QObject):
    """Says what an import would do. `loaded` and `mapping` are those of the preview."""

    def __init__(self, loaded: LoadPreview, mapping: ForeignMapping, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.loaded = loaded
        self._mapping = mapping
        self._notes: dict[tuple[str, int], list[CellNote]] = {}
        for note in (*loaded.notes, *loaded.flags):
            self._notes.setdefault((note.sheet, note.row), []).append(note)
        self.cells = [(self.kind_of(note), note) for note in loaded.notes] + [(DAMAGED, note) for note in loaded.flags]

    def kind(self, kind: EntryKind) -> str:
        """What becomes of a row."""
        return {
            EntryKind.NEW: self.tr("เพิ่มใหม่"),
            EntryKind.CHANGE: self.tr("แก้ของเดิม"),
            EntryKind.SAME: self.tr("เหมือนเดิม"),
            EntryKind.SKIPPED: self.tr("ข้าม"),
        }[kind]

    def table(self, entry: Entry) -> str:
        """The table of a row."""
        if not entry.entity:
            return ""
        entity = catalogue.entity(entry.entity)
        return label_of(entity.th, entity.en)

    def about(self, entry: Entry) -> str:
        """Why, or what would change, in one line."""
        if entry.kind is EntryKind.CHANGE:
            fields = [f"{name} {before or '–'} → {after}" for name, before, after in self.fields(entry)]
            return " · ".join(fields)
        parts = [sentence_of(entry.remark)] if entry.remark else []
        count = len(self.notes_of(entry)) if entry.kind is EntryKind.NEW else 0
        if count:
            parts.append(self.tr("ปรับหรือควรดู {count} ช่อง").format(count=count))
        return " · ".join(parts)

    def fields(self, entry: Entry) -> list[tuple[str, str, str]]:
        """Label, what stands there and what would, for each field of a change."""
        if entry.record is None:
            return []
        context = ReadingContext(codes=self.loaded.codes)
        shown = []
        for one in field_changes(entry, self.loaded.codes):
            spec = catalogue.entity(entry.entity).field(one.key)
            before = show_value(spec, entry.record.values.get(one.key), context=context)
            after = self.tr("“{text}” (ยังไม่ใช่ค่า)").format(text=one.after) if one.is_typed else one.after
            shown.append((label_of(spec.th, spec.en), before, after))
        return shown

    def values(self, entry: Entry) -> list[tuple[str, str]]:
        """Label and value of what a new row is known by."""
        record = next((one for one in reversed(entry.records) if one.entity == entry.entity), None)
        if record is None:
            return []
        entity, context = catalogue.entity(entry.entity), ReadingContext(codes=self.loaded.codes)
        names = {one.uid: one for one in self.loaded.records}
        found = []
        for spec in entity.fields:
            value = record.values.get(spec.key)
            if value is None or spec.key in ("status", "seq"):
                continue
            if spec.refers:
                owner = names.get(str(value))
                shown = owner.text("name_th") or owner.text("name") if owner else ""
            else:
                shown = show_value(spec, value, context=context)
            if shown:
                found.append((label_of(spec.th, spec.en), shown))
        for text in entry.texts:
            if text.uid == record.uid:
                spec = entity.field(text.key)
                words = self.tr("“{text}” (ยังไม่ใช่ค่า)").format(text=text.text)
                found.append((label_of(spec.th, spec.en), words))
        return found

    def notes_of(self, entry: Entry) -> list[CellNote]:
        """What is to be said of the cells of a row."""
        return self._notes.get((entry.sheet, entry.row), [])

    def kind_of(self, note: CellNote) -> str:
        """Whether a cell was mended or refused."""
        return REFUSED if note.outcome is Outcome.REFUSED else MENDED

    def heading(self, note: CellNote) -> str:
        """The heading above a cell."""
        table = self._mapping.of(note.sheet)
        columns = table.columns if table else ()
        heading = next((column.heading for column in columns if column.index == note.column), "")
        return heading.replace(headings.LINE, " › ")

    def target(self, note: CellNote) -> str:
        """What a cell went to."""
        return target_words(note.target)

    def after(self, note: CellNote) -> str:
        """What became of a cell."""
        if note.outcome is not Outcome.REFUSED:
            return note.after
        if (note.sheet, note.row, note.column) in self.loaded.kept:
            return self.tr("เก็บข้อความไว้ให้แก้")
        return self.tr("ไม่รับ")

    def summary(self, chosen: list[Entry]) -> str:
        """What will be written, in one line."""
        new = [entry for entry in chosen if entry.kind is EntryKind.NEW]
        uids = {record.uid: record for entry in new for record in entry.records}
        counted = Counter(record.entity for record in uids.values())
        parts = [
            f"{label_of(one.th, one.en)} {counted[one.key]:,}"
            for one in (catalogue.entity(key) for key in catalogue.PLAN_ENTITIES)
            if counted[one.key]
        ]
        changes = len(chosen) - len(new)
        words = []
        if parts:
            words.append(self.tr("เพิ่ม {parts}").format(parts=" · ".join(parts)))
            baht = sum(record.money("amount") for record in uids.values() if record.entity == "budget_line")
            if baht:
                words.append(self.tr("เป็นเงิน {baht} บาท").format(baht=format_baht(baht)))
        if changes:
            words.append(self.tr("แก้ของเดิม {count} รายการ").format(count=f"{changes:,}"))
        return "  ".join(words) or self.tr("ยังไม่ได้เลือกสิ่งใด")


def report(words: ImportWords, name: str, chosen: list[Entry], at: str) -> str:
    """The account of an import as a text of lines, for the person who wants to keep it."""
    taken = {id(entry) for entry in chosen}
    lines = [
        QCoreApplication.translate("import", "รายงานการนำเข้าจาก Excel"),
        QCoreApplication.translate("import", "ไฟล์: {name}").format(name=name),
        QCoreApplication.translate("import", "เมื่อ: {at}").format(at=at),
        words.summary(chosen),
        "",
        QCoreApplication.translate("import", "แถว"),
    ]
    for entry in words.loaded.entries:
        left = entry.may_be_taken and id(entry) not in taken
        kind = QCoreApplication.translate("import", "ไม่ได้เลือก") if left else words.kind(entry.kind)
        lines.append("\t".join((entry.place, kind, words.table(entry), entry.text, words.about(entry))))
    lines += ["", QCoreApplication.translate("import", "ช่อง")]
    for _, note in words.cells:
        lines.append(
            "\t".join((note.place, words.heading(note), note.before, words.after(note), sentence_of(note.remark)))
        )
    lines += ["", QCoreApplication.translate("import", "ข้อสังเกต")]
    lines += [sentence_of(remark) for remark in words.loaded.assumptions]
    for column in words.loaded.unmapped:
        told = QCoreApplication.translate("import", "ไม่ได้นำเข้าคอลัมน์ {place} “{heading}” มีข้อมูล {count} ช่อง")
        lines.append(told.format(place=f"{column.sheet}!{column.letter}", heading=column.heading, count=column.cells))
    return "\r\n".join(lines) + "\r\n"
