"""Rules of the introduction to a person: the name, the promise of it, the thanks for it."""

from dataclasses import replace
from datetime import datetime

from tui.domain import commands as c
from tui.domain import events as e
from tui.domain.person import Introduction, Person
from tui.domain.rules.base import Outcome, State
from tui.domain.rules.snoozing import awake
from tui.domain.text import PAGE_LIMIT, clean
from tui.errors import RefusedError


def set_name_use(state: State, command: c.SetNameUse, now: datetime) -> Outcome:
    """Say how "may I use your name?" was answered."""
    person = _introduced(state)
    new = replace(person.introduction, name_use=command.name_use)
    return _with(person, new, f"may I use your name: {command.name_use}")


def move_introduction(state: State, command: c.MoveIntroduction, now: datetime) -> Outcome:
    """Say how far the introduction has come; its clock begins anew."""
    person = _introduced(state)
    new = replace(person.introduction, state=command.state, moved_at=now)
    return _with(awake(person, "introduction"), new, f"introduction: {command.state}")


def write_introduction(state: State, command: c.WriteIntroduction, now: datetime) -> Outcome:
    """Keep the message that asks for it."""
    person = _introduced(state)
    new = replace(person.introduction, draft=clean(command.draft, PAGE_LIMIT))
    return _with(person, new, "message kept")


def thank_introducer(state: State, command: c.ThankIntroducer, now: datetime) -> Outcome:
    """Say whether whoever introduced them was thanked; the first time counts."""
    person = _introduced(state)
    thanked_at = (person.introduction.thanked_at or now) if command.done else None
    new = replace(person.introduction, thanked_at=thanked_at)
    thanked = f"{person.introduced_by} thanked for the introduction"
    return _with(person, new, thanked if command.done else f"not {thanked}")


def _introduced(state: State) -> Person:
    """The person, if somebody introduced or named them.

    Raises:
        RefusedError: They are not in the library, or nobody did.
    """
    if state.person is None:
        raise RefusedError("That person is not in the library.")
    if not state.person.introduced_by:
        raise RefusedError(f"Nobody introduced {state.person.name}; nothing was changed.")
    return state.person


def _with(person: Person, introduction: Introduction, words: str) -> Outcome:
    event = e.IntroductionMoved(words, person_id=person.id)
    return Outcome(event, people=(replace(person, introduction=introduction),))
