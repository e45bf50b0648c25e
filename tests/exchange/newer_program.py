"""A program of the next minor version, for tests: it knows more columns and one table more.

Started as a process of its own, because the tables derive from the catalogue when they are imported. `write FILE`
seals a plan that uses what is new; `read FILE` prints as JSON what it makes of a package.
"""

import json
import sys
from dataclasses import replace
from pathlib import Path

from moi_desktop.plan import catalogue

VERSION = (1, 3)


def know_more() -> None:
    """Put what is new into the catalogue, before anything derives from it."""
    catalogue.SCHEMA_VERSION = VERSION  # type: ignore[misc]  # the constant of another version
    project = catalogue.ENTITIES["project"]
    added = (
        catalogue.Field(key="zone", th="เขต", en="Zone", kind=catalogue.Kind.TEXT, since=VERSION),
        catalogue.Field(key="fee", th="ค่าธรรมเนียม", en="Fee", kind=catalogue.Kind.MONEY, since=VERSION),
        catalogue.Field(key="since_day", th="ตั้งแต่", en="Since", kind=catalogue.Kind.DATE, since=VERSION),
        catalogue.Field(key="green", th="สีเขียว", en="Green", kind=catalogue.Kind.FLAG, since=VERSION),
    )
    catalogue.ENTITIES["project"] = replace(project, fields=(*project.fields, *added))
    words = catalogue.Field(key="text", th="ข้อความ", en="Text", kind=catalogue.Kind.LONG_TEXT, since=VERSION)
    catalogue.ENTITIES["outlook"] = catalogue.Entity(key="outlook", th="แนวโน้ม", en="Outlook", fields=(words,))
    submission = catalogue.DocumentKind.SUBMISSION
    catalogue.DOCUMENTS[submission] = (*catalogue.DOCUMENTS[submission], "outlook")


def write(path: Path) -> None:
    """A plan with values in everything that is new."""
    from datetime import date

    from moi_desktop.plan.model import Record, Value
    from tests.exchange.packages import sealed, small_records

    more: dict[str, Value] = {"zone": "เขตเหนือ", "fee": 3_600_050, "since_day": date(2019, 8, 28), "green": True}
    records = [r.changed(more) if r.uid == "p1" else r for r in small_records()]
    path.write_bytes(sealed([*records, Record("outlook", "o1", {"text": "=ก\nข"})]).data)


def read(path: Path) -> dict[str, object]:
    """Verdict, problems, and the new values as this version holds them."""
    from moi_desktop.exchange.verdict import Verifier
    from moi_desktop.plan.canonical import record_from_canonical

    with Verifier() as verifier:
        found = verifier.verify_file(path)
    assert found.unpacked is not None
    records = {u: record_from_canonical(e, u, v) for e, u, v in found.unpacked.rows}
    return {
        "verdict": found.verdict.value,
        "problems": [(p.code, p.place) for p in found.problems],
        "project": {key: str(records["p1"].values.get(key)) for key in ("zone", "fee", "since_day", "green")},
        "outlook": records["o1"].text("text"),
        "extra": [dict(r.extra) for r in records.values() if r.extra],
        "hashes": {uid: digest for (_, uid), digest in found.unpacked.payload.hashes.items()},
    }


if __name__ == "__main__":
    know_more()
    if sys.argv[1] == "write":
        write(Path(sys.argv[2]))
    else:
        sys.stdout.write(json.dumps(read(Path(sys.argv[2]))))
