"""The tables of the draft: which columns each grid has, where its rows come from, and which cell a record's field stands in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QCoreApplication

from moi_desktop.desktop.forms.columns_of import columns_of
from moi_desktop.desktop.models import central_kit_rows as rows
from moi_desktop.desktop.models.central_columns import text_column
from moi_desktop.desktop.models.central_kit import DraftFacts, Writer, writer_of
from moi_desktop.desktop.models.grid_model import Column, Row, Values
from moi_desktop.desktop.values import FieldFormat, Surroundings
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import Choice, CodeList, Kind
from moi_desktop.plan.list_names import LIST_NAMES
from moi_desktop.plan.model import Record

Cell = tuple[str, str]
"""Row uid and column key."""

_SHORT_SOURCES = {"F101": "Function", "F102": "Agenda", "F103": "Area"}
_CLUSTERS = "F104"
_KPI_FIELDS = ("name", "code", "level", "frame", "unit", "type", "polarity", "aggregation", "baseline")
_KPI_MORE = ("definition", "formula", "data_source", "frequency", "steward", "collector")
_WIDTHS = {"level": 17, "code": 11, "parent": 11, "frame": 12, "unit": 9, "aggregation": 14, "seq": 6, "type": 12}


def _short_name(source: str) -> str:
    """What fits over a column of money; a source without a short name stands there by its code."""
    if source == _CLUSTERS:
        return QCoreApplication.translate("KitTables", "Area: กลุ่มจังหวัด")
    return _SHORT_SOURCES.get(source, source)


@dataclass(frozen=True, slots=True)
class Table:
    """One grid of the draft. `cell_of` says where a record's field stands; None where it is not shown here.

    `first_values` are those of a new row; None where rows cannot be made. `is_locked` tells cells that cannot be typed into.
    """

    entity: str
    name: str
    columns: Callable[[DraftFacts, Surroundings], list[Column]]
    rows: Callable[[DraftFacts, Surroundings], list[Row]]
    write: Writer
    cell_of: Callable[[Record, str], Cell | None]
    first_values: Mapping[str, object] | None = field(default_factory=dict)
    pinned: int = 0
    is_locked: Callable[[Row, str], bool] = lambda _row, _key: False


def _sized(columns: Sequence[Column]) -> list[Column]:
    return [replace(column, width=_WIDTHS.get(column.key, column.width)) for column in columns]


def _own_cell(entity: str) -> Callable[[Record, str], Cell | None]:
    return lambda record, key: (record.uid, key) if record.entity == entity else None


def frame_table() -> Table:
    """Issues, goals, guidelines and programmes in the order of their tree."""

    def columns(_facts: DraftFacts, around: Surroundings) -> list[Column]:
        made = columns_of(
            catalogue.entity("frame_node"), around, keys=("level", "code", "name", "parent", "seq"), stretch="name"
        )
        return [
            replace(column, join=rows.indented, split=rows.unindented) if column.key == "name" else column
            for column in _sized(made)
        ]

    name = QCoreApplication.translate("KitTables", "กรอบแผน")
    return Table(
        "frame_node", name, columns, rows.frame_rows, rows.write_frame, _own_cell("frame_node"), {"level": "PROGRAMME"}
    )


def kpi_table() -> Table:
    """The KPIs of the plan with a target for each of its years, and what they mean behind."""

    def columns(facts: DraftFacts, around: Surroundings) -> list[Column]:
        kpi = catalogue.entity("kpi")
        form = FieldFormat(catalogue.entity("kpi_target").field("target"), around)
        words = QCoreApplication.translate("KitTables", "เป้าหมาย {year}")
        targets = [Column(rows.target_key(year), words.format(year=year), form, 11) for year in facts.years]
        own = _sized(columns_of(kpi, around, keys=_KPI_FIELDS, stretch="name"))
        more = columns_of(kpi, around, keys=_KPI_MORE, stretch="definition")
        return [*own, *targets, *(replace(column, stretch=False) for column in more)]

    def cell_of(record: Record, key: str) -> Cell | None:
        if record.entity == "kpi_target":
            return record.text("kpi"), rows.target_key(record.whole("fiscal_year") or 0)
        return (record.uid, key) if record.entity == "kpi" else None

    name = QCoreApplication.translate("KitTables", "ตัวชี้วัดของแผน")
    first = {"level": "ISSUE", "type": "QTY", "polarity": "UP"}  # what most of them are
    return Table("kpi", name, columns, rows.kpi_rows, rows.write_kpis, cell_of, first, pinned=1)


def code_table(codes: str, name: str) -> Table:
    """One code list: the program's own codes and what the kit adds or says otherwise."""
    own = QCoreApplication.translate("KitTables", "โปรแกรม")
    of_kit = QCoreApplication.translate("KitTables", "ชุดแผน")

    def columns(_facts: DraftFacts, around: Surroundings) -> list[Column]:
        made = columns_of(catalogue.entity("code_item"), around, keys=rows.CODE_FIELDS, stretch="name_th")
        origin = text_column(rows.ORIGIN, QCoreApplication.translate("KitTables", "มาจาก"), 9)
        sized = [replace(column, width=18) if column.key == "name_en" else column for column in _sized(made)]
        return [replace(origin, editable=False), *sized]

    def cell_of(record: Record, key: str) -> Cell | None:
        if record.entity != "code_item" or record.text("list") != codes:
            return None
        return (
            rows.BUILT_IN + record.text("code") if rows.is_built_in(codes, record.text("code")) else record.uid
        ), key

    return Table(
        "code_item",
        name,
        columns,
        lambda facts, around: rows.code_rows(facts, codes, around, (own, of_kit)),
        rows.code_writer(codes),
        cell_of,
        {rows.ORIGIN: of_kit},
        is_locked=lambda row, key: key == "code" and row.uid.startswith(rows.BUILT_IN),
    )


def ceiling_table(more_sources: Sequence[str]) -> Table:
    """Every office with its ceilings by year and source; `more_sources` are shown although nothing stands there yet."""

    def columns(facts: DraftFacts, around: Surroundings) -> list[Column]:
        form = FieldFormat(catalogue.entity("ceiling").field("amount"), around)
        office = text_column(rows.OFFICE_NAME, QCoreApplication.translate("KitTables", "หน่วยงาน"), 20)
        sources = dict.fromkeys([*rows.ceiling_sources(facts), *more_sources])
        cells = [
            Column(
                rows.ceiling_key(year, source),
                f"{year} {_short_name(source)}",
                form,
                16,
                total=True,
                hint=around.context.codes.name(CodeList.FUND_SOURCE, source),
            )
            for year in facts.years
            for source in sources
        ]
        total = Column(
            "sum", QCoreApplication.translate("KitTables", "รวมทุกปี"), form, 17, editable=False, join=_sum, total=True
        )
        return [replace(office, editable=False), *cells, replace(total, total=False)]

    def cell_of(record: Record, key: str) -> Cell | None:
        if record.entity != "ceiling":
            return None
        cell = rows.ceiling_key(record.whole("fiscal_year") or 0, record.text("source"))
        return record.text("office"), cell if key not in ("office",) else rows.OFFICE_NAME

    name = QCoreApplication.translate("KitTables", "กรอบวงเงิน")
    return Table("ceiling", name, columns, rows.ceiling_rows, rows.write_ceilings, cell_of, None, pinned=1)


def _sum(values: Values) -> object:
    amounts = [value for key, value in values.items() if rows.parts_of(key) and isinstance(value, int)]
    return sum(amounts) if amounts else None


def extension_table() -> Table:
    """Windows of single offices."""
    fields = ("office", "opens", "closes")

    def columns(_facts: DraftFacts, around: Surroundings) -> list[Column]:
        made = columns_of(catalogue.entity("window"), around, keys=fields, stretch="office")
        return [replace(column, required=True) for column in made]

    def read(facts: DraftFacts, around: Surroundings) -> list[Row]:
        general = rows.general_window(facts)
        own = [record for record in facts.records("window") if general is None or record.uid != general.uid]
        return rows.plain_rows(facts, own, around)

    name = QCoreApplication.translate("KitTables", "ขยายเวลารายหน่วยงาน")
    return Table("window", name, columns, read, writer_of("window", {}, fields), _own_cell("window"))


def map_table() -> Table:
    """Codes that were renamed, merged, split or retired."""
    choices = tuple(Choice(key, words, key) for key, words in LIST_NAMES.items())
    own = catalogue.entity("code_change").field("list")
    lists = FieldFormat(replace(own, kind=Kind.CODE, choices=choices))
    fields = ("list", "change", "old_code", "new_code")

    def columns(_facts: DraftFacts, around: Surroundings) -> list[Column]:
        made = [
            replace(c, width=12)
            for c in columns_of(catalogue.entity("code_change"), around, keys=fields, stretch="new_code")
        ]
        return [replace(c, form=lists, width=16) if c.key == "list" else c for c in made]

    issued: set[str] = set()

    def read(facts: DraftFacts, around: Surroundings) -> list[Row]:
        issued.clear()
        issued.update(r.uid for r in facts.look.former if r.entity == "code_change" and not facts.look.first)
        return rows.plain_rows(facts, facts.records("code_change"), around)

    name = QCoreApplication.translate("KitTables", "รหัสที่เปลี่ยน")
    write = writer_of("code_change", {}, fields)
    return Table(
        "code_change",
        name,
        columns,
        read,
        write,
        _own_cell("code_change"),
        {"list": "frame"},
        is_locked=lambda row, _key: row.uid in issued,
    )
