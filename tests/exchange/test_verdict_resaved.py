"""What LibreOffice makes of a package: it writes every byte anew, and neither data nor words may change by it.

One run of LibreOffice converts all files; where it is not installed the tests are skipped.
"""

import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl.workbook import Workbook

from moi_desktop.exchange.verdict import Trust, Verdict, Verifier
from moi_desktop.plan.canonical import canonical_values
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.model import Record
from tests.exchange.packages import CHAINED_ESCAPES, awkward_records, edited, find, key, register, sealed, small, whole

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")
pytestmark = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")


def _change_amount(workbook: Workbook) -> None:
    find(workbook, "คำของบประมาณ", "amount", "b2").value = 0.11


def _note_on_cover(workbook: Workbook) -> None:
    workbook["หน้าปก"]["B4"].value = "PIO20"


def _hide_sheet(workbook: Workbook) -> None:
    workbook["กิจกรรม"].sheet_state = "hidden"


def _chained() -> list[Record]:
    return [Record("project", f"p{n}", {"name_th": text}) for n, text in enumerate(CHAINED_ESCAPES)]


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of files that LibreOffice opened and saved."""
    folder = tmp_path_factory.mktemp("libreoffice")
    files = {kind.value: whole(kind).data for kind in DocumentKind}
    files["awkward"] = sealed(awkward_records()).data
    files["chained"] = sealed(_chained()).data
    files["amount"] = edited(small().data, _change_amount)
    files["cover"] = edited(small().data, _note_on_cover)
    files["hidden"] = edited(small().data, _hide_sheet)
    for name, data in files.items():
        (folder / f"{name}.xlsx").write_bytes(data)
    command = [
        str(SOFFICE),
        "--headless",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to",
        "xlsx",
    ]
    paths = [str(folder / f"{name}.xlsx") for name in files]
    subprocess.run([*command, "--outdir", str(folder / "saved"), *paths], check=True, capture_output=True, timeout=120)
    return folder / "saved"


@pytest.mark.parametrize("kind", list(DocumentKind))
def test_a_file_that_libreoffice_saved_holds_the_same_data(kind: DocumentKind, saved: Path, verifier: Verifier) -> None:
    path = saved / f"{kind.value}.xlsx"
    assert path.read_bytes() != whole(kind).data
    found = verifier.verify_file(path)
    assert list(found.problems) == []
    assert (found.verdict, found.trust) == (Verdict.RESAVED, Trust.KNOWN)
    assert found.unpacked is not None
    assert found.unpacked.payload.data == whole(kind).payload.data


def test_texts_and_numbers_that_spreadsheets_like_to_change_survive_libreoffice(
    saved: Path, verifier: Verifier
) -> None:
    found = verifier.verify_file(saved / "awkward.xlsx")
    assert list(found.problems) == []
    assert found.unpacked is not None
    expected = {(r.entity, r.uid): canonical_values(r) for r in awkward_records()}
    assert {(e, u): v for e, u, v in found.unpacked.rows} == expected


def test_what_libreoffice_does_change_is_seen(saved: Path, verifier: Verifier) -> None:
    """It cannot save every text as it was; what comes back otherwise is named, never taken."""
    assert verifier.verify_bytes("file.xlsx", sealed(_chained()).data).verdict is Verdict.INTACT
    found = verifier.verify_file(saved / "chained.xlsx")
    assert found.unpacked is not None
    expected = {(r.entity, r.uid): canonical_values(r) for r in _chained()}
    same = {(e, u): v for e, u, v in found.unpacked.rows} == expected
    assert found.verdict is (Verdict.RESAVED if same else Verdict.CHANGED)


@pytest.mark.parametrize(
    ("name", "code", "place"),
    [
        ("amount", "record-changed", "คำของบประมาณ!4"),
        ("cover", "display-changed", "หน้าปก"),
        ("hidden", "sheet-hidden", "กิจกรรม"),
    ],
)
def test_a_change_made_before_libreoffice_saved_is_named(
    name: str, code: str, place: str, saved: Path, verifier: Verifier
) -> None:
    found = verifier.verify_file(saved / f"{name}.xlsx")
    assert found.verdict is Verdict.CHANGED
    assert (code, place) in {(p.code, p.place) for p in found.problems}


def test_a_file_written_down_and_then_saved_is_no_longer_intact(saved: Path) -> None:
    packed = small()
    with Verifier(register("PIO50"), recorded={packed.file_sha256}.__contains__) as one:
        assert one.verify_bytes("file.xlsx", packed.data).verdict is Verdict.INTACT
        found = one.verify_file(saved / "submission.xlsx")
    assert found.verdict is Verdict.RESAVED
    assert found.fingerprint == key().fingerprint
