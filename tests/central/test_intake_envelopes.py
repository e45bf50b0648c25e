"""Archives and broken envelopes on their way into the vault, and the rehearsal that says beforehand what would happen."""

from __future__ import annotations

import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from moi_desktop.central import decisions, views
from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import Place
from moi_desktop.central.intake import rehearse, take_in
from moi_desktop.central.office_review import APPROVED
from moi_desktop.central.touching import Touch, touching
from moi_desktop.central.working import applied_snapshot
from moi_desktop.door.process import Child, Door, DoorError
from moi_desktop.errors import Cancelled, WorkbookError
from moi_desktop.exchange.snapshots import Snapshot
from tests.central.offices import Desk, noon, vault_of, views_of

OpenDesk = Callable[..., Desk]


def archive_of(path: Path, *members: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def test_all_that_is_in_an_archive_is_taken_and_what_is_wrong_is_kept_with_it(
    centre: Centre, desk: OpenDesk, tmp_path: Path
) -> None:
    one, two = desk("PIO50").send(), desk("PIO20").send()
    path = archive_of(
        tmp_path / "รวมทุกจังหวัด.zip",
        ("เหนือ/เชียงใหม่.xlsx", one.path.read_bytes()),
        ("แผนเก่า.rar", b"Rar!"),
        ("ตะวันออก/ชลบุรี.xlsx", two.path.read_bytes()),
        ("จดหมาย.msg", b"\xd0\xcf\x11\xe0"),
    )
    report = take_in(centre, [path], apply=True, clock=noon)
    assert [(p.file, p.state, p.code) for p in report.packages] == [
        ("รวมทุกจังหวัด.zip/เชียงใหม่.xlsx", "applied", ""),
        ("รวมทุกจังหวัด.zip/แผนเก่า.rar", "quarantined", "archive-other"),
        ("รวมทุกจังหวัด.zip/ชลบุรี.xlsx", "applied", ""),
        ("รวมทุกจังหวัด.zip/จดหมาย.msg", "quarantined", "mail-outlook"),
    ]
    (kept,) = centre.workspace.packages(state="quarantined")
    assert (kept.name, kept.code) == (path.name, "archive-other")
    assert centre.workspace.file_bytes(kept.sha256) == path.read_bytes()
    before = views_of(centre)
    assert views.rebuild(centre).same
    assert views_of(centre) == before


def test_the_same_broken_envelope_again_is_one_file_with_two_arrivals(centre: Centre, tmp_path: Path) -> None:
    path = tmp_path / "ส่งต่อ.msg"
    path.write_bytes(b"\xd0\xcf\x11\xe0")
    for _ in range(2):
        (package,) = take_in(centre, [path], clock=noon).packages
        assert (package.state, package.code) == ("quarantined", "mail-outlook")
    assert len(centre.workspace.packages(state="quarantined")) == 1
    assert len(centre.workspace.receipts(package.sha256)) == 2


def test_an_ordinary_letter_leaves_nothing_behind(centre: Centre, tmp_path: Path) -> None:
    path = tmp_path / "สวัสดี.eml"
    path.write_bytes(b"Subject: hello\r\n\r\nno attachment\r\n")
    before = vault_of(centre)
    (package,) = take_in(centre, [path], clock=noon).packages
    assert package.code == "mail-empty"
    assert vault_of(centre) == before


def test_progress_names_each_file_and_stops_between_two_of_one_archive(
    centre: Centre, desk: OpenDesk, tmp_path: Path
) -> None:
    path = archive_of(
        tmp_path / "a.zip",
        ("1.xlsx", desk("PIO50").send().path.read_bytes()),
        ("2.xlsx", desk("PIO20").send().path.read_bytes()),
        ("3.xlsx", b"x"),
        ("4.xlsx", b"y"),
    )
    named: list[str] = []

    def stop(_done: int, _total: int) -> None:
        if named[-1:] == ["a.zip/4.xlsx"]:
            raise Cancelled

    with pytest.raises(Cancelled):
        take_in(centre, [path], clock=noon, progress=stop, on_file=named.append)
    assert named == ["a.zip", "a.zip/1.xlsx", "a.zip/2.xlsx", "a.zip/3.xlsx", "a.zip/4.xlsx"]
    assert {row.office for row in centre.workspace.packages(kind="submission")} == {"PIO50", "PIO20"}


def test_a_rehearsal_sees_everything_and_leaves_nothing(centre: Centre, desk: OpenDesk, tmp_path: Path) -> None:
    sent = desk().send()
    broken = tmp_path / "เสีย.zip"
    broken.write_bytes(b"PK\x03\x04 cut")
    before = vault_of(centre), views_of(centre), views.digest(centre)
    states = rehearse(
        centre,
        [sent.path, broken],
        lambda report: (report.packages, [row.state for row in centre.workspace.packages(office="PIO50")]),
        clock=noon,
    )
    assert (vault_of(centre), views_of(centre), views.digest(centre)) == before
    assert states[1] == ["ready"]
    assert [package.code for package in states[0]] == ["", "zip-broken"]


def test_the_effect_is_told_by_year_and_what_touches_the_centres_work_is_counted(
    centre: Centre, desk: OpenDesk
) -> None:
    office = desk()
    (first,) = take_in(centre, [office.send().path], apply=True, clock=noon).packages
    assert (first.years, first.touching, first.base_no) == (((2563, 6_000_000),), 0, 0)
    decisions.amend(centre, Place("PIO50", "budget_line", office.line(1, 1), "amount"), 900_000, "เกินกรอบ")
    office.set_amount(12_000)
    office.set_amount(25_000, number=2)
    (second,) = take_in(centre, [office.send().path], dry_run=True, clock=noon).packages
    assert second.years == ((2563, 700_000),)
    assert (second.counts.changed, second.touching, second.base_no) == (2, 1, 1)


def test_two_levels_of_difference(centre: Centre, desk: OpenDesk) -> None:
    """Amended and commented fields, and whatever belongs to an approved project; nothing else."""
    office = desk()
    take_in(centre, [office.send().path], apply=True, clock=noon)
    line = office.line(2, 1)
    decisions.amend(centre, Place("PIO50", "budget_line", line, "amount"), 900_000, "เกินกรอบ")
    decisions.comment(centre, Place("PIO50", "project", "PIO50-p2", ""), "ขอเหตุผลเพิ่ม")
    decisions.decide(centre, "PIO50", "PIO50-p1", APPROVED)
    before = applied_snapshot(centre, "PIO50")
    changed = {
        key: {**values, **new}
        for key, values, new in (
            (("budget_line", line), before.rows["budget_line", line], {"amount": "1.00", "name": "ชื่ออื่น"}),
            (("project", "PIO50-p2"), before.rows["project", "PIO50-p2"], {"name_th": "ชื่ออื่น"}),
            (("budget_line", office.line(1, 2)), before.rows["budget_line", office.line(1, 2)], {"name": "ชื่ออื่น"}),
        )
    }
    gone = ("budget_line", office.line(1, 1))
    rows = {key: changed.get(key, values) for key, values in before.rows.items() if key != gone}
    found = touching(centre, "PIO50", before, Snapshot(rows, before.totals, {}))
    told = {(t.change.entity, t.change.uid, t.change.field): t.touches for t in found}
    assert told.pop(("budget_line", line, "amount")) == {Touch.AMENDED}
    assert told.pop(("project", "PIO50-p2", "name_th")) == {Touch.COMMENTED}
    assert told.pop(("budget_line", office.line(1, 2), "name")) == {Touch.APPROVED}
    assert {key[:2] for key in told} == {gone}
    assert set(told.values()) == {frozenset({Touch.APPROVED})}


def test_a_file_that_could_not_be_read_here_is_read_when_it_comes_again(
    centre: Centre, desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk("PIO50").send().path
    with monkeypatch.context() as patch:
        patch.setattr(Door, "_started", _nothing_starts)
        (package,) = take_in(centre, [path], clock=noon).packages
        assert (package.state, package.code) == ("quarantined", "reader-unavailable")
    (package,) = take_in(centre, [path], apply=True, clock=noon).packages
    assert (package.state, package.code) == ("applied", "")


def test_a_machine_that_reads_no_file_does_not_empty_the_plan(
    centre: Centre, desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in(centre, [desk("PIO50").send().path], apply=True, clock=noon)
    digest, stood = views.digest(centre), views_of(centre)
    monkeypatch.setattr(Door, "_started", _nothing_starts)
    with pytest.raises(WorkbookError) as caught:
        views.rebuild(centre)
    assert caught.value.code == "reader-unavailable"
    assert (views.digest(centre), views_of(centre)) == (digest, stood)


def test_taking_in_can_be_stopped_while_a_file_hangs(
    centre: Centre, desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk("PIO50").send().path
    before = vault_of(centre)
    hangs = [sys.executable, "-c", "import time; time.sleep(600)"]
    monkeypatch.setattr(Door, "_started", lambda _door: Child(hangs, 1_000_000_000))
    asked = []

    def stop(done: int, total: int) -> None:
        asked.append((done, total))
        if len(asked) > 6:
            raise Cancelled

    begun = time.monotonic()
    with pytest.raises(Cancelled):
        take_in(centre, [path], clock=noon, progress=stop)
    assert time.monotonic() - begun < 20
    assert set(asked) == {(0, 1)}
    assert vault_of(centre) == before


def _nothing_starts(_door: Door) -> Child:
    raise DoorError("unavailable")
