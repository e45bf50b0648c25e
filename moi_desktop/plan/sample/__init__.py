"""A believable sample plan for practice, demonstration and tests: three offices, the centre's kit, offices of any size."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from importlib.resources import files
from typing import Any, Final

from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.sample.expanding import plan_of
from moi_desktop.plan.sample.kit import kit_records

SAMPLE_OFFICES: Final = ("PIO50", "PIO20", "PIO90")
"""Office codes that have a written plan: เชียงใหม่, ชลบุรี, สงขลา."""


def sample_plan(office: str) -> Plan:
    """The first plan of a sample office. Raises KeyError for an office that has none."""
    if office not in SAMPLE_OFFICES:
        raise KeyError(office)
    return plan_of(office, _data(office))


def sample_kit(plans: Mapping[str, Plan] | None = None, *, closes: date | None = None) -> list[Record]:
    """The records of the centre's sample kit for 2563-2565 (keys of offices are not among them).

    `plans` (by office code) are plans that must stay within the ceilings, such as generated ones of any size;
    `closes` moves the end of the submission window of all offices.
    """
    return kit_records(_data("kit"), plans or {}, closes)


def _data(name: str) -> dict[str, Any]:
    text = files(__name__).joinpath("data", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text, parse_float=Decimal)
