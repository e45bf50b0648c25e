"""While packages are taken in, Python looks for dead cycles rarely; afterwards as before."""

import gc

import pytest

from moi_desktop.central.centre import Centre


def test_many_items_are_worked_on_with_few_collections_and_all_is_as_before_then(centre: Centre) -> None:
    before, inside = gc.get_threshold(), []
    centre.in_shared_saves([1], lambda _item: inside.append(gc.get_threshold()[0]))
    assert inside[0] > 100 * before[0]
    assert gc.get_threshold() == before


def test_a_failure_leaves_nothing_changed(centre: Centre) -> None:
    def fail(_item: int) -> None:
        raise ZeroDivisionError

    before = gc.get_threshold()
    with pytest.raises(ZeroDivisionError):
        centre.in_shared_saves([0], fail)
    assert gc.get_threshold() == before
