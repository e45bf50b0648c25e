"""Every version opens what every released version has written: packages, office files, central files."""

import json
import shutil
from pathlib import Path

import pytest

from moi_desktop import __version__
from moi_desktop.central import views
from moi_desktop.central.centre import Centre
from moi_desktop.central.intake import take_in
from moi_desktop.exchange.verdict import Verdict, Verifier
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.doctor import doctor
from moi_desktop.store.holdings import HoldingState
from moi_desktop.store.office_workspace import OfficeWorkspace

SAMPLES = Path(__file__).parents[1] / "samples"
VERSIONS = sorted(path.parent for path in SAMPLES.glob("*/facts.json"))


@pytest.fixture(params=VERSIONS, ids=lambda path: path.name)
def version(request, tmp_path):
    """A copy of what one version wrote, and what it must still say."""
    folder = tmp_path / request.param.name
    shutil.copytree(request.param, folder)
    return folder, json.loads((folder / "facts.json").read_text(encoding="utf-8"))


def test_there_are_samples_of_this_version_too():
    assert __version__ in {folder.name for folder in VERSIONS}


def test_packages_still_verify_and_are_the_same_revisions(version):
    folder, facts = version
    with Verifier() as verifier:
        for name, revision in facts["packages"].items():
            verification = verifier.verify_file(folder / name)
            assert (verification.verdict, verification.claims.revision_id) == (Verdict.RESAVED, revision), name


def test_an_office_file_still_opens_whole(version):
    folder, facts = version
    with OfficeWorkspace.open(folder / "office.db") as office:
        assert len(office.plan(verified=True)) == facts["records"]
        assert len(office.unconfirmed()) == facts.get("unconfirmed", 0)
        assert len(office.pending_texts()) == facts.get("typed", 0)
        assert office.revisions()
        assert office.returns()
        assert doctor(office) == []


def test_a_central_file_still_opens_and_rebuilds_to_the_same_digest(version):
    folder, facts = version
    with CentralWorkspace.open(folder / "central.db") as central:
        centre = Centre(central)
        assert views.digest(centre) == facts["digest"]
        live = len(central.view_records("project"))
        assert [h.state for h in central.holdings.of()] == [HoldingState.CURRENT] * live
        assert views.rebuild(centre).same
        assert doctor(central) == []


def test_an_old_submission_is_known_again(version):
    folder, facts = version
    name = next(name for name in facts["packages"] if "-R01" in name)
    with CentralWorkspace.open(folder / "central.db") as central:
        (package,) = take_in(Centre(central), [folder / name]).packages
        assert package.state == "duplicate"
