"""A believable sample plan for practice, demonstration and tests: three offices, the centre's kit, offices of any size."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any, Final

from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.sample.expanding import plan_of
from moi_desktop.plan.sample.generator import generated_plan
from moi_desktop.plan.sample.kit import kit_records
from moi_desktop.plan.sample.rounds import next_round

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


def second_round(plan: Plan, office: str) -> Plan:
    """What the office sends next: an amount and a KPI corrected, a new line, a project deleted with its reason.

    Works on any plan, its own results too (then only every third round deletes); of three projects none is deleted.
    """
    return next_round(plan, office)


def generate_plan(
    office: str, *, projects: int, kpis: int, lines: int, seed: int, years: Sequence[int] = (2563, 2564, 2565)
) -> Plan:
    """A plan of any size that keeps the rules; `kpis` and `lines` are totals of the office, `years` consecutive.

    The same arguments give the same plan. Raises ValueError when there is no project, fewer KPIs than projects or a
    gap between the years, and PlanError for an unknown office. The ceilings of `sample_kit` must be told of the plan.
    """
    return generated_plan(office, _data("words"), projects=projects, kpis=kpis, lines=lines, seed=seed, years=years)


@cache
def _data(name: str) -> dict[str, Any]:
    text = files(__name__).joinpath("data", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text, parse_float=Decimal)
