"""The commands of the plain call: their names, what beginnings mean, and the help."""

import unicodedata
from collections.abc import Iterator

from tui.domain.language.text import clean_line
from tui.domain.model.own_signs import Signs

GROUPS = {
    "Questions": {
        "next": "you are asking the shown question now; the next one is shown",
        "other": "show another one, without asking this one",
        "back": "show the previous one",
        "jump": "show a particular one; some of its words follow",
        "add": "add a new one to the plan and show it; its words follow",
        "something": "something else comes up; its first line names it",
        "more": "the shown one with its finding, what to ask after it, and the three nearest to it",
        "answered": "the shown one was answered without asking",
        "drop": "the shown one is not asked any more",
        "partly": "come back to the one asked last; a reason may follow",
    },
    "After an answer": {
        "follow": "what to ask after it; with a number: you are asking that",
        "threads": "what you could go back to, the newest first",
        "return": "you go back to the newest thread, or to the one whose number follows",
        "done": "the newest thread, or the one whose number follows, is done with",
    },
    "The last line": {
        "correct": "the commands here apply to an earlier line; its number or some words follow",
        "kind": "change its kind; the first character or the name of the kind follows",
        "edit": "replace its words with those that follow",
        "earlier": "move it 15 seconds earlier",
        "file": "file it under another question; some words of that follow",
        "remove": "remove it",
        "notes": "the last ten lines with their numbers",
        "gap": "the oldest marker or unfinished line (it ends in ..); words that follow fill it",
    },
    "The call": {
        "time": "time, questions and threads, and what to say about the time",
        "five": "five minutes more",
        "until": "set the minutes that are left, or the end: /until 12, /until :30",
        "pause": "stop the clock, a reason may follow; once more on its own starts it again",
        "opening": "your own introduction; before one was written, what it is made of",
        "known": "goal, findings, personal details, and what each of you owes the other",
    },
    "All of it": {
        "undo": "undo the last change",
        "redo": "redo the change that was undone",
        "save": "retry what could not be saved",
        "leave": "leave; the call continues",
        "end": "end the call: in full, or /e twice; when it ended may follow, as in /end 15:30",
        "help": "this list",
    },
}
"""Every command, and what it does, by what it is about."""

COMMANDS = {name: does for group in GROUPS.values() for name, does in group.items()}
"""Every command, and what it does."""

SHORT = {
    "5": "five",
    "a": "answered",
    "f": "follow",
    "fi": "five",
    "n": "next",
    "o": "other",
    "p": "pause",
    "s": "something",
    "t": "time",
    "u": "undo",
}
"""Beginnings that mean one command though others begin with them; the letters of the screen."""

ENDS = "e"
"""What typed twice ends the call, as on the screen."""

WHOLE = "end"
"""The one command that no beginning means: there is no way back into the call."""

NAMES = {
    '"': "quotation mark",
    "!": "exclamation mark",
    "*": "asterisk",
    ">": "greater than",
    "<": "less than",
    "@": "at sign",
    "#": "number sign",
    "~": "tilde",
    "?": "question mark",
    "%": "percent sign",
    "=": "equals sign",
}
"""How the first characters are read aloud."""


def meant(word: str) -> list[str]:
    """The commands that a word after the slash may mean."""
    if word in COMMANDS:
        return [word]
    if word in SHORT:
        return [SHORT[word]]
    return [name for name in COMMANDS if word and name.startswith(word) and name != WHOLE]


def not_meant(word: str, line: str) -> str:
    """What to say of a line whose command is not known, or may be several."""
    names = [f"/{name}" for name in meant(word)]
    if names:
        said = f"/{word} may mean {' or '.join(names)}"
    elif word and WHOLE.startswith(word):
        said = f"/{WHOLE} has to be typed in full"
    else:
        said = f"There is no command /{clean_line(word)}, /help lists them"
    return f"{said}; nothing was kept of: {clean_line(line)}"


def help_lines(signs: Signs) -> Iterator[str]:
    """The commands by what they are about, and the first characters, a line each."""
    for about, group in GROUPS.items():
        yield f"{about}:"
        for name, does in group.items():
            yield f"/{name}: {does}."
    yield "The beginning of a command is enough. A line that begins with // is kept with one /."
    yield "Any other line is kept as a note, an empty one as a marker. Its first character may be:"
    for sign, word in signs.legend:
        yield f"{sign} {NAMES.get(sign) or unicodedata.name(sign, 'sign').lower()}: {word}."
