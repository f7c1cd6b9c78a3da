"""Sub-commands that need a terminal: the only door to the app."""

import os
from argparse import Namespace

from tui.cli.sample import make_sample
from tui.cli.sessions import open_session, read_session
from tui.errors import NoTerminalError
from tui.paths import find_paths
from tui.session import flows
from tui.session.session import Session


def _need_terminal() -> None:
    """Refuse early and in one line where no screen can be drawn.

    Raises:
        NoTerminalError: Input or output is not a terminal, or a dumb one.
    """
    if not (os.isatty(0) and os.isatty(1)):
        raise NoTerminalError("coffeechat draws a full screen; start it in a terminal.")
    if os.environ.get("TERM", "") in ("", "dumb"):
        raise NoTerminalError("This terminal (TERM=dumb) can't draw a full screen.")


def today(chosen: Namespace) -> int:
    """Open Today."""
    _need_terminal()
    return _run(open_session(chosen))


def call(chosen: Namespace) -> int:
    """Be in a call at once."""
    _need_terminal()
    session = read_session(chosen)
    return _run(session, flows.call_now(session, " ".join(chosen.name)))


def demo(chosen: Namespace) -> int:
    """Look around in a sample library that is gone afterwards."""
    from tempfile import TemporaryDirectory

    _need_terminal()
    with TemporaryDirectory(prefix="coffeechat-demo-") as folder:
        chosen.library = folder
        try:
            make_sample(chosen)
            return _run(open_session(chosen))
        finally:
            find_paths(folder).catalogue.unlink(missing_ok=True)


def _run(session: Session, conversation_id: str = "") -> int:
    """Run the app."""
    os.environ.setdefault("TEXTUAL_FPS", "240")
    from tui.app import run_app

    return run_app(session, conversation_id)
