"""A small mail folder of two offices: real files whose lineage holds everything that lineage can do.

PIO50 sends r1, r2 and r3; its second computer goes on from r1 and sends r2b; r4 merges both lines and r5 deletes the
first project. PIO20 sends s1 and s2. The amount of the first line moves to and fro, so that values come back.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from moi_desktop.exchange.sending import Sent
from tests.central.offices import Desk, issue_kit, new_centre, register, resaved


@dataclass(frozen=True)
class Facts:
    """What a revision says, for a reckoning that knows nothing of the program: the first line of each project in baht."""

    office: str
    ancestors: frozenset[str]
    amounts: tuple[int, int] = (10_000, 10_000)
    name: str = ""
    deleted: bool = False


_R1 = Facts("PIO50", frozenset())
_R2 = Facts("PIO50", frozenset({"r1"}), (11_000, 10_000))
_R3 = Facts("PIO50", frozenset({"r1", "r2"}), (10_000, 10_000), "ชื่อใหม่")
_R2B = Facts("PIO50", frozenset({"r1"}), (22_000, 10_000))
_R4 = Facts("PIO50", frozenset({"r1", "r2", "r3", "r2b"}), (10_000, 22_000), "ชื่อใหม่")
_R5 = Facts("PIO50", _R4.ancestors | {"r4"}, (10_000, 22_000), "ชื่อใหม่", deleted=True)
_S1 = Facts("PIO20", frozenset())
_S2 = Facts("PIO20", frozenset({"s1"}), (9_000, 10_000))

FACTS: Mapping[str, Facts] = {
    "r1": _R1,
    "r2": _R2,
    "r3": _R3,
    "r2b": _R2B,
    "r4": _R4,
    "r5": _R5,
    "s1": _S1,
    "s2": _S2,
}


@dataclass(frozen=True, repr=False)
class Mail:
    """A centre that knows the keys, and each revision as it was sent, renamed, and saved again by another program."""

    template: Path
    files: dict[str, tuple[Path, Path, Path]]
    ids: dict[str, str]


def fill(folder: Path) -> Mail:
    """Write the mail folder."""
    centre = new_centre(folder)
    kit = issue_kit(centre, folder)
    for office in ("PIO50", "PIO20"):
        register(centre, office)
    centre.workspace.close()
    sent = dict(_chiang_mai(folder, kit)) | dict(_chon_buri(folder, kit))
    files = {name: _variants(one.path) for name, one in sent.items()}
    return Mail(folder / "central.db", files, {name: one.revision_id for name, one in sent.items()})


def _chiang_mai(folder: Path, kit: Path) -> Iterator[tuple[str, Sent]]:
    first = Desk.opened(folder / "first", "PIO50", kit=kit)
    yield "r1", first.send()
    second = first.second_computer(folder / "second")
    first.set_amount(11_000)
    yield "r2", first.send()
    first.set_amount(10_000)
    first.rename("ชื่อใหม่")
    yield "r3", first.send()
    second.set_amount(22_000)
    other = second.send()
    yield "r2b", other
    first.merge(other)
    first.set_amount(22_000, project=2)
    yield "r4", first.send()
    first.workspace.remove("project", "PIO50-p1", "ยุบรวมกับโครงการอื่น")
    yield "r5", first.send()
    for desk in (first, second):
        desk.workspace.close()


def _chon_buri(folder: Path, kit: Path) -> Iterator[tuple[str, Sent]]:
    desk = Desk.opened(folder / "third", "PIO20", kit=kit)
    yield "s1", desk.send()
    desk.set_amount(9_000)
    yield "s2", desk.send()
    desk.workspace.close()


def _variants(path: Path) -> tuple[Path, Path, Path]:
    renamed = path.with_name(f"สำเนาของ {path.name}")
    shutil.copyfile(path, renamed)
    return path, renamed, resaved(path, path.with_name(f"resaved-{path.name}"))
