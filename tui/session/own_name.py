"""The user's own name, which ends every letter: kept in their settings."""

from tui.domain.language.text import clean_line
from tui.errors import UsageError
from tui.paths import find_paths
from tui.session.session import Session
from tui.storage.own_settings import keep_setting
from tui.structs import replace

LONGEST = 200
"""Longest name, in characters."""


def keep_name(session: Session, name: str) -> str:
    """Have letters signed with a name from now on, in this run and every other.

    Returns:
        The name as it is kept.

    Raises:
        UsageError: There is no name, or it is too long.
        RefusedError: The settings file can't be changed safely.
        StorageError: It can't be written.
    """
    name = clean_line(name, LONGEST)
    if not name:
        raise UsageError("A name needs letters; nothing was changed.")
    keep_setting(find_paths().settings, "me", "name", name)
    session.settings = replace(session.settings, name=name)
    return name
