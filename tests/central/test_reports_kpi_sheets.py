"""The scoring levels of an indicator on paper: side by side where they are short, so that a sheet is one page."""

from moi_desktop.central.reports.kpi_sheets import _scores_on_paper


def _levels(*words):
    return [
        {"level": str(n), "score": str(n), "threshold": None, "threshold_text": text} for n, text in enumerate(words, 1)
    ]


def test_short_levels_stand_side_by_side_as_on_the_form():
    grid = _scores_on_paper(_levels("60", "65", "70", "75", "80"))
    assert [column.heading for column in grid.table.columns] == ["ระดับ", "1", "2", "3", "4", "5"]
    assert [row.cells[0] for row in grid.table.rows] == ["คะแนน", "เกณฑ์"]
    assert list([*grid.table.rows][1].cells[1:]) == ["60", "65", "70", "75", "80"]


def test_levels_told_in_sentences_stand_one_below_the_other():
    told = "มีแผนปฏิบัติการที่ผ่านความเห็นชอบของคณะกรรมการแล้วทุกแผน"
    grid = _scores_on_paper(_levels("60", told))
    assert [row.cells[2] for row in grid.table.rows] == ["60", told]
    assert [column.heading for column in grid.table.columns] == ["ระดับ", "คะแนน", "เกณฑ์"]
