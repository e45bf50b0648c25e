"""Indicators of generated projects: the first counts an output, the second measures an outcome, and so on in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, Final

from moi_desktop.plan.model import Record, Value
from moi_desktop.plan.sample.kpis import quarter_targets, target_values
from moi_desktop.plan.sample.words import Words

Uid = Callable[..., str]

_MOST_OUTPUTS: Final = 3
_MOST_OUTCOMES: Final = 2
_QUALITY_TEMPLATES: Final = 2
_FRAME: Final = {("ร้อยละ", "RATE"): "GO0201", ("ล้านบาท", "SUM"): "GO0101"}
_QUARTERS: Final = ((0, 30, 40, 30), (25, 25, 25, 25), (0, 0, 50, 50), (10, 20, 30, 40))
_STEPS: Final = (80, 90, 100, 110, 120)


def kpi_records(uid: Uid, project: Record, words: Words, count: int) -> Iterator[Record]:
    """Outputs, outcomes and `count` KPIs that measure them; a lone KPI leaves reasons for what it cannot measure."""
    statements = list(_statements(uid, project, words, count))
    yield from statements
    for number in range(count):
        yield from _kpi(uid, project, words, number, statements)
    if count == 1:
        for rule in ("K002", "P010"):
            reason = "โครงการขนาดเล็ก วัดผลด้วยตัวชี้วัดเชิงปริมาณเพียงตัวเดียว"
            values: dict[str, Value] = {"rule": rule, "record": project.uid, "reason": reason}
            yield Record("waiver", uid(project.uid, "waiver", rule), values)


def _statements(uid: Uid, project: Record, words: Words, count: int) -> Iterator[Record]:
    outputs, outcomes = min(_MOST_OUTPUTS, (count + 1) // 2), min(_MOST_OUTCOMES, count // 2)
    for kind, key, number in (("OUTPUT", "outputs", outputs), ("OUTCOME", "outcomes", outcomes)):
        for seq, text in enumerate(words.many(key, number), 1):
            values: dict[str, Value] = {"project": project.uid, "kind": kind, "seq": seq, "text": text}
            yield Record("statement", uid(project.uid, kind, seq), values)


def _kpi(uid: Uid, project: Record, words: Words, number: int, statements: list[Record]) -> Iterator[Record]:
    rng = words.rng
    kind = "OUTPUT" if number % 2 == 0 else "OUTCOME"
    templates: list[list[Any]] = words.bank["kpis_output" if kind == "OUTPUT" else "kpis_outcome"]
    template = rng.choice(templates[:_QUALITY_TEMPLATES] if number == 1 else templates)
    own = [s for s in statements if s.text("kind") == kind]
    names = rng.sample(words.bank["names"], 2)
    values = {
        "project": project.uid,
        "level": kind,
        "statement": own[number // 2 % len(own)].uid,
        "code": f"{project.text('code')}-K{number + 1}",
        "data_source": "รายงานผลการดำเนินงานและแบบสำรวจของหน่วยงาน",
        "frequency": "QUARTER",
        "steward": names[0],
        "collector": names[1],
        **_template_values(words, template),
    }
    if project.text("kind") == "CONT":
        values |= {"baseline": Decimal(template[7]), "baseline_fy": project.money("start_fy") - 1}
    frame = _FRAME.get((template[1], template[2]))
    record = Record("kpi", uid(project.uid, "kpi", number), values | ({"frame": frame} if frame else {}))
    yield record
    yield from _targets(uid, project, record, words, template)


def _template_values(words: Words, template: list[Any]) -> dict[str, Value]:
    kind, unit, aggregation, polarity, name, definition, formula, _least, _most = template
    return {
        "type": kind,
        "unit": unit,
        "aggregation": aggregation,
        "polarity": polarity,
        "name": words.fill(name),
        "definition": words.fill(definition),
        "formula": formula,
    }


def _targets(uid: Uid, project: Record, kpi: Record, words: Words, template: list[Any]) -> Iterator[Record]:
    rng = words.rng
    first, last = project.money("start_fy"), project.money("end_fy")
    start = rng.randrange(template[7], template[8])
    adds_up, rate = kpi.text("aggregation") == "SUM", kpi.text("aggregation") == "RATE"
    shares = rng.choice(_QUARTERS)
    for year in range(first, last + 1):
        whole = rng.randrange(20, 90)
        target = target_values(f"{whole * start // 100}/{whole}" if rate else str(start))
        values: dict[str, Value] = {"kpi": kpi.uid, "fiscal_year": year, **target}
        if adds_up:
            values |= quarter_targets(target["target"], shares, adds_up=True)
        yield Record("kpi_target", uid(kpi.uid, "target", year), values)
    if rng.random() < 0.6:
        steps = _STEPS if kpi.text("polarity") == "UP" else _STEPS[::-1]
        for level, step in enumerate(steps, 1):
            threshold = Decimal(start * step) / 100
            scored: dict[str, Value] = {"kpi": kpi.uid, "level": level, "score": Decimal(level), "threshold": threshold}
            yield Record("kpi_level", uid(kpi.uid, "level", level), scored)
