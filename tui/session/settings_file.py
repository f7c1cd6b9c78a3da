"""The settings file as one changes it: a value at a time, checked, taken up at once, undone."""

from typing import Any

from tui.clock import SystemClock
from tui.errors import RefusedError
from tui.paths import find_paths
from tui.session.session import Session
from tui.session.setting_changes import Change
from tui.session.usable_settings import UsableKeys, usable
from tui.setting_faults import Fault
from tui.setting_words import told
from tui.settings import SETTINGS, Settings, settings_in, tables_in
from tui.storage.own_settings import changed_bytes, read_bytes, write_bytes


class SettingsFile:
    """The settings file, and what of it holds in this run.

    Args:
        session: Has the settings that hold.
        usable_keys: Says which of the keys chosen for verbs can be had.
    """

    def __init__(self, session: Session, usable_keys: UsableKeys) -> None:
        self._session, self._usable_keys = session, usable_keys
        self._paths = find_paths()
        self.path = self._paths.settings
        self._source: bytes | None = None
        self._read = False
        self._changes = session.setting_changes
        self.tables: dict[str, Any] = {}
        """What is in it, right or wrong, by table."""

    @property
    def settings(self) -> Settings:
        """What holds."""
        return self._session.settings

    def read(self) -> bool:
        """Read the file again; whether it was changed since it was last read here.

        Raises:
            StorageError: It can't be read; what held still holds.
        """
        source = read_bytes(self.path)
        if self._read and source == self._source:
            return False
        again, self._read = self._read, True
        self._take(source)
        return again

    def _take(self, source: bytes | None) -> None:
        """Have what a file holds from now on."""
        self._source = source
        self.tables = _tables(source)
        before, now = self._session.settings, self._usable(source)
        self._session.settings = now
        if before.zone != now.zone:
            self._session.clock.zone = SystemClock(now.zone).zone

    def _usable(self, source: bytes | None) -> Settings:
        return usable(settings_in(source or b""), self._paths, self._usable_keys)

    def value(self, name: str) -> object:
        """What is at a place of the file, right or wrong; None if nothing is."""
        table, _, key = name.partition(".")
        keys = self.tables.get(table)
        return keys.get(key) if isinstance(keys, dict) else None

    # Changing ---------------------------------------------------------------------------

    def check(self, name: str, value: object) -> None:
        """Nothing, if a place can have a value; None always can, unless others need it.

        Raises:
            RefusedError: It can't, and why.
        """
        self._checked(name, value)

    def _checked(self, name: str, value: object) -> bytes:
        """What the file would hold."""
        broken = next((one for one in self.settings.faults if not one.table), None)
        if broken and not self.tables and self._source:
            raise RefusedError(
                f"{broken.sentence(self.path.name)} That must be fixed first; nothing was changed."
            )
        table, _, key = name.partition(".")
        after = changed_bytes(self.path, self._source, table, key, value)
        for fault in self._usable(after).faults:
            if fault.key and not fault.taken and not _among(fault, self.settings.faults):
                raise RefusedError(f"{fault.why[:1].upper()}{fault.why[1:]}.")
        return after

    def change(self, name: str, value: object) -> str:
        """Put a value at a place of the file, or None to have the default; what is now, in words.

        Raises:
            RefusedError: The value is not allowed there, or the file was changed elsewhere.
            StorageError: It can't be read or written.
        """
        if self.read():
            raise RefusedError(
                f"{self.path.name} was changed elsewhere, and is shown as it is now; Enter again "
                "keeps yours."
            )
        before, after = self.value(name), self._checked(name, value)
        change = Change(name, before, value, self._source, after)
        write_bytes(self.path, self._source, after)
        self._take(after)
        self._changes.done.append(change)
        self._changes.undone.clear()
        return _words(name, value, "now")

    def undo(self) -> str:
        """Take the last change back; what is now, in words.

        Raises:
            RefusedError: There is none, or the file was changed elsewhere since.
            StorageError: It can't be read or written.
        """
        return self._turn(self._changes.done, self._changes.undone, back=True)

    def redo(self) -> str:
        """Make a change again that was taken back; see `undo`."""
        return self._turn(self._changes.undone, self._changes.done, back=False)

    def _turn(self, steps: list[Change], others: list[Change], *, back: bool) -> str:
        if not steps:
            raise RefusedError(f"There is nothing to {'undo' if back else 'redo'} here.")
        step = steps[-1]
        here, there = step.file_after, step.file_before
        if not back:
            here, there = there, here
        if self.read() or self._source != here:
            raise RefusedError(
                f"{self.path.name} was changed elsewhere since; nothing was taken back."
                if back
                else f"{self.path.name} was changed elsewhere since; nothing was done again."
            )
        write_bytes(self.path, here, there)
        self._take(there)
        others.append(steps.pop())
        return _words(step.name, step.before if back else step.after, "again")


def _tables(source: bytes | None) -> dict[str, Any]:
    try:
        return tables_in(source or b"")
    except (ValueError, RecursionError):
        return {}


def _among(fault: Fault, faults: tuple[Fault, ...]) -> bool:
    """Whether the same was wrong before."""
    return any((one.name, one.why) == (fault.name, fault.why) for one in faults)


def _words(name: str, value: object, when: str) -> str:
    """What a setting is now; its default if it is not set."""
    table, _, key = name.partition(".")
    place, one = f"[{table}] {key}", SETTINGS.get(name)
    if one is None:
        if value is not None:
            return f"{place} is {told(value)} {when}"
        return f"{place} {'has its usual key' if table == 'keys' else 'is gone'}"
    usual = value is None
    words = told(one.default if usual else value, one.kind.unit) or "not set"
    default = ", its default" if usual else ""
    return f"{place} is {words} {when}{default}"
