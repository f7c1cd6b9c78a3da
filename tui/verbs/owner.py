"""Whose is a key? The rules of it, which know no screen, only where a key was pressed."""

from enum import Enum, auto

from msgspec import Struct

LATE_SECONDS = 10.0
"""For so long after its end, in seconds, what is typed on is a note of the call."""

TYPING = frozenset({"enter", "backspace", "delete", "tab", "shift+tab"})
"""Keys beside the characters that hands press while they type on without looking."""

GOING_ON = frozenset({"enter", "tab", "shift+tab", "slash", "question_mark"})
"""Of these keys and the characters, those that end what a letter that means nothing began."""

_SHIFTED = frozenset({"backspace", "delete", "escape"})
_ALL_WAYS = frozenset({"enter", "space"})


class Owner(Enum):
    """To whom a key belongs."""

    SCREEN = auto()
    """To what is on top; a field has its letters, a list its commands."""
    CALL = auto()
    """To the line of the call under way."""
    NOTE = auto()
    """To the call that has just ended, as a note of it."""
    NOBODY = auto()
    """To nobody: what it was meant for is gone."""
    NOTHING = auto()
    """To nobody: letters are typed where none are taken; what follows is nobody's either."""


class Place(Struct, frozen=True):
    """Where a key was pressed."""

    screen: object
    """What is on top."""
    call: bool = False
    """Whether a call is under way."""
    in_call: bool = False
    """Whether the screen on top is that of a call, whose line has every letter."""
    writing: bool = False
    """Whether the focus is in a field that takes letters."""
    means: bool = True
    """Whether a letter means something where the focus is."""
    ended_s: float | None = None
    """Seconds since the end of the call whose debrief is on top; None where that is nothing new."""


class KeyOwner:
    """Decides to whom each key belongs, and remembers what that takes.

    A key of which it is asked is the next one that was pressed. When a key has done all that
    it does, `rest` is told what is on top; anything else that is there at the next key came by
    itself, and letters are not meant for it.
    """

    def __init__(self) -> None:
        self._screen: object = None
        self._astray = self._stray = False
        self._only_typed = True
        self._key = self._by = ""
        self._asked = self._insisted = ""

    def owner(self, key: str, place: Place, *, types: bool) -> Owner:
        """To whom a key belongs.

        Args:
            key: Its name.
            place: Where it was pressed.
            types: Whether it is a character, or a paste.
        """
        self._insisted, self._asked = self._asked, ""
        if self._screen is not None and place.screen is not self._screen:
            self._astray = True
        self._screen = place.screen
        if not (types or key in TYPING):
            self._astray = False
        if not (types or key in TYPING) or key in GOING_ON:
            self._stray = False
        owner = self._owner(key, place, types=types)
        self._only_typed = self._only_typed and (types or key == self._by)
        self._key = key
        return owner

    def _owner(self, key: str, place: Place, *, types: bool) -> Owner:
        late = place.ended_s is not None and place.ended_s <= LATE_SECONDS and self._only_typed
        if types and late and not self._astray and key != "space":  # no line begins with one
            return Owner.NOTE
        if types and place.call and not place.in_call and (self._astray or not place.writing):
            return Owner.CALL
        lost = self._astray or (self._stray and not place.writing)
        if lost and not (types and place.in_call):
            return Owner.NOBODY
        if types and not (place.means or place.writing or place.in_call):
            self._stray = True
            return Owner.NOTHING
        return Owner.SCREEN

    def goes_on(self) -> None:
        """The key was the first of two: what was asked before is asked still."""
        self._asked = self._insisted

    def rest(self, screen: object) -> None:
        """A key has done all that it does.

        Args:
            screen: What is on top now.
        """
        if screen is not self._screen:
            self._only_typed, self._astray, self._by = True, False, self._key
            self._stray = False
        self._screen = screen

    def again(self, verb: str) -> bool:
        """Whether the key before this one asked for the same; if not, this one does.

        Args:
            verb: The id of what is to be done.
        """
        sure = self._insisted == verb
        self._asked = "" if sure else verb
        return sure


def plain_key(key: str) -> str:
    """The key that is meant where Shift or Ctrl lay on it, as some terminals tell.

    Ctrl+J is Enter: so it was sent before the terminal was ours.
    """
    *held, name = key.split("+")
    if key == "ctrl+j" or (held and name in _ALL_WAYS):
        return "enter" if key == "ctrl+j" else name
    return name if held == ["shift"] and name in _SHIFTED else key
