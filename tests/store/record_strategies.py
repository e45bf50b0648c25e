"""Random records that the catalogue allows."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from moi_desktop.plan.catalogue import ENTITIES, Kind
from moi_desktop.plan.model import Record

THAI = st.text("กขคงจฉชซญฐณดตถทธนบปผพฟมยรลวศษสหอฮะาิีึืุูเแโใไ่้๊๋์ํๆฯ๐๑๒๓ aZ019\n\t", min_size=1, max_size=30)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
TEXT = st.one_of(THAI, ANY_TEXT)

BY_KIND: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.TEXT: TEXT,
    Kind.LONG_TEXT: TEXT,
    Kind.CODE: st.text("ABC-0123456789", min_size=1, max_size=8),
    Kind.REFERENCE: st.uuids().map(str),
    Kind.INTEGER: st.integers(-(2**53) + 1, 2**53 - 1),
    Kind.FISCAL_YEAR: st.integers(2540, 2620),
    Kind.MONEY: st.integers(0, 10**15),
    Kind.FLAG: st.just(value=True),
    Kind.DECIMAL: st.decimals(
        Decimal(-(10**9)), Decimal(10**9), allow_nan=False, allow_infinity=False, places=6
    ).filter(lambda number: not (number.is_signed() and number == 0)),
    Kind.DATE: st.dates(date(1, 1, 1), date(9999, 12, 31)),
    Kind.MOMENT: st.datetimes(datetime(1970, 1, 1), datetime(2600, 1, 1)).map(  # noqa: DTZ001 - made aware next
        lambda moment: moment.replace(microsecond=0, tzinfo=UTC)
    ),
}
EXTRA = st.dictionaries(st.sampled_from(["colour:text", "depth:int"]), st.one_of(TEXT, st.integers(0, 9)), max_size=2)


@st.composite
def records(draw: st.DrawFn, entities: tuple[str, ...] = tuple(ENTITIES)) -> Record:
    """A record of one of the entities with some of its fields filled."""
    entity = ENTITIES[draw(st.sampled_from(entities))]
    filled = st.fixed_dictionaries({}, optional={f.key: BY_KIND[f.kind] for f in entity.fields})
    return Record(entity.key, draw(st.uuids().map(str)), draw(filled), draw(EXTRA))
