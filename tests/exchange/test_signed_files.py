"""Files with one and two signers, and files that came through other hands with a good seal."""

import openpyxl
import pytest

from moi_desktop.exchange.packing import Packed, pack
from moi_desktop.exchange.verdict import Verdict, Verifier
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Plan
from moi_desktop.signing import container, office_signature
from tests.exchange.packages import HEADER, content, edited, key, resaved, small, small_records


def certified() -> Packed:
    plan = Plan(small_records())
    return pack(content(), HEADER, plan, key(), signer="หัวหน้า", codes=reference_book(), certifier=key("PIO50-head"))


def test_a_file_signed_twice_names_both_and_is_intact(verifier: Verifier) -> None:
    found = verifier.verify_bytes("file.xlsx", certified().data)
    assert (found.verdict, found.problems, found.resaving) == (Verdict.INTACT, [], None)
    assert (found.fingerprint, found.certifier_fingerprint) == (key().fingerprint, key("PIO50-head").fingerprint)
    assert [one.claimed_at for one in found.office.signatures] == [HEADER.created_at] * 2


def test_certification_survives_saving_again(verifier: Verifier) -> None:
    found = verifier.verify_bytes("file.xlsx", resaved(certified().data))
    assert (found.verdict, found.problems) == (Verdict.RESAVED, [])
    assert found.certifier_fingerprint == key("PIO50-head").fingerprint
    assert found.resaving is not None
    assert found.resaving.code == "not-signed"
    assert "Openpyxl" in found.resaving.message


def test_a_certification_moved_to_another_file_does_not_fit(verifier: Verifier) -> None:
    def spoil(workbook: openpyxl.Workbook) -> None:
        cell = next(row[1] for row in workbook["ตราประทับ"].iter_rows() if row[0].value == "certifier_signature")
        cell.value = ("B" if str(cell.value)[0] == "A" else "A") + str(cell.value)[1:]

    found = verifier.verify_bytes("file.xlsx", edited(certified().data, spoil))
    assert found.verdict is Verdict.CHANGED
    assert [problem.code for problem in found.problems] == ["certifier-bad"]


@pytest.mark.parametrize("signers", [["other"], ["PIO50", "other"]])
def test_good_office_signatures_of_other_keys_make_no_file_intact(signers: list[str], verifier: Verifier) -> None:
    parts = {
        name: part
        for name, part in container.read(small().data).items()
        if name.startswith("xl/") and not name.endswith(".rels")
    }
    data = office_signature.sign(parts, [key(name) for name in signers], HEADER.created_at)
    found = verifier.verify_bytes("file.xlsx", data)
    assert found.verdict is Verdict.RESAVED
    assert found.resaving is not None
    assert found.resaving.code == "sig-other-key"
