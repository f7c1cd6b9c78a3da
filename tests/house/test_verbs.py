"""Every verb says all that a binding, the palette, the help and the footer need."""

import ast
import re
from collections import Counter
from collections.abc import Hashable, Iterable

from tests.house.source import last_name, python_files, tree_of
from tui.verbs import ALL, Verb

ID = re.compile(r"[a-z]+(\.[a-z]+(_[a-z]+)*)+")
# Terminals send these as something else, or not at all.
LOST = frozenset(
    {"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+left_square_bracket"}
    | {"ctrl+enter", "shift+enter"}
)

ONE_WORD = {("answered", "answered")}
"""Acts that only share their word: a letter is answered, and a question is."""


def twice(things: Iterable[Hashable]) -> list[Hashable]:
    """Return what is there more than once."""
    return [thing for thing, times in Counter(things).items() if times > 1]


def test_ids_are_unique() -> None:
    assert not twice(verb.id for verb in ALL)


def test_an_act_that_several_screens_have_is_declared_once() -> None:
    """By `tui/verbs/shared.py`, `letter.py` or `common.py`; a screen says what is different."""
    calls = [
        node
        for path in python_files("tui/verbs")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and last_name(node.func) == "Verb" and len(node.args) == 5
    ]
    assert len(calls) > 50
    acts = [tuple(ast.literal_eval(call.args[at]) for at in (2, 4)) for call in calls]
    assert set(twice(acts)) == ONE_WORD, "take it from tui/verbs/shared.py"


def test_keys_are_unique_on_each_screen() -> None:
    assert not twice((verb.screen, verb.key) for verb in ALL)


def test_every_id_is_dotted() -> None:
    assert not [verb.id for verb in ALL if not ID.fullmatch(verb.id)]


def test_words_are_there() -> None:
    """The title is a label; the help is a sentence for the tooltip and the help row."""
    assert not [verb.id for verb in ALL if not all(map(stripped, words_of(verb)))]
    assert not [verb.id for verb in ALL if not isinstance(verb.shown, bool)]


def words_of(verb: Verb) -> tuple[str, str, str]:
    return verb.title, verb.help, verb.action


def stripped(words: str) -> bool:
    return words == words.strip() != ""


def test_every_key_arrives() -> None:
    """One key for one id: a compound key would clash with itself in a keymap."""
    assert not [(verb.id, verb.key) for verb in ALL if verb.key and not arrives(verb.key)]


def arrives(key: str) -> bool:
    return bool(key) and "," not in key and key not in LOST and not key.startswith("alt+")
