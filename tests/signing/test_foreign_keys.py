"""Keys from elsewhere: a provider's PKCS#12 file, and a holder that only signs."""

from datetime import UTC, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, NoEncryption, pkcs12
from cryptography.x509.oid import NameOID

from moi_desktop.errors import KeyFileError
from moi_desktop.signing import keys
from moi_desktop.signing.holders import signer_of
from moi_desktop.signing.keys import Holder
from moi_desktop.signing.pkcs12 import read_pkcs12
from moi_desktop.signing.seal import verify

NOON = datetime(2020, 6, 1, 12, 0, tzinfo=UTC)
HOLDER = Holder("PIO50", "สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่", person="นายสมชาย มั่นคง")
PASSWORD = "รหัสไฟล์"


@pytest.fixture(scope="module")
def provider():
    return rsa.generate_private_key(65537, 2048)


@pytest.fixture(scope="module")
def head():
    return rsa.generate_private_key(65537, 3072)


def certificate(subject, private, issuer, issuer_key, until=2022):
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, subject)]))
        .issuer_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer)]))
        .public_key(private.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOON)
        .not_valid_after(NOON.replace(year=until))
        .sign(issuer_key, hashes.SHA256())
    )


def file_of(private, shown, others=(), password=PASSWORD):
    lock = BestAvailableEncryption(password.encode()) if password else NoEncryption()
    return pkcs12.serialize_key_and_certificates(b"x", private, shown, list(others), lock)


def refusal(data, password=PASSWORD):
    with pytest.raises(KeyFileError) as refused:
        read_pkcs12(data, password, HOLDER, now=NOON)
    assert refused.value.sentence
    return refused.value.code


def test_a_providers_key_seals_under_our_certificate_and_shows_the_providers(head, provider):
    root = certificate("Thai CA", provider, "Thai CA", provider)
    shown = certificate("Somchai Mankong", head, "Thai CA", provider)
    found = read_pkcs12(file_of(head, shown, [root]), PASSWORD, HOLDER, now=NOON)
    assert (found.subject, found.issuer, found.not_after.year) == ("Somchai Mankong", "CN=Thai CA", 2022)
    assert found.key.shown_certificate_der == shown.public_bytes(serialization.Encoding.DER)
    assert verify(found.key.certificate_der, b"plan", found.key.sign(b"plan")).is_good
    sealed = keys.seal_key(found.key, "ลับ-123456", label="PIO50", person="นายสมชาย มั่นคง", cost=keys.TEST_COST)
    opened = keys.open_key(sealed, "ลับ-123456")
    assert opened.shown_certificate_der == found.key.shown_certificate_der
    assert keys.sealed_key_info(sealed).person == "นายสมชาย มั่นคง"
    assert keys.sealed_key_info(sealed).shown_certificate_der == found.key.shown_certificate_der


def test_of_several_certificates_the_one_of_the_key_that_lasts_longest_counts(head, provider):
    older = certificate("older", head, "Thai CA", provider, until=2021)
    newer = certificate("newer", head, "Thai CA", provider, until=2023)
    stranger = certificate("stranger", provider, "Thai CA", provider, until=2030)
    assert read_pkcs12(file_of(head, older, [stranger, newer]), PASSWORD, HOLDER, now=NOON).subject == "newer"


def test_what_cannot_sign_here_is_refused_and_says_why(head, provider):
    shown = certificate("x", head, "Thai CA", provider)
    curve = ec.generate_private_key(ec.SECP256R1())
    assert refusal(file_of(head, shown), "wrong") == "pkcs12-password"
    assert refusal(b"no such file") == "pkcs12-damaged"
    assert refusal(file_of(head, shown)[:-40]) == "pkcs12-damaged"
    assert refusal(file_of(None, shown)) == "pkcs12-no-key"
    assert refusal(file_of(head, None)) == "pkcs12-no-certificate"
    assert refusal(file_of(provider, certificate("w", provider, "Thai CA", provider))) == "key-too-weak"
    assert refusal(file_of(curve, certificate("e", curve, "Thai CA", provider))) == "key-too-weak"


def test_a_file_without_a_password_is_taken(head, provider):
    data = file_of(head, certificate("x", head, "Thai CA", provider), password="")
    assert read_pkcs12(data, "", HOLDER, now=NOON).subject == "x"


class Token:
    """A holder as a token would be: it gives a public key and signatures, and nothing else."""

    name = "โทเคนทดสอบ"

    def __init__(self, private, shown=b"", lies=False):
        self._sign = lambda message: private.sign(message, padding.PKCS1v15(), hashes.SHA256())
        self._lies = lies
        self.public_key_der = private.public_key().public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
        self.shown_certificate_der = shown
        self.asked = 0

    def sign(self, message):
        self.asked += 1
        return self._sign(message + b"!" if self._lies and self.asked > 1 else message)


def test_a_holder_signs_through_the_interface_alone(head, provider):
    shown = certificate("x", head, "Thai CA", provider).public_bytes(serialization.Encoding.DER)
    token = Token(head, shown)
    signer = signer_of(token, HOLDER, now=NOON)
    assert verify(signer.certificate_der, b"plan", signer.sign(b"plan")).is_good
    assert signer.shown_certificate_der == shown
    assert signer.fingerprint == keys.fingerprint(shown)
    again = signer_of(token, HOLDER, certificate_der=signer.certificate_der)
    assert again.certificate_der == signer.certificate_der
    assert token.asked == 2  # once for the certificate, once for the plan


def test_a_holder_whose_key_or_certificate_does_not_fit_is_refused(head, provider):
    for token, code in (
        (Token(provider), "key-too-weak"),
        (
            Token(head, certificate("y", provider, "y", provider).public_bytes(serialization.Encoding.DER)),
            "certificate-other-key",
        ),
    ):
        with pytest.raises(KeyFileError) as refused:
            signer_of(token, HOLDER, now=NOON)
        assert refused.value.code == code


def test_a_holder_that_answers_with_rubbish_is_told_before_anything_is_sent(head):
    signer = signer_of(Token(head, lies=True), HOLDER, now=NOON)
    with pytest.raises(KeyFileError) as refused:
        signer.sign(b"plan")
    assert refused.value.code == "holder-signature"
