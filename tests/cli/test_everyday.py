"""What is typed every day means without the parser what it means with it."""

import pytest

from tui.cli.arguments import read_arguments
from tui.cli.everyday import everyday

LIBRARY = ("--library", "/somewhere")

SHORT = [
    (),
    ("call", "Grace"),
    ("call", "Grace", "Hopper"),
    ("list",),
    ("list", "--json"),
    ("due",),
    ("due", "--json"),
    ("due", "--short"),
]

WHOLE = [
    ("call",),
    ("call", "--library", "/somewhere", "Grace"),
    ("call", "--", "-x"),
    ("call", "-h"),
    ("list", "--stage", "asked"),
    ("list", "list"),
    ("due", "--json", "--json"),
    ("--library",),
    ("--library", "--json"),
    ("--library=/somewhere",),
    ("--version",),
    ("-h",),
    ("help", "due"),
    ("show", "Grace"),
]


@pytest.mark.parametrize("library", [(), LIBRARY])
@pytest.mark.parametrize("words", SHORT)
def test_the_everyday_words_mean_what_the_parser_says(
    words: tuple[str, ...], library: tuple[str, ...]
) -> None:
    chosen, parsed = everyday((*library, *words)), read_arguments((*library, *words))
    assert chosen is not None
    here, there = vars(chosen), vars(parsed)
    del there["parser"]
    do, by_parser = here.pop("do"), there.pop("do")
    assert (do.func, do.args) == (by_parser.func, by_parser.args)
    assert here == there


@pytest.mark.parametrize("words", WHOLE)
def test_all_others_are_for_the_parser(words: tuple[str, ...]) -> None:
    assert everyday(words) is None
