"""The rows and columns of the grids of pooled lines: layers side by side, each with its difference to the one before."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from moi_desktop.desktop.models.central_columns import Shown, count_column, money_column, signed_words, text_column
from moi_desktop.desktop.models.central_inbox import short_name
from moi_desktop.desktop.models.central_pools import LAYERS, PoolFacts, line_uid
from moi_desktop.desktop.models.grid_column import Column, Mark
from moi_desktop.desktop.models.grid_steps import Row, Values
from moi_desktop.desktop.translated import moi
from moi_desktop.desktop.values import FieldFormat, label_of
from moi_desktop.plan.catalogue import entity
from moi_desktop.plan.thai_numbers import format_baht
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from moi_desktop.central.pools import PoolLine, PoolRow

_AMOUNT: Final = entity("amount_layer").field("amount")
_LAYER: Final = entity("amount_layer").field("layer")
_NAMES: Final = {
    "name": QT_TRANSLATE_NOOP("moi", "รายการที่พิมพ์ในเล่มงบประมาณ"),
    "year": QT_TRANSLATE_NOOP("moi", "ปี"),
    "lines": QT_TRANSLATE_NOOP("moi", "รายการย่อย"),
    "requested": QT_TRANSLATE_NOOP("moi", "หน่วยงานขอ"),
    "working": QT_TRANSLATE_NOOP("moi", "หลังเสนอปรับ"),
    "office": QT_TRANSLATE_NOOP("moi", "หน่วยงาน"),
    "project": QT_TRANSLATE_NOOP("moi", "โครงการ"),
    "line": QT_TRANSLATE_NOOP("moi", "รายการ"),
    "gap": QT_TRANSLATE_NOOP("moi", "ต่าง"),
}
_GAP_HINT: Final = QT_TRANSLATE_NOOP("moi", "{layer} ต่างจากชั้นก่อนหน้าที่มียอด")
_SHARED: Final = QT_TRANSLATE_NOOP("moi", "ส่วนแบ่งจากยอดของรายการที่พิมพ์ ตามสัดส่วนที่หน่วยงานขอ พิมพ์ทับเพื่อบันทึกยอดของรายการนี้เอง")
_UNEQUAL: Final = QT_TRANSLATE_NOOP("moi", "รายการย่อยรวมกันได้ {satang} บาท ไม่เท่ากับยอดของรายการที่พิมพ์")
_NO_LINES: Final = QT_TRANSLATE_NOOP("moi", "ยังไม่มีรายการย่อยที่นับในแผน ยอดนี้จึงยังไม่แบ่งไปที่ใด")
_OUT: Final = QT_TRANSLATE_NOOP("moi", "โครงการของรายการนี้ไม่นับในแผน (ลบหรือไม่บรรจุ)")
_MONEY: Final = 13


def layer_name(layer: str) -> str:
    """What a layer is called."""
    choice = _LAYER.choice(layer)
    return label_of(choice.th, choice.en) if choice else layer


def gap_key(layer: str) -> str:
    """The key of the column that shows the difference of a layer to the one before."""
    return f"gap-{layer}"


GAPS: Final = tuple(gap_key(layer) for layer in LAYERS)


def gap(values: Mapping[str, object], layer: str) -> int | None:
    """Satang that a layer differs from the nearest earlier one that has an amount; None without an amount of its own."""
    here = values.get(layer)
    if not isinstance(here, int):
        return None
    earlier = ("requested", "working", *LAYERS[: LAYERS.index(layer)])
    before = [value for key in earlier if isinstance(value := values.get(key), int)]
    return here - before[-1] if before else None


def pool_columns() -> list[Column]:
    """Name, year, how many lines, sums of the offices, and the layers."""
    return [
        _fixed(text_column("name", moi(_NAMES["name"]), 24, stretch=True)),
        _fixed(text_column("year", moi(_NAMES["year"]), 5)),
        _fixed(count_column("lines", moi(_NAMES["lines"]), 8)),
        *_layers(),
    ]


def line_columns() -> list[Column]:
    """Office, project, line, sums of the office, and the layers."""
    return [
        _fixed(text_column("office", moi(_NAMES["office"]), 13)),
        _fixed(text_column("project", moi(_NAMES["project"]), 18, stretch=True)),
        _fixed(text_column("line", moi(_NAMES["line"]), 18)),
        *_layers(),
    ]


def _layers() -> list[Column]:
    columns = [
        _fixed(money_column("requested", moi(_NAMES["requested"]), _MONEY), total=True),
        _fixed(money_column("working", moi(_NAMES["working"]), _MONEY), total=True),
    ]
    for layer in LAYERS:
        columns.append(Column(layer, layer_name(layer), FieldFormat(_AMOUNT), _MONEY, total=True))
        hint = moi(_GAP_HINT, {"layer": layer_name(layer)})
        form = Shown(signed_words, right=True)
        columns.append(
            Column(
                gap_key(layer),
                moi(_NAMES["gap"]),
                form,
                _MONEY,
                editable=False,
                hint=hint,
                join=_gap_of(layer),
                hidden=True,
            )
        )
    return columns


def _gap_of(layer: str) -> Callable[[Values], object]:
    return lambda values: gap(values, layer)


def _fixed(column: Column, *, total: bool = False) -> Column:
    return Column(
        column.key, column.title, column.form, column.width, editable=False, stretch=column.stretch, total=total
    )


def pool_rows(facts: PoolFacts) -> list[Row]:
    """One row a pool."""
    return [Row(row.id, _pool_values(row)) for row in facts.rows]


def _pool_values(row: PoolRow) -> dict[str, object]:
    return {
        "name": row.printed.name,
        "year": row.printed.fiscal_year,
        "lines": row.lines,
        "requested": row.requested,
        "working": row.working,
        **row.layers,
    }


def pool_marks(facts: PoolFacts) -> dict[tuple[str, str], Mark]:
    """Which entered amounts are not what their lines add up to."""
    found = {}
    for row in facts.rows:
        for layer in row.unequal:
            has_lines = row.lines > row.missing + row.left_out
            satang = row.of_lines.get(layer, 0)
            words = moi(_UNEQUAL, {"satang": format_baht(satang)}) if has_lines else moi(_NO_LINES)
            found[row.id, layer] = Mark("warning", words)
    return found


def line_rows(lines: Sequence[PoolLine]) -> list[Row]:
    """One row a line of a pool; a layer shows the line's own amount, or its share."""
    return [
        Row(
            line_uid(line.office, line.uid),
            {
                "office": short_name(line.now),
                "project": line.project_name,
                "line": line.name,
                "requested": line.requested,
                "working": line.working,
                **line.layers,
            },
        )
        for line in lines
    ]


def line_marks(lines: Sequence[PoolLine]) -> dict[tuple[str, str], Mark]:
    """Which amounts are shares, and which lines belong to projects that do not count."""
    found = {}
    for line in lines:
        uid = line_uid(line.office, line.uid)
        for layer in line.layers.keys() - line.own:
            found[uid, layer] = Mark("inherited", moi(_SHARED))
        if line.state in ("DELETED", "REJECTED"):
            found[uid, "project"] = Mark("warning", moi(_OUT))
    return found
