"""What is done while a program dies: streams of actions, and the facts that each of them makes."""

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.session.world import StillClock
from tui.domain.actions.base import Command
from tui.domain.actions.call import StartCall
from tui.domain.actions.notes import AddNote, EditNote, RemoveNote
from tui.domain.actions.people import AddConversation, AddPerson, RemoveConversation
from tui.session.session import Session
from tui.storage import Library

TALK = "talk"
"""The conversation whose call is under way."""

BASE = 8
"""Notes in it, and conversations beside it."""

FROZEN = Path(__file__).parent.parent / "storage" / "formats" / "1" / "library"
"""A library of the first format."""

OLD = tuple(sorted(path.stem for path in (FROZEN / "conversations").iterdir()))
"""Its conversations."""

Facts = frozenset[str]
"""What can be said of a library: a sentence for each note, promise, person and so on."""


class Program:
    """A program that works in a library.

    Args:
        folder: Where the library and the catalogue lie.
    """

    def __init__(self, folder: Path) -> None:
        self.library = Library(folder / "library", folder / "catalog.json")
        self.library.open()
        self.session = Session(self.library, StillClock())

    def run(self, *commands: Command) -> None:
        """Do what commands say; when this returns it is on disk."""
        for command in commands:
            self.session.run(command)
        self.session.flush()


@dataclass(frozen=True)
class Change:
    """What an action makes true, and what not any more."""

    adds: Facts = frozenset()
    drops: Facts = frozenset()


@dataclass(frozen=True)
class Stream:
    """Deeds that one program does one after the other, numbered from 1."""

    length: int
    """How many there are."""
    do: Callable[[Program, int], None]
    """Does one; when it returns, the action is on disk."""
    change: Callable[[int], Change]
    """What the action changes."""


@dataclass(frozen=True)
class Kind:
    """A kind of trial."""

    name: str
    """What the programs do."""
    prepare: Callable[[Path], None]
    """Makes the library that they find, in a folder."""
    streams: tuple[Stream, ...]
    """What each program does; their actions don't touch each other's facts."""


def note(talk: str, id: str, text: str) -> Facts:
    """The facts of a line that is a promise."""
    return frozenset({f"note {talk} {id} {text}", f"promise {talk} {id} {text}"})


# The libraries ----------------------------------------------------------------------------


def nothing(folder: Path) -> None:
    """No library yet."""


def call(folder: Path) -> None:
    """A call under way with some notes, and conversations beside it with a note each."""
    program = Program(folder)
    beside = [f"side{n}" for n in range(1, BASE + 1)]
    program.run(AddPerson("grace", "Grace Hopper"), AddConversation(TALK, "grace"))
    program.run(StartCall(TALK), *(_note(TALK, f"base{n}", f"old {n}") for n in range(1, 9)))
    for id in beside:
        program.run(AddConversation(id, "grace"), _note(id, f"{id}note", f"of {id}"))
    program.session.close()


def frozen(folder: Path) -> None:
    """A library of the first format."""
    shutil.copytree(FROZEN, folder / "library")
    (folder / "library").chmod(0o700)


# The actions --------------------------------------------------------------------------------


def _note(talk: str, id: str, text: str) -> AddNote:
    return AddNote(talk, id, f"> {text}")


def _adding(prefix: str, talks: tuple[str, ...], length: int = 8) -> Stream:
    def talk(n: int) -> str:
        return talks[n % len(talks)]

    def do(program: Program, n: int) -> None:
        program.run(_note(talk(n), f"{prefix}{n}", f"line {n}"))

    return Stream(length, do, lambda n: Change(note(talk(n), f"{prefix}{n}", f"line {n}")))


def _beginning() -> Stream:
    def do(program: Program, n: int) -> None:
        first = AddPerson("ada", "Ada Lovelace"), AddConversation(TALK, "ada")
        program.run(first[n - 1] if n < 3 else _note(TALK, f"n{n}", f"line {n}"))

    def change(n: int) -> Change:
        first = frozenset({"person ada Ada Lovelace"}), frozenset({f"talk {TALK}"})
        return Change(first[n - 1] if n < 3 else note(TALK, f"n{n}", f"line {n}"))

    return Stream(6, do, change)


def _editing() -> Stream:
    def id(n: int) -> str:
        return f"base{n % 2 + 1}"

    def text(n: int) -> str:
        return f"new {n}" if n > 0 else f"old {n % 2 + 1}"

    def do(program: Program, n: int) -> None:
        program.run(EditNote(TALK, id(n), f"> {text(n)}"))

    def change(n: int) -> Change:
        return Change(note(TALK, id(n), text(n)), note(TALK, id(n), text(n - 2)))

    return Stream(8, do, change)


def _deleting() -> Stream:
    def do(program: Program, n: int) -> None:
        program.run(RemoveNote(TALK, f"base{n}"))

    return Stream(BASE, do, lambda n: Change(drops=note(TALK, f"base{n}", f"old {n}")))


def _folding() -> Stream:
    def do(program: Program, n: int) -> None:
        if n % 2:
            program.run(_note(TALK, f"f{n}", f"line {n}"))
        else:
            program.session.close()

    def change(n: int) -> Change:
        return Change(note(TALK, f"f{n}", f"line {n}") if n % 2 else frozenset())

    return Stream(8, do, change)


def _removing() -> Stream:
    def do(program: Program, n: int) -> None:
        program.run(RemoveConversation(f"side{n}"))

    def change(n: int) -> Change:
        id = f"side{n}"
        there = {f"talk {id}", *note(id, f"{id}note", f"of {id}")}
        return Change(frozenset(f"trash {fact}" for fact in there), frozenset(there))

    return Stream(BASE, do, change)


KINDS = (
    Kind("begin", nothing, (_beginning(),)),
    Kind("insert", call, (_adding("n", (TALK,)),)),
    Kind("edit", call, (_editing(),)),
    Kind("delete", call, (_deleting(),)),
    Kind("merge", call, (_adding("a", (TALK,)), _editing())),
    Kind("migrate", frozen, (_adding("m", OLD),)),
    Kind("fold", call, (_folding(),)),
    Kind("remove", call, (_removing(),)),
)
"""All kinds of trials."""


def after(base: Facts, streams: Iterable[Stream], done: Iterable[int]) -> Facts:
    """The facts once so many actions of each stream were done."""
    facts = base
    for stream, count in zip(streams, done, strict=True):
        for n in range(1, count + 1):
            change = stream.change(n)
            facts = (facts - change.drops) | change.adds
    return facts
