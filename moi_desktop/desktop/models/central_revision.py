"""One revision in words: places, values, who certified it. Runs on the thread of the jobs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import from_canonical
from moi_desktop.plan.code_book import CodeBook
from moi_desktop.plan.model import Canonical, Plan
from moi_desktop.plan.places import describe_place
from moi_desktop.plan.values import ReadingContext, RecordNames, show_value

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.exchange.snapshots import Snapshot

PLACE_SEPARATOR: Final = " > "
"""Stands between the steps of a place in words."""


class RevisionWords:
    """Places and values of one revision in words."""

    def __init__(self, snapshot: Snapshot, codes: CodeBook) -> None:
        self.plan = Plan(snapshot.records())
        self.context = ReadingContext(codes=codes, names=RecordNames(self.plan))

    def place(self, entity: str, uid: str, field: str = "") -> tuple[str, str, str]:
        """Project, record and field in words; the table alone where the record is not in this revision."""
        known = catalogue.ENTITIES.get(entity)
        label = known.field(field).th if known is not None and field in known.keys else field
        record = self.plan.get(entity, uid)
        if record is None:
            return "", known.th if known is not None else entity, label
        owner, _, rest = describe_place(self.plan, record).partition(PLACE_SEPARATOR)
        return (owner, rest, label) if rest else ("", owner, label)

    @property
    def certified_by(self) -> str:
        """Who certified the revision, as its own cover says."""
        profile = self.plan.single("office_profile")
        return profile.text("certified_by") if profile else ""

    def value(self, entity: str, field: str, value: Canonical | None) -> str:
        """A canonical value as people read it."""
        if value is None:
            return ""
        known = catalogue.ENTITIES.get(entity)
        if known is None or field not in known.keys:
            return str(value)
        spec = known.field(field)
        return show_value(spec, from_canonical(spec.kind, value), context=self.context)


def codes_now(centre: Centre) -> CodeBook:
    """The code lists of the newest kit."""
    from moi_desktop.central.kits import kit_records
    from moi_desktop.exchange.sending import codes_of

    return codes_of(kit_records(centre))
