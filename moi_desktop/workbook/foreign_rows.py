"""The rows of one foreign table: which are data, what stands in blanks, which records each row makes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Final

from moi_desktop.plan import catalogue
from moi_desktop.plan.amounts import factor_product, times
from moi_desktop.plan.catalogue import QUARTER_KEYS
from moi_desktop.plan.code_book import CodeTable
from moi_desktop.plan.model import Record, Value
from moi_desktop.plan.reading import Remark
from moi_desktop.plan.thai_numbers import format_baht, format_decimal
from moi_desktop.plan.thai_text import search_key
from moi_desktop.plan.values import Cell
from moi_desktop.text import QT_TRANSLATE_NOOP
from moi_desktop.workbook import foreign_headings as headings
from moi_desktop.workbook.foreign_cells import CellReader, Source, exact_quotient, typed
from moi_desktop.workbook.foreign_drafts import Draft, Drafts, Typed, Values
from moi_desktop.workbook.foreign_mapping import GROUPING, Column, Row, SheetMapping, is_empty
from moi_desktop.workbook.foreign_report import Outcome, RowNote

NO_PROJECT: Final = QT_TRANSLATE_NOOP("moi", "รายการที่ยังไม่ระบุโครงการ")
WHOLE_ITEM: Final = QT_TRANSLATE_NOOP("moi", "รายการ")

_TOTAL = Remark("total", QT_TRANSLATE_NOOP("moi", "แถวผลรวม โปรแกรมรวมให้เอง"))
_NOTE = Remark("note", QT_TRANSLATE_NOOP("moi", "แถวหมายเหตุหรือลายมือชื่อ ไม่ใช่รายการ"))
_HEADING_AGAIN = Remark("heading-again", QT_TRANSLATE_NOOP("moi", "หัวตารางซ้ำหรือแถวเลขคอลัมน์"))
_NO_MONEY = Remark("no-money", QT_TRANSLATE_NOOP("moi", "ไม่มีจำนวนเงิน จำนวน หรือราคา จึงไม่ใช่รายการ"))
_NOTHING_MAPPED = Remark("nothing-mapped", QT_TRANSLATE_NOOP("moi", "ไม่มีช่องที่จับคู่ไว้ในแถวนี้"))
_PRODUCT_DIFFERS = Remark(
    "product-differs",
    QT_TRANSLATE_NOOP("moi", "จำนวนเงิน {amount} บาท ไม่เท่ากับจำนวนคูณราคา {product} บาท ใช้ผลคูณ โปรดตรวจสอบ"),
)
_PRICE_NOT_EXACT = Remark(
    "price-not-exact",
    QT_TRANSLATE_NOOP("moi", "จำนวนเงิน {amount} บาท หารด้วยจำนวน {quantity} ไม่ลงตัว จึงเก็บเป็น 1 รายการ"),
)
_QUANTITY_NOT_EXACT = Remark(
    "quantity-not-exact",
    QT_TRANSLATE_NOOP("moi", "จำนวนเงิน {amount} บาท หารด้วยราคา {price} บาท ไม่ได้จำนวนเต็ม จึงเก็บเป็น 1 รายการ"),
)
_OTHER_VALUE = Remark("differs-from-first", QT_TRANSLATE_NOOP("moi", "โครงการ กิจกรรม หรือตัวชี้วัดนี้มีค่าอื่นอยู่แล้ว จึงไม่ใช้ค่านี้"))
_NO_KPI = Remark("no-kpi", QT_TRANSLATE_NOOP("moi", "แถวนี้มีค่าเป้าหมายแต่ไม่มีชื่อตัวชี้วัด"))
_TARGET_TWICE = Remark("target-twice", QT_TRANSLATE_NOOP("moi", "ตัวชี้วัดนี้มีค่าเป้าหมายของปีเดียวกันแล้ว"))
_NO_LINE = Remark("no-line", QT_TRANSLATE_NOOP("moi", "แถวนี้ไม่มีรายการงบประมาณ จึงไม่ใช้ค่านี้"))
_SEVERAL_YEARS = Remark("several-years", QT_TRANSLATE_NOOP("moi", "แถวนี้มีจำนวนเงินหลายปี จึงแบ่งค่านี้ให้แต่ละปีไม่ได้"))

_PROJECT_FROM_GROUP = Remark(
    "project-from-group", QT_TRANSLATE_NOOP("moi", "ช่องโครงการว่าง ใช้ชื่อผลผลิตหรือแผนงานเป็นชื่อโครงการ {count} แถว")
)
_PROJECT_UNNAMED = Remark(
    "project-unnamed", QT_TRANSLATE_NOOP("moi", "ไม่มีชื่อโครงการ รวมไว้ใน “รายการที่ยังไม่ระบุโครงการ” {count} แถว")
)
_NAME_FROM_OWNER = Remark("name-from-owner", QT_TRANSLATE_NOOP("moi", "ใช้ชื่อกิจกรรมหรือโครงการเป็นชื่อรายการ {count} รายการ"))
_AS_ONE = Remark("as-one", QT_TRANSLATE_NOOP("moi", "มีเฉพาะจำนวนเงิน เก็บเป็น 1 รายการ {count} รายการ"))
_UNIT_ASSUMED = Remark("unit-assumed", QT_TRANSLATE_NOOP("moi", "ไม่มีหน่วยนับ เติมหน่วยเป็น “รายการ” {count} รายการ"))
_NATURE_ASSUMED = Remark(
    "nature-assumed", QT_TRANSLATE_NOOP("moi", "เติมรายจ่ายประจำหรือลงทุนตามหมวดรายจ่าย {count} รายการ")
)

_TOTAL_LABEL = re.compile(
    r"(?:รวม|ยอดรวม|ผลรวม|รวมยอด)(?:เงิน|ทั้งสิ้น|ทั้งหมด|เป็นเงิน|งบ|วงเงิน|สุทธิ|ย่อย|ปี|กิจกรรม|โครงการ|หมวด|แผนงาน|ทุก|ทั้ง"
    r"|[\d:(=]|$).*|(?:grand|sub)?totals?(?:[:\d(].*)?"
)
_NOTE_LABEL = re.compile(r"(?:หมายเหตุ|ที่มา|ผู้จัดทำ|ผู้ตรวจ|ผู้อนุมัติ|ผู้รับรอง|ลงชื่อ|ข้อมูลณ|\*).*")
_NUMBERING = re.compile(r"^(?:\(?[\d๐-๙]+(?:\.[\d๐-๙]+)*[.)]?\s+|\(?[\d๐-๙]+(?:\.[\d๐-๙]+)*[.)]\s*)")
_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?")

_MONEY_TARGETS: Final = frozenset({headings.AMOUNT, headings.PRICE, headings.QUANTITY})
_INVESTMENT, _CURRENT = "B3", ("B1", "B2")
_OWN_COLUMNS: Final = frozenset(
    {headings.AMOUNT, headings.PRICE, headings.QUANTITY, headings.ITEM, headings.YEAR, headings.CATEGORY}
)
_LINE = catalogue.entity("budget_line")
_TARGET = catalogue.entity("kpi_target")

_WATCHED_ROWS: Final = 50

Cells = dict[Column, Source]


class SheetReader:
    """Reads one table into drafts."""

    def __init__(
        self, table: SheetMapping, rows: Sequence[Row], reader: CellReader, drafts: Drafts, expense: CodeTable
    ) -> None:
        self._table = table
        self._rows = rows
        self._reader = reader
        self._ledger = reader.ledger
        self._drafts = drafts
        self._expense = expense
        self._above: dict[Column, Cell] = {}
        self._seen: dict[Column, Cell] = {}
        self._group: dict[str, Source] = {}
        self._row_place = (table.sheet, 0)
        self._nature_assumed = False
        self.amount_taken = 0
        self.amount_refused = 0

    def read(self, watch: Callable[[int], None]) -> None:
        """Read every row of the sheet; what stands above the table and its headings are settled as such."""
        for number, row in enumerate(self._rows):
            if number % _WATCHED_ROWS == 0:
                watch(number)
            if number < self._table.first_row:
                self._settle(number, row, Outcome.HEADING)
            elif any(not is_empty(cell) for cell in row):
                self._row(number, row)

    def _row(self, number: int, row: Row) -> None:
        reason = self._skip_reason(row)
        if reason is not None:
            self._skip(number, row, reason)
            return
        cells = self._cells(number, row)
        own = [source for source in cells.values() if not source.filled]
        if not own:
            self._skip(number, row, _NOTHING_MAPPED)
            return
        if self._is_group(cells):
            if not self._start_group(cells):
                self._skip(number, row, _NO_MONEY)
            return
        self._records(number, row, cells)

    def _records(self, number: int, row: Row, cells: Cells) -> None:
        for source in cells.values():
            if source.filled:
                self._reader.fill(source)
        self._row_place = (self._table.sheet, number)
        project = self._project(cells)
        activity = self._activity(cells, project)
        self._kpi(cells, project)
        if any(source.column.target in _MONEY_TARGETS and not source.filled for source in cells.values()):
            self._lines(number, row, cells, project, activity)
        else:
            for source in cells.values():
                if source.column.target.startswith("budget_line.") and source.column.target not in _GROUPS:
                    self._reader.refuse(source, _NO_LINE)
        self._settle_rest(cells)

    def _settle_rest(self, cells: Cells) -> None:
        """What told only where a row belongs was used, though it became no value."""
        for source in cells.values():
            place = (source.sheet, source.row, source.column.index)
            if not source.filled and place not in self._ledger.outcomes:
                self._reader.take(source)

    # Which rows are data

    def _skip_reason(self, row: Row) -> Remark | None:
        texts = [_compact(cell) for cell in row if isinstance(cell, str) and not is_empty(cell)]
        if any(_TOTAL_LABEL.fullmatch(text) for text in texts[:2]):
            return _TOTAL
        if texts and _NOTE_LABEL.fullmatch(texts[0]) and sum(not is_empty(cell) for cell in row) <= 2:
            return _NOTE
        return _HEADING_AGAIN if self._is_heading_again(row) else None

    def _is_heading_again(self, row: Row) -> bool:
        filled = [(index, typed(cell).strip()) for index, cell in enumerate(row) if not is_empty(cell)]
        by_index = {column.index: _compact(column.heading) for column in self._table.columns}
        same = sum(bool(text) and _compact(text) in by_index.get(index, "") for index, text in filled)
        numbers = [text.strip("()") for _, text in filled if _COLUMN_NUMBER.fullmatch(text)]
        counted = len(filled) >= 3 and numbers == [str(n) for n in range(1, len(filled) + 1)]
        return counted or (len(filled) >= 2 and same * 2 > len(filled) and same >= 2)

    def _skip(self, number: int, row: Row, reason: Remark) -> None:
        text = next((typed(cell) for cell in row if not is_empty(cell)), "")
        self._ledger.skipped.append(RowNote(self._table.sheet, number, text, reason))
        self._settle(number, row, Outcome.SKIPPED)

    def _settle(self, number: int, row: Row, outcome: Outcome) -> None:
        for index, cell in enumerate(row):
            if not is_empty(cell):
                self._ledger.settle(self._table.sheet, number, index, outcome)

    # What stands in a row

    def _cells(self, number: int, row: Row) -> Cells:
        """The mapped cells of a row, with blanks filled from above where the column is written that way."""
        cells: Cells = {}
        for column in self._table.columns:
            if not column.target:
                continue
            cell = row[column.index] if column.index < len(row) else None
            if not is_empty(cell):
                cells[column] = Source(self._table.sheet, number, column, cell)
                self._begin_group(column, cell)
        for column, above in self._above.items():
            if column not in cells:
                cells[column] = Source(self._table.sheet, number, column, above, filled=True)
        return dict(sorted(cells.items(), key=lambda pair: pair[0].index))

    def _begin_group(self, column: Column, cell: Cell) -> None:
        """A new value ends the groups inside the one that it begins: a new project does not go on with the activity."""
        if self._seen.get(column) == cell:
            return
        self._seen[column] = cell
        if column.target in GROUPING:
            for inner in [other for other in self._above if other.index > column.index]:
                del self._above[inner]
        if column.fill_down:
            self._above[column] = cell

    def _is_group(self, cells: Cells) -> bool:
        """Whether the row is a line of its own that names a group: an item without any figure."""
        own = [source.column.target for source in cells.values() if not source.filled]
        return own == [headings.ITEM] and bool(self._table.to(headings.AMOUNT) or self._table.to(headings.PRICE))

    def _start_group(self, cells: Cells) -> bool:
        source = next(s for s in cells.values() if s.column.target == headings.ITEM)
        name = _NUMBERING.sub("", source.text.strip())
        kind = self._group_kind(name)
        if not kind:
            return False
        if kind == headings.PROJECT:
            self._group.clear()
        elif kind == headings.ACTIVITY:
            self._group.pop(headings.CATEGORY, None)
        self._group[kind] = Source(source.sheet, source.row, source.column, name)
        self._reader.take(source)
        return True

    def _group_kind(self, name: str) -> str:
        if name.startswith("โครงการ"):
            return headings.PROJECT
        if name.startswith("กิจกรรม"):
            return headings.ACTIVITY
        match = self._expense.match(name)
        return headings.CATEGORY if match.entries else ""

    def _source(self, cells: Cells, target: str) -> Source | None:
        """The cell of a target; a group row above stands in for a column that is not there."""
        own = next((source for source in cells.values() if source.column.target == target), None)
        if own is not None or target not in self._group:
            return own
        group = self._group[target]
        return Source(group.sheet, group.row, group.column, group.cell, filled=True)

    # Projects, activities and KPIs

    def _project(self, cells: Cells) -> str:
        for target in (headings.PROJECT, headings.OUTPUT, headings.PLAN):
            source = self._source(cells, target)
            if source is None:
                continue
            name = self._reader.value(source, headings.field_of(headings.PROJECT))
            if isinstance(name, str):
                if target != headings.PROJECT:
                    self._ledger.assumptions[_PROJECT_FROM_GROUP] += 1
                project = self._drafts.project(name, self._row_place, self._code(cells, headings.PROJECT_CODE))
                self._own_values("project", project, cells, headings.PROJECT)
                return project
        self._ledger.assumptions[_PROJECT_UNNAMED] += 1
        return self._drafts.project(NO_PROJECT, self._row_place)

    def _code(self, cells: Cells, target: str) -> str:
        source = self._source(cells, target)
        value = self._reader.value(source, headings.field_of(target)) if source else None
        return value if isinstance(value, str) else ""

    def _activity(self, cells: Cells, project: str) -> str:
        source = self._source(cells, headings.ACTIVITY)
        name = self._reader.value(source, headings.field_of(headings.ACTIVITY)) if source else None
        if not isinstance(name, str):
            return ""
        activity = self._drafts.activity(project, name, self._row_place)
        self._own_values("activity", activity, cells, headings.ACTIVITY)
        return activity

    def _own_values(self, entity: str, uid: str, cells: Cells, name_target: str, unit: str = "") -> None:
        """The other columns of a project, activity or KPI; a value that contradicts an earlier row is refused."""
        for source in cells.values():
            target = source.column.target
            if target.startswith(f"{entity}.") and target != name_target:
                field = headings.field_of(target)
                value = self._reader.value(source, field, "" if field.unit else unit)
                left = self._reader.left(source) if value is None else None
                if left is not None:
                    self._keep(source, self._drafts.keep(entity, uid, field.key, left))
                elif value is not None and not self._drafts.set(entity, uid, field.key, value):
                    self._reader.refuse(source, _OTHER_VALUE)

    def _keep(self, source: Source, kept: bool = True) -> None:  # noqa: FBT001, FBT002 - an answer passed on
        """Note that the text of a refused cell stands beside its field now."""
        if kept:
            self._ledger.kept.add((source.sheet, source.row, source.column.index))

    def _keep_all(self, draft: Draft, left: Mapping[str, tuple[Source, Typed]]) -> None:
        for key, (source, typed_text) in left.items():
            draft.typed.setdefault(key, typed_text)
            self._keep(source)

    def _kpi(self, cells: Cells, project: str) -> None:
        source = self._source(cells, headings.KPI)
        name = self._reader.value(source, headings.field_of(headings.KPI)) if source else None
        targets = [s for s in cells.values() if s.column.target.startswith("kpi_target.") and not s.filled]
        if not isinstance(name, str):
            for target in targets:
                self._reader.refuse(target, _NO_KPI)
            return
        kpi = self._drafts.kpi(project, name, self._row_place, self._code(cells, headings.KPI_CODE))
        source = self._source(cells, headings.KPI_UNIT)
        unit = source.text if source else ""
        self._own_values("kpi", kpi, cells, headings.KPI, unit)
        if targets:
            self._targets(targets, kpi, project, self._year(cells), unit)

    def _targets(self, sources: Sequence[Source], kpi: str, project: str, year: int | None, unit: str) -> None:
        """Targets by year: the columns of one year make one record."""
        by_year: dict[int | None, list[Source]] = {}
        for source in sources:
            by_year.setdefault(source.column.year or year, []).append(source)
        for fiscal_year, own in by_year.items():
            values: Values = {}
            left: dict[str, tuple[Source, Typed]] = {}
            for source in own:
                values |= self._target_value(source, unit)
                kept = self._reader.left(source)
                if kept is not None:
                    left[headings.field_of(source.column.target).key] = (source, kept)
            if not values and not left:
                continue
            draft = self._drafts.add_target(kpi, fiscal_year, values, project, self._row_place)
            if draft is not None:
                self._keep_all(draft, left)
            else:
                for source in own:
                    self._reader.refuse(source, _TARGET_TWICE)

    def _target_value(self, source: Source, unit: str) -> Values:
        field = headings.field_of(source.column.target)
        if field.key == "target":
            return self._reader.target(source, field, _TARGET.field("target_text"), unit)
        value = self._reader.value(source, field, unit)
        return {} if value is None else {field.key: value}

    def _year(self, cells: Cells) -> int | None:
        source = self._source(cells, headings.YEAR)
        value = self._reader.value(source, headings.field_of(headings.YEAR)) if source else None
        if isinstance(value, int):
            return value
        if source is not None and self._reader.was_left(source):
            return None  # the row names a year that is not sure yet: no other year is guessed
        return self._table.year or self._reader.context.fiscal_year

    # Budget lines

    def _lines(self, number: int, row: Row, cells: Cells, project: str, activity: str) -> None:
        amounts = [s for s in cells.values() if s.column.target == headings.AMOUNT and not s.filled]
        figures = [(source, self._amount(source)) for source in amounts]
        given = [(source, amount) for source, amount in figures if amount is not None or self._reader.left(source)]
        base = self._line_values(cells, project, activity)
        quantities, price = self._quantities(cells), self._price(cells)
        if len(amounts) > 1:
            self._drop_per_line(cells, base)
        own_year = self._year(cells)
        left = self._left_of(cells, several=len(amounts) > 1)
        if not given:
            if quantities or price or left:
                self._add_line({**base, **quantities, **price}, None, own_year, left)
            else:
                self._skip(number, row, _NO_MONEY)
        for source, amount in given:
            year = source.column.year or own_year
            if amount is None:
                kept = self._reader.left(source)
                assert kept is not None
                alone = {**quantities, **price} if len(amounts) == 1 else {}
                self._add_line({**base, **alone}, None, year, {**left, "amount": (source, kept)})
                continue
            values = self._priced(cells, source, amount, dict(quantities), dict(price), alone=len(amounts) == 1)
            self._add_line(
                {**base, **values}, amount, year, left, as_one=self._is_as_one(amounts, quantities, price, values)
            )

    @staticmethod
    def _is_as_one(amounts: Sequence[Source], quantities: Values, price: Values, values: Values) -> bool:
        """Whether a line has an amount and no arithmetic of its own, so that it was kept as one piece."""
        return bool(amounts) and not quantities and not price and values.get("qty1") == 1

    def _left_of(self, cells: Cells, *, several: bool) -> dict[str, tuple[Source, Typed]]:
        """The texts of a row that are no values of the line's fields, its amounts apart. Quarters belong to no year."""
        left = {}
        for source in cells.values():
            entity, _, key = source.column.target.partition(".")
            kept = self._reader.left(source)
            if source.column.target == headings.CATEGORY:
                entity, key = "budget_line", "category"
            if kept is None or entity != "budget_line" or key == "amount" or (several and key in QUARTER_KEYS):
                continue
            if key == "fiscal_year" and several:
                continue
            left[key] = (source, kept)
        return left

    def _amount(self, source: Source) -> int | None:
        value = self._reader.value(source, headings.field_of(headings.AMOUNT))
        return value if isinstance(value, int) else None

    def _line_values(self, cells: Cells, project: str, activity: str) -> Values:
        """Everything of a line but its year and its arithmetic."""
        values: Values = {"project": project}
        if activity:
            values["activity"] = activity
        values["name"] = self._line_name(cells)
        values |= self._category(cells)
        for source in cells.values():
            entity, _, key = source.column.target.partition(".")
            if entity == "budget_line" and source.column.target not in _OWN_COLUMNS and not key.startswith("unit"):
                value = self._reader.value(source, _LINE.field(key))
                if value is not None:
                    values[key] = value
        return self._with_nature(values)

    def _line_name(self, cells: Cells) -> str:
        for target in (headings.ITEM, headings.ACTIVITY, headings.PROJECT):
            source = self._source(cells, target)
            name = self._reader.value(source, headings.field_of(headings.ITEM)) if source else None
            if isinstance(name, str):
                if target != headings.ITEM:
                    self._ledger.assumptions[_NAME_FROM_OWNER] += 1
                return name
        return WHOLE_ITEM

    def _category(self, cells: Cells) -> Values:
        sources = [s for s in cells.values() if s.column.target == headings.CATEGORY]
        if not sources and headings.CATEGORY in self._group:
            group = self._group[headings.CATEGORY]
            sources = [Source(group.sheet, group.row, group.column, group.cell, filled=True)]
        if not sources:
            return {}
        coded = self._expense.get(sources[-1].text.split(" ")[0])
        item = self._source(cells, headings.ITEM)
        words = [source.text for source in sources]
        match = self._reader.categories.category(words, item.text if item else "")
        if coded is None and not match.code and match.remark is not None:
            self._reader.leave(sources[-1], headings.LINE.join(words), match.remark.code)
        for source in sources:
            if coded is None and not match.code:
                self._reader.refuse(source, match.remark)
            elif coded is None and match.remark is not None and source is sources[-1]:
                self._reader.change(source, f"{match.code} {self._name_of(match.code)}", match.remark)
            else:
                self._reader.take(source)
        code = coded.code if coded is not None else match.code
        return {"category": code} if code else {}

    def _name_of(self, code: str) -> str:
        entry = self._expense.get(code)
        return entry.th if entry else ""

    def _with_nature(self, values: Values) -> Values:
        """Current or capital follows from the category where it can be only one."""
        lineage = self._expense.lineage(str(values.get("category", "")))
        self._nature_assumed = False
        if "nature" in values or len(lineage) < 2:
            return values
        nature = "N2" if _INVESTMENT in lineage else "N1" if lineage[-1] in _CURRENT else ""
        if not nature:
            return values
        self._nature_assumed = True
        self._ledger.assumptions[_NATURE_ASSUMED] += 1
        return {**values, "nature": nature}

    def _quantities(self, cells: Cells) -> Values:
        source = self._source(cells, headings.QUANTITY)
        values = self._reader.quantities(source, headings.field_of(headings.QUANTITY)) if source else {}
        for cell in cells.values():
            if cell.column.target.startswith("budget_line.unit") and cell.column.target != headings.PRICE:
                field = headings.field_of(cell.column.target)
                unit = self._reader.value(cell, field)
                if unit is not None:
                    values.setdefault(field.key, unit)
        return values

    def _price(self, cells: Cells) -> Values:
        source = self._source(cells, headings.PRICE)
        value = self._reader.value(source, headings.field_of(headings.PRICE)) if source else None
        return {} if value is None else {"unit_price": value}

    def _priced(
        self, cells: Cells, source: Source, amount: int, quantities: Values, price: Values, *, alone: bool
    ) -> Values:
        """Quantities and price that give the amount. Where they do not, the product counts and the amount is refused."""
        product = factor_product(Record("budget_line", "", quantities))
        unit_price = price.get("unit_price")
        if product is not None and isinstance(unit_price, int) and alone:
            total = times(product, unit_price)
            if total != amount:
                words = {"amount": format_baht(amount), "product": format_baht(total)}
                self._reader.refuse(source, _PRODUCT_DIFFERS.about(**words))
            return {**quantities, **price}
        if product is not None and (exact := exact_quotient(amount, product)) is not None:
            return {**quantities, "unit_price": exact}
        if isinstance(unit_price, int) and unit_price and amount % unit_price == 0 and product is None:
            return {**quantities, **price, "qty1": Decimal(amount // unit_price)}
        self._refuse_parts(cells, amount, product, unit_price)
        self._ledger.assumptions[_AS_ONE] += 1
        return {"qty1": Decimal(1), "unit1": WHOLE_ITEM, "unit_price": amount}

    def _refuse_parts(self, cells: Cells, amount: int, product: Decimal | None, unit_price: Value | None) -> None:
        """Quantities and prices that do not lead to the amount are not kept, and that is told."""
        quantity, price = self._source(cells, headings.QUANTITY), self._source(cells, headings.PRICE)
        if quantity is not None and product is not None:
            words = {"amount": format_baht(amount), "quantity": format_decimal(product)}
            self._reader.refuse(quantity, _PRICE_NOT_EXACT.about(**words))
        if price is not None and isinstance(unit_price, int):
            words = {"amount": format_baht(amount), "price": format_baht(unit_price)}
            self._reader.refuse(price, _QUANTITY_NOT_EXACT.about(**words))

    def _drop_per_line(self, cells: Cells, base: Values) -> None:
        """Quarters of a row with amounts of several years belong to none of them."""
        for source in cells.values():
            key = source.column.target.partition(".")[2]
            if key in QUARTER_KEYS and base.pop(key, None) is not None:
                self._reader.refuse(source, _SEVERAL_YEARS)

    def _add_line(
        self,
        values: Values,
        amount: int | None,
        year: int | None,
        left: Mapping[str, tuple[Source, Typed]],
        *,
        as_one: bool = False,
    ) -> None:
        assumed = {"nature"} if self._nature_assumed else set()
        product = factor_product(Record("budget_line", "", values))
        price = values.get("unit_price")
        if product is not None and isinstance(price, int):
            values["amount"] = times(product, price)
        if "qty1" in values and "unit1" not in values:
            values["unit1"] = WHOLE_ITEM
            assumed.add("unit1")
            self._ledger.assumptions[_UNIT_ASSUMED] += 1
        if amount is not None and values.get("amount") != amount:
            self.amount_refused += amount
        elif amount is not None:
            self.amount_taken += amount
        line = self._drafts.add_line(values, year, self._row_place, assumed=frozenset(assumed), as_one=as_one)
        self._keep_all(line, left)


_GROUPS: Final = frozenset({headings.OUTPUT, headings.PLAN, headings.YEAR})


def _compact(cell: Cell) -> str:
    return search_key(typed(cell)).replace(" ", "")
