"""The line of the debrief for what hands type on when the call has just ended."""

from textual.events import Blur, Key
from textual.widget import Widget

from tui.errors import CoffeechatError
from tui.session.note_taking import NoteTaking
from tui.session.session import Session
from tui.verbs import Verb
from widgets.bars import StatusLine
from widgets.editors import Line


class LateNote(Line):
    """A line that is not there until somebody types, and goes when it is left.

    Args:
        id: Its id.
        session: The door to the data.
        conversation_id: The conversation whose call has ended.
    """

    DEFAULT_CSS = """
    LateNote { display: none; height: 1; background: $panel; }
    LateNote.-open { display: block; }
    """
    ways = (("Enter", "keep the note"), ("Esc", "to the debrief"))
    """What its two keys do, for the row of keys."""

    def __init__(self, id: str, session: Session, conversation_id: str) -> None:
        super().__init__(id, "", "Enter keeps it as a note of the call")
        self._session = session
        self._conversation_id = conversation_id
        self._notes = NoteTaking(session, conversation_id)
        self._before: Widget | None = None
        self.from_call = False
        """Whether the debrief came by the end of the call, and not later."""

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
        self.add_class("-open")
        self.focus()

    def keep(self) -> bool:
        """Keep what is typed as a note of the call; whether there was anything, and it was kept."""
        if not self.value.strip():
            return False
        line, id = self.screen.query_one(StatusLine), self._session.new_id()
        try:
            self._notes.keep(id, self.value, None)
        except CoffeechatError as error:
            line.say(error.sentence, trouble=True)
            return False
        self.value = ""
        line.say("Kept as a note of the call.")
        return True

    async def _on_key(self, event: Key) -> None:
        """Enter keeps the line and has another; on an empty one it leads back, as Escape does."""
        if event.key not in ("enter", "escape"):
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()
        if not self.keep() or event.key == "escape":
            (self._before or self.screen).focus()

    def on_input_changed(self) -> None:
        """What was put back into it is seen."""
        self.set_class(bool(self.value) or self.has_focus, "-open")

    def on_blur(self, event: Blur) -> None:
        """Go when one is elsewhere on the screen; not when the terminal is left."""
        if self.app.app_focus and (self.keep() or not self.value):
            self.remove_class("-open")
