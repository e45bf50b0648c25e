"""What is missing on a Debian system is found by package name, under any name that a release gives it."""

import shutil

import pytest
import system_packages
from system_packages import Need, installed_packages, keep_trusted, missing_packages, python_needs

LISTING = """\
installed libgl1
installed libthai0
config-files libegl1
half-installed libdbus-1-3
installed libglib2.0-0t64

not-installed fonts-thai-tlwg
"""


def test_only_wholly_installed_packages_count():
    assert installed_packages(LISTING) == {"libgl1", "libthai0", "libglib2.0-0t64"}


def test_missing_packages_come_in_the_order_of_the_needs():
    needs = (Need("libthai0"), Need("libegl1"), Need("libdbus-1-3"))
    assert missing_packages(needs, installed_packages(LISTING)) == ["libegl1", "libdbus-1-3"]


def test_a_package_under_its_newer_name_is_there():
    need = next(need for need in system_packages.QT if need.package == "libglib2.0-0")
    assert missing_packages([need], installed_packages(LISTING)) == []


def test_a_python_without_ensurepip_needs_its_own_venv_package_and_certificates():
    assert [need.package for need in python_needs(minor=12, has_ensurepip=False)] == [
        "python3.12-venv",
        "ca-certificates",
    ]
    assert [need.package for need in python_needs(minor=11, has_ensurepip=True)] == ["ca-certificates"]


@pytest.fixture
def bare_debian(monkeypatch):
    """A Debian on which nothing is installed; returns what apt-get was asked for."""
    asked: list[str] = []
    monkeypatch.delenv(system_packages.SKIP_VARIABLE, raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(system_packages, "_installed_here", lambda: frozenset(asked))
    monkeypatch.setattr(system_packages, "_install", asked.extend)
    monkeypatch.setattr(system_packages, "keep_trusted", lambda bundle, before: None)
    return asked


def test_root_installs_what_is_missing(bare_debian, monkeypatch, capsys):
    monkeypatch.setattr(system_packages, "_is_root", lambda: True)
    system_packages.require([Need("libgl1"), Need("libthai0")])
    assert bare_debian == ["libgl1", "libthai0"]
    assert "libgl1 libthai0" in capsys.readouterr().out


def test_others_are_given_the_exact_command(bare_debian, monkeypatch):
    monkeypatch.setattr(system_packages, "_is_root", lambda: False)
    with pytest.raises(system_packages.MissingPackagesError) as caught:
        system_packages.require([Need("libgl1"), Need("libthai0")])
    assert "sudo apt-get install -y --no-install-recommends libgl1 libthai0\n" in str(caught.value)
    assert bare_debian == []


def test_an_installation_that_brought_nothing_is_not_taken_for_success(bare_debian, monkeypatch):
    monkeypatch.setattr(system_packages, "_is_root", lambda: True)
    monkeypatch.setattr(system_packages, "_install", lambda packages: None)
    with pytest.raises(system_packages.MissingPackagesError, match="apt-get install"):
        system_packages.require([Need("libgl1")])


def test_the_search_can_be_skipped(bare_debian, monkeypatch):
    monkeypatch.setenv(system_packages.SKIP_VARIABLE, "skip")
    system_packages.require([Need("libgl1")])
    assert bare_debian == []


def test_certificates_that_the_machine_had_stay_trusted(tmp_path):
    bundle = tmp_path / "bundle.crt"
    bundle.write_bytes(b"public\n")
    keep_trusted(bundle, b"gateway\n")
    keep_trusted(bundle, b"gateway\n")
    assert bundle.read_bytes() == b"public\ngateway\n"


def test_without_certificates_before_nothing_is_written(tmp_path):
    keep_trusted(tmp_path / "bundle.crt", b"")
    assert not (tmp_path / "bundle.crt").exists()
