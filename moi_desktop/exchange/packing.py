"""Records to a sealed workbook. Always written fresh from the records; never a user's workbook edited.

The payload is computed by reading the finished sheets back through the reader that verification uses. What is sealed
is therefore what the cells show, and a record that would not come back as it went in stops the export.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from moi_desktop import reference
from moi_desktop.errors import PackageError
from moi_desktop.exchange.package import (
    FORMAT,
    Content,
    Header,
    Payload,
    build_payload,
    schema_text,
    statement,
    verification_code,
)
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import canonical_json, money_from_text, record_hash, sha256_hex
from moi_desktop.plan.catalogue import DocumentKind, Field
from moi_desktop.plan.code_book import CodeBook
from moi_desktop.plan.model import Plan
from moi_desktop.plan.thai_calendar import format_moment
from moi_desktop.plan.thai_numbers import format_baht
from moi_desktop.plan.totals import Totals, control_totals
from moi_desktop.signing.keys import OfficeKey
from moi_desktop.text import QT_TRANSLATE_NOOP
from moi_desktop.workbook.grid import Cell
from moi_desktop.workbook.layout import Labels, cover_grid, seal_grid, table_grid
from moi_desktop.workbook.reading import PackageCells, read_package
from moi_desktop.workbook.writing import render

CERTIFICATE_LINE: Final = 1000
"""Characters of base64 in one cell of the seal sheet."""

_DO_NOT_EDIT: Final = QT_TRANSLATE_NOOP("moi", "แก้ไขในโปรแกรมเท่านั้น หากแก้ในไฟล์นี้ ส่วนกลางจะไม่รับแฟ้ม")
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


def pack(content: Content, header: Header, plan: Plan, key: OfficeKey, *, signer: str, codes: CodeBook) -> Packed:
    """Seal the records of `plan` as a travelling file.

    `signer` is the name shown on the cover; `codes` gives the words beside codes. Raises PackageError
    (export-differs) when a record would not come back from the sheets exactly as it went in.
    """
    labels = code_labels(codes)
    totals = control_totals(plan)
    tables = [table_grid(e, plan.of(e), plan, labels) for e in catalogue.DOCUMENTS[content.kind] if plan.of(e)]
    read = read_package({grid.name: grid.rows for grid in tables})
    payload = build_payload(content, [(r.entity, r.uid, r.values) for r in read.rows], totals)
    _refuse_difference(plan, payload, read)
    cover = cover_grid(_cover_lines(content, header, payload, totals, signer), _title(content), _DO_NOT_EDIT)
    shown = read_package({cover.name: cover.rows, **{grid.name: grid.rows for grid in tables}})
    display = display_hashes(shown)
    signature = key.sign(statement(payload.revision_id, header, display))
    draft = Packed(b"", content, header, payload, totals, "")
    seal = seal_grid(
        _seal_lines(draft, display, key.certificate_der, signature),
        ((entity, uid, digest) for (entity, uid), digest in payload.hashes.items()),
    )
    data = render([cover, *tables, seal])
    return replace(draft, data=data, file_sha256=sha256_hex(data))


def next_content(content: Content, parents: Sequence[str], ancestors: frozenset[str]) -> Content:
    """The same content as a descendant of `parents`, whose own ancestors are `ancestors`."""
    return replace(content, parents=tuple(parents), ancestors=ancestors | frozenset(parents))


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
            return f"MOI-{content.office}-CARD{practice}.xlsx"
        case DocumentKind.KIT:
            return f"MOI-KIT-{cycle}-K{revision_no:02d}{practice}.xlsx"
        case DocumentKind.RETURN:
            return f"MOI-{content.office}-{cycle}-RETURN{revision_no:02d}{practice}.xlsx"
        case DocumentKind.SUBMISSION:
            return f"MOI-{content.office}-{cycle}-R{revision_no:02d}{practice}.xlsx"


def _refuse_difference(plan: Plan, payload: Payload, read: PackageCells) -> None:
    for record in plan:
        if payload.hashes.get((record.entity, record.uid)) != record_hash(record):
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


def _seal_lines(
    packed: Packed, display: Mapping[str, str], certificate: bytes, signature: bytes
) -> list[tuple[str, str]]:
    content, header, payload, totals = packed.content, packed.header, packed.payload, packed.totals
    lines = [
        ("format", FORMAT),
        ("schema", schema_text()),
        ("kind", content.kind.value),
        ("office", content.office),
        ("cycle", content.cycle),
        ("kit", content.kit),
        ("practice", "yes" if content.practice else "no"),
        ("revision_id", payload.revision_id),
        *((key, str(value)) for key, value in header.as_canonical().items()),
        *(("parent", rid) for rid in sorted(content.parents)),
        *(("ancestor", rid) for rid in sorted(content.ancestors)),
        *((f"total:{key}", str(value)) for key, value in totals.items()),
        *((f"display:{sheet}", digest) for sheet, digest in display.items()),
    ]
    encoded = base64.b64encode(certificate).decode("ascii")
    lines.extend(("certificate", encoded[i : i + CERTIFICATE_LINE]) for i in range(0, len(encoded), CERTIFICATE_LINE))
    lines.append(("signature", base64.b64encode(signature).decode("ascii")))
    return lines
