"""What a grid does with the block of cells that is selected: copy, empty, fill, paste, add up."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView

from moi_desktop.desktop.models.clipboard import text_of
from moi_desktop.desktop.models.grid_model import GridModel
from moi_desktop.plan.catalogue import Kind
from moi_desktop.plan.thai_numbers import format_baht, format_decimal

Cells = Sequence[tuple[int, int]]
_ADDED = frozenset({Kind.MONEY, Kind.DECIMAL})
"""Kinds of which a sum says something: years and ranks are counted only."""


def shown_columns(view: QTableView) -> list[int]:
    """The columns that are not hidden, from left to right."""
    return [column for column in range(view.model().columnCount()) if not view.isColumnHidden(column)]


def selected_cells(view: QTableView) -> list[tuple[int, int]]:
    """The selected cells that are shown as (row, column), from the upper left."""
    chosen = view.selectionModel()
    if chosen is None:
        return []
    shown = set(shown_columns(view))
    return sorted((index.row(), index.column()) for index in chosen.selectedIndexes() if index.column() in shown)


def copy(view: QTableView, cells: Cells) -> None:
    """Put the cells on the clipboard as a block."""
    model = view.model()
    rows = sorted({row for row, _ in cells})
    columns = sorted({column for _, column in cells})
    wanted = set(cells)
    block = [
        [str(model.index(row, column).data() or "") if (row, column) in wanted else "" for column in columns]
        for row in rows
    ]
    QGuiApplication.clipboard().setText(text_of(block))


def fill_down(model: GridModel, cells: Cells) -> bool:
    """Put the uppermost value into the cells below it; a single row of cells takes the one above."""
    rows = sorted({row for row, _ in cells})
    source = rows[0] if len(rows) > 1 else rows[0] - 1
    if source < 0 or source >= model.shown_count:
        return False
    values = model.rows[source].values
    filled = {(row, column): model.columns[column].value_in(values) for row, column in cells if row != source}
    return model.enter(
        filled, QCoreApplication.translate("GridBlocks", "เติมลงล่าง {count} ช่อง").format(count=len(filled))
    )


def fill_right(model: GridModel, cells: Cells) -> bool:
    """Put the leftmost value into the cells at its right that hold the same kind of thing; one cell takes its neighbour."""
    columns = sorted({column for _, column in cells})
    source = columns[0] if len(columns) > 1 else columns[0] - 1
    if source < 0:
        return False
    kind = model.columns[source].form.spec.kind
    rows = model.rows
    filled = {
        (row, column): model.columns[source].value_in(rows[row].values)
        for row, column in cells
        if column != source and row < len(rows) and model.columns[column].form.spec.kind is kind
    }
    return model.enter(
        filled, QCoreApplication.translate("GridBlocks", "เติมไปทางขวา {count} ช่อง").format(count=len(filled))
    )


def summary(model: GridModel, cells: Cells) -> str:
    """How many cells hold something, and the sum and mean of the numbers among them where all are of one kind."""
    rows = model.rows
    found: dict[bool, list[Decimal]] = {}
    count = 0
    for row, column in cells:
        value = model.columns[column].value_in(rows[row].values) if row < len(rows) else None
        count += value is not None
        kind = model.columns[column].form.spec.kind
        if kind in _ADDED and isinstance(value, int | Decimal):
            found.setdefault(kind is Kind.MONEY, []).append(Decimal(value))
    counted = QCoreApplication.translate("GridBlocks", "นับ {count} ช่อง").format(count=f"{count:,}")
    if len(found) != 1:
        return counted
    [(is_money, numbers)] = found.items()
    total, mean = sum(numbers, Decimal(0)), sum(numbers, Decimal(0)) / len(numbers)
    words = QCoreApplication.translate("GridBlocks", "{counted} · ผลรวม {total} · เฉลี่ย {mean}")
    return words.format(counted=counted, total=_number(total, is_money), mean=_number(mean, is_money))


def _number(number: Decimal, is_money: bool) -> str:  # noqa: FBT001 - what kind of number it is
    if is_money:
        return format_baht(round(number))
    return format_decimal(round(number, 2).normalize())
