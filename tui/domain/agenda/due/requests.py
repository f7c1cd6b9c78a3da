"""What is due of requests: the clock of business days."""

from collections.abc import Iterable
from datetime import datetime, tzinfo

from tui.domain.agenda.due.item import Due, DueKind, line_of
from tui.domain.language.business_days import business_days
from tui.domain.language.date_words import say_month_day
from tui.domain.model.letter import RequestPolicy
from tui.domain.model.summary import ConversationHead
from tui.domain.model.vocabulary import Stage


def nudges(
    head: ConversationHead, now: datetime, zone: tzinfo, policy: RequestPolicy
) -> Iterable[Due]:
    """The request, if it waits too long for an answer."""
    sent_at, answered = head.request_sent_at, head.started_at or head.answered_at
    if head.stage is not Stage.ASKED or answered or sent_at is None:
        return
    today = now.astimezone(zone).date()
    last = head.nudged_at or sent_at
    waited = business_days(last.astimezone(zone).date(), today)
    if head.nudged_at is not None:
        words = (
            "no answer to the second message; let it rest" if waited >= policy.nudge_days else ""
        )
    elif waited >= policy.nudge_days:
        words = f"no answer for {waited} business days; write once more"
    elif waited >= policy.ask_elsewhere_days:
        words = f"no answer for {waited} business days; try somebody else there"
    else:
        words = ""
    if words:
        when = f"since {say_month_day(last.astimezone(zone).date(), today)}"
        yield line_of(DueKind.NUDGE, head, words, last, when=when, theirs=True)
