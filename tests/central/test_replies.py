"""Every reason for holding a file back has its own letter to the office."""

from __future__ import annotations

from moi_desktop.central.replies import OWN_AFFAIR, REPLIES
from moi_desktop.exchange.problems import MESSAGES
from moi_desktop.workbook.cells import REFUSALS

AT_OFFICES_ONLY = {
    "enclosing-not-offered",
    "enclosed-sealed",
    "enclosing-key-bad",
    "return-other-office",
    "centre-key-other",
    "kit-older",
    "centre-holds-other",
    "return-older",
    "colleague-other-office",
    "colleague-key-former",
    "colleague-key-revoked",
    "colleague-key-unknown",
    "colleague-kit-other",
    "colleague-already",
    "merge-undecided",
    "merge-plan-changed",
    "merge-read-back",
}


def test_every_code_that_can_hold_a_file_back_has_a_reply() -> None:
    assert set(REPLIES) == (MESSAGES.keys() | REFUSALS.keys()) - AT_OFFICES_ONLY - OWN_AFFAIR


def test_no_two_reasons_are_told_alike() -> None:
    assert len({reply.why for reply in REPLIES.values()}) == len(REPLIES)


def test_a_reply_speaks_to_the_office_in_whole_sentences() -> None:
    for reply in REPLIES.values():
        for sentence in (reply.why, reply.step):
            assert "{" not in sentence
            assert "ขอให้หน่วยงาน" not in sentence
            assert "ให้หน่วยงานแก้" not in sentence


def test_only_what_the_centre_mends_itself_asks_nothing_of_the_office() -> None:
    assert {code for code, reply in REPLIES.items() if not reply.step} == {"schema-newer", "kind-unknown"}
