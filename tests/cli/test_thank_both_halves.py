"""A call that broke off and its second half have one letter."""

from collections.abc import Callable

from tests.cli.run import Done, Shelf
from tui.domain import commands as c
from tui.domain.question import Question


def test_the_letter_behind_the_second_half_thanks_for_both(
    shelf: Shelf, coffeechat: Callable[..., Done]
) -> None:
    session = shelf.world.other().session
    first, second = session.new_id(), session.new_id()
    person_id = session.conversation(shelf.grace).person_id
    left = (Question(id="q", text="Why?", cue="why"),)
    session.run(c.AddConversation(first, person_id, 30, left))
    session.run(c.StartCall(first))
    session.run(c.EndCall(first))
    session.run(c.ContinueConversation(first, second))
    shelf.world.clock.wait(minutes=5)
    session.run(c.StartCall(second))
    session.run(c.EndCall(second))
    for id in (shelf.grace, second):
        session.run(c.MarkThankYouSent(id))
    session.run(c.WriteThankYou(second, "for both"))
    session.close()
    done = coffeechat("thank", "grace")
    assert done.out == "for both\n" and "it is marked as sent already" in done.err
