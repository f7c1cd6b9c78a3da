"""The standard call costs hardly a key more than its text, and all of it is on disk."""

from collections import Counter
from functools import partial

from tests.journeys.conftest import Show, Start
from tests.journeys.standard_call import (
    ASK,
    CALL,
    END,
    KEYS,
    LINES,
    MARK,
    MARKERS,
    MOST,
    NOTES,
    QUESTIONS,
    TEXT,
)
from tests.journeys.steps import EMPTY_LINE, noted, saved
from tests.journeys.terminal import Terminal
from tui.domain.model.note import SIGNS, read_line

NAME = "Grace Hopper"


def test_the_standard_call_is_what_it_says() -> None:
    assert Counter(CALL)[ASK] == QUESTIONS
    assert Counter(CALL)[MARK] == MARKERS
    assert CALL[-1] == END
    assert len(LINES) == NOTES
    assert {line[0] for line in LINES} >= set(SIGNS)
    assert any(line[0] not in SIGNS for line in LINES)


def test_the_standard_call_by_its_keys_alone(start: Start, show: Show) -> None:
    terminal, pressed = start("call", NAME, command=True), 0
    terminal.wait_for(EMPTY_LINE)
    for line, key in CALL:
        terminal.type(line)
        terminal.press(key)
        pressed += len(line) + 1
        if line:
            terminal.wait_for(partial(kept, terminal, line))
    terminal.press("f9")  # this half hour takes seconds: its end has to be asked for twice
    terminal.wait_for(f"debrief · {NAME}")
    assert terminal.quit() == 0
    assert pressed == KEYS <= MOST
    assert KEYS - TEXT == NOTES + MARKERS + QUESTIONS + 1

    said = show(NAME)
    told = [(note["kind"], note["text"]) for note in said["notes"]]
    typed = [read_line(line) for line, key in CALL if key == MARK[1]]
    assert told == [(str(kind), text) for kind, text in typed]
    asked = [question for question in said["plan"] if question["state"] == "asked"]
    assert len(asked) == QUESTIONS
    at_each = [sum(n["question_id"] == q["id"] for n in said["notes"]) for q in asked]
    assert sum(at_each) == NOTES + MARKERS
    assert all(at_each)
    assert said["conversation"]["ended_at"]
    assert said["draft_line"] == ""


def kept(terminal: Terminal, line: str) -> bool:
    """Whether a line stands among the notes, and on disk."""
    return noted(terminal, line) and saved(terminal)
