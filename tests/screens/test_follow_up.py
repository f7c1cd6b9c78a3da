"""Follow-up: the letter, the promises, the people to meet."""

from datetime import date
from email import message_from_bytes
from email.policy import SMTP

import pytest
from textual.widgets import Input, TextArea

from tests.screens.support import Hand, World, shown
from tui.domain.actions.debrief import FinishDebrief, SetStar
from tui.domain.actions.people import EditPerson, PersonField
from tui.domain.model.vocabulary import Owner, Stage
from tui.screens.navigation import ScreenName
from widgets.rows import Rows

LETTER = (
    "Dear Grace,\n\nThank you for your time today. Our talk about compilers stayed with me all "
    "afternoon, above all that nobody believed a program could write a program, which is how I "
    "feel about my own first year in this field. I will send you the Dagstuhl paper tomorrow, "
    "and I will try the small experiment that you proposed.\n\nWith thanks,\nJo Doe"
)


def letter(hand: Hand) -> TextArea:
    return hand.one("letter", TextArea)


def starred(world: World) -> str:
    id = world.ended(
        '" nobody believed [it]', "% secret", "> send the Dagstuhl paper", "< introduce me"
    )
    world.run(SetStar(id, world.at(id).notes[0].id, True), FinishDebrief(id))
    return id


async def replace(hand: Hand, text: str) -> None:
    letter(hand).focus()
    await hand.keys("ctrl+end")
    letter(hand).load_text("")
    for line in text.split("\n")[:-1]:
        await hand.write(line, "enter")
    await hand.write(text.split("\n")[-1])


async def test_a_note_is_picked_for_the_letter(world: World) -> None:
    id = world.ended("* she reads code aloud", "% secret", '" start small"')
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        page = letter(hand)
        page.move_cursor(page.document.end)
        rows = hand.one("notes", Rows)
        rows.focus()
        await hand.keys("home", "enter")
        assert hand.focus == "letter" and page.selected_text == "[you read code aloud]"
        assert page.text.endswith("Jo Doe [you read code aloud]")
        await hand.keys("enter")
        assert page.text.endswith("Jo Doe you read code aloud")
        page.selection = type(page.selection)((0, 0), (0, 4))
        rows.focus()
        await hand.keys("end", "enter")
        assert page.text.startswith('["start small"] Grace,')
        rows.focus()
        await hand.keys("up", "enter")
        assert "This line stays out of the letter." in hand.text and "secret" not in page.text


async def test_the_draft_holds_what_was_starred_and_promised(world: World) -> None:
    id = starred(world)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        text = letter(hand).text
        assert text.startswith("Dear Grace,") and text.endswith("Jo Doe")
        assert '["nobody believed it"]' in text
        assert "send the Dagstuhl paper" in text
        assert "secret" not in text and "offered [to introduce me]" in text
        assert hand.focus == "letter" and letter(hand).selected_text.startswith("[")
        assert "due 14:05" in hand.lines[0] and "left" not in hand.lines[1], "quiet at first"
        world.clock.go(minutes=90)
        hand.app.screen.tick()  # type: ignore[attr-defined]
        await hand.settle()
        assert "30 min left" in hand.lines[1]


async def test_blanks_by_key_and_typing_fills_them(world: World) -> None:
    id = world.ended("a note")
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        first = letter(hand).selected_text
        assert first.startswith("[what it was like")
        await hand.write("It was a joy.")
        assert first not in letter(hand).text and "It was a joy." in letter(hand).text
        seen = []
        while letter(hand).text.count("["):
            await hand.keys("ctrl+b")
            seen.append(letter(hand).selected_text)
            await hand.write("x")
        assert len(seen) == 3 and all(blank[0] + blank[-1] == "[]" for blank in seen)
        await hand.sees("all filled")
        await hand.keys("ctrl+b", "escape")
        assert world.at(id).thank_you.draft.count("x.") >= 2, "kept when one leaves"
        await hand.keys("home", "^gt")
        await hand.until(lambda: hand.screen != "TodayScreen")


async def test_the_letter_is_kept_and_drafted_anew(world: World) -> None:
    id = starred(world)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await hand.write("[b]bold[/b]")
        await hand.until(lambda: "[b]bold[/b]" in world.on_disk(id).thank_you.draft)
        assert world.at(id).thank_you.written
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        assert "[b]bold[/b]" in letter(hand).text
        await hand.keys("ctrl+r")
        assert "[b]bold[/b]" not in letter(hand).text
        await hand.keys("ctrl+z")
        assert "[b]bold[/b]" in letter(hand).text, "the text field's own undo brings it back"


async def test_a_failing_check_is_told_once_and_done_knowingly(world: World) -> None:
    id = starred(world)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await hand.keys("f5")
        told = " ".join(hand.text.split())
        assert "Not copied: " in told and "f5 again copies it all the same." in told
        assert hand.app.clipboard == ""
        await hand.keys("f9")
        assert world.at(id).thank_you.sent_at is None, "another key is warned of anew"
        await hand.keys("f5")
        assert hand.app.clipboard == ""
        await hand.keys("f5")
        assert hand.app.clipboard == letter(hand).text
        copied = hand.app.clipboard
        await hand.keys("f5", "a", "f5")
        assert hand.app.clipboard == copied, "a letter that changed is warned of anew"


async def test_a_good_letter_leaves_at_the_first_press(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(world.folder)
    id = starred(world)
    address = EditPerson(world.at(id).person_id, PersonField.EMAIL, "grace@example.org")
    world.run(address)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await replace(hand, LETTER)
        assert letter(hand).text == LETTER
        assert "thank-you to Grace Hopper" in hand.text
        assert "○" not in "".join(hand.lines[3:17]), "every check holds"
        await hand.keys("f5")
        await hand.sees("The terminal was asked to copy it.")
        assert hand.app.clipboard == LETTER
        await hand.keys("ctrl+s")
        (path,) = world.folder.glob("*.eml")
        mail = message_from_bytes(path.read_bytes(), policy=SMTP)
        assert mail["To"] == "Grace Hopper <grace@example.org>" and "Jo Doe" in mail["From"]
        assert "nobody believed" in str(mail)
        assert path.name in "".join(hand.text.split()), "a long path is folded, not cut"
        await hand.keys("ctrl+s")
        assert len(list(world.folder.glob("*.eml"))) == 2, "nothing is overwritten"
        world.clock.go(minutes=30)
        await hand.keys("f9")
        assert world.at(id).thank_you.sent_at == world.clock.at
        assert world.at(id).stage is Stage.THANKED and world.at(id).thank_you.draft == LETTER
        assert "thanked 12:35" in hand.lines[0]
        await hand.keys("f9", "f9")
        assert "marked as sent already" in hand.text
        await hand.keys("f2")
        assert world.at(id).thank_you.sent_at is None and "due 14:05" in hand.lines[0]


async def test_an_address_that_is_none_is_refused(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(world.folder)
    id = starred(world)
    world.run(EditPerson(world.at(id).person_id, PersonField.EMAIL, "not an address"))
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await hand.keys("ctrl+s", "ctrl+s")
        assert '"not an address" is not an e-mail address' in " ".join(hand.text.split())
        assert not list(world.folder.glob("*.eml"))


def said(hand: Hand) -> str:
    """The row below the line for a day."""
    return hand.lines[hand.one("day", Input).region.y + 1]


async def test_promises_get_a_day_and_are_done(world: World) -> None:
    id = starred(world)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        assert "2 of 2 promises open" in hand.lines[1]
        promises = hand.one("promises", Rows)
        promises.focus()
        await hand.keys("home", "enter")
        assert hand.focus == "day" and "no day yet" in said(hand)
        await hand.write("no such day", "enter")
        assert world.at(id).promises[0].due is None and hand.one("day", Input).value
        await hand.keys("ctrl+u")
        await hand.write("friday")
        assert "by Friday 27 November (in 3 days) · Enter keeps it" in said(hand)
        await hand.keys("enter")
        assert world.at(id).promises[0].due == date(2026, 11, 27)
        assert hand.focus == "promises" and "by Fri 27 Nov" in hand.text
        await hand.keys("enter")
        assert "none removes it" in said(hand)
        await hand.keys("enter")
        assert hand.focus == "promises" and world.at(id).promises[0].due == date(2026, 11, 27)
        await hand.keys("enter")
        await hand.write("None")
        assert "no day · Enter keeps it" in said(hand)
        await hand.keys("enter")
        assert world.at(id).promises[0].due is None
        await hand.keys("f2")
        assert world.at(id).promises[0].due == date(2026, 11, 27)
        await hand.keys("space")
        assert world.at(id).promises[0].done_at and "✓ I'll" in hand.text
        assert "1 of 2 promises open" in hand.lines[1]
        await hand.keys("space")
        assert world.at(id).promises[0].done_at is None
        await hand.keys("f2", "f2", "f2")
        assert world.at(id).promises[0].due is None
        hand.one("promise", Input).focus()
        await hand.write("< lend me [a] book", "enter")
        await hand.write("call back", "enter")
        added = world.at(id).promises[2:]
        assert [(p.text, p.owner) for p in added] == [
            ("lend me [a] book", Owner.THEM),
            ("call back", Owner.ME),
        ]
        await hand.keys("enter")
        assert "needs words" in hand.keys_row and len(world.at(id).promises) == 4


async def test_people_to_meet_become_ideas(world: World) -> None:
    id = world.ended("@ Jean Bartik, ENIAC team", "@ [b]Mary[/b]")
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        hand.one("people", Rows).focus()
        await hand.settle()
        assert "Jean Bartik · ENIAC team" in hand.text and "[b]Mary[/b]" in hand.text
        await hand.keys("f4")
        assert "2 added" in hand.keys_row and hand.text.count("not asked") == 2
        await hand.until(lambda: len(world.session.people()) == 3)
        jean = next(p for p in world.session.people() if p.name == "Jean Bartik")
        assert jean.introduced_by == "Grace Hopper" and jean.work == "ENIAC team"
        await hand.keys("f4")
        assert "Nobody new to add" in hand.keys_row
        await hand.keys("f2", "f2")
        await hand.until(lambda: len(world.session.people()) == 1)
        await hand.keys("f3", "escape")
        await hand.sees("idea · 1")


async def test_the_parts_by_key_and_a_letter_before_any_call(world: World) -> None:
    id = starred(world)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        walked = []
        for _ in range(5):
            await hand.keys("ctrl+n")
            walked.append(hand.focus)
        assert walked == ["promises", "advice", "people", "notes", "letter"]
    early = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.FOLLOW_UP, early) as hand:
        assert "no call yet" in hand.lines[0]
        await hand.keys("f9", "f9")
        assert world.at(early).thank_you.sent_at is None
        assert "There has been no call yet" in hand.text


async def test_in_more_room_every_check_is_shown_at_once(world: World) -> None:
    id = starred(world)
    async with shown(world, ScreenName.FOLLOW_UP, id, (60, 20)) as hand:
        assert "right name" not in hand.text
        await hand.resize(100, 28)
        assert "right name" in hand.text and "warm ·" in hand.text
