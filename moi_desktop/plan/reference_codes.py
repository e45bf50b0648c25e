"""The code lists that the program itself brings, as one code book; kits add to it."""

from __future__ import annotations

from functools import cache
from typing import Final

from moi_desktop import reference
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.code_book import CodeBook, CodeEntry
from moi_desktop.reference import Domain

_DOMAINS: Final = {
    CodeList.EXPENSE: Domain.EXPENSE,
    CodeList.FUND_SOURCE: Domain.FUND_SOURCE,
    CodeList.NATURE: Domain.SPEND_NATURE,
    CodeList.PLAN_TYPE: Domain.PLAN_TYPE,
}


@cache
def reference_codes() -> CodeBook:
    """Provinces, offices, budget categories and plan links; the plan frame comes with a kit."""
    lists: dict[CodeList, list[CodeEntry]] = {
        codes: [
            CodeEntry(code=c.code, th=c.name_th, en=c.name_en, parent=c.parent, leaf=c.is_leaf)
            for c in reference.categories(domain)
        ]
        for codes, domain in _DOMAINS.items()
    }
    lists[CodeList.PROVINCE] = [
        CodeEntry(code=p.code, th=p.name_th, en=p.name_en, other_names=p.short_names) for p in reference.provinces()
    ]
    lists[CodeList.OFFICE] = [
        CodeEntry(code=o.code, th=o.name_th, en=o.name_en, other_names=o.short_names, parent=o.parent)
        for o in reference.offices()
    ]
    lists[CodeList.PLAN_LINK] = [
        CodeEntry(
            code=e.code,
            th=e.name_th,
            en=e.name_en,
            parent=e.parent,
            group=e.scheme.value,
            valid_from=e.valid_from,
            valid_to=e.valid_to,
        )
        for e in reference.plan_links()
    ]
    return CodeBook(lists)
