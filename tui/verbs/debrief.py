"""Verbs of the debrief."""

from tui.verbs.verb import Verb

VERBS = (
    Verb("debrief.leave", "escape", "later", "Back to Today; the rest can wait", "leave"),
    Verb(
        "debrief.star",
        "space",
        "star",
        "Star this line, worth thanking for, or take the star away",
        "star",
    ),
    Verb(
        "debrief.advice",
        "a",
        "worth trying",
        "This line is worth trying, or not any more; Today asks about it in two weeks",
        "advice",
    ),
    Verb(
        "debrief.kind",
        "k",
        "kind",
        "Make this line of the next kind; its sign alone gives a kind at once",
        "other_kind",
    ),
    Verb("debrief.edit", "e", "edit", "Reword this line, or give it another kind", "edit"),
    Verb("debrief.remove", "x", "remove", "Take this line out", "remove"),
    Verb("debrief.next", "ctrl+n", "next step", "Go on to the next step", "next_step"),
    Verb(
        "debrief.again",
        "f12",
        "another day",
        "Go on on another day: what was not asked goes along if the call broke off",
        "another_day",
        shown=False,
    ),
    Verb(
        "debrief.letter",
        "ctrl+t",
        "letter",
        "Skip the rest and write the thank-you",
        "letter",
    ),
    Verb("debrief.undo", "f2", "undo", "Take the last step back", "undo"),
    Verb("debrief.redo", "f3", "redo", "Take a step again that was undone", "redo", shown=False),
    Verb(
        "debrief.resume",
        "f8",
        "back to call",
        "The call goes on; its end is undone",
        "back_to_call",
    ),
)

LINES = tuple(
    verb for verb in VERBS if verb.action in ("star", "advice", "other_kind", "edit", "remove")
)
"""What is done to a line."""

STEPS = tuple(verb for verb in VERBS if verb not in LINES)
"""What can be done at every step."""
