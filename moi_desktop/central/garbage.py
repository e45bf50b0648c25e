"""How often Python looks for cycles of dead objects while thousands of records are made and dropped."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_RECORDS_OF_MANY_PACKAGES: Final = 500_000


@contextmanager
def collected_rarely() -> Iterator[None]:
    """Look for cycles after half a million new objects instead of some hundreds.

    Records are plain values that hold no cycles and die by themselves; looking through them costs a twelfth of an
    intake. Where nobody looks at all (beside a window), nothing changes.
    """
    before = gc.get_threshold()
    gc.set_threshold(_RECORDS_OF_MANY_PACKAGES, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
