"""The XML of one Office signature (XML-DSig of an Open Packaging file, XAdES-EPES), as Excel writes it.

Everything follows from a few facts, and is written in canonical form already (C14N 1.0): no short forms of empty
elements, attributes in their order, no white space. The canonical form of an element within is then its text with the
namespaces of its ancestors in its first tag, and no XML parser is needed, neither to sign nor to check.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple
from xml.sax.saxutils import escape

from cryptography import x509

from moi_desktop.signing.office_frame import Frame, SignedPart, transformed

_DSIG: Final = "http://www.w3.org/2000/09/xmldsig#"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006/digital-signature"
_RELATIONS: Final = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform"
_XADES: Final = "http://uri.etsi.org/01903/v1.3.2#"
_SIGNED_PROPERTIES: Final = "http://uri.etsi.org/01903#SignedProperties"
_OFFICE: Final = "http://schemas.microsoft.com/office/2006/digsig"
_C14N: Final = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
_SHA256: Final = "http://www.w3.org/2001/04/xmlenc#sha256"
_RSA_SHA256: Final = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"

COMMENTS: Final[Mapping[int, Sequence[str]]] = {1: ["ผู้ลงนาม"], 2: ["ผู้จัดทำ", "ผู้รับรอง"]}
"""What Office shows as the purpose of each signature, by how many there are. Words of the format, never translated."""

_OFFICE_LINES: Final = (
    ("WindowsVersion", "10.0"),
    ("OfficeVersion", "16.0"),
    ("ApplicationVersion", "16.0"),
    ("Monitors", "1"),
    ("HorizontalResolution", "1920"),
    ("VerticalResolution", "1080"),
    ("ColorDepth", "32"),
    ("SignatureProviderId", "{00000000-0000-0000-0000-000000000000}"),
    ("SignatureProviderUrl", ""),
    ("SignatureProviderDetails", "9"),
    ("SignatureType", "1"),
)
"""What Office says of the machine that signed: constants, the same on every machine."""

_SHORT_NAMES: Final = {
    x509.ObjectIdentifier("2.5.4.5"): "SERIALNUMBER",
    x509.ObjectIdentifier("1.2.840.113549.1.9.1"): "E",
}

_BASE64: Final = rb"[A-Za-z0-9+/]{1,20000}={0,2}"
_FACTS: Final = re.compile(
    rb"</SignedInfo><SignatureValue>(?P<value>" + _BASE64 + rb")</SignatureValue><KeyInfo><X509Data>"
    rb"<X509Certificate>(?P<certificate>" + _BASE64 + rb")</X509Certificate></X509Data></KeyInfo>"
)
_TIME: Final = re.compile(rb"<xd:SigningTime>([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)</xd:SigningTime>")


class Facts(NamedTuple):
    """What a signature says besides the digests of the parts: the certificate (DER), the time, the comment."""

    certificate_der: bytes
    time: str
    comment: str


class Draft(NamedTuple):
    """A signature part with or without its value: the bytes that the key signs, and the pieces around the value."""

    signed_info: bytes
    head: str
    tail: str

    def part(self, value: bytes) -> bytes:
        """The part, with the value that the key gave for `signed_info`."""
        return f"{self.head}{_base64(value)}{self.tail}".encode()


def part_digests(parts: Mapping[str, bytes], frame: Frame) -> dict[str, str]:
    """The digest of each part that the manifest names, in base64."""
    return {part.name: _digest_of(part, parts[part.name]) for part in frame.signed}


def draft(frame: Frame, digests: Mapping[str, str], facts: Facts) -> Draft:
    """The signature of a package with these part digests. Raises ValueError for a certificate that cannot be read."""
    package = f'<Object Id="idPackageObject">{_manifest(frame, digests)}{_signature_time(facts.time)}</Object>'
    office = f'<Object Id="idOfficeObject">{_office_details(facts.comment)}</Object>'
    properties = _signed_properties(facts)
    references = "".join(
        [
            _reference(f"{_DSIG}Object", "idPackageObject", _canonical(package, _DSIG)),
            _reference(f"{_DSIG}Object", "idOfficeObject", _canonical(office, _DSIG)),
            _reference(_SIGNED_PROPERTIES, "idSignedProperties", _canonical(properties, _DSIG, _XADES), _transforms()),
        ]
    )
    signed_info = (
        f"<SignedInfo>{_algorithm('CanonicalizationMethod', _C14N)}{_algorithm('SignatureMethod', _RSA_SHA256)}"
        f"{references}</SignedInfo>"
    )
    qualifying = (
        f'<Object><xd:QualifyingProperties xmlns:xd="{_XADES}" Target="#idPackageSignature">{properties}'
        "</xd:QualifyingProperties></Object>"
    )
    return Draft(
        _canonical(signed_info, _DSIG).encode(),
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<Signature xmlns="{_DSIG}" Id="idPackageSignature">{signed_info}<SignatureValue>',
        f"</SignatureValue><KeyInfo><X509Data><X509Certificate>{_base64(facts.certificate_der)}</X509Certificate>"
        f"</X509Data></KeyInfo>{package}{office}{qualifying}</Signature>",
    )


def claimed(part: bytes, comment: str) -> tuple[Facts, bytes] | None:
    """The facts and the value that a signature part claims, or None where it has not the shape of ours."""
    found, times = _FACTS.search(part), _TIME.findall(part)
    if found is None or len(times) != 1:
        return None
    try:
        certificate = base64.b64decode(found["certificate"], validate=True)
        value = base64.b64decode(found["value"], validate=True)
    except ValueError:
        return None
    return Facts(certificate, times[0].decode("ascii"), comment), value


def part_reference(part: SignedPart, digest: str) -> str:
    """The line of the manifest for one part."""
    transforms = ""
    if part.relations is not None:
        chosen = "".join(
            f'<mdssi:RelationshipReference xmlns:mdssi="{_PACKAGE}" SourceId="{relation.id}"></mdssi:RelationshipReference>'
            for relation in part.relations
        )
        transforms = _transforms(f'<Transform Algorithm="{_RELATIONS}">{chosen}</Transform>')
    return f'<Reference URI="/{part.name}?ContentType={part.type}">{transforms}{_digest(digest)}</Reference>'


def _digest_of(part: SignedPart, content: bytes) -> str:
    return _sha256(content if part.relations is None else transformed(part.relations))


def _manifest(frame: Frame, digests: Mapping[str, str]) -> str:
    lines = "".join(part_reference(part, digests[part.name]) for part in frame.signed)
    return f"<Manifest>{lines}</Manifest>"


def _signature_time(time: str) -> str:
    return (
        '<SignatureProperties><SignatureProperty Id="idSignatureTime" Target="#idPackageSignature">'
        f'<mdssi:SignatureTime xmlns:mdssi="{_PACKAGE}"><mdssi:Format>YYYY-MM-DDThh:mm:ssTZD</mdssi:Format>'
        f"<mdssi:Value>{time}</mdssi:Value></mdssi:SignatureTime></SignatureProperty></SignatureProperties>"
    )


def _office_details(comment: str) -> str:
    words = (("SetupID", ""), ("SignatureText", ""), ("SignatureImage", ""), ("SignatureComments", comment))
    lines = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in (*words, *_OFFICE_LINES))
    return (
        '<SignatureProperties><SignatureProperty Id="idOfficeV1Details" Target="#idPackageSignature">'
        f'<SignatureInfoV1 xmlns="{_OFFICE}">{lines}</SignatureInfoV1></SignatureProperty></SignatureProperties>'
    )


def _signed_properties(facts: Facts) -> str:
    certificate = x509.load_der_x509_certificate(facts.certificate_der)
    return (
        '<xd:SignedProperties Id="idSignedProperties"><xd:SignedSignatureProperties>'
        f"<xd:SigningTime>{facts.time}</xd:SigningTime><xd:SigningCertificate><xd:Cert><xd:CertDigest>"
        f"{_digest(_sha256(facts.certificate_der))}</xd:CertDigest><xd:IssuerSerial>"
        f"<X509IssuerName>{escape(_issuer(certificate))}</X509IssuerName>"
        f"<X509SerialNumber>{certificate.serial_number}</X509SerialNumber></xd:IssuerSerial></xd:Cert>"
        "</xd:SigningCertificate><xd:SignaturePolicyIdentifier><xd:SignaturePolicyImplied></xd:SignaturePolicyImplied>"
        "</xd:SignaturePolicyIdentifier></xd:SignedSignatureProperties></xd:SignedProperties>"
    )


def _issuer(certificate: x509.Certificate) -> str:
    """The issuer as Windows writes it: the innermost name first, comma and space between. Line ends are no names."""
    names = [name for group in reversed(list(certificate.issuer.rdns)) for name in group]
    text = ", ".join(name.rfc4514_string(_SHORT_NAMES) for name in names)
    if any(letter < " " for letter in text):
        raise ValueError("the issuer's name has control characters")
    return text


def _reference(kind: str, target: str, canonical: str, transforms: str = "") -> str:
    digest = _digest(_sha256(canonical.encode()))
    return f'<Reference Type="{kind}" URI="#{target}">{transforms}{digest}</Reference>'


def _transforms(first: str = "") -> str:
    return f"<Transforms>{first}{_algorithm('Transform', _C14N)}</Transforms>"


def _algorithm(element: str, uri: str) -> str:
    return f'<{element} Algorithm="{uri}"></{element}>'


def _digest(value: str) -> str:
    return f"{_algorithm('DigestMethod', _SHA256)}<DigestValue>{value}</DigestValue>"


def _canonical(element: str, default: str, xades: str = "") -> str:
    """The canonical form of an element that stands in the document as `element`, below these namespaces."""
    name = re.match(r"<[A-Za-z:]+", element)
    assert name is not None
    others = f' xmlns:xd="{xades}"' if xades else ""
    return f'{name[0]} xmlns="{default}"{others}{element[name.end() :]}'


def _sha256(data: bytes) -> str:
    return _base64(hashlib.sha256(data).digest())


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")
