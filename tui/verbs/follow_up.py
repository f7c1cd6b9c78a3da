"""Verbs of the follow-up: the letter, the promises, the people to meet."""

from functools import partial

from tui.verbs.letter import letter_verb
from tui.verbs.verb import Verb

_own = partial(letter_verb, screen="follow")

PEOPLE = (
    Verb("follow.name", "n", "name", "May I use your name? Not asked, asked, yes, no", "name_use"),
    Verb(
        "follow.introduction",
        "i",
        "introduction",
        "The introduction to this person: none, asked, promised, made",
        "introduction",
    ),
    Verb(
        "follow.ask",
        "w",
        "write",
        "Write to whoever named this person, and ask for the introduction",
        "ask_introduction",
    ),
)
"""What can be done with somebody to meet."""

ADVICE = (
    Verb(
        "follow.done",
        "space",
        "done",
        "This promise was kept, this advice tried; or not",
        "done",
    ),
    Verb("follow.drop", "x", "let go", "Let this promise go and say why, or this advice", "drop"),
    Verb("follow.snooze", "z", "put off", "Have Today speak of this on another day", "snooze"),
)
"""What can be done with a promise, or with advice."""

PROMISES = (
    *ADVICE,
    Verb(
        "follow.gentle",
        "g",
        "gentle line",
        "Draft a gentle line about what they promised",
        "gentle",
    ),
)
"""What can be done with a promise."""

_LEAVE = Verb("follow.leave", "escape", "done", "Back to Today; everything is kept", "leave")

_ANYWHERE = (
    _own("blank"),
    _own("take"),
    _own("sent", help="The thank-you went out"),
    _own("send", help="Send the letter by your mail server"),
    _own("copy"),
    _own("mail"),
    _own("save"),
    Verb("follow.next", "ctrl+n", "next part", "Go to the next part", "next_part"),
    _own("redraft", help="Put the letter together anew from the notes"),
    _own("voice"),
    _own("editor"),
    Verb(
        "follow.people",
        "f4",
        "add people",
        "Make a person and an idea of everybody to meet",
        "referrals",
    ),
    Verb(
        "follow.again",
        "f12",
        "another day",
        "Go on on another day: what was not asked goes along if the call broke off",
        "another_day",
        shown=False,
    ),
    Verb("follow.debrief", "f8", "debrief", "Back to the debrief", "debrief", shown=False),
    Verb(
        "follow.person",
        "p",
        "person",
        "All that is known of the person",
        "person",
        shown=False,
    ),
    Verb("follow.undo", "f2", "undo", "Take the last step back", "undo", shown=False),
    Verb("follow.redo", "f3", "redo", "Take a step again that was undone", "redo", shown=False),
)

SCREEN = (_LEAVE, *_ANYWHERE)
"""What can be done wherever one is."""

VERBS = (_LEAVE, *PEOPLE, *PROMISES, *_ANYWHERE)
