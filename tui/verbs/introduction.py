"""Verbs of the message that asks for an introduction."""

from tui.verbs.verb import Verb

VERBS = (
    Verb("introduction.leave", "escape", "done", "Back to the follow-up; it is kept", "leave"),
    Verb("introduction.sent", "f9", "mark sent", "The message went out; you asked", "sent"),
    Verb(
        "introduction.copy",
        "f5",
        "copy",
        "Copy the message to the clipboard; again: show it to be selected by hand",
        "copy",
    ),
    Verb("introduction.mail", "ctrl+o", "mail", "Hand the message to the mail program", "mail"),
    Verb("introduction.save", "ctrl+s", "save .eml", "Save it as a mail file", "save_eml"),
    Verb(
        "introduction.blank",
        "ctrl+g",
        "next blank",
        "Go to the next blank; typing fills it",
        "next_blank",
    ),
    Verb(
        "introduction.redraft",
        "ctrl+r",
        "draft anew",
        "Put the message together anew",
        "redraft",
        shown=False,
    ),
    Verb(
        "introduction.editor",
        "ctrl+f",
        "editor",
        "Write the message in your own editor: the variable VISUAL or EDITOR names it",
        "editor",
        shown=False,
    ),
    Verb("introduction.undo", "f2", "undo", "Take the last step back", "undo", shown=False),
    Verb(
        "introduction.redo",
        "f3",
        "redo",
        "Take a step again that was undone",
        "redo",
        shown=False,
    ),
)
"""What can be done with it."""
