"""What is written between a yes and the call: reply, confirmation, late, moved, called off."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta, tzinfo

from msgspec import Struct

from tui.domain.language.date_words import WEEKDAYS
from tui.domain.language.text import words
from tui.domain.letters.blanks import blank
from tui.domain.letters.checks import Check, no_blanks, right_name
from tui.domain.letters.greeting import called
from tui.domain.letters.request import day_and_clock
from tui.domain.letters.said_times import said_times
from tui.domain.letters.wish import wanted
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import AppointmentLetter
from tui.domain.model.person import Person
from tui.domain.model.readiness import reached_by
from tui.domain.model.vocabulary import Medium

MOST = 100
"""Words that such a letter has at most."""

LATE_WITHIN = timedelta(minutes=30)
"""So near to the call, before and after its time, being late is what there is to write."""

SUBJECTS = {
    AppointmentLetter.REPLY: "Our call on {day}",
    AppointmentLetter.CONFIRM: "Our call on {day}",
    AppointmentLetter.LATE: "Running late for our call",
    AppointmentLetter.MOVE: "Our call on {day}: could we move it?",
    AppointmentLetter.CANCEL: "Our call on {day}: I have to cancel",
}


class Agreed(Struct, frozen=True):
    """The agreed call, on both clocks."""

    at: datetime
    """When it is."""
    mine: tzinfo
    """The user's own time zone."""
    theirs: tzinfo | None
    """The person's, if it is known."""
    now: datetime
    """The present moment."""

    @property
    def their_day(self) -> date:
        """The day of the call where they are."""
        return self.at.astimezone(self.theirs or self.mine).date()

    @property
    def day(self) -> str:
        """That day in words: "Friday 4 December"."""
        return day_and_clock(self.at, self.mine, self.theirs)[0]

    @property
    def words(self) -> str:
        """When it is: "Friday 4 December at 14:00 your time (18:00 mine)"."""
        return f"{self.day} at {self.clock}"

    @property
    def clock(self) -> str:
        """The time of day: "14:00 your time (18:00 mine)"."""
        return day_and_clock(self.at, self.mine, self.theirs)[1]

    @property
    def near(self) -> str:
        """When it is, with "today" or "tomorrow" before it where it is that near for them."""
        today = self.now.astimezone(self.theirs or self.mine).date()
        name = {0: "today, ", 1: "tomorrow, "}.get((self.their_day - today).days, "on ")
        return f"{name}{self.words}"


def due_letter(conversation: Conversation, now: datetime, zone: tzinfo) -> AppointmentLetter:
    """The letter that there is most reason for at a moment."""
    at = conversation.scheduled_at
    if at is None:
        return AppointmentLetter.REPLY
    if abs(at - now) <= LATE_WITHIN:
        return AppointmentLetter.LATE
    days = (at.astimezone(zone).date() - now.astimezone(zone).date()).days
    replied = conversation.appointment.replied_at is not None
    said_yes = conversation.request.answered_at
    if said_yes and not replied and said_yes.astimezone(zone).date() == now.astimezone(zone).date():
        return AppointmentLetter.REPLY
    if days <= 1 and (replied or conversation.appointment.confirmed_at is None):
        return AppointmentLetter.CONFIRM
    return AppointmentLetter.MOVE if replied else AppointmentLetter.REPLY


def subject_of(letter: AppointmentLetter, agreed: Agreed) -> str:
    """The subject line."""
    return SUBJECTS[letter].format(day=agreed.day)


def draft(
    letter: AppointmentLetter,
    person: Person,
    conversation: Conversation,
    me: str,
    agreed: Agreed,
    times: str,
) -> str:
    """A draft; what is in brackets is the user's to write.

    Args:
        letter: Which.
        person: To whom.
        conversation: The conversation whose call it is.
        me: The user's name; "" leaves a blank.
        agreed: The call.
        times: Other times to offer, from `times_block` or `times_line`.
    """
    said = _said(person, conversation, agreed, times)[letter]
    return "\n\n".join([f"Dear {person.called},", *said, f"Best wishes,\n{me or '[your name]'}"])


def _said(
    person: Person, conversation: Conversation, agreed: Agreed, times: str
) -> dict[AppointmentLetter, tuple[str, ...]]:
    """The paragraphs of each letter between greeting and name."""
    goal = wanted(conversation.goal).rstrip(" .?!")
    about = (
        f"I'm looking forward to hearing about {blank(goal)}."
        if goal
        else "I'm looking forward to it."
    )
    there = conversation.medium is Medium.IN_PERSON
    talk, call = ("meet", "meeting") if there else ("talk", "call")
    where, length = where_words(person, conversation), f"{conversation.minutes} minutes"
    return {
        AppointmentLetter.REPLY: (
            f"Thank you for saying yes. We'll {talk} on {agreed.words}, for {length}. {about}",
            "If anything changes on your side, just send me a line.",
            where,
        ),
        AppointmentLetter.CONFIRM: (
            f"A quick note to say that I'm looking forward to our {call} {agreed.near}.",
            "If the time no longer suits you, we can easily find another.",
            where,
        ),
        **_put_out(call, agreed, times),
    }


def _put_out(call: str, agreed: Agreed, times: str) -> dict[AppointmentLetter, tuple[str, ...]]:
    """The paragraphs of the letters that say sorry."""
    return {
        AppointmentLetter.LATE: (
            f"I'm running about [ten] minutes late for our {call} at {agreed.clock}, and I'm "
            "sorry to keep you waiting. If that doesn't work for you, another time is fine.",
        ),
        AppointmentLetter.MOVE: (
            f"I'm sorry: something has come up, and I can't make our {call} on {agreed.words}. "
            f"Could we move it? {times}",
        ),
        AppointmentLetter.CANCEL: (
            f"I'm sorry, but I have to cancel our {call} on {agreed.words}. "
            "[why, in a few words, or nothing]",
            "Thank you for making the time. I would be glad to ask you again [when].",
        ),
    }


def where_words(person: Person, conversation: Conversation) -> str:
    """How the two meet, in a sentence; a link is last in it, with no full stop to spoil it."""
    link = " ".join(conversation.link.split())
    if conversation.medium is Medium.IN_PERSON:
        return f"We'll meet at {link or '[where]'}{'' if '://' in link else '.'}"
    if conversation.medium is Medium.PHONE:
        return f"I'll call you on {link or person.phone or '[their number]'}."
    return f"Here is the link to the video call: {link or '[the link]'}"


def appointment_checks(
    text: str,
    letter: AppointmentLetter,
    person: Person,
    conversation: Conversation,
    agreed: Agreed,
    others: Iterable[str] = (),
) -> tuple[Check, ...]:
    """What to be sure of before it leaves; each can be overridden knowingly.

    Args:
        text: The letter as it is.
        letter: Which it is.
        person: To whom.
        conversation: The conversation whose call it is.
        agreed: The call.
        others: Names of the other people in the library.
    """
    count = words(text)
    long = f"{count} words; few people read more than {MOST}" if count > MOST else f"{count} words"
    found = [
        no_blanks(text),
        right_name(text, person, called(others)),
        Check("length", count <= MOST, long),
        *_when(text, letter, agreed),
    ]
    if letter in (AppointmentLetter.REPLY, AppointmentLetter.CONFIRM):
        found += [_where(text, person, conversation), _once(letter, conversation)]
    return tuple(found)


def _when(text: str, letter: AppointmentLetter, agreed: Agreed) -> Iterator[Check]:
    """Whether day and time are those that were agreed, on either clock."""
    clocks = [agreed.at.astimezone(zone) for zone in (agreed.theirs or agreed.mine, agreed.mine)]
    said = {time.minutes % (12 * 60) for time in said_times(text)}
    wanted = {(at.hour * 60 + at.minute) % (12 * 60) for at in clocks}
    hours = " or ".join(dict.fromkeys(f"{at:%H:%M}" for at in clocks))
    reason = "as agreed" if said & wanted else f"it was agreed for {hours}; say so"
    yield Check("the time", bool(said & wanted), reason)
    if letter is AppointmentLetter.LATE:
        return
    days = {WEEKDAYS[at.weekday()] for at in clocks}
    named = [day for day in WEEKDAYS if re.search(rf"\b{day}\b", text, re.I)]
    near = (agreed.their_day - agreed.now.astimezone(agreed.theirs or agreed.mine).date()).days
    right = bool(days & {*named}) or (
        not named
        and bool(re.search({0: r"\btoday\b", 1: r"\btomorrow\b"}.get(near, r"(?!)"), text))
    )
    told = f"it was agreed for {' or '.join(sorted(days))}; say so"
    yield Check("the day", right, "as agreed" if right else told)


def _where(text: str, person: Person, conversation: Conversation) -> Check:
    """Whether it says how the two meet."""
    place = " ".join(conversation.link.split())
    if conversation.medium is Medium.PHONE:
        place = place or person.phone
    if not place:
        what = reached_by(conversation.medium)
        return Check("where", False, f"no {what} is known yet; add one in Prepare")
    told = place in " ".join(text.split())
    return Check("where", told, "named" if told else f"say where: {place}")


def _once(letter: AppointmentLetter, conversation: Conversation) -> Check:
    kept = conversation.appointment
    sent = kept.replied_at if letter is AppointmentLetter.REPLY else kept.confirmed_at
    return Check(
        "sent once", sent is None, "it is marked as sent already" if sent else "not sent before"
    )
