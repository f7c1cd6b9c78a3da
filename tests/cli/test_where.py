"""Which library, which settings, which zone: arguments, the environment, the platform."""

import codecs
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.run import Done, fill, process
from tui.clock import FastClock, ShiftedClock, SystemClock, local_zone
from tui.domain.model.letter import POLICY, RequestPolicy, ThankYouPolicy
from tui.paths import find_paths
from tui.settings import THEME_NAMES, Settings, read_settings
from tui.structs import replace

Run = Callable[..., Done]


def test_the_library_is_named_before_or_after_the_sub_command(
    machine: Path, coffeechat: Run
) -> None:
    there = str(fill(machine / "elsewhere").folder)
    for words in (
        ["--library", there, "list"],
        ["list", "--library", there],
        [f"--library={there}", "list"],
        ["--library", "/nowhere", "list", "--library", there],
    ):
        assert "Grace Hopper" in coffeechat(*words).out
    assert coffeechat("list").out == ""
    assert not Path("/nowhere").exists()


def test_every_sub_command_takes_the_library(machine: Path, coffeechat: Run) -> None:
    there = str(fill(machine / "elsewhere").folder)
    for words in (["show", "grace"], ["due"], ["note", "grace", "x"], ["paths"], ["keys"]):
        assert coffeechat(*words, "--library", there).status == 0
        assert coffeechat("--library", there, *words).status == 0


def test_the_environment_names_the_library(machine: Path) -> None:
    there = fill(machine / "elsewhere").folder
    assert "Grace Hopper" in process("list", COFFEECHAT_HOME=str(there)).out
    assert process("list").out == ""
    done = process("--library", str(machine / "third"), "list", COFFEECHAT_HOME=str(there))
    assert done.out == ""


def test_the_platform_names_the_library_else(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("COFFEECHAT_HOME")
    paths = find_paths()
    assert paths.library == machine / "home" / "data" / "coffeechat"
    assert paths.catalogue == machine / "home" / "cache" / "coffeechat" / "catalog.msgpack"
    monkeypatch.setenv("XDG_DATA_HOME", "relative/is/ignored")
    assert find_paths().library == machine / "home" / ".local" / "share" / "coffeechat"
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert find_paths().catalogue.parent == machine / "home" / ".cache" / "coffeechat"


def test_a_library_of_ones_own_has_a_catalogue_of_its_own(machine: Path) -> None:
    catalogues = {find_paths(str(machine / name)).catalogue for name in "ab"}
    assert len(catalogues) == 2
    assert find_paths(str(machine / "a")).catalogue in catalogues


def test_rehearsals_have_a_library_of_their_own(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    state = machine / "home" / "state" / "coffeechat"
    chosen = find_paths()
    assert chosen.rehearsals.parent == state and chosen.rehearsals.name.startswith("rehearsals-")
    assert find_paths(str(machine / "a")).rehearsals != chosen.rehearsals
    assert find_paths(str(chosen.rehearsals)).catalogue != chosen.catalogue
    monkeypatch.delenv("COFFEECHAT_HOME")
    usual = find_paths()
    assert usual.rehearsals == state / "rehearsals"
    assert find_paths(str(usual.library)) == usual, "however it is named"


def test_rehearsals_never_lie_in_the_library(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("COFFEECHAT_HOME")
    monkeypatch.setenv("XDG_STATE_HOME", str(machine / "home" / "data"))
    paths = find_paths()
    assert paths.library not in paths.rehearsals.parents
    assert paths.rehearsals == machine / "home" / "data" / "coffeechat-state" / "rehearsals"


def test_a_tilde_is_the_home_folder(machine: Path) -> None:
    assert find_paths("~/mine").library == machine / "home" / "mine"
    assert find_paths("~nobody-of-this-name/mine").library.name == "mine"


def test_a_relative_folder_is_made_whole(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(machine)
    assert find_paths("here").library == machine / "here"


def test_a_name_that_is_no_text_is_no_traceback(machine: Path) -> None:
    done = process("paths", COFFEECHAT_HOME=str(machine / "\udcff\x1b[31m"))
    assert done.status == 0
    assert "\x1b" not in done.out


def written(machine: Path, text: str) -> Path:
    path = machine / "settings.toml"
    path.write_text(text, "utf-8")
    return path


def test_settings_are_read(machine: Path) -> None:
    text = '[me]\nname = "Ada"\nemail = "a@b.c"\nzone = "Europe/Berlin"\n[look]\ntheme = "light"\n'
    path = written(machine, f"{text}[call]\nminutes = 20\n")
    wanted = Settings("Ada", "a@b.c", "Europe/Berlin", "light", minutes=20)
    assert read_settings(path) == wanted
    path.write_bytes(codecs.BOM_UTF8 + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_settings(path) == wanted
    path.write_bytes(text.encode("utf-16"))
    (fault,) = read_settings(path).faults
    assert fault.why == "this is not text in UTF-8"


def test_what_the_title_may_tell_is_read(machine: Path) -> None:
    assert (Settings().title, Settings().names_in_title) == (True, False)
    found = read_settings(written(machine, "[look]\ntitle = false\nnames_in_title = true\n"))
    assert (found.title, found.names_in_title) == (False, True)


def test_when_a_thank_you_is_due_is_read(machine: Path) -> None:
    assert Settings().thanks == POLICY
    text = "[thanks]\nquiet_minutes = 0\ndue_minutes = 1440\nlate_hours = 120\n"
    wanted = ThankYouPolicy(timedelta(), timedelta(days=1), timedelta(days=5))
    assert read_settings(written(machine, text)).thanks == wanted
    assert read_settings(written(machine, "[thanks]\nlate_hours = 2\n")).thanks.due == POLICY.due


def test_the_days_of_waiting_are_read(machine: Path) -> None:
    path = written(machine, "[request]\nask_elsewhere_days = 2\nnudge_days = 5\n")
    assert read_settings(path).requests == RequestPolicy(2, 5)
    assert Settings().requests == RequestPolicy(3, 7)


@pytest.mark.parametrize("theme", THEME_NAMES)
def test_every_look_can_be_chosen(machine: Path, theme: str) -> None:
    assert read_settings(written(machine, f"[look]\ntheme = '{theme}'\n")).theme == theme


def test_no_settings_are_the_defaults(machine: Path) -> None:
    assert read_settings(machine / "none.toml") == Settings()
    assert read_settings(written(machine, "")) == Settings()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[me", "settings.toml"),
        ("\0", "settings.toml"),
        ("name = 'Ada'", "name"),
        ("[me]\nnick = 'A'", "me.nick"),
        ("[call]\nminutes = 1", "call.minutes"),
        ("[call]\nminutes = true", "call.minutes"),
        ("[call]\nminutes = '30'", "call.minutes"),
        ("[look]\ntitle = 'no'", "look.title must be true or false"),
        ("[thanks]\ndue_hours = 2", "there is no setting thanks.due_hours"),
        ("[thanks]\nquiet_minutes = -1", "thanks.quiet_minutes must be between 0 and 240"),
        (
            "[thanks]\ndue_minutes = 10",
            "thanks.due_minutes is 10, and must be more than thanks.quiet_minutes, which is 10.",
        ),
        (
            "[thanks]\ndue_minutes = 1441",
            "thanks.late_hours is 24, and must be no less than thanks.due_minutes, which is 1441.",
        ),
        ("[thanks]\nlate_hours = 1", "thanks.late_hours is 1, and must be no less than"),
        ("[request]\nnudge_days = 0", "request.nudge_days must be between 1 and 60"),
        ("[request]\nask_elsewhere_days = 61", "request.ask_elsewhere_days"),
        ("[look]\ntheme = 'pink'", "dark, light, contrast, terminal"),
        ("[me]\nzone = 'Mars/Base'", "Mars/Base"),
        ("[me]\nzone = '../../etc/passwd'", "me.zone"),
        ("[me]\nzone = 'Lagos'", "For example: Africa/Lagos"),
        ("[me]\nzone = 'EST'", "For example: America/New_York"),
        ("[me]\nzone = 'localtime'", "names no place; the machine's is used"),
        ("a = " + "[" * 100_000, "settings.toml"),
    ],
)
def test_settings_that_cannot_be_used_are_named(machine: Path, text: str, said: str) -> None:
    path = written(machine, text)
    settings = read_settings(path)
    assert replace(settings, faults=()) == Settings(), "the defaults are used"
    (fault,) = settings.faults
    assert said in fault.sentence(str(path))
    assert path.read_text("utf-8") == text


def test_a_folder_in_place_of_the_settings_is_a_sentence(
    machine: Path, coffeechat: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COFFEECHAT_HOME")
    path = machine / "home" / "config" / "coffeechat" / "settings.toml"
    path.mkdir(parents=True)
    done = coffeechat("list")
    assert (done.status, done.out) == (0, "No conversations yet.\n")
    assert f"{path}: it can't be read: Is a directory." in done.err


@pytest.mark.parametrize(
    ("name", "offset"),
    [
        ("Europe/Berlin", 2),
        (":America/New_York", -4),
        ("UTC", 0),
        ("CET-1CEST,M3.5.0,M10.5.0/3", 2),
        ("EST5", -5),
    ],
)
def test_the_machines_zone(monkeypatch: pytest.MonkeyPatch, name: str, offset: int) -> None:
    monkeypatch.setenv("TZ", name)
    time.tzset()
    moment = datetime(2026, 7, 1, 12, tzinfo=UTC).astimezone(local_zone())
    assert moment.utcoffset() == timedelta(hours=offset)


def test_the_users_zone_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    assert str(SystemClock("Europe/Berlin").zone) == "Europe/Berlin"
    assert SystemClock().now().utcoffset() == timedelta()


def test_a_shifted_clock_is_moved_by_its_span() -> None:
    from tests.session.world import StillClock

    still = StillClock()
    clock = ShiftedClock(still, timedelta(hours=3))
    assert clock.now() - still.now() == timedelta(hours=3)
    assert clock.zone is still.zone


def test_a_fast_clock_begins_with_the_other_one_and_runs_ahead() -> None:
    from tests.session.world import StillClock

    still = StillClock()
    clock = FastClock(still, 5)
    began, steady = clock.now(), clock.steady()
    assert began == still.now()
    assert clock.zone is still.zone
    still.wait(seconds=12)
    assert clock.now() - began == timedelta(minutes=1)
    assert clock.steady() - steady == 60


@pytest.mark.parametrize("home", [None, "", "relative"])
def test_without_a_home_there_is_a_sentence(
    coffeechat: Run, monkeypatch: pytest.MonkeyPatch, home: str | None
) -> None:
    def unknown(number: int) -> None:
        raise KeyError(number)

    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("pwd.getpwuid", unknown)
    for kind in ("DATA", "CACHE", "CONFIG", "STATE"):
        monkeypatch.delenv(f"XDG_{kind}_HOME")
    if home is None:
        monkeypatch.delenv("HOME")
    else:
        monkeypatch.setenv("HOME", home)
    for words in (("list",), ("paths",), ("--library", "/tmp/x", "due"), ("keys",)):
        done = coffeechat(*words)
        assert done.status == 2
        assert done.refused.startswith("coffeechat: No home folder. The variable HOME names no ")
