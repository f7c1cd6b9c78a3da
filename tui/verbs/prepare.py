"""Verbs of Prepare; bare letters work in its lists, never where text is typed."""

from tui.verbs.shared import shared
from tui.verbs.verb import Verb

EDIT = shared("edit", "prepare", help="Reword this question")
REMOVE = shared("remove", "prepare", help="Take this question or finding out")

FIRST = (
    shared("leave", "prepare"),
    shared("next", "prepare"),
)

PLAN = (
    Verb(
        "prepare.must", "m", "must-ask", "Keep this question when time is short, or not", "must_ask"
    ),
    Verb("prepare.up", "u", "up", "Move this question up", "move_up"),
    Verb("prepare.down", "d", "down", "Move this question down", "move_down"),
    EDIT,
    Verb(
        "prepare.link", "l", "link", "Tie this question to a finding, then to the next one", "link"
    ),
    REMOVE,
    Verb("prepare.swap", "s", "swap", "Take a similar question instead of this one", "swap"),
    Verb(
        "prepare.reserve",
        "r",
        "reserve",
        "Keep this question for when all else was asked, or not",
        "reserve",
    ),
    Verb(
        "prepare.copy",
        "c",
        "copy plan",
        "Copy a template of yours, or the plan of another conversation",
        "copy_plan",
    ),
    Verb(
        "prepare.template",
        "t",
        "template",
        "Keep this plan under a name, to copy it elsewhere",
        "save_template",
    ),
)
"""What can be done with the plan and its questions."""

MORE = (
    Verb(
        "prepare.before",
        "ctrl+o",
        "part before",
        "Go to the part before",
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
        "f9",
        "rehearse",
        "Rehearse the call with a scripted partner; nothing of it is kept here",
        "rehearse",
    ),
    Verb("prepare.call", "f5", "start call", "Start the call now", "start_call"),
    shared("request", "prepare", key="ctrl+g"),
    shared("bank", "prepare", key="ctrl+l"),
)

SCREEN = (*FIRST, *MORE)
"""What can be done wherever one is."""

VERBS = (*FIRST, *PLAN, *MORE)

TAKE_UP = (
    Verb(
        "dialog.remove", "f8", "remove template", "Remove the template under the cursor", "remove"
    ),
)
"""What the dialog that asks for a plan can do."""
