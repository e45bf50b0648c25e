"""Records go into rows and come back the same, with the same hash."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings

from moi_desktop.plan.catalogue import ENTITIES, PLAN_ENTITIES
from moi_desktop.plan.model import Record
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.store.rows import checked_value
from tests.store.record_strategies import records


@settings(max_examples=60)
@given(records())
def test_a_record_comes_back_the_same_from_the_database_with_the_same_hash(record: Record) -> None:
    shared = _Shared.central
    assert shared is not None
    shared.clear_views()
    shared.add_rows("PIO50", "r1", [record])
    assert shared.view_records(record.entity) == [record]
    assert shared.damaged_rows() == []


class _Shared:
    central: CentralWorkspace | None = None


@pytest.fixture(autouse=True, scope="module")
def one_central(tmp_path_factory: pytest.TempPathFactory) -> Any:
    with CentralWorkspace.create(tmp_path_factory.mktemp("central") / "central.db") as workspace:
        _Shared.central = workspace
        yield
        _Shared.central = None


def test_empty_values_and_unset_flags_are_not_stored(office: OfficeWorkspace) -> None:
    office.add(Record("project", "p", {"name_th": "", "rank": 0}))
    office.add(Record("plan_link", "k", {"project": "p", "primary": False}))
    assert office.records("project") == [Record("project", "p", {"rank": 0})]
    assert office.records("plan_link") == [Record("plan_link", "k", {"project": "p"})]
    assert office.damaged_records() == []


def test_the_stored_form_is_what_reports_and_people_with_sql_expect(office: OfficeWorkspace) -> None:
    office.add(Record("project", "p", {"name_th": "เชียงใหม่", "start_date": date(2019, 10, 1), "class": "DEVELOP"}))
    office.add(
        Record("budget_line", "l", {"project": "p", "qty1": Decimal("12.50"), "amount": 3600050, "obligated": True})
    )
    (project,) = office.query('SELECT "start_date", "class", "name_th_order" FROM "project"')
    (line,) = office.query('SELECT "qty1", "amount", "obligated", "fiscal_year" FROM "budget_line"')
    assert project == {"start_date": "2019-10-01", "class": "DEVELOP", "name_th_order": project["name_th_order"]}
    assert project["name_th_order"].startswith("ชเ")
    assert line == {"qty1": "12.5", "amount": 3600050, "obligated": 1, "fiscal_year": None}


@pytest.mark.parametrize(
    ("entity", "key", "value"),
    [
        ("budget_line", "amount", Decimal(1)),
        ("budget_line", "amount", True),
        ("budget_line", "qty1", 1.5),
        ("project", "name_th", 5),
        ("project", "start_date", "2019-10-01"),
        ("project", "start_date", datetime(2019, 10, 1, tzinfo=UTC)),
    ],
)
def test_a_value_of_another_kind_is_our_own_mistake(entity: str, key: str, value: Any) -> None:
    with pytest.raises(TypeError):
        checked_value(ENTITIES[entity].field(key), value)


def test_no_field_key_hides_a_column_of_our_own() -> None:
    own = {"uid", "record_hash", "extra", "rowid", "requested_amount", "revision_id", "office_code"}
    for key in ENTITIES:
        assert own.isdisjoint(ENTITIES[key].keys), key
    assert set(PLAN_ENTITIES) <= set(ENTITIES)
