import pytest
from PySide6.QtCore import Qt

from moi_desktop.desktop.models.grid_model import Column
from moi_desktop.desktop.models.windowed_model import KEPT_PAGES, PAGE_ROWS, WindowedModel
from moi_desktop.desktop.values import FieldFormat
from moi_desktop.desktop.widgets.grid_view import GridView
from moi_desktop.plan.catalogue import Field, Kind

COLUMNS = (
    Column("name", "รายการ", FieldFormat(Field(key="name", th="รายการ", en="Item", kind=Kind.TEXT))),
    Column("amount", "เงิน", FieldFormat(Field(key="amount", th="เงิน", en="Money", kind=Kind.MONEY))),
)


@pytest.fixture
def source():
    class Source:
        def __init__(self):
            self.asked = []

        def fetch(self, offset, limit, deliver):
            rows = [(f"u{n}", f"รายการ {n}", n * 100) for n in range(offset, min(offset + limit, 100_000))]
            self.asked.append((offset, lambda: deliver(rows)))

        def answer(self):
            while self.asked:
                self.asked.pop(0)[1]()

    return Source()


@pytest.fixture
def model(qapp, source):
    made = WindowedModel(COLUMNS, source.fetch)
    made.show_result(100_000)
    return made


def test_rows_come_when_they_are_looked_at(model, source):
    assert model.index(5, 0).data() == "…"
    assert model.index(6, 0).data() == "…"
    assert [offset for offset, _ in source.asked] == [0]
    source.answer()
    assert model.index(5, 0).data() == "รายการ 5"
    assert model.index(5, 1).data() == "5.00"
    assert model.uid_at(5) == "u5"


def test_a_far_jump_asks_for_one_page(model, source):
    model.index(50_001, 1).data()
    assert [offset for offset, _ in source.asked] == [50_000]


def test_a_page_of_an_earlier_order_is_thrown_away(model, source):
    model.index(0, 0).data()
    model.show_result(3)
    source.answer()
    assert model.index(0, 0).data() == "…"


def test_only_some_pages_are_kept(model, source):
    for page in range(KEPT_PAGES + 5):
        model.index(page * PAGE_ROWS, 0).data()
        source.answer()
    assert len(model._pages) == KEPT_PAGES
    assert model.uid_at(0) is None


def test_sorting_is_asked_of_the_source(model, qtbot):
    with qtbot.waitSignal(model.sort_wanted) as caught:
        model.sort(1, Qt.SortOrder.DescendingOrder)
    assert caught.args == ["amount", True]


def test_a_grid_shows_a_long_list_and_fetches_only_what_is_in_sight(model, source, qtbot):
    view = GridView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.resize(600, 400)
    view.show()
    view.grab()
    assert [offset for offset, _ in source.asked] == [0]
    source.answer()
    told = []
    view.cell_entered.connect(lambda uid, key: told.append((uid, key)))
    view.setCurrentIndex(model.index(3, 1))
    assert told == [("u3", "amount")]
    assert not view.grab().isNull()
