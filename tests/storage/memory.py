"""A library in memory: what the one on disk has to be like, as simple as can be."""

from collections.abc import Callable, Iterable
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

from tui.domain.model.aggregate import Aggregate
from tui.domain.model.bank import BANK, EMPTY, Bank
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.summary import ConversationHead, PersonHead, conversation_head, person_head
from tui.errors import UnknownError
from tui.storage import Library, Problem

Key = tuple[type[Aggregate], str]
"""What an aggregate is found by."""


class MemoryLibrary:
    """What `tui.storage.Library` is to a session, without files; nobody else writes in it."""

    folder = Path("memory")
    machine = "memory"
    read_only = ""
    problems: tuple[Problem, ...] = ()

    def __init__(self) -> None:
        self.kept: dict[Key, Aggregate] = {}

    def open(self) -> None:
        pass

    def close(self) -> None:
        pass

    def moved(self) -> bool:
        return False

    def refresh(self, progress: Callable[[int, int], None] | None = None) -> None:
        pass

    def people(self) -> list[PersonHead]:
        there = (one for one in self.kept.values() if isinstance(one, Person))
        return [person_head(one) for one in sorted(there, key=lambda one: one.id)]

    def conversations(self) -> list[ConversationHead]:
        there = (one for one in self.kept.values() if isinstance(one, Conversation))
        return [conversation_head(one) for one in sorted(there, key=lambda one: one.id)]

    def person(self, id: str) -> Person:
        there = self.kept.get((Person, id))
        if not isinstance(there, Person):
            raise UnknownError(f"There is no person {id}.")
        return there

    def conversation(self, id: str) -> Conversation:
        there = self.kept.get((Conversation, id))
        if not isinstance(there, Conversation):
            raise UnknownError(f"There is no conversation {id}.")
        return there

    peek = conversation

    def bank(self) -> Bank:
        there = self.kept.get((Bank, BANK), EMPTY)
        assert isinstance(there, Bank)
        return there

    def put(self, aggregates: Iterable[Aggregate]) -> list[Aggregate]:
        wanted = list(aggregates)
        self.kept |= {(type(aggregate), aggregate.id): aggregate for aggregate in wanted}
        return wanted

    def remove(self, kind: type[Aggregate], id: str) -> None:
        self.kept.pop((kind, id), None)

    def back_up(self, now: datetime, zone: tzinfo, pause: Callable[[], None]) -> None:
        pass


def head_of(there: Aggregate) -> Any:
    assert not isinstance(there, Bank)
    return person_head(there) if isinstance(there, Person) else conversation_head(there)


def shown(library: Library, key: Key) -> list[Any]:
    """The heads that a library shows of one id."""
    heads: list[Any] = [*library.people(), *library.conversations()]
    return [head for head in heads if head.id == key[1]]


def read(library: Library, key: Key) -> Aggregate | None:
    """What a library has under an id; a conversation is the same at a peek."""
    try:
        if key[0] is Person:
            return library.person(key[1])
        there = library.conversation(key[1])
        assert library.peek(key[1]) == there
        return there
    except UnknownError:
        return None
