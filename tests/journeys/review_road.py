"""The road of a reviewer's whole work, told once; the hands decide how."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from moi_desktop.desktop import file_dialogs
from tests.central.offices import Desk
from tests.journeys.hands import Hands

PIN = "central-2563"
OFFICE = "PIO50"


class Chooser:
    """Stands for the desktop's own windows in which files and folders are chosen: says what the person would choose."""

    def __init__(self, monkeypatch, folder: Path) -> None:
        self.files: Sequence[Path] = ()
        self.folder = folder / "ออก"
        self.folder.mkdir()
        monkeypatch.setattr(file_dialogs, "file_to_open", lambda *_: self.files[0])
        monkeypatch.setattr(file_dialogs, "files_to_open", lambda *_: list(self.files))
        monkeypatch.setattr(file_dialogs, "file_to_save", lambda _parent, _title, _kinds, proposal: self.folder / proposal.name)
        monkeypatch.setattr(file_dialogs, "folder", lambda *_: self.folder)
        monkeypatch.setattr("moi_desktop.desktop.pages.central_reports.QDesktopServices.openUrl", lambda *_: True)

    def newest(self, words: str) -> Path:
        """The file written last whose name holds these words."""
        return max(self.folder.glob(f"*{words}*"), key=lambda path: path.stat().st_mtime_ns)


def begin(hands: Hands) -> None:
    """The first screen: a workspace of the centre, for the years of the plan."""
    hands.press("เริ่มแฟ้มงานของส่วนกลาง…")
    hands.wait_to_see("ระบุปีงบประมาณแรก")
    hands.fill("ปีงบประมาณแรก", "2563")
    hands.fill("ปีงบประมาณสุดท้าย", "2565")
    hands.press("สร้างแฟ้มงาน")
    hands.wait_to_see("ไปออกชุดแผน")


def issue_kit(hands: Hands) -> None:
    """The centre's key, and the first kit with its window."""
    hands.go_to("ชุดแผน")
    hands.press("สร้างกุญแจของส่วนกลาง…")
    hands.fill("รหัส PIN", PIN)
    hands.fill("รหัส PIN อีกครั้ง", PIN)
    hands.press("สร้างกุญแจ")
    hands.rest()
    hands.press("ออกชุดแผนฉบับที่ 1…")
    hands.fill("รหัส PIN", PIN)
    hands.fill("เปิดรับ", "1/10/2562")
    hands.fill("ปิดรับ", "31/12/2569")
    hands.press("เลือกโฟลเดอร์และออกชุดแผน…")
    hands.wait_to_see("ออกชุดแผนฉบับที่ 1 แล้ว")


def office_sends(folder: Path, kit: Path) -> list[Path]:
    """An office with two projects reads the kit and sends its card and its plan."""
    desk = Desk.opened(folder / OFFICE, OFFICE, kit=kit)
    sent = [desk.card().path, desk.send().path]
    desk.workspace.close()
    return sent


def take_in(hands: Hands, chooser: Chooser, mail: Sequence[Path]) -> None:
    """Both files into the inbox, and the key confirmed as over the telephone."""
    chooser.files = mail
    hands.go_to("กล่องรับ")
    hands.press("เลือกไฟล์…")
    hands.rest_and_look()
    print(hands.read(lambda: __import__("tests.journeys.hands").journeys.hands.screen_words()))
