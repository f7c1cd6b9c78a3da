"""A text in the user's own editor: which one, what comes back, and what is left behind."""

import os
import shlex
import stat
import sys
from pathlib import Path

import pytest

from tui.errors import EditorLeftError, StorageError, UsageError
from tui.exchange import editor as editor_file
from tui.exchange.editor import HOLDS, edited, find_editor

TEXT = "Dear Grace,\n\nthank you; naïve “quotes” stay."
AS_WAS = "; the text is as it was."


@pytest.fixture(autouse=True)
def temporary(machine: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go; no editor is named yet."""
    folder = machine / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    monkeypatch.setattr(editor_file, "AT_ONCE_S", 0)
    return folder


@pytest.fixture
def editor(machine: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that is the editor: Python, with the text's file as `path`."""
    script = machine / "an editor's.py"
    monkeypatch.setenv("EDITOR", shlex.join([sys.executable, str(script)]))
    return script


def does(editor: Path, *lines: str) -> None:
    start = "import os, pathlib, signal, sys\npath = pathlib.Path(sys.argv[-1])\n"
    editor.write_text(start + "\n".join(lines), "utf-8")


def go_on() -> bool:
    return False


def refused(text: str = TEXT) -> str:
    with pytest.raises((StorageError, UsageError)) as caught:
        edited(text, go_on)
    return caught.value.sentence


def kept(temporary: Path) -> list[Path]:
    return [path for path in temporary.rglob("*") if path.is_file()]


def test_home_is_home_in_the_name_of_the_editor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "~/bin/ed --wait '~/a b'")
    home = os.path.expanduser("~")
    assert find_editor() == (f"{home}/bin/ed", "--wait", f"{home}/a b")


def test_what_the_editor_wrote_comes_back(editor: Path, temporary: Path) -> None:
    does(editor, "path.write_text(path.read_text('utf-8').replace('Grace', 'Ada'), 'utf-8')")
    assert edited(TEXT, go_on) == TEXT.replace("Grace", "Ada")
    assert not list(temporary.iterdir())


@pytest.mark.parametrize("text", ["", "a", "a\n", "a\n\n", TEXT, "\ud800"])
def test_an_editor_that_changes_nothing(editor: Path, text: str) -> None:
    does(editor, "pass")
    assert edited(text, go_on) == text


def test_only_the_user_reads_it_and_its_name_tells_nothing(editor: Path, temporary: Path) -> None:
    lines = "\\n".join(f"{{oct({what}.stat().st_mode)}}" for what in ("path", "path.parent"))
    does(editor, f"path.write_text(f'{lines}\\n{{path}}')")
    old = os.umask(0)
    try:
        file, folder, path = edited(TEXT, go_on).splitlines()
    finally:
        os.umask(old)
    assert stat.S_IMODE(int(file, 8)) == 0o600 and stat.S_IMODE(int(folder, 8)) == 0o700
    assert Path(path).name == "text.txt" and Path(path).parent.parent == temporary


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("b'a\\r\\nb\\r\\n'", "a\nb"),
        ("b'\\xef\\xbb\\xbfa\\n'", "a"),
        ("b'a\\x1b]0;x\\x07b\\n'", "a]0;xb"),
        ("b''", ""),
        ("b'a\\n\\n'", "a\n"),
    ],
)
def test_line_ends_marks_and_escapes_are_cleaned(editor: Path, written: str, text: str) -> None:
    does(editor, f"path.write_bytes({written})")
    assert edited(TEXT, go_on) == text


def test_what_lies_beside_it_goes_too(editor: Path, temporary: Path) -> None:
    does(editor, "(path.parent / 'text.txt~').write_text('old')", "path.write_text('new')")
    assert edited(TEXT, go_on) == "new"
    assert not list(temporary.iterdir())


def test_none_is_named(monkeypatch: pytest.MonkeyPatch, temporary: Path) -> None:
    assert refused() == "No editor is set. Name one in the variable VISUAL or EDITOR."
    monkeypatch.setenv("EDITOR", "  ")
    assert refused() == "No editor is set. Name one in the variable VISUAL or EDITOR."
    assert not list(temporary.iterdir())


def test_the_words_are_read_without_a_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "ed")
    assert find_editor() == ("ed",)
    monkeypatch.setenv("VISUAL", "'my editor' --wait $HOME; `id`")
    assert find_editor() == ("my editor", "--wait", "$HOME;", "`id`")
    monkeypatch.setenv("VISUAL", "vi '")
    with pytest.raises(UsageError) as caught:
        find_editor()
    assert caught.value.sentence == "The variable VISUAL can't be read: no closing quotation."


def test_one_that_is_not_there(monkeypatch: pytest.MonkeyPatch, temporary: Path) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor -w")
    said = "The editor no-such-editor can't be run: No such file or directory"
    assert refused() == said + AS_WAS
    assert not list(temporary.iterdir())


def test_one_that_fails(editor: Path, temporary: Path) -> None:
    name = Path(sys.executable).name
    does(editor, "sys.exit(3)")
    assert refused() == f"The editor {name} ended with status 3{AS_WAS}"
    does(editor, "os.kill(os.getpid(), signal.SIGKILL)")
    assert refused() == f"The editor {name} was ended by signal 9{AS_WAS}"
    assert not list(temporary.iterdir())
    does(editor, "path.write_text('hours of work')", "sys.exit(1)")
    said = refused()
    (file,) = kept(temporary)
    assert said.endswith(f"{AS_WAS} What was written is kept in {file}.")
    assert file.read_text("utf-8") == "hours of work"


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("b'caf\\xe9'", "is not text in UTF-8"),
        (f"b'x' * {HOLDS + 1}", f"is longer than {HOLDS:,} characters"),
        (f"'é'.encode() * {3 * HOLDS}", f"is longer than {HOLDS:,} characters"),
    ],
)
def test_what_can_not_be_taken_is_kept(
    editor: Path, temporary: Path, written: str, why: str
) -> None:
    does(editor, f"path.write_bytes({written})")
    said = refused()
    (file,) = kept(temporary)
    assert why in said and said.endswith(f"{AS_WAS} What was written is kept in {file}.")


def test_a_file_that_is_gone(editor: Path, temporary: Path) -> None:
    does(editor, "path.unlink()")
    assert refused().endswith(f"wrote can't be read: No such file or directory{AS_WAS}")
    assert not list(temporary.iterdir())


def test_no_room_for_a_file(editor: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", "/dev/null")
    said = "No file for the editor can be written: Not a directory"
    assert refused() == said + AS_WAS


def test_an_end_of_the_app_ends_the_editor_and_takes_what_it_saved(
    editor: Path, temporary: Path
) -> None:
    does(editor, "path.write_text('saved')", "(path.parent / 'there').touch()", "signal.pause()")

    def when_saved() -> bool:
        return bool(list(temporary.rglob("there")))

    assert edited(TEXT, when_saved) == "saved"
    assert [path.name for path in kept(temporary)], "what lies beside it may be unsaved work"


def test_an_editor_that_saved_nothing_leaves_nothing(editor: Path, temporary: Path) -> None:
    does(editor, "signal.pause()")
    assert edited(TEXT, lambda: True) == TEXT
    assert not list(temporary.iterdir())


def test_one_that_comes_back_at_once_leaves_its_file(
    editor: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editor_file, "AT_ONCE_S", 600)
    does(editor, "pass")
    with pytest.raises(EditorLeftError) as caught:
        edited(TEXT, go_on)
    (file,) = kept(temporary)
    assert str(file) in caught.value.sentence and "--wait" in caught.value.sentence
    with pytest.raises(EditorLeftError) as again:
        edited("changed meanwhile", go_on, caught.value.left)
    assert kept(temporary) == [file] and file.read_text("utf-8") == "changed meanwhile\n"
    file.write_text("saved in the window\n", "utf-8")
    assert edited("changed meanwhile", go_on, again.value.left) == "saved in the window"
    assert not list(temporary.iterdir())


def test_one_that_comes_back_at_once_with_a_change_is_done(
    editor: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editor_file, "AT_ONCE_S", 600)
    does(editor, "path.write_text('new')")
    assert edited(TEXT, go_on) == "new"
    assert not list(temporary.iterdir())


def test_a_file_that_was_left_and_is_gone_is_written_again(
    editor: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editor_file, "AT_ONCE_S", 600)
    does(editor, "pass")
    with pytest.raises(EditorLeftError) as caught:
        edited(TEXT, go_on)
    kept(temporary)[0].unlink()
    does(editor, "path.write_text(path.read_text('utf-8').upper(), 'utf-8')")
    assert edited(TEXT, go_on, caught.value.left) == TEXT.upper()
