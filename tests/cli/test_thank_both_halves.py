"""A call that broke off and its second half have one letter."""

from collections.abc import Callable

from tests.cli.run import Done, Shelf
from tui.domain.actions.call import EndCall, StartCall
from tui.domain.actions.continuation import ContinueConversation
from tui.domain.actions.people import AddConversation
from tui.domain.actions.thank_you import MarkThankYouSent, WriteThankYou
from tui.domain.model.question import Question


def test_the_letter_behind_the_second_half_thanks_for_both(
    shelf: Shelf, coffeechat: Callable[..., Done]
) -> None:
    session = shelf.world.other().session
    first, second = session.new_id(), session.new_id()
    person_id = session.conversation(shelf.grace).person_id
    left = (Question(id="q", text="Why?", cue="why"),)
    session.run(AddConversation(first, person_id, 30, left))
    session.run(StartCall(first))
    session.run(EndCall(first))
    session.run(ContinueConversation(first, second))
    shelf.world.clock.wait(minutes=5)
    session.run(StartCall(second))
    session.run(EndCall(second))
    for id in (shelf.grace, second):
        session.run(MarkThankYouSent(id))
    session.run(WriteThankYou(second, "for both"))
    session.close()
    done = coffeechat("thank", "grace")
    assert done.out == "for both\n" and "it is marked as sent already" in done.err
