"""What LibreOffice shows of our signatures, with the centre's root certificate imported as its manual says."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from moi_desktop.exchange.package import Content, Header
from moi_desktop.exchange.packing import Packed, pack
from moi_desktop.exchange.sending import codes_of
from moi_desktop.plan.catalogue import DocumentKind
from moi_desktop.plan.sample import generate_plan, sample_kit
from moi_desktop.signing.authority import create_authority
from moi_desktop.signing.keys import Holder, OfficeKey, create_key

NOW = datetime.now(UTC)
PYTHON = "/usr/bin/python3"
ASK = Path(__file__).with_name("ask_libreoffice.py")


def _can_ask() -> bool:
    if not (shutil.which("soffice") and shutil.which("certutil") and Path(PYTHON).exists()):
        return False
    return subprocess.run([PYTHON, "-c", "import uno"], capture_output=True, check=False).returncode == 0


pytestmark = pytest.mark.skipif(not _can_ask(), reason="LibreOffice with python3-uno and certutil is not installed")


AUTHORITY = create_authority(now=NOW)
PREPARER, CERTIFIER = (
    Holder("PIO50", "สอจ.เชียงใหม่", "สอจ.เชียงใหม่"),
    Holder("PIO50H", "อุตสาหกรรมจังหวัด", "อุตสาหกรรมจังหวัด"),
)


def key_of(holder: Holder) -> OfficeKey:
    """A key with a certificate that the centre issued for it."""
    key = create_key(holder, now=NOW)
    return key.showing(AUTHORITY.issue(key.certificate_der, holder, now=NOW))


def submission(preparer: OfficeKey, certifier: OfficeKey | None = None) -> Packed:
    content = Content(kind=DocumentKind.SUBMISSION, office="PIO50", cycle="2563-2565")
    header = Header(revision_no=1, created_at=NOW, prepared_by="ผู้จัดทำ", install_id="test", app_version="test")
    plan = generate_plan("PIO50", projects=2, kpis=4, lines=10, seed=1)
    return pack(content, header, plan, preparer, signer="ผู้รับรอง", codes=codes_of(sample_kit()), certifier=certifier)


def with_one_changed_digit(data: bytes) -> bytes:
    """The same archive with one digit of one amount on a sheet changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        changed = False
        for entry in old.infolist():
            part = old.read(entry)
            if not changed and entry.filename.startswith("xl/worksheets/") and b"<v>1" in part:
                part, changed = part.replace(b"<v>1", b"<v>2", 1), True
            new.writestr(entry, part, zipfile.ZIP_DEFLATED)
    assert changed
    return out.getvalue()


@contextmanager
def libreoffice(folder: Path, *, trusts: bytes | None) -> Iterator[Callable[..., Any]]:
    """A LibreOffice of its own, whose certificate store trusts the given root; a function that asks it."""
    store = folder / "nss"
    store.mkdir()
    nss = ["certutil", "-d", f"sql:{store}"]
    subprocess.run([*nss, "-N", "--empty-password"], check=True, capture_output=True)
    if trusts is not None:
        (folder / "root.cer").write_bytes(trusts)
        subprocess.run(
            [*nss, "-A", "-n", "MOI root", "-t", "CT,C,C", "-i", str(folder / "root.cer")],
            check=True,
            capture_output=True,
        )
    pipe = f"moi-{os.getpid()}-{folder.name}"
    process = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            f"--accept=pipe,name={pipe};urp",
        ],
        env={**os.environ, "MOZILLA_CERTIFICATE_FOLDER": f"sql:{store}"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )

    def ask(*files: Path) -> Any:
        done = subprocess.run(
            [PYTHON, str(ASK), pipe, *map(str, files)], capture_output=True, text=True, check=True, timeout=180
        )
        return json.loads(done.stdout)

    try:
        yield ask
    finally:
        os.killpg(process.pid, 9)
        process.wait()


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_libreoffice_calls_our_signatures_valid_shows_both_signers_and_sees_a_changed_digit(tmp_path: Path) -> None:
    preparer, certifier = key_of(PREPARER), key_of(CERTIFIER)
    one, two = submission(preparer).data, submission(preparer, certifier).data
    files = [
        written(tmp_path, "one.xlsx", one),
        written(tmp_path, "two.xlsx", two),
        written(tmp_path, "changed.xlsx", with_one_changed_digit(one)),
    ]
    with libreoffice(tmp_path, trusts=AUTHORITY.root_der) as ask:
        signed_once, signed_twice, changed = ask(*files)
    names = ["PIO50 สอจ.เชียงใหม่", "PIO50H อุตสาหกรรมจังหวัด"]
    assert signed_once == [{"valid": True, "certificate": 0, "signer": names[0]}]
    assert signed_twice == [{"valid": True, "certificate": 0, "signer": name} for name in names]
    assert [one["valid"] for one in changed] == [False]


def test_without_the_root_libreoffice_calls_the_signature_valid_and_the_certificate_not(tmp_path: Path) -> None:
    with libreoffice(tmp_path, trusts=None) as ask:
        ((found,),) = ask(written(tmp_path, "one.xlsx", submission(key_of(PREPARER)).data))
    assert found["valid"]
    assert found["certificate"] != 0
