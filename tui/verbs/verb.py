"""A verb: something a person can do, declared once."""

from msgspec import Struct

LEAD, GO = "lead+", "go+"
"""How the keys begin that are two: a letter after the leader of a list, one after "go to"."""

PREFIXES = {LEAD: ";", GO: "^g "}
"""How the first of the two is written."""

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
    "question_mark": "?",
    "semicolon": ";",
    "space": "Space",
    "pageup": "PgUp",
    "pagedown": "PgDn",
}
"""How keys are written where Textual's own name is not what is on the key."""


class Verb(Struct, frozen=True):
    """One thing that can be done on one screen.

    Its binding, palette entry, help row, footer text and keymap id all come from here.
    """

    id: str
    """Dotted and unique: screen, thing, action."""
    key: str
    """The key, by Textual's name; "lead+e" is e after the leader, "go+b" is b after "go to".

    "" is none: it is found in the palette alone.
    """
    title: str
    """A word or two for the row of keys."""
    help: str
    """A sentence for the help, the palette and the tooltip."""
    action: str
    """The action of the screen that does it."""
    shown: bool = True
    """Whether it is in the row of keys."""
    first: bool = False
    """Whether it is there before all others."""
    also: str = ""
    """A key more, where no letters are typed; it is nobody's to choose."""

    @property
    def screen(self) -> str:
        """The screen it belongs to: the id's first part."""
        return self.id.partition(".")[0]

    @property
    def bare(self) -> bool:
        """Whether the key types a character where text is typed, so that it works in lists only."""
        return len(self.key) == 1 or self.key in ("space", "slash", "plus", "minus", "number_sign")

    @property
    def in_lists(self) -> bool:
        """Whether its key works in lists only: a bare one, or one after the leader of lists."""
        return self.bare or self.key.startswith(LEAD)

    @property
    def key_name(self) -> str:
        """The key as a person reads it, "^n" for ctrl+n."""
        if not self.key:
            return f"^p {self.title}"
        return key_name(self.key)


def pressed_for(written: str) -> tuple[str, ...]:
    """The keys, by Textual's names, that are pressed one after the other for a written key."""
    names = {name: key for key, name in KEY_NAMES.items()}
    for prefix, first in PREFIXES.items():
        if written.startswith(first) and written != first.strip():
            return first_key(prefix), *pressed_for(written.removeprefix(first))
    if written in names:
        return (names[written],)
    return (f"ctrl+{written[1:]}" if written.startswith("^") else written,)


def first_key(prefix: str) -> str:
    """The first of two keys, by Textual's name, from how both begin."""
    return "semicolon" if prefix == LEAD else "ctrl+g"


def key_name(key: str) -> str:
    """A key as a person reads it, from Textual's name of it."""
    for prefix, written in PREFIXES.items():
        if key.startswith(prefix):
            return f"{written}{key_name(key.removeprefix(prefix))}"
    return KEY_NAMES.get(key) or key.replace("ctrl+", "^")
