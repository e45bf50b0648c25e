"""The form of a KPI: what it means, its targets held against their quarters, its scoring levels tried out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from moi_desktop.desktop import theme
from moi_desktop.desktop.forms.grouped_form import Group, GroupedForm
from moi_desktop.desktop.forms.score_preview import ScorePreview
from moi_desktop.desktop.models.grid_model import Mark, Row
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.widgets.labels import ElidedLabel, WrapLabel
from moi_desktop.plan import kpi_words, scoring
from moi_desktop.plan.catalogue import QUARTER_KEYS, Section
from moi_desktop.plan.model import Record
from moi_desktop.plan.scoring import Level
from moi_desktop.plan.thai_numbers import format_decimal

TARGETS, LEVELS = "kpi_target", "kpi_level"
MEANING_SECTION = Section("meaning", "ความหมายและการวัด", "Meaning and measuring")
TARGETS_SECTION = Section("targets", "ค่าเป้าหมายรายปีและไตรมาส", "Targets by year and quarter")
LEVELS_SECTION = Section("levels", "เกณฑ์การให้คะแนน", "Scoring levels")
BELONGS_SECTION = Section("belongs", "สิ่งที่วัดและกรอบแผน", "What it measures")


class KpiForm(GroupedForm):
    """What a KPI means, how it is measured and merged, its targets by quarter, its levels."""

    entity_key = "kpi"
    groups = (
        Group(
            MEANING_SECTION,
            ("definition", "scope", "formula", "data_source", "frequency", "steward", "collector", "phone"),
        ),
        Group(TARGETS_SECTION, ("aggregation", "cumulative", "baseline", "baseline_fy"), (TARGETS,)),
        Group(LEVELS_SECTION, ("polarity", "interval"), (LEVELS,)),
        Group(BELONGS_SECTION, ("statement", "frame", "weight")),
    )

    unknown_wanted = Signal(bool)
    """The baseline is not known, or this is the first time (True); or that is no longer so (False)."""

    def make_lines(self) -> None:
        """What is said of baseline, quarters and levels, and a place to try a result."""
        self._unknown = ""
        self.unknown_words = WrapLabel("", "muted")
        self.unknown_button = _link()
        self.quarter_words = ElidedLabel("", "muted")
        self.follow_button = _link()
        self.order_words = ElidedLabel("", "muted")
        self.fill_button = QPushButton(self.tr("เติมเกณฑ์จากช่วง"))
        self.fill_button.setToolTip(self.tr("เติมเกณฑ์ทุกระดับจากค่าเป้าหมาย บวกลบช่วงการปรับเกณฑ์ ระดับกลางเท่ากับค่าเป้าหมาย"))
        self.preview = ScorePreview()
        self._unknown_line = self.own_line(self.unknown_words, self.unknown_button)
        self._quarter_line = self.own_line(self.quarter_words, self.follow_button)
        self._order_line = self.own_line(self.order_words, self.fill_button)
        self._preview_line = self.own_line(self.preview)
        self.follow_button.clicked.connect(self._follow_quarters)
        self.unknown_button.clicked.connect(lambda: self.unknown_wanted.emit(not self._unknown))
        self.fill_button.clicked.connect(self.fill_levels)

    # What the owner puts in

    def show_unknown(self, reason: str) -> None:
        """Show that the baseline was said not to be known, and why; nothing of the kind for an empty reason."""
        self._unknown = reason
        self._show_baseline()

    def show_what_follows(self) -> None:
        """Hold baseline, quarters and levels against what they must be."""
        self._show_baseline()
        self._show_quarters()
        self._show_levels()

    # Where the lines stand

    def _beneath_fields(self, section: Section) -> Sequence[QWidget]:
        lines = (
            {TARGETS_SECTION.key: self._unknown_line, LEVELS_SECTION.key: self._preview_line} if self._is_made else {}
        )
        return [lines[section.key]] if section.key in lines else ()

    def _beside_title(self, entity: str) -> QWidget | None:
        return {TARGETS: self._quarter_line, LEVELS: self._order_line}.get(entity) if self._is_made else None

    # Baseline

    def _show_baseline(self) -> None:
        has_one = self._values.get("baseline") is not None
        self.unknown_button.setVisible(not has_one)
        self.unknown_words.setVisible(not has_one)
        if self._unknown:
            self.unknown_words.setText(self.tr("ค่าฐาน: {reason}").format(reason=self._unknown))
            self.unknown_button.setText(self.tr("ถอนคำตอบนี้"))
        else:
            self.unknown_words.setText(self.tr("ค่าฐานเว้นว่างอยู่ ค่าว่างไม่ใช่ศูนย์"))
            self.unknown_button.setText(self.tr("ไม่มีข้อมูล / เป็นครั้งแรก"))

    # Quarters

    def _show_quarters(self) -> None:
        found = [self._quarter_sentence(row) for row in self._rows.get(TARGETS, ())]
        off = next((sentence for sentence, is_off in found if is_off), "")
        fitting = [sentence for sentence, _ in found if sentence]
        self.quarter_words.setText(off or (fitting[0] if len(fitting) == 1 else self._quarter_rule(len(fitting))))
        self.quarter_words.setToolTip("\n".join(fitting))
        self.quarter_words.set_tone("warning" if off else "", "" if off else "muted")
        self.follow_button.setVisible(bool(off) and self._can_follow())
        self.follow_button.setText(self.tr("ปรับค่าเป้าหมายตามไตรมาส"))

    def _can_follow(self) -> bool:
        years = [(row, self._year_of(row)) for row in self._rows.get(TARGETS, ())]
        return any(year and not year.is_falling and row.values.get("target") != year.value for row, year in years)

    def _quarter_rule(self, fitting: int) -> str:
        """What the quarters must make of the year; `fitting` years have quarters that do."""
        words = self._rule_words()
        return self.tr("{rule} · ตรงทั้ง {count} ปี").format(rule=words, count=fitting) if fitting else words

    def _rule_words(self) -> str:
        if self._values.get("cumulative"):
            return self.tr("ค่าสะสม: ไตรมาสที่ 4 ต้องเท่ากับค่าเป้าหมายทั้งปี และไม่ลดลงระหว่างปี")
        if self.text_of("aggregation") == kpi_words.SUM:
            return self.tr("ไม่สะสม: ทุกไตรมาสรวมกันต้องเท่ากับค่าเป้าหมายทั้งปี")
        return self.tr("กรอกค่ารายไตรมาสได้ถ้ามี")

    def _quarter_sentence(self, row: Row) -> tuple[str, bool]:
        """What the quarters of a year make of it, and whether that is not its target."""
        year, target = self._year_of(row), row.values.get("target")
        if year is None:
            return "", False
        how = moi(year.how)
        parts = {"year": row.values.get("fiscal_year") or "–", "how": how, "found": format_decimal(year.value)}
        unit = self.text_of("unit")
        if year.is_falling:
            words = self.tr("! ปี {year}: ค่าสะสมลดลงระหว่างปี ค่าสูงสุดคือ {found} {unit}")
            return words.format(**parts, unit=unit), True
        if not isinstance(target, Decimal):
            return self.tr("ปี {year}: ไตรมาส{how}ได้ {found} {unit}").format(**parts, unit=unit), False
        shown = format_decimal(target)
        if target == year.value:
            words = self.tr("ปี {year}: ไตรมาส{how}ได้ {found} {unit} ตรงกับค่าเป้าหมาย")
            return words.format(**parts, unit=unit), False
        words = self.tr("! ปี {year}: ไตรมาส{how}ได้ {found} แต่ค่าเป้าหมายคือ {target} {unit}")
        return words.format(**parts, target=shown, unit=unit), True

    def _year_of(self, row: Row) -> kpi_words.YearByQuarters | None:
        quarters = [value if isinstance(value := row.values.get(key), Decimal) else None for key in QUARTER_KEYS]
        is_cumulative = bool(self._values.get("cumulative"))
        return kpi_words.year_by_quarters(quarters, cumulative=is_cumulative, aggregation=self.text_of("aggregation"))

    def _follow_quarters(self) -> None:
        """The year's figures become what their quarters make of them, as one step of the table."""
        table = self.tables[TARGETS]
        values = {
            row.uid: {"target": year.value}
            for row in table.model.rows
            if (year := self._year_of(row)) is not None and not year.is_falling
        }
        if table.model.edit(values, self.tr("ปรับค่าเป้าหมายตามไตรมาส")):
            self.told.emit(self.tr("ปรับค่าเป้าหมายตามไตรมาสแล้ว กด Ctrl+Z ในตารางค่าเป้าหมายเพื่อเลิกทำ"))

    # Levels

    @property
    def levels(self) -> tuple[Level, ...]:
        """The numeric levels as they stand in the table."""
        return scoring.levels_of(record for _, record in self._level_records())

    def _level_records(self) -> Iterable[tuple[Row, Record]]:
        for row in self._rows.get(LEVELS, ()):
            sound = {key: value for key, value in row.values.items() if isinstance(value, int | str | Decimal)}
            yield row, Record(LEVELS, row.uid, sound)

    def _show_levels(self) -> None:
        polarity, levels = self.text_of("polarity"), self.levels
        wrong = scoring.misplaced(levels, polarity)
        direction = {"UP": self.tr("จากน้อยไปมาก"), "DOWN": self.tr("จากมากไปน้อย")}.get(polarity, self.tr("โดยไม่ซ้ำค่า"))
        if not levels:
            words = self.tr("ยังไม่มีเกณฑ์ กรอกช่วงการปรับเกณฑ์แล้วกดเติม หรือพิมพ์ในตาราง จำนวนระดับและคะแนนกำหนดเองได้")
        elif wrong:
            words = self.tr("! เกณฑ์ต้องเรียง{direction}ตามคะแนน ดูช่องที่ทำเครื่องหมายไว้").format(direction=direction)
        else:
            words = self.tr("เกณฑ์ {count} ระดับ เรียง{direction}ถูกต้อง").format(count=len(levels), direction=direction)
        self.order_words.setText(words)
        self.order_words.set_tone("bad" if wrong else "", "" if wrong else "muted")
        self.preview.show_levels(levels, polarity, self.text_of("unit"))
        self._mark_levels(wrong)

    def _mark_levels(self, wrong: Sequence[Level]) -> None:
        if LEVELS not in self.tables:
            return
        marks = dict(self._marks.get(LEVELS, {}))
        for row, record in self._level_records():
            if set(scoring.levels_of([record])) & set(wrong):
                marks[row.uid, "threshold"] = Mark("problem", self.tr("ค่านี้ไม่เรียงต่อจากระดับก่อนหน้าตามทิศทางของตัวชี้วัด"))
        self.tables[LEVELS].set_marks(marks)

    def fill_levels(self) -> None:
        """Fill the thresholds from the first target, one interval a level; as many levels as there are, five for none."""
        interval, target = self._values.get("interval"), self._first_target()
        if not isinstance(interval, Decimal) or interval <= 0:
            self.told.emit(self.tr("กรอกช่วงการปรับเกณฑ์ที่มากกว่าศูนย์ก่อน"))
            self.fields["interval"].editor.setFocus()
            return
        if target is None:
            self.told.emit(self.tr("กรอกค่าเป้าหมายปีแรกก่อน เกณฑ์ระดับกลางเท่ากับค่านั้น"))
            return
        table = self.tables[LEVELS]
        order = sorted(range(table.model.shown_count), key=lambda number: _level_number(table.model.rows[number]))
        scores = [
            score for number in order if isinstance(score := table.model.rows[number].values.get("score"), Decimal)
        ]
        is_whole = bool(order) and len(scores) == len(order)
        levels = scoring.levels_around(
            target, interval, self.text_of("polarity"), scores if is_whole else scoring.FIVE_SCORES
        )
        cells: dict[tuple[int, int], object] = {}
        for place, level in enumerate(levels):
            row = order[place] if place < len(order) else place
            cells[row, table.model.column_of("level")] = place + 1
            cells[row, table.model.column_of("score")] = level.score
            cells[row, table.model.column_of("threshold")] = level.threshold
        if table.model.enter(cells, self.tr("เติมเกณฑ์จากช่วง")):
            self.told.emit(self.tr("เติมเกณฑ์ {count} ระดับแล้ว กด Ctrl+Z ในตารางเกณฑ์เพื่อเลิกทำ").format(count=len(levels)))

    def _first_target(self) -> Decimal | None:
        rows = [row for row in self._rows.get(TARGETS, ()) if isinstance(row.values.get("target"), Decimal)]
        first = min(rows, key=lambda row: str(row.values.get("fiscal_year") or "9999"), default=None)
        target = first.values.get("target") if first else None
        return target if isinstance(target, Decimal) else None


def _level_number(row: Row) -> int:
    level = row.values.get("level")
    return level if isinstance(level, int) else 0


def _link() -> QPushButton:
    button = QPushButton()
    theme.mark(button, role="link")
    return button
