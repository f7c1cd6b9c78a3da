"""The settings file, changed a value at a time: checked, taken up at once, taken back."""

from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.session.world import World
from tui.cli.settings_file import commented
from tui.errors import RefusedError, StorageError
from tui.session.settings_file import SettingsFile
from tui.verbs.keymap import usable_keys


@pytest.fixture
def path(machine: Path) -> Path:
    """Where the settings are."""
    path = machine / "home" / "config" / "coffeechat" / "settings.toml"
    path.parent.mkdir(parents=True)
    return path


@pytest.fixture
def opened(world: World, path: Path) -> Callable[[str], SettingsFile]:
    """Opens the settings file with a text in it."""

    def open_it(text: str) -> SettingsFile:
        path.write_bytes(text.encode())
        file = SettingsFile(world.session, usable_keys)
        assert not file.read()
        return file

    return open_it


Opened = Callable[[str], SettingsFile]


def test_a_change_holds_at_once_and_is_taken_back(world: World, path: Path, opened: Opened) -> None:
    before = commented().replace("\n", "\r\n")
    file = opened(f"\ufeff{before}")
    assert file.change("call.minutes", 45) == "[call] minutes is 45 minutes now"
    assert world.session.settings.minutes == 45
    text = path.read_bytes().decode()
    assert text.replace("minutes = 45\r\n", "", 1) == f"\ufeff{before}"
    assert file.change("look.title", False) == "[look] title is no now"
    assert file.undo() == "[look] title is yes again, its default"
    assert file.undo() == "[call] minutes is 30 minutes again, its default"
    assert path.read_bytes().decode() == f"\ufeff{before}"
    assert world.session.settings.minutes == 30
    assert file.redo() == "[call] minutes is 45 minutes again"
    assert path.read_bytes().decode() == text
    assert file.change("call.minutes", None) == "[call] minutes is 30 minutes now, its default"
    with pytest.raises(RefusedError, match="nothing to redo"):
        file.redo()


def test_the_first_change_makes_the_file_and_undo_takes_it_away(world: World, path: Path) -> None:
    file = SettingsFile(world.session, usable_keys)
    file.read()
    file.change("me.name", "Ada")
    assert path.read_text() == '[me]\nname = "Ada"\n' and world.session.settings.name == "Ada"
    file.undo()
    assert not path.exists() and world.session.settings.name == ""
    with pytest.raises(RefusedError, match="nothing to undo"):
        file.undo()


def test_the_zone_is_that_of_the_clock_at_once(world: World, opened: Opened) -> None:
    file = opened("")
    file.change("me.zone", "Europe/Berlin")
    assert world.session.clock.zone == ZoneInfo("Europe/Berlin")
    file.undo()
    assert world.session.clock.zone == ZoneInfo("UTC")


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("me.zone", "Mars/Base", "no time zone"),
        ("me.email", "ada at home", "not an e-mail address"),
        ("call.minutes", 4, "between 5 and 240"),
        ("thanks.due_minutes", 5, "must be more than thanks.quiet_minutes"),
        ("thanks.voice", "frmal", 'no voice "frmal"'),
        ("keys.live.end", "ctrl+i", "not every terminal delivers"),
        ("keys.live.endd", "f10", "no such verb"),
        ("shorthand.two words", "x", "one word"),
    ],
)
def test_what_would_be_wrong_in_the_file_is_refused(
    path: Path, opened: Opened, name: str, value: object, why: str
) -> None:
    file = opened("# mine\n")
    for action in (file.check, file.change):
        with pytest.raises(RefusedError, match=why):
            action(name, value)
    assert path.read_text() == "# mine\n"


def test_the_mail_server_is_put_together_step_by_step(world: World, opened: Opened) -> None:
    file = opened('[mail]\nhost = "smtp.example.org"\n')
    file.change("mail.user", "ada")
    assert "needs mail.password_command" in file.settings.faults[0].why
    assert file.settings.mail.host == ""
    file.change("mail.password_command", ("pass", "mail"))
    assert not file.settings.faults
    mail = world.session.settings.mail
    assert (mail.host, mail.user, mail.password_command) == (
        "smtp.example.org",
        "ada",
        ("pass", "mail"),
    )


def test_what_is_wrong_already_stands_in_nobodys_way(opened: Opened, path: Path) -> None:
    file = opened('[look]\ntheme = "drak"\n[lok]\n')
    assert [fault.name for fault in file.settings.faults] == ["look.theme", "lok"]
    file.change("me.name", "Ada")
    file.change("look.theme", "light")
    assert [fault.name for fault in file.settings.faults] == ["lok"]
    assert path.read_text().startswith('[look]\ntheme = "light"\n[lok]\n')


def test_a_file_that_cannot_be_read_is_named_and_left(opened: Opened, path: Path) -> None:
    for text in ("[me\n", "[me]\nname = \n"):
        file = opened(text)
        with pytest.raises(RefusedError, match=r"settings\.toml, line \d: .* fixed first"):
            file.change("me.name", "Ada")
        assert path.read_text() == text


def test_what_is_changed_elsewhere_is_seen_and_not_overwritten(
    world: World, opened: Opened, path: Path
) -> None:
    file = opened("")
    path.write_text('[look]\ntheme = "light"\n')
    with pytest.raises(RefusedError, match="changed elsewhere"):
        file.change("look.theme", "contrast")
    assert world.session.settings.theme == "light"
    assert path.read_text() == '[look]\ntheme = "light"\n'
    file.change("look.theme", "contrast")
    path.write_text('[look]\ntheme = "contrast" # mine\n')
    for _ in range(2):
        with pytest.raises(RefusedError, match="nothing was taken back"):
            file.undo()
    assert path.read_text() == '[look]\ntheme = "contrast" # mine\n'
    assert not file.read()
    path.write_text("")
    assert file.read() and world.session.settings.theme == "dark"


def test_a_disk_that_refuses_leaves_all_as_it_was(
    world: World, opened: Opened, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = opened("# mine\n")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tui.storage.own_settings.write_durably", full)
    with pytest.raises(StorageError, match="No space left"):
        file.change("call.minutes", 45)
    assert path.read_text() == "# mine\n" and world.session.settings.minutes == 30
    with pytest.raises(RefusedError, match="nothing to undo"):
        file.undo()
    path.unlink()
    path.mkdir()
    with pytest.raises(StorageError, match="can't be read"):
        file.read()
