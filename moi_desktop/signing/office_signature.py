"""The signature that Excel and LibreOffice show: how a package gets it, and the strict judgement over it.

Office programs call files signed that were forged, half signed or signed twice over; what they show is a courtesy to
people. Here a signature is good only when the file is, part by part, the one that this program would have written:
the archive is read in one way (`container`), the parts are those of the `office_frame`, and every signature part is
built anew from the certificate, the time and the value it names, and has to be the same bytes. No XML is parsed.

What the key is worth is not asked here; the register of fingerprints answers that. Importing this module loads the
cryptography library.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from moi_desktop.signing import container
from moi_desktop.signing.container import ContainerFaultError
from moi_desktop.signing.office_frame import (
    MOST_SHEETS,
    MOST_SIGNATURES,
    SIGNATURES_FOLDER,
    Frame,
    frame_of,
)
from moi_desktop.signing.office_signature_xml import (
    COMMENTS,
    Facts,
    claimed,
    draft,
    part_digests,
    part_reference,
)
from moi_desktop.signing.seal import SignatureVerdict, is_by_key_of
from moi_desktop.signing.signer import Signer

_TIME: Final = "%Y-%m-%dT%H:%M:%SZ"
_LONGEST_SIGNATURE: Final = 200_000
_PROGRAM: Final = re.compile(rb"<(?:[A-Za-z]+:)?Application>([^<>&]{1,120})</")
_VERSION: Final = re.compile(rb"<(?:[A-Za-z]+:)?AppVersion>([0-9.]{1,20})</")
_LARGEST_PROPERTIES: Final = 100_000
_PROPERTIES: Final = "docProps/app.xml"


@dataclass(frozen=True, slots=True)
class OfficeSignature:
    """One good signature: the certificate that Office shows (DER), its public key (DER), and the time it claims (UTC)."""

    certificate_der: bytes
    public_key_der: bytes
    claimed_at: datetime


@dataclass(frozen=True, slots=True)
class OfficeSignatures:
    """What the Office signatures of a file are worth.

    `code` is empty when the file is, byte for byte, what its signers signed; then `signatures` holds the preparer and,
    if there is one, the certifier. Otherwise it says why not, `place` names the part, and `saved_by` the program that
    the file says it was saved with: words for people, which nobody vouches for.
    """

    signatures: Sequence[OfficeSignature] = ()
    code: str = ""
    place: str = ""
    saved_by: str = ""

    @property
    def are_good(self) -> bool:
        """Whether nothing is amiss."""
        return not self.code


def sign(parts: Mapping[str, bytes], signers: Sequence[Signer], when: datetime) -> bytes:
    """The signed package of these workbook parts: the preparer signs first, then the certifier, over the same parts.

    `when` is an aware time, shown to people; years beyond 1 to 9999 do not exist. The same parts, keys and time give the
    same bytes. Raises ValueError for parts that no package of this program has, and for signers without one key each.
    """
    frame = Frame(frame_of(parts).sheets, len(signers))
    if set(parts) != set(frame.contents) or not 1 <= frame.sheets <= MOST_SHEETS:
        raise ValueError(f"not the parts of a workbook of ours: {sorted(set(parts) ^ set(frame.contents))}")
    if len(signers) not in COMMENTS or len({signer.fingerprint for signer in signers}) != len(signers):
        raise ValueError("one or two signers, each with a key of their own")
    whole = {**frame.constants, **parts}
    digests = part_digests(whole, frame)
    time = _time_text(when)
    for name, signer, comment in zip(frame.signature_parts, signers, COMMENTS[len(signers)], strict=True):
        made = draft(frame, digests, Facts(signer.shown_certificate_der, time, comment))
        whole[name] = made.part(signer.sign(made.signed_info))
    return container.write({name: whole[name] for name in frame.names})


def check(data: bytes) -> OfficeSignatures:
    """Judge the Office signatures of a file. Never raises, whatever the bytes are."""
    try:
        return OfficeSignatures(_judged(container.read(data)))
    except ContainerFaultError as fault:
        return _not_good(data, fault)
    except Exception:  # noqa: BLE001 - certificates of hostile bytes: whatever their parser says, they are no good
        return _not_good(data, ContainerFaultError("sig-certificate"))


def _judged(parts: Mapping[str, bytes]) -> list[OfficeSignature]:
    frame = frame_of(parts)
    _refuse_other_parts(parts, frame)
    digests = part_digests(parts, frame)
    comments = COMMENTS[frame.signatures]
    found = [
        _signature(name, parts[name], frame, digests, comment)
        for name, comment in zip(frame.signature_parts, comments, strict=True)
    ]
    if len({signature.public_key_der for signature in found}) != len(found):
        raise ContainerFaultError("sig-twice")
    return found


def _refuse_other_parts(parts: Mapping[str, bytes], frame: Frame) -> None:
    """The parts are those of the frame, in their order, and the frame is written as this program writes it."""
    if not frame.signatures:
        raise ContainerFaultError("not-signed")
    if not 1 <= frame.sheets <= MOST_SHEETS or frame.signatures > MOST_SIGNATURES:
        raise ContainerFaultError("part-count")
    expected = frame.names
    if strange := [name for name in parts if name not in expected]:
        raise ContainerFaultError("part-unknown", strange[0])
    if missing := [name for name in expected if name not in parts]:
        raise ContainerFaultError("part-missing", missing[0])
    if list(parts) != expected:
        raise ContainerFaultError("part-order")
    for name, content in frame.constants.items():
        if parts[name] != content:
            raise ContainerFaultError(_kind_of_difference(name), name)


def _kind_of_difference(name: str) -> str:
    if name == container.CONTENT_TYPES:
        return "ct-differs"
    return "rel-differs" if name.endswith(".rels") else "part-differs"


def _signature(name: str, part: bytes, frame: Frame, digests: Mapping[str, str], comment: str) -> OfficeSignature:
    found = claimed(part, comment) if len(part) <= _LONGEST_SIGNATURE else None
    if found is None:
        raise ContainerFaultError("sig-shape", name)
    facts, value = found
    public = x509.load_der_x509_certificate(facts.certificate_der).public_key()
    made = draft(frame, digests, facts)
    if made.part(value) != part:
        raise _difference(name, part, frame, digests)
    verdict = is_by_key_of(facts.certificate_der, made.signed_info, value)
    if verdict is not SignatureVerdict.GOOD:
        raise ContainerFaultError("sig-value" if verdict is SignatureVerdict.BAD else "sig-key", name)
    key = public.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return OfficeSignature(facts.certificate_der, key, _time(name, facts.time))


def _difference(name: str, part: bytes, frame: Frame, digests: Mapping[str, str]) -> ContainerFaultError:
    """Why a signature is not the one that this program would have written: a part was changed, or the signature itself."""
    for signed in frame.signed:
        if part_reference(signed, digests[signed.name]).encode() not in part:
            return ContainerFaultError("digest-differs", signed.name)
    return ContainerFaultError("sig-differs", name)


def _time(name: str, text: str) -> datetime:
    try:
        return datetime.strptime(text, _TIME).replace(tzinfo=UTC)
    except ValueError:
        raise ContainerFaultError("sig-time", name) from None


def _time_text(when: datetime) -> str:
    moment = when.astimezone(UTC)
    return f"{moment.year:04}{moment.strftime('-%m-%dT%H:%M:%SZ')}"


# ---- files that are not as they were signed ----------------------------------------------------------------------------


def _not_good(data: bytes, fault: ContainerFaultError) -> OfficeSignatures:
    """The verdict over a file that some other program wrote. That no signature is left says more than any other code."""
    names, saved_by = _as_others_see_it(data)
    if names and not any(name.startswith(SIGNATURES_FOLDER) for name in names):
        return OfficeSignatures(code="not-signed", saved_by=saved_by)
    return OfficeSignatures(code=fault.code, place=fault.place, saved_by=saved_by)


def _as_others_see_it(data: bytes) -> tuple[list[str], str]:
    """The names in the archive, and the program that saved it; for the wording of a message only."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            with archive.open(_PROPERTIES) as properties:
                text = properties.read(_LARGEST_PROPERTIES)
            names = archive.namelist()
    except Exception:  # noqa: BLE001 - hostile bytes: then there is nothing to tell
        return [], ""
    program, version = _PROGRAM.search(text), _VERSION.search(text)
    words = [found[1].decode("utf-8", "replace") for found in (program, version) if found]
    return names, " ".join(words) if program else ""
