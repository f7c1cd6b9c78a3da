"""Verbs of the request: the message that asks for the conversation, and its answer."""

from functools import partial

from tui.verbs.letter import letter_verb
from tui.verbs.shared import shared
from tui.verbs.verb import Verb

_own = partial(letter_verb, screen="request")

TIMES = (
    shared("drop", "request", help="Stop offering this time"),
    shared("declined", "request"),
    Verb("request.answered", "lead+y", "answered", "They answered; the time is open", "answered"),
)
"""What can be done with a time that is offered."""

VERBS = (
    shared("leave", "request", help="Back; everything is kept"),
    *TIMES,
    _own("blank", help="Go to the next blank or doubtful phrase; typing replaces it"),
    _own("sent", help="The message went out; sent twice at most"),
    _own("copy"),
    _own("mail"),
    _own("save"),
    shared("next", "request"),
    _own(
        "redraft",
        help="Draft the letter again; once it was sent, the second and last one",
    ),
    shared(
        "name",
        "request",
        help="May I use your name? Not asked, asked, yes, no: for whoever told you about them",
        shown=False,
    ),
    _own("sign"),
    _own("editor"),
    shared("undo", "request", shown=True),
    shared("redo", "request"),
)
