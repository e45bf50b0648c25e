"""The seal sheet: how it is written, and how it is read without believing a word of it.

What was read is written again and compared with the sheet, so that nothing can stand in it that the signature does
not cover: no second value for a key, no other spelling of a number, no remark beside the hashes.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from moi_desktop.exchange.package import FORMAT, Content, Header, Payload, schema_text, statement
from moi_desktop.exchange.problems import Problem
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import moment_from_text
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.workbook.grid import Grid
from moi_desktop.workbook.layout import SEAL_SHEET, seal_grid

CERTIFICATE_LINE: Final = 1000
"""Characters of base64 in one cell of the seal sheet."""

_ONCE: Final = (
    "format",
    "schema",
    "kind",
    "office",
    "cycle",
    "practice",
    "revision_id",
    "revision_no",
    "created_at",
    "prepared_by",
    "install_id",
    "app_version",
    "certificate",
    "signature",
)
_MAY_BE_EMPTY: Final = frozenset({"cycle", "prepared_by"})
_NUMBER: Final = re.compile(r"[0-9]{1,9}")
_SCHEMA: Final = re.compile(r"([0-9]{1,4})\.([0-9]{1,4})")

_OTHERS: Final = frozenset({"kit", "parent", "ancestor", "certifier", "certifier_signature"})
_NAMED: Final = ("total:", "display:")

SealValues = Mapping[str, Sequence[str]]
"""Key to the values that stand beside it on the seal sheet, in their order."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a file says of itself before anything was checked; shown beside a refusal."""

    kind: str = ""
    office: str = ""
    cycle: str = ""
    revision_id: str = ""
    revision_no: int | None = None


class Refused(Exception):  # noqa: N818 - carries the problem to the verdict
    """The file cannot be judged at all; `problem` says why."""

    def __init__(self, problem: Problem, claims: Claims | None = None) -> None:
        super().__init__(problem.code)
        self.problem = problem
        self.claims = claims


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """What the seal sheet says besides the hashes of the records. Read from a file, it is a claim until compared."""

    content: Content
    header: Header
    revision_id: str
    totals: Mapping[str, str | int]
    display: Mapping[str, str]
    certificate: bytes
    signature: bytes
    certifier: bytes = b""
    certifier_signature: bytes = b""

    @property
    def statement(self) -> bytes:
        """What the signature is over."""
        return statement(self.revision_id, self.header, self.display)

    @property
    def claims(self) -> Claims:
        """The few words by which people know the file."""
        content = self.content
        return Claims(content.kind.value, content.office, content.cycle, self.revision_id, self.header.revision_no)

    @property
    def from_newer_version(self) -> bool:
        """Whether a newer minor version wrote it, whose seal may say more than this version knows."""
        return version_of(self.content.schema) > catalogue.SCHEMA_VERSION

    def grid(self, payload: Payload) -> Grid:
        """The sheet."""
        return seal_grid(self.lines(), ((entity, uid, digest) for (entity, uid), digest in payload.hashes.items()))

    def lines(self) -> list[tuple[str, str]]:
        """The key and value pairs of the sheet, in their order."""
        content = self.content
        return [
            ("format", FORMAT),
            ("schema", content.schema),
            ("kind", content.kind.value),
            ("office", content.office),
            ("cycle", content.cycle),
            ("kit", content.kit),
            ("practice", "yes" if content.practice else "no"),
            ("revision_id", self.revision_id),
            *((key, str(value)) for key, value in self.header.as_canonical().items()),
            *(("parent", rid) for rid in sorted(content.parents)),
            *(("ancestor", rid) for rid in sorted(content.ancestors)),
            *((f"total:{key}", str(value)) for key, value in self.totals.items()),
            *((f"display:{sheet}", digest) for sheet, digest in self.display.items()),
            *_encoded("certificate", self.certificate),
            ("signature", base64.b64encode(self.signature).decode("ascii")),
            *_encoded("certifier", self.certifier),
            *_encoded("certifier_signature", self.certifier_signature),
        ]


def _encoded(key: str, data: bytes) -> list[tuple[str, str]]:
    text = base64.b64encode(data).decode("ascii")
    return [(key, text[i : i + CERTIFICATE_LINE]) for i in range(0, len(text), CERTIFICATE_LINE)]


def read_seal(pairs: Iterable[tuple[str, str]]) -> Seal:
    """What the seal sheet says. Raises Refused when it says too little to be judged, or is of a newer major version."""
    values: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        values[key].append(value)
    claims = _claims(values)
    missing = [key for key in _ONCE if key not in values or (not values[key][0] and key not in _MAY_BE_EMPTY)]
    if missing:
        raise _incomplete(claims, missing)
    if values["format"][0] != FORMAT:
        raise Refused(Problem("not-a-package", SEAL_SHEET), claims)
    _refuse_newer(values["schema"][0], claims)
    if claims.kind not in set(DocumentKind):
        raise Refused(Problem("kind-unknown", SEAL_SHEET, {"kind": claims.kind}), claims)
    return Seal(
        content=_content(values),
        header=_header(values, claims),
        revision_id=claims.revision_id,
        totals=_named(values, _NAMED[0]),
        display=_named(values, _NAMED[1]),
        certificate=_decoded("certificate", values["certificate"], claims),
        signature=_decoded("signature", values["signature"][:1], claims),
        certifier=_decoded("certifier", values.get("certifier", []), claims),
        certifier_signature=_decoded("certifier_signature", values.get("certifier_signature", []), claims),
    )


def is_known(key: str) -> bool:
    """Whether this version knows what stands beside this key of the seal sheet."""
    return key in _ONCE or key in _OTHERS or key.startswith(_NAMED)


def _claims(values: SealValues) -> Claims:
    def first(key: str) -> str:
        return next(iter(values.get(key, [])), "")

    number = first("revision_no")
    return Claims(
        first("kind"),
        first("office"),
        first("cycle"),
        first("revision_id"),
        int(number) if _NUMBER.fullmatch(number) else None,
    )


def _incomplete(claims: Claims, missing: Iterable[str]) -> Refused:
    return Refused(Problem("seal-incomplete", SEAL_SHEET, {"missing": ", ".join(missing)}), claims)


def version_of(schema: str) -> tuple[int, int]:
    """Major and minor version; (0, 0) for what is none."""
    match = _SCHEMA.fullmatch(schema)
    return (int(match[1]), int(match[2])) if match else (0, 0)


def _refuse_newer(schema: str, claims: Claims) -> None:
    version = version_of(schema)
    if version == (0, 0):
        raise _incomplete(claims, ["schema"])
    if version[0] > catalogue.SCHEMA_VERSION[0]:
        raise Refused(Problem("schema-newer", SEAL_SHEET, {"schema": schema, "ours": schema_text()}), claims)


def _content(values: SealValues) -> Content:
    return Content(
        kind=DocumentKind(values["kind"][0]),
        office=values["office"][0],
        cycle=values["cycle"][0],
        kit=values["kit"][0] if "kit" in values else "",
        practice=values["practice"][0] == "yes",
        parents=tuple(sorted(values.get("parent", []))),
        ancestors=frozenset(values.get("ancestor", [])),
        schema=values["schema"][0],
    )


def _header(values: SealValues, claims: Claims) -> Header:
    if claims.revision_no is None:
        raise _incomplete(claims, ["revision_no"])
    try:
        created_at = moment_from_text(values["created_at"][0])
    except ValueError:
        raise _incomplete(claims, ["created_at"]) from None
    return Header(
        revision_no=claims.revision_no,
        created_at=created_at,
        prepared_by=values["prepared_by"][0],
        install_id=values["install_id"][0],
        app_version=values["app_version"][0],
    )


def _decoded(key: str, lines: Sequence[str], claims: Claims) -> bytes:
    try:
        return base64.b64decode("".join(lines), validate=True)
    except (ValueError, binascii.Error):
        raise _incomplete(claims, [key]) from None


def _named(values: SealValues, prefix: str) -> dict[str, str]:
    return {key.removeprefix(prefix): found[0] for key, found in values.items() if key.startswith(prefix)}
