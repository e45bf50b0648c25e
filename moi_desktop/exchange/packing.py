"""Records to a sealed workbook. Always written fresh from the records; never a user's workbook edited.

The payload is computed by reading the finished sheets back through the reader that verification uses. What is sealed
is therefore what the cells show, and a record that would not come back as it went in stops the export.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from moi_desktop import reference
from moi_desktop.errors import PackageError
from moi_desktop.exchange.package import (
    Content,
    Header,
    Payload,
    Row,
    build_payload,
    certification,
    statement,
    verification_code,
)
from moi_desktop.exchange.sealing import Seal
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import canonical_json, money_from_text, record_hash, sha256_hex
from moi_desktop.plan.catalogue import DocumentKind, Field
from moi_desktop.plan.code_book import CodeBook
from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.thai_calendar import format_moment
from moi_desktop.plan.thai_numbers import format_baht
from moi_desktop.plan.totals import Totals, control_totals_of_canonical
from moi_desktop.signing import office_signature
from moi_desktop.signing.signer import Signer
from moi_desktop.text import QT_TRANSLATE_NOOP
from moi_desktop.workbook.grid import Cell, Grid
from moi_desktop.workbook.layout import Labels, cover_grid, table_grid
from moi_desktop.workbook.reading import PackageCells, read_package
from moi_desktop.workbook.writing import as_read, workbook_parts

_DO_NOT_EDIT: Final = QT_TRANSLATE_NOOP("moi", "แก้ไขในโปรแกรมเท่านั้น หากแก้ในไฟล์นี้ โปรแกรมจะไม่รับแฟ้ม")
_PRACTICE_TITLE: Final = QT_TRANSLATE_NOOP("moi", "ฝึกหัด: {title}")


@dataclass(frozen=True, slots=True)
class Packed:
    """A finished travelling file, in memory."""

    data: bytes
    content: Content
    header: Header
    payload: Payload
    totals: Totals
    file_sha256: str

    @property
    def revision_id(self) -> str:
        """The identity of what the file says."""
        return self.payload.revision_id


def pack(
    content: Content,
    header: Header,
    plan: Plan,
    key: Signer,
    *,
    signer: str,
    codes: CodeBook,
    certifier: Signer | None = None,
) -> Packed:
    """Seal the records of `plan` as a travelling file, signed by `key` and, where there is one, by the `certifier`'s.

    `signer` is the name shown on the cover; `codes` gives the words beside codes. Raises PackageError
    (export-differs) when a record would not come back from the sheets exactly as it went in.
    """
    labels = code_labels(codes)
    tables = [as_read(table_grid(e, plan.of(e), plan, labels)) for e in catalogue.DOCUMENTS[content.kind] if plan.of(e)]
    read = read_package({grid.name: grid.rows for grid in tables})
    rows: list[Row] = [(r.entity, r.uid, r.values) for r in read.rows]
    totals = control_totals_of_canonical(rows)
    payload = build_payload(content, rows, totals)
    _refuse_difference(plan, payload, read)
    cover = cover_grid(_cover_lines(content, header, payload, totals, signer), _title(content), _DO_NOT_EDIT)
    shown = read_package({grid.name: grid.rows for grid in [as_read(cover), *tables]})
    display = display_hashes(shown)
    said = statement(payload.revision_id, header, display)
    signature = key.sign(said)
    seal = Seal(
        content=content,
        header=header,
        revision_id=payload.revision_id,
        totals=totals,
        display=display,
        certificate=key.certificate_der,
        signature=signature,
        certifier=certifier.certificate_der if certifier else b"",
        certifier_signature=certifier.sign(certification(said, signature)) if certifier else b"",
    ).grid(payload)
    _refuse_lost_text([cover, seal])
    signers = [key, certifier] if certifier else [key]
    data = office_signature.sign(workbook_parts([cover, *tables, seal]), signers, header.created_at)
    return Packed(data, content, header, payload, totals, sha256_hex(data))


def display_hashes(cells: PackageCells) -> dict[str, str]:
    """Sheet name to the hash of what it shows besides data: cover, headings, reading aids, words of codes."""
    return {str(sheet[0]): sha256_hex(canonical_json(sheet[1])) for sheet in cells.display if isinstance(sheet, list)}


def code_labels(codes: CodeBook) -> Labels:
    """The words shown beside codes: choices of the catalogue and names of the code lists; empty for unknown codes."""

    def label(field: Field, code: str) -> str:
        choice = field.choice(code)
        if choice is not None:
            return choice.th
        entry = codes.table(field.codes).get(code) if field.codes else None
        return entry.th if entry else ""

    return label


def file_name(content: Content, revision_no: int) -> str:
    """ASCII and sortable, `MOI-PIO50-FY2563-2565-R03.xlsx`. Identity lives inside the file, never in its name."""
    cycle = f"FY{content.cycle}"
    practice = "-PRACTICE" if content.practice else ""
    match content.kind:
        case DocumentKind.CARD:
            return f"MOI-{content.office}-CARD{'2' if revision_no == 2 else ''}{practice}.xlsx"
        case DocumentKind.KIT:
            return f"MOI-KIT-{cycle}-K{revision_no:02d}{practice}.xlsx"
        case DocumentKind.RETURN:
            return f"MOI-{content.office}-{cycle}-RETURN{revision_no:02d}{practice}.xlsx"
        case DocumentKind.SUBMISSION:
            return f"MOI-{content.office}-{cycle}-R{revision_no:02d}{practice}.xlsx"


def _refuse_difference(plan: Plan, payload: Payload, read: PackageCells) -> None:
    for record in plan:
        if payload.hashes.get((record.entity, record.uid)) != _hash(record):
            raise PackageError(
                QT_TRANSLATE_NOOP(
                    "moi",
                    "ส่งออกไม่ได้ เพราะข้อมูลรหัส {uid} ในตาราง {table} อ่านกลับจากไฟล์แล้วไม่ตรงกับที่กรอก กรุณาตรวจช่องที่มีอักขระแปลก แล้วส่งออกใหม่",
                ),
                code="export-differs",
                uid=record.uid,
                table=catalogue.entity(record.entity).th,
            )
    if read.problems or len(read.rows) != len(plan):
        place = read.problems[0].place if read.problems else ""
        raise PackageError(
            QT_TRANSLATE_NOOP("moi", "ส่งออกไม่ได้ เพราะบางช่องเขียนลงไฟล์ไม่ได้"), code="export-differs", place=place
        )


def _hash(record: Record) -> str:
    try:
        return record_hash(record)
    except UnicodeEncodeError:  # half a letter, which no file can hold
        return ""


def _refuse_lost_text(grids: Sequence[Grid]) -> None:
    for grid in grids:
        for row, kept in zip(grid.rows, as_read(grid).rows, strict=True):
            if row != kept:
                raise PackageError(
                    QT_TRANSLATE_NOOP(
                        "moi", "ส่งออกไม่ได้ เพราะชื่อผู้จัดทำหรือผู้ลงนามมีอักขระที่ไฟล์เก็บไม่ได้ หรือยาวเกินไป กรุณาแก้ไขแล้วส่งออกใหม่"
                    ),
                    code="export-differs",
                    place=grid.name,
                )


def _title(content: Content) -> str:
    title = catalogue.DOCUMENT_NAMES[content.kind]
    return _PRACTICE_TITLE.format(title=title) if content.practice else title


def _cover_lines(
    content: Content, header: Header, payload: Payload, totals: Totals, signer: str
) -> list[tuple[str, Cell]]:
    lines: list[tuple[str, Cell]] = [
        ("หน่วยงาน", f"{content.office} {reference.office_name(content.office)}".rstrip()),
        ("รอบแผน", f"พ.ศ. {content.cycle.replace('-', '–')}" if content.cycle else ""),
        ("ครั้งที่", header.revision_no),
        ("จัดทำเมื่อ", format_moment(header.created_at)),
        ("ผู้จัดทำ", header.prepared_by),
        ("ผู้ลงนาม", signer),
        ("รหัสยืนยัน", verification_code(payload.revision_id)),
    ]
    return [(label, value) for label, value in [*lines, *_total_lines(totals)] if value != ""]


def _total_lines(totals: Totals) -> list[tuple[str, Cell]]:
    years = [key for key in totals if key.startswith("sum:") and key.count(":") == 1]
    money: list[tuple[str, Cell]] = [
        (f"งบประมาณปี {key.partition(':')[2]} (บาท)", format_baht(money_from_text(str(totals[key])))) for key in years
    ]
    counted = [e for e in catalogue.ENTITIES.values() if f"count:{e.key}" in totals and not e.single]
    return [*money, *((f"จำนวน{e.th}", totals[f"count:{e.key}"]) for e in counted)]
