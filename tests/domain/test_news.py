"""What came of their advice, and the gentle line."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.domain.build import GRACE, IDEA, NOW, minutes, note, notes, promise, talked
from tui.domain.letters.blanks import next_blank
from tui.domain.letters.news import news
from tui.domain.letters.promise_reminder import draft as promise_reminder
from tui.domain.model.conversation import Advice, Conversation
from tui.domain.model.vocabulary import Kind, Owner
from tui.structs import replace

BERLIN = ZoneInfo("Europe/Berlin")
DAY = timedelta(days=1)


def tried(id: str, text: str, kind: Kind = Kind.RESOURCE, **other: object) -> Conversation:
    fixed = {"tried_at": NOW, "outcome": "", **other}
    advice = Advice(id="n1", **fixed)  # type: ignore[arg-type]  # by name
    return replace(talked(notes=notes(note("n1", text, kind)), advice=(advice,)), id=id)


def test_news_are_what_was_tried_the_newest_first() -> None:
    talks = [
        tried("one", "the Dragon\nBook"),
        tried("two", "write daily", Kind.PLAIN, outcome="it works", tried_at=NOW + minutes(1)),
        tried("three", "not yet", tried_at=None),
        tried("four", "secret", Kind.OFF_THE_RECORD),
    ]
    assert [one.line for one in news(talks)] == [
        "tried: write daily: it works",
        "tried: the Dragon Book: [what came of it]",
    ]
    assert [one.conversation_id for one in news(talks, since=NOW)] == ["two"]
    assert news([]) == news([IDEA]) == ()


THEIRS = promise("p1", "introduce me to Jean", Owner.THEM)


def test_the_gentle_line_has_their_words_and_blanks() -> None:
    text = promise_reminder(GRACE, talked(promises=(THEIRS,)), THEIRS, "Jo Doe", NOW, BERLIN)
    assert text.startswith("Dear Grace,\n\n[") and text.endswith("With thanks,\nJo Doe")
    assert "Today you kindly offered [to introduce me to Jean]. [why" in text
    blanks = 0
    while blank := next_blank(text, 0):
        text, blanks = text[: blank[0]] + text[blank[1] :], blanks + 1
    assert blanks == 4
    assert promise_reminder(GRACE, IDEA, THEIRS, "", NOW, BERLIN).endswith("[your name]")


@pytest.mark.parametrize(
    ("days", "when"),
    [
        (0, "Today you"),
        (6, "On Tuesday you"),
        (7, "On Tuesday 24 November you"),
        (60, "On Tuesday 24 November 2026 you"),
        (-2, "Today you"),
    ],
)
def test_the_day_of_the_talk(days: int, when: str) -> None:
    text = promise_reminder(GRACE, talked(), THEIRS, "Jo", NOW + days * DAY, BERLIN)
    assert when in text


def test_before_a_talk_has_ended_and_off_the_record() -> None:
    assert "When we talked you kindly" in promise_reminder(GRACE, IDEA, THEIRS, "Jo", NOW, BERLIN)
    secret = replace(THEIRS, note_id="n1")
    talk = talked(notes=notes(note("n1", "she may leave", Kind.OFF_THE_RECORD)))
    text = promise_reminder(GRACE, talk, secret, "Jo", NOW, BERLIN)
    assert "introduce me" not in text and "offered [what it was]" in text
