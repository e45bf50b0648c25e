"""The signing key of a workspace, kept sealed inside it. Losing the key or its PIN never loses data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moi_desktop import reference
from moi_desktop.errors import KeyFileError
from moi_desktop.exchange.package import CENTRE
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from datetime import datetime

    from moi_desktop.signing.keys import OfficeKey, PinCost
    from moi_desktop.store.workspace import Workspace

KEY_BLOB: Final = "signing_key"

_NO_KEY: Final = QT_TRANSLATE_NOOP("moi", "แฟ้มงานนี้ยังไม่มีกุญแจลงนาม กรุณาสร้างกุญแจและตั้งรหัส PIN ก่อน")
_HAS_KEY: Final = QT_TRANSLATE_NOOP("moi", "แฟ้มงานนี้มีกุญแจลงนามอยู่แล้ว หากลืมรหัส PIN ให้สร้างกุญแจใหม่แทนกุญแจเดิม")


def create_key(
    workspace: Workspace, pin: str, *, replace: bool = False, cost: PinCost | None = None, now: datetime | None = None
) -> OfficeKey:
    """Make the workspace's key and keep it sealed under `pin`. KeyFileError key-exists unless `replace`; key-pin-short."""
    from moi_desktop.signing import keys

    if workspace.blob(KEY_BLOB) is not None and not replace:
        raise KeyFileError(_HAS_KEY, code="key-exists")
    office = workspace.info.office or CENTRE
    key = keys.create_key(keys.Holder(office, reference.office_name(office) or office, _short_name(office)), now=now)
    workspace.set_blob(KEY_BLOB, keys.seal_key(key, pin, label=office, cost=cost or keys.OFFICE_COST))
    return key


def open_key(workspace: Workspace, pin: str) -> OfficeKey:
    """Open the workspace's key. KeyFileError key-missing, key-pin-wrong or key-file-damaged."""
    from moi_desktop.signing import keys

    return keys.open_key(_sealed(workspace), pin)


def key_fingerprint(workspace: Workspace) -> str:
    """The fingerprint of the workspace's key, which needs no PIN. KeyFileError key-missing."""
    from moi_desktop.signing import keys

    return keys.fingerprint(keys.sealed_key_info(_sealed(workspace)).certificate_der)


def has_key(workspace: Workspace) -> bool:
    """Whether a key was made."""
    return workspace.blob(KEY_BLOB) is not None


def _short_name(office: str) -> str:
    return reference.office(office).abbr_th if reference.office_name(office) else ""


def _sealed(workspace: Workspace) -> bytes:
    blob = workspace.blob(KEY_BLOB)
    if blob is None:
        raise KeyFileError(_NO_KEY, code="key-missing")
    return blob
