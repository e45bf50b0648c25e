"""Uids of sample records: the same natural key gives the same uid on every machine and in every run."""

from __future__ import annotations

import uuid
from typing import Final

NAMESPACE: Final = uuid.UUID("5b0f4d0e-3a51-5c52-9a0e-25632565aa01")
"""Fixed for ever: changing it would turn every sample record into another one."""


def uid_of(*parts: str | int) -> str:
    """The uid of a natural key such as `("PIO50", "coffee", "kpi", "trained")`."""
    return str(uuid.uuid5(NAMESPACE, "/".join(str(part) for part in parts)))
