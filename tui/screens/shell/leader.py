"""Keys that are two: the first has the row of keys show what may follow, the second does it."""

from typing import Any, Protocol, runtime_checkable

from textual.app import App
from textual.events import Key
from textual.screen import Screen

from tui.screens.shell.stage_screen import StageScreen
from tui.verbs.verb import PREFIXES

ACTIONS = {f"lead('{prefix}')": prefix for prefix in PREFIXES}
"""How the keys begin that follow an action, by the action."""


@runtime_checkable
class Following(Protocol):
    """Takes characters after the leader that are no verbs, such as the signs of lines."""

    def follows(self, character: str | None) -> bool:
        """Whether it takes one."""


class Leader:
    """Knows whether the first of two keys was pressed, and makes one of both.

    Args:
        app: The app whose keys they are.
    """

    def __init__(self, app: App[None]) -> None:
        self._app = app
        self._stage: StageScreen | None = None

    @property
    def waits(self) -> bool:
        """Whether the second of two keys is to come."""
        return bool(self._stage and self._stage.lead)

    def begun_by(self, event: Key) -> str:
        """How keys begin of which this one is the first half here; "" if it is none."""
        stage = self._app.screen
        if not isinstance(stage, StageScreen) or not _may_begin(stage, event.key):
            return ""
        bound = stage.active_bindings.get(event.key)
        return ACTIONS.get(bound.binding.action, "") if bound else ""

    def begins(self, event: Key) -> bool:
        """Whether a key is the first of two; the row of keys shows what may follow then."""
        stage, prefix = self._app.screen, self.begun_by(event)
        if prefix and isinstance(stage, StageScreen):
            self.begin(stage, prefix)
        return bool(prefix)

    def begin(self, stage: StageScreen, prefix: str) -> None:
        """Have the next key follow this one; from the palette too."""
        self._stage = stage
        stage.show_lead(prefix)

    def joined(self, event: Key) -> Key | None:
        """The key that both make; None if the second only ends it."""
        stage, self._stage = self._stage, None
        prefix = stage.lead if stage else ""
        if stage is not None:
            stage.show_lead("")
        if not prefix or self._app.screen is not stage:
            return event
        both = f"{prefix}{event.key}"
        if both in stage.active_bindings:
            return Key(both, None)
        around = stage.focused.ancestors_with_self if stage.focused else ()
        if any(isinstance(node, Following) and node.follows(event.character) for node in around):
            return Key(both, event.character)
        if event.key != "escape":
            stage.say(f"{written(prefix, event)} means nothing here.")
        return None


def written(prefix: str, event: Key) -> str:
    """Both keys as they are written."""
    return f"{PREFIXES[prefix]}{event.character if event.is_printable else event.key}"


def _may_begin(screen: Screen[Any], key: str) -> bool:
    """Whether a key is bound to the first half of others anywhere around the focus."""
    bound = (bindings.key_to_bindings.get(key, ()) for _, bindings in screen._binding_chain)
    return any(binding.action in ACTIONS for each in bound for binding in each)


def may_follow(screen: Screen[Any], prefix: str) -> bool:
    """Whether anything may follow the first of two keys where the focus is."""
    bound = (key for _, bindings in screen._binding_chain for key in bindings.key_to_bindings)
    return any(key.startswith(prefix) for key in bound)
