"""Verbs of the message to be in touch."""

from tui.verbs.verb import Verb

VERBS = (
    Verb("message.leave", "escape", "back", "Back to the person; everything is kept", "leave"),
    Verb("message.blank", "ctrl+g", "next blank", "Go to the next blank", "next_blank"),
    Verb("message.sent", "f9", "mark sent", "The message went out; you were in touch", "sent"),
    Verb(
        "message.copy",
        "f5",
        "copy",
        "Copy the message to the clipboard; again: show it to be selected by hand",
        "copy",
    ),
    Verb("message.mail", "ctrl+o", "mail", "Hand the message to the mail program", "mail"),
    Verb("message.save", "ctrl+s", "save .eml", "Save the message as a mail file", "save_eml"),
    Verb("message.redraft", "ctrl+r", "draft anew", "Put the message together anew", "redraft"),
    Verb(
        "message.editor",
        "ctrl+f",
        "editor",
        "Write the message in your own editor: the variable VISUAL or EDITOR names it",
        "editor",
        shown=False,
    ),
    Verb("message.undo", "f2", "undo", "Take the last step back", "undo", shown=False),
    Verb("message.redo", "f3", "redo", "Take a step again that was undone", "redo", shown=False),
)
