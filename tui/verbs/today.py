"""Verbs of Today."""

from tui.verbs.verb import Verb

VERBS = (
    Verb("today.call", "c", "call now", "Be in a call: type a name and Enter", "call_now"),
    Verb("today.new", "n", "new", "Prepare a conversation with somebody", "new_conversation"),
    Verb("today.open", "enter", "open", "Go on with this one where it stands", "open_row"),
    Verb(
        "today.done",
        "space",
        "done",
        "This promise was kept, this advice tried, this introduction made or thanked for",
        "done",
    ),
    Verb("today.snooze", "z", "put off", "Put what is due off until another day", "snooze"),
    Verb("today.find", "slash", "find", "Find by name, stage, or a word of the notes", "find"),
    Verb("today.clear", "escape", "show all", "Leave what was looked for", "clear", shown=False),
    Verb("today.undo", "f2", "undo", "Take the last step back", "undo"),
    Verb("today.request", "r", "request", "Ask for this conversation", "request"),
    Verb("today.prepare", "p", "prepare", "Prepare this conversation", "prepare"),
    Verb(
        "today.after",
        "t",
        "thank",
        "Debrief, thank-you and promises of this conversation",
        "follow_up",
    ),
    Verb(
        "today.again",
        "o",
        "another day",
        "Talk with them on another day; what was not asked goes along if the call broke off",
        "another_day",
        shown=False,
    ),
    Verb("today.person", "i", "person", "All that is known of this person", "person"),
    Verb("today.log", "l", "in touch", "Say that you were in touch; Enter is enough", "log"),
    Verb("today.bank", "b", "bank", "Every question there is, and your own", "bank"),
    Verb(
        "today.asked",
        "a",
        "asked",
        "The request was sent; sent again, if it was already",
        "asked",
    ),
    Verb("today.declined", "d", "declined", "They declined", "declined"),
    Verb("today.quiet", "s", "quiet", "No answer came; let it rest", "quiet"),
    Verb(
        "today.remove",
        "x",
        "remove",
        "Put this conversation into the trash; undo brings it back",
        "remove",
        shown=False,
    ),
    Verb("today.redo", "f3", "redo", "Take a step again that was undone", "redo", shown=False),
    Verb("today.refresh", "f5", "refresh", "Read the library again", "refresh", shown=False),
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
        "log",
        "asked",
        "declined",
        "quiet",
        "remove",
    )
)
"""What is done in the list; all else leads elsewhere, or is about the whole library."""

HOME = tuple(verb for verb in VERBS if verb not in LIST)
"""What can be done wherever the cursor is."""
