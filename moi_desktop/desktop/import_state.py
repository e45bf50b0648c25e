"""What an import of somebody's Excel file has come to: the file, the mapping, the answers, the preview, the choice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from moi_desktop.desktop.values import FieldFormat, Option, label_of
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import Field, Kind
from moi_desktop.workbook import foreign_headings as headings
from moi_desktop.workbook.foreign import (
    Column,
    Entry,
    ForeignMapping,
    LoadAnswers,
    LoadPreview,
    Question,
    SheetMapping,
    is_empty,
)

if TYPE_CHECKING:
    from moi_desktop.plan.values import Cell
    from moi_desktop.workbook.cells import Sheets

SAMPLES = 4
"""How many values of a column are shown beside its heading."""

TAKE, KEEP = "take", "keep"
"""Answers to a question that is not about a unit of money."""


@dataclass(slots=True)
class ImportState:
    """Everything that the steps of the wizard show and change. `answers` go by question id."""

    path: Path = field(default_factory=Path)
    sheets: Sheets | None = None
    mapping: ForeignMapping = field(default_factory=ForeignMapping)
    left_out: set[str] = field(default_factory=set)
    """Sheets with a table that the person does not want."""

    answers: dict[str, str] = field(default_factory=dict)
    asked: dict[str, Question] = field(default_factory=dict)
    loaded: LoadPreview | None = None
    chosen: set[int] = field(default_factory=set)
    """Numbers of the entries of `loaded` that will be taken."""

    decided: dict[tuple[object, ...], bool] = field(default_factory=dict)
    """What the person has ticked and unticked; it outlasts an answer that has the file read again."""

    def rows(self, sheet: str) -> Sequence[Sequence[Cell]]:
        """The rows of a sheet from A1 on."""
        return self.sheets[sheet] if self.sheets is not None else ()

    @property
    def wanted(self) -> ForeignMapping:
        """The mapping of the sheets that are to be read, in the order of the workbook."""
        order = list(self.sheets or ())
        tables = [table for table in self.mapping.sheets if table.sheet not in self.left_out]
        return ForeignMapping(tuple(sorted(tables, key=lambda table: order.index(table.sheet))))

    @property
    def wanted_sheets(self) -> dict[str, Sequence[Sequence[Cell]]]:
        """The rows of the sheets that are to be read."""
        return {table.sheet: self.rows(table.sheet) for table in self.wanted.sheets}

    @property
    def load_answers(self) -> LoadAnswers:
        """The answers as the reading needs them."""
        units = {key: answer for key, answer in self.answers.items() if key.endswith(":unit")}
        return LoadAnswers(
            accepted=frozenset(key for key, answer in self.answers.items() if answer == TAKE), money_units=units
        )

    @property
    def unanswered(self) -> int:
        """How many questions still wait."""
        return sum(key not in self.answers for key in self.asked)

    @property
    def chosen_entries(self) -> list[Entry]:
        """The entries that will be taken."""
        entries = self.loaded.entries if self.loaded else ()
        return [entries[number] for number in sorted(self.chosen)]

    @property
    def mapping_to_keep(self) -> ForeignMapping:
        """The mapping with the units that were answered, for the next file of this kind."""
        mapping = self.wanted
        for table in mapping.sheets:
            for column in table.columns:
                factor = self.load_answers.factor(f"{table.sheet}!{column.letter}:unit")
                if factor and factor > 1:
                    mapping = mapping.with_column(table.sheet, column.index, factor=factor)
        return mapping

    def show_preview(self, loaded: LoadPreview) -> None:
        """Take in what a reading gave: questions that were asked once stay in sight; what nobody decided is careful."""
        from moi_desktop.exchange.importing import usually_taken

        self.asked |= {question.id: question for question in loaded.questions}
        usual = {id(entry) for entry in usually_taken(loaded)}
        self.loaded = loaded
        self.chosen = {
            number
            for number, entry in enumerate(loaded.entries)
            if entry.may_be_taken and self.decided.get(_key(entry), id(entry) in usual)
        }

    def choose(self, numbers: Iterable[int], *, wanted: bool) -> None:
        """Take these entries, or leave them."""
        entries = self.loaded.entries if self.loaded else ()
        for number in numbers:
            self.decided[_key(entries[number])] = wanted
            (self.chosen.add if wanted else self.chosen.discard)(number)

    def forget_preview(self) -> None:
        """Something was mapped otherwise: what was read and asked before says nothing any more."""
        self.loaded = None
        self.asked.clear()
        self.chosen.clear()
        self.decided.clear()


def _key(entry: Entry) -> tuple[object, ...]:
    """What an entry is known by in every reading of the same file."""
    return entry.kind, entry.sheet, entry.row, entry.record.uid if entry.record else ""


def cell_words(cell: Cell) -> str:
    """A cell as a person would type it, on one line."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    return "" if cell is None else " ".join(str(cell).split())


def samples(rows: Sequence[Sequence[Cell]], table: SheetMapping, column: Column) -> list[str]:
    """The first different values of a column below its heading."""
    found: dict[str, None] = {}
    for row in rows[table.first_row :]:
        cell = row[column.index] if column.index < len(row) else None
        if not is_empty(cell):
            found[cell_words(cell)] = None
        if len(found) == SAMPLES:
            break
    return list(found)


def data_rows(rows: Sequence[Sequence[Cell]], table: SheetMapping) -> int:
    """How many rows below the heading hold anything."""
    return sum(any(not is_empty(cell) for cell in row) for row in rows[table.first_row :])


def recognised(table: SheetMapping) -> str:
    """What a table brings, in words: projects, KPIs, budget lines."""
    targets = {column.target.partition(".")[0] for column in table.columns if column.target}
    if headings.CATEGORY in targets:
        targets.add("budget_line")
    names = [catalogue.entity(key) for key in headings.ENTITIES if key in targets]
    return " · ".join(label_of(one.th, one.en) for one in names)


def target_words(target: str) -> str:
    """The words of what a column goes to: table and field; empty for a column that is not taken."""
    if not target:
        return QCoreApplication.translate("import", "ไม่นำเข้า")
    line = catalogue.entity("budget_line")
    if target == headings.CATEGORY:
        spec = line.field("category")
        return f"{label_of(line.th, line.en)}: {label_of(spec.th, spec.en)}"
    entity = catalogue.entity(target.partition(".")[0])
    spec = headings.field_of(target)
    return f"{label_of(entity.th, entity.en)}: {label_of(spec.th, spec.en)}"


def is_money(target: str) -> bool:
    """Whether a column that goes there holds money, so that its unit matters."""
    return target not in ("", headings.CATEGORY) and headings.field_of(target).kind is Kind.MONEY


def has_year(target: str) -> bool:
    """Whether a column that goes there may hold the values of one fiscal year."""
    return target == headings.AMOUNT or target.startswith("kpi_target.")


class TargetFormat(FieldFormat):
    """What a column can go to, as a list in which people search."""

    def __init__(self) -> None:
        super().__init__(replace(_NO_FIELD, th=""))
        self._options = [Option(NOT_TAKEN, target_words(""), shows_code=False)]
        self._options += [Option(target, target_words(target), shows_code=False) for target in headings.targets()]

    def options(self) -> Sequence[Option]:
        """Everything a column can go to, "not taken" first."""
        return self._options

    def show(self, value: object) -> str:
        """The words of a target."""
        return target_words("" if value == NOT_TAKEN else str(value or ""))


NOT_TAKEN = "-"
"""Stands for a column that is not taken where an empty text would mean that nothing was chosen."""

_NO_FIELD = Field(key="target", th="", en="", kind=Kind.TEXT)
