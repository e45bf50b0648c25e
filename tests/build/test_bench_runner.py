"""The benchmark runner says which figures hold."""

import pytest

from tests.benchmarks import runner
from tests.benchmarks.figure import Figure


@pytest.mark.parametrize(
    ("value", "comparison", "holds"),
    [
        (1.4, "at most", True),
        (1.6, "at most", False),
        (3.1, "at least", True),
        (1.4, "at least", False),
        (9.9, "for information", True),
    ],
)
def test_a_figure_holds_on_the_good_side_of_its_limit(value, comparison, holds):
    assert Figure("x", value, "x", 1.5, comparison).holds is holds


def test_the_table_counts_what_was_missed():
    figures = [
        Figure("window on screen", 1.2, "x", 1.5, "at most", "window 180 ms, bare window 150 ms"),
        Figure("intake of 76 packages", 2.0, "x", 3.0, "at least"),
    ]
    lines = runner.table(figures).splitlines()
    assert lines[0].startswith("ok")
    assert lines[0].endswith("window 180 ms, bare window 150 ms")
    assert lines[1].startswith("MISSED")
    assert lines[-1] == "2 figures, 1 missed"


def test_a_benchmark_that_does_not_exist_is_wrong_use(capsys):
    assert runner.main(["moonlight"]) == 2
    assert "moonlight" in capsys.readouterr().out
