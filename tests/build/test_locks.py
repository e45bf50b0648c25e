"""The locks hold exactly what pyproject.toml pins, with hashes, and no address."""

import re
import tomllib

import pytest
from environment import COVERS, LOCKS, ROOT

PIN = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
GROUPS = {
    "run": [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["setup"]],
    "dev": [
        *PROJECT["project"]["dependencies"],
        *PROJECT["dependency-groups"]["setup"],
        *PROJECT["dependency-groups"]["dev"],
    ],
    "bench": PROJECT["dependency-groups"]["bench"],
    "installer": PROJECT["dependency-groups"]["installer"],
}


def lock(name):
    return (LOCKS / f"{name}.txt").read_text(encoding="utf-8")


def pins(text):
    return {(name.lower().replace("_", "-"), version) for name, version in PIN.findall(text)}


@pytest.mark.parametrize("name", GROUPS)
def test_every_pin_of_the_project_stands_in_its_lock(name):
    assert pins("\n".join(GROUPS[name])) <= pins(lock(name))


@pytest.mark.parametrize("name", GROUPS)
def test_every_package_is_pinned_and_has_hashes(name):
    for entry in re.split(r"\n(?=\S)", lock(name).strip()):
        assert PIN.match(entry), entry
        assert re.findall(r"--hash=sha256:[0-9a-f]{64}", entry), entry


@pytest.mark.parametrize("name", GROUPS)
def test_no_lock_names_an_address(name):
    assert "//" not in lock(name)
    assert "@" not in lock(name)


@pytest.mark.parametrize(("larger", "smaller"), [(larger, name) for larger, names in COVERS.items() for name in names])
def test_a_lock_that_covers_another_holds_all_of_it(larger, smaller):
    entries = {name: set(re.split(r"\n(?=\S)", lock(name).strip())) for name in (larger, smaller)}
    assert entries[smaller] <= entries[larger]


def test_locks_that_share_an_environment_agree():
    versions = dict(pins(lock("dev")))
    shared = {name: version for name, version in pins(lock("installer")) if name in versions}
    assert all(versions[name] == version for name, version in shared.items())
