"""The request: written, its times, sent at most twice, answered."""

from datetime import UTC, timedelta

import pytest

from tests.domain.build import IDEA, NOW, changed, did, outcome, refused
from tui.domain.actions.request import (
    MOST_OFFERED,
    DropTime,
    MarkAnswered,
    MarkRequestSent,
    OfferTime,
    SetRequestMinutes,
    WriteRequest,
)
from tui.domain.agenda.due import DueKind, due
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import POLICY, Request, RequestPolicy
from tui.domain.model.summary import conversation_head
from tui.domain.model.vocabulary import Stage
from tui.structs import replace

EARLIER, DAY = NOW - timedelta(days=9), timedelta(days=1)
SOON, LATER = NOW + DAY, NOW + 2 * DAY
ASKED = replace(IDEA, stage=Stage.ASKED, request=Request(sent_at=EARLIER, offered=(SOON, LATER)))
AGREED = (Stage.SCHEDULED, Stage.TALKED, Stage.THANKED, Stage.IN_TOUCH)


def test_write_request() -> None:
    after = did(IDEA, WriteRequest("talk", "Dear\x00 Grace"))
    assert after.request == Request(draft="Dear Grace")
    second = did(after, WriteRequest("talk", "Again", second=True))
    assert second.request == Request(draft="Dear Grace", second="Again")
    assert "256,000 is the most" in refused(IDEA, WriteRequest("talk", "x" * 256_001))


def test_set_request_minutes() -> None:
    after = did(IDEA, SetRequestMinutes("talk", 15))
    assert after.request.minutes == 15 and changed(IDEA, after) == {"request"}
    assert "between 5 and 240" in refused(IDEA, SetRequestMinutes("talk", 4))


def test_times_are_offered_in_their_order_and_dropped() -> None:
    after = did(did(IDEA, OfferTime("talk", LATER)), OfferTime("talk", SOON))
    assert after.request.offered == (SOON, LATER)
    assert "already" in refused(after, OfferTime("talk", SOON))
    after = did(after, DropTime("talk", SOON))
    assert after.request.offered == (LATER,)
    assert "not offered any more" in refused(after, DropTime("talk", SOON))


def test_too_many_times_are_no_choice() -> None:
    full = replace(IDEA, request=Request(offered=tuple(NOW + n * DAY for n in range(MOST_OFFERED))))
    assert "drop one of them first" in refused(full, OfferTime("talk", NOW + 9 * DAY))


@pytest.mark.parametrize("stage", [Stage.IDEA, Stage.QUIET, Stage.DECLINED])
def test_sent_for_the_first_time(stage: Stage) -> None:
    after = did(replace(IDEA, stage=stage), MarkRequestSent("talk"))
    assert (after.stage, after.request) == (Stage.ASKED, Request(sent_at=NOW))


@pytest.mark.parametrize("stage", [Stage.ASKED, Stage.QUIET])
def test_sent_again_and_never_a_third_time(stage: Stage) -> None:
    after = did(replace(ASKED, stage=stage), MarkRequestSent("talk"))
    assert after.stage is Stage.ASKED
    assert (after.request.sent_at, after.request.nudged_at) == (EARLIER, NOW)
    assert "twice already" in refused(after, MarkRequestSent("talk"))


def test_who_answered_is_not_written_to_again() -> None:
    answered = did(ASKED, MarkAnswered("talk"))
    assert "answered already" in refused(answered, MarkRequestSent("talk"))


@pytest.mark.parametrize("stage", AGREED)
def test_what_is_agreed_is_not_asked_for(stage: Stage) -> None:
    agreed = replace(ASKED, stage=stage)
    for command in (MarkRequestSent("talk"), MarkAnswered("talk", at=SOON)):
        assert refused(agreed, command) == f"This one is {stage} already; nothing was changed."


def test_a_yes_to_a_time_agrees_on_it() -> None:
    before = replace(ASKED, request=replace(ASKED.request, minutes=15))
    after = did(before, MarkAnswered("talk", at=LATER))
    assert (after.stage, after.scheduled_at, after.minutes) == (Stage.SCHEDULED, LATER, 15)
    assert after.request == replace(before.request, answered_at=NOW)
    assert outcome(before, MarkAnswered("talk", at=LATER)).event.words == "agreed, 15 minutes"
    assert "not offered any more" in refused(before, MarkAnswered("talk", at=NOW))


def waiting(talk: Conversation) -> list[DueKind]:
    return [line.kind for line in due([conversation_head(talk)], NOW, UTC, POLICY)]


def test_an_answer_without_a_time_ends_the_waiting() -> None:
    after = did(ASKED, MarkAnswered("talk"))
    assert (after.stage, after.request.answered_at) == (Stage.ASKED, NOW)
    assert after.scheduled_at is None
    assert waiting(ASKED) == [DueKind.NUDGE]
    assert waiting(after) == []


def test_declined() -> None:
    after = did(ASKED, MarkAnswered("talk", yes=False))
    assert (after.stage, after.request.answered_at) == (Stage.DECLINED, NOW)
    again = did(after, MarkAnswered("talk"), NOW + DAY)
    assert (again.stage, again.request.answered_at) == (Stage.ASKED, NOW), "dated once"


def test_an_answer_to_what_was_never_marked_as_sent() -> None:
    after = did(IDEA, MarkAnswered("talk"))
    assert after.request == Request(sent_at=NOW, answered_at=NOW)
    assert after.stage is Stage.ASKED


@pytest.mark.parametrize(("days", "words"), [(2, "somebody else"), (6, "write once more")])
def test_the_days_of_waiting_are_settings(days: int, words: str) -> None:
    policy = RequestPolicy(ask_elsewhere_days=2, nudge_days=6)
    head = conversation_head(ASKED)
    sent = {2: NOW - 2 * DAY + timedelta(hours=1), 6: EARLIER + DAY}[days]
    (line,) = due([replace(head, request_sent_at=sent - DAY)], NOW, UTC, POLICY, policy)
    assert words in line.words
