"""The user's settings: a TOML file that is read and never written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from tui.domain.due import REQUESTS, RequestPolicy
from tui.domain.letter import POLICY, ThankYouPolicy
from tui.domain.zones import read_zone
from tui.errors import SettingsError, UsageError
from tui.mail_settings import MailSettings, read_mail

THEMES = ("dark", "light", "contrast", "terminal")
"""Names of the looks that can be chosen."""

_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)


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
    """The look, one of `THEMES`."""
    title: bool = True
    """Whether the title of the terminal's window tells the clock."""
    names_in_title: bool = False
    """Whether it may tell names too."""
    minutes: int = 30
    """Length of a new conversation, in minutes."""
    ask_elsewhere_days: int = REQUESTS.ask_elsewhere_days
    """Business days without an answer after which to try somebody else there."""
    nudge_days: int = REQUESTS.nudge_days
    """Business days without an answer after which to write once more."""
    voice: str = "warm"
    """Voice of the thank-you: one that ships, or the name of the user's own template."""
    quiet_minutes: int = POLICY.quiet // _MINUTE
    """Minutes after the end of a call in which nothing is said of the thank-you."""
    due_minutes: int = POLICY.due // _MINUTE
    """Minutes after the end of a call when the thank-you is due."""
    late_hours: int = POLICY.late // _HOUR
    """Hours after the end of a call until which it is late, and not overdue."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Other keys: Textual's name of a key, by the id of a verb; not checked here."""
    mail: MailSettings = MailSettings()
    """The mail server that takes letters."""

    @property
    def requests(self) -> RequestPolicy:
        """When a request waits too long."""
        return RequestPolicy(self.ask_elsewhere_days, self.nudge_days)

    @property
    def thanks(self) -> ThankYouPolicy:
        """When a thank-you is due."""
        return ThankYouPolicy(
            self.quiet_minutes * _MINUTE, self.due_minutes * _MINUTE, self.late_hours * _HOUR
        )


_PLACES: dict[tuple[str, str], str] = {
    ("me", "name"): "name",
    ("me", "email"): "email",
    ("me", "zone"): "zone",
    ("look", "theme"): "theme",
    ("look", "title"): "title",
    ("look", "names_in_title"): "names_in_title",
    ("call", "minutes"): "minutes",
    ("thanks", "voice"): "voice",
    ("request", "ask_elsewhere_days"): "ask_elsewhere_days",
    ("request", "nudge_days"): "nudge_days",
    ("thanks", "quiet_minutes"): "quiet_minutes",
    ("thanks", "due_minutes"): "due_minutes",
    ("thanks", "late_hours"): "late_hours",
}

_BETWEEN = {
    "minutes": (5, 240),
    "ask_elsewhere_days": (1, 60),
    "nudge_days": (1, 60),
    "quiet_minutes": (0, 240),
    "due_minutes": (1, 14 * 24 * 60),
    "late_hours": (1, 60 * 24),
}

_SIGNS = {"/": "slash", "+": "plus", "-": "minus", " ": "space"}


def read_settings(path: Path) -> Settings:
    """The settings in a file; the defaults if there is none.

    Raises:
        SettingsError: The file can't be read, or a key is unknown or has a wrong value.
    """
    values: dict[str, Any] = {}
    for table, keys in _tables(path).items():
        if not isinstance(keys, dict):
            raise SettingsError(f"{path}: {table} stands outside a table such as [me].")
        if table == "keys":
            values["keys"] = dict(_keys(path, keys))
            continue
        if table == "mail":
            values["mail"] = read_mail(path, keys)
            continue
        for key, value in keys.items():
            place = _PLACES.get((table, key))
            if place is None:
                raise SettingsError(f"{path}: there is no setting {table}.{key}.")
            values[place] = _checked(path, f"{table}.{key}", place, value)
    settings = Settings(**values)
    wrong = _mismatch(settings)
    if wrong:
        raise SettingsError(f"{path}: {wrong}")
    return settings


def _tables(path: Path) -> dict[str, Any]:
    """What the file has, with or without a byte order mark; nothing if there is no file.

    Raises:
        SettingsError: It can't be read.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
        import tomllib  # lazy: who has no settings needn't wait for it

        return tomllib.loads(text)
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} is not text in UTF-8. Nothing was changed.") from error
    except (OSError, ValueError, RecursionError) as error:
        raise SettingsError(f"{path}: {error}. Nothing was changed.") from error


def _mismatch(settings: Settings) -> str:
    """What doesn't go together; "" if all does."""
    policy = settings.thanks
    if not policy.quiet < policy.due:
        return (
            f"thanks.due_minutes is {settings.due_minutes}, and must be more than "
            f"thanks.quiet_minutes, which is {settings.quiet_minutes}."
        )
    if not policy.due <= policy.late:
        return (
            f"thanks.late_hours is {settings.late_hours}, and must be no less than "
            f"thanks.due_minutes, which is {settings.due_minutes}."
        )
    return ""


def _keys(path: Path, table: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Ids and keys; an id without quotes comes as a table."""
    for id, key in table.items():
        if not isinstance(key, str):
            raise SettingsError(
                f'{path}: [keys] {id}: id and key are written in quotes, as "live.end" = "f10".'
            )
        yield id, _key(key)


def _key(text: str) -> str:
    """Textual's name of a key, from that or from what is shown, such as ^n."""
    if len(text) == 1:
        return _SIGNS.get(text, text)
    text = text.strip().lower()
    return f"ctrl+{text[1:]}" if text.startswith("^") else text


def _checked(path: Path, name: str, place: str, value: object) -> object:
    wanted = type(getattr(Settings(), place))
    if type(value) is not wanted:
        raise SettingsError(f"{path}: {name} must be of type {wanted.__name__}.")
    if place == "theme" and value not in THEMES:
        raise SettingsError(f"{path}: {name} must be one of {', '.join(THEMES)}.")
    if place in _BETWEEN and isinstance(value, int):
        least, most = _BETWEEN[place]
        if not least <= value <= most:
            raise SettingsError(f"{path}: {name} must be between {least} and {most}.")
    if place == "zone" and isinstance(value, str) and value:
        try:
            read_zone(value, kept="nothing was changed")
        except UsageError as error:
            raise SettingsError(f"{path}: {name}: {error.sentence}") from None
    return value
