"""What lies in files and folders: workbooks to be taken in, read one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from moi_desktop.central import envelopes
from moi_desktop.central.envelopes import LARGEST_ENVELOPE, Source, leaves_nothing
from moi_desktop.exchange.problems import Problem
from moi_desktop.exchange.verdict import LARGEST_FILE


def expand(paths: Iterable[Path]) -> Iterator[Path]:
    """Files as they are named, folders as all packages, e-mails and archives below them."""
    for path in paths:
        if path.is_dir():
            yield from (
                inner for inner in sorted(path.rglob("*")) if envelopes.is_wanted(inner.name) and inner.is_file()
            )
        else:
            yield path


def left_out(paths: Iterable[Path]) -> list[str]:
    """Names of the files in folders that are neither packages nor envelopes, without what systems leave behind."""
    inside = (inner for path in paths if path.is_dir() for inner in sorted(path.rglob("*")))
    return [
        writable(inner.name)
        for inner in inside
        if not envelopes.is_wanted(inner.name) and not envelopes.is_left_by_system(inner.name) and inner.is_file()
    ]


def sources(path: Path) -> Iterator[Source]:
    """What one file holds: itself, or the workbooks in an e-mail or an archive; and what cannot be read.

    An envelope in which something could not be read comes along itself, to be kept as it came.
    """
    name = writable(path.name)
    is_envelope = envelopes.is_envelope(name)
    try:
        size, most = path.stat().st_size, LARGEST_ENVELOPE if is_envelope else LARGEST_FILE
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
    if not is_envelope:
        yield Source(name, data)
        return
    for source in envelopes.opened(name, data):
        keeps = source.problem is not None and not leaves_nothing(source.problem) and len(data) <= LARGEST_FILE
        yield replace(source, data=data) if keeps else source


def writable(name: str) -> str:
    """A name as the database can keep it: bytes that are no text become question marks."""
    return name.encode("utf-8", "replace").decode("utf-8")
