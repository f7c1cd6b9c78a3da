"""The bank as a screen: finding, reading in full, writing, retiring; by keyboard alone."""

import pytest

from tests.screens.support import SMALL, WIDE, Hand, World, shown
from tests.screens.test_hostile import TEXTS
from tests.screens.test_snapshots import compare
from tui.domain.actions.bank import AddBankQuestion, EditBankQuestion, KeepUses, RetireBankQuestion
from tui.domain.model.bank import Drew, Use, own_of
from tui.domain.model.question import OwnQuestion
from tui.domain.model.vocabulary import Phase, Side, Theme
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.stage_screen import StageScreen
from tui.session import use_cases
from tui.structs import replace
from tui.verbs import bank, common
from widgets.rows import Rows

WEEK = "work-good-week"


def own(world: World, text: str = "How do you rest?", **other: object) -> OwnQuestion:
    made = replace(own_of(use_cases.shipped()[WEEK]), id=world.session.new_id(), text=text, cue="")
    return replace(made, **other)  # type: ignore[arg-type]  # of the fields' own types


def used(world: World, times: int, notes: int = 0) -> None:
    """The good week was asked so often, and each time so many lines were kept on it."""
    for number in range(times):
        use = Use(id=f"talk{number}", at=world.clock.at, drew=(Drew(WEEK, True, notes),))
        world.run(KeepUses(use))


def rows(hand: Hand) -> list[str]:
    """Ids of the questions in the list."""
    return [row.key for row in hand.one("list", Rows).rows if row.key]


def filtered(hand: Hand) -> str:
    return hand.lines[3].split("  ")[0].strip()


async def at(hand: Hand, id: str) -> None:
    """Into the bank, the cursor on a question."""
    await hand.keys("^gb")
    await hand.until(lambda: hand.screen == "BankScreen")
    hand.one("list", Rows).go_to(id)
    await hand.settle()


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_from_today_and_back_by_keyboard_alone(world: World, size: tuple[int, int]) -> None:
    async with shown(world, size=size) as hand:
        await hand.keys("^gb")
        assert (hand.screen, hand.focus) == ("BankScreen", "list")
        assert hand.fits(*size)
        assert set(rows(hand)) == set(use_cases.shipped())
        assert filtered(hand) == "all questions" and "305 questions" in hand.lines[3]
        await hand.keys("down", "tab", "shift+tab", "escape")
        assert hand.screen == "TodayScreen"


async def test_from_a_preparation_it_goes_back_there(world: World) -> None:
    id = world.talk("Ada Lovelace")
    async with shown(world, ScreenName.PREPARE, id) as hand:
        hand.app.screen.post_message(GoTo(ScreenName.BANK, id))
        await hand.settle()
        assert hand.screen == "BankScreen"
        await hand.keys("escape")
        assert hand.screen == "PrepareScreen"


async def test_help_and_palette_name_every_verb(world: World) -> None:
    async with shown(world) as hand:
        await at(hand, WEEK)
        await hand.keys("f1")
        told = {row.key: row for row in hand.one("help", Rows).rows}
        for verb in (*bank.VERBS, *common.VERBS):
            assert verb.help in told[verb.id].text and told[verb.id].lead == verb.key_name
        await hand.keys("escape")
        offered = {one.title for one in hand.app.get_system_commands(hand.app.screen)}
        assert {f"{verb.title} ({verb.key_name})" for verb in bank.VERBS} <= offered


async def test_keys_turn_through_what_is_shown(world: World) -> None:
    async with shown(world) as hand:
        await hand.keys("^gb", "t")
        first = next(iter(Theme))
        assert filtered(hand) == f"only: {first}"
        assert rows(hand) == [q.id for q in use_cases.shipped().values() if q.theme is first]
        for key, word in (("p", "open"), ("d", "depth 1"), ("s", "personal"), ("a", "first chat")):
            await hand.keys(key)
            assert word in filtered(hand)
        await hand.keys("escape")
        assert filtered(hand) == "all questions" and hand.screen == "BankScreen"
        await hand.keys(*("s" for _ in range(len(Side) + 1)))
        assert filtered(hand) == "all questions"
        await hand.keys("o")
        assert "n writes a question" in hand.text
        await hand.keys("o", "r")
        assert ";x in the bank retires a question" in hand.text
        await hand.keys("t")
        assert "No match. Esc shows all" in hand.text


async def test_words_find_and_letters_in_the_line_are_no_keys(world: World) -> None:
    async with shown(world) as hand:
        await hand.keys("^gb", "slash")
        await hand.write("good week")
        assert "Enter to the list" in hand.keys_row and "open" not in hand.keys_row
        await hand.keys("enter")
        assert "Enter open" in hand.keys_row
        assert hand.focus == "list" and WEEK in rows(hand) and len(rows(hand)) < 9
        assert filtered(hand) == 'only: "good week"'
        await hand.keys("escape", "escape")
        assert hand.screen == "TodayScreen"


async def test_the_question_under_the_cursor_stands_in_full(world: World) -> None:
    used(world, 5)
    question = use_cases.shipped()[WEEK]
    async with shown(world) as hand:
        await at(hand, WEEK)
        whole = hand.app.screen.query_one("#whole")
        told = str(whole.render())
        assert question.text in told and all(stem in told for stem in question.stems)
        assert "asked 5 times · 0.0 notes each time · last on 24 Nov 2026" in told
        assert "asked 5 times, drew no note: retire it?" in told
        assert hand.one("list", Rows).rows[hand.one("list", Rows).cursor].tail == "asked 5 · core"


async def test_a_question_is_written(world: World) -> None:
    async with shown(world, size=SMALL) as hand:
        await hand.keys("^gb", "n")
        assert hand.screen == "FormDialog" and hand.focus == "text"
        await hand.keys("enter")
        assert hand.screen == "FormDialog" and hand.focus == "cue", "Enter goes on"
        await hand.keys("ctrl+s")
        assert "A question needs words" in hand.text
        await hand.keys("shift+tab")
        await hand.write("Do you rest?")
        assert "closed: " in hand.text
        await hand.keys(*("backspace" for _ in "Do you rest?"))
        await hand.write("How do you rest?")
        assert "nothing to remark on" in hand.text
        await hand.keys("tab", "tab", "right", "tab", "left", "tab", "right", "tab", "left", "tab")
        await hand.write("Since when? / With whom?", "enter")
        assert hand.screen == "BankScreen"
        (new,) = world.session.bank().questions
        themes, phases = list(Theme), list(Phase)
        assert (new.text, new.cue) == ("How do you rest?", "how you rest")
        assert new.theme is themes[themes.index(Theme.WORK) + 1]
        assert (new.phase, new.minutes, new.side) == (phases[0], 3, Side.PERSONAL)
        assert new.stems == ("Since when?", "With whom?")
        assert hand.one("list", Rows).key == new.id and "1 own" in hand.lines[1]
        await hand.keys("f2")
        assert new.id not in rows(hand)
        await hand.keys("f3")
        assert new.id in rows(hand)


async def test_a_new_one_is_of_what_is_shown_and_is_shown(world: World) -> None:
    async with shown(world) as hand:
        await hand.keys("^gb", "t", "p", "s", "a", "n")
        await hand.write("What is home?", "ctrl+s")
        (new,) = world.session.bank().questions
        assert (new.theme, new.phase, new.side) == (next(iter(Theme)), Phase.OPEN, Side.PERSONAL)
        assert filtered(hand) == "all questions" and hand.one("list", Rows).key == new.id


async def test_a_shipped_question_is_edited_and_closing_changes_nothing(world: World) -> None:
    async with shown(world) as hand:
        await at(hand, WEEK)
        await hand.keys("enter", "escape", "enter", "ctrl+s")
        assert not world.session.bank().questions
        await hand.keys("enter", "end")
        await hand.write(" And why?", "ctrl+s")
        (edit,) = world.session.bank().questions
        assert (edit.id, edit.text) == (WEEK, f"{use_cases.shipped()[WEEK].text} And why?")
        assert edit.stems == use_cases.shipped()[WEEK].stems
        assert "edited" in hand.one("list", Rows).rows[hand.one("list", Rows).cursor].tail
        await hand.keys("f2")
        assert not world.session.bank().questions and "Undone: changed" in hand.keys_row


async def test_a_question_is_retired_and_brought_back(world: World) -> None:
    async with shown(world) as hand:
        await at(hand, WEEK)
        await hand.keys(";x")
        assert WEEK not in rows(hand) and "Retired. f2 takes it back." in hand.keys_row
        await hand.keys("r")
        assert rows(hand) == [WEEK] and "retired" in hand.text
        await hand.keys(";x")
        assert rows(hand) == [] and "Back in the bank. f2 takes it back." in hand.keys_row
        await hand.keys(";x", "enter", "ctrl+s", "escape")
        assert WEEK in rows(hand)


async def test_a_refusal_is_said(world: World) -> None:
    world.run(AddBankQuestion(own(world)))
    async with shown(world) as hand:
        await hand.keys("^gb", "n")
        await hand.write("how do you rest?", "ctrl+s")
        assert "You have a question with these words already" in hand.text
        assert len(world.session.bank().questions) == 1


async def test_what_another_program_writes_appears(world: World) -> None:
    async with shown(world) as hand:
        await hand.keys("^gb")
        other = world.open()
        other.run(RetireBankQuestion(WEEK, True))
        other.close()
        screen = hand.app.screen
        assert isinstance(screen, StageScreen)
        screen.look_again_at_disk()
        await hand.settle()
        assert WEEK not in rows(hand) and "1 retired" in hand.lines[1]


async def test_a_damaged_bank_shows_the_shipped_one_and_says_why(world: World) -> None:
    path = world.folder / "library" / "bank.json"
    path.write_bytes(b"no bank")
    async with shown(world) as hand:
        await hand.keys("^gb")
        await hand.until(lambda: "your part can't be read" in hand.lines[1])
        assert set(rows(hand)) == set(use_cases.shipped())
        await hand.keys(";x")
        assert "bank.json is damaged" in hand.text
        assert path.read_bytes() == b"no bank"
        await hand.keys("escape")
        assert "bank.json" in hand.text, "Today names it"


async def test_prepare_offers_the_bank_as_the_user_has_it(world: World) -> None:
    id = world.talk("Ada Lovelace", plan=False)
    new = own(world)
    world.run(AddBankQuestion(new), RetireBankQuestion(WEEK, True))
    async with shown(world, ScreenName.PREPARE, id) as hand:
        await at(hand, new.id)
        assert new.id in rows(hand) and WEEK not in rows(hand)
        await hand.keys("enter", "escape", "f4")
        planned = {question.bank_id for question in world.at(id).plan}
        assert new.id in planned and WEEK not in planned


@pytest.mark.parametrize("size", [WIDE, SMALL])
@pytest.mark.parametrize("kind", TEXTS)
async def test_text_that_attacks_is_shown_as_it_is(
    world: World, kind: str, size: tuple[int, int]
) -> None:
    text = TEXTS[kind][:1900]
    world.run(AddBankQuestion(own(world, text, cue=text, stems=(text, text), avoid_if=text)))
    async with shown(world, size=size) as hand:
        await hand.keys("^gb", "o")
        assert hand.fits(*size) and "\x1b" not in hand.text
        await hand.keys("enter")
        assert hand.screen == "FormDialog" and hand.fits(*size)
        await hand.keys("end")
        await hand.write(" [/]", "ctrl+s")
        assert hand.screen == "BankScreen"
        assert world.session.bank().questions[0].text.endswith("[/]")
        await hand.keys("slash")
        await hand.write(text[:20], "escape")
        assert hand.fits(*size)


async def test_a_click_turns_what_has_one_of_many(world: World) -> None:
    async with shown(world) as hand:
        await hand.keys("^gb", "n")
        await hand.pilot.click("#theme", offset=(3, 0))
        await hand.settle()
        await hand.write("", "shift+tab", "shift+tab")
        await hand.write("How so?", "ctrl+s")
        themes = list(Theme)
        (new,) = world.session.bank().questions
        assert new.theme is themes[themes.index(Theme.WORK) + 1]


@pytest.mark.parametrize("size", [WIDE, SMALL])
async def test_the_screen_is_as_it_was(world: World, size: tuple[int, int]) -> None:
    retired = next(iter(use_cases.shipped()))
    edit = replace(own_of(use_cases.shipped()[WEEK]), text="What fills a good week?")
    world.run(EditBankQuestion(edit), RetireBankQuestion(retired, True))
    used(world, 5)
    world.session.flush()
    async with shown(world, size=size) as hand:
        await at(hand, WEEK)
        await hand.until(lambda: "saving" not in hand.lines[1])
        compare(f"bank-{size[0]}x{size[1]}", hand.lines)
        await hand.keys("enter")
        compare(f"bank-form-{size[0]}x{size[1]}", hand.lines)
