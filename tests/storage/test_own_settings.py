"""One value of the settings file changed by the program: all else stays, byte by byte."""

import tomllib
from pathlib import Path

import pytest

from tui.cli.settings_file import commented
from tui.errors import RefusedError, StorageError
from tui.settings import SETTINGS
from tui.storage import own_settings
from tui.storage.durable import NotFlushedError
from tui.storage.own_settings import changed, keep_setting, read_bytes, write_bytes

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


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("[call]\nminutes = 30 # half\n", 45, "[call]\nminutes = 45 # half\n"),
        ("[call]\nminutes=+3_0", 45, "[call]\nminutes = 45"),
        ("[call]\nminutes = 30 # half\nx = 1\n", None, "[call]\n# half\nx = 1\n"),
        ("[call]\r\nminutes = 30\r\n\r\n[x]\r\n", None, "[call]\r\n\r\n[x]\r\n"),
        ("[call]\n#minutes = 30\n", None, "[call]\n#minutes = 30\n"),
        ("[call]\n#minutes = 30\n", 5, "[call]\n#minutes = 30\nminutes = 5\n"),
        ("[call]\n#minutes = 30", 5, "[call]\n#minutes = 30\nminutes = 5\n"),
        ("", None, ""),
        ("[call]\nminutes = true\n", ("a b", "c"), '[call]\nminutes = ["a b", "c"]\n'),
        ("[call]\nminutes = ['a', \"b\"] # x\n", False, "[call]\nminutes = false # x\n"),
        ("[call]\n\"minutes\" = '# 3' # x\n", 7, "[call]\nminutes = 7 # x\n"),
    ],
)
def test_any_value_is_changed_or_taken_out(before: str, value: object, after: str) -> None:
    assert changed(before, "call", "minutes", value) == after


def test_a_key_that_needs_quotes_has_them() -> None:
    before = "[keys] # mine\n'live.end' = \"f9\" # end\n"
    after = changed(before, "keys", "live.end", "f10")
    assert after == '[keys] # mine\n"live.end" = "f10" # end\n'
    assert changed(after, "keys", "live.end", None) == "[keys] # mine\n# end\n"
    example = '[keys]\n#"live.end" = "f10"\n#"today.find" = "^f"\n'
    assert changed(example, "keys", "live.end", "f8") == example.replace(
        '"f10"\n', '"f10"\n"live.end" = "f8"\n'
    )


@pytest.mark.parametrize("value", ["x", 5, True, ("a", "b")])
@pytest.mark.parametrize("name", sorted(SETTINGS))
def test_every_setting_of_the_commented_file_can_be_set_and_taken_out_again(
    name: str, value: object
) -> None:
    table, _, key = name.partition(".")
    for end in ("\n", "\r\n"):
        before = commented().replace("\n", end)
        after = changed(before, table, key, value)
        read = tomllib.loads(after)[table][key]
        assert (tuple(read) if isinstance(read, list) else read) == value
        assert changed(after, table, key, None) == before


def test_what_was_changed_elsewhere_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"# theirs\n")
    with pytest.raises(RefusedError, match="changed elsewhere"):
        write_bytes(path, None, b"# mine\n")
    assert path.read_bytes() == b"# theirs\n"
    write_bytes(path, b"# theirs\n", None)
    assert not path.exists()


def test_a_file_that_is_read_only_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b"[me]\n")
    path.chmod(0o444)
    with pytest.raises(StorageError, match="read-only"):
        keep_setting(path, "me", "name", NAME)
    assert path.read_bytes() == b"[me]\n"
    path.unlink()
    path.mkdir()
    with pytest.raises(StorageError, match="can't be read"):
        read_bytes(path)
