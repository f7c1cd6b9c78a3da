"""The pictures in the documents show the screens as they are; `make screenshot` draws them."""

import re
from collections.abc import Iterable

import pytest

from tests.tools.screenshot import DOCS, PICTURES, draw, text_of

each = pytest.mark.parametrize("name", PICTURES)


@pytest.fixture(scope="module")
def drawn() -> dict[str, str]:
    """The pictures as the screens give them now."""
    return draw()


def kept(name: str) -> str:
    """A picture as it is kept with the code."""
    return (DOCS / f"{name}.svg").read_text("utf-8")


def rows_of(texts: Iterable[str]) -> list[str]:
    """The rows that hold words; thin lines and blanks may differ."""
    return [text for text in texts if re.search(r"\w", text)]


@each
def test_a_kept_picture_says_what_the_screen_says(name: str, drawn: dict[str, str]) -> None:
    assert rows_of(text_of(kept(name))) == rows_of(text_of(drawn[name])), "run make screenshot"


@each
def test_a_picture_fetches_nothing(name: str) -> None:
    """No font, no address: it looks the same without a network."""
    assert set(re.findall(r"url\(.", kept(name))) == {"url(#"}
    assert not re.search(r"@font-face|@import|href", kept(name))


def test_the_live_picture_is_the_call_that_is_described() -> None:
    words = " ".join(text_of(kept("live")))
    for said in (
        "Grace Hopper · compilers, US Navy · through Ada Lovelace",
        "12:41 in · until 19:16 · 17 left",
        "saved 18:59:02",
        "A GOOD WEEK, A BAD WEEK",
        "must-ask · the work itself",
        "ask about that first? ^y",
        "^n which skills matter most now · f4 ",
        "compilers team is six people, hires through talks",
        "asked 3 · answered 1 · left 4",
    ):
        assert said in words
