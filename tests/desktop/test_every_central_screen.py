"""The pages of the central desk as every screen is looked at: both languages, 1366x768 and 125 %."""

import pytest
from PySide6.QtWidgets import QDialog

from moi_desktop.central import pools, transfers
from moi_desktop.central.amount_book import pool_key
from moi_desktop.central.intake import take_in
from moi_desktop.central.rollup_groups import Dimension
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


def test_no_view_of_the_merged_plan_is_clipped_foreign_nameless_or_a_trap(visit, post):
    desk, spoken, size = visit
    inbox = desk.go("inbox")
    inbox.take_in([post.first["PIO50"], post.first["PIO20"]])
    desk.settle()
    inbox.steps.apply_everything()
    desk.settle()
    plan = desk.go("merged")
    found = []
    for dimension in (Dimension.AGENDA, Dimension.CLUSTER, Dimension.YEAR):
        plan.projects.choices.group_by(dimension)
        found += [f"plan by {dimension}: {fault}" for fault in faults_of(desk, "merged", spoken, size)]
    plan.projects.choices.state.setCurrentIndex(1)  # with a filter there is one button more
    found += [f"plan, filtered: {fault}" for fault in faults_of(desk, "merged", spoken, size)]
    plan.projects.choices.clear_filters()
    for view in ("pools", "kpis"):
        plan.show_view(view)
        found += [f"empty {view}: {fault}" for fault in faults_of(desk, "merged", spoken, size)]
    desk.ask(_fill_a_pool)
    plan.show_view("pools")
    plan.load()
    found += [f"pools: {fault}" for fault in faults_of(desk, "merged", spoken, size)]
    pools, projects = plan.pools, plan.projects
    for opens in (pools.define, pools.describe, pools.add_lines, projects.show_origin):
        opens()
        desk.settle()
        (dialog,) = [d for d in desk.shell.findChildren(QDialog) if d.isVisible()]
        found += [f"{opens.__name__}: {fault}" for fault in faults_in(dialog, spoken)]
        dialog.reject()
        desk.settle()
    assert not found, "\n".join(found)


def _fill_a_pool(centre):
    pool = pools.define_pool(centre, pools.Printed("ค่าจ้างเหมาบริการ", 2563))
    pools.add_lines(centre, pool, [("PIO50", "PIO50-p1-l1"), ("PIO20", "PIO20-p1-l1")])
    pools.enter_amounts(centre, {(pool_key(pool), "BUREAU"): 1_500_000})


def faults_of(desk, key, spoken, size):
    desk.go(key)
    shell = desk.shell
    assert (shell.width(), shell.height()) == size, f"{key} makes the window larger"
    return faults_in(shell, spoken)


def faults_in(window, spoken):
    return dict.fromkeys(
        [
            *screen_faults.clipped(window),
            *screen_faults.foreign_words(window, spoken),
            *screen_faults.nameless(window),
            *screen_faults.tab_traps(window),
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
