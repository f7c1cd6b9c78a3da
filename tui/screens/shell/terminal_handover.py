"""The terminal handed over for a while: to the user's editor, or to a text to be copied by hand."""

import os
import select
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any, TypeVar, cast

from textual.app import App, SuspendNotSupported

from tui.domain.language.cells import folded
from tui.domain.language.text import clean
from tui.errors import NoTerminalError
from tui.screens.shell.shutdown import HasShutdown
from tui.session.mail_handoff import edited
from tui.shutdown import handed_over, restorer

LOOK_SECONDS = 0.1
"""How often it is looked whether the app is to end."""

T = TypeVar("T")
Stopped = Callable[[], bool]


def edit(app: App[Any], text: str, left: object = None) -> str:
    """A text after the user's editor had it; `left` is what an editor left open before.

    Raises:
        CoffeechatError: There is no editor, it failed, or what it wrote can't be taken.
    """
    return _aside(app, lambda interrupted, ended: edited(text, ended, left))


def show_bare(app: App[Any], text: str) -> None:
    """Print a text, folded at words, on the screen below the app until Enter is pressed.

    Raises:
        NoTerminalError: The terminal can't be handed over.
    """
    width = app.size.width
    rows = "\n".join(folded(line, width) for line in clean(text).split("\n"))
    _aside(app, partial(_print, rows))


def _aside(app: App[Any], action: Callable[[Stopped, Stopped], T]) -> T:
    """Leave the full screen, do something, come back whatever happened."""
    made: list[T] = []
    error: Exception | None = None

    def ended() -> bool:
        return bool(cast(HasShutdown, app).shutdown.ended)

    try:
        with app.suspend(), handed_over() as interrupted:
            try:
                made.append(action(interrupted, ended))
            except Exception as caught:  # Textual comes back only if nothing is raised
                error = caught
    except SuspendNotSupported as caught:
        raise NoTerminalError("This terminal can't be handed over.") from caught
    if error is not None:
        raise error
    return made[0]


def _print(text: str, interrupted: Stopped, ended: Stopped) -> None:
    """Print a text and wait for Enter."""
    words = f"\n{text}\n\nSelect it with the mouse and copy it there. Enter goes back.\n"
    with suppress(OSError), _no_echo():
        with suppress(OSError), open(1, "wb", closefd=False) as output:
            output.write(words.encode("utf-8", "replace"))
        while not (interrupted() or ended()):
            if select.select([0], [], [], LOOK_SECONDS)[0]:
                os.read(0, 1024)
                return


@contextmanager
def _no_echo() -> Iterator[None]:
    """Keys that are pressed print nothing."""
    import termios  # lazy: not every system has it

    back = restorer(b"")
    with suppress(termios.error):
        modes = termios.tcgetattr(0)
        modes[3] &= ~termios.ECHO
        termios.tcsetattr(0, termios.TCSADRAIN, modes)
    try:
        yield
    finally:
        back()
