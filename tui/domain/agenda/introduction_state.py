"""Introductions: how one is, in words."""

from datetime import date, tzinfo

from tui.domain.language.date_words import MONTHS
from tui.domain.model.person import Introduction, Person
from tui.domain.model.vocabulary import IntroductionState, NameUse

_STATES = tuple(IntroductionState)
_ANSWERS = tuple(NameUse)


def next_state(state: IntroductionState) -> IntroductionState:
    """The state of an introduction when it has come one step further; after the last, at none."""
    return _STATES[(_STATES.index(state) + 1) % len(_STATES)]


def next_use(use: NameUse) -> NameUse:
    """What comes next of the answers to "may I use your name?"; after the last, not asked."""
    return _ANSWERS[(_ANSWERS.index(use) + 1) % len(_ANSWERS)]


def name_words(introduction: Introduction) -> str:
    """The state of things with the name, "may I use your name: not asked"."""
    return f"may I use your name: {introduction.name_use}"


def state_words(introduction: Introduction, today: date, zone: tzinfo) -> str:
    """The state of the introduction, "introduction promised 12 Nov"; "" if nothing was said of it.

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
    """Who introduced a person and its state; "" if nobody did.

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
