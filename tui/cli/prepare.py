"""The sub-command that prepares a conversation: writes what is given, and prints the plan."""

from argparse import Namespace
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from msgspec import Struct

from tui.cli.output import complain, print_json, say
from tui.cli.sessions import new_library, read_session
from tui.domain.actions.base import Command
from tui.domain.actions.fields import (
    ConversationField,
    EditConversation,
    Schedule,
    SetMinutes,
    SetPack,
)
from tui.domain.actions.findings import AddFinding
from tui.domain.actions.people import SetLetterChannel
from tui.domain.language.text import clean_line, fold, nearest
from tui.domain.letters.channel_form import read_channel
from tui.domain.model.conversation import Conversation, Finding
from tui.domain.model.lookup import Whom, whom
from tui.domain.model.person import Person
from tui.domain.model.question import UNWORDED, Question
from tui.domain.model.vocabulary import LetterChannel, Pack, Place
from tui.errors import UsageError
from tui.exchange.preparation import intents_by_id, preparation_data
from tui.session import use_cases
from tui.session.planning import proposal
from tui.session.session import Session
from tui.session.two_clocks import TwoClocks

PLACES = {
    "path": Place.PATH,
    "writing": Place.VOICE,
    "site": Place.SITE,
    "news": Place.NEWS,
    "products": Place.PRODUCTS,
    "terms": Place.FIELD,
    "common": Place.COMMON,
    "unknown": Place.UNKNOWN,
}
"""How a place is called before the "=" of a finding."""


class _Given(Struct, frozen=True):
    """What was given, as it can be written."""

    findings: tuple[tuple[Place, str], ...]
    pack: str | None
    channel: LetterChannel | None


def prepare(chosen: Namespace) -> int:
    """Write what is given, propose a plan if that is wanted, and print what is prepared."""
    given = _Given(
        tuple(_finding(text) for text in chosen.finding),
        None if chosen.pack is None else _pack(chosen.pack),
        None if chosen.channel is None else read_channel(chosen.channel),
    )
    session = read_session(chosen, make=True)
    try:
        one = _whom(session, " ".join(chosen.who))
        at = None if chosen.when is None else _when(session, one, chosen.when)
        conversation_id = use_cases.prepare_with(session, one)
        _write(session, conversation_id, chosen, given, at)
        bank = use_cases.bank(session)
        if chosen.propose and (filling := proposal(session, conversation_id, bank)):
            session.run(filling)
        conversation = session.conversation(conversation_id)
        person = session.person(conversation.person_id)
        clocks = TwoClocks(session, lambda: person)
    finally:
        session.close()
    if words := new_library(chosen, session):
        complain(words)
    if chosen.json:
        print_json(preparation_data(person, conversation, bank))
    else:
        for line in _lines(person, conversation, clocks, intents_by_id(bank)):
            say(line)
    return 0


def _whom(session: Session, who: str) -> Whom:
    """With whom; the id of a conversation means its person.

    Raises:
        AmbiguousError: More than one is meant; it names them.
        UsageError: No name was given.
    """
    if not clean_line(who):
        raise UsageError("With whom? Give a name.")
    head = next((head for head in session.conversations() if head.id == who), None)
    return Whom(head.person_id) if head else whom(who, session.people())


def _when(session: Session, one: Whom, typed: str) -> datetime:
    person = session.person(one.id) if one.id else Person(id="", name=one.name)
    return TwoClocks(session, lambda: person).read(typed)


def _finding(typed: str) -> tuple[Place, str]:
    """Where something was found, and what; without a place it is of their path.

    Raises:
        UsageError: There are no words, or the place is nearly one that there is.
    """
    word, sign, text = typed.partition("=")
    place = PLACES.get(word.strip().lower()) if sign else None
    if sign and place is None and word.strip().isalpha() and (near := nearest(word, PLACES)):
        raise UsageError(f'There is no place "{word}"; did you mean {near}? Nothing was written.')
    said = clean_line(typed if place is None else text)
    if not said:
        raise UsageError("A finding needs words; nothing was written.")
    return place or Place.PATH, said


def _pack(typed: str) -> str:
    """The situation that was typed.

    Raises:
        UsageError: There is none of that name.
    """
    packs = {fold(pack): pack.value for pack in Pack}
    found = packs.get(fold(" ".join(typed.split()))) if typed.strip() else ""
    if found is None:
        near = nearest(typed, packs.values())
        told = f"did you mean {near}?" if near else f"there are {', '.join(packs.values())}."
        raise UsageError(f'There is no situation "{typed}"; {told} Nothing was written.')
    return found


def _write(
    session: Session, id: str, chosen: Namespace, given: _Given, at: datetime | None
) -> None:
    """Write what was given, and nothing that is there already."""
    conversation = session.conversation(id)
    for command in _commands(session, conversation, chosen, given, at):
        session.run(command)


def _commands(
    session: Session, now: Conversation, chosen: Namespace, given: _Given, at: datetime | None
) -> Iterator[Command]:
    if chosen.goal is not None:
        yield EditConversation(now.id, ConversationField.GOAL, chosen.goal)
    if chosen.belief is not None:
        yield EditConversation(now.id, ConversationField.BELIEF_BEFORE, chosen.belief)
    known = {(finding.place, finding.text) for finding in now.findings}
    for place, text in given.findings:
        if (place, text) not in known:
            yield AddFinding(now.id, session.new_id(), text, place)
    if at is not None:
        yield Schedule(now.id, at)
    if chosen.minutes is not None:
        yield SetMinutes(now.id, chosen.minutes)
    if given.pack is not None:
        yield SetPack(now.id, given.pack)
    if given.channel is not None:
        yield SetLetterChannel(now.person_id, given.channel)


def _lines(
    person: Person, c: Conversation, clocks: TwoClocks, intents: dict[str, tuple[str, ...]]
) -> Iterator[str]:
    """What is prepared, as text for a person."""
    yield " · ".join(clean_line(part) for part in (person.name, person.work, c.stage) if part)
    when = clocks.words(c.scheduled_at) if c.scheduled_at else "no time yet"
    yield f"{when} · {c.minutes} minutes · letters by {person.letters_by}"
    told = {"goal": c.goal, "belief": c.belief_before, "situation": c.pack}
    yield from (f"{name}: {clean_line(text)}" for name, text in told.items() if text)
    yield from _found(c.findings)
    yield ""
    for place, question in enumerate(c.plan, 1):
        yield f"{place:>2}  {clean_line(question.text)}"
        yield f"    {_about(question, intents.get(question.bank_id, ()))}"
    if not c.plan:
        yield "No questions yet; --propose proposes a plan."


def _found(findings: Iterable[Finding]) -> Iterator[str]:
    names: dict[Any, str] = {place: name for name, place in PLACES.items()}
    yield from (f"{names[one.place]}: {clean_line(one.text)}" for one in findings)


def _about(question: Question, intents: tuple[str, ...]) -> str:
    """A question's place, why, what it is after, and whether it can be said as it is."""
    parts = [str(question.phase), f"{question.minutes} min"]
    parts += ["must ask"] * question.must_ask + ["reserve"] * question.reserve
    parts.append(question.reason or "your own choice")
    parts += [f"intents: {', '.join(intents)}"] if intents else []
    return " · ".join(parts if question.sayable else [*parts, UNWORDED])
