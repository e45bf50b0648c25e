"""The canonical form: one spelling of a record, on every machine and in every version.

A record is the JSON object `{"entity", "uid", "values"}` whose values are strings, integers or `true`, written by the
rules of RFC 8785. Decimals and money are strings (`"12.5"`, `"36000.00"` baht), so no float is ever involved; an empty
field and a flag that is not set are absent, so a new field of a later version leaves the hash of records that do not
use it as it was.

All versions have to spell a record alike, also one that does not know some of its columns. A field that came after
version 1.0 therefore stands in the canonical text as `name:kind`, which is what a program that finds the column in a
file, but not in its catalogue, calls it too.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any, Final

import orjson

from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import Kind
from moi_desktop.plan.model import Canonical, Record, Value

_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, sort_keys=True, separators=(",", ":")).encode
_SPELLING: Final = orjson.OPT_SORT_KEYS | orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME

FIRST_VERSION: Final = (1, 0)
"""The version of the tables whose fields stand under their plain names."""

LARGEST_WHOLE: Final = 2**53 - 1
"""Whole numbers beyond this have no exact form in JSON, nor in a spreadsheet."""

_MONEY: Final = re.compile(r"-?(0|[1-9][0-9]*)\.[0-9]{2}")
_DECIMAL: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?")


def canonical_json(value: object) -> bytes:
    """RFC 8785 JSON of strings, integers up to LARGEST_WHOLE, booleans, lists and objects with keys below U+D800.

    Within that domain orjson writes exactly what RFC 8785 asks, and ten times as fast as the standard encoder: spelling
    was the largest part of an intake. A property test holds it against a library of that standard. Raises
    UnicodeEncodeError for half a letter and TypeError for what has no JSON; a number beyond the domain is spelled, and
    refused by whoever stores it.
    """
    try:
        return orjson.dumps(value, option=_SPELLING)
    except orjson.JSONEncodeError:
        return _encode(value).encode("utf-8")


def from_canonical_json(data: bytes) -> Any:  # noqa: ANN401 - whatever was spelled
    """What `canonical_json` spelled. Raises ValueError for anything that is no JSON."""
    return orjson.loads(data)


def sha256_hex(data: bytes) -> str:
    """SHA-256 in lower-case hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def money_text(satang: int) -> str:
    """Baht with two decimals: `3600050` satang is `"36000.50"`."""
    sign, amount = ("-", -satang) if satang < 0 else ("", satang)
    return f"{sign}{amount // 100}.{amount % 100:02d}"


def money_from_text(text: str) -> int:
    """Satang of a canonical baht text; ValueError for any other spelling."""
    if _MONEY.fullmatch(text) is None or text == "-0.00":
        raise ValueError(text)
    return int(text.replace(".", ""))


def decimal_text(number: Decimal) -> str:
    """Plain digits without exponent and without trailing zeros: `Decimal("12.50")` is `"12.5"`."""
    if number == 0:
        return "0"
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def decimal_from_text(text: str) -> Decimal:
    """The number of a canonical decimal text; ValueError for any other spelling."""
    if _DECIMAL.fullmatch(text) is None or text == "-0":
        raise ValueError(text)
    return Decimal(text)


def date_from_text(text: str) -> date:
    """The day of a canonical date text, `2019-08-28`; ValueError for any other spelling."""
    day = date.fromisoformat(text)
    if day.isoformat() != text:
        raise ValueError(text)
    return day


def moment_text(moment: datetime) -> str:
    """UTC to the second, `2019-08-28T02:30:00Z`."""
    return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def moment_from_text(text: str) -> datetime:
    """The moment of a canonical text; ValueError for any other spelling."""
    moment = datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    if moment_text(moment) != text:
        raise ValueError(text)
    return moment


def _same(value: Any) -> Any:  # noqa: ANN401 - kinds whose value is its own canonical form
    return value


_TO_CANONICAL: Final[dict[Kind, Callable[[Any], Canonical]]] = {
    Kind.MONEY: money_text,
    Kind.DECIMAL: decimal_text,
    Kind.DATE: date.isoformat,
    Kind.MOMENT: moment_text,
}
_FROM_CANONICAL: Final[dict[Kind, Callable[[Any], Value]]] = {
    Kind.MONEY: money_from_text,
    Kind.DECIMAL: decimal_from_text,
    Kind.DATE: date_from_text,
    Kind.MOMENT: moment_from_text,
}

Writer = Callable[[Any], Canonical]
Reader = Callable[[Any], Value]


def writer(kind: Kind) -> Writer:
    """The function that writes values of a kind in canonical form."""
    return _TO_CANONICAL.get(kind, _same)


def reader(kind: Kind) -> Reader:
    """The function that reads canonical forms of a kind; it raises ValueError for any other spelling."""
    return _FROM_CANONICAL.get(kind, _same)


_WRITERS: Final[dict[str, dict[str, Writer]]] = {
    e.key: {f.key: writer(f.kind) for f in e.fields} for e in catalogue.ENTITIES.values()
}
_READERS: Final[dict[str, dict[str, Reader]]] = {
    e.key: {f.key: reader(f.kind) for f in e.fields} for e in catalogue.ENTITIES.values()
}


def to_canonical(kind: Kind, value: Value) -> Canonical:
    """The canonical form of one value."""
    return writer(kind)(value)


def from_canonical(kind: Kind, value: Canonical) -> Value:
    """The value of one canonical form; ValueError when it is not of that kind."""
    return reader(kind)(value)


def _later_names() -> dict[str, dict[str, str]]:
    """Entity to field key to `name:kind`, for the fields that came after the first version."""
    later = {
        e.key: {f.key: f"{f.key}:{f.kind.value}" for f in e.fields if f.since > FIRST_VERSION}
        for e in catalogue.ENTITIES.values()
    }
    return {entity: names for entity, names in later.items() if names}


_LATER: Final = _later_names()
_KEYS_OF_LATER: Final = {entity: {name: key for key, name in names.items()} for entity, names in _LATER.items()}


def canonical_values(record: Record) -> dict[str, Canonical]:
    """Field key to canonical value; columns of a newer version under their own `name:kind` keys."""
    writers = _WRITERS[record.entity]
    values: dict[str, Canonical] = {}
    for key, value in record.values.items():
        if value is not None and value != "" and value is not False:
            values[key] = writers[key](value)
    values.update(record.extra)
    return values


def canonical_rows(plan: Iterable[Record]) -> dict[tuple[str, str], Mapping[str, Canonical]]:
    """The canonical values of every record of a plan, by entity and uid, in the plan's order."""
    return {(record.entity, record.uid): canonical_values(record) for record in plan}


def values_by_field(entity: str, values: Mapping[str, Canonical]) -> Mapping[str, Canonical]:
    """The values of a canonical text under the keys of the fields that this version knows."""
    keys = _KEYS_OF_LATER.get(entity)
    return values if keys is None else {keys.get(name, name): value for name, value in values.items()}


def record_from_canonical(entity: str, uid: str, values: Mapping[str, Canonical]) -> Record:
    """The record of a canonical form. Raises ValueError for a value that is not of its field's kind."""
    readers = _READERS[entity]
    values = values_by_field(entity, values)
    known = {key: readers[key](value) for key, value in values.items() if key in readers}
    extra = {key: value for key, value in values.items() if key not in readers}
    return Record(entity, uid, known, extra)


def canonical_text(entity: str, uid: str, values: Mapping[str, Canonical]) -> str:
    """The record as RFC 8785 JSON text. `values` as `canonical_values` gives them."""
    return canonical_json(canonical_object(entity, uid, values)).decode()


def canonical_object(entity: str, uid: str, values: Mapping[str, Canonical]) -> dict[str, object]:
    """The JSON object that a record is in the canonical form. `values` as `canonical_values` gives them."""
    names = _LATER.get(entity)
    if names is not None:
        values = {names.get(key, key): value for key, value in values.items()}
    return {"entity": entity, "uid": uid, "values": values}


def record_text(record: Record) -> str:
    """The record as RFC 8785 JSON text."""
    return canonical_text(record.entity, record.uid, canonical_values(record))


def record_hash(record: Record) -> str:
    """SHA-256 of the record's canonical form, in hexadecimal."""
    return sha256_hex(record_text(record).encode("utf-8"))


def project_hash(records: Iterable[Record]) -> str:
    """One hash over a project and everything that belongs to it: what an approval is bound to."""
    return sha256_hex(canonical_json(sorted(record_hash(r) for r in records)))
