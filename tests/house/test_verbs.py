"""Every verb says all that a binding, the palette, the help and the footer need."""

import re
from collections import Counter
from collections.abc import Hashable, Iterable

import pytest

from tui.verbs import ALL, Verb

ID = re.compile(r"[a-z]+(\.[a-z]+(_[a-z]+)*)+")
# Terminals send these as something else, or not at all.
LOST = frozenset(
    {"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+left_square_bracket"}
    | {"ctrl+enter", "shift+enter"}
)

each_verb = pytest.mark.parametrize("verb", ALL, ids=lambda verb: verb.id)


def twice(things: Iterable[Hashable]) -> list[Hashable]:
    """Return what is there more than once."""
    return [thing for thing, times in Counter(things).items() if times > 1]


def test_ids_are_unique() -> None:
    assert not twice(verb.id for verb in ALL)


def test_keys_are_unique_on_each_screen() -> None:
    assert not twice((verb.screen, verb.key) for verb in ALL)


@each_verb
def test_id_is_dotted(verb: Verb) -> None:
    assert ID.fullmatch(verb.id)


@each_verb
def test_words_are_there(verb: Verb) -> None:
    """The title is a label; the help is a sentence for the tooltip and the help row."""
    assert verb.title == verb.title.strip() != ""
    assert verb.help == verb.help.strip() != ""
    assert verb.action == verb.action.strip() != ""
    assert isinstance(verb.shown, bool)


@each_verb
def test_key_arrives(verb: Verb) -> None:
    """One key for one id: a compound key would clash with itself in a keymap."""
    assert verb.key
    assert "," not in verb.key
    assert verb.key not in LOST
    assert not verb.key.startswith("alt+")
