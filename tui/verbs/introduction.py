"""Verbs of the message that asks for an introduction."""

from functools import partial

from tui.verbs.letter import letter_verb
from tui.verbs.verb import Verb

_own = partial(letter_verb, screen="introduction", thing="message")

VERBS = (
    Verb("introduction.leave", "escape", "done", "Back to the follow-up; it is kept", "leave"),
    _own("sent", help="The message went out; you asked"),
    _own("copy"),
    _own("mail"),
    _own("save", help="Save it as a mail file"),
    _own("blank"),
    _own("redraft"),
    _own("editor"),
    Verb("introduction.undo", "f2", "undo", "Take the last step back", "undo", shown=False),
    Verb(
        "introduction.redo",
        "f3",
        "redo",
        "Take a step again that was undone",
        "redo",
        shown=False,
    ),
)
"""What can be done with it."""
