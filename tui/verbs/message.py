"""Verbs of the message to be in touch."""

from functools import partial

from tui.verbs.letter import letter_verb
from tui.verbs.verb import Verb

_own = partial(letter_verb, screen="message", thing="message")

VERBS = (
    Verb("message.leave", "escape", "back", "Back to the person; everything is kept", "leave"),
    _own("blank", help="Go to the next blank"),
    _own("sent", help="The message went out; you were in touch"),
    _own("copy"),
    _own("mail"),
    _own("save"),
    _own("redraft", shown=True),
    _own("editor"),
    Verb("message.undo", "f2", "undo", "Take the last step back", "undo", shown=False),
    Verb("message.redo", "f3", "redo", "Take a step again that was undone", "redo", shown=False),
)
