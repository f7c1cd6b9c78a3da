"""What can be wrong in the settings file, and where it is there."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from tui.errors import SettingsError
from tui.patterns import late
from tui.structs import replace

_TABLE = late(r"""\s*\[\s*["']?([^\[\]"']+?)["']?\s*\]""")
_KEY = late(r"""\s*("[^"]*"|'[^']*'|[\w.-]+)\s*=""")


class Fault(Struct, frozen=True):
    """One thing that is wrong; what can be had without it is had."""

    why: str
    """What is wrong, as a sentence without its first capital."""
    table: str = ""
    """The table, such as "me"; "" if it is none."""
    key: str = ""
    """The key in it; "" if the whole table is meant."""
    near: str = ""
    """What was most likely meant, or ""."""
    line: int = 0
    """The line, from 1; 0 if it can't be told."""
    taken: bool = False
    """Whether it was understood all the same, and is only to be written otherwise."""

    @property
    def name(self) -> str:
        """Table and key, such as "me.name"."""
        return f"{self.table}.{self.key}".strip(".")

    def sentence(self, place: str) -> str:
        """The whole of it, with the file and the line.

        Args:
            place: How the file is called.
        """
        line = f", line {self.line}" if self.line else ""
        near = f"; did you mean {self.near}?" if self.near else "."
        return f"{place}{line}: {self.why}{near}"


def unread(error: Exception) -> Fault:
    """Why nothing of the file could be read."""
    if isinstance(error, UnicodeDecodeError):
        line = error.object.count(b"\n", 0, error.start) + 1
        return Fault("this is not text in UTF-8", line=line)
    if isinstance(error, OSError):
        return Fault(f"it can't be read: {error.strerror}")
    if isinstance(error, RecursionError):
        return Fault("it is nested too deep to be read")
    words, _, place = str(error).partition(" (at line ")
    number = place.partition(",")[0]
    return Fault(words, line=int(number) if number.isdecimal() else 0)


def located(faults: Iterable[Fault], path: Path) -> tuple[Fault, ...]:
    """The faults with their lines, in the order of the file."""
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except (OSError, ValueError):
        lines = []
    found = (fault if fault.line else replace(fault, line=_line(lines, fault)) for fault in faults)
    return tuple(sorted(found, key=lambda fault: fault.line))


def _line(lines: list[str], fault: Fault) -> int:
    """Where a table begins, or a key of it is, bare, dotted or quoted; 0 if neither is seen."""
    here = ""
    for number, line in enumerate(lines, 1):
        if head := _TABLE.match(line):
            here = head[1]
            if here == fault.table and not fault.key:
                return number
        elif key := _KEY.match(line):
            name = key[1].strip("\"'")
            whole = f"{here}.{name}" if here else name
            dotted = name == key[1] and whole.startswith(f"{fault.name}.")
            if dotted or whole == fault.name:
                return number
    return 0


def words_of(faults: tuple[Fault, ...], place: str) -> str:
    """What is said of the faults at a start; "" if there are none."""
    if not faults:
        return ""
    more = f"; coffeechat config check lists {len(faults) - 1} more" if faults[1:] else ""
    wrong = [fault for fault in faults if not fault.taken]
    if not wrong:
        return f"{faults[0].sentence(place)[:-1]}{more}."
    first = wrong[0].sentence(place)
    return f"{SettingsError.title}. {first} The defaults are used instead{more}."
