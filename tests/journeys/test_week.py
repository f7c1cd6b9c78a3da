"""A week by keyboard alone: a promise kept, a time agreed on, a call held and thanked for."""

import json
from datetime import datetime, timedelta
from functools import partial

import pytest

from tests.journeys.conftest import Shell, Show, Start
from tests.journeys.steps import keep, library
from tests.journeys.terminal import Terminal
from tui.clock import local_zone
from tui.domain.actions.debrief import FinishDebrief
from tui.domain.actions.people import AddConversation, AddPerson, MoveStage
from tui.domain.actions.promises import AddPromise, SetPromiseDue
from tui.domain.actions.thank_you import MarkThankYouSent
from tui.domain.model.vocabulary import Owner, Stage
from tui.session import use_cases

ASKED, MET, IDEA = "Ada Lovelace", "Grace Hopper", "Mary Shaw"
PAPER, LIST = "send her the paper", "send her the list"


def seed() -> None:
    """Somebody was asked two weeks ago, somebody was met a week ago, and there is an idea."""
    tomorrow = datetime.now(local_zone()).date() + timedelta(days=1)
    with library(timedelta(days=14)) as (session, _):
        for name in (ASKED, IDEA):
            person, talk = session.new_id(), session.new_id()
            session.run(AddPerson(person, name, "architecture"))
            session.run(AddConversation(talk, person, 30, use_cases.starter_plan(session)))
            if name == ASKED:
                session.run(MoveStage(talk, Stage.ASKED))
    with library(timedelta(days=7)) as (session, clock):
        talk = use_cases.call_now(session, MET)
        clock.go(timedelta(minutes=30))
        use_cases.end_call(session, talk)
        session.run(FinishDebrief(talk))
        for what, due in ((PAPER, tomorrow), (LIST, tomorrow + timedelta(days=4))):
            promise = session.new_id()
            session.run(AddPromise(talk, promise, what, Owner.ME))
            session.run(SetPromiseDue(talk, promise, due))
        session.run(MarkThankYouSent(talk))


def found(terminal: Terminal, words: str, row: str) -> None:
    """Find something on Today, and put the cursor on its row."""
    terminal.press("/")
    terminal.type(words)
    terminal.wait_for("to be done · ")
    terminal.press("enter")
    terminal.wait_for(lambda: terminal.at(row))


@pytest.mark.parametrize("size", [(100, 28), (60, 20)], ids=["100x28", "60x20"])
def test_a_week(size: tuple[int, int], start: Start, shell: Shell, show: Show) -> None:
    seed()
    terminal = start(size=size)
    for part in (looks_ahead, keeps_a_promise, agrees, talks):
        part(terminal)
    assert terminal.quit() == 0 and terminal.restored
    stages = {h["name"]: h["stage"] for h in json.loads(shell("list", "--json").stdout)}
    assert stages == {ASKED: "scheduled", MET: "thanked", IDEA: "thanked"}
    assert [(p["text"], p["done"]) for p in show(MET)["promises"]] == [(PAPER, True), (LIST, False)]
    assert "tomorrow 14:00" in shell("due").stdout


def looks_ahead(terminal: Terminal) -> None:
    """What there is to do this week, by day."""
    terminal.wait_for("3 conversations · 3 people")
    terminal.wait_for(PAPER[:10])
    terminal.press("w")
    terminal.wait_for("tomorrow, ")
    terminal.press("escape")
    terminal.wait_for("waiting · ")


def keeps_a_promise(terminal: Terminal) -> None:
    """It is kept where it is seen."""
    found(terminal, "grace", MET)
    terminal.press("space")
    terminal.wait_for("f2 takes it back")
    terminal.press("escape")
    terminal.wait_for("waiting · ")


def agrees(terminal: Terminal) -> None:
    """They answer after two weeks; a time is offered and agreed on."""
    terminal.press("/")
    terminal.type("lovelace")
    terminal.press("enter", "^gr")
    terminal.wait_for(f"request · {ASKED}")
    for part in ("e-mail", "minutes", "offer"):
        terminal.press("ctrl+n")
        terminal.wait_for(partial(terminal.lit, part))
    terminal.fill("offer", "tomorrow 14:00")
    terminal.press("enter")
    terminal.wait_for("Time offered.")
    terminal.press("down")
    terminal.wait_for(lambda: terminal.at("14:00"))
    terminal.press("enter")
    terminal.wait_for(lambda: "scheduled" in terminal.lines[0])


def talks(terminal: Terminal) -> None:
    """A call at once; its letter is sent from the mail program."""
    terminal.press("escape")
    terminal.wait_for("coffeechat · today")
    terminal.press("c")
    terminal.wait_for("Call whom?")
    terminal.type(IDEA)
    terminal.press("enter")
    terminal.wait_for(" in · until ")
    keep(terminal, '" nobody draws it twice')
    terminal.press("f9", "f9")
    terminal.wait_for(f"debrief · {IDEA}")
    terminal.press("end", "^gt")
    terminal.wait_for(f"follow-up · {IDEA}")
    terminal.press("f9", "f9")
    terminal.wait_for("Thanked;")
    terminal.press("escape")
