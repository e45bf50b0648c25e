"""What the centre wrote, pinned to the fields that it is about."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from moi_desktop.desktop.models.grid_model import Pin
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import from_canonical
from moi_desktop.plan.model import Record
from moi_desktop.plan.places import Spot
from moi_desktop.plan.values import ReadingContext, RecordNames, show_value

if TYPE_CHECKING:
    from moi_desktop.desktop.office_look import Look
    from moi_desktop.exchange.answering import Suggestion


def spot_of(subject: Record) -> Spot:
    """Return what a comment or an amendment is about."""
    return subject.text("table"), subject.text("record"), subject.text("field")


def pins_of(look: Look) -> dict[Spot, Pin]:
    """Return the pins of a plan: comments and open proposals, with what waits for an answer."""
    found: dict[Spot, list[tuple[str, bool]]] = defaultdict(list)
    for remarked in look.comments:
        words = f"“{remarked.record.text('text')}”"
        found[spot_of(remarked.record)].append((words, remarked.answer is None))
    for suggestion in look.suggestions:
        found[spot_of(suggestion.amendment)].append((_proposal(look, suggestion), not suggestion.answered))
    return {spot: Pin(_told(said), any(waits for _, waits in said)) for spot, said in found.items()}


def review_counts(look: Look) -> dict[str, tuple[int, int]]:
    """Return by project how many comments and proposals are answered and how many wait; empty uid for the office."""
    counts: dict[str, tuple[int, int]] = {}
    said = [(one.record, one.answer is not None) for one in look.comments]
    said += [(one.amendment, one.answered) for one in look.suggestions]
    for subject, answered in said:
        project = look.project_of(subject.text("table"), subject.text("record"))
        done, waiting = counts.get(project, (0, 0))
        counts[project] = (done + answered, waiting + (not answered))
    return counts


def _told(said: list[tuple[str, bool]]) -> str:
    head = QCoreApplication.translate("pins", "ส่วนกลาง (ยังไม่ตอบ): {words}")
    done = QCoreApplication.translate("pins", "ส่วนกลาง (ตอบแล้ว): {words}")
    return "\n".join((head if waits else done).format(words=words) for words, waits in said)


def _proposal(look: Look, suggestion: Suggestion) -> str:
    table, _, key = spot_of(suggestion.amendment)
    value = str(suggestion.proposed or "–")
    if suggestion.proposed is not None and table in catalogue.PLAN_ENTITIES and key in catalogue.entity(table).keys:
        field = catalogue.entity(table).field(key)
        context = ReadingContext(codes=look.context.codes, names=RecordNames(look.plan))
        value = show_value(field, from_canonical(field.kind, suggestion.proposed), context=context)
    return QCoreApplication.translate("pins", "เสนอ {value}").format(value=value)
