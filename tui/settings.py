"""The user's settings: a TOML file of theirs, of which the program changes one value at a time."""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

from msgspec import Struct, field

from tui.domain.language.text import nearest
from tui.domain.language.time_zones import read_zone
from tui.domain.model.letter import (
    LIMITS,
    POLICY,
    REQUESTS,
    SOURCES,
    LetterLimits,
    RequestPolicy,
    ThankYouPolicy,
)
from tui.domain.model.own_signs import USUAL, Signs
from tui.errors import UsageError
from tui.mail_settings import MAIL, MailSettings, read_mail
from tui.setting_faults import Fault, unread
from tui.setting_kinds import (
    Setting,
    declared,
    one_of,
    read_shorthand,
    read_table,
    switch,
    text,
    whole,
)
from tui.setting_signs import read_signs
from tui.structs import replace

THEME_NAMES = ("dark", "light", "contrast", "terminal")
"""Names of the looks that can be chosen."""

_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)

_OWN_CHOICE = "This number is the program's own choice."
_DALTON = "3 and 7 days are the routine of Dalton (The 2-Hour Job Search)."
_SOON = f"How soon: {'; '.join(f'{who}, {when}' for who, when in SOURCES)}."


def _address(value: str) -> str:
    """What is wrong with an e-mail address, or ""."""
    addresses = import_module("tui.domain.language.email_address")  # lazy: few have one to check
    return "" if addresses.is_address(value) else f'is not an e-mail address: "{value}"'


def _zone(name: str) -> str:
    """What is wrong with a time zone, or ""."""
    try:
        read_zone(name, kept="the machine's is used")
    except UsageError as error:
        sentence = error.sentence.rstrip(".")
        return f"can't be used: {sentence[:1].lower()}{sentence[1:]}"
    return ""


class Settings(Struct, frozen=True):
    """What the user chose; each field that is a setting is declared here and nowhere else."""

    name: Annotated[str, Setting("me.name", text(), "how a letter is signed", "Alan Turing")] = ""
    """The user's own name, for the end of a letter."""
    email: Annotated[
        str, Setting("me.email", text(_address), "the From line of a letter", "alan@example.org")
    ] = ""
    """The user's own address, for the From line of a letter."""
    zone: Annotated[
        str,
        Setting(
            "me.zone",
            text(_zone),
            "a place, not EST or GMT+5; otherwise the machine's time zone",
            "Europe/London",
        ),
    ] = ""
    """IANA time zone; "" means the machine's."""
    theme: Annotated[str, Setting("look.theme", one_of(*THEME_NAMES), "the theme", "light")] = (
        "dark"
    )
    """The look, one of `THEME_NAMES`."""
    title: Annotated[
        bool,
        Setting(
            "look.title",
            switch(),
            "whether the window's title shows the clock of a call or a thank-you",
            False,
        ),
    ] = True
    """Whether the title of the terminal's window tells the clock."""
    names_in_title: Annotated[
        bool, Setting("look.names_in_title", switch(), "whether names may be shown there too", True)
    ] = False
    """Whether it may tell names too."""
    minutes: Annotated[
        int,
        Setting(
            "call.minutes",
            whole(5, 240, "minutes"),
            "length of a new conversation, in minutes",
            20,
            why=f"{_OWN_CHOICE} Ask for 20, and plan 30.",
        ),
    ] = 30
    """Length of a new conversation, in minutes."""
    ask_elsewhere_days: Annotated[
        int,
        Setting(
            "request.ask_elsewhere_days",
            whole(1, 60, "business days"),
            "days until somebody else there is proposed",
            4,
            why=_DALTON,
        ),
    ] = REQUESTS.ask_elsewhere_days
    """Business days without an answer after which to try somebody else there."""
    nudge_days: Annotated[
        int,
        Setting(
            "request.nudge_days",
            whole(1, 60, "business days"),
            "days until it is time to write once more",
            9,
            why=f"{_DALTON} Then let it rest; two messages are enough.",
        ),
    ] = REQUESTS.nudge_days
    """Business days without an answer after which to write once more."""
    linkedin_note: Annotated[
        int,
        Setting(
            "letters.linkedin_note",
            whole(120, 2000, "characters"),
            "of the note that asks to connect on LinkedIn; a paid account has 300",
            300,
            why="200 is what LinkedIn lets a free account write.",
        ),
    ] = LIMITS.linkedin_note
    """Most characters of a note that asks to connect on LinkedIn."""
    linkedin_message: Annotated[
        int,
        Setting(
            "letters.linkedin_message",
            whole(200, 8000, "characters"),
            "of a message to somebody you are connected with there",
            2000,
            why="1,900 is what LinkedIn lets you write to somebody you are not connected with; "
            "accounts differ on how much more a message to a contact may have.",
        ),
    ] = LIMITS.linkedin_message
    """Most characters of a message there."""
    text_message: Annotated[
        int,
        Setting(
            "letters.text_message",
            whole(160, 1600, "characters"),
            "of a text message",
            480,
            why="320 is what Twilio advises; a longer one arrives in pieces and may be split.",
        ),
    ] = LIMITS.text_message
    """Most characters of a text message."""
    voice: Annotated[
        str,
        Setting(
            "thanks.voice",
            text(),
            "the voice of the letter: warm, brief, formal, or a template of yours",
            "formal",
        ),
    ] = "warm"
    """Voice of the thank-you: one that ships, or the name of the user's own template."""
    quiet_minutes: Annotated[
        int,
        Setting(
            "thanks.quiet_minutes",
            whole(0, 240, "minutes"),
            "minutes before the letter is mentioned",
            5,
            why=f"Time to debrief first. {_OWN_CHOICE}",
        ),
    ] = POLICY.quiet // _MINUTE
    """Minutes after the end of a call in which nothing is said of the thank-you."""
    due_minutes: Annotated[
        int,
        Setting(
            "thanks.due_minutes",
            whole(1, 14 * 24 * 60, "minutes"),
            "minutes until it is due",
            1440,
            why=_SOON,
        ),
    ] = POLICY.due // _MINUTE
    """Minutes after the end of a call when the thank-you is due."""
    late_hours: Annotated[
        int,
        Setting(
            "thanks.late_hours",
            whole(1, 60 * 24, "hours"),
            "hours until it is called overdue",
            72,
            why=_SOON,
        ),
    ] = POLICY.late // _HOUR
    """Hours after the end of a call until which it is late, and not overdue."""
    keys: Mapping[str, str] = field(default_factory=dict)
    """Other keys: Textual's name of a key, by the id of a verb; not checked here."""
    shorthand: Mapping[str, str] = field(default_factory=dict)
    """The user's own short words, and what each stands for."""
    signs: Signs = USUAL
    """The first characters that give a line its kind."""
    mail: MailSettings = MailSettings()
    """The mail server that takes letters."""
    faults: tuple[Fault, ...] = ()
    """What is wrong in the file; the default stands in for it."""

    @property
    def requests(self) -> RequestPolicy:
        """When a request waits too long."""
        return RequestPolicy(self.ask_elsewhere_days, self.nudge_days)

    @property
    def limits(self) -> LetterLimits:
        """How long a letter may be that does not go by e-mail."""
        return LetterLimits(self.linkedin_note, self.linkedin_message, self.text_message)

    @property
    def thanks(self) -> ThankYouPolicy:
        """When a thank-you is due."""
        return ThankYouPolicy(
            self.quiet_minutes * _MINUTE, self.due_minutes * _MINUTE, self.late_hours * _HOUR
        )


_OWN = declared(Settings)

SETTINGS: dict[str, Setting] = _OWN | MAIL
"""Every setting with a name of its own, by that name; the keys of `[keys]` are the verbs'."""

TABLES: dict[str, str] = {
    **dict.fromkeys((one.table for one in _OWN.values()), ""),
    "request": "days are business days without an answer",
    "letters": "characters at most where a letter doesn't go by e-mail",
    "thanks": "minutes and hours count from the end of the call",
    "shorthand": "your own short words in notes, written out where a letter takes them up",
    "signs": "other first characters for the kinds of note, where a keyboard has no easy one",
    "mail": "the server that takes letters; without a host nothing is sent",
    "keys": "other keys for verbs, by the ids that `coffeechat keys` lists; ^f is ctrl and f",
}
"""The tables of the file, in order, and what is to be said of one as a whole."""

KEYS = {"live.end": "f10", "today.find": "^f"}
"""Examples of what may be in the table `[keys]`."""

SHORTHAND = {"mtg": "meeting", "KS": "the kitchen school"}
"""Examples of what may be in the table `[shorthand]`."""

SIGNS = {"they owe": "§", "off": "$"}
"""Examples of what may be in the table `[signs]`."""

EXAMPLES: dict[str, dict[str, str]] = {"keys": KEYS, "shorthand": SHORTHAND, "signs": SIGNS}
"""Examples of the tables whose keys are the user's to choose."""

_SIGNS = {
    "?": "question_mark",
    ";": "semicolon",
    "/": "slash",
    "+": "plus",
    "-": "minus",
    " ": "space",
}


def read_settings(path: Path) -> Settings:
    """The settings in a file; the default for what is not there or wrong, and what is wrong."""
    try:
        source = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        return Settings(faults=(unread(error),))
    return settings_in(source)


def tables_in(source: bytes) -> dict[str, Any]:
    """What is in a settings file, right or wrong, by table.

    Raises:
        ValueError: It is not TOML in UTF-8.
        RecursionError: It is nested too deep.
    """
    import tomllib  # lazy: who has no settings needn't wait for it

    return tomllib.loads(source.decode("utf-8-sig"))


def settings_in(source: bytes) -> Settings:
    """The settings in what a file holds; see `read_settings`."""
    try:
        data = tables_in(source)
    except (ValueError, RecursionError) as error:
        return Settings(faults=(unread(error),))
    values: dict[str, Any] = {}
    faults: list[Fault] = []
    for table, keys in data.items():
        if table not in TABLES or not isinstance(keys, dict):
            faults.append(_no_table(table, keys))
        elif table == "keys":
            values["keys"] = dict(_keys(keys, faults))
        elif table == "shorthand":
            values["shorthand"] = dict(read_shorthand(keys, faults))
        elif table == "signs":
            values["signs"] = read_signs(keys, faults)
        elif table == "mail":
            values["mail"] = read_mail(keys, faults)
        else:
            values.update(read_table(_OWN, table, keys, faults))
    return _fitting(Settings(**values), faults)


def _no_table(table: str, keys: object) -> Fault:
    if not isinstance(keys, dict):
        return Fault(f"{table} is outside a table such as [me]", table)
    near = nearest(table, TABLES)
    return Fault(f"there is no table [{table}]", table, near=near and f"[{near}]")


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
            yield id, read_key(key)
        else:
            why = f'[keys] {id}: id and key are written in quotes, as "live.end" = "f10"'
            faults.append(Fault(why, "keys", id))


def read_key(text: str) -> str:
    """Textual's name of a key, from that or from what is shown, such as ^n, ;e, ^gb."""
    if len(text) == 1:
        return _SIGNS.get(text, text)
    text = text.strip()
    if text.startswith(";") and len(text) == 2:
        return f"lead+{text[1]}"
    if text.lower().startswith("^g") and len(text) > 2:
        return f"go+{text[2:].strip()}"
    text = text.lower()
    return f"ctrl+{text[1:]}" if text.startswith("^") else text
