"""Follow-up: the letter in several voices, and the few keys from the debrief to sent."""

import pytest
from textual.widgets import TextArea

from tests.screens.support import SMALL, Hand, World, shown
from tests.screens.test_follow_up import letter, starred
from tui.domain.actions.debrief import SetStar
from tui.domain.letters.checks import Check, no_blanks
from tui.domain.model.vocabulary import Stage
from tui.paths import find_paths
from tui.screens.letters.rows import check_rows
from tui.screens.navigation import ScreenName
from tui.structs import replace


def template(name: str, text: str) -> None:
    folder = find_paths().letters
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.txt").write_text(text, "utf-8")


def sentence(hand: Hand) -> str:
    return " ".join(" ".join(hand.lines[-4:]).split())


async def test_the_voices_come_one_behind_the_other_and_are_kept(world: World) -> None:
    id = starred(world)
    template("mein", "Hallo $name,\n\n- $starred\n\n[etwas von mir]\n\n$me")
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        warm = letter(hand).text
        assert "warm · " in hand.text
        await hand.keys("ctrl+t")
        assert "Best wishes" in letter(hand).text and "brief · " in hand.text
        assert letter(hand).selected_text == '["nobody believed it"]'
        assert "Voice: brief. f2 takes it back." in hand.keys_row
        await hand.keys("ctrl+t", "ctrl+t")
        assert letter(hand).text == (
            'Hallo Grace,\n\n- "nobody believed [it]"\n\n[etwas von mir]\n\nJo Doe'
        )
        kept = world.at(id).thank_you
        assert (kept.voice, kept.written, kept.draft) == ("mein", False, letter(hand).text)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        assert letter(hand).text.startswith("Hallo") and "mein · " in hand.text
        await hand.keys("ctrl+r")
        assert letter(hand).text.startswith("Hallo")
        await hand.keys("ctrl+t")
        assert letter(hand).text == warm


async def test_a_letter_that_was_changed_is_replaced_knowingly(world: World) -> None:
    id = starred(world)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await hand.write("It was a joy.")
        written = letter(hand).text
        await hand.keys("ctrl+t")
        assert letter(hand).text == written
        hand.app.screen.panel.keep_typed()  # type: ignore[attr-defined]
        await hand.settle()
        assert "You changed this letter." in sentence(hand), "it stands until something is done"
        await hand.write("x", "ctrl+t")
        assert "x" in letter(hand).text, "a letter that changed is asked about anew"
        await hand.keys("ctrl+t")
        assert "Best wishes" in letter(hand).text and not world.at(id).thank_you.written
        await hand.keys("ctrl+z")
        assert letter(hand).text == written.replace("joy.", "joy.x")
        await hand.keys("escape")
        kept = world.at(id).thank_you
        assert kept.written and kept.draft.count("joy.x") == 1 and kept.voice == "brief"


async def test_a_template_that_cannot_be_used_is_named(world: World) -> None:
    id = starred(world)
    template("own", "Dear $nmae")
    world.session.settings = replace(world.settings, voice="own")
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        wanted = "letters/own.txt, line 1: there is no name $nmae. The voice warm that comes with"
        assert wanted in sentence(hand) and "With thanks" in letter(hand).text
        await hand.until(lambda: world.at(id).thank_you.draft)
        hand.app.screen.panel.keep_typed()  # type: ignore[attr-defined]
        await hand.settle()
        assert wanted in sentence(hand), "it stands until something is done"
        await hand.keys("ctrl+t", "ctrl+t")
        assert "Voice: brief. f2 takes it back." in hand.keys_row
        await hand.keys("ctrl+t", "ctrl+t")
        assert wanted in sentence(hand) and "With thanks" in letter(hand).text


async def test_a_letter_that_is_out_keeps_its_voice(world: World) -> None:
    id = starred(world)
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await hand.keys("f9", "f9")
        before = letter(hand).text
        await hand.keys("ctrl+t", "ctrl+t")
        assert letter(hand).text == before and "This letter went out" in sentence(hand)
        assert world.at(id).thank_you.voice == ""


def test_only_what_was_checked_and_holds_has_a_tick() -> None:
    made = (
        Check("length", True, "52 words", "60 or more say thanks properly"),
        Check("right name", True, "greets Grace"),
        Check("who you are", True, "checked when no blank is left", waits=True),
        no_blanks("[one] and [two]"),
    )
    shown = [(row.lead, row.text) for row in check_rows(made, "", True)]
    assert shown == [
        ("○", "2 blanks left, the first: [one]"),
        ("·", "length: 52 words; 60 or more say thanks properly"),
        ("·", "who you are: checked when no blank is left"),
        ("✓", "right name: greets Grace"),
    ]


async def test_in_a_small_window(world: World) -> None:
    id = starred(world)
    async with shown(world, ScreenName.FOLLOW_UP, id, SMALL) as hand:
        await hand.keys("ctrl+t")
        assert (
            "Voice: brief. f2 takes it back." in hand.text
            and "words, 60 to 150 is good" in hand.text
        )
        hand.one("letter", TextArea)


@pytest.mark.parametrize("voice", ["warm", "brief", "formal"])
async def test_from_the_debrief_to_sent_in_seven_keys(world: World, voice: str) -> None:
    """Beside the words that are typed into the blanks."""
    world.session.settings = replace(world.settings, voice=voice)
    id = world.ended(
        '" nobody believed a program could write a program',
        "! the compilers team hires through talks",
        "> send the Dagstuhl paper",
        "@ Jean Bartik, ENIAC team",
    )
    world.run(*(SetStar(id, note.id, True) for note in world.at(id).notes[:2]))
    said = {
        "[what you wanted": "how much of your work is patience, and how much of it is luck",
        "[what": "It was a joy to hear how much of your work is patience, and how little luck.",
        "[why": "it means that I can begin with a small talk of my own, next month, in our group",
        "[send": "send you the Dagstuhl paper by Friday, together with my notes on the third part",
        "[Jean": "Jean Bartik tomorrow, and tell you what comes of it in two weeks",
    }
    async with shown(world, ScreenName.DEBRIEF, id) as hand:
        await hand.keys("ctrl+n", "ctrl+n")
        assert hand.screen == "FollowUpScreen"
        pressed = 0
        while blank := letter(hand).selected_text:
            mine = next((said[start] for start in said if blank.startswith(start)), "")
            await hand.write(mine)
            await hand.keys("ctrl+b" if mine else "enter")
            pressed += 1
        await hand.keys("f9")
        assert world.at(id).stage is Stage.THANKED, hand.text
        assert pressed + 1 <= 7


async def test_enter_takes_words_that_are_the_users_own(world: World) -> None:
    id = world.ended(
        '" nobody believed it',
        "! hires through talks",
        "> send the Dagstuhl paper",
        "@ Jean Bartik",
    )
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        assert letter(hand).selected_text == "[what it was like for you]"
        assert "take it" not in hand.keys_row
        await hand.write("A joy.")
        await hand.keys("ctrl+b")
        assert letter(hand).selected_text == '["nobody believed it"]'
        assert "Enter take it" in hand.keys_row
        await hand.keys("enter")
        assert letter(hand).selected_text == "[why, in a few words]"
        await hand.keys("ctrl+b", "ctrl+b", "enter", "enter", "enter")
        text = letter(hand).text
        assert 'to me: "nobody believed it". ' in text
        assert "I also wrote down: you hire through talks.\n" in text
        assert "I will send the Dagstuhl paper. I will write to Jean Bartik.\n" in text
        assert letter(hand).selected_text == "[why, in a few words]"


async def test_enter_takes_no_prompt_and_breaks_the_line_elsewhere(world: World) -> None:
    id = world.ended("> send the Dagstuhl paper")
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await hand.keys("enter")
        assert "[what it was like for you]" not in letter(hand).text
        await hand.keys("ctrl+z", "ctrl+b", "ctrl+b", "ctrl+b", "ctrl+b")
        assert letter(hand).selected_text == "[send the Dagstuhl paper]"
        await hand.keys("x", "enter")
        assert "I will x\n." in letter(hand).text


async def test_a_letter_that_went_out_takes_no_words_that_would_be_lost(world: World) -> None:
    id = world.ended('" nobody believed it')
    async with shown(world, ScreenName.FOLLOW_UP, id) as hand:
        await hand.keys("f9", "f9")
        sent = letter(hand).text
        assert world.at(id).thank_you.draft == sent
        for key in (
            "p",
            "x",
            "space",
            "enter",
            "backspace",
            "delete",
            "ctrl+r",
            "ctrl+f",
            "ctrl+t",
        ):
            await hand.keys(key)
            assert letter(hand).text == sent, key
            assert "This letter went out; it stays as it is." in sentence(hand), key
        await hand.keys("f2")
        await hand.write("P.S.")
        assert "P.S." in letter(hand).text, "taken back, it can be changed"
        await hand.keys("f9", "f9")
        assert "mark as sent" not in " ".join(map(" ".join, hand.app.screen.keys()))  # type: ignore[attr-defined]
