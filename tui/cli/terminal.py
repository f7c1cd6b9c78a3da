"""The terminal that a full screen needs."""

import os

from tui.errors import NoTerminalError


def need_terminal() -> None:
    """Refuse early and in one line where no screen can be drawn.

    Raises:
        NoTerminalError: Input or output is not a terminal, or a dumb one.
    """
    if not (os.isatty(0) and os.isatty(1)):
        raise NoTerminalError("coffeechat draws a full screen; start it in a terminal.")
    if os.environ.get("TERM", "") in ("", "dumb"):
        raise NoTerminalError("This terminal (TERM=dumb) can't draw a full screen.")
