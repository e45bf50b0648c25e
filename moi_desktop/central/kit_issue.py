"""Issuing the next kit as it was written: held against the plan and the kits before it, told in words, sealed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from weakref import WeakKeyDictionary

from moi_desktop.central import kit_draft, kits
from moi_desktop.central.centre import Centre
from moi_desktop.central.kit_changes import KitChange, Names, changelog, changes_of, names_of
from moi_desktop.central.kit_check import IssuedCode, KitContext, check_kit
from moi_desktop.central.kit_codes import FRAME, ListedCode, coded
from moi_desktop.central.kit_findings import KitFinding
from moi_desktop.central.organisation import OfficeChangeKind
from moi_desktop.central.revisions import snapshot
from moi_desktop.central.transfers import Due, due_changes, kit_records_with
from moi_desktop.errors import CentralError
from moi_desktop.exchange.sending import Sent, codes_of
from moi_desktop.plan import catalogue
from moi_desktop.plan.catalogue import CodeList
from moi_desktop.plan.clock import Clock
from moi_desktop.plan.code_book import CodeBook
from moi_desktop.plan.fiscal_year import years_of_cycle
from moi_desktop.plan.model import Record
from moi_desktop.plan.thai_calendar import THAI_TIME
from moi_desktop.signing.keys import OfficeKey
from moi_desktop.store.central_workspace import MINISTRY
from moi_desktop.text import QT_TRANSLATE_NOOP

_WRONG: Final = QT_TRANSLATE_NOOP("moi", "ออกชุดแผนยังไม่ได้ มีข้อที่ต้องแก้ {count} ข้อ ข้อแรกคือ {first}")

_issued: WeakKeyDictionary[Centre, tuple[int, dict[ListedCode, IssuedCode]]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class DraftLook:
    """The draft as a whole: its records, what differs from the former kit, what is the matter, and the words about it.

    `drafted` are the words that the program would write; `changes_words` those that will travel. `first` tells that no
    kit was issued before.
    """

    number: int
    records: tuple[Record, ...]
    former: tuple[Record, ...]
    changes: tuple[KitChange, ...]
    findings: tuple[KitFinding, ...]
    codes: CodeBook
    drafted: str
    changes_words: str
    first: bool

    @property
    def errors(self) -> int:
        """How many findings keep the kit from being issued."""
        return sum(finding.is_error for finding in self.findings)


def look_at(centre: Centre, *, clock: Clock) -> DraftLook:
    """Everything about the draft as it stands."""
    first = not centre.ledger.kits
    base = tuple(kit_draft.base_records(centre).values())
    records = tuple(kit_draft.draft_records(centre))
    number = max(centre.ledger.kits.values(), default=0) + 1
    due, refused = _due(centre, number)
    codes = codes_of(kit_records_with(centre, records, due))
    names = names_of(codes, base, records)
    changes = tuple(changes_of([_unworded(r) for r in base], [_unworded(r) for r in records]))
    context = KitContext(
        codes=codes,
        names=names,
        former=() if first else base,
        issued=issued_codes(centre),
        used=used_codes(centre, () if first else base, records),
        typed=kit_draft.typed_texts(centre),
        years=years_of_cycle(centre.workspace.info.cycle_name),
        today=clock().astimezone(THAI_TIME).date(),
    )
    more = [*_organisation_words(due, names), *([] if first else _keys_words(centre))]
    drafted = changelog(changes, names, first=first, more=more)
    own = next((r.text("changes") for r in records if r.entity == "cycle"), "")
    findings = (*refused, *check_kit(records, context))
    return DraftLook(number, records, base, changes, findings, codes, drafted, own or drafted, first)


def issue_draft(centre: Centre, key: OfficeKey, folder: Path, *, clock: Clock) -> Sent:
    """Issue the next kit as it was written; afterwards there is no draft.

    Raises CentralError (`kit-wrong`) when the check finds an error; nothing is written then.
    """
    look = look_at(centre, clock=clock)
    wrong = [finding for finding in look.findings if finding.is_error]
    if wrong:
        raise CentralError(_WRONG, code="kit-wrong", count=len(wrong), first=wrong[0].sentence)
    limit = catalogue.entity("cycle").field("changes").max_length
    words = look.changes_words if len(look.changes_words) <= limit else look.changes_words[: limit - 1] + "…"
    records = [r.changed({"changes": words}) if r.entity == "cycle" else r for r in look.records]
    return kits.issue_kit(centre, records, key, folder, clock=clock, is_draft=True)


def issued_codes(centre: Centre) -> Mapping[ListedCode, IssuedCode]:
    """Every code that any kit ever had, as its latest kit has it."""
    count = len(centre.ledger.kits)
    held = _issued.get(centre)
    if held is None or held[0] != count:
        held = count, _read_issued(centre)
        _issued[centre] = held
    return held[1]


def _read_issued(centre: Centre) -> dict[ListedCode, IssuedCode]:
    found: dict[ListedCode, IssuedCode] = {}
    for kit, number in sorted(centre.ledger.kits.items(), key=lambda one: one[1]):
        for package in centre.workspace.packages(revision_id=kit)[:1]:
            for item in coded(r for r in snapshot(centre, package.sha256).records() if _is_coded(r)):
                found[item.key] = IssuedCode(item.name, item.record.uid, number)
    return found


def _is_coded(record: Record) -> bool:
    return record.entity in ("frame_node", "code_item")


def used_codes(centre: Centre, former: Iterable[Record], records: Iterable[Record]) -> dict[ListedCode, int]:
    """How many projects of the merged plan use each code of the former kit that is no longer in force."""
    now = {item.key for item in coded(records)}
    gone: dict[str, set[str]] = defaultdict(set)
    for item in coded(former):
        if item.key not in now:
            gone[item.list].add(item.code)
    used: dict[ListedCode, int] = {}
    for name, codes in gone.items():
        for code, count in _projects_with(centre, name, codes):
            used[name, code] = count
    return used


def _projects_with(centre: Centre, name: str, codes: Collection[str]) -> list[tuple[str, int]]:
    if name not in _WHERE_USED:
        return []
    table, column, project = _WHERE_USED[name]
    marks = ", ".join("?" * len(codes))
    rows = centre.workspace.query(
        f'SELECT "{column}" AS "code", COUNT(DISTINCT "office" || {project}) AS "projects" FROM "view_{table}" '  # noqa: S608 - catalogue names
        f'WHERE "office" <> \'{MINISTRY}\' AND "{column}" IN ({marks}) GROUP BY "{column}"',
        sorted(codes),
    )
    return [(row["code"], row["projects"]) for row in rows]


_WHERE_USED: Final[Mapping[str, tuple[str, str, str]]] = {
    FRAME: ("project", "programme", '"uid"'),
    CodeList.PLAN_LINK.value: ("plan_link", "link", '"project"'),
    CodeList.EXPENSE.value: ("budget_line", "category", '"project"'),
    CodeList.FUND_SOURCE.value: ("budget_line", "source", '"project"'),
}
"""Where projects name a code: table, column, and the column with the project."""


def _unworded(record: Record) -> Record:
    """Without the words about the changes themselves."""
    return record.changed({"changes": None}) if record.entity == "cycle" else record


def _due(centre: Centre, number: int) -> tuple[Due, list[KitFinding]]:
    """What is planned for offices and projects, and why it cannot take effect."""
    try:
        return due_changes(centre, number), []
    except CentralError as error:
        return Due(number), [KitFinding(error.code, "transfer", "", "", error.template, error.values)]


def _organisation_words(due: Due, names: Names) -> list[str]:
    """Offices that change and projects that are transferred."""
    lines = []
    for change in due.changes:
        words = _OFFICE_WORDS[change.kind].format(
            office=names.office(change.office), into=names.office(change.into), name=change.name or change.office
        )
        lines.append(f"หน่วยงาน: {words}")
    pairs = Counter((transfer.giver, transfer.taker) for transfer in due.transfers)
    for (giver, taker), count in pairs.items():
        lines.append(f"โอนโครงการ: {count:,} โครงการ จาก {names.office(giver)} ไป {names.office(taker)}")
    return lines


_OFFICE_WORDS: Final[Mapping[OfficeChangeKind, str]] = {
    OfficeChangeKind.RENAME: "{office} เปลี่ยนชื่อเป็น {name}",
    OfficeChangeKind.MERGE: "{office} รวมกับ {into}",
    OfficeChangeKind.CLOSE: "ปิด {office}",
    OfficeChangeKind.OPEN: "ตั้ง {name} ({office})",
}


def _keys_words(centre: Centre) -> list[str]:
    """What changed in the register of keys since the former kit."""
    before = {
        (r.text("office"), r.text("fingerprint")): r.text("state") == "ACTIVE"
        for r in kits.kit_records(centre)
        if r.entity == "office_key"
    }
    now = {pair: key.active for pair, key in centre.ledger.keys.items()}
    new = sum(active and not before.get(pair) for pair, active in now.items())
    gone = sum(not active and before.get(pair, False) for pair, active in now.items())
    parts = [f"เพิ่ม {new:,} ดอก"] if new else []
    parts += [f"เพิกถอน {gone:,} ดอก"] if gone else []
    return [f"ทะเบียนกุญแจ: {' '.join(parts)}"] if parts else []
