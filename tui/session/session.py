"""The session: run a command, get an event; undo; listen."""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path

from tui.clock import Clock, ClockWatch
from tui.domain.actions.base import Command, Outcome, State
from tui.domain.actions.call import ShiftClock
from tui.domain.actions.event import Event, Redone, Undone
from tui.domain.model.aggregate import Aggregate
from tui.domain.model.conversation import Conversation
from tui.domain.sync.stamps import stamped
from tui.errors import CoffeechatError, NewerFormatError, RefusedError
from tui.session.half_typed import HalfTypedTexts
from tui.session.reader import Reader
from tui.session.setting_changes import SettingChanges
from tui.session.steps import Step, rebase, reversal_event
from tui.session.writer import HALF_TYPED, Deletion, SaveState, Writer
from tui.settings import Settings
from tui.storage import Library, new_id
from tui.storage.aggregates import join
from tui.structs import replace

UNDO_STEPS = 200
"""How many changes can be undone."""


class Session(Reader):
    """The only door to the data.

    Commands are decided at once and saved in the background by one thread; `saved` gives the
    state of the disk. Use it from one thread.

    Args:
        library: An opened library.
        clock: What time it is.
        settings: What the user chose.
    """

    def __init__(self, library: Library, clock: Clock, settings: Settings | None = None) -> None:
        super().__init__(library, clock, settings)
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self.setting_changes = SettingChanges()
        self._event_listeners: list[Callable[[Event], None]] = []
        self._save_listeners: list[Callable[[SaveState], None]] = []
        self._watch = ClockWatch(clock)
        self._writer = Writer(library, clock, self._on_disk, self._tell)
        self.half_typed = HalfTypedTexts(library, partial(self._writer.put, HALF_TYPED, told=False))

    # Changing ---------------------------------------------------------------------------

    def mind_clock(self) -> None:
        """If the machine's clock was set, have every call under way continue from where it was."""
        seconds = self._watch.set_by()
        if seconds and not self._library.read_only:
            there = {head.id for head in self.conversations() if head.under_way}
            here = {id for id, made in self._working.items() if _under_way(made)}
            for id in sorted(there | here):
                with suppress(CoffeechatError):  # Today names a file that can't be read
                    self.run(ShiftClock(id, seconds, self._watch.apart))

    def new_id(self) -> str:
        """An id for something that a command will make."""
        return new_id()

    def run(self, command: Command) -> Event:
        """Do what a command says, and have it saved.

        Raises:
            CoffeechatError: A rule refuses; nothing was changed.
        """
        if self._library.read_only:
            raise NewerFormatError(self._library.read_only)
        self.mind_clock()
        with self._guard:
            step = self._do(command)
            if command.undoable:
                self._remember(step)
        return self._announce(step.event)

    def run_all(self, commands: Iterable[Command], words: str) -> tuple[str, ...]:
        """Do several things as one step; what a rule refuses is left out.

        Args:
            commands: What to do.
            words: What is done, for the step as a whole.

        Returns:
            Why something was left out, a sentence each.

        Raises:
            CoffeechatError: A rule refuses all of it; nothing was changed.
        """
        if self._library.read_only:
            raise NewerFormatError(self._library.read_only)
        self.mind_clock()
        before: dict[str, Aggregate | None] = {}
        after: dict[str, Aggregate | None] = {}
        left: list[CoffeechatError] = []
        with self._guard:
            for command in commands:
                try:
                    step = self._do(command)
                except CoffeechatError as error:
                    left.append(error)
                    continue
                before = step.before | before
                after |= step.after
            if left and not after:
                raise left[0]
            whole = Step(Event(words), before, after)
            self._remember(whole)
        self._announce(whole.event)
        return tuple(error.sentence for error in left)

    def _do(self, command: Command) -> Step:
        """Decide what a command says, have it from now on, and have it saved."""
        state, now = command.read(self), self.now()
        decided = command.decide(state, now)
        outcome = replace(decided, event=replace(decided.event, command=command))
        step = self._step(state, outcome, now)
        for id, made in step.after.items():
            self._take(id, made, step.before[id], told=command.told)
        return step

    def _remember(self, step: Step) -> None:
        """Have a change be undone by undo."""
        if step.after:
            self._done = [*self._done[1 - UNDO_STEPS :], step]
            self._undone = []

    def _step(self, state: State, outcome: Outcome, now: datetime) -> Step:
        """The step from what was decided on; read again it might be somebody else's by now."""
        machine = self._library.machine
        new: tuple[Aggregate, ...] = (*outcome.people, *outcome.conversations, *outcome.banks)
        found: tuple[Aggregate | None, ...] = (
            *(state.person, state.conversation),
            *(state.named, state.bank, *state.people, *state.conversations),
        )
        known = {there.id: there for there in found if there}
        before: dict[str, Aggregate | None] = {
            made.id: known.get(made.id) or self._known(type(made), made.id) for made in new
        }
        after: dict[str, Aggregate | None] = {
            made.id: stamped(before[made.id], made, now, machine) for made in new
        }
        for removed in outcome.removed:
            before[removed.id], after[removed.id] = removed, None
        return Step(outcome.event, before, after)

    def _take(
        self, id: str, new: Aggregate | None, old: Aggregate | None, *, told: bool = True
    ) -> None:
        """Have an aggregate from now on as it is given, or not at all."""
        if new is None:
            assert old is not None
            self._working.pop(id, None)
            self._gone.add(id)
            self._writer.put(id, Deletion(type(old)))
            return
        self._working[id] = new
        self._gone.discard(id)
        self._writer.put(id, new, told=told)

    # Undo -------------------------------------------------------------------------------

    @property
    def to_undo(self) -> Event | None:
        """What undo would take back; None if there is nothing."""
        return self._done[-1].event if self._done else None

    def undo(self) -> Event:
        """Undo the last change; what was changed since by somebody else stays.

        Raises:
            RefusedError: There is nothing to undo.
        """
        with self._guard:
            if not self._done:
                raise RefusedError("There is nothing to undo.")
            step = self._done[-1]
            self._turn(step, back=True)
            self._undone.append(self._done.pop())
        return self._announce(reversal_event(Undone, "undone", step.event))

    def redo(self) -> Event:
        """Redo a change that was undone.

        Raises:
            RefusedError: There is none.
        """
        with self._guard:
            if not self._undone:
                raise RefusedError("There is nothing to redo.")
            step = self._undone[-1]
            self._turn(step, back=False)
            self._done.append(self._undone.pop())
        return self._announce(reversal_event(Redone, "redone", step.event))

    def _turn(self, step: Step, *, back: bool) -> None:
        present, wanted = (step.after, step.before) if back else (step.before, step.after)
        found = {id: self._known(type(base), id) for id, base in present.items() if base}
        for id, target in wanted.items():
            base, current = present[id], found.get(id)
            if target is not None:
                if base is not None and current is not None:
                    target = rebase(base, current, target, back=back)
                target = stamped(current or base, target, self.now(), self._library.machine)
            self._take(id, target, base)

    # Saving -----------------------------------------------------------------------------

    @property
    def saved(self) -> SaveState:
        """The state of the disk."""
        return self._writer.state

    def retry(self) -> None:
        """Try again to save what could not be saved."""
        self._writer.retry()

    def flush(self) -> None:
        """Wait until everything is on disk.

        Raises:
            StorageError: Something could not be written.
        """
        self._writer.flush()

    def back_up(self, pause: Callable[[], None]) -> tuple[Path, ...] | None:
        """Make the day's backup; belongs into a thread.

        Args:
            pause: Called between small batches of files; may raise to stop it.

        Returns:
            Files that could not be read and are not in it; None if there is one of today.

        Raises:
            StorageError: None was made; the older ones are untouched.
        """
        made = self._library.back_up(self.now(), self.clock.zone, pause)
        return None if made is None else made.unread

    @contextmanager
    def forgetting(self, ids: Collection[str]) -> Iterator[None]:
        """Have nothing of some aggregates in mind while they are erased, and ever after.

        No command, undo or writer brings them back: what waits is written before, steps that
        touched them can't be undone any more. If it fails they are as the disk has them.

        Raises:
            StorageError: Something could not be written; nothing is forgotten.
        """
        self.flush()
        self.half_typed.forget(ids)
        with self._guard:
            self._gone.update(ids)
            self._done = [step for step in self._done if step.after.keys().isdisjoint(ids)]
            self._undone = [step for step in self._undone if step.after.keys().isdisjoint(ids)]
        try:
            self.flush()
            with self._guard:
                for id in ids:
                    self._working.pop(id, None)
                    self._last.pop(id, None)
            yield
            self._library.forget(ids)
        except BaseException:
            with self._guard:
                self._gone.difference_update(ids)
            raise

    def close(self) -> None:
        """Wait until everything is on disk and stop.

        Raises:
            StorageError: Something could not be written.
        """
        self._writer.close()

    def _on_disk(self, asked: Aggregate, there: Aggregate) -> None:
        """Called by the writer: what was asked for is on disk, perhaps joined with more."""
        with self._guard:
            current = self._working.get(asked.id)
            if current is None or current is asked:
                self._working.pop(asked.id, None)
            elif there is not asked:
                self._take(asked.id, join(asked, there, current), asked)

    # Listening --------------------------------------------------------------------------

    def on_event(self, listener: Callable[[Event], None]) -> None:
        """Have every event told, in the thread that caused it."""
        self._event_listeners.append(listener)

    def on_save(self, listener: Callable[[SaveState], None]) -> None:
        """Have every state of saving told, in whatever thread it arises; it must not wait."""
        self._save_listeners.append(listener)

    def _announce(self, event: Event) -> Event:
        for listener in self._event_listeners:
            listener(event)
        return event

    def _tell(self, state: SaveState) -> None:
        for listener in self._save_listeners:
            listener(state)


def _under_way(made: Aggregate) -> bool:
    return isinstance(made, Conversation) and made.call.under_way
