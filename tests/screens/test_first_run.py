"""An empty library: what this is, what can be done first, and that each row does it."""

from pathlib import Path

import pytest
from textual.widgets import TextArea

from tests.screens.support import World, shown
from tui.screens.today.first_run import KEYS_TO_A_PLAN
from tui.session import wishes
from tui.structs import replace
from widgets.bars import StatusLine

GRACE = "Grace Hopper"


async def test_an_empty_library_fits_and_leads_to_a_plan_with_few_keys(world: World) -> None:
    world.session.settings = replace(world.session.settings, name="")
    async with shown(world, size=(60, 20)) as hand:
        await hand.sees("Nobody here yet")
        for words in (
            "coffeechat is for conversations in which you ask somebody",
            "try it       rehearse five minutes; nothing is kept here",
            "ask somebody a name, and we write the request together",
            "prepare      a name, and questions are proposed at once",
            "call         a name, and notes: I am on the phone now",
            "look around  in a sample library; yours stays as it is",
            "read         what such a conversation is, in two minutes",
            "your name    not said yet; it ends every letter",
            f"A plan is {KEYS_TO_A_PLAN} keys and a name away",
        ):
            assert words in hand.text
        assert "leaves." in hand.text and "…" not in "".join(hand.lines[:-1])
        assert not {"find", "mark", "week", "person"} & set(hand.lines[-1].split())
        told = hand.app.screen.query_one(StatusLine)
        told.say("A new library was made at /home/jo/.local/share/coffeechat.", trouble=True)
        await hand.settle()
        assert "leaves." in hand.text, "what is said hides nothing of it"
        told.say("")
        assert KEYS_TO_A_PLAN <= 6
        await hand.keys(*["down", "down", "enter"])
        await hand.write(GRACE)
        await hand.keys("enter")
        assert hand.screen == "PrepareScreen"
        said = " ".join(hand.text.split())
        assert "13 questions proposed: you could call now; what would still help: goal" in said
        (head,) = world.session.conversations()
        assert len(world.at(head.id).plan) == 13
        await hand.keys("f2", "escape")
        await hand.sees("idea · 1")
        assert "coffeechat is for" not in hand.text and "look around" not in hand.text


async def test_the_own_name_is_asked_once_and_ends_the_letter(world: World, machine: Path) -> None:
    world.session.settings = replace(world.session.settings, name="")
    async with shown(world) as hand:
        await hand.keys("end", "enter")
        await hand.write("[b]Alan[/] Turing")
        await hand.keys("enter")
        assert "Letters end with [b]Alan[/] Turing. y changes it." in hand.keys_row
        assert "[b]Alan[/] Turing; ends every letter" in hand.text
        settings = machine / "home/config/coffeechat/settings.toml"
        assert settings.read_text() == '[me]\nname = "[b]Alan[/] Turing"\n'
        await hand.keys("y", "ctrl+u")
        await hand.write("Alan Turing")
        await hand.keys("enter")
        settings.write_text("me.name = 'Alan Turing'\n")
        await hand.keys("y", "enter")
        assert "was left as it is; write name = " in hand.text
        await hand.keys("home", "down", "enter")
        await hand.write(GRACE)
        await hand.keys("enter")
        assert hand.screen == "RequestScreen"
        assert "Alan Turing" in hand.one("letter", TextArea).text


@pytest.mark.parametrize(
    ("downs", "screen"), [(3, "WhoDialog"), (5, "GuideDialog")], ids=["call", "guide"]
)
async def test_a_row_leads_where_it_says(world: World, downs: int, screen: str) -> None:
    async with shown(world) as hand:
        await hand.keys(*["down"] * downs, "enter")
        await hand.until(lambda: hand.screen == screen)


@pytest.mark.parametrize(("downs", "wish"), [(0, wishes.TRY), (4, wishes.LOOK)])
async def test_another_run_of_the_app_is_wished(world: World, downs: int, wish: str) -> None:
    async with shown(world) as hand:
        await hand.keys(*["down"] * downs, "enter")
        await hand.until(lambda: hand.app.return_value is not None)
        assert str(hand.app.return_value) == wish


async def test_the_steps_tick_themselves_until_they_are_put_away(world: World) -> None:
    id = world.talk(GRACE, plan=False)
    async with shown(world, size=(60, 20)) as hand:
        assert "your first conversation · 1 of 5 done · ;h hides this" in hand.text
        assert "✓ somebody  ▸ ask  ○ prepare  ○ talk  ○ thank" in hand.text
        assert "next: ^g r writes the request with you" in hand.text
        await hand.keys(";a")
        await hand.sees("✓ somebody  ✓ ask  ▸ prepare  ○ talk  ○ thank")
        assert "next: ^g p prepares; f4 there proposes questions" in hand.text
        await hand.keys(";h")
        assert "The first steps are hidden. f2 takes it back." in hand.keys_row
        await hand.sees("asked · 1")
        await hand.until(lambda: "your first conversation" not in hand.text)
        assert world.at(id).snoozes
        await hand.keys(";h")
        assert "no steps to hide" in hand.keys_row
