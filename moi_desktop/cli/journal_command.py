"""The command that reads, checks and exports the centre's journal."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from moi_desktop.central import journal_checks, journal_export, journal_lines
from moi_desktop.central.centre import Centre
from moi_desktop.central.journal_checks import HeadMatch
from moi_desktop.central.journal_lines import JournalLine, Narrowing
from moi_desktop.cli.output import FOUND_WRONG, OK, Output, made_folder
from moi_desktop.plan.canonical import moment_from_text, moment_text
from moi_desktop.plan.clock import utc_now
from moi_desktop.plan.thai_calendar import format_moment
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.safe_file import write_file


def journal(arguments: argparse.Namespace, out: Output) -> int:
    """Tell the journal; exit code 1 when its chain is broken or a hash that was asked for is not vouched for."""
    with CentralWorkspace.open(arguments.workspace) as workspace:
        centre = Centre(workspace)
        verdict = journal_checks.check_journal(centre)
        wanted = Narrowing(words=arguments.search, act=arguments.act, office=arguments.office)
        lines = journal_lines.narrowed(journal_lines.read_lines(centre), wanted)
        answer = journal_checks.find_head(centre, arguments.find) if arguments.find else None
        file = _exported(centre, lines, arguments)
    for line in lines if answer is None and not file else ():
        out.say(f"{line.seq}. {format_moment(moment_from_text(line.at))} {line.person}: {line.words}")
    for sentence in (answer.sentence,) if answer is not None else verdict.sentences:
        out.say(sentence.said())
    if file:
        out.say(f"เขียน {len(lines):,} รายการลงใน {file} แล้ว")
    result: dict[str, Any] = {
        "entries": verdict.entries,
        "head": verdict.head,
        "whole": verdict.is_whole,
        "findings": [{"seq": one.seq, "kind": one.kind.value} for one in verdict.breaks],
        "lost": list(verdict.lost),
        "lines": [_line_json(line) for line in lines],
    }
    if answer is not None:
        result["found"] = {"match": answer.match.value, "seq": answer.seq or None, "message": answer.sentence.said()}
    if file:
        result["file"] = file
    out.result(result)
    good = verdict.is_whole and (answer is None or answer.match in (HeadMatch.FOUND, HeadMatch.START))
    return OK if good else FOUND_WRONG


def _exported(centre: Centre, lines: Sequence[JournalLine], arguments: argparse.Namespace) -> str:
    if arguments.out is None:
        return ""
    if arguments.out.suffix.lower() == ".csv":
        data = journal_export.csv_bytes(centre, lines)
    else:
        data = journal_export.workbook_bytes(centre, lines, moment_text(utc_now()))
    return str(write_file(made_folder(arguments.out.parent) / arguments.out.name, data).path)


def _line_json(line: JournalLine) -> dict[str, Any]:
    return {
        "seq": line.seq,
        "at": line.at,
        "person": line.person,
        "act": line.act,
        "offices": list(line.offices),
        "words": line.words,
        "hash": line.hash,
    }
