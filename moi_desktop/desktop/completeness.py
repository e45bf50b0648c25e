"""How much of a project is filled in: the fields that should not stay empty, and the tables that should have a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from moi_desktop.plan.catalogue import Field, Need


def progress(
    fields: Iterable[Field], tables: Iterable[str], is_filled: Callable[[str], bool], has_rows: Callable[[str], bool]
) -> tuple[int, int]:
    """Return how many of the required and warned fields are filled and of the tables have a row, and how many there are."""
    asked = [field for field in fields if field.need is not Need.OPTIONAL]
    wanted = list(tables)
    done = sum(is_filled(field.key) for field in asked) + sum(has_rows(table) for table in wanted)
    return done, len(asked) + len(wanted)
