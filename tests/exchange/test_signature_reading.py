"""The Office signatures of a foreign file are judged in the child; the parent believes no more of it than it must."""

from __future__ import annotations

import json

import pytest

from moi_desktop.door.process import Answer, Door, Fault
from moi_desktop.exchange.signature_reading import UNREAD, signatures_of, signatures_wanted
from moi_desktop.signing import office_signature
from moi_desktop.signing.office_signature import OfficeSignatures
from tests.exchange.packages import small

GOOD = {"code": "", "place": "", "saved_by": "", "signatures": [["AAAA", "AAAA", "2019-08-28T02:30:00+00:00"]]}


def test_the_child_says_what_the_judgement_says():
    data = small().data
    with Door() as door:
        for changed in (data, data + b"x", b"PK\x03\x04"):
            (answer,) = door.begin(changed, signatures_wanted()).answers()
            said, judged = signatures_of(answer), office_signature.check(changed)
            assert (said.code, said.place, list(said.signatures)) == (
                judged.code,
                judged.place,
                list(judged.signatures),
            )


def test_a_judgement_that_came_to_grief_is_no_good_one():
    assert signatures_of(Answer([], Fault("damaged", "panic"))) == OfficeSignatures(code=UNREAD)
    assert not signatures_of(Answer([], None)).are_good


@pytest.mark.parametrize(
    "lie",
    [
        [],
        GOOD | {"code": "sig-value"},
        GOOD | {"signatures": []},
        GOOD | {"code": "ข้อความของผู้อื่น", "signatures": []},
        GOOD | {"code": "sig-value", "signatures": [], "place": "ก" * 201},
        GOOD | {"signatures": [["AAAA", "AAAA"]]},
        GOOD | {"signatures": [["ก", "AAAA", "2019-08-28T02:30:00+00:00"]]},
        GOOD | {"signatures": [["AAAA", "AAAA", "yesterday"]]},
    ],
    ids=["no object", "good and bad", "neither", "a sentence", "a long place", "short", "no base64", "no time"],
)
def test_nonsense_from_the_child_is_refused(lie: object):
    with pytest.raises(ValueError):  # noqa: PT011 - the door asks for no more than this
        signatures_wanted().unpack(json.dumps(lie).encode())
