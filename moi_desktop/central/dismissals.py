"""What people have looked at and let be, each with a reason: a pair of projects that is no duplicate, a file that is dealt with.

A dismissal hides nothing for good: it is a line of the journal, is shown with its reason, and can be taken back.
"""

from __future__ import annotations

from collections.abc import Sequence

from moi_desktop.central.centre import Centre
from moi_desktop.central.ledger import Act, Dismissal
from moi_desktop.errors import CentralError
from moi_desktop.text import QT_TRANSLATE_NOOP

__all__ = ["FILE", "TWINS", "Dismissal", "dismiss", "take_up_again"]

FILE = "file"
"""The kind of a dismissal that is about a file that was held back: it is dealt with. Its key is the file's SHA-256."""

TWINS = "twins"
"""The kind of a dismissal that is about a pair of projects. Its key is office/uid|office/uid."""

_NO_REASON = QT_TRANSLATE_NOOP("moi", "กรุณาระบุเหตุผลก่อนบันทึก เพื่อให้ผู้ตรวจคนอื่นเข้าใจ")
_NOT_DISMISSED = QT_TRANSLATE_NOOP("moi", "รายการนี้ยังไม่ได้บันทึกว่าตรวจแล้ว จึงไม่มีอะไรให้ยกเลิก")


def dismiss(
    centre: Centre, what: str, key: str, reason: str, *, seen: str = "", name: str = "", offices: Sequence[str] = ()
) -> None:
    """Let a thing be, with a reason; `seen` is what the word is bound to. Raises CentralError (no-reason).

    `name` and `offices` are for those who read the journal.
    """
    if not reason.strip():
        raise CentralError(_NO_REASON, code="no-reason")
    payload = {"what": what, "key": key, "name": name, "offices": list(offices), "seen": seen, "reason": reason.strip()}
    with centre.transaction():
        centre.record(Act.DISMISS, key, payload)


def take_up_again(centre: Centre, what: str, key: str) -> None:
    """Take a dismissal back. Raises CentralError (not-dismissed) where there is none."""
    said = centre.ledger.dismissed.get((what, key))
    if said is None:
        raise CentralError(_NOT_DISMISSED, code="not-dismissed")
    named = {field: said.entry.payload.get(field) or "" for field in ("name", "offices")}
    with centre.transaction():
        centre.record(Act.TAKE_UP_AGAIN, key, {"what": what, "key": key, **named})
