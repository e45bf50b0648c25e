"""A whole season of the ministry: every provincial office sends four times, and everything that happens to mail happens.

The offices are real workspaces that write real sealed files, read the centre's returns and answer them. Each has a lot,
by its place in the list: a mail that is lost, comes late, twice or in other bytes; a second computer; a restored backup;
an answer that agrees, disagrees or never comes. `Season.hold` plays it once. What came and what was ruled is written
down, so that another centre can be given the same mail in any other order (`play_again`).
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from typing import Any

import pytest

from moi_desktop import reference
from moi_desktop.central import decisions, kits, returning, transfers
from moi_desktop.central.centre import Centre
from moi_desktop.central.decisions import Place
from moi_desktop.central.intake import add_package, take_in
from moi_desktop.central.ledger import Act
from moi_desktop.central.office_review import APPROVED
from moi_desktop.central.organisation import OfficeChangeKind
from moi_desktop.central.working import applied_snapshot, standings
from moi_desktop.exchange import answering, receiving
from moi_desktop.exchange.merging import merge, preview_merge
from moi_desktop.exchange.sending import Sent
from moi_desktop.exchange.verdict import Verifier
from moi_desktop.plan.model import new_uid
from moi_desktop.store.backup import make_backup, restore
from moi_desktop.store.central_workspace import CentralWorkspace
from moi_desktop.store.office_workspace import OfficeWorkspace
from tests.central.offices import BAHT, Desk, copy_of, issue_kit, key_of, new_centre, noon, register, resaved, small_kit

ROUNDS = 4
REASON = "ตกลงกันทางโทรศัพท์"


class Lot(Enum):
    """What happens to an office in this season."""

    PLAIN = auto()
    RESENDS = auto()  # every mail comes twice, once under another name
    SAVED_AGAIN = auto()  # somebody opened the file in another program on its way and saved it
    LOST_MAIL = auto()  # the second mail never comes
    LATE_MAIL = auto()  # the second mail comes after the third
    TWO_COMPUTERS = auto()  # both send on from the first mail; the centre chooses
    COLLEAGUES = auto()  # both send on from the first mail; the office merges them
    RESTORED = auto()  # a backup from before the second mail is restored and goes on; the centre takes its line
    AGREES = auto()  # the centre proposes another amount, the office takes it over
    DISAGREES = auto()  # the centre proposes another amount, the office keeps its own and says why
    NEVER_HEARS = auto()  # the return is lost and the office changes the very field: the centre withdraws
    DELETES = auto()  # an approved project is deleted
    OLD_KIT = auto()  # the second kit never reaches the office
    GIVES = auto()  # with the second kit its second project goes to the next office, which works on with it
    TAKES = auto()
    CLOSES = auto()  # with the second kit it is merged into the next office, and still sends
    ABSORBS = auto()


LOTS = tuple(Lot)
SECOND_COMPUTER = (Lot.TWO_COMPUTERS, Lot.COLLEAGUES)
AMENDED = (Lot.AGREES, Lot.DISAGREES, Lot.NEVER_HEARS)


@dataclass(frozen=True, slots=True)
class Edit:
    """An amount in baht that somebody at an office entered, and the first revision that carried it."""

    line: str
    baht: int
    revision: str


@dataclass
class Office:
    """One office with its computers. `edits` are in the order in which its people worked; `waiting` are not sent yet.

    `gets` are the lines in baht of projects that came from another office.
    """

    code: str
    lot: Lot
    folder: Path
    desk: Desk
    second: Desk | None = None
    edits: list[Edit] = field(default_factory=list)
    gets: dict[str, int] = field(default_factory=dict)
    parents: dict[str, frozenset[str]] = field(default_factory=dict)
    waiting: list[tuple[str, int]] = field(default_factory=list)

    def enter(self, baht: int, *, desk: Desk | None = None, project: int = 1, line: int = 1, of: str = "") -> None:
        """Enter an amount at a computer; `of` is the office that the project came from."""
        uid = f"{of or self.code}-p{project}-l{line}"
        (desk or self.desk).workspace.save_value("budget_line", uid, "amount", baht * BAHT)
        self.waiting.append((uid, baht))

    def send(self, desk: Desk | None = None) -> Sent:
        """Write a submission and remember which edits it carries first."""
        sent = (desk or self.desk).send()
        self.edits += [Edit(line, baht, sent.revision_id) for line, baht in self.waiting]
        self.waiting.clear()
        self.parents[sent.revision_id] = frozenset(sent.packed.content.ancestors)
        return sent

    def line_of(self, revision: str) -> frozenset[str]:
        """A revision and all that it came from."""
        return self.parents[revision] | {revision}

    def amounts_of(self, revision: str) -> dict[str, int]:
        """What the lines of a revision say, in baht, reckoned from what people entered on the way to it."""
        amounts = {f"{self.code}-p{p}-l{n}": 10_000 * n for p in (1, 2) for n in (1, 2)}
        own = self.line_of(revision)
        return amounts | self.gets | {edit.line: edit.baht for edit in self.edits if edit.revision in own}

    @property
    def computers(self) -> list[Desk]:
        return [desk for desk in (self.desk, self.second) if desk is not None]


@dataclass(frozen=True, slots=True)
class Ruling:
    """One act of the centre that can be done again at another centre: what it is called there, and how."""

    words: str
    does: Callable[[Centre], object]
    uids: tuple[str, ...] = ()


@dataclass
class Round:
    """What came in one round, in the order in which it came, and what the centre then did."""

    before: list[Ruling] = field(default_factory=list)
    letters: list[Path] = field(default_factory=list)
    rulings: list[Ruling] = field(default_factory=list)


class Season:
    """The season as it was played the first time, with its offices and its centre. Close it when done."""

    def __init__(self, folder: Path, offices: int) -> None:
        self.folder = folder
        self.key = key_of("MOI")
        codes = [office.code for office in reference.provincial_offices()[:offices]]
        self.centre = new_centre(folder)
        self.kit = issue_kit(self.centre, folder)
        for code in codes:
            register(self.centre, code, self.key)
        self.template = folder / "begun.db"
        self.centre.workspace.close()
        shutil.copyfile(folder / "central.db", self.template)
        self.centre = Centre(CentralWorkspace.open(folder / "central.db", clock=noon))
        self.rounds: list[Round] = []
        self.offices = [self._office(code, LOTS[number % len(LOTS)]) for number, code in enumerate(codes)]
        self.late: list[Path] = []
        self.backups: dict[str, Path] = {}

    def after(self, office: Office) -> Office | None:
        """The next office in the list."""
        place = self.offices.index(office) + 1
        return self.offices[place] if place < len(self.offices) else None

    @property
    def revisions(self) -> Mapping[str, Office]:
        """Every revision that was sent, and the office that sent it."""
        return {revision: office for office in self.offices for revision in office.parents}

    def close(self) -> None:
        """Close all workspaces."""
        self.centre.workspace.close()
        for office in self.offices:
            for desk in office.computers:
                desk.workspace.close()

    def _office(self, code: str, lot: Lot) -> Office:
        folder = self.folder / code
        desk = Desk.opened(folder, code, kit=self.kit, key=self.key)
        nodes = [r.text("code") for r in small_kit() if r.entity == "frame_node" and r.text("level") == "PROGRAMME"]
        desk.workspace.save_value("project", f"{code}-p1", "programme", nodes[lot.value % len(nodes)])
        return Office(code, lot, folder, desk)

    def hold(self) -> None:
        """Play the four rounds."""
        for number in range(1, ROUNDS + 1):
            self.rounds.append(Round())
            if number == 3:
                self._new_kit()
            for office in self.offices:
                for path in self._work(office, number):
                    self._post(office, path, number)
            if number == 4:
                self.rounds[-1].letters += self.late
            self._rule(number)
            self._answer(number)

    # What the offices do

    def _work(self, office: Office, number: int) -> Iterator[Path]:
        """What the people of an office do in a round; the files that leave it."""
        if number == 1:
            yield office.send().path
            if office.lot in SECOND_COMPUTER:
                office.second = office.desk.second_computer(office.folder / "second")
            if office.lot is Lot.RESTORED:
                self.backups[office.code] = make_backup(office.desk.workspace, office.folder).path
            return
        if office.lot is Lot.RESTORED and number == 3:
            self._restore(office)
        if office.second is not None and number == 2:
            office.enter(20_000 + number, desk=office.second, project=2)
            yield office.send(office.second).path
        if office.lot is Lot.COLLEAGUES and number == 3:
            self._merge(office)
        if office.lot is Lot.NEVER_HEARS and number == 3:
            office.enter(33_333)
        if office.lot is Lot.DELETES and number == 3:
            office.desk.workspace.remove("project", f"{office.code}-p2", "พื้นที่ไม่พร้อม")
        if office.lot is Lot.TAKES and number == 4:
            office.enter(44_444, project=2, of=next(iter(office.gets)).partition("-")[0])
        if office.lot not in AMENDED:
            office.enter(10_000 + number)
        office.enter(30_000 + number, line=2)
        yield office.send().path

    def _restore(self, office: Office) -> None:
        office.desk.workspace.close()
        restored = restore(self.backups[office.code], office.desk.workspace.path, clock=noon)
        office.desk.workspace = OfficeWorkspace.open(restored.path, clock=noon)

    def _merge(self, office: Office) -> None:
        assert office.second is not None
        theirs = office.second.sent[-1].path
        (arrived,) = receiving.verify_files(office.desk.workspace, [theirs])
        preview = preview_merge(office.desk.workspace, arrived)
        assert not preview.conflicts  # each computer worked on a project of its own
        merge(office.desk.workspace, preview, {})

    def _post(self, office: Office, path: Path, number: int) -> None:
        letters = self.rounds[-1].letters
        if office.lot is Lot.LOST_MAIL and number == 2:
            return
        if office.lot is Lot.LATE_MAIL and number == 2:
            self.late.append(path)
            return
        if office.lot is Lot.SAVED_AGAIN:
            path = resaved(path, path.with_name(f"saved-{path.name}"))
        letters.append(path)
        if office.lot is Lot.RESENDS:
            again = path.with_name(f"สำเนา {path.name}")
            shutil.copyfile(path, again)
            letters += [again, path]

    # What the centre does

    def _change_offices(self) -> None:
        """Plan what takes effect with the second kit: transfers and mergers, each from an office to the next one."""
        for office in self.offices:
            taker = self.after(office)
            if taker is None or office.lot not in (Lot.GIVES, Lot.CLOSES):
                continue
            shown = office.amounts_of(self.centre.ledger.head(office.code) or "")
            gone = {line: baht for line, baht in shown.items() if office.lot is Lot.CLOSES or "-p2-" in line}
            taker.gets |= gone
            self._do(_handover(office, taker), self.rounds[-1].before)

    def _new_kit(self) -> None:
        self._change_offices()
        sent = kits.issue_kit(self.centre, kits.kit_records(self.centre), self.key, self.folder, clock=noon)
        data, payload = sent.packed.data, self.centre.workspace.entries()[-1].payload
        self.rounds[-1].before.append(Ruling("kit", lambda centre: keep_kit(centre, sent.path.name, data, payload)))
        for office in self.offices:
            if office.lot is not Lot.OLD_KIT:
                for desk in office.computers:
                    receiving.receive(desk.workspace, sent.path)

    def _rule(self, number: int) -> None:
        take_in(self.centre, self.rounds[-1].letters, clock=noon)
        self._do(Ruling("apply", decisions.apply_ready), self.rounds[-1].rulings)
        for office in self.offices:
            for ruling in self._rulings(office, number):
                self._do(ruling, self.rounds[-1].rulings)

    def _do(self, ruling: Ruling, where: list[Ruling]) -> None:
        """Do it here, with ids that can be given again elsewhere."""
        with known_uids(ruling.uids) as used:
            ruling.does(self.centre)
        where.append(Ruling(ruling.words, ruling.does, tuple(used)))

    def _rulings(self, office: Office, number: int) -> Iterator[Ruling]:
        """What is decided about an office, as soon as everything of the round has come."""
        code, lot = office.code, office.lot
        if lot is Lot.TWO_COMPUTERS and number == 2:
            yield choose(code, office.desk.sent[-1].revision_id)
        if lot is Lot.RESTORED and number == 3:
            yield choose(code, office.desk.sent[-1].revision_id)
        if lot in AMENDED and number == 1:
            place = Place(code, "budget_line", f"{code}-p1-l1", "amount")
            yield Ruling("amend", lambda centre: decisions.amend(centre, place, 7_777 * BAHT, "ตามกรอบวงเงิน"))
        if lot is Lot.NEVER_HEARS and number == 3:
            yield Ruling("withdraw", lambda centre: withdraw_all(centre, code))
        if lot is Lot.DELETES and number == 1:
            yield Ruling("approve", lambda centre: decisions.decide(centre, code, f"{code}-p2", APPROVED))
        if lot is Lot.PLAIN:
            yield Ruling("return", lambda centre: decisions.decide(centre, code, f"{code}-p1", "RETURNED", REASON))
            place = Place(code, "project", f"{code}-p1", "name_th")
            yield Ruling("comment", lambda centre: decisions.comment(centre, place, f"ขอความชัดเจน ครั้งที่ {number}"))

    def _answer(self, number: int) -> None:
        """The centre's returns, and what the offices make of them."""
        for office in self.offices:
            if office.lot is Lot.CLOSES and number > 2:
                continue
            sent = returning.issue_return(self.centre, office.code, self.key, office.folder, clock=noon)
            if office.lot is Lot.NEVER_HEARS and number < ROUNDS:
                continue
            receiving.receive(office.desk.workspace, sent.path)
            if office.lot is Lot.AGREES:
                office.waiting += [(a, 7_777) for a in self._accept(office)]
            if office.lot is Lot.DISAGREES:
                for suggestion in answering.suggestions(office.desk.workspace):
                    if not suggestion.answered:
                        answering.keep_own(office.desk.workspace, suggestion, "ราคากลางของจังหวัดสูงกว่า")

    def _accept(self, office: Office) -> Sequence[str]:
        before = {s.amendment.uid: s.amendment.text("record") for s in answering.suggestions(office.desk.workspace)}
        return [before[uid] for uid in answering.accept_safe(office.desk.workspace)]


def _handover(office: Office, taker: Office) -> Ruling:
    if office.lot is Lot.GIVES:
        words = f"{office.code}-p2", office.code, taker.code, REASON
        return Ruling("transfer", lambda centre: transfers.plan_transfer(centre, *words))
    merge_into = OfficeChangeKind.MERGE, office.code
    return Ruling("merge", lambda centre: transfers.plan_change(centre, *merge_into, into=taker.code, reason=REASON))


def choose(office: str, revision: str) -> Ruling:
    """Go on with one side of a fork."""
    return Ruling("choose", lambda centre: decisions.resolve_fork(centre, office, revision, REASON))


def withdraw_all(centre: Centre, office: str) -> None:
    """Take back what waits for an office."""
    snapshot = applied_snapshot(centre, office)
    for standing in standings(centre, office, snapshot):
        if standing.state.waits:
            decisions.withdraw_amendment(centre, standing.amendment.id, REASON)


def keep_kit(centre: Centre, name: str, data: bytes, payload: Mapping[str, Any]) -> None:
    """Let another centre have issued the very same kit."""
    with centre.transaction():
        sha, _ = centre.workspace.keep_file(name, data, "2019-08-28T05:00:00Z")
        centre.record(Act.ISSUE_KIT, str(payload["kit"]), payload)
        with Verifier(centre.register, recorded=centre.ledger.made.__contains__) as verifier:
            add_package(centre, verifier.verify_bytes(name, data))
        kits.show_kit(centre)
        offices = centre.ledger.heads()
        for office in offices:
            decisions.settle_packages(centre, office)
        decisions.show_offices(centre, offices)
    assert payload["file"] == sha


@contextmanager
def known_uids(given: Sequence[str]) -> Iterator[list[str]]:
    """Let decisions take these ids one after the other; without any, they are made and can be read afterwards."""
    used: list[str] = []
    left = list(given)

    def next_uid() -> str:
        used.append(left.pop(0) if given else new_uid())
        return used[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(decisions, "new_uid", next_uid)
        patch.setattr(transfers, "new_uid", next_uid)
        yield used
    assert not left


@contextmanager
def play_again(season: Season, chance: random.Random) -> Iterator[Centre]:
    """Another centre with the same mail in another order, some of it twice, in other batches; the same is ruled."""
    with copy_of(season.template) as centre:
        for one in season.rounds:
            for ruling in one.before:
                ruling.does(centre)
            letters = [*one.letters, *chance.sample(one.letters, len(one.letters) // 10)]
            chance.shuffle(letters)
            while letters:
                size = chance.randint(1, max(1, len(letters)))
                take_in(centre, letters[:size], clock=noon)
                del letters[:size]
            for ruling in one.rulings:
                with known_uids(ruling.uids):
                    ruling.does(centre)
        yield centre
