"""The centre's whole road through the windows: from its own first screen to the issued plan, and the return at the office."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from moi_desktop.desktop import file_dialogs
from moi_desktop.desktop.app import Desktop
from moi_desktop.desktop.main_window import MainWindow
from moi_desktop.desktop.settings import Settings
from tests.desktop import conftest as window_tests
from tests.journeys import review_road as road
from tests.journeys.hands import KeyboardHands, MouseHands

styled = window_tests.styled
usual_look = window_tests.usual_look


@pytest.fixture
def opened(qtbot, tmp_path, monkeypatch, styled) -> Iterator[object]:
    monkeypatch.setattr(file_dialogs, "documents_folder", lambda: tmp_path)
    desktops: list[Desktop] = []
    failures: list[object] = []

    def begin(name: str, workspace: Path | None = None) -> Desktop:
        window = MainWindow()
        qtbot.addWidget(window)
        settings = Settings(tmp_path / f"{name}.ini")
        if workspace is not None:
            settings.workspace = workspace
        made = Desktop(window, settings, tmp_path / name)
        made.runner.unheard.connect(failures.append)
        window.resize(1366, 728)
        window.show()
        window.activateWindow()
        made.start()
        desktops.append(made)
        return made

    yield begin
    for desktop in desktops:
        desktop.window.close()
    assert not failures


@pytest.mark.parametrize("kind", [KeyboardHands, MouseHands], ids=["keys", "mouse"])
def test_a_reviewer_goes_from_the_first_screen_to_the_issued_plan_and_the_office_reads_the_return(
    opened, tmp_path, monkeypatch, kind
):
    centre, chooser = opened("centre"), road.Chooser(monkeypatch, tmp_path)
    hands = kind(centre)

    def at_the_centre():
        road.begin(hands)
        road.issue_kit(hands)
        mail = road.office_sends(tmp_path, chooser.newest("KIT"))
        road.take_in(hands, chooser, mail)
        road.review(hands)
        road.issue_plan(hands)
        road.issue_returns(hands)

    hands.run(at_the_centre)
    centre.window.close()
    office = kind(opened("office", tmp_path / road.OFFICE / f"{road.OFFICE}.db"))
    office.run(lambda: road.read_return(office, chooser))
