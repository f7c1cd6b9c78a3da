"""The request: the message, the times it offers, the ways out, the answer."""

from datetime import timedelta
from email import message_from_bytes
from email.policy import SMTP
from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from tests.screens.support import NOON, SMALL, WIDE, Hand, World, shown
from tests.screens.test_follow_up import replace
from tests.screens.test_hostile import TEXTS
from tui.domain.actions.fields import ConversationField, EditConversation
from tui.domain.actions.findings import AddFinding
from tui.domain.actions.introductions import SetNameUse
from tui.domain.actions.people import EditPerson, PersonField
from tui.domain.actions.request import MarkRequestSent, WriteRequest
from tui.domain.language.text import LINE_LIMIT
from tui.domain.letters.request import NO_TIMES
from tui.domain.model.vocabulary import NameUse, Place, Stage
from tui.exchange.mailto import OPENER
from tui.screens.navigation import ScreenName
from tui.settings import Settings
from widgets.bars import WrappedPieces
from widgets.rows import Rows

LETTER = (
    "Dear Grace,\n\nAda Lovelace suggested that I write to you. I write manuals, and I read that "
    "you wrote the first compiler. I would like to understand how you chose it.\n\nWould you have "
    "20 minutes for a call, on Wednesday at 15:00?\n\nThank you,\nJo Doe"
)


def idea(world: World) -> str:
    id = world.talk("Grace Hopper")
    person = world.at(id).person_id
    world.run(
        EditPerson(person, PersonField.EMAIL, "grace@example.org"),
        EditPerson(person, PersonField.ZONE, "America/New_York"),
        AddFinding(id, world.session.new_id(), "wrote the first compiler", Place.PATH),
    )
    return id


def letter(hand: Hand) -> str:
    return hand.one("letter", TextArea).text


async def offer(hand: Hand, *times: str) -> None:
    hand.one("offer", Input).focus()
    for time in times:
        await hand.write(time, "enter")


async def test_from_today_by_keys_alone_to_an_agreed_call(world: World) -> None:
    id = idea(world)
    async with shown(world) as hand:
        await hand.keys("home", "^gr")
        assert hand.screen == "RequestScreen" and hand.focus == "letter"
        assert "not sent yet" in hand.text and "idea" in hand.lines[0]
        await hand.write("We met at a talk.")
        await hand.keys("ctrl+n", "ctrl+n", "right")
        assert hand.focus == "ask" and "30 minutes for a call" in letter(hand)
        await hand.keys("ctrl+n")
        await hand.write("wed 3pm")
        assert "Wednesday 25 November, 10:00 your time (15:00 mine) · Enter offers it" in hand.text
        await hand.keys("enter")
        assert "- Wednesday 25 November, 10:00 your time (15:00 mine)" in letter(hand)
        await hand.keys("f9")
        assert world.at(id).stage is Stage.IDEA and "Not marked as sent: " in hand.text
        await hand.keys("f9")
        assert world.at(id).stage is Stage.ASKED and "sent today" in hand.text
        sent = world.at(id).request.draft
        assert sent == letter(hand) and sent.startswith("Dear Grace,\n\nWe met at a talk.")
        await hand.keys("tab", "enter")
        assert world.at(id).scheduled_at == NOON + timedelta(days=1, hours=3)
        assert world.at(id).stage is Stage.SCHEDULED and world.at(id).minutes == 30
        assert "scheduled" in hand.lines[0] and "Wednesday 25 November 2026, 15:00" in hand.text
        await hand.keys("f2")
        assert world.at(id).stage is Stage.ASKED and world.at(id).scheduled_at is None
        await hand.keys("escape", "^gr")
        assert hand.screen == "RequestScreen" and letter(hand) == sent


async def test_the_draft_follows_until_it_is_written(world: World) -> None:
    id = idea(world)
    async with shown(world, ScreenName.REQUEST, id) as hand:
        assert "[how you know of them]" in letter(hand)
        await hand.keys("escape")
    assert world.at(id).request.draft == "", "a draft that nobody changed is not kept"
    person = world.at(id).person_id
    world.run(EditPerson(person, PersonField.INTRODUCED_BY, "Ada Lovelace"))
    world.run(SetNameUse(person, NameUse.YES))
    async with shown(world, ScreenName.REQUEST, id) as hand:
        assert "Ada Lovelace suggested" in letter(hand)
        await hand.write("[b]mine[/b]")
        await hand.until(lambda: "[b]mine[/b]" in world.on_disk(id).request.draft)
        world.run(EditPerson(person, PersonField.INTRODUCED_BY, "Mary Shaw"))
        await hand.settle()
        assert "Ada Lovelace suggested" in letter(hand), "what was written stays"
        await hand.keys("ctrl+r")
        assert "Mary Shaw suggested" in letter(hand) and "mine" not in letter(hand)
        await hand.keys("ctrl+z")
        assert "[b]mine[/b]" in letter(hand)


async def test_times_in_the_letter_follow_the_list(world: World) -> None:
    id = idea(world)
    async with shown(world, ScreenName.REQUEST, id) as hand:
        await hand.write("my own words")
        await offer(hand, "thu 3pm", "wed 3pm", "wed 3pm")
        assert "That time is offered already." in hand.text
        hand.one("offer", Input).value = ""
        await offer(hand, "soon")
        assert "Not understood: 'soon'" in hand.text and hand.one("offer", Input).value == "soon"
        assert len(world.at(id).request.offered) == 2
        text = letter(hand)
        assert text.index("- Wednesday") < text.index("- Thursday") and NO_TIMES not in text
        await hand.keys("f2")
        assert "- Thursday" in letter(hand) and "- Wednesday" not in letter(hand)
        await hand.keys("f3", "tab", "home", ";x")
        assert "- Thursday" in letter(hand) and "- Wednesday" not in letter(hand)
        await hand.keys(";x", ";x")
        assert NO_TIMES in letter(hand) and "my own words" in letter(hand)
        assert world.at(id).request.offered == ()


async def test_a_time_that_is_past_leaves_the_letter_and_stays_in_the_list(world: World) -> None:
    id = idea(world)
    async with shown(world, ScreenName.REQUEST, id) as hand:
        await offer(hand, "wed 3pm", "thu 3pm")
        world.clock.go(hours=36)
        await hand.keys("ctrl+n")
        await hand.write("x")
        assert "- Thursday" in letter(hand) and "- Wednesday" not in letter(hand)
        assert [row.tail for row in hand.one("times", Rows).rows] == ["past", ""]


async def test_blanks_and_doubtful_phrases_by_key(world: World) -> None:
    id = idea(world)
    async with shown(world, ScreenName.REQUEST, id) as hand:
        await replace(hand, "Dear Grace, may I pick your brain? [why]")
        assert '"pick your brain"' in hand.text
        area = hand.one("letter", TextArea)
        await hand.keys("ctrl+b")
        assert area.selected_text == "pick your brain"
        await hand.write("ask you one thing")
        assert '"pick your brain"' not in hand.text
        await hand.keys("ctrl+b")
        assert area.selected_text == "[why]"


async def test_the_ways_out(world: World, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    heard, bin = tmp_path / "heard", tmp_path / "bin"
    bin.mkdir()
    monkeypatch.chdir(world.folder)
    monkeypatch.setenv("PATH", str(bin))
    id = idea(world)
    async with shown(world, ScreenName.REQUEST, id) as hand:
        await replace(hand, LETTER)
        assert "○" not in "".join(hand.lines[4:17]), "every check holds"
        await hand.keys("f5")
        await hand.sees("f9 marks it as")
        assert hand.app.clipboard == LETTER
        await hand.keys("ctrl+s")
        mail = message_from_bytes(
            (world.folder / "request-grace-hopper.eml").read_bytes(), policy=SMTP
        )
        assert mail["To"] == "Grace Hopper <grace@example.org>"
        assert mail["Subject"] == "A question about your work"
        await hand.keys("ctrl+o")
        await hand.sees(f"There is no {OPENER} on this machine")
        (bin / OPENER).write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{heard}"\n', "utf-8")
        (bin / OPENER).chmod(0o700)
        await hand.keys("ctrl+o")
        await hand.sees("Handed to the mail program. f9 marks it as sent.")
        assert heard.read_text("utf-8").startswith("mailto:grace@example.org?subject=A%20question")
        assert world.at(id).stage is Stage.IDEA, "nothing is marked by itself"


async def test_a_letter_too_long_to_be_handed_over_is_said(world: World) -> None:
    id = idea(world)
    async with shown(world, ScreenName.REQUEST, id) as hand:
        hand.one("letter", TextArea).load_text("word " * 600)
        await hand.settle()
        await hand.keys("ctrl+o", "ctrl+o")
        assert "too long to be handed over" in " ".join(hand.text.split())


async def test_the_second_message_and_no_third(world: World) -> None:
    id = idea(world)
    world.run(WriteRequest(id, LETTER), MarkRequestSent(id))
    async with shown(world, ScreenName.REQUEST, id) as hand:
        assert letter(hand) == LETTER and "if no answer: somebody else there" in hand.text
        await hand.keys("ctrl+end")
        await hand.write("!")
        assert letter(hand) == LETTER and "This message went out" in hand.text
        await hand.keys("escape")
        assert world.at(id).request.draft == LETTER, "what was sent is kept as it was sent"
    async with shown(world, ScreenName.REQUEST, id) as hand:
        await hand.keys("ctrl+r")
        assert "I wrote to you about" in letter(hand) and "second request" in hand.text
        await hand.write("compilers", "escape")
        assert "compilers" in world.at(id).request.second
        assert world.at(id).request.draft == LETTER
    world.clock.go(hours=24 * 9)
    async with shown(world) as hand:
        await hand.keys("home", "enter")
        assert hand.screen == "RequestScreen", "where Today says to write once more"
        assert "compilers" in letter(hand) and "write once more now" in hand.text
        await hand.keys("f9", "f9")
        assert world.at(id).request.nudged_at == world.clock.at
        await hand.keys("ctrl+r")
        assert "let it rest" in hand.keys_row
        await hand.keys("f9", "f9")
        assert "have written twice already; let it rest" in " ".join(hand.text.split())
        assert world.at(id).request.nudged_at == world.clock.at


async def test_answered_and_declined(world: World) -> None:
    id = idea(world)
    world.run(MarkRequestSent(id))
    async with shown(world, ScreenName.REQUEST, id) as hand:
        hand.one("times", Rows).focus()
        await hand.keys(";y")
        assert world.at(id).request.answered_at == NOON and "answered today" in hand.text
        await hand.keys("f2")
        hand.one("letter", TextArea).focus()
        await hand.keys(";d")
        assert world.at(id).stage is Stage.ASKED, "in the letter a letter is typed"
        hand.one("times", Rows).focus()
        await hand.keys(";d")
        assert world.at(id).stage is Stage.DECLINED and "declined" in hand.lines[0]
        await hand.keys("f2", "f2")
        assert world.at(id).stage is Stage.IDEA
        await hand.keys("f3", "escape", "home", ";d", "^gr")
        assert hand.screen == "TodayScreen" and "This one is declined" in hand.text


async def test_the_clock_keeps_to_the_settings(world: World) -> None:
    world.close()
    world.settings = Settings(ask_elsewhere_days=1, nudge_days=2)
    world.session = world.open()
    id = idea(world)
    world.run(MarkRequestSent(id))
    async with shown(world, ScreenName.REQUEST, id) as hand:
        assert "somebody else there from Wednesday" in hand.text
    world.clock.go(hours=48)
    async with shown(world) as hand:
        assert "write once more" in hand.text


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_what_is_typed_and_what_it_means_are_in_sight(
    world: World, size: tuple[int, int]
) -> None:
    id = idea(world)
    async with shown(world, ScreenName.REQUEST, id, size) as hand:
        while hand.focus != "offer":
            await hand.keys("tab")
        for time in ("wed 3pm", "thu 3pm", "fri 3pm"):
            await hand.write(time)
            assert time in hand.text and "your time" in hand.text
            await hand.keys("enter")
        await hand.keys("tab")
        assert hand.focus == "times" and "›" in hand.text
        await hand.keys("ctrl+n")
        assert hand.focus == "letter"


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_hostile_text_is_shown_as_it_is(
    world: World, text: str, size: tuple[int, int]
) -> None:
    id, person, line = idea(world), "", text[: LINE_LIMIT // 3]
    person = world.at(id).person_id
    for field in (PersonField.HOW_MET, PersonField.EMAIL, PersonField.PREFERRED):
        world.run(EditPerson(person, field, line))
    world.run(
        EditConversation(id, ConversationField.GOAL, line),
        AddFinding(id, world.session.new_id(), line, Place.NEWS),
        WriteRequest(id, text),
    )
    async with shown(world, ScreenName.REQUEST, id, size) as hand:
        assert letter(hand) == world.at(id).request.draft
        for key in (
            "ctrl+b",
            "f5",
            "ctrl+o",
            "ctrl+o",
            "f9",
            "f9",
            "ctrl+r",
            "ctrl+n",
            "f1",
            "escape",
        ):
            await hand.keys(key)
            assert hand.app.is_running and hand.fits(*size), key
        assert "\x1b" not in hand.text and "\x07" not in hand.text
        assert hand.one("clock", WrappedPieces).is_mounted and world.at(id).stage is Stage.ASKED
