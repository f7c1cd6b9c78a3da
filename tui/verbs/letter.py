"""Verbs of a letter, declared once for every screen that has one."""

from typing import Any

from tui.verbs.shared import on_screen
from tui.verbs.verb import Verb

_COPY = "Copy the {thing} to the clipboard; again: show it plain, to select by hand"
_EDITOR = "Write the {thing} in your own editor: the variable VISUAL or EDITOR names it"

_VERBS = (
    Verb("blank", "ctrl+b", "next blank", "Go to the next blank; typing fills it", "next_blank"),
    Verb(
        "take",
        "enter",
        "take it",
        "Take the words of this blank as you noted them, and go to the next",
        "take_words",
    ),
    Verb("sent", "f9", "mark as sent", "The {thing} went out", "sent"),
    Verb("send", "go+s", "send", "Send the {thing} through your mail server", "send"),
    Verb("copy", "f5", "copy", _COPY, "copy"),
    Verb("mail", "ctrl+o", "mail", "Hand the {thing} to the mail program", "mail"),
    Verb("save", "ctrl+s", "save .eml", "Save the {thing} as a mail file", "save_eml"),
    Verb("redraft", "ctrl+r", "redraft", "Draft the {thing} again", "redraft", shown=False),
    Verb(
        "voice",
        "ctrl+t",
        "voice",
        "Draft the {thing} in the next voice: warm, brief, formal, or your own",
        "next_voice",
        shown=False,
    ),
    Verb(
        "sign",
        "f8",
        "sign all so",
        "End every letter in the name that you typed below this one",
        "sign",
        first=True,
    ),
    Verb("editor", "ctrl+f", "editor", _EDITOR, "editor", shown=False),
)
"""What can be done with a letter, its ids without their screen."""


def letter_verb(name: str, screen: str, thing: str = "letter", **other: Any) -> Verb:
    """A verb of the letter on a screen, whose panel does it.

    Args:
        name: The last part of its id.
        screen: The first part.
        thing: What the letter is called there.
        other: What is different on this screen.
    """
    verb = on_screen(_VERBS, name, screen)
    usual = {"help": verb.help.format(thing=thing), "action": f"letter('{verb.action}')"}
    return on_screen(_VERBS, name, screen, **(usual | other))
