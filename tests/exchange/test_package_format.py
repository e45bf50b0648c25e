"""docs/package-format.md is true and complete: a second program, written from that page alone, judges our files alike.

Nothing of the second program uses ours. Started as a program, this module writes the table of codes into the page.
"""

import base64
import hashlib
import io
import re
from collections import defaultdict
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import rfc8785
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from moi_desktop.exchange.problems import MESSAGES
from moi_desktop.plan.catalogue import ENTITIES, DocumentKind
from moi_desktop.plan.model import Record
from moi_desktop.workbook.cells import REFUSALS
from tests.exchange.packages import AWKWARD_TEXTS, awkward_records, key, sealed, small, small_records, whole

PAGE = Path(__file__).resolve().parents[2] / "docs" / "package-format.md"
MARK = "<!-- codes: made from moi_desktop/exchange/problems.py and moi_desktop/workbook/cells.py; a test compares -->\n"


# ---- the second program --------------------------------------------------------------------------------------------


def sha256(value: object) -> str:
    data = value if isinstance(value, bytes) else rfc8785.dumps(value)  # type: ignore[arg-type]  # JSON as we make it
    return hashlib.sha256(data).hexdigest()


def unescaped(text: str) -> str:
    """Section 2: `_xHHHH_` stands for a letter; openpyxl leaves it as it is."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match[1], 16)), text)


def plain(number: float) -> str:
    text = format(Decimal(f"{number:.15g}"), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown(cell: Any) -> str:
    """Section 5, displayed text."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return unescaped(cell).replace("\r\n", "\n").replace("\r", "\n")
    return ("FALSE", "TRUE")[cell] if isinstance(cell, bool) else plain(cell)


def money(cell: Any) -> str:
    if isinstance(cell, str):
        return cell
    satang = round(cell * 100)
    return f"{'-' if satang < 0 else ''}{abs(satang) // 100}.{abs(satang) % 100:02d}"


def day(cell: Any) -> str:
    day, month, year = cell.split("/")
    return f"{int(year) - 543:04d}-{month}-{day}"


CELLS: dict[str, Callable[[Any], Any]] = {
    "code": lambda cell: shown(cell).partition(" ")[0],
    "int": int,
    "year": int,
    "dec": lambda cell: cell if isinstance(cell, str) else plain(cell),
    "money": money,
    "date": day,
    "flag": lambda cell: cell == "✓",
}


class Second:
    """What a second program finds in a file."""

    def __init__(self, data: bytes) -> None:
        self.records: dict[tuple[str, str], dict[str, Any]] = {}
        self.display: dict[str, str] = {}
        self.seal: dict[str, list[str]] = defaultdict(list)
        self.sealed: list[tuple[str, str, str]] = []
        workbook = openpyxl.load_workbook(io.BytesIO(data))
        for sheet in workbook.worksheets:
            rows = [list(row) for row in sheet.iter_rows(values_only=True)]
            if sheet.title == "ตราประทับ":
                self._read_seal(rows)
            elif str(sheet["A2"].value).startswith("#"):
                self._read_table(sheet.title, rows)
            else:
                self.display[sheet.title] = sha256(self._trimmed(rows))

    @staticmethod
    def _trimmed(rows: list[list[Any]]) -> list[list[str]]:
        texts = [[shown(cell) for cell in row] for row in rows]
        for row in texts:
            while row and not row[-1]:
                row.pop()
        while texts and not texts[-1]:
            texts.pop()
        return texts

    def _read_table(self, title: str, rows: list[list[Any]]) -> None:
        keys = [str(key) for key in rows[1]]
        entity, uid = keys[0][1:], keys.index("uid:uid")
        known = {f.key for f in ENTITIES[entity].fields} if entity in ENTITIES else set()  # the data dictionary
        beside = []
        for row in rows[2:]:
            if all(cell in (None, "") for cell in row):
                continue
            values = {}
            for name, cell in zip(keys, row, strict=True):
                field, _, kind = name.partition(":")
                if cell not in (None, "") and kind not in ("", "uid"):
                    values[field if field in known else name] = CELLS.get(kind, shown)(cell)
            self.records[entity, shown(row[uid])] = values
            aids = [shown(cell) for name, cell in zip(keys, row, strict=True) if name.startswith("~")]
            words = [shown(c).partition(" ")[2] for name, c in zip(keys, row, strict=True) if name.endswith(":code")]
            beside.append([shown(row[uid]), shown(row[0]), *aids, *words])
        self.display[title] = sha256([*self._trimmed(rows[:2]), *sorted(beside)])

    def _read_seal(self, rows: list[list[Any]]) -> None:
        for name, value, entity, uid, digest in rows[1:]:
            if name:
                self.seal[shown(name)].append(shown(value))
            if entity:
                self.sealed.append((shown(entity), shown(uid), shown(digest)))

    def record_hashes(self) -> list[tuple[str, str, str]]:
        return [(e, u, sha256({"entity": e, "uid": u, "values": v})) for (e, u), v in sorted(self.records.items())]

    def totals(self) -> dict[str, Any]:
        totals: dict[str, Any] = defaultdict(int)
        satang: dict[str, int] = defaultdict(int)
        for (entity, _), values in self.records.items():
            totals[f"count:{entity}"] += 1
            owner = self.records.get(("project", values.get("project", "")), {})
            if entity == "budget_line" and "amount" in values and owner.get("status") != "DELETED":
                year, source = values.get("fiscal_year", "-"), values.get("source", "-")
                for name in (f"sum:{year}", f"sum:{year}:{source}"):
                    satang[name] += int(values["amount"].replace(".", ""))
        return dict(totals) | {name: money(Decimal(amount) / 100) for name, amount in satang.items()}

    def revision_id(self) -> str:
        seal = {name: values[0] for name, values in self.seal.items()}
        records = [{"entity": e, "uid": u, "values": v} for (e, u), v in sorted(self.records.items())]
        payload = {name: seal[name] for name in ("cycle", "format", "kind", "kit", "office", "schema")}
        return sha256(
            payload
            | {"practice": seal["practice"] == "yes", "totals": self.totals(), "records": records}
            | {"parents": sorted(self.seal["parent"]), "ancestors": sorted(self.seal["ancestor"])}
        )

    def certificate(self) -> x509.Certificate:
        return x509.load_der_x509_certificate(base64.b64decode("".join(self.seal["certificate"])))

    def check_signature(self) -> None:
        """Raises InvalidSignature."""
        texts = ("created_at", "prepared_by", "install_id", "app_version")
        header: dict[str, Any] = {name: self.seal[name][0] for name in texts}
        statement = {
            "display": {n.removeprefix("display:"): v[0] for n, v in self.seal.items() if n.startswith("display:")},
            "format": "moi-desktop-package",
            "header": header | {"revision_no": int(self.seal["revision_no"][0])},
            "revision_id": self.seal["revision_id"][0],
        }
        public = self.certificate().public_key()
        assert isinstance(public, rsa.RSAPublicKey)
        signature = base64.b64decode(self.seal["signature"][0])
        public.verify(signature, rfc8785.dumps(statement), padding.PKCS1v15(), hashes.SHA256())  # type: ignore[arg-type]  # JSON

    def fingerprint(self) -> str:
        spki = (
            self.certificate()
            .public_key()
            .public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
        )
        digits = hashlib.sha256(spki).hexdigest()[:32].upper()
        return "-".join(digits[at : at + 4] for at in range(0, 32, 4))


def _lineage() -> bytes:
    line = [f"{n:064x}" for n in range(5)]
    return sealed(
        small_records(), kit="ab" * 32, practice=True, parents=tuple(line[3:]), ancestors=frozenset(line)
    ).data


def _deleted() -> bytes:
    deleted = {"status": "DELETED", "deleted_reason": "ซ้ำ"}
    records = [r.changed(deleted) if r.uid == "p2" else r for r in small_records()]
    return sealed([*records, Record("budget_line", "b9", {"amount": -5})]).data


FILES: dict[str, Callable[[], bytes]] = {
    **{kind.value: (lambda kind=kind: whole(kind).data) for kind in DocumentKind},  # type: ignore[misc]  # bound early
    "small": lambda: small().data,
    "awkward": lambda: sealed(awkward_records()).data,
    "with a lineage": _lineage,
    "with a deleted project": _deleted,
    "empty": lambda: sealed([]).data,
}


@pytest.mark.parametrize("make", FILES.values(), ids=FILES)
def test_a_program_written_from_the_page_comes_to_the_same_hashes_and_finds_the_signature_good(
    make: Callable[[], bytes],
) -> None:
    found = Second(make())
    assert found.record_hashes() == found.sealed
    assert {name.removeprefix("total:"): v[0] for name, v in found.seal.items() if name.startswith("total:")} == {
        name: str(value) for name, value in found.totals().items()
    }
    assert {
        n.removeprefix("display:"): v[0] for n, v in found.seal.items() if n.startswith("display:")
    } == found.display
    assert found.revision_id() == found.seal["revision_id"][0]
    found.check_signature()


def test_fingerprint_and_verification_code_are_as_the_page_says() -> None:
    found = Second(small().data)
    assert found.fingerprint() == key().fingerprint
    cover = dict(
        row[:2] for row in openpyxl.load_workbook(io.BytesIO(small().data))["หน้าปก"].iter_rows(values_only=True)
    )
    code = found.seal["revision_id"][0][:16].upper()
    assert cover["รหัสยืนยัน"] == "-".join(code[at : at + 4] for at in range(0, 16, 4))


def test_the_keys_of_the_seal_stand_in_the_order_of_the_page() -> None:
    section = PAGE.read_text(encoding="utf-8").partition("## 7.")[2].partition("## 8.")[0]
    names = [
        name
        for row in section.splitlines()
        if row.startswith("| `") and not row.startswith("| `certifier")  # a file with one signer
        for name in re.findall(r"`([^`]+)`", row.split("|")[1])
    ]
    kinds = [re.sub(r":.*", ":", name) for name in Second(_lineage()).seal]
    assert list(dict.fromkeys(kinds)) == [re.sub(r":.*", ":", name) for name in names]


# ---- the page ------------------------------------------------------------------------------------------------------


def test_the_examples_of_the_page_are_true() -> None:
    page = PAGE.read_text(encoding="utf-8")
    found = Second(small().data)
    text = '{"entity":"area","uid":"a1","values":{"project":"p1","province":"50","seq":1,"whole_province":true}}'
    assert text in page
    assert sha256(text.encode()) in page
    assert ("area", "a1", sha256(text.encode())) in found.record_hashes()
    (display,) = re.findall(r'^\[\["ลำดับ".*$', page, re.MULTILINE)
    assert sha256(display.encode()) in page
    assert found.display["พื้นที่ดำเนินการ"] == sha256(display.encode())


def codes_table() -> str:
    """The codes and their sentences, as they stand on the page."""

    def rows(sentences: dict[str, str]) -> list[str]:
        return [f"| `{code}` | {sentence} |" for code, sentence in sentences.items()]

    head = ["| code | sentence |", "|---|---|"]
    return "\n".join(
        [
            "\nOf the workbook as such:\n",
            *head,
            *rows(dict(REFUSALS)),
            "\nOf the package, and of what an office or the centre does with it:\n",
            *head,
            *rows(MESSAGES),
            "",
        ]
    )


def test_every_code_stands_on_the_page_with_its_sentence() -> None:
    """If this fails: python tests/exchange/test_package_format.py"""
    page = PAGE.read_text(encoding="utf-8")
    assert page.partition(MARK)[2] == codes_table()
    text = page.partition(MARK)[0]
    of_envelopes = ("mail-", "zip-", "archive-", "envelope-")
    of_offices = ("office-", "on-hold", "colleague-", "merge-")
    others = (*of_envelopes, *of_offices, "key-", "kit-", "return-", "centre-", "cycle-")
    judged = {code for code in MESSAGES if not code.startswith(others)}
    elsewhere = {"practice", "not-practice", "kind-not-here", "file-missing", "file-unreadable"}
    for code in judged - elsewhere:
        assert f"`{code}`" in text, code


def test_sentences_are_plain_lines() -> None:
    for sentence in (*MESSAGES.values(), *REFUSALS.values()):
        assert "\n" not in sentence
        assert "|" not in sentence


def test_the_awkward_texts_are_those_that_the_page_speaks_of() -> None:
    assert {"=SUM(A1)", "+1", "@x", "0012", "_x0041_"} <= set(AWKWARD_TEXTS)


if __name__ == "__main__":
    before = PAGE.read_text(encoding="utf-8").partition(MARK)
    PAGE.write_text(before[0] + MARK + codes_table(), encoding="utf-8", newline="\n")
