"""The Debian packages that Qt, Thai text and the environment need: what is missing, and how it gets there.

Standard library only: this runs before anything is installed.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

SKIP_VARIABLE = "MOI_SYSTEM_PACKAGES"
"""Set to "skip" to start without looking for system packages (a system that ships them under other names)."""

CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")


class MissingPackagesError(Exception):
    """System packages are missing and may not be installed from here; the text holds the exact command."""


@dataclass(frozen=True, slots=True)
class Need:
    """One system package: the name to install and the names under which other releases carry the same thing."""

    package: str
    also: tuple[str, ...] = ()


QT = (
    Need("libgl1"),
    Need("libegl1"),
    Need("libdbus-1-3"),
    Need("libfontconfig1"),
    Need("libglib2.0-0", ("libglib2.0-0t64",)),
    Need("libxkbcommon0"),
    Need("libthai0"),  # Qt breaks Thai lines through it and has no other way
    Need("fonts-thai-tlwg"),  # the pictures of workbooks; the window brings its own font
)
"""Enough for everything that draws without a screen: the tests, the tools, the pictures."""

SCREEN = (
    Need("libxcb-cursor0"),
    Need("libxcb-icccm4"),
    Need("libxcb-keysyms1"),
    Need("libxcb-randr0"),
    Need("libxcb-shape0"),
    Need("libxcb-sync1"),
    Need("libxcb-xfixes0"),
    Need("libxcb-xkb1"),
    Need("libxkbcommon-x11-0"),
    Need("libx11-xcb1"),
)
"""What a window on an X screen needs besides."""


def python_needs(*, minor: int, has_ensurepip: bool) -> tuple[Need, ...]:
    """Return what Python 3.`minor` lacks for an environment; Debian ships ensurepip apart and pip without certificates."""
    certificates = Need("ca-certificates")
    return (certificates,) if has_ensurepip else (Need(f"python3.{minor}-venv"), certificates)


def installed_packages(listing: str) -> frozenset[str]:
    """Read lines of "status package" as dpkg-query prints them; only packages that are wholly installed count."""
    pairs = (line.split() for line in listing.splitlines())
    return frozenset(pair[1] for pair in pairs if len(pair) == 2 and pair[0] == "installed")


def missing_packages(needs: Iterable[Need], installed: frozenset[str]) -> list[str]:
    """Return the packages to install, in the order of `needs`."""
    return [need.package for need in needs if not installed.intersection((need.package, *need.also))]


def install_command(packages: Iterable[str]) -> list[str]:
    """Return the one command that brings `packages`."""
    return ["apt-get", "install", "-y", "--no-install-recommends", *packages]


def require(needs: Iterable[Need]) -> None:
    """See that everything in `needs` is there, installing it when this is Debian and we are root.

    Does nothing on systems without dpkg. Raises MissingPackagesError with the command to run when something is missing
    and cannot be installed from here.
    """
    if os.environ.get(SKIP_VARIABLE) == "skip" or not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return
    packages = missing_packages(needs, _installed_here())
    if not packages:
        return
    if not _is_root():
        raise MissingPackagesError(_instruction(packages, prefix="sudo "))
    print("Installing system packages:", *packages, flush=True)
    trusted = CERTIFICATES.read_bytes() if CERTIFICATES.exists() else b""
    _install(packages)
    keep_trusted(CERTIFICATES, trusted)
    still_missing = missing_packages(needs, _installed_here())
    if still_missing:
        raise MissingPackagesError(_instruction(still_missing, prefix=""))


def keep_trusted(bundle: Path, before: bytes) -> None:
    """Add to `bundle` the certificates that the machine trusted `before` and that a package has just written over.

    Bare machines behind an office's own gateway are given their bundle by hand; installing ca-certificates would lose
    it, and no package index could be reached any more.
    """
    now = bundle.read_bytes() if bundle.exists() else b""
    if before.strip() not in now:
        bundle.write_bytes(now.rstrip() + b"\n" + before)


def needs_of_this_python() -> tuple[Need, ...]:
    """Return what the running Python lacks for making an environment."""
    return python_needs(minor=sys.version_info.minor, has_ensurepip=importlib.util.find_spec("ensurepip") is not None)


def _installed_here() -> frozenset[str]:
    command = ["dpkg-query", "--show", "--showformat", "${db:Status-Status} ${Package}\n"]
    return installed_packages(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _install(packages: list[str]) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    options = ["-q", "-o", "DPkg::Lock::Timeout=120"]
    # A failed update (no network, a stale mirror) need not hinder the installation; that one speaks for itself.
    subprocess.run(["apt-get", "update", *options], check=False, env=environment, stdout=subprocess.DEVNULL)
    subprocess.run([*install_command(packages), *options], check=False, env=environment, stdout=subprocess.DEVNULL)


def _instruction(packages: list[str], *, prefix: str) -> str:
    return (
        "These system packages are missing. Please run this as root and start again:\n\n"
        f"    {prefix}{' '.join(install_command(packages))}\n\n"
        f"(or set {SKIP_VARIABLE}=skip when the system carries them under other names)"
    )
