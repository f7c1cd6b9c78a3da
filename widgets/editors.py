"""Where text is typed: Textual's editors, whose keys never overtake each other.

Textual lets letters act at once, while keys such as Backspace go round through the app first; in
a burst (a slow line, a busy machine) a letter typed behind them acts before them. Here an
editor does its own keys itself, in the order in which they come.
"""

from textual.events import Key, Paste
from textual.widget import Widget
from textual.widgets import Input, TextArea


async def do_own_key(editor: Widget, event: Key) -> bool:
    """Do what an editor binds to a key, now and not later; returns whether it binds anything."""
    own = editor._bindings.key_to_bindings.get(event.key)
    if not own:
        return False
    event.stop()
    event.prevent_default()
    await editor.run_action(own[0].action)
    return True


class Line(Input):
    """A compact line to type in; a paste of several lines becomes one.

    Args:
        id: Its id.
        value: What stands in it.
        hint: What stands in it while it is empty.
    """

    def __init__(self, id: str, value: str = "", hint: str = "") -> None:
        super().__init__(value, placeholder=hint, id=id, compact=True, select_on_focus=False)
        self.cursor_blink = False

    async def _on_key(self, event: Key) -> None:
        """Do the key in its turn."""
        if not await do_own_key(self, event):
            await super()._on_key(event)

    def _on_paste(self, event: Paste) -> None:
        """Insert all that was pasted, its line ends as blanks."""
        event.prevent_default()
        event.stop()
        start, end = self.selection
        self.replace(" ".join(event.text.split()), start, end)


class Page(TextArea):
    """A text of several lines.

    Args:
        id: Its id.
        text: What stands in it.
    """

    DEFAULT_CSS = """
    Page { border: none; padding: 0 1; background: $panel; }
    Page:focus { border: none; }
    """

    def __init__(self, id: str, text: str = "") -> None:
        super().__init__(text, id=id, compact=True, tab_behavior="focus")
        self.cursor_blink = False

    async def _on_key(self, event: Key) -> None:
        """Do the key in its turn."""
        if not await do_own_key(self, event):
            await super()._on_key(event)
