"""What lies in files and folders: workbooks to be taken in, read one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from moi_desktop.central import envelopes
from moi_desktop.central.envelopes import Source, leaves_nothing
from moi_desktop.door.envelope_wire import LARGEST_ENVELOPE
from moi_desktop.door.file_names import is_envelope, is_left_by_system, is_wanted
from moi_desktop.door.process import Door, unwatched
from moi_desktop.exchange.problems import Problem
from moi_desktop.exchange.verdict import LARGEST_FILE


def expand(paths: Iterable[Path]) -> Iterator[Path]:
    """Files as they are named, folders as all packages, e-mails and archives below them."""
    for path in paths:
        if path.is_dir():
            yield from (inner for inner in sorted(path.rglob("*")) if is_wanted(inner.name) and inner.is_file())
        else:
            yield path


def left_out(paths: Iterable[Path]) -> list[str]:
    """Names of the files in folders that are neither packages nor envelopes, without what systems leave behind."""
    inside = (inner for path in paths if path.is_dir() for inner in sorted(path.rglob("*")))
    return [
        writable(inner.name)
        for inner in inside
        if not is_wanted(inner.name) and not is_left_by_system(inner.name) and inner.is_file()
    ]


def sources(path: Path, door: Door, watch: Callable[[], object] = unwatched) -> Iterator[Source]:
    """What one file holds: itself, or the workbooks in an e-mail or an archive; and what cannot be read.

    An envelope is taken apart behind the `door`; one in which something could not be read comes along itself, to be kept
    as it came. `watch` is called every moment meanwhile; what it raises ends the reading.
    """
    name = writable(path.name)
    envelope = is_envelope(name)
    try:
        size, most = path.stat().st_size, LARGEST_ENVELOPE if envelope else LARGEST_FILE
        if size > most:
            problem = Problem("too-large", name, {"size": size // 1_000_000, "most": most // 1_000_000})
            yield Source(name, problem=problem)
            return
        data = path.read_bytes()
    except FileNotFoundError:
        yield Source(name, problem=Problem("file-missing", writable(str(path))))
        return
    except OSError as error:
        reason = error.strerror or type(error).__name__
        yield Source(name, problem=Problem("file-unreadable", writable(str(path)), {"reason": reason}))
        return
    if not envelope:
        yield Source(name, data)
        return
    for source in envelopes.opened(door, name, data, watch):
        keeps = source.problem is not None and not leaves_nothing(source.problem) and len(data) <= LARGEST_FILE
        kept = replace(source, data=data) if keeps else source
        yield replace(kept, name=writable(kept.name))


def writable(name: str) -> str:
    """A name as the database can keep it: bytes that are no text become question marks."""
    return name.encode("utf-8", "replace").decode("utf-8")
