"""One press that says why a warning may stand, with a way back: for answers that are always worded alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from moi_desktop.desktop.pages.office_page import OfficePage
from moi_desktop.plan.model import Record
from moi_desktop.plan.rules import Finding

if TYPE_CHECKING:
    from moi_desktop.store.office_workspace import OfficeWorkspace


def keep_reason(page: OfficePage, findings: Sequence[Finding], reason: str, words: str) -> None:
    """Keep a reason for warnings to stand, and say so in `words` on the page."""

    def on_kept(waivers: Sequence[Record]) -> None:
        page.session.look_now()
        page.tell(words, lambda: take_back(page, waivers))

    page.session.act(page, lambda workspace, _: _waive(workspace, findings, reason), on_kept)


def take_back(page: OfficePage, waivers: Sequence[Record]) -> None:
    """Take reasons back: the warnings stand again."""
    page.session.act(page, lambda workspace, _: _remove(workspace, waivers), lambda _: page.session.look_now())


def _waive(workspace: OfficeWorkspace, findings: Sequence[Finding], reason: str) -> Sequence[Record]:
    from moi_desktop.exchange.checking import waive

    return waive(workspace, findings, reason)


def _remove(workspace: OfficeWorkspace, records: Sequence[Record]) -> None:
    for record in records:
        if workspace.record(record.entity, record.uid) is not None:
            workspace.remove(record.entity, record.uid)
