"""The command, run in this process or in one of its own, and a library to run it on."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.house.source import ROOT
from tests.session.world import World, open_world
from tui.domain.actions.call import EndCall, StartCall
from tui.domain.actions.fields import ConversationField, EditConversation, Schedule
from tui.domain.actions.people import AddConversation, AddPerson, MoveStage
from tui.domain.model.vocabulary import Stage


@dataclass(frozen=True)
class Done:
    """How a command ended."""

    status: int
    """Its exit status."""
    out: str
    """What it printed."""
    err: str
    """What it complained of."""

    @property
    def refused(self) -> str:
        """The one line that it complained with, having printed nothing."""
        assert self.out == "", self.out
        assert self.err.count("\n") == 1, self.err
        assert self.err.startswith("coffeechat: ")
        return self.err


def process(
    *words: str,
    stdin: int | IO[str] = subprocess.DEVNULL,
    stdout: int | IO[str] = subprocess.PIPE,
    **own: str,
) -> Done:
    """Run `python -m tui` in a process of its own; `own` are variables of its environment."""
    done = subprocess.run(
        (sys.executable, "-m", "tui", *words),
        cwd=ROOT,
        env={**os.environ, **own},
        stdin=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return Done(done.returncode, done.stdout or "", done.stderr)


@dataclass
class Shelf:
    """A library with four people: talked, scheduled, asked, and an idea."""

    world: World
    """Its session, to change it."""
    grace: str
    """Id of the conversation that was held, 38 minutes ago."""
    ada: str
    """Id of the one that is agreed for in two hours."""
    mary: str
    """Id of the one that was asked for."""
    anna: str
    """Id of one that is only an idea."""

    @property
    def folder(self) -> Path:
        """The library."""
        return self.world.folder

    def file(self, conversation_id: str) -> Path:
        """The file of a conversation."""
        return self.folder / "conversations" / f"{conversation_id}.json"


def fill(machine: Path) -> Shelf:
    """Make such a library, and leave it closed."""
    world = open_world(machine)
    session, clock = world.session, world.clock
    present = clock.at

    def conversation(name: str, role: str = "", organisation: str = "") -> str:
        person_id, talk = session.new_id(), session.new_id()
        session.run(AddPerson(person_id, name, role, organisation))
        session.run(AddConversation(talk, person_id))
        return talk

    clock.wait(minutes=-68)
    grace = conversation("Grace Hopper", "compilers", "US Navy")
    session.run(EditConversation(grace, ConversationField.GOAL, "how teams choose"))
    session.run(StartCall(grace))
    for line in ("~ moved to Boston", '" nobody believed it', "> send the paper", ""):
        clock.wait(minutes=2)
        world.note(grace, line)
    clock.wait(minutes=22)
    session.run(EndCall(grace))
    clock.at = present
    ada = conversation("Ada Lovelace", "analyst")
    clock.wait(hours=2)
    session.run(Schedule(ada, clock.at))
    clock.at = present
    mary = conversation("Mary Shaw")
    session.run(MoveStage(mary, Stage.ASKED))
    anna = conversation("Anna Lovelock")
    session.close()
    return Shelf(world, grace, ada, mary, anna)
