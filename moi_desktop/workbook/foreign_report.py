"""The account of a load: every cell is taken, changed, refused or not asked for, and each of the last three is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from moi_desktop.plan.code_book import CodeBook
from moi_desktop.plan.model import Record, Value
from moi_desktop.plan.reading import Remark
from moi_desktop.workbook.foreign_mapping import letters


class Outcome(StrEnum):
    """What became of a cell that held something."""

    TAKEN = "taken"  # as it stood
    CHANGED = "changed"  # repaired, converted, a unit taken off
    REFUSED = "refused"  # mapped, but no value of its field
    UNMAPPED = "unmapped"  # its column goes nowhere
    HEADING = "heading"  # titles and headings
    SKIPPED = "skipped"  # its row is a total, a note or a heading again
    UNREAD = "unread"  # its sheet is not read


@dataclass(frozen=True, slots=True)
class CellNote:
    """A cell that was changed, refused, filled from above or still looks damaged.

    `before` is what stood there, `after` what people will see instead (empty when refused).
    """

    sheet: str
    row: int
    column: int
    target: str
    before: str
    after: str
    outcome: Outcome
    remark: Remark

    @property
    def place(self) -> str:
        """`Sheet!B7`."""
        return f"{self.sheet}!{letters(self.column)}{self.row + 1}"

    @property
    def sentence(self) -> str:
        """Why, in Thai."""
        return self.remark.sentence


@dataclass(frozen=True, slots=True)
class RowNote:
    """A row that was not read, or was there already; `text` is what it begins with."""

    sheet: str
    row: int
    text: str
    remark: Remark

    @property
    def place(self) -> str:
        """`Sheet!7`."""
        return f"{self.sheet}!{self.row + 1}"

    @property
    def sentence(self) -> str:
        """Why, in Thai."""
        return self.remark.sentence


@dataclass(frozen=True, slots=True)
class KeptText:
    """A text that is no value of its field, to be kept beside it as it was typed, until somebody mends it."""

    entity: str
    uid: str
    key: str
    text: str
    code: str


class EntryKind(StrEnum):
    """What becomes of a row, or of a record of the plan that a row speaks of."""

    NEW = "new"
    CHANGE = "change"
    SAME = "same"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the preview. For a change, `record` is what the plan holds and `values` what would become of it.

    `text` is what people know it by, `entity` its table (empty for a skipped row), `amount` the baht of the file in
    satang. `remark` says why it is skipped or how it was found; `texts` are texts to be kept as they were typed.
    """

    kind: EntryKind
    sheet: str
    row: int
    entity: str
    text: str
    remark: Remark | None = None
    amount: int = 0
    records: tuple[Record, ...] = ()
    record: Record | None = None
    values: Mapping[str, Value] = field(default_factory=dict, hash=False)
    texts: tuple[KeptText, ...] = ()

    @property
    def place(self) -> str:
        """`Sheet!7`."""
        return f"{self.sheet}!{self.row + 1}"

    @property
    def overwrites(self) -> bool:
        """Whether something that stands in the plan would be another thing afterwards."""
        return self.record is not None and any(key in self.record.values for key in self.values)

    @property
    def careful(self) -> bool:
        """Whether it should not be taken unless a person says so: it overwrites, or may be there already."""
        return self.overwrites or (self.remark is not None and self.remark.code == "like-another")

    @property
    def may_be_taken(self) -> bool:
        """Whether there is anything to take."""
        return self.kind in (EntryKind.NEW, EntryKind.CHANGE)


@dataclass(frozen=True, slots=True)
class Question:
    """Something only a person can say. `must` tells that nothing may be kept before it is answered.

    A question about a unit of money is answered with `baht`, `thousand` or `million`, any other with yes.
    """

    id: str
    place: str
    remark: Remark
    count: int = 1
    must: bool = False

    @property
    def sentence(self) -> str:
        """The question in Thai."""
        return self.remark.sentence


@dataclass(frozen=True, slots=True)
class UnmappedColumn:
    """A column that holds something and goes nowhere."""

    sheet: str
    letter: str
    heading: str
    cells: int


@dataclass(frozen=True, slots=True)
class LoadPreview:
    """Everything that a load would do; nothing has been kept yet.

    `records` are new records in the order in which they must be added, `texts` what is to be kept as typed beside them;
    `entries` tell row by row what would happen, changes of what the plan holds among them. `notes` hold every changed and refused cell and
    every blank that was filled, `flags` texts that still look damaged. `amount_taken` and `amount_refused` (satang) add
    up the amounts of budget lines that were taken, and those that could be read but were not; `repeated` are lines that
    the plan has already. `kept` are the places (sheet, row, column) of refused cells whose text is kept.
    """

    records: tuple[Record, ...]
    notes: tuple[CellNote, ...]
    flags: tuple[CellNote, ...]
    skipped: tuple[RowNote, ...]
    repeated: tuple[RowNote, ...]
    assumptions: tuple[Remark, ...]
    questions: tuple[Question, ...]
    unmapped: tuple[UnmappedColumn, ...]
    counts: Mapping[Outcome, int] = field(hash=False)
    amount_taken: int = 0
    amount_refused: int = 0
    entries: tuple[Entry, ...] = ()
    texts: tuple[KeptText, ...] = ()
    kept: frozenset[tuple[str, int, int]] = frozenset()
    codes: CodeBook = field(default_factory=CodeBook, repr=False)

    @property
    def cells(self) -> int:
        """How many cells of the workbook held something."""
        return sum(self.counts.values())

    @property
    def changed(self) -> tuple[CellNote, ...]:
        """The cells that were changed."""
        return tuple(note for note in self.notes if note.outcome is Outcome.CHANGED)

    @property
    def refused(self) -> tuple[CellNote, ...]:
        """The cells that were refused."""
        return tuple(note for note in self.notes if note.outcome is Outcome.REFUSED)

    @property
    def ready(self) -> bool:
        """Whether the records may be kept: no question is open that changes what they mean."""
        return not any(question.must for question in self.questions)

    def count(self, entity: str) -> int:
        """How many new records of a table there are."""
        return sum(record.entity == entity for record in self.records)


class Ledger:
    """Keeps the account while rows are read."""

    def __init__(self) -> None:
        self.outcomes: dict[tuple[str, int, int], Outcome] = {}
        self.notes: list[CellNote] = []
        self.flags: list[CellNote] = []
        self.skipped: list[RowNote] = []
        self.assumptions: Counter[Remark] = Counter()
        self.kept: set[tuple[str, int, int]] = set()
        self._asked: dict[str, Question] = {}
        self._told: set[tuple[str, int, int, Outcome, str]] = set()

    def note(self, note: CellNote) -> None:
        """Keep a note and what became of its cell, once: a cell may be read for more than one field.

        A cell that was filled from above held nothing.
        """
        if self._is_new(note):
            self.notes.append(note)
        if note.before:
            self.settle(note.sheet, note.row, note.column, note.outcome)

    def flag(self, note: CellNote) -> None:
        """Keep a note of a text that was taken and still looks damaged."""
        if self._is_new(note):
            self.flags.append(note)

    def _is_new(self, note: CellNote) -> bool:
        key = (note.sheet, note.row, note.column, note.outcome, note.remark.code)
        known = key in self._told
        self._told.add(key)
        return not known

    def settle(self, sheet: str, row: int, column: int, outcome: Outcome) -> None:
        """Say what became of a cell; a refusal of any part of it outlasts the rest, a change outlasts taking."""
        order = (Outcome.REFUSED, Outcome.CHANGED)
        before = self.outcomes.get((sheet, row, column))
        if before in order and (outcome not in order or order.index(before) < order.index(outcome)):
            return
        self.outcomes[sheet, row, column] = outcome

    def ask(self, question: Question) -> None:
        """Keep a question; the same one again is counted."""
        known = self._asked.get(question.id)
        count = known.count + 1 if known else 1
        first = known or question
        self._asked[question.id] = Question(first.id, first.place, first.remark, count, first.must)

    def is_open(self, question: str) -> bool:
        """Whether a question was asked."""
        return question in self._asked

    @property
    def questions(self) -> tuple[Question, ...]:
        """The open questions in the order in which they came up."""
        return tuple(self._asked.values())

    def counts(self, cells: Iterable[tuple[str, int, int]]) -> dict[Outcome, int]:
        """How many cells each outcome has; a cell of which nothing was said went nowhere."""
        counted = Counter(self.outcomes.get(cell, Outcome.UNMAPPED) for cell in cells)
        return {outcome: counted[outcome] for outcome in Outcome}


def told(assumptions: Mapping[Remark, int]) -> Sequence[Remark]:
    """The assumptions with how often each was made in its `count`."""
    return [remark.about(count=f"{count:,}") for remark, count in assumptions.items()]
