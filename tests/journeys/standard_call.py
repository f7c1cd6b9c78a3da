"""The standard call: eight questions, twenty notes of all kinds, three markers, the end, as keys.

It is what a half hour of talk asks of the hands, so its keys can be counted.
"""

QUESTIONS, NOTES, MARKERS = 8, 20, 3

ASK, MARK, END = ("", "tab"), ("", "enter"), ("", "f9")


def _note(line: str) -> tuple[str, str]:
    return line, "enter"


CALL: tuple[tuple[str, str], ...] = (
    ASK,
    _note("six people in a team"),
    _note('"nobody believed it would run'),
    _note("!reading is half the week"),
    ASK,
    _note("the week begins with the backlog"),
    _note("*they test before they write"),
    MARK,
    ASK,
    _note("two years in support first"),
    _note("~two boys, the younger just began school"),
    ASK,
    _note("!a good week ends with something shown"),
    _note("#the paper of 1952"),
    MARK,
    ASK,
    _note("?standards, later"),
    _note("%she may leave in spring"),
    _note('"write it down or it did not happen'),
    ASK,
    _note("*half of the team never studied it"),
    _note("hires through talks, not through letters"),
    _note(">send her the paper"),
    ASK,
    _note("@Jean Bartik, the other team"),
    MARK,
    _note("#their reading group on Fridays"),
    ASK,
    _note("<introduce me to the group"),
    _note(">write in two weeks how it went"),
    _note("=came from biology, said why"),
    END,
)
"""What is typed, and the key behind it."""

LINES = tuple(line for line, _ in CALL if line)
"""The lines of all notes, as typed."""

TEXT = sum(map(len, LINES))
"""Letters of all lines, the signs that give their kinds among them."""

KEYS = TEXT + len(CALL)
"""All keys of the call."""

MOST = TEXT + 12 * NOTES // 10 + QUESTIONS
"""The keys it may take: the text, 1.2 for each note, markers and end included, 1 a question."""
