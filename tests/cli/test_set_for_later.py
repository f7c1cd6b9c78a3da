"""A call that is set for a later day begins only if that is meant."""

from collections.abc import Callable
from functools import partial

import pytest

from tests.cli.run import Done, Shelf
from tui.cli import plain, screen, sessions
from tui.domain.actions.fields import Schedule
from tui.session.session import Session

Run = Callable[..., Done]
TOLD = "This call is set for tomorrow"


@pytest.fixture
def later(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """The library, whose call with Ada is set for tomorrow."""
    monkeypatch.setattr(sessions, "SystemClock", lambda zone="": shelf.world.clock)
    world = shelf.world.other()
    at = world.clock.at
    world.clock.wait(hours=24)
    tomorrow, world.clock.at = world.clock.at, at
    world.session.run(Schedule(shelf.ada, tomorrow))
    world.session.close()
    return shelf


def begun(shelf: Shelf) -> bool:
    """Whether it has begun."""
    return shelf.world.stored(shelf.ada).call.under_way


def test_nobody_who_can_be_asked_begins_it(
    later: Shelf, coffeechat: Run, comes_in: Callable[..., None]
) -> None:
    words = ("live", "--plain", "Ada Lovelace")
    refused = coffeechat(*words).refused
    assert TOLD in refused and "--now begins it" in refused and not begun(later)
    comes_in(b"/leave\n")
    assert coffeechat(*words, "--now").status == 0 and begun(later)
    comes_in(b"/leave\n")
    assert coffeechat(*words).status == 0, "it is under way"


def seen(shown: list[str], session: Session, id: str, remark: str) -> int:
    """The screen of a call is left at once."""
    shown.append(id)
    return 0


@pytest.mark.parametrize("command", [("call",), ("live", "--plain")], ids=" ".join)
def test_in_a_terminal_it_is_asked(
    later: Shelf, coffeechat: Run, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(screen, "need_terminal", lambda: None)
    monkeypatch.setattr(screen, "_run", partial(seen, shown))
    monkeypatch.setattr(plain, "_is_typed", lambda: True)
    for answer, wanted in (("\n", False), ("yes\n", True)):
        answers = iter((answer, "/leave\n"))
        monkeypatch.setattr(plain, "_read", lambda prompt, answers=answers: next(answers))
        done = coffeechat(*command, "Ada Lovelace")
        assert done.status == 0 and f"{TOLD} " in done.out
        assert ("It was not begun" in done.out) is not wanted and begun(later) is wanted
    assert shown == ([later.ada] if command == ("call",) else [])
    if command == ("call",):
        assert TOLD not in coffeechat("call", "Ada Lovelace").out, "it is under way"
