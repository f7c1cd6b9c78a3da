"""Measures what a class is put together from, and which room leans on which.

Classes and rooms are found, not listed: it may all be moved.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import import_module
from pathlib import Path

from textual.app import App
from textual.dom import DOMNode
from textual.screen import ModalScreen, Screen

from tests.house.source import (
    ROOMS,
    ROOT,
    calls_in,
    imports_in,
    last_name,
    module_of,
    name_of,
    python_files,
    tree_of,
)

DRAWN = ("tui/screens", "tui/app", "tui/app.py", "widgets")
"""Where classes lie that Textual draws."""

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Thing:
    """A class of ours that is seen: an app, a screen, a dialog, a panel or a widget."""

    cls: type[DOMNode]

    @property
    def name(self) -> str:
        return self.cls.__name__

    @property
    def kind(self) -> str:
        if issubclass(self.cls, App):
            return "app"
        if issubclass(self.cls, Screen):
            return "dialog" if issubclass(self.cls, ModalScreen) else "screen"
        return "panel" if self.cls.__module__.startswith("tui.") else "widget"

    def lies_in(self, place: str) -> bool:
        """Whether a module is its own, or a package is one in which it lies."""
        return f"{self.cls.__module__}.".startswith(f"{place}.")

    @cached_property
    def bases(self) -> tuple[type, ...]:
        """The classes of ours in its MRO, itself first."""
        return tuple(cls for cls in self.cls.__mro__ if is_ours(cls))

    @cached_property
    def files(self) -> set[Path]:
        return {file_of(cls) for cls in self.bases}

    @property
    def lines(self) -> int:
        """The lines of its classes, whatever files they lie in."""
        nodes = map(node_of, self.bases)
        return sum((node.end_lineno or 0) - node.lineno + 1 for node in nodes)

    @cached_property
    def methods(self) -> set[str]:
        return {function.name for cls in self.bases for function in functions_of(cls)}

    @property
    def actions(self) -> set[str]:
        return {name for name in self.methods if name.startswith("action_")}

    @cached_property
    def shared(self) -> set[str]:
        """The attributes of `self` that several of its classes assign."""
        names = Counter(name for cls in self.bases for name in assigned_in(cls))
        return {name for name, classes in names.items() if classes > 1}


@cache
def things() -> tuple[Thing, ...]:
    """Every class that is seen: those which nobody inherits from, but for a rehearsal."""
    return tuple(Thing(cls) for cls in drawn_classes() if not heirs_of(cls))


@cache
def screens() -> tuple[Thing, ...]:
    """The screens that fill the terminal; a rehearsal is the screen that it rehearses."""
    return tuple(t for t in things() if t.kind == "screen" and not is_rehearsal(t.cls))


@cache
def heirs_of(base: type) -> tuple[type, ...]:
    """The classes of ours that inherit from one directly; a rehearsal is no other thing."""
    return tuple(c for c in drawn_classes() if base in c.__bases__ and not is_rehearsal(c))


@cache
def single_heir_bases() -> set[str]:
    """The classes of ours that have one heir and are never made themselves: half a thing."""
    bases = {base for cls in drawn_classes() for base in cls.__mro__ if is_ours(base)}
    return {base.__name__ for base in bases if len(heirs_of(base)) == 1} - names_called()


@cache
def names_called() -> frozenset[str]:
    """The names of all that is called where things are drawn, such as a class that is made."""
    trees = map(tree_of, python_files(*DRAWN))
    return frozenset(last_name(call.func) for tree in trees for call in calls_in(tree))


@cache
def drawn_classes() -> tuple[type[DOMNode], ...]:
    """All classes of ours that Textual draws, by name, bases included."""
    modules = [module_of(path) for path in python_files(*DRAWN)]
    found = {
        thing
        for module in map(import_module, modules)
        for thing in vars(module).values()
        if isinstance(thing, type) and issubclass(thing, DOMNode) and is_ours(thing)
    }
    return tuple(sorted(found, key=lambda cls: cls.__name__))


def is_ours(cls: type) -> bool:
    """Whether a class is of this project."""
    return cls.__module__.partition(".")[0] in ROOMS


def is_rehearsal(cls: type) -> bool:
    """Whether a class is the rehearsal of another one: the one honest heir."""
    return cls.__name__.startswith("Rehearsal")


# What stands in a class -----------------------------------------------------------------


def file_of(cls: type) -> Path:
    """The file of a class."""
    place = ROOT.joinpath(*cls.__module__.split("."))
    return place / "__init__.py" if place.is_dir() else place.with_suffix(".py")


@cache
def node_of(cls: type) -> ast.ClassDef:
    """The definition of a class that stands in a module, or in a class or function there."""
    nodes = ast.walk(tree_of(file_of(cls)))
    return next(n for n in nodes if isinstance(n, ast.ClassDef) and n.name == cls.__name__)


def functions_of(cls: type) -> tuple[Function, ...]:
    """The methods that a class itself has."""
    return tuple(node for node in node_of(cls).body if isinstance(node, Function))


@cache
def assigned_in(cls: type) -> frozenset[str]:
    """The attributes of `self` that the methods of a class assign."""
    return frozenset(name for function in functions_of(cls) for name in assigned_by(function))


def assigned_by(function: ast.AST) -> Iterator[str]:
    """Yield the attributes of `self` that are assigned, in whatever way."""
    for node in ast.walk(function):
        if (
            isinstance(node, ast.Attribute)
            and isinstance(node.ctx, ast.Store)
            and isinstance(node.value, ast.Name)
            and node.value.id == "self"
        ):
            yield node.attr


# Who leans on whom ----------------------------------------------------------------------


@dataclass(frozen=True)
class Room:
    """A package, and what leans on what directly below it."""

    name: str
    parts: frozenset[str]
    """Its packages and modules, one level deep."""
    arrows: frozenset[tuple[str, str]]
    """Who imports whom."""

    @property
    def cycles(self) -> set[frozenset[str]]:
        """The parts that reach each other, in groups."""
        reach = {part: self._reach(part) for part in self.parts}
        rings = (frozenset(b for b in reach[a] if a in reach[b]) for a in self.parts)
        return {ring for ring in rings if ring}

    def _reach(self, part: str) -> set[str]:
        reached: set[str] = set()
        ahead = {part}
        while ahead:
            ahead = {b for a, b in self.arrows if a in ahead} - reached
            reached |= ahead
        return reached


def room(package: str) -> Room:
    """Measure one package, such as `tui.domain`."""
    folder = ROOT.joinpath(*package.split("."))
    files = python_files(folder.relative_to(ROOT).as_posix())
    part_of = {path: path.relative_to(folder).parts[0].removesuffix(".py") for path in files}
    parts = frozenset(part_of.values()) - {"__init__"}
    arrows = {
        (part_of[path], target)
        for path in files
        for _, name in imports_in(tree_of(path))
        if name.startswith(f"{package}.")
        for target in (name.removeprefix(f"{package}.").partition(".")[0],)
        if target in parts and part_of[path] in parts - {target}
    }
    return Room(package, parts, frozenset(arrows))


def lines_in(package: str) -> int:
    """How many lines of Python a package has."""
    return sum(len(path.read_text("utf-8").splitlines()) for path in python_files(package))


def files_naming(word: str) -> list[str]:
    """The files of ours that name a thing, such as a command."""
    named = re.compile(rf"\b{re.escape(word)}\b")
    return [name_of(p) for p in python_files(*ROOMS) if named.search(p.read_text("utf-8"))]
