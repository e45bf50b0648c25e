"""Submissions that only the centre can open: what the kit offers, and what is told of such a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from moi_desktop.door.file_names import ENCLOSED_SUFFIX
from moi_desktop.errors import PackageError
from moi_desktop.exchange.problems import MESSAGES, Problem

if TYPE_CHECKING:
    from moi_desktop.signing.envelope import EnclosureError, EnclosureKey, Inside
    from moi_desktop.store.office_workspace import OfficeWorkspace

MAY: Final = "MAY"
SHOULD: Final = "SHOULD"


@dataclass(frozen=True, slots=True)
class EnclosingOffer:
    """The kit in use has a key to enclose submissions for. `advised`: the centre asks the offices to do so."""

    key: str
    advised: bool


def offer_of(workspace: OfficeWorkspace) -> EnclosingOffer | None:
    """What the kit in use says of enclosing; None where it offers nothing."""
    cycle = next(iter(workspace.kit_records("cycle")), None)
    if cycle is None or not cycle.text("enclosing_key") or cycle.text("enclosing") not in (MAY, SHOULD):
        return None
    return EnclosingOffer(cycle.text("enclosing_key"), cycle.text("enclosing") == SHOULD)


def enclosed(workspace: OfficeWorkspace, name: str, data: bytes) -> tuple[str, bytes]:
    """Name and bytes of the enclosed file that holds this one.

    Raises PackageError enclosing-not-offered where the kit has no key, enclosing-key-bad where it is none.
    """
    from moi_desktop.signing.envelope import EnclosureError, PublicEnclosureKey, enclose

    offer = offer_of(workspace)
    if offer is None:
        raise PackageError(MESSAGES["enclosing-not-offered"], code="enclosing-not-offered")
    try:
        return enclosed_name(name), enclose(name, data, PublicEnclosureKey.from_text(offer.key))
    except EnclosureError as error:
        raise PackageError(MESSAGES[error.code], code=error.code) from error


def enclosed_name(name: str) -> str:
    """The name of the enclosed file for a package of this name."""
    return f"{PurePath(name).stem}{ENCLOSED_SUFFIX}"


def is_enclosed_name(name: str) -> bool:
    """Whether a file was written enclosed, by its name."""
    return name.endswith(ENCLOSED_SUFFIX)


def opened(name: str, data: bytes, keys: Sequence[EnclosureKey] | None) -> Inside | Problem:
    """What lies in an enclosed file, or why it cannot be had."""
    from moi_desktop.signing.envelope import EnclosureError, is_enclosed
    from moi_desktop.signing.envelope import opened as inside_of

    try:
        inside = inside_of(data, keys)
    except EnclosureError as error:
        return _problem(name, error)
    return Problem("enclosed-nested", name) if is_enclosed(inside.data) else inside


def _problem(name: str, error: EnclosureError) -> Problem:
    return Problem(error.code, name, error.values)
