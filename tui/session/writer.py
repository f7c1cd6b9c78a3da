"""The writer: one thread that takes saves in order and says what became of them."""

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from msgspec import Struct

from tui.clock import Clock
from tui.domain.model.aggregate import Aggregate
from tui.domain.model.bank import Bank
from tui.domain.model.half_typed import HalfTyped
from tui.errors import StorageError
from tui.storage import Library


class SaveState(Struct, frozen=True):
    """The state of the disk beside the screen."""

    state: str
    """ "saved", "saving" or "failed"."""
    at: datetime | None = None
    """When it was last wholly saved, UTC."""
    sentence: str = ""
    """Why it failed."""


class Deletion(Struct, frozen=True):
    """In place of an aggregate: its file is to be removed."""

    kind: type[Aggregate]
    """Person or Conversation."""


HALF_TYPED = "half-typed"
"""In place of an id: what is half typed on the screens, in one."""

What = Aggregate | Deletion | tuple[HalfTyped, ...]
"""What can be written."""


class Writer:
    """Writes in the background; a batch that waits together is written together.

    What can't be written waits on, below whatever newer comes, until the next `put`, `retry` or
    `flush`.

    What is half typed is written without a word, unless it can't be or something done waits with
    it: nothing was done yet.

    Args:
        library: Where to.
        clock: What time it is.
        written: Called in the writer's thread for every aggregate that is on disk: what was
            asked for, and what is there.
        told: Called with every new state, in the thread where it arose, in order; it must not
            wait for anything.
    """

    def __init__(
        self,
        library: Library,
        clock: Clock,
        written: Callable[[Aggregate, Aggregate], None],
        told: Callable[[SaveState], None],
    ) -> None:
        self._library = library
        self._clock = clock
        self._written = written
        self._told = told
        self._wake = threading.Condition()
        self._waiting: dict[str, What] = {}
        self._trouble: StorageError | None = None
        self._busy = False
        self._closing = False
        self._thread: threading.Thread | None = None
        self.state = SaveState("saved")

    def put(self, id: str, what: What, *, told: bool = True) -> None:
        """Have an aggregate written, or its file removed; returns at once.

        Args:
            id: Whose file it is.
            what: What is to be in it.
            told: Whether it was done, and not just typed.
        """
        with self._wake:
            self._waiting[id] = what
            self._go_on(told=told or self.state.state != "saved")

    def retry(self) -> None:
        """Try again what failed."""
        with self._wake:
            if self._trouble is not None:
                self._go_on()

    def flush(self) -> None:
        """Wait until everything is on disk.

        Raises:
            StorageError: Something could not be written; it is kept for a retry.
        """
        self.retry()
        with self._wake:
            self._wake.wait_for(lambda: not self._busy and not self._ready())
            if self._trouble is not None:
                raise type(self._trouble)(self._trouble.sentence)

    def close(self) -> None:
        """Wait for everything, close the library, and end the thread.

        Raises:
            StorageError: Something could not be written.
        """
        try:
            self.flush()
        finally:
            with self._wake:
                self._closing = True
                self._wake.notify_all()
            if self._thread is not None:
                self._thread.join()
            self._thread, self._closing = None, False
            self._library.close()

    def _ready(self) -> bool:
        return bool(self._waiting) and self._trouble is None

    def _go_on(self, *, told: bool = True) -> None:
        self._trouble = None
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
            self._thread.start()
        if told:
            self._tell(SaveState("saving", self.state.at))
        self._wake.notify_all()

    def _run(self) -> None:
        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._ready() or self._closing)
                if not self._ready():
                    return
                batch, self._waiting = self._waiting, {}
                self._busy = True
            trouble = self._write(batch)
            with self._wake:
                self._waiting = {**batch, **self._waiting}
                self._trouble = trouble
                self._busy = False
                stands = self._stands()
                if stands.state != "saved" or self.state.state != "saved":
                    self._tell(stands)
                self._wake.notify_all()

    def _write(self, batch: dict[str, What]) -> StorageError | None:
        """Write a batch and take out of it what is on disk; gives what went wrong.

        The bank comes last, and what is half typed, so that they are never in the way of a note.
        """
        for id, what in sorted(batch.items(), key=lambda item: isinstance(item[1], Bank | tuple)):
            try:
                if isinstance(what, tuple):
                    self._library.half_typed.write(what)
                elif isinstance(what, Deletion):
                    self._library.remove(what.kind, id)
                else:
                    (now,) = self._library.put((what,))
                    self._written(what, now)
            except StorageError as error:
                return error
            except Exception as error:  # the thread outlives it: without it nothing is ever saved
                kind = type(error).__name__  # its message may hold a note
                return StorageError(f"{id} can't be written ({kind}). It is kept for a retry.")
            del batch[id]
        return None

    def _stands(self) -> SaveState:
        if self._trouble is not None:
            return SaveState("failed", self.state.at, self._trouble.sentence)
        if self._waiting:
            return SaveState("saving", self.state.at)
        return SaveState("saved", self._clock.now())

    def _tell(self, state: SaveState) -> None:
        self.state = state
        with suppress(Exception):  # a listener that is gone is no reason to stop writing
            self._told(state)
