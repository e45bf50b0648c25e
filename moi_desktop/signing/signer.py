"""What a key can do, wherever it is kept: in a sealed file of this PC, in a PKCS#12 file, on a token, in a store of the system."""

from __future__ import annotations

from typing import Protocol


class Signer(Protocol):
    """An opened key: it shows its certificates and signs.

    The key is RSA of 3,072 bits or more with the exponent 65537; both certificates are of its public half.
    """

    @property
    def certificate_der(self) -> bytes:
        """The self-signed certificate that stands in the data seal."""

    @property
    def shown_certificate_der(self) -> bytes:
        """The certificate that Office programs show: issued by the centre's authority where there is one, else the other."""

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the public key, as `signing.keys.fingerprint` gives it."""

    def sign(self, message: bytes) -> bytes:
        """Return the RSA PKCS#1 v1.5 signature with SHA-256 over `message`; equal messages give equal bytes."""
