"""The reading half of the session: it needs no rules and writes nothing."""

import threading
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import cast

from tui.clock import Clock
from tui.domain.agenda.due import Due, DueKind
from tui.domain.model.aggregate import Aggregate
from tui.domain.model.bank import BANK, Bank
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.records import find
from tui.domain.model.summary import ConversationHead, PersonHead
from tui.errors import CoffeechatError, UnknownError
from tui.settings import Settings
from tui.storage import Library, Problem

__all__ = ["Problem", "Reader"]


class Reader:
    """Reads a library.

    Args:
        library: An opened library.
        clock: What time it is.
        settings: What the user chose.
    """

    def __init__(self, library: Library, clock: Clock, settings: Settings | None = None) -> None:
        self.clock = clock
        self.settings = settings or Settings()
        self._library = library
        self._guard = threading.RLock()
        self._working: dict[str, Aggregate] = {}
        self._last: dict[str, Aggregate] = {}
        self._gone: set[str] = set()

    def now(self) -> datetime:
        """The present moment, UTC."""
        return self.clock.now()

    def person(self, id: str) -> Person:
        """The person as they are now, saved or not."""
        return cast(Person, self._read(Person, id))

    def conversation(self, id: str) -> Conversation:
        """The conversation as it is now, saved or not; see `exists`."""
        return cast(Conversation, self._read(Conversation, id))

    def seen(self, id: str) -> Conversation:
        """The conversation as it is now, or as it was when it went: for a screen that is left."""
        return cast(Conversation, self._read(Conversation, id, gone=True))

    def seen_person(self, id: str) -> Person:
        """The person as they are now, or as they were when they went."""
        return cast(Person, self._read(Person, id, gone=True))

    def bank(self) -> Bank:
        """The user's part of the bank as it is now, saved or not.

        Raises:
            StorageError: Its file can't be read; it is among the problems from then on.
        """
        return cast(Bank, self._read(Bank, BANK))

    def _read(self, kind: type[Aggregate], id: str, *, gone: bool = False) -> Aggregate:
        """What was read last stands in for a file that another program has just removed."""
        with self._guard:
            try:
                self._last[id] = self._find(kind, id)
            except UnknownError:
                if id not in self._last or (id in self._gone and not gone):
                    raise
            return self._last[id]

    def _find(self, kind: type[Aggregate], id: str) -> Aggregate:
        with self._guard:
            found = self._here(id)
            if isinstance(found, kind):
                return found
            if kind is Bank:
                return self._library.bank()
            return self._library.person(id) if kind is Person else self._library.conversation(id)

    def peek(self, id: str) -> Conversation:
        """The conversation as it is now, read without being kept in memory."""
        found = self._here(id)
        return found if isinstance(found, Conversation) else self._library.peek(id)

    def may_hold(self, conversation_id: str, words: Iterable[str]) -> bool:
        """Whether folded words can be in a conversation; its file is not taken apart for that.

        Raises:
            CoffeechatError: It is gone, or its file can't be read.
        """
        here = self._here(conversation_id)
        return here is not None or self._library.may_hold(conversation_id, words)

    def _here(self, id: str) -> Aggregate | None:
        with self._guard:
            if id in self._gone:
                raise UnknownError("That was undone and is gone.")
            return self._working.get(id)

    def recall(self) -> None:
        """Have the heads as they were last known, before anything is looked at."""
        self._library.recall()

    def refresh(self, progress: Callable[[int, int], None] | None = None) -> bool:
        """Bring the heads up to date with the files; may take a while at the first time.

        Args:
            progress: Told now and then how many files of how many were read.

        Returns:
            Whether anything is otherwise than it was known before.
        """
        return self._library.refresh(progress)

    def moved(self) -> bool:
        """Whether another program wrote since this was last asked."""
        return self._library.moved()

    def people(self) -> list[PersonHead]:
        """The heads of everybody, as the disk has them, in the order of their ids."""
        return self._library.people()

    def conversations(self) -> list[ConversationHead]:
        """The heads of all conversations, as the disk has them, the oldest first."""
        return self._library.conversations()

    def conversation_head(self, id: str) -> ConversationHead | None:
        """The head of one conversation, as the disk has it; None if it isn't there."""
        return self._library.conversation_head(id)

    @property
    def folder(self) -> Path:
        """The library's folder."""
        return self._library.folder

    @property
    def made(self) -> bool:
        """Whether the library was made by this run."""
        return self._library.made

    @property
    def catalogue_file(self) -> Path:
        """The file of the catalogue."""
        return self._library.catalogue_file

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Files that could not be read."""
        return self._library.problems

    def _known(self, kind: type[Aggregate], id: str) -> Aggregate | None:
        try:
            return self._find(kind, id)
        except UnknownError:
            return None

    def exists(self, conversation_id: str) -> bool:
        """Whether there is such a conversation; one that was undone or removed is gone."""
        return self.there(conversation_id) is not None

    def there(self, conversation_id: str) -> Conversation | None:
        """The conversation as it is now; None if it is gone, or never was."""
        return cast(Conversation | None, self._known(Conversation, conversation_id))

    def knows(self, person_id: str) -> bool:
        """Whether there is such a person; one whose adding was undone is gone."""
        return self._known(Person, person_id) is not None

    def due_words(self, line: Due) -> str:
        """The state of a line of Today; the words of a record come from its conversation's file."""
        return " · ".join(filter(None, (self.told(line), line.words)))

    def told(self, line: Due) -> str:
        """The words of the promise or the advice that a line is about; "" if there are none."""
        if not line.record_id:
            return ""
        try:
            return _told(self.peek(line.conversation_id), line)
        except CoffeechatError:
            return ""

    def close(self) -> None:
        """Have the next start find what was read now."""
        self._library.close()


def _told(conversation: Conversation, line: Due) -> str:
    """The words of the promise or the advice that a line is about, or ""."""
    if line.kind is DueKind.ADVICE:
        told = (note.text for _, note in conversation.worth_trying if note.id == line.record_id)
        return " ".join(next(told, "").split())
    promise = find(conversation.promises, line.record_id)
    return promise.text if promise and conversation.may_be_told(promise) else ""
