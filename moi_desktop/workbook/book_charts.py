"""How native charts of the workbooks look: the colours of the program, the font of official papers."""

from __future__ import annotations

from typing import Any, Final

from moi_desktop.workbook.outputs import Chart, Shape
from moi_desktop.workbook.text_size import FONT, LINE_HEIGHT

_COLOURS: Final = ("#1F5FA8", "#7FA6D6", "#A15C00", "#1E7B4F", "#5B6B7A", "#C9A227", "#8A4F7D", "#3C8D93")
KINDS: Final[dict[Shape, dict[str, str]]] = {
    Shape.COLUMNS: {"type": "column"},
    Shape.STACKED: {"type": "column", "subtype": "stacked"},
    Shape.BARS: {"type": "bar"},
    Shape.PIE: {"type": "pie"},
}
"""What the library calls each shape."""


def series_look(part: Chart, place: int) -> dict[str, object]:
    """How the series number `place` (from 0) is drawn."""
    if part.shape is Shape.PIE:
        points = [{"fill": {"color": colour}} for colour in _COLOURS[: part.rows]]
        return {"points": points, "data_labels": {"percentage": True, "font": {"name": FONT, "size": 12}}}
    return {"fill": {"color": _COLOURS[place % len(_COLOURS)]}, "gap": 60}


def dress(chart: Any, part: Chart) -> None:  # noqa: ANN401 - an xlsxwriter chart
    """Give a chart its title, size, axes and the font of official papers."""
    face = {"name": FONT, "size": 13}
    chart.set_title({"name": part.title, "name_font": {"name": FONT, "size": 16, "bold": True}, "overlay": False})
    chart.set_size({"width": 900, "height": round(part.lines * LINE_HEIGHT / 72 * 96) - 8})
    if part.shape is Shape.PIE:
        chart.set_legend({"position": "right", "font": face})
        return
    chart.set_legend({"none": True} if len(part.series) == 1 else {"position": "bottom", "font": face})
    values: dict[str, object] = {"name": part.unit, "name_font": face, "num_font": face, "num_format": "#,##0"}
    names: dict[str, object] = {"num_font": face, "interval_unit": 1}  # no name is left out where they stand close
    values["min"] = 0  # else offices of nearly the same sum get an axis that begins beside them, and look far apart
    values["major_gridlines"] = {"visible": True, "line": {"color": "#D9DFE5"}}
    if part.shape is Shape.BARS:  # they lie: names stand at the side, the first on top
        chart.set_x_axis({**values, "label_position": "high"})
        chart.set_y_axis({**names, "reverse": True})
    else:
        chart.set_x_axis(names)
        chart.set_y_axis(values)
