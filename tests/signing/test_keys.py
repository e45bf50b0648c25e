"""The office key: made, sealed under a PIN, opened, damaged, and its certificate at impossible times."""

import base64
import hashlib
import json
import pickle
import re
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.errors import KeyFileError
from moi_desktop.signing import certificates, keys
from moi_desktop.signing.keys import Holder, OfficeKey, PinCost

CHIANG_MAI = Holder("PIO50", "สำนักงานอุตสาหกรรมจังหวัดเชียงใหม่", "สอจ.เชียงใหม่")
NOON = datetime(2020, 6, 1, 12, 0, tzinfo=UTC)
PIN = "ลับ-123456"


@pytest.fixture(scope="module")
def key() -> OfficeKey:
    return keys.create_key(CHIANG_MAI, now=NOON)


@pytest.fixture(scope="module")
def sealed(key) -> bytes:
    return keys.seal_key(key, PIN, label="PIO50", cost=keys.TEST_COST)


def code_of(action) -> str:
    with pytest.raises(KeyFileError) as caught:
        action()
    assert caught.value.sentence
    return caught.value.code


def rewritten(blob: bytes, **changes) -> bytes:
    """The key file with other header entries and a checksum that fits them."""
    header, body, _ = blob.splitlines()
    facts = json.loads(header) | changes
    signed = json.dumps(facts, sort_keys=True).encode() + b"\n" + body
    return signed + b"\n" + hashlib.sha256(signed).hexdigest().encode()


def test_a_sealed_key_opens_with_its_pin_and_signs_the_same(key, sealed):
    opened = keys.open_key(sealed, PIN)
    assert opened.certificate_der == key.certificate_der
    assert opened.sign(b"plan") == key.sign(b"plan")


def test_a_key_is_sealed_with_the_real_cost_unless_told_otherwise(key):
    blob = keys.seal_key(key, PIN, label="PIO50")
    header = json.loads(blob.splitlines()[0])
    assert (header["memory_kib"], header["iterations"], header["lanes"]) == (262144, 3, 4)
    assert keys.open_key(blob, PIN).fingerprint == key.fingerprint


def test_neither_the_file_nor_the_object_shows_the_private_numbers(key, sealed):
    private = key._private.private_numbers()
    assert str(private.d) not in repr(key)
    assert private.p.to_bytes(192, "big") not in base64.b64decode(sealed.splitlines()[1])
    assert not hasattr(key, "__dict__")


def test_an_opened_key_refuses_to_be_pickled(key):
    with pytest.raises(TypeError):
        pickle.dumps(key)


@pytest.mark.parametrize("pin", ["", "12345", "     1     ", "กำ123"])
def test_a_pin_of_fewer_than_six_characters_is_refused(key, pin):
    assert code_of(lambda: keys.seal_key(key, pin, label="x", cost=keys.TEST_COST)) == "key-pin-short"


def test_a_wrong_pin_and_a_damaged_file_are_told_apart(sealed):
    assert code_of(lambda: keys.open_key(sealed, "654321")) == "key-pin-wrong"
    assert code_of(lambda: keys.open_key(sealed, "")) == "key-pin-wrong"
    assert code_of(lambda: keys.open_key(sealed[:-80], PIN)) == "key-file-damaged"


def test_thai_digits_and_spaces_around_make_the_same_pin(key):
    blob = keys.seal_key(key, "  ๑๒๓๔๕๖", label="x", cost=keys.TEST_COST)
    assert keys.open_key(blob, "123456\n").fingerprint == key.fingerprint


def test_line_ends_changed_by_a_mail_program_do_no_harm(key, sealed):
    assert keys.open_key(sealed.replace(b"\n", b"\r\n"), PIN).fingerprint == key.fingerprint


@given(position=st.integers(0, 10_000), bit=st.integers(0, 7))
@settings(max_examples=150, deadline=None)
def test_any_flipped_bit_is_called_damage_and_never_a_wrong_pin(sealed, position, bit):
    place = position % (len(sealed) - 1)  # the last byte is the line end, which carries nothing
    damaged = bytearray(sealed)
    damaged[place] ^= 1 << bit
    assert code_of(lambda: keys.open_key(bytes(damaged), PIN)) in ("key-file-damaged", "key-file-unknown-version")


@given(st.binary(max_size=300))
@settings(max_examples=100, deadline=None)
def test_random_bytes_are_a_damaged_key_file(blob):
    assert code_of(lambda: keys.open_key(blob, PIN)) == "key-file-damaged"
    assert code_of(lambda: keys.sealed_key_info(blob)) == "key-file-damaged"


def test_a_newer_key_file_is_named_and_not_called_damaged(sealed):
    assert code_of(lambda: keys.open_key(rewritten(sealed, version=2), PIN)) == "key-file-unknown-version"


@pytest.mark.parametrize(
    "changes",
    [
        {"memory_kib": 1 << 21},
        {"memory_kib": 4},
        {"iterations": 11},
        {"iterations": 0},
        {"lanes": 17},
        {"lanes": True},
        {"lanes": "4"},
        {"salt": "00"},
        {"nonce": "zz"},
        {"version": 0},
        {"format": "other"},
        {"certificate": "AAAA"},
    ],
)
def test_a_header_that_asks_for_the_impossible_is_refused_before_anything_is_computed(sealed, changes):
    assert code_of(lambda: keys.open_key(rewritten(sealed, **changes), PIN)) in ("key-file-damaged", "key-pin-wrong")


def test_a_header_changed_with_its_checksum_still_does_not_open(sealed):
    assert code_of(lambda: keys.open_key(rewritten(sealed, label="PIO90"), PIN)) == "key-pin-wrong"


def test_label_and_certificate_are_readable_without_the_pin(key, sealed):
    info = keys.sealed_key_info(sealed)
    assert info.label == "PIO50"
    assert keys.fingerprint(info.certificate_der) == key.fingerprint


def test_a_key_asking_for_more_memory_than_the_pc_has_says_so(key, monkeypatch):
    def out_of_memory(**_):
        raise MemoryError

    monkeypatch.setattr(keys, "Argon2id", out_of_memory)
    assert code_of(lambda: keys.seal_key(key, PIN, label="x", cost=PinCost(1, 1, 64))) == "key-memory"


def test_the_certificate_says_what_office_programs_ask_for(key):
    certificate = x509.load_der_x509_certificate(key.certificate_der)
    extensions = certificate.extensions
    usage = extensions.get_extension_for_class(x509.KeyUsage)
    purposes = extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert usage.critical
    assert usage.value.digital_signature
    assert usage.value.content_commitment
    assert not usage.value.key_cert_sign
    assert {oid.dotted_string for oid in purposes} == {
        "1.3.6.1.4.1.311.10.3.12",
        "1.3.6.1.5.5.7.3.36",
        ExtendedKeyUsageOID.EMAIL_PROTECTION.dotted_string,
    }
    assert extensions.get_extension_for_class(x509.BasicConstraints).value.ca is False
    own_id = extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value.digest
    assert extensions.get_extension_for_class(x509.AuthorityKeyIdentifier).value.key_identifier == own_id
    certificate.verify_directly_issued_by(certificate)


def test_the_certificate_names_country_ministry_office_and_code(key):
    subject = x509.load_der_x509_certificate(key.certificate_der).subject
    values = {a.oid: a.value for a in subject}
    assert values[NameOID.COUNTRY_NAME] == "TH"
    assert values[NameOID.ORGANIZATION_NAME] == "กระทรวงอุตสาหกรรม"
    assert values[NameOID.ORGANIZATIONAL_UNIT_NAME] == CHIANG_MAI.office_name
    assert values[NameOID.COMMON_NAME] == "PIO50 สอจ.เชียงใหม่"


@given(name=st.text(alphabet="กขคงจชญณนบปพมยรลวสหอะาิีึืุูเแโใไ่้๊๋์ำ .-aZ9", min_size=1, max_size=150))
@settings(max_examples=30, deadline=None)
def test_any_office_name_fits_a_certificate_and_is_never_cut_inside_a_syllable_mark(name):
    clipped = certificates._clipped(f"PIO50 {name}", octets=64)
    assert 5 <= len(clipped.encode()) <= 64
    assert f"PIO50 {name}".startswith(clipped)
    rest = f"PIO50 {name}"[len(clipped) :]
    assert not re.match("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]", rest) or len(f"PIO50 {name}".encode()) <= 64


@pytest.mark.parametrize(
    ("now", "first_year"),
    [
        (datetime(2568, 3, 1, tzinfo=UTC), 2568),
        (datetime(1970, 1, 1, tzinfo=UTC), 1969),
        (datetime(1, 1, 1, tzinfo=UTC), 1950),
        (datetime(9999, 12, 31, 23, 59, tzinfo=UTC), 9996),
        (datetime(2020, 2, 29, 1, 2, 3, 456, tzinfo=UTC), 2020),
    ],
)
def test_no_clock_prevents_a_certificate(key, now, first_year):
    info = keys.certificate_info(keys.renew_certificate(key, CHIANG_MAI, now=now).certificate_der)
    assert info.not_before.year == first_year
    assert timedelta(days=3 * 365) <= info.not_after - info.not_before <= timedelta(days=3 * 365 + 2)
    assert info.fingerprint == key.fingerprint


def test_a_certificate_starts_before_now_and_lasts_three_years(key):
    info = keys.certificate_info(key.certificate_der)
    assert info.not_before == NOON - timedelta(days=1)
    assert info.not_after > NOON + timedelta(days=3 * 365 - 1)
    assert info.common_name == "PIO50 สอจ.เชียงใหม่"
    assert "CN=PIO50" in info.subject


def test_same_key_holder_and_time_give_the_same_certificate(key):
    assert keys.renew_certificate(key, CHIANG_MAI, now=NOON).certificate_der == key.certificate_der
    later = keys.renew_certificate(key, CHIANG_MAI, now=NOON + timedelta(seconds=1)).certificate_der
    assert keys.certificate_info(later).serial != keys.certificate_info(key.certificate_der).serial


def test_a_fingerprint_is_eight_groups_of_four(key):
    assert re.fullmatch(r"([0-9A-F]{4}-){7}[0-9A-F]{4}", key.fingerprint)


@given(st.binary(max_size=200))
@settings(max_examples=50, deadline=None)
def test_bytes_that_are_no_certificate_are_called_damaged(der):
    assert code_of(lambda: keys.fingerprint(der)) == "certificate-damaged"
    assert code_of(lambda: keys.certificate_info(der)) == "certificate-damaged"
