"""Verbs of Prepare; bare letters work in its lists, never where text is typed."""

from tui.verbs.shared import shared
from tui.verbs.verb import Verb

EDIT = shared("edit", "prepare", help="Reword this question")
REMOVE = shared("remove", "prepare", help="Remove this question or finding")

FIRST = (
    shared("leave", "prepare"),
    shared("next", "prepare"),
)

PLAN = (
    Verb(
        "prepare.must",
        "lead+m",
        "must-ask",
        "Keep this question when time is short, or not",
        "must_ask",
    ),
    Verb("prepare.up", "lead+u", "up", "Move this question up", "move_up"),
    Verb("prepare.down", "lead+d", "down", "Move this question down", "move_down"),
    EDIT,
    Verb(
        "prepare.link",
        "lead+l",
        "link",
        "Tie this question to a finding, then to the next one",
        "link",
    ),
    REMOVE,
    Verb("prepare.swap", "lead+s", "swap", "Take a similar question instead of this one", "swap"),
    Verb(
        "prepare.reserve",
        "lead+r",
        "reserve",
        "Keep this question for when everything else has been asked, or not",
        "reserve",
    ),
    Verb(
        "prepare.copy",
        "lead+c",
        "copy plan",
        "Copy a template of yours, or the plan of another conversation",
        "copy_plan",
    ),
    Verb(
        "prepare.template",
        "lead+t",
        "template",
        "Keep this plan under a name, to copy it elsewhere",
        "save_template",
    ),
)
"""What can be done with the plan and its questions."""

MORE = (
    Verb(
        "prepare.before",
        "ctrl+b",
        "previous part",
        "Go to the previous part",
        "part_before",
        shown=False,
    ),
    Verb(
        "prepare.propose",
        "f4",
        "propose plan",
        "Propose a plan from your goal, situation, findings and minutes",
        "propose",
    ),
    shared("person", "prepare"),
    shared("undo", "prepare", shown=True),
    shared("redo", "prepare"),
    Verb(
        "prepare.rehearse",
        "go+h",
        "rehearse",
        "Rehearse the call with a scripted partner; nothing of it is kept here",
        "rehearse",
    ),
    Verb("prepare.call", "go+c", "start call", "Start the call now", "start_call"),
    shared("request", "prepare"),
    shared("bank", "prepare"),
)

SCREEN = (*FIRST, *MORE)
"""What can be done wherever one is."""

VERBS = (*FIRST, *PLAN, *MORE)

TAKE_UP = (
    Verb(
        "dialog.remove",
        "ctrl+r",
        "remove template",
        "Remove the template under the cursor",
        "remove",
    ),
)
"""What the dialog that asks for a plan can do."""
