"""Bar, row of keys, choice, capture line, question card."""

from collections.abc import Iterator
from itertools import count

import pytest
from rich.cells import cell_len
from textual.events import Paste
from textual.widgets import Input

from tests.screens.support import hand_on
from tests.widgets.support import HOSTILE, Bench
from widgets.bars import Rule, StatusLine, TwoEnded
from widgets.capture import CaptureLine
from widgets.choice import Choice
from widgets.editors import Line
from widgets.field import Field
from widgets.question import QuestionCard

KEYS = [("f1", "help"), ("^n", "a very long title indeed"), ("Esc", "done")]


async def test_the_bar_keeps_its_right_end() -> None:
    bar = TwoEnded("left", "right", id="bar")
    async with hand_on(Bench(bar, Rule()), (30, 3)) as hand:
        assert hand.lines[0] == " left" + " " * 19 + "right"
        assert hand.lines[1] == "─" * 30
        bar.left = "a very long text that does not fit"
        await hand.settle()
        assert hand.lines[0] == " a very long text tha…  right"
        bar.right = HOSTILE
        bar.left = HOSTILE
        await hand.settle()
        assert hand.lines[0].startswith(" ") and cell_len(hand.lines[0]) <= 30
        for width in (1, 2, 3, 7):
            await hand.resize(width, 3)


async def test_the_row_of_keys_shows_what_fits_or_a_sentence() -> None:
    row = StatusLine(KEYS, id="keys")
    async with hand_on(Bench(row), (60, 5)) as hand:
        assert hand.lines[0] == " f1 help  ^n a very long title indeed  Esc done"
        await hand.resize(22, 5)
        assert hand.lines[0] == " f1 help  …  Esc done", "what is left out shows"
        for width in range(1, 40):
            await hand.resize(width, 5)
            assert cell_len(hand.lines[0]) <= width and (
                any(told in hand.lines[0] for told in ("…", "Esc done")) or width < 3
            )
        await hand.resize(22, 5)
        row.say("A sentence that is longer than one row of it.")
        await hand.settle()
        said = "· A sentence that is longer than one row of it. f1 help … Esc done"
        assert " ".join(hand.text.split()) == said
        assert row.size.height == 4 and not row.has_class("-trouble")
        row.say("", trouble=False)
        row.show([("x", "[/] remove")])
        await hand.settle()
        assert hand.lines[0] == " x [/] remove" and row.size.height == 1
        row.say("word " * 20 + "end")
        await hand.settle()
        assert row.size.height == 4 and hand.lines[2].endswith("…"), "what is cut shows"
        await hand.resize(120, 5)
        assert row.size.height == 2 and hand.lines[0].endswith("end")
        await hand.resize(22, 5)
        row.say("It [b]failed[/b] [/].", trouble=True)
        await hand.resize(60, 5)
        assert hand.lines[0] == " ! It [b]failed[/b] [/]." and row.has_class("-trouble")


async def test_all_keys_are_shown_in_as_many_rows_where_that_is_wanted() -> None:
    row = StatusLine((), id="keys")
    async with hand_on(Bench(row), (30, 5)) as hand:
        row.show(KEYS, whole=True)
        await hand.settle()
        assert row.size.height == 3
        assert " ".join(hand.text.split()) == "f1 help ^n a very long title indeed Esc done"


async def test_what_was_ended_unread_is_above_what_is_said_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row = StatusLine(KEYS, id="keys")
    async with hand_on(Bench(row), (30, 5)) as hand:

        async def told(*sentences: str, trouble: bool = False, asks: bool = False) -> list[str]:
            """The rows above the keys, each sentence ended by a key that says the next."""
            row.end()
            for sentence in sentences:
                row.end()
                row.say(sentence, trouble=trouble, asks=asks)
            await hand.settle()
            return hand.lines[: row.size.height - 1]

        monkeypatch.setattr(StatusLine, "GLANCE", 1e9)
        row.end()
        assert await told("One.", "Two.") == [" · One.", " · Two."]
        assert await told("One.", "Two.", "Three.") == [" · Two.", " · Three."]
        assert await told("Not one.", "Not one.", trouble=True) == [" ! Not one."]
        assert await told("Sure?", "Two.", asks=True) == [" ? Two."], "a question is answered"
        assert await told("One.", "", "Three.") == [" · Three."], "nothing comes back"
        assert await told("One, " * 9, "Two.") == [" · One, One, One, One, One,…", " · Two."]
        assert await told("One. " * 9, "Two.") == [" · One.", " · Two."]
        assert len(await told("One.", "two three four " * 6)) == 3
        monkeypatch.setattr(StatusLine, "GLANCE", 0.0)
        assert await told("One.", "Two.") == [" · Two."], "what was read is over"


async def test_a_key_of_the_row_can_be_clicked() -> None:
    row = StatusLine([*KEYS, ("↑↓", "scroll")], id="keys")
    async with hand_on(app := Bench(row), (80, 5)) as hand:
        row.say("What was said.")
        await hand.settle()
        for x in (1, hand.lines[1].index("Esc"), hand.lines[1].index("done")):
            await hand.pilot.click("#keys", offset=(x, 1))
        await hand.pilot.click("#keys", offset=(2, 0))
        await hand.pilot.click("#keys", offset=(78, 1))
        told = [m.key for m in app.told if isinstance(m, StatusLine.Pressed)]
        assert told == ["f1", "Esc", "Esc"]


async def test_the_choice_goes_round_and_tells_only_of_hands() -> None:
    choice = Choice(["15", "20", "[/]"], "20", id="choice")
    async with hand_on(app := Bench(choice), (40, 3)) as hand:
        choice.focus()
        await hand.settle()
        assert hand.lines[0] == "○ 15   ● 20   ○ [/]"
        await hand.keys("right", "right", "left")
        told = [m.value for m in app.told if isinstance(m, Choice.Changed)]
        assert told == ["[/]", "15", "[/]"]
        choice.value = "20"
        await hand.settle()
        assert len(app.told) == 3, "what the program sets is not told"
        await hand.pilot.click("#choice", offset=(2, 0))
        await hand.pilot.click("#choice", offset=(35, 0))
        await hand.settle()
        assert choice.value == "15" and len(app.told) == 4


async def test_a_choice_that_nobody_took_yet_starts_at_its_ends() -> None:
    for key, first in (("right", "15"), ("left", "20")):
        choice = Choice(["15", "20"], "", id="choice")
        async with hand_on(Bench(choice), (40, 3)) as hand:
            choice.focus()
            await hand.settle()
            assert "●" not in hand.text
            await hand.keys(key)
            assert choice.value == first


def capture_line(clock: Iterator[int]) -> CaptureLine:
    return CaptureLine(lambda: next(clock), "enter", ["enter", "tab", "f5"], id="capture")


async def test_the_capture_line_stamps_the_first_character_of_a_line() -> None:
    capture = capture_line(clock := count())
    async with hand_on(app := Bench(capture), (60, 8)) as hand:
        capture.focus()
        await hand.settle()
        assert "type; Enter keeps" in hand.text
        await hand.keys("a")
        begun = capture.begun_s
        await hand.write("bc d")
        assert capture.text == "abc d" and capture.begun_s == begun
        await hand.keys("enter")
        assert told(app) == [("abc d", begun)] and capture.text == ""
        capture.put("half a line", 7)
        await hand.keys("!")
        assert capture.text == "half a line!" and capture.begun_s == 7
        await hand.keys("ctrl+u", *"xy")
        later = capture.begun_s
        assert later > begun and later != 7, "an emptied line begins anew"
        await hand.keys("backspace", "backspace", "left", "z")
        assert capture.begun_s > later
        await hand.keys("enter", "enter")
        assert told(app)[-1] == ("", None), "an empty line has no first character"
        hand.app.post_message(Paste("pasted"))
        await hand.keys("enter")
        assert told(app)[-1] == ("pasted", next(clock) - 1)


async def test_keys_of_the_capture_line_never_overtake() -> None:
    capture = capture_line(count())
    async with hand_on(app := Bench(capture), (60, 8)) as hand:
        capture.focus()
        await hand.settle()
        hand.send(*"one", "enter", *"two", "tab", "enter", "f5", *"x")
        await hand.settle()
        kinds = [getattr(m, "line", None) or getattr(m, "key", "") for m in app.told]
        assert kinds == ["one", "tab", "two", "f5"]
        assert capture.text == "x" and capture.has_focus


def told(app: Bench) -> list[tuple[str, int | None]]:
    return [(m.line, m.begun_s) for m in app.told if isinstance(m, CaptureLine.Kept)]


async def test_the_capture_line_grows_to_four_rows() -> None:
    capture = capture_line(count())
    async with hand_on(Bench(capture), (20, 12)) as hand:
        capture.focus()
        assert capture.size.height == 1
        await hand.write("a word and a word and a word")
        assert capture.size.height == 2
        await hand.write(" and a word" * 20)
        assert capture.size.height == 4


async def test_the_card_shows_the_cue_and_folds_the_rest() -> None:
    card = QuestionCard(id="card")
    async with hand_on(Bench(card), (100, 20)) as hand:
        rows = [("why", "a new theme"), ("or", "x · y")]
        card.ask("next", "A GOOD WEEK", "must-ask · work", "What does a good week look like?", rows)
        await hand.settle()
        assert hand.lines[0].split() == ["next", "A", "GOOD", "WEEK", "must-ask", "·", "work"]
        assert [line.strip() for line in hand.lines[1:4]] == [
            "“What does a good week look like?”",
            "why      a new theme",
            "or       x · y",
        ]
        assert card.size.height == 4
        card.toggle_full()
        await hand.settle()
        assert card.size.height == 3 and "What does" not in hand.text
        await hand.resize(60, 20)
        assert card.size.height == 3
        card.toggle_full()
        await hand.settle()
        assert "What does a good week" in hand.text
        card.show_text("my opening", "word " * 60)
        await hand.settle()
        assert hand.lines[0].strip() == "my opening" and hand.text.count("word") == 60
        card.ask(HOSTILE, HOSTILE, HOSTILE, HOSTILE, [(HOSTILE, HOSTILE)])
        await hand.settle()
        assert "\x1b" not in hand.text and "[@click=app.quit]y[/]" in hand.text


async def test_what_the_card_cannot_show_has_pages() -> None:
    card = QuestionCard(id="card")
    async with hand_on(Bench(card), (60, 30)) as hand:
        card.show_text("my opening", "word " * 400)
        await hand.settle()
        assert card.size.height <= 12 and "1 of 5" in hand.text


async def test_a_field_is_a_label_and_its_editor() -> None:
    async with hand_on(Bench(), (60, 3)) as hand:
        await hand.app.mount(Field("name", Line("name", "[b]Ada[/b]", "who")))
        hand.one("name", Input).focus()
        await hand.settle()
        assert hand.lines[0].split() == ["name", "[b]Ada[/b]"]
        await hand.keys("ctrl+u")
        assert hand.one("name", Input).value == "" and "who" in hand.text
        hand.app.post_message(Paste("two\nlines"))
        await hand.settle()
        assert hand.one("name", Input).value == "two lines"


async def test_in_a_slim_terminal_the_column_of_labels_is_narrow() -> None:
    card = QuestionCard(id="card")
    async with hand_on(Bench(card), (40, 20)) as hand:
        card.ask(
            "back to", "why she left so early", "11:02 · 1 of 2", "", [("keys", "Tab asks it")]
        )
        await hand.settle()
        assert [line.strip() for line in hand.lines[:2]] == [
            "back why she left so early  11:02 · 1…",
            "keys Tab asks it",
        ]
