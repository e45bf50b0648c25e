"""The fiscal years that a project runs in, as its form stands."""

from __future__ import annotations

from collections.abc import Mapping

from moi_desktop.desktop.values import Surroundings

_LONGEST = 20
"""A project that would run longer has a typing error in one of its years."""


def years_of(values: Mapping[str, object], around: Surroundings) -> range:
    """Return the fiscal years (BE) of a project; those of the cycle while its own are not known."""
    first, last = values.get("start_fy"), values.get("end_fy")
    if isinstance(first, int) and isinstance(last, int) and first <= last < first + _LONGEST:
        return range(first, last + 1)
    if isinstance(first, int) and not isinstance(last, int):
        return range(first, max([first, *around.years]) + 1)
    return around.years
