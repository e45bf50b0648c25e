"""A place in a travelling file, as people look for it in Excel: the sheet's name, then the row or the cell."""

from __future__ import annotations

import re
from typing import Final

from moi_desktop.text import QT_TRANSLATE_NOOP

_PLACE: Final = re.compile(r"(?P<sheet>.+)!(?P<column>[A-Z]{0,3})(?P<row>[0-9]+)")
_ROW: Final = QT_TRANSLATE_NOOP("moi", "แผ่นงาน “{sheet}” แถว {row}")
_CELL: Final = QT_TRANSLATE_NOOP("moi", "แผ่นงาน “{sheet}” ช่อง {cell}")


def place_words(place: str) -> tuple[str, dict[str, str]]:
    """A place such as `โครงการ!7` or `โครงการ!D7` as a template and its values; any other text as it is."""
    found = _PLACE.fullmatch(place)
    if found is None:
        return "{place}", {"place": place}
    sheet, column, row = found["sheet"], found["column"], found["row"]
    return (_CELL, {"sheet": sheet, "cell": f"{column}{row}"}) if column else (_ROW, {"sheet": sheet, "row": row})
