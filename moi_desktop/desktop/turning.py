"""Taking the last step of the work back, and doing it again, in words.

What a step was called comes from whoever made it; a step without a name is told by what it touched.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from moi_desktop.plan import catalogue

if TYPE_CHECKING:
    from moi_desktop.store.change_log import Step
    from moi_desktop.store.office_workspace import OfficeWorkspace

SHOWN: Final = 60


@dataclass(frozen=True, slots=True)
class Turned:
    """A step (its number) that was taken back or done again. `place` is (entity, uid, field) of what it touched first.

    `label` is the step's own name, empty for a single field; `subject` names the field or table by its Thai and English
    label, `count` how many places were touched.
    """

    label: str
    subject: tuple[str, str]
    count: int
    place: tuple[str, str, str]
    step: int


def turn(workspace: OfficeWorkspace, *, back: bool, only: int | None = None) -> Turned | None:
    """Undo or redo the last step; None when there is none. Runs on the thread of the jobs.

    With `only`, nothing is undone unless the last step is the one with this number: something came after it.
    """
    if only is not None and last_step(workspace) != only:
        return None
    step = workspace.undo() if back else workspace.redo()
    return None if step is None else turned(step)


def last_step(workspace: OfficeWorkspace) -> int:
    """The number of the step that would be undone next; 0 where there is none."""
    step = workspace.next_undo()
    return step.seq if step else 0


def turned(step: Step) -> Turned:
    """What a step is told by."""
    place = step.places[0] if step.places else ("", "", "")
    label = step.label if len(step.label) <= SHOWN else f"{step.label[: SHOWN - 1]}…"
    return Turned(label, _subject(*place), len(step.places), place, step.seq)


def _subject(entity: str, _uid: str, field: str) -> tuple[str, str]:
    if not entity:
        return "", ""
    shape = catalogue.entity(entity)
    named = shape.field(field) if field else shape
    return named.th, named.en
