"""The introduction to a person: the name, the promise of it, the message, the thanks."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import GRACE, NOW, changed, outcome, refused
from tui.domain.actions.base import OnPerson
from tui.domain.actions.introductions import (
    MoveIntroduction,
    SetNameUse,
    ThankIntroducer,
    WriteIntroduction,
)
from tui.domain.agenda.introduction_state import next_state, next_use
from tui.domain.model.person import Introduction, Person
from tui.domain.model.vocabulary import IntroductionState, NameUse
from tui.structs import replace

JEAN = replace(GRACE, id="jean", name="Jean Bartik", introduced_by="Ada Lovelace")
DAY = timedelta(days=1)


def did(person: Person, command: OnPerson, days: int = 0) -> Person:
    """The person after a command that changes nothing but the introduction."""
    made = outcome(None, command, NOW + days * DAY, person)
    (after,) = made.people
    assert made.conversations == () and made.event.person_id == person.id
    assert changed(person, after) <= {"introduction"}
    return after


def test_set_name_use() -> None:
    after = did(JEAN, SetNameUse("jean", NameUse.YES))
    assert after.introduction == Introduction(name_use=NameUse.YES)
    assert outcome(None, SetNameUse("jean", NameUse.NO), person=JEAN).event.words == (
        "may I use your name: no"
    )


def test_every_move_dates_the_introduction_anew() -> None:
    asked = did(JEAN, MoveIntroduction("jean", IntroductionState.ASKED))
    assert (asked.introduction.state, asked.introduction.moved_at) == ("asked", NOW)
    promised = did(asked, MoveIntroduction("jean", IntroductionState.PROMISED), days=3)
    assert promised.introduction.moved_at == NOW + 3 * DAY


def test_the_message_is_kept_as_it_stands() -> None:
    after = did(JEAN, WriteIntroduction("jean", "Dear Ada,\n\x1b[31m[why]"))
    assert after.introduction.draft == "Dear Ada,\n[31m[why]"


def test_the_introducer_is_thanked_once() -> None:
    thanked = did(JEAN, ThankIntroducer("jean"))
    assert thanked.introduction.thanked_at == NOW
    assert did(thanked, ThankIntroducer("jean"), days=2) == thanked
    assert did(thanked, ThankIntroducer("jean", done=False)) == JEAN


EVERY = [
    SetNameUse("jean", NameUse.ASKED),
    MoveIntroduction("jean", IntroductionState.MADE),
    WriteIntroduction("jean", "x"),
    ThankIntroducer("jean"),
]


@pytest.mark.parametrize("command", EVERY)
def test_somebody_whom_nobody_introduced(command: OnPerson) -> None:
    wanted = "Nobody introduced Grace Hopper; nothing was changed."
    assert refused(None, command, GRACE) == wanted
    assert refused(None, command, None) == "That person is not in the library."


@given(st.sampled_from(NameUse), st.sampled_from(IntroductionState))
def test_stepping_on_comes_round(use: NameUse, state: IntroductionState) -> None:
    uses, states = {use}, {state}
    for _ in NameUse:
        uses.add(use := next_use(use))
        states.add(state := next_state(state))
    assert uses == set(NameUse) and states == set(IntroductionState)
    order = [next_use(one) for one in tuple(NameUse)[:3]]
    assert order == [NameUse.ASKED, NameUse.YES, NameUse.NO]
