"""Backups that were looked through, the way back, and damage that is named."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from moi_desktop.errors import StoreError
from moi_desktop.plan.canonical import sha256_hex
from moi_desktop.plan.model import Record
from moi_desktop.store import backup
from moi_desktop.store.backup import Backup, Keeping, backups, examine, make_backup, restore
from moi_desktop.store.central_workspace import CentralWorkspace, PackageRow
from moi_desktop.store.doctor import doctor, is_sound
from moi_desktop.store.office_workspace import OfficeWorkspace
from moi_desktop.store.opening import open_workspace

SECRET = "ค่าจ้างเหมาบริการทำความสะอาด"


def filled(path: Path) -> OfficeWorkspace:
    office = OfficeWorkspace.create(path, "PIO50", "2563-2565", practice=False)
    office.add_many(
        [
            Record("project", "p", {"name_th": "โครงการพัฒนา"}),
            Record("budget_line", "l", {"project": "p", "name": SECRET, "amount": 123456700}),
        ],
        "เริ่ม",
    )
    return office


def tamper(path: Path, old: bytes, new: bytes) -> int:
    """Change bytes of a closed file, as a bad disk does; say how often they stood there."""
    data = path.read_bytes()
    assert len(old) == len(new)
    path.write_bytes(data.replace(old, new))
    return data.count(old)


def test_a_backup_holds_everything_and_counts_up(office: OfficeWorkspace, tmp_path: Path) -> None:
    office.add(Record("project", "p", {"name_th": "โครงการ"}))
    folder = tmp_path / "สำรอง"
    first = make_backup(office, folder)
    office.add(Record("project", "q"))
    second = make_backup(office, folder)
    assert [b.number for b in backups(folder, office.path.stem)] == [2, 1]
    assert second.day == date(2019, 8, 28)
    assert examine(first.path) == []
    with open_workspace(first.path, read_only=True) as copy:
        assert isinstance(copy, OfficeWorkspace)
        assert [r.uid for r in copy.plan()] == ["p"]
    assert sorted(path.name for path in folder.iterdir()) == [first.path.name, second.path.name]


def test_a_damaged_workspace_is_not_backed_up_and_the_former_backups_stay(tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    office = filled(path)
    kept = make_backup(office, tmp_path / "b", Keeping(1, 1, 1))
    office.close()
    assert tamper(path, SECRET.encode(), SECRET.replace("ะอาด", "กปรก").encode()) >= 1
    with OfficeWorkspace.open(path) as damaged, pytest.raises(StoreError) as caught:
        make_backup(damaged, tmp_path / "b", Keeping(1, 1, 1))
    assert caught.value.code == "store-backup-damaged"
    assert [p.name for p in (tmp_path / "b").iterdir()] == [kept.path.name]


def test_a_restored_workspace_has_the_data_of_then_and_a_new_install_id(tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    office = filled(path)
    old_id = office.install_id
    made = make_backup(office, tmp_path / "b")
    office.save_value("project", "p", "name_th", "หลังสำรอง")
    office.close()
    restored = restore(made.path, path)
    with OfficeWorkspace.open(path) as back:
        assert back.record("project", "p") == Record("project", "p", {"name_th": "โครงการพัฒนา"})
        assert back.install_id == restored.install_id != old_id
        assert back.former_install_ids == [old_id]
    assert restored.kept is not None
    with OfficeWorkspace.open(restored.kept) as former:
        assert former.records("project")[0].text("name_th") == "หลังสำรอง"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["b", "plan-replaced-1.db", "plan.db"]


def test_a_destroyed_workspace_can_be_restored_and_is_kept_for_experts(tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    office = filled(path)
    made = make_backup(office, tmp_path / "b")
    office.close()
    path.write_bytes(b"\xff" * 5000)
    (tmp_path / "plan.db-journal").write_bytes(b"half a save")
    restored = restore(made.path, path)
    assert restored.kept is not None
    assert restored.kept.read_bytes() == b"\xff" * 5000
    assert not (tmp_path / "plan.db-journal").exists()
    with OfficeWorkspace.open(path) as back:
        assert doctor(back) == []


def test_a_lost_workspace_can_be_restored(tmp_path: Path) -> None:
    office = filled(tmp_path / "plan.db")
    made = make_backup(office, tmp_path / "b")
    office.close()
    assert restore(made.path, tmp_path / "new.db").kept is None
    assert examine(tmp_path / "new.db") == []


def test_nothing_is_restored_over_an_open_workspace_or_from_a_damaged_backup(tmp_path: Path) -> None:
    path = tmp_path / "plan.db"
    office = filled(path)
    made = make_backup(office, tmp_path / "b")
    with pytest.raises(StoreError) as caught:
        restore(made.path, path)
    assert caught.value.code == "store-locked"
    office.close()
    before = path.read_bytes()
    tamper(made.path, SECRET.encode(), SECRET.replace("ะอาด", "กปรก").encode())
    with pytest.raises(StoreError) as caught:
        restore(made.path, path)
    assert caught.value.code == "store-backup-damaged"
    assert path.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["b", "plan.db"]


def test_a_kill_while_restoring_leaves_the_old_or_the_new_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.db"
    office = filled(path)
    made = make_backup(office, tmp_path / "b")
    office.save_value("project", "p", "name_th", "หลังสำรอง")
    office.close()

    class Killed(BaseException):
        pass

    def killed(*_: object) -> None:
        raise Killed

    for step in ("_copy_of", "_renewed", "_set_aside"):
        with monkeypatch.context() as patch:
            patch.setattr(backup, step, killed)
            with pytest.raises(Killed):
                restore(made.path, path)
        with OfficeWorkspace.open(path) as still:
            assert still.records("project")[0].text("name_th") == "หลังสำรอง"
            assert doctor(still) == []


DAYS = st.lists(st.dates(date(1, 1, 1), date(9999, 12, 31)), min_size=1, max_size=40)


@given(DAYS, st.integers(1, 5), st.integers(0, 3), st.integers(0, 3))
def test_the_last_backups_always_stay_whatever_the_clock_says(
    days: list[date], last: int, most: int, weeks: int
) -> None:
    newest_first = [Backup(Path(f"{n}"), n, day) for n, day in reversed(list(enumerate(days, 1)))]
    gone = backup._superfluous(newest_first, Keeping(last, most, weeks))
    assert not {b.number for b in gone} & {b.number for b in newest_first[:last]}
    assert len(newest_first) - len(gone) <= last + most + weeks


def test_rotation_keeps_the_last_and_one_of_each_day(tmp_path: Path) -> None:
    day = datetime(2019, 8, 1, 5, tzinfo=UTC)
    now = [day]
    with OfficeWorkspace.create(tmp_path / "p.db", "PIO50", "x", practice=False, clock=lambda: now[0]) as office:
        for number in range(12):
            now[0] = day + timedelta(hours=8 * number)
            make_backup(office, tmp_path / "b", Keeping(last=2, days=3, weeks=0))
    # each day holds three: 1 August the numbers 1 to 3, 4 August the numbers 10 to 12
    assert [b.number for b in backups(tmp_path / "b", "p")] == [12, 11, 9, 6]


def test_a_sound_workspace_gives_no_finding(office: OfficeWorkspace, central: CentralWorkspace) -> None:
    office.add(Record("project", "p", {"name_th": "โครงการ"}))
    office.save_typed("project", "p", "rank", "หนึ่ง?", "number")
    central.set_head("PIO50", "r1", [Record("project", "p", {"name_th": "โครงการ"})])
    central.append("สมหญิง", "apply", "PIO50", {})
    assert doctor(office) == doctor(central) == []


def spoil_office(office: OfficeWorkspace) -> dict[str, bytes]:
    """Write something everywhere; word -> what stands for it in the file."""
    payload = b'{"payload":"' + b"x" * 200 + b'"}'
    office.record_revision(
        sha256_hex(payload), 1, (), (), payload, file_sha256="f", file_name="n", created_at="2019-08-28T05:00:00Z"
    )
    office.add(Record("project", "p", {"name_th": "PROJECT-NAME", "rank": 7}))
    office.save_typed("project", "p", "rank", "TYPED-TEXT", "number")
    office.keep_document("kit", "k", b"DOCUMENT-BYTES", {})
    office.store_kit("k", [Record("cycle", "c", {"name": "KIT-NAME"})])
    office.store_return("r", [Record("comment", "m", {"text": "COMMENT-TEXT"})])
    office.set_blob("key", b"SEALED-KEY")
    return {
        "record": b"PROJECT-NAME",
        "typed": b"TYPED-TEXT",
        "document": b"DOCUMENT-BYTES",
        "kit": b"KIT-NAME",
        "return": b"COMMENT-TEXT",
        "blob": b"SEALED-KEY",
    }


@pytest.mark.parametrize("what", ["record", "typed", "document", "kit", "return", "blob"])
@pytest.mark.parametrize("flip", [b"q", b"\xff"])
def test_a_changed_byte_of_what_people_wrote_is_found_and_named(tmp_path: Path, what: str, flip: bytes) -> None:
    path = tmp_path / "plan.db"
    with OfficeWorkspace.create(path, "PIO50", "2563-2565", practice=False) as office:
        words = spoil_office(office)
    assert tamper(path, words[what], words[what][:-1] + flip) >= 1
    findings = examine(path)
    assert not is_sound(findings)
    codes = {finding.code for finding in findings}
    expected = {"record": "doctor-record", "blob": "doctor-blob"}.get(what, "doctor-paper")
    assert expected in codes
    named = {"record": "project p", "typed": "pending_text project p rank", "blob": "key"}.get(what, "")
    assert any(named in finding.place and finding.message for finding in findings)


@pytest.mark.parametrize("word", [b"VAULT-BYTES", b"JOURNAL-REASON", b"VIEW-NAME"])
def test_damage_at_the_centre_is_found(tmp_path: Path, word: bytes) -> None:
    path = tmp_path / "central.db"
    with CentralWorkspace.create(path) as central:
        sha256, _ = central.keep_file("a.xlsx", b"VAULT-BYTES")
        central.put_package(PackageRow(sha256=sha256))
        central.append("สมหญิง", "apply", "PIO50", {"reason": "JOURNAL-REASON"})
        central.set_head("PIO50", "r1", [Record("project", "p", {"name_en": "VIEW-NAME"})])
    tamper(path, word, word[:-1] + b"q")
    codes = {finding.code for finding in examine(path)}
    expected = {b"VAULT-BYTES": "doctor-vault", b"JOURNAL-REASON": "doctor-journal", b"VIEW-NAME": "doctor-view"}
    assert codes == {expected[word]}


@given(st.data())
def test_any_single_bit_of_the_file_that_changes_a_record_is_found(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("rot") / "plan.db"
    filled(path).close()
    content = bytearray(path.read_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(content)
    assert _told_or_unchanged(path)


def _told_or_unchanged(path: Path) -> bool:
    """Opening refuses, the doctor finds something, or a reader sees exactly what was written."""
    try:
        if not is_sound(examine(path)):
            return True
        with OfficeWorkspace.open(path) as office:
            uids = [(r.uid, r.values) for r in office.plan(verified=True)]
    except StoreError:
        return True
    return uids == [
        ("p", {"name_th": "โครงการพัฒนา"}),
        ("l", {"project": "p", "name": SECRET, "amount": 123456700}),
    ]


def test_a_stale_sort_key_is_only_a_warning(office: OfficeWorkspace, tmp_path: Path) -> None:
    office.add(Record("project", "p", {"name_th": "เชียงใหม่"}))
    office.database.conn.execute("UPDATE project SET name_th_order = 'x'")
    office.database.conn.commit()
    (finding,) = doctor(office)
    assert (finding.code, finding.severity, finding.place) == ("doctor-order", "warning", "project p")
    assert make_backup(office, tmp_path / "b").number == 1


def test_a_dangling_reference_is_found(tmp_path: Path, clock: Callable[[], datetime]) -> None:
    path = tmp_path / "plan.db"
    filled(path).close()
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM project")
    connection.commit()
    connection.close()
    assert "doctor-reference" in {finding.code for finding in examine(path)}
