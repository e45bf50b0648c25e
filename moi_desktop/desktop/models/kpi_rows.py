"""KPIs as rows of a grid, with the targets of the cycle's years beside them.

A target is a record of its own; here it is a cell under the key `target:2563`. Saving puts it where it belongs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from moi_desktop.desktop import saving
from moi_desktop.desktop.forms.columns_of import columns_of
from moi_desktop.desktop.models.grid_model import CellEdit, Change, Column, Mark, PlacedRow, Row
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.values import FieldFormat, Surroundings, Unparsed
from moi_desktop.plan import catalogue
from moi_desktop.plan.model import Record, new_uid
from moi_desktop.plan.rules import Finding, Severity

if TYPE_CHECKING:
    from moi_desktop.store.office_workspace import OfficeWorkspace

KEYS = ("name", "project", "code", "level", "type", "unit", "polarity", "aggregation", "baseline")
PINNED = 1
"""How many columns stay in sight: the name."""

_TARGET = "target:"
_TARGET_WIDTH = 9
_WIDTHS = {"project": 15, "level": 13, "aggregation": 12}
"""Narrower than their words may be, so that the targets stay in sight."""

_BARE = frozenset({"kpi", "fiscal_year", "target"})
"""What a target record holds when nothing but the target was ever entered."""


def target_key(year: int) -> str:
    """Return the column key of the target of a fiscal year (BE)."""
    return f"{_TARGET}{year}"


def kpi_columns(around: Surroundings, years: Sequence[int]) -> list[Column]:
    """Return the columns: the KPI's own, then one for each year."""
    form = FieldFormat(catalogue.entity("kpi_target").field("target"), around)
    words = QCoreApplication.translate("KpiRows", "เป้าหมาย {year}")
    targets = [Column(target_key(year), words.format(year=year), form, _TARGET_WIDTH) for year in years]
    own = columns_of(catalogue.entity("kpi"), around, keys=KEYS, stretch="name")
    return [*(replace(column, width=_WIDTHS.get(column.key, column.width)) for column in own), *targets]


def read_kpi_rows(workspace: OfficeWorkspace, around: Surroundings) -> list[Row]:
    """Read all KPIs with their targets; runs on the thread of the jobs."""
    pending = workspace.pending_texts()
    targets = workspace.records("kpi_target")
    shown = saving.rows_of(targets, [text for text in pending if text.entity == "kpi_target"], around)
    by_kpi: dict[object, dict[str, object]] = {}
    for row in reversed(shown):  # where a year is there twice, the first one is shown; the check speaks of the other
        target, year = row.values.get("target"), row.values.get("fiscal_year")
        if target is not None and isinstance(year, int):
            by_kpi.setdefault(row.values.get("kpi"), {})[target_key(year)] = target
    rows = saving.rows_of(workspace.records("kpi"), [text for text in pending if text.entity == "kpi"], around)
    return [Row(row.uid, {**row.values, **by_kpi.get(row.uid, {})}) for row in rows]


def save_kpi_change(workspace: OfficeWorkspace, change: Change) -> None:
    """Keep one step of the grid: the KPIs' own fields, and the targets as records of their own."""
    own = Change(
        change.words,
        tuple(edit for edit in change.edits if not edit.key.startswith(_TARGET)),
        tuple(_own(row) for row in change.added),
        tuple(_own(row) for row in change.removed),
    )
    with workspace.changes(change.words, typing=change.typing):
        saving.save_change(workspace, "kpi", own)
        for edit in _target_edits(change):
            _save_target(workspace, edit.uid, int(edit.key.removeprefix(_TARGET)), edit.after)


def kpi_marks(findings: Iterable[Finding], targets: Mapping[str, tuple[str, int]]) -> dict[tuple[str, str], Mark]:
    """Return what the check says of each cell; `targets` tells of each target record its KPI and year."""
    marks: dict[tuple[str, str], Mark] = {}
    for finding in sorted(findings, key=lambda one: one.severity is Severity.ERROR):
        if finding.waived:
            continue
        state = "problem" if finding.severity is Severity.ERROR else "warning"
        mark = Mark(state, moi(finding.rule.message, finding.values))
        if finding.entity == "kpi":
            marks[finding.uid, finding.field if finding.field in KEYS else "name"] = mark
        elif finding.entity == "kpi_target" and finding.uid in targets:
            kpi, year = targets[finding.uid]
            marks[kpi, target_key(year)] = mark
    return marks


def _own(row: PlacedRow) -> PlacedRow:
    return replace(row, values={key: value for key, value in row.values.items() if not key.startswith(_TARGET)})


def _target_edits(change: Change) -> list[CellEdit]:
    edits = [edit for edit in change.edits if edit.key.startswith(_TARGET)]
    for row in change.added:
        edits += [CellEdit(row.uid, key, None, value) for key, value in row.values.items() if key.startswith(_TARGET)]
    return edits


def _save_target(workspace: OfficeWorkspace, kpi: str, year: int, value: object) -> None:
    there = next((one for one in workspace.children("kpi_target", kpi) if one.whole("fiscal_year") == year), None)
    if there is None:
        if value is None:
            return
        there = Record("kpi_target", new_uid(), {"kpi": kpi, "fiscal_year": year})
        workspace.add(there)
    elif value is None and set(there.values) <= _BARE:
        workspace.remove("kpi_target", there.uid)
        return
    if isinstance(value, Unparsed) or value != there.values.get("target"):
        saving.save_field(workspace, "kpi_target", there.uid, "target", value)
