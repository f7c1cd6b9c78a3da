"""A plain call in this process, and what it answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.session.world import World, open_world
from tui.cli.plain_call import PlainCall
from tui.domain.model.conversation import Conversation
from tui.domain.model.vocabulary import QuestionState
from tui.session import use_cases


@dataclass
class Talk:
    """A plain call, and what it says."""

    world: World
    call: PlainCall
    id: str
    capsys: pytest.CaptureFixture[str]

    def __call__(self, line: str) -> list[str]:
        """What is answered to a line."""
        self.capsys.readouterr()
        self.call.answer(line)
        said = self.capsys.readouterr()
        assert said.err == ""
        return said.out.splitlines()

    def is_open(self) -> bool:
        """Whether another line is wanted."""
        return self.call.open

    @property
    def stored(self) -> Conversation:
        """The conversation as another program reads it."""
        return self.world.stored(self.id)

    @property
    def cues(self) -> list[str]:
        """The cues of the plan."""
        return [q.cue for q in self.stored.plan]

    def state(self, place: int) -> QuestionState:
        """The stored state of a question."""
        return self.stored.plan[place].state


def begin(machine: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Talk]:
    """A call that has just begun, in a session that did nothing yet; put away behind the test."""
    first = open_world(machine)
    id = use_cases.call_now(first.session, "Grace Hopper")
    first.session.close()
    world = first.other()
    world.session.refresh()
    yield Talk(world, PlainCall(world.session, id), id, capsys)
    world.session.close()
