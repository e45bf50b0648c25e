"""Changes of offices and of whose project is whose: planned, taken back, and put into effect by the next kit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from moi_desktop import reference
from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import settle_packages, show_offices
from moi_desktop.central.holdings import revision_snapshot
from moi_desktop.central.ledger import Act
from moi_desktop.central.organisation import OfficeChange, OfficeChangeKind, PlannedTransfer, Transfer
from moi_desktop.central.recoding import offices_to_recode
from moi_desktop.errors import CentralError
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.model import Record, Value, new_uid
from moi_desktop.store.holdings import Holding, HoldingState
from moi_desktop.text import QT_TRANSLATE_NOOP

_NO_REASON = QT_TRANSLATE_NOOP("moi", "กรุณาระบุเหตุผลของการเปลี่ยนแปลงหน่วยงาน")
_NOT_HELD = QT_TRANSLATE_NOOP(
    "moi", "โอนโครงการ {project} จาก {office} ไม่ได้ เพราะโครงการไม่อยู่ในแผนของหน่วยงานนี้แล้ว หรือหน่วยงานลบแล้ว"
)
_SAME_OFFICE = QT_TRANSLATE_NOOP("moi", "หน่วยงานต้นทางและปลายทางเป็นหน่วยงานเดียวกัน ({office}) กรุณาเลือกหน่วยงานอื่น")
_NO_OFFICE = QT_TRANSLATE_NOOP("moi", "ไม่รู้จักรหัสหน่วยงาน {office} กรุณาเลือกจากรายการ หรือเพิ่มหน่วยงานใหม่ก่อน")
_CLOSED = QT_TRANSLATE_NOOP("moi", "{office} เลิกใช้แล้วหรือกำลังจะเลิกใช้ กรุณาเลือกหน่วยงานอื่น")
_STILL_HOLDS = QT_TRANSLATE_NOOP(
    "moi", "ยังปิด {office} ไม่ได้ เพราะยังมีโครงการในแผน {count} โครงการ กรุณาโอนให้หน่วยงานอื่นก่อน หรือใช้การรวมหน่วยงาน"
)
_CODE_TAKEN = QT_TRANSLATE_NOOP("moi", "รหัสหน่วยงาน {office} มีอยู่แล้ว กรุณาใช้รหัสอื่น")
_BAD_CODE = QT_TRANSLATE_NOOP("moi", "รหัสหน่วยงาน {office} ใช้ไม่ได้ กรุณาใช้ตัวอักษรอังกฤษตัวใหญ่และตัวเลข 2 ถึง 12 ตัว")
_NO_NAME = QT_TRANSLATE_NOOP("moi", "กรุณาระบุชื่อหน่วยงาน")
_NOT_PLANNED = QT_TRANSLATE_NOOP("moi", "ไม่พบการเปลี่ยนแปลงที่วางไว้ หรือมีผลไปแล้วกับชุดแผน กรุณาดูรายการล่าสุด")

_LONGEST_CODE: Final = 12


def office_name(centre: Centre, office: str) -> str:
    """The full Thai name of an office as it is called now; its code where nobody gave it a name."""
    return centre.ledger.organisation.name(office) or reference.office_name(office) or office


def known_office(centre: Centre, office: str) -> bool:
    """Whether an office is one of the ministry's, or was opened by the centre (or is about to be)."""
    organisation = centre.ledger.organisation
    opening = any(c.office == office and c.kind is OfficeChangeKind.OPEN for c in organisation.planned_changes.values())
    return bool(reference.office_name(office)) or organisation.was_opened(office) or opening


# ---- planning ---------------------------------------------------------------------------------------------------------


def plan_transfer(centre: Centre, project: str, giver: str, taker: str, reason: str) -> str:
    """Let a project go to another office with the next kit; the id of the plan.

    Settles a contested project too: from the office that is to lose it, to the one whose it is. Raises CentralError
    (no-reason, no-office, office-closed, same-office, not-held).
    """
    _require(reason)
    _open_office(centre, taker)
    if giver == taker:
        raise CentralError(_SAME_OFFICE, code="same-office", office=giver)
    holding = _held(centre, project, giver)
    planned = {
        "id": new_uid(),
        "project": project,
        "name": _project_name(centre, holding),
        "from": giver,
        "to": taker,
        "reason": reason,
    }
    with centre.transaction():
        centre.record(Act.PLAN_TRANSFER, f"{giver}/{project}", planned)
    return str(planned["id"])


def plan_change(
    centre: Centre, kind: OfficeChangeKind, office: str, *, into: str = "", name: str = "", reason: str
) -> str:
    """Rename, open, merge or close an office with the next kit; the id of the plan.

    Raises CentralError (no-reason, no-name, no-office, office-closed, same-office, still-holds, code-taken, bad-code).
    """
    _require(reason)
    if kind is OfficeChangeKind.OPEN:
        _refuse_open(centre, office)
    elif not known_office(centre, office):
        raise CentralError(_NO_OFFICE, code="no-office", office=office)
    if kind in (OfficeChangeKind.RENAME, OfficeChangeKind.OPEN) and not name.strip():
        raise CentralError(_NO_NAME, code="no-name", office=office)
    if kind in (OfficeChangeKind.MERGE, OfficeChangeKind.CLOSE):
        _refuse_close(centre, kind, office, into)
    planned = {"id": new_uid(), "change": kind.value, "office": office, "into": into, "name": name, "reason": reason}
    with centre.transaction():
        centre.record(Act.CHANGE_OFFICE, office, planned)
    return planned["id"]


def drop_planned(centre: Centre, planned: str) -> None:
    """Take back what is planned and not in effect. Raises CentralError (not-planned)."""
    organisation = centre.ledger.organisation
    if planned not in organisation.planned_transfers and planned not in organisation.planned_changes:
        raise CentralError(_NOT_PLANNED, code="not-planned")
    with centre.transaction():
        centre.record(Act.DROP_PLANNED, planned, {"id": planned})


def _refuse_open(centre: Centre, office: str) -> None:
    is_code = office.isascii() and office.isalnum() and office.upper() == office and 1 < len(office) <= _LONGEST_CODE
    if not is_code:
        raise CentralError(_BAD_CODE, code="bad-code", office=office)
    if known_office(centre, office) and centre.ledger.organisation.closing(office) is None:
        raise CentralError(_CODE_TAKEN, code="code-taken", office=office)


def _refuse_close(centre: Centre, kind: OfficeChangeKind, office: str, into: str) -> None:
    if _is_closing(centre, office):
        raise CentralError(_CLOSED, code="office-closed", office=office)
    if kind is OfficeChangeKind.MERGE:
        _open_office(centre, into)
        if into == office:
            raise CentralError(_SAME_OFFICE, code="same-office", office=office)
        return
    planned = {t.project for t in centre.ledger.organisation.planned_transfers.values() if t.giver == office}
    count = len({h.project for h in live_holdings(centre, office)} - planned)
    if count:
        raise CentralError(_STILL_HOLDS, code="still-holds", office=office, count=count)


def _open_office(centre: Centre, office: str) -> None:
    if not known_office(centre, office):
        raise CentralError(_NO_OFFICE, code="no-office", office=office)
    if _is_closing(centre, office):
        raise CentralError(_CLOSED, code="office-closed", office=office)


def _is_closing(centre: Centre, office: str) -> bool:
    organisation = centre.ledger.organisation
    planned = [c.kind for c in organisation.planned_changes.values() if c.office == office]
    if OfficeChangeKind.OPEN in planned:
        return False
    closes = (OfficeChangeKind.MERGE, OfficeChangeKind.CLOSE)
    return organisation.closing(office) is not None or any(kind in closes for kind in planned)


def live_holdings(centre: Centre, office: str) -> list[Holding]:
    """What an office has in the merged plan and did not delete, in the order of the uids."""
    rows = centre.workspace.query(
        'SELECT "uid" FROM "view_project" WHERE "office" = ? AND COALESCE("status", \'LIVE\') <> ?',
        (office, catalogue.DELETED),
    )
    live = {row["uid"] for row in rows}
    return [h for h in centre.workspace.holdings.of(office) if h.state.is_shown and h.project in live]


def _held(centre: Centre, project: str, giver: str) -> Holding:
    """What `giver` has of a project that it can hand over, or that is taken from it. Raises CentralError (not-held)."""
    contested = [h for h in centre.workspace.holdings.of(giver) if h.state is HoldingState.CONTESTED]
    for holding in (*live_holdings(centre, giver), *contested):
        if holding.project == project:
            return holding
    raise CentralError(_NOT_HELD, code="not-held", project=project[:8], office=giver)


def _project_name(centre: Centre, holding: Holding) -> str:
    values = revision_snapshot(centre, holding.revision).rows.get(("project", holding.project), {})
    return str(values.get("name_th", ""))


def _require(reason: str) -> None:
    if not reason.strip():
        raise CentralError(_NO_REASON, code="no-reason")


# ---- taking effect ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Due:
    """What takes effect with the next kit, as the journal notes it. `offices` are those whose plans change by it."""

    number: int
    transfers: Sequence[Transfer] = ()
    changes: Sequence[OfficeChange] = ()

    @property
    def payload(self) -> dict[str, Any]:
        """The part of the kit's journal entry that says so; nothing where nothing changes."""
        found: dict[str, Any] = {}
        if self.transfers:
            found["transfers"] = [
                {
                    "project": t.project,
                    "name": t.name,
                    "from": t.giver,
                    "to": t.taker,
                    "revision": t.revision,
                    "reason": t.reason,
                }
                for t in self.transfers
            ]
        if self.changes:
            found["offices"] = [
                {
                    "id": c.id,
                    "change": c.kind.value,
                    "office": c.office,
                    "into": c.into,
                    "name": c.name,
                    "reason": c.reason,
                }
                for c in self.changes
            ]
        return found


def due_changes(centre: Centre, number: int) -> Due:
    """What is planned, as it takes effect with kit `number`. Raises CentralError where it is no longer possible."""
    organisation = centre.ledger.organisation
    planned = list(organisation.planned_transfers.values())
    known = {one.project for one in planned}
    changes = list(organisation.planned_changes.values())
    for change in changes:
        if change.kind is OfficeChangeKind.CLOSE:
            _refuse_leftovers(centre, change.office, known)
        if change.kind is OfficeChangeKind.MERGE:
            more = [t for t in _everything(centre, change) if t.project not in known]
            planned += more
            known |= {one.project for one in more}
    for office in sorted({one.taker for one in planned} | {change.into for change in changes if change.into}):
        _open_office(centre, office)  # another plan may have closed it since, or its opening was dropped
    transfers = [_effective(centre, one, number) for one in planned]
    return Due(number, transfers, [replace(c, kit_no=number) for c in changes])


def _refuse_leftovers(centre: Centre, office: str, going: set[str]) -> None:
    count = len({h.project for h in live_holdings(centre, office)} - going)
    if count:
        raise CentralError(_STILL_HOLDS, code="still-holds", office=office, count=count)


def _everything(centre: Centre, change: OfficeChange) -> Iterator[PlannedTransfer]:
    """The transfers of a merger: all that the office has, and its copies of what the other office owns anyway."""
    contested = [
        h
        for h in centre.workspace.holdings.of(change.office)
        if h.state is HoldingState.CONTESTED and h.other == change.into
    ]
    for holding in (*live_holdings(centre, change.office), *contested):
        name = _project_name(centre, holding)
        yield PlannedTransfer(new_uid(), holding.project, name, change.office, change.into, change.reason)


def _effective(centre: Centre, planned: PlannedTransfer, number: int) -> Transfer:
    """A planned transfer with the revision that holds what is handed over: the new office's own, where it has one."""
    given = _held(centre, planned.project, planned.giver)
    taken = next(
        (
            h
            for h in centre.workspace.holdings.of(planned.taker)
            if h.project == planned.project and (h.state.is_shown or h.state is HoldingState.CONTESTED)
        ),
        given,
    )
    p = planned
    return Transfer(p.project, p.name, p.giver, p.taker, taken.revision, p.reason, number)


def kit_records_with(centre: Centre, records: Iterable[Record], due: Due) -> list[Record]:
    """The records of a kit with every transfer and change of an office, former ones and those that are due.

    A code item or code change of an office that stands in the records gives way to what the journal says.
    """
    organisation = centre.ledger.organisation
    own = [*_office_rows([*organisation.changes, *due.changes])]
    told = {_identity(record) for record in own}
    others = [r for r in records if r.entity != "transfer" and _identity(r) not in told]
    transfers = [*organisation.every_transfer(), *due.transfers]
    return [*others, *own, *(transfer_record(one) for one in transfers)]


def _identity(record: Record) -> tuple[str, ...]:
    if record.entity not in ("code_item", "code_change"):
        return record.entity, record.uid
    return (record.entity, *(record.text(key) for key in ("list", "code", "old_code", "new_code")))


def _office_rows(changes: Sequence[OfficeChange]) -> Iterator[Record]:
    names = {change.office: change.name for change in changes if change.name}
    for office, name in names.items():
        yield _row("code_item", f"office:{office}", {"list": CodeList.OFFICE.value, "code": office, "name_th": name})
    last = {change.office: change for change in changes if change.kind is not OfficeChangeKind.RENAME}
    for office, change in last.items():
        if change.kind is not OfficeChangeKind.OPEN:
            values = {
                "list": CodeList.OFFICE.value,
                "change": "MERGE" if change.into else "RETIRE",
                "old_code": office,
                "new_code": change.into,
            }
            yield _row("code_change", f"office:{office}:{change.kit_no}", values)


def _row(entity: str, uid: str, values: dict[str, str]) -> Record:
    return Record(entity, uid, {k: v for k, v in values.items() if v})


def transfer_record(transfer: Transfer) -> Record:
    """A transfer as the record that travels in kits, and in the return of the new office."""
    values: dict[str, Value] = {
        "project": transfer.project,
        "project_name": transfer.name,
        "from_office": transfer.giver,
        "to_office": transfer.taker,
        "kit_no": transfer.kit_no,
        "revision": transfer.revision,
        "reason": transfer.reason,
    }
    return Record("transfer", f"{transfer.project}:{transfer.kit_no}", {k: v for k, v in values.items() if v})


def show_changes(centre: Centre, due: Due) -> None:
    """Show what a kit that was just issued changes: closed offices' late packages, plans, and codes. Call inside `transaction`."""
    for change in due.changes:
        settle_packages(centre, change.office)
    offices = {t.giver for t in due.transfers} | {t.taker for t in due.transfers}
    for transfer in due.transfers:
        offices |= {h.office for h in centre.workspace.holdings.of_project(transfer.project)}
    show_offices(centre, offices | offices_to_recode(centre))
