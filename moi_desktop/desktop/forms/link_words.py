"""Words about plan links that the picker, the cards and the chain share."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from moi_desktop.desktop.translated import moi
from moi_desktop.plan.code_book import CodeEntry, CodeTable
from moi_desktop.plan.link_chain import path_of
from moi_desktop.text import QT_TRANSLATE_NOOP

_BETWEEN: Final = QT_TRANSLATE_NOOP("moi", "ใช้ปี พ.ศ. {first}-{last}")
_FROM: Final = QT_TRANSLATE_NOOP("moi", "ใช้ตั้งแต่ปี พ.ศ. {first}")
_UNTIL: Final = QT_TRANSLATE_NOOP("moi", "ใช้ถึงปี พ.ศ. {last}")
_NOT_IN: Final = QT_TRANSLATE_NOOP("moi", "{words} · ไม่ครอบคลุมปี {years} ของโครงการ")
_PATH_MARK: Final = " › "


def path_words(table: CodeTable, code: str) -> str:
    """Return the names above a code, the plan first; empty for a plan itself."""
    return _PATH_MARK.join(entry.th for entry in path_of(table, code))


def validity_words(entry: CodeEntry, missing: Sequence[int]) -> str:
    """Return in which years an entry is in force, and in which of the project's (`missing`) it is not."""
    first, last = entry.valid_from, entry.valid_to
    if first is None and last is None:
        return ""
    template = _UNTIL if first is None else _FROM if last is None else _BETWEEN
    words = moi(template, {"first": first, "last": last})
    return moi(_NOT_IN, {"words": words, "years": years_words(missing)}) if missing else words


def years_words(years: Sequence[int]) -> str:
    """Return years as people write them: 2563, or 2563-2565 for years that follow each other."""
    if len(years) > 1 and list(years) == list(range(years[0], years[-1] + 1)):
        return f"{years[0]}-{years[-1]}"
    return ", ".join(str(year) for year in years)
