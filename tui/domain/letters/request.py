"""The request for a conversation: its skeleton, the times it offers, its clock."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo

from tui.domain.language.business_days import after_business_days
from tui.domain.language.date_words import MONTHS, WEEKDAYS
from tui.domain.letters.blanks import blank, inside
from tui.domain.letters.turned import turned
from tui.domain.letters.wish import still_asks, wanted
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import REQUESTS, Request, RequestPolicy
from tui.domain.model.person import Person
from tui.domain.model.vocabulary import NameUse, Place
from tui.domain.questions.sensitive import is_sensitive

MINUTES = (15, 20, 30)
"""How many minutes are usual to ask for."""

UNNAMED = "how you know of them, without a name that you may not use"
"""What stands for whoever told about the person, until they said that they may be named."""

NO_TIMES = "[two or three times that suit you]"

LONGEST_ABOUT = 60
"""Most characters of a goal that is in a subject line."""

_PRIVATE = re.compile(
    r"\b(?:i|i'm|i've|i'd|my|me|mine|myself|we|our|us|she|he|her|his|him|they|their"
    r"|jobs?|hir(?:e|ed|ing)|salary|pay|paid|referral|interview|openings?|mad|quit|leave)\b",
    re.I,
)
"""Words of a goal that stay at home: of the user, of the reader as somebody else, of a job."""

_BLOCK = re.compile(r"For example:(?:\n- .*)+")
"""The blank in which the offered times will be."""


def subject_of(person: Person, conversation: Conversation) -> str:
    """The subject line: who opened the door, otherwise what it is about; nothing private."""
    by = through(person)
    about = _asked_about(conversation.goal)
    where = f" at {person.organisation}" if person.organisation else ""
    subject = about or f"A question about your work{where}"
    subject = f"{by} suggested that I write" if by else subject
    return f"Re: {subject}" if conversation.request.sent_at else subject


def _asked_about(goal: str) -> str:
    """A goal as a subject line; "" of one that is long, or speaks of the user."""
    said = wanted(goal).strip(" ?!,;:")
    if not said or len(said) > LONGEST_ABOUT or _PRIVATE.search(said) or still_asks(said):
        return ""
    first = said.split()[0]
    said = said if first[1:] != first[1:].lower() else first.lower() + said[len(first) :]
    return f"A question about {said}"


def draft(person: Person, conversation: Conversation, me: str, times: str) -> str:
    """A skeleton of the first message; what is in brackets is the user's to write.

    Args:
        person: Whom to ask.
        conversation: The conversation to ask for.
        me: The user's name; "" leaves a blank.
        times: The offered times, from `times_block`.
    """
    return "\n\n".join(
        [
            f"Dear {person.called},",
            f"{_met(person)} [who you are, in a few words]",
            f"{found_out(conversation)} "
            f"I would like to understand {blank(wanted(conversation.goal) or 'one thing')}.",
            f"Would you have {conversation.request.minutes} minutes for a call? {times}",
            f"Thank you,\n{me or '[your name]'}",
        ]
    )


def second_draft(person: Person, conversation: Conversation, me: str, times: str) -> str:
    """A skeleton of the second and last message; takes what `draft` takes."""
    return "\n\n".join(
        [
            f"Dear {person.called},",
            f"I wrote to you about {blank(wanted(conversation.goal) or 'one thing')}. "
            "[one thing that is new since then]",
            f"Would you have {conversation.request.minutes} minutes for a call? {times}",
            "If the timing is wrong, no need to reply.",
            f"Thank you,\n{me or '[your name]'}",
        ]
    )


def _met(person: Person) -> str:
    if by := through(person):
        return f"{by} suggested that I write to you."
    if person.introduced_by:  # how they met may name whoever does not want to be named
        return f"[{UNNAMED}]"
    return blank(person.how_met or "how you know of them")


def found_out(conversation: Conversation) -> str:
    """A blank with what the user found out about them, as it is said to them.

    What had better not be spoken of, and what couldn't be found out, is no reason to write.
    """
    told = (
        turned(inside(one.text))
        for one in conversation.findings
        if one.place is not Place.UNKNOWN and one.text != one.source and not is_sensitive(one.text)
    )
    return blank(next(filter(None, told), "one thing you found out about their work"))


def through(person: Person) -> str:
    """Who opened the door, if they said that they may be named; otherwise ""."""
    return person.introduced_by if person.introduction.name_use is NameUse.YES else ""


def times_block(offered: Iterable[datetime], mine: tzinfo, theirs: tzinfo | None) -> str:
    """The offered times as they are in the message, a blank if there are none.

    Args:
        offered: The times.
        mine: The user's own time zone.
        theirs: The person's, if it is known.
    """
    lines = [f"- {time_words(at, mine, theirs)}" for at in offered]
    return "\n".join(["For example:", *lines]) if lines else NO_TIMES


def time_words(at: datetime, mine: tzinfo, theirs: tzinfo | None, *, short: bool = False) -> str:
    """A day and time in words for the person, theirs first where the two clocks differ.

    Args:
        at: The time.
        mine: The user's own time zone.
        theirs: The person's, if it is known.
        short: Whether days and months are cut to three letters, for the user alone.
    """
    return ", ".join(day_and_clock(at, mine, theirs, short=short))


def day_and_clock(
    at: datetime, mine: tzinfo, theirs: tzinfo | None, *, short: bool = False
) -> tuple[str, str]:
    """The two parts of `time_words`, which takes the same: the day, and the time of it."""
    here = at.astimezone(mine)
    there = at.astimezone(theirs or mine)
    if here.utcoffset() == there.utcoffset():
        return _day(here.date(), short), f"{here:%H:%M}"
    other = f"{_day(here.date(), short)}, " if here.date() != there.date() else ""
    return _day(there.date(), short), f"{there:%H:%M} your time ({other}{here:%H:%M} mine)"


def with_minutes(text: str, before: int, after: int) -> str:
    """The message asking for other minutes, if it still asks for those from before."""
    return re.sub(rf"\b{before} minutes", f"{after} minutes", text, count=1)


def with_times(text: str, before: str, after: str) -> str:
    """The message with other times in it: where the old ones were, or the blank for them.

    Args:
        text: The message as it is.
        before: The times that it was last given, from `times_block`.
        after: Those that it should have.
    """
    place = next((block for block in (before, NO_TIMES) if block in text), "")
    if not place and after != NO_TIMES:  # times of before, some of which have passed by now
        stale = _BLOCK.search(text)
        place = stale[0] if stale else ""
    return text.replace(place, after, 1) if place else text


def clock_words(
    request: Request, now: datetime, zone: tzinfo, policy: RequestPolicy = REQUESTS
) -> tuple[str, ...]:
    """The state of the request and what comes when, piece by piece.

    Args:
        request: The request.
        now: The present moment, UTC.
        zone: The user's own time zone, whose business days count.
        policy: When it waits too long.
    """
    if request.sent_at is None:
        return ("not sent yet",)
    today = now.astimezone(zone).date()
    sent = request.sent_at.astimezone(zone).date()
    said = [f"sent {_near(sent, today)};"]
    if request.answered_at is not None:
        return (*said, f"answered {_near(request.answered_at.astimezone(zone).date(), today)}")
    if request.nudged_at is not None:
        again = request.nudged_at.astimezone(zone).date()
        rest = after_business_days(again, policy.nudge_days)
        return (*said, f"once more {_near(again, today)};", _then("let it rest", rest, today))
    elsewhere = after_business_days(sent, policy.ask_elsewhere_days)
    once_more = after_business_days(sent, policy.nudge_days)
    steps = [_then("write once more", once_more, today), "then let it rest"]
    if elsewhere < once_more and today < once_more:
        steps.insert(0, _then("somebody else there", elsewhere, today))
    return (*said, f"if no answer: {steps[0]},", *(f"{s}," for s in steps[1:-1]), steps[-1])


def second_due(
    request: Request, now: datetime, zone: tzinfo, policy: RequestPolicy = REQUESTS
) -> bool:
    """Whether the second message is at hand: begun, sent, or due; takes what `clock_words` does."""
    if request.sent_at is None or request.answered_at is not None:
        return bool(request.nudged_at)
    due = after_business_days(request.sent_at.astimezone(zone).date(), policy.nudge_days)
    return bool(request.second or request.nudged_at) or now.astimezone(zone).date() >= due


def _then(action: str, day: date, today: date) -> str:
    return f"{action} now" if day <= today else f"{action} from {_near(day, today)}"


def _near(day: date, today: date) -> str:
    """A day within the week by its name alone, otherwise with its date."""
    if abs(day - today) < timedelta(days=7):
        return "today" if day == today else WEEKDAYS[day.weekday()]
    return f"{day.day} {MONTHS[day.month - 1]}" + ("" if day.year == today.year else f" {day.year}")


def _day(day: date, short: bool) -> str:
    letters = 3 if short else None
    return f"{WEEKDAYS[day.weekday()][:letters]} {day.day} {MONTHS[day.month - 1][:letters]}"
