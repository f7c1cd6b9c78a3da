"""The skeletons of the thank-you: those that ship, and the user's own files."""

import os
from pathlib import Path

import pytest

from tests.house.source import ROOT
from tui.domain.letters.voices import SHIPPED
from tui.errors import CoffeechatError, SettingsError, UnknownError
from tui.exchange.voices import LIMIT, read_shipped, read_voice, voice_names


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "letters"
    folder.mkdir()
    return folder


def test_without_a_folder_there_is_what_ships(tmp_path: Path) -> None:
    assert voice_names(tmp_path / "none") == SHIPPED
    assert read_voice("brief", tmp_path / "none") == read_shipped("brief")
    assert not (tmp_path / "none").exists()


def test_all_that_ships_is_named() -> None:
    shipped = (ROOT / "tui" / "data" / "letters").iterdir()
    assert {path.name for path in shipped} == {f"{voice}.txt" for voice in SHIPPED}


def test_the_users_own_come_behind_and_go_before(folder: Path) -> None:
    (folder / "zwei.txt").write_bytes("\ufeffHallo $name\r\n\x1b[31m".encode())
    (folder / "brief.txt").write_text("Hi $name", "utf-8")
    for name in ("notes.md", ".hidden.txt", "a.b.txt", "-x.txt"):
        (folder / name).write_text("$name", "utf-8")
    assert voice_names(folder) == (*SHIPPED, "zwei")
    assert read_voice("zwei", folder) == "Hallo $name\n[31m"
    assert read_voice("brief", folder) == "Hi $name"


@pytest.mark.parametrize("name", ["none", "../settings", "/etc/passwd", "", "warm.txt", "\x1b[31m"])
def test_a_voice_that_is_not_there(folder: Path, name: str) -> None:
    (folder.parent / "settings.txt").write_text("$name", "utf-8")
    with pytest.raises(UnknownError) as caught:
        read_voice(name, folder)
    named = name if name == "none" else "of that name"
    assert caught.value.sentence == f"There is no voice {named}; there are warm, brief, formal."


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"Dear $name\n$nmae", "letters/own.txt, line 2: there is no name $nmae."),
        (b"\n$ 5", "letters/own.txt, line 2: a $ on its own; $$ gives a dollar sign."),
        (b"a\nb\xff", "letters/own.txt, line 2: this is not UTF-8."),
        (b"", "letters/own.txt, line 1: there are no words."),
        (
            b"x" * (LIMIT + 1),
            "letters/own.txt has more than 20,000 bytes, too many for a letter.",
        ),
    ],
)
def test_what_is_wrong_is_named_with_file_and_line(
    folder: Path, data: bytes, sentence: str
) -> None:
    (folder / "own.txt").write_bytes(data)
    with pytest.raises(SettingsError) as caught:
        read_voice("own", folder)
    assert caught.value.sentence == sentence


def test_what_cannot_be_read_is_not_waited_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    (folder / "inner.txt").mkdir()
    for name in ("pipe", "gone", "inner"):
        with pytest.raises(SettingsError, match=rf"letters/{name}.txt can't be read: it is not a"):
            read_voice(name, folder)
    (folder / "shut.txt").write_text("x", "utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(CoffeechatError, match=r"letters/shut.txt can't be read: Permission denied"):
        read_voice("shut", folder)
