"""The four verdicts and the second answer, trust: what people and programs do to a file on its way, and what we say."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from openpyxl.workbook import Workbook

from moi_desktop.exchange.verdict import RegisteredKey, Trust, Verdict, Verification, Verifier, signer_office
from moi_desktop.plan.canonical import record_hash
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.model import Record
from moi_desktop.workbook.layout import COVER_SHEET, SEAL_SHEET
from tests.exchange.packages import (
    HEADER,
    edited,
    find,
    key,
    records_of,
    register,
    resaved,
    sealed,
    small,
    small_records,
    whole,
)

LINES = "คำของบประมาณ"
PROJECTS = "โครงการ"


def codes(verification: Verification) -> set[tuple[str, str]]:
    return {(problem.code, problem.place) for problem in verification.problems}


def judged(verifier: Verifier, change: Callable[[Workbook], None]) -> Verification:
    """The verdict on the small package after a change made in a spreadsheet program."""
    return verifier.verify_bytes("file.xlsx", edited(small().data, change))


# ---- intact and resaved --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_an_untouched_file_is_intact_wherever_it_is_read(kind: DocumentKind, verifier: Verifier) -> None:
    packed = whole(kind)
    found = verifier.verify_bytes("file.xlsx", packed.data)
    assert found.verdict is Verdict.INTACT
    assert found.lets_in
    assert found.problems == []
    assert found.file_sha256 == packed.file_sha256
    assert found.claims.kind == kind
    assert (found.claims.office, found.claims.cycle, found.claims.revision_no) == (
        packed.content.office,
        "2563-2565",
        3,
    )
    assert found.signer.startswith(signer_office(packed.content))


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_a_file_that_was_opened_and_saved_is_resaved(
    kind: DocumentKind, verifier: Verifier, recorded: set[str]
) -> None:
    again = resaved(whole(kind).data)
    assert again != whole(kind).data
    found = verifier.verify_bytes("file.xlsx", again)
    assert (found.verdict, found.trust, list(found.problems)) == (Verdict.RESAVED, Trust.KNOWN, [])
    assert found.unpacked is not None
    assert found.unpacked.payload.hashes == {(r.entity, r.uid): record_hash(r) for r in records_of(kind)}


def _sort_lines(workbook: Workbook) -> None:
    table = workbook[LINES]
    rows = [[cell.value for cell in row] for row in table.iter_rows(min_row=3)]
    for number, row in enumerate(reversed(rows), 3):
        for column, value in enumerate(row, 1):
            table.cell(number, column).value = value


def _move_sheets(workbook: Workbook) -> None:
    workbook.move_sheet(LINES, -3)
    workbook.move_sheet(COVER_SHEET, 5)


def _decorate(workbook: Workbook) -> None:
    from openpyxl.comments import Comment
    from openpyxl.styles import Font

    table = workbook[LINES]
    table["C3"].font = Font(bold=True)
    table["C3"].comment = Comment("ดูตรงนี้", "ผู้อ่าน")
    table.column_dimensions["C"].width = 60
    table.freeze_panes = "B3"
    table.auto_filter.ref = "A2:D5"
    workbook.active = 2


def _spell_numbers_as_a_person_would(workbook: Workbook) -> None:
    find(workbook, LINES, "fiscal_year", "b1").value = 2563.0
    find(workbook, LINES, "amount", "b3").value = 36000


def _leave_empty_rows(workbook: Workbook) -> None:
    workbook[LINES].insert_rows(4, 2)
    workbook[LINES].append(["", None, ""])


@pytest.mark.parametrize(
    "change", [_sort_lines, _move_sheets, _decorate, _spell_numbers_as_a_person_would, _leave_empty_rows]
)
def test_what_changes_neither_data_nor_words_is_resaved(change: Callable[[Workbook], None], verifier: Verifier) -> None:
    found = judged(verifier, change)
    assert codes(found) == set()
    assert found.verdict is Verdict.RESAVED
    assert found.unpacked is not None
    assert found.unpacked.payload.data == small().payload.data


# ---- changed -------------------------------------------------------------------------------------------------------


def test_one_changed_amount_is_named_with_its_sheet_and_row(verifier: Verifier) -> None:
    def change(workbook: Workbook) -> None:
        find(workbook, LINES, "amount", "b2").value = 0.11

    found = judged(verifier, change)
    assert found.verdict is Verdict.CHANGED
    assert not found.lets_in
    first, *rest = found.problems
    assert (first.code, first.place, first.values) == ("record-changed", f"{LINES}!4", {"uid": "b2"})
    assert {p.code for p in rest} == {"totals-differ"}
    assert {p.values["total"] for p in rest} == {"sum:2563", "sum:2563:F101"}
    assert found.trust is Trust.KNOWN


def test_one_changed_amount_in_the_whole_sample_plan_is_named(verifier: Verifier) -> None:
    packed = whole(DocumentKind.SUBMISSION)
    line = next(r for r in records_of(DocumentKind.SUBMISSION) if r.entity == "budget_line")
    rows: list[int] = []

    def change(workbook: Workbook) -> None:
        cell = find(workbook, LINES, "amount", line.uid)
        cell.value += 1
        rows.append(cell.row)

    found = verifier.verify_bytes("file.xlsx", edited(packed.data, change))
    assert found.verdict is Verdict.CHANGED
    assert ("record-changed", f"{LINES}!{rows[0]}") in codes(found)
    assert {p.code for p in found.problems} == {"record-changed", "totals-differ"}


def _set(sheet: str, field: str, uid: str, value: Any) -> Callable[[Workbook], None]:
    def change(workbook: Workbook) -> None:
        find(workbook, sheet, field, uid).value = value

    return change


def _cell(sheet: str, place: str, value: Any) -> Callable[[Workbook], None]:
    def change(workbook: Workbook) -> None:
        workbook[sheet][place].value = value

    return change


def _delete_row(workbook: Workbook) -> None:
    workbook[LINES].delete_rows(4)


def _add_row(workbook: Workbook) -> None:
    table = workbook[LINES]
    values = [cell.value for cell in table[5]]
    values[-1] = "b4"
    table.append(values)


def _add_row_without_uid(workbook: Workbook) -> None:
    workbook[LINES].append([4, "ยกระดับโรงงาน"])


def _repeat_uid(workbook: Workbook) -> None:
    table = workbook[LINES]
    table.append([cell.value for cell in table[5]])


def _hide(state: str) -> Callable[[Workbook], None]:
    def change(workbook: Workbook) -> None:
        workbook[LINES].sheet_state = state

    return change


def _rename(workbook: Workbook) -> None:
    workbook[LINES].title = "คำขอ"


def _copy(workbook: Workbook) -> None:
    workbook.copy_worksheet(workbook[LINES]).title = "สำเนา"


def _add_sheet(workbook: Workbook) -> None:
    workbook.create_sheet("หมายเหตุ")["A1"] = "ข้อความ"


def _insert_column(workbook: Workbook) -> None:
    workbook["พื้นที่ดำเนินการ"].insert_cols(3)


def _delete_amounts(workbook: Workbook) -> None:
    table = workbook[LINES]
    table.delete_cols(find(workbook, LINES, "amount", "b1").column)


CHANGES: dict[str, tuple[Callable[[Workbook], None], set[tuple[str, str]]]] = {
    "text": (_set(PROJECTS, "name_th", "p1", "ยกระดับโรงงาน ระยะที่ 2"), {("record-changed", f"{PROJECTS}!3")}),
    "text emptied": (_set(PROJECTS, "name_th", "p1", None), {("record-changed", f"{PROJECTS}!3")}),
    "text in an empty field": (_set(PROJECTS, "rationale", "p2", "เหตุผล"), {("record-changed", f"{PROJECTS}!4")}),
    "reference": (_set("กิจกรรม", "project", "v1", "p2"), {("record-changed", "กิจกรรม!3")}),
    "number": (_set("กิจกรรม", "weight", "v1", 62.6), {("record-changed", "กิจกรรม!3")}),
    "flag": (_set("พื้นที่ดำเนินการ", "whole_province", "a1", None), {("record-changed", "พื้นที่ดำเนินการ!3")}),
    "code": (_set("พื้นที่ดำเนินการ", "province", "a1", "51 เชียงใหม่"), {("record-changed", "พื้นที่ดำเนินการ!3")}),
    "words beside a code": (_set("พื้นที่ดำเนินการ", "province", "a1", "50 ลำพูน"), {("display-changed", "พื้นที่ดำเนินการ")}),
    "reading aid": (_cell(LINES, "B3", "สมุนไพรล้านนา"), {("display-changed", LINES)}),
    "running number": (_cell(LINES, "A3", 7), {("display-changed", LINES)}),
    "heading": (_cell(LINES, "C1", "ผู้รับจ้าง"), {("display-changed", LINES)}),
    "heading beside the table": (_cell(LINES, "BA1", "หมายเหตุ"), {("display-changed", LINES)}),
    "cover": (_cell(COVER_SHEET, "B4", "PIO20 สอจ.ชลบุรี"), {("display-changed", COVER_SHEET)}),
    "note on the cover": (_cell(COVER_SHEET, "D30", "อนุมัติแล้ว"), {("display-changed", COVER_SHEET)}),
    "note beside a record": (_cell(LINES, "BA4", "ตัดออก"), {("cell-bad", f"{LINES}!BA4")}),
    "note below a table": (_add_row_without_uid, {("uid-missing", f"{LINES}!%s6")}),
    "record deleted": (_delete_row, {("record-missing", LINES)}),
    "record added": (_add_row, {("record-added", f"{LINES}!6"), ("display-changed", LINES)}),
    "record twice": (_repeat_uid, {("uid-twice", f"{LINES}!6"), ("display-changed", LINES)}),
    "uid": (
        _set(LINES, "uid", "b2", "b9"),
        {("record-added", f"{LINES}!4"), ("record-missing", LINES), ("display-changed", LINES)},
    ),
    "sheet hidden": (_hide("hidden"), {("sheet-hidden", LINES)}),
    "sheet very hidden": (_hide("veryHidden"), {("sheet-hidden", LINES)}),
    "sheet renamed": (_rename, {("display-changed", LINES), ("display-changed", "คำขอ")}),
    "sheet copied": (_copy, {("uid-twice", "สำเนา!3"), ("display-changed", "สำเนา")}),
    "sheet added": (_add_sheet, {("sheet-unknown", "หมายเหตุ")}),
    "sheet deleted": (lambda w: w.remove(w[LINES]), {("record-missing", LINES), ("display-changed", LINES)}),
    "cover deleted": (lambda w: w.remove(w[COVER_SHEET]), {("display-changed", COVER_SHEET)}),
    "column inserted": (
        _insert_column,
        {("column-key-bad", "พื้นที่ดำเนินการ!C2"), ("display-changed", "พื้นที่ดำเนินการ")},
    ),
    "column deleted": (_delete_amounts, {("record-changed", f"{LINES}!3"), ("display-changed", LINES)}),
    "key of a column": (
        _cell("กิจกรรม", "D2", "name:long"),
        {("column-key-bad", "กิจกรรม!D2"), ("record-changed", "กิจกรรม!3")},
    ),
    "key of the uid": (_cell("กิจกรรม", "I2", "uid:text"), {("column-uid-missing", "กิจกรรม!A2")}),
    "key of the table": (_cell("กิจกรรม", "A2", "กิจกรรม"), {("sheet-unknown", "กิจกรรม"), ("record-missing", "กิจกรรม")}),
    "table of another document": (_cell("กิจกรรม", "A2", "#ceiling"), {("sheet-unknown", "กิจกรรม")}),
    "amount as text": (_set(LINES, "amount", "b1", "76,866.65"), {("cell-bad", f"{LINES}!%s3")}),
    "a tenth of a satang": (_set(LINES, "amount", "b1", 76866.651), {("cell-bad", f"{LINES}!%s3")}),
    "an amount beyond all amounts": (_set(LINES, "amount", "b1", 1e308), {("cell-bad", f"{LINES}!%s3")}),
    "formula for an amount": (_set(LINES, "amount", "b1", "=1+1"), {("record-changed", f"{LINES}!3")}),
    "fraction of a year": (_set(LINES, "fiscal_year", "b1", 2563.5), {("cell-bad", f"{LINES}!%s3")}),
    "number that would fill the memory": (_set("กิจกรรม", "weight", "v1", "1e999999999"), {("cell-bad", "กิจกรรม!%s3")}),
    "number in Thai digits": (_set("กิจกรรม", "weight", "v1", "๖๒.๕"), {("cell-bad", "กิจกรรม!%s3")}),
    "cross for a tick": (_set("พื้นที่ดำเนินการ", "whole_province", "a1", "x"), {("cell-bad", "พื้นที่ดำเนินการ!%s3")}),
    "date that Excel made": (
        _set("หน่วยงานและผู้ลงนาม", "letter_date", "profile", dt.date(2019, 8, 28)),
        {("cell-bad", "หน่วยงานและผู้ลงนาม!%s3")},
    ),
    "day that does not exist": (
        _set("หน่วยงานและผู้ลงนาม", "letter_date", "profile", "31/02/2562"),
        {("cell-bad", "หน่วยงานและผู้ลงนาม!%s3")},
    ),
    "day in Thai digits": (
        _set("หน่วยงานและผู้ลงนาม", "letter_date", "profile", "๒๘/๐๘/๒๕๖๒"),
        {("cell-bad", "หน่วยงานและผู้ลงนาม!%s3")},
    ),
}


@pytest.mark.parametrize(("change", "expected"), CHANGES.values(), ids=CHANGES)
def test_what_changes_data_or_words_is_changed_and_named(
    change: Callable[[Workbook], None], expected: set[tuple[str, str]], verifier: Verifier
) -> None:
    found = judged(verifier, change)
    assert found.verdict is Verdict.CHANGED
    assert not found.lets_in
    for code, place in expected:
        before, _, after = place.partition("%s")
        assert any(c == code and p.startswith(before) and p.endswith(after) for c, p in codes(found)), found.problems
    for problem in found.problems:
        assert problem.message


def test_of_many_changes_fifty_are_listed(verifier: Verifier) -> None:
    def change(workbook: Workbook) -> None:
        table = workbook[LINES]
        column = next(c.column for c in table[2] if c.value == "name:text")
        for row in range(3, table.max_row + 1):
            table.cell(row, column).value = "เปลี่ยน"

    found = verifier.verify_bytes("file.xlsx", edited(whole(DocumentKind.SUBMISSION).data, change))
    assert found.verdict is Verdict.CHANGED
    assert sum(p.code == "record-changed" for p in found.problems) == 50


# ---- the seal sheet ------------------------------------------------------------------------------------------------


def _row_of(workbook: Workbook, name: str) -> int:
    return next(row for row in range(2, 400) if workbook[SEAL_SHEET].cell(row, 1).value == name)


def _seal(name: str, value: Any) -> Callable[[Workbook], None]:
    def change(workbook: Workbook) -> None:
        workbook[SEAL_SHEET].cell(_row_of(workbook, name), 2).value = value

    return change


def _flip_signature(workbook: Workbook) -> None:
    cell = workbook[SEAL_SHEET].cell(_row_of(workbook, "signature"), 2)
    cell.value = ("A" if cell.value[0] != "A" else "B") + cell.value[1:]


def _swap_certificate(workbook: Workbook) -> None:
    import base64

    encoded = base64.b64encode(key("PIO20").certificate_der).decode()
    first = _row_of(workbook, "certificate")
    for number, row in enumerate(range(first, _row_of(workbook, "signature"))):
        workbook[SEAL_SHEET].cell(row, 2).value = encoded[number * 1000 : number * 1000 + 1000] or None


def _append(*values: Any) -> Callable[[Workbook], None]:
    return lambda workbook: workbook[SEAL_SHEET].append(list(values))


SEAL_CHANGES: dict[str, tuple[Callable[[Workbook], None], set[str]]] = {
    "identity": (_seal("revision_id", "ab" * 32), {"seal-changed", "signature-bad"}),
    "when": (_seal("created_at", "2019-08-29T02:30:00Z"), {"signature-bad"}),
    "number": (_seal("revision_no", "4"), {"signature-bad"}),
    "other spelling of the number": (_seal("revision_no", "03"), {"seal-changed"}),
    "who prepared": (_seal("prepared_by", "ผู้อื่น"), {"signature-bad"}),
    "install": (_seal("install_id", "install-2"), {"signature-bad"}),
    "program": (_seal("app_version", "9.9"), {"signature-bad"}),
    "office": (_seal("office", "PIO20"), {"seal-changed"}),
    "cycle": (_seal("cycle", "2566-2568"), {"seal-changed"}),
    "kit": (_seal("kit", "ab" * 32), {"seal-changed"}),
    "practice": (_seal("practice", "yes"), {"seal-changed"}),
    "practice in other words": (_seal("practice", "NO"), {"seal-changed"}),
    "kind": (_seal("kind", "return"), {"seal-changed"}),
    "minor version": (_seal("schema", "1.7"), {"seal-changed"}),
    "total": (_seal("total:sum:2563", "1.00"), {"seal-changed"}),
    "hash of a sheet": (_seal(f"display:{LINES}", "ab" * 32), {"display-changed", "signature-bad"}),
    "hash of a record": (_cell(SEAL_SHEET, "E3", "ab" * 32), {"seal-changed"}),
    "a parent more": (_append("parent", "ab" * 32), {"seal-changed"}),
    "a second office": (_append("office", "PIO20"), {"seal-changed"}),
    "an unknown key": (_append("note", "อนุมัติแล้ว"), {"seal-changed"}),
    "a second hash": (_append(None, None, "project", "p1", "ab" * 32), {"seal-changed"}),
    "a hash without a record": (_append(None, None, "project", "p9", "ab" * 32), {"seal-changed"}),
    "a remark beside": (_cell(SEAL_SHEET, "G3", "อนุมัติแล้ว"), {"seal-changed"}),
    "a value without a key": (_append(None, "อนุมัติแล้ว"), {"seal-changed"}),
    "heading": (_cell(SEAL_SHEET, "A1", "รายการอื่น"), {"seal-changed"}),
    "signature": (_flip_signature, {"signature-bad"}),
    "certificate": (_swap_certificate, {"signature-bad"}),
}


@pytest.mark.parametrize(("change", "expected"), SEAL_CHANGES.values(), ids=SEAL_CHANGES)
def test_nothing_on_the_seal_sheet_can_be_changed_unseen(
    change: Callable[[Workbook], None], expected: set[str], verifier: Verifier
) -> None:
    found = judged(verifier, change)
    assert found.verdict is Verdict.CHANGED
    assert expected <= {p.code for p in found.problems}
    assert {p.code for p in found.problems} <= expected | {"sheet-unknown"}


BROKEN_SEALS: dict[str, tuple[Callable[[Workbook], None], str]] = {
    "no seal": (lambda w: w.remove(w[SEAL_SHEET]), "not-a-package"),
    "another format": (_seal("format", "other"), "not-a-package"),
    "a line missing": (_seal("signature", None), "seal-incomplete"),
    "an office missing": (_seal("office", None), "seal-incomplete"),
    "no number": (_seal("revision_no", "สาม"), "seal-incomplete"),
    "a number of 5000 digits": (_seal("revision_no", "9" * 5000), "seal-incomplete"),
    "no moment": (_seal("created_at", "28/08/2562"), "seal-incomplete"),
    "no version": (_seal("schema", "หนึ่ง"), "seal-incomplete"),
    "a version of 5000 digits": (_seal("schema", "9" * 5000 + ".0"), "seal-incomplete"),
    "a newer major version": (_seal("schema", "2.0"), "schema-newer"),
    "an unknown kind": (_seal("kind", "letter"), "kind-unknown"),
    "no base64": (_seal("signature", "ลายเซ็น"), "seal-incomplete"),
    "no certificate": (_seal("certificate", "AAAA"), "certificate-damaged"),
}


@pytest.mark.parametrize(("change", "code"), BROKEN_SEALS.values(), ids=BROKEN_SEALS)
def test_a_seal_that_cannot_be_read_is_unverifiable(
    change: Callable[[Workbook], None], code: str, verifier: Verifier
) -> None:
    found = judged(verifier, change)
    assert found.verdict is Verdict.UNVERIFIABLE
    assert found.unpacked is None
    assert [p.code for p in found.problems] == [code]
    assert found.problems[0].message
    assert "{" not in found.problems[0].message


def test_a_refused_file_still_says_what_it_claims_to_be(verifier: Verifier) -> None:
    found = judged(verifier, _seal("schema", "2.0"))
    assert (found.claims.kind, found.claims.office, found.claims.cycle) == ("submission", "PIO50", "2563-2565")
    assert (found.claims.revision_id, found.claims.revision_no) == (small().revision_id, 3)


# ---- trust ---------------------------------------------------------------------------------------------------------


@contextmanager
def knowing(verifier: Verifier, *keys: RegisteredKey) -> Iterator[Verifier]:
    before, verifier.register = verifier.register, list(keys)
    try:
        yield verifier
    finally:
        verifier.register = before


@pytest.mark.parametrize(
    ("keys", "trust"),
    [
        (register("PIO50"), Trust.KNOWN),
        ([], Trust.UNKNOWN),
        (register("PIO20"), Trust.UNKNOWN),
        (register("PIO50", active=False), Trust.REVOKED),
        ([RegisteredKey("PIO20", key().fingerprint, active=True)], Trust.OTHER_OFFICE),
        ([RegisteredKey("PIO20", key().fingerprint, active=True), *register("PIO50")], Trust.KNOWN),
    ],
    ids=["known", "empty-register", "another-key", "revoked", "another-office", "of-two-offices"],
)
def test_trust_is_what_the_register_says_of_the_key(
    keys: list[RegisteredKey], trust: Trust, verifier: Verifier
) -> None:
    with knowing(verifier, *keys):
        found = verifier.verify_bytes("file.xlsx", small().data)
    assert (found.verdict, found.trust) == (Verdict.INTACT, trust)
    assert found.fingerprint == key().fingerprint


@pytest.mark.parametrize("kind", [DocumentKind.KIT, DocumentKind.RETURN])
def test_kits_and_returns_are_trusted_only_from_the_centre(kind: DocumentKind, verifier: Verifier) -> None:
    records = records_of(DocumentKind.RETURN) if kind is DocumentKind.RETURN else [Record("cycle", "c", {"kit_no": 1})]
    assert verifier.verify_bytes("file.xlsx", sealed(records, kind).data).trust is Trust.KNOWN
    assert verifier.verify_bytes("file.xlsx", sealed(records, kind, by=key("PIO50")).data).trust is Trust.OTHER_OFFICE


def test_a_practice_file_is_never_anything_else(verifier: Verifier) -> None:
    assert verifier.verify_bytes("file.xlsx", sealed(small_records(), practice=True).data).trust is Trust.PRACTICE


def test_header_is_shown_and_never_part_of_trust(verifier: Verifier) -> None:
    found = verifier.verify_bytes("file.xlsx", small().data)
    assert found.unpacked is not None
    assert found.unpacked.header == HEADER
