"""What a prompter shows: what lies on the card, and the time; under the cover the time alone."""

from datetime import UTC

from tests.domain.build import (
    IDEA,
    NOW,
    did,
    minutes,
    note,
    notes,
    plan,
    question,
    refused,
    talking,
)
from tui.domain.actions.call import EndCall, LayOnCard, PauseCall
from tui.domain.interview.prompter import Prompt, prompt
from tui.domain.model.conversation import Conversation, OnCard
from tui.domain.model.question import SAY_IT
from tui.domain.model.vocabulary import Kind
from tui.structs import replace

WEEK = question("week", cue="a good week", text="What is a good week like?")
UNTIL = f"until {NOW + minutes(30):%H:%M}"


def shown(conversation: Conversation, after: float = 0) -> Prompt:
    """What is shown so many minutes after the call began."""
    return prompt(conversation, NOW + minutes(after), UTC)


def on_call(**other: object) -> Conversation:
    """A call of thirty minutes that begins now, with one question shown."""
    now = talking(plan=plan(WEEK))
    call = replace(now.call, started_at=NOW, ends_at=NOW + minutes(30), next_id="week")
    return replace(now, call=call, **other)  # type: ignore[arg-type]  # fields by their names


def test_the_next_question_and_the_time() -> None:
    assert shown(on_call(), 13) == Prompt("next", WEEK.cue, WEEK.text, "17", "17 left", UNTIL)
    assert (shown(on_call(), 29.5).minutes, shown(on_call(), 29.5).time) == ("0", "under 1 left")
    assert (shown(on_call(), 30.5).minutes, shown(on_call(), 30.5).time) == ("0", "under 1 over")
    assert (shown(on_call(), 32).minutes, shown(on_call(), 32).time) == ("-2", "2 over")
    paused = did(on_call(), PauseCall("talk"), NOW + minutes(3))
    assert shown(paused, 4).time == "paused · 26 left"
    assert shown(replace(on_call(), call=IDEA.call)) == Prompt(
        "not begun", words="This begins when the call does."
    )


def test_what_was_noted_about_somebody_is_not_shown() -> None:
    unworded = replace(WEEK, text=f"{SAY_IT} two boys")
    assert shown(on_call(plan=plan(unworded))).words == ""
    private = note("n", "between us", Kind.OFF_THE_RECORD)
    assert "between us" not in str(shown(on_call(notes=notes(private))))


def test_without_a_question_a_thread_or_that_nothing_waits() -> None:
    thread = on_call(notes=notes(note("n", "the plaster head", Kind.THREAD)))
    thread = replace(thread, call=replace(thread.call, next_id="n"))
    assert (shown(thread).label, shown(thread).words) == ("back to", "the plaster head")
    nothing = replace(on_call(), call=replace(thread.call, next_id=""))
    assert shown(replace(nothing, plan=())).words == "No question is planned."


def test_what_lies_on_the_card_and_the_cover() -> None:
    opening = did(on_call(), LayOnCard("talk", OnCard("my opening", "I write\x1b manuals.")))
    assert (shown(opening).label, shown(opening).cue) == ("my opening", "")
    assert shown(opening).words == "I write manuals."
    covered = did(opening, LayOnCard("talk", OnCard("my opening", "I write.", covered=True)))
    assert shown(covered) == Prompt("covered", "", "", "30", "30 left", UNTIL)
    assert covered.on_record.on_card == OnCard()
    assert did(covered, EndCall("talk"), NOW + minutes(1)).on_card == OnCard()
    refused(did(covered, EndCall("talk"), NOW + minutes(1)), LayOnCard("talk", OnCard("x")))
