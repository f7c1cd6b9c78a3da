"""Flows of commands: call now, prepare, end, referrals, the letter."""

from collections.abc import Callable
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from tests.session.world import World, open_world
from tui.domain.actions.call import EndCall, StartCall
from tui.domain.actions.fields import Schedule
from tui.domain.actions.notes import KeepDraftLine
from tui.domain.actions.people import AddConversation, EditPerson, PersonField
from tui.domain.actions.plan import PlanQuestion
from tui.domain.model.lookup import Whom, whom
from tui.domain.model.question import Question
from tui.domain.model.vocabulary import Kind, Stage
from tui.errors import AmbiguousError, UsageError
from tui.session import letters, referrals, use_cases
from tui.session.session import Session
from tui.settings import Settings


def prepared(world: World, name: str, *, days_ahead: int = 0) -> str:
    """A conversation with a question of its own, and a date if it is days ahead."""
    talk = prepare(world, name)
    question = Question(id=world.session.new_id(), text="What surprised you?", cue="surprise")
    world.session.run(PlanQuestion(talk, question))
    if days_ahead:
        world.session.run(Schedule(talk, world.clock.at + timedelta(days=days_ahead)))
    world.session.flush()
    return talk


def prepare(world: World, who: str) -> str:
    """A conversation to prepare with somebody known or new."""
    return use_cases.prepare_with(world.session, whom(who, world.session.people()))


def names(world: World) -> list[str]:
    return sorted(person.name for person in world.session.people())


def test_call_now_makes_the_person_the_plan_and_the_call(world: World) -> None:
    talk = use_cases.call_now(world.session, "Grace Hopper")
    there = world.stored(talk)
    assert names(world) == ["Grace Hopper"]
    assert there.call.started_at == world.clock.at
    assert there.minutes == 30
    assert len(there.plan) >= 5
    assert there.call.next_id == there.plan[0].id
    assert len({q.id for q in there.plan}) == len(there.plan)
    assert [q.position for q in there.plan] == list(range(1, len(there.plan) + 1))


def test_call_now_takes_the_users_own_length(machine: Path) -> None:
    world = open_world(machine, settings=Settings(minutes=45))
    assert world.session.conversation(use_cases.call_now(world.session, "Grace")).minutes == 45
    world.session.close()


@pytest.mark.parametrize("name", ["Grace Hopper", "grace  hopper", "GRACE", "hopper", "grace ho"])
def test_call_now_resumes_the_call_under_way(world: World, name: str) -> None:
    use_cases.call_now(world.session, "Ada Lovelace")
    talk = use_cases.call_now(world.session, "Grace Hopper")
    began = world.session.conversation(talk).call.started_at
    world.clock.wait(minutes=5)
    assert use_cases.call_now(world.session, name) == talk
    assert world.session.conversation(talk).call.started_at == began
    assert names(world) == ["Ada Lovelace", "Grace Hopper"]


def test_call_now_takes_an_id(world: World) -> None:
    talk = use_cases.call_now(world.session, "Grace Hopper")
    person_id = world.session.conversation(talk).person_id
    assert use_cases.call_now(world.session, person_id) == talk


def test_call_now_uses_what_was_prepared(world: World) -> None:
    talk = prepared(world, "Grace Hopper", days_ahead=1)
    assert use_cases.call_now(world.session, "Grace") == talk
    assert [q.cue for q in world.session.conversation(talk).plan] == ["surprise"]


def test_call_now_uses_what_was_prepared_before_the_last_call(world: World) -> None:
    talk = prepared(world, "Grace Hopper")
    world.clock.wait(days=1)
    other, person_id = world.session.new_id(), world.session.conversation(talk).person_id
    world.session.run(AddConversation(other, person_id))
    world.session.run(StartCall(other))
    world.session.run(EndCall(other))
    world.session.flush()
    world.clock.wait(days=1)
    assert prepare(world, "Grace Hopper") == talk
    assert use_cases.call_now(world.session, "Grace") == talk


def test_call_now_starts_another_after_the_last_has_ended(world: World) -> None:
    first = use_cases.call_now(world.session, "Grace Hopper")
    use_cases.end_call(world.session, first)
    world.session.flush()
    second = use_cases.call_now(world.session, "Grace Hopper")
    assert second != first
    assert names(world) == ["Grace Hopper"]


def test_ann_is_never_anna(world: World) -> None:
    anna = use_cases.call_now(world.session, "Anna Schmidt")
    ann = use_cases.call_now(world.session, "ann")
    assert ann != anna
    assert names(world) == ["Anna Schmidt", "ann"]
    assert prepare(world, "Ann S") not in (ann, anna)
    assert names(world) == ["Ann S", "Anna Schmidt", "ann"]


def test_a_word_that_two_people_share_calls_neither_and_makes_nobody(world: World) -> None:
    use_cases.call_now(world.session, "Grace Hopper")
    use_cases.call_now(world.session, "Grace Kelly")
    with pytest.raises(AmbiguousError, match=r"Grace Hopper \(id \w+\); Grace Kelly"):
        use_cases.call_now(world.session, "grace")
    assert names(world) == ["Grace Hopper", "Grace Kelly"]


@pytest.mark.parametrize("begin", [use_cases.call_with, use_cases.prepare_with])
def test_somebody_new_may_have_a_known_name_and_goes_with_the_conversation(
    world: World, begin: Callable[[Session, Whom], str]
) -> None:
    first = begin(world.session, Whom(name="Grace Hopper"))
    second = begin(world.session, Whom(name="Grace Hopper"))
    assert second != first and names(world) == ["Grace Hopper"] * 2
    while world.session.exists(second):
        world.session.undo()
    world.session.flush()
    assert names(world) == ["Grace Hopper"] and world.session.exists(first)
    world.session.redo()
    world.session.flush()
    assert names(world) == ["Grace Hopper"] * 2 and world.session.exists(second)


@pytest.mark.parametrize("name", ["", "  ", "\x1b", "\u202e"])
def test_nobody_cannot_be_called(world: World, name: str) -> None:
    with pytest.raises(UsageError):
        use_cases.call_now(world.session, name)
    world.session.flush()
    assert world.session.people() == []


def test_prepare_now_finds_what_is_ahead_or_makes_it(world: World) -> None:
    talk = prepare(world, "Grace Hopper")
    there = world.stored(talk)
    assert (there.stage, there.plan, there.call.started_at) == (Stage.IDEA, (), None)
    assert prepare(world, "grace hopper") == talk
    assert prepare(world, there.person_id) == talk
    assert prepare(world, "Grace") == talk
    assert names(world) == ["Grace Hopper"]


def test_prepare_now_during_a_call_makes_the_next_one(world: World) -> None:
    talk = use_cases.call_now(world.session, "Grace Hopper")
    ahead = prepare(world, "Grace Hopper")
    assert ahead != talk
    assert prepare(world, "Grace Hopper") == ahead
    assert use_cases.call_now(world.session, "Grace Hopper") == talk


def test_ending_keeps_the_half_typed_line(world: World) -> None:
    talk = use_cases.call_now(world.session, "Grace Hopper")
    world.clock.wait(seconds=90)
    world.session.run(KeepDraftLine(talk, "> send the paper", 80))
    world.clock.wait(seconds=30)
    use_cases.end_call(world.session, talk)
    world.session.flush()
    there = world.stored(talk)
    (note,) = there.notes
    assert (note.kind, note.text, note.elapsed_s) == (Kind.PROMISE_BY_ME, "send the paper", 80)
    assert there.draft_line.text == ""
    assert (there.stage, there.call.ended_at) == (Stage.TALKED, world.clock.at)


@pytest.mark.parametrize("draft", ["", "   "])
def test_ending_with_nothing_typed_makes_no_marker(world: World, draft: str) -> None:
    talk = use_cases.call_now(world.session, "Grace Hopper")
    world.session.run(KeepDraftLine(talk, draft, 3))
    use_cases.end_call(world.session, talk)
    assert world.session.conversation(talk).notes == ()


def test_referrals_become_people_and_ideas_once(world: World) -> None:
    talk = use_cases.call_now(world.session, "Grace Hopper")
    world.note(talk, "@ Jean Bartik, ENIAC team")
    world.note(talk, "no referral")
    world.note(talk, "@ Betty Holberton")
    assert referrals.turn_referrals(world.session, talk) == (2, [])
    assert referrals.turn_referrals(world.session, talk) == (0, [])
    world.session.flush()
    assert names(world) == ["Betty Holberton", "Grace Hopper", "Jean Bartik"]
    heads = [h for h in world.session.conversations() if h.id != talk]
    assert [head.stage for head in heads] == [Stage.IDEA, Stage.IDEA]
    jean = world.session.person(world.session.conversation(talk).notes[0].person_id)
    assert (jean.role, jean.introduced_by) == ("ENIAC team", "Grace Hopper")


def test_a_letter_is_saved_as_a_mail(machine: Path) -> None:
    me = Settings(name="Ada, Countess", email="ada@example.org")
    world = open_world(machine, settings=me)
    talk = use_cases.call_now(world.session, "Grace Hopper")
    person_id = world.session.conversation(talk).person_id
    world.session.run(EditPerson(person_id, PersonField.EMAIL, "grace@example.org"))
    path = letters.save_letter(world.session, talk, "Dear Grace,\nthank you", machine)
    world.session.close()
    assert path == machine / "thank-you-grace-hopper.eml"
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert mail["To"].addresses[0].addr_spec == "grace@example.org"
    assert mail["From"].addresses[0].display_name == "Ada, Countess"
    assert mail["Subject"] == "Thank you for the conversation"


def test_a_letter_to_no_address_is_refused_and_leaves_nothing(world: World, machine: Path) -> None:
    talk = use_cases.call_now(world.session, "Grace Hopper")
    person_id = world.session.conversation(talk).person_id
    world.session.run(EditPerson(person_id, PersonField.EMAIL, "at home"))
    before = sorted(machine.iterdir())
    with pytest.raises(UsageError, match="at home"):
        letters.save_letter(world.session, talk, "Dear Grace", machine)
    assert sorted(machine.iterdir()) == before


def test_the_bank_has_starters_and_ids_of_its_own() -> None:
    bank = use_cases.shipped()
    assert len(bank) >= 50
    assert all(question.id == id for id, question in bank.items())
    assert any(question.starter for question in bank.values())
