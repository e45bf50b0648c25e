"""The centre's authority: what its certificates are good for, and what they are not."""

import shutil
import subprocess
from datetime import UTC, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from moi_desktop.errors import KeyFileError
from moi_desktop.signing import authority, keys
from moi_desktop.signing.authority import Authority
from moi_desktop.signing.keys import Holder
from moi_desktop.signing.seal import SignatureVerdict, verify

NOON = datetime(2020, 6, 1, 12, 0, tzinfo=UTC)
CLERK = Holder("PIO50", "สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่", "สอจ.เชียงใหม่", person="นางสาวกานดา ใจดี", position="นักวิเคราะห์")


@pytest.fixture(scope="module")
def centre() -> Authority:
    return authority.create_authority(now=NOON)


@pytest.fixture(scope="module")
def clerk():
    return keys.create_key(CLERK, now=NOON)


def test_an_issued_certificate_is_of_the_same_key_and_names_its_holder(centre, clerk):
    der = centre.issue(clerk.certificate_der, CLERK, now=NOON)
    shown = clerk.showing(der)
    info = keys.certificate_info(der)
    assert shown.fingerprint == clerk.fingerprint == info.fingerprint
    assert shown.shown_certificate_der == der
    assert shown.certificate_der == clerk.certificate_der
    assert info.common_name == "PIO50 นางสาวกานดา ใจดี"
    leaf, root = x509.load_der_x509_certificate(der), x509.load_der_x509_certificate(centre.root_der)
    leaf.verify_directly_issued_by(root)
    assert leaf.subject.get_attributes_for_oid(NameOID.TITLE)[0].value == "นักวิเคราะห์"
    assert centre.issue(clerk.certificate_der, CLERK, now=NOON) == der


def test_the_root_can_be_used_for_documents_and_mail_of_the_ministry_only(centre):
    root = x509.load_der_x509_certificate(centre.root_der)
    extensions = root.extensions
    basic = extensions.get_extension_for_class(x509.BasicConstraints)
    names = extensions.get_extension_for_class(x509.NameConstraints)
    purposes = {one.dotted_string for one in extensions.get_extension_for_class(x509.ExtendedKeyUsage).value}
    assert (basic.critical, basic.value.ca, basic.value.path_length) == (True, True, 0)
    assert names.critical
    assert names.value.permitted_subtrees is not None
    assert names.value.excluded_subtrees is not None
    assert ExtendedKeyUsageOID.SERVER_AUTH.dotted_string not in purposes
    assert len(purposes) == 3
    assert root.not_valid_after_utc.year == 2030


def test_a_seal_never_takes_an_issued_certificate_for_the_own_one(centre, clerk):
    der = centre.issue(clerk.certificate_der, CLERK, now=NOON)
    assert verify(der, b"x", clerk.sign(b"x")) is SignatureVerdict.CERTIFICATE_DAMAGED


def test_a_certificate_for_another_key_is_not_shown(centre, clerk):
    other = keys.create_key(CLERK, now=NOON)
    with pytest.raises(KeyFileError) as refused:
        clerk.showing(other.certificate_der)
    assert refused.value.code == "certificate-other-key"


def test_the_authority_is_sealed_under_a_pin_of_its_own_and_copies_open_alike(centre):
    blob = authority.seal_authority(centre, "ca-2563-ลับ", cost=keys.TEST_COST)
    assert authority.root_of(blob) == centre.root_der
    opened = authority.open_authority(blob, "ca-2563-ลับ")
    assert opened.fingerprint == centre.fingerprint
    with pytest.raises(KeyFileError) as refused:
        authority.open_authority(blob, "another")
    assert refused.value.code == "key-pin-wrong"


def test_an_office_key_is_no_authority(clerk):
    blob = keys.seal_key(clerk, "ca-2563", label=authority.LABEL, cost=keys.TEST_COST)
    with pytest.raises(KeyFileError) as refused:
        authority.open_authority(blob, "ca-2563")
    assert refused.value.code == "not-an-authority"


def test_nothing_is_issued_for_a_key_of_another_kind(centre):
    private = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "x")])
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(private.public_key())
    made = builder.serial_number(7).not_valid_before(NOON).not_valid_after(NOON.replace(year=2021))
    with pytest.raises(KeyFileError) as refused:
        centre.issue(made.sign(private, SHA256()).public_bytes(Encoding.DER), CLERK, now=NOON)
    assert refused.value.code == "certificate-not-rsa"


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl")
def test_another_program_accepts_the_chain_for_signing_and_refuses_it_for_web_sites(centre, clerk, tmp_path):
    files = {"root": centre.root_der, "leaf": centre.issue(clerk.certificate_der, CLERK, now=NOON)}
    for name, der in files.items():
        pem = x509.load_der_x509_certificate(der).public_bytes(Encoding.PEM)
        (tmp_path / f"{name}.pem").write_bytes(pem)

    def code(purpose: str) -> int:
        words = ["openssl", "verify", "-x509_strict", "-attime", str(int(NOON.timestamp())), "-purpose", purpose]
        words += ["-CAfile", str(tmp_path / "root.pem"), str(tmp_path / "leaf.pem")]
        return subprocess.run(words, capture_output=True, check=False).returncode

    assert code("smimesign") == 0
    assert code("sslserver") != 0


def test_the_thumbprint_is_spelled_as_windows_shows_it(centre):
    assert len(authority.thumbprint(centre.root_der).split(" ")) == 20
