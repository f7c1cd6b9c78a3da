"""The line that grows: what it suggests, what it hides, where the terminal's cursor is."""

import pytest
from rich.cells import cell_len
from textual._compositor import Compositor
from textual.geometry import Offset
from textual.widgets import Static

from tests.screens.drawing import DRAWN
from tests.screens.support import Hand, hand_on
from tests.widgets.support import HOSTILE, Bench
from widgets.capture import HINT, CaptureLine

NAMES = ("Ada Lovelace", "Grace Hopper")


def complete(text: str) -> str:
    """The rest of a name, once three letters of it are typed."""
    begun = text.rpartition(" ")[2]
    found = (name for name in NAMES if len(begun) > 2 and name.startswith(begun))
    return next(found, begun)[len(begun) :]


def line(names: bool = True) -> CaptureLine:
    suggest = complete if names else None
    return CaptureLine(lambda: 0, "enter", ["enter", "f5"], complete=suggest, id="capture")


def told(app: Bench) -> list[str]:
    """Lines that were kept, signs and other commands, in their order."""
    kinds = ("line", "sign", "key")
    return [getattr(m, kind) for m in app.told for kind in kinds if hasattr(m, kind)]


# Typing -------------------------------------------------------------------------------------


async def test_a_letter_that_is_drawn_does_not_look_for_the_cursor_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with hand_on(Bench(capture := line(names=False)), (60, 8)) as hand:
        capture.focus()
        await hand.write("ab")
        looks: list[Offset] = []
        look = capture.scroll_cursor_visible
        monkeypatch.setattr(capture, "scroll_cursor_visible", lambda: looks.append(look()))
        await hand.write("c")
        once = len(looks)
        capture.insert("\n".join("defg"))
        await hand.settle()
        assert once == 1 and len(looks) > 2, "a letter elsewhere, or several, look twice"
        assert capture.cursor_at_end_of_text and hand.lines[capture.size.height - 1] == "g"


# Suggesting ---------------------------------------------------------------------------------


async def test_a_name_is_suggested_behind_the_cursor_and_taken_by_right() -> None:
    async with hand_on(app := Bench(capture := line()), (60, 8)) as hand:
        capture.focus()
        await hand.write("met Gra")
        assert hand.lines[0] == "met Grace Hopper" and capture.text == "met Gra"
        assert app.cursor_position == Offset(7, 0)
        await hand.keys("right")
        assert capture.text == "met Grace Hopper" and capture.has_focus
        assert capture.suggestion == ""
        await hand.keys("right", "enter")
        assert told(app) == ["met Grace Hopper"]


async def test_enter_keeps_what_was_typed_and_nothing_more() -> None:
    async with hand_on(app := Bench(capture := line()), (60, 8)) as hand:
        capture.focus()
        await hand.write("met Gra", "enter")
        assert told(app) == ["met Gra"]
        assert (capture.text, capture.suggestion) == ("", "")


@pytest.mark.parametrize("key", ["end", "shift+right", "ctrl+right", "down", "tab", "ctrl+e"])
async def test_no_other_key_takes_a_suggestion(key: str) -> None:
    async with hand_on(Bench(capture := line()), (60, 8)) as hand:
        capture.focus()
        await hand.write("met Gra", key)
        assert capture.text == "met Gra"


async def test_a_suggestion_is_shown_at_the_end_of_the_line_only() -> None:
    async with hand_on(Bench(capture := line()), (60, 8)) as hand:
        capture.focus()
        await hand.write("met Gra", "left")
        assert hand.lines[0] == "met Gra"
        await hand.keys("right")
        assert capture.text == "met Gra" and hand.lines[0] == "met Grace Hopper"
        await hand.write("c")
        assert hand.lines[0] == "met Grace Hopper"
        await hand.write("x")
        assert hand.lines[0] == "met Gracx"
        await hand.keys("backspace", "shift+left")
        assert hand.lines[0] == "met Grac"
        await hand.keys("end", *"e Hopper")
        assert (capture.text, capture.suggestion) == ("met Grace Hopper", "")


async def test_a_suggestion_that_has_no_room_is_not_shown() -> None:
    async with hand_on(Bench(capture := line()), (18, 8)) as hand:
        capture.focus()
        await hand.write("so met Gra")
        assert hand.lines[0] == "so met Gra"
        await hand.resize(30, 8)
        assert hand.lines[0] == "so met Grace Hopper"
        await hand.resize(18, 8)
        assert hand.lines[0] == "so met Gra"


async def test_a_suggested_name_can_do_no_harm() -> None:
    capture = CaptureLine(lambda: 0, "enter", [], complete=lambda _: f"{HOSTILE}\nx", id="capture")
    async with hand_on(Bench(capture), (100, 8)) as hand:
        capture.focus()
        await hand.write("a")
        assert hand.lines[0].startswith("a[/] [b]x[/b] [@click=app.quit]y[/]")
        await hand.keys("right")
        assert capture.text.isprintable()


async def test_without_names_nothing_is_suggested() -> None:
    async with hand_on(Bench(capture := line(names=False)), (60, 8)) as hand:
        capture.focus()
        await hand.write("Gra", "right")
        assert (capture.text, capture.suggestion) == ("Gra", "")


# Hiding -------------------------------------------------------------------------------------


async def test_a_masked_line_is_dots_and_stays_what_it_is() -> None:
    async with hand_on(app := Bench(capture := line()), (60, 8)) as hand:
        capture.focus()
        await hand.write("! 漢字 e\u0301 Gra")
        capture.masked = True
        await hand.settle()
        assert hand.lines[0] == "· ···· · ···"
        assert (capture.text, capture.suggestion) == ("! 漢字 e\u0301 Gra", "")
        await hand.write("ce x")
        assert hand.lines[0] == "· ···· · ····· ·"
        assert app.cursor_position == Offset(16, 0)
        await hand.keys("enter")
        assert hand.text.strip() == "", "what may be typed there is not told"
        capture.masked = False
        await hand.write("Gra")
        assert hand.lines[0] == "Grace Hopper"
        await hand.keys("enter")
        assert hand.lines[0] == HINT
        assert told(app) == ["! 漢字 e\u0301 Grace x", "Gra"]


# Signs --------------------------------------------------------------------------------------


async def test_a_sign_that_is_expected_is_handed_on_and_not_typed() -> None:
    async with hand_on(app := Bench(capture := line()), (60, 8)) as hand:
        capture.focus()
        capture.expect_for_a_moment('"!?')
        hand.send("!", "!", "a", "enter")
        await hand.settle()
        assert told(app) == ["!", "!a"]
        assert isinstance(app.told[0], CaptureLine.Signed)


@pytest.mark.parametrize("key", ["a", "f5", "left", "backspace"])
async def test_any_other_key_ends_the_wait_for_a_sign(key: str) -> None:
    async with hand_on(app := Bench(capture := line()), (60, 8)) as hand:
        capture.focus()
        capture.expect_for_a_moment("!")
        await hand.keys(key)
        await hand.keys("!")
        assert "!" in capture.text and "!" not in told(app)


# Growing ------------------------------------------------------------------------------------


class Watched(Bench):
    """Notes where the terminal's cursor is left each time that something is drawn."""

    def post_display_hook(self) -> None:
        if isinstance(line := self.focused, CaptureLine):
            above = line.region.y
            assert above <= self.cursor_position.y < above + line.size.height, self.cursor_position


async def test_whenever_something_is_drawn_the_cursor_is_in_the_line(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Compositor, "render_update", DRAWN)
    above = Static("one row")
    async with hand_on(app := Watched(above, capture := line()), (40, 12)) as hand:
        capture.focus()
        await hand.settle()
        assert app.cursor_position == Offset(0, 1)
        await hand.write("some words " * 9)
        assert capture.size.height == 3 and app.cursor_position.y == 3
        above.update("two\nrows")
        await hand.settle()
        assert app.cursor_position.y == 4
        await hand.resize(60, 12)
        assert app.cursor_position == capture.cursor_screen_offset
        assert app.cursor_position.y == 3
        await hand.keys("enter")
        assert app.cursor_position == Offset(0, 2)


TEXTS = {
    "words": "word and ",
    "wide": "漢字",
    "wide words": "a 漢 ",
    "combining": "e\u0301a\u0308 ",
    "unbroken": "x",
    "joined": "👩\u200d👩\u200d👧 ",
}


@pytest.mark.parametrize("width", [40, 60, 100])
@pytest.mark.parametrize("name", TEXTS)
async def test_it_grows_to_four_rows_and_scrolls_then(width: int, name: str) -> None:
    piece = TEXTS[name]
    row = max(1, (width - 2) // cell_len(piece))
    async with hand_on(Bench(capture := line(), Static("below")), (width, 8)) as hand:
        capture.focus()
        for rows in (1, 2, 3, 4):
            capture.put(piece * (row * rows - row // 2))
            await hand.settle()
            assert capture.size.height == rows
            assert not capture.show_vertical_scrollbar
            assert squeezed(*hand.lines[:rows]) == squeezed(capture.text)
            assert hand.lines[rows] == "below"
        capture.put(piece * row * 7)
        await hand.write("END")
        assert capture.size.height == 4 and hand.lines[4] == "below"
        assert capture.show_vertical_scrollbar, "it shows that there is more above"
        seen = squeezed(*(shown.rstrip("▁▂▃▄▅▆▇█") for shown in hand.lines[:4]))
        assert squeezed(capture.text).endswith(seen) and seen.endswith("END")
        assert hand.fits(width, 8)
        await paged_to_the_start(hand, capture)


async def paged_to_the_start(hand: Hand, capture: CaptureLine) -> None:
    """The beginning can be looked at."""
    await hand.keys(*["up"] * capture.wrapped_document.height)
    assert capture.scroll_offset.y == 0
    seen = squeezed(*(shown.rstrip("▁▂▃▄▅▆▇█") for shown in hand.lines[:4]))
    assert squeezed(capture.text).startswith(seen)


def squeezed(*texts: str) -> str:
    """All of the texts but for blanks."""
    return "".join("".join(texts).split())
