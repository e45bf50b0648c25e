"""A workbook back to what it says, and what is wrong with it. Bytes and cells in, an `Unpacked` out; no I/O."""

from __future__ import annotations

import base64
import binascii
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from moi_desktop.exchange.package import FORMAT, Content, Header, Payload, Row, build_payload, schema_text, statement
from moi_desktop.exchange.packing import display_hashes
from moi_desktop.exchange.problems import Problem
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import moment_from_text
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.totals import Totals, control_totals_of_canonical
from moi_desktop.signing.seal import SignatureVerdict, verify
from moi_desktop.workbook.layout import SEAL_SHEET
from moi_desktop.workbook.reading import PackageCells, read_package

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
_MOST_CHANGES_LISTED: Final = 50


class Refused(Exception):  # noqa: N818 - carries the problem to the verdict
    """The file cannot be judged at all; `problem` says why."""

    def __init__(self, problem: Problem, claims: Claims | None = None) -> None:
        super().__init__(problem.code)
        self.problem = problem
        self.claims = claims


@dataclass(frozen=True, slots=True)
class Claims:
    """What a file says of itself before anything was checked; shown beside a refusal."""

    kind: str = ""
    office: str = ""
    cycle: str = ""
    revision_id: str = ""
    revision_no: int | None = None


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A file whose seal could be judged. `changes` is empty when seal, signature, cells and words all agree."""

    content: Content
    header: Header
    rows: Sequence[Row]
    payload: Payload
    totals: Totals
    certificate: bytes
    revision_id: str
    changes: Sequence[Problem] = field(default_factory=list)


def unpack(sheets: Mapping[str, Sequence[Sequence[object]]], hidden: Sequence[str] = ()) -> Unpacked:
    """Judge the seal of a workbook's cells. Raises Refused when it is no package or its seal cannot be read."""
    if SEAL_SHEET not in sheets:
        raise Refused(Problem("not-a-package"))
    cells = read_package(sheets)
    seal = _seal_values(cells)
    claims = _claims(seal)
    content, header, certificate, signature = _sealed(seal, claims)
    rows: list[Row] = [(r.entity, r.uid, r.values) for r in cells.rows]
    totals = control_totals_of_canonical(rows)
    payload = build_payload(content, rows, totals)
    revision_id = claims.revision_id
    changes = [Problem(p.code, p.place) for p in cells.problems] + [Problem("sheet-hidden", name) for name in hidden]
    if payload.revision_id != revision_id or changes:
        changes += _record_changes(cells, payload) + _total_changes(seal, totals)
        if not changes:
            changes.append(Problem("seal-changed", SEAL_SHEET))
    elif cells.sealed_hashes != payload.hashes:
        changes.append(Problem("seal-changed", SEAL_SHEET))
    display = display_hashes(cells)
    changes += _display_changes(seal, display)
    sealed_display = {key.partition(":")[2]: values[0] for key, values in seal.items() if key.startswith("display:")}
    _check_signature(certificate, statement(revision_id, header, sealed_display), signature, claims, changes)
    return Unpacked(content, header, rows, payload, totals, certificate, revision_id, changes)


def _seal_values(cells: PackageCells) -> dict[str, list[str]]:
    values: dict[str, list[str]] = defaultdict(list)
    for key, value in cells.seal:
        values[key].append(value)
    return values


def _claims(seal: Mapping[str, list[str]]) -> Claims:
    def first(key: str) -> str:
        return next(iter(seal.get(key, [])), "")

    number = first("revision_no")
    return Claims(
        first("kind"),
        first("office"),
        first("cycle"),
        first("revision_id"),
        int(number) if number.isdecimal() else None,
    )


def _sealed(seal: Mapping[str, list[str]], claims: Claims) -> tuple[Content, Header, bytes, bytes]:
    missing = [key for key in _ONCE if key not in seal or (not seal[key][0] and key not in _MAY_BE_EMPTY)]
    if missing:
        raise Refused(Problem("seal-incomplete", SEAL_SHEET, {"missing": ", ".join(missing)}), claims)
    if seal["format"][0] != FORMAT:
        raise Refused(Problem("not-a-package", SEAL_SHEET), claims)
    _refuse_newer(seal["schema"][0], claims)
    if claims.kind not in set(DocumentKind):
        raise Refused(Problem("kind-unknown", SEAL_SHEET, {"kind": claims.kind}), claims)
    try:
        content = Content(
            kind=DocumentKind(claims.kind),
            office=claims.office,
            cycle=claims.cycle,
            kit=seal.get("kit", [""])[0],
            practice=seal["practice"][0] == "yes",
            parents=tuple(sorted(seal.get("parent", []))),
            ancestors=frozenset(seal.get("ancestor", [])),
            schema=seal["schema"][0],
        )
        header = Header(
            revision_no=int(seal["revision_no"][0]),
            created_at=moment_from_text(seal["created_at"][0]),
            prepared_by=seal["prepared_by"][0],
            install_id=seal["install_id"][0],
            app_version=seal["app_version"][0],
        )
        certificate = base64.b64decode("".join(seal["certificate"]), validate=True)
        signature = base64.b64decode(seal["signature"][0], validate=True)
    except (ValueError, binascii.Error):
        raise Refused(
            Problem("seal-incomplete", SEAL_SHEET, {"missing": "revision_no, created_at, certificate, signature"}),
            claims,
        ) from None
    return content, header, certificate, signature


def _refuse_newer(schema: str, claims: Claims) -> None:
    major = schema.partition(".")[0]
    if not major.isdecimal() or int(major) > catalogue.SCHEMA_VERSION[0]:
        raise Refused(Problem("schema-newer", SEAL_SHEET, {"schema": schema, "ours": schema_text()}), claims)


def _check_signature(
    certificate: bytes, message: bytes, signature: bytes, claims: Claims, changes: list[Problem]
) -> None:
    verdict = verify(certificate, message, signature)
    if verdict is SignatureVerdict.GOOD:
        return
    if verdict is SignatureVerdict.BAD:
        changes.append(Problem("signature-bad", SEAL_SHEET))
        return
    raise Refused(Problem(verdict.value, SEAL_SHEET), claims)


def _record_changes(cells: PackageCells, payload: Payload) -> list[Problem]:
    """Which records differ from the list of hashes on the seal sheet; a long list is cut and says so by its length."""
    changes: list[Problem] = []
    places: dict[tuple[str, str], str] = {}
    for row in cells.rows:
        key = (row.entity, row.uid)
        if key in places:
            changes.append(Problem("uid-twice", row.place))
        places[key] = row.place
        sealed = cells.sealed_hashes.get(key)
        if sealed != payload.hashes[key]:
            changes.append(Problem("record-changed" if sealed else "record-added", row.place, {"uid": row.uid}))
    for entity, uid in cells.sealed_hashes:
        if (entity, uid) not in places:
            table = catalogue.ENTITIES[entity].th if entity in catalogue.ENTITIES else entity
            changes.append(Problem("record-missing", table, {"uid": uid, "table": table}))
    return changes[:_MOST_CHANGES_LISTED]


def _total_changes(seal: Mapping[str, list[str]], totals: Totals) -> list[Problem]:
    sealed = {key.partition(":")[2]: values[0] for key, values in seal.items() if key.startswith("total:")}
    now = {key: str(value) for key, value in totals.items()}
    return [
        Problem("totals-differ", SEAL_SHEET, {"total": key})
        for key in sorted(sealed.keys() | now.keys())
        if sealed.get(key) != now.get(key)
    ]


def _display_changes(seal: Mapping[str, list[str]], display: Mapping[str, str]) -> list[Problem]:
    sealed = {key.partition(":")[2]: values[0] for key, values in seal.items() if key.startswith("display:")}
    return [
        Problem("display-changed", sheet)
        for sheet in sorted(sealed.keys() | display.keys())
        if sealed.get(sheet) != display.get(sheet)
    ]
