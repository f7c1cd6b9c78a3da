"""The capture line: where every note is typed."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic
from typing import ClassVar

from textual.binding import BindingType
from textual.events import Key, Paste
from textual.message import Message

from widgets import plain
from widgets.editors import do_in_turn
from widgets.growing import GrowingLine

HINT = "type; Enter keeps the line; Enter alone drops a marker"
"""What is in the line while it is empty."""

HOLDS = 64_000
"""Most characters of a line that something is pasted into; with more, each key gets slow."""

LEADER = ";"
"""At the beginning of a line: the next letter may be a command."""

EXPECT_SECONDS = 2.0
"""How long the next key may be one that was expected; later it is a letter like any other."""

ANSWER_SECONDS = 1.0
"""How long the letters after a command wait for it at most."""


class CaptureLine(GrowingLine):
    """One line that grows to four, and the one place through which all keys of a call go.

    Keys arrive here in the order they were pressed, so the line is taken at Enter itself and
    what else is a command is handed on from here: a key never overtakes the letters before it,
    however fast they come.

    Args:
        stamp: Gives the call time, in seconds, for the first keystroke of a line.
        keep: The key that keeps the line.
        commands: The other keys that are handed on.
        complete: Gives the rest of a name, or "", for what is typed; Right takes it.
        letters: The characters that are commands after the leader.
        may_lead: Whether the leader is one now, in a line that is empty.
    """

    BINDINGS: ClassVar[list[BindingType]] = []

    @dataclass
    class Kept(Message):
        """A line was finished, by its key or by too long a paste; it is not in the widget now."""

        line: str
        begun_s: int | None
        """Call time of its first keystroke, in seconds; None for an empty line."""
        answered: asyncio.Event = field(default_factory=asyncio.Event)
        """Set by who takes it: what is typed after it waits so long."""

    @dataclass
    class Pressed(Message):
        """A key that is a command."""

        key: str
        answered: asyncio.Event = field(default_factory=asyncio.Event)
        """Set by who does it: what is typed after it waits so long."""

    @dataclass
    class Led(Message):
        """A letter after the leader; neither of them is typed."""

        letter: str
        answered: asyncio.Event = field(default_factory=asyncio.Event)
        """Set by who does it: what is typed after it waits so long."""

    @dataclass
    class Leading(Message):
        """The leader is in the line, and the next letter is a command; or that is over."""

        on: bool

    @dataclass
    class Signed(Message):
        """One of the characters that the line expected; it is not typed."""

        sign: str
        answered: asyncio.Event = field(default_factory=asyncio.Event)
        """Set by who takes it: what is typed after it waits so long."""

    def __init__(
        self,
        stamp: Callable[[], int],
        keep: str,
        commands: Iterable[str],
        *,
        complete: Callable[[str], str] | None = None,
        letters: Iterable[str] = (),
        may_lead: Callable[[], bool] = lambda: True,
        id: str | None = None,
    ) -> None:
        super().__init__(HINT, complete, id=id)
        self.leading = False
        self._letters = frozenset(letters)
        self._may_lead = may_lead
        self.begun_s = 0
        self._expected, self._expected_at = "", 0.0
        self._spares = False
        self._stamp = stamp
        self._keep = keep
        self._commands = frozenset(commands) - {keep}

    async def _on_key(self, event: Key) -> None:
        """Take the line, hand a command or an expected sign on, or type."""
        if self.leading and await self._lead(event):
            event.stop()
            event.prevent_default()
            return
        expected, spares = self._expected, self._spares
        self._expected, self._spares = "", False
        if monotonic() - self._expected_at > EXPECT_SECONDS:
            expected, spares = "", False
        if spares and event.key == self._keep:
            pass
        elif event.character and event.character in expected:
            signed = self.Signed(event.character)
            self.screen.post_message(signed)
            await self._answer(signed.answered)
        elif event.key == self._keep:
            await self._answer(self._finish(self.text))
        elif event.key in self._commands and not self._moves_inside(event.key):
            pressed = self.Pressed(event.key)
            self.screen.post_message(pressed)
            await self._answer(pressed.answered)
        else:
            begins = event.character == LEADER and not self.text and self._may_lead()
            await self._type(event)
            self._set_leading(begins and bool(self._letters))
            return
        event.stop()
        event.prevent_default()

    async def _type(self, event: Key) -> None:
        """Do what a key means to the line itself."""
        self._begin()
        if event.is_printable and event.character:
            self.type_letter(event.character)
            event.stop()
            event.prevent_default()
        else:
            await do_in_turn(self, event)

    # Leading ----------------------------------------------------------------------------

    async def _lead(self, event: Key) -> bool:
        """The key after the leader: whether that was all of it, and it is not typed.

        A key that is a command takes the leader away, and does what it does.
        """
        self._set_leading(False)
        if self.text != LEADER:
            return False
        if event.key == "escape":
            self.put("")
        elif event.key in self._commands:
            self.put("")
            return False
        elif event.character and event.character in self._letters:
            self.put("")
            led = self.Led(event.character)
            self.screen.post_message(led)
            await self._answer(led.answered)
        else:
            return event.character == LEADER  # typed twice, it is text
        return True

    def lead(self) -> None:
        """Have the leader in the line, as if it had been typed."""
        self.put(LEADER, self._stamp())
        self._set_leading(True)

    def _set_leading(self, on: bool) -> None:
        if on != self.leading:
            self.leading = on
            self.post_message(self.Leading(on))

    # Pasting, finishing -----------------------------------------------------------------

    def expect_for_a_moment(self, characters: str) -> None:
        """Have the next key, if it is one of these and comes soon, handed on and not typed."""
        self._expected, self._expected_at = characters, monotonic()

    def spare_keep(self) -> None:
        """Have the key that keeps do nothing if it comes next and soon: it was meant otherwise."""
        self._spares, self._expected_at = True, monotonic()

    def _moves_inside(self, key: str) -> bool:
        """Whether up or down has a row of the line to go to."""
        row = self.wrapped_document.location_to_offset(self.cursor_location).y
        return (key == "up" and row > 0) or (
            key == "down" and row < self.wrapped_document.height - 1
        )

    async def _on_paste(self, event: Paste) -> None:
        """A paste begins a line as a letter does; one with too long a paste in it is finished."""
        self._expected = ""
        self._set_leading(False)
        self._begin()
        event.text = plain.bare(event.text)
        if len(self.text) + len(event.text) <= HOLDS:
            return  # the editor itself takes it
        event.prevent_default()
        event.stop()
        start, end = sorted(self.selection)
        before = self.get_text_range((0, 0), start)
        after = self.get_text_range(end, self.document.end)
        await self._answer(self._finish(f"{before}{event.text}{after}"))

    def _finish(self, line: str) -> asyncio.Event:
        kept = self.Kept(line, self.begun_s if line else None)
        self.put("")
        self.screen.post_message(kept)
        return kept.answered

    async def _answer(self, answered: asyncio.Event) -> None:
        """Let the letters after a command find the line as the command leaves it."""
        with suppress(TimeoutError):
            await asyncio.wait_for(answered.wait(), ANSWER_SECONDS)

    def _begin(self) -> None:
        if not self.text:
            self.begun_s = self._stamp()

    def put(self, text: str, begun_s: int = 0) -> None:
        """Put a line there that was begun earlier.

        Args:
            text: The line.
            begun_s: Call time of its first keystroke, in seconds.
        """
        self.begun_s = begun_s
        self.load_text(text)
        self.move_cursor(self.document.end)
