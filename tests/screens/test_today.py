"""Today: what is due, and every conversation by stage."""

from datetime import timedelta

import pytest
from textual.widgets import Input

from tests.screens.support import NOON, Hand, World, shown
from tui.domain.actions.debrief import FinishDebrief
from tui.domain.actions.fields import Schedule
from tui.domain.actions.people import MoveStage
from tui.domain.actions.promises import SetPromiseDue
from tui.domain.actions.thank_you import MarkThankYouSent
from tui.domain.model.vocabulary import Stage
from tui.screens.navigation import ScreenName
from tui.verbs import today
from widgets.rows import Rows


def stage(world: World, id: str) -> Stage:
    return world.at(id).stage


def bands(hand: Hand) -> list[str]:
    """The rows of what is to be done, blanks squeezed, without the empty ones."""
    rows = [" ".join(line.lstrip("›").split()) for line in hand.lines[3:-1]]
    rows = rows[: next(at for at, row in enumerate(rows) if row.startswith("in a call · "))]
    return [row for row in rows if row]


async def test_what_is_due_stands_in_order(world: World) -> None:
    thanked = world.ended("> send the paper", name="Grace Hopper")
    promise = world.at(thanked).promises[0]
    world.run(SetPromiseDue(thanked, promise.id, (NOON + timedelta(days=1)).date()))
    world.clock.at = NOON - timedelta(days=14)
    asked = world.talk("Mary Shaw")
    world.run(MoveStage(asked, Stage.ASKED))
    planned = world.talk("Ada Lovelace")
    world.run(Schedule(planned, NOON + timedelta(hours=2)))
    world.clock.at = NOON
    world.call("Jean Bartik")
    world.clock.go(minutes=40)
    async with shown(world) as hand:
        assert bands(hand) == [
            "now · 3",
            "● call Jean Bartik Enter goes back to it began 40 min ago",
            "◆ thank Grace Hopper 1 h 22 left",
            "▸ next Ada Lovelace not prepared yet · missing: goal, belief, findin… "
            "today 14:00 (in 1 h 20)",
            "this week · 1",
            "○ promise Grace Hopper send the paper tomorrow",
            "waiting · 1",
            "… request Mary Shaw no answer for 10 business days; write once more since 10 Nov",
        ]
        assert "thank Grace: 1 h 22 left" in hand.lines[1]
        assert "4 conversations · 4 people" in hand.lines[1]
        for title in ("scheduled · 1", "asked · 1", "in a call · 1", "talked · 1"):
            assert title in hand.text


async def test_enter_goes_on_where_a_conversation_stands(world: World) -> None:
    world.talk("Idea Person")
    running = world.call("Live Person")
    fresh = world.ended("a note", name="Fresh Person")
    done = world.ended("a note", name="Done Person")
    world.run(FinishDebrief(done))
    world.session.flush()
    wanted = {
        "Idea Person": "PrepareScreen",
        "Live Person": "LiveScreen",
        "Fresh Person": "DebriefScreen",
        "Done Person": "FollowUpScreen",
    }
    async with shown(world) as hand:
        for name, screen in wanted.items():
            await hand.do("find")
            await hand.write(name.split()[0], "enter", "enter")
            assert hand.screen == screen and name in hand.lines[0], name
            await hand.keys("escape", *["escape"] * (screen == "LiveScreen"))
            assert hand.screen == "TodayScreen" and hand.focus == "list"
            await hand.do("find")
            await hand.keys("ctrl+u", "enter")
        rows = hand.one("list", Rows)
        rows.go_to(next(row.key for row in rows.rows if row.key.startswith(f"{running}/")))
        await hand.keys("enter")
        assert hand.screen == "LiveScreen"
        await hand.keys("escape", "escape")
        rows.go_to(fresh)
        await hand.do("follow_up")
        assert hand.screen == "DebriefScreen"
        await hand.keys("escape")
        await hand.do("prepare")
        assert hand.screen == "PrepareScreen"


async def test_a_name_and_few_keys_and_one_is_in_a_call(world: World) -> None:
    async with shown(world) as hand:
        await hand.sees("Nobody here yet")
        keys = ["c", *"Ada Lovelace", "enter"]
        await hand.keys(*keys)
        assert hand.screen == "LiveScreen" and hand.focus == "capture"
        assert len(keys) - len("Ada Lovelace") <= 5
        await hand.write("and I type", "enter")
        (head,) = world.session.conversations()
        assert [note.text for note in world.at(head.id).notes] == ["and I type"]
        assert len(world.at(head.id).plan) == 10, "with a starter plan"
        await hand.keys("escape", "escape")
        await hand.do("call_now")
        await hand.write("ada")
        assert "Ada Lovelace" in hand.text and "known" in hand.text
        await hand.keys("enter")
        assert "Ada Lovelace" in hand.lines[0] and "and I type" in hand.text
        assert len(world.session.conversations()) == 1, "the call under way goes on"


def marked(hand: Hand) -> list[str]:
    """The words of the row that Enter takes."""
    (row,) = [line for line in hand.lines[-9:] if "› " in line]
    return row.partition("› ")[2].split()


async def test_the_row_new_makes_somebody_new_of_any_name(world: World) -> None:
    known = world.person("Grace Hopper")
    async with shown(world) as hand:
        await hand.keys("c")
        await hand.write("gra")
        assert marked(hand)[:3] == ["known", "Grace", "Hopper"]
        await hand.keys("down")
        assert marked(hand) == ["new", "gra"]
        await hand.keys("enter")
        assert hand.screen == "LiveScreen" and " gra " in f"{hand.lines[0]} "
        await hand.keys("escape", "escape")
        await hand.do("call_now")
        await hand.write("Grace Hopper", "down", "enter")
        people = {p.id: p.name for p in world.session.people()}
        assert sorted(people.values()) == ["Grace Hopper", "Grace Hopper", "gra"]
        assert known in people
        await hand.keys("escape", "escape")
        await hand.do("call_now")
        await hand.write("grace hopper", "enter")
        assert "2 people may be meant" in hand.text
        assert known in hand.text and hand.screen == "WhoDialog"
        await hand.keys("escape")


async def test_a_part_inside_a_word_is_somebody_new(world: World) -> None:
    world.person("Joann Smith")
    async with shown(world) as hand:
        await hand.keys("n")
        await hand.write("ann")
        assert "Joann Smith" in hand.text and marked(hand) == ["new", "ann"]
        await hand.keys("up")
        assert marked(hand) == ["known", "Joann", "Smith"]


async def test_whom_offers_the_known_and_the_new(world: World) -> None:
    for name in ("Grace Hopper", "Grace Kelly"):
        world.talk(name)
    async with shown(world) as hand:
        await hand.keys("c", "enter", "up", "escape")
        assert hand.screen == "TodayScreen" and len(world.session.people()) == 2
        await hand.keys("n")
        await hand.write("Grace")
        assert marked(hand)[:3] == ["known", "Grace", "Hopper"]
        await hand.keys("enter")
        assert hand.screen == "WhoDialog" and "2 people may be meant" in hand.text
        await hand.keys("down", "up")
        assert "may be meant" not in hand.text and "Esc close" in hand.text
        await hand.keys("enter")
        assert hand.screen == "PrepareScreen" and "Grace Hopper" in hand.lines[0]
        assert len(world.session.conversations()) == 2, "the one that lies ahead is opened"
        await hand.keys("escape", "n")
        await hand.write("  Jean   Bartik ", "enter")
        assert hand.screen == "PrepareScreen" and "Jean Bartik" in hand.lines[0]
        assert [p.name for p in world.session.people()].count("Jean Bartik") == 1
        await hand.keys("escape", "escape")
        await hand.do("call_now")
        await hand.write("   ", "enter")
        assert hand.screen == "WhoDialog", "blanks are no name"


async def test_find_by_name_or_stage(world: World) -> None:
    for name in ("Grace Hopper", "Ada Lovelace", "Zoë Äße"):
        world.talk(name)
    asked = world.talk("Mary Shaw")
    world.run(MoveStage(asked, Stage.ASKED))
    world.session.flush()
    async with shown(world) as hand:
        for query, found in (
            ("hop", "Grace Hopper"),
            ("asked", "Mary Shaw"),
            ("asse zoe", "Zoë Äße"),
        ):
            await hand.keys("slash", "ctrl+u")
            assert hand.focus == "find"
            await hand.write(query)
            names = ("Grace Hopper", "Ada Lovelace", "Zoë Äße", "Mary Shaw")
            assert [name for name in names if name in hand.text] == [found], query
            await hand.keys("enter")
            assert hand.focus == "list" and hand.one("find", Input).has_class("-open")
        await hand.keys("slash", "escape")
        assert not hand.one("find", Input).has_class("-open") and "Ada Lovelace" in hand.text
        assert hand.focus == "list"
        await hand.keys("slash")
        await hand.write("nobody of that name")
        assert "Nobody here yet" not in hand.text, "nothing found is not an empty library"


async def test_what_became_of_a_request_is_said_and_taken_back(world: World) -> None:
    id = world.talk("Grace Hopper")
    async with shown(world, size=(240, 28)) as hand:
        await hand.keys("home")
        assert ";a asked" in hand.keys_row
        assert ";d declined" not in hand.keys_row and ";s quiet" not in hand.keys_row
        await hand.keys(";a")
        assert hand.keys_row == " Now asked. f2 takes it back."
        assert world.at(id).request.sent_at == NOON
        await hand.sees("asked · 1")
        for key, wanted in ((";d", Stage.DECLINED), (";s", Stage.QUIET)):
            await hand.keys("up")
            assert ";a asked  ;s quiet  ;d declined" in hand.lines[-1]
            await hand.keys(key)
            assert stage(world, id) is wanted
            assert hand.keys_row == f" Now {wanted}. f2 takes it back."
            await hand.sees(f"{wanted} · 1")
            await hand.keys("up")
            assert ";d declined" not in hand.lines[-1]
            await hand.keys("f2")
            assert stage(world, id) is Stage.ASKED and "ndone" in hand.keys_row
            await hand.sees("asked · 1")
        await hand.keys("f2")
        assert stage(world, id) is Stage.IDEA


@pytest.mark.parametrize(("key", "action"), [("a", "asked"), ("d", "declined"), ("s", "quiet")])
async def test_no_stage_is_moved_where_no_request_is_open(
    world: World, key: str, action: str
) -> None:
    thanked = world.ended("a line", "another", name="Grace Hopper")
    world.run(MarkThankYouSent(thanked))
    running = world.call("Mary Shaw")
    world.session.flush()
    stands = {thanked: "This one is thanked already", running: "Its call is under way"}
    async with shown(world, size=(200, 28)) as hand:
        for id, sentence in stands.items():
            before = world.at(id)
            hand.one("list", Rows).go_to(id)
            await hand.settle()
            assert f"{key} {action}" not in hand.keys_row
            await hand.do(action)
            assert hand.keys_row == f" {sentence}; nothing was changed."
            assert world.at(id) == before


async def test_q_is_nobodys_key(world: World) -> None:
    id = world.talk("Grace Hopper")
    async with shown(world) as hand:
        await hand.keys("home", ";a", "q")
        assert stage(world, id) is Stage.ASKED and "q" not in today_keys()


def today_keys() -> set[str]:
    return {verb.key for verb in today.VERBS}


@pytest.mark.parametrize("make", ["call", "talk"])
async def test_there_is_no_letter_for_a_call_that_did_not_end(world: World, make: str) -> None:
    id = getattr(world, make)("Mary Shaw")
    async with shown(world, size=(200, 28)) as hand:
        hand.one("list", Rows).go_to(id)
        await hand.settle()
        assert "t thank" not in hand.keys_row
        await hand.do("follow_up")
        assert hand.screen == "TodayScreen"
        running = "Its call still runs; end it first."
        none = "There has been no call yet."
        assert hand.keys_row == f" {running if make == 'call' else none}"


async def test_a_sentence_ends_with_the_next_key_however_soon(world: World) -> None:
    world.talk("Ada Lovelace")
    async with shown(world) as hand:
        await hand.keys("home", ";a")
        assert hand.keys_row == " Now asked. f2 takes it back."
        world.clock.go(hours=9)
        await hand.settle()
        assert hand.keys_row == " Now asked. f2 takes it back."
        assert "f1 help" in hand.lines[-1], "the keys stand below it"
        await hand.keys("up")
        assert hand.keys_row == " Now asked. f2 takes it back.", "who only moves may go on reading"
        await hand.keys("escape")
        assert "f1 help" in hand.keys_row


async def test_asked_twice_is_a_second_message(world: World) -> None:
    id = world.talk("Grace Hopper")
    async with shown(world) as hand:
        await hand.keys("home", ";a")
        world.clock.go(hours=24 * 9)
        await hand.keys(";a")
        assert world.at(id).request.nudged_at == world.clock.at
        assert world.at(id).request.sent_at == NOON


async def test_keys_do_nothing_harmful_in_an_empty_library(world: World) -> None:
    async with shown(world) as hand:
        for key in ("^gp", "^gt", ";a", ";d", ";s", "f3", "f5", "up", "end"):
            await hand.keys(key)
            assert hand.screen == "TodayScreen", key
        await hand.keys("f2")
        assert "nothing to undo" in hand.keys_row


async def test_a_damaged_file_is_named_and_the_rest_opens(world: World) -> None:
    good, bad = world.talk("Grace Hopper"), world.talk("Ada Lovelace")
    lost = world.ended("a note", name="Jean Bartik")
    files = world.folder / "library"
    broken = [files / "conversations" / f"{bad}.json"]
    broken += [files / "people" / f"{world.at(lost).person_id}.json"]
    for path in broken:
        path.write_text("{ not ours", "utf-8")
    world.close()
    world.session = world.open()
    async with shown(world, size=(140, 28)) as hand:
        assert f"{bad}.json" in hand.text and "damaged" in hand.text
        assert broken[1].name in hand.text
        assert "Grace Hopper" in hand.text
        rows = hand.one("list", Rows)
        rows.go_to(good)
        await hand.keys(";a")
        assert stage(world, good) is Stage.ASKED
        for key in ("enter", "^gp", "^gt"):
            rows.go_to(lost)
            await hand.keys(key)
            assert hand.app.is_running and hand.screen == "TodayScreen", key
            await hand.sees(broken[1].name)
    assert [path.read_text("utf-8") for path in broken] == ["{ not ours"] * 2


async def test_a_file_damaged_behind_the_back_is_said(world: World) -> None:
    id = world.talk("Grace Hopper")
    path = world.folder / "library" / "conversations" / f"{id}.json"
    world.close()
    world.session = world.open()
    async with shown(world) as hand:
        path.write_text("{ not ours, and of another length", "utf-8")
        for key in (";a", ";d", ";s", "^gp", "^gt", "enter"):
            hand.one("list", Rows).go_to(id)
            await hand.keys(key)
            assert hand.app.is_running and hand.screen == "TodayScreen", key
            await hand.sees(path.name)
    assert path.read_text("utf-8").startswith("{ not ours")


async def test_a_conversation_that_was_read_outlives_its_file(world: World) -> None:
    id = world.call("Grace Hopper")
    path = world.folder / "library" / "conversations" / f"{id}.json"
    async with shown(world, ScreenName.LIVE, id) as hand:
        await hand.write("before", "enter")
        world.session.flush()
        path.write_text("{ not ours", "utf-8")
        await hand.write("after", "enter")
        world.session.flush()
        assert [note.text for note in world.on_disk(id).notes] == ["before", "after"]
        await hand.keys("escape", "escape")
        await hand.sees("was damaged by something else")
    (kept,) = (world.folder / "library" / "trash").iterdir()
    assert kept.read_text("utf-8") == "{ not ours"


async def test_the_program_can_begin_in_a_call(world: World) -> None:
    id = world.call()
    async with shown(world, ScreenName.LIVE, id) as hand:
        assert hand.screen == "LiveScreen"
        await hand.keys("escape", "escape")
        assert hand.screen == "TodayScreen" and "Grace Hopper" in hand.text


async def test_a_call_under_way_is_no_idea(world: World) -> None:
    world.call("Jean Bartik")
    async with shown(world) as hand:
        assert "in a call · 1" in hand.text and "idea" not in hand.text
        await hand.do("find")
        await hand.write("idea")
        assert "No match for" in hand.text


async def test_what_was_in_another_year_says_which(world: World) -> None:
    world.clock.at = NOON.replace(year=2025)
    world.ended("a line", name="Ada Lovelace")
    world.clock.at = NOON
    world.ended("a line", name="Grace Hopper")
    async with shown(world) as hand:
        days = [line[-18:].strip() for line in hand.lines if "1 note" in line]
        assert days == ["Tue 24 Nov 12:00", "Mon 24 Nov 2025"]
        await hand.resize(60, 20)
        days = [line[-14:].strip() for line in hand.lines if "1 note" in line]
        assert days == ["24 Nov 12:00", "24 Nov 2025"], "there is more room for words"
