"""The one entry prints its own help and turns failures into a sentence and an exit code."""

import subprocess
import sys
from typing import Any

import make
import pytest
from environment import ROOT, SetupError
from system_packages import MissingPackagesError


def test_help_names_every_command_with_its_first_line():
    text = make.usage()
    for name, function in make.COMMANDS.items():
        assert name in text
        assert (function.__doc__ or "-").splitlines()[0] in text


def test_the_commands_of_the_read_me_and_the_others_are_there():
    assert set(make.COMMANDS) >= {
        "setup", "assets", "check", "test", "bench", "run", "demo", "translations", "installer"
    }  # fmt: skip


def test_it_starts_with_the_standard_library_alone():
    done = subprocess.run(
        [sys.executable, "-S", str(ROOT / "build" / "make.py"), "help"],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert "demo" in done.stdout


def test_an_unknown_command_is_wrong_use(capsys):
    assert make.main(["bake"]) == 2
    assert "'bake'" in capsys.readouterr().err


@pytest.mark.parametrize("problem", [SetupError("no line"), MissingPackagesError("apt-get install x")])
def test_a_failed_set_up_says_what_to_do(monkeypatch, capsys, problem):
    def fail(*words):
        raise problem

    monkeypatch.setattr(make, "prepare", fail)
    assert make.main(["demo"]) == 1
    assert str(problem) in capsys.readouterr().err


@pytest.fixture
def calls(monkeypatch):
    made: list[list[str]] = []

    def call(*words: Any, **variables: str) -> int:
        made.append([str(word) for word in words])
        return 0

    monkeypatch.setattr(make, "prepare", lambda *words: None)
    monkeypatch.setattr(make, "call", call)
    return made


def test_demo_has_a_place_of_its_own_unless_one_is_given(calls):
    make.main(["demo", "--offices", "5"])
    make.main(["demo", "--out", "elsewhere"])
    assert calls[0][1:] == ["-m", "moi_desktop", "demo", "--out", str(ROOT / "out" / "demo"), "--offices", "5"]
    assert calls[1][1:] == ["-m", "moi_desktop", "demo", "--out", "elsewhere"]


def test_words_after_test_go_to_pytest(calls):
    make.main(["test", "-k", "thai"])
    assert calls[0][1:] == ["-m", "pytest", "-k", "thai"]


@pytest.mark.parametrize(("cores", "words"), [(1, []), (None, []), (2, ["-n", "2"]), (8, ["-n", "2"])])
def test_the_whole_suite_takes_two_cores_where_there_are_two(calls, monkeypatch, cores, words):
    monkeypatch.setattr("os.cpu_count", lambda: cores)
    make.main(["test"])
    assert calls[-1][3 : 3 + len(words)] == words
    assert ("-n" in calls[-1]) == bool(words)


def test_running_without_a_screen_is_said_plainly(calls, monkeypatch, capsys):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert make.main(["run"]) == 2
    assert "no screen" in capsys.readouterr().err
    assert calls == []
