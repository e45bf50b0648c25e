"""An office's workspace: its plan, the history of every change, what it sent and what it received.

Every save is one transaction on the disk when the call returns. Values are saved one field at a time as they are
entered; there is nothing to save by hand.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Final, Self

from moi_desktop.errors import StoreError
from moi_desktop.plan.carrying import FormerValue
from moi_desktop.plan.catalogue import DELETED, ENTITIES, PLAN_ENTITIES, Kind, children_of
from moi_desktop.plan.clock import Clock, utc_now
from moi_desktop.plan.model import Plan, Record, Value
from moi_desktop.plan.thai_order import thai_key
from moi_desktop.store import migrations
from moi_desktop.store.change_log import ChangeLog, Line, PendingText, Step
from moi_desktop.store.damage import damaged
from moi_desktop.store.database import OpenFile
from moi_desktop.store.received import KIT_SETTING, Document, Received, ReviewItem
from moi_desktop.store.revisions import Revision, RevisionLog, merge_act
from moi_desktop.store.rows import OFFICE_TABLES, checked_value, order_column, quoted
from moi_desktop.store.workspace import Workspace, WorkspaceInfo
from moi_desktop.text import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Kit:
    """A kit to start from: its revision id and records."""

    revision_id: str
    records: Sequence[Record]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who enters data on this computer."""

    name: str
    position: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Total:
    """Budget lines of live projects: fiscal year (BE), source of money (code, empty where missing), satang, lines."""

    fiscal_year: int | None
    source: str
    satang: int
    lines: int


class OfficeWorkspace(Workspace):
    """One office's plan for one cycle."""

    role: ClassVar[str] = migrations.OFFICE

    def __init__(self, file: OpenFile, clock: Clock) -> None:
        super().__init__(file, clock)
        self._changes = ChangeLog(file, clock)
        self._changes.person = self.setting("person")
        self._revisions = RevisionLog(file)
        self._received = Received(file)

    @classmethod
    def create(
        cls,
        path: Path,
        office: str,
        cycle_name: str,
        *,
        practice: bool,
        clock: Clock = utc_now,
        kit: Kit | None = None,
        who: str = "",
    ) -> Self:
        """Make and open a new workspace. Raises StoreError `store-exists` or `store-cannot-make`."""
        cls._make(path, WorkspaceInfo(cls.role, office, cycle_name, practice, ""), clock)
        workspace = cls.open(path, clock=clock, who=who)
        if kit is not None:
            workspace.store_kit(kit.revision_id, kit.records)
        return workspace

    # -- reading the plan ------------------------------------------------------------------------------------------

    def plan(self, *, verified: bool = False) -> Plan:
        """The whole plan. `verified` compares every record with its hash first: do so before anything leaves.

        Raises StoreError `store-record-damaged`.
        """
        return Plan(record for entity in PLAN_ENTITIES for record in self._records(entity, verified=verified))

    def records(self, entity: str) -> list[Record]:
        """All records of an entity of the plan, in the order in which they were entered."""
        return list(self._records(entity))

    def record(self, entity: str, uid: str) -> Record | None:
        """The record, or None."""
        shape = OFFICE_TABLES[entity]
        row = self._file.row(f'{shape.select_sql} WHERE "uid" = ?', (uid,))
        return None if row is None else shape.read(row)

    def children(self, entity: str, owner: str) -> list[Record]:
        """The records of `entity` whose parent is `owner`, in the order in which they were entered."""
        parent = ENTITIES[entity].parent
        return list(self._records(entity, f"WHERE {quoted(parent)} = ?", owner))

    def totals(self) -> list[Total]:
        """The money of live projects by fiscal year and source, added up by the database."""
        rows = self._file.rows(
            'SELECT l."fiscal_year", COALESCE(l."source", \'\'), COALESCE(SUM(l."amount"), 0), COUNT(*) '
            'FROM "budget_line" l JOIN "project" p ON p."uid" = l."project" WHERE COALESCE(p."status", \'\') <> ? '
            "GROUP BY 1, 2 ORDER BY 1, 2",
            (DELETED,),
        )
        return [Total(*row) for row in rows]

    def record_hashes(self) -> dict[tuple[str, str], str]:
        """Entity and uid of every record of the plan with the hash that is stored beside it."""
        return {
            (entity, str(uid)): str(stored)
            for entity in PLAN_ENTITIES
            for uid, stored in self._file.rows(f'SELECT "uid", "record_hash" FROM "{entity}"')
        }

    def damaged_records(self) -> list[tuple[str, str]]:
        """(entity, uid) of records that no longer hold what was written; empty when all is well."""
        found = []
        for entity, shape in OFFICE_TABLES.items():
            found += [(entity, str(r[0])) for r in self._file.each(shape.select_sql) if not shape.is_whole(r)]
        return found

    def stale_order_keys(self) -> list[tuple[str, str]]:
        """(entity, uid) of records whose stored sort key is not the one that this program computes."""
        found = []
        for entity, shape in OFFICE_TABLES.items():
            for key in shape.ordered:
                sql = f'SELECT "uid", {quoted(key)}, {quoted(order_column(key))} FROM {quoted(entity)}'
                found += [
                    (entity, str(uid)) for uid, text, stored in self._file.each(sql) if thai_key(text or "") != stored
                ]
        return found

    def _records(self, entity: str, where: str = "", *params: object, verified: bool = False) -> Iterator[Record]:
        shape = OFFICE_TABLES[entity]
        for row in self._file.each(f"{shape.select_sql} {where} ORDER BY rowid", params):
            if verified and not shape.is_whole(row):
                raise damaged(entity, str(row[0]))
            yield shape.read(row)

    # -- changing the plan -----------------------------------------------------------------------------------------

    def changes(self, label: str = "", act: str = "batch", typing: str = "") -> AbstractContextManager[None]:
        """Everything saved inside is one transaction and one step of undo (a pasted block, an import).

        With the name of a `typing` it becomes one step with what the same typing saved just before.
        """
        return self._changes.step(act, label, typing)

    def typing(self, entity: str, uid: str, key: str) -> AbstractContextManager[None]:
        """What is saved inside is typed into this field: one step with what was typed there just before.

        Raises StoreError `store-no-record` or `store-record-damaged`.
        """
        return self._changes.step("value", typing=self._changes.field_typing(self._changes.stored(entity, uid), key))

    def save_value(self, entity: str, uid: str, key: str, value: Value | None) -> None:
        """Save one field; None empties it. Text that was pending in the field is cleared.

        Raises StoreError `store-no-record`, `store-record-damaged` or what the disk says; TypeError for a value of
        another kind than the field's.
        """
        self.save_values(entity, uid, {key: value})

    def save_values(self, entity: str, uid: str, values: Mapping[str, Value | None], label: str = "") -> None:
        """Save several fields of one record as one step (a quantity and the amount computed from it)."""
        fields = OFFICE_TABLES[entity].fields
        checked = {key: checked_value(fields[key], value) for key, value in values.items()}
        before = self._changes.stored(entity, uid)
        after = before.changed(checked)
        pending = [text for text in self._changes.pending(entity, uid) if text.field in checked]
        with self._changes.step("value", label):
            for text in pending:
                self._changes.set_typed(text, None)
            self._changes.set_values(before, after)

    def save_typed(self, entity: str, uid: str, key: str, typed_text: str, problem_code: str) -> None:
        """Keep text that is not valid beside the field's last valid value, until the field is saved again."""
        with self._changes.step("typed"):
            self._changes.stored(entity, uid)
            before = next((p for p in self._changes.pending(entity, uid) if p.field == key), None)
            self._changes.set_typed(before, PendingText(entity, uid, key, typed_text, problem_code))

    def pending_texts(self, entity: str = "", uid: str = "") -> list[PendingText]:
        """Typed texts that are not valid yet, of the whole plan or of one record."""
        return self._changes.pending(entity, uid)

    def add(self, record: Record, label: str = "") -> None:
        """Add one record."""
        self.add_many([record], label, act="add")

    def add_many(self, records: Iterable[Record], why: str, *, act: str = "add_many") -> None:
        """Add records as one step, `why` being its label. Nothing is added if one of them cannot be.

        Raises StoreError `store-duplicate` for a uid that exists, `store-reference` for a reference to nothing.
        """
        some = [_checked(record) for record in records]
        with self._changes.step(act, why):
            self._refuse_known(some)
            self._changes.insert(some)

    def put_many(self, records: Iterable[Record], why: str) -> None:
        """Add records, or put them in the place of those with the same uid, as one step (a colleague's package)."""
        some = [_checked(record) for record in records]
        with self._changes.step("put_many", why):
            new = []
            for record in some:
                before = self.record(record.entity, record.uid)
                if before is None:
                    new.append(record)
                elif before != record:
                    self._changes.replace(self._changes.stored(record.entity, record.uid), record)
            self._changes.insert(new)

    def become(self, records: Iterable[Record], why: str) -> None:
        """Let the plan hold these records and no others, as one step; what changes has one line of history a field.

        Raises StoreError `store-reference` for a reference to nothing.
        """
        wanted = {(record.entity, record.uid): _checked(record) for record in records}
        gone: list[Record] = []
        with self._changes.step("become", why):
            for before in list(self.plan()):
                after = wanted.pop((before.entity, before.uid), None)
                if after is None:
                    gone.append(before)
                elif after != before:
                    self._changes.change(after)
            self._changes.insert(list(wanted.values()))
            for record in reversed(gone):
                self._changes.delete(record)

    def remove(self, entity: str, uid: str, reason: str = "") -> None:
        """Take a record and everything that belongs to it out of the plan; undo or `restore` brings them back.

        A project that has been sent stays as a tombstone with its reason. Raises StoreError `store-reason-needed` when
        the reason is missing then. A project that was never sent is tombstoned when a reason is given, else taken out.
        """
        with self._changes.step("remove"):
            before = self._changes.stored(entity, uid)
            if entity == "project" and (reason or self._was_sent(uid)):
                if not reason.strip():
                    raise StoreError(_REASON, code="store-reason-needed", place=f"{entity} {uid}")
                self._changes.set_values(before, before.changed({"status": DELETED, "deleted_reason": reason}))
                return
            doomed = [before]
            for record in doomed:
                doomed.extend(self._owned(record))
            self._forget_references(doomed)
            for record in reversed(doomed):
                self._changes.delete(record)

    def restore(self, entity: str, uid: str) -> None:
        """Bring a removed record back with what was removed together with it; a deleted project lives again.

        What named it and was emptied then names it again, where nothing else has been put there since.

        Raises StoreError `store-no-record` when it was never removed.
        """
        with self._changes.step("restore"):
            present = self.record(entity, uid)
            if present is not None:
                self._changes.set_values(present, present.changed({"status": None, "deleted_reason": None}))
                return
            records = [r for r in self._changes.removal_of(entity, uid) if self.record(r.entity, r.uid) is None]
            if not records:
                raise StoreError(_NEVER_REMOVED, code="store-no-record", place=f"{entity} {uid}")
            texts = self._changes.texts_of_removal(entity, uid)
            self._changes.insert(records)
            for record in records:
                self._name_again(record)
            back = {(record.entity, record.uid) for record in records}
            for text in texts:
                if (text.entity, text.uid) in back:
                    self._changes.set_typed(None, text)

    def _name_again(self, record: Record) -> None:
        for entity, uid, key in self._changes.emptied_by_removal(record.entity, record.uid):
            pointing = self.record(entity, uid)
            if pointing is not None and key not in pointing.values:
                self._changes.set_values(pointing, pointing.changed({key: record.uid}))

    def _was_sent(self, uid: str) -> bool:
        return self._file.row('SELECT 1 FROM "sent_project" WHERE "uid" = ?', (uid,)) is not None

    def _owned(self, record: Record) -> list[Record]:
        owned: list[Record] = []
        for child in children_of(record.entity):
            if child.key in OFFICE_TABLES:
                owned += self.children(child.key, record.uid)
        return owned

    def _forget_references(self, doomed: list[Record]) -> None:
        """Empty what points at records that go, in records that stay."""
        going = {record.uid for record in doomed}
        for record in doomed:
            for entity, key in _POINTERS.get(record.entity, ()):
                for pointing in list(self._records(entity, f"WHERE {quoted(key)} = ?", record.uid)):
                    if pointing.uid not in going:
                        self._changes.set_values(pointing, pointing.changed({key: None}))

    def _refuse_known(self, records: list[Record]) -> None:
        seen: set[tuple[str, str]] = set()
        for record in records:
            place = (record.entity, record.uid)
            if place in seen or self._file.row(f'SELECT 1 FROM {quoted(record.entity)} WHERE "uid" = ?', (record.uid,)):
                raise StoreError(_DUPLICATE, code="store-duplicate", place=" ".join(place))
            seen.add(place)

    # -- inherited -------------------------------------------------------------------------------------------------

    def carry_in(self, records: Iterable[Record], former: Iterable[FormerValue], why: str) -> None:
        """Add records that were carried over from a former plan, with what their values were there, as one step.

        Raises StoreError as `add_many` does.
        """
        with self._changes.step("carry", why):
            self.add_many(records, why)
            self._changes.inherit(former)

    def inherited(self, entity: str = "", uid: str = "") -> list[FormerValue]:
        """What was carried over from a former plan, of the whole plan or of one record."""
        return self._changes.inheritance.all(entity, uid)

    def unconfirmed(self) -> list[tuple[str, str, str]]:
        """Entity, uid and field of the inherited values that nobody has confirmed or edited yet."""
        return self._changes.inheritance.unconfirmed()

    def confirm(self, places: Iterable[tuple[str, str, str]], label: str = "") -> None:
        """Confirm inherited values as one step; places that wait for nothing are passed over."""
        with self._changes.step("confirm", label):
            self._changes.confirm(places)

    # -- history ---------------------------------------------------------------------------------------------------

    def history(self, entity: str, uid: str, key: str | None = None, *, limit: int = 200) -> list[Line]:
        """What happened to a record (or to one of its fields), newest first."""
        return self._changes.lines(entity, uid, key, limit)

    def undo(self) -> Step | None:
        """Take back the last step and return it; None when there is nothing to take back."""
        return self._changes.undo()

    def redo(self) -> Step | None:
        """Do again what was undone last and return it; None when there is nothing."""
        return self._changes.redo()

    def next_undo(self) -> Step | None:
        """The step that `undo` would take back."""
        return self._changes.next_undo()

    def next_redo(self) -> Step | None:
        """The step that `redo` would do again."""
        return self._changes.next_redo()

    # -- people ----------------------------------------------------------------------------------------------------

    def people(self) -> list[Person]:
        """Who has entered data here, in the order in which they came."""
        rows = self._file.rows('SELECT "name", "position", "phone", "email" FROM "person" ORDER BY rowid')
        return [Person(*row) for row in rows]

    def save_person(self, person: Person) -> None:
        """Add somebody, or correct the position, telephone and e-mail of somebody known."""
        with self.transaction():
            self._file.run(
                'INSERT INTO "person" ("name", "position", "phone", "email") VALUES (?, ?, ?, ?) ON CONFLICT ("name") '
                'DO UPDATE SET "position" = excluded."position", "phone" = excluded."phone", "email" = excluded."email"',
                (person.name, person.position, person.phone, person.email),
            )

    @property
    def person(self) -> str:
        """Whose name the history takes; empty before anybody said."""
        return self._changes.person

    def work_as(self, name: str) -> None:
        """From now on changes are by this person."""
        with self.transaction():
            if all(known.name != name for known in self.people()):
                self.save_person(Person(name))
            self.set_setting("person", name)
        self._changes.person = name

    # -- sent ------------------------------------------------------------------------------------------------------

    def record_revision(
        self,
        revision_id: str,
        revision_no: int,
        parents: Collection[str],
        ancestors: Collection[str],
        payload: bytes,
        *,
        file_sha256: str,
        file_name: str,
        created_at: str,
    ) -> None:
        """Keep a revision that was sent; its projects can from now on only be tombstoned. Twice is once.

        `revision_id` must be the SHA-256 of `payload` (StoreError `store-payload`).
        """
        self._revisions.record(
            revision_id,
            revision_no,
            parents,
            ancestors,
            payload,
            file_sha256=file_sha256,
            file_name=file_name,
            created_at=created_at,
        )

    def revisions(self) -> list[Revision]:
        """All sent revisions, oldest first."""
        return self._revisions.all()

    def last_revision(self) -> Revision | None:
        """The revision sent last, or None."""
        return self._revisions.last()

    def revision_payload(self, revision_id: str) -> bytes:
        """The payload of a sent revision. StoreError `store-no-revision` or `store-record-damaged`."""
        return self._revisions.payload(revision_id)

    @contextmanager
    def merging(
        self, revision_id: str, ancestors: Collection[str], label: str, *, projects: Collection[str] = ()
    ) -> Iterator[None]:
        """Everything saved inside takes a colleague's revision over, as one step of undo.

        Once the step is undone, the next revision does not descend from the colleague's any more. `projects` are those of
        her revision: they have been sent, so they can only be tombstoned from now on.
        """
        with self._changes.step(merge_act(revision_id), label, stays=True):
            self.note_merged(revision_id, ancestors)
            self._revisions.note_sent(projects)
            yield

    def was_sent(self, project: str) -> bool:
        """Whether a project was part of a revision that was sent: it can then only be tombstoned."""
        return self._was_sent(project)

    def note_merged(self, revision_id: str, ancestors: Collection[str]) -> None:
        """Remember that a colleague's revision was merged into this plan."""
        self._revisions.note_merged(revision_id, ancestors, self.now())

    def parents(self) -> tuple[str, ...]:
        """The direct parents that the next revision names, sorted."""
        return self._revisions.parents()

    def ancestors(self) -> tuple[str, ...]:
        """All revisions that the next one descends from, sorted."""
        return self._revisions.ancestors()

    # -- received --------------------------------------------------------------------------------------------------

    def keep_document(self, kind: str, revision_id: str, data: bytes, header: dict[str, object]) -> str:
        """Keep a received file as it came; returns its SHA-256. The same bytes are kept once."""
        return self._received.keep(kind, revision_id, data, header, self.now())

    def documents(self, kind: str = "") -> list[Document]:
        """The kept files, oldest first."""
        return self._received.documents(kind)

    def document_bytes(self, sha256: str) -> bytes | None:
        """A kept file's bytes, or None. StoreError `store-record-damaged`."""
        return self._received.document_bytes(sha256)

    @property
    def kit_id(self) -> str:
        """Revision id of the kit in use, empty when there is none."""
        return self.setting(KIT_SETTING)

    def store_kit(self, revision_id: str, records: Iterable[Record]) -> None:
        """Put a kit in the place of the former one; the plan is not touched."""
        self._received.store_kit(revision_id, records)

    def kit_records(self, entity: str = "") -> list[Record]:
        """The kit's records, in its order; of one entity when it is given."""
        return self._received.kit_records(entity)

    def store_return(self, revision_id: str, records: Iterable[Record]) -> bool:
        """Keep what the centre decided; False when this return was kept before. The plan is not touched."""
        return self._received.store_return(revision_id, records, self.now())

    def returns(self) -> list[str]:
        """Revision ids of the returns, oldest first."""
        return self._received.returns()

    def return_records(self, revision_id: str) -> list[Record]:
        """The records of one return."""
        return self._received.return_records(revision_id)

    def review_items(self, entity: str) -> list[ReviewItem]:
        """Comments, amendments or decisions in their newest wording, each with this office's answer if there is one."""
        return self._received.review_items(entity, self.records("answer"))

    def flaws(self) -> list[str]:
        """Places outside the plan's own tables that no longer hold what was written (history, sent, received)."""
        places = [f"history {seq}" for seq in self._changes.flawed_lines()]
        places += [f"pending_text {place}" for place in self._changes.flawed_texts()]
        places += [f"revision {revision_id}" for revision_id in self._revisions.flawed()]
        return places + self._changes.inheritance.flawed() + self._received.flawed()


def _checked(record: Record) -> Record:
    """The record without empty values. TypeError for a value of another kind than its field's."""
    fields = OFFICE_TABLES[record.entity].fields
    values: dict[str, Any] = {}
    for key, value in record.values.items():
        kept = checked_value(fields[key], value)
        if kept is not None:
            values[key] = kept
    return record if values == record.values else Record(record.entity, record.uid, values, record.extra)


def _pointers() -> dict[str, tuple[tuple[str, str], ...]]:
    """Entity to the (entity, field) pairs that point at it without belonging to it."""
    found: dict[str, list[tuple[str, str]]] = {}
    for key in PLAN_ENTITIES:
        for field in ENTITIES[key].fields:
            if field.kind is Kind.REFERENCE and field.key != ENTITIES[key].parent:
                found.setdefault(field.refers, []).append((key, field.key))
    return {entity: tuple(pairs) for entity, pairs in found.items()}


_POINTERS: Final = _pointers()

_REASON: Final = QT_TRANSLATE_NOOP("moi", "โครงการนี้เคยนำส่งแล้ว จึงต้องระบุเหตุผลที่ลบ เพื่อให้ส่วนกลางทราบ ให้พิมพ์เหตุผลแล้วลบอีกครั้ง")
_NEVER_REMOVED: Final = QT_TRANSLATE_NOOP("moi", "ไม่พบระเบียนที่ถูกลบนี้ในประวัติ ให้เปิดหน้าประวัติใหม่อีกครั้ง")
_DUPLICATE: Final = QT_TRANSLATE_NOOP(
    "moi", "มีระเบียนรหัสเดียวกันอยู่แล้ว จึงไม่เพิ่มซ้ำ ยังไม่มีข้อมูลใดถูกเปลี่ยน ให้ตรวจสอบว่านำเข้าแฟ้มเดิมซ้ำหรือไม่"
)
