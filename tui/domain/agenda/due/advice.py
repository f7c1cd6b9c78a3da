"""What is due of advice: two weeks after the call each piece asks whether it was tried."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, tzinfo

from tui.domain.agenda.due.item import Due, DueKind, line_of
from tui.domain.language.date_words import say_month_day
from tui.domain.model.summary import ConversationHead

TO_TRY = timedelta(days=14)
"""How long there is to try something before it is asked about."""


def advice(head: ConversationHead, now: datetime, zone: tzinfo) -> Iterable[Due]:
    """Each piece of advice that is open, from the day two weeks after the call on."""
    if not head.advice or head.ended_at is None:
        return
    day = head.ended_at.astimezone(zone).date()
    if now.astimezone(zone).date() - day < TO_TRY:
        return
    at = datetime.combine(day + TO_TRY, datetime.min.time(), tzinfo=UTC)
    for id in head.advice:
        when = f"from {say_month_day(day, now.astimezone(zone).date())}"
        yield line_of(DueKind.ADVICE, head, "tried it?", at, record_id=id, when=when)
