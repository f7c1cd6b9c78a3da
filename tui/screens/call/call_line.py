"""Whose the capture line is: a new note's, a correction's, or a sheet's for a few words."""

from collections.abc import Callable

from tui.domain.interview.gaps import to_finish
from tui.domain.model.note import Note
from tui.screens.shell.command_runner import CommandRunner
from tui.session.held_line import HeldLine, TypedLine
from tui.session.live_talk import LiveTalk
from widgets.capture import HINT, CaptureLine

LENT = "a few words; Enter takes them"
"""What is in the line while it is empty and lent to a sheet."""


class CallLine:
    """The line of a call, and what waits below it; the panels of the call share it.

    Args:
        capture: Where it is typed.
        talk: The call.
        runner: Does what a rule may refuse.
        load: Has everything shown as it is now.
    """

    def __init__(
        self,
        capture: CaptureLine,
        talk: LiveTalk,
        runner: CommandRunner,
        load: Callable[[], object],
    ) -> None:
        self.capture = capture
        self.talk, self._noting = talk, talk.notes
        self.runner = runner
        self._load = load
        self._held = HeldLine()

    @property
    def _shown(self) -> TypedLine:
        return TypedLine(self.capture.text, self.capture.begun_s)

    def _show(self, line: TypedLine) -> None:
        self.capture.put(line.text, line.begun_s)

    def resume(self) -> None:
        """Land where the line was left."""
        self._show(self._held.resume(self._noting.draft))
        self.capture.focus()

    # Keeping ----------------------------------------------------------------------------

    @property
    def half_typed(self) -> str:
        """What is half typed of a note, whatever has the line."""
        return self._held.draft(self._shown).text

    @property
    def typed(self) -> str:
        """What is typed of a new note; "" while the line is something else's."""
        return "" if self.lent or self.correcting else self.capture.text

    def clear(self) -> None:
        """What is typed was no note but said something else."""
        self.capture.put("")
        self.keep_draft()

    def keep_draft(self) -> None:
        """Keep what is half typed, if it changed."""
        there = self.talk.session.exists(self.talk.id)
        draft = self._held.take_news(self._shown) if there else None
        if draft is not None:
            self.runner.attempt(lambda: self._noting.keep_draft(draft))

    def forget(self) -> None:
        """What was in the line became a note."""
        self._held.forget()

    # Lending ----------------------------------------------------------------------------

    @property
    def lent(self) -> bool:
        """Whether it is there for a few words that are no note."""
        return self._held.lent

    def lend(self) -> None:
        """Have what is half typed wait, and the line be there for a few words."""
        self._held.put_aside(self._shown)
        self._show(TypedLine())
        self.capture.hint = LENT

    def take_back(self) -> None:
        """Have the half-typed line again."""
        self._show(self._held.come_back())
        self.capture.hint = HINT

    # Correcting -------------------------------------------------------------------------

    @property
    def correcting(self) -> bool:
        """Whether the line is a correction, though its note may be gone meanwhile."""
        return bool(self._held.note_id)

    @property
    def note_id(self) -> str:
        """The note that is being corrected, or ""."""
        return self._held.note_id

    @property
    def corrected(self) -> Note | None:
        """The note that is being corrected, if it is still there."""
        return self._noting.find(self._held.note_id)

    def take_up(self, note_id: str) -> None:
        """Have a note in the line, to be corrected; the new line waits."""
        note = self._noting.find(note_id)
        if note is not None:
            self._held.put_aside(self._shown, note_id)
            self._show(TypedLine(to_finish(self._noting.line_of(note)), note.elapsed_s))
            self._load()

    def correct(self, *, removing: bool) -> bool:
        """Keep the correction and go back to the new line; returns whether that was possible."""
        note_id, line, note = self._held.note_id, self.capture.text, self.corrected
        if note and not removing and line == to_finish(self._noting.line_of(note)):
            line = self._noting.line_of(note)  # left as it was, it is as unfinished as it was
        done = self.runner.attempt(lambda: self._noting.correct(note_id, line, removing=removing))
        if done:
            self.stop_correcting()
        return done

    def stop_correcting(self) -> None:
        """The new line comes back as it was."""
        self._show(self._held.come_back())
        self._load()

    def finish(self) -> bool:
        """Keep what is being corrected, if anything is. Returns whether that was possible."""
        done = not self.correcting or self.correct(removing=False)
        self.keep_draft()
        return done
