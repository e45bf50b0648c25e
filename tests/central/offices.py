"""Small offices and centres on the disk: real workspaces, keys and sealed files, only with few records."""

from __future__ import annotations

import io
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl

from moi_desktop import reference
from moi_desktop.central import key_register, kits
from moi_desktop.central.centre import Centre
from moi_desktop.exchange import receiving, sending
from moi_desktop.exchange.sending import Sent
from moi_desktop.plan.clock import Clock
from moi_desktop.plan.model import Plan, Record, Value
from moi_desktop.plan.sample import sample_kit
from moi_desktop.signing.keys import Holder, OfficeKey, create_key
from moi_desktop.store.backup import make_backup, restore
from moi_desktop.store.central_workspace import CentralWorkspace, view_tables
from moi_desktop.store.office_workspace import OfficeWorkspace

CYCLE = "2563-2565"
BAHT = 100


def noon() -> datetime:
    return datetime(2019, 8, 28, 5, 0, tzinfo=UTC)


@cache
def key_of(office: str, number: int = 1) -> OfficeKey:
    """An RSA key takes a while: one for each office and number in a whole run."""
    name = reference.office_name(office) or office
    return create_key(Holder(office, f"{name} {number}", office), now=noon())


def small_plan(office: str, *, projects: int = 2, lines: int = 2) -> Plan:
    """Two projects with two lines each, unlike those of any other office."""
    records = [
        Record(
            "office_profile", f"{office}-profile", {"prepared_by": "นางสาวกานดา ใจดี", "certified_by": "นายสมชาย มั่นคง"}
        )
    ]
    for p in range(1, projects + 1):
        project = f"{office}-p{p}"
        records.append(
            Record(
                "project",
                project,
                {
                    "code": f"P{p}",
                    "name_th": f"โครงการยกระดับผู้ประกอบการที่ {p} ของ {office}",
                    "start_fy": 2563,
                    "end_fy": 2565,
                },
            )
        )
        for n in range(1, lines + 1):
            values: dict[str, Value] = {
                "project": project,
                "fiscal_year": 2563,
                "name": f"ค่าจ้างเหมาบริการ {n}",
                "source": "F101",
                "unit_price": 1_000 * n * BAHT,
                "amount": 10_000 * n * BAHT,
            }
            records.append(Record("budget_line", f"{project}-l{n}", values))
    return Plan(records)


def small_kit() -> list[Record]:
    """The sample kit without its long table of ceilings."""
    return [r for r in sample_kit() if r.entity in ("cycle", "frame_node", "window")]


@dataclass
class Desk:
    """One computer of an office. `key` signs whatever it sends."""

    workspace: OfficeWorkspace
    folder: Path
    key: OfficeKey
    sent: list[Sent] = field(default_factory=list)

    @classmethod
    def opened(
        cls,
        folder: Path,
        office: str,
        *,
        kit: Path | None = None,
        key: OfficeKey | None = None,
        practice: bool = False,
        cycle: str = CYCLE,
    ) -> Desk:
        folder.mkdir(parents=True, exist_ok=True)
        workspace = OfficeWorkspace.create(folder / f"{office}.db", office, cycle, practice=practice, clock=noon)
        if kit is not None:
            receiving.receive(workspace, kit)
        workspace.add_many(small_plan(office), "กรอกครั้งแรก")
        return cls(workspace, folder, key or key_of(office))

    @classmethod
    def copied(cls, path: Path, folder: Path, key: OfficeKey | None = None) -> Desk:
        """A desk that begins where the workspace at `path` stands."""
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, folder / path.name)
        workspace = OfficeWorkspace.open(folder / path.name, clock=noon)
        return cls(workspace, folder, key or key_of(workspace.info.office))

    def second_computer(self, folder: Path) -> Desk:
        """Another computer that goes on from a backup of this one."""
        backup = make_backup(self.workspace, folder)
        restored = restore(backup.path, folder / self.workspace.path.name, clock=noon)
        return Desk(OfficeWorkspace.open(restored.path, clock=noon), folder, self.key)

    @property
    def office(self) -> str:
        return self.workspace.info.office

    def line(self, project: int = 1, number: int = 1) -> str:
        return f"{self.office}-p{project}-l{number}"

    def set_amount(self, baht: int, project: int = 1, number: int = 1) -> None:
        self.workspace.save_value("budget_line", self.line(project, number), "amount", baht * BAHT)

    def rename(self, name: str, project: int = 1) -> None:
        self.workspace.save_value("project", f"{self.office}-p{project}", "name_th", name)

    def send(self) -> Sent:
        sent = sending.submit(self.workspace, self.key, self.folder, clock=noon)
        self.sent.append(sent)
        return sent

    def card(self) -> Sent:
        packed = sending.make_card(
            self.workspace, self.key, sending.CardHolder("นายสมชาย มั่นคง", "0 5311 2234"), clock=noon
        )
        return sending.write_packed(packed, self.folder)

    def merge(self, other: Sent) -> None:
        """Take a colleague's revision over, as far as lineage is concerned."""
        self.workspace.note_merged(other.revision_id, other.packed.content.ancestors)


def new_centre(folder: Path, *, practice: bool = False, cycle: str = CYCLE) -> Centre:
    return Centre(CentralWorkspace.create(folder / "central.db", cycle, practice=practice, clock=noon))


def issue_kit(centre: Centre, folder: Path) -> Path:
    return kits.issue_kit(centre, small_kit(), key_of("MOI"), folder, clock=noon).path


def much_later() -> datetime:
    """So late that a key registered then has not ended, whenever a test takes files in."""
    return datetime(2090, 1, 1, 5, 0, tzinfo=UTC)


def register(centre: Centre, office: str, key: OfficeKey | None = None, *, on: Clock = much_later) -> None:
    """Enter a key that never ends for a test; `on` is the clock by which its three years are counted."""
    key_register.register_key(centre, office, (key or key_of(office)).fingerprint, clock=on)


@contextmanager
def copy_of(template: Path) -> Iterator[Centre]:
    """A centre of its own that begins where the template stands, in a folder that goes away with it."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "central.db"
        shutil.copyfile(template, target)
        with CentralWorkspace.open(target, clock=noon) as workspace:
            yield Centre(workspace)


def resaved(path: Path, target: Path) -> Path:
    """The workbook opened and saved again by another program: the same data in other bytes."""
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    book.properties.creator = target.stem
    book.save(target)
    book.close()
    return target


def views_of(centre: Centre) -> Mapping[str, list[tuple[Any, ...]]]:
    """Everything that stands in the views, for comparing before and after."""
    found = {}
    for table in view_tables():
        rows = centre.workspace.query(f'SELECT * FROM "{table}"')
        found[table] = sorted((tuple(row.values()) for row in rows), key=repr)
    return found


def vault_of(centre: Centre) -> tuple[list[str], int, str]:
    """The files of the vault, how many arrivals there were, and the journal's last hash."""
    return centre.workspace.file_hashes(), len(centre.workspace.receipts()), centre.workspace.journal_head()


def states(centre: Centre, office: str) -> dict[str, str]:
    """Revision to state, of the revisions that count."""
    from moi_desktop.central.revisions import counted_packages

    return {rid: row.state for rid, row in counted_packages(centre, office).items()}


def amount(centre: Centre, uid: str) -> tuple[int, int]:
    """Working and requested amount of a budget line, in baht."""
    (row,) = centre.workspace.query(
        'SELECT "amount", "requested_amount" FROM "view_budget_line" WHERE "uid" = ?', (uid,)
    )
    return row["amount"] // BAHT, row["requested_amount"] // BAHT
