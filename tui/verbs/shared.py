"""Acts that several screens have, each declared once; a screen says what is different there."""

from collections.abc import Iterable
from typing import Any

from tui.structs import replace
from tui.verbs.verb import Verb

ACTS = (
    Verb("leave", "escape", "back", "Back to Today; everything is kept", "leave"),
    Verb("undo", "f2", "undo", "Undo the last change", "undo", shown=False),
    Verb("redo", "f3", "redo", "Redo the change that was undone", "redo", shown=False),
    Verb("next", "ctrl+n", "next part", "Go to the next part", "next_part"),
    Verb("open", "enter", "open", "Open what is under the cursor", "open_row"),
    Verb("find", "slash", "find", "Find by name, stage, or a word of the notes", "find"),
    Verb("new", "n", "new", "Prepare a conversation with somebody", "new_conversation"),
    Verb("edit", "lead+e", "edit", "Reword what is under the cursor", "edit"),
    Verb("remove", "lead+x", "remove", "Remove what is under the cursor", "remove"),
    Verb("drop", "lead+x", "drop", "Let go of what is under the cursor", "drop"),
    Verb("done", "space", "done", "This promise was kept, this advice tried; or not", "done"),
    Verb("snooze", "lead+z", "snooze", "Hide this from Today until another day", "snooze"),
    Verb("kind", "lead+k", "kind", "Change this line to the next kind", "other_kind"),
    Verb("name", "ctrl+l", "name", "May I use your name? Not asked, asked, yes, no", "name_use"),
    Verb("declined", "lead+d", "declined", "They declined", "declined"),
    Verb("log", "l", "in touch", "Log that you were in touch; Enter is enough", "log"),
    Verb("request", "go+r", "request", "Ask for this conversation; or arrange its call", "request"),
    Verb("bank", "go+b", "bank", "Every question there is, and your own", "bank"),
    Verb("people", "go+e", "people", "Everybody, and who introduced whom", "people"),
    Verb(
        "talk",
        "go+p",
        "prepare",
        "Prepare a conversation with this person",
        "new_conversation",
    ),
    Verb("order", "e", "order", "List by something else", "order", shown=False),
    Verb("form", "f", "form", "Show the list in its other form", "form", shown=False),
    Verb("person", "go+i", "person", "Everything known about the person", "person", shown=False),
    Verb("letter", "go+t", "thank", "Write the thank-you", "letter"),
    Verb(
        "again",
        "go+o",
        "another day",
        "Continue on another day; if the call broke off, what was not asked goes along",
        "another_day",
        shown=False,
    ),
)
"""What can be done in more than one place, its ids without the screen."""


def shared(act: str, screen: str, **other: Any) -> Verb:
    """A shared act on one screen.

    Args:
        act: The last part of its id.
        screen: The parts before.
        other: What is different on this screen.
    """
    return on_screen(ACTS, act, screen, **other)


def on_screen(acts: Iterable[Verb], act: str, screen: str, **other: Any) -> Verb:
    """One of some acts, as a screen has it; see `shared`."""
    verb = next(verb for verb in acts if verb.id == act)
    return replace(verb, id=f"{screen}.{act}", **other)
