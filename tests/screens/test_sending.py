"""Follow-up: the letter goes by a mail server, and the screen says what became of it."""

import asyncio
from collections.abc import Iterator
from time import monotonic

import pytest
from textual.widgets import TextArea

from tests.screens.support import PATIENCE, WIDE, Hand, World, shown
from tests.screens.test_follow_up import LETTER
from tests.tools.smtp_server import DROP, WAIT, Server, mail_server
from tui.app import CoffeechatApp
from tui.domain.actions.debrief import FinishDebrief
from tui.domain.actions.people import EditPerson, PersonField, RemoveConversation
from tui.domain.actions.thank_you import WriteThankYou
from tui.domain.model.vocabulary import Stage
from tui.mail_settings import MailSettings
from tui.screens.letters.thank_you import _deliver
from tui.screens.navigation import GoTo, ScreenName
from tui.session import letters
from tui.structs import replace


@pytest.fixture
def server(world: World) -> Iterator[Server]:
    """A server that the settings name."""
    with mail_server(auth="") as server:
        mail = MailSettings(host="localhost", port=server.port, security="none", timeout_s=5)
        world.session.settings = replace(world.settings, mail=mail)
        yield server


def written(world: World, text: str = LETTER, name: str = "Grace Hopper") -> str:
    """A letter that can go."""
    id = world.ended('" nobody believed it', "> send the Dagstuhl paper", name=name)
    email = f"{name.split()[0].lower()}@example.org"
    world.run(
        EditPerson(world.at(id).person_id, PersonField.EMAIL, email),
        FinishDebrief(id),
        WriteThankYou(id, text),
    )
    return id


def sentence(hand: Hand) -> str:
    return " ".join(" ".join(hand.lines[-4:]).split())


async def test_a_good_letter_is_sent_at_the_first_press(world: World, server: Server) -> None:
    id = written(world)
    async with shown(world, ScreenName.FOLLOW_UP, id, (160, 28)) as hand:
        assert "^g s send" in hand.keys_row
        await hand.keys("^gs")
        await hand.sees("sent 12:03")
        assert "thanked 12:03" in hand.lines[0]
        assert world.at(id).thank_you.sent_at == world.clock.at
        assert world.at(id).stage is Stage.THANKED
        await hand.keys("^gs", "^gs")
        assert "This letter is marked as sent already." in sentence(hand)
        await hand.keys("f2")
        assert world.at(id).thank_you.sent_at, "what is out is not undone"
    assert len(server.letters) == 1 and b"nobody believed" in server.letters[0].data


async def test_a_failing_check_is_told_once(world: World, server: Server) -> None:
    id = written(world, "Dear Grace, [what]")
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await hand.keys("^gs")
        assert "! Not sent: " in sentence(hand)
        assert "^g s again sends it all the same." in sentence(hand)
        assert not world.at(id).thank_you.message_id
        await hand.keys("^gs")
        await hand.until(lambda: server.letters)
        await hand.sees("sent 12:03")


async def test_a_refusal_is_said_and_the_letter_stays(world: World, server: Server) -> None:
    id = written(world)
    server.replies = {"RCPT": b"451 greylisted [/]"}
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await hand.keys("^gs")
        told = (
            "451 greylisted [/]; try again in a few minutes. The letter was not sent; it is kept."
        )
        await hand.until(lambda: told in sentence(hand))
        assert "due 14:03" in hand.lines[0] and not hand.one("letter", TextArea).read_only
        server.replies = {}
        await hand.keys("^gs")
        await hand.sees("sent 12:03")


async def test_what_may_have_arrived_is_said_and_asked_about(world: World, server: Server) -> None:
    id = written(world)
    server.replies = {"BODY": DROP}
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await hand.keys("^gs")
        await hand.sees("It may have arrived")
        assert "may have been sent 12:03" in hand.lines[0]
        assert "○ sent once: it may have been" in hand.text
        server.replies = {}
        await hand.keys("^gs")
        assert "Not sent: sent once: it may have been sent already" in sentence(hand)
        assert len(server.letters) == 1
        await hand.keys("^gs")
        await hand.sees("sent 12:03")
    assert len(server.letters) == 2


async def test_while_it_is_on_its_way_nothing_sends_it_twice(world: World, server: Server) -> None:
    id = written(world)
    server.replies = {"BODY": WAIT}
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await hand.keys("^gs")
        assert "sending…" in hand.lines[0] and "sending… to grace@example.org" in sentence(hand)
        await hand.until(server.waiting.is_set)
        await hand.write("x", "ctrl+r", "ctrl+z")
        assert hand.one("letter", TextArea).text == LETTER, "what is on its way stands still"
        await hand.keys("^gs", "^gs")
        assert "This letter is being sent just now." in sentence(hand)
        await hand.keys("escape")
        assert hand.screen == "TodayScreen"
        assert world.at(id).thank_you.unsure
        server.let_on()
        await hand.sees("The letter to grace@example.org: sent 12:03")
        assert world.at(id).thank_you.sent_at
    assert len(server.letters) == 1


async def test_coming_back_finds_it_on_its_way(world: World, server: Server) -> None:
    id, other = written(world), written(world, name="Ada Lovelace")
    server.replies = {"BODY": WAIT}
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await hand.keys("^gs")
        await hand.until(server.waiting.is_set)
        for there in (other, id):
            await hand.go(GoTo(ScreenName.FOLLOW_UP, there))
        assert "sending…" in hand.lines[0] and hand.one("letter", TextArea).read_only
        server.let_on()
        await hand.sees("sent 12:0")
        assert hand.one("letter", TextArea).read_only and "thanked" in hand.lines[0]


async def test_leaving_the_app_waits_for_the_outcome(world: World, server: Server) -> None:
    id = written(world)
    server.replies = {"BODY": WAIT}
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await hand.keys("^gs")
        await hand.until(server.waiting.is_set)
        await hand.app.action_quit()
    assert world.at(id).thank_you.unsure
    server.let_on()
    end = monotonic() + PATIENCE
    while letters.on_its_way(id):
        assert monotonic() < end
        await asyncio.sleep(0.005)
    assert world.at(id).thank_you.sent_at


@pytest.mark.parametrize(
    ("email", "said"),
    [
        ("", "There is no e-mail address for Grace Hopper; nothing was sent."),
        ("at home", '"at home" is not an e-mail address; nothing was written or sent.'),
    ],
)
async def test_a_letter_to_nowhere_is_refused(
    world: World, server: Server, email: str, said: str
) -> None:
    id = written(world)
    world.run(EditPerson(world.at(id).person_id, PersonField.EMAIL, email))
    async with shown(world, ScreenName.FOLLOW_UP, id, WIDE) as hand:
        await hand.keys("^gs")
        assert said in sentence(hand)
        assert not world.at(id).thank_you.message_id


async def test_without_a_server_the_key_says_what_is_missing(world: World) -> None:
    id = written(world)
    async with shown(world, ScreenName.FOLLOW_UP, id, (160, 28)) as hand:
        assert "^l send" not in hand.keys_row
        await hand.keys("^gs")
        assert "[mail] host is not set, so no mail server is known" in sentence(hand)


async def test_a_letter_of_a_conversation_that_is_removed_meanwhile(
    world: World, server: Server
) -> None:
    id = written(world)
    server.replies = {"BODY": WAIT}
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await hand.keys("^gs")
        await hand.until(server.waiting.is_set)
        world.run(RemoveConversation(id))
        await hand.until(lambda: hand.screen == "TodayScreen")
        server.let_on()
        await hand.until(lambda: "The letter to grace@example.org: Sent." in sentence(hand))
        assert not letters.on_its_way(id)


def test_the_outcome_is_kept_when_no_app_is_left(world: World, server: Server) -> None:
    id = written(world)
    outgoing = letters.begin_sending(world.session, id, LETTER)
    _deliver(CoffeechatApp(world.session), world.session, outgoing)
    assert world.at(id).thank_you.sent_at and len(server.letters) == 1
