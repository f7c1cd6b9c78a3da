"""Where each line of Today leads, and how it is dealt with: rules with a library, no screen."""

from collections.abc import Callable
from typing import Any, cast

import pytest
from textual.geometry import Size

from tests.screens.support import NOON, World
from tui.domain.actions.call import EndCall
from tui.domain.actions.debrief import FinishDebrief
from tui.domain.actions.notes import AddNote
from tui.domain.actions.people import RemoveConversation
from tui.domain.agenda.due import Due, DueKind
from tui.errors import CoffeechatError
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.today.due_lines import DueLines, offered
from tui.screens.today.ways import way_after, way_of, way_on
from tui.session import referrals
from tui.verbs import today


def line(world: World, kind: DueKind, id: str, record: str = "", person: str = "") -> Due:
    person = person or (world.at(id).person_id if id else "")
    return Due(kind, id, person, "in words", NOON, record_id=record)


def way(there: GoTo | None) -> tuple[ScreenName, str, str, str] | None:
    if there is None:
        return None
    return (there.where, there.conversation_id, there.record_id, there.person_id)


def test_a_conversation_goes_on_where_it_stands(world: World) -> None:
    id = world.talk("Ada Lovelace")
    call = line(world, DueKind.NEXT_CALL, id)
    assert way(way_of(world.session, call)) == (ScreenName.PREPARE, id, "", "")
    with pytest.raises(CoffeechatError):
        way_after(world.session, id)
    begun = world.call("Grace Hopper")
    assert way(way_of(world.session, line(world, DueKind.CALL, begun))) == (
        ScreenName.LIVE,
        begun,
        "",
        "",
    )
    world.run(EndCall(begun))
    world.session.flush()
    thanks = line(world, DueKind.THANK_YOU, begun)
    assert way(way_of(world.session, thanks)) == (ScreenName.DEBRIEF, begun, "", "")
    world.run(FinishDebrief(begun))
    world.session.flush()
    assert way(way_of(world.session, thanks)) == (ScreenName.FOLLOW_UP, begun, "", "")
    (head,) = (one for one in world.session.conversations() if one.id == begun)
    assert way_on(world.session, head).where is ScreenName.FOLLOW_UP


@pytest.mark.parametrize("kind", [DueKind.PROMISE, DueKind.ADVICE])
def test_a_record_is_dealt_with_where_it_stands(world: World, kind: DueKind) -> None:
    id = world.ended("> send the paper")
    assert way(way_of(world.session, line(world, kind, id, "r1"))) == (
        ScreenName.FOLLOW_UP,
        id,
        "r1",
        "",
    )
    begun = world.call("Ada Lovelace")
    there = way_of(world.session, line(world, kind, begun, "r1"))
    assert way(there) == (ScreenName.LIVE, begun, "", ""), "a call under way comes first"


@pytest.mark.parametrize("kind", [DueKind.PROMISE, DueKind.ADVICE])
def test_what_stood_in_a_conversation_that_is_gone_leads_to_where_the_newest_goes_on(
    world: World, kind: DueKind
) -> None:
    id = world.ended("> send the paper")
    person = world.at(id).person_id
    lost = line(world, kind, "gone", "r1", person)
    assert way(way_of(world.session, lost)) == (ScreenName.DEBRIEF, id, "", "")
    world.run(FinishDebrief(id))
    world.session.flush()
    assert way(way_of(world.session, lost)) == (ScreenName.FOLLOW_UP, id, "", "")


def test_a_person_a_request_and_an_introduction(world: World) -> None:
    id = world.ended("@ Jean Bartik")
    grace = world.at(id).person_id
    assert way(way_of(world.session, line(world, DueKind.TOUCH, "", person=grace))) == (
        ScreenName.PERSON,
        "",
        "",
        grace,
    )
    assert way(way_of(world.session, line(world, DueKind.NUDGE, id))) == (
        ScreenName.REQUEST,
        id,
        "",
        "",
    )
    referrals.turn_referrals(world.session, id)
    world.session.flush()
    jean = world.at(id).notes[0].person_id
    assert way(way_of(world.session, line(world, DueKind.INTRODUCTION, "", person=jean))) == (
        ScreenName.FOLLOW_UP,
        id,
        jean,
        "",
    )


def test_what_is_gone_leads_to_what_is_left_or_nowhere(world: World) -> None:
    id = world.talk("Ada Lovelace")
    promise = line(world, DueKind.PROMISE, id, "r1")
    other = Due(DueKind.INTRODUCTION, "gone", promise.person_id, "", NOON)
    assert way(way_of(world.session, other)) == (ScreenName.PREPARE, id, "", "")
    world.run(RemoveConversation(id))
    world.session.flush()
    assert way_of(world.session, promise) is None


# Dealing with it ----------------------------------------------------------------------------


class Desk:
    """What lines need of a screen: it says, asks and shows again."""

    def __init__(self, world: World) -> None:
        self.said: list[str] = []
        self.asked: list[tuple[Any, Callable[[Any], None], str]] = []
        self.loads = 0
        self.opens: dict[str, Callable[[str], None]] = {}
        runner = CommandRunner(world.session, self.say, "today")
        self.lines = DueLines(runner, cast(Any, self), self.load)
        self._session = world.session

    def say(self, sentence: str, *, trouble: bool = False) -> None:
        self.said.append(sentence)

    def ask(
        self, dialog: Any, then: Callable[[Any], None], opener: str, key: str, person: str
    ) -> None:
        self.asked.append((dialog, then, opener))

    def load(self) -> None:
        self.loads += 1

    def of(self, kind: DueKind) -> Due:
        """The line of a kind, as it is listed now."""
        people = {one.id: one for one in self._session.people()}
        rows = self.lines.rows(self._session.conversations(), people, Size(100, 24))
        lines = (self.lines.at(row.key) for row in rows)
        return next(one for one in lines if one is not None and one.kind is kind)


def test_a_promise_is_kept_with_one_key(world: World) -> None:
    id = world.ended()
    world.run(AddNote(id, world.session.new_id(), "> send the paper by friday"))
    world.run(FinishDebrief(id))
    world.session.flush()
    world.clock.go(hours=24 * 10)
    desk = Desk(world)
    desk.lines.finish(desk.of(DueKind.PROMISE))
    assert desk.loads == 1 and desk.said[-1].startswith("Kept: ")
    assert desk.said[-1].endswith(" takes it back.") and "send the paper" in desk.said[-1]
    (kept,) = world.at(id).promises
    assert kept.done_at is not None


def test_what_is_no_action_is_said(world: World) -> None:
    world.ended("a line")
    desk = Desk(world)
    desk.lines.finish(None)
    desk.lines.finish(desk.of(DueKind.THANK_YOU))
    desk.lines.snooze(None)
    assert [said.split(" ")[0] for said in desk.said] == ["Only", "Only", "Only"]
    world.call("Ada Lovelace")
    desk.lines.snooze(desk.of(DueKind.CALL))
    assert desk.said[-1] == "A call under way can't be snoozed."
    assert not desk.asked and desk.loads == 0


def test_a_line_is_put_off_until_the_day_that_is_said(world: World) -> None:
    id = world.ended("a line")
    desk = Desk(world)
    desk.lines.snooze(desk.of(DueKind.THANK_YOU))
    ((_, then, opener),) = desk.asked
    then(None)
    assert world.at(id).snoozes == () and opener == "action_snooze"
    then(NOON.date().replace(day=27))
    (snooze,) = world.at(id).snoozes
    assert (snooze.id, snooze.until.day) == ("thank_you", 27)
    assert desk.said[-1] == "Snoozed until Friday 27 November (in 3 days). f2 takes it back."


def test_what_came_of_advice_is_asked_first(world: World) -> None:
    id = world.ended("* read Knuth")
    desk = Desk(world)
    note = world.at(id).notes[0].id
    desk.lines.finish(line(world, DueKind.ADVICE, id, note))
    ((_, then, opener),) = desk.asked
    assert opener == "action_done" and not desk.said
    then(None)
    assert not desk.said, "nothing was said of it"


def test_only_some_lines_can_be_done_here(world: World) -> None:
    id = world.ended("a line")
    verbs = {verb.id: verb for verb in today.VERBS}
    done, snooze, find = (verbs[f"today.{name}"] for name in ("done", "snooze", "find"))
    thanks = line(world, DueKind.THANK_YOU, id)
    assert [offered(done, one) for one in (None, thanks, line(world, DueKind.PROMISE, id))] == [
        False,
        False,
        True,
    ]
    assert [offered(snooze, one) for one in (None, thanks)] == [False, True]
    assert offered(find, None)


def test_a_promise_and_advice_are_let_go_on_today_too(world: World) -> None:
    id = world.ended("> send the paper by friday", "# read Knuth")
    world.clock.go(hours=24 * 15)
    desk = Desk(world)
    desk.lines.let_go(desk.of(DueKind.PROMISE))
    ((_, then, opener),) = desk.asked
    then(None)
    desk.opens[opener](desk.of(DueKind.PROMISE).key)
    assert len(desk.asked) == 2, "a reason that was half typed is asked for again"
    desk.opens[opener]("no such line")
    assert world.at(id).promises[0].open
    then("no time")
    assert world.at(id).promises[0].dropped_why == "no time"
    assert desk.said[-1].startswith("Let go: send the paper by friday · Grace Hopper.")
    desk.lines.let_go(desk.of(DueKind.ADVICE))
    assert world.at(id).advice[0].dropped_at
    desk.lines.let_go(line(world, DueKind.INTRODUCTION, id))
    assert desk.said[-1] == "Enter leads to where an introduction is dealt with."


def test_what_is_marked_is_let_go_together(world: World) -> None:
    id = world.ended("> send the paper by friday", "> call Jean by friday")
    desk = Desk(world)
    desk.of(DueKind.THANK_YOU)
    keys = [line(world, DueKind.PROMISE, id, p.id).key for p in world.at(id).promises]
    world.run(*desk.lines.dropping([*keys, "no such line"]))
    assert all(promise.dropped_at for promise in world.at(id).promises)
