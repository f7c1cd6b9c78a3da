"""Sessions for the sub-commands that write."""

from argparse import Namespace

from tui.cli.wiring import open_library
from tui.clock import Clock, SystemClock
from tui.session.session import Session


def open_session(chosen: Namespace, clock: Clock | None = None) -> Session:
    """A session on the library that the arguments name, without its heads.

    Raises:
        CoffeechatError: The settings or the library can't be used.
    """
    library, settings = open_library(chosen)
    return Session(library, clock or SystemClock(settings.zone), settings)


def read_session(chosen: Namespace) -> Session:
    """As `open_session`, with the heads up to date."""
    session = open_session(chosen)
    session.refresh()
    return session
