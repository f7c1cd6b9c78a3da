"""Looking for what is wrong with a JSON text that was refused, to say in which field it is."""

import json
import math
import re
from collections.abc import Callable
from typing import Any

from msgspec import Struct, field

from tui.domain.language.text import clean
from tui.patterns import late

DEEPEST = 40
"""Most objects and lists inside each other."""

LONGEST_NUMBER = 40
"""Most digits of a whole number."""

_SHOWN = 6
"""Most names of a path that are said."""

_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_PAIR = re.compile(rb"\[\]|\{\}")
_BLANK = late(r"[ \t\n\r]*+")
_STRING = re.compile(r'"(?:[^"\\\x00-\x1f\ud800-\udfff]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+')
_PLAIN = late(
    r"(?P<number>-?(?:0|[1-9][0-9]*+)(?P<part>(?:\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+))"
    r"|(?P<none>NaN|-?Infinity)|true|false|null"
)
_HALF = late(r"[\ud800-\udfff]")


def is_suspicious(data: bytes) -> bool:
    """Whether JSON that was read may still hold what can't be written; a quick look at its bytes.

    Brackets that are in texts are looked at too, so that not all that is suspicious is a fault.
    """
    if b"\\u" in data and b"\\ud" in data.lower():
        return True
    rounds, left, before = 0, data.translate(None, _NO_BRACKETS), b""
    while left and left != before:
        rounds, left, before = rounds + 1, _PAIR.sub(b"", left), left
    return rounds + len(left) > DEEPEST


def fault_in(text: str) -> str | None:
    """What may not be in a JSON text, with its path; None if there is nothing.

    That is: what is no JSON, a number that is none or too large, half a character, a name that
    appears twice in one object, too many levels. Takes time in proportion to the text's length.

    Args:
        text: What a file holds; bytes that are no UTF-8 are in it as surrogates.

    Returns:
        The first fault, such as "notes.n1.elapsed_s: NaN is not a number".
    """
    walk = _Walk(text)
    step: Callable[[], Any] | None = walk.value
    try:
        while step is not None:
            step = step()
    except _FaultError as fault:
        return str(fault)
    return None


class _FaultError(ValueError):
    """The first fault, in words."""


class _Level(Struct):
    """An object or a list that is not closed yet."""

    end: str
    """What closes it."""
    name: str = ""
    """Of an object: the name that was read last."""
    place: int = 0
    """Of a list: the item's number."""
    names: set[str] = field(default_factory=set)
    """Of an object: all names so far."""


class _Walk:
    """Goes through a text from value to value; each step gives the next one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._open: list[_Level] = []

    def value(self) -> Any:
        """A value begins here."""
        here = self._next()
        if here in ("{", "["):
            if len(self._open) == DEEPEST:
                raise self._wrong(f"nested deeper than {DEEPEST}")
            self._open.append(_Level("}" if here == "{" else "]"))
            self._at += 1
            return self._first
        if here == '"':
            self._string("")
        else:
            self._plain()
        return self._behind

    def _first(self) -> Any:
        """After an opening bracket."""
        if self._next() == self._open[-1].end:
            return self._behind_level
        return self._name if self._open[-1].end == "}" else self.value

    def _name(self) -> Any:
        """A name, and its colon."""
        if self._next() != '"':
            raise self._stops()
        level, name = self._open[-1], self._string("the name after it ")
        level.name = name
        if name in level.names:
            raise self._wrong("appears twice")
        level.names.add(name)
        if self._next() != ":":
            raise self._stops()
        self._at += 1
        return self.value

    def _behind(self) -> Any:
        """After a value."""
        here = self._next()
        if not self._open:
            if here:
                raise _FaultError(f"more follows after its end, from byte {self._byte} on")
            return None
        level = self._open[-1]
        if here == level.end:
            return self._behind_level
        if here != ",":
            raise self._stops()
        self._at += 1
        level.place += 1
        return self._name if level.end == "}" else self.value

    def _behind_level(self) -> Any:
        """After a closing bracket."""
        self._at += 1
        self._open.pop()
        return self._behind

    def _next(self) -> str:
        """The next character that is no blank; "" at the end."""
        blank = _BLANK.match(self._text, self._at)
        assert blank is not None
        self._at = blank.end()
        return self._text[self._at : self._at + 1]

    def _string(self, what: str) -> str:
        begun, found = self._at, _STRING.match(self._text, self._at)
        assert found is not None
        self._at = found.end()
        if self._text[self._at : self._at + 1] != '"':
            raise self._stops()
        self._at += 1
        string = self._text[begun + 1 : self._at - 1]
        if "\\" in string:
            string = json.loads(f'"{string}"')
            if _HALF.search(string):
                raise self._wrong(f"{what}holds half a character")
        return string

    def _plain(self) -> None:
        found = _PLAIN.match(self._text, self._at)
        if found is None:
            raise self._stops()
        number = found["number"]
        if found["none"] or (found["part"] and math.isinf(float(number))):
            raise self._wrong(f"{clean(found[0])[:20]} is not a number")
        if number and not found["part"] and len(number.lstrip("-")) > LONGEST_NUMBER:
            raise self._wrong(f"a number has more than {LONGEST_NUMBER} digits")
        self._at = found.end()

    # What is wrong ----------------------------------------------------------------------

    @property
    def _byte(self) -> int:
        return len(self._text[: self._at].encode("utf-8", "surrogatepass"))

    def _path(self) -> str:
        parts = [
            f".{clean(level.name)[:60]}" if level.end == "}" else f"[{level.place}]"
            for level in self._open[:_SHOWN]
        ]
        return "".join(parts).strip(".") + ("…" if len(self._open) > _SHOWN else "")

    def _wrong(self, what: str) -> _FaultError:
        path = self._path()
        return _FaultError(f"{path}: {what}" if path else what)

    def _stops(self) -> _FaultError:
        path, here = self._path(), self._text[self._at : self._at + 1]
        if not here:
            what = "it ends too early"
        elif _HALF.match(here):
            what = "it is not UTF-8"
        else:
            what = "it is not JSON"
        near = f" near {path}," if path else ""
        return _FaultError(f"{what}{near} at byte {self._byte}")
