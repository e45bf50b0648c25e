"""A centre and the files that its inbox has to say something about: keys that are revoked, expired or another office's, a clock
of the Buddhist era, a file that comes twice, a file that was saved again. For tests through the windows and for the manual."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from moi_desktop.central import key_register, kits
from moi_desktop.central.centre import Centre
from moi_desktop.exchange import sending
from moi_desktop.plan.clock import Clock
from moi_desktop.store.central_workspace import CentralWorkspace
from tests.central.offices import CYCLE, Desk, key_of, resaved, small_kit

REVOKED, OTHER, EXPIRED, CLOCK, REMAILED, RESAVED = "PIO20", "PIO90", "PIO57", "PIO40", "PIO50", "PIO53"


@dataclass(frozen=True)
class Refusals:
    """The centre's file, and the file of each office that is named above; `again` is the one that comes twice."""

    centre: Path
    files: dict[str, Path]
    again: Path


def in_2568(now: datetime) -> Clock:
    """The clock of a computer that was set to the Buddhist era."""
    return lambda: now.replace(year=2568)


def write_refusals(folder: Path, clock: Clock) -> Refusals:
    """Make them; the day of arrival is that of `clock`."""
    now = clock()
    path = folder / "central.db"
    with CentralWorkspace.create(path, CYCLE, practice=False, clock=clock) as workspace:
        centre = Centre(workspace, person="นางสาวพิมพ์ใจ รอบคอบ")
        kit = kits.issue_kit(centre, small_kit(), key_of("MOI"), folder, clock=clock).path
        for office in (REVOKED, CLOCK, REMAILED, RESAVED, OTHER):
            _register(centre, office, clock)
        _register(centre, EXPIRED, lambda: now - timedelta(days=3 * 365 + 30))
        reason = "เครื่องคอมพิวเตอร์ถูกขโมย"
        key_register.revoke_key(centre, REVOKED, key_of(REVOKED).fingerprint, reason, clock=clock)
    files = {office: _sent(folder, office, kit, clock) for office in (REVOKED, EXPIRED, REMAILED)}
    files[OTHER] = _sent(folder, OTHER, kit, clock, signs=RESAVED)
    files[CLOCK] = _sent(folder, CLOCK, kit, in_2568(now))
    sent = _sent(folder / "ต้นฉบับ", RESAVED, kit, clock)
    files[RESAVED] = resaved(sent, folder / sent.name)
    again = folder / f"{files[REMAILED].stem} (1).xlsx"
    again.write_bytes(files[REMAILED].read_bytes())
    return Refusals(path, files, again)


def _register(centre: Centre, office: str, clock: Callable[[], datetime]) -> None:
    key_register.register_key(centre, office, key_of(office).fingerprint, holder="ผู้จัดทำแผน", clock=clock)


def _sent(folder: Path, office: str, kit: Path, clock: Clock, *, signs: str = "") -> Path:
    desk = Desk.opened(folder / office, office, kit=kit, key=key_of(signs or office))
    with desk.workspace:
        return sending.submit(desk.workspace, desk.key, desk.folder, clock=clock).path
