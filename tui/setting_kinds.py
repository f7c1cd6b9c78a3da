"""How a setting is declared: its place in the file, what may be there, and what it is for.

One declaration, the annotation of a field, is read by all: by who reads the file and says what is
wrong in it, and by who writes the commented file and the one in the documents.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_type_hints

from msgspec import Struct
from msgspec.structs import fields

from tui.domain.language.text import nearest
from tui.setting_faults import Fault
from tui.setting_words import NO, YES, read_choice, read_number, read_switch, read_words
from tui.structs import replace


class SettingKind(Struct, frozen=True):
    """The values that a setting allows."""

    wrong: Callable[[Any], str]
    """Says what is wrong with a value, such as "must be true or false"; "" if nothing is."""
    bounds: str = ""
    """What may be chosen, such as "5 to 240"; "" if that needs no words."""
    choices: tuple[str, ...] = ()
    """The words that may be chosen; empty if others may be, too."""
    read: Callable[[str], Any] = str.strip
    """The value that is meant by typed words; what can't be read stays as it is, and is wrong."""
    options: tuple[str, ...] = ()
    """The words that are walked through one by one, as they are told; empty if none are."""
    unit: str = ""
    """What is counted, such as "minutes"; "" if nothing is, or that has no name."""


def text(check: Callable[[str], str] = lambda value: "") -> SettingKind:
    """Any text.

    Args:
        check: Says what is wrong with one that is not empty, or "".
    """

    def wrong(value: object) -> str:
        if not isinstance(value, str):
            return "must be text in quotes"
        return check(value) if value else ""

    return SettingKind(wrong)


def shaped(pattern: str, wanted: str) -> SettingKind:
    """Text that a pattern matches whole; otherwise it must be what is wanted."""

    def wrong(value: object) -> str:
        good = isinstance(value, str) and re.fullmatch(pattern, value) is not None
        return "" if good else f"must be {wanted}"

    return SettingKind(wrong)


def one_of(*choices: str) -> SettingKind:
    """One of some words."""
    names = ", ".join(choices)

    return SettingKind(
        lambda value: "" if value in choices else f"must be one of {names}",
        names,
        choices,
        lambda typed: read_choice(typed, choices),
        choices,
    )


def switch() -> SettingKind:
    """Yes or no."""
    return SettingKind(
        lambda value: "" if isinstance(value, bool) else "must be true or false",
        read=read_switch,
        options=(YES[0], NO[0]),
    )


def whole(least: int, most: int, unit: str = "") -> SettingKind:
    """A whole number, bounds included, of what the unit names."""

    def wrong(value: object) -> str:
        if type(value) is not int:
            return "must be a whole number"
        return "" if least <= value <= most else f"must be between {least} and {most}"

    return SettingKind(
        wrong, f"{least} to {most}", read=lambda typed: read_number(typed, unit), unit=unit
    )


def command(example: str) -> SettingKind:
    """A command as a list of its words."""

    def wrong(value: object) -> str:
        words = value if isinstance(value, list | tuple) else []
        good = bool(words) and all(isinstance(word, str) and word for word in words)
        return "" if good else f"must be a list of words, such as {example}"

    return SettingKind(wrong, read=read_words)


class Setting(Struct, frozen=True):
    """One setting, as it is declared: what a field of a struct is annotated with."""

    name: str
    """Its place in the file, table and key: "me.name"."""
    kind: SettingKind
    """What may be there."""
    help: str
    """What it is for, as a phrase that begins small."""
    example: Any
    """Something else that could be there, for the documents."""
    instead_of: str = ""
    """The name of a setting that can't are beside it, or ""."""
    why: str = ""
    """Why the default is what it is, and who says so, as whole sentences; "" if it is no matter."""
    default: Any = None
    """What holds if it is not there: the field's own default."""
    field: str = ""
    """The name of the field that has it."""

    @property
    def table(self) -> str:
        """The table that it is in."""
        return self.name.partition(".")[0]

    @property
    def key(self) -> str:
        """Its key in the table."""
        return self.name.partition(".")[2]

    @property
    def words(self) -> str:
        """What it is for, and what may be chosen."""
        return f"{self.help}: {self.kind.bounds}" if self.kind.bounds else self.help


def declared(cls: Any) -> dict[str, Setting]:
    """The settings that a struct declares, by their names in the file."""
    hints = get_type_hints(cls, include_extras=True)
    known = (
        replace(extra, default=one.default, field=one.name)
        for one in fields(cls)
        for extra in getattr(hints[one.name], "__metadata__", ())
        if isinstance(extra, Setting)
    )
    return {one.name: one for one in known}


def written(value: object) -> str:
    """A value of a setting as it is in the file."""
    return json.dumps(value, ensure_ascii=False)


def read_table(
    known: Mapping[str, Setting], table: str, keys: Mapping[str, object], faults: list[Fault]
) -> Iterator[tuple[str, Any]]:
    """What is in a table, by the name of its field; what is wrong joins the faults.

    Args:
        known: The settings that there are, by name.
        table: The name of the table.
        keys: Keys and values as they are there.
        faults: Takes what is wrong.
    """
    for key, value in keys.items():
        name = f"{table}.{key}"
        one = known.get(name)
        if one is None:
            faults.append(Fault(f"there is no setting {name}", table, key, nearest(name, known)))
        elif why := one.kind.wrong(value):
            near = nearest(str(value), one.kind.choices)
            faults.append(Fault(f"{name} {why}", table, key, near))
        else:
            yield one.field, tuple(value) if isinstance(value, list) else value


_SHORT_WORD = re.compile(r"[^\s\[\]\"“”]{1,20}")
_LONG_WORDS = re.compile(r"(?=.*\w)[^\[\]\r\n\x00-\x1f\x7f]{1,80}")


def read_shorthand(table: Mapping[str, object], faults: list[Fault]) -> Iterator[tuple[str, str]]:
    """The user's short words and what each stands for; what is wrong joins the faults.

    Args:
        table: Short words and values as they are in `[shorthand]`.
        faults: Takes what is wrong.
    """
    for short, words in table.items():
        name = f"[shorthand] {short}"
        if not _SHORT_WORD.fullmatch(short):
            why = f"{name}: a short word is one word of at most 20 characters, without brackets"
        elif not isinstance(words, str):
            why = f'{name}: word and meaning are written in quotes, as mtg = "meeting"'
        elif not _LONG_WORDS.fullmatch(words.strip()):
            why = f"{name} stands for one line of 1 to 80 characters, without brackets"
        else:
            yield short, words.strip()
            continue
        faults.append(Fault(why, "shorthand", short))
