"""Commands on files: verify, doctor, backup, restore."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

from moi_desktop.central.centre import Centre
from moi_desktop.central.enclosure_keys import enclosure_keys
from moi_desktop.cli.output import FOUND_WRONG, OK, Output
from moi_desktop.exchange.package_places import place_words
from moi_desktop.exchange.receiving import office_register
from moi_desktop.exchange.verdict import TRUST_NAMES, VERDICT_NAMES, RegisteredKey, Verification, Verifier
from moi_desktop.signing.envelope import EnclosureKey
from moi_desktop.store.backup import make_backup
from moi_desktop.store.backup import restore as restore_backup
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.doctor import doctor as examine
from moi_desktop.store.opening import open_workspace


def verify(arguments: argparse.Namespace, out: Output) -> int:
    """Verify files one by one; exit code 1 when one of them is not what its signer sealed."""
    register, recorded, keys = _known(arguments.workspace)
    with Verifier(register, recorded=recorded, enclosure_keys=keys) as verifier:
        verified = [verifier.verify_file(path) for path in arguments.files]
    for verification in verified:
        _say(verification, out)
    out.result({"files": [_json(v) for v in verified]})
    return OK if all(v.lets_in for v in verified) else FOUND_WRONG


def _known(path: Path | None) -> tuple[list[RegisteredKey], Callable[[str], bool], list[EnclosureKey] | None]:
    """Key register, recorded file hashes and keys for enclosed files of a workspace; nothing without one."""
    if path is None:
        return [], lambda _sha: False, None
    with open_workspace(path, read_only=True) as workspace:
        if isinstance(workspace, CentralWorkspace):
            centre = Centre(workspace)
            return centre.register, frozenset(centre.ledger.made).__contains__, enclosure_keys(workspace)
        hashes = {r.file_sha256 for r in workspace.revisions()} | {d.sha256 for d in workspace.documents()}
        return office_register(workspace), hashes.__contains__, None


def _say(verification: Verification, out: Output) -> None:
    claims = verification.claims
    out.say(f"{verification.file}: {VERDICT_NAMES[verification.verdict]} ({TRUST_NAMES[verification.trust]})")
    if claims.office:
        out.say(f"  {claims.office} รอบแผน {claims.cycle} ครั้งที่ {claims.revision_no} ผู้ลงนาม {verification.signer}")
    for problem in verification.problems:
        template, values = place_words(problem.place)
        place = f"{template.format(**values)}: " if problem.place else ""
        out.say(f"  [{problem.code}] {place}{problem.message}")
    if verification.certifier:
        out.say(f"  ผู้รับรอง {verification.certifier}")
    if verification.resaving:
        out.say(f"  [{verification.resaving.code}] {verification.resaving.message}")


def _json(verification: Verification) -> dict[str, Any]:
    claims, resaving = verification.claims, verification.resaving
    return {
        "file": verification.file,
        "kind": claims.kind or None,
        "office": claims.office or None,
        "cycle": claims.cycle or None,
        "revision_id": claims.revision_id or None,
        "revision_no": claims.revision_no,
        "verdict": verification.verdict.value,
        "trust": verification.trust.value,
        "signer": verification.signer or None,
        "fingerprint": verification.fingerprint or None,
        "certifier": verification.certifier or None,
        "signed_at": [one.claimed_at.isoformat() for one in verification.office.signatures],
        "resaved": {"code": resaving.code, "message": resaving.message} if resaving else None,
        "sha256": verification.file_sha256 or None,
        "problems": [{"code": p.code, "place": p.place, "message": p.message} for p in verification.problems],
    }


def doctor(arguments: argparse.Namespace, out: Output) -> int:
    """Integrity, hashes and chains of a workspace."""
    with open_workspace(arguments.workspace, read_only=True) as workspace:
        findings = examine(workspace)
    for finding in findings:
        out.say(f"[{finding.code}] {finding.message}")
    if not findings:
        out.say("แฟ้มงานสมบูรณ์ ไม่พบความเสียหาย")
    keys = ("code", "severity", "place", "message")
    out.result({"findings": [{key: getattr(f, key) for key in keys} for f in findings]})
    return FOUND_WRONG if findings else OK


def backup(arguments: argparse.Namespace, out: Output) -> int:
    """A verified backup into a folder."""
    with open_workspace(arguments.workspace) as workspace:
        made = make_backup(workspace, arguments.out)
    out.say(f"สำรองและตรวจแล้ว: {made.path}")
    out.result({"file": str(made.path)})
    return OK


def restore(arguments: argparse.Namespace, out: Output) -> int:
    """A workspace from a backup; what stood there is kept beside it."""
    restored = restore_backup(arguments.file, arguments.workspace)
    out.say(f"กู้คืนแล้ว: {restored.path}")
    if restored.kept:
        out.say(f"แฟ้มเดิมเก็บไว้ที่ {restored.kept}")
    kept = str(restored.kept) if restored.kept else None
    out.result({"workspace": str(restored.path), "install_id": restored.install_id, "kept": kept})
    return OK
