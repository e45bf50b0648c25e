"""Wrong PINs in a row, kept in the workspace: after three of them a key opens again only after a wait.

The wait is told and counted down, survives a restart and a clock that is set back, and never destroys the key.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from moi_desktop.errors import KeyFileError
from moi_desktop.plan.canonical import moment_from_text, moment_text
from moi_desktop.signing.pins import FREE_TRIES, wait_after
from moi_desktop.store.migrations import CENTRAL
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from moi_desktop.store.workspace import Workspace

_SETTING: Final = "pin_tries:"

_WRONG: Final = QT_TRANSLATE_NOOP(
    "moi",
    "รหัส PIN ไม่ถูกต้อง ผิดติดกัน {wrong} ครั้งแล้ว ถ้าผิดครบ {most} ครั้งต้องรอก่อนลองใหม่ กรุณาตรวจแป้นพิมพ์ไทย/อังกฤษและตัวพิมพ์ใหญ่เล็ก หากลืมรหัส PIN ให้สร้างกุญแจใหม่และส่งบัตรใหม่ให้ส่วนกลาง ข้อมูลไม่หาย",
)
_LOCKED: Final = QT_TRANSLATE_NOOP(
    "moi",
    "กุญแจปิดไว้ชั่วคราวเพราะรหัส PIN ผิดติดกัน {wrong} ครั้ง ลองใหม่ได้ในอีก {minutes} นาที {seconds} วินาที กุญแจและข้อมูลไม่หาย หากลืมรหัส PIN ให้สร้างกุญแจใหม่และส่งบัตรใหม่ให้ส่วนกลาง",
)
_WRONG_AT_CENTRE: Final = QT_TRANSLATE_NOOP(
    "moi",
    "รหัส PIN ไม่ถูกต้อง ผิดติดกัน {wrong} ครั้งแล้ว ถ้าผิดครบ {most} ครั้งต้องรอก่อนลองใหม่ กรุณาตรวจแป้นพิมพ์ไทย/อังกฤษและตัวพิมพ์ใหญ่เล็ก หากไม่แน่ใจ สอบถามผู้ที่ตั้งรหัสไว้ก่อนลองใหม่ ข้อมูลไม่หาย",
)
_LOCKED_AT_CENTRE: Final = QT_TRANSLATE_NOOP(
    "moi",
    "กุญแจปิดไว้ชั่วคราวเพราะรหัส PIN ผิดติดกัน {wrong} ครั้ง ลองใหม่ได้ในอีก {minutes} นาที {seconds} วินาที กุญแจและข้อมูลไม่หาย กรุณาสอบถามรหัส PIN จากผู้ที่ตั้งไว้ก่อนลองใหม่",
)


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong PINs in a row for one key, and when the last of them was tried."""

    wrong: int = 0
    last: datetime | None = None

    def seconds_left(self, now: datetime) -> int:
        """How long the key stays shut; never longer than the whole wait, whatever became of the clock."""
        wait = wait_after(self.wrong)
        if self.last is None or not wait:
            return 0
        passed = now - self.last
        return wait if passed < timedelta(0) else max(0, wait - int(passed.total_seconds()))


def tries_of(workspace: Workspace, key: str) -> Tries:
    """What is known of a key by the name under which it is kept."""
    try:
        facts = json.loads(workspace.setting(_SETTING + key) or "{}")
        return Tries(int(facts["wrong"]), moment_from_text(facts["last"])) if facts else Tries()
    except (ValueError, KeyError, TypeError):  # a damaged note shuts nobody out
        return Tries()


def seconds_shut(workspace: Workspace, key: str) -> int:
    """Seconds until a key can be tried again; 0 for now."""
    return tries_of(workspace, key).seconds_left(workspace.clock())


def refuse_while_shut(workspace: Workspace, key: str) -> None:
    """Raise KeyFileError (key-locked) while the key stays shut. A clock that was set back begins the wait anew."""
    found, now = tries_of(workspace, key), workspace.clock()
    left = found.seconds_left(now)
    if left:
        if found.last is not None and found.last > now:
            _keep(workspace, key, Tries(found.wrong, now))
        raise _locked(workspace, found.wrong, left)


def note_try(workspace: Workspace, key: str) -> Tries:
    """Count a try as wrong before it is made: ending the program in the middle gains nothing. Returns what stood before."""
    before = tries_of(workspace, key)
    _keep(workspace, key, Tries(before.wrong + 1, workspace.clock()))
    return before


def restore_tries(workspace: Workspace, key: str, tries: Tries) -> None:
    """Take a try back that was no wrong PIN, or forget all of them where `tries` is empty."""
    _keep(workspace, key, tries)


def wrong_pin(workspace: Workspace, key: str) -> KeyFileError:
    """What to tell after a wrong PIN: key-pin-wrong while tries are free, key-locked with the wait after that."""
    found = tries_of(workspace, key)
    wait = wait_after(found.wrong)
    if wait:
        return _locked(workspace, found.wrong, wait)
    words = _WRONG_AT_CENTRE if workspace.role == CENTRAL else _WRONG
    return KeyFileError(words, code="key-pin-wrong", wrong=max(found.wrong, 1), most=FREE_TRIES)


def _locked(workspace: Workspace, wrong: int, left: int) -> KeyFileError:
    minutes, seconds = divmod(left, 60)
    words = _LOCKED_AT_CENTRE if workspace.role == CENTRAL else _LOCKED
    return KeyFileError(words, code="key-locked", wrong=wrong, minutes=minutes, seconds=seconds)


def _keep(workspace: Workspace, key: str, tries: Tries) -> None:
    if workspace.read_only:
        return
    facts = {"wrong": tries.wrong, "last": moment_text(tries.last)} if tries.wrong and tries.last else {}
    workspace.set_setting(_SETTING + key, json.dumps(facts))
