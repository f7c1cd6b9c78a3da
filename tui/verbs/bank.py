"""Verbs of the bank; bare letters work in its list, never where text is typed."""

from tui.verbs.shared import shared
from tui.verbs.verb import Verb

VERBS = (
    shared("leave", "bank", help="Show all questions again; then go back"),
    shared("find", "bank", help="Find by words of the question"),
    Verb("bank.new", "n", "new", "Write a question of your own", "new_question"),
    shared("open", "bank", help="Open this question; from a preparation, put it into the plan"),
    shared("edit", "bank", help="Change this question"),
    Verb(
        "bank.retire",
        "lead+x",
        "retire",
        "Stop offering this question, or offer it again",
        "retire",
    ),
    Verb("bank.theme", "t", "theme", "Only one theme; again: the next one", "theme"),
    Verb("bank.phase", "p", "phase", "Only one phase of the call", "phase"),
    Verb("bank.depth", "d", "depth", "Only one depth, from 1, easy, to 3, deep", "depth"),
    Verb("bank.side", "s", "side", "Only what is personal, or about the career", "side"),
    Verb("bank.pack", "a", "pack", "Only the pack of one situation", "pack"),
    Verb("bank.own", "o", "own", "Only your own questions and those you edited", "own"),
    Verb("bank.retired", "r", "retired", "Only the retired questions", "retired"),
    shared("undo", "bank"),
    shared("redo", "bank"),
)

SCREEN = tuple(verb for verb in VERBS if verb.action in ("leave", "undo", "redo"))
"""What can be done wherever one is."""

LIST = tuple(verb for verb in VERBS if verb not in SCREEN)
"""What is done in the list, or to what it shows."""

FORM = (
    Verb("form.keep", "ctrl+s", "keep", "Keep the question; Enter in its last line too", "keep"),
)
"""What the form of one question can do."""
