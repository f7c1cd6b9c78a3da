"""Other keys for verbs: what is read, what is refused, and what `coffeechat keys` says."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.run import Done
from tui.settings import read_settings
from tui.verbs import ALL
from tui.verbs.keymap import ARRIVES, FIXED, key_faults, key_name_of, mapped

Run = Callable[..., Done]
PATH = Path("/somewhere/settings.toml")

BARE = "where text is typed, it types"
LOST = "not every terminal delivers this key"


def written(machine: Path, *lines: str) -> Path:
    """Settings at their place, with a table of keys."""
    path = machine / "home" / "config" / "coffeechat" / "settings.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(["[keys]", *lines]), "utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("f10", "f10"),
        (" F10 ", "f10"),
        ("^n", "ctrl+n"),
        ("^N", "ctrl+n"),
        ("Ctrl+N", "ctrl+n"),
        ("/", "slash"),
        (" ", "space"),
        (";e", "lead+e"),
        ("^gb", "go+b"),
        ("^G b", "go+b"),
        ("g", "g"),
        ("G", "G"),
        ("", ""),
    ],
)
def test_keys_are_read_as_they_are_written_or_shown(machine: Path, text: str, key: str) -> None:
    path = written(machine, f'"live.end" = "{text}"')
    assert read_settings(path).keys == {"live.end": key}


@pytest.mark.parametrize("line", ["live.end = 'f10'", '"live.end" = 10', '"live.end" = ["f10"]'])
def test_what_is_not_in_quotes_is_refused(machine: Path, line: str) -> None:
    path = written(machine, line)
    settings = read_settings(path)
    (fault,) = settings.faults
    assert '"live.end" = "f10"' in fault.why
    assert not settings.keys


@pytest.mark.parametrize(
    ("id", "key", "why"),
    [
        ("live.endd", "f10", "there is no such verb"),
        ("", "f10", "there is no such verb"),
        ("live.end", "", "the key is empty"),
        *(
            ("live.end", key, LOST)
            for key in ("ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+[", "ctrl+enter")
        ),
        ("live.end", "ctrl+left_square_bracket", LOST),
        ("today.new", "shift+enter", LOST),
        ("today.new", "alt+n", LOST),
        ("today.new", "f10,f11", LOST),
        ("today.new", "coffee", LOST),
        ("live.end", "h", BARE),
        ("today.new", "g", "means the same in every list"),
        ("follow.sent", "lead+x", "this is not done in a list"),
        ("live.end", "lead+x", "here no key begins another one"),
        ("live.end", "slash", BARE),
        ("follow.sent", "m", BARE),
        ("debrief.next", "space", BARE),
        ("prepare.call", "c", BARE),
        ("app.quit", "Q", BARE),
        ("today.clear", "z", BARE),
        ("live.end", "backspace", "its fields need this key"),
        ("follow.sent", "ctrl+k", "its fields need this key"),
        ("app.help", "f6", "its fields need this key"),
        ("today.new", "up", "lists and fields need this key themselves"),
        ("follow.sent", "tab", "lists and fields need this key themselves"),
        *((id, "f4", "this key can't be changed") for id in FIXED),
    ],
)
def test_keys_that_would_not_work_are_refused(id: str, key: str, why: str) -> None:
    (sentence,) = key_faults({id: key}).values()
    assert sentence.startswith(f'[keys] "{id}" = "{key}": ')
    assert why in sentence


@pytest.mark.parametrize(
    ("keys", "one", "other", "key"),
    [
        ({"live.end": "f2"}, "live.undo", "live.end", "f2"),
        ({"live.end": "f1"}, "live.end", "app.help", "f1"),
        ({"app.help": "ctrl+t"}, "arranging.other", "app.help", "ctrl+t"),
        ({"today.new": "q", "today.call": "q"}, "today.new", "today.call", "q"),
        ({"follow.next": "escape"}, "follow.next", "follow.leave", "escape"),
    ],
)
def test_two_verbs_of_a_screen_never_share_a_key(
    keys: dict[str, str], one: str, other: str, key: str
) -> None:
    faults = key_faults(keys)
    assert list(faults) == list(keys)
    for words in (f'"{one}"', f'"{other}"', f'"{key}"'):
        assert words in "".join(faults.values())


def test_what_only_goes_with_a_key_that_is_wrong_is_wrong_too() -> None:
    keys = {"live.end": "f2", "live.undo": "ctrl+h", "live.redo": "f10"}
    assert list(key_faults(keys)) == ["live.undo", "live.end"]


@pytest.mark.parametrize(
    "keys",
    [
        {},
        {verb.id: verb.key for verb in ALL},
        {"today.new": "c", "today.call": "n"},
        {"live.end": "f2", "live.undo": "f3", "live.redo": "f9"},
        {"live.end": "ctrl+w", "follow.sent": "f10"},
        {"live.question.full": "ctrl+w", "live.opening": "ctrl+f"},
        {"live.note.earlier": "down", "live.note.later": "up"},
        {"today.remove": "delete", "prepare.remove": "delete", "debrief.edit": "f6"},
        {
            "today.call": "U",
            "today.find": "ctrl+f",
            "prepare.must": "lead+v",
            "prepare.bank": "go+q",
        },
        {
            "app.help": "f11",
            "app.palette": "ctrl+t",
            "prepare.place": "f10",
            "live.question.drop": "f1",
            "follow.voice": "ctrl+p",
            "arranging.other": "f4",
            "debrief.letter": "f9",
        },
    ],
)
def test_keys_that_work_are_taken(keys: dict[str, str]) -> None:
    assert key_faults(keys) == {}
    assert {v.id: v.key for v in mapped(ALL, keys)} == {v.id: v.key for v in ALL} | keys


def test_every_key_of_a_verb_arrives() -> None:
    assert {verb.key for verb in ALL if verb.key} <= ARRIVES


def test_keys_of_an_earlier_version_are_read_and_it_is_told_what_moved(
    machine: Path, coffeechat: Run
) -> None:
    path = written(machine, '"prepare.must" = "v"', '"today.prepare" = "q"', '"person.new" = "f10"')
    done = coffeechat("keys", "--json")
    rows = {row["id"]: row["key"] for row in json.loads(done.out)}
    assert (rows["prepare.must"], rows["today.prepare"]) == ("lead+v", "go+q")
    found = coffeechat("config", "check")
    told = " ".join((found.out + found.err).split())
    assert f'{path}, line 2: [keys] "prepare.must" moved, and is on ;v now: write ";v"' in told
    assert '"today.prepare" moved, and is on ^g q now: write "^gq"' in told
    assert "did you mean person.talk?" in told
    written(machine, '"prepare.must" = ";v"', '"today.prepare" = "^gq"')
    assert coffeechat("config", "check").status == 0 and not coffeechat("keys").err
    written(machine, '"prepare.must" = "v"')
    assert "defaults are used" not in coffeechat("keys").err


def test_a_sentence_names_the_key_that_was_chosen() -> None:
    assert key_name_of("app.quit", {}) == "^q"
    assert key_name_of("app.quit", {"app.quit": "ctrl+t"}) == "^t"


def test_the_list_of_keys_says_which_were_chosen(machine: Path, coffeechat: Run) -> None:
    written(machine, '"live.end" = "f10"', '"today.find" = "^f"')
    rows = {row["id"]: row["key"] for row in json.loads(coffeechat("keys", "--json").out)}
    usual = {verb.id: verb.key for verb in ALL}
    assert rows == usual | {"live.end": "f10", "today.find": "ctrl+f"}
    lines = {line.split()[2]: line.split()[1] for line in coffeechat("keys").out.splitlines()}
    assert lines == {id: key or "-" for id, key in rows.items()}


@pytest.mark.parametrize("line", ['"live.endd" = "f10"', '"live.end" = "alt+e"', "live.end = 1"])
def test_the_list_of_keys_helps_to_mend_the_settings(
    machine: Path, coffeechat: Run, line: str
) -> None:
    path = written(machine, line)
    done = coffeechat("keys")
    assert done.status == 0
    assert done.err.startswith("coffeechat: Settings not understood. ")
    assert str(path) in done.err
    assert [row.split()[2] for row in done.out.splitlines()] == [verb.id for verb in ALL]
