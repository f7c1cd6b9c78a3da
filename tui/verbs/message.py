"""Verbs of the message to be in touch."""

from functools import partial

from tui.verbs.letter import letter_verb
from tui.verbs.shared import shared

_own = partial(letter_verb, screen="message", thing="message")

VERBS = (
    shared("leave", "message", help="Back to the person; everything is kept"),
    _own("blank", help="Go to the next blank"),
    _own("sent", help="The message went out; you were in touch"),
    _own("copy"),
    _own("mail"),
    _own("save"),
    _own("redraft", shown=True),
    _own("sign"),
    _own("editor"),
    shared("undo", "message", shown=True),
    shared("redo", "message"),
)
