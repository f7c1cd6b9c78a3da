"""Verbs of the message that asks for an introduction."""

from functools import partial

from tui.verbs.letter import letter_verb
from tui.verbs.shared import shared

_own = partial(letter_verb, screen="introduction", thing="message")

VERBS = (
    shared("leave", "introduction", help="Back to the follow-up; it is kept"),
    _own("sent", help="The message went out; you asked"),
    _own("copy"),
    _own("mail"),
    _own("save", help="Save it as a mail file"),
    _own("blank"),
    _own("redraft"),
    _own("sign"),
    _own("editor"),
    shared("undo", "introduction", shown=True),
    shared("redo", "introduction"),
)
"""What can be done with it."""
