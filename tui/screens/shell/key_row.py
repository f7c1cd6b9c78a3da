"""The row of keys: what can be done where the focus is."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol, runtime_checkable

from textual.binding import ActiveBinding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widgets import Input, TextArea

from tui.screens.key_bindings import key_line
from tui.structs import replace
from tui.verbs import Verb
from tui.verbs.verb import KEY_NAMES, key_name
from widgets import plain

MOST = 14
"""Most cells of what undo takes back, in the row of keys: the row's own keys need room too."""

NOTHING = (KEY_NAMES["escape"], "cancel")
"""Ends a key of which only the first half was pressed."""

TO_THE_CALL = ("letters", "to the call")
"""Stands in the row of keys while a call is under way, where nothing else is typed."""


@runtime_checkable
class Offering(Protocol):
    """Knows what is worth offering now; the keys of the rest say why they do nothing."""

    def offers(self, verb: Verb) -> bool:
        """Whether a verb has its place in the row of keys."""


@runtime_checkable
class HavingWays(Protocol):
    """Has keys that are no verbs, such as the Tab that leads to the list beside it."""

    @property
    def ways(self) -> Sequence[tuple[str, str]]:
        """Key and title of each."""


def telling(verbs: Sequence[Verb], undone: str, *, wide: bool) -> list[Verb]:
    """Verbs as they are now: undo says what it undoes, near the beginning where there is room.

    Args:
        verbs: The verbs of a screen.
        undone: What undo undoes; "" if there is nothing.
        wide: Whether there is room for it in the row of keys.
    """
    told = list(verbs)
    undo = next((v for v in verbs if v.action == "undo" and v.screen != "settings"), None)
    if undo is None:
        return told
    at = told.index(undo)
    if not undone:
        told[at] = replace(undo, shown=False)
    elif wide:
        del told[at]
        said = f"undo: {plain.cut(undone, MOST)}"
        told.insert(1, replace(undo, title=said, help=f"Undo: {undone}"))
    else:
        told[at] = replace(undo, help=f"Undo: {undone}")
    return told


def second_row(screen: Screen[Any], verbs: Iterable[Verb], prefix: str) -> list[tuple[str, str]]:
    """What may follow the first of two keys, as letter and title.

    Args:
        screen: The screen.
        verbs: All that can be done on it, with their keys.
        prefix: How the keys begin.
    """
    there = _offered(screen, (verb for verb in verbs if verb.key.startswith(prefix)), bare=True)
    return [*((key_name(verb.key.removeprefix(prefix)), verb.title) for verb in there), NOTHING]


def key_row(screen: Screen[Any], verbs: Iterable[Verb], *, calls: bool) -> list[tuple[str, str]]:
    """What is in the row of keys, as key and title: the first verb, the ways, the other verbs.

    Args:
        screen: The screen.
        verbs: All that can be done on it, with their keys.
        calls: Whether letters lead to a call that is under way.
    """
    there = sorted(_offered(screen, verbs, bare=not calls), key=lambda verb: not verb.first)
    line = key_line(*there)
    ways = [way for node in _around(screen) if isinstance(node, HavingWays) for way in node.ways]
    letters = [TO_THE_CALL] if calls and not _typing(screen) else []
    return [*letters, *line[:1], *ways, *line[1:]]


def _offered(screen: Screen[Any], verbs: Iterable[Verb], *, bare: bool) -> Iterator[Verb]:
    """The verbs whose key does them where the focus is, and which are worth their place there."""
    active, bare = screen.active_bindings, bare and not _typing(screen)
    verbs = [verb for verb in verbs if verb.key]
    asked = [node for node in _around(screen) if isinstance(node, Offering)]
    for verb in verbs:
        does = (bare or not verb.in_lists) and _does(active.get(verb.key), verb)
        if does and all(node.offers(verb) for node in asked):
            yield verb


def _does(key: ActiveBinding | None, verb: Verb) -> bool:
    """Whether what a key does is a verb; a list hands on Enter as the row that was chosen."""
    if key is None:
        return False
    if key.binding.id != "rows.choose":
        return key.binding.id == verb.id
    name = f"action_{verb.action}"
    return any(hasattr(node, name) for node in key.node.ancestors)


def _around(screen: Screen[Any]) -> Sequence[DOMNode]:
    """What has the focus, and all that it is in."""
    return screen.focused.ancestors_with_self if screen.focused else [screen]


def _typing(screen: Screen[Any]) -> bool:
    return isinstance(screen.focused, Input | TextArea)
