"""Settings that are wrong in places: all else holds, and what is wrong is said with its line."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import pytest
from msgspec import Struct

from tests.cli.run import Done, Shelf
from tui.cli.settings_file import commented
from tui.domain.model.vocabulary import Kind
from tui.mail_settings import MailSettings
from tui.setting_faults import Fault
from tui.setting_kinds import Setting, declared, one_of, read_table, whole
from tui.settings import SETTINGS, TABLES, Settings, read_settings
from tui.structs import field_names

Run = Callable[..., Done]

WRONG = """\ufeff# mine
[me]
nmae = "Ada"
email = "ada at example.org"
zone = "Mars/Base"

[lok]
theme = "light"

[look]
theme = "drak"

[call]
minutes = 45

[thanks]
voice = "frmal"
due_minutes = 5

[mail]
host = "localhost"
prot = 25

[keys]
"live.endd" = "f10"
"live.undo" = "f9"
live.redo = "f10"
"""

SAID = """\
line 3: there is no setting me.nmae; did you mean me.name?
line 4: me.email is not an e-mail address: "ada at example.org".
line 5: me.zone can't be used: there is no time zone "Mars/Base"; ZONE
line 7: there is no table [lok]; did you mean [look]?
line 11: look.theme must be one of dark, light, contrast, terminal; did you mean dark?
line 17: thanks.voice: there is no voice "frmal"; did you mean formal?
line 18: thanks.due_minutes is 5, and must be more than thanks.quiet_minutes, which is 10.
line 22: there is no setting mail.prot; did you mean mail.port?
line 25: [keys] "live.endd" = "f10": there is no such verb; did you mean live.end?
line 26: [keys] "live.undo" and "live.end" would both be on "f9".
line 27: [keys] live: id and key are written in quotes, as "live.end" = "f10".
"""


@pytest.fixture
def settings(machine: Path) -> Path:
    """Where the settings are."""
    path = machine / "home" / "config" / "coffeechat" / "settings.toml"
    path.parent.mkdir(parents=True)
    return path


@pytest.mark.parametrize("words", [("config", "check"), ("config",)])
def test_every_fault_is_listed(coffeechat: Run, settings: Path, words: tuple[str, ...]) -> None:
    settings.write_text(WRONG, "utf-8")
    done = coffeechat(*words)
    assert (done.status, done.err) == (2, "")
    *lines, last = done.out.splitlines()
    zone = "the machine's is used. For example: Europe/Berlin."
    assert lines == [f"{settings}, {line.replace('ZONE', zone)}" for line in SAID.splitlines()]
    assert last == "11 things to fix; the defaults are used instead."


def test_the_faults_as_json(coffeechat: Run, settings: Path) -> None:
    settings.write_text("[me]\nnmae = 'Ada'\n", "utf-8")
    for words in (("config", "check", "--json"), ("config", "--json")):
        done = coffeechat(*words)
        assert done.status == 2
        assert json.loads(done.out) == [
            {
                "file": str(settings),
                "line": 2,
                "key": "me.nmae",
                "why": "there is no setting me.nmae",
                "nearest": "me.name",
            }
        ]


def test_what_is_right_is_said_to_be(coffeechat: Run, settings: Path) -> None:
    none = f"There are no settings at {settings}; everything is at its default.\n"
    assert coffeechat("config", "check") == Done(0, none, "")
    settings.write_text('[me]\nname = "Ada"\n', "utf-8")
    assert coffeechat("config", "check") == Done(0, f"{settings}: nothing is wrong.\n", "")
    settings.write_text("name", "utf-8")
    done = coffeechat("config", "check")
    assert done.status == 2
    assert done.out.startswith(f"{settings}: Expected '='")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (b"[me\n", "line 1: Expected ']'"),
        (b"[me]\nname = 'Ada'\nname = 'A'\n", "line 3: Cannot overwrite a value"),
        (b"[me]\nname = '\xff'\n", "line 2: this is not text in UTF-8."),
        (b'[me]\nname = "a', "Unterminated string"),
    ],
)
def test_what_cannot_be_read_at_all_is_said_with_its_line(
    coffeechat: Run, settings: Path, text: bytes, line: str
) -> None:
    settings.write_bytes(text)
    assert line in coffeechat("config", "check").out


def test_the_users_own_shorthand_is_read_and_checked(coffeechat: Run, settings: Path) -> None:
    settings.write_text(
        '[shorthand]\nmtg = "meeting"\nKS = " the kitchen school "\n"two words" = "x"\n'
        'dr = 5\nb.c = "because"\nempty = " "\nbrackets = "[x]"\n',
        "utf-8",
    )
    assert read_settings(settings).shorthand == {"mtg": "meeting", "KS": "the kitchen school"}
    done = coffeechat("config", "check")
    assert done.status == 2
    for line, words in (
        (4, "[shorthand] two words: a short word is one word of at most 20 characters"),
        (5, '[shorthand] dr: word and meaning are written in quotes, as mtg = "meeting".'),
        (6, '[shorthand] b: word and meaning are written in quotes, as mtg = "meeting".'),
        (7, "[shorthand] empty stands for one line of 1 to 80 characters, without brackets."),
        (8, "[shorthand] brackets stands for one line of 1 to 80 characters"),
    ):
        assert f"{settings}, line {line}: {words}" in done.out


def test_other_signs_are_read_and_checked(coffeechat: Run, settings: Path) -> None:
    settings.write_text(
        '[signs]\noff = "$"\n"they owe" = "§"\npromise = "!"\ninsight = ">"\n'
        'qoute = "x"\nmarker = "-"\nquote = "ab"\nthread = "="\nlife = ";"\n',
        "utf-8",
    )
    assert read_settings(settings).signs.own == {
        Kind.OFF_THE_RECORD: "$",
        Kind.PROMISE_BY_THEM: "§",
        Kind.PROMISE_BY_ME: "!",
        Kind.INSIGHT: ">",
    }
    done = coffeechat("config", "check")
    assert done.status == 2
    for line, words in (
        (6, '[signs] qoute: There is no kind "qoute"; did you mean quote.'),
        (7, "[signs] marker: it has no sign."),
        (8, '[signs] quote = "ab" must be one character that is no letter, figure or blank.'),
        (9, '[signs] thread = "=" is the sign of my side already.'),
        (10, '[signs] life = ";" must be none of ; and /, which begin commands.'),
    ):
        assert f"{settings}, line {line}: {words}" in done.out


EVERY = (
    ("list",),
    ("due", "--json"),
    ("show", "grace"),
    ("note", "grace", "x"),
    ("live", "--plain", "Grace Hopper"),
    ("backup",),
    ("restore",),
    ("trash",),
    ("keys",),
    ("thank", "grace"),
)


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_every_command_goes_on_and_says_it_once(
    shelf: Shelf, coffeechat: Run, settings: Path, words: tuple[str, ...]
) -> None:
    settings.write_text(WRONG, "utf-8")
    done = coffeechat(*words)
    assert done.status == 0
    said = f"coffeechat: Settings not understood. {settings}, line 3: there is no setting me.nmae; "
    more = "did you mean me.name? The defaults are used instead; coffeechat config check lists 10 "
    assert [line for line in done.err.splitlines() if "Settings" in line] == [f"{said}{more}more."]


def test_what_is_right_in_them_holds(shelf: Shelf, coffeechat: Run, settings: Path) -> None:
    settings.write_text(WRONG.replace('"live.undo" = "f9"', '"live.note.later" = "f10"'), "utf-8")
    coffeechat("live", "--plain", "Barbara Liskov")
    shown = json.loads(coffeechat("show", "Barbara", "--json").out)
    assert shown["conversation"]["minutes"] == 45
    keys = {row["id"]: row["key"] for row in json.loads(coffeechat("keys", "--json").out)}
    assert keys["live.note.later"] == "f10"
    assert "live.endd" not in keys


def test_with_a_fault_in_mail_nothing_is_sent(
    shelf: Shelf, coffeechat: Run, settings: Path
) -> None:
    settings.write_text('[mail]\nhost = "localhost"\nprot = 25\n', "utf-8")
    done = coffeechat("thank", "grace", "--send", "--yes")
    assert done.status != 0
    assert "mail.prot" in done.err
    assert shelf.world.stored(shelf.grace).thank_you.sent_at is None


def test_the_screen_is_told_too(
    machine: Path, shelf: Shelf, coffeechat: Run, settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.cli import screen

    told: list[str] = []

    def run_app(session: object, id: str, remark: str = "") -> tuple[int, str]:
        session.close()  # type: ignore[attr-defined]
        told.append(remark)
        return 0, ""

    monkeypatch.setattr(screen, "need_terminal", lambda: None)
    monkeypatch.setattr("tui.app.run_app", run_app)
    settings.write_text('[me]\nname = "Ada"\n[look]\nteme = "light"\n', "utf-8")
    assert coffeechat().status == 0
    assert told == [
        "Settings not understood. settings.toml, line 4: there is no setting look.teme; did you "
        "mean look.theme? The defaults are used instead. ^g y shows it."
    ]


def test_a_settings_file_is_begun_once(coffeechat: Run, settings: Path) -> None:
    settings.parent.rmdir()
    done = coffeechat("config", "--init")
    assert (done.status, done.out) == (
        0,
        f"{settings} has every setting in it, each as a comment.\n",
    )
    assert settings.stat().st_mode & 0o777 == 0o600
    assert settings.read_text("utf-8") == commented()
    settings.write_text("# mine\n", "utf-8")
    done = coffeechat("config", "--init")
    assert (done.status, done.out) == (1, "")
    assert f"{settings} is there already; it was left as it is." in done.err
    assert settings.read_text("utf-8") == "# mine\n"


def test_what_is_begun_changes_nothing_and_is_right_in_every_line(settings: Path) -> None:
    settings.write_text(commented(), "utf-8")
    assert read_settings(settings) == Settings() and not read_settings(settings).faults
    other = {one.key for one in SETTINGS.values() if one.instead_of}
    lines = commented().splitlines()
    plain = [
        re.sub(r"^#(?=[\w\"])", "", line) for line in lines if line.split(" ")[0][1:] not in other
    ]
    settings.write_text("\n".join(plain), "utf-8")
    found = read_settings(settings)
    assert not found.faults and found.keys and found.shorthand and found.mail.host and found.name
    assert sum(a != b for a, b in zip(plain, lines, strict=False)) > 0


def test_every_field_of_the_settings_is_declared() -> None:
    own = set(field_names(Settings)) - {"keys", "shorthand", "signs", "mail", "faults"}
    mail = set(field_names(MailSettings))
    assert {one.field for one in SETTINGS.values()} == own | mail
    assert {one.table for one in SETTINGS.values()} | {"keys", "shorthand", "signs"} == set(TABLES)


class MadeUp(Struct, frozen=True):
    """Settings that no program has."""

    cups: Annotated[int, Setting("day.cups", whole(0, 9), "cups a day", 3)] = 2
    milk: Annotated[str, Setting("day.milk", one_of("oat", "none"), "what goes in", "none")] = "oat"


def test_a_setting_is_declared_once_and_is_read_and_checked() -> None:
    known = declared(MadeUp)
    faults: list[Fault] = []
    assert MadeUp(**dict(read_table(known, "day", {"cups": 5}, faults))) == MadeUp(5)
    assert not faults
    assert not dict(read_table(known, "day", {"cups": 10, "milk": "oad", "cup": 1}, faults))
    assert [fault.sentence("here") for fault in faults] == [
        "here: day.cups must be between 0 and 9.",
        "here: day.milk must be one of oat, none; did you mean oat?",
        "here: there is no setting day.cup; did you mean day.cups?",
    ]
    cups = known["day.cups"]
    assert (cups.table, cups.key, cups.default, cups.example) == ("day", "cups", 2, 3)
    assert cups.words == "cups a day: 0 to 9"
