"""What a file of the library holds: one person, one conversation, or the bank.

What each is put together from is read off its fields, so a new list of records is added there and
nowhere else.
"""

from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from tui.domain.model.bank import Bank
from tui.domain.model.conversation import Conversation
from tui.domain.model.person import Person
from tui.domain.model.records import Record
from tui.structs import field_names

Aggregate = Person | Conversation | Bank
"""A person, a conversation with all that belongs to it, or the user's part of the bank."""

KINDS: tuple[Any, ...] = get_args(Aggregate)
"""All of them."""


@cache
def lists_of(kind: Any) -> dict[str, type[Record]]:
    """The lists of records that an aggregate has: what is in each, by the field's name."""
    hints = get_type_hints(kind)
    lists = {
        one: get_args(hints[one]) for one in field_names(kind) if get_origin(hints[one]) is tuple
    }
    return {name: inner[0] for name, inner in lists.items() if _is_record(inner[0])}


@cache
def singles_of(kind: Any) -> dict[str, type[Record]]:
    """The records of which an aggregate has exactly one, by the field's name."""
    hints = get_type_hints(kind)
    return {one: hints[one] for one in field_names(kind) if _is_record(hints[one])}


@cache
def own_fields(kind: Any) -> tuple[str, ...]:
    """The names of an aggregate's fields that are neither."""
    parts = lists_of(kind).keys() | singles_of(kind).keys()
    return tuple(name for name in field_names(kind) if name not in parts)


def _is_record(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Record)
