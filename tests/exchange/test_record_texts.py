"""Record texts cut out of a payload are the texts that went in."""

from hypothesis import given
from hypothesis import strategies as st

from moi_desktop.exchange.package import Content, build_payload, record_texts
from moi_desktop.plan.canonical import sha256_hex
from moi_desktop.plan.catalogue import DocumentKind

TEXTS = st.text(st.characters(codec="utf-8"), max_size=40) | st.sampled_from(
    ['},{"entity":"', '],"schema":', '"records":[']
)
ROWS = st.dictionaries(
    st.tuples(st.sampled_from(["project", "kpi"]), st.uuids().map(str)),
    st.dictionaries(st.just("name"), TEXTS),
    max_size=6,
)


@given(rows=ROWS, office=TEXTS)
def test_whatever_the_texts_hold_the_cuts_fall_between_the_records(rows, office):
    content = Content(kind=DocumentKind.SUBMISSION, office=office, cycle="2563-2565")
    payload = build_payload(content, [(e, u, v) for (e, u), v in rows.items()], {})
    assert [sha256_hex(text) for text in record_texts(payload.data)] == list(payload.hashes.values())
