"""Exporting one person."""

from pathlib import Path

from msgspec import Struct

from tui.exchange.markdown import left_out_words
from tui.exchange.person_file import PRIVATE, write_person
from tui.session.conversations_with import talks_with
from tui.session.reader import Reader


class Exported(Struct, frozen=True):
    """What was written."""

    path: Path
    """The file."""
    conversations: int
    """How many conversations are in it."""
    privacy: str
    """A sentence about lines that are off the record; "" if there are none."""
    unread: tuple[str, ...]
    """Why others may be missing, a sentence each."""


def export_person(
    session: Reader, person_id: str, folder: Path, *, whole: bool = False
) -> Exported:
    """Write what is known of a person to a new file.

    Args:
        session: The session or reader; its heads are up to date.
        person_id: Whom.
        folder: Where to.
        whole: Whether lines that are off the record are in it too.

    Raises:
        StorageError: The person can't be read, or the file can't be written.
    """
    person, talks = session.person(person_id), talks_with(session, person_id)
    now, zone, policy = session.now(), session.clock.zone, session.settings.thanks
    told = talks.read if whole else tuple(talk.on_record for talk in talks.read)
    path = write_person(folder, person, told, now, zone, policy)
    private = sum(talk.off_record for talk in talks.read)
    left_out = f"{left_out_words(private)}." if private else ""
    privacy = PRIVATE if whole and private else left_out
    broken = (one.sentence for one in session.problems if not one.warning)
    unread = tuple(dict.fromkeys((*talks.unread, *broken)))
    return Exported(path, len(talks.read), privacy, unread)
