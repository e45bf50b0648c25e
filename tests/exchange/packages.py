"""Packages for tests: real keys, real bytes, the sample plan, and the ways in which files get spoiled on the road."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

import openpyxl
from openpyxl.workbook import Workbook

from moi_desktop.exchange.package import Content, Header, Row, build_payload, statement
from moi_desktop.exchange.packing import Packed, display_hashes, pack
from moi_desktop.exchange.sealing import Seal
from moi_desktop.exchange.verdict import RegisteredKey, signer_office
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.sample import sample_kit, sample_plan
from moi_desktop.plan.totals import control_totals_of_canonical
from moi_desktop.signing.keys import Holder, OfficeKey, create_key
from moi_desktop.workbook.grid import Grid
from moi_desktop.workbook.reading import read_package
from moi_desktop.workbook.writing import render

CYCLE = "2563-2565"
HEADER = Header(
    revision_no=3,
    created_at=datetime(2019, 8, 28, 2, 30, tzinfo=UTC),
    prepared_by="=นางสาวสายใจ ใจดี",
    install_id="install-1",
    app_version="1.0.0",
)
OFFICES = {
    DocumentKind.CARD: "PIO50",
    DocumentKind.KIT: "MOI",
    DocumentKind.SUBMISSION: "PIO50",
    DocumentKind.RETURN: "PIO50",
}

AWKWARD_TEXTS = (
    "=SUM(A1)",
    "+1",
    "-1",
    "@x",
    "_x0041_",
    "_x005F_",
    "x_x000D_y",
    "'คำพูด",
    'อ้าง "คำพูด" และ “คำพูด”',
    "พ.ศ. 2563–2565",
    "บรรทัดแรก\nบรรทัดที่สอง\n\nบรรทัดที่สี่",
    "\tแท็บ\t",
    "๑๒๓,๔๕๖.๗๘",
    "0012",
    "1e5",
    "TRUE",
    "#N/A",
    "31/12/2562",
    " เว้นหน้า",
    "เว้นหลัง ",
    "ก\u200bข\u00a0ค",
    "น้ำ ก๊าซ ปั๊ม",
    "😀",
    "<b>&amp;</b>",
    "ย" * 10_000,
)
CHAINED_ESCAPES = ("_x005F_x0041_", "_x0041_x0042_")
"""LibreOffice 7.4 escapes only the first of such runs when it saves, so that they come back as other texts."""

AWKWARD_NUMBERS = (
    *("0", "0.1", "0.3", "8.95", "-0.5", "76866.65", "0.123456789012345", "123456789012345", "999999999999999"),
    *("1234567.12345678", "1E-10", "1E+14", "1E+20", "1E-300", "1E-400", "0.1234567890123456"),
    *("123456789.123456789123456789", "1234567890123456789"),
)
AWKWARD_MONEY = (
    0,
    1,
    10,
    25,
    999,
    895,
    7_686_665,
    99_999_999_999_999,
    123_456_789_012_345,
    999_999_999_999_999,
    10**15 + 1,
)
AWKWARD_WHOLE = (1, 999_999_999_999_999, 10**15, 2**53 - 1)


@cache
def _made(office: str) -> OfficeKey:
    return create_key(Holder(office, "สำนักงานอุตสาหกรรมจังหวัด", "สอจ."))


def key(office: str = "PIO50") -> OfficeKey:
    """One real key an office, made once."""
    return _made(office)


def content(kind: DocumentKind = DocumentKind.SUBMISSION, **changes: Any) -> Content:
    """The sealed content of a file of this kind."""
    return replace(Content(kind=kind, office=OFFICES[kind], cycle=CYCLE), **changes)


def sealed(
    records: Iterable[Record],
    kind: DocumentKind = DocumentKind.SUBMISSION,
    *,
    by: OfficeKey | None = None,
    header: Header = HEADER,
    **changes: Any,
) -> Packed:
    """These records as a sealed file."""
    what = content(kind, **changes)
    signer = by or key(signer_office(what))
    return pack(what, header, Plan(records), signer, signer="นายสมชาย ใจดี", codes=reference_book())


def records_of(kind: DocumentKind) -> list[Record]:
    """Real records for a file of each kind; a submission holds the whole sample plan."""
    match kind:
        case DocumentKind.CARD:
            values = {"office": "PIO50", "fingerprint": key().fingerprint, "holder": "นายสมชาย", "phone": "0 5311 2234"}
            return [Record("office_card", "card-1", values)]
        case DocumentKind.KIT:
            return sample_kit()
        case DocumentKind.SUBMISSION:
            return list(sample_plan("PIO50"))
        case DocumentKind.RETURN:
            return _return_records()


def _return_records() -> list[Record]:
    pinned: dict[str, Any] = {"table": "project", "record": "p1", "field": "name_th", "place": "โครงการที่ 1 › ชื่อโครงการ"}
    return [
        Record(
            "receipt", "r1", {"reviewed": "ab" * 32, "revision_no": 3, "head": "ab" * 32, "message": "รับแล้ว\nขอบคุณ"}
        ),
        Record("decision", "d1", {"project": "p1", "decision": "RETURNED", "seen_hash": "cd" * 32, "reason": "=เหตุผล"}),
        *(Record("comment", f"c{n}", {**pinned, "text": text}) for n, text in enumerate(AWKWARD_TEXTS)),
        Record("amendment", "a1", {**pinned, "base": "ชื่อเดิม", "proposed": "ชื่อใหม่", "reason": "สั้นลง", "state": "OPEN"}),
        Record("amount_layer", "l1", {"budget_line": "b1", "layer": "MINISTRY", "amount": 12_345_601}),
    ]


@cache
def whole(kind: DocumentKind) -> Packed:
    """The full sample file of a kind."""
    return sealed(records_of(kind), kind)


def small_records() -> list[Record]:
    """Two projects with what belongs to them: little enough to be changed and read many times over."""
    return [
        Record("office_profile", "profile", {"prepared_by": "นางสาวสายใจ", "letter_date": date(2019, 8, 28)}),
        Record("project", "p1", {"name_th": "ยกระดับโรงงาน", "kind": "NEW", "channel": "AREA-P", "start_fy": 2563}),
        Record("project", "p2", {"name_th": "สมุนไพรล้านนา", "kind": "CONT", "channel": "FUNCTION", "start_fy": 2563}),
        Record("area", "a1", {"project": "p1", "seq": 1, "province": "50", "whole_province": True}),
        Record("activity", "v1", {"project": "p1", "seq": 1, "name": "อบรม", "weight": Decimal("62.5")}),
        Record("budget_line", "b1", _line("p1", "ค่าวิทยากร", 7_686_665, activity="v1")),
        Record("budget_line", "b2", _line("p1", "ค่าอาหาร", 10)),
        Record("budget_line", "b3", _line("p2", "ค่าเช่าห้องประชุม", 3_600_000)),
    ]


def _line(project: str, name: str, satang: int, **more: Any) -> dict[str, Any]:
    year: dict[str, Any] = {"project": project, "fiscal_year": 2563, "source": "F101", "name": name, "amount": satang}
    return year | more


@cache
def small() -> Packed:
    """The sealed submission of `small_records`."""
    return sealed(small_records())


def awkward_records() -> list[Record]:
    """Texts and numbers that spreadsheets like to change."""
    return [
        *(Record("project", f"p{n}", {"name_th": text, "rationale": text}) for n, text in enumerate(AWKWARD_TEXTS)),
        *(Record("target_group", f"t{n}", {"number": Decimal(number)}) for n, number in enumerate(AWKWARD_NUMBERS)),
        *(Record("budget_line", f"b{n}", {"amount": satang}) for n, satang in enumerate(AWKWARD_MONEY)),
        *(Record("activity", f"v{n}", {"seq": number}) for n, number in enumerate(AWKWARD_WHOLE)),
    ]


def register(*offices: str, active: bool = True) -> list[RegisteredKey]:
    """The key register that knows the keys of these offices."""
    return [RegisteredKey(office, key(office).fingerprint, active=active) for office in offices]


# ---- spoiling ------------------------------------------------------------------------------------------------------


def edited(data: bytes, change: Callable[[Workbook], None]) -> bytes:
    """What comes of opening the file, changing it and saving it, as a spreadsheet program does."""
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    change(workbook)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def resaved(data: bytes) -> bytes:
    """Opened and saved, nothing changed."""
    return edited(data, lambda _workbook: None)


def find(workbook: Workbook, sheet: str, key_name: str, uid: str) -> Any:
    """The cell of a record's field, by machine key and uid."""
    table = workbook[sheet]
    keys = [cell.value for cell in table[2]]
    row = next(n for n in range(3, table.max_row + 1) if table.cell(n, keys.index("uid:uid") + 1).value == uid)
    return table.cell(row, next(n for n, text in enumerate(keys, 1) if text.partition(":")[0] == key_name))


def archive_of(parts: Mapping[str, bytes]) -> bytes:
    """A zip archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of an archive by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


# ---- forging -------------------------------------------------------------------------------------------------------


def sealed_by_hand(
    grids: Sequence[Grid], what: Content, by: OfficeKey, *, header: Header = HEADER, signature: bytes | None = None
) -> bytes:
    """Any sheets under a seal that fits them, as another program (a newer one, or a forger's) would write it.

    `signature` stands in for the one that `by` would give.
    """
    read = read_package({grid.name: grid.rows for grid in grids})
    rows: list[Row] = [(row.entity, row.uid, row.values) for row in read.rows]
    totals = control_totals_of_canonical(rows)
    payload = build_payload(what, rows, totals)
    display = display_hashes(read)
    seal = Seal(
        content=what,
        header=header,
        revision_id=payload.revision_id,
        totals=totals,
        display=display,
        certificate=by.certificate_der,
        signature=by.sign(statement(payload.revision_id, header, display)) if signature is None else signature,
    )
    return render([*grids, seal.grid(payload)])
