"""A verb: something a person can do, declared once."""

from msgspec import Struct

KEY_NAMES = {
    "enter": "Enter",
    "tab": "Tab",
    "shift+tab": "S-Tab",
    "escape": "Esc",
    "delete": "Del",
    "plus": "+",
    "minus": "-",
    "left": "←",
    "right": "→",
    "up": "Up",
    "down": "Down",
    "slash": "/",
    "number_sign": "#",
    "space": "Space",
    "pageup": "PgUp",
    "pagedown": "PgDn",
}
"""How keys are written where Textual's own name is not what stands on the key."""


class Verb(Struct, frozen=True):
    """One thing that can be done on one screen.

    Its binding, palette entry, help row, footer text and keymap id all come from here.
    """

    id: str
    """Dotted and unique: screen, thing, deed."""
    key: str
    """The key, by Textual's name."""
    title: str
    """A word or two for the row of keys."""
    help: str
    """A sentence for the help, the palette and the tooltip."""
    action: str
    """The action of the screen that does it."""
    shown: bool = True
    """Whether it stands in the row of keys."""
    first: bool = False
    """Whether it stands there before all others."""

    @property
    def screen(self) -> str:
        """The screen it belongs to: the id's first part."""
        return self.id.partition(".")[0]

    @property
    def bare(self) -> bool:
        """Whether the key types a character where text is typed, so that it works in lists only."""
        return len(self.key) == 1 or self.key in ("space", "slash", "plus", "minus", "number_sign")

    @property
    def key_name(self) -> str:
        """The key as a person reads it, "^n" for ctrl+n."""
        if self.key in KEY_NAMES:
            return KEY_NAMES[self.key]
        return self.key.replace("ctrl+", "^")
