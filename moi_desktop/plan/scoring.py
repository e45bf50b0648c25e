"""KPI scores from scoring levels, and one figure out of many offices' figures.

Levels are data: any number of them, with any scores. Between two levels the score runs in a straight line; beyond the
first and last it stays at theirs. No result gives no score, which is not the lowest score. How figures of several
offices or periods become one is the KPI's own merge rule; where a rule cannot give a figure it says why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import pairwise
from typing import Final

from moi_desktop.plan.model import Record
from moi_desktop.text import QT_TRANSLATE_NOOP

_SIX_PLACES: Final = Decimal("0.000001")
_CALCULATOR: Final = Context(prec=60, rounding=ROUND_HALF_UP)
_HUNDRED: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class Level:
    """One scoring level: reaching `threshold` (in the KPI's unit) earns `score`."""

    score: Decimal
    threshold: Decimal


def levels_of(records: Iterable[Record]) -> tuple[Level, ...]:
    """The numeric levels among `kpi_level` records, in the order of their level numbers; text levels are left out."""
    numbered = sorted(records, key=lambda record: record.whole("level") or 0)
    pairs = ((record.number("score"), record.number("threshold")) for record in numbered)
    return tuple(Level(score, threshold) for score, threshold in pairs if score is not None and threshold is not None)


FIVE_SCORES: Final = tuple(Decimal(n) for n in range(1, 6))
"""The scores of the classic five levels."""


def levels_around(
    middle: Decimal, interval: Decimal, polarity: str, scores: Sequence[Decimal] = FIVE_SCORES
) -> tuple[Level, ...]:
    """Levels with these scores around the middle one: one `interval` (a positive number) up or down for every level."""
    step = -interval if polarity == "DOWN" else interval
    place = len(scores) // 2
    return tuple(Level(points, middle + (n - place) * step) for n, points in enumerate(scores))


def misplaced(levels: Sequence[Level], polarity: str) -> tuple[Level, ...]:
    """The levels whose threshold does not go on from the level below as the polarity says; empty when all do."""
    if polarity == "RANGE":
        times = Counter(level.threshold for level in levels)
        return tuple(level for level in levels if times[level.threshold] > 1)
    by_score = sorted(levels, key=lambda level: level.score)
    return tuple(high for low, high in pairwise(by_score) if not in_order((low, high), polarity))


def in_order(levels: Sequence[Level], polarity: str) -> bool:
    """Whether thresholds rise (UP) or fall (DOWN) strictly as the scores rise; a RANGE only needs distinct thresholds."""
    if polarity == "RANGE":
        return len({level.threshold for level in levels}) == len(levels)
    rising = polarity != "DOWN"
    by_score = sorted(levels, key=lambda level: level.score)
    return all(
        low.score < high.score and (low.threshold < high.threshold if rising else low.threshold > high.threshold)
        for low, high in pairwise(by_score)
    )


def score(result: Decimal | None, levels: Sequence[Level], polarity: str) -> Decimal | None:
    """The score of a result, to six places; None without a result, without levels, or when the levels are not `in_order`."""
    if result is None or not levels or not in_order(levels, polarity):
        return None
    ladder = sorted(levels, key=lambda level: level.threshold)
    if result <= ladder[0].threshold:
        return ladder[0].score
    for low, high in pairwise(ladder):
        if result <= high.threshold:
            share = _CALCULATOR.divide(result - low.threshold, high.threshold - low.threshold)
            return _plain(low.score + _CALCULATOR.multiply(share, high.score - low.score))
    return ladder[-1].score


@dataclass(frozen=True, slots=True)
class MergePart:
    """One office's figure of a KPI for one period. `quarter` is 1 to 4, or 0 for the whole fiscal year (BE)."""

    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    fiscal_year: int = 0
    quarter: int = 0

    @property
    def moment(self) -> tuple[int, int]:
        """What LAST compares: the year's own figure is as late as its fourth quarter."""
        return self.fiscal_year, self.quarter or 4


@dataclass(frozen=True, slots=True)
class Merged:
    """One figure out of many, or none; `explanation` says in Thai how it came about or why there is none."""

    value: Decimal | None
    template: str
    values: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def explanation(self) -> str:
        """The Thai sentence with its figures inserted."""
        return self.template.format(**self.values)


_SUMMED = QT_TRANSLATE_NOOP("moi", "ผลรวมของ {count} ค่า")
_AVERAGED = QT_TRANSLATE_NOOP("moi", "ค่าเฉลี่ยของ {count} ค่า")
_WITH_GAPS = QT_TRANSLATE_NOOP("moi", "คำนวณจาก {count} ค่า อีก {missing} ค่ายังว่าง")
_WEIGHTED = QT_TRANSLATE_NOOP("moi", "ผลรวมตัวตั้ง {numerator} หารด้วยผลรวมตัวหาร {denominator} คูณ 100")
_LATEST = QT_TRANSLATE_NOOP("moi", "ค่าล่าสุด ปีงบประมาณ พ.ศ. {year} ไตรมาส {quarter}")
_NO_VALUE = QT_TRANSLATE_NOOP("moi", "ยังไม่มีค่าให้รวม")
_NOT_ADDED = QT_TRANSLATE_NOOP("moi", "ตัวชี้วัดนี้กำหนดไม่ให้นำค่ามารวมกัน ให้ดูเป็นรายหน่วยงาน")
_NO_RATE = QT_TRANSLATE_NOOP("moi", "รวมเป็นร้อยละไม่ได้ เพราะ {missing} จาก {count} ค่าไม่มีตัวตั้งหรือตัวหาร")
_ZERO_BASE = QT_TRANSLATE_NOOP("moi", "รวมเป็นร้อยละไม่ได้ เพราะผลรวมตัวหารเป็นศูนย์")
_SEVERAL_LATEST = QT_TRANSLATE_NOOP("moi", "มี {count} ค่าที่ต่างกันในเวลาล่าสุดเดียวกัน จึงเลือกค่าใดค่าหนึ่งไม่ได้")


def merge_kpi(rule: str, parts: Iterable[MergePart]) -> Merged:
    """One figure by a KPI's merge rule (`SUM`, `MEAN`, `RATE`, `LAST`, `NONE`). ValueError for another rule.

    SUM and MEAN pass over empty values and say how many there were. RATE needs numerator and denominator of every
    part and gives a percentage. LAST takes the newest period; offices that differ in it leave no figure.
    """
    merge = _MERGERS.get(rule)
    if merge is None:
        raise ValueError(rule)
    return merge(list(parts))


def _not_added(_parts: Sequence[MergePart]) -> Merged:
    return Merged(None, _NOT_ADDED)


def _sum(parts: Sequence[MergePart]) -> Merged:
    values = [part.value for part in parts if part.value is not None]
    return Merged(sum(values, Decimal(0)), *_of_how_many(parts, values, _SUMMED)) if values else Merged(None, _NO_VALUE)


def _mean(parts: Sequence[MergePart]) -> Merged:
    values = [part.value for part in parts if part.value is not None]
    if not values:
        return Merged(None, _NO_VALUE)
    mean = _plain(_CALCULATOR.divide(sum(values, Decimal(0)), Decimal(len(values))))
    return Merged(mean, *_of_how_many(parts, values, _AVERAGED))


def _of_how_many(parts: Sequence[MergePart], values: Sequence[Decimal], whole: str) -> tuple[str, dict[str, str]]:
    missing = len(parts) - len(values)
    return _WITH_GAPS if missing else whole, {"count": str(len(values)), "missing": str(missing)}


def _rate(parts: Sequence[MergePart]) -> Merged:
    if not parts:
        return Merged(None, _NO_VALUE)
    pairs = [(p.numerator, p.denominator) for p in parts if p.numerator is not None and p.denominator is not None]
    if len(pairs) < len(parts):
        return Merged(None, _NO_RATE, {"count": str(len(parts)), "missing": str(len(parts) - len(pairs))})
    numerator = sum((top for top, _ in pairs), Decimal(0))
    denominator = sum((base for _, base in pairs), Decimal(0))
    if not denominator:
        return Merged(None, _ZERO_BASE)
    percentage = _plain(_CALCULATOR.divide(numerator * _HUNDRED, denominator))
    return Merged(percentage, _WEIGHTED, {"numerator": f"{numerator:,f}", "denominator": f"{denominator:,f}"})


def _last(parts: Sequence[MergePart]) -> Merged:
    valued = [(part.moment, part.value) for part in parts if part.value is not None]
    if not valued:
        return Merged(None, _NO_VALUE)
    year, quarter = latest = max(moment for moment, _ in valued)
    values = {value for moment, value in valued if moment == latest}
    if len(values) > 1:
        return Merged(None, _SEVERAL_LATEST, {"count": str(len(values))})
    return Merged(values.pop(), _LATEST, {"year": str(year), "quarter": str(quarter)})


_MERGERS: Final[dict[str, Callable[[Sequence[MergePart]], Merged]]] = {
    "SUM": _sum,
    "MEAN": _mean,
    "RATE": _rate,
    "LAST": _last,
    "NONE": _not_added,
}


def _plain(number: Decimal) -> Decimal:
    """At most six places, without trailing zeros and without exponent."""
    rounded = number.quantize(_SIX_PLACES, context=_CALCULATOR)
    return rounded.quantize(Decimal(1)) if rounded == rounded.to_integral_value() else rounded.normalize()
