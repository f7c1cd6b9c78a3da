"""Verbs of what is written between a yes and the call."""

from functools import partial

from tui.verbs.letter import letter_verb
from tui.verbs.shared import shared
from tui.verbs.verb import Verb

_own = partial(letter_verb, screen="arranging")

VERBS = (
    shared("leave", "arranging", help="Back; everything is kept"),
    Verb(
        "arranging.other",
        "ctrl+t",
        "other letter",
        "Show the next letter: reply, confirm, late, move, cancel",
        "other_letter",
    ),
    _own("blank"),
    _own("sent", help="The letter went out; moved or cancelled, the time is free again"),
    _own("copy"),
    _own("mail"),
    _own("save", help="Save it as a mail file; a reply has the call in it, for their calendar"),
    _own("redraft"),
    _own("sign"),
    _own("editor"),
    shared("undo", "arranging", shown=True),
    shared("redo", "arranging"),
)
