"""Verbs of the request: the message that asks for the conversation, and its answer."""

from functools import partial

from tui.verbs.letter import letter_verb
from tui.verbs.verb import Verb

_own = partial(letter_verb, screen="request")

TIMES = (
    Verb("request.drop", "x", "drop", "Offer this time no longer", "drop"),
    Verb("request.declined", "d", "declined", "They declined", "declined"),
)
"""What can be done with a time that is offered."""

VERBS = (
    Verb("request.leave", "escape", "done", "Back; everything is kept", "leave"),
    *TIMES,
    _own("blank", help="Go to the next blank or doubtful phrase; typing replaces it"),
    _own("sent", help="The message went out; sent twice at most"),
    _own("copy"),
    _own("mail"),
    _own("save"),
    Verb("request.next", "ctrl+n", "next part", "Go to the next part", "next_part"),
    _own(
        "redraft",
        key="f4",
        help="Put the letter together anew; when it was sent, the second and last one",
    ),
    Verb(
        "request.name",
        "ctrl+l",
        "name",
        "May I use your name? Not asked, asked, yes, no: of whoever told you of them",
        "name_use",
        shown=False,
    ),
    _own("editor"),
    Verb("request.answered", "f8", "answered", "They answered; the time is open", "answered"),
    Verb("request.undo", "f2", "undo", "Take the last step back", "undo", shown=False),
    Verb("request.redo", "f3", "redo", "Take a step again that was undone", "redo", shown=False),
)
