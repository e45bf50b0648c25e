"""The Office signatures of a foreign file, judged in the child process that reads its cells.

Parsers of XML and certificates see foreign bytes only there. A child that a hostile file has taken over may call a file
untouched that is not; it cannot let data in, for the seal alone does that, in this process.
"""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from moi_desktop.door import SIGNATURES
from moi_desktop.door.process import Answer, Want
from moi_desktop.exchange.resaving import KINDS
from moi_desktop.signing.office_signature import OfficeSignature, OfficeSignatures

if TYPE_CHECKING:
    from moi_desktop.door.child import Request

UNREAD: Final = "sig-unread"
"""The code where the judgement itself came to grief."""

_CODE: Final = re.compile(rf"(?:(?:{'|'.join(KINDS)})-[a-z-]{{1,40}}|not-signed)?")
_LONGEST_WORDS: Final = 200


def read_signatures(request: Request) -> Iterator[bytes]:
    """Yield the judgement over the Office signatures of a file, as JSON; called in the child."""
    from moi_desktop.signing import office_signature

    found = office_signature.check(request.data)
    told = {
        "code": found.code,
        "place": found.place[:_LONGEST_WORDS],
        "saved_by": found.saved_by[:_LONGEST_WORDS],
        "signatures": [
            [_text(one.certificate_der), _text(one.public_key_der), one.claimed_at.isoformat()]
            for one in found.signatures
        ],
    }
    yield json.dumps(told).encode()


def signatures_wanted() -> Want[OfficeSignatures]:
    """What to ask the door for the Office signatures of a file; `signatures_of` makes a judgement of the answer."""
    return Want(SIGNATURES, _unpacked)


def signatures_of(answer: Answer[Any]) -> OfficeSignatures:
    """The judgement that an answer holds; one that did not come says so."""
    if answer.fault is not None or len(answer.pieces) != 1:
        return OfficeSignatures(code=UNREAD)
    (found,) = answer.pieces
    assert isinstance(found, OfficeSignatures)
    return found


def _unpacked(piece: bytes) -> OfficeSignatures:
    told = json.loads(piece)
    try:
        code, place, saved_by = (str(told[key]) for key in ("code", "place", "saved_by"))
        signatures = tuple(
            OfficeSignature(_bytes(certificate), _bytes(public), datetime.fromisoformat(at))
            for certificate, public, at in told["signatures"]
        )
    except (TypeError, KeyError) as error:
        raise ValueError("not a judgement") from error
    if (
        _CODE.fullmatch(code) is None
        or max(len(place), len(saved_by)) > _LONGEST_WORDS
        or bool(code) == bool(signatures)
    ):
        raise ValueError("not a judgement")
    return OfficeSignatures(signatures, code, place, saved_by)


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
