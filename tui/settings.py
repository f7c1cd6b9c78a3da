"""The user's settings: a TOML file that is read and never written."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tui.errors import SettingsError

THEMES = ("dark", "light")
"""Names of the looks that can be chosen."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose."""

    name: str = ""
    """The user's own name, for the end of a letter."""
    email: str = ""
    """The user's own address, for the From line of a letter."""
    zone: str = ""
    """IANA time zone; "" means the machine's."""
    theme: str = "dark"
    """The look, "dark" or "light"."""
    minutes: int = 30
    """Length of a new conversation, in minutes."""


_PLACES: dict[tuple[str, str], str] = {
    ("me", "name"): "name",
    ("me", "email"): "email",
    ("me", "zone"): "zone",
    ("look", "theme"): "theme",
    ("call", "minutes"): "minutes",
}


def read_settings(path: Path) -> Settings:
    """The settings in a file; the defaults if there is none.

    Raises:
        SettingsError: The file can't be read, or a key is unknown or has a wrong value.
    """
    try:
        with path.open("rb") as file:
            import tomllib  # lazy: who has no settings needn't wait for it

            data = tomllib.load(file)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError) as error:
        raise SettingsError(f"{path}: {error}. Nothing was changed.") from error
    values: dict[str, Any] = {}
    for table, keys in data.items():
        if not isinstance(keys, dict):
            raise SettingsError(f"{path}: {table} stands outside a table such as [me].")
        for key, value in keys.items():
            field = _PLACES.get((table, key))
            if field is None:
                raise SettingsError(f"{path}: there is no setting {table}.{key}.")
            values[field] = _checked(path, f"{table}.{key}", field, value)
    return Settings(**values)


def _checked(path: Path, name: str, field: str, value: object) -> object:
    wanted = type(getattr(Settings(), field))
    if type(value) is not wanted:
        raise SettingsError(f"{path}: {name} must be of type {wanted.__name__}.")
    if field == "theme" and value not in THEMES:
        raise SettingsError(f"{path}: {name} must be one of {', '.join(THEMES)}.")
    if field == "minutes" and isinstance(value, int) and not 5 <= value <= 240:
        raise SettingsError(f"{path}: {name} must be between 5 and 240.")
    if field == "zone" and isinstance(value, str) and value:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise SettingsError(f'{path}: {name}: there is no time zone "{value}".') from error
    return value
