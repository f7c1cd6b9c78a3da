"""The sub-command that exports one person."""

import os
from argparse import Namespace
from pathlib import Path

from tui.cli.output import complain, refuse_printing, say
from tui.cli.wiring import read_library
from tui.domain.language.text import count_of
from tui.domain.model.lookup import find_person
from tui.errors import StorageError
from tui.session.export import export_person


def _folder(words: str) -> Path:
    """The folder that was named; it is made, if only it is missing and not the one above it.

    Raises:
        StorageError: It isn't there and can't be made.
    """
    place = os.path.expanduser(words)
    folder = Path(place).absolute()
    try:
        if not folder.is_dir():
            if place.startswith("~"):  # the home of somebody unknown
                raise StorageError(f"{place} is not there; nothing was written.")
            folder.mkdir(mode=0o700)
    except FileNotFoundError:
        raise StorageError(f"{folder.parent} is not there; nothing was written.") from None
    except FileExistsError:
        raise StorageError(f"{folder} is not a folder; nothing was written.") from None
    except OSError as error:
        raise StorageError(
            f"{folder} can't be made: {error.strerror}. Nothing was written."
        ) from error
    return folder


def export(chosen: Namespace) -> int:
    """Save what is known of a person; the status is 3 if something of it could not be read."""
    refuse_printing(chosen.to, "A zip")
    session = read_library(chosen)
    person = find_person(" ".join(chosen.who), session.people())
    folder = _folder(chosen.to or ".")
    done = export_person(session, person.id, folder, whole=chosen.off_the_record)
    session.close()
    say(f"{done.path}: {count_of(done.conversations, 'conversation')}.")
    if done.privacy:
        say(done.privacy)
    for sentence in done.unread:
        complain(f"It may lack a conversation. {sentence}")
    return 3 if done.unread else 0
