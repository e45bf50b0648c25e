"""Enclosed files: only the key they were made for opens them, and every other byte is a code."""

from __future__ import annotations

import hashlib
import struct
from contextlib import suppress

import pytest
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.signing.envelope import (
    MAGIC,
    EnclosureError,
    EnclosureKey,
    Inside,
    PublicEnclosureKey,
    enclose,
    is_enclosed,
    opened,
    padded_size,
    recipient,
)

KEY = EnclosureKey.made()
OTHER = EnclosureKey.made()
NAME = "MOI-PIO50-FY2563-2565-R03.xlsx"
DATA = b"PK\x03\x04 a package " * 900
ENCLOSED = enclose(NAME, DATA, KEY.public)
HEAD = 37


def code_of(data: bytes, *keys: EnclosureKey) -> str:
    with pytest.raises(EnclosureError) as caught:
        opened(data, keys or (KEY,))
    return caught.value.code


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=60).filter(lambda text: text.isprintable()), st.binary(max_size=3_000))
def test_whatever_is_enclosed_comes_out(name: str, data: bytes) -> None:
    assert opened(enclose(name, data, KEY.public), [OTHER, KEY]) == Inside(name, data)


def test_the_same_file_enclosed_twice_is_two_files() -> None:
    again = enclose(NAME, DATA, KEY.public)
    assert again != ENCLOSED
    assert opened(again, [KEY]) == opened(ENCLOSED, [KEY]) == Inside(NAME, DATA)


def test_nothing_of_the_package_shows() -> None:
    for piece in (b"PIO50", b"xlsx", b"a package", b"PK\x03\x04"):
        assert piece not in ENCLOSED
    assert is_enclosed(ENCLOSED)
    assert not is_enclosed(DATA)
    assert recipient(ENCLOSED) == KEY.public.fingerprint


@pytest.mark.parametrize(
    ("size", "padded"),
    [(1, 65_536), (65_536, 65_536), (65_537, 131_072), (3_000_000, 3_014_656), (40_000_000, 41_943_040)],
)
def test_the_size_shows_in_steps_only(size: int, padded: int) -> None:
    assert padded_size(size) == padded


def test_two_packages_of_like_size_are_enclosed_to_one_size() -> None:
    assert len(enclose(NAME, bytes(10_000), KEY.public)) == len(enclose(NAME, bytes(60_000), KEY.public))


def test_without_a_key_it_says_for_whom_it_is() -> None:
    with pytest.raises(EnclosureError) as caught:
        opened(ENCLOSED, None)
    assert (caught.value.code, caught.value.values) == ("enclosed-sealed", {"fingerprint": KEY.public.fingerprint})


def test_another_centres_key_does_not_open_it() -> None:
    assert code_of(ENCLOSED, OTHER) == "enclosed-other-key"
    with pytest.raises(EnclosureError) as caught:
        opened(ENCLOSED, [])
    assert caught.value.code == "enclosed-other-key"
    claimed = ENCLOSED[:13] + OTHER.public.tag + ENCLOSED[29:]
    assert code_of(claimed, OTHER) == "enclosed-damaged"


def test_a_file_cut_anywhere_is_told_as_cut() -> None:
    for at in (7, 12, 13, 20, 36, HEAD, HEAD + 1, len(ENCLOSED) // 2, len(ENCLOSED) - 1):
        assert code_of(ENCLOSED[:at]) == "enclosed-truncated", at


def test_a_file_with_more_behind_it_is_damaged() -> None:
    assert code_of(ENCLOSED + b"\0") == "enclosed-damaged"


def test_a_mail_program_that_changed_line_ends_is_noticed() -> None:
    assert code_of(ENCLOSED.replace(b"\r\n", b"\n")) == "enclosed-damaged"
    assert is_enclosed(ENCLOSED.replace(b"\r\n", b"\n"))


def test_a_newer_version_asks_for_a_newer_program() -> None:
    assert code_of(ENCLOSED[:12] + b"\x02" + ENCLOSED[13:]) == "enclosed-newer"


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(ENCLOSED) - 1), st.integers(1, 255))
def test_every_changed_byte_is_noticed(at: int, by: int) -> None:
    changed = bytearray(ENCLOSED)
    changed[at] ^= by
    assert code_of(bytes(changed)).startswith("enclosed-")


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", MAGIC, MAGIC + b"\x01", MAGIC + b"\x01" + KEY.public.tag]))
def test_any_bytes_are_a_code(data: bytes, before: bytes) -> None:
    assert code_of(before + data).startswith("enclosed-")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_plain_text_that_somebody_encrypted_for_the_centre_is_a_file_or_a_code(plain: bytes) -> None:
    heading = MAGIC + b"\x01" + KEY.public.tag + struct.pack("<Q", len(plain) + 48)
    suite = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
    sealed = suite.encrypt(plain, X25519PublicKey.from_public_bytes(KEY.public.data), info=heading)
    with suppress(EnclosureError):
        assert opened(heading + sealed, [KEY]).data in plain


def test_keys_are_kept_and_travel_as_text() -> None:
    again = EnclosureKey.from_bytes(KEY.secret_bytes())
    assert opened(ENCLOSED, [again]).data == DATA
    assert PublicEnclosureKey.from_text(KEY.public.text).fingerprint == KEY.public.fingerprint
    assert repr(KEY) == f"EnclosureKey({KEY.public.fingerprint})"


@pytest.mark.parametrize(
    "text",
    ["", "x", "กุญแจ", KEY.public.text[:-4], KEY.public.text + "AAAA", "A" * 44],
    ids=["empty", "letter", "word", "cut", "longer", "no point"],  # the key is another one in each process
)
def test_a_text_that_is_no_key_is_refused(text: str) -> None:
    with pytest.raises(EnclosureError) as caught:
        enclose("a", b"b", PublicEnclosureKey.from_text(text))
    assert caught.value.code == "enclosing-key-bad"


def test_a_second_implementation_of_the_standard_opens_it() -> None:
    """RFC 9180 written out from the primitives: what the page on the format says is what the file is."""
    heading, sealed = ENCLOSED[:HEAD], ENCLOSED[HEAD:]
    assert heading[13:29] == hashlib.sha256(KEY.public.data).digest()[:16]
    enc, ciphertext = sealed[:32], sealed[32:]
    private = X25519PrivateKey.from_private_bytes(KEY.secret_bytes())
    shared = private.exchange(X25519PublicKey.from_public_bytes(enc))
    kem, suite = b"KEM\x00\x20", b"HPKE\x00\x20\x00\x01\x00\x02"
    prk = _extract(b"", b"HPKE-v1" + kem + b"eae_prk" + shared)
    secret = _expand(prk, b"\x00\x20HPKE-v1" + kem + b"shared_secret" + enc + KEY.public.data, 32)
    context = (
        b"\0"
        + _extract(b"", b"HPKE-v1" + suite + b"psk_id_hash")
        + _extract(b"", b"HPKE-v1" + suite + b"info_hash" + heading)
    )
    prk = _extract(secret, b"HPKE-v1" + suite + b"secret")
    key = _expand(prk, b"\x00\x20HPKE-v1" + suite + b"key" + context, 32)
    nonce = _expand(prk, b"\x00\x0cHPKE-v1" + suite + b"base_nonce" + context, 12)
    plain = AESGCM(key).decrypt(nonce, ciphertext, b"")
    name_length, length = struct.unpack_from("<HQ", plain)
    assert plain[10 : 10 + name_length].decode() == NAME
    assert plain[10 + name_length :][:length] == DATA


def _extract(salt: bytes, material: bytes) -> bytes:
    mac = hmac.HMAC(salt or bytes(32), hashes.SHA256())
    mac.update(material)
    return mac.finalize()


def _expand(prk: bytes, info: bytes, length: int) -> bytes:
    return HKDFExpand(hashes.SHA256(), length, info).derive(prk)
