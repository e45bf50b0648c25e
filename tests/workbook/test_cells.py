"""Foreign workbooks: ordinary ones come through exactly, every other file ends in a named refusal, the parent lives."""

import datetime as dt
import io
import random
import struct
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.door import process
from moi_desktop.errors import WorkbookError
from moi_desktop.workbook import cells
from moi_desktop.workbook.cells import REFUSALS, CellReader, Limits, Visibility, read_cells

MOMENT = dt.datetime(2563, 10, 1, 8, 30)  # noqa: DTZ001 - a cell knows no time zone
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"


def saved(fill: Callable[[openpyxl.Workbook], None]) -> bytes:
    workbook = openpyxl.Workbook()
    fill(workbook)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def small_workbook() -> bytes:
    """Two cells, one of them a shared string."""
    out = io.BytesIO()
    workbook = xlsxwriter.Workbook(out)
    sheet = workbook.add_worksheet("แผน")
    sheet.write("A1", "โครงการ")
    sheet.write("B2", 54330.12)
    workbook.close()
    return out.getvalue()


def repacked(data: bytes, **changes: Callable[[bytes], bytes]) -> bytes:
    """The archive with some parts changed; the keyword is the end of the part's name without .xml."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            change = changes.get(entry.filename.rpartition("/")[2].removesuffix(".xml"), bytes)
            new.writestr(entry.filename, change(old.read(entry)))
    return out.getvalue()


def archive_of(*entries: tuple[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return out.getvalue()


def replacing(old: bytes, new: bytes) -> Callable[[bytes], bytes]:
    return lambda xml: xml.replace(old, new)


GOOD = small_workbook()
GOOD_ROWS = [["โครงการ", None], [None, 54330.12]]


@pytest.fixture(scope="module")
def reader():
    with CellReader() as one:
        yield one


def code_of(reader: CellReader, data: bytes) -> str:
    """Refuse `data`, check that the sentence can be told, and that the next file is read as ever."""
    with pytest.raises(WorkbookError) as caught:
        reader.read(data)
    assert caught.value.sentence
    assert caught.value.code in REFUSALS
    assert reader.read(GOOD)["แผน"] == GOOD_ROWS
    return caught.value.code


# ---- what comes through ----------------------------------------------------------------------------------------


def test_cells_come_with_their_types_from_a1_on(reader):
    def fill(workbook):
        sheet = workbook.active
        sheet.title = "คำของบประมาณ"
        sheet["B2"] = "  เว้นวรรค  "
        sheet["C2"] = 0.1 + 0.2
        sheet["D2"] = True
        sheet["E2"] = dt.date(2020, 1, 31)
        sheet["F2"] = MOMENT
        sheet["G2"] = dt.time(8, 30)
        sheet["H2"] = 7
        sheet["I2"] = "บรรทัดหนึ่ง\nบรรทัดสอง"

    rows = reader.read(saved(fill))["คำของบประมาณ"]
    assert rows[0] == [None] * 9
    assert rows[1][:6] == [None, "  เว้นวรรค  ", 0.3, True, dt.date(2020, 1, 31), MOMENT]
    assert rows[1][6:] == ["08:30:00", 7.0, "บรรทัดหนึ่ง\nบรรทัดสอง"]
    assert isinstance(rows[1][7], float)


def test_amounts_keep_every_digit(reader):
    amounts = [random.Random(7).randrange(1, 10**12) / 100 for _ in range(200)]
    out = io.BytesIO()
    workbook = xlsxwriter.Workbook(out)
    sheet = workbook.add_worksheet("a")
    for row, amount in enumerate(amounts):
        sheet.write(row, 0, amount)
    workbook.close()
    assert [row[0] for row in reader.read(out.getvalue())["a"]] == amounts


def test_formulas_give_their_stored_value_and_errors_give_nothing(reader):
    def change(xml):
        return xml.replace(b'<c r="B2"><v>54330.12</v>', b'<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v>')

    assert reader.read(repacked(GOOD, sheet1=change))["แผน"][-1][-1] is None
    formula = repacked(GOOD, sheet1=lambda xml: xml.replace(b"<v>54330.12</v>", b"<f>1+1</f><v>2</v>"))
    assert reader.read(formula)["แผน"][1][1] == 2.0


def test_what_the_reader_does_to_awkward_text_is_as_documented(reader):
    def change(xml):
        return xml.replace("<t>โครงการ</t>".encode(), b"<t>  _x0041_\r\nb&#13;_x000D__x0000_ </t>")

    (first, _), _ = reader.read(repacked(GOOD, sharedStrings=change))["แผน"]
    assert first == "A\nb\r\r\0"


def test_a_number_beyond_all_numbers_comes_as_text(reader):
    for written, read in ((b"1e999", "inf"), (b"NaN", "nan")):
        data = repacked(GOOD, sheet1=replacing(b"54330.12", written))
        assert reader.read(data)["แผน"][1][1] == read


def test_sheets_keep_their_order_and_hidden_ones_are_named_as_such(reader):
    def fill(workbook):
        workbook.active.title = "หน้าปก"
        workbook.create_chartsheet("กราฟ")
        workbook.create_sheet("ซ่อน").sheet_state = "hidden"
        workbook.create_sheet("ซ่อนลึก").sheet_state = "veryHidden"

    sheets = reader.read(saved(fill))
    assert list(sheets) == ["หน้าปก", "ซ่อน", "ซ่อนลึก"]
    assert len(sheets) == 3
    assert list(sheets.visibility.values()) == [Visibility.VISIBLE, Visibility.HIDDEN, Visibility.VERY_HIDDEN]
    assert sheets["หน้าปก"] == []


def test_part_names_with_backslashes_are_understood_as_excel_does(reader):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            new.writestr(entry.filename.replace("/", "\\"), old.read(entry))
    assert reader.read(out.getvalue())["แผน"] == GOOD_ROWS


def test_a_false_dimension_does_no_harm(reader):
    claimed = repacked(GOOD, sheet1=lambda xml: xml.replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"'))
    assert reader.read(claimed)["แผน"] == GOOD_ROWS


def test_one_file_can_be_read_without_keeping_a_reader():
    assert read_cells(GOOD)["แผน"] == GOOD_ROWS


# ---- what is refused -------------------------------------------------------------------------------------------

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file-empty"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "file-encrypted"),
        (OLE, "file-encrypted"),
        (OLE + "Workbook".encode("utf-16-le"), "file-old-xls"),
        (b"\x09\x08\x10\x00\x00\x06\x05\x00", "file-old-xls"),
        (OLE + "__substg1.0_0037001F".encode("utf-16-le"), "file-not-xlsx"),
        (b"%PDF-1.7 ...", "file-not-xlsx"),
        (b"<html><table></table></html>", "file-not-xlsx"),
        (bytes(5000), "file-not-xlsx"),
        (b"PK", "file-truncated"),
        (GOOD[:-1], "file-truncated"),
        (GOOD[: len(GOOD) // 2], "file-truncated"),
        (GOOD.replace(b"\n", b"\r\n") + b"\n", "file-damaged"),
        (archive_of(("เอกสาร.docx", b"text")), "file-not-workbook"),
        (archive_of(), "file-not-workbook"),
        (archive_of(("word/document.xml", b"<w/>")), "file-not-workbook"),
        (archive_of(("MOI-PIO50.xlsx", GOOD)), "file-zipped-twice"),
        (archive_of(("attachment.bin", GOOD)), "file-zipped-twice"),
        (archive_of(("[Content_Types].xml", b"<x/>"), ("word/embeddings/a.xlsx", GOOD)), "file-not-workbook"),
        (archive_of(("xl/workbook.xml", b"<workbook")), "file-damaged"),
        (archive_of(("xl/workbook.xml", b"")), "file-damaged"),
        (repacked(GOOD, sharedStrings=lambda xml: b"<sst>"), "file-damaged"),
    ],
)
def test_a_file_that_is_no_workbook_is_named_for_what_it_is(reader, data, code):
    assert code_of(reader, data) == code


def test_an_encrypted_entry_counts_as_password_protected(reader):
    data = bytearray(GOOD)
    for signature, flag_at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + flag_at] |= 1
    assert code_of(reader, bytes(data)) == "file-encrypted"


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", [SHEET, "XL/Worksheets/Sheet1.xml", "xl\\worksheets\\sheet1.xml"])
def test_two_parts_of_one_name_are_refused_because_programs_disagree_which_counts(reader, name):
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, b"<worksheet/>")
    assert code_of(reader, out.getvalue()) == "file-duplicate-parts"


def test_a_part_hidden_in_the_comment_of_another_is_missed(reader):
    data = bytearray(GOOD)
    second = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)
    third = data.index(b"PK\x01\x02", second + 1)
    first = data.index(b"PK\x01\x02")
    data[first + 32 : first + 34] = struct.pack("<H", third - second)
    assert code_of(reader, bytes(data)) == "file-damaged"


def test_a_wrong_checksum_is_damage_even_where_the_cells_could_be_read(reader):
    data = bytearray(GOOD)
    entry = data.rindex(SHEET.encode())
    data[entry - 30] ^= 1
    assert code_of(reader, bytes(data)) == "file-damaged"


def test_two_sheets_of_one_name_are_refused(reader):
    twice = b'<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="a" sheetId="2" r:id="rId1"/>'
    data = repacked(GOOD, workbook=lambda xml: xml[: xml.index(b"<sheet ")] + twice + xml[xml.index(b"</sheets>") :])
    assert code_of(reader, data) == "file-damaged"


def test_too_many_parts_are_refused(reader):
    assert code_of(reader, archive_of(*((f"xl/a{n}", b"") for n in range(2001)))) == "file-too-many-parts"


@pytest.mark.parametrize("kept", range(0, len(GOOD), 61))
def test_a_file_cut_at_any_point_is_never_read(reader, kept):
    with pytest.raises(WorkbookError) as caught:
        reader.read(GOOD[:kept])
    assert caught.value.code in ("file-empty", "file-truncated", "file-damaged")


@given(st.binary(max_size=2000))
@settings(max_examples=60, deadline=None)
def test_random_bytes_are_refused(reader, data):
    with pytest.raises(WorkbookError):
        reader.read(data)


@given(position=st.integers(0, len(GOOD) - 1), bit=st.integers(0, 7))
@settings(max_examples=250, deadline=None)
def test_a_flipped_bit_is_refused_or_changes_no_cell(reader, position, bit):
    data = bytearray(GOOD)
    data[position] ^= 1 << bit
    try:
        sheets = reader.read(bytes(data))
    except WorkbookError as error:
        assert error.code in REFUSALS  # noqa: PT017 - both ends are allowed
    else:
        assert dict(sheets) == {"แผน": GOOD_ROWS}


# ---- what would hurt -------------------------------------------------------------------------------------------


def test_a_bomb_is_refused_by_what_it_claims(reader):
    bomb = archive_of(("xl/workbook.xml", b""), (SHEET, bytes(30_000_000)))
    assert len(bomb) < 40_000
    assert code_of(reader, bomb) == "file-zip-bomb"


def test_a_file_that_unpacks_to_too_much_is_refused():
    noise = random.Random(1).randbytes(100_000)
    with CellReader(limits=Limits(unzipped_bytes=90_000, file_bytes=200_000)) as small:
        assert code_of(small, archive_of(("xl/workbook.xml", noise))) == "file-too-big"
        assert code_of(small, bytes(200_001)) == "file-too-big"


def with_false_size(data: bytes, part: str, claimed: int) -> bytes:
    """The archive in which one part claims to unpack to `claimed` bytes."""
    out = bytearray(data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        info = archive.getinfo(part)
        real = struct.pack("<I", info.file_size)
    out[info.header_offset + 22 : info.header_offset + 26] = struct.pack("<I", claimed)
    entry = out.rindex(part.encode())  # the directory stands behind everything else
    assert out[entry - 22 : entry - 18] == real
    out[entry - 22 : entry - 18] = struct.pack("<I", claimed)
    return bytes(out)


def test_a_bomb_that_lies_about_its_size_costs_no_more_than_the_limits():
    huge = b"<sst><si><t>" + b"a" * 300_000_000 + b"</t></si></sst>"
    bomb = with_false_size(repacked(GOOD, sharedStrings=lambda xml: huge), STRINGS, 1_000)
    with CellReader(limits=Limits(memory_bytes=300_000_000)) as strict:
        assert code_of(strict, bomb) in ("file-too-heavy", "file-damaged")


def test_huge_shared_strings_used_again_and_again_are_refused():
    text = f"<si><t>{'ก' * 30_000}</t></si>".encode()
    used = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (row, row) for row in range(1, 20_001))
    data = repacked(
        GOOD,
        sharedStrings=lambda xml: xml[: xml.index(b"<si>")] + text + b"</sst>",
        sheet1=lambda xml: xml[: xml.index(b"<row")] + used + xml[xml.index(b"</sheetData>") :],
    )
    with CellReader() as warm:
        assert warm.read(GOOD)
        assert code_of(warm, data) in ("file-too-heavy", "file-too-big")


@pytest.mark.parametrize(
    ("cell", "row"),
    [(b"XFD1048576", b"1048576"), (b"N1048576", b"1048576"), (b"B99999999", b"99999999")],
)
def test_one_cell_far_away_does_not_make_a_giant_table(reader, cell, row):
    def change(xml):
        return xml.replace(b'r="B2"', b'r="' + cell + b'"').replace(b'<row r="2"', b'<row r="' + row + b'"')

    # Where the table fits into the memory it is counted, else the child dies of it.
    assert code_of(reader, repacked(GOOD, sheet1=change)) in ("file-too-heavy", "file-too-many-cells")


def test_a_claim_of_four_billion_shared_strings_kills_only_the_child(reader):
    data = repacked(GOOD, sharedStrings=lambda xml: xml.replace(b'uniqueCount="1"', b'uniqueCount="4000000000"'))
    assert code_of(reader, data) == "file-too-heavy"


def many_cells(count: int) -> bytes:
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (row, row) for row in range(1, count + 1))
    return repacked(GOOD, sheet1=lambda xml: xml[: xml.index(b"<row")] + rows + xml[xml.index(b"</sheetData>") :])


def test_a_file_beyond_its_time_is_given_up_and_the_child_replaced():
    slow = many_cells(300_000)
    with CellReader(limits=Limits(seconds=0.05)) as hasty:
        started = time.monotonic()
        assert code_of(hasty, slow) == "file-too-slow"
        assert time.monotonic() - started < 10


def test_the_number_of_cells_is_bounded():
    with CellReader(limits=Limits(cells=1_000)) as small:
        assert len(small.read(many_cells(1_000))["แผน"]) == 1_000
        assert code_of(small, many_cells(1_001)) == "file-too-many-cells"


# ---- the child -------------------------------------------------------------------------------------------------


def process_of(reader: CellReader) -> subprocess.Popen[bytes]:
    child = reader._door._seats[0].child
    assert child is not None
    return child._process


def test_one_child_serves_many_files_and_is_gone_afterwards():
    with CellReader() as reader:
        reader.read(GOOD)
        process = process_of(reader)
        for _ in range(5):
            reader.read(GOOD)
            with pytest.raises(WorkbookError):
                reader.read(b"nothing")
        assert process_of(reader) is process
    assert process.returncode == 0


def test_a_closed_reader_can_be_used_again():
    reader = CellReader()
    reader.read(GOOD)
    reader.close()
    reader.close()
    assert reader.read(GOOD)["แผน"] == GOOD_ROWS
    reader.close()


def test_a_child_killed_between_files_is_replaced_unseen():
    with CellReader() as reader:
        reader.read(GOOD)
        process_of(reader).kill()
        assert reader.read(GOOD)["แผน"] == GOOD_ROWS


def test_a_child_that_dies_over_a_file_it_did_not_spoil_gets_a_second_chance(monkeypatch):
    with CellReader() as reader:
        reader.read(GOOD)
        monkeypatch.setattr(process.Child, "is_alive", True)
        process_of(reader).kill()
        assert reader.read(GOOD)["แผน"] == GOOD_ROWS


def test_work_interrupted_in_the_middle_leaves_no_half_answer_for_the_next_file(monkeypatch):
    with CellReader() as reader:
        reader.read(GOOD)
        with monkeypatch.context() as patch:

            def interrupted(*_):
                raise KeyboardInterrupt

            patch.setattr(cells, "unpack_sheet", interrupted)
            with pytest.raises(KeyboardInterrupt):
                reader.read(GOOD)
        assert reader.read(GOOD)["แผน"] == GOOD_ROWS


def test_threads_take_turns(reader):
    found = []
    threads = [threading.Thread(target=lambda: found.append(reader.read(GOOD)["แผน"])) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [GOOD_ROWS] * 6


@pytest.mark.parametrize(
    "program",
    [
        "pass",
        "import sys; sys.stdout.write('x' * 100); sys.stdout.flush(); sys.stdin.read()",
        "import sys; sys.exit(3)",
    ],
)
def test_a_child_that_cannot_start_is_not_blamed_on_the_file(program):
    with CellReader(command=[sys.executable, "-c", program]) as reader, pytest.raises(WorkbookError) as caught:
        reader.read(GOOD)
    assert caught.value.code == "reader-unavailable"


def test_a_program_that_does_not_exist_is_not_blamed_on_the_file():
    reader = CellReader(command=["/no/such/program"])
    with pytest.raises(WorkbookError) as caught:
        reader.read(GOOD)
    assert caught.value.code == "reader-unavailable"


@pytest.mark.parametrize(
    "answer",
    [
        'b"S" + struct.pack("<Q", 1 << 62)',
        'b"S" + struct.pack("<Q", 5) + b"[1,2]"',
        'b"E" + struct.pack("<Q", 2) + b"[]"',
        'b"F" + struct.pack("<Q", 2) + b"{}"',
        'b"?" + struct.pack("<Q", 2) + b"{}"',
    ],
)
def test_a_child_taken_over_by_a_file_cannot_say_anything_but_values(answer):
    program = (
        "import struct, sys; out = sys.stdout.buffer; out.write(b'H' + struct.pack('<Q', 2) + b'{}'); out.flush(); "
        f"sys.stdin.buffer.read(12); out.write({answer}); out.flush(); sys.stdin.read()"
    )
    with CellReader(command=[sys.executable, "-c", program]) as reader, pytest.raises(WorkbookError) as caught:
        reader.read(GOOD)
    assert caught.value.code == "file-damaged"


@pytest.mark.skipif(sys.platform == "win32", reason="asks /proc and POSIX limits")
def test_the_child_has_little_memory_and_can_write_no_file():
    with CellReader() as reader:
        reader.read(GOOD)
        text = Path(f"/proc/{process_of(reader).pid}/limits").read_text(encoding="ascii")
    lines = {line[:26].strip(): line[26:].split() for line in text.splitlines()}
    assert lines["Max address space"][:2] == ["1000000000", "1000000000"]
    assert lines["Max file size"][:2] == ["0", "0"]


@pytest.mark.skipif(sys.platform == "win32", reason="on Windows the job of the parent does this")
def test_the_child_ends_when_its_parent_is_killed():
    parent = f"""if True:
        import sys
        from moi_desktop.workbook.cells import CellReader
        reader = CellReader().__enter__()
        reader.read(bytes.fromhex({GOOD.hex()!r}))
        print(reader._door._seats[0].child._process.pid, flush=True)
        sys.stdin.read()
    """
    with subprocess.Popen([sys.executable, "-c", parent], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        child = int(process.stdout.readline())
        process.kill()
    for _ in range(100):
        if not Path(f"/proc/{child}").exists() or "Z" in Path(f"/proc/{child}/stat").read_text().split()[2]:
            break
        time.sleep(0.05)
    else:
        pytest.fail("the child outlived its parent")


def test_the_child_loads_no_excel_writer_no_qt_and_no_cryptography():
    listing = "import sys, moi_desktop.exchange.foreign_child; print(' '.join(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", listing], check=True, capture_output=True, text=True).stdout.split()
    assert not {"openpyxl", "xlsxwriter", "PySide6", "cryptography", "sqlite3"} & set(loaded)


def test_a_file_named_like_a_library_in_the_current_folder_is_not_run(tmp_path, monkeypatch):
    (tmp_path / "zipfile.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    assert read_cells(GOOD)["แผน"] == GOOD_ROWS
    assert [path.name for path in tmp_path.iterdir()] == ["zipfile.py"]


@pytest.mark.parametrize("code", REFUSALS)
def test_every_refusal_can_be_told(code):
    error = cells.refusal(code, "detail for the log")
    assert error.code == code
    assert error.sentence
    assert error.values["detail"] == "detail for the log"
