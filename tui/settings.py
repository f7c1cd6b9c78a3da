"""The user's settings: a TOML file that is read and never written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

from tui.domain.language.text import nearest
from tui.domain.language.time_zones import read_zone
from tui.domain.model.letter import POLICY, REQUESTS, RequestPolicy, ThankYouPolicy
from tui.errors import UsageError
from tui.mail_settings import MailSettings, read_mail
from tui.setting_faults import Fault

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
    faults: tuple[Fault, ...] = field(default=(), compare=False)
    """What is wrong in the file; the default stands in for it."""

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

_TABLES = (*dict.fromkeys(table for table, _ in _PLACES), "mail", "keys")

_TYPES = {str: "text in quotes", int: "a whole number", bool: "true or false"}

_SIGNS = {"/": "slash", "+": "plus", "-": "minus", " ": "space"}


def read_settings(path: Path) -> Settings:
    """The settings in a file; the default for what is not there or wrong, and what is wrong."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        import tomllib  # lazy: who has no settings needn't wait for it

        data = tomllib.loads(text)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError) as error:
        return Settings(faults=(_unread(error),))
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for table, keys in data.items():
        if table not in _TABLES or not isinstance(keys, dict):
            faults.append(_no_table(table, keys))
        elif table == "keys":
            values["keys"] = dict(_keys(keys, faults))
        elif table == "mail":
            values["mail"] = read_mail(keys, faults)
        else:
            values.update(_values(table, keys, faults))
    return _fitting(Settings(**values), faults)


def _unread(error: Exception) -> Fault:
    """Why nothing of the file could be read."""
    if isinstance(error, UnicodeDecodeError):
        line = error.object.count(b"\n", 0, error.start) + 1
        return Fault("this is not text in UTF-8", line=line)
    if isinstance(error, OSError):
        return Fault(f"it can't be read: {error.strerror}")
    if isinstance(error, RecursionError):
        return Fault("it is nested too deep to be read")
    words, _, place = str(error).partition(" (at line ")
    number = place.partition(",")[0]
    return Fault(words, line=int(number) if number.isdecimal() else 0)


def _no_table(table: str, keys: object) -> Fault:
    if not isinstance(keys, dict):
        return Fault(f"{table} stands outside a table such as [me]", table)
    near = nearest(table, _TABLES)
    return Fault(f"there is no table [{table}]", table, near=near and f"[{near}]")


def _values(
    table: str, keys: Mapping[str, object], faults: list[Fault]
) -> Iterator[tuple[str, object]]:
    """What stands in a table, by the name of its field; what is wrong joins the faults."""
    for key, value in keys.items():
        place = _PLACES.get((table, key))
        if place is None:
            near = nearest(f"{table}.{key}", (".".join(known) for known in _PLACES))
            faults.append(Fault(f"there is no setting {table}.{key}", table, key, near))
        elif why := _wrong(place, value):
            near = nearest(str(value), THEMES) if place == "theme" else ""
            faults.append(Fault(f"{table}.{key} {why}", table, key, near))
        else:
            yield place, value


def _fitting(settings: Settings, faults: list[Fault]) -> Settings:
    """The settings with their faults, and without what doesn't go together."""
    if wrong := _mismatch(settings):
        usual = Settings()
        settings = replace(
            settings,
            quiet_minutes=usual.quiet_minutes,
            due_minutes=usual.due_minutes,
            late_hours=usual.late_hours,
        )
        faults.append(wrong)
    return replace(settings, faults=tuple(faults))


def _mismatch(settings: Settings) -> Fault | None:
    """What doesn't go together; None if all does."""
    policy = settings.thanks
    if not policy.quiet < policy.due:
        return Fault(
            f"thanks.due_minutes is {settings.due_minutes}, and must be more than "
            f"thanks.quiet_minutes, which is {settings.quiet_minutes}",
            "thanks",
            "due_minutes",
        )
    if not policy.due <= policy.late:
        return Fault(
            f"thanks.late_hours is {settings.late_hours}, and must be no less than "
            f"thanks.due_minutes, which is {settings.due_minutes}",
            "thanks",
            "late_hours",
        )
    return None


def _keys(table: Mapping[str, object], faults: list[Fault]) -> Iterator[tuple[str, str]]:
    """Ids and keys; an id without quotes comes as a table."""
    for id, key in table.items():
        if isinstance(key, str):
            yield id, _key(key)
        else:
            why = f'[keys] {id}: id and key are written in quotes, as "live.end" = "f10"'
            faults.append(Fault(why, "keys", id))


def _key(text: str) -> str:
    """Textual's name of a key, from that or from what is shown, such as ^n."""
    if len(text) == 1:
        return _SIGNS.get(text, text)
    text = text.strip().lower()
    return f"ctrl+{text[1:]}" if text.startswith("^") else text


def _wrong(place: str, value: object) -> str:
    """What is wrong with a value, or ""."""
    wanted = type(getattr(Settings(), place))
    if type(value) is not wanted:
        return f"must be {_TYPES[wanted]}"
    if place == "theme" and value not in THEMES:
        return f"must be one of {', '.join(THEMES)}"
    if place in _BETWEEN and isinstance(value, int):
        least, most = _BETWEEN[place]
        return "" if least <= value <= most else f"must be between {least} and {most}"
    if (
        place == "email"
        and value
        and not import_module("tui.domain.language.email_address").is_address(value)
    ):
        return f'is not an e-mail address: "{value}"'
    return _wrong_zone(str(value)) if place == "zone" and value else ""


def _wrong_zone(name: str) -> str:
    try:
        read_zone(name, kept="the machine's is used")
    except UsageError as error:
        sentence = error.sentence.rstrip(".")
        return f"can't be used: {sentence[:1].lower()}{sentence[1:]}"
    return ""
