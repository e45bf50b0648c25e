"""Names of codes in other people's words: expense categories above all, written over several columns and half broken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from moi_desktop.plan.code_book import CodeEntry, CodeTable
from moi_desktop.plan.reading import Remark
from moi_desktop.plan.thai_text import search_key
from moi_desktop.text import QT_TRANSLATE_NOOP

_FROM_PART: Final = Remark(
    "name-contained",
    QT_TRANSLATE_NOOP("moi", "“{text}” จับคู่กับ {shown} เพราะมีชื่อตรงกันเพียงรายการเดียว"),
)
_FROM_ITEM: Final = Remark(
    "category-from-item",
    QT_TRANSLATE_NOOP("moi", "จับคู่หมวดรายจ่ายกับ {shown} จากชื่อรายการ “{text}”"),
)
_ONLY_LEAF: Final = Remark(
    "only-leaf",
    QT_TRANSLATE_NOOP("moi", "“{text}” มีรายการย่อยเพียงรายการเดียวคือ {shown}"),
)
_GROUP_ONLY: Final = Remark(
    "category-group-only",
    QT_TRANSLATE_NOOP("moi", "“{text}” เป็นหัวข้อกลุ่ม {shown} ไม่พบหมวดย่อยที่ตรงกัน โปรดเลือกหมวดรายจ่ายเอง"),
)
_UNKNOWN: Final = Remark(
    "unknown-category",
    QT_TRANSLATE_NOOP("moi", "ไม่พบ “{text}” ในบัญชีหมวดรายจ่าย โปรดเลือกหมวดรายจ่ายเอง"),
)

_SHORTEST_NAME: Final = 6


@dataclass(frozen=True, slots=True)
class NameMatch:
    """The code that words stand for, empty when none; `remark` says how it was found or why it was not.

    No remark means that the words are the code's own name.
    """

    code: str = ""
    remark: Remark | None = None


class NameFinder:
    """Finds codes of one list by name, first whole, then contained, never one of several."""

    def __init__(self, table: CodeTable) -> None:
        self._table = table
        self._names = [(_key(entry.th), entry) for entry in table]
        self._by_name: dict[str, list[CodeEntry]] = {}
        for name, entry in self._names:
            self._by_name.setdefault(name, []).append(entry)

    def find(self, text: str) -> NameMatch:
        """The one code whose name the text is, or contains."""
        exact = self._exact(text, None)
        if exact is not None:
            return NameMatch(exact.code)
        entry = self._contained(text, list(self._table))
        return NameMatch(entry.code, _FROM_PART.about(text=text, shown=entry.shown)) if entry else NameMatch()

    def category(self, words: Sequence[str], item: str) -> NameMatch:
        """The leaf that category words, the widest first, and the item's own name lead to."""
        scope, unknown = self._scope(words)
        text = " > ".join(words)
        if scope is not None and scope.leaf:
            return NameMatch(scope.code)
        leaves = [entry for entry in self._table if entry.leaf and (scope is None or self._under(entry, scope))]
        for word in (*reversed(unknown), *([item] if scope else [])):
            entry = self._exact_leaf(word, leaves) or self._contained(word, leaves)
            if entry is not None:
                remark = _FROM_ITEM if word == item else _FROM_PART
                return NameMatch(entry.code, remark.about(text=word, shown=entry.shown))
        if scope is None:
            return NameMatch("", _UNKNOWN.about(text=text))
        if len(leaves) == 1:
            return NameMatch(leaves[0].code, _ONLY_LEAF.about(text=text, shown=leaves[0].shown))
        return NameMatch("", _GROUP_ONLY.about(text=text, shown=scope.shown))

    def _scope(self, words: Sequence[str]) -> tuple[CodeEntry | None, list[str]]:
        """The narrowest category that the words name one after the other, and the words that name none."""
        scope: CodeEntry | None = None
        unknown: list[str] = []
        for word in words:
            entry = self._exact(word, scope)
            if entry is not None:
                scope = entry
            elif not self._says_again(word, scope):
                unknown.append(word)
        return scope, unknown

    def _exact(self, text: str, scope: CodeEntry | None) -> CodeEntry | None:
        found = self._by_name.get(_key(text), [])
        inside = [entry for entry in found if scope is None or self._under(entry, scope)]
        return inside[0] if len(inside) == 1 else None

    def _says_again(self, text: str, scope: CodeEntry | None) -> bool:
        """Whether a word only repeats the category that was named already, or one above it."""
        lineage = self._table.lineage(scope.code) if scope else ()
        return any(entry.code in lineage for entry in self._by_name.get(_key(text), []))

    def _exact_leaf(self, text: str, leaves: Sequence[CodeEntry]) -> CodeEntry | None:
        found = [entry for entry in self._by_name.get(_key(text), []) if entry in leaves]
        return found[0] if len(found) == 1 else None

    def _contained(self, text: str, entries: Sequence[CodeEntry]) -> CodeEntry | None:
        """The one entry whose name is part of the text, or of whose name the text is a part."""
        key = _key(text)
        names = {_key(entry.th): entry for entry in entries}
        # "ค่าที่ดินและสิ่งก่อสร้าง" contains "ค่าที่ดิน", but it is the name of the group above it.
        inside = [name for name in self._by_name if len(name) >= _SHORTEST_NAME and name in key]
        widest = [n for n in inside if n in names and not any(n != other and n in other for other in inside)]
        if not widest and len(key) >= _SHORTEST_NAME:
            widest = [name for name in names if key in name]
        return names[widest[0]] if len(widest) == 1 else None

    def _under(self, entry: CodeEntry, scope: CodeEntry) -> bool:
        return self._table.is_under(entry.code, scope.code)


def _key(text: str) -> str:
    """Names are compared without spaces: อื่นๆ and อื่น ๆ are the same."""
    return search_key(text).replace(" ", "")
