"""A workbook back to what it says, and what is wrong with it. Bytes and cells in, an `Unpacked` out; no I/O."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from moi_desktop.exchange.package import Content, Header, Payload, Row, build_payload, certification
from moi_desktop.exchange.packing import display_hashes
from moi_desktop.exchange.problems import Problem
from moi_desktop.exchange.sealing import Refused, Seal, is_known, read_seal
from moi_desktop.plan import catalogue
from moi_desktop.plan.totals import Totals, control_totals_of_canonical
from moi_desktop.signing.keys import fingerprint
from moi_desktop.signing.seal import SignatureVerdict, verify
from moi_desktop.workbook.layout import SEAL_SHEET
from moi_desktop.workbook.reading import PackageCells, read_package

_MOST_CHANGES_LISTED: Final = 50


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
    certifier: bytes = b""


def unpack(sheets: Mapping[str, Sequence[Sequence[object]]], hidden: Sequence[str] = ()) -> Unpacked:
    """Judge the seal of a workbook's cells. Raises Refused when it is no package or its seal cannot be read."""
    if SEAL_SHEET not in sheets:
        raise Refused(Problem("not-a-package"))
    cells = read_package(sheets)
    seal = read_seal(cells.seal)
    rows: list[Row] = [(r.entity, r.uid, r.values) for r in cells.rows]
    totals = control_totals_of_canonical(rows)
    payload = build_payload(seal.content, rows, totals)
    changes = [Problem(p.code, p.place) for p in cells.problems] + [Problem("sheet-hidden", name) for name in hidden]
    changes += _strange_tables(cells, seal)
    if payload.revision_id == seal.revision_id:
        changes += _seal_changes(cells, replace(seal, totals=totals), payload)
    else:
        changes += _record_changes(cells, payload) + _total_changes(seal, totals) or [
            Problem("seal-changed", SEAL_SHEET)
        ]
    changes += _display_changes(seal, display_hashes(cells)) + _signature_changes(seal) + _certifier_changes(seal)
    return Unpacked(
        seal.content,
        seal.header,
        rows,
        payload,
        totals,
        seal.certificate,
        seal.revision_id,
        changes,
        seal.certifier,
    )


def _strange_tables(cells: PackageCells, seal: Seal) -> list[Problem]:
    """Tables that have no place in a file of this kind; a newer version may have added some."""
    if seal.from_newer_version:
        return []
    known = catalogue.DOCUMENTS[seal.content.kind]
    sheets = {row.place.rpartition("!")[0] for row in cells.rows if row.entity not in known}
    return [Problem("sheet-unknown", sheet) for sheet in sorted(sheets)]


def _seal_changes(cells: PackageCells, seal: Seal, payload: Payload) -> list[Problem]:
    """Whether the seal sheet says anything but what this version would write for these records."""
    hashes = list(payload.hashes.items())
    if cells.sealed != hashes:
        return [Problem("seal-changed", SEAL_SHEET)]
    known = [pair for pair in cells.seal if not seal.from_newer_version or is_known(pair[0])]
    return [] if known == seal.lines() else [Problem("seal-changed", SEAL_SHEET)]


def _signature_changes(seal: Seal) -> list[Problem]:
    verdict = verify(seal.certificate, seal.statement, seal.signature)
    if verdict is SignatureVerdict.GOOD:
        return []
    if verdict is SignatureVerdict.BAD:
        return [Problem("signature-bad", SEAL_SHEET)]
    raise Refused(Problem(verdict.value, SEAL_SHEET), seal.claims)


def _certifier_changes(seal: Seal) -> list[Problem]:
    """Whether what stands as the certifier's is the signature of another key over the statement and the preparer's."""
    if not seal.certifier and not seal.certifier_signature:
        return []
    message = certification(seal.statement, seal.signature)
    good = verify(seal.certifier, message, seal.certifier_signature) is SignatureVerdict.GOOD
    if good and fingerprint(seal.certifier) != fingerprint(seal.certificate):
        return []
    return [Problem("certifier-bad", SEAL_SHEET)]


def _record_changes(cells: PackageCells, payload: Payload) -> list[Problem]:
    """Which records differ from the list of hashes on the seal sheet; a long list is cut and says so by its length."""
    changes: list[Problem] = []
    hashes = dict(cells.sealed)
    places: dict[tuple[str, str], str] = {}
    for row in cells.rows:
        key = (row.entity, row.uid)
        if key in places:
            changes.append(Problem("uid-twice", row.place))
        places[key] = row.place
        sealed = hashes.get(key)
        if sealed != payload.hashes[key]:
            changes.append(Problem("record-changed" if sealed else "record-added", row.place, {"uid": row.uid}))
    for entity, uid in hashes:
        if (entity, uid) not in places:
            table = catalogue.ENTITIES[entity].th if entity in catalogue.ENTITIES else entity
            changes.append(Problem("record-missing", table, {"uid": uid, "table": table}))
    return changes[:_MOST_CHANGES_LISTED]


def _total_changes(seal: Seal, totals: Totals) -> list[Problem]:
    sealed = {key: str(value) for key, value in seal.totals.items()}
    now = {key: str(value) for key, value in totals.items()}
    return [
        Problem("totals-differ", SEAL_SHEET, {"total": key})
        for key in sorted(sealed.keys() | now.keys())
        if sealed.get(key) != now.get(key)
    ]


def _display_changes(seal: Seal, display: Mapping[str, str]) -> list[Problem]:
    return [
        Problem("display-changed", sheet)
        for sheet in sorted(seal.display.keys() | display.keys())
        if seal.display.get(sheet) != display.get(sheet)
    ]
