"""Writes the files that this version leaves for every later one to open: tests/samples/VERSION/.

python build/make_samples.py        once before a release; the files are committed and never written again

One small office walks the road once: kit, card, submission, return, and both workspaces as they stand at the end. What
the files must still say in every later version stands beside them in facts.json.
"""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

from moi_desktop import __version__
from moi_desktop.central import decisions, key_register, kits, pools, returning, reviewing, transfers, views
from moi_desktop.central.amount_book import pool_key
from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import Place
from moi_desktop.central.intake import take_in
from moi_desktop.exchange import keyring, receiving, sending
from moi_desktop.plan.carrying import FormerValue
from moi_desktop.plan.model import Record, new_uid
from moi_desktop.plan.sample import generate_plan, sample_kit
from moi_desktop.signing.keys import TEST_COST
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.office_workspace import OfficeWorkspace

SAMPLES = Path(__file__).resolve().parents[1] / "tests" / "samples"
OFFICE, CYCLE, PIN = "PIO58", "2563-2565", "sample-2563"


def noon() -> datetime:
    """A clock that stands still, so that the samples say nothing about the day they were made."""
    return datetime(2019, 8, 28, 5, tzinfo=UTC)


def main() -> int:
    """Make the samples of this version; 1 when they are there already."""
    target = SAMPLES / __version__
    if target.exists():
        print(f"{target} is there already; samples of a version are never made twice")
        return 1
    target.mkdir(parents=True)
    facts = walk(target)
    (target / "facts.json").write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    print(f"wrote {target}")
    return 0


def walk(target: Path) -> dict[str, object]:
    """Walk the road, leave its files in `target`, and say what they must still say later."""
    plan = generate_plan(OFFICE, projects=2, kpis=4, lines=8, seed=58)
    with CentralWorkspace.create(target / "central.db", CYCLE, clock=noon) as central:
        centre = Centre(central)
        key = keyring.create_key(central, PIN, cost=TEST_COST, now=noon())
        kit = kits.issue_kit(centre, sample_kit({OFFICE: plan}), key, target, clock=noon)
        with OfficeWorkspace.create(target / "office.db", OFFICE, CYCLE, practice=False, clock=noon) as office:
            receiving.receive(office, kit.path)
            office.add_many(plan, "sample")
            own = keyring.create_key(office, PIN, cost=TEST_COST, now=noon())
            card = sending.write_packed(
                sending.make_card(office, own, sending.CardHolder("-", "-"), clock=noon), target
            )
            take_in(centre, [card.path], clock=noon)
            key_register.confirm_card(centre, OFFICE, own.fingerprint, clock=noon)
            sent = sending.submit(office, own, target, clock=noon)
            take_in(centre, [sent.path], apply=True, clock=noon)
            project = decisions.applied_plan(centre, OFFICE).live_projects()[0]
            decisions.decide(centre, OFFICE, project.uid, "RETURNED", "ขอข้อมูลเพิ่ม")
            back = returning.issue_return(centre, OFFICE, key, target, clock=noon)
            receiving.receive(office, back.path)
            work_on(office)
            rule_on(centre)
            standing = {
                "records": len(office.plan()),
                "unconfirmed": len(office.unconfirmed()),
                "typed": len(office.pending_texts()),
            }
        facts: dict[str, object] = {
            "packages": {s.path.name: s.revision_id for s in (kit, card, sent, back)},
            **standing,
            "digest": views.digest(centre),
        }
    return facts


def rule_on(centre: Centre) -> None:
    """Leave what only the centre's own file holds: a held office, a planned transfer, a proposal, a printed line with amounts."""
    plan = decisions.applied_plan(centre, OFFICE)
    project, line = plan.live_projects()[1], plan.of("budget_line")[0]
    reviewing.hold(centre, OFFICE, "กำลังพิจารณา")
    transfers.plan_transfer(centre, project.uid, OFFICE, "PIO57", "เปลี่ยนผู้รับผิดชอบ")
    decisions.amend(centre, Place(OFFICE, "budget_line", line.uid, "amount"), 123_400, "ตามอัตรากลาง")
    pool = pools.define_pool(centre, pools.Printed("ค่าใช้จ่ายยกระดับผู้ประกอบการ", line.whole("fiscal_year") or 2563))
    pools.add_lines(centre, pool, [(OFFICE, line.uid)])
    pools.enter_amounts(centre, {(pool_key(pool), "BUREAU"): 100_001}, "ตามเล่มงบประมาณ")


def work_on(office: OfficeWorkspace) -> None:
    """Leave what only an office's own file holds: values carried over, one of them confirmed, and typed text that is none."""
    project = Record("project", new_uid(), {"name_th": "โครงการที่ยกมาจากปีก่อน", "start_fy": 2563})
    former = [FormerValue("project", project.uid, key, value) for key, value in project.values.items()]
    office.carry_in([project], former, "ยกมา")
    office.confirm([("project", project.uid, "name_th")])
    office.save_typed("project", project.uid, "end_fy", "ปีหน้า", "not-a-year")


if __name__ == "__main__":
    sys.exit(main())
