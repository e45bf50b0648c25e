"""E-mails as they come: Thai attachment names in every spelling, forwarded mails, and mails that are broken."""

from __future__ import annotations

import base64
from collections.abc import Callable
from email.header import Header
from email.message import EmailMessage
from email.utils import encode_rfc2231
from pathlib import Path
from urllib.parse import quote

import pytest

from moi_desktop.central import views
from moi_desktop.central.centre import Centre
from moi_desktop.central.intake import take_in
from moi_desktop.door.envelope_wire import LARGEST_ENVELOPE
from moi_desktop.exchange.verdict import LARGEST_FILE
from tests.central.offices import Desk, noon

OpenDesk = Callable[..., Desk]
THAI = "แผนเชียงใหม่ ครั้งที่ ๑.xlsx"
SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def mail_with(data: bytes, disposition: str, content_type: str = SPREADSHEET) -> bytes:
    """A mail written by hand, because mail programs do not keep to the rules that a library would."""
    body = base64.encodebytes(data).decode("ascii")
    return (
        "From: pio50@example.go.th\r\nTo: plan@example.go.th\r\n"
        f"Subject: {Header('นำส่งแผน', 'utf-8').encode()}\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n'
        "--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        f"--x\r\nContent-Type: {content_type}\r\nContent-Transfer-Encoding: base64\r\n"
        f"Content-Disposition: {disposition}\r\n\r\n{body}\r\n--x--\r\n"
    ).encode("utf-8", "surrogateescape")


def rfc2047(name: str, charset: str = "utf-8") -> str:
    return Header(name, charset).encode(maxlinelen=10_000)


def continued(name: str) -> str:
    """RFC 2231 in pieces, as Outlook cuts long names."""
    text = quote(name)
    pieces = [text[i : i + 30] for i in range(0, len(text), 30)]
    return ";\r\n ".join(
        f"filename*{n}*={chr(39) * 0}{'utf-8' + chr(39) * 2 if n == 0 else ''}{p}" for n, p in enumerate(pieces)
    )


SPELLINGS = {
    "RFC 2231": "attachment; filename*=" + encode_rfc2231(THAI, "utf-8"),
    "RFC 2231 in pieces": "attachment; " + continued(THAI),
    "RFC 2231 in TIS-620": "attachment; filename*=tis-620''" + quote(THAI.encode("tis-620")),
    "RFC 2047": f'attachment; filename="{rfc2047(THAI)}"',
    "RFC 2047 in TIS-620": f'attachment; filename="{rfc2047(THAI, "tis-620")}"',
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_thai_attachment_name_is_read_however_it_is_spelled(
    centre: Centre, desk: OpenDesk, tmp_path: Path, spelling: str
) -> None:
    sent = desk().send()
    path = tmp_path / "จดหมาย.eml"
    path.write_bytes(mail_with(sent.path.read_bytes(), SPELLINGS[spelling]))
    report = take_in(centre, [path], apply=True, clock=noon)
    assert [p.file for p in report.packages] == [f"จดหมาย.eml/{THAI}"]
    assert report.applied == [sent.revision_id]
    assert centre.workspace.receipts()[-1].name == f"จดหมาย.eml/{THAI}"


@pytest.mark.parametrize("charset", ["utf-8", "tis-620", "latin-1"])
def test_a_name_in_raw_bytes_never_stops_the_intake(
    centre: Centre, desk: OpenDesk, tmp_path: Path, charset: str
) -> None:
    sent = desk().send()
    raw = THAI.encode(charset, "replace").decode("utf-8", "surrogateescape")
    path = tmp_path / "raw.eml"
    path.write_bytes(mail_with(sent.path.read_bytes(), f'attachment; filename="{raw}"'))
    report = take_in(centre, [path], apply=True, clock=noon)
    assert report.applied == [sent.revision_id]
    assert report.packages[0].file.startswith("raw.eml/")
    assert report.packages[0].file.endswith(".xlsx")


def test_a_name_that_stands_only_in_the_content_type_is_found(centre: Centre, desk: OpenDesk, tmp_path: Path) -> None:
    sent = desk().send()
    path = tmp_path / "old.EML"
    path.write_bytes(mail_with(sent.path.read_bytes(), "attachment", f'{SPREADSHEET}; name="{rfc2047(THAI)}"'))
    assert take_in(centre, [path], apply=True, clock=noon).applied == [sent.revision_id]


def test_a_workbook_without_a_name_is_known_by_its_type(centre: Centre, desk: OpenDesk, tmp_path: Path) -> None:
    sent = desk().send()
    path = tmp_path / "nameless.eml"
    path.write_bytes(mail_with(sent.path.read_bytes(), "attachment"))
    report = take_in(centre, [path], apply=True, clock=noon)
    assert report.applied == [sent.revision_id]
    assert report.packages[0].file == "nameless.eml/1.xlsx"


def test_several_attachments_and_a_forwarded_mail_are_all_taken(centre: Centre, desk: OpenDesk, tmp_path: Path) -> None:
    one, two = desk("PIO50"), desk("PIO20")
    inner = EmailMessage()
    inner["Subject"] = "ของชลบุรี"
    inner.set_content("ส่งต่อ")
    sent = two.send()
    inner.add_attachment(sent.path.read_bytes(), maintype="application", subtype="octet-stream", filename="ชลบุรี.xlsx")
    outer = EmailMessage()
    outer.set_content("สองแฟ้ม")
    outer.add_attachment(
        one.card().path.read_bytes(), maintype="application", subtype="octet-stream", filename="card.xlsx"
    )
    outer.add_attachment(
        one.send().path.read_bytes(), maintype="application", subtype="octet-stream", filename="แผน.XLSX"
    )
    outer.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="หนังสือนำส่ง.pdf")
    outer.add_attachment(inner)
    (tmp_path / "mail.eml").write_bytes(outer.as_bytes())
    report = take_in(centre, [tmp_path / "mail.eml"], apply=True, clock=noon)
    assert [(p.file, p.state) for p in report.packages] == [
        ("mail.eml/card.xlsx", "card"),
        ("mail.eml/แผน.XLSX", "applied"),
        ("mail.eml/ชลบุรี.xlsx", "applied"),
    ]


def nested(depth: int) -> bytes:
    """Multipart in multipart, deeper than any mail program makes it."""
    head = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(depth))
    return (head + "Content-Type: text/plain\r\n\r\nx\r\n").encode()


BROKEN = {
    "nothing": b"",
    "a letter without attachment": b"Subject: hello\r\n\r\nplain text\r\n",
    "half a header": b"Content-Type: multipart/mixed; boundary=",
    "no boundary": b"Content-Type: multipart/mixed\r\n\r\n--x\r\n",
    "a bad address": b"From: =?utf-8?q?=C3?= <@\xff\xfe>\r\nTo: <<<>>>\r\n\r\nx",
    "a bad encoded word": b'Content-Type: application/octet-stream; name="=?bogus?x?!!?="\r\n\r\nx',
    "a bad charset in RFC 2231": b"Content-Disposition: attachment; filename*=bogus''%FF%FE.xlsx\r\n\r\nx",
    "a nest": nested(3_000),
    "random bytes": bytes(range(256)) * 40,
    "a workbook instead of a mail": b"PK\x03\x04" + b"\x00" * 500,
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_mail_is_told_and_the_others_go_in(centre: Centre, desk: OpenDesk, tmp_path: Path, what: str) -> None:
    sent = desk().send()
    (tmp_path / "a-broken.eml").write_bytes(BROKEN[what])
    (tmp_path / "b-good.eml").write_bytes(mail_with(sent.path.read_bytes(), SPELLINGS["RFC 2231"]))
    report = take_in(centre, [tmp_path / "a-broken.eml", tmp_path / "b-good.eml"], apply=True, clock=noon)
    assert report.applied == [sent.revision_id]
    assert not report.clean
    first = report.packages[0]
    assert first.state == "quarantined"
    assert first.code in ("mail-broken", "mail-empty", "file-not-xlsx")
    assert "กรุณา" in first.message
    assert views.rebuild(centre).same


def test_an_attachment_cut_short_is_held_back_by_itself(centre: Centre, desk: OpenDesk, tmp_path: Path) -> None:
    data = desk().send().path.read_bytes()
    good = desk("PIO20").send()
    whole = EmailMessage()
    whole.set_content("x")
    for name, part in (("cut.xlsx", data[:-500]), ("empty.xlsx", b""), ("good.xlsx", good.path.read_bytes())):
        whole.add_attachment(part, maintype="application", subtype="octet-stream", filename=name)
    (tmp_path / "mail.eml").write_bytes(whole.as_bytes())
    report = take_in(centre, [tmp_path / "mail.eml"], apply=True, clock=noon)
    assert [p.code for p in report.packages] == ["file-truncated", "file-empty", ""]
    assert report.applied == [good.revision_id]


@pytest.mark.parametrize(("name", "most"), [("huge.xlsx", LARGEST_FILE), ("huge.eml", LARGEST_ENVELOPE)])
def test_a_file_too_large_to_be_a_package_is_not_even_read(
    centre: Centre, tmp_path: Path, name: str, most: int
) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(most + 1)
    (package,) = take_in(centre, [path], clock=noon).packages
    assert (package.state, package.code) == ("quarantined", "too-large")
    assert centre.workspace.receipts(package.sha256 or "none") == []


def test_a_file_name_that_is_no_text_is_kept_readable(centre: Centre, desk: OpenDesk, tmp_path: Path) -> None:
    sent = desk().send()
    path = tmp_path / b"\xc1\xbc\xb9.xlsx".decode("utf-8", "surrogateescape")
    try:
        path.write_bytes(sent.path.read_bytes())
    except OSError:
        pytest.skip("this file system takes only texts as names")
    report = take_in(centre, [path, tmp_path], apply=True, clock=noon)
    assert report.applied == [sent.revision_id]
    assert report.packages[0].file == "???.xlsx"
