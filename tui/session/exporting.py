"""Exporting one person: everything, for oneself."""

from dataclasses import dataclass
from pathlib import Path

from tui.exchange.person_file import PRIVATE, is_private, write_person
from tui.session.reader import Reader
from tui.session.talks import talks_with

__all__ = ["PRIVATE", "Exported", "export_person"]


@dataclass(frozen=True, slots=True)
class Exported:
    """What was written."""

    path: Path
    """The file."""
    conversations: int
    """How many conversations are in it."""
    private: bool
    """Whether lines that are off the record are in it."""
    unread: tuple[str, ...]
    """Why others may be missing, a sentence each."""


def export_person(session: Reader, person_id: str, folder: Path) -> Exported:
    """Write everything that is known of a person to a new file.

    Args:
        session: The session or reader; its heads are up to date.
        person_id: Whom.
        folder: Where to.

    Raises:
        StorageError: The person can't be read, or the file can't be written.
    """
    person, talks = session.person(person_id), talks_with(session, person_id)
    now, zone, policy = session.now(), session.clock.zone, session.settings.thanks
    path = write_person(folder, person, talks.read, now, zone, policy)
    private = any(map(is_private, talks.read))
    broken = (one.sentence for one in session.problems if not one.warning)
    unread = tuple(dict.fromkeys((*talks.unread, *broken)))
    return Exported(path, len(talks.read), private, unread)
