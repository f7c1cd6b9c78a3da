"""Sessions for the sub-commands that write."""

from argparse import Namespace

from tui.cli.wiring import open_library
from tui.clock import Clock, SystemClock
from tui.paths import find_paths
from tui.session.session import Session


def open_session(chosen: Namespace, clock: Clock | None = None, *, make: bool = False) -> Session:
    """A session on the library that the arguments name, without its heads.

    Args:
        chosen: The arguments.
        clock: What time it is; otherwise the machine's clock says.
        make: Whether to make the library if it isn't there.

    Raises:
        CoffeechatError: The library can't be used.
    """
    library, settings = open_library(chosen, make=make)
    return Session(library, clock or SystemClock(settings.zone), settings)


def read_session(chosen: Namespace, *, make: bool = False) -> Session:
    """As `open_session`, with the heads up to date."""
    session = open_session(chosen, make=make)
    session.refresh()
    return session


def new_library(chosen: Namespace, session: Session) -> str:
    """What is to be said of a library that was named and has just been made; otherwise ""."""
    if not (session.made and find_paths(chosen.library).named):
        return ""
    return f"A new library was made at {session.folder}."
