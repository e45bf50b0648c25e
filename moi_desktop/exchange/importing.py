"""Somebody's own Excel file into an office's plan: read, mapped, previewed, and taken as one step of the history.

The command line and the window do it alike. Nothing is written before `take`, and `take` writes only what was chosen.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from moi_desktop.door.process import DEFAULT_LIMITS
from moi_desktop.errors import WorkbookError
from moi_desktop.exchange.problems import MESSAGES
from moi_desktop.exchange.sending import codes_of
from moi_desktop.plan import catalogue
from moi_desktop.plan.model import Record
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.text import QT_TRANSLATE_NOOP
from moi_desktop.workbook import foreign_mapping
from moi_desktop.workbook.cells import CellReader, Sheets, refusal
from moi_desktop.workbook.foreign import (
    Entry,
    EntryKind,
    ForeignMapping,
    KeptText,
    LoadAnswers,
    LoadContext,
    LoadPreview,
    SheetMapping,
    mapping_from_json,
    preview,
    unwatched,
)

Watch = Callable[[int, int], None]

_KEPT_MAPPING: Final = "import-mapping:"
_PLAN_MOVED = QT_TRANSLATE_NOOP("moi", "แผนเปลี่ยนไปหลังจากแสดงตัวอย่าง จึงยังไม่นำเข้าสิ่งใด กรุณาย้อนกลับไปดูตัวอย่างใหม่แล้วนำเข้าอีกครั้ง")


@dataclass(frozen=True, slots=True)
class Taken:
    """What was written: the step of the history (None when nothing was), new and changed records by table, kept texts."""

    step: int | None
    added: Counter[str]
    changed: Counter[str]
    texts: int = 0
    amount: int = 0
    """Satang of the new budget lines."""


def read_file(path: Path, watch: Watch = unwatched) -> Sheets:
    """Read a workbook's cells in a child process.

    `watch` is called every moment, and what it raises stops the reading at once. Raises WorkbookError for a file that is
    missing or cannot be read.
    """
    try:
        if path.stat().st_size > DEFAULT_LIMITS.file_bytes:
            raise refusal("file-too-big")
        data = path.read_bytes()
    except FileNotFoundError:
        raise WorkbookError(MESSAGES["file-missing"], code="file-missing", place=str(path)) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise WorkbookError(
            MESSAGES["file-unreadable"], code="file-unreadable", place=str(path), reason=reason
        ) from error
    with CellReader(as_shown=True) as reader:
        return reader.read(data, lambda: watch(0, 0))


def preview_of(
    workspace: OfficeWorkspace,
    sheets: foreign_mapping.Sheets,
    mapping: ForeignMapping,
    *,
    year: int | None = None,
    answers: LoadAnswers | None = None,
    watch: Watch = unwatched,
) -> LoadPreview:
    """What the file would do to this plan. `year` (BE) is the fiscal year of rows that name none."""
    context = LoadContext(
        codes=codes_of(workspace.kit_records()),
        plan=workspace.plan(),
        fiscal_year=year,
        answers=answers or LoadAnswers(),
        pending=frozenset((text.entity, text.uid, text.field, text.text) for text in workspace.pending_texts()),
    )
    return preview(sheets, mapping, context, watch)


def usually_taken(loaded: LoadPreview) -> list[Entry]:
    """The entries that a careful person would take unseen: all that is new, and changes that only fill what is empty."""
    return [entry for entry in loaded.entries if entry.may_be_taken and not entry.careful]


def take(workspace: OfficeWorkspace, loaded: LoadPreview, chosen: Iterable[Entry], label: str) -> Taken:
    """Write the chosen entries as one step with this label.

    A new record is written when one of its rows was chosen, so owners come with what belongs to them. Raises WorkbookError
    (`import-plan-moved`) when a record that would change is not what the preview saw; nothing is written then.
    """
    entries = list(chosen)
    wanted = {record.uid for entry in entries if entry.kind is EntryKind.NEW for record in entry.records}
    records = [record for record in loaded.records if record.uid in wanted]
    changes = [entry for entry in entries if entry.kind is EntryKind.CHANGE]
    texts = [text for text in loaded.texts if text.uid in wanted]
    texts += [text for entry in changes for text in entry.texts]
    before = workspace.next_undo()
    with workspace.changes(label, "import"):
        if records:
            workspace.add_many(records, label)
        for entry in changes:
            _change(workspace, entry)
        _keep(workspace, texts)
    step = workspace.next_undo()
    return Taken(
        step.seq if step is not None and step != before else None,
        Counter(record.entity for record in records),
        Counter(entry.entity for entry in changes),
        len(texts),
        sum(record.money("amount") for record in records if record.entity == "budget_line"),
    )


def take_back(workspace: OfficeWorkspace, step: int) -> bool:
    """Undo an import. False when something else was done since: that has to be undone first."""
    last = workspace.next_undo()
    if last is None or last.seq != step:
        return False
    workspace.undo()
    return True


def recalled(workspace: OfficeWorkspace, mapping: ForeignMapping) -> ForeignMapping:
    """The mapping with each table's columns going where tables with the same headings went last time."""
    for table in mapping.sheets:
        kept = _kept(workspace, table)
        if kept is not None:
            mapping = mapping.with_sheet(table.recalling(kept))
    return mapping


def remember(workspace: OfficeWorkspace, mapping: ForeignMapping) -> None:
    """Keep the mapping for the next file with the same headings."""
    for table in mapping.sheets:
        stored = ForeignMapping((replace(table, year=None),)).as_json()
        workspace.set_setting(_KEPT_MAPPING + table.fingerprint, json.dumps(stored, ensure_ascii=False))


def counts_in_words(counted: Counter[str]) -> str:
    """Records by table in the order of the catalogue: โครงการ 2 รายการงบประมาณ 40."""
    return " · ".join(f"{catalogue.entity(key).th} {counted[key]:,}" for key in catalogue.PLAN_ENTITIES if counted[key])


def _kept(workspace: OfficeWorkspace, table: SheetMapping) -> SheetMapping | None:
    stored = workspace.setting(_KEPT_MAPPING + table.fingerprint)
    if not stored:
        return None
    try:
        return mapping_from_json(json.loads(stored)).sheets[0]
    except (WorkbookError, ValueError, IndexError):
        return None  # of another version of the program: the guess is as good a beginning


def _change(workspace: OfficeWorkspace, entry: Entry) -> None:
    before = entry.record
    assert before is not None
    stored: Record | None = workspace.record(before.entity, before.uid)
    if stored is None or any(stored.values.get(key) != before.values.get(key) for key in entry.values):
        raise WorkbookError(_PLAN_MOVED, code="import-plan-moved", place=entry.place)
    if entry.values:
        workspace.save_values(before.entity, before.uid, entry.values)


def _keep(workspace: OfficeWorkspace, texts: Collection[KeptText]) -> None:
    for text in texts:
        workspace.save_typed(text.entity, text.uid, text.key, text.text, text.code)
