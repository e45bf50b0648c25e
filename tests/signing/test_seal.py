"""Signatures over bytes: what is good, what is refused and by which name, and that no bytes raise."""

from datetime import UTC, datetime

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509.oid import NameOID
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.signing import keys, seal
from moi_desktop.signing.keys import Holder, OfficeKey
from moi_desktop.signing.seal import SignatureVerdict

MESSAGE = "รหัสฉบับ 6b86b273ff34fce1".encode()
NOON = datetime(2020, 6, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def key() -> OfficeKey:
    return keys.create_key(Holder("PIO90", "สำนักงานอุตสาหกรรมจังหวัดสงขลา", "สอจ.สงขลา"), now=NOON)


def certificate_of(private) -> bytes:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "other")])
    builder = x509.CertificateBuilder(name, name, private.public_key(), 7, NOON, NOON.replace(year=2023))
    return builder.sign(private, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def test_what_was_signed_is_good_and_always_the_same_bytes(key):
    signature = seal.sign(key, MESSAGE)
    assert len(signature) == 384
    assert seal.sign(key, MESSAGE) == signature
    assert seal.verify(key.certificate_der, MESSAGE, signature) is SignatureVerdict.GOOD
    assert SignatureVerdict.GOOD.is_good


def test_another_message_or_another_key_is_bad(key):
    signature = seal.sign(key, MESSAGE)
    other = keys.create_key(Holder("PIO20", "สำนักงานอุตสาหกรรมจังหวัดชลบุรี"))
    assert seal.verify(key.certificate_der, MESSAGE + b" ", signature) is SignatureVerdict.BAD
    assert seal.verify(other.certificate_der, MESSAGE, signature) is SignatureVerdict.BAD


@pytest.mark.parametrize("signature", [b"", b"\0" * 384, b"\xff" * 384, b"x" * 383, b"x" * 5000])
def test_a_signature_of_any_other_shape_is_bad(key, signature):
    assert seal.verify(key.certificate_der, MESSAGE, signature) is SignatureVerdict.BAD


def test_a_pss_or_sha1_like_variant_by_the_right_key_is_bad(key):
    pss = padding.PSS(padding.MGF1(hashes.SHA256()), 32)
    for signature in (
        key._private.sign(MESSAGE, pss, hashes.SHA256()),
        key._private.sign(MESSAGE, padding.PKCS1v15(), hashes.SHA512()),
    ):
        assert seal.verify(key.certificate_der, MESSAGE, signature) is SignatureVerdict.BAD


def test_a_short_key_is_too_weak_though_its_signature_fits():
    private = rsa.generate_private_key(65537, 2048)
    signature = private.sign(MESSAGE, padding.PKCS1v15(), hashes.SHA256())
    assert seal.verify(certificate_of(private), MESSAGE, signature) is SignatureVerdict.KEY_TOO_WEAK


def test_exponent_three_is_too_weak():
    private = rsa.generate_private_key(3, 3072)
    signature = private.sign(MESSAGE, padding.PKCS1v15(), hashes.SHA256())
    assert seal.verify(certificate_of(private), MESSAGE, signature) is SignatureVerdict.KEY_TOO_WEAK


def test_a_key_of_another_kind_is_not_allowed():
    private = ec.generate_private_key(ec.SECP256R1())
    signature = private.sign(MESSAGE, ec.ECDSA(hashes.SHA256()))
    assert seal.verify(certificate_of(private), MESSAGE, signature) is SignatureVerdict.ALGORITHM_NOT_ALLOWED


def test_a_certificate_with_another_name_written_in_is_damaged(key):
    forged = key.certificate_der.replace(b"PIO90", b"PIO50")
    assert forged != key.certificate_der
    verdict = seal.verify(forged, MESSAGE, seal.sign(key, MESSAGE))
    assert verdict is SignatureVerdict.CERTIFICATE_DAMAGED


def test_expired_and_future_certificates_verify_because_the_day_of_arrival_is_judged_elsewhere(key):
    holder = Holder("PIO90", "สำนักงานอุตสาหกรรมจังหวัดสงขลา")
    for year in (1970, 2568):
        dated = keys.renew_certificate(key, holder, now=datetime(year, 1, 2, tzinfo=UTC))
        assert seal.verify(dated.certificate_der, MESSAGE, dated.sign(MESSAGE)) is SignatureVerdict.GOOD


@given(position=st.integers(0, 5000), bit=st.integers(0, 7))
@settings(max_examples=200, deadline=None)
def test_no_flipped_bit_in_certificate_or_signature_is_good_or_raises(key, position, bit):
    signature = seal.sign(key, MESSAGE)
    certificate = bytearray(key.certificate_der)
    certificate[position % len(certificate)] ^= 1 << bit
    assert not seal.verify(bytes(certificate), MESSAGE, signature).is_good
    flipped = bytearray(signature)
    flipped[position % len(flipped)] ^= 1 << bit
    assert seal.verify(key.certificate_der, MESSAGE, bytes(flipped)) is SignatureVerdict.BAD


@given(certificate=st.binary(max_size=400), signature=st.binary(max_size=400))
@settings(max_examples=100, deadline=None)
def test_random_bytes_are_a_damaged_certificate(certificate, signature):
    assert seal.verify(certificate, MESSAGE, signature) is SignatureVerdict.CERTIFICATE_DAMAGED


def test_an_overlong_certificate_is_not_even_parsed(key):
    assert seal.verify(b"\x30" * 100_000, MESSAGE, b"") is SignatureVerdict.CERTIFICATE_DAMAGED
