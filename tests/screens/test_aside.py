"""The letters outside of the app: in the user's editor, and shown to be copied by hand."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.screens.support import Hand, World, shown
from tests.screens.test_follow_up import LETTER, letter, starred
from tests.tools.clipboard import clipboard_program
from tui.app import CoffeechatApp
from tui.domain.actions.thank_you import WriteThankYou
from tui.screens.navigation import ScreenName
from tui.screens.shell import terminal_handover as aside
from tui.session import letters

WHERE = [ScreenName.FOLLOW_UP, ScreenName.REQUEST]


@pytest.fixture(autouse=True)
def handed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """A terminal that can be handed over, and how often it was; what is kept is the test's."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    times: list[str] = []

    @contextmanager
    def suspend(app: CoffeechatApp) -> Iterator[None]:
        times.append("over")
        yield
        times.append("back")

    monkeypatch.setattr(CoffeechatApp, "suspend", suspend)
    return times


def editor(monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    """An editor that is a line of a shell; the file is `$0`."""
    monkeypatch.setenv("VISUAL", f"/bin/sh -c '{command}'")


def sentence(hand: Hand) -> str:
    return " ".join(" ".join(hand.lines[-4:]).split())


def conversation(world: World, where: ScreenName) -> str:
    return starred(world) if where is ScreenName.FOLLOW_UP else world.talk("Grace Hopper")


@pytest.mark.parametrize("where", WHERE)
async def test_the_letter_in_the_editor(
    world: World, monkeypatch: pytest.MonkeyPatch, handed: list[str], where: ScreenName
) -> None:
    id = conversation(world, where)
    editor(monkeypatch, 'echo "P.S. [b]as ever[/b]" >> "$0"')
    async with shown(world, where, id) as hand:
        await hand.write("Typed just now.")
        before = letter(hand).text
        await hand.keys("ctrl+f")
        assert handed == ["over", "back"]
        assert letter(hand).text == f"{before}\nP.S. [b]as ever[/b]"
        assert "The letter is as it left the editor; f2 brings" in sentence(hand)
        now = world.at(id)
        kept = now.thank_you.draft if where is ScreenName.FOLLOW_UP else now.request.draft
        assert kept == letter(hand).text, "kept at once"
        await hand.keys("ctrl+z")
        assert letter(hand).text == before, "its own undo brings the old text back"
        await hand.keys("ctrl+y")
        assert letter(hand).text.endswith("[/b]")


async def test_what_the_editor_did_not_change(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.exchange.editor.AT_ONCE_S", 0)
    editor(monkeypatch, "true")
    async with shown(world, ScreenName.FOLLOW_UP, starred(world)) as hand:
        before = letter(hand).text
        await hand.keys("ctrl+f")
        assert letter(hand).text == before and "The editor changed nothing." in hand.keys_row


async def test_an_editor_with_a_window_of_its_own(
    world: World, monkeypatch: pytest.MonkeyPatch, handed: list[str]
) -> None:
    monkeypatch.setattr("tui.exchange.editor.AT_ONCE_S", 600)
    seen = world.folder.parent / "seen"
    editor(monkeypatch, f'echo "$0" > {seen}')
    async with shown(world, ScreenName.FOLLOW_UP, starred(world)) as hand:
        before = letter(hand).text
        await hand.keys("ctrl+f")
        assert "The editor sh came back at once" in " ".join(hand.text.split())
        assert letter(hand).text == before
        Path(seen.read_text().strip()).write_text("Dear Grace, from the window")
        await hand.keys("ctrl+f")
        assert letter(hand).text == "Dear Grace, from the window"
        assert not Path(seen.read_text().strip()).exists()


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("exit 3", "The editor sh ended with status 3; the text is as it was."),
        ('printf "\\351" > "$0"', "What sh wrote is not text in UTF-8; the text is as it was."),
    ],
)
async def test_an_editor_that_fails(
    world: World, monkeypatch: pytest.MonkeyPatch, handed: list[str], command: str, said: str
) -> None:
    editor(monkeypatch, command)
    async with shown(world, ScreenName.FOLLOW_UP, starred(world)) as hand:
        before = letter(hand).text
        await hand.keys("ctrl+f")
        assert said in sentence(hand)
        assert letter(hand).text == before and handed == ["over", "back"]
        await hand.write("x")
        assert letter(hand).text != before, "the screen works on"


async def test_no_editor(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VISUAL", "")
    monkeypatch.setenv("EDITOR", "")
    async with shown(world, ScreenName.FOLLOW_UP, starred(world)) as hand:
        await hand.keys("ctrl+f")
        assert "No editor is set. Name one in the variable VISUAL or EDITOR." in hand.keys_row


async def test_a_terminal_that_can_not_be_handed_over(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setattr("tui.exchange.editor.AT_ONCE_S", 0)
    editor(monkeypatch, "true")
    async with shown(world, ScreenName.FOLLOW_UP, starred(world)) as hand:
        await hand.keys("ctrl+f")
        assert "This terminal can't be handed over." in hand.keys_row


async def test_a_letter_on_its_way_stays(
    world: World, monkeypatch: pytest.MonkeyPatch, handed: list[str]
) -> None:
    editor(monkeypatch, "echo more >> $0")
    id = starred(world)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        monkeypatch.setattr(letters, "_ON_ITS_WAY", {id})
        hand.app.screen.load()  # type: ignore[attr-defined]
        await hand.keys("ctrl+f")
        assert "on its way" in hand.keys_row and handed == []


async def test_keys_that_end_other_programs_are_the_editors(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor(monkeypatch, "kill -INT $PPID; kill -QUIT $PPID; echo more >> $0")
    before = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGQUIT)
    async with shown(world, ScreenName.FOLLOW_UP, starred(world)) as hand:
        await hand.keys("ctrl+f")
        assert letter(hand).text.endswith("more")
    assert before == (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGQUIT))


@pytest.mark.parametrize("where", WHERE)
async def test_a_copy_that_may_not_have_arrived_is_shown_bare(
    world: World, monkeypatch: pytest.MonkeyPatch, handed: list[str], where: ScreenName
) -> None:
    bare: list[str] = []
    monkeypatch.setattr(aside, "_print", lambda text, *waits: bare.append(text))
    async with shown(world, where, conversation(world, where)) as hand:
        await hand.keys("f5", "f5")
        await hand.sees("The terminal was asked to copy it. f5 again shows it")
        assert hand.app.clipboard == letter(hand).text and bare == []
        await hand.keys("f5")
        assert [*map(str.split, bare)] == [letter(hand).text.split()] and handed == ["over", "back"]
        await hand.keys("f5")
        assert "f5 again copies it" in sentence(hand) and len(bare) == 1, "once for each copy"
        await hand.keys("f5", "a", "f5")
        assert len(bare) == 1, "not when the letter has changed since"


@pytest.mark.parametrize(
    ("program", "term", "words"),
    [
        ("xclip", "xterm", "Copied by xclip. f5 again shows it plain, to select by hand."),
        ("xclip", "linux", "Copied by xclip. f5 again shows it plain, to select by hand."),
        ("", "linux", "No way to the clipboard was found. f5 again shows it plain, to select by"),
    ],
)
async def test_which_way_a_copy_went_is_said(
    world: World, monkeypatch: pytest.MonkeyPatch, program: str, term: str, words: str
) -> None:
    monkeypatch.setenv("TERM", term)
    took = clipboard_program(world.folder, monkeypatch, program) if program else None
    async with shown(world, ScreenName.FOLLOW_UP, starred(world)) as hand:
        await hand.keys("f5", "f5")
        await hand.sees(words)
        assert took is None or took.read_text("utf-8") == letter(hand).text


async def test_what_is_shown_bare(
    world: World, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    id = starred(world)
    words = " ".join(["word"] * 60)
    world.run(WriteThankYou(id, f"{LETTER}\n{words}\n[/] Zoë"))
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await hand.keys("f5", "f5")
        capfd.readouterr()
        letter(hand).insert("\x1b[2J", (0, 0))
        await hand.settle()
        await hand.keys("f5", "f5", "f5")
        shown_bare = capfd.readouterr().out
    assert "\n[/] Zoë\n\nSelect it with the mouse" in shown_bare
    rows = [row for row in shown_bare.split("\n") if row.startswith("word")]
    assert " ".join(rows) == words and max(map(len, rows)) == 99, "rows break between words"
    assert "\x1b" not in shown_bare and " ".join(LETTER.split()) in " ".join(shown_bare.split())


async def test_an_end_does_not_wait_for_enter(
    world: World, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("select.select", lambda *files: ([], [], []))
    aside._print("a letter", lambda: False, lambda: True)
    aside._print("a letter", lambda: True, lambda: False)
    assert capfd.readouterr().out.count("a letter") == 2
