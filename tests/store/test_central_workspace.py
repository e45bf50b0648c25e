"""The centre's workspace: vault and journal only grow, views come and go."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from moi_desktop.errors import StoreError
from moi_desktop.plan.canonical import canonical_values, record_hash, sha256_hex
from moi_desktop.plan.model import Record
from moi_desktop.store.central_workspace import (
    MINISTRY,
    Approval,
    CentralWorkspace,
    PackageRow,
    Ruled,
    view_tables,
)
from moi_desktop.store.journal import FIRST_PREV_HASH, Entry, entry_hash

PROJECT = Record("project", "p", {"name_th": "โครงการ"})
LINE = Record("budget_line", "l", {"project": "p", "amount": 100, "fiscal_year": 2563, "name": "ค่าจ้าง"})
PARTNER = Record("co_agency", "c", {"project": "p", "office": "PIO20"})


def test_the_same_bytes_are_kept_once_and_every_arrival_is_a_receipt(central: CentralWorkspace) -> None:
    first = central.keep_file("a.xlsx", b"bytes")
    second = central.keep_file("a (1).xlsx", b"bytes", "2019-08-29T01:00:00Z")
    assert first == (sha256_hex(b"bytes"), False)
    assert second == (sha256_hex(b"bytes"), True)
    assert [(r.name, r.received_at) for r in central.receipts(first[0])] == [
        ("a.xlsx", "2019-08-28T05:00:00Z"),
        ("a (1).xlsx", "2019-08-29T01:00:00Z"),
    ]
    assert central.file_bytes(first[0]) == b"bytes"
    assert central.file_hashes() == [first[0]]
    with pytest.raises(StoreError) as caught:
        central.file_bytes("0")
    assert caught.value.code == "store-no-file"


@pytest.mark.parametrize("table", ["vault_file", "vault_receipt", "journal"])
def test_vault_and_journal_cannot_be_changed_or_emptied(central: CentralWorkspace, table: str) -> None:
    central.keep_file("a.xlsx", b"bytes")
    central.append("สมหญิง", "apply", "PIO50", {})
    column = {"vault_file": "size", "vault_receipt": "name", "journal": "act"}[table]
    for sql in (
        f"DELETE FROM {table}",
        f"UPDATE {table} SET {column} = 1",
        f"REPLACE INTO {table} SELECT * FROM {table}",
    ):
        with pytest.raises(Exception, match=r"append-only|UNIQUE|FOREIGN"):
            central.database.conn.execute(sql)
        central.database.conn.rollback()
    assert len(central.receipts()) == len(central.entries()) == 1


def test_the_journal_is_a_chain(central: CentralWorkspace) -> None:
    assert central.journal_head() == FIRST_PREV_HASH
    first = central.append("สมหญิง", "apply", "PIO50", {"revision": "r1", "reasons": ["ครบถ้วน"]})
    second = central.append("สมชาย", "approve", "p", {})
    assert (first.seq, second.seq, second.prev_hash) == (1, 2, first.hash)
    assert central.entries() == [first, second]
    assert central.entries(since=1) == [second]
    assert central.journal_head() == second.hash == entry_hash(second)
    assert central.check_chain() == []


@settings(max_examples=25)
@given(st.lists(st.sampled_from(["apply", "approve", "amend"]), min_size=2, max_size=6), st.data())
def test_any_change_behind_the_journals_back_is_found(
    tmp_path_factory: pytest.TempPathFactory, acts: list[str], data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("journal") / "central.db"
    with CentralWorkspace.create(path) as central:
        for act in acts:
            central.append("สมหญิง", act, "PIO50", {"reason": "ครบ"})
        victim = data.draw(st.integers(1, len(acts)))
        sql = data.draw(
            st.sampled_from(
                [
                    "UPDATE journal SET person = 'x' WHERE seq = ?",
                    'UPDATE journal SET payload = \'{"reason":"ไม่ครบ"}\' WHERE seq = ?',
                    "UPDATE journal SET payload = '{' WHERE seq = ?",
                    "UPDATE journal SET prev_hash = hash WHERE seq = ?",
                    "DELETE FROM journal WHERE seq = ?"
                    if victim < len(acts)
                    else "UPDATE journal SET at = '' WHERE seq = ?",
                ]
            )
        )
        for trigger in ("journal_no_update", "journal_no_delete"):
            central.database.conn.execute(f"DROP TRIGGER {trigger}")
        central.database.conn.execute(sql, (victim,))
        central.database.conn.commit()
        assert central.check_chain() != []


def test_a_package_is_written_found_and_given_another_state(central: CentralWorkspace) -> None:
    sha256, _ = central.keep_file("a.xlsx", b"bytes")
    row = PackageRow(
        sha256=sha256,
        name="a.xlsx",
        kind="submission",
        office="PIO50",
        cycle="2563-2565",
        revision_id="r2",
        revision_no=2,
        practice=True,
        state="ready",
        parents=("r1",),
        ancestors=("r0", "r1"),
        totals={"sum:2563": "100.00"},
        header={"signer": "สมหญิง"},
    )
    central.put_package(row, b'{"records":[]}')
    assert central.package(sha256) == row
    assert central.packages(office="PIO50", state="ready") == [row]
    assert central.packages(revision_id="r1") == []
    assert central.package_payload(sha256) == b'{"records":[]}'
    central.update_package_state(sha256, "applied", trust="known", code="c", message="นำเข้าแล้ว")
    assert [(p.state, p.trust, p.code, p.message) for p in central.packages()] == [
        ("applied", "known", "c", "นำเข้าแล้ว")
    ]
    assert central.package("0") is None
    assert central.package_payload("0") is None


def test_packages_come_in_the_order_of_arrival(central: CentralWorkspace) -> None:
    hashes = [central.keep_file(f"{n}.xlsx", bytes([n]))[0] for n in range(5)]
    for sha256 in reversed(hashes):
        central.put_package(PackageRow(sha256=sha256))
    assert [package.sha256 for package in central.packages()] == hashes


def test_a_head_takes_the_place_of_the_former_one_of_its_office_only(central: CentralWorkspace) -> None:
    central.set_head("PIO50", "r1", [PROJECT, LINE, PARTNER])
    central.set_head("PIO20", "s1", [PROJECT])
    central.set_head("PIO50", "r2", [PROJECT.changed({"rank": 1})])
    assert central.heads() == {"PIO20": "s1", "PIO50": "r2"}
    assert central.view_records("project") == [PROJECT, PROJECT.changed({"rank": 1})]
    assert central.view_records("budget_line") == []
    central.clear_head("PIO50")
    assert central.heads() == {"PIO20": "s1"}
    assert central.view_records("project", "PIO50") == []


def test_what_is_read_back_is_what_is_stored_and_not_what_was_meant(central: CentralWorkspace) -> None:
    sealed = [(r.entity, r.uid, canonical_values(r), record_hash(r)) for r in (PROJECT, LINE, PARTNER)]
    with central.transaction():
        written = central.set_sealed_head("PIO50", "r1", sealed)
        assert central.stored_rows("PIO50") == written
        central.database.conn.execute("UPDATE view_budget_line SET requested_amount = 101")
        assert central.stored_rows("PIO50") != written


def test_a_sealed_head_holds_the_same_records_as_one_of_typed_values(central: CentralWorkspace) -> None:
    records = [PROJECT, LINE, PARTNER]
    sealed = [(r.entity, r.uid, canonical_values(r), record_hash(r)) for r in records]
    central.set_sealed_head("PIO50", "r1", sealed)
    rows = central.stored_rows("PIO50")
    central.set_head("PIO50", "r1", records)
    assert central.stored_rows("PIO50") == rows
    assert central.damaged_rows() == []


def test_a_transaction_that_fails_leaves_the_former_head(central: CentralWorkspace) -> None:
    central.set_head("PIO50", "r1", [PROJECT])

    def half() -> None:
        with central.transaction():
            central.set_head("PIO50", "r2", [PROJECT, LINE])
            central.append("สมหญิง", "apply", "PIO50", {})
            raise KeyError

    with pytest.raises(KeyError):
        half()
    assert central.heads() == {"PIO50": "r1"}
    assert (central.entries(), central.view_records("budget_line")) == ([], [])


def test_the_ministrys_amount_lies_over_the_offices_own(central: CentralWorkspace) -> None:
    central.set_head("PIO50", "r1", [PROJECT, LINE])
    central.set_working_amount("PIO50", "l", 70)
    row = central.query("SELECT amount, requested_amount FROM view_budget_line")
    assert row == [{"amount": 70, "requested_amount": 100}]
    assert central.view_records("budget_line") == [LINE]
    assert central.damaged_rows() == []
    central.set_working_amount("PIO50", "l", None)
    assert central.query("SELECT amount FROM view_budget_line") == [{"amount": 100}]


def test_the_kit_stands_under_the_ministry_and_offices_keep_their_kpis(central: CentralWorkspace) -> None:
    kpi = Record("kpi", "k", {"name": "ตัวชี้วัด", "frame": "1.1"})
    central.set_head("PIO50", "r1", [Record("kpi", "k", {"name": "ของหน่วยงาน"})])
    central.set_kit("k1", [kpi, Record("ceiling", "g", {"office": "PIO50", "amount": 5})])
    central.set_kit("k2", [kpi, Record("ceiling", "g", {"office": "PIO50", "amount": 6})])
    assert central.view_records("kpi", MINISTRY) == [kpi]
    assert central.query("SELECT office, office_code, amount FROM view_ceiling") == [
        {"office": "MOI", "office_code": "PIO50", "amount": 6}
    ]
    assert len(central.view_records("kpi")) == 2


def test_a_project_that_is_missing_in_the_head_can_stay_under_its_former_revision(central: CentralWorkspace) -> None:
    central.set_head("PIO50", "r2", [PROJECT])
    central.add_rows("PIO50", "r1", [Record("project", "gone")])
    missing = central.query(
        "SELECT uid FROM view_project p JOIN view_head h ON h.office = p.office WHERE p.revision_id <> h.revision_id"
    )
    assert missing == [{"uid": "gone"}]


def test_what_the_centre_ruled_carries_its_journal_line(central: CentralWorkspace) -> None:
    amendment = Record("amendment", "a", {"table": "budget_line", "record": "l", "field": "amount", "state": "OPEN"})
    ruled = Ruled("PIO50", "r1", amendment, 3, "2019-08-28T05:00:00Z", "สมหญิง")
    central.put_ruled(ruled)
    assert central.ruled("amendment") == [ruled]
    closed = Ruled("PIO50", "r2", amendment.changed({"state": "ACCEPTED"}), 4, "2019-08-29T05:00:00Z", "สมชาย")
    central.put_ruled(closed)
    assert central.ruled("amendment", "PIO50") == [closed]
    assert central.ruled("comment") == []
    approval = Approval("PIO50", "p", 5, "2019-08-29T05:00:00Z", "สมหญิง", "hash", "valid")
    central.put_approval(approval)
    assert central.approvals("PIO50") == [approval]


def test_clearing_the_views_leaves_vault_and_journal(central: CentralWorkspace) -> None:
    sha256, _ = central.keep_file("a.xlsx", b"bytes")
    central.put_package(PackageRow(sha256=sha256))
    central.set_head("PIO50", "r1", [PROJECT, LINE, PARTNER])
    entry: Entry = central.append("สมหญิง", "apply", "PIO50", {})
    central.clear_views()
    assert all(central.query(f'SELECT COUNT(*) AS n FROM "{table}"') == [{"n": 0}] for table in view_tables())
    assert central.file_bytes(sha256) == b"bytes"
    assert central.entries() == [entry]
    assert set(view_tables()) == {
        row["name"]
        for row in central.query(
            "SELECT name FROM sqlite_schema WHERE type='table' AND name LIKE 'view\\_%' ESCAPE '\\'"
        )
    }
