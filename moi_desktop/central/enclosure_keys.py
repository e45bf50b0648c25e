"""The centre's keys for submissions that only it can open, and what the vault says of such files.

The private halves lie unsealed in the workspace, because the inbox has to open such files without a further step: they
protect what is on its way, in mailboxes and on sticks, and nothing against who has the centre's PC or a copy of its
workspace. A former key is kept for ever, so that late files open too.
"""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Final

from moi_desktop.central.envelopes import Source
from moi_desktop.door.envelope_names import shown
from moi_desktop.errors import CentralError
from moi_desktop.exchange import enclosing
from moi_desktop.exchange.problems import MESSAGES, Problem
from moi_desktop.signing.envelope import EnclosureError, EnclosureKey, is_enclosed

if TYPE_CHECKING:
    from moi_desktop.store.central_workspace import CentralWorkspace

BLOB: Final = "enclosure_keys"

_TAKEN_OUT: Final = (
    'SELECT 1 FROM "vault_receipt" one JOIN "vault_receipt" after ON after."seq" = one."seq" + 1 '
    """WHERE one."sha256" = :sha256 AND substr(after."name", 1, length(one."name") + 1) = one."name" || '/'"""
)


def enclosure_keys(workspace: CentralWorkspace) -> list[EnclosureKey]:
    """Every key that this centre ever offered, the newest last; a damaged list is none."""
    blob = workspace.blob(BLOB)
    if blob is None:
        return []
    try:
        return [EnclosureKey.from_bytes(base64.b64decode(secret)) for secret in json.loads(blob)["keys"]]
    except (ValueError, KeyError, TypeError, EnclosureError):
        return []


def offered_key(workspace: CentralWorkspace) -> str:
    """The public key that kits carry; made when there is none yet. CentralError enclosing-key-bad for a damaged list."""
    keys = enclosure_keys(workspace)
    if not keys and workspace.blob(BLOB) is not None:
        raise CentralError(MESSAGES["enclosing-key-bad"], code="enclosing-key-bad")
    if not keys:
        keys = [EnclosureKey.made()]
        secrets = [base64.b64encode(key.secret_bytes()).decode("ascii") for key in keys]
        workspace.set_blob(BLOB, json.dumps({"version": 1, "keys": secrets}).encode())
    return keys[-1].public.text


def taken_out(source: Source, workspace: CentralWorkspace) -> Source:
    """The package in an enclosed file, with the file as it came; any other source as it is.

    One that cannot be opened stays as it is too: verifying it says why.
    """
    if source.problem is not None or not is_enclosed(source.data):
        return source
    inside = enclosing.opened(source.name, source.data, enclosure_keys(workspace))
    if isinstance(inside, Problem):
        return source
    return Source(f"{source.name}/{shown(inside.name) or 'submission.xlsx'}", inside.data, enclosed=source.data)


def was_taken_out(workspace: CentralWorkspace, sha256: str) -> bool:
    """Whether an enclosed file of the vault was opened when it came: its package arrived right after it.

    Says so also when the key is lost: the package lies in the vault beside it.
    """
    return bool(workspace.query(_TAKEN_OUT, {"sha256": sha256}))


def problem_now(workspace: CentralWorkspace, name: str, data: bytes) -> Problem:
    """Why an enclosed file that was not opened when it came stands as it is."""
    inside = enclosing.opened(name, data, enclosure_keys(workspace))
    return inside if isinstance(inside, Problem) else Problem("enclosed-waiting", name)
