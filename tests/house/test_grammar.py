"""One grammar of keys: the matrix of keys and screens, and what no key may be."""

from collections import defaultdict

from tests.tools.keys import EXCEPTIONS, WHERE, matrix
from tui.verbs import ALL, SCREENS, Verb
from tui.verbs.keymap import BARE
from tui.verbs.shared import ACTS
from tui.verbs.verb import GO

FINAL = {"follow.send"}
"""Verbs whose action nobody takes back."""

ERASING = {"person.erase"}
"""Verbs after which something is nowhere any more."""

SAME_WORD = {
    "name, as shared": "one's own name on Today, and whether a name may be used",
    "people, as shared": "everybody, and those who were named in a call",
}
"""Shared acts whose name is another act's too."""

TAKING_AWAY = ("remove", "drop", "retire")
"""The last parts of the ids of what takes something out of sight."""

LEADING_AWAY = {
    "request",
    "prepare",
    "bank",
    "people",
    "person",
    "again",
    "letter",
    "message",
    "rehearse",
}
"""The last parts of the ids of what shows another screen."""


def keys_of(verbs: list[Verb]) -> dict[str, set[str]]:
    """The keys of each act, by its title or, where it is shared, by its name there."""
    names = {act.id for act in ACTS}
    found: dict[str, set[str]] = defaultdict(set)
    for verb in verbs:
        last = verb.id.rpartition(".")[2]
        found[verb.title].add(verb.key)
        if last in names:
            found[f"{last}, as shared"].add(verb.key)
    return found


def test_an_act_has_the_same_key_on_every_screen() -> None:
    """But for the exceptions, each of which is one: without it there would be two keys."""
    usual = [verb for verb in ALL if verb.id not in EXCEPTIONS]
    twice = {act: keys for act, keys in keys_of(usual).items() if len(keys) > 1}
    assert {act: keys for act, keys in twice.items() if act not in SAME_WORD} == {}


def test_every_exception_is_one() -> None:
    titles = {verb.id: verb.title for verb in ALL}
    for id in EXCEPTIONS:
        same = [v for v in ALL if v.id != id and (v.title == titles[id])]
        kin = [v for v in ALL if v.id != id and v.id.rpartition(".")[2] == id.rpartition(".")[2]]
        assert {verb.key for verb in (*same, *kin)} - {verb.key for verb in ALL if verb.id == id}


def test_a_action_that_nobody_takes_back_has_a_key_of_its_own() -> None:
    keys = [verb.key for verb in ALL]
    assert not [v.id for v in ALL if v.id in FINAL and keys.count(v.key) != 1]
    assert {verb.id for verb in ALL} >= FINAL | ERASING


def test_erasing_has_no_key() -> None:
    assert {verb.id for verb in ALL if not verb.key} == ERASING
    assert not [verb.id for verb in ALL if "erase" in verb.id and verb.id not in ERASING]


def test_no_bare_key_takes_away_or_leads_away() -> None:
    bare = [verb.id.rpartition(".")[2] for verb in ALL if verb.key in BARE]
    assert not {*TAKING_AWAY, *LEADING_AWAY} & set(bare)


def test_escape_is_always_back() -> None:
    back = {verb.id for verbs in WHERE.values() for verb in verbs if verb.key == "escape"}
    assert {id.rpartition(".")[2] for id in back} <= {"leave", "clear", "close"}
    assert {verb.screen for verb in ALL if verb.key == "escape"} >= set(SCREENS)


def test_a_call_begins_by_a_key_that_goes_somewhere() -> None:
    (call,) = (verb for verb in ALL if verb.id == "prepare.call")
    assert call.key.startswith(GO) and matrix()["f5"].keys() & {"prepare"} == set()
