"""A letter on its way: when it may leave, and what is kept of it."""

import pytest

from tests.domain.build import IDEA, NOW, changed, did, minutes, outcome, refused, talked, talking
from tui.domain.actions.base import Command
from tui.domain.actions.thank_you import BeginSending, FailSending, FinishSending, MarkThankYouSent
from tui.domain.model.conversation import Conversation
from tui.domain.model.vocabulary import Stage
from tui.structs import replace

BEGUN = did(talked(), BeginSending("talk", "<1@example.org>"))
SENT = did(BEGUN, FinishSending("talk"), NOW + minutes(1))


def test_a_letter_may_be_on_its_way_before_anybody_is_asked() -> None:
    assert changed(talked(), BEGUN) == {"thank_you"}
    assert (BEGUN.thank_you.message_id, BEGUN.thank_you.sending_at) == ("<1@example.org>", NOW)
    assert BEGUN.thank_you.unsure and BEGUN.thank_you.sent_at is None
    assert not talked().thank_you.unsure
    made = outcome(talked(), BeginSending("talk", "<1@example.org>"))
    assert made.event.words == "sending the thank-you"


def test_a_letter_that_went_out_is_thanked_for() -> None:
    letter = SENT.thank_you
    assert (letter.sent_at, letter.sending_at, letter.unsure) == (NOW + minutes(1), None, False)
    assert SENT.stage is Stage.THANKED and letter.message_id == "<1@example.org>"
    assert outcome(BEGUN, FinishSending("talk")).event.words == "thank-you sent"


def test_an_outcome_that_is_told_twice_changes_nothing() -> None:
    assert did(SENT, FinishSending("talk"), NOW + minutes(9)) == SENT
    failed = did(BEGUN, FailSending("talk", "no"))
    assert did(failed, FailSending("talk", "no"), NOW + minutes(9)) == failed


def test_a_letter_that_failed_can_be_sent_again_under_its_own_id() -> None:
    made = outcome(BEGUN, FailSending("talk", "no\n route"))
    assert made.event.words == "not sent: no route"
    failed = did(BEGUN, FailSending("talk", "no route"))
    assert failed.thank_you.sending_at is None and failed.stage is Stage.TALKED
    again = did(failed, BeginSending("talk", "<2@example.org>"), NOW + minutes(3))
    assert again.thank_you.message_id == "<1@example.org>"
    assert again.thank_you.sending_at == NOW + minutes(3)


def test_what_may_have_arrived_is_sent_again_knowingly_only() -> None:
    assert "may have been sent already" in refused(BEGUN, BeginSending("talk", "<2@x>"))
    again = did(BEGUN, BeginSending("talk", "<2@x>", again=True), NOW + minutes(3))
    assert again.thank_you.message_id == "<1@example.org>"


def test_what_was_sent_is_never_sent_again() -> None:
    for again in (False, True):
        command = BeginSending("talk", "<2@x>", again)
        assert refused(SENT, command) == "This letter is marked as sent already."


def test_what_may_have_arrived_can_be_marked_as_sent() -> None:
    marked = did(BEGUN, MarkThankYouSent("talk"))
    assert (marked.thank_you.sent_at, marked.thank_you.sending_at) == (NOW, None)


def test_a_mark_of_the_meantime_stays() -> None:
    marked = did(BEGUN, MarkThankYouSent("talk"))
    assert did(marked, FinishSending("talk"), NOW + minutes(5)).thank_you.sent_at == NOW


@pytest.mark.parametrize("before", [IDEA, talking()])
def test_only_a_call_that_ended_gets_a_letter(before: Conversation) -> None:
    sentence = refused(before, BeginSending("talk", "<1@x>"))
    assert sentence == "There has been no call yet."


def test_a_message_id_is_one_line() -> None:
    begun = did(talked(), BeginSending("talk", "<1@x>\r\nBcc: eve@example.com"))
    assert "\n" not in begun.thank_you.message_id


def test_a_late_letter_moves_no_further_stage_back() -> None:
    on = replace(BEGUN, stage=Stage.IN_TOUCH)
    assert did(on, FinishSending("talk")).stage is Stage.IN_TOUCH


@pytest.mark.parametrize("command", [BeginSending, FinishSending, FailSending])
def test_what_happens_outside_is_not_undone(command: type[Command]) -> None:
    assert not command.undoable and MarkThankYouSent.undoable
