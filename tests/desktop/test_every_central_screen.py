"""The pages of the central desk as every screen is looked at: both languages, 1366x768 and 125 %."""

import pytest

from moi_desktop.central import transfers
from moi_desktop.central.intake import take_in
from moi_desktop.desktop import language, theme
from tests.central.offices import noon
from tests.desktop import screen_faults
from tests.desktop.central_desks import CentralDesk, Post, post_in

SIZES = {"100 %": (1366, 728), "125 %": (1093, 542)}


@pytest.fixture(scope="session")
def post(tmp_path_factory) -> Post:
    return post_in(tmp_path_factory.mktemp("post"))


@pytest.fixture(params=[(spoken, scale) for spoken in ("th", "en") for scale in SIZES], ids=" ".join)
def visit(request, qtbot, post, tmp_path, qapp, usual_look):
    spoken, scale = request.param
    language.install(qapp, spoken)
    theme.apply(qapp, "light")
    made = CentralDesk(post.template, tmp_path)
    made.shell.resize(*SIZES[scale])
    made.shell.activateWindow()
    yield made, spoken, SIZES[scale]
    made.close()


def test_no_page_of_the_centre_is_clipped_foreign_nameless_or_a_trap(visit, post):
    desk, spoken, size = visit
    found = [f"empty {key}: {fault}" for key in desk.shell._pages for fault in faults_of(desk, key, spoken, size)]
    inbox = desk.go("inbox")
    inbox.take_in([post.first["PIO50"], post.first["PIO20"], *post.forks])
    desk.settle()
    inbox.steps.apply_everything()
    desk.settle()
    found += [f"{key}: {fault}" for key in desk.shell._pages for fault in faults_of(desk, key, spoken, size)]
    inbox.outcome.twins.every_office.setChecked(True)
    inbox.outcome.bring_twins()
    found += [f"inbox twins: {fault}" for fault in faults_of(desk, "inbox", spoken, size)]
    inbox.preview([post.forks[0], post.first["PIO90"], post.broken])
    desk.settle()
    found += [f"inbox preview: {fault}" for fault in faults_of(desk, "inbox", spoken, size)]
    inbox.leave_preview()
    board = desk.go("board")
    for view in ("clusters", "groups", "money"):
        board.show_view(view)
        found += [f"board {view}: {fault}" for fault in faults_of(desk, "board", spoken, size)]
    for office in ("PIO50", "PIO34"):
        board.open_office(office)
        found += [f"office {office}: {fault}" for fault in faults_of(desk, "board", spoken, size)]
    desk.go("review").show_view("returns")
    found += [f"returns: {fault}" for fault in faults_of(desk, "review", spoken, size)]
    assert not found, "\n".join(found)


def test_no_section_of_the_next_kit_is_clipped_foreign_nameless_or_a_trap(visit):
    desk, spoken, size = visit
    draft = desk.go("kit").draft
    found = []
    for key in draft.sections:
        draft.show_section(key)
        found += [f"kit {key}: {fault}" for fault in faults_of(desk, "kit", spoken, size)]
    assert not found, "\n".join(found)


def faults_of(desk, key, spoken, size):
    desk.go(key)
    shell = desk.shell
    assert (shell.width(), shell.height()) == size, f"{key} makes the window larger"
    return dict.fromkeys(
        [
            *screen_faults.clipped(shell),
            *screen_faults.foreign_words(shell, spoken),
            *screen_faults.nameless(shell),
            *screen_faults.tab_traps(shell),
        ]
    )


def test_no_view_of_offices_is_clipped_foreign_nameless_or_a_trap(visit, post):
    desk, spoken, size = visit
    page = desk.go("keys")
    found = []
    for taken in (False, True):
        for view in ("offices", "findings"):
            page.show_view(view)
            found += [f"{view} {taken}: {fault}" for fault in faults_of(desk, "keys", spoken, size)]
        desk.ask(lambda centre: take_in(centre, [post.first["PIO50"], post.first["PIO20"]], apply=True, clock=noon))
        desk.ask(lambda centre: transfers.plan_transfer(centre, "PIO50-p1", "PIO50", "PIO20", "ย้าย"))
        desk.session.changed.emit()
        desk.settle()
    assert not found, "\n".join(found)
