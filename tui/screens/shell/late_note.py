"""The line of the debrief for what hands type on when the call has just ended."""

from textual.events import Blur, Key
from textual.widget import Widget

from tui.domain.actions.notes import RemoveNote
from tui.screens.shell.command_runner import CommandRunner
from tui.session.note_taking import NoteTaking
from tui.verbs import Verb
from widgets.editors import Line
from widgets.field import Field


class LateNote(Line):
    """A line that is not there until somebody types, and goes when it is left.

    Args:
        id: Its id.
        runner: Runs commands, and has what is now said.
        conversation_id: The conversation whose call has ended.
    """

    def __init__(self, id: str, runner: CommandRunner, conversation_id: str) -> None:
        super().__init__(id, "", "Enter keeps it as a note of the call")
        self.row = Field("one more note", self)
        """Itself after its label; what is not there is its row."""
        self.row.display = False
        self._runner, self._session = runner, runner.session
        self._conversation_id = conversation_id
        self._notes = NoteTaking(runner.session, conversation_id)
        self._before: Widget | None = None
        self.from_call = False
        """Whether the debrief came by the end of the call, and not later."""

    @property
    def ways(self) -> tuple[tuple[str, str], ...]:
        """What its keys do, for the row of keys."""
        if self.value.strip():
            return (("Enter", "keep the note"), ("Esc", "drop it"))
        return (("Esc", "to the debrief"),)

    def ended_s(self) -> float | None:
        """Seconds since the end, if hands may still be in the call; None if they aren't."""
        ended_at = self._session.seen(self._conversation_id).call.ended_at
        if ended_at is None or self.has_focus or not self.from_call:
            return None
        return (self._session.now() - ended_at).total_seconds()

    def offers(self, verb: Verb) -> bool:
        """Whether a verb has its place in the row of keys: nothing beside the way to the call."""
        return verb.id == "debrief.resume"

    def begin(self) -> None:
        """Be there, and take the letters."""
        self._before = self.screen.focused
        self.row.display = True
        self.focus()

    def keep(self) -> str:
        """Keep what is typed as a note of the call; returns the note's id, "" if none was kept."""
        id = self._session.new_id()
        if not self.value.strip():
            return ""
        if not self._runner.attempt(lambda: self._notes.keep(id, self.value, None)):
            return ""
        self.value = ""
        self._runner.say("Kept as a note of the call.")
        return id

    def _drop(self) -> None:
        """Have what is typed as a note that is removed again: so undo brings it back."""
        if id := self.keep():
            self._runner.run(RemoveNote(self._conversation_id, id), told=False)
            self._runner.say(f"Not kept. {self._runner.key('undo')} brings it back as a note.")

    async def _on_key(self, event: Key) -> None:
        """Enter keeps the line and has another; an empty one leads back, as Escape does.

        Blanks begin no line: there they are the debrief's.
        """
        back = event.key == "escape" or (event.key in ("enter", "space") and not self.value)
        if event.key == "escape":
            self._drop()
        elif event.key == "enter" and not back:
            self.keep()
        if back:
            self.screen.set_focus(self._before)
        if event.key == "space" or not (back or event.key == "enter"):
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()

    def on_input_changed(self) -> None:
        """What was put back into it is seen."""
        self.row.display = bool(self.value) or self.has_focus

    def on_blur(self, event: Blur) -> None:
        """Go when one is elsewhere on the screen; not when the terminal is left."""
        if self.app.app_focus and (self.keep() or not self.value):
            self.row.display = False
