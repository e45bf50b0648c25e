"""The lists of codes that a plan may use: the program's own reference data and what a kit adds to them.

A code list may be a tree (expense categories, plan links). An empty list means that nothing is known about it, not
that no code is right: before the first kit arrives there is no plan frame.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Final

from moi_desktop.plan.catalogue import Choice, CodeList
from moi_desktop.plan.model import Plan
from moi_desktop.plan.thai_text import search_key
from moi_desktop.reference import budget, geography, organisation, policy
from moi_desktop.reference.table import Entry

NATIONAL_STRATEGY: Final = "NS"
"""Root code of the six national-strategy areas among the plan links."""

MASTER_PLAN: Final = "MP"
"""Root code of the master-plan issues, sub-plans and targets among the plan links."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeEntry:
    """One code: Thai and English name, other ways to write it, its place in the tree, its fiscal years (BE)."""

    code: str
    th: str
    en: str = ""
    other_names: tuple[str, ...] = ()
    parent: str = ""
    leaf: bool = True
    group: str = ""
    valid_from: int | None = None
    valid_to: int | None = None

    def valid_in(self, fiscal_year: int) -> bool:
        """Whether the code may be used in a fiscal year (BE)."""
        return (self.valid_from is None or self.valid_from <= fiscal_year) and (
            self.valid_to is None or fiscal_year <= self.valid_to
        )

    @property
    def shown(self) -> str:
        """`CODE name`, as sheets and grids show it."""
        return f"{self.code} {self.th}"


class Sureness(StrEnum):
    """How well a text names a code."""

    SURE = "sure"
    DOUBTFUL = "doubtful"  # the code stands there, but beside another name
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CodeMatch:
    """What a text may mean: one entry when SURE or DOUBTFUL, several when AMBIGUOUS, none when UNKNOWN."""

    sureness: Sureness
    entries: tuple[CodeEntry, ...] = ()


class CodeTable:
    """One list of codes, searchable by code and by name. A code that others name as their parent is no leaf."""

    def __init__(self, entries: Iterable[CodeEntry] = ()) -> None:
        by_code = {entry.code: entry for entry in entries}
        parents = {entry.parent for entry in by_code.values()}
        self._entries = {c: replace(e, leaf=False) if e.leaf and c in parents else e for c, e in by_code.items()}
        self._by_key = {search_key(code): code for code in self._entries}
        self._by_name: dict[str, list[str]] = defaultdict(list)
        for entry in self._entries.values():
            for name in {search_key(name) for name in (entry.th, entry.en, *entry.other_names) if name}:
                self._by_name[name].append(entry.code)

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[CodeEntry]:
        return iter(self._entries.values())

    def __contains__(self, code: str) -> bool:
        return code in self._entries

    def get(self, code: str) -> CodeEntry | None:
        """The entry with exactly this code, or None."""
        return self._entries.get(code)

    def match(self, text: str) -> CodeMatch:
        """What a typed text means: a code, `CODE name`, or a Thai, English or short name."""
        key = search_key(text)
        if key in self._by_key:
            return CodeMatch(Sureness.SURE, (self._entries[self._by_key[key]],))
        named = tuple(self._entries[code] for code in self._by_name.get(key, ()))
        if named:
            return CodeMatch(Sureness.SURE if len(named) == 1 else Sureness.AMBIGUOUS, named)
        head, _, rest = key.partition(" ")
        code = self._by_key.get(head)
        if code is None:
            return CodeMatch(Sureness.UNKNOWN)
        agrees = code in self._by_name.get(rest, ())
        return CodeMatch(Sureness.SURE if agrees else Sureness.DOUBTFUL, (self._entries[code],))

    def lineage(self, code: str) -> tuple[str, ...]:
        """The code and the codes above it, nearest first; a parent that is not in the list ends the way up."""
        way: list[str] = []
        while code and code not in way:
            way.append(code)
            entry = self._entries.get(code)
            code = entry.parent if entry else ""
        return tuple(way)

    def is_under(self, code: str, ancestor: str) -> bool:
        """Whether `code` lies below `ancestor` (a code is not below itself)."""
        return code != ancestor and ancestor in self.lineage(code)


_EMPTY_TABLE: Final = CodeTable()


class CodeBook:
    """All code lists together; never changed once made."""

    def __init__(self, lists: Mapping[CodeList, Iterable[CodeEntry]] = MappingProxyType({})) -> None:
        self._tables = {codes: CodeTable(entries) for codes, entries in lists.items()}

    def table(self, codes: CodeList) -> CodeTable:
        """One list; empty when nothing is known about it."""
        return self._tables.get(codes, _EMPTY_TABLE)

    def name(self, codes: CodeList, code: str) -> str:
        """The Thai name of a code; the code itself when it is not known."""
        entry = self.table(codes).get(code)
        return entry.th if entry else code

    def extended(self, lists: Mapping[CodeList, Iterable[CodeEntry]]) -> CodeBook:
        """A book with further entries; an entry with a known code takes the place of the older one."""
        every = [*self._tables, *(codes for codes in lists if codes not in self._tables)]
        return CodeBook({codes: [*self.table(codes), *lists.get(codes, ())] for codes in every})

    def with_kit(self, kit: Plan) -> CodeBook:
        """A book with the plan frame and the code items of a kit's records."""
        return self.extended(_kit_entries(kit))


@cache
def reference_book() -> CodeBook:
    """The lists that the program itself knows: provinces, offices, budget categories, plan links."""
    offices = organisation.offices()
    return CodeBook(
        {
            CodeList.PROVINCE: [_entry(p, other_names=p.short_names) for p in geography.provinces()],
            CodeList.OFFICE: [_entry(o, other_names=o.short_names, group=str(o.kind)) for o in offices],
            CodeList.EXPENSE: _categories(budget.Domain.EXPENSE),
            CodeList.PLAN_TYPE: _categories(budget.Domain.PLAN_TYPE),
            CodeList.NATURE: _categories(budget.Domain.SPEND_NATURE),
            CodeList.FUND_SOURCE: _categories(budget.Domain.FUND_SOURCE),
            CodeList.PLAN_LINK: [
                _entry(
                    link,
                    leaf=not policy.plan_links_under(link.code),
                    group=str(link.scheme),
                    valid_from=link.valid_from,
                    valid_to=link.valid_to,
                )
                for link in policy.plan_links()
            ],
        }
    )


def _categories(domain: budget.Domain) -> list[CodeEntry]:
    return [_entry(category, leaf=category.is_leaf) for category in budget.categories(domain)]


def _entry(
    fact: Entry,
    *,
    other_names: tuple[str, ...] = (),
    leaf: bool = True,
    group: str = "",
    valid_from: int | None = None,
    valid_to: int | None = None,
) -> CodeEntry:
    return CodeEntry(
        code=fact.code,
        th=fact.name_th,
        en=fact.name_en,
        other_names=tuple(name for name in other_names if name),
        parent=fact.parent,
        leaf=leaf,
        group=group,
        valid_from=valid_from,
        valid_to=valid_to,
    )


@cache
def choice_table(choices: tuple[Choice, ...]) -> CodeTable:
    """The closed list of a field as a table."""
    return CodeTable(CodeEntry(code=choice.code, th=choice.th, en=choice.en) for choice in choices)


def _kit_entries(kit: Plan) -> dict[CodeList, list[CodeEntry]]:
    entries: dict[CodeList, list[CodeEntry]] = defaultdict(list)
    for node in kit.of("frame_node"):
        entries[CodeList.FRAME].append(
            CodeEntry(
                code=node.text("code"), th=node.text("name"), parent=node.text("parent"), group=node.text("level")
            )
        )
    for item in kit.of("code_item"):
        if item.text("list") not in set(CodeList):
            continue  # a list of a newer version: kept in the kit, of no meaning here
        entries[CodeList(item.text("list"))].append(
            CodeEntry(
                code=item.text("code"),
                th=item.text("name_th"),
                en=item.text("name_en"),
                parent=item.text("parent"),
                valid_from=item.whole("valid_from"),
                valid_to=item.whole("valid_to"),
            )
        )
    return entries
