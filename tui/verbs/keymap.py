"""Other keys for verbs: which may be chosen, and the verbs as they are with them.

The settings are the one truth: who binds or shows verbs asks `mapped` for them.
"""

import re
from collections.abc import Iterable, Mapping
from string import ascii_letters, ascii_lowercase, digits

from tui.domain.language.text import nearest
from tui.setting_faults import Fault
from tui.structs import replace
from tui.verbs import ALL, DIALOGS, SCREENS, Verb, common
from tui.verbs.verb import GO, PREFIXES, key_name

FIXED = {
    "live.note.keep": "Enter is how the line is kept, and the line says so",
    "today.open": "Enter takes the row in every list",
    "dialog.close": "Esc closes every dialog",
    "dialog.quit": "dialogs keep their keys",
    "dialog.remove": "dialogs keep their keys",
    "dialog.guide": "dialogs keep their keys",
    "dialog.on": "dialogs keep their keys",
    "dialog.back": "dialogs keep their keys",
    "app.go": "other keys begin with it, and are written so",
    "app.lead": "a list has its letters after it, as the line of a call has",
    "person.erase": "erasing has no key; the palette has it",
}
"""Verbs whose key stays as it is, and why."""

BARE = frozenset(
    {*ascii_letters, *digits, "slash", "plus", "minus", "number_sign", "space"}
    | {"question_mark", "semicolon"}
)
"""Keys that type a character where text is typed."""

RENAMED = {"person.new": "person.talk"}
"""Ids of an earlier version, and who does the same now."""

TWO = frozenset(f"{prefix}{letter}" for prefix in PREFIXES for letter in (*ascii_letters, *digits))
"""Keys that are two, a letter after another key."""

LISTS = frozenset("jkgG") | {"question_mark", "semicolon"}
"""Bare keys that mean the same in every list."""

MOVES = frozenset({"up", "down", "left", "right", "home", "end", "pageup", "pagedown"}) | {
    "enter",
    "tab",
    "shift+tab",
}
"""Keys that lists and fields keep for themselves."""

ERASES = frozenset({"backspace", "delete"})
"""Keys that take characters away where text is typed."""

EDITS = frozenset({*(f"ctrl+{letter}" for letter in "acdekuvwxyz"), "f6", "f7"})
"""Keys that mean something to the fields in which text is typed; the capture line hands them on."""

LOST = frozenset({"ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m"})
"""What terminals send as Backspace, Tab or Enter."""

ARRIVES = (
    BARE
    | TWO
    | MOVES
    | ERASES
    | {"escape", "insert", *(f"f{number}" for number in range(1, 13))}
    | {f"ctrl+{letter}" for letter in ascii_lowercase}
) - LOST
"""Keys that every terminal delivers, by Textual's names."""


def _leaders(screen: str) -> tuple[Verb, ...]:
    """The first halves of keys that a screen has; in a call each key is one."""
    return () if screen == "live" else common.OUTSIDE_CALLS


TOGETHER: tuple[tuple[Verb, ...], ...] = (
    *((*common.VERBS, *_leaders(name), *verbs) for name, verbs in SCREENS.items()),
    *((*common.DIALOG, *verbs) for verbs in DIALOGS.values()),
)
"""The verbs that are bound at one time: no two of them may share a key."""

_ID = re.compile(r"\{([a-z]+(?:\.[a-z_]+)+)\}")
_KNOWN = {verb.id: verb for verb in ALL}


def mapped(verbs: Iterable[Verb], keys: Mapping[str, str]) -> tuple[Verb, ...]:
    """Verbs with the keys that were chosen for them.

    Args:
        verbs: The verbs as they are declared.
        keys: The key for a verb, by the verb's id.
    """
    return tuple(replace(v, key=keys[v.id]) if v.id in keys else v for v in verbs)


def key_name_of(id: str, keys: Mapping[str, str]) -> str:
    """How the key of a verb is written, for a sentence that speaks of it."""
    verb = mapped((_KNOWN[id],), keys)[0]
    return verb.key_name if verb.key else f"{key_name_of('app.palette', keys)} {verb.title}"


def spelled(text: str, keys: Mapping[str, str]) -> str:
    """A text with the keys of verbs in place of their ids: "{live.end} ends the call".

    Args:
        text: A text of the program's own; nothing that a user wrote.
        keys: The key for a verb, by the verb's id.

    Raises:
        KeyError: There is no such verb.
    """
    return _ID.sub(lambda id: key_name_of(id[1], keys), text)


def brought_over(keys: Mapping[str, str]) -> dict[str, str]:
    """What moved of keys that were chosen for an earlier version: the key as it is now, by id.

    Letters that changed something, or led away, were bare once; now they follow another key.

    Args:
        keys: The key for a verb, by the verb's id.
    """
    two = {
        id: prefix
        for id in keys
        for prefix in PREFIXES
        if id in _KNOWN and _KNOWN[id].key.startswith(prefix)
    }
    return {id: f"{prefix}{keys[id]}" for id, prefix in two.items() if f"{prefix}{keys[id]}" in TWO}


def key_faults(keys: Mapping[str, str]) -> dict[str, str]:
    """Why keys can't be had, by the id of the verb; with those that are left, all goes together.

    Args:
        keys: The key for a verb, by the verb's id.
    """
    faults: dict[str, str] = {}
    kept = dict(keys)
    while found := _troubles(kept) or _clashes(kept):
        faults |= found
        kept = {id: key for id, key in keys.items() if id not in faults}
    return faults


def refusal(id: str, key: str, keys: Mapping[str, str]) -> str:
    """Why a verb can't have a key beside the others that were chosen, as a sentence, or "".

    Args:
        id: The id of the verb.
        key: The key, by Textual's name.
        keys: The key for a verb, by the verb's id.
    """
    if why := _trouble(id, key):
        return f"Not {key_name(key)}: {why}."
    beside = (verbs for verbs in TOGETHER if any(verb.id == id for verb in verbs))
    others = (verb for verbs in beside for verb in mapped(verbs, keys))
    taken = next((verb for verb in others if verb.key == key and verb.id != id), None)
    return f"{key_name(key)} is “{taken.title}” there already." if taken else ""


def usable_keys(keys: Mapping[str, str]) -> tuple[dict[str, str], list[Fault]]:
    """The keys that can be had, those of an earlier version as they are now, and what is wrong.

    Args:
        keys: The key for a verb, by the verb's id, as the settings have it.
    """
    moved = brought_over(keys)
    meant = {**keys, **moved}
    wrong = key_faults(meant)
    faults = [Fault(_moved_words(id, key), "keys", id, taken=True) for id, key in moved.items()]
    faults += [Fault(why, "keys", id, nearest_verb(id)) for id, why in wrong.items()]
    return {id: key for id, key in meant.items() if id not in wrong}, faults


def _moved_words(id: str, key: str) -> str:
    """What became of a key that was chosen for an earlier version, and what to write."""
    new = key_name(key)
    return f'[keys] "{id}" moved, and is on {new} now: write "{new.replace(" ", "")}" for it'


def _troubles(keys: Mapping[str, str]) -> dict[str, str]:
    """What is wrong with each key by itself."""
    found = {id: _trouble(id, key) for id, key in keys.items()}
    return {id: f'[keys] "{id}" = "{keys[id]}": {why}' for id, why in found.items() if why}


def _clashes(keys: Mapping[str, str]) -> dict[str, str]:
    """The first two verbs that would share a key."""
    for verbs in TOGETHER:
        taken: dict[str, str] = {}
        for verb in mapped((verb for verb in verbs if verb.key), keys):
            other = taken.setdefault(verb.key, verb.id)
            if other != verb.id:
                why = f'[keys] "{verb.id}" and "{other}" would both be on "{verb.key}"'
                return {id: why for id in (verb.id, other) if id in keys}
    return {}


def nearest_verb(id: str) -> str:
    """The id of the verb that was most likely meant by one that isn't there, or ""."""
    if id in RENAMED:
        return RENAMED[id]
    return "" if id in _KNOWN else nearest(id, _KNOWN)


def _trouble(id: str, key: str) -> str:
    """Why a verb can't have a key, or ""."""
    verb = _KNOWN.get(id)
    if verb is None:
        return "there is no such verb"
    if key == verb.key:
        return ""
    if id in FIXED:
        return f"this key can't be changed: {FIXED[id]}"
    if not key:
        return "the key is empty"
    if key not in ARRIVES:
        return (
            "not every terminal delivers this key; take a letter, f1 to f12, or ctrl with a letter"
        )
    return _typed(verb, key)


def _typed(verb: Verb, key: str) -> str:
    """Why a verb can't have a key because of what lists and fields do with it, or ""."""
    if key in MOVES:
        usual = {other.key for other in ALL if other.screen == verb.screen}
        return "" if key in usual else "lists and fields need this key themselves"
    if key in TWO:
        return _second(verb, key)
    if key in LISTS:
        return "this key means the same in every list"
    if key in BARE:
        only = "a letter alone changes nothing that is kept, and leads nowhere"
        return "" if verb.bare else f"{only}; where text is typed, it types"
    if verb.in_lists:
        return ""
    if key in ERASES or (key in EDITS and verb.screen != "live"):
        return "text is typed where this works, and its fields need this key"
    return ""


def _second(verb: Verb, key: str) -> str:
    """Why a verb can't have a key that is two, or ""."""
    if verb.screen not in SCREENS or verb.screen == "live":
        return "here no key begins another one"
    return "" if key.startswith(GO) or verb.in_lists else "this is not done in a list"
