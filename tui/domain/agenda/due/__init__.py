"""Today: what is due, computed by rules, most urgent first."""

from collections.abc import Collection, Iterable
from datetime import datetime, tzinfo
from itertools import chain

from tui.domain.agenda.due.advice import advice
from tui.domain.agenda.due.calls import (
    ended,
    next_calls,
    planned,
    put_over,
    source_words,
    thank_you_words,
    to_confirm,
    under_way,
)
from tui.domain.agenda.due.contacts import slipping
from tui.domain.agenda.due.introductions import introductions
from tui.domain.agenda.due.item import Due, DueKind, snoozed_by, still_awake, why_now
from tui.domain.agenda.due.promises import promises
from tui.domain.agenda.due.requests import nudges
from tui.domain.model.letter import REQUESTS, RequestPolicy, ThankYouPolicy
from tui.domain.model.summary import ConversationHead, PersonHead

__all__ = [
    "Due",
    "DueKind",
    "due",
    "put_over",
    "source_words",
    "thank_you_words",
    "why_now",
]

_RANK = {kind: rank for rank, kind in enumerate(DueKind)}


def due(
    heads: Collection[ConversationHead],
    now: datetime,
    zone: tzinfo,
    policy: ThankYouPolicy,
    requests: RequestPolicy = REQUESTS,
    people: Collection[PersonHead] = (),
) -> tuple[Due, ...]:
    """Everything that is due now and not snoozed, most urgent first.

    People to be in touch with come last, in the order of `slipping`.

    Args:
        heads: The conversations.
        now: The present moment, UTC.
        zone: The user's own time zone, for days.
        policy: When a thank-you is due.
        requests: When a request waits too long.
        people: Everybody, for what is due between the conversations.
    """
    found: list[Due] = []
    coming: list[ConversationHead] = []
    over = put_over(heads, now)
    for head in heads:
        if head.under_way:
            found.append(under_way(head, now, zone))
        if head.id not in over:
            found.extend(ended(head, now, zone, policy))
        if planned(head):
            coming.append(head)
            found.extend(to_confirm(head, now, zone))
        found.extend(promises(head, now, zone))
        found.extend(nudges(head, now, zone, requests))
        found.extend(advice(head, now, zone))
    found.extend(next_calls(coming, now, zone))
    found.extend(introductions(people, heads, now, zone))
    owners: Iterable[ConversationHead | PersonHead] = chain(heads, people)
    found.sort(key=lambda d: (_RANK[d.kind], d.at, d.conversation_id, d.person_id))
    found.extend(slipping(heads, people, now, zone) if people else ())
    return tuple(still_awake(found, snoozed_by(owners), now, zone))
