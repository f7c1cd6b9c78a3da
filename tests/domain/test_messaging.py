"""The next message: its skeleton, and what to be sure of before it leaves."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import GRACE, IDEA, NOW, note, notes, promise
from tests.domain.strategies import conversations
from tui.domain.letters.keep_in_touch import MOST, message_checks, next_message, told_of
from tui.domain.model.conversation import Advice, Conversation
from tui.domain.model.person import Contact
from tui.domain.model.vocabulary import Kind, Owner
from tui.structs import replace

BOOK = note("a1", "read the [old] book.", Kind.RESOURCE)
SECRET = note("a2", "the team is to be closed", Kind.OFF_THE_RECORD)
TOLD = note("a3", "two boys,\nmoved to Boston", Kind.PERSONAL)


def talk(*advice: Advice, **other: object) -> Conversation:
    return replace(IDEA, notes=notes(BOOK, SECRET, TOLD), advice=advice, **other)  # type: ignore[arg-type]


def test_with_nothing_to_tell_it_is_all_prompts() -> None:
    assert next_message(GRACE, [], "").split("\n\n") == [
        "Dear Grace,",
        "[what made you think of them]",
        "[ask how it is going]",
        "[one thing that may be useful to them]",
        "With best wishes,\n[your name]",
    ]


def test_what_was_tried_and_what_is_owed_are_reasons() -> None:
    tried = Advice(id="a1", tried_at=NOW, outcome="it opened my eyes")
    text = next_message(GRACE, [talk(tried, promises=(promise("p1"),))], "Jo Doe")
    assert "I tried what you told me about, [read the old book]: it opened my eyes" in text
    assert "As promised: [send the paper]" in text
    assert "[ask how it is going: two boys, moved to Boston]" in text
    assert text.endswith("With best wishes,\nJo Doe")


def test_what_the_last_message_told_is_not_told_again() -> None:
    hour = timedelta(hours=1)
    there = talk(Advice(id="a1", tried_at=NOW, outcome="it opened my eyes"))
    for contact, told in (
        (Contact(id="c1", at=NOW + hour, text="I tried the book."), False),
        (Contact(id="c1", at=NOW - hour, text="I will try the book."), True),
        (Contact(id="c1", at=NOW + hour, words="a meetup"), True),
    ):
        text = next_message(replace(GRACE, contacts=(contact,)), [there], "Jo")
        assert ("I tried" in text) is told


def test_an_outcome_that_was_not_said_is_a_blank() -> None:
    text = next_message(GRACE, [talk(Advice(id="a1", tried_at=NOW))], "Jo")
    assert "[read the old book]: [what came of it]" in text


def test_what_is_off_the_record_theirs_or_untried_is_no_reason() -> None:
    hidden = promise("p2", "keep it quiet", note_id="a2")
    theirs = promise("p3", "introduce me", Owner.THEM)
    kept = promise("p4", "send the link", done_at=NOW)
    there = talk(Advice(id="a1"), Advice(id="a2", tried_at=NOW), promises=(hidden, theirs, kept))
    text = next_message(GRACE, [there], "Jo")
    for words in ("book", "closed", "quiet", "introduce", "link"):
        assert words not in text


def test_two_reasons_are_enough() -> None:
    many = tuple(promise(f"p{n}", f"send paper {n}") for n in range(5))
    assert next_message(GRACE, [talk(promises=many)], "Jo").count("As promised") == 2


def test_what_they_told_of_themselves() -> None:
    assert told_of([talk()]) == ["two boys, moved to Boston"]


def names(text: str, *talks: Conversation) -> list[str]:
    """The checks that do not hold."""
    found = message_checks(text, GRACE, talks or (talk(),), ["Ada Lovelace"])
    assert [one.name for one in found] == ["no blanks", "right name", "length", "off the record"]
    return [one.name for one in found if not one.ok]


def test_the_checks() -> None:
    assert names("Dear Grace,\nI read it.") == []
    assert names("Dear Ada,\nI read it.") == ["right name"]
    assert names("Dear Grace,\n[why]") == ["no blanks"]
    assert names("Dear Grace,\n" + "word " * MOST) == ["length"]
    assert names("Dear Grace,\nis the team closed?", IDEA, talk()) == ["off the record"]


@given(st.lists(conversations(), max_size=3), st.text(max_size=80))
def test_no_text_breaks_it(talks: list[Conversation], text: str) -> None:
    draft = next_message(GRACE, talks, text)
    assert draft.startswith("Dear Grace,")
    if talks:
        assert len(message_checks(draft + text, GRACE, talks)) == 4
