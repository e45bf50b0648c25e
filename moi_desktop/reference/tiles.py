"""Thailand drawn with one square a province: where each stands in the grid."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from moi_desktop.reference.table import read_rows


@dataclass(frozen=True, slots=True)
class ProvinceTile:
    """The square of a province: column 0 is the westernmost, row 0 the northernmost."""

    province_code: str
    column: int
    row: int


@cache
def province_tiles() -> tuple[ProvinceTile, ...]:
    """Return the squares of the 77 provinces, from north to south and in a row from west to east."""
    tiles = [ProvinceTile(row["dopa_code"], int(row["column"]), int(row["row"])) for row in read_rows("province_tiles")]
    return tuple(sorted(tiles, key=lambda tile: (tile.row, tile.column)))
