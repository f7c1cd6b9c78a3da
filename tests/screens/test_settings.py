"""The settings as a screen: typed on, tried, kept, taken back; by keyboard alone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.screens.support import SMALL, WIDE, Hand, World, shown
from themes import THEMES
from tui.cli.settings_file import commented
from tui.domain.actions.call import StartCall
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.terminal_driver import Title
from tui.settings import read_settings
from tui.shutdown import TITLE_AWAY, TITLE_BACK
from widgets.rows import Rows
from widgets.value_line import ValueLine


@pytest.fixture
def path(machine: Path) -> Path:
    """Where the settings are."""
    path = machine / "home" / "config" / "coffeechat" / "settings.toml"
    path.parent.mkdir(parents=True)
    return path


@asynccontextmanager
async def opened(
    world: World, path: Path, text: str = "", size: tuple[int, int] = WIDE
) -> AsyncIterator[Hand]:
    """The settings, with a text in the file."""
    if text:
        path.write_text(text, "utf-8")
    world.session.settings = read_settings(path)
    async with shown(world, size=size) as hand:
        await hand.keys("ctrl+g", "y")
        assert hand.screen == "SettingsScreen"
        yield hand


async def at(hand: Hand, name: str) -> None:
    """Put the cursor on a row."""
    hand.one("list", Rows).go_to(name)
    await hand.settle()


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_typing_on_a_row_is_its_value(
    world: World, path: Path, size: tuple[int, int]
) -> None:
    async with opened(world, path, commented(), size) as hand:
        assert "all at their defaults" in hand.text and "How a letter is signed." in hand.text
        await at(hand, "call.minutes")
        assert "Default: 30 minutes." in hand.text
        await hand.write("four")
        assert "! [call] minutes must be between 5 and 240." in hand.text
        await hand.keys("enter")
        assert (hand.focus, path.read_text()) == ("value", commented())
        await hand.keys("ctrl+u")
        await hand.write("1 h")
        assert "→ 60 minutes" in hand.text and "60 minutes ‹ 30 minutes" in hand.text
        assert path.read_text() == commented()
        await hand.keys("enter")
        assert "[call] minutes is 60 minutes now. f2 takes it back." in " ".join(hand.text.split())
        assert hand.focus == "list" and "1 set by you" in hand.text
        assert path.read_text().replace("minutes = 60\n", "", 1) == commented()
        assert world.session.settings.minutes == 60
        await hand.keys("f2")
        assert "minutes is 30 minutes again, its default. f3 makes it again." in " ".join(
            hand.text.split()
        )
        assert path.read_text() == commented()
        await hand.keys("f3")
        assert world.session.settings.minutes == 60
        await hand.keys("escape")
        assert hand.screen == "TodayScreen"
        await hand.keys("ctrl+g", "y", "f2")
        assert path.read_text() == commented() and world.session.settings.minutes == 30


async def test_a_theme_is_tried_on_and_put_back_or_kept(world: World, path: Path) -> None:
    async with opened(world, path, "# mine\n") as hand:
        await at(hand, "look.theme")
        await hand.keys("right")
        assert hand.app.theme == THEMES["light"].name and "light, 2 of 4" in hand.text
        await hand.keys("right", "right", "right", "left")
        assert hand.app.theme == THEMES["terminal"].name
        await hand.keys("escape")
        assert (hand.screen, hand.focus) == ("SettingsScreen", "list")
        assert hand.app.theme == THEMES["dark"].name and path.read_text() == "# mine\n"
        await hand.write("3")
        assert hand.app.theme == THEMES["contrast"].name
        await hand.keys("down")
        assert hand.one("list", Rows).key == "look.title"
        assert path.read_text() == '# mine\n\n[look]\ntheme = "contrast"\n'
        assert hand.app.theme == THEMES["contrast"].name
        await hand.keys("f2")
        assert (hand.app.theme, path.read_text()) == (THEMES["dark"].name, "# mine\n")


async def test_enter_changes_what_stands_there_and_an_empty_line_takes_the_default(
    world: World, path: Path
) -> None:
    async with opened(world, path, '[me]\nname = "Jo" # me\n') as hand:
        await hand.keys("enter")
        await hand.write(" Doe", "enter")
        assert path.read_text() == '[me]\nname = "Jo Doe" # me\n'
        assert world.session.settings.name == "Jo Doe"
        await hand.keys("enter", "enter")
        assert "takes it back" not in hand.keys_row
        await hand.keys("enter", "ctrl+u", "enter")
        assert path.read_text() == "[me]\n# me\n" and world.session.settings.name == ""


async def test_own_words_and_keys_are_added_changed_and_taken_out(world: World, path: Path) -> None:
    async with opened(world, path) as hand:
        await at(hand, "shorthand.")
        await hand.write("KS", "enter")
        assert "written with = in the middle" in hand.text
        await hand.write(" = the [b]school", "enter")
        assert "without brackets" in hand.text
        await hand.keys("ctrl+u")
        await hand.write("KS = the school", "enter")
        assert world.session.settings.shorthand == {"KS": "the school"}
        await at(hand, "shorthand.KS")
        await hand.keys("enter", "ctrl+u", "enter")
        assert "[shorthand] KS is gone" in hand.text
        await at(hand, "keys.settings.undo")
        await hand.write("f8", "enter")
        assert "f8 takes it back" in hand.text
        await hand.keys("f8")
        assert world.session.settings.keys == {}


async def test_a_fault_is_shown_at_its_row_and_where_it_has_none_above_all(
    world: World, path: Path
) -> None:
    text = '[look]\ntheme = "drak"\n[lok]\na = 1\n'
    async with opened(world, path, text) as hand:
        assert "2 things to fix" in hand.text
        assert "! line 3: there is no table [lok]; did you mean [look]?" in hand.text
        await hand.write("x")
        assert "! It can be fixed in settings.toml itself. Esc puts back what was." in hand.text
        await hand.keys("escape")
        assert (hand.focus, path.read_text()) == ("list", text)
        await at(hand, "look.theme")
        assert "! line 2: look.theme must be one of" in hand.text
        await hand.write("light", "enter")
        assert "1 thing to fix" in hand.text and hand.app.theme == THEMES["light"].name


async def test_what_another_program_wrote_is_seen_and_kept(world: World, path: Path) -> None:
    async with opened(world, path, "# mine\n") as hand:
        await at(hand, "call.minutes")
        await hand.write("45")
        path.write_text("[call]\nminutes = 20 # theirs\n")
        await hand.keys("enter")
        assert "changed elsewhere" in hand.text
        assert path.read_text() == "[call]\nminutes = 20 # theirs\n"
        assert hand.one("value", ValueLine).value == "45"
        assert "45 minutes ‹ 20 minutes" in hand.text
        await hand.keys("enter")
        assert path.read_text() == "[call]\nminutes = 45 # theirs\n"
        path.write_text('[look]\ntheme = "light"\n')
        hand.app.screen.tick()  # type: ignore[attr-defined]
        await hand.settle()
        assert hand.app.theme == THEMES["light"].name and "30 minutes" in hand.text


async def test_leaving_keeps_what_is_right_and_asks_once_for_what_is_wrong(
    world: World, path: Path
) -> None:
    async with opened(world, path) as hand:
        await at(hand, "call.minutes")
        await hand.write("4000")
        await hand.keys("ctrl+q")
        assert "The same key again leaves without it." in " ".join(hand.text.split())
        await hand.keys("ctrl+u")
        await hand.write("40")
        await hand.keys("ctrl+q")
    assert path.read_text() == "[call]\nminutes = 40\n"


async def test_the_way_back_leads_to_the_screen_one_came_from(world: World, path: Path) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        commands = {c.title: c for c in hand.app.get_system_commands(hand.app.screen)}
        commands["settings (^g y)"].callback()
        await hand.settle()
        await hand.asked()
        assert hand.screen == "SettingsScreen"
        await hand.keys("escape")
        assert hand.screen == "PrepareScreen"
        assert hand.app.screen.conversation_id == id  # type: ignore[attr-defined]
        world.run(StartCall(id))
        await hand.go(GoTo(ScreenName.LIVE, id))
        titles = {c.title for c in hand.app.get_system_commands(hand.app.screen)}
        assert not [title for title in titles if title.startswith("settings")]


async def test_going_through_the_line_changes_nothing(world: World, path: Path) -> None:
    async with opened(world, path, '[me]\nname = "Jo"\n') as hand:
        for keys in (("tab", "enter"), ("enter", "enter"), ("tab", "shift+tab"), ("tab", "down")):
            await hand.keys(*keys)
            assert (hand.focus, hand.one("value", ValueLine).value) == ("list", "")
            assert " ‹ " not in hand.text
        assert path.read_text() == '[me]\nname = "Jo"\n'


async def test_what_is_typed_blindly_is_a_value_that_is_taken_back(
    world: World, path: Path
) -> None:
    """Letters, signs and keys of other screens: on a row all of it is text."""
    async with opened(world, path, "# mine\n") as hand:
        hand.send(*"e;x gj?")
        hand.paste(" [b]pasted[/]\nlines")
        hand.send("enter")
        await hand.settle()
        assert path.read_text() == '# mine\n\n[me]\nname = "e;x gj?[b]pasted[/] lines"\n'
        assert "e;x gj?[b]pasted[/] lines" in hand.text
        await hand.keys("f2")
        assert path.read_text() == "# mine\n"


async def test_a_file_that_cannot_be_read_is_said_once_and_nothing_is_lost(
    world: World, path: Path
) -> None:
    path.mkdir()
    async with shown(world) as hand:
        await hand.keys("ctrl+g", "y")
        assert "can't be read: Is a directory." in hand.text
        await hand.keys("down", "up")
        assert hand.text.count("can't be read") == 1, "it stays beside keys that only move"
        await hand.keys("A", "escape")
        assert "can't be read" not in hand.text
        hand.app.screen.tick()  # type: ignore[attr-defined]
        await hand.settle()
        assert "can't be read" not in hand.text
        await hand.write("Ada", "enter")
        assert "can't be read" in hand.text and hand.one("value", ValueLine).value == "Ada"
        assert world.session.settings.name == "Jo Doe"


async def test_a_file_that_is_read_only_is_said_to_be(world: World, path: Path) -> None:
    async with opened(world, path, "# mine\n") as hand:
        path.chmod(0o444)
        await hand.write("Ada", "enter")
        assert "is read-only; it was left as it is." in " ".join(hand.text.split())
        assert (hand.one("value", ValueLine).value, path.read_text()) == ("Ada", "# mine\n")


async def test_while_a_call_goes_on_letters_are_its_own(world: World, path: Path) -> None:
    id = world.call()
    async with shown(world) as hand:
        await hand.go(GoTo(ScreenName.SETTINGS))
        await hand.write("she says")
        assert hand.screen == "LiveScreen"
        assert not path.exists() and world.at(id).call.under_way


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_a_key_is_chosen_by_pressing_it(
    world: World, path: Path, size: tuple[int, int]
) -> None:
    async with opened(world, path, "# mine\n", size) as hand:
        await at(hand, "keys.today.week")
        said = " ".join(hand.text.split())
        assert "today: week" in said and "its usual key is w" in said
        await hand.keys("enter")
        assert "Press the key for: week" in hand.text
        await hand.keys("f2")
        assert "f2 is “undo” there already. Press another one." in " ".join(hand.text.split())
        await hand.keys("tab")
        said = " ".join(hand.text.split())
        assert "Not Tab: lists and fields need this key themselves." in said
        await hand.keys("escape")
        assert (hand.screen, hand.focus, path.read_text()) == ("SettingsScreen", "list", "# mine\n")
        await hand.keys("enter", "b")
        assert path.read_text() == '# mine\n\n[keys]\n"today.week" = "b"\n'
        assert world.session.settings.keys == {"today.week": "b"}
        await hand.keys("enter", "ctrl+g", "x")
        assert world.session.settings.keys == {"today.week": "go+x"} and "^g x" in hand.text
        await hand.keys("enter", "w")
        assert world.session.settings.keys == {} and "has its usual key" in hand.text
        await hand.keys("enter", "w")
        assert "w, the usual" not in hand.text and hand.focus == "list"
        # Where letters type, none is taken.
        await at(hand, "keys.prepare.next")
        await hand.keys("enter", "b")
        said = " ".join(hand.text.split())
        assert "Not b: a letter alone changes nothing that is kept, and leads nowhere" in said
        await hand.keys("f6")
        assert "its fields need this key. Press another one." in " ".join(hand.text.split())
        await hand.keys("f10")
        assert world.session.settings.keys == {"prepare.next": "f10"}
        # Typed, it is read as it is shown.
        await hand.write("^q")
        assert "! ^q is “quit” there already." in hand.text
        await hand.keys("ctrl+u")
        await hand.write("^n", "enter")
        assert world.session.settings.keys == {}


async def test_the_title_of_the_window_follows_at_once(world: World, path: Path) -> None:
    written: list[str] = []
    async with opened(world, path) as hand:
        vars(hand.app._driver)["title"] = Title(written.append)
        await at(hand, "look.title")
        await hand.write("no", "enter")
        assert [word for word in written if word == TITLE_BACK] == written[-1:]
        del written[:]
        await hand.write("yes", "enter")
        assert written == [f"{TITLE_AWAY}\x1b]2;coffeechat\x07"]
