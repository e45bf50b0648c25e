"""Overview: what comes next, how many days are left, money by year and category, how complete the projects are."""

from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from moi_desktop.desktop.office_look import money_of
from moi_desktop.desktop.pages.page import Place
from moi_desktop.desktop.widgets.stacked_bars import Part, StackedBars
from moi_desktop.desktop.widgets.year_totals import short_baht
from moi_desktop.plan.code_book import reference_book
from moi_desktop.plan.model import Plan, Record
from moi_desktop.plan.rules import Ceiling, RuleContext
from tests.desktop.office_desk import OfficeDesk


@pytest.fixture
def overview(qtbot, tmp_path):
    made = OfficeDesk(qtbot, tmp_path, "overview", "export")
    yield made
    made.close()


def test_the_first_page_says_what_comes_next(overview):
    desk, page = overview, overview.page("overview")
    assert [label.text() for label in page._figures] == ["8", "26", "119"]
    assert set(page.tasks.buttons) == {"settings", "projects", "export"}
    assert "ยังไม่เคยนำส่ง" in desk.shell.ui.plan.text()
    places: list[Place] = []
    page.jump_wanted.connect(places.append)
    page.tasks.buttons["export"].click()
    assert [place.page for place in places] == ["export"]


def test_what_is_missing_is_named_project_by_project(overview):
    desk = overview
    uid = desk.session.look.plan.of("project")[1].uid
    desk.ask(lambda workspace: workspace.save_value("project", uid, "rationale", None))
    desk.session.look_now()
    page = desk.page("overview")
    assert not page.projects_card.isHidden()
    assert list(page.projects.buttons) == [uid]


def test_days_are_counted_to_the_end_of_the_window(overview):
    page = overview.page("overview")
    opens, closes = date(2019, 10, 1), date(2019, 10, 31)
    for today, title in (
        (date(2019, 9, 1), "1 ต.ค. 2562"),
        (date(2019, 10, 21), "เหลือ 10 วัน"),
        (date(2019, 10, 31), "วันนี้วันสุดท้าย"),
        (date(2019, 11, 3), "เลยกำหนด 3 วัน"),
        (date(2026, 1, 1), "เลยกำหนดแล้ว"),
    ):
        assert page._window_words(opens, closes, today)[0] == title


def test_only_limited_sources_count_against_the_ceiling():
    def line(uid, source, satang):
        return Record("budget_line", uid, {"project": "p", "fiscal_year": 2563, "source": source, "amount": satang})

    plan = Plan([Record("project", "p"), line("a", "F101", 500), line("b", "F201", 300), line("c", "F102", 50)])
    context = RuleContext(codes=reference_book(), ceilings=(Ceiling(2563, "F1", 400),))
    (money,) = money_of(plan, context)
    assert (money.asked, money.limited, money.ceiling) == (850, 550, 400)
    assert [(source.source, source.asked, source.ceiling) for source in money.sources] == [
        ("F1", 550, 400),
        ("F201", 300, None),
    ]


def test_money_by_category_adds_up_to_the_plan(overview):
    page = overview.page("overview")
    asked = sum(money.asked for money in overview.session.look.money)
    parts = page.categories._parts
    assert sum(sum(part.values) for part in parts) == asked
    assert [part.name for part in parts] == ["งบดำเนินงาน", "งบลงทุน", "งบเงินอุดหนุน", "งบรายจ่ายอื่น"]
    assert page.categories._labels == ("ปี 2563", "ปี 2564", "ปี 2565")


def test_a_line_without_a_category_is_shown_as_such(overview):
    line = next(line for line in overview.session.look.plan.of("budget_line") if line.money("amount"))
    overview.ask(lambda workspace: workspace.save_value("budget_line", line.uid, "category", None))
    overview.session.look_now()
    page = overview.page("overview")
    unnamed = next(part for part in page.categories._parts if part.name == "ยังไม่ได้เลือกหมวดรายจ่าย")
    assert sum(unnamed.values) == line.money("amount")


def test_how_complete_the_projects_are_is_told_by_section(overview):
    page = overview.page("overview")
    before = {line.name: line for line in page.sections._shown}
    uid = overview.session.look.plan.live_projects()[0].uid
    overview.ask(lambda workspace: workspace.save_value("project", uid, "rationale", None))
    overview.session.look_now()
    overview.settle()
    after = {line.name: line for line in page.sections._shown}
    assert after["เหตุผลและวัตถุประสงค์"].done == before["เหตุผลและวัตถุประสงค์"].done - 1
    assert after["ผู้รับผิดชอบ"] == before["ผู้รับผิดชอบ"]


def test_what_is_set_up_on_the_computer_becomes_one_line(overview):
    page = overview.page("overview")
    assert "settings" in page.tasks.buttons

    def set_up(workspace):
        from moi_desktop.desktop.office_backups import back_up
        from moi_desktop.store.office_workspace import Person

        workspace.save_person(Person("สมหญิง ใจดี", "นักวิเคราะห์", "0 5311 2234", ""))
        workspace.work_as("สมหญิง ใจดี")
        back_up(workspace)

    overview.ask(set_up)
    overview.session.look_now()
    overview.settle()
    assert "settings" not in page.tasks.buttons
    assert page.tasks._shown[0].words == "ตั้งค่าเครื่องนี้ครบแล้ว"


def test_an_empty_plan_shows_no_empty_charts(qtbot, tmp_path):
    desk = OfficeDesk(qtbot, tmp_path, "overview", sample=False)
    page = desk.page("overview")
    assert page.money_cards[1].isHidden()
    assert page.sections_card.isHidden()
    desk.close()


def test_hovering_over_a_part_of_a_bar_tells_what_it_is(qtbot):
    chart = StackedBars(short_baht)
    qtbot.addWidget(chart)
    chart.show_parts(["ปี 2563", "ปี 2564"], [Part("งบลงทุน", (100_00, 0)), Part("งบดำเนินงาน", (300_00, 50_00))])
    chart.resize(500, chart.sizeHint().height())
    chart.show()
    areas = {(bar, part): area for bar, part, area in chart.areas()}
    assert areas[0, 1].width() == pytest.approx(3 * areas[0, 0].width())
    assert areas[0, 1].left() == areas[0, 0].right()
    place = areas[0, 1].center().toPoint()
    QApplication.sendEvent(chart, QHelpEvent(QEvent.Type.ToolTip, place, chart.mapToGlobal(place)))
    assert QToolTip.text() == "ปี 2563 งบดำเนินงาน 300"
    QApplication.sendEvent(chart, QHelpEvent(QEvent.Type.ToolTip, QPoint(0, 0), chart.mapToGlobal(QPoint(0, 0))))


def test_every_part_of_a_chart_has_a_value_for_every_bar(qtbot):
    chart = StackedBars(short_baht)
    qtbot.addWidget(chart)
    with pytest.raises(ValueError, match="one value for each bar"):
        chart.show_parts(["ปี 2563"], [Part("งบลงทุน", (1, 2))])
