"""Verbs of the follow-up: the letter, the promises, the people to meet."""

from functools import partial

from tui.verbs.letter import letter_verb
from tui.verbs.shared import shared
from tui.verbs.verb import Verb

_own = partial(letter_verb, screen="follow")

PEOPLE = (
    shared("name", "follow"),
    Verb(
        "follow.introduction",
        "lead+i",
        "introduction",
        "The introduction to this person: none, asked, promised, made",
        "introduction",
    ),
    Verb(
        "follow.ask",
        "go+w",
        "write",
        "Write to whoever named this person, and ask for the introduction",
        "ask_introduction",
    ),
)
"""What can be done with somebody to meet."""

ADVICE = (
    shared("done", "follow"),
    shared(
        "drop",
        "follow",
        title="let go",
        help="Let go of this promise, saying why, or of this advice",
    ),
    shared("snooze", "follow"),
)
"""What can be done with a promise, or with advice."""

PROMISES = (
    *ADVICE,
    Verb(
        "follow.gentle",
        "lead+g",
        "reminder",
        "Draft a gentle reminder of what they promised",
        "gentle",
    ),
)
"""What can be done with a promise."""

_LEAVE = shared("leave", "follow")

_ANYWHERE = (
    _own("blank"),
    _own("take"),
    _own("sent", help="The thank-you went out"),
    _own("send", help="Send the letter through your mail server"),
    _own("copy"),
    _own("mail"),
    _own("save"),
    shared("next", "follow"),
    _own("redraft", help="Draft the letter again from the notes"),
    _own("voice"),
    _own("sign"),
    _own("editor"),
    Verb(
        "follow.people",
        "f4",
        "add people",
        "Add everybody to meet, each as a person and an idea",
        "referrals",
    ),
    shared("again", "follow"),
    Verb("follow.debrief", "go+d", "debrief", "Back to the debrief", "debrief", shown=False),
    shared("person", "follow"),
    shared("undo", "follow", shown=True),
    shared("redo", "follow"),
)

SCREEN = (_LEAVE, *_ANYWHERE)
"""What can be done wherever one is."""

VERBS = (_LEAVE, *PEOPLE, *PROMISES, *_ANYWHERE)
