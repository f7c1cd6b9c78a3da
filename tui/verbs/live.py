"""Verbs of the live screen; every key works while text is typed."""

from functools import partial

from tui.verbs.verb import Verb

_Verb = partial(Verb, priority=True)

VERBS = (
    _Verb(
        "live.note.keep",
        "enter",
        "keep",
        "Keep the line; an empty line drops a marker",
        "keep_note",
        shown=False,
    ),
    _Verb(
        "live.question.ask",
        "tab",
        "ask",
        "Ask the next question now; notes are tied to it from here",
        "ask",
    ),
    _Verb(
        "live.question.other",
        "ctrl+n",
        "other",
        "Show another question as the next",
        "other_question",
    ),
    _Verb(
        "live.question.back",
        "shift+tab",
        "back",
        "Show the question before as the next",
        "question_before",
        shown=False,
    ),
    _Verb(
        "live.question.answered",
        "ctrl+g",
        "answered",
        "The next question was answered without asking",
        "answered",
    ),
    _Verb("live.call.extend", "f5", "+5 min", "Add five minutes and re-plan", "extend"),
    _Verb("live.undo", "f2", "undo", "Take the last step back", "undo"),
    _Verb("live.end", "f9", "end", "End the call; the debrief begins", "end_call"),
    _Verb("live.opening", "ctrl+o", "opening", "Show or hide my opening", "toggle_opening"),
    _Verb(
        "live.question.partly",
        "ctrl+l",
        "later",
        "The current question was answered partly; come back to it",
        "partly",
        shown=False,
    ),
    _Verb("live.question.drop", "ctrl+t", "drop", "Drop the next question", "drop", shown=False),
    _Verb(
        "live.question.full",
        "ctrl+f",
        "full",
        "Show or hide the full text of the question",
        "toggle_full",
        shown=False,
    ),
    _Verb("live.call.pause", "f8", "pause", "Pause the clock, or let it run on", "pause"),
    _Verb("live.redo", "f3", "redo", "Take a step again that was undone", "redo", shown=False),
    _Verb(
        "live.save",
        "ctrl+s",
        "save",
        "Save now; try again what could not be saved",
        "save",
        shown=False,
    ),
    _Verb("live.leave", "escape", "leave", "Back to Today; the call goes on", "leave", shown=False),
)
