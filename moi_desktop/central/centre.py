"""The central workspace with its ledger, kept in step: every act goes through `Centre.record`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, TypeVar

from moi_desktop.central.garbage import collected_rarely
from moi_desktop.central.ledger import Act, Ledger, replay
from moi_desktop.errors import MoiError
from moi_desktop.exchange.verdict import RegisteredKey
from moi_desktop.store.central_workspace import CentralWorkspace

if TYPE_CHECKING:
    from moi_desktop.central.recoding import KitCodes

T = TypeVar("T")


UNNAMED: Final = "ส่วนกลาง"
"""Stands in the journal where nobody has said who works here."""

_ITEMS_IN_A_SAVE: Final = 25


class Centre:
    """One open central workspace. Not safe for use from two threads at once."""

    def __init__(self, workspace: CentralWorkspace, *, person: str = "") -> None:
        self.workspace = workspace
        self.person = person or UNNAMED
        self.ledger = self._replayed()
        self.families: dict[tuple[str, str], frozenset[tuple[str, str]]] = {}  # of revisions, which never change
        self.kit_codes: dict[str, KitCodes] = {}  # of kits, which never change
        self._settle_older_file()

    def _settle_older_file(self) -> None:
        """A file of a version that did not know who holds which project gets that view once."""
        heads = self.ledger.heads()
        if heads and not self.workspace.read_only and not self.workspace.holdings.are_known():
            from moi_desktop.central.decisions import show_offices

            with suppress(MoiError), self.transaction():  # a damaged file has to open, so that it can be mended
                show_offices(self, heads)

    def _replayed(self) -> Ledger:
        return replay(self.workspace.entries())

    @property
    def register(self) -> list[RegisteredKey]:
        """The key register as it stands."""
        return list(self.ledger.keys.values())

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing: when the block raises, file and ledger are as they were before."""
        try:
            with self.workspace.transaction():
                yield
        except BaseException:
            self.ledger = self._replayed()
            raise

    def in_shared_saves(self, items: Iterable[T], work: Callable[[T], None]) -> None:
        """Do `work` for each item, with one save on the disk for many of them: on a hard disk the saves cost the most.

        `work` opens its own transaction, so each item still is all or nothing. When an item fails or the user stops,
        what was done before stays, and the error goes on to the caller.
        """
        each = iter(items)
        stopped: BaseException | None = None
        more = True
        while more and stopped is None:
            with collected_rarely(), self.transaction():
                more = False
                try:
                    for item in islice(each, _ITEMS_IN_A_SAVE):
                        more = True
                        work(item)
                except BaseException as error:  # noqa: BLE001 - raised again once the save is done
                    stopped = error
        if stopped is not None:
            raise stopped

    def record(self, act: Act, about: str, payload: Mapping[str, Any]) -> None:
        """Write one act into the journal and take it into the ledger. Call inside `transaction`."""
        self.ledger.take(self.workspace.append(self.person, act.value, about, dict(payload)))
