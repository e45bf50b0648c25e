"""Mails and archives of every kind, honest and hostile: bytes in, sources or problems out, and never an exception."""

from __future__ import annotations

import base64
import io
import struct
import sys
import zipfile
import zlib
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.central import envelopes
from moi_desktop.central.envelopes import Source
from moi_desktop.central.sources import left_out
from moi_desktop.central.sources import sources as sources_behind
from moi_desktop.door import envelopes as reading
from moi_desktop.door.envelope_wire import DEEPEST, LARGEST_IN_ALL, MOST_MEMBERS, Found
from moi_desktop.door.process import Answer, Door, DoorError, Pending

THAI = "แผนสอจ.เชียงใหม่ ครั้งที่ ๑.xlsx"
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


DOOR = Door()


@pytest.fixture(autouse=True, scope="module")
def _door_is_closed() -> Iterator[None]:
    yield
    DOOR.close()


def opened(name: str, data: bytes) -> Iterator[Source]:
    """What the child process finds, as everybody who asks gets it."""
    return envelopes.opened(DOOR, name, data)


def sources(path: Path) -> Iterator[Source]:
    return sources_behind(path, DOOR)


def workbook(text: str = "x") -> bytes:
    """The smallest thing that looks like a workbook from outside."""
    return zipped({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": text.encode()})


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return into.getvalue()


def letter(*attachments: tuple[str, bytes], subtype: str = "octet-stream") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "นำส่งแผน"
    message.set_content("เรียน สป.อก.")
    for name, data in attachments:
        message.add_attachment(data, maintype="application", subtype=subtype, filename=name)
    return message


def names(found: list[Source]) -> list[str]:
    return [source.name for source in found if source.problem is None]


def codes(found: list[Source]) -> list[tuple[str, str]]:
    return [(source.name, source.problem.code) for source in found if source.problem is not None]


def only(found: list[Source]) -> Source:
    (source,) = found
    return source


# Anything at all


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=3_000), st.sampled_from(["a.eml", "a.zip", "a.msg", "winmail.dat", "a.rar", "a.xlsx", ""]))
def test_any_bytes_become_sources_or_problems(data: bytes, name: str) -> None:
    found = list(opened(name, data))
    assert found
    for source in found:
        assert source.name.startswith(name)
        if source.problem is not None:
            assert "ก" <= source.problem.message[0] <= "๛"


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_damaged_mail_or_archive_becomes_sources_or_problems(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([GOOD_MAIL, GOOD_ZIP]))
    damaged = bytearray(whole[1])
    for _ in range(data.draw(st.integers(1, 12))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        damaged[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(damaged)))
    for bytes_now in (bytes(damaged), bytes(damaged[:cut])):
        found = list(opened(whole[0], bytes_now))
        assert found
        assert all("/" not in source.name.removeprefix(f"{whole[0]}/") or source for source in found)
        assert sum(len(source.data) for source in found) <= LARGEST_IN_ALL


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40))
def test_any_header_becomes_sources_or_problems(name: str, charset: str) -> None:
    plain = name.replace("\r", "").replace("\n", "")
    head = f'Content-Type: application/octet-stream; name="{plain}"\r\nContent-Disposition: attachment; '
    for spelling in (f'filename="{plain}"', f"filename*={charset}''{plain}", f'filename="=?{charset}?b?{plain}?="'):
        mail = (head + spelling + "\r\n\r\n").encode("utf-8", "surrogatepass") + workbook()
        assert list(opened("a.eml", mail))


# Mails


def test_attachments_are_found_however_deep_mails_were_forwarded() -> None:
    inner = letter(("ในสุด.xlsx", workbook("1")))
    middle = letter(("กลาง.xlsx", workbook("2")))
    middle.add_attachment(inner)
    outer = letter()
    outer.add_attachment(middle)
    found = list(opened("ส่งต่อ.eml", outer.as_bytes()))
    assert [(s.name, s.data) for s in found] == [
        ("ส่งต่อ.eml/กลาง.xlsx", workbook("2")),
        ("ส่งต่อ.eml/ในสุด.xlsx", workbook("1")),
    ]


def test_a_forwarded_mail_in_base64_is_read_although_the_standard_forbids_it() -> None:
    inner = base64.encodebytes(letter((THAI, workbook())).as_bytes())
    outer = (
        b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n'
        b"Content-Transfer-Encoding: base64\r\n\r\n" + inner + b"\r\n--b--\r\n"
    )
    assert names(list(opened("a.eml", outer))) == [f"a.eml/{THAI}"]


def test_a_mail_that_is_attached_as_a_file_is_opened() -> None:
    inner = letter((THAI, workbook())).as_bytes()
    assert names(list(opened("a.eml", letter(("เดิม.eml", inner)).as_bytes()))) == [f"a.eml/เดิม.eml/{THAI}"]


def raw_mail(body: bytes, encoding: str = "base64", disposition: str = 'attachment; filename="a.xlsx"') -> bytes:
    head = f"Content-Type: {SPREADSHEET}\r\nContent-Transfer-Encoding: {encoding}\r\n"
    return f"{head}Content-Disposition: {disposition}\r\n\r\n".encode("utf-8", "surrogateescape") + body


@pytest.mark.parametrize(
    "body",
    {
        "lines quoted by a reply": b"> " + base64.encodebytes(workbook()).replace(b"\n", b"\n> "),
        "a scanner's words after it": base64.encodebytes(workbook("ab")) + b"\r\n-- \r\nScanned by AntiVirus\r\n",
        "letters that are no base64": b"!!" + base64.b64encode(workbook()).replace(b"U", b"U*&\x00", 1),
        "no padding": base64.b64encode(workbook("ab")).rstrip(b"="),
        "the plain bytes": workbook(),
    }.items(),
    ids=lambda pair: pair[0],
)
def test_base64_with_junk_is_still_the_workbook(body: tuple[str, bytes]) -> None:
    source = only(list(opened("a.eml", raw_mail(body[1]))))
    assert source.problem is None
    with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
        assert "xl/workbook.xml" in archive.namelist()


@pytest.mark.parametrize("encoding", ["7bit", "8bit", "quoted-printable", "x-unknown"])
def test_base64_that_is_called_something_else_is_recognised(encoding: str) -> None:
    source = only(list(opened("a.eml", raw_mail(base64.encodebytes(workbook()), encoding))))
    assert source.data == workbook()


def word(text: str, charset: str, *, spoken: str = "") -> str:
    return f"=?{spoken or charset}?B?{base64.b64encode(text.encode(charset)).decode()}?="


RAW_874 = THAI.encode("cp874").decode("utf-8", "surrogateescape")
CUT = THAI.encode()
CUT_WORDS = " ".join(f"=?utf-8?B?{base64.b64encode(CUT[at : at + 20]).decode()}?=" for at in range(0, len(CUT), 20))
SPELLINGS = {
    "windows-874": f'filename="{word(THAI, "cp874", spoken="windows-874")}"',
    "tis-620 for a name of windows-874": f'filename="{word(THAI, "cp874", spoken="TIS-620")}"',
    "an unknown charset": f'filename="{word(THAI, "utf-8", spoken="x-thai")}"',
    "a wrong charset": f'filename="{word(THAI, "cp874", spoken="utf-8")}"',
    "raw windows-874": f'filename="{RAW_874}"',
    "raw utf-8": f'filename="{THAI}"',
    "letters cut between words": f'filename="{CUT_WORDS}"',
    "quoted-printable": 'filename="=?utf-8?Q?' + "".join(f"={b:02X}" for b in THAI.encode()) + '?="',
    "RFC 2231 in windows-874": "filename*=windows-874''" + "".join(f"%{b:02X}" for b in THAI.encode("cp874")),
    "RFC 2231 without a charset": "filename*=''" + "".join(f"%{b:02X}" for b in THAI.encode()),
    "a language and RFC 2231": "filename*=UTF-8'th'" + "".join(f"%{b:02X}" for b in THAI.encode()),
    "a path": f'filename="C:\\\\งาน\\\\{THAI}"',
    "a path upwards": f'filename="../../{THAI}"',
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_thai_names_are_read_in_every_spelling_and_are_never_paths(spelling: str) -> None:
    mail = raw_mail(base64.encodebytes(workbook()), disposition=f"attachment; {SPELLINGS[spelling]}")
    assert names(list(opened("a.eml", mail))) == [f"a.eml/{THAI}"]


@pytest.mark.parametrize("kind", [SPREADSHEET, "application/octet-stream", "image/png"])
def test_a_workbook_without_a_name_is_known_by_its_type_or_by_what_it_holds(kind: str) -> None:
    mail = f"Content-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n\r\n".encode() + base64.encodebytes(
        workbook()
    )
    assert names(list(opened("a.eml", mail))) == ["a.eml/1.xlsx"]


def test_letters_and_pictures_are_no_packages() -> None:
    message = letter(("หนังสือนำส่ง.pdf", b"%PDF-1.4"), ("ตรา.docx", zipped({"word/document.xml": b""})))
    assert codes(list(opened("a.eml", message.as_bytes()))) == [("a.eml", "mail-empty")]


def test_what_outlook_keeps_to_itself_is_refused_with_what_to_do() -> None:
    mail = letter(("winmail.dat", b"\x78\x9f\x3e\x22"), ("เดิม.msg", b"\xd0\xcf\x11\xe0"), ("ดี.xlsx", workbook()))
    found = list(opened("a.eml", mail.as_bytes()))
    assert codes(found) == [("a.eml/winmail.dat", "mail-winmail"), ("a.eml/เดิม.msg", "mail-outlook")]
    assert names(found) == ["a.eml/ดี.xlsx"]
    assert codes(list(opened("จาก Outlook.MSG", b"\xd0\xcf\x11\xe0"))) == [("จาก Outlook.MSG", "mail-outlook")]
    assert codes(list(opened("a.eml", b"\xd0\xcf\x11\xe0" + bytes(600)))) == [("a.eml", "mail-outlook")]
    for source in found:
        assert source.problem is None or "บันทึกไฟล์แนบ" in source.problem.message


def test_a_workbook_that_was_called_a_mail_or_an_archive_is_a_workbook() -> None:
    for name in ("a.eml", "a.zip"):
        assert only(list(opened(name, workbook()))) == Source(name, workbook())


# Archives


def flagless(name: bytes, data: bytes, extra: bytes = b"") -> bytes:
    """An archive with one stored member, whose name is in these bytes and nothing says in which code page."""
    check, size = zlib.crc32(data), len(data)
    local = struct.pack("<4sHHHHHIIIHH", b"PK\3\4", 20, 0, 0, 0, 33, check, size, size, len(name), len(extra)) + name
    local += extra + data
    entry = struct.pack(
        "<4sHHHHHHIIIHHHHHII", b"PK\1\2", 20, 20, 0, 0, 0, 33, check, size, size, len(name), len(extra), 0, 0, 0, 0, 0
    )
    entry += name + extra
    return local + entry + struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 1, 1, len(entry), len(local), 0)


@pytest.mark.parametrize("encoding", ["cp874", "utf-8", "tis-620"])
def test_thai_names_in_archives_are_read_without_the_flag(encoding: str) -> None:
    archive = flagless(f"ส่งแผน/{THAI}".encode(encoding), workbook())
    assert names(list(opened("a.zip", archive))) == [f"a.zip/{THAI}"]


def test_the_name_that_7_zip_writes_beside_the_old_one_counts() -> None:
    body = struct.pack("<BI", 1, zlib.crc32(b"___.xlsx")) + THAI.encode()
    extra = struct.pack("<HH", 0x7075, len(body)) + body
    assert names(list(opened("a.zip", flagless(b"___.xlsx", workbook(), extra)))) == [f"a.zip/{THAI}"]


@pytest.mark.parametrize("name", ["/etc/แผน.xlsx", "../../แผน.xlsx", "C:\\Windows\\แผน.xlsx", "a/b/c/แผน.xlsx"])
def test_folders_in_archives_are_ignored(name: str) -> None:
    assert names(list(opened("a.zip", zipped({name: workbook()})))) == ["a.zip/แผน.xlsx"]


def test_what_systems_leave_in_archives_is_left_out() -> None:
    members = {"__MACOSX/._a.xlsx": b"x", "._b.xlsx": b"x", "~$c.xlsx": b"x", "อ่าน.txt": b"x", "ดี.xlsx": workbook()}
    assert names(list(opened("a.zip", zipped(members)))) == ["a.zip/ดี.xlsx"]
    assert codes(list(opened("a.zip", zipped({"อ่าน.txt": b"x"})))) == [("a.zip", "zip-empty")]


def test_a_member_without_a_name_is_left_out() -> None:
    assert codes(list(opened("a.zip", flagless(b"", workbook())))) == [("a.zip", "zip-empty")]


def test_a_bad_member_stops_only_itself() -> None:
    archive = bytearray(zipped({"ก.xlsx": workbook(), "ข.xlsx": b"x" * 500, "ค.xlsx": workbook()}, 0))
    archive[archive.index(b"x" * 300) + 5] ^= 0xFF
    found = list(opened("a.zip", bytes(archive)))
    assert names(found) == ["a.zip/ก.xlsx", "a.zip/ค.xlsx"]
    assert codes(found) == [("a.zip/ข.xlsx", "zip-member")]


def test_a_member_behind_a_password_is_told() -> None:
    archive = bytearray(zipped({"ลับ.xlsx": workbook()}))
    for mark in (b"PK\3\4", b"PK\1\2"):
        archive[archive.index(mark) + (6 if mark == b"PK\3\4" else 8)] |= 1
    assert codes(list(opened("a.zip", bytes(archive)))) == [("a.zip/ลับ.xlsx", "zip-locked")]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_method_without_a_limit_is_not_unpacked(method: int) -> None:
    assert codes(list(opened("a.zip", zipped({"a.xlsx": bytes(9_000)}, method)))) == [("a.zip/a.xlsx", "zip-method")]


def test_a_member_that_grows_beyond_measure_is_not_unpacked() -> None:
    found = list(opened("a.zip", zipped({"bomb.xlsx": bytes(30_000_000), "ดี.xlsx": workbook()})))
    assert codes(found) == [("a.zip/bomb.xlsx", "zip-bomb")]
    assert names(found) == ["a.zip/ดี.xlsx"]


def test_an_archive_never_brings_out_more_than_is_allowed() -> None:
    one = zipped({f"{n}.xlsx": bytes([n]) * 3_000 for n in range(9)}, zipfile.ZIP_STORED)
    found: list[Found] = list(reading._opened("a.zip", one, 0, reading._Allowance(size=10_000)))
    assert [thing.code for thing in found][:4] == ["", "", "", "zip-large"]
    assert not any(thing.data for thing in found[3:])


def test_an_archive_with_too_many_members_is_read_as_far_as_is_allowed() -> None:
    found = list(opened("a.zip", zipped({f"{n}.xlsx": b"x" for n in range(MOST_MEMBERS + 5)})))
    assert len(names(found)) == MOST_MEMBERS
    assert codes(found) == [("a.zip", "zip-many")]


def test_envelopes_in_envelopes_are_opened_to_a_depth() -> None:
    data, name = workbook(), THAI
    for _ in range(DEEPEST):
        data, name = zipped({name: data}), "ใน.zip"
    assert len(names(list(opened("a.zip", data)))) == 1
    assert [code for _, code in codes(list(opened("a.zip", zipped({"ใน.zip": data}))))] == ["envelope-deep"]


@pytest.mark.parametrize("suffix", ["rar", "7z", "tar.gz"])
def test_other_archives_are_refused_with_what_to_do(suffix: str) -> None:
    (source,) = opened(f"แผน.{suffix}", b"Rar!\x1a\x07")
    assert source.problem is not None
    assert source.problem.code == "archive-other"
    assert "แตกไฟล์" in source.problem.message


def test_a_mail_with_an_archive_with_a_mail_is_opened() -> None:
    inner = letter((THAI, workbook())).as_bytes()
    mail = letter(("ทุกฉบับ.zip", zipped({"หนึ่ง.eml": inner, "สอง.xlsx": workbook("2")})))
    assert names(list(opened("a.eml", mail.as_bytes()))) == [
        f"a.eml/ทุกฉบับ.zip/หนึ่ง.eml/{THAI}",
        "a.eml/ทุกฉบับ.zip/สอง.xlsx",
    ]


# As files


def test_an_envelope_in_which_something_is_wrong_comes_along_to_be_kept(tmp_path: Path) -> None:
    path = tmp_path / "รวม.zip"
    path.write_bytes(zipped({"ก.xlsx": workbook(), "ข.rar": b"Rar!"}))
    good, bad = sources(path)
    assert (good.name, good.problem) == ("รวม.zip/ก.xlsx", None)
    assert (bad.name, bad.data) == ("รวม.zip/ข.rar", path.read_bytes())


def test_an_ordinary_letter_is_told_and_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "สวัสดี.eml"
    path.write_bytes(letter().as_bytes())
    (source,) = sources(path)
    assert source.problem is not None
    assert (source.problem.code, source.data) == ("mail-empty", b"")


def test_other_files_of_a_folder_are_named_and_not_read(tmp_path: Path) -> None:
    for name in ("หนังสือนำส่ง.pdf", "แผน.xlsx", "~$แผน.xlsx", "Thumbs.db", "ย่อย.eml"):
        (tmp_path / name).write_bytes(b"x")
    assert left_out([tmp_path, tmp_path / "แผน.xlsx"]) == ["หนังสือนำส่ง.pdf"]


GOOD_MAIL = ("a.eml", letter((THAI, workbook()), ("b.zip", zipped({"c.xlsx": workbook()}))).as_bytes())
GOOD_ZIP = ("a.zip", zipped({"ก.xlsx": workbook(), "b.eml": GOOD_MAIL[1], "c/d.zip": zipped({"e.xlsx": workbook()})}))


# Behind the door


def test_a_hundred_attachments_come_out_and_one_broken_among_them_stops_none() -> None:
    attachments = [(f"{number}.xlsx", workbook(str(number))) for number in range(100)]
    attachments[40] = ("เสีย.zip", b"PK\x03\x04 broken")
    found = list(opened("a.eml", letter(*attachments).as_bytes()))
    assert len(names(found)) == 99
    assert codes(found) == [("a.eml/เสีย.zip", "zip-broken")]


@pytest.mark.parametrize(
    "header",
    [
        'Content-Type: application/octet-stream; name*0*=""; name*1=x; name*0=y',
        "Content-Type: multipart/mixed; boundary*=''",
        "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: x-uuencode",
        "Content-Disposition: attachment; filename*=''%",
        "Content-Type: ; ; ;=\r\nContent-Transfer-Encoding: =?utf-8?q?base64?=",
        "Content-Type: text/plain; charset*=\u0e01''\u0e02; charset=x",
    ],
)
def test_headers_over_which_the_library_stumbles_are_sources_or_problems(header: str) -> None:
    mail = f"Subject: x\r\n{header}\r\n\r\n".encode() + workbook()
    assert list(opened("a.eml", mail))
    assert names(list(opened("a.eml", letter((THAI, workbook())).as_bytes()))) == [f"a.eml/{THAI}"]


@pytest.mark.parametrize(
    ("lost", "code"),
    [
        ("too-heavy", "envelope-too-heavy"),
        ("too-slow", "envelope-too-slow"),
        ("too-big", "envelope-too-big"),
        ("damaged", "envelope-damaged"),
        ("unavailable", "reader-unavailable"),
    ],
)
def test_whatever_becomes_of_the_child_is_told_of_the_envelope(lost: str, code: str) -> None:
    class Lost(Door):
        def begin(self, *_: object) -> Pending:
            raise DoorError(lost)

    source = only(list(envelopes.opened(Lost(), "a.eml", b"x")))
    assert source.problem is not None
    assert (source.name, source.problem.code) == ("a.eml", code)
    assert "ก" <= source.problem.message[0] <= "๛"


@pytest.mark.parametrize(
    "thing",
    [
        Found("b.eml/x.xlsx", b"x"),
        Found("a.eml/x.xlsx", code="no-such-code"),
        Found("a.eml/x.xlsx", code="archive-other"),
        Found("a.eml/x.xlsx", code="archive-other", values={"kind.__class__": 1}),
    ],
)
def test_a_child_that_was_taken_over_cannot_make_a_sentence(thing: Found) -> None:
    class Lying(Door):
        def ask(self, *_: object) -> Answer[Any]:
            return Answer([thing])

    (source,) = envelopes.opened(Lying(), "a.eml", b"x")
    assert source.problem is not None
    assert source.problem.code == "envelope-damaged"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX bounds the memory of the child by itself")
def test_a_mail_that_does_not_fit_into_the_memory_is_told_and_the_next_one_is_read() -> None:
    with Door(memory_bytes=300_000_000) as small:
        heavy = letter(("a.xlsx", bytes(60_000_000))).as_bytes()
        source = only(list(envelopes.opened(small, "a.eml", heavy)))
        assert source.problem is not None
        assert source.problem.code == "envelope-too-heavy"
        next_one = letter((THAI, workbook())).as_bytes()
        assert names(list(envelopes.opened(small, "b.eml", next_one))) == [f"b.eml/{THAI}"]
