"""What travels: the content that is sealed, the header that is carried, and the one spelling of both.

The identity of a revision is the SHA-256 of its payload. Clock, user, install, revision number and program version
stand in the header: signed and shown, but never compared, so that order of arrival and wrong clocks decide nothing.
`docs/package-format.md` describes the same byte by byte.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import Final

from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import canonical_json, canonical_object, moment_text, sha256_hex
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.model import Canonical
from moi_desktop.plan.totals import Totals

FORMAT: Final = "moi-desktop-package"
CENTRE: Final = "MOI"
"""The office code under which the centre issues kits and returns."""

PREPARE: Final = "PREPARE"
CERTIFY: Final = "CERTIFY"
"""What a key is for, by the codes of the catalogue: preparing a submission, or certifying it."""

_RECORDS: Final = b'"records":['
_BETWEEN_RECORDS: Final = b'},{"entity":"'

Row = tuple[str, str, Mapping[str, Canonical]]
"""Entity, uid and canonical values of one record."""


def schema_text(version: tuple[int, int] = catalogue.SCHEMA_VERSION) -> str:
    """Major and minor version of the tables, `1.0`."""
    return f"{version[0]}.{version[1]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What the seal is over. `kit` is the revision id of the kit the plan was written under, empty for none.

    `office` is whose plan it is (for kits: the centre). `ancestors` names every earlier revision, parents included.
    """

    kind: DocumentKind
    office: str
    cycle: str
    kit: str = ""
    practice: bool = False
    parents: tuple[str, ...] = ()
    ancestors: frozenset[str] = frozenset()
    schema: str = schema_text()


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What is carried, signed and shown, but never compared."""

    revision_no: int
    created_at: datetime
    prepared_by: str
    install_id: str
    app_version: str

    def as_canonical(self) -> dict[str, str | int]:
        """The header as it is signed."""
        return {
            "revision_no": self.revision_no,
            "created_at": moment_text(self.created_at),
            "prepared_by": self.prepared_by,
            "install_id": self.install_id,
            "app_version": self.app_version,
        }


@dataclass(frozen=True, slots=True)
class Payload:
    """The canonical bytes of a revision, its identity, and the hash of each record by entity and uid."""

    data: bytes
    revision_id: str
    hashes: dict[tuple[str, str], str]


def build_payload(content: Content, rows: Iterable[Row], totals: Totals) -> Payload:
    """The canonical payload: RFC 8785 JSON of the content, the control totals and the sorted records."""
    ordered = sorted(rows, key=itemgetter(0, 1))
    data = canonical_json(
        {
            "ancestors": sorted(content.ancestors),
            "cycle": content.cycle,
            "format": FORMAT,
            "kind": content.kind.value,
            "kit": content.kit,
            "office": content.office,
            "parents": sorted(content.parents),
            "practice": content.practice,
            "records": [canonical_object(*row) for row in ordered],
            "schema": content.schema,
            "totals": totals,
        }
    )
    # written in one piece and then cut: four times as fast as writing each record by itself
    keys = ((entity, uid) for entity, uid, _ in ordered)
    hashes = dict(zip(keys, map(sha256_hex, record_texts(data)), strict=True))
    return Payload(data, sha256_hex(data), hashes)


def record_texts(payload: bytes) -> list[bytes]:
    """The canonical text of each record, cut out of a payload without writing it anew.

    The cuts are sure: a canonical text begins with `{"entity":"`, and inside a JSON string every quote is escaped.
    """
    start = payload.index(_RECORDS) + len(_RECORDS)
    body = payload[start : payload.rindex(b'],"schema":')]
    if not body:
        return []
    first, *others = body.split(_BETWEEN_RECORDS)
    pieces = [first, *(_BETWEEN_RECORDS[2:] + other for other in others)]
    return [piece + b"}" for piece in pieces[:-1]] + pieces[-1:]


def statement(revision_id: str, header: Header, display: Mapping[str, str]) -> bytes:
    """What the signature is over: the identity, the header, and a hash of what each sheet shows besides data."""
    return canonical_json(
        {"display": dict(display), "format": FORMAT, "header": header.as_canonical(), "revision_id": revision_id}
    )


def certification(said: bytes, signature: bytes) -> bytes:
    """What a certifier signs: the statement `said` and the preparer's signature over it."""
    return canonical_json(
        {"certifies": sha256_hex(said), "format": FORMAT, "signature": base64.b64encode(signature).decode("ascii")}
    )


def verification_code(revision_id: str) -> str:
    """The short code on the cover that can be read over the telephone: four groups of four."""
    code = revision_id[:16].upper()
    return "-".join(code[i : i + 4] for i in range(0, 16, 4))
