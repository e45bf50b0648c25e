"""What a load would do, line by line: rows that bring something new, records that would change, rows that change nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from moi_desktop.plan import catalogue
from moi_desktop.plan.code_book import CodeBook
from moi_desktop.plan.model import Record
from moi_desktop.plan.reading import Remark
from moi_desktop.plan.values import ReadingContext, show_value
from moi_desktop.text import QT_TRANSLATE_NOOP
from moi_desktop.workbook.foreign_drafts import Draft, RowPlace
from moi_desktop.workbook.foreign_report import Entry, EntryKind, KeptText, RowNote

THERE_ALREADY: Final = Remark("there-already", QT_TRANSLATE_NOOP("moi", "แผนมีรายการนี้แล้ว ไม่เพิ่มซ้ำ"))
_BY_CODE: Final = Remark("found-by-code", QT_TRANSLATE_NOOP("moi", "พบในแผนจากรหัส “{code}”"))
_BY_NAME: Final = Remark("found-by-name", QT_TRANSLATE_NOOP("moi", "พบในแผนจากชื่อที่ตรงกัน"))
_BY_YEAR: Final = Remark("found-by-year", QT_TRANSLATE_NOOP("moi", "พบในแผนจากตัวชี้วัดและปีที่ตรงกัน"))
_BY_LINE: Final = Remark("found-by-line", QT_TRANSLATE_NOOP("moi", "พบในแผนจากโครงการ ปี และชื่อรายการที่ตรงกัน"))
_LIKE_ANOTHER: Final = Remark(
    "like-another",
    QT_TRANSLATE_NOOP("moi", "แผนมีรายการชื่อนี้ในปีเดียวกันอยู่แล้ว {count} รายการ ไม่ทราบว่าเป็นรายการใด โปรดตรวจว่าไม่ซ้ำก่อนเพิ่ม"),
)

_SHOWN_FIRST: Final = ("budget_line", "kpi_target", "kpi", "activity", "project")
"""Of what a row makes, the first of these is what the row is known by."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a change, as people read it: the field's key and Thai label, what stands there, what would."""

    key: str
    label: str
    before: str
    after: str
    overwrites: bool
    is_typed: bool = False
    """Whether `after` is no value and would be kept beside the field as it was typed."""


def field_changes(entry: Entry, codes: CodeBook) -> list[FieldChange]:
    """The fields that a change would touch."""
    if entry.record is None:
        return []
    entity, context = catalogue.entity(entry.entity), ReadingContext(codes=codes)
    shown = []
    for key in entity.keys:
        field, before = entity.field(key), entry.record.values.get(key)
        stands = show_value(field, before, context=context)
        if key in entry.values:
            after = show_value(field, entry.values[key], context=context)
            shown.append(FieldChange(key, field.th, stands, after, before is not None))
        shown += [
            FieldChange(key, field.th, stands, text.text, overwrites=False, is_typed=True)
            for text in entry.texts
            if text.key == key
        ]
    return shown


def new_record(draft: Draft) -> Record:
    """The new record that a draft has become."""
    return Record(draft.entity, draft.uid, dict(draft.values))


def kept_texts(draft: Draft) -> tuple[KeptText, ...]:
    """The texts that are to be kept beside the fields of a draft."""
    return tuple(KeptText(draft.entity, draft.uid, key, t.text, t.code) for key, t in draft.typed.items())


def entries_of(drafts: Iterable[Draft], skipped: Iterable[RowNote]) -> list[Entry]:
    """Every row of data that was read, in the order of the workbook, and the rows that were skipped."""
    by_row: dict[RowPlace, list[Draft]] = defaultdict(list)
    for draft in drafts:
        for row in draft.rows:
            by_row[row].append(draft)
    by_uid = {draft.uid: draft for some in by_row.values() for draft in some}
    entries = [entry for row, some in by_row.items() for entry in _of_row(row, some, by_uid)]
    entries += [Entry(EntryKind.SKIPPED, one.sheet, one.row, "", one.text, one.remark) for one in skipped]
    sheets = {name: number for number, name in enumerate(dict.fromkeys(entry.sheet for entry in entries))}
    return sorted(entries, key=lambda entry: (sheets[entry.sheet], entry.row))


def _of_row(row: RowPlace, drafts: list[Draft], by_uid: Mapping[str, Draft]) -> Iterator[Entry]:
    begun = [draft for draft in drafts if next(iter(draft.rows)) == row]
    new = [draft for draft in begun if draft.old is None]
    changed = [draft for draft in begun if draft.old is not None and (draft.values or draft.typed)]
    if new:
        shown = _shown(new)
        yield Entry(
            EntryKind.NEW,
            *row,
            shown.entity,
            _words(shown, by_uid),
            _LIKE_ANOTHER.about(count=str(shown.like)) if shown.like else None,
            sum(_amount(draft) for draft in new),
            tuple(new_record(draft) for draft in drafts if draft.old is None),
            texts=tuple(text for draft in new for text in kept_texts(draft)),
        )
    for draft in changed:
        yield Entry(
            EntryKind.CHANGE,
            *row,
            draft.entity,
            _words(draft, by_uid),
            _how_found(draft),
            _amount(draft),
            record=draft.old,
            values=dict(draft.values),
            texts=kept_texts(draft),
        )
    if not new and not changed:
        shown = _shown(drafts)
        yield Entry(EntryKind.SAME, *row, shown.entity, _words(shown, by_uid), THERE_ALREADY, _amount(shown))


def _shown(drafts: list[Draft]) -> Draft:
    return min(drafts, key=lambda draft: _SHOWN_FIRST.index(draft.entity))


def _words(draft: Draft, by_uid: Mapping[str, Draft]) -> str:
    if draft.entity != "kpi_target":
        return draft.label
    values = {**(draft.old.values if draft.old else {}), **draft.values}
    kpi = by_uid.get(str(values.get("kpi", "")))
    return f"{kpi.label if kpi else ''} {values.get('fiscal_year', '')}".strip()


def _amount(draft: Draft) -> int:
    value = draft.values.get("amount")
    if value is None and draft.old is not None:
        value = draft.old.values.get("amount")
    return value if draft.entity == "budget_line" and isinstance(value, int) else 0


def _how_found(draft: Draft) -> Remark:
    assert draft.old is not None
    if draft.by_code:
        return _BY_CODE.about(code=draft.old.text("code"))
    return {"kpi_target": _BY_YEAR, "budget_line": _BY_LINE}.get(draft.entity, _BY_NAME)
