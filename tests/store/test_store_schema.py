"""The frozen schema says what the field catalogue says."""

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from moi_desktop.plan.catalogue import ENTITIES, PLAN_ENTITIES, Kind
from moi_desktop.store import migrations
from moi_desktop.store.central_workspace import RULED_ENTITIES, CentralWorkspace
from moi_desktop.store.database import connect
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.store.rows import OFFICE_TABLES, VIEW_TABLES, TableShape

WHOLE = {Kind.INTEGER, Kind.FISCAL_YEAR, Kind.MONEY, Kind.FLAG}


def live_columns(workspace: OfficeWorkspace | CentralWorkspace, table: str) -> dict[str, tuple[str, bool]]:
    rows = workspace.query(f'PRAGMA table_info("{table}")')
    return {row["name"]: (row["type"], bool(row["notnull"])) for row in rows}


def expected_columns(shape: TableShape) -> dict[str, tuple[str, bool]]:
    expected = dict.fromkeys(shape.columns, ("TEXT", True))
    for field in shape.entity.fields:
        expected[shape.names[field.key]] = ("INTEGER" if field.kind in WHOLE else "TEXT", field.kind is Kind.FLAG)
    if "requested_amount" in expected:
        expected["requested_amount"] = ("INTEGER", False)
    return expected


@pytest.mark.parametrize("entity", PLAN_ENTITIES)
def test_every_field_of_the_plan_has_its_column_in_an_office_workspace(office: OfficeWorkspace, entity: str) -> None:
    assert live_columns(office, entity) == expected_columns(OFFICE_TABLES[entity])


@pytest.mark.parametrize("entity", ENTITIES)
def test_every_field_has_its_column_in_the_central_views(central: CentralWorkspace, entity: str) -> None:
    expected = expected_columns(VIEW_TABLES[entity])
    if entity in RULED_ENTITIES:
        expected |= {"seq": ("INTEGER", True), "at": ("TEXT", True), "person": ("TEXT", True)}
    assert live_columns(central, f"view_{entity}") == expected


def test_references_of_the_plan_are_foreign_keys(office: OfficeWorkspace) -> None:
    for entity in PLAN_ENTITIES:
        wanted = {(f.key, f.refers) for f in ENTITIES[entity].fields if f.kind is Kind.REFERENCE}
        found = {(row["from"], row["table"]) for row in office.query(f'PRAGMA foreign_key_list("{entity}")')}
        assert found == wanted, entity


@pytest.mark.parametrize("role", migrations.SETS)
def test_all_own_tables_are_strict_and_migrating_twice_changes_nothing(tmp_path: Path, role: str) -> None:
    db = connect(tmp_path / "new.db", create=True)
    migrations.apply(db, role)
    before = db.schema
    migrations.apply(db, role)
    loose = db.conn.execute(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    assert (db.schema, loose) == (before, [("_sqlite_migrations",)])
    db.close()


def test_the_sums_of_the_merged_plan_are_answered_from_an_index(central: CentralWorkspace) -> None:
    plan = central.query(
        "EXPLAIN QUERY PLAN SELECT l.fiscal_year, SUM(l.amount) FROM view_project p "
        "JOIN view_budget_line l ON l.office = p.office AND l.project = p.uid GROUP BY 1"
    )
    assert any("USING COVERING INDEX view_budget_line_by_project" in row["detail"] for row in plan)


def test_a_failing_migration_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.db"
    OfficeWorkspace.create(path, "PIO50", "2563-2565", practice=False).close()
    steps = Migrations(migrations.OFFICE)
    steps._migrations = list(migrations.office._migrations)

    @steps(name="9999_breaks")
    def _breaks(db: Database) -> None:
        db.conn.execute('ALTER TABLE "project" ADD COLUMN "half" TEXT')
        raise RuntimeError("the power went out")

    monkeypatch.setitem(migrations.SETS, migrations.OFFICE, steps)
    with pytest.raises(RuntimeError):
        OfficeWorkspace.open(path)
    monkeypatch.undo()
    with OfficeWorkspace.open(path) as workspace:
        assert "half" not in live_columns(workspace, "project")
    copy = sqlite3.connect(tmp_path / "plan-1.1.db")
    assert copy.execute("SELECT office FROM workspace").fetchone() == ("PIO50",)
    copy.close()
