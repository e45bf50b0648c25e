"""How hard a PIN is to guess, and how long a key stays shut."""

import pytest

from moi_desktop.signing.pins import FREE_TRIES, Strength, strength_of, wait_after


def test_six_digits_last_less_than_twelve_days_against_one_computer():
    found = strength_of("739216")
    assert (found.guesses, found.days, found.strength) == (1_000_000, 11, Strength.WEAK)


@pytest.mark.parametrize(
    ("pin", "strength"),
    [
        ("73921604", Strength.FAIR),
        ("7392160458", Strength.STRONG),
        ("lamphun", Strength.STRONG),
        ("ลำไย-9อบแห้ง", Strength.STRONG),
        ("๗๓๙๒๑๖", Strength.WEAK),
    ],
)
def test_longer_and_more_kinds_of_letters_last_longer(pin, strength):
    assert strength_of(pin).strength is strength


@pytest.mark.parametrize(
    "pin",
    ["123456", "654321", "111111", "121212", "qwerty", "QWERTY", "password", "256325", "abcdef", "๑๒๓๔๕๖", "112112"],
)
def test_what_everybody_tries_first_is_called_so(pin):
    found = strength_of(pin)
    assert found.obvious is (pin != "256325")
    assert found.strength is Strength.WEAK


def test_nothing_typed_is_no_strength_at_all():
    assert strength_of("  ").guesses == 0


def test_the_wait_grows_and_ends_at_an_hour():
    waits = [wait_after(wrong) for wrong in range(20)]
    assert waits[:FREE_TRIES] == [0] * FREE_TRIES
    assert waits[FREE_TRIES] == 30
    assert waits == sorted(waits)
    assert waits[-1] == 3600
