"""The command `load`: an existing Excel file into an office's plan, with an account of every cell."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from typing import Any

from moi_desktop.cli.output import FOUND_WRONG, OK, Output
from moi_desktop.exchange.importing import preview_of, read_file, take
from moi_desktop.plan import catalogue
from moi_desktop.plan.reading import Remark
from moi_desktop.plan.thai_numbers import format_baht
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.workbook.foreign import (
    CellNote,
    Entry,
    EntryKind,
    LoadAnswers,
    LoadPreview,
    Outcome,
    Question,
    RowNote,
    UnmappedColumn,
    field_changes,
    guess_mapping,
)


def load_file(arguments: argparse.Namespace, out: Output) -> int:
    """Read a workbook, add what it holds to the plan, and tell what became of each cell that was not simply taken.

    Exit code 1 when a cell was refused, when a question must be answered first (nothing is added then), or when the
    file has no table that is understood.
    """
    sheets = read_file(arguments.file)
    with OfficeWorkspace.open(arguments.workspace, read_only=arguments.dry_run) as workspace:
        units = {"*": arguments.unit} if arguments.unit else {}
        answers = LoadAnswers(accept_all=arguments.accept_proposals, money_units=units)
        mapping = guess_mapping(sheets)
        loaded = preview_of(workspace, sheets, mapping, year=arguments.year, answers=answers)
        chosen = [
            one for one in loaded.entries if one.kind is EntryKind.NEW or (arguments.changes and one.may_be_taken)
        ]
        written = bool(chosen) and loaded.ready and not arguments.dry_run
        if written:
            take(workspace, loaded, chosen, f"นำเข้าจาก {arguments.file.name}")
    _say(loaded, out, written=written)
    out.result(_json(loaded, written=written))
    # a file of which nothing at all was understood is told like a refusal; one that was loaded before is no trouble
    understood = chosen or any(one.kind is EntryKind.SAME for one in loaded.entries)
    left = not arguments.changes and _changes(loaded)
    return OK if understood and loaded.ready and not loaded.refused and not left else FOUND_WRONG


def _changes(loaded: LoadPreview) -> list[Entry]:
    return [entry for entry in loaded.entries if entry.kind is EntryKind.CHANGE]


def _say(loaded: LoadPreview, out: Output, *, written: bool) -> None:
    for note in (*loaded.notes, *loaded.flags):
        kept = (note.sheet, note.row, note.column) in loaded.kept
        out.say(f"{note.place}: {_change(note, kept=kept)} ({note.sentence})")
    for row in (*loaded.skipped, *loaded.repeated):
        out.say(f"{row.place}: ไม่นำเข้าแถว “{row.text}” ({row.sentence})")
    for entry in _changes(loaded):
        what = " · ".join(f"{f.label} “{f.before}” เป็น “{f.after}”" for f in field_changes(entry, loaded.codes))
        out.say(f"{entry.place}: “{entry.text}” มีในแผนแล้วและต่างไป {what} (แก้เมื่อสั่งด้วย --changes)")
    for column in loaded.unmapped:
        out.say(f"{column.sheet}!{column.letter}: ไม่ได้ใช้คอลัมน์ “{column.heading}” มีข้อมูล {column.cells:,} ช่อง")
    for remark in loaded.assumptions:
        out.say(f"โปรดทราบ: {remark.sentence}")
    for question in loaded.questions:
        out.say(f"คำถาม {question.place}: {question.sentence}")
    counts = " ".join(f"{catalogue.entity(key).th} {number:,}" for key, number in _added(loaded).items())
    changed, refused = len(loaded.changed), len(loaded.refused)
    out.say(f"อ่าน {loaded.cells:,} ช่อง แก้ให้ {changed:,} ช่อง ไม่รับ {refused:,} ช่อง {counts}".rstrip())
    if loaded.amount_taken or loaded.amount_refused:
        out.say(f"จำนวนเงินที่นำเข้า {format_baht(loaded.amount_taken)} บาท ไม่รับ {format_baht(loaded.amount_refused)} บาท")
    if not loaded.ready:
        out.say("ยังไม่บันทึก กรุณาตอบคำถามเรื่องหน่วยเงินด้วย --unit แล้วสั่งใหม่")
    elif written:
        out.say("บันทึกลงแฟ้มงานแล้ว")
    else:
        out.say("ไม่มีอะไรถูกบันทึก")


def _change(note: CellNote, *, kept: bool) -> str:
    if note.outcome is Outcome.REFUSED:
        return f"ไม่รับ “{note.before}”" + (" เก็บข้อความไว้ในช่องให้แก้" if kept else "")
    return f"“{note.before}” เป็น “{note.after}”" if note.before != note.after else f"รับ “{note.before}” โปรดตรวจ"


def _added(loaded: LoadPreview) -> dict[str, int]:
    counted = Counter(record.entity for record in loaded.records)
    return {key: counted[key] for key in catalogue.PLAN_ENTITIES if counted[key]}


def _json(loaded: LoadPreview, *, written: bool) -> dict[str, Any]:
    return {
        "written": written,
        "added": _added(loaded),
        "changed": [_cell(note) for note in loaded.changed],
        "refused": [_cell(note) for note in loaded.refused],
        "changes": [_proposed(entry, loaded) for entry in _changes(loaded)],
        "kept_as_typed": len(loaded.texts),
        "damaged": [_cell(note) for note in loaded.flags],
        "skipped": _rows(loaded.skipped),
        "repeated": _rows(loaded.repeated),
        "not_mapped": [_column(column) for column in loaded.unmapped],
        "assumptions": [_remark(remark) for remark in loaded.assumptions],
        "questions": [_question(question) for question in loaded.questions],
        "cells": {outcome.value: number for outcome, number in loaded.counts.items()},
        "amount_taken_satang": loaded.amount_taken,
        "amount_refused_satang": loaded.amount_refused,
    }


def _cell(note: CellNote) -> dict[str, Any]:
    return {
        "place": note.place,
        "target": note.target,
        "before": note.before,
        "after": note.after,
        **_remark(note.remark),
    }


def _proposed(entry: Entry, loaded: LoadPreview) -> dict[str, Any]:
    return {
        "place": entry.place,
        "entity": entry.entity,
        "uid": entry.record.uid if entry.record else "",
        "text": entry.text,
        "fields": [
            {"field": one.key, "before": one.before, "after": one.after} for one in field_changes(entry, loaded.codes)
        ],
        **(_remark(entry.remark) if entry.remark else {}),
    }


def _rows(rows: Sequence[RowNote]) -> list[dict[str, Any]]:
    return [{"place": row.place, "text": row.text, **_remark(row.remark)} for row in rows]


def _column(column: UnmappedColumn) -> dict[str, Any]:
    return {"place": f"{column.sheet}!{column.letter}", "heading": column.heading, "cells": column.cells}


def _question(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "place": question.place,
        "count": question.count,
        "must": question.must,
        **_remark(question.remark),
    }


def _remark(remark: Remark) -> dict[str, str]:
    return {"code": remark.code, "message": remark.sentence}
