"""Foreign bytes behind the door: whatever becomes of the child, there is an answer or a code, and the next file is read."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from moi_desktop.door.process import Answer, Door, DoorError, Fault, Limits, Want, unwatched
from moi_desktop.errors import Cancelled

CHILD = Path(__file__).parent / "bad_readers.py"
SOON = 20
"""Seconds within which everything here is over, on the slowest machine."""


def want(reader: str, **limits: float) -> Want[bytes]:
    return Want(reader, bytes, Limits(**limits))  # type: ignore[arg-type]  # whole numbers, but for the seconds


@pytest.fixture
def door() -> Iterator[Door]:
    with Door(command=[sys.executable, "-P", str(CHILD)]) as one:
        yield one


def process_of(door: Door) -> subprocess.Popen[bytes]:
    child = door._seats[0].child
    assert child is not None
    return child._process


def code_of(door: Door, reader: str, data: bytes = b"x", **limits: float) -> str:
    with pytest.raises(DoorError) as caught:
        door.ask(data, want(reader, **limits))
    return caught.value.code


def fault_of(answer: Answer[bytes]) -> Fault:
    assert answer.fault is not None
    return answer.fault


def assert_next_is_read(door: Door) -> None:
    assert door.ask(b"the next", want("echo")) == Answer([b"the next"])


# What becomes of a file


def test_a_file_comes_back_in_the_pieces_of_its_reader(door: Door) -> None:
    assert door.ask(b"", want("echo")) == Answer([b""])
    assert door.ask(b"a" * 5_000_000, want("echo")) == Answer([b"a" * 5_000_000])


def test_several_readers_answer_on_one_file_and_the_fault_of_one_is_not_the_others(door: Door) -> None:
    wants = want("echo"), want("refusing"), want("unknown"), want("echo")
    first, second, third, fourth = door.begin(b"abc", *wants).answers()
    assert first == fourth == Answer([b"abc"])
    assert fault_of(second) == Fault("own-code", "said for the log")
    assert fault_of(third).code == "damaged"


def test_a_panic_is_a_fault_and_its_process_is_not_trusted_again(door: Door) -> None:
    assert_next_is_read(door)
    before = process_of(door)
    assert fault_of(door.ask(b"x", want("panicking"))).code == "damaged"
    assert_next_is_read(door)
    assert process_of(door) is not before


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX bounds the memory of the child by itself")
def test_memory_without_end_is_a_fault_also_for_a_process_that_was_warm(door: Door) -> None:
    assert_next_is_read(door)
    assert fault_of(door.ask(b"x", want("greedy"))).code == "too-heavy"
    assert_next_is_read(door)


@pytest.mark.parametrize("reader", ["crashing", "leaving", "killed", "half", "half-then-gone"])
def test_a_child_that_goes_without_an_answer_is_a_code_and_the_next_file_is_read(door: Door, reader: str) -> None:
    assert_next_is_read(door)
    assert code_of(door, reader) == "too-heavy"
    assert_next_is_read(door)


@pytest.mark.parametrize("reader", ["hanging", "hanging-in-the-middle", "deaf-to-signals", "drip"])
def test_a_child_that_does_not_come_to_an_end_is_given_up(door: Door, reader: str) -> None:
    assert_next_is_read(door)
    begun = time.monotonic()
    assert code_of(door, reader, seconds=0.5) == "too-slow"
    assert time.monotonic() - begun < SOON
    assert_next_is_read(door)


@pytest.mark.parametrize(
    "reader", ["rubbish", "letters", "endless-frame", "no-number", "other-number", "no-json", "no-object", "greeting"]
)
def test_a_child_that_was_taken_over_is_not_believed(door: Door, reader: str) -> None:
    assert code_of(door, reader) == "damaged"
    assert_next_is_read(door)


def test_an_answer_that_goes_on_for_ever_is_cut_off(door: Door) -> None:
    assert code_of(door, "flood", answer_bytes=1_000_000) == "damaged"
    assert_next_is_read(door)


def test_an_answer_kept_ready_for_the_next_file_is_not_taken_for_its_answer(door: Door) -> None:
    assert door.ask(b"first", want("foresighted")) == Answer([b"first"])
    assert_next_is_read(door)  # read once more, by a child that nobody has prepared


def test_a_piece_that_is_no_value_is_not_taken(door: Door) -> None:
    def never(_piece: bytes) -> bytes:
        raise ValueError("no value")

    with pytest.raises(DoorError) as caught:
        door.ask(b"x", Want("echo", never))
    assert caught.value.code == "damaged"


def test_a_file_beyond_its_size_is_not_even_sent(door: Door) -> None:
    assert code_of(door, "crashing", b"12345", file_bytes=4) == "too-big"


def test_a_door_that_cannot_be_opened_is_not_the_fault_of_the_file() -> None:
    for command in (["/no/such/program"], [sys.executable, "-c", "pass"], [sys.executable, "-c", "print('x' * 99)"]):
        with Door(command=command) as door:
            assert code_of(door, "echo") == "unavailable"


# Whoever waits may go


def test_who_watches_may_stop_the_reading_of_a_file_that_hangs(door: Door) -> None:
    seen = []

    def watch() -> None:
        seen.append(time.monotonic())
        if len(seen) > 3:
            raise Cancelled

    begun = time.monotonic()
    with pytest.raises(Cancelled):
        door.ask(b"x", want("hanging"), watch)
    assert time.monotonic() - begun < SOON
    assert_next_is_read(door)


def test_files_that_wait_behind_one_that_is_given_up_are_given_up_too(door: Door) -> None:
    first = door.begin(b"x", want("hanging"))
    second = door.begin(b"y", want("hanging"))
    threading.Timer(0.2, door.abandon).start()
    for pending in (first, second):
        with pytest.raises(DoorError) as caught:
            pending.answers()
        assert caught.value.code == "given-up"
    assert_next_is_read(door)


def test_closing_does_not_wait_for_a_file_that_hangs(door: Door) -> None:
    pending = door.begin(b"x", want("hanging"))
    begun = time.monotonic()
    door.close()
    assert time.monotonic() - begun < SOON
    with pytest.raises(DoorError):
        pending.answers()


def is_running(process: int) -> bool:
    """Whether a process still runs; one that has ended stays in the list until somebody asks how."""
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal as a terminal does")
def test_ctrl_c_ends_the_reading_and_leaves_no_child() -> None:
    program = f"""if True:
        import sys
        from moi_desktop.door.process import Door, Want
        with Door(command=[sys.executable, "-P", {str(CHILD)!r}]) as door:
            door.ask(b"x", Want("echo", bytes))
            print(door._seats[0].child._process.pid, flush=True)
            door.ask(b"x", Want("hanging", bytes))
    """
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        os.killpg(parent.pid, signal.SIGINT)  # a terminal tells parent and child alike
        _, told = parent.communicate(timeout=SOON)
    assert b"KeyboardInterrupt" in told
    last = time.monotonic() + SOON
    while is_running(child) and time.monotonic() < last:
        time.sleep(0.01)
    assert not is_running(child)


def test_the_window_answers_while_a_large_answer_is_taken_in(door: Door) -> None:
    """Another thread - in the program it is the window's - is never kept waiting for long."""
    gaps, over = [0.0], threading.Event()

    def tick() -> None:
        last = time.perf_counter()
        while not over.is_set():
            time.sleep(0.002)
            now = time.perf_counter()
            gaps.append(now - last)
            last = now

    ticking = threading.Thread(target=tick)
    ticking.start()
    door.ask(bytes(60_000_000), want("echo"), unwatched)
    over.set()
    ticking.join()
    assert sorted(gaps)[len(gaps) // 2] < 0.1


# The true child


@pytest.mark.skipif(sys.platform == "win32", reason="starts as a frozen program on this system")
def test_a_frozen_program_starts_itself_by_its_option(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "moi-desktop"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m moi_desktop "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[2]))
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as into:
        into.writestr("a.xlsx", b"x")
    with Door() as door:
        answer = door.ask(archive.getvalue(), Want("envelope", bytes, options={"name": "a.zip"}))
    assert len(answer.pieces) == 1
    assert answer.pieces[0].endswith(b"x")


def test_the_child_loads_no_window_no_store_and_no_cryptography_before_it_is_asked() -> None:
    listing = "import sys, moi_desktop.exchange.foreign_child; print(' '.join(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", listing], check=True, capture_output=True, text=True).stdout.split()
    unwanted = {"openpyxl", "xlsxwriter", "PySide6", "cryptography", "sqlite3", "lxml", "email", "dataclasses"}
    assert not unwanted & set(loaded)
