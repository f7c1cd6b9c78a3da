"""Verbs of Today."""

from tui.verbs.shared import shared
from tui.verbs.verb import Verb

VERBS = (
    Verb("today.call", "c", "call now", "Start a call: type a name and press Enter", "call_now"),
    shared("new", "today"),
    shared("open", "today", help="Continue with this one"),
    shared(
        "done",
        "today",
        help="This promise was kept, this advice tried, this introduction made or thanked for",
    ),
    shared("snooze", "today", help="Hide what is due until another day"),
    Verb(
        "today.asked",
        "lead+a",
        "asked",
        "The request was sent; or sent a second time",
        "asked",
    ),
    Verb("today.quiet", "lead+s", "quiet", "No answer came; let it rest", "quiet"),
    shared("declined", "today"),
    shared("find", "today"),
    shared("form", "today", help="The conversations as a board of their stages, or the list"),
    shared("order", "today", help="List the conversations of each stage by something else"),
    Verb(
        "today.clear",
        "escape",
        "show all",
        "Mark nothing; leave what was looked for",
        "clear",
        shown=False,
    ),
    shared("undo", "today", shown=True),
    Verb("today.mark", "v", "mark", "Mark this row; then one key does it to all", "mark"),
    Verb("today.week", "w", "week", "The week ahead by day, or the three bands", "week"),
    shared("request", "today"),
    Verb("today.prepare", "go+p", "prepare", "Prepare this conversation", "prepare"),
    Verb(
        "today.after",
        "go+t",
        "thank",
        "Debrief, thank-you and promises of this conversation",
        "follow_up",
    ),
    shared(
        "again",
        "today",
        help="Continue on another day; if the call broke off, what was not asked goes along",
    ),
    shared("person", "today", help="Everything known about this person", shown=True),
    shared("log", "today"),
    shared("bank", "today"),
    shared("people", "today"),
    shared(
        "remove",
        "today",
        help="Move this conversation to the trash; undo brings it back",
        shown=False,
    ),
    Verb(
        "today.steps",
        "lead+h",
        "hide the steps",
        "Hide the steps of the first conversation for good",
        "put_steps_away",
        shown=False,
    ),
    shared("redo", "today"),
    Verb("today.name", "y", "your name", "How your letters are signed", "own_name", shown=False),
    Verb("today.refresh", "f5", "refresh", "Reload the library", "refresh", shown=False),
)

LIST = tuple(
    verb
    for verb in VERBS
    if verb.action
    in (
        "open_row",
        "done",
        "snooze",
        "find",
        "clear",
        "mark",
        "week",
        "form",
        "order",
        "log",
        "asked",
        "declined",
        "quiet",
        "remove",
        "put_steps_away",
    )
)
"""What is done in the list; all else leads elsewhere, or is about the whole library."""

HOME = tuple(verb for verb in VERBS if verb not in LIST)
"""What can be done wherever the cursor is."""
