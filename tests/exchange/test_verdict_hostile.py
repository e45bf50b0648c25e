"""Files that are no package, damaged ones, and forged ones: each ends in a named verdict, and the next file is read."""

import base64
import datetime as dt
import io
import random
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.exchange import verdict
from moi_desktop.exchange.packing import code_labels
from moi_desktop.exchange.problems import MESSAGES, Problem
from moi_desktop.exchange.sealing import Refused
from moi_desktop.exchange.unpacking import Unpacked, unpack
from moi_desktop.exchange.verdict import Trust, Verdict, Verification, Verifier
from moi_desktop.plan.canonical import sha256_hex
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Plan, Record
from moi_desktop.signing.keys import OfficeKey
from moi_desktop.workbook.cells import REFUSALS, Sheets, read_cells
from moi_desktop.workbook.grid import Grid
from moi_desktop.workbook.layout import COVER_SHEET, SEAL_SHEET, cover_grid, table_grid
from moi_desktop.workbook.writing import render
from tests.exchange.packages import (
    archive_of,
    content,
    edited,
    find,
    key,
    parts_of,
    register,
    sealed_by_hand,
    small,
    small_records,
)

KNOWN_CODES = MESSAGES.keys() | REFUSALS.keys()
THAI = range(0x0E01, 0x0E5C)


def assert_unverifiable(found: Verification, code: str = "") -> None:
    """A stable code, a Thai sentence without gaps, and no data."""
    assert found.verdict is Verdict.UNVERIFIABLE
    assert found.trust is Trust.UNKNOWN
    assert found.unpacked is None
    assert not found.lets_in
    (problem,) = found.problems
    assert problem.code in KNOWN_CODES
    assert not code or problem.code == code
    assert sum(ord(letter) in THAI for letter in problem.message) > 20
    assert "{" not in problem.message


# ---- no package at all ---------------------------------------------------------------------------------------------


def _plain_workbook() -> bytes:
    workbook = openpyxl.Workbook()
    workbook.active.append(["โครงการ", "งบประมาณ"])
    workbook.active.append(["ยกระดับโรงงาน", 76866.65])
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def _macro_workbook() -> bytes:
    parts = parts_of(_plain_workbook())
    types = parts["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    return archive_of(
        {**parts, "[Content_Types].xml": types, "xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" + b"macro" * 100}
    )


def _word_document() -> bytes:
    return archive_of({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w:document/>"})


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
NO_PACKAGES: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (bytes, "file-empty"),
    "text": ("แผนปฏิบัติราชการ\n".encode, "file-not-xlsx"),
    "text in cp874": (lambda: "แผนปฏิบัติราชการ\n".encode("cp874"), "file-not-xlsx"),
    "table of commas": ("รหัส,ชื่อ\n1,ก\n".encode, "file-not-xlsx"),
    "web page": (lambda: b"<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>", "file-not-xlsx"),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(100), "file-not-xlsx"),
    "pdf": (lambda: b"%PDF-1.7\n" + bytes(100), "file-not-xlsx"),
    "Word document": (_word_document, "file-not-workbook"),
    "zipped": (lambda: archive_of({"MOI-PIO50.xlsx": small().data}), "file-zipped-twice"),
    "zipped twice": (
        lambda: archive_of({"mail.zip": archive_of({"MOI-PIO50.xlsx": small().data})}),
        "file-zipped-twice",
    ),
    "with a password": (lambda: OLE + "EncryptedPackage".encode("utf-16-le") + bytes(512), "file-encrypted"),
    "old Excel": (lambda: OLE + "Workbook".encode("utf-16-le") + bytes(512), "file-old-xls"),
    "Outlook message": (lambda: OLE + "__substg1.0_".encode("utf-16-le") + bytes(512), "file-not-xlsx"),
    "a user's own workbook": (_plain_workbook, "not-a-package"),
    "a workbook with macros": (_macro_workbook, "not-a-package"),
    "empty workbook": (lambda: render([Grid("แผ่น1", [], [])]), "not-a-package"),
    "a seal without words": (lambda: render([Grid(SEAL_SHEET, [], [])]), "seal-incomplete"),
}


@pytest.mark.parametrize(("make", "code"), NO_PACKAGES.values(), ids=NO_PACKAGES)
def test_what_is_no_package_is_unverifiable_with_its_own_code(
    make: Callable[[], bytes], code: str, verifier: Verifier
) -> None:
    assert_unverifiable(verifier.verify_bytes("MOI-PIO50-FY2563-2565-R01.xlsx", make()), code)


def test_the_other_files_of_the_same_call_are_verified(verifier: Verifier) -> None:
    for make, _ in NO_PACKAGES.values():
        assert_unverifiable(verifier.verify_bytes("bad.xlsx", make()))
        assert verifier.verify_bytes("good.xlsx", small().data).verdict is Verdict.INTACT


def test_the_name_of_a_file_decides_nothing(verifier: Verifier, tmp_path: Path) -> None:
    for name in ("plan.txt", "plan.docx", "plan.png", "แผน (1).XLSX", "plan"):
        path = tmp_path / name
        path.write_bytes(small().data)
        found = verifier.verify_file(path)
        assert (found.file, found.verdict) == (name, Verdict.INTACT)


def test_a_file_cut_short_at_any_point_is_unverifiable(verifier: Verifier) -> None:
    data = small().data
    for at in {*range(0, len(data), 97), *range(len(data) - 30, len(data))}:
        assert_unverifiable(verifier.verify_bytes("cut.xlsx", data[:at]))
    assert_unverifiable(verifier.verify_bytes("cut.xlsx", data[: len(data) // 2]), "file-truncated")


def test_a_flipped_bit_never_changes_data_unseen(verifier: Verifier) -> None:
    data, chance = small().data, random.Random(2563)
    for _ in range(150):
        at = chance.randrange(len(data))
        flipped = data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
        found = verifier.verify_bytes("flipped.xlsx", flipped)
        if found.lets_in:
            assert found.unpacked is not None
            assert found.unpacked.payload.data == small().payload.data


def test_line_ends_changed_on_the_way_are_damage(verifier: Verifier) -> None:
    assert_unverifiable(verifier.verify_bytes("mail.xlsx", small().data.replace(b"\n", b"\r\n")))


def test_bytes_before_or_behind_never_bring_other_data(verifier: Verifier) -> None:
    for spoiled in (b"MZ" + small().data, small().data + bytes(100), small().data + _plain_workbook()):
        found = verifier.verify_bytes("joined.xlsx", spoiled)
        assert found.unpacked is None or found.unpacked.payload.data == small().payload.data


def test_two_workbooks_in_one_archive_are_refused(verifier: Verifier) -> None:
    """Readers disagree about which of two parts of one name counts."""
    import warnings
    import zipfile

    out = io.BytesIO(small().data)
    with zipfile.ZipFile(out, "a") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        archive.writestr("xl/workbook.xml", parts_of(_plain_workbook())["xl/workbook.xml"])
    assert_unverifiable(verifier.verify_bytes("file.xlsx", out.getvalue()), "file-duplicate-parts")


def test_a_macro_put_into_a_package_brings_no_other_data(verifier: Verifier) -> None:
    """Nothing of a file but its cells is ever read; the bytes are then not those that were written down."""
    found = verifier.verify_bytes("file.xlsm", archive_of({**parts_of(small().data), "xl/vbaProject.bin": b"macro"}))
    assert found.verdict is Verdict.RESAVED
    assert found.unpacked is not None
    assert found.unpacked.payload.data == small().payload.data


# ---- on the disk ---------------------------------------------------------------------------------------------------


def test_a_file_that_is_not_there_or_cannot_be_read_is_named(verifier: Verifier, tmp_path: Path) -> None:
    assert_unverifiable(verifier.verify_file(tmp_path / "ไม่มี.xlsx"), "file-missing")
    assert_unverifiable(verifier.verify_file(tmp_path), "file-unreadable")


def test_a_file_that_is_far_too_large_is_not_even_read(
    verifier: Verifier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verdict, "LARGEST_FILE", 1000)
    (tmp_path / "large.xlsx").write_bytes(small().data)
    assert_unverifiable(verifier.verify_file(tmp_path / "large.xlsx"), "too-large")


def test_what_was_verified_is_what_lies_on_the_disk(verifier: Verifier, tmp_path: Path) -> None:
    (tmp_path / "file.xlsx").write_bytes(small().data)
    found = verifier.verify_file(tmp_path / "file.xlsx")
    assert (found.file, found.file_sha256) == ("file.xlsx", sha256_hex(small().data))


# ---- forged --------------------------------------------------------------------------------------------------------


def forged_grids(satang: int = 99_900) -> list[Grid]:
    """All sheets of the small package with one amount changed, in perfect order."""
    records = [r.changed({"amount": satang}) if r.uid == "b2" else r for r in small_records()]
    plan, labels = Plan(records), code_labels(reference_book())
    tables = [table_grid(e, plan.of(e), plan, labels) for e in dict.fromkeys(r.entity for r in records)]
    return [cover_grid([("หน่วยงาน", "PIO50")], "แฟ้มนำส่ง", "แก้ไขในโปรแกรมเท่านั้น"), *tables]


def signature_of(data: bytes) -> bytes:
    rows = read_cells(data)[SEAL_SHEET]
    return base64.b64decode(next(str(row[1]) for row in rows if row[0] == "signature"))


def test_a_forger_who_computes_everything_anew_but_has_no_key_is_found_out(verifier: Verifier) -> None:
    data = sealed_by_hand(forged_grids(), content(), key(), signature=signature_of(small().data))
    found = verifier.verify_bytes("file.xlsx", data)
    assert found.verdict is Verdict.CHANGED
    assert [(p.code, p.place) for p in found.problems] == [("signature-bad", SEAL_SHEET)]


def test_a_forger_with_a_key_of_his_own_is_not_trusted(verifier: Verifier) -> None:
    found = verifier.verify_bytes("file.xlsx", sealed_by_hand(forged_grids(), content(), key("FORGER")))
    assert (found.verdict, found.trust) == (Verdict.RESAVED, Trust.UNKNOWN)


def test_an_office_that_writes_a_plan_for_another_is_named(verifier: Verifier) -> None:
    before, verifier.register = verifier.register, register("PIO50", "PIO20")
    try:
        found = verifier.verify_bytes("file.xlsx", sealed_by_hand(forged_grids(), content(), key("PIO20")))
    finally:
        verifier.register = before
    assert (found.verdict, found.trust) == (Verdict.RESAVED, Trust.OTHER_OFFICE)


def test_the_seal_of_one_file_does_not_fit_another(verifier: Verifier) -> None:
    """The data of one package with the whole seal sheet of another."""
    other = edited(small().data, lambda w: setattr(find(w, "คำของบประมาณ", "amount", "b2"), "value", 999))
    found = verifier.verify_bytes("file.xlsx", other)
    assert found.verdict is Verdict.CHANGED


def test_tables_that_do_not_belong_into_this_kind_of_file_are_refused_whoever_sealed_them(verifier: Verifier) -> None:
    ceiling = Record("ceiling", "c1", {"office": "PIO50", "fiscal_year": 2563, "source": "F101", "amount": 10**12})
    plan = Plan([ceiling])
    grid = table_grid("ceiling", plan.of("ceiling"), plan, code_labels(reference_book()))
    found = verifier.verify_bytes("file.xlsx", sealed_by_hand([*forged_grids(), grid], content(), key()))
    assert found.verdict is Verdict.CHANGED
    assert ("sheet-unknown", "กรอบวงเงิน") in {(p.code, p.place) for p in found.problems}


def _certified(private: Any, name: str = "PIO50") -> bytes:
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    start = dt.datetime(2019, 1, 1, tzinfo=dt.UTC)
    builder = x509.CertificateBuilder(subject, subject, private.public_key(), 1, start, start + dt.timedelta(900))
    return builder.sign(private, hashes.SHA256()).public_bytes(Encoding.DER)


@cache
def _weak_key() -> OfficeKey:
    private = rsa.generate_private_key(65537, 2048)
    return OfficeKey(private, _certified(private))


def test_a_key_that_is_too_short_is_refused(verifier: Verifier) -> None:
    assert_unverifiable(
        verifier.verify_bytes("file.xlsx", sealed_by_hand(forged_grids(), content(), _weak_key())), "key-too-weak"
    )


def test_another_way_of_signing_is_refused(verifier: Verifier) -> None:
    private = ec.generate_private_key(ec.SECP256R1())
    other = OfficeKey(private, _certified(private))  # type: ignore[arg-type]  # what a forger would do
    data = sealed_by_hand(forged_grids(), content(), other, signature=bytes(384))
    assert_unverifiable(verifier.verify_bytes("file.xlsx", data), "algorithm-not-allowed")


def test_a_certificate_with_another_name_for_the_same_key_is_refused(verifier: Verifier) -> None:
    """The name that people are shown must be the one that the key itself vouched for."""
    der = key().certificate_der
    at = der.rindex(b"PIO50")
    renamed = OfficeKey(key()._private, der[:at] + b"PIO20" + der[at + 5 :])
    assert_unverifiable(
        verifier.verify_bytes("file.xlsx", sealed_by_hand(forged_grids(), content(), renamed)), "certificate-damaged"
    )


def test_a_certificate_whose_name_nobody_can_read_is_refused(verifier: Verifier) -> None:
    """Its own key vouches for it, but the name in it is no text."""
    own = key("NOBODY")
    certificate = x509.load_der_x509_certificate(own.certificate_der)
    before = certificate.tbs_certificate_bytes
    after = before.replace(b"NOBODY", b"\xff\xfe\xff\xfe\xff\xfe")
    der = own.certificate_der.replace(before, after)[: -len(certificate.signature)] + own.sign(after)
    data = sealed_by_hand(forged_grids(), content(), OfficeKey(own._private, der))
    assert_unverifiable(verifier.verify_bytes("file.xlsx", data), "certificate-damaged")


# ---- any cells at all ----------------------------------------------------------------------------------------------

CELLS = st.one_of(
    st.sampled_from(
        [
            *(
                None,
                "",
                " ",
                "✓",
                "#project",
                "~project",
                "uid:uid",
                "amount:money",
                "name:text",
                "x:dec",
                "x:moment",
                "x:date",
            ),
            *("p1", "b1", "0.10", "-0.00", "1e999999999", "NaN", "9" * 5000, "๑๒", "2.0", "1.9999", "เมื่อวาน", "PIO20"),
            *(
                "31/12/2562",
                "31/12/99999",
                "00/00/0000",
                "2019-08-28T02:30:00Z",
                "revision_no",
                "parent",
                "total:x",
                "display:x",
            ),
            *(0.0, -0.0, 1.5, 0.1, 1e15, 1e16, 1e300, 1.7e308, -1e308, 5e-324, 2.0**53, 2.0**53 + 2, True, False),
            *(dt.date(2019, 8, 28), dt.datetime(2562, 8, 28, 1, 2, 3), dt.date(1, 1, 1)),  # noqa: DTZ001 - a cell knows no zone
        ]
    ),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=8),
)


@cache
def _read() -> Sheets:
    return read_cells(small().data)


@st.composite
def spoiled_sheets(draw: st.DrawFn) -> dict[str, list[list[Any]]]:
    sheets = {name: [list(row) for row in rows] for name, rows in _read().items()}
    for _ in range(draw(st.integers(1, 3))):
        rows = sheets[draw(st.sampled_from(sorted(sheets)))]
        row = draw(st.integers(0, len(rows) - 1))
        match draw(st.sampled_from(["cell", "cell", "cell", "twice", "gone", "short", "wide"])):
            case "cell":
                rows[row][draw(st.integers(0, len(rows[row]) - 1))] = draw(CELLS)
            case "twice":
                rows.insert(row, list(rows[row]))
            case "gone":
                del rows[row]
            case "short":
                del rows[row][draw(st.integers(1, len(rows[row]))) :]
            case "wide":
                rows[row].extend([draw(CELLS), draw(CELLS)])
        if not rows:
            rows.append([None])
        rows[:] = [line or [None] for line in rows]
    return sheets


def judged(sheets: dict[str, list[list[Any]]]) -> tuple[Unpacked | None, Sequence[Problem]]:
    try:
        found = unpack(sheets)
    except Refused as refused:
        return None, [refused.problem]
    return found, found.changes


@given(spoiled_sheets())
@settings(max_examples=400)
def test_whatever_stands_in_the_cells_ends_in_a_verdict_and_never_in_other_data(
    sheets: dict[str, list[list[Any]]],
) -> None:
    found, problems = judged(sheets)
    for problem in problems:
        assert problem.message
    if found is not None and not problems:
        assert found.payload.data == small().payload.data
        assert found.content == small().content
        assert found.header == small().header


@given(
    st.dictionaries(
        st.sampled_from([COVER_SHEET, SEAL_SHEET, "โครงการ", "x"]), st.lists(st.lists(CELLS, max_size=6), max_size=6)
    )
)
@settings(max_examples=150)
def test_any_workbook_ends_in_a_verdict(sheets: dict[str, list[list[Any]]]) -> None:
    _, problems = judged(sheets)
    assert problems
    assert all(problem.message for problem in problems)


def test_a_panic_over_a_certificate_is_a_verdict_and_the_next_file_is_judged(
    verifier: Verifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PanicException(BaseException):
        pass

    def panic(_der: bytes) -> None:
        raise PanicException

    with monkeypatch.context() as patch:
        patch.setattr("moi_desktop.exchange.verdict.certificate_info", panic)
        assert_unverifiable(verifier.verify_bytes("file.xlsx", small().data), "certificate-damaged")
    assert verifier.verify_bytes("file.xlsx", small().data).verdict is Verdict.INTACT


def test_ctrl_c_is_nobodys_verdict(verifier: Verifier, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_der: bytes) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("moi_desktop.exchange.verdict.certificate_info", interrupted)
    with pytest.raises(KeyboardInterrupt):
        verifier.verify_bytes("file.xlsx", small().data)
