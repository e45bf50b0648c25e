"""Commands about signing keys: create, import, renew, another PIN, card, show."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from moi_desktop.cli.office_commands import read_pin
from moi_desktop.cli.output import OK, Output, made_folder
from moi_desktop.errors import PackageError
from moi_desktop.exchange import keyring, sending
from moi_desktop.exchange.keyring import Person
from moi_desktop.exchange.own_keys import OwnKey, own_keys
from moi_desktop.exchange.package import CERTIFY, PREPARE
from moi_desktop.exchange.problems import MESSAGES
from moi_desktop.plan.clock import utc_now
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.store.opening import open_workspace

ROLES = {"prepare": PREPARE, "certify": CERTIFY}


def create(arguments: argparse.Namespace, out: Output) -> int:
    """Make the signing key of an office or of the centre."""
    with open_workspace(arguments.workspace) as workspace:
        key = keyring.create_key(
            workspace,
            read_pin(arguments.pin_file),
            role=ROLES[arguments.role],
            person=Person(arguments.person, arguments.position),
            replace=arguments.replace,
        )
    return _made(key.fingerprint, out, "สร้างกุญแจแล้ว")


def import_file(arguments: argparse.Namespace, out: Output) -> int:
    """Take a provider's PKCS#12 file as the key."""
    with open_workspace(arguments.workspace) as workspace:
        key = keyring.import_key(
            workspace,
            _bytes_of(arguments.file),
            read_pin(arguments.password_file) if arguments.password_file else "",
            read_pin(arguments.pin_file),
            role=ROLES[arguments.role],
            person=Person(arguments.person, arguments.position),
            replace=arguments.replace,
        )
    return _made(key.fingerprint, out, "นำเข้ากุญแจแล้ว")


def renew(arguments: argparse.Namespace, out: Output) -> int:
    """Make a new key for which the old one signs."""
    with OfficeWorkspace.open(arguments.workspace) as workspace:
        pins = read_pin(arguments.pin_file), read_pin(arguments.new_pin_file or arguments.pin_file)
        key = keyring.renew_key(workspace, *pins, role=ROLES[arguments.role])
    return _made(key.fingerprint, out, "ต่ออายุกุญแจแล้ว ออกบัตรใหม่แล้วส่งให้ส่วนกลาง")


def change_pin(arguments: argparse.Namespace, out: Output) -> int:
    """Seal the same key under another PIN."""
    with open_workspace(arguments.workspace) as workspace:
        role = ROLES[arguments.role]
        keyring.change_pin(workspace, read_pin(arguments.pin_file), read_pin(arguments.new_pin_file), role=role)
        fingerprint = keyring.key_fingerprint(workspace, role)
    return _made(fingerprint, out, "เปลี่ยนรหัส PIN แล้ว")


def show(arguments: argparse.Namespace, out: Output) -> int:
    """Show the fingerprint, and how each key of an office stands."""
    with open_workspace(arguments.workspace) as workspace:
        fingerprint = keyring.key_fingerprint(workspace)
        keys = own_keys(workspace) if isinstance(workspace, OfficeWorkspace) else ()
    out.say(fingerprint)
    out.result({"fingerprint": fingerprint, "keys": [_json(key) for key in keys if key.exists]})
    return OK


def card(arguments: argparse.Namespace, out: Output) -> int:
    """Write the office's card."""
    role = ROLES[arguments.role]
    with OfficeWorkspace.open(arguments.workspace) as workspace:
        key = keyring.open_key(workspace, read_pin(arguments.pin_file), role=role)
        info = keyring.key_info(workspace, role)
        profile = workspace.plan().single("office_profile")
        holder = arguments.holder or info.person or (profile.text("certified_by") if profile else "")
        phone = arguments.phone or (profile.text("phone") if profile else "")
        whose = sending.CardHolder(holder, phone, info.position, role)
        packed = sending.make_card(workspace, key, whose, renewal=keyring.renewal_of(workspace, role), clock=utc_now)
        sent = sending.write_packed(packed, made_folder(arguments.out))
    out.say(f"ออกบัตรประจำหน่วยงานแล้ว: {sent.path}\nลายนิ้วมือสำหรับอ่านทางโทรศัพท์ {key.fingerprint}")
    out.result({"file": str(sent.path), "fingerprint": key.fingerprint, "revision_id": sent.revision_id})
    return OK


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise PackageError(
            MESSAGES["file-unreadable"],
            code="file-unreadable",
            place=str(path),
            reason=error.strerror or type(error).__name__,
        ) from error


def _made(fingerprint: str, out: Output, words: str) -> int:
    out.say(f"{words} ลายนิ้วมือ {fingerprint}")
    out.result({"fingerprint": fingerprint})
    return OK


def _json(key: OwnKey) -> dict[str, str | None]:
    last: date | None = key.last_day
    return {
        "role": key.role,
        "fingerprint": key.fingerprint,
        "standing": key.standing.value,
        "holder": key.person,
        "valid_to": last.isoformat() if last else None,
    }
