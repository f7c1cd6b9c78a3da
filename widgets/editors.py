"""Where text is typed: Textual's editors, whose keys never overtake each other.

Textual lets letters act at once, while keys such as Backspace go round through the app first; in
a burst (a slow line, a busy machine) a letter typed after them acts before them. Here an
editor does its own keys itself, in the order in which they come.
"""

from dataclasses import dataclass

from textual.document._document import EditResult
from textual.document._edit import Edit
from textual.events import Key, Paste
from textual.message import Message
from textual.widgets import Input, TextArea

from widgets import plain

LINE_HOLDS = 2_000
"""Most characters that are typed or pasted into a line."""

PAGE_HOLDS = 64_000
"""Most characters of a page that something is pasted into; with more, each key gets slow."""

EDITS = ("enter", "backspace", "delete")
"""Keys beside the characters that change a text."""


@dataclass
class TooLong(Message):
    """A text was not taken, since there is no room for it; what was there is as it was."""

    length: int
    """How many characters there would be."""
    most: int
    """How many there may be."""

    @property
    def sentence(self) -> str:
        """For the person who typed or pasted it."""
        return f"That would be {self.length:,} characters; {self.most:,} fit in. It wasn't taken."


async def do_in_turn(editor: Input | TextArea, event: Key) -> None:
    """Do what a key means to an editor now and not later.

    Its own editing keys are done here; Tab moves on at once, and what was typed after it
    follows to where the focus went. Characters that Python calls unprintable, such as a wide
    blank or what joins an emoji, are typed all the same. Anything else is left to Textual.
    """
    focused = editor.screen.focused
    bound = editor._bindings.key_to_bindings.get(event.key, [])
    own = [binding for binding in bound if not binding.action.startswith("scroll_")]
    if focused is not None and focused is not editor:
        focused.post_message(Key(event.key, event.character))
    elif event.key == "tab":
        editor.screen.focus_next()
    elif event.key == "shift+tab":
        editor.screen.focus_previous()
    elif own:
        await editor.run_action(own[0].action)
    elif not event.is_printable and plain.is_text(event.character):
        insert = editor.insert_text_at_cursor if isinstance(editor, Input) else editor.insert
        insert(event.character)
    else:
        return
    event.stop()
    event.prevent_default()


class Line(Input):
    """A compact line to type in; a paste of several lines becomes one.

    Args:
        id: Its id.
        value: What is in it.
        hint: What is in it while it is empty.
    """

    def __init__(self, id: str, value: str = "", hint: str = "") -> None:
        super().__init__(value, placeholder=hint, id=id, compact=True, select_on_focus=False)
        self.cursor_blink = False

    async def _on_key(self, event: Key) -> None:
        """Do the key in its turn."""
        await do_in_turn(self, event)

    def _on_paste(self, event: Paste) -> None:
        """Insert all that was pasted, its line ends as blanks."""
        event.prevent_default()
        event.stop()
        start, end = self.selection
        self.replace(" ".join(event.text.split()), start, end)

    def replace(self, text: str, start: int, end: int) -> None:
        """Put a text in place of what is between two places, if there is room for it."""
        length = len(self.value) - abs(end - start) + len(text)
        if text and length > LINE_HOLDS:
            self.post_message(TooLong(length, LINE_HOLDS))
        else:
            super().replace(text, start, end)


class Page(TextArea):
    """A text of several lines.

    Args:
        id: Its id.
        text: What is in it.
    """

    DEFAULT_CSS = """
    Page { border: none; padding: 0 1; background: $panel; }
    Page:focus { border: none; }
    """

    @dataclass
    class Refused(Message):
        """Something was typed into a text that can only be read."""

        page: "Page"

        @property
        def control(self) -> "Page":
            """The text."""
            return self.page

    def __init__(self, id: str, text: str = "") -> None:
        super().__init__(text, id=id, compact=True, tab_behavior="focus")
        self.cursor_blink = False

    async def _on_key(self, event: Key) -> None:
        """Do the key in its turn; what is typed into a text to be read means nothing else."""
        if self.read_only and (event.is_printable or event.key in EDITS):
            event.stop()
            event.prevent_default()
            self.post_message(self.Refused(self))
            return
        if not self._leaves(event.key):
            await do_in_turn(self, event)

    def edit(self, edit: Edit) -> EditResult:
        """What is typed over a selection and what is typed on are one change for undo."""
        result = super().edit(edit)
        if edit.text:
            self.history._previously_replaced = False
        return result

    def _leaves(self, key: str) -> bool:
        """Whether up or down has no row of the text to go to, and leads out of it."""
        row = self.wrapped_document.location_to_offset(self.cursor_location).y
        last = self.wrapped_document.height - 1
        return (key == "up" and row == 0) or (key == "down" and row == last)

    def on_text_area_changed(self) -> None:
        """The cursor may be in a row that was not there when it was put there."""
        self.scroll_cursor_visible()

    async def _on_paste(self, event: Paste) -> None:
        """The editor itself takes a paste that there is room for."""
        length = len(self.text) + len(event.text)
        if length > PAGE_HOLDS:
            event.prevent_default()
            event.stop()
            self.post_message(TooLong(length, PAGE_HOLDS))
