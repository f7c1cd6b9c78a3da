"""Three machines that write and sync as it happens: all come to the same, and nothing is lost.

Every value is written once only, and gives way to what is written with it in sight.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.build import NOW, note, talked
from tests.laws import drawn
from tui.domain.model.conversation import Conversation
from tui.domain.model.records import find, swap, without
from tui.domain.sync.stamps import stamped
from tui.storage.aggregates import join
from tui.structs import replace

MACHINES = range(3)
START = talked(notes=(note("n1", "first"), note("n2", "second")))
How = Literal["one file", "the first"]
Step = tuple[str, int, str]


@dataclass
class Machines:
    """Three copies of a conversation, and what was last known to be the same.

    The others sync through one file that nobody writes into, or through the first machine. Both
    ways a base is the latest that two have in common, which three machines that sync in a ring
    can't know: what came to two of them through the third looks like a change of each.
    """

    how: How
    copies: list[Conversation] = field(default_factory=lambda: [START] * 3)
    file: Conversation = START
    agreed: dict[int, Conversation] = field(default_factory=dict)
    living: dict[str, set[str]] = field(default_factory=dict)
    moment: int = 0

    def sync(self, who: int) -> None:
        """A machine joins with the file, or with the first machine."""
        base = self.agreed.get(who, START)
        there = self.file if self.how == "one file" else self.copies[0]
        both = self.copies[who] = self.agreed[who] = joined(base, there, self.copies[who])
        if self.how == "one file":
            self.file = both
        else:
            self.copies[0] = both

    def settle(self) -> None:
        """Everybody syncs; twice, for what came in last."""
        for who in (*MACHINES, *MACHINES):
            self.sync(who)

    def goal(self, who: int, _: str) -> None:
        """Write a field."""
        mine = self.copies[who]
        self.keep(who, replace(mine, goal=self.new("goal", mine.goal)))

    def draft(self, who: int, _: str) -> None:
        """Write a field inside of another."""
        mine = self.copies[who]
        text = self.new("request.draft", mine.request.draft)
        self.keep(who, replace(mine, request=replace(mine.request, draft=text)))

    def line(self, who: int, id: str) -> None:
        """Capture a line, or reword it if it is there; an id is used once only."""
        mine, there = self.copies[who], find(self.copies[who].notes, id)
        if there is not None:
            new = replace(there, text=self.new(id, there.text))
        elif id not in self.living:
            new = note(id, self.new(id, ""))
        else:
            return
        self.keep(who, replace(mine, notes=swap(mine.notes, new)))

    def star(self, who: int, id: str) -> None:
        """Turn the star of a line on or off."""
        mine, there = self.copies[who], find(self.copies[who].notes, id)
        if there is not None:
            new = replace(there, starred=not there.starred)
            self.keep(who, replace(mine, notes=swap(mine.notes, new)))

    def remove(self, who: int, id: str) -> None:
        """Drop a line, with what it says here."""
        mine, there = self.copies[who], find(self.copies[who].notes, id)
        if there is not None:
            self.living.setdefault(id, set()).difference_update(there.text.split("\n"))
            self.keep(who, replace(mine, notes=without(mine.notes, id)))

    def new(self, place: str, seen: str) -> str:
        """A value that was never written before, in place of what is seen."""
        text = f"value {self.moment:03d}"
        self.living[place] = self.living.get(place, set()) - {*seen.split("\n")} | {text}
        return text

    def keep(self, who: int, new: Conversation) -> None:
        """Stamp what a machine wrote; the third one's clock is far behind."""
        made = stamped(self.copies[who], new, self.clock(who), f"m{who}")
        assert isinstance(made, Conversation)
        self.copies[who] = made
        self.moment += 1

    def clock(self, who: int) -> datetime:
        """What a machine takes the time for."""
        return NOW + timedelta(minutes=self.moment) - timedelta(days=who // 2)


def joined(base: Conversation, theirs: Conversation, ours: Conversation) -> Conversation:
    """What both come to; the same whoever joins."""
    both = join(base, theirs, ours)
    assert join(base, ours, theirs) == both
    assert isinstance(both, Conversation)
    return both


def found(there: Conversation, place: str) -> set[str]:
    """Everything that a conversation still says in a place."""
    if place in ("goal", "request.draft"):
        now = there.goal if place == "goal" else there.request.draft
        return {now, *(old.value for old in there.history if old.field == place)}
    return {line for one in there.notes if one.id == place for line in one.text.split("\n")}


NOTES = st.sampled_from(["n1", "n2", "n3", "n4"])
DEEDS = st.sampled_from(["goal", "draft", "line", "star", "remove", "sync"])
STEPS: st.SearchStrategy[list[Step]] = st.lists(
    st.tuples(DEEDS, st.sampled_from(MACHINES), NOTES), max_size=25
)


def played(how: How, steps: list[Step]) -> Machines:
    """The machines after all that was done, and after everybody synced."""
    machines = Machines(how)
    for action, who, id in steps:
        if action == "sync":
            machines.sync(who)
        else:
            getattr(machines, action)(who, id)
    machines.settle()
    return machines


@pytest.mark.parametrize("how", ["one file", "the first"])
@given(steps=STEPS)
def test_all_come_to_the_same_and_every_last_word_is_there(how: How, steps: list[Step]) -> None:
    machines = played(how, steps)
    there = machines.copies[0]
    assert machines.copies == [there, there, there]
    for place, values in machines.living.items():
        assert values <= found(there, place), place


@pytest.mark.parametrize("how", ["one file", "the first"])
@given(steps=STEPS, who=st.sampled_from(MACHINES))
@drawn(0.5)
def test_what_one_does_when_all_are_the_same_is_done_everywhere(
    how: How, steps: list[Step], who: int
) -> None:
    machines = played(how, steps)
    for one in machines.copies[0].notes[:1]:
        machines.remove(who, one.id)
    machines.goal(who, "")
    wanted = machines.copies[who]
    machines.settle()
    assert machines.copies == [wanted, wanted, wanted]


@given(steps=STEPS)
@drawn(0.5)
def test_with_one_file_what_was_removed_in_sight_of_all_its_words_is_gone(
    steps: list[Step],
) -> None:
    machines = played("one file", [step for step in steps if step[0] != "star"])
    for one in machines.copies[0].notes:
        assert machines.living.get(one.id, {"never touched"}), one.id
