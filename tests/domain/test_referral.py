"""A person to meet, read out of a line."""

import pytest
from hypothesis import given

from tests.domain.strategies import names
from tui.domain.language.referral_line import Referral, read_referral


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
        ("intro to Paula Reyes, clerk", "Paula Reyes", "clerk"),
        ("talk to Tom at the Royal", "Tom", "at the Royal"),
        ("meet the night team", "meet the night team", ""),
    ],
)
def test_read_referral(line: str, name: str, rest: str) -> None:
    assert read_referral(line) == Referral(name, rest)


@pytest.mark.parametrize(
    ("line", "name", "about"),
    [
        ("Pavel Horak p@x.example, head of lab", "Pavel Horak", "head of lab"),
        ("Pavel Horak <p@x.example> head of lab", "Pavel Horak", "head of lab"),
        ("Pavel Horak (p@x.example)", "Pavel Horak", ""),
        ("Pavel Horak, head of lab, p@x.example", "Pavel Horak", "head of lab"),
        ("Pavel Horak (head of lab, p@x.example)", "Pavel Horak", "head of lab"),
        ("Pavel Horak (p@x.example, head of lab)", "Pavel Horak", "head of lab"),
        ("Pavel Horak: mailto:p@x.example.", "Pavel Horak", ""),
        ("Pavel Horak, e-mail: p@x.example; lab", "Pavel Horak", "lab"),
        ("Pavel Horak at p@x.example", "Pavel Horak", ""),
        ("Pavel Horak - p@x.example - lab", "Pavel Horak", "lab"),
        ("p@x.example Pavel Horak", "Pavel Horak", ""),
        ("p@x.example", "p@x.example", ""),
    ],
)
def test_an_address_goes_with_the_name(line: str, name: str, about: str) -> None:
    assert read_referral(line) == Referral(name, about, "p@x.example")


@pytest.mark.parametrize("line", ["Pavel @home", "Pavel met@conf", f"Pavel {'a@b.' * 100}c"])
def test_what_is_no_address_is_none(line: str) -> None:
    assert read_referral(line).email == ""


@given(names)
def test_some_name_is_always_read_and_nothing_is_made_up(line: str) -> None:
    told = read_referral(line)
    assert told.name
    assert line.startswith(told.name) or told.email
    assert told.about in line
