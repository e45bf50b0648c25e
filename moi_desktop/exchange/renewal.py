"""A new key in the place of an old one: the old key signs that the new one takes its place, so nobody has to telephone."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Final

from moi_desktop.errors import KeyFileError
from moi_desktop.exchange.problems import Problem
from moi_desktop.plan.canonical import canonical_json
from moi_desktop.plan.model import Record, Value
from moi_desktop.signing.keys import fingerprint
from moi_desktop.signing.seal import verify
from moi_desktop.signing.signer import Signer

_FORMAT: Final = "moi-desktop-renewal"


@dataclass(frozen=True, slots=True)
class Renewal:
    """What the old key signed, and its self-signed certificate."""

    former: str
    certificate: bytes
    signature: bytes

    def values(self) -> dict[str, Value]:
        """The fields of a card that carry it."""
        return {
            "renews": self.former,
            "former_certificate": base64.b64encode(self.certificate).decode("ascii"),
            "former_signature": base64.b64encode(self.signature).decode("ascii"),
        }


def renewal_statement(office: str, former: str, key: str, role: str) -> bytes:
    """What the old key signs: the new key of this office, for this role, takes the place of the old one."""
    return canonical_json({"format": _FORMAT, "former": former, "key": key, "office": office, "role": role})


def sign_renewal(former: Signer, office: str, key: str, role: str) -> Renewal:
    """Let the old key say that the key with the fingerprint `key` takes its place."""
    statement = renewal_statement(office, former.fingerprint, key, role)
    return Renewal(former.fingerprint, former.certificate_der, former.sign(statement))


def flaw_of_renewal(card: Record, office: str, key: str) -> Problem | None:
    """Why what a card says of a former key does not hold by itself; None when it does, whatever the register says."""
    former = card.text("renews")
    problem = Problem("renewal-bad", "", {"former": former})
    try:
        certificate = base64.b64decode(card.text("former_certificate"), validate=True)
        signature = base64.b64decode(card.text("former_signature"), validate=True)
        if fingerprint(certificate) != former:
            return problem
    except (ValueError, KeyFileError):
        return problem
    statement = renewal_statement(office, former, key, card.text("role"))
    return None if verify(certificate, statement, signature).is_good else problem
