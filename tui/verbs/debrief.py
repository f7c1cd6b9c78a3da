"""Verbs of the debrief."""

from tui.verbs.shared import shared
from tui.verbs.verb import Verb

VERBS = (
    shared("leave", "debrief", help="Back to Today; the rest can wait"),
    Verb(
        "debrief.star",
        "space",
        "star",
        "Star this line as worth thanking for, or remove the star",
        "star",
    ),
    shared("letter", "debrief", help="Skip the rest and write the thank-you"),
    Verb("debrief.next", "ctrl+n", "next step", "Go to the next step", "next_step"),
    shared("undo", "debrief", shown=True),
    Verb(
        "debrief.advice",
        "lead+a",
        "worth trying",
        "Mark this line as worth trying, or no longer; Today asks about it in two weeks",
        "advice",
    ),
    shared(
        "kind",
        "debrief",
        help="Make this line of the next kind; ; and a sign make it of that kind at once",
    ),
    shared("edit", "debrief", help="Reword this line, or give it another kind"),
    shared("remove", "debrief", help="Remove this line"),
    shared("again", "debrief"),
    shared("redo", "debrief"),
    Verb(
        "debrief.resume",
        "go+c",
        "back to call",
        "Continue the call; its end is undone",
        "back_to_call",
        first=True,
    ),
)

LINES = tuple(
    verb for verb in VERBS if verb.action in ("star", "advice", "other_kind", "edit", "remove")
)
"""What is done to a line."""

STEP_VERBS = tuple(verb for verb in VERBS if verb not in LINES)
"""What can be done at every step."""
