"""Keys in sentences are looked up, and the screens with their verbs are listed in one place."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from tests.house.source import name_of, python_files, tree_of
from tui.domain.model.own_signs import USUAL
from tui.screens.navigation import ScreenName
from tui.screens.shell.stage_screen import StageScreen
from tui.screens.shell.stages import STAGES, stage_of
from tui.verbs import ALL, DIALOGS, SCREENS, Verb, common
from tui.verbs.keymap import FIXED, TOGETHER, spelled

PARTS = re.compile(r"(?<![\w'’%./<{-])(\^[a-z]|f\d{1,2}|[a-z]|S-Tab|[A-Z][a-z]+)(?![\w'’}/-])")
"""What may be the name of a key in a sentence."""

MORE_NAMES = {"Escape", "escape"}
"""How a key may be called beside its name."""

UNITS = {"a", "h", "s"}
"""Letters that are words or units as well, unless they begin a clause."""

SAID = python_files("tui/screens", "tui/session", "tui/domain/actions", "widgets")
DIALOG_FILES = ("erase_dialog", "form", "observed", "short_letter", "take_up")
"""Dialogs that lie in the room of their screen."""
KINDS = [cast(type[StageScreen], stage_of(where)) for where in ScreenName]


def verbs_of(path: Path) -> tuple[Verb, ...]:
    """The verbs that are bound where the sentences of a file are said."""
    if path.parent.name == "dialogs" or path.stem in DIALOG_FILES:
        return tuple(verb for verbs in DIALOGS.values() for verb in verbs)
    module = name_of(path).removesuffix(".py").replace("/", ".")
    heirs = [kind for kind in KINDS if module in {base.__module__ for base in kind.__mro__}]
    own = tuple(verb for kind in heirs for verb in kind.VERBS)
    return (own or ALL) + common.VERBS


def spelled_out(tree: ast.Module, verbs: tuple[Verb, ...]) -> Iterator[str]:
    """Yield the sentences in which the key of a verb stands as it is usual."""
    names = {verb.key_name for verb in verbs if verb.id not in FIXED} - {"Enter"}
    for node, text in sentences(tree):
        for found in PARTS.finditer(text):
            name = found[1]
            if name in UNITS and not re.match(r" [a-z]+s\b", text[found.end() :]):
                continue
            if name in names or (name in MORE_NAMES and "Esc" in names):
                yield f"{node.lineno}: {name} in {text[max(0, found.start() - 20) :][:50]!r}"


def sentences(tree: ast.Module) -> Iterator[tuple[ast.Constant, str]]:
    """Yield every text with more than one word that isn't a docstring."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    inside = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values[1:]
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            text = node.value.lstrip(" s") if id(node) in inside else node.value
            if " " in text.strip():
                yield node, text


def test_no_sentence_spells_the_key_of_a_verb() -> None:
    found = ((path, line) for path in SAID for line in spelled_out(tree_of(path), verbs_of(path)))
    assert not [f"{name_of(path)}:{line}" for path, line in found]


@pytest.mark.parametrize(
    "source",
    [
        "say('f9 ends it')",
        "say('press n to go on')",
        "x = 'Esc shows all'",
        "say(f'{a} ^n goes on')",
    ],
)
def test_a_key_in_a_sentence_is_found(source: str) -> None:
    verbs = (*SCREENS["live"], *SCREENS["today"])
    assert list(spelled_out(ast.parse(source), verbs))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_help_knows_its_verbs(kind: type[StageScreen]) -> None:
    words = spelled(USUAL.spelled(kind.HELP), {verb.id: "insert" for verb in ALL})
    assert "{" not in words and "insert" in words


def test_the_screens_are_listed_once() -> None:
    assert set(SCREENS) == {where.value for where in ScreenName}
    assert {where.value for where in STAGES} == set(SCREENS)
    for where, kind in zip(ScreenName, KINDS, strict=True):
        assert set(kind.VERBS) == set(SCREENS[where]), where


def test_no_two_verbs_that_are_bound_together_share_a_key() -> None:
    for verbs in TOGETHER:
        keys = [verb.key for verb in verbs]
        assert len(keys) == len(set(keys))
