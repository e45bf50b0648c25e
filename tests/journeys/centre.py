"""The centre at the other end of the mail, as far as a clerk's road needs it: issues a kit, takes a package, answers."""

from __future__ import annotations

from pathlib import Path

from moi_desktop.central import decisions, intake, key_register, kits, returning
from moi_desktop.central.centre import Centre as Central
from moi_desktop.central.decisions import Place
from moi_desktop.exchange.verdict import Verifier
from moi_desktop.plan.clock import utc_now
from moi_desktop.plan.sample import sample_kit
from moi_desktop.signing.keys import Holder, create_key
from moi_desktop.store.central_workspace import CentralWorkspace

COMMENT = "ขอให้เพิ่มจำนวนผู้ผลิตที่เข้าร่วม"


class Centre:
    """One central office with a key of its own. Every act opens the workspace anew, on whatever thread it is called."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self._folder = folder
        self._file = folder / "central.db"
        self._key = create_key(Holder("MOI", "สำนักงานปลัดกระทรวงอุตสาหกรรม", ""))
        self.fingerprint = ""
        """The fingerprint of the office's key, as it was read over the telephone."""

        CentralWorkspace.create(self._file, "2563-2565", practice=False).close()

    def issue_kit(self) -> Path:
        """Write the kit of the cycle."""
        with CentralWorkspace.open(self._file) as workspace:
            return kits.issue_kit(Central(workspace), sample_kit(), self._key, self._folder, clock=utc_now).path

    def answer(self, package: Path) -> Path:
        """Take a package, enter its key as if it had been confirmed, comment on its project and write the return."""
        with Verifier(()) as verifier:
            seen = verifier.verify_file(package)
        assert seen.claims is not None
        office = seen.claims.office
        self.fingerprint = seen.fingerprint
        with CentralWorkspace.open(self._file) as workspace:
            centre = Central(workspace)
            key_register.register_key(centre, office, self.fingerprint, clock=utc_now)
            report = intake.take_in(centre, [package], clock=utc_now, apply=True)
            assert report.applied, report
            project = decisions.applied_plan(centre, office).live_projects()[0]
            decisions.comment(centre, Place(office, "project", project.uid, "rationale"), COMMENT)
            return returning.issue_return(centre, office, self._key, self._folder, clock=utc_now).path
