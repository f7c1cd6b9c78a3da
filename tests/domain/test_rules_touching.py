"""Rules of being in touch."""

from datetime import timedelta

import pytest

from tests.domain.build import GRACE, IDEA, NOW, outcome, refused, talked
from tui.domain.actions.base import Command
from tui.domain.actions.contacts import (
    LogContact,
    PauseCadence,
    RemoveContact,
    SetCadence,
    WriteMessage,
)
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Cadence, Contact, Person
from tui.domain.model.vocabulary import Stage
from tui.structs import replace

HOUR = timedelta(hours=1)
THANKED = replace(talked(), stage=Stage.THANKED)


def did(command: Command, person: Person = GRACE) -> Person:
    """The person after a command that changes them and nothing else."""
    made = outcome(None, command, person=person)
    assert made.conversations == ()
    assert (made.event.person_id, made.event.conversation_id) == (person.id, "")
    (after,) = made.people
    return after


def test_a_contact_is_logged_now_or_then() -> None:
    after = did(LogContact("grace", "c1", " a\tmeetup "))
    assert after.contacts == (Contact(id="c1", at=NOW, words="a meetup"),)
    earlier = did(LogContact("grace", "c0", at=NOW - HOUR), after)
    assert [one.id for one in earlier.contacts] == ["c0", "c1"]
    assert "still ahead" in refused(None, LogContact("grace", "c2", at=NOW + HOUR))


def test_a_message_that_was_sent_is_begun_anew() -> None:
    written = did(WriteMessage("grace", "Dear Grace,\nhow"))
    assert written.message == "Dear Grace,\nhow"
    assert not WriteMessage.undoable
    assert did(LogContact("grace", "c1"), written).message == written.message
    sent = did(LogContact("grace", "c1", "wrote", text=written.message), written)
    assert (sent.message, sent.contacts[0].text) == ("", written.message)
    assert did(WriteMessage("grace", " \n"), written).message == ""


def test_what_was_thanked_for_is_in_touch_then() -> None:
    made = outcome(THANKED, LogContact("grace", "c1", conversation_id="talk"))
    assert [one.stage for one in made.conversations] == [Stage.IN_TOUCH]
    assert made.event.words == "in touch with Grace Hopper"


@pytest.mark.parametrize(
    "conversation",
    [
        talked(),
        IDEA,
        replace(THANKED, person_id="ada"),
        replace(THANKED, call=replace(THANKED.call, ended_at=None)),
        replace(THANKED, call=replace(THANKED.call, ended_at=NOW + HOUR)),
    ],
)
def test_no_other_conversation_is_moved(conversation: Conversation) -> None:
    made = outcome(conversation, LogContact("grace", "c1", conversation_id="talk"))
    assert made.conversations == () and len(made.people) == 1


def test_a_contact_is_taken_out() -> None:
    logged = did(LogContact("grace", "c1"))
    assert did(RemoveContact("grace", "c1"), logged) == GRACE
    assert "no contact c1" in refused(None, RemoveContact("grace", "c1"))


def test_the_cadence() -> None:
    own = did(SetCadence("grace", "every 6 weeks"))
    assert own.cadence == Cadence("FREQ=WEEKLY;INTERVAL=6")
    assert did(SetCadence("grace", ""), own).cadence == Cadence()
    assert outcome(None, SetCadence("grace", "")).event.words == "in touch as usual"
    paused = did(PauseCadence("grace", True), own)
    assert paused.cadence == Cadence("FREQ=WEEKLY;INTERVAL=6", paused=True)
    assert did(PauseCadence("grace", False), paused) == own
    assert "quarterly" in refused(None, SetCadence("grace", "now and then"))


@pytest.mark.parametrize(
    "command",
    [
        LogContact("x", "c1"),
        RemoveContact("x", "c1"),
        SetCadence("x", ""),
        PauseCadence("x", True),
        WriteMessage("x", ""),
    ],
)
def test_nobody_is_refused(command: Command) -> None:
    assert "not in the library" in refused(None, command, person=None)
