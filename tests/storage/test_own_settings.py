"""One value of the settings file changed by the program: all else stays, byte by byte."""

import tomllib
from pathlib import Path

import pytest

from tui.cli.settings_file import commented
from tui.errors import RefusedError, StorageError
from tui.storage import own_settings
from tui.storage.durable import NotFlushedError
from tui.storage.own_settings import changed, keep_setting

NAME = 'Ada "A." Lovelace'
LINE = 'name = "Ada \\"A.\\" Lovelace"\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"[me]\n{LINE}"),
        ("# mine\n[look]\ntheme = 'light'", f"# mine\n[look]\ntheme = 'light'\n\n[me]\n{LINE}"),
        ("[me] # I\nemail = 'a@b.c'\n", f"[me] # I\n{LINE}email = 'a@b.c'\n"),
        ("[me]", f"[me]\n{LINE}"),
        ("[me]\n# how\n#name = 'X'\n[look]\n", f"[me]\n# how\n#name = 'X'\n{LINE}[look]\n"),
        ("[me]\nname = 'X' # I\n[look]\n", f"[me]\n{LINE[:-1]} # I\n[look]\n"),
        ('[look]\n[me]\r\n  name="X"\r\n', f"[look]\n[me]\r\n{LINE[:-1]}\r\n"),
        ("[me]\r\n[mail]\r\nname = 1\r\n", f"[me]\r\n{LINE[:-1]}\r\n[mail]\r\nname = 1\r\n"),
    ],
)
def test_a_value_is_changed_and_nothing_else(before: str, after: str) -> None:
    assert changed(before, "me", "name", NAME) == after
    assert changed(after, "me", "name", NAME) == after


def test_every_line_of_the_commented_file_stays() -> None:
    after = changed(commented(), "me", "name", NAME)
    assert tomllib.loads(after)["me"] == {"name": NAME}
    assert after.replace(LINE, "", 1) == commented()


@pytest.mark.parametrize(
    "text",
    [
        "me.name = 'X'\n",
        "me = {name = 'X'}\n",
        "[me]\nname = '''X\nY'''\n",
        "[look]\ntitle = '''\n[me]\n'''\n",
        "[me]\nname = \n",
        "\xff",
    ],
)
def test_what_cannot_be_changed_safely_is_left_and_named(text: str, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(RefusedError, match=r"settings\.toml"):
        keep_setting(path, "me", "name", NAME)
    assert path.read_bytes() == text.encode("latin-1")


def test_the_mark_of_its_encoding_stays(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes("\ufeff[me]\nemail = 'a@b.c'\n".encode())
    keep_setting(path, "me", "name", NAME)
    assert path.read_bytes().decode() == f"\ufeff[me]\n{LINE}email = 'a@b.c'\n"


def test_the_file_and_its_folder_are_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "new" / "settings.toml"
    keep_setting(path, "me", "name", NAME)
    assert path.read_text() == f"[me]\n{LINE}"

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(own_settings, "write_durably", full)
    with pytest.raises(StorageError, match="No space left"):
        keep_setting(path, "me", "name", "X")

    def late(*_: object) -> None:
        raise NotFlushedError(5, "late")

    monkeypatch.setattr(own_settings, "write_durably", late)
    keep_setting(path, "me", "name", "X")
