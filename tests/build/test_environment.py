"""An environment is made once and left alone until its locks, its Python, its place or the project change."""

import json

import environment
import pytest
from environment import Environment, Plan, digest, plan, project_facts, wanted_stamp

LOCKS = {"run": "a==1\n", "dev": "a==1\nb==2\n"}


def stamp(locks=LOCKS, project="facts", root="/here", python="3.11.2"):
    return wanted_stamp(locks, project, root=root, python=python)


def test_a_finished_environment_is_left_alone():
    assert not plan(stamp(), stamp())


def test_line_endings_do_not_change_a_lock():
    assert digest("a==1\r\nb==2\r\n") == digest("a==1\nb==2\n")


def test_the_first_set_up_installs_everything_without_wiping_what_is_there():
    assert plan({}, stamp()) == Plan(recreate=False, locks=("dev",), project=True)


def test_an_environment_for_running_only_gets_the_rest_later():
    only_run = stamp({"run": LOCKS["run"]})
    assert plan(only_run, stamp()) == Plan(recreate=False, locks=("dev",), project=False)
    assert not plan(stamp(), only_run)


def test_a_changed_lock_is_installed_again():
    changed = stamp({**LOCKS, "run": "a==2\n"})
    assert plan(stamp({"run": "a==1\n"}), stamp({"run": "a==2\n"})).locks == ("run",)
    assert plan(stamp(), changed).locks == ("run",)


@pytest.mark.parametrize("other", [{"root": "/elsewhere"}, {"python": "3.12.1"}])
def test_another_place_or_python_makes_it_anew(other):
    assert plan(stamp(), stamp(**other)) == Plan(recreate=True, locks=("dev",), project=True)


def test_changed_project_facts_install_only_the_project():
    assert plan(stamp(), stamp(project="other")) == Plan(recreate=False, locks=(), project=True)


def test_an_environment_without_the_project_never_asks_for_it():
    assert not plan(stamp(project=""), stamp(project="")).project


def test_tool_settings_are_no_project_facts():
    text = '[project]\nname = "x"\n[tool.ruff]\nline-length = 1\n'
    assert project_facts(text) == project_facts(text.replace("= 1", "= 2"))
    assert project_facts(text) != project_facts(text.replace('"x"', '"y"'))


@pytest.fixture
def venv(tmp_path, monkeypatch):
    """An environment whose steps are written down instead of done."""
    monkeypatch.setattr(environment, "OUT", tmp_path)
    made = Environment("venv")
    steps = []

    def run(command, complaint):
        steps.append(command)
        made.python.parent.mkdir(parents=True, exist_ok=True)
        made.python.touch()

    monkeypatch.setattr(environment, "_run", run)
    monkeypatch.setattr(environment, "_shown", str)
    return made, steps


def test_the_stamp_is_written_last_and_read_again(venv):
    made, steps = venv
    assert made.ensure("run", project=True)
    assert json.loads((made.folder / environment.STAMP).read_text(encoding="utf-8"))["locks"].keys() == {"run"}
    assert any("--require-hashes" in command for command in steps)
    assert any("--editable" in command for command in steps)
    steps.clear()
    assert not made.ensure("run", project=True)
    assert steps == []


def test_a_set_up_that_broke_off_is_taken_up_again(venv, monkeypatch):
    made, _ = venv

    def fail(command, complaint):
        raise environment.SetupError(complaint)

    with monkeypatch.context() as patch:
        patch.setattr(environment, "_run", fail)
        with pytest.raises(environment.SetupError):
            made.ensure("dev", project=True)
    assert made.ensure("dev", project=True)


def test_an_environment_without_any_lock_is_made_too(venv):
    made, steps = venv
    assert made.ensure(project=False)
    assert steps[0][1:3] == ["-m", "venv"]
    assert not made.ensure(project=False)


def test_a_damaged_stamp_counts_as_none(venv):
    made, _ = venv
    made.ensure("run", project=True)
    (made.folder / environment.STAMP).write_text("{", encoding="utf-8")
    assert made.ensure("run", project=True)
