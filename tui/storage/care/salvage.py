"""Reading what can still be read of a damaged file of the library."""

import json
import re
from typing import Any, get_type_hints

from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.sync.field_history import Fields
from tui.domain.sync.merge import Tables
from tui.storage.documents import ABOUT, IN_FILES, LISTS, kind_of
from tui.structs import field_names, is_struct

TABLES = frozenset({ABOUT, *map(kind_of, IN_FILES), "letters", *LISTS})
"""Every table that a file of the library has."""

HOMES = {
    "elapsed_s": "notes",
    "position": "plan",
    "owner": "promises",
    "place": "findings",
    "stage": "conversation",
    "cadence": "person",
    "avoid_if": "questions",
    "drew": "uses",
    "words": "contacts",
    "introduction": "person",
    "outcome": "advice",
    "until": "snoozes",
    "entries": "templates",
}
"""Fields that one kind of record alone has, and the table where it belongs."""

CUT = "…"
"""End of a text whose own end is lost."""

_INNER = {
    name: frozenset(field_names(hint))
    for kind in (Person, Conversation)
    for name, hint in get_type_hints(kind).items()
    if is_struct(hint)
}
_NOTHING: Any = object()

_TEXT = r'"(?:[^"\\\x00-\x1f]|\\[^\x00-\x1f])*+'
# Every run stops where the next one of its kind begins, so all of them together are linear.
_PAIR = re.compile(
    rf"""(?<!\\)"(?P<key>[^"\\\x00-\x1f]{{1,64}})"\s*+:\s*+(?:
        (?P<object>\{{(?:(?:[^{{}}"\x00]|{_TEXT}")*+\}})?)
      | (?P<list>\[(?:[^\[\]"\x00]|{_TEXT}")*+\])
      | (?P<text>{_TEXT})(?P<end>"?)
      | (?P<plain>[-+.\w]+)
    )""",
    re.VERBOSE,
)
_ID = re.compile(r'\s*+"id"')


def salvage(data: bytes) -> Tables:
    """Every record, or part of one, that a file's bytes still hold; it never raises.

    What comes later in the file wins over what came before. Bytes that are no UTF-8 are
    replaced; a note whose end is missing ends in "…". The time it takes grows as the file does.

    Args:
        data: The bytes of a file: damaged, or not one of ours at all.
    """
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    reader = _Reader()
    if reader.take(_parsed(text)):
        return reader.tables
    for line in text.split("\n"):
        if '"' in line and not reader.take(_parsed(line)):
            reader.scan(line)
    return _sorted(reader.tables)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return _NOTHING


def _sorted(tables: Tables) -> Tables:
    """Every record in the table where its fields belong: the name of its own may be lost."""
    found: Tables = {name: {} for name in tables if name}
    for name, records in tables.items():
        for id, record in records.items():
            home = next((HOMES[key] for key in HOMES if key in record), name)
            found.setdefault(home, {}).setdefault(id, {}).update(record)
    return found


class _Reader:
    """Gathers tables from the lines of a file."""

    def __init__(self) -> None:
        self.tables: Tables = {}
        self._table = ""
        self._id = ""
        self._record: Fields | None = None
        self._inside: Fields | None = None
        self._known: frozenset[str] = frozenset()

    def take(self, parsed: Any) -> bool:
        """Take a line that is whole: tables, or a change of them; False if it is neither."""
        if isinstance(parsed, list) and len(parsed) == 2 and isinstance(parsed[1], dict):
            self._drop(parsed[1].get("drop"))
            parsed = parsed[1].get("set", {})
        if not isinstance(parsed, dict):
            return False
        for name, table in parsed.items():
            known = self.tables.setdefault(name, {})
            for id, record in table.items() if isinstance(table, dict) else ():
                if isinstance(record, dict):
                    known.setdefault(id, {}).update(record)
        return True

    def _drop(self, gone: Any) -> None:
        for name, ids in gone.items() if isinstance(gone, dict) else ():
            for id in ids if isinstance(ids, list) else ():
                if isinstance(id, str):
                    self.tables.get(name, {}).pop(id, None)

    def scan(self, text: str) -> None:
        """Take every pair of a key and a value that can be made out in a broken line."""
        at = 0
        while match := _PAIR.search(text, at):
            if match["object"]:
                at = self._object(match)
                continue
            self._field(match["key"], _value(match))
            at = match.end()

    def _object(self, match: re.Match[str]) -> int:
        """Take an object; where to continue: after it, or inside if it is not to be had whole."""
        key, inside = match["key"], match.start("object") + 1
        if key in TABLES:
            self._table, self._id, self._record, self._inside = key, "", None, None
            return inside
        found = _parsed(match["object"])
        whole = isinstance(found, dict)
        if key in ("set", "drop"):
            self._drop(found if key == "drop" else None)
            return inside if key == "set" else match.end()
        if self._record is None or _ID.match(match.string, inside):
            self._begin(key)
            if whole and self._record is not None:
                self._record.update(found)
                self._id, self._record = "", None
        else:
            self._inside = self._record[key] = found if whole else {}
            self._known = _INNER.get(key, frozenset())
        return match.end() if whole else inside

    def _begin(self, id: str) -> None:
        self._id, self._inside = id, None
        self._record = self.tables.setdefault(self._table, {}).setdefault(id, {})

    def _field(self, key: str, value: Any) -> None:
        if value is _NOTHING:
            return
        if key == "id" and isinstance(value, str) and value != self._id:
            self._begin(value)
        if self._inside is not None and key in self._known:
            self._inside[key] = value
        elif self._record is not None:
            self._record[key] = value
            self._inside = None


def _value(match: re.Match[str]) -> Any:
    """The value of a pair; of texts that are cut only a note's words are worth having."""
    text = match["text"]
    if text is None:
        return _parsed(match["list"] or match["plain"])
    if not match["end"] and match["key"] != "text":
        return _NOTHING
    parsed = _parsed(f'{text}"')
    words = text[1:] if parsed is _NOTHING else parsed
    return words if match["end"] else f"{words}{CUT}"
