"""The steps from an empty file to the tables of today, one set a role.

The first step of each set runs a frozen script (`schema/*.sql`), as may later ones. Steps only add, they
re-create triggers where sqlite-utils' `transform` drops them, and they set `user_version`. A step and the record that
it was done are one transaction. A file with data is copied to a verified backup before its first step.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Final

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from moi_desktop.store.database import APPLICATION_ID, version_number

OFFICE: Final = "office"
CENTRAL: Final = "central"

office = Migrations(OFFICE)
central = Migrations(CENTRAL)
SETS: Final = {OFFICE: office, CENTRAL: central}


@office(name="0001_first_tables")
def _office_first_tables(db: Database) -> None:
    _run_script(db, "office_0001.sql")
    _set_version(db, (1, 0))


@office(name="0002_inherited_values")
def _office_inherited_values(db: Database) -> None:
    _run_script(db, "office_0002.sql")
    _set_version(db, (1, 1))


@central(name="0001_first_tables")
def _central_first_tables(db: Database) -> None:
    _run_script(db, "central_0001.sql")
    _set_version(db, (1, 0))


@central(name="0002_organisation")
def _central_organisation(db: Database) -> None:
    _run_script(db, "central_0002.sql")
    _set_version(db, (1, 2))


@central(name="0003_kit_draft")
def _central_kit_draft(db: Database) -> None:
    _run_script(db, "central_0003.sql")
    _set_version(db, (1, 2))


@central(name="0004_figures")
def _central_figures(db: Database) -> None:
    _run_script(db, "central_0004.sql")
    _set_version(db, (1, 3))


@central(name="0005_fewer_indexes")
def _central_fewer_indexes(db: Database) -> None:
    _run_script(db, "central_0005.sql")
    _set_version(db, (1, 3))


@central(name="0006_key_register")
def _central_key_register(db: Database) -> None:
    _run_script(db, "central_0006.sql")
    _set_version(db, (1, 4))


@central(name="0007_enclosing")
def _central_enclosing(db: Database) -> None:
    _run_script(db, "central_0007.sql")
    _set_version(db, (1, 4))


@central(name="0008_vision")
def _central_vision(db: Database) -> None:
    _run_script(db, "central_0008.sql")
    _set_version(db, (1, 4))


def pending(db: Database, role: str) -> bool:
    """Whether the file still lacks steps."""
    return bool(SETS[role].pending(db))


def apply(db: Database, role: str) -> None:
    """Take all steps that are missing; each is whole or not taken at all."""
    SETS[role].apply(db)


def missing(db: Database, role: str) -> list[str]:
    """What the steps made and the file no longer has (table, column, index or trigger); empty when all is there."""
    return sorted(_wanted(role) - _structure(db))


@cache
def _wanted(role: str) -> frozenset[str]:
    fresh = Database(sqlite3.connect(":memory:"), execute_plugins=False)
    try:
        apply(fresh, role)
        return _structure(fresh)
    finally:
        fresh.close()


def _structure(db: Database) -> frozenset[str]:
    rows = db.conn.execute(
        "SELECT s.type || ' ' || s.name FROM sqlite_schema s UNION ALL SELECT s.name || '.' || c.name || ' ' || c.type "
        "FROM sqlite_schema s JOIN pragma_table_info(s.name) c WHERE s.type = 'table'"
    )
    return frozenset(row[0] for row in rows)


def _run_script(db: Database, name: str) -> None:
    """Run a script inside the open transaction (`executescript` of sqlite3 would commit it)."""
    script = resources.files("moi_desktop.store").joinpath("schema", name).read_text(encoding="utf-8")
    for statement in _statements(script):
        db.conn.execute(statement)


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if statement.strip() and sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _set_version(db: Database, version: tuple[int, int]) -> None:
    db.conn.execute(f"PRAGMA application_id={APPLICATION_ID}")
    db.conn.execute(f"PRAGMA user_version={version_number(version)}")
