"""Introductions: how one stands in words, and the message that asks for it."""

from datetime import date, tzinfo

from tui.domain.conversation import Conversation
from tui.domain.greeting import called
from tui.domain.letter_checks import Check, no_blanks, right_name
from tui.domain.person import Introduction, Person
from tui.domain.say import MONTHS
from tui.domain.text import first_name, fold, words
from tui.domain.thank_checks import off_the_record
from tui.domain.words import IntroductionState, NameUse

LONGEST = 150
"""Most words that the message has: it is to be forwarded as it is."""

_STATES = tuple(IntroductionState)
_ANSWERS = tuple(NameUse)


def next_state(state: IntroductionState) -> IntroductionState:
    """How an introduction stands when it has come one step further; behind the last, at none."""
    return _STATES[(_STATES.index(state) + 1) % len(_STATES)]


def next_use(use: NameUse) -> NameUse:
    """What comes next of the answers to "may I use your name?"; behind the last, not asked."""
    return _ANSWERS[(_ANSWERS.index(use) + 1) % len(_ANSWERS)]


def name_words(introduction: Introduction) -> str:
    """How it stands with the name, "may I use your name: not asked"."""
    return f"may I use your name: {introduction.name_use}"


def state_words(introduction: Introduction, today: date, zone: tzinfo) -> str:
    """How the introduction stands, "introduction promised 12 Nov"; "" if nothing was said of it.

    Args:
        introduction: The introduction.
        today: The day, for the year to be left out.
        zone: The user's own time zone.
    """
    if introduction.state is IntroductionState.NONE:
        return ""
    said = f"introduction {introduction.state}"
    if introduction.moved_at is None:
        return said
    day = introduction.moved_at.astimezone(zone).date()
    year = "" if day.year == today.year else f" {day.year}"
    return f"{said} {day.day} {MONTHS[day.month - 1][:3]}{year}"


def through_words(person: Person, zone: tzinfo) -> str:
    """Who introduced a person and how that stands; "" if nobody did.

    Args:
        person: The person.
        zone: The user's own time zone.
    """
    one = person.introduction
    if not person.introduced_by or one == Introduction():
        return person.introduced_by
    thanked = "thanked for it" if one.thanked_at else ""
    stands = (person.introduced_by, name_words(one), state_words(one, date.min, zone), thanked)
    return " · ".join(part for part in stands if part)


def subject_of(person: Person) -> str:
    """The subject line of the message that asks for the introduction to a person."""
    return f"An introduction to {person.name}?"


def draft(introducer: Person, person: Person, me: str) -> str:
    """A skeleton of the message that asks for an introduction; brackets are the user's to write.

    Its second half can be forwarded as it is.

    Args:
        introducer: Whom to ask.
        person: Whom to be introduced to.
        me: The user's name; "" leaves a blank.
    """
    name = me or "[your name]"
    return "\n\n".join(
        [
            f"Dear {introducer.called},",
            f"When we talked you named {person.name}. Would you introduce us? "
            f"I would like to ask {first_name(person.name)} about [one thing, and why]. "
            "If it does not suit, that is fine.",
            "Here are some lines that you can forward:",
            f"{name} is [who you are, in half a sentence] and would like to learn "
            "[what you hope to understand]. [why it is them whom you want to ask]",
            f"Thank you,\n{name}",
        ]
    )


def sure(
    text: str, introducer: Person, person: Person, source: Conversation, others: list[str]
) -> tuple[Check, ...]:
    """What to be sure of before the message leaves; each can be overridden knowingly.

    Args:
        text: The message as it stands.
        introducer: Whom it goes to.
        person: Whom to be introduced to.
        source: The conversation in which they were named.
        others: Names of the other people in the library.
    """
    told = fold(first_name(person.name)) in fold(text)
    count = words(text)
    asked = person.introduction.state is not IntroductionState.NONE
    return (
        no_blanks(text),
        right_name(text, introducer, called(others)),
        Check("whom to meet", told, "named" if told else f"{person.name} is not named"),
        Check("length", count <= LONGEST, f"{count} words; {LONGEST} at most are forwarded"),
        off_the_record(text, source.notes),
        Check(
            "sent once",
            not asked,
            f"it is {person.introduction.state} already" if asked else "not yet",
        ),
    )
