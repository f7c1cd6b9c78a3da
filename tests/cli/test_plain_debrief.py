"""`live --plain` after the end: gaps, stars, thoughts and the thank-you, line by line."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.talk import Talk, begin
from tui.cli.plain_debrief import PlainDebrief
from tui.domain.model.vocabulary import Kind
from tui.errors import StorageError


@pytest.fixture
def talk(machine: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Talk]:
    yield from begin(machine, capsys)


class After:
    """The debrief, and what it says."""

    def __init__(self, talk: Talk) -> None:
        talk("/end")
        self.talk, self.debrief = talk, PlainDebrief(talk.world.session, talk.id)

    def __call__(self, line: str) -> list[str]:
        self.talk.capsys.readouterr()
        if line == "begin":
            self.debrief.greet()
        else:
            self.debrief.answer(line)
        return self.talk.capsys.readouterr().out.splitlines()


def test_the_debrief_goes_from_gaps_to_the_letter_line_by_line(talk: Talk) -> None:
    for line in ("!hires through talks", "", "they stopped because..", "% her boss leaves"):
        talk(line)
    after = After(talk)
    assert after("begin")[1:] == [
        "What was here? 00:00, marker",
        "Before it: 00:00, insight: hires through talks",
        "After it: 00:00, plain: they stopped because..",
    ]
    assert after('"write it down')[:2] == [
        "kept.",
        "What was here? 00:00, plain: they stopped because..",
    ]
    assert after("it leaked")[2:] == [
        "1: insight: hires through talks",
        "2: quote: write it down",
        "3: plain: they stopped because it leaked",
    ]
    assert after("2, 9")[0] == "No line has the number 9."
    assert after("3")[3] == "3: starred, plain: they stopped because it leaked"
    assert after("3")[2] == "2: starred, quote: write it down"
    assert after("")[-1] == "What do you believe now?"
    assert [after(line)[-1] for line in ("talks do it", "", "about pay")] == [
        "What surprised you?",
        "What would you ask next time?",
        "How did it feel, from 1, drained, to 5, alive?",
    ]
    refused, again = after("seven")
    assert refused.endswith("from 1, drained, to 5, alive.")
    assert again == "How did it feel, from 1, drained, to 5, alive?"
    letter = after("4")
    assert letter[0] == "debriefed." and letter[2] == "1: Dear Grace,"
    now = talk.stored
    assert [(n.kind, n.text, n.starred) for n in now.notes][1:3] == [
        (Kind.QUOTE, "write it down", True),
        (Kind.PLAIN, "they stopped because it leaked", False),
    ]
    assert (now.debrief.belief_after, now.debrief.ask_next) == ("talks do it", "about pay")
    assert now.debrief.energy == 4 and now.debrief.done_at is not None

    assert "2: new words" in after("2 new words")
    assert talk.stored.thank_you.draft.split("\n")[1] == "new words"
    assert after("99 no")[0] == "No line of the letter is meant by: 99 no"
    assert "1: Dear Grace," in after("2") and "new words" not in talk.stored.thank_you.draft
    assert after("+ P.S. hello")[-2:] and talk.stored.thank_you.draft.endswith("P.S. hello")
    assert after("/voice")[0].startswith("In the voice ")
    assert after("/sent")[0].startswith("Thanked") and not after.debrief.open
    assert talk.stored.thank_you.sent_at is not None


def test_a_part_is_skipped_and_all_of_it_can_be_left(talk: Talk) -> None:
    talk("")
    after = After(talk)
    after("begin")
    assert after("/help")[0].startswith("Enter alone continues.")
    assert after("/skip")[-1] == "What do you believe now?"
    assert after("talks")[-1] == "What surprised you?"
    assert after("/undo")[0].startswith("undone: ") and not talk.stored.debrief.belief_after
    assert after("/skip")[0].startswith("The thank-you, ")
    assert after("/skip") == [] and not after.debrief.open
    again = PlainDebrief(talk.world.session, talk.id)
    again.answer("/leave")
    assert not again.open and talk.stored.thank_you.sent_at is None


def test_what_is_half_typed_at_an_interrupt_is_there_the_next_time(talk: Talk) -> None:
    talk.call.keep_half_typed("  ")
    talk.call.keep_half_typed("> send her the")
    talk.call.leave()
    assert talk.stored.draft_line.text == "> send her the"


def test_a_refused_answer_is_asked_again_alone_and_a_gap_waits_until_it_is_filled(
    talk: Talk,
) -> None:
    for line in ("one..", "two.."):
        talk(line)
    after = After(talk)
    after("begin")
    said = after("x" * 300_000)
    assert said[0].endswith("A note holds 256 kB; the old words were kept.")
    assert said[1] == "What was here? 00:00, plain: one.."
    assert after("more")[:2] == ["kept.", "What was here? 00:00, plain: two.."]
    assert [n.text for n in talk.stored.notes] == ["one more", "two.."]


def test_an_undo_that_is_refused_leaves_the_steps_where_they_are(talk: Talk) -> None:
    talk("one..")
    After(talk)
    debrief = PlainDebrief(talk.world.other().session, talk.id)
    debrief.greet()
    debrief.answer("")
    talk.capsys.readouterr()
    debrief.answer("/undo")
    assert talk.capsys.readouterr().out.splitlines() == ["Not now. There is nothing to undo."]
    debrief.answer("1")
    assert talk.stored.notes[0].starred


def test_what_the_disk_refuses_is_told_and_the_next_thing_is_asked(
    talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    after = After(talk)
    after("begin")
    session = talk.world.session
    full = StorageError("c1.json can't be written: No space left on device.")
    with monkeypatch.context() as patch:
        patch.setattr(session, "flush", raising(full))
        said = after("talks do it")
    assert said == ["What surprised you?", f"{full.title}. {full.sentence}"]
    assert after("nothing")[-1] == "What would you ask next time?"


def test_the_end_taken_back_leads_back_into_the_call(talk: Talk) -> None:
    after = After(talk)
    after("begin")
    assert after("/undo")[-1] == "The call continues."
    assert not after.debrief.open and not talk.call.ended


def raising(error: Exception) -> Callable[[], None]:
    """What refuses to be done."""

    def refuse() -> None:
        raise error

    return refuse
