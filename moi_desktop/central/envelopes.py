"""What e-mails and archives hold: bytes in, workbooks or problems out. They are taken apart behind the door, never here.

Whatever the bytes are, nothing is raised: what cannot be read is a problem of its own and stops nothing beside it. Sizes,
counts, ratios and depths are limited, so that no envelope can fill the memory. Names are for showing only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from moi_desktop.door import ENVELOPE
from moi_desktop.door.envelope_wire import LARGEST_ENVELOPE, LARGEST_IN_ALL, MOST_MEMBERS, Found, unpack_found
from moi_desktop.door.file_names import is_envelope, needs_no_reading
from moi_desktop.door.process import Door, DoorError, Limits, Want, unwatched
from moi_desktop.door.wire import DAMAGED, UNAVAILABLE
from moi_desktop.exchange.problems import MESSAGES, Problem
from moi_desktop.workbook.cells import told

_NAMES_IN_ALL: Final = 16_000_000
_LIMITS: Final = Limits(file_bytes=LARGEST_ENVELOPE, answer_bytes=LARGEST_IN_ALL + _NAMES_IN_ALL)

NOT_ITS_FAULT: Final = frozenset({"reader-unavailable", "file-too-slow", "file-too-heavy"})
"""Codes that say as much of the machine as of the file: it is read once more when it comes again."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file to take in: its name, and its bytes or why they could not be read.

    A source with a problem and bytes is an envelope that is kept as it came, to be looked at by a person. `enclosed` is the
    file that only the centre can open in which the bytes came.
    """

    name: str
    data: bytes = b""
    problem: Problem | None = None
    enclosed: bytes = b""


def leaves_nothing(problem: Problem) -> bool:
    """Whether an envelope simply held no package: an ordinary letter, which nobody needs to answer."""
    return problem.code in ("mail-empty", "zip-empty")


def first_problem(door: Door, name: str, data: bytes) -> Problem | None:
    """Why an envelope is kept as it came: the first thing in it that could not be read; None for any other file."""
    if not is_envelope(name):
        return None
    found = (source.problem for source in opened(door, name, data))
    return next((problem for problem in found if problem is not None and not leaves_nothing(problem)), None)


def opened(door: Door, name: str, data: bytes, watch: Callable[[], object] = unwatched) -> Iterator[Source]:
    """The workbooks in an envelope, and a problem for each thing in it that could not be read.

    Problems of what lies inside name it in their place; at least one source comes. Raises nothing but what `watch` raises,
    which is called every moment and so ends the reading.
    """
    want = Want(ENVELOPE, unpack_found, _LIMITS, {"name": name})
    try:
        answer = door.ask(b"" if needs_no_reading(name) else data, want, watch)
        if answer.fault is not None:
            raise DoorError(answer.fault.code, answer.fault.detail)
        if len(answer.pieces) > 2 * MOST_MEMBERS:
            raise DoorError(DAMAGED)
        held = [_source(found, name) for found in answer.pieces]
    except DoorError as lost:
        yield Source(name, problem=_problem_of(name, lost))
        return
    yield from held


def _source(found: Found, name: str) -> Source:
    """A thing that our reader can have found in the envelope of this name. DoorError for what it never says."""
    if found.name != name and not found.name.startswith(f"{name}/"):
        raise DoorError(DAMAGED)
    if not found.code:
        return Source(found.name, found.data)
    problem = Problem(found.code, found.name, dict(found.values))
    try:
        assert problem.message
    except (KeyError, ValueError, LookupError, AttributeError):  # a code or a figure that is none of ours
        raise DoorError(DAMAGED) from None
    return Source(found.name, problem=problem)


def _problem_of(name: str, lost: DoorError) -> Problem:
    if lost.code == UNAVAILABLE:
        error = told(lost)
        return Problem(error.code, name, sentence=error.sentence)
    code = f"envelope-{lost.code}"
    return Problem(code if code in MESSAGES else "envelope-damaged", name)
