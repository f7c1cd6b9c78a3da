"""Sizes, docstrings, names of things that don't belong here: what a reader notices first."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.house.source import (
    ROOMS,
    calls_in,
    imports_in,
    last_name,
    name_of,
    python_files,
    tracked_files,
    tree_of,
)

LONGEST_FILE = 400
MEDIAN_FILE = 120
LONGEST_FUNCTION = 30

# Imports inside of functions, each for a reason: module → what it may import late.
LAZY = {
    "tui/cli": ("tui.app",),  # `--version` must not pay for Textual
}

# Written with a spare group here and there, so that this file passes its own check.
FOREIGN = re.compile(
    r"\.\./(?:)shared|\bissues? #?\d+|\b(?:pypi|npmjs|python(?:)hosted|debian)\.(?:org|com)\b"
)
# A rule is handed its `now`; it doesn't look.
LOOKS = re.compile(
    r"open|print|input|(?:.+\.)?(?:datetime|date|dt)\.(?:now|utcnow|today)"
    r"|time\.(?:time|monotonic|perf_counter)(?:_ns)?|os\..+"
)

Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def test_no_file_is_too_long() -> None:
    files = python_files(*ROOMS, "tests", "requirements")
    long = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in files}
    assert not {name: lines for name, lines in long.items() if lines > LONGEST_FILE}


def test_most_files_are_short() -> None:
    lengths = [len(path.read_text("utf-8").splitlines()) for path in python_files(*ROOMS)]
    assert median(lengths) <= MEDIAN_FILE


def test_no_function_is_too_long() -> None:
    long = [
        f"{name_of(path)}:{node.lineno} {node.name}: {code_lines(node)} lines"
        for path in python_files(*ROOMS)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if code_lines(node) > LONGEST_FUNCTION
    ]
    assert not long


def code_lines(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return how long a function's body is, its docstring not counted."""
    body = node.body[1:] if ast.get_docstring(node) else node.body
    return (node.end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_every_public_thing_has_a_docstring() -> None:
    bare = [
        f"{name_of(path)}:{getattr(node, 'lineno', 1)} {getattr(node, 'name', 'the module')}"
        for path in python_files(*ROOMS)
        for node in (tree_of(path), *public_definitions(tree_of(path)))
        if not ast.get_docstring(node)
    ]
    assert not bare


def test_every_function_says_what_it_returns() -> None:
    bare = [
        f"{name_of(path)}:{node.lineno} {node.name}"
        for path in python_files(*ROOMS)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns is None
    ]
    assert not bare


def public_definitions(tree: ast.Module | ast.ClassDef) -> Iterator[Definition]:
    """Yield classes, functions and methods whose names, and classes' names, are public."""
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            if node.name.startswith("_") or is_overload(node):
                continue
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public_definitions(node)


def is_overload(node: Definition) -> bool:
    """Return whether a function is only one of the shapes of another."""
    return any(ast.unparse(mark).endswith("overload") for mark in node.decorator_list)


def test_imports_stand_at_the_top() -> None:
    late = [
        f"{name}:{line} imports {what} inside of a function"
        for path in python_files(*ROOMS)
        for name in (name_of(path),)
        for line, what in late_imports(tree_of(path))
        if not any(name.startswith(k) and what.startswith(v) for k, v in LAZY.items())
    ]
    assert not late


def late_imports(tree: ast.Module) -> set[tuple[int, str]]:
    """Return the line and name of the project's own modules imported inside of functions."""
    return {
        (line, what)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for line, what in imports_in(node)
        if what.split(".")[0] in ROOMS
    }


def test_rules_look_at_nothing() -> None:
    looks = [
        f"{name_of(path)}:{call.lineno} {ast.unparse(call.func)}"
        for path in python_files("tui/domain")
        for call in calls_in(tree_of(path))
        if LOOKS.fullmatch(ast.unparse(call.func))
    ]
    assert not looks


def test_rules_that_look_are_found() -> None:
    for called in ("datetime.now", "dt.datetime.now", "date.today", "open", "time.time_ns"):
        assert LOOKS.fullmatch(called)
    for called in ("self.open", "time", "datetime.time", "state.now", "stage.today"):
        assert not LOOKS.fullmatch(called)


def test_nothing_speaks_of_what_a_user_does_not_have() -> None:
    found = [f"{name_of(path)}: {word}" for path in tracked_files() for word in foreign_words(path)]
    assert not found


def foreign_words(path: Path) -> list[str]:
    """Return what a text file says of hosts, of numbers of ours, of folders beside the project."""
    data = path.read_bytes()
    return [] if b"\0" in data else FOREIGN.findall(data.decode("utf-8", "replace"))


EVENTS = ("mount", "unmount", "resize", "screen_resume", "screen_suspend", "focus", "blur", "show")


def called_twice(tree: ast.AST) -> list[int]:
    """Lines where a handler of Textual's calls its base's, which Textual calls as well."""
    return [
        call.lineno
        for call in calls_in(tree)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr.removeprefix("_") in {f"on_{event}" for event in EVENTS}
        and isinstance(call.func.value, ast.Call)
        and last_name(call.func.value.func) == "super"
    ]


def test_no_handler_calls_its_base_which_textual_calls_as_well() -> None:
    assert not [
        f"{name_of(path)}:{line}"
        for path in python_files("tui", "widgets")
        for line in called_twice(tree_of(path))
    ]
    assert called_twice(ast.parse("class A(B):\n def on_mount(self):\n  super().on_mount()")) == [3]


def test_a_dataclass_is_a_message_and_nothing_else() -> None:
    """One costs fifty structs at every start; Textual's messages can't be any."""
    others = [
        f"{name_of(path)}:{node.lineno} {node.name}"
        for path in python_files(*ROOMS)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ClassDef)
        if any("dataclass" in ast.unparse(one) for one in node.decorator_list)
        if "Message" not in map(ast.unparse, node.bases)
    ]
    assert not others, "say `class Name(Struct, frozen=True)`, from msgspec"
