"""A new clerk's whole road through the windows, once by keys alone and once by the mouse: nothing beneath them is called."""

import pytest

from moi_desktop.desktop import file_dialogs, office_session
from moi_desktop.desktop.app import Desktop
from moi_desktop.desktop.main_window import MainWindow
from moi_desktop.desktop.settings import Settings
from moi_desktop.exchange.verdict import RegisteredKey, Trust, Verifier
from tests.desktop import conftest as window_tests
from tests.journeys import road
from tests.journeys.centre import Centre
from tests.journeys.hands import KeyboardHands, MouseHands

styled = window_tests.styled
usual_look = window_tests.usual_look


@pytest.fixture
def desktop(qtbot, tmp_path, monkeypatch, styled):
    monkeypatch.setattr(office_session, "LOOK_AFTER_MS", 30)
    monkeypatch.setattr(file_dialogs, "documents_folder", lambda: tmp_path / "เอกสาร ส่ง")
    (tmp_path / "เอกสาร ส่ง").mkdir()
    window = MainWindow()
    qtbot.addWidget(window)
    made = Desktop(window, Settings(tmp_path / "settings.ini"), tmp_path / "data")
    failures: list[object] = []
    made.runner.unheard.connect(failures.append)
    window.resize(1366, 728)
    window.show()
    window.activateWindow()
    made.start()
    yield made
    window.close()
    assert not failures


@pytest.mark.parametrize("kind", [KeyboardHands, MouseHands], ids=["keys", "mouse"])
def test_a_clerk_goes_from_the_first_screen_to_the_answer_of_the_centre(desktop, tmp_path, monkeypatch, kind):
    hands, chooser, centre = kind(desktop), road.Chooser(monkeypatch), Centre(tmp_path / "centre")
    chooser.file = centre.issue_kit()
    file = tmp_path / "เอกสาร ส่ง" / f"MOI-{road.OFFICE}-FY2563-2565-R01.xlsx"

    def script():
        road.begin(hands)
        road.set_up(hands)
        road.enter_project(hands)
        road.enter_kpis(hands)
        road.enter_lines(hands)
        road.clear_findings(hands)
        road.send(hands)
        assert file.exists()
        chooser.file = centre.answer(file)
        road.read_answer(hands)
        hands.page(1)
        hands.see("ส่วนกลางได้รับ")

    hands.run(script)
    with Verifier([RegisteredKey(road.OFFICE, centre.fingerprint, active=True)]) as verifier:
        seen = verifier.verify_file(file)
    assert seen.trust is Trust.KNOWN
    assert seen.unpacked is not None
    tables = [entity for entity, _, _ in seen.unpacked.rows]
    assert {table: tables.count(table) for table in ("project", "plan_link", "activity", "kpi", "budget_line")} == {
        "project": 1, "plan_link": 2, "activity": 1, "kpi": 2, "budget_line": road.LINES,
    }  # fmt: skip
