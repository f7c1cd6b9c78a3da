"""What is too much for an editor is not taken and said, or kept at once; nothing is cut."""

from itertools import count

import pytest
from textual.events import Paste
from textual.message import Message
from textual.widgets import Input, TextArea

from tests.screens.support import Hand, hand_on
from tests.widgets.support import Bench
from tui.domain.language.text import LINE_LIMIT
from widgets.capture import HOLDS, CaptureLine
from widgets.editors import LINE_HOLDS, PAGE_HOLDS, Line, Page, TooLong
from widgets.plain import bare


class Told(Bench):
    """Keeps what the editors could not take."""

    def on_too_long(self, event: TooLong) -> None:
        self.told.append(event)


async def paste(hand: Hand, text: str) -> None:
    hand.app.post_message(Paste(text))
    await hand.settle()


def sentences(told: list[Message]) -> list[str]:
    return [message.sentence for message in told if isinstance(message, TooLong)]


def test_a_line_holds_what_a_rule_takes() -> None:
    assert LINE_HOLDS == LINE_LIMIT


async def test_a_line_takes_no_more_than_it_holds() -> None:
    async with hand_on(app := Told(), (60, 3)) as hand:
        await app.mount(Line("name", "ab"))
        line = hand.one("name", Input)
        line.focus()
        await paste(hand, "x" * (LINE_HOLDS - 1))
        assert line.value == "ab"
        assert sentences(app.told) == [
            "That would be 2,001 characters; 2,000 fit in. It wasn't taken."
        ]
        await paste(hand, "x \n" * (LINE_HOLDS // 2 - 1))
        assert len(line.value) == LINE_HOLDS - 1
        await hand.keys("y", "z")
        assert line.value.endswith("xy")
        assert len(app.told) == 2
        await hand.keys("backspace", "z")
        assert line.value.endswith("xz")


async def test_a_line_that_is_too_long_already_can_be_made_shorter() -> None:
    long = "x" * (LINE_HOLDS + 10)
    async with hand_on(app := Told(), (60, 3)) as hand:
        await app.mount(Line("name", long))
        line = hand.one("name", Input)
        line.focus()
        await hand.keys("y", "backspace", "ctrl+u")
        assert line.value == ""
        assert len(app.told) == 1


async def test_a_page_takes_no_more_than_it_holds() -> None:
    async with hand_on(app := Told(Page("page", "ab")), (60, 6)) as hand:
        page = hand.one("page", TextArea)
        page.focus()
        await paste(hand, "x\n" * (PAGE_HOLDS // 2))
        assert page.text == "ab"
        assert sentences(app.told) == [
            "That would be 64,002 characters; 64,000 fit in. It wasn't taken."
        ]
        await paste(hand, "two\nlines")
        assert sorted(page.text) == sorted("abtwo\nlines")


@pytest.mark.parametrize("text", ["x" * HOLDS, "a line\r\n" * 10_000, "é à " * 300_000])
async def test_too_long_a_paste_is_kept_at_once_with_the_line_around_it(text: str) -> None:
    clock = count()
    capture = CaptureLine(lambda: next(clock), "enter", ["enter"], id="capture")
    async with hand_on(app := Told(capture), (60, 8)) as hand:
        capture.focus()
        await hand.write("! two words", *["left"] * 5, "shift+left")
        begun = capture.begun_s
        await paste(hand, text)
        (kept,) = app.told
        assert isinstance(kept, CaptureLine.Kept)
        assert (kept.line, kept.begun_s) == (f"! two{bare(text)}words", begun)
        assert capture.text == ""
        await hand.keys("a", "enter")
        assert isinstance(app.told[1], CaptureLine.Kept)
        assert app.told[1].line == "a"


async def test_a_paste_that_fits_stays_in_the_line() -> None:
    capture = CaptureLine(lambda: 0, "enter", ["enter"], id="capture")
    async with hand_on(app := Told(capture), (60, 8)) as hand:
        capture.focus()
        await paste(hand, "one\ntwo")
        await paste(hand, "x" * (HOLDS - 7))
        assert app.told == []
        assert capture.text == "one\ntwo" + "x" * (HOLDS - 7)
