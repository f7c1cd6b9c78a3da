"""Verbs of the settings; whatever is typed in their list is the value of its row."""

from tui.verbs.shared import shared
from tui.verbs.verb import Verb

VERBS = (
    shared("leave", "settings", title="back", help="Put back what is being typed; then go back"),
    shared(
        "open", "settings", title="change", help="Change what is under the cursor", action="edit"
    ),
    Verb(
        "settings.try_next",
        "right",
        "next choice",
        "Try the next choice; Enter keeps it, Esc puts back what was",
        "turn(1)",
        shown=False,
    ),
    Verb(
        "settings.try_before",
        "left",
        "choice before",
        "Try the choice before; Enter keeps it, Esc puts back what was",
        "turn(-1)",
        shown=False,
    ),
    shared("undo", "settings", help="Take the last change of a setting back", shown=True),
    shared("redo", "settings", help="Make a change again that was undone"),
)

SCREEN = tuple(verb for verb in VERBS if verb.action in ("leave", "undo", "redo"))
"""What can be done wherever one is."""

LIST = tuple(verb for verb in VERBS if verb not in SCREEN)
"""What is done with a row."""
