"""The steps of the first conversation: ticked by what is there, gone once it is thanked for."""

from datetime import UTC, date, timedelta

import pytest

from tests.domain.build import IDEA, NOW, plan
from tui.domain.actions.snoozing import PutStepsAway
from tui.domain.agenda.first_steps import first_steps
from tui.domain.model.summary import ConversationHead, conversation_head
from tui.domain.model.vocabulary import Stage
from tui.structs import replace

HEAD = conversation_head(IDEA)
PROPOSED = conversation_head(replace(IDEA, plan=plan(*"abcde")))
PLANNED = conversation_head(replace(IDEA, plan=plan(*"abcde"), goal="how teams choose"))
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("head", "ticks", "hint"),
    [
        (HEAD, "x....", "{today.request} writes"),
        (replace(HEAD, request_sent_at=NOW), "xx...", "{today.prepare} prepares"),
        (replace(HEAD, stage=Stage.ASKED), "xx...", "{today.prepare} prepares"),
        (PLANNED, "x.x..", "{today.request} writes"),
        (PROPOSED, "x....", "{today.request} writes"),
        (replace(PLANNED, scheduled_at=NOW - HOUR), "xxx..", "{today.call} starts the call"),
        (
            replace(PLANNED, scheduled_at=NOW + HOUR),
            "xxx..",
            "{today.call} starts the call: today 19:00 (in 1 h)",
        ),
        (replace(HEAD, started_at=NOW), "xxx..", "{today.open} on the call goes back to it"),
        (replace(HEAD, started_at=NOW, ended_at=NOW), "xxxx.", "{today.after} leads"),
        (replace(HEAD, stage=Stage.DECLINED), ".....", "{today.new} names somebody else"),
        (replace(PLANNED, stage=Stage.QUIET), ".....", "{today.new} names somebody else"),
    ],
)
def test_each_step_ticks_itself(head: ConversationHead, ticks: str, hint: str) -> None:
    steps = first_steps([head], NOW, UTC)
    assert steps is not None and steps.conversation_id == head.id
    assert "".join("x" if one else "." for one in steps.done) == ticks
    assert steps.hint.startswith(hint)


def test_the_conversation_that_came_furthest_counts() -> None:
    further = replace(HEAD, id="other", request_sent_at=NOW, created_at=NOW - 99 * HOUR)
    newer = replace(HEAD, id="newer", created_at=NOW)
    for heads, id in (([HEAD, further], "other"), ([newer, HEAD], "newer")):
        steps = first_steps(heads, NOW, UTC)
        assert steps is not None and steps.conversation_id == id


def test_they_are_gone_for_good() -> None:
    assert first_steps([], NOW, UTC) is None
    thanked = replace(HEAD, id="other", thanked_at=NOW)
    assert first_steps([HEAD, thanked], NOW, UTC) is None
    second = replace(HEAD, id="other", started_at=NOW)
    assert first_steps([second, HEAD], NOW, UTC) is not None
    assert first_steps([second, replace(HEAD, started_at=NOW)], NOW, UTC) is None
    after, event = PutStepsAway(IDEA.id).apply(IDEA, NOW)
    assert event.words == "the first steps are hidden"
    assert [one.until for one in after.snoozes] == [date.max]
    assert first_steps([conversation_head(after), HEAD], NOW + 9999 * HOUR, UTC) is None
