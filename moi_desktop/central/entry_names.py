"""What the codes and ids in a journal entry are called: offices, revisions, projects, fields, values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from moi_desktop import reference
from moi_desktop.central.office_names import name_in_lists
from moi_desktop.central.sentences import Said, Sentence, Term
from moi_desktop.plan import catalogue
from moi_desktop.plan.canonical import from_canonical
from moi_desktop.plan.catalogue import Kind
from moi_desktop.plan.places import LABEL_KEYS
from moi_desktop.plan.values import show_value
from moi_desktop.text import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from moi_desktop.central.centre import Centre
    from moi_desktop.plan.model import Canonical
    from moi_desktop.store.journal import Entry

SHORT_ID: Final = 8
"""So many characters of an id are enough for people to tell it from others."""

_LONGEST: Final = 70
_PROJECT_WORD: Final = "โครงการ"
_PROJECT_ANYWHERE: Final = 'SELECT "name_th" AS "name" FROM "view_project" WHERE "uid" = ? ORDER BY "office" LIMIT 1'

_REVISION = QT_TRANSLATE_NOOP("moi", "ฉบับที่ {number}")
_REVISION_ID = QT_TRANSLATE_NOOP("moi", "ฉบับ {id}")
_KIT = QT_TRANSLATE_NOOP("moi", "ชุดแผนฉบับที่ {number}")
_PROJECT = QT_TRANSLATE_NOOP("moi", "โครงการ “{name}”")
_QUOTED = QT_TRANSLATE_NOOP("moi", "“{name}”")
_RECORD = QT_TRANSLATE_NOOP("moi", "{table} “{name}”")
_FIELD = QT_TRANSLATE_NOOP("moi", "ช่อง{field}ของ {record}")
_EMPTY = QT_TRANSLATE_NOOP("moi", "ค่าว่าง")
_BAHT = QT_TRANSLATE_NOOP("moi", "{amount} บาท")


class Names:
    """Looks names up in one central workspace, each once; what is no longer in the views is named by its id."""

    def __init__(self, centre: Centre) -> None:
        self._centre = centre
        self._revisions = {
            row["revision_id"]: row["revision_no"]
            for row in centre.workspace.query(
                'SELECT "revision_id", "revision_no" FROM "view_package" WHERE "revision_id" <> \'\''
            )
        }
        self._labels: dict[tuple[str, str, str], str] = {}
        self._made: dict[str, Entry] | None = None

    def office(self, code: str) -> str:
        """An office as lists name it, by the name that the centre gave it where it did; the code where it is unknown."""
        return name_in_lists(self._centre, code)

    def is_office(self, code: str) -> bool:
        """Whether a text is the code of an office that was ever there."""
        return bool(reference.office_name(code)) or self._centre.ledger.organisation.was_opened(code)

    def revision(self, revision: str) -> Said:
        """A revision by its number, or by the beginning of its id."""
        number = self._revisions.get(revision)
        if number:
            return Sentence(_REVISION, {"number": number})
        return Sentence(_REVISION_ID, {"id": revision[:SHORT_ID] or "–"})

    def kit(self, kit: str) -> Said:
        """A kit by its number, or by the beginning of its id."""
        number = self._centre.ledger.kits.get(kit)
        return Sentence(_KIT, {"number": number}) if number else Sentence(_REVISION_ID, {"id": kit[:SHORT_ID] or "–"})

    def project(self, office: str, uid: str) -> Said:
        """A project by its name. Thai project names usually begin with the word already."""
        name = self._label("project", office, uid)
        return Sentence(_QUOTED if name.startswith(_PROJECT_WORD) else _PROJECT, {"name": name})

    def place(self, office: str, table: str, record: str, field: str = "") -> Said:
        """A record, or one field of it."""
        where = self._record(office, table, record)
        if not field:
            return where
        known = catalogue.ENTITIES.get(table)
        label = Term(field, field)
        if known is not None and field in known.keys:
            label = Term(known.field(field).th, known.field(field).en)
        return Sentence(_FIELD, {"field": label, "record": where})

    def value(self, table: str, field: str, held: Canonical | None) -> Said:
        """A value of a field as people read it."""
        if held is None or held == "":
            return Sentence(_EMPTY)
        known = catalogue.ENTITIES.get(table)
        if known is None or field not in known.keys:
            return str(held)
        spec = known.field(field)
        try:
            words = show_value(spec, from_canonical(spec.kind, held))
        except (TypeError, ValueError):
            return str(held)
        return (
            Sentence(_BAHT, {"amount": words}) if spec.kind is Kind.MONEY else Sentence(_QUOTED, {"name": _cut(words)})
        )

    def file(self, sha256: str) -> str:
        """A file of the vault by its name."""
        package = self._centre.workspace.package(sha256)
        return package.name if package is not None else sha256[:SHORT_ID]

    def made(self, uid: str) -> Entry | None:
        """The journal line that made the thing with this id: a proposal, a remark, a plan, a pool."""
        if self._made is None:
            self._made = {}
            for entry in self._centre.workspace.entries():
                own = entry.payload.get("id")
                if isinstance(own, str):
                    self._made.setdefault(own, entry)
        return self._made.get(uid)

    def _record(self, office: str, table: str, record: str) -> Said:
        if table == "project":
            return self.project(office, record)
        known = catalogue.ENTITIES.get(table)
        label = Term(known.th, known.en) if known else Term(table, table)
        name = self._label(table, office, record)
        return Sentence(_RECORD, {"table": label, "name": name})

    def _label(self, table: str, office: str, uid: str) -> str:
        key = table, office, uid
        if key not in self._labels:
            self._labels[key] = _cut(self._look_up(*key)) or uid[:SHORT_ID]
        return self._labels[key]

    def _look_up(self, table: str, office: str, uid: str) -> str:
        column = LABEL_KEYS.get(table)
        if column is None:
            return ""
        sql = f'SELECT "{column}" AS "name" FROM "view_{table}" WHERE "office" = ? AND "uid" = ?'  # noqa: S608 - names of the catalogue
        rows = self._centre.workspace.query(sql, (office, uid))
        if not rows and table == "project":  # it has gone to another office since, or the line names none
            rows = self._centre.workspace.query(_PROJECT_ANYWHERE, (uid,))
        return str(rows[0]["name"] or "") if rows else ""


def _cut(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
