"""Verbs of a short letter in a dialog."""

from tui.verbs.verb import Verb

VERBS = (
    Verb("draft.copy", "f5", "copy", "Copy the text to the clipboard", "copy"),
    Verb("draft.mail", "ctrl+o", "mail", "Hand the text to the mail program", "mail"),
    Verb(
        "draft.blank", "ctrl+g", "next blank", "Go to the next blank; typing fills it", "next_blank"
    ),
)
