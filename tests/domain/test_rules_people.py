"""People, and how far a conversation has come."""

from datetime import timedelta

import pytest

from tests.domain.build import (
    GRACE,
    IDEA,
    NOW,
    changed,
    did,
    ids,
    outcome,
    plan,
    refused,
    talking,
)
from tui.domain.actions.call import EndCall
from tui.domain.actions.people import (
    ADDRESSES,
    SAID,
    AddConversation,
    AddPerson,
    EditPerson,
    MarkNudged,
    MoveStage,
    PersonField,
    RemoveConversation,
    SetLetterChannel,
)
from tui.domain.model.conversation import Conversation
from tui.domain.model.letter import Request
from tui.domain.model.person import Channel, Person
from tui.domain.model.vocabulary import LetterChannel, Stage
from tui.structs import replace

EARLIER = NOW - timedelta(days=5)
ASKED = replace(IDEA, stage=Stage.ASKED, request=Request(sent_at=EARLIER))
F = PersonField


def added(command: AddPerson) -> Person:
    made = outcome(None, command, person=None)
    assert made.conversations == ()
    (person,) = made.people
    assert (made.event.person_id, made.event.words) == (person.id, f"{person.name} added")
    return person


def test_add_person() -> None:
    made = added(AddPerson("p1", " Ada\n Lovelace ", "poet\x00", "Analytical", "Mary", "p0"))
    assert made == Person(
        id="p1",
        name="Ada Lovelace",
        role="poet",
        organisation="Analytical",
        introduced_by="Mary",
        introduced_by_id="p0",
    )


def test_add_person_with_an_address() -> None:
    made = added(AddPerson("p1", "Ada", email=" ada@example.org "))
    assert made.channels == (Channel("email", "ada@example.org"),)
    assert added(AddPerson("p1", "Ada", email="  ")).channels == ()


@pytest.mark.parametrize("name", ["", " \n ", "\x00"])
def test_a_person_needs_a_name(name: str) -> None:
    wanted = "A person needs a name; nothing was changed."
    assert refused(None, AddPerson("p1", name), person=None) == wanted
    assert refused(None, EditPerson("grace", F.NAME, name)) == wanted


def test_a_name_has_an_end() -> None:
    assert len(added(AddPerson("p1", "a" * 200)).name) == 200
    assert "200 is the most here" in refused(None, AddPerson("p1", "a" * 201), person=None)


def test_nobody_is_added_twice() -> None:
    sentence = refused(None, AddPerson("grace", "Grace"))
    assert sentence == "Grace Hopper is already in the library."


def edited(field: PersonField, text: str, person: Person = GRACE) -> Person:
    made = outcome(None, EditPerson(person.id, field, text), person=person)
    assert made.conversations == ()
    assert made.event.person_id == person.id
    assert made.event.words == f"{SAID.get(field, field.value)} changed"
    return made.people[0]


@pytest.mark.parametrize("field", [f for f in F if f not in (*ADDRESSES, F.ZONE, F.TAGS)])
def test_edit_person_writes_one_field(field: PersonField) -> None:
    made = edited(field, " new \n text ")
    assert getattr(made, field.value) == "new text"
    assert changed(GRACE, made) == {field.value}


def test_an_address_replaces_the_old_ones_and_stands_first() -> None:
    phone = Channel("phone", "1")
    person = replace(GRACE, channels=(phone, Channel("email", "old"), Channel("email", "older")))
    made = edited(F.EMAIL, "new@example.org", person)
    assert made.channels == (Channel("email", "new@example.org"), phone)
    assert changed(person, made) == {"channels"}
    assert edited(F.EMAIL, " ", person).channels == (phone,)


@pytest.mark.parametrize("field", [F.LINKEDIN, F.PHONE])
def test_each_kind_of_address_has_its_place(field: PersonField) -> None:
    person = replace(GRACE, channels=(Channel("email", "g@x.example"),))
    made = edited(field, " here ", person)
    assert made.channels == (Channel(field.value, "here"), *person.channels)
    assert getattr(made, field.value) == "here" and made.email == "g@x.example"
    assert getattr(person, field.value) == ""


def test_by_what_somebody_is_written_to() -> None:
    made = outcome(None, SetLetterChannel("grace", LetterChannel.TEXT), person=GRACE)
    assert made.people[0].letters_by is LetterChannel.TEXT
    assert made.event.words == "letters to Grace go by text message"


@pytest.mark.parametrize(
    ("title", "name", "formal"),
    [
        ("", "Grace Hopper", "Grace Hopper"),
        ("Dr", "Grace Hopper", "Dr Grace Hopper"),
        ("Dr.", "Dr Grace Hopper", "Dr Grace Hopper"),
    ],
)
def test_a_title_stands_before_a_name_once(title: str, name: str, formal: str) -> None:
    assert replace(GRACE, name=name, title=title).formal == formal


def test_how_to_speak_of_somebody() -> None:
    assert GRACE.to_say == ""
    told = replace(GRACE, title="Dr", said_like="GRAYSS", pronouns="she/her")
    assert told.to_say == "“GRAYSS” · she/her · Dr"


def test_a_zone_is_one_that_there_is() -> None:
    made = edited(F.ZONE, "Europe/Berlin")
    assert made.zone == "Europe/Berlin"
    assert changed(GRACE, made) == {"zone"}
    assert edited(F.ZONE, "", made).zone == ""


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../etc/passwd", "/etc", "Europe", "a" * 999])
def test_no_such_zone(zone: str) -> None:
    sentence = refused(None, EditPerson("grace", F.ZONE, zone))
    assert sentence.startswith(f'There is no time zone "{zone}"; the old one was kept.')


def test_edit_nobody() -> None:
    sentence = refused(None, EditPerson("gone", F.ROLE, "x"), person=None)
    assert sentence == "That person is not in the library."


def test_add_conversation() -> None:
    questions = plan("q1", "q2")
    made = outcome(None, AddConversation("t1", "grace", 45, questions))
    assert made.people == ()
    wanted = Conversation(id="t1", person_id="grace", created_at=NOW, minutes=45, plan=questions)
    assert made.conversations == (wanted,)
    assert (made.event.conversation_id, made.event.person_id) == ("t1", "grace")


def test_a_conversation_needs_a_person() -> None:
    new = outcome(None, AddConversation("t1", "p1", name=" Ada\n Lovelace"), person=None)
    assert [(p.id, p.name) for p in new.people] == [("p1", "Ada Lovelace")]
    assert [t.person_id for t in new.conversations] == ["p1"]
    assert new.event.words == "conversation with Ada Lovelace added"
    sentence = refused(None, AddConversation("t1", "gone"), person=None)
    assert sentence == "A conversation needs a person; nothing was made."


MOVED = {
    (Stage.IDEA, Stage.ASKED),
    (Stage.ASKED, Stage.ASKED),
    (Stage.QUIET, Stage.ASKED),
    (Stage.DECLINED, Stage.ASKED),
    (Stage.ASKED, Stage.DECLINED),
    (Stage.ASKED, Stage.QUIET),
}
"""What can be said of a request, and where."""


@pytest.mark.parametrize("there", Stage)
@pytest.mark.parametrize("to", Stage)
def test_a_stage_is_moved_only_where_a_request_is_open(there: Stage, to: Stage) -> None:
    before, command = replace(IDEA, stage=there), MoveStage("talk", to)
    if (there, to) in MOVED:
        after = did(before, command)
        assert after.stage is to
        assert changed(before, after) <= {"stage", "request"}
    else:
        begins = "No request was sent" if there is Stage.IDEA else f"This one is {there} already"
        sentence = refused(before, command)
        assert sentence.startswith(begins) and sentence.endswith("nothing was changed.")


@pytest.mark.parametrize("to", [Stage.ASKED, Stage.DECLINED, Stage.QUIET])
def test_no_stage_is_moved_while_the_call_runs_or_after_it(to: Stage) -> None:
    for before in (talking(), replace(talking(), stage=Stage.ASKED)):
        sentence = refused(before, MoveStage("talk", to))
        assert sentence == "Its call is under way; nothing was changed."
    over = did(talking(), EndCall("talk"))
    assert refused(over, MoveStage("talk", to)) == (
        "This one is talked already; nothing was changed."
    )


def test_the_request_is_dated_when_it_is_asked_the_first_time() -> None:
    assert did(IDEA, MoveStage("talk", Stage.ASKED)).request == Request(sent_at=NOW)
    again = replace(ASKED, stage=Stage.QUIET)
    assert did(again, MoveStage("talk", Stage.ASKED)).request.sent_at == EARLIER


def test_a_no_is_an_answer() -> None:
    after = did(ASKED, MoveStage("talk", Stage.DECLINED))
    assert after.request == Request(sent_at=EARLIER, answered_at=NOW)


def test_silence_is_no_answer() -> None:
    assert did(ASKED, MoveStage("talk", Stage.QUIET)).request.answered_at is None


def test_mark_nudged() -> None:
    after = did(ASKED, MarkNudged("talk"))
    assert after.request == Request(sent_at=EARLIER, nudged_at=NOW)
    assert "twice" in refused(after, MarkNudged("talk"))
    assert changed(ASKED, after) == {"request"}


def test_only_a_request_that_was_sent_is_sent_again() -> None:
    sentence = refused(IDEA, MarkNudged("talk"))
    assert sentence == "No request was sent yet; mark it as asked first."


def test_a_new_conversation_starts_with_nothing() -> None:
    made = outcome(None, AddConversation("t1", "grace"))
    assert made.conversations[0].minutes == 30
    assert ids(made.conversations[0].plan) == []


def test_remove_conversation_takes_it_away_and_leaves_the_person() -> None:
    made = outcome(IDEA, RemoveConversation("talk"))
    assert made.removed == (IDEA,)
    assert (made.people, made.conversations) == ((), ())
    assert (made.event.conversation_id, made.event.person_id) == ("talk", "grace")


def test_a_call_that_runs_is_not_removed() -> None:
    assert "end it first" in refused(talking(), RemoveConversation("talk"))
    assert "not in the library" in refused(None, RemoveConversation("talk"))


def test_who_introduced_somebody_is_tied_to_whom_the_name_means() -> None:
    known = replace(GRACE, introduced_by="Mary Shaw", introduced_by_id="mary")
    edit = EditPerson("grace", F.INTRODUCED_BY, "Ada Lovelace", "ada")
    (after,) = outcome(None, edit, person=known).people
    assert (after.introduced_by, after.introduced_by_id) == ("Ada Lovelace", "ada")
    (after,) = outcome(None, EditPerson("grace", F.INTRODUCED_BY, "Bo"), person=after).people
    assert (after.introduced_by, after.introduced_by_id) == ("Bo", "")


@pytest.mark.parametrize(
    ("field", "said"), [(F.PREFERRED, "short name"), (F.ZONE, "time zone"), (F.ROLE, "role")]
)
def test_a_field_is_said_in_the_words_of_its_label(field: F, said: str) -> None:
    made = outcome(None, EditPerson(GRACE.id, field, "UTC"), person=GRACE)
    assert made.event.words == f"{said} changed"
