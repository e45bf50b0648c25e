"""Packages of a given size for the benchmarks, made once a run."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from moi_desktop import reference
from moi_desktop.central import key_register
from moi_desktop.central.centre import Centre
from moi_desktop.exchange.package import Content, Header
from moi_desktop.exchange.packing import Packed, file_name, pack
from moi_desktop.exchange.sending import codes_of
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.clock import utc_now
from moi_desktop.plan.sample import generate_plan, sample_kit
from moi_desktop.signing.keys import Holder, OfficeKey, create_key
from moi_desktop.store.central_workspace import CentralWorkspace

CYCLE = "2563-2565"
NOW = datetime(2019, 8, 28, tzinfo=UTC)


def clock() -> datetime:
    """A clock that stands still."""
    return NOW


def typical_package(office: str, key: OfficeKey, seed: int) -> Packed:
    """One office's submission of typical size: 20 projects, 80 KPIs, 500 lines."""
    plan = generate_plan(office, projects=20, kpis=80, lines=500, seed=seed)
    content = Content(kind=DocumentKind.SUBMISSION, office=office, cycle=CYCLE)
    header = Header(revision_no=1, created_at=NOW, prepared_by="ผู้จัดทำ", install_id="bench", app_version="bench")
    return pack(content, header, plan, key, signer="ผู้รับรอง", codes=codes_of(sample_kit()))


def write_packages(folder: Path, count: int) -> tuple[list[Path], OfficeKey]:
    """The packages of the first `count` provincial offices, and the one key that signed them all."""
    key = create_key(Holder("PIO50", "หน่วยงานทดสอบ"), now=NOW)
    paths = []
    for number, office in enumerate(reference.provincial_offices()[:count]):
        packed = typical_package(office.code, key, number)
        path = folder / file_name(packed.content, 1)
        path.write_bytes(packed.data)
        paths.append(path)
    return paths, key


def central_workspace(path: Path, key: OfficeKey, count: int) -> Centre:
    """An empty central workspace that knows the key for the first `count` offices."""
    centre = Centre(CentralWorkspace.create(path, CYCLE))
    for office in reference.provincial_offices()[:count]:
        key_register.register_key(centre, office.code, key.fingerprint, clock=utc_now)
    return centre
