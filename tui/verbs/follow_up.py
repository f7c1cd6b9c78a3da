"""Verbs of the follow-up: the letter, the promises, the people to meet."""

from tui.verbs.verb import Verb

VERBS = (
    Verb("follow.leave", "escape", "done", "Back to Today; everything is kept", "leave"),
    Verb(
        "follow.done",
        "space",
        "done",
        "This promise was kept, this advice tried; or not",
        "done",
    ),
    Verb("follow.drop", "x", "let go", "Let this promise go and say why, or this advice", "drop"),
    Verb("follow.snooze", "z", "put off", "Have Today speak of this on another day", "snooze"),
    Verb(
        "follow.gentle",
        "g",
        "gentle line",
        "Draft a gentle line about what they promised",
        "gentle",
    ),
    Verb(
        "follow.blank",
        "ctrl+g",
        "next blank",
        "Go to the next blank; typing fills it",
        "next_blank",
    ),
    Verb("follow.sent", "f9", "mark sent", "The thank-you went out", "sent"),
    Verb("follow.send", "ctrl+l", "send", "Send the letter by your mail server", "send"),
    Verb("follow.copy", "f5", "copy", "Copy the letter to the clipboard", "copy"),
    Verb("follow.mail", "ctrl+o", "mail", "Hand the letter to the mail program", "mail"),
    Verb("follow.save", "ctrl+s", "save .eml", "Save the letter as a mail file", "save_eml"),
    Verb("follow.next", "ctrl+n", "next part", "Go to the next part", "next_part"),
    Verb(
        "follow.redraft",
        "ctrl+r",
        "draft anew",
        "Put the letter together anew from the notes",
        "redraft",
        shown=False,
    ),
    Verb(
        "follow.voice",
        "ctrl+t",
        "voice",
        "Put the letter together in the next voice: warm, brief, formal, or your own",
        "next_voice",
        shown=False,
    ),
    Verb(
        "follow.people",
        "f4",
        "add people",
        "Make a person and an idea of everybody to meet",
        "referrals",
    ),
    Verb("follow.debrief", "f8", "debrief", "Back to the debrief", "debrief", shown=False),
    Verb("follow.undo", "f2", "undo", "Take the last step back", "undo", shown=False),
    Verb("follow.redo", "f3", "redo", "Take a step again that was undone", "redo", shown=False),
)
