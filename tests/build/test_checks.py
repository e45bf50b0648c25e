"""The table of checks says what passed, what failed and why."""

import checks
from checks import CHECKS, Outcome, outcome_of, table


def test_the_table_names_every_failure_in_its_last_line():
    outcomes = [Outcome(check, check.name != "types", 1.0, "") for check in CHECKS]
    lines = table(outcomes).splitlines()
    assert len(lines) == len(CHECKS) + 1
    assert next(line for line in lines if line.startswith("FAILED")).split()[1] == "types"
    assert lines[-1] == "failed: types"


def test_a_clean_table_says_so():
    assert table([Outcome(check, True, 0.1, "") for check in CHECKS]).endswith("everything passed")


def test_an_outcome_keeps_what_the_program_said():
    outcome = outcome_of(CHECKS[0], lambda command: (1, f"{len(command)} words"))
    assert not outcome.passed
    assert outcome.words.endswith("words")


def test_a_check_that_does_not_exist_is_wrong_use(capsys):
    assert checks.main(["spelling"]) == 2
    assert "spelling" in capsys.readouterr().err
