"""A person to meet, read out of a line."""

import pytest
from hypothesis import given

from tests.domain.strategies import names
from tui.domain.referral import read_referral


@pytest.mark.parametrize(
    ("line", "name", "rest"),
    [
        ("Jean Bartik", "Jean Bartik", ""),
        ("Jean Bartik, ENIAC team", "Jean Bartik", "ENIAC team"),
        ("Jean Bartik (ENIAC team)", "Jean Bartik", "ENIAC team"),
        ("Jean Bartik, ENIAC team (1946)", "Jean Bartik", "ENIAC team (1946)"),
        ("Jean Bartik (ENIAC (1946))", "Jean Bartik", "ENIAC (1946)"),
        ("Jean Bartik – ENIAC", "Jean Bartik", "ENIAC"),
        ("Jean Bartik — ENIAC", "Jean Bartik", "ENIAC"),
        ("Jean Bartik - ENIAC", "Jean Bartik", "ENIAC"),
        ("Jean Bartik: ENIAC; Philadelphia", "Jean Bartik", "ENIAC; Philadelphia"),
        ("Jean Bartik at ENIAC", "Jean Bartik", "at ENIAC"),
        ("Jean Bartik who runs ENIAC", "Jean Bartik", "who runs ENIAC"),
        ("Jean Bartik from Missouri", "Jean Bartik", "from Missouri"),
        ("Jean Jennings-Bartik", "Jean Jennings-Bartik", ""),
        ("  Jean \n Bartik ", "Jean Bartik", ""),
        ("Atwood Whoever", "Atwood Whoever", ""),
        (", no name", ", no name", ""),
    ],
)
def test_read_referral(line: str, name: str, rest: str) -> None:
    assert read_referral(line) == (name, rest)


@given(names)
def test_some_name_is_always_read_and_nothing_is_made_up(line: str) -> None:
    name, rest = read_referral(line)
    assert name
    assert line.startswith(name)
    assert rest in line
