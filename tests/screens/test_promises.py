"""Follow-up: promises let go and put off, the gentle line, what is worth trying."""

from collections.abc import Iterable
from datetime import date

import pytest
from textual.widget import Widget
from textual.widgets import Input, TextArea

from tests.screens.support import SMALL, Hand, World, shown
from tui.domain.actions.advice import SetAdvice
from tui.domain.actions.debrief import FinishDebrief
from tui.domain.actions.people import AddConversation, EditPerson, PersonField, SetLetterChannel
from tui.domain.actions.thank_you import MarkThankYouSent
from tui.domain.model.vocabulary import LetterChannel
from tui.screens.follow_up.screen import FollowUpScreen
from tui.screens.letters import ways_out
from tui.screens.navigation import ScreenName
from tui.session import mail_handoff as handing
from widgets.rows import Rows


async def on_list(hand: Hand, name: str) -> Rows:
    rows = hand.one(name, Rows)
    rows.focus()
    await hand.settle()
    return rows


async def test_a_promise_is_let_go_with_a_reason_and_taken_up_again(world: World) -> None:
    id = world.ended("> send [the] paper", "> call Jean")
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await on_list(hand, "promises")
        await hand.keys("home", ";x")
        assert hand.screen == "AskDialog" and "Let it go? send [the] paper" in hand.text
        await hand.write("she [/] has it", "enter")
        promise = world.at(id).promises[0]
        assert promise.dropped_at and promise.dropped_why == "she [/] has it"
        assert "– I'll" in hand.text and "send [the] paper · she [/] has it" in hand.text
        assert "1 of 2 promises open" in hand.lines[1]
        await hand.keys("space")
        assert world.at(id).promises[0].open and "2 of 2" in hand.lines[1]
        await hand.keys(";x", "enter")
        assert world.at(id).promises[0].dropped_at and not world.at(id).promises[0].dropped_why
        await hand.keys("f2")
        assert world.at(id).promises[0].open
        await hand.keys(";x", "escape")
        assert world.at(id).promises[0].open
        await hand.keys("space", ";x")
        assert "This promise was kept" in hand.keys_row and hand.screen == "FollowUpScreen"
        await hand.keys(";z")
        assert "Only an open promise" in hand.keys_row


async def test_a_promise_and_advice_are_put_off(world: World) -> None:
    id = world.ended("> send the paper", "# the Dragon Book")
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await on_list(hand, "promises")
        await hand.keys(";z")
        assert "Until when? send the paper" in hand.text
        await hand.write("friday", "enter")
        assert "Snoozed until Friday 27 November" in hand.keys_row
        assert "snoozed until 27 Nov" in hand.text
        await on_list(hand, "advice")
        await hand.keys(";z", "enter")
        promise, advice = world.at(id).promises[0], world.at(id).advice[0]
        assert {one.id: one.until for one in world.at(id).snoozes} == {
            f"promise:{promise.id}": date(2026, 11, 27),
            f"advice:{advice.id}": date(2026, 11, 25),
        }
        await hand.keys("space", "enter", ";z")
        assert "still to be tried" in hand.keys_row


async def test_advice_is_tried_let_go_and_open_again(world: World) -> None:
    id = world.ended("# the [Dragon] Book", "% secret", "write every day")
    world.run(SetAdvice(id, world.at(id).notes[2].id, True))
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        rows = await on_list(hand, "advice")
        assert [(row.text, row.tail) for row in rows.rows] == [
            ("the [Dragon] Book", "not tried yet"),
            ("write every day", "not tried yet"),
        ]
        await hand.keys("home", "enter")
        assert "What came of it? the [Dragon] Book" in hand.text
        await hand.write("chapter 2", "enter")
        assert world.at(id).advice[0].outcome == "chapter 2" and "✓" in hand.text
        assert "the [Dragon] Book · chapter 2" in hand.text
        await hand.keys("enter")
        assert hand.one("answer", Input).value == "chapter 2"
        await hand.write(" helped", "enter")
        assert world.at(id).advice[0].outcome == "chapter 2 helped"
        await hand.keys(";x")
        assert "can't be let go" in hand.keys_row
        await hand.keys("space")
        assert world.at(id).advice[0].open, "open again, what was said is kept"
        await hand.keys(";x")
        assert world.at(id).advice[0].dropped_at and rows.rows[0].tail == "let go"
        await hand.keys("space", "down", "space", "enter")
        assert world.at(id).advice[0].open and world.at(id).advice[1].tried_at


async def test_the_debrief_marks_what_is_worth_trying(world: World) -> None:
    id = world.ended("write every day", "# the Dragon Book", "% secret")
    async with shown(world, ScreenName.DEBRIEF, id, (200, 28)) as hand:
        assert ";a worth trying" in hand.lines[-1]
        assert "\n".join(hand.lines[:-1]).count("worth trying") == 1, "the resource"
        await hand.keys("home", ";a")
        assert [one.chosen for one in world.at(id).advice] == [True, False]
        await hand.keys(";a", "down", ";a")
        assert [one.dropped_at for one in world.at(id).advice] == [world.clock.at]
        await hand.keys(";a", "down", ";a")
        assert "off the record" in hand.keys_row and len(world.at(id).advice) == 1
        await hand.keys("f2")
        assert world.at(id).advice[0].dropped_at


async def test_the_gentle_line_is_written_and_copied(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    bare: list[str] = []
    monkeypatch.setattr(ways_out, "show_bare", lambda app, text: bare.append(text))
    id = world.ended("< introduce me to [Jean]", "> send the paper")
    async with shown(world, ScreenName.FOLLOW_UP, id, SMALL) as hand:
        await on_list(hand, "promises")
        await hand.keys("end", ";g")
        assert "something open that they promised" in " ".join(hand.text.split())
        await hand.keys("home", ";g")
        assert hand.screen == "DraftDialog" and "a reminder to Grace Hopper" in hand.text
        page = hand.one("draft", TextArea)
        assert page.selected_text.startswith("[one thing")
        await hand.write("The paper is out.", "ctrl+b")
        assert page.selected_text == "[to introduce me to Jean]"
        await hand.keys("escape")
        assert hand.screen == "DraftDialog"
        assert "Esc again leaves" in " ".join(hand.text.split())
        await hand.keys("f5")
        await hand.sees("A blank is left")
        assert hand.app.clipboard == page.text and not bare
        await hand.keys("f5")
        assert bare == [page.text], "while a copy is said, the same key shows it bare"
        await hand.keys("escape")
        assert hand.screen == "FollowUpScreen" and hand.focus == "promises"
        await hand.keys(";g", "escape")
        assert hand.screen == "FollowUpScreen", "what was not touched is left at once"


async def test_the_gentle_line_has_the_form_of_the_way_that_it_goes(world: World) -> None:
    id = world.ended("< send the paper")
    world.run(SetLetterChannel(world.whom(id).id, LetterChannel.TEXT))
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await on_list(hand, "promises")
        await hand.keys(";g")
        text = hand.one("draft", TextArea).text
        assert text.startswith("Hi Grace, ") and "\n\n" not in text
        await hand.keys("ctrl+o")
        assert "This one goes by text message: copy it." in " ".join(hand.text.split())
        assert hand.screen == "DraftDialog"


async def test_the_gentle_line_goes_to_the_mail_program(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(handing, "open_mail", opened.append)
    id = world.ended("< introduce me")
    person = world.at(id).person_id
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await on_list(hand, "promises")
        world.run(EditPerson(person, PersonField.EMAIL, "no address"))
        await hand.keys(";g", "ctrl+o")
        assert "is not an e-mail address" in hand.text and not opened
        world.run(EditPerson(person, PersonField.EMAIL, "grace@example.org"))
        await hand.keys("ctrl+o")
        await hand.sees("Handed to the mail program")
        assert opened[0].startswith("mailto:grace@example.org?subject=About%20our%20conversation")
        await hand.keys("escape")
        assert hand.screen == "FollowUpScreen"


async def test_keys_of_a_list_stand_in_the_row_of_keys_of_that_list_only(world: World) -> None:
    id = world.ended("> send the paper", "# the book")
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        assert "let go" not in hand.keys_row and "reminder" not in hand.keys_row
        await on_list(hand, "promises")
        assert ";x let go  ;z snooze  ;g reminder" in hand.keys_row
        await on_list(hand, "advice")
        assert ";x let go  ;z snooze" in hand.keys_row and "reminder" not in hand.keys_row


async def test_from_a_line_of_the_call_to_the_brief_before_the_next(world: World) -> None:
    id = world.ended("# the Dragon Book")
    world.run(FinishDebrief(id), MarkThankYouSent(id))
    world.run(AddConversation(next_id := world.session.new_id(), world.at(id).person_id))
    world.session.flush()
    world.clock.go(hours=24 * 13)
    async with shown(world) as hand:
        assert "tried it?" not in hand.text
        world.clock.go(hours=24)
        await hand.keys("f5")
        await hand.sees("the Dragon Book · tried it?")
        rows = hand.one("list", Rows)
        rows.go_to(next(row.key for row in rows.rows if "/ADVICE/" in row.key))
        await hand.keys("enter")
        assert hand.screen == "FollowUpScreen" and hand.focus == "advice"
        await hand.keys("enter")
        await hand.write("chapter 2 helped", "enter", "escape")
        await hand.until(lambda: "tried it?" not in hand.text)
        rows.go_to(next_id)
        await hand.keys("^gp")
        await hand.sees("their advice: the Dragon Book (tried: chapter 2 helped)")


async def test_a_promise_and_a_day_that_wait_for_enter_are_kept_when_one_leaves(
    world: World,
) -> None:
    id = world.ended("> send the paper")
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        hand.one("promise", Input).focus()
        await hand.write("call [Jean]", "escape")
        assert [p.text for p in world.at(id).promises] == ["send the paper", "call [Jean]"]
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        hand.one("day", Input).focus()
        await hand.write("friday", "escape")
        assert world.at(id).promises[0].due == date(2026, 11, 27)


async def test_the_day_that_a_promise_names_is_proposed_and_replaced_by_typing(
    world: World,
) -> None:
    id = world.ended("> send her the article by friday", "> call back in two weeks")
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        assert "by Fri 27 Nov?" in hand.text
        await on_list(hand, "promises")
        await hand.keys("enter")
        assert hand.one("day", Input).value == "friday"
        assert hand.app.screen.fields.half_typed("day", "friday", "") is False  # type: ignore[attr-defined]
        await hand.write("thursday", "enter")
        assert world.at(id).promises[0].due == date(2026, 11, 26)
        await hand.keys("f2", "enter", "enter")
        assert world.at(id).promises[0].due == date(2026, 11, 27)
        await hand.keys("f2")
    world.clock.go(hours=5 * 24)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        assert "27 Nov" not in hand.text and "by Tue 8 Dec?" in hand.text
        await on_list(hand, "promises")
        await hand.keys("enter")
        assert hand.one("day", Input).value == ""
        await hand.keys("escape")
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await on_list(hand, "promises")
        await hand.keys("end", "enter", "enter")
        assert world.at(id).promises[1].due == date(2026, 12, 8), "counted from when it was said"


async def test_what_cannot_be_read_stays_where_it_was_typed(world: World) -> None:
    id = world.ended("> send the paper")
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        hand.one("day", Input).focus()
        await hand.write("someday", "tab")
        assert hand.one("day", Input).value == "someday" and "Not understood" in hand.keys_row


async def test_keys_of_a_row_are_offered_where_there_is_one(world: World) -> None:
    id = world.ended("a note")
    async with shown(world, ScreenName.FOLLOW_UP, id, (160, 28)) as hand:
        await on_list(hand, "promises")
        assert "nothing promised" in hand.text
        assert "Space done" not in hand.keys_row and ";x let go" not in hand.keys_row
        hand.one("promise", Input).focus()
        await hand.write("call back", "enter")
        await on_list(hand, "promises")
        offered = dict(hand.app.screen.keys())  # type: ignore[attr-defined]
        assert (offered["Space"], offered[";x"]) == ("done", "let go")


async def test_a_small_screen_is_laid_out_for_its_size_from_the_beginning(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    id, compose, narrow = world.ended("a note"), FollowUpScreen.compose_body, list[bool]()

    def composed(screen: FollowUpScreen) -> Iterable[Widget]:
        narrow.append(screen.has_class("-narrow") and not screen.has_class("-wide"))
        return compose(screen)

    monkeypatch.setattr(FollowUpScreen, "compose_body", composed)
    async with shown(world, ScreenName.FOLLOW_UP, id, SMALL):
        pass
    async with shown(world, ScreenName.FOLLOW_UP, id):
        assert narrow == [True, False]
