"""The computer's clock. It is shown and written down, and never decides what comes before what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Tells the time in UTC; tests and samples give one that stands still."""


def utc_now() -> datetime:
    """The time in UTC, whatever the computer's clock believes."""
    return datetime.now(UTC)
