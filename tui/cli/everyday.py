"""The words that are typed every day, understood at once: a parser takes longer than they do."""

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:  # the parser waits for who needs it
    from argparse import Namespace

Run = Callable[["Namespace"], int]


def late(module: str, name: str) -> Run:
    """A sub-command whose room is entered only when it is wanted: start-up is what it costs.

    Args:
        module: The room in `tui.cli`.
        name: The function in it.
    """
    return partial(_run, module, name)


def _run(module: str, name: str, chosen: "Namespace") -> int:
    run: Run = getattr(import_module(f"tui.cli.{module}"), name)
    return run(chosen)


def everyday(words: Sequence[str]) -> "Namespace | None":
    """What the words mean, as the parser would say it.

    Args:
        words: The words after the command's name.

    Returns:
        The chosen sub-command as `do`, with its words; None if it takes the parser to tell.
    """
    library = None
    match list(words):
        case ["--library", folder, *rest] if not folder.startswith("-"):
            library, words = folder, rest
    match list(words):
        case []:
            return _chosen(library, late("screen", "today"))
        case ["call", *name] if name and not any(word.startswith("-") for word in name):
            return _chosen(library, late("screen", "call"), name=name, now=False)
        case ["list", *json] if json in ([], ["--json"]):
            return _chosen(library, late("listing", "list_"), stage=None, json=bool(json))
        case ["due", "--short"]:
            return _chosen(library, late("short", "short"), json=False)
        case ["due", *json] if json in ([], ["--json"]):
            return _chosen(library, late("listing", "due_"), json=bool(json))
    return None


def _chosen(library: str | None, do: Run, **words: Any) -> "Namespace":
    return cast("Namespace", SimpleNamespace(library=library, do=do, **words))
