"""The ministry's offices: departments, state enterprise, institutes, regional centres and the 76 provincial offices."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from moi_desktop.reference.geography import provinces
from moi_desktop.reference.table import Entry, Table, read_rows
from moi_desktop.text import QT_TRANSLATE_NOOP


class OfficeKind(StrEnum):
    """What sort of unit an office is."""

    MINISTRY = "ministry"
    OFFICE = "office"
    DEPARTMENT = "department"
    STATE_ENTERPRISE = "state_enterprise"
    DIVISION = "division"
    NETWORK_INSTITUTE = "network_institute"
    REGIONAL_CENTER = "regional_center"
    PROVINCIAL_OFFICE = "provincial_office"


@dataclass(frozen=True, slots=True, kw_only=True)
class Office(Entry):
    """A unit that may own plans.

    `code` is this program's own (PIO50 is the provincial office of province 50); `province_code` is its seat where
    that matters; `budget_unit_code` is the Bureau of the Budget's; `verified` is false for names not seen in a source.
    """

    kind: OfficeKind
    abbr_th: str
    abbr_en: str
    also_th: tuple[str, ...]
    province_code: str
    budget_unit_code: str
    verified: bool
    source: str

    @property
    def short_names(self) -> tuple[str, ...]:
        """Abbreviations, usual ones first, and the budget unit code."""
        return (self.abbr_th, self.abbr_en, *self.also_th, self.budget_unit_code)


def offices(kind: OfficeKind | None = None) -> tuple[Office, ...]:
    """Return all offices, or those of one kind, in the order of the ministry's chart."""
    return tuple(entry for entry in _offices().entries if kind is None or entry.kind == kind)


def provincial_offices() -> tuple[Office, ...]:
    """Return the 76 provincial industry offices in the Thai order of their provinces."""
    return tuple(_offices().get(entry.office_code) for entry in provinces() if entry.office_code)


def office(code: str) -> Office:
    """Return one office by code; raises PlanError when there is none."""
    return _offices().get(code)


def office_name(code: str) -> str:
    """Return the Thai name of an office, or an empty text for an unknown code."""
    return _offices().name(code)


def office_short_name(code: str) -> str:
    """Return an office as lists name it, such as สอจ.เชียงใหม่; the code itself where it is unknown."""
    if not office_name(code):
        return code
    return office(code).abbr_th or office_name(code)


def offices_under(code: str) -> tuple[Office, ...]:
    """Return the offices directly below one."""
    return _offices().under(code)


def find_offices(needle: str) -> tuple[Office, ...]:
    """Return the offices that a typed code, abbreviation or Thai or English name may mean, best first."""
    return _offices().find(needle)


@cache
def _offices() -> Table[Office]:
    return Table(
        (_office(row) for row in read_rows("agencies")),
        unknown=QT_TRANSLATE_NOOP(
            "moi", "ไม่มีรหัสหน่วยงาน “{typed}” ในทะเบียนหน่วยงาน โปรดเลือกจากรายการ เช่น PIO50 คือ สอจ.เชียงใหม่"
        ),
        unknown_code="unknown-office",
    )


def _office(row: dict[str, str]) -> Office:
    return Office(
        code=row["code"],
        parent=row["parent"],
        kind=OfficeKind(row["type"]),
        abbr_th=row["abbr_th"],
        abbr_en=row["abbr_en"],
        also_th=tuple(row["also_th"].split()),
        name_th=row["name_th"],
        name_en=row["name_en"],
        province_code=row["province_code"],
        budget_unit_code=row["budget_unit_code"],
        verified=row["verified"] == "1",
        source=row["source"],
    )
