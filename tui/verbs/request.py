"""Verbs of the request: the message that asks for the conversation, and its answer."""

from tui.verbs.verb import Verb

VERBS = (
    Verb(
        "request.leave",
        "escape",
        "done",
        "Back; everything is kept",
        "leave",
    ),
    Verb("request.drop", "x", "drop", "Offer this time no longer", "drop"),
    Verb("request.declined", "d", "declined", "They declined", "declined"),
    Verb(
        "request.blank",
        "ctrl+g",
        "next blank",
        "Go to the next blank or doubtful phrase; typing replaces it",
        "next_blank",
    ),
    Verb("request.sent", "f9", "mark sent", "The message went out; sent twice at most", "sent"),
    Verb(
        "request.copy",
        "f5",
        "copy",
        "Copy the letter to the clipboard; again: show it to be selected by hand",
        "copy",
    ),
    Verb("request.mail", "ctrl+o", "mail", "Hand the letter to the mail program", "mail"),
    Verb("request.save", "ctrl+s", "save .eml", "Save the letter as a mail file", "save_eml"),
    Verb("request.next", "ctrl+n", "next part", "Go to the next part", "next_part"),
    Verb(
        "request.redraft",
        "f4",
        "draft anew",
        "Put the letter together anew; when it was sent, the second and last one",
        "redraft",
        shown=False,
    ),
    Verb(
        "request.name",
        "ctrl+l",
        "name",
        "May I use your name? Not asked, asked, yes, no: of whoever told you of them",
        "name_use",
        shown=False,
    ),
    Verb(
        "request.editor",
        "ctrl+f",
        "editor",
        "Write the letter in your own editor: the variable VISUAL or EDITOR names it",
        "editor",
        shown=False,
    ),
    Verb("request.answered", "f8", "answered", "They answered; the time is open", "answered"),
    Verb("request.undo", "f2", "undo", "Take the last step back", "undo", shown=False),
    Verb("request.redo", "f3", "redo", "Take a step again that was undone", "redo", shown=False),
)
