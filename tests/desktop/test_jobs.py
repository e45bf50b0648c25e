import functools
import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QThread

from moi_desktop.desktop.jobs import JobRunner
from moi_desktop.errors import StoreError


@pytest.fixture
def runner(qtbot):
    made = JobRunner()
    yield made
    made.close()


def test_a_result_arrives_on_the_thread_of_the_window(runner, qtbot):
    seen: list[tuple[int, int]] = []
    job = runner.submit(
        lambda progress: threading.get_ident(), lambda worker: seen.append((worker, threading.get_ident()))
    )
    with qtbot.waitSignal(job.finished):
        pass
    (worker, window) = seen[0]
    assert worker != threading.get_ident() == window
    assert QThread.currentThread() is job.thread()


def test_progress_comes_in_order_and_before_the_result(runner, qtbot):
    told: list[object] = []

    def work(progress):
        progress(1, 3)
        progress(2, 3)
        return "done"

    job = runner.submit(work, told.append, title="รวมแผน")
    job.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(job.finished):
        pass
    assert told == [(1, 3), (2, 3), "done"]


def test_a_failure_is_told_to_the_one_who_asked(runner, qtbot, caplog):
    told: list[object] = []

    def work(progress):
        raise StoreError("เสีย")

    job = runner.submit(work, on_failure=told.append)
    runner.unheard.connect(lambda error: told.append("unheard"))
    with qtbot.waitSignal(job.finished):
        pass
    assert [type(error) for error in told] == [StoreError]


def test_a_failure_that_nobody_asked_for_reaches_the_runner(runner, qtbot, caplog):
    def work(progress):
        raise ValueError("ours")

    with qtbot.waitSignal(runner.unheard) as caught:
        runner.submit(work)
    assert isinstance(caught.args[0], ValueError)
    assert "Job failed" in caplog.text


def test_a_cancelled_job_is_silent_and_finishes(runner, qtbot):
    begun, go_on = threading.Event(), threading.Event()
    told: list[object] = []

    def work(progress):
        begun.set()
        go_on.wait(5)
        progress(1, 2)
        return "kept"

    job = runner.submit(work, told.append, told.append)
    begun.wait(5)
    job.cancel()
    go_on.set()
    with qtbot.waitSignal(job.finished):
        pass
    assert told == []


def test_a_job_cancelled_before_its_turn_never_starts(runner, qtbot):
    go_on = threading.Event()
    started: list[str] = []
    first = runner.submit(lambda progress: go_on.wait(5))
    second = runner.submit(lambda progress: started.append("second"))
    second.cancel()
    go_on.set()
    with qtbot.waitSignal(second.finished):
        pass
    assert started == []
    assert first.is_over


def test_jobs_run_one_after_the_other_in_order(runner, qtbot):
    order: list[int] = []
    jobs = [runner.submit(functools.partial(lambda number, progress: order.append(number), n)) for n in range(20)]
    with qtbot.waitSignal(jobs[-1].finished):
        pass
    assert order == list(range(20))
    qtbot.waitUntil(lambda: runner.is_idle)


def test_closing_waits_for_what_was_handed_in(qtbot):
    runner = JobRunner()
    kept: list[int] = []
    for n in range(5):
        runner.submit(functools.partial(lambda number, progress: kept.append(number), n))
    runner.close()
    assert kept == [0, 1, 2, 3, 4]


def test_dead_widgets_are_never_collected_on_the_thread_of_the_jobs(runner, qtbot):
    collectors: list[int] = []

    class Cycle:
        def __init__(self):
            self.me = self
            weakref.finalize(self, lambda: collectors.append(threading.get_ident()))

    def allocate(_progress):
        # Many times what makes Python look for garbage by itself, in every generation.
        return len([[[]] for _ in range(300_000)])

    for _ in range(3):
        Cycle()
    with qtbot.waitSignal(runner.submit(allocate).finished, timeout=20_000):
        pass
    kept: list[list[int]] = [[] for _ in range(5_000)]  # enough that a look is due
    qtbot.waitUntil(lambda: len(collectors) == 3, timeout=20_000)
    assert len(kept) == 5_000
    assert set(collectors) == {threading.get_ident()}


def test_python_collects_by_itself_again_when_the_last_runner_is_closed(qtbot):
    first, second = JobRunner(), JobRunner()
    first.close()
    first.close()
    assert not gc.isenabled()
    second.close()
    assert gc.isenabled()
