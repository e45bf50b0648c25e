"""The signature that Office programs show: what this program writes, and that it takes nothing else for intact."""

import base64
import hashlib
import io
import random
import zipfile
from datetime import UTC, datetime
from functools import cache

import pytest
from lxml import etree

from moi_desktop.signing import container, office_signature
from moi_desktop.signing.container import ContainerFaultError
from moi_desktop.signing.keys import Holder, OfficeKey, create_key
from moi_desktop.signing.office_frame import Frame

WHEN = datetime(2019, 8, 28, 2, 30, tzinfo=UTC)
DSIG = "{http://www.w3.org/2000/09/xmldsig#}"


@cache
def key(name: str) -> OfficeKey:
    return create_key(Holder(name, "สำนักงานอุตสาหกรรมจังหวัด <เชียงใหม่> & เพื่อน"), now=WHEN)


def parts(sheets: int = 12) -> dict[str, bytes]:
    return {name: f"<{n}>{name * 20}</{n}>".encode() for n, name in enumerate(Frame(sheets, 1).contents)}


def signed(*names: str, when: datetime = WHEN) -> bytes:
    return office_signature.sign(parts(), [key(name) for name in names], when)


@pytest.mark.parametrize("names", [["a"], ["a", "b"]])
def test_what_is_signed_is_good_and_names_its_signers(names: list[str]) -> None:
    found = office_signature.check(signed(*names))
    assert (found.code, found.place) == ("", "")
    assert [one.certificate_der for one in found.signatures] == [key(name).certificate_der for name in names]
    assert {one.claimed_at for one in found.signatures} == {WHEN}


def test_the_same_input_gives_the_same_bytes_and_another_time_others() -> None:
    assert signed("a", "b") == signed("a", "b")
    assert signed("a") != signed("a", when=WHEN.replace(year=2562))
    assert office_signature.check(signed("a", when=WHEN.replace(year=2562))).are_good


def test_every_digest_is_that_of_the_canonical_form_another_library_computes() -> None:
    with zipfile.ZipFile(io.BytesIO(signed("a", "b"))) as archive:
        assert archive.testzip() is None
        signatures = [etree.fromstring(archive.read(f"_xmlsignatures/sig{n}.xml")) for n in (1, 2)]
    for signature in signatures:
        by_id = {element.get("Id"): element for element in signature.iter() if element.get("Id")}
        references = signature.findall(f"{DSIG}SignedInfo/{DSIG}Reference")
        assert len(references) == 3
        for reference in references:
            element = etree.fromstring(etree.tostring(by_id[reference.get("URI")[1:]], with_tail=False))
            digest = hashlib.sha256(etree.tostring(element, method="c14n")).digest()
            assert reference.findtext(f"{DSIG}DigestValue") == base64.b64encode(digest).decode()


def test_no_changed_byte_is_taken_for_what_was_signed() -> None:
    data, chance = signed("a"), random.Random(5)
    for at in [*range(60), *chance.sample(range(len(data)), 1500), *range(len(data) - 200, len(data))]:
        spoiled = bytearray(data)
        spoiled[at] ^= 1 << chance.randrange(8)
        found = office_signature.check(bytes(spoiled))
        if found.are_good:  # only another deflate coding of the same parts can be
            assert container.read(bytes(spoiled)) == container.read(data), at


def repacked(change: dict[str, bytes | None], base: bytes) -> bytes:
    changed = {**container.read(base), **change}
    return container.write({name: content for name, content in changed.items() if content is not None})


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"xl/worksheets/sheet2.xml": b"<other/>"}, "digest-differs"),
        ({"xl/vbaProject.bin": b"macro"}, "part-unknown"),
        ({"docProps/app.xml": b"<other/>"}, "part-differs"),
        ({"_rels/.rels": b"<other/>"}, "rel-differs"),
        ({"[Content_Types].xml": b"<other/>"}, "ct-differs"),
        ({"xl/styles.xml": None}, "part-missing"),
        ({"_xmlsignatures/sig1.xml": b"<Signature/>"}, "sig-shape"),
        ({"_xmlsignatures/sig1.xml": None}, "not-signed"),
    ],
)
def test_every_change_has_its_code(change: dict[str, bytes | None], code: str) -> None:
    if code == "not-signed":
        change = {name: None for name in container.read(signed("a")) if name.startswith("_xmlsignatures")}
    assert office_signature.check(repacked(change, signed("a"))).code == code


def test_white_space_in_a_signature_is_a_difference() -> None:
    name = "_xmlsignatures/sig1.xml"
    part = container.read(signed("a"))[name]
    assert office_signature.check(repacked({name: part + b" "}, signed("a"))).code == "sig-differs"


def test_a_value_of_another_key_is_none() -> None:
    name = "_xmlsignatures/sig1.xml"
    one, other = container.read(signed("a"))[name], container.read(signed("b"))[name]
    start, end = b"<SignatureValue>", b"</SignatureValue>"
    value = other.split(start)[1].split(end)[0]
    forged = one.split(start)[0] + start + value + end + one.split(end)[1]
    assert office_signature.check(repacked({name: forged}, signed("a"))).code == "sig-value"


def test_one_key_cannot_sign_for_two() -> None:
    with pytest.raises(ValueError, match="key of their own"):
        signed("a", "a")


def test_archives_of_other_programs_are_refused_by_the_strict_reading() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in container.read(signed("a")).items():
            archive.writestr(name, content)
    assert office_signature.check(out.getvalue()).code.startswith("zip-")
    for spoiled in (b"", b"PK", b"x" + signed("a"), signed("a") + b"x"):
        with pytest.raises(ContainerFaultError):
            container.read(spoiled)
