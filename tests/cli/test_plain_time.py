"""`live --plain`: the clock, pauses, and what to say about the time."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cli.talk import Talk, begin
from tui.cli import plain_words


@pytest.fixture
def talk(machine: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Talk]:
    yield from begin(machine, capsys)


def test_five_minutes_more(talk: Talk) -> None:
    talk.world.clock.wait(minutes=10)
    assert talk("/five") == ["25 minutes left.", "Agreed until 10:05."]
    assert talk.stored.length == 35
    said = [talk("/five") for _ in range(44)]
    assert said[-1][0].startswith("Not now. The end has to be ahead, and within 4 hours")


def test_what_is_left_or_when_it_ends_is_said(talk: Talk) -> None:
    talk.world.clock.wait(minutes=1)
    assert talk("/until 12")[:2] == ["12 minutes left.", "Agreed until 09:43."]
    assert talk("/until :50")[:2] == ["19 minutes left.", "Agreed until 09:50."]
    assert talk("/until later")[0].startswith("Type what is left, or when it ends")
    talk("/undo")
    assert "12 minutes left" in talk("/time")[0]


def test_pause_stops_the_clock_and_again_lets_it_run(talk: Talk) -> None:
    talk.world.clock.wait(minutes=1)
    assert talk("/pause") == ["paused."]
    talk.world.clock.wait(minutes=5)
    assert talk("/time")[0].startswith("01:00, 24 minutes left. Agreed until 10:00.")
    assert talk("/time")[0].endswith("The clock is paused.")
    assert talk("/pause") == ["the clock runs again."]
    talk.world.clock.wait(minutes=1)
    assert talk("on") == ["kept, 02:00, plain"]


def test_time_is_told_in_words(talk: Talk) -> None:
    talk("/next")
    talk.world.clock.wait(minutes=14)
    assert talk("/time") == [
        "14:00, 16 minutes left. Agreed until 10:00. Phases: open done, core 8 of 20, close 4 min.",
        f"Questions: asked 1, left 9, themes 1 of 8. Current question: {talk.cues[0]}.",
    ]
    talk("? one")
    talk("? two")
    assert ", themes 1 of 8, 2 threads. Current question: " in talk("/time")[1]


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (1500, "5 minutes left"),
        (1739, "1 minute left"),
        (1741, "under 1 minute left"),
        (1810, "under 1 minute over"),
        (1860, "1 minute over"),
        (2000, "3 minutes over"),
    ],
)
def test_minutes_left(seconds: int, said: str) -> None:
    assert plain_words.left_minutes(1800 - seconds) == said


def test_courtesy_is_said_once_at_five_minutes_and_once_at_the_end(talk: Talk) -> None:
    talk.world.clock.wait(minutes=24)
    assert talk("a") == ["kept, 24:00, plain"]
    talk.world.clock.wait(minutes=1)
    near = "You may say: “I see our time is nearly up, and I want to keep to it.”"
    assert talk("b") == ["kept, 25:00, plain", near]
    assert talk("c") == ["kept, 25:00, plain"]
    talk.world.clock.wait(minutes=6)
    over = "You may say: “We've run over our time; shall we stop?”"
    assert talk("d")[1:] == [over]
    assert talk("e") == ["kept, 31:00, plain"]
    talk("/five")
    talk.world.clock.wait(minutes=6)
    assert talk("f")[1:] == [over]


def test_with_more_minutes_courtesy_comes_once_more(talk: Talk) -> None:
    talk.world.clock.wait(minutes=25)
    assert "our time is nearly up" in talk("a")[1]
    assert talk("/five") == ["10 minutes left.", "Agreed until 10:05."]
    talk.world.clock.wait(minutes=5)
    assert "our time is nearly up" in talk("b")[1]


def test_time_says_courtesy_every_time_and_then_it_is_not_said_again(talk: Talk) -> None:
    first = "You may say: “Still good until 10:00? And may I take notes?”"
    assert talk("/time")[2:] == [first]
    assert talk("/time")[2:] == [first]
    talk("/next")
    assert len(talk("/time")) == 2
    talk.world.clock.wait(minutes=26)
    near = "You may say: “I see our time is nearly up, and I want to keep to it.”"
    assert talk("/time")[2:] == [near]
    assert talk("a") == ["kept, 26:00, plain"]
    assert talk("/time")[2:] == [near]


def test_in_a_pause_courtesy_waits(talk: Talk) -> None:
    talk.world.clock.wait(minutes=26)
    assert talk("/pause") == ["paused."]
    assert talk("a") == ["kept, 26:00, plain"]
    assert talk("/pause")[1].startswith("You may say: “I see our time")
    assert talk("b") == ["kept, 26:00, plain"]


def test_a_pause_may_have_a_reason(talk: Talk) -> None:
    assert talk("/pause the line dropped") == ["paused.", "paused: the line dropped."]
    assert talk("/time")[0].endswith("The clock is paused: the line dropped.")
    assert talk("/pause the bell rang") == ["paused: the bell rang."]
    assert [pause.why for pause in talk.stored.call.pauses] == ["the bell rang"]
    assert talk.stored.call.paused_at
    talk.world.clock.wait(minutes=2)
    assert talk("/pause") == ["the clock runs again."]
    assert [pause.seconds for pause in talk.stored.call.pauses] == [120]
    assert "stands" not in talk("/time")[0]
    assert talk("/pause")[0] == "paused."
    assert talk("/time")[0].endswith("The clock is paused.")


def test_a_clock_that_was_set_changes_nothing(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = talk.world.clock
    clock.wait(minutes=3)
    steady = clock.steady()
    monkeypatch.setattr(clock, "steady", lambda: steady)
    clock.wait(hours=2)
    assert talk("/time")[0].startswith("03:00, 27 minutes left")
    clock.wait(hours=-5)
    assert talk("a") == ["kept, 03:00, plain"]
    assert talk.stored.notes[0].elapsed_s == 180


def test_a_call_that_was_forgotten_is_asked_when_it_ended(talk: Talk) -> None:
    began = talk.stored.call.started_at
    talk.world.clock.wait(minutes=14)
    talk('" the last line')
    talk.world.clock.wait(minutes=16 * 60)
    said = talk("/end")
    assert talk.is_open() and talk.stored.call.under_way
    assert "was never ended. The last line was kept at" in said[0]
    assert said[1].startswith("If it ended then: /end ") and said[1].endswith("It still runs.")
    proposed = said[1].removeprefix("If it ended then: ").partition(". ")[0]
    assert talk("/end whenever")[0].startswith("Date not understood.") and talk.is_open()
    assert talk(proposed) == [] and not talk.is_open()
    assert began and talk.stored.call.ended_at == began + timedelta(minutes=14)


def test_a_forgotten_call_may_end_only_now(talk: Talk) -> None:
    talk.world.clock.wait(minutes=16 * 60)
    assert "It was agreed to end at" in talk("/end")[0]
    assert talk("/end now") == []
    assert talk.stored.call.ended_at == talk.world.clock.now()


def test_whoever_comes_back_to_a_forgotten_call_is_told(talk: Talk) -> None:
    talk.world.clock.wait(minutes=16 * 60)
    talk.capsys.readouterr()
    talk.call.greet()
    assert "was never ended" in talk.capsys.readouterr().out
