"""What xmlsec1 makes of our Office signatures: core and manifest, each part fetched from the unpacked package."""

import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from moi_desktop.signing import container, office_signature
from moi_desktop.signing.keys import Holder, create_key
from moi_desktop.signing.office_frame import Frame

IDS = ("http://www.w3.org/2000/09/xmldsig#:Object", "http://uri.etsi.org/01903/v1.3.2#:SignedProperties")


def said(folder: Path, number: int) -> str:
    """What xmlsec1 counts for one signature of an unpacked package."""
    path = folder / f"_xmlsignatures/sig{number}.xml"
    uris = re.findall(r'URI="(/[^"]+)"', path.read_text(encoding="utf-8"))
    words = [f"--url-map:{uri}" for uri in uris]
    files = [str(folder / uri.partition("?")[0].lstrip("/")) for uri in uris]
    arguments = [word for pair in zip(words, files, strict=True) for word in pair]
    arguments += [word for name in IDS for word in ("--id-attr:Id", name)]
    done = subprocess.run(
        ["xmlsec1", "--verify", "--insecure", *arguments, str(path)], capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


@pytest.mark.skipif(not shutil.which("xmlsec1"), reason="xmlsec1 is not installed")
def test_xmlsec1_verifies_core_and_manifest_and_sees_one_changed_digit(tmp_path: Path) -> None:
    when = datetime(2019, 8, 28, tzinfo=UTC)
    parts = {name: f"<{name[3:5]}>954330.12</{name[3:5]}>".encode() for name in Frame(12, 2).contents}
    keys = [create_key(Holder(name, "สำนักงาน"), now=when) for name in ("PIO50", "PIO50H")]
    for name, content in container.read(office_signature.sign(parts, keys, when)).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    for number in (1, 2):
        assert "References (ok/all): 3/3" in said(tmp_path, number)
        assert "Manifests References (ok/all): 17/17" in said(tmp_path, number)
    (tmp_path / "xl/worksheets/sheet3.xml").write_bytes(b"<wo>954330.13</wo>")
    assert "Manifests References (ok/all): 16/17" in said(tmp_path, 1)
