"""What merging a colleague's package would do, in words: a line for each difference, by project."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from moi_desktop.desktop.models.central_revision import PLACE_SEPARATOR
from moi_desktop.desktop.translated import moi, sentence_of
from moi_desktop.desktop.values import label_of
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import from_canonical, record_from_canonical
from moi_desktop.plan.code_book import CodeBook
from moi_desktop.plan.model import Canonical, Plan
from moi_desktop.plan.places import Spot, describe_place, record_label
from moi_desktop.plan.thai_calendar import format_moment
from moi_desktop.plan.thai_numbers import format_baht
from moi_desktop.plan.values import ReadingContext, RecordNames, show_value

if TYPE_CHECKING:
    from moi_desktop.exchange.merging import Merged, MergePreview
    from moi_desktop.exchange.snapshots import Key, Rows
    from moi_desktop.exchange.three_way import Comparison, Difference

OFFICE = " office"
"""The group of what belongs to no project."""


@dataclass(frozen=True, slots=True)
class MergeLine:
    """One difference. `outcome` is taken, kept or conflict; `group` is the uid of the project, `owner` its name."""

    spot: Spot
    outcome: str
    group: str
    owner: str
    record: str
    field: str
    base: str
    ours: str
    theirs: str
    effect: int


@dataclass(frozen=True, slots=True)
class MergeFacts:
    """Everything that the merge shows. `money` is the requested satang of this plan now; `money_after` tells it for
    decisions, where what is not decided yet stays ours.
    """

    title: str
    origin: str
    warnings: tuple[str, ...]
    base_name: str
    lines: tuple[MergeLine, ...]
    money: int
    money_after: Callable[[Mapping[Spot, str]], int]

    @property
    def groups(self) -> list[tuple[str, str]]:
        """Uid and name of each project with differences, in their order."""
        return list({line.group: line.owner for line in self.lines}.items())


class MergeWords(QObject):
    """Facts of a merge, put into words."""

    def of(self, preview: MergePreview, codes: CodeBook) -> MergeFacts:
        """Return what is shown before a colleague's package is merged; also on the thread of the jobs."""
        from moi_desktop.exchange.plan_tree import requested_money

        sides = (
            _Side(preview.comparison.ours, codes),
            _Side(preview.comparison.theirs, codes),
        )
        warnings = [sentence_of(warning) for warning in preview.warnings]
        if not preview.has_base:
            warnings.insert(
                0,
                self.tr("ไม่พบฉบับที่ทั้งสองเครื่องเริ่มมาด้วยกัน จึงไม่รู้ว่าใครเป็นผู้แก้ไข กรุณาตัดสินทุกข้อที่ต่างกัน"),
            )
        return MergeFacts(
            self.tr("รวมแฟ้มของเพื่อนร่วมงาน ครั้งที่ {number}").format(number=preview.arrived.verification.claims.revision_no),
            self._origin(preview),
            tuple(warnings),
            self._base_name(preview),
            _by_project(self._line(one, sides) for one in _in_plan_order(preview.comparison)),
            requested_money(preview.comparison.ours),
            lambda decisions: _money_after(preview.comparison, decisions),
        )

    def result(self, merged: Merged) -> str:
        """Return what was done."""
        parts = [
            self.tr("รับจากเพื่อนร่วมงาน {count} ข้อ").format(count=f"{merged.taken:,}"),
            self.tr("คงของเรา {count} ข้อ").format(count=f"{merged.kept:,}"),
            self.tr("ตัดสินเป็นของเรา {ours} ข้อ ของเพื่อน {theirs} ข้อ").format(
                ours=f"{merged.decided_ours:,}", theirs=f"{merged.decided_theirs:,}"
            ),
            self.tr("การนำส่งครั้งต่อไปจะต่อจากทั้งสองฉบับ ส่วนกลางจึงไม่ต้องเลือกฉบับ"),
            self.tr("กรุณาดูหน้าตรวจสอบอีกครั้งก่อนนำส่ง ถ้าไม่ต้องการผลรวมนี้ เลิกทำได้ทั้งหมดในครั้งเดียว"),
        ]
        return "\n".join(parts)

    def _origin(self, preview: MergePreview) -> str:
        from moi_desktop.exchange.package import verification_code
        from moi_desktop.exchange.verdict import TRUST_NAMES, VERDICT_NAMES

        verification = preview.arrived.verification
        unpacked = verification.unpacked
        assert unpacked is not None
        words = self.tr("จัดทำโดย {who} เมื่อ {when} · รหัสตรวจสอบ {code} · {verdict} · {trust}")
        return words.format(
            who=unpacked.header.prepared_by or "–",
            when=format_moment(unpacked.header.created_at),
            code=verification_code(verification.claims.revision_id),
            verdict=moi(VERDICT_NAMES[verification.verdict]),
            trust=moi(TRUST_NAMES[preview.trust]),
        )

    def _base_name(self, preview: MergePreview) -> str:
        numbers = ", ".join(str(number) for number in preview.base_numbers)
        return self.tr("เดิม (ครั้งที่ {number})").format(number=numbers) if numbers else self.tr("เดิม (ไม่ทราบ)")

    def _line(self, one: Difference, sides: tuple[_Side, _Side]) -> MergeLine:
        held = sides[0] if one.key in sides[0].rows else sides[1]
        project = held.project(one.key)
        owner = next((name for side in sides if (name := side.name(project))), "") if project else ""
        record, field = held.place(one.key, project), self._field(one)
        ours, theirs = (
            self._words(one, values, side) for values, side in zip((one.ours, one.theirs), sides, strict=True)
        )
        return MergeLine(
            one.spot,
            one.outcome.value,
            project or OFFICE,
            owner or (self.tr("(ยังไม่มีชื่อ)") if project else self.tr("ข้อมูลหน่วยงาน")),
            record,
            field,
            self._words(one, one.base, sides[0]) if one.base is not None else "–",
            ours,
            theirs,
            one.effect,
        )

    def _field(self, one: Difference) -> str:
        if not one.fields:
            return self.tr("ทั้งรายการ")
        known = catalogue.entity(one.key[0])
        labels = [
            label_of(known.field(name).th, known.field(name).en) if name in known.keys else name for name in one.fields
        ]
        return " · ".join(labels)

    def _words(self, one: Difference, values: Mapping[str, Canonical] | None, side: _Side) -> str:
        if one.fields:
            return self._values(one, values or {}, side)
        if values is None:
            return self.tr("ไม่มี")
        label = record_label(record_from_canonical(*one.key, values)) or self.tr("มี")
        below = len(one.members) - 1
        return self.tr("{name} พร้อมรายการย่อย {count} รายการ").format(name=label, count=below) if below else label

    def _values(self, one: Difference, values: Mapping[str, Canonical], side: _Side) -> str:
        shown = [side.value(one.key[0], name, values.get(name)) or self.tr("(ว่าง)") for name in one.fields]
        if len(shown) == 1:
            return shown[0]
        known = catalogue.entity(one.key[0])
        return "\n".join(
            f"{label_of(known.field(name).th, known.field(name).en)} {words}"
            for name, words in zip(one.fields, shown, strict=True)
        )

    def money_words(self, before: int, after: int) -> str:
        """Return the requested money before and after, in baht."""
        if before == after:
            return self.tr("วงเงินรวมไม่เปลี่ยน {before} บาท").format(before=format_baht(before))
        words = self.tr("วงเงินรวม {before} → {after} บาท")
        return words.format(before=format_baht(before), after=format_baht(after))


class _Side:
    """One of the two plans: names, places and values of its records."""

    def __init__(self, rows: Rows, codes: CodeBook) -> None:
        self.rows = rows
        self.plan = Plan(
            record_from_canonical(*key, values) for key, values in rows.items() if key[0] in catalogue.PLAN_ENTITIES
        )
        self._context = ReadingContext(codes=codes, names=RecordNames(self.plan))

    def project(self, key: Key) -> str:
        record = self.plan.get(*key)
        project = self.plan.project_of(record) if record else None
        return project.uid if project else ""

    def name(self, project: str) -> str:
        record = self.plan.get("project", project)
        return record.text("name_th") if record else ""

    def place(self, key: Key, project: str) -> str:
        record = self.plan.get(*key)
        if record is None:
            return ""
        words = describe_place(self.plan, record)
        return words.partition(PLACE_SEPARATOR)[2] or catalogue.entity(key[0]).th if project else words

    def value(self, entity: str, field: str, value: Canonical | None) -> str:
        known = catalogue.entity(entity)
        if value is None:
            return ""
        if field not in known.keys:
            return str(value)
        spec = known.field(field)
        return show_value(spec, from_canonical(spec.kind, value), context=self._context)


def _in_plan_order(comparison: Comparison) -> list[Difference]:
    """Table by table, and in each as the records stand in this plan, then in the other."""
    tables = {entity: number for number, entity in enumerate(catalogue.PLAN_ENTITIES)}
    places = {key: number for number, key in enumerate(dict.fromkeys([*comparison.ours, *comparison.theirs]))}
    return sorted(comparison.differences, key=lambda one: (tables[one.key[0]], places[one.key]))


def _by_project(lines: Iterable[MergeLine]) -> tuple[MergeLine, ...]:
    groups: dict[str, list[MergeLine]] = {}
    for line in lines:
        groups.setdefault(line.group, []).append(line)
    return tuple(line for group in groups.values() for line in group)


def _money_after(comparison: Comparison, decisions: Mapping[Spot, str]) -> int:
    from moi_desktop.exchange.plan_tree import requested_money
    from moi_desktop.exchange.three_way import Outcome, Side

    spots = [one.spot for one in comparison.of(Outcome.CONFLICT)]
    return requested_money(comparison.merged({spot: Side(decisions.get(spot, Side.OURS)) for spot in spots}))
