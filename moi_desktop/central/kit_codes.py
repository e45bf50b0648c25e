"""The codes of a kit and of all kits before it: what was ever issued, under which name, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.model import Record

ListedCode = tuple[str, str]
"""List and code."""

FRAME = CodeList.FRAME.value

RENAME, MERGE, SPLIT, RETIRE = "RENAME", "MERGE", "SPLIT", "RETIRE"


@dataclass(frozen=True, slots=True)
class Coded:
    """A record that carries a code of a list."""

    list: str
    code: str
    name: str
    record: Record

    @property
    def key(self) -> ListedCode:
        """List and code."""
        return self.list, self.code

    @property
    def shown(self) -> str:
        """The code and its name, as people read it."""
        return f"{self.code} {self.name}".strip()


def coded(records: Iterable[Record]) -> Iterator[Coded]:
    """The codes that frame and code lists of a kit hold, in their order; what has no code yet is left out."""
    for record in records:
        if record.entity == "frame_node" and record.text("code"):
            yield Coded(FRAME, record.text("code"), record.text("name"), record)
        elif record.entity == "code_item" and record.text("code"):
            yield Coded(record.text("list"), record.text("code"), record.text("name_th"), record)


def successors(records: Iterable[Record]) -> dict[ListedCode, list[str]]:
    """Where each changed code went by the map of a kit; an empty list for a code that has no successor."""
    went: dict[ListedCode, list[str]] = {}
    for record in records:
        if record.entity == "code_change":
            new = went.setdefault((record.text("list"), record.text("old_code")), [])
            if record.text("new_code"):
                new.append(record.text("new_code"))
    return went


def in_force(
    before: Iterable[Record], after: Iterable[Record]
) -> tuple[dict[ListedCode, Coded], dict[ListedCode, Coded]]:
    """The codes of two kits by list and code; of a code that stands there twice the first counts."""
    old: dict[ListedCode, Coded] = {}
    new: dict[ListedCode, Coded] = {}
    for target, records in ((old, before), (new, after)):
        for item in coded(records):
            target.setdefault(item.key, item)
    return old, new


def missing_map(before: Iterable[Record], after: Iterable[Record]) -> list[Record]:
    """The entries that the map from the former kit still lacks, with empty uids: renamed codes and retired ones.

    A record that has another code than before was renamed; a code that is gone with its record is retired.
    """
    kept = list(after)
    old, new = in_force(before, kept)
    known = successors(kept)
    by_uid = {item.record.uid: item for item in coded(kept)}
    entries = []
    for key, item in old.items():
        if key in new or key in known:
            continue
        now = by_uid.get(item.record.uid)
        renamed = now is not None and now.list == item.list
        values = {"list": item.list, "change": RENAME if renamed else RETIRE, "old_code": item.code}
        if renamed and now is not None:
            values["new_code"] = now.code
        entries.append(Record("code_change", "", values))
    return entries
