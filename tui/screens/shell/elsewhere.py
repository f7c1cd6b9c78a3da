"""What the palette finds beside the screen on top: other screens, people, conversations, settings.

All of it is found by its name only, and not listed before something is typed.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.app import SystemCommand

from tui.screens.navigation import GoTo, ScreenName, stands_at
from tui.screens.shell.stage_screen import StageScreen
from tui.setting_kinds import written
from tui.settings import SETTINGS
from tui.verbs import CALLED, SCREENS, Verb
from tui.verbs.keymap import mapped

ALONE = {
    ScreenName.TODAY: "today: what is to be done, and all conversations",
    ScreenName.PEOPLE: "people: everybody, and who introduced whom",
    ScreenName.BANK: "bank: every question there is",
}
"""Screens that are about no conversation and nobody, and what is on them."""

WAYS = {
    "prepare": "go+p",
    "request": "go+r",
    "debrief": "go+d",
    "follow": "go+t",
    "person": "go+i",
    "message": "go+m",
    "bank": "go+b",
    "people": "go+e",
}
"""The keys that lead to screens, where they are bound."""


def commands(screen: StageScreen) -> Iterator[SystemCommand]:
    """All of it, as it is found from one screen."""
    yield from _verbs(screen)
    for where, words in ALONE.items():
        yield _command(words, "Go there", partial(_go, screen, GoTo(where)))
    people = {head.id: head for head in screen.session.people()}
    for person in people.values():
        go = GoTo(ScreenName.PERSON, person_id=person.id)
        yield _command(person.name, "Their page", partial(_go, screen, go))
    for head in screen.session.conversations():
        who = people[head.person_id].name if head.person_id in people else "somebody"
        what = " · ".join(part for part in (f"{who}: {head.stage}", head.goal) if part)
        go = GoTo(stands_at(head), head.id)
        yield _command(what, "The conversation, where it continues", partial(_go, screen, go))
    yield from _settings(screen)


def _command(title: str, words: str, action: Callable[[], Any]) -> SystemCommand:
    return SystemCommand(title, words, action, discover=False)


def _go(screen: StageScreen, request: GoTo) -> None:
    """Leave a screen for another one, if nothing would be lost."""
    if screen.may_leave():
        screen.post_message(request)


def _verbs(screen: StageScreen) -> Iterator[SystemCommand]:
    """What can be done on other screens, by its name and the place where it is done."""
    here = screen.VERBS[0].screen if screen.VERBS else ""
    for name, verbs in SCREENS.items():
        if name in (here, "live"):
            continue
        for verb in mapped(verbs, screen.session.settings.keys):
            if verb.action not in ("undo", "redo", "leave"):
                key = f" ({verb.key_name})" if verb.key else ""
                title = f"{verb.title}{key} · on {CALLED.get(name, name)}"
                yield _command(title, verb.help, partial(_lead, screen, verb))


def _lead(screen: StageScreen, verb: Verb) -> None:
    """Go to the screen of a verb, if a key leads there from here; say where it is done."""
    key = f" is {verb.key_name}, on" if verb.key else ": the palette has it on"
    told = f"{verb.title}{key} {CALLED.get(verb.screen, verb.screen)}"
    way = screen.active_bindings.get(WAYS.get(verb.screen, ""))
    if way is None:
        screen.say(f"{told}.")
    else:
        screen.app.call_later(screen.app.run_action, way.binding.action, way.node)


def _settings(screen: StageScreen) -> Iterator[SystemCommand]:
    """The settings, each with what is chosen; they have a screen of their own."""
    for name, one in SETTINGS.items():
        value = getattr(screen.session.settings, name, None)
        chosen = "" if value is None or one.table == "mail" else f" = {written(value)}"
        title = f"setting: {one.table}.{one.key}{chosen}"
        go = GoTo(ScreenName.SETTINGS, record_id=name)
        yield _command(title, one.words, partial(_go, screen, go))
