"""The board added up: by provincial cluster, and by sort of office."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from moi_desktop import reference
from moi_desktop.desktop.models.central_board import GROUPS, OfficeLine
from moi_desktop.desktop.translated import moi
from moi_desktop.reference import Cluster
from moi_desktop.text import QT_TRANSLATE_NOOP

_GROUP_NAMES: Final = {
    "pio": QT_TRANSLATE_NOOP("moi", "สำนักงานอุตสาหกรรมจังหวัด (สอจ.)"),
    "department": QT_TRANSLATE_NOOP("moi", "กรมและสำนักงานส่วนกลาง"),
    "enterprise": QT_TRANSLATE_NOOP("moi", "รัฐวิสาหกิจ"),
    "institute": QT_TRANSLATE_NOOP("moi", "สถาบันเครือข่าย"),
    "other": QT_TRANSLATE_NOOP("moi", "หน่วยงานอื่น"),
}


@dataclass(frozen=True, slots=True)
class SumLine:
    """Offices added up: how many plan, how far they are, and satang of all years.

    Closed and merged offices are counted in `closed` alone; their money stands in the plan and so in the sums.
    """

    key: str
    name: str
    offices: int
    closed: int
    sent: int
    applied: int
    approved: int
    missing: int
    late: int
    requested: int
    working: int
    ceiling: int

    @property
    def is_over(self) -> bool:
        """Whether they stand above their ceilings together."""
        return 0 < self.ceiling < self.working


def by_cluster(lines: Sequence[OfficeLine]) -> list[SumLine]:
    """One line for each of the 18 clusters, in the order of their numbers."""
    return [
        summed(
            cluster.code,
            cluster_name(cluster),
            [line for line in lines if line.cluster == cluster.code],
        )
        for cluster in reference.clusters()
    ]


def by_group(lines: Sequence[OfficeLine]) -> list[SumLine]:
    """One line for each sort of office that there is."""
    found = [summed(group, group_name(group), [line for line in lines if line.group == group]) for group in GROUPS]
    return [line for line in found if line.offices or line.closed]


def cluster_name(cluster: Cluster) -> str:
    """A cluster as lists of clusters name it: without the word that stands over them."""
    return cluster.name_th.removeprefix("กลุ่มจังหวัด").strip()


def group_name(group: str) -> str:
    """What people call a sort of office."""
    return moi(_GROUP_NAMES[group])


def summed(key: str, name: str, lines: Iterable[OfficeLine]) -> SumLine:
    """Some offices as one line."""
    some = tuple(lines)
    planning = [line for line in some if not line.is_closed]
    return SumLine(
        key,
        name,
        offices=len(planning),
        closed=len(some) - len(planning),
        sent=sum(line.has_sent for line in planning),
        applied=sum(line.is_applied for line in planning),
        approved=sum(line.state == "approved" for line in planning),
        missing=sum(line.is_missing for line in planning),
        late=sum(line.is_late for line in planning),
        requested=sum(line.satang or 0 for line in some),
        working=sum(line.working or 0 for line in some),
        ceiling=sum(line.ceiling for line in some),
    )
