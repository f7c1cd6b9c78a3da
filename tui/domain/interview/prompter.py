"""What a prompter shows: the words to be said next, and the minutes that are left."""

from datetime import datetime, tzinfo

from msgspec import Struct

from tui.domain.interview.follow_ups import threads
from tui.domain.interview.next_question import nothing_waits
from tui.domain.model.agreed_end import agreed_end, seconds_left
from tui.domain.model.call import left_words
from tui.domain.model.conversation import Conversation
from tui.domain.model.records import find


class Prompt(Struct, frozen=True):
    """What is shown at one moment: what is to be said, and the time; nothing that was noted."""

    label: str
    """What it is: "next", "my opening", "follow up", "back to"."""
    cue: str = ""
    """A few words that are seen from afar, or ""."""
    words: str = ""
    """The whole of what is to be said, or ""."""
    minutes: str = ""
    """Whole minutes that are left, "17"; over is negative; "" without a call."""
    time: str = ""
    """The same in words, "17 left", or that the clock is stopped."""
    until: str = ""
    """When the call is agreed to end, "until 12:30", or ""."""


def prompt(conversation: Conversation, now: datetime, zone: tzinfo) -> Prompt:
    """What a prompter shows.

    While the screen of the call is covered it shows the time and nothing else.

    Args:
        conversation: The conversation, its call under way or ahead.
        now: The present moment.
        zone: The user's zone, in which the end is said.
    """
    call, card = conversation.call, conversation.on_card
    if call.started_at is None:
        return Prompt("not begun", words="This begins when the call does.")
    label, cue, words = ("covered", "", "") if card.covered else _to_say(conversation)
    left_s, end = seconds_left(conversation, now), agreed_end(conversation)
    left = left_words(left_s)
    return Prompt(
        label,
        cue,
        words,
        f"{'-' if left_s <= -60 else ''}{abs(left_s) // 60}",
        f"paused · {left}" if call.paused_at else left,
        f"until {end.astimezone(zone):%H:%M}" if end else "",
    )


def _to_say(conversation: Conversation) -> tuple[str, str, str]:
    """What it is, its cue, its words."""
    card, next_id = conversation.on_card, conversation.call.next_id
    if card.label:
        return card.label, "", card.words
    if question := find(conversation.plan, next_id):
        # What was noted about somebody is no sentence to read out to them.
        return "next", question.cue, "" if question.unworded else question.text
    if thread := find(threads(conversation), next_id):
        return "back to", "", thread.text
    return "questions", "", nothing_waits(conversation)
