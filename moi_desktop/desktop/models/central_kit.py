"""The draft of the next kit as the window sees it, and what a step in its grids and forms writes. Runs on the jobs' thread."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from moi_desktop.desktop.models.grid_model import Change, Turn
from moi_desktop.desktop.values import Unparsed
from moi_desktop.plan.clock import Clock
from moi_desktop.plan.model import Record, Value

if TYPE_CHECKING:  # these import the libraries of signing and of workbooks
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.kit_draft import Put, TypedText
    from moi_desktop.central.kit_issue import DraftLook

Key = tuple[str, str]
"""Entity and uid."""

Writer = Callable[["Centre", Change], "Writing"]
"""What a step in a grid means for the draft."""


@dataclass(frozen=True, slots=True)
class DraftFacts:
    """The draft, what can be taken back, and which texts are no values yet, by record."""

    look: DraftLook
    undo: str
    redo: str
    steps: int
    typed: Mapping[Key, tuple[TypedText, ...]]

    def records(self, entity: str) -> list[Record]:
        """The records of a table, in their order."""
        return [record for record in self.look.records if record.entity == entity]

    @property
    def years(self) -> range:
        """The years of the plan (BE) as the draft says them; empty where it does not."""
        cycle = next(iter(self.records("cycle")), None)
        first, last = (cycle.whole("first_fy"), cycle.whole("last_fy")) if cycle else (None, None)
        return range(first, last + 1) if first and last else range(0)


@dataclass(frozen=True, slots=True)
class Writing:
    """Fields to be put into records of the draft, and records that go."""

    puts: Mapping[Key, Put]
    removed: tuple[Key, ...] = ()


def read_draft(centre: Centre, clock: Clock) -> DraftFacts:
    """Everything that the pages show of the draft."""
    from moi_desktop.central import kit_draft, kit_issue

    typed: dict[Key, list[TypedText]] = {}
    for text in kit_draft.typed_texts(centre):
        typed.setdefault((text.entity, text.uid), []).append(text)
    table = centre.workspace.kit_draft
    undo, redo = table.next_undo(), table.next_redo()
    return DraftFacts(
        kit_issue.look_at(centre, clock=clock),
        undo.label if undo else "",
        redo.label if redo else "",
        undo.seq if undo else 0,
        {key: tuple(texts) for key, texts in typed.items()},
    )


def write_step(centre: Centre, change: Change, writer: Writer, grid: str) -> None:
    """Keep one step of a grid. One that the grid takes back or does again is so in the draft, where it is its last one.

    `grid` names the grid among all that ever were, so that letters of one typing become one step.
    """
    from moi_desktop.central import kit_draft

    writing = writer(centre, change)
    table = centre.workspace.kit_draft
    if change.turn is not Turn.NEW:
        back = change.turn is Turn.BACK
        step = table.next_undo() if back else table.next_redo()
        keys = {*writing.puts, *writing.removed}
        if step is not None and step.label == change.words and keys <= step.keys:
            (kit_draft.undo if back else kit_draft.redo)(centre)
            return
    typing = f"{grid} {change.typing}" if change.typing else ""
    kit_draft.change(centre, change.words, writing.puts, writing.removed, typing=typing)


def put_fields(centre: Centre, label: str, key: Key, values: Mapping[str, object], typing: str = "") -> None:
    """Keep fields of one record as one step."""
    from moi_desktop.central import kit_draft

    kit_draft.change(centre, label, {key: put_of(values)}, typing=typing)


def put_of(values: Mapping[str, object]) -> dict[str, Value | None]:
    """What a grid or form holds as what the draft keeps: text that is no value stays beside the value."""
    from moi_desktop.central.kit_draft import Typed

    def kept(value: object) -> object:
        if isinstance(value, Unparsed):
            return Typed(value.text, value.code)
        return None if value is False or value == "" else value

    return cast("dict[str, Value | None]", {key: kept(value) for key, value in values.items()})


def edits_by_row(change: Change) -> dict[str, dict[str, object]]:
    """What becomes of the cells of each row, rows that were added among them, by uid and key."""
    rows: dict[str, dict[str, object]] = {row.uid: dict(row.values) for row in change.added}
    for edit in change.edits:
        rows.setdefault(edit.uid, {})[edit.key] = edit.after
    return rows


def writer_of(entity: str, fixed: Mapping[str, object], shown: Collection[str]) -> Writer:
    """For a grid whose rows are the records of `entity`; new ones get the values of `fixed`, only `shown` fields are kept."""

    def write(_centre: Centre, change: Change) -> Writing:
        added = {row.uid for row in change.added}
        puts = {
            (entity, uid): put_of(
                {key: value for key, value in values.items() if key in shown} | (dict(fixed) if uid in added else {})
            )
            for uid, values in edits_by_row(change).items()
        }
        return Writing(puts, tuple((entity, row.uid) for row in change.removed))

    return write
