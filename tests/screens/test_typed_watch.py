"""What is half typed is held a moment after a key, as long as there is something: no screen."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

from tui.screens.dialogs.dialog import Dialog
from tui.screens.shell.stage_screen import StageScreen
from tui.screens.shell.typed_watch import TypedWatch
from tui.screens.typed_fields import HOLD_SECONDS


@dataclass
class Apps:
    """An app that only keeps the clocks it is asked for."""

    screen_stack: list[object] = field(default_factory=list)
    clocks: list[tuple[float, Callable[[], None]]] = field(default_factory=list)

    def set_timer(self, seconds: float, action: Callable[[], None]) -> object:
        self.clocks.append((seconds, action))
        return object()

    def pass_time(self) -> None:
        due, self.clocks = self.clocks, []
        for _, action in due:
            action()


@dataclass
class Held:
    """Remembers what it was asked to hold, and says whether there was anything."""

    asked: list[list[str]] = field(default_factory=list)
    some: bool = False

    def hold(self, fields: list[str]) -> bool:
        self.asked.append(fields)
        return self.some


class Stage(StageScreen):
    """A stage that knows its fields and whether it is left."""

    def __init__(self, fields: str, gone: bool = False) -> None:
        self.fields = cast(Any, fields)
        self._gone = gone

    def subject_gone(self) -> bool:
        return self._gone


class Asks(Dialog[None]):
    """A dialog that knows its fields."""

    def __init__(self, fields: str | None) -> None:
        self.fields = cast(Any, fields)


def watch(*screens: object) -> tuple[TypedWatch, Apps, Held]:
    app, held = Apps([object(), *screens]), Held()
    return TypedWatch(cast(Any, app), cast(Any, held)), app, held


def test_many_keys_are_one_look_a_moment_later() -> None:
    typing, app, held = watch(Stage("today"))
    for _ in "abc":
        typing.heard()
    assert [seconds for seconds, _ in app.clocks] == [HOLD_SECONDS] and not held.asked
    app.pass_time()
    assert held.asked == [["today"]] and not app.clocks, "nothing is half typed: it rests"
    typing.heard()
    assert len(app.clocks) == 1


def test_it_looks_again_as_long_as_something_is_half_typed() -> None:
    typing, app, held = watch(Stage("today"))
    held.some = True
    typing.heard()
    app.pass_time()
    app.pass_time()
    assert len(held.asked) == 2 and len(app.clocks) == 1
    held.some = False
    app.pass_time()
    assert not app.clocks


def test_every_stage_and_dialog_but_those_that_are_gone_or_private() -> None:
    typing, _, held = watch(
        Stage("today"), Stage("live", gone=True), Stage("person"), Asks("form"), Asks(None)
    )
    typing.hold()
    typing.hold_dialogs()
    assert held.asked == [["today", "person", "form"], ["form"]]
