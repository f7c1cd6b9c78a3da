"""Verbs of the live screen; the capture line hands every one of these keys on, in order."""

from tui.verbs.shared import shared
from tui.verbs.verb import Verb

VERBS = (
    Verb(
        "live.note.keep",
        "enter",
        "keep",
        "Keep the line; an empty line drops a marker",
        "keep_note",
        shown=False,
    ),
    Verb(
        "live.question.ask",
        "tab",
        "ask",
        "Ask what is on the card now; notes are tied to it from here",
        "ask",
    ),
    Verb(
        "live.end",
        "f9",
        "end",
        "End the call, early by pressing twice; the debrief begins",
        "end_call",
    ),
    shared("undo", "live", shown=True),
    Verb(
        "live.question.other",
        "ctrl+n",
        "other",
        "Show another question as the next",
        "other_question",
    ),
    Verb(
        "live.question.answered",
        "ctrl+g",
        "answered",
        "The next question was answered without asking; with 7 in the line, that one",
        "answered",
    ),
    Verb(
        "live.call.extend",
        "f5",
        "+5 min",
        "Five more minutes; with 12 or :30 in the line: what is left, or when it ends",
        "extend",
    ),
    Verb(
        "live.question.jump",
        "f4",
        "jump",
        "Find a question by number or letters; again: add it, or begin something else",
        "jump",
        shown=False,
    ),
    Verb(
        "live.question.plan",
        "ctrl+d",
        "plan",
        "Show the state of every question, until the next key that is not a letter",
        "toggle_plan",
        shown=False,
    ),
    Verb("live.opening", "ctrl+o", "opening", "Show or hide my opening", "toggle_opening"),
    Verb(
        "live.known",
        "ctrl+k",
        "what I know",
        "Show or hide goal, findings, personal details and promises",
        "toggle_known",
        shown=False,
    ),
    Verb("live.call.pause", "f8", "pause", "Pause the clock, or start it again", "pause"),
    shared(
        "again",
        "live",
        key="f12",
        help="While the clock is paused: end the call and continue on another day",
    ),
    Verb(
        "live.question.back",
        "shift+tab",
        "back",
        "Show the previous question as the next",
        "question_before",
        shown=False,
    ),
    Verb(
        "live.question.partly",
        "ctrl+l",
        "later",
        "Come back to the current question, answered only partly; again: say why",
        "partly",
        shown=False,
    ),
    shared("drop", "live.question", key="ctrl+t", help="Drop the next question", shown=False),
    Verb(
        "live.question.full",
        "ctrl+f",
        "full",
        "Show or hide the full text of the question",
        "toggle_full",
        shown=False,
    ),
    shared(
        "kind",
        "live.note",
        key="ctrl+r",
        help="Change the line, or the last note, to the next kind; a sign after it gives its own",
        shown=False,
    ),
    Verb(
        "live.note.stamp",
        "f7",
        "-15 s",
        "Move the last note 15 seconds earlier",
        "earlier_stamp",
        shown=False,
    ),
    Verb(
        "live.note.earlier",
        "up",
        "correct",
        "Correct the previous note; emptied, it is removed",
        "earlier_note",
        shown=False,
    ),
    Verb(
        "live.note.later",
        "down",
        "next note",
        "Correct the next note, or go back to the new line",
        "later_note",
        shown=False,
    ),
    Verb(
        "live.note.gap",
        "ctrl+b",
        "gap",
        "Bring the oldest marker or unfinished line into the line, to fill; again: the next",
        "next_gap",
        shown=False,
    ),
    Verb(
        "live.note.back",
        "pageup",
        "scroll back",
        "Scroll back through the notes while you type",
        "read_back",
        shown=False,
    ),
    Verb(
        "live.note.on",
        "pagedown",
        "scroll forward",
        "Scroll forward, as far as the newest note",
        "read_on",
        shown=False,
    ),
    Verb(
        "live.thread",
        "f6",
        "threads",
        "Show what you could go back to, the newest first",
        "threads",
        shown=False,
    ),
    Verb(
        "live.follow",
        "ctrl+y",
        "follow up",
        "Show what to ask about what was just said",
        "follow_up",
        shown=False,
    ),
    Verb(
        "live.cover",
        "ctrl+x",
        "cover",
        "Hide everything private and keep taking notes; or show it again",
        "cover",
        shown=False,
    ),
    shared("redo", "live"),
    Verb(
        "live.save",
        "ctrl+s",
        "save",
        "Save now; retry what could not be saved",
        "save",
        shown=False,
    ),
    shared(
        "leave",
        "live",
        title="leave",
        help="Pressed twice: back to Today; the call continues",
        shown=False,
    ),
)

NOTES = tuple(verb for verb in VERBS if verb.id.startswith("live.note."))
"""What is done to the line, and to notes."""

LAID = ("live.question.", "live.opening", "live.thread", "live.follow", "live.known")
"""How the ids begin of what is done to what is on the card, or puts something there."""

CARD = tuple(verb for verb in VERBS if verb.id.startswith(LAID))
"""What is done to what is on the card."""

CALL = tuple(verb for verb in VERBS if verb not in (*NOTES, *CARD))
"""What is done to the call itself."""

LETTERS = {
    "n": "live.question.ask",
    "a": "live.question.answered",
    "o": "live.question.other",
    "b": "live.question.back",
    "f": "live.follow",
    "g": "live.note.gap",
    "s": "live.topic",
    "t": "live.time",
    "5": "live.call.extend",
    "p": "live.call.pause",
    "u": "live.undo",
    "e": "live.end.led",
}
"""What a letter after the leader does, by the id of its verb; `--plain` has the same letters."""

TIME, END, TOPIC = "t", "e", "s"
"""The letters that have no key of their own; the end's has to come twice."""

NUMBERS = {f"alt+{number % 10}": f"ask_number({number})" for number in range(1, 11)}
"""What Alt and a figure does, where a terminal sends it; `f4` and the number does it anywhere."""

LED_TITLES = {verb.id: verb.title for verb in VERBS} | {
    "live.time": "time",
    "live.topic": "something else",
    "live.end.led": "end, twice",
    "live.call.extend": "five more",
}
"""What a letter does, in a word or two."""
