"""What was changed in the settings in this run, so that it can be taken back from anywhere."""

from msgspec import Struct, field


class Change(Struct, frozen=True):
    """One value that was changed."""

    name: str
    """Its place in the file, table and key."""
    before: object
    """What was there; None if nothing was."""
    after: object
    """What is there now; None if nothing is."""
    file_before: bytes | None
    """What the file held; None if it was not there."""
    file_after: bytes | None
    """What it holds now."""


class SettingChanges(Struct):
    """The changes, the last one at the end."""

    done: list[Change] = field(default_factory=list)
    """What was changed, and not taken back."""
    undone: list[Change] = field(default_factory=list)
    """What was taken back, and can be changed again."""
