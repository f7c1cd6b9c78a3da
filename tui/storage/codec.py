"""Between frozen structs and JSON: one strict codec that names the path of a bad field."""

import types
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from msgspec.structs import fields

from tui.domain.language.text import clean as cleaned
from tui.domain.sync.field_history import HISTORY
from tui.structs import field_names, is_struct

LARGEST = 2**53
"""Largest whole number, either way: beyond it other programs lose digits."""

_SHAPES = 50
"""Most kinds of record that are kept by names and types."""

T = TypeVar("T")
Decoder = Callable[[Any], Any]


class FieldError(ValueError):
    """A value that does not fit its field; the message begins with the field's path.

    Args:
        what: What is the matter.
        path: Where it is, such as "notes.n1.elapsed_s"; put together on the way out, since
            nearly every value fits.
    """

    def __init__(self, what: str, path: str = "") -> None:
        super().__init__(f"{path}: {what}")
        self.what = what
        self.path = path

    def inside(self, outer: str) -> "FieldError":
        """The same error, seen from one level further out."""
        joint = "." if outer and self.path and not self.path.startswith("[") else ""
        return FieldError(self.what, f"{outer}{joint}{self.path}")


def encode(value: Any) -> Any:
    """A struct, enum, date, tuple or plain value as JSON types."""
    kind = type(value)
    if kind is str or kind is int or kind is bool or value is None:
        return value
    if kind is datetime:
        return value.astimezone(UTC).isoformat()
    if kind is date:
        return value.isoformat()
    if kind is tuple:
        return [encode(item) for item in value]
    if isinstance(value, StrEnum):
        return value.value
    made = {name: encode(getattr(value, name)) for name in field_names(kind)}
    if HISTORY in made and not made[HISTORY]:
        del made[HISTORY]  # so it is nearly always
    return made


def decode(kind: type[T], data: Any, path: str = "", *, clean: bool = False) -> T:
    """A value of a type from JSON types; keys that the type does not know are passed over.

    Args:
        kind: A frozen struct, or any type that a field of one has.
        data: What the file holds.
        path: Where it is in the file, for the error.
        clean: Whether its texts are known to hold nothing that must be cleaned away.

    Raises:
        FieldError: A value does not fit; it names the path.
    """
    decoder: Decoder = decoder_of(kind, clean)  # type: ignore[arg-type]  # so is a type
    try:
        result: T = decoder(data)
    except FieldError as error:
        raise error.inside(path) from None
    return result


@cache
def decoder_of(kind: Any, clean: bool = False) -> Decoder:
    """What makes a value of a type from JSON types, or raises a FieldError; see `decode`."""
    if kind is str and clean:
        return _clean_text
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    origin = get_origin(kind)
    if origin is tuple:
        return _tuple_of(decoder_of(get_args(kind)[0], clean))
    if origin in (Union, types.UnionType):
        inner = next(a for a in get_args(kind) if a is not type(None))
        return _optional(decoder_of(inner, clean))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _enum(kind)
    if is_struct(kind):
        return _struct(kind, clean)
    raise TypeError(f"no decoder for {kind}")


def _clean_text(data: Any) -> str:
    if type(data) is not str:
        raise FieldError("expected text")
    return data


def _text(data: Any) -> str:
    if type(data) is not str:
        raise FieldError("expected text")
    return cleaned(data)


def _number(data: Any) -> int:
    if type(data) is not int or abs(data) > LARGEST:
        raise FieldError("expected a whole number")
    return data


def _truth(data: Any) -> bool:
    if type(data) is not bool:
        raise FieldError("expected true or false")
    return data


def _moment(data: Any) -> datetime:
    try:
        moment = datetime.fromisoformat(data)
        if moment.tzinfo is UTC:
            return moment
        if moment.tzinfo is None:
            raise ValueError
        return moment.astimezone(UTC)
    except (TypeError, ValueError, OverflowError):
        raise FieldError("expected a time with its zone") from None


def _day(data: Any) -> date:
    try:
        return date.fromisoformat(data)
    except (TypeError, ValueError):
        raise FieldError("expected a day") from None


_SIMPLE: dict[Any, Decoder] = {
    str: _text,
    int: _number,
    bool: _truth,
    datetime: _moment,
    date: _day,
}


def _tuple_of(inner: Decoder) -> Decoder:
    def read(data: Any) -> tuple[Any, ...]:
        if type(data) is not list:
            raise FieldError("expected a list")
        if not data:
            return ()
        values = []
        for place, item in enumerate(data):
            try:
                values.append(inner(item))
            except FieldError as error:
                raise error.inside(f"[{place}]") from None
        return tuple(values)

    return read


def _optional(inner: Decoder) -> Decoder:
    def read(data: Any) -> Any:
        return None if data is None else inner(data)

    return read


def _enum(kind: type[StrEnum]) -> Decoder:
    members = {member.value: member for member in kind}

    def read(data: Any) -> StrEnum:
        if type(data) is not str or data not in members:
            raise FieldError(f"expected one of {', '.join(members)}")
        return members[data]

    return read


def _struct(kind: Any, clean: bool) -> Decoder:
    hints = get_type_hints(kind)
    plan = [(name, decoder_of(hints[name], clean)) for name in field_names(kind)]
    required = [one.name for one in fields(kind) if one.required]

    def read(data: Any) -> Any:
        if type(data) is not dict:
            raise FieldError("expected fields")
        values, name = {}, ""
        try:
            for name, decoder in plan:
                if name in data:
                    values[name] = decoder(data[name])
        except FieldError as error:
            raise error.inside(name) from None
        for name in required:
            if name not in values:
                raise FieldError("is missing", name)
        return kind(**values)

    return read


@cache
def checker_of(kind: Any, clean: bool) -> Callable[[Any], None]:
    """What raises a FieldError where `decoder_of` would, and makes nothing: in half the time.

    The names and types of a record's fields say which of them need a look; that is kept for the
    two or three kinds of record that files of a few versions have.
    """
    read = decoder_of(kind, clean)
    hints = get_type_hints(kind)
    plan = [(name, decoder_of(hints[name], clean)) for name in field_names(kind)]
    looks: dict[Any, list[tuple[str, Decoder]]] = {}

    def check(data: Any) -> None:
        shape = (*data, *map(type, data.values())) if type(data) is dict else None
        known = looks.get(shape)
        if known is None:
            read(data)
            if len(looks) < _SHAPES:
                looks[shape] = [(n, d) for n, d in plan if n in data and not _fits(d, data[n])]
            return
        try:
            for name, decoder in known:
                decoder(data[name])
        except FieldError:
            read(data)  # says it with the path

    return check


def _fits(decoder: Decoder, value: Any) -> bool:
    """Whether a decoder that took a value takes every other of its type."""
    return value is None or type(value) is bool or (type(value) is str and decoder is _clean_text)
