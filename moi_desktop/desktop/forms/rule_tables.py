"""What a finding on a whole record means for its form."""

from __future__ import annotations

from typing import Final

TABLES_OF_RULES: Final = {
    "P008": "statement",
    "P009": "statement",
    "P010": "statement",
    "P011": "target_group",
    "P012": "area",
    "P021": "risk",
    "L001": "plan_link",
    "L002": "plan_link",
    "L003": "plan_link",
    "A001": "activity",
    "A005": "activity",
    "K001": "kpi",
    "K002": "kpi",
}
"""Where something is missing that a project should have: the table in which it would be entered."""
