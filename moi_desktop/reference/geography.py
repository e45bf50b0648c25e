"""The 77 provinces and the 18 provincial clusters."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from moi_desktop.reference.table import Entry, Table, read_rows
from moi_desktop.text import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True, kw_only=True)
class Province(Entry):
    """A province; `code` is the two-digit code of the Department of Provincial Administration (10 to 96).

    Two region systems stand side by side: `region_*` are the six development regions that the clusters belong to,
    `geo_region_*` the six geographic regions of school books. `sort_th` is the place in Thai order, 1 to 77.
    `office_code` is the provincial industry office; Bangkok has none.
    """

    iso_code: str
    abbr_th: str
    sort_th: int
    region_code: str
    region_th: str
    region_en: str
    geo_region_th: str
    geo_region_en: str
    cluster_code: str
    is_cluster_center: bool
    is_eec: bool
    office_code: str

    @property
    def short_names(self) -> tuple[str, ...]:
        """The abbreviation, the ISO code and the name with จังหวัด or จ. before it."""
        return (self.abbr_th, self.iso_code, f"จังหวัด{self.name_th}", f"จ.{self.name_th}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster(Entry):
    """A group of provinces that plans together (กลุ่มจังหวัด); `province_codes` in Thai order."""

    region_code: str
    province_codes: tuple[str, ...]
    center_code: str


def provinces() -> tuple[Province, ...]:
    """Return the 77 provinces in Thai order."""
    return _provinces().entries


def province(code: str) -> Province:
    """Return one province by its two-digit code; raises PlanError when there is none."""
    return _provinces().get(code)


def province_name(code: str) -> str:
    """Return the Thai name of a province, or an empty text for an unknown code."""
    return _provinces().name(code)


def find_provinces(needle: str) -> tuple[Province, ...]:
    """Return the provinces that a typed code, abbreviation or Thai or English name may mean, best first."""
    return _provinces().find(needle)


def clusters() -> tuple[Cluster, ...]:
    """Return the 18 provincial clusters by code."""
    return _clusters().entries


def cluster(code: str) -> Cluster:
    """Return one cluster (PC01 to PC18); raises PlanError when there is none."""
    return _clusters().get(code)


def find_clusters(needle: str) -> tuple[Cluster, ...]:
    """Return the clusters that a typed code or Thai or English name may mean, best first."""
    return _clusters().find(needle)


@cache
def _provinces() -> Table[Province]:
    return Table(
        sorted((_province(row) for row in read_rows("provinces")), key=lambda entry: entry.sort_th),
        unknown=QT_TRANSLATE_NOOP(
            "moi", "ไม่มีรหัสจังหวัด “{typed}” ในบัญชีรหัส โปรดใช้รหัสจังหวัดสองหลักของกรมการปกครอง เช่น 50 คือเชียงใหม่"
        ),
        unknown_code="unknown-province",
    )


def _province(row: dict[str, str]) -> Province:
    return Province(
        code=row["dopa_code"],
        name_th=row["name_th"],
        name_en=row["name_en"],
        iso_code=row["iso_code"],
        abbr_th=row["abbr_th"],
        sort_th=int(row["sort_th"]),
        region_code=row["region_code"],
        region_th=row["region_th"],
        region_en=row["region_en"],
        geo_region_th=row["geo_region_th"],
        geo_region_en=row["geo_region_en"],
        cluster_code=row["cluster_code"],
        is_cluster_center=row["is_cluster_center"] == "1",
        is_eec=row["is_eec"] == "1",
        office_code=row["pio_code"],
    )


@cache
def _clusters() -> Table[Cluster]:
    names = {row["cluster_code"]: row for row in read_rows("provinces") if row["cluster_code"]}
    return Table(
        (_cluster(code, names[code]) for code in sorted(names)),
        unknown=QT_TRANSLATE_NOOP("moi", "ไม่มีรหัสกลุ่มจังหวัด “{typed}” ในบัญชีรหัส โปรดใช้รหัส PC01 ถึง PC18"),
        unknown_code="unknown-cluster",
    )


def _cluster(code: str, row: dict[str, str]) -> Cluster:
    members = [entry for entry in provinces() if entry.cluster_code == code]
    return Cluster(
        code=code,
        name_th=row["cluster_th"],
        name_en=row["cluster_en"],
        region_code=members[0].region_code,
        province_codes=tuple(entry.code for entry in members),
        center_code=next(entry.code for entry in members if entry.is_cluster_center),
    )
