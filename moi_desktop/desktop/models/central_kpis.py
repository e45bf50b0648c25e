"""Indicators of the ministry: KPIs that are one and the same, with one figure a year where the merge rule gives one.

Everything that reads runs on the thread of the jobs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any, Final

from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.models.central_words import StateName
from moi_desktop.desktop.translated import moi
from moi_desktop.plan.catalogue import Choice, entity
from moi_desktop.plan.thai_numbers import format_decimal
from moi_desktop.plan.thai_text import search_key
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.reports.indicators import Group, Indicator

_TWO_PLACES: Final = Decimal("0.01")
_NO_RULE: Final = QT_TRANSLATE_NOOP("moi", "ไม่ตรงกัน")
_OWN: Final = QT_TRANSLATE_NOOP("moi", "ตัวชี้วัดของหน่วยงาน")
_STATES: Final[Mapping[str, tuple[str, str]]] = {
    "merged": (QT_TRANSLATE_NOOP("moi", "รวมได้"), "good"),
    "part": (QT_TRANSLATE_NOOP("moi", "รวมได้บางปี"), "warning"),
    "not": (QT_TRANSLATE_NOOP("moi", "รวมกันไม่ได้"), "bad"),
    "alone": (QT_TRANSLATE_NOOP("moi", "ยังไม่มีค่า"), "plain"),
}
_NOBODY: Final = QT_TRANSLATE_NOOP("moi", "ยังไม่มีตัวชี้วัดของหน่วยงานที่รหัสนี้")
_OF_YEAR: Final = QT_TRANSLATE_NOOP("moi", "ปี {year}: {words}")


@dataclass(frozen=True, slots=True)
class KpiMember:
    """One office's KPI of a group: targets, numerators and denominators by year as they are read."""

    uid: str
    office: str
    office_code: str
    project: str
    project_uid: str
    name: str
    unit: str
    rule: str
    targets: tuple[str, ...]
    fractions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KpiGroup:
    """KPIs that are one for the ministry. `wanted` are the ministry's own targets, `merged` the offices' together, by year.

    `state` is merged, part, not or alone; `reasons` say in sentences how each figure came about or why there is none.
    """

    key: str
    code: str
    name: str
    unit: str
    rule: str
    state: str
    wanted: tuple[str, ...]
    merged: tuple[str, ...]
    reasons: tuple[str, ...]
    offices: int
    members: tuple[KpiMember, ...]


@dataclass(frozen=True, slots=True)
class KpiFacts:
    """All groups with the fiscal years (BE) of their columns."""

    years: tuple[int, ...]
    groups: tuple[KpiGroup, ...]


STATES: Final = tuple(_STATES)
"""Whether KPIs could be merged, in the order in which they are offered."""


def group_state(state: str) -> StateName:
    """Whether the KPIs of a group could be merged."""
    words, tone = _STATES.get(state, (state, "plain"))
    return StateName(moi(words), tone)


def read_kpis(centre: Centre, words: str = "") -> KpiFacts:
    """The groups whose names, units or offices hold all of `words`; nothing before the first kit."""
    from moi_desktop.central.reports import indicators
    from moi_desktop.central.reports.frame import Frame

    if not centre.workspace.query('SELECT 1 FROM "view_cycle" WHERE "office" = \'MOI\''):
        return KpiFacts((), ())
    frame = Frame(centre.workspace)
    years = tuple(frame.cycle.years)
    found = (_group(group, years) for group in indicators.groups(frame, indicators.indicators(frame)))
    wanted = search_key(words).split()
    return KpiFacts(years, tuple(group for group in found if _holds(group, wanted)))


def _holds(group: KpiGroup, words: list[str]) -> bool:
    offices = " ".join(f"{member.office} {member.name} {member.project}" for member in group.members)
    key = search_key(f"{group.code} {group.name} {group.unit} {offices}")
    return all(word in key for word in words)


def _group(group: Group, years: tuple[int, ...]) -> KpiGroup:
    first = group.first.row
    results = [group.merged(year) for year in years]
    asked = [any(year in member.targets for member in group.members) for year in years]
    values = [None if result is None else result.value for result in results]
    merged = tuple(_figure(value, asked=has) for value, has in zip(values, asked, strict=True))
    return KpiGroup(
        key="/".join(group.key),
        code=first["code"] or "",
        name=first["name"] or "",
        unit=first["unit"] or "",
        rule=_label("aggregation", group.rule) if group.rule else moi(_NO_RULE),
        state=_state(group, [value for value, has in zip(values, asked, strict=True) if has]),
        wanted=tuple(_target(group.own.targets.get(year)) if group.own else "" for year in years),
        merged=merged,
        reasons=_reasons(group, years),
        offices=len({member.office for member in group.members}),
        members=tuple(_member(member, years) for member in group.members),
    )


def _state(group: Group, values: list[Decimal | None]) -> str:
    if not group.members:
        return "alone"
    if all(value is None for value in values):
        return "not"
    return "part" if None in values else "merged"


def _reasons(group: Group, years: tuple[int, ...]) -> tuple[str, ...]:
    if not group.members:
        return (moi(_NOBODY),)
    if group.obstacle:
        return (moi(group.obstacle),)
    said = {year: moi(result.template, result.values) for year in years if (result := group.merged(year)) is not None}
    if len(set(said.values())) == 1:
        return tuple(set(said.values()))
    return tuple(moi(_OF_YEAR, {"year": year, "words": words}) for year, words in said.items())


def _figure(value: Decimal | None, *, asked: bool) -> str:
    if value is not None:
        return format_decimal(value.quantize(_TWO_PLACES, ROUND_HALF_UP).normalize() if value % 1 else value)
    return moi(_STATES["not"][0]) if asked else ""


def _member(member: Indicator, years: tuple[int, ...]) -> KpiMember:
    row = member.row
    return KpiMember(
        uid=f"{member.office}/{row['uid']}",
        office=short_name(member.office),
        office_code=member.office,
        project=member.project_name or moi(_OWN),
        project_uid=row["project"] or "",
        name=row["name"] or "",
        unit=row["unit"] or "",
        rule=_label("aggregation", row["aggregation"] or ""),
        targets=tuple(_target(member.targets.get(year)) for year in years),
        fractions=tuple(_fraction(member.targets.get(year)) for year in years),
    )


def _target(row: Mapping[str, Any] | None) -> str:
    if row is None:
        return ""
    return str(row["target_text"] or "") or _number(row["target"])


def _fraction(row: Mapping[str, Any] | None) -> str:
    if row is None or (row["numerator"] in (None, "") and row["denominator"] in (None, "")):
        return ""
    return f"{_number(row['numerator']) or '–'} / {_number(row['denominator']) or '–'}"


def _number(value: object) -> str:
    return format_decimal(Decimal(str(value))) if value not in (None, "") else ""


def _label(field: str, code: str) -> str:
    choice: Choice | None = entity("kpi").field(field).choice(code)
    return choice.th if choice else code
