"""Projects that are like each other, in words, side by side. Runs on the thread of the jobs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from moi_desktop import reference
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.translated import moi
from moi_desktop.plan.thai_numbers import format_baht
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.central.likeness import Pair, Subject
    from moi_desktop.central.twins import Twins

_SAME_NAME = QT_TRANSLATE_NOOP("moi", "ชื่อเหมือนกัน")
_LIKE_NAME = QT_TRANSLATE_NOOP("moi", "ชื่อคล้ายกัน {percent}%")
_SAME_MONEY = QT_TRANSLATE_NOOP("moi", "วงเงินเท่ากัน")
_SAME_PROGRAMME = QT_TRANSLATE_NOOP("moi", "แผนงานเดียวกัน")
_SAME_PLACE = QT_TRANSLATE_NOOP("moi", "พื้นที่ {provinces}")
_MORE_PLACES = QT_TRANSLATE_NOOP("moi", "{provinces} และอีก {count} จังหวัด")
_PROVINCES_NAMED = 2


@dataclass(frozen=True, slots=True)
class TwinSide:
    """One project of a pair, in words."""

    office: str
    office_name: str
    name: str
    programme: str
    provinces: str
    satang: int


@dataclass(frozen=True, slots=True)
class TwinLine:
    """One pair: both sides, why they are alike in words, and the reason for letting it stand, empty while nobody said so."""

    key: str
    seen: str
    percent: int
    inside: bool
    why: str
    first: TwinSide
    second: TwinSide
    reason: str = ""
    person: str = ""
    at: str = ""

    @property
    def state(self) -> str:
        """Whether somebody has looked at it: open or seen."""
        return "seen" if self.reason else "open"

    def is_of(self, office: str) -> bool:
        """Whether one of both is of this office."""
        return office in (self.first.office, self.second.office)


class TwinReader:
    """Finds like projects and remembers them while nothing comes in and nothing is decided; used by jobs only."""

    def __init__(self) -> None:
        self._at: tuple[str, int] | None = None
        self._lines: tuple[TwinLine, ...] = ()

    def lines(self, centre: Centre) -> tuple[TwinLine, ...]:
        """Every pair that is worth a look: those that wait first, the most alike first."""
        (row,) = centre.workspace.query('SELECT COALESCE(MAX("seq"), 0) AS "seq" FROM "vault_receipt"')
        at = centre.workspace.journal_head(), int(row["seq"])
        if at != self._at:
            self._at, self._lines = at, _read(centre)
        return self._lines


def _read(centre: Centre) -> tuple[TwinLine, ...]:
    from moi_desktop.central.kits import kit_records
    from moi_desktop.central.twins import find_twins

    nodes = {
        record.text("code"): record.text("name") for record in kit_records(centre) if record.entity == "frame_node"
    }
    lines = [_line(twins, nodes) for twins in find_twins(centre)]
    return tuple(sorted(lines, key=lambda line: bool(line.reason)))


def let_stand(centre: Centre, line: TwinLine, reason: str) -> None:
    """Say why a pair is no duplicate. Raises CentralError."""
    from moi_desktop.central.dismissals import TWINS, dismiss

    offices = dict.fromkeys((line.first.office, line.second.office))
    dismiss(centre, TWINS, line.key, reason, seen=line.seen, offices=list(offices))


def look_again(centre: Centre, line: TwinLine) -> None:
    """Take back that a pair is no duplicate. Raises CentralError."""
    from moi_desktop.central.dismissals import TWINS, take_up_again

    take_up_again(centre, TWINS, line.key)


def deal_with_file(centre: Centre, sha256: str, reason: str) -> None:
    """Say that a file that was held back needs nothing more, and why. Raises CentralError."""
    from moi_desktop.central.dismissals import FILE, dismiss

    row = centre.workspace.package(sha256)
    known = row is not None and reference.office_name(row.office)
    name, offices = (row.name, [row.office] if known else []) if row else ("", [])
    dismiss(centre, FILE, sha256, reason, name=name, offices=offices)


def take_file_up_again(centre: Centre, sha256: str) -> None:
    """Let a file wait again. Raises CentralError."""
    from moi_desktop.central.dismissals import FILE, take_up_again

    take_up_again(centre, FILE, sha256)


def _line(twins: Twins, nodes: dict[str, str]) -> TwinLine:
    pair, said = twins.pair, twins.dismissal
    return TwinLine(
        key=twins.key,
        seen=twins.seen,
        percent=pair.percent,
        inside=pair.inside,
        why=_why(pair),
        first=_side(pair.first, nodes),
        second=_side(pair.second, nodes),
        reason=said.reason if said else "",
        person=said.entry.person if said else "",
        at=said.entry.at if said else "",
    )


def _side(subject: Subject, nodes: dict[str, str]) -> TwinSide:
    programme = nodes.get(subject.programme, subject.programme)
    return TwinSide(
        subject.office,
        short_name(subject.office),
        subject.name,
        programme,
        _provinces(subject.provinces),
        subject.satang,
    )


def _why(pair: Pair) -> str:
    """Why the two are worth a look, the strongest reason first."""
    words = [moi(_SAME_NAME) if pair.percent == 100 else moi(_LIKE_NAME, {"percent": pair.percent})]
    if pair.same_money:
        words.append(f"{moi(_SAME_MONEY)} {format_baht(pair.first.satang)}")
    if pair.shared_provinces and not pair.inside:
        words.append(moi(_SAME_PLACE, {"provinces": _provinces(pair.shared_provinces)}))
    if pair.same_programme:
        words.append(moi(_SAME_PROGRAMME))
    return " · ".join(words)


def _provinces(codes: frozenset[str]) -> str:
    names = [reference.province_name(code) or code for code in sorted(codes)]
    shown = ", ".join(names[:_PROVINCES_NAMED])
    rest = len(names) - _PROVINCES_NAMED
    return moi(_MORE_PLACES, {"provinces": shown, "count": rest}) if rest > 0 else shown
