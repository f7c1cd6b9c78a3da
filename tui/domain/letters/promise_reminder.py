"""A gentle reminder of what somebody promised, as a draft with blanks."""

from datetime import datetime, tzinfo

from tui.domain.language.date_words import say_past_day
from tui.domain.letters.thank_you import as_offered
from tui.domain.model.conversation import Conversation, Promise
from tui.domain.model.person import Person

SUBJECT = "About our conversation"
"""Its subject line; it names no promise, since others may see it."""


def draft(
    person: Person,
    conversation: Conversation,
    promise: Promise,
    me: str,
    now: datetime,
    zone: tzinfo,
) -> str:
    """A skeleton of the reminder: their promise turned to them, the rest as prompts.

    Args:
        person: Who promised.
        conversation: In which conversation.
        promise: Their promise; one that is off the record leaves a blank.
        me: The user's name; "" leaves a blank.
        now: The present moment.
        zone: The user's own time zone.
    """
    noted = as_offered(promise.text, conversation) if conversation.may_be_told(promise) else ""
    return "\n\n".join(
        [
            f"Dear {person.called},",
            "[one thing that has happened since, or what you did with what they told you]",
            f"{_when(conversation, now, zone)} you kindly offered [{noted or 'what it was'}]. "
            "[why it would still help you]",
            "[an easy way out: it can wait, or something smaller would do]",
            f"With thanks,\n{me or '[your name]'}",
        ]
    )


def _when(conversation: Conversation, now: datetime, zone: tzinfo) -> str:
    ended_at = conversation.call.ended_at
    if ended_at is None:
        return "When we talked"
    words = say_past_day(ended_at.astimezone(zone).date(), now.astimezone(zone).date())
    return words[:1].upper() + words[1:]
