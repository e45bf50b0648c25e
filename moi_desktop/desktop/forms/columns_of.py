"""The columns of a grid that shows records of one entity."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Sequence

from moi_desktop.desktop.models.grid_model import Column, Values
from moi_desktop.desktop.values import FieldFormat, Surroundings, Unparsed, label_of, unit_of
from moi_desktop.plan.amounts import line_amount
from moi_desktop.plan.catalogue import Entity, Field, Kind, Need
from moi_desktop.plan.model import Record

_WIDTHS = {
    Kind.INTEGER: 8,
    Kind.DECIMAL: 10,
    Kind.MONEY: 15,
    Kind.FISCAL_YEAR: 8,
    Kind.DATE: 14,
    Kind.MOMENT: 22,
    Kind.FLAG: 4,
    Kind.CODE: 22,
    Kind.REFERENCE: 22,
    Kind.LONG_TEXT: 30,
}
_STRETCHED = 28
"""What the stretched column gets at least."""

_WIDEST = 26


def columns_of(
    entity: Entity,
    surroundings: Surroundings,
    *,
    keys: Sequence[str] = (),
    without: Collection[str] = (),
    stretch: str = "",
) -> list[Column]:
    """Return columns for the fields `keys` in their order, or for all in the catalogue's, less those in `without`.

    The column `stretch` takes the room that is left; by default the widest text does.
    """
    fields = [entity.field(key) for key in keys] if keys else entity.fields
    chosen = [field for field in fields if field.key not in without]
    widest = stretch or max(chosen, key=_room).key
    return [_column(field, surroundings, stretches=field.key == widest) for field in chosen]


def derive_of(entity: Entity) -> Callable[[Values], Values] | None:
    """Return what computes the computed fields of an entity from the others; None where there are none."""
    return _line_amount if entity.key == "budget_line" else None


def _line_amount(values: Values) -> Values:
    sound = {key: value for key, value in values.items() if not isinstance(value, Unparsed)}
    return {"amount": line_amount(Record("budget_line", "", sound))}  # type: ignore[arg-type] # grid values are plan values


def _column(field: Field, surroundings: Surroundings, *, stretches: bool) -> Column:
    title = label_of(field.th, field.en)
    return Column(
        key=field.key,
        title=f"{title} ({unit_of(field)})" if field.unit and field.kind is not Kind.MONEY else title,
        form=FieldFormat(field, surroundings),
        width=_STRETCHED if stretches else min(_room(field), _WIDEST),
        editable=not field.computed,
        required=field.need is Need.REQUIRED and not field.computed,
        total=field.kind is Kind.MONEY and field.key == "amount",
        stretch=stretches,
        flag=field.kind is Kind.FLAG,
        hint=field.hint,
    )


def _room(field: Field) -> int:
    if field.kind is Kind.TEXT:
        return min(60, max(8, field.max_length // 8))
    if field.choices:
        # Marks above and below take no room.
        return 2 + max(sum(unicodedata.category(letter) != "Mn" for letter in choice.th) for choice in field.choices)
    return _WIDTHS.get(field.kind, 12)
