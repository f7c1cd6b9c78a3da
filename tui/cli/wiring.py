"""Putting the rooms together for one run."""

from argparse import Namespace

from tui.clock import Clock, SystemClock
from tui.domain.head import ConversationHead
from tui.domain.lookup import find_conversation
from tui.errors import DamagedFileError, UnknownError
from tui.paths import find_paths
from tui.session import Session
from tui.settings import Settings, read_settings
from tui.storage import Library


def open_session(chosen: Namespace, clock: Clock | None = None) -> Session:
    """A session on the library that the arguments name, without its heads.

    Raises:
        CoffeechatError: The settings or the library can't be used.
    """
    paths = find_paths(chosen.library)
    settings: Settings = read_settings(paths.settings)
    library = Library(paths.library, paths.catalogue)
    library.open()
    return Session(library, clock or SystemClock(settings.zone), settings)


def read_session(chosen: Namespace) -> Session:
    """As `open_session`, with the heads up to date."""
    session = open_session(chosen)
    session.refresh()
    return session


def meant_by(session: Session, who: str) -> ConversationHead:
    """The conversation that words on the command line mean.

    Raises:
        UnknownError: None, or more than one, is meant.
        DamagedFileError: The same, and it may be the one in a file that can't be read.
    """
    try:
        return find_conversation(who, session.people(), session.conversations())
    except UnknownError as error:
        for problem in session.problems:
            raise DamagedFileError(f"{error.sentence} {problem.sentence}") from error
        raise
