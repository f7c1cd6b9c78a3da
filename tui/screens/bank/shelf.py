"""The bank as one looks at it: what is looked for, and what there is of it."""

from typing import Any

from textual.content import Content

from tui.domain.model.bank import (
    EMPTY,
    Bank,
    Filter,
    Stats,
    chosen,
    standing,
    statistics,
)
from tui.domain.model.question import BankQuestion
from tui.screens.bank import rows as show
from tui.session import use_cases
from tui.session.session import Session
from tui.structs import replace
from widgets import plain
from widgets.rows import Row


class Shelf:
    """The questions that came with the program and the user's own, of which some are looked for.

    Args:
        session: The door to the data.
        conversation_id: Whose plan questions are put into, or "".
    """

    def __init__(self, session: Session, conversation_id: str = "") -> None:
        self._session, self._id = session, conversation_id
        self._shipped = use_cases.shipped()
        self._bank: Bank = EMPTY
        self._stats: dict[str, Stats] = {}
        self._trouble = ""
        self.wanted = Filter()
        """What is looked for."""
        self.found: dict[str, BankQuestion] = {}
        """What there is of it, by id, in its order."""

    def read(self) -> str:
        """Read the user's part again; gives why it can't be read, if that is new, or ""."""
        before = self._trouble
        self._bank, self._trouble = use_cases.own_bank(self._session)
        self._stats = statistics(self._bank)
        self.look_for()
        return self._trouble if self._trouble != before else ""

    def look_for(self, **what: Any) -> None:
        """Look for something else in one respect, the others as they were."""
        self.wanted = replace(self.wanted, **what)
        self.found = {one.id: one for one in self._chosen(self.wanted)}

    def look_for_all(self) -> None:
        """Look for nothing in particular."""
        self.wanted = Filter()
        self.look_for()

    def _chosen(self, wanted: Filter) -> list[BankQuestion]:
        return list(chosen(self._shipped.values(), self._bank, wanted))

    def _planned(self) -> set[str]:
        """Ids of the questions that are in the plan."""
        plan = self._session.seen(self._id).plan if self._id else ()
        return {question.bank_id for question in plan}

    def retired(self, id: str) -> bool:
        """Whether a question is offered nowhere."""
        return "retired" in standing(id, self._shipped, self._bank)

    # In words ---------------------------------------------------------------------------

    def rows(self) -> list[Row]:
        """What there is of what is looked for, by theme."""
        known, planned = (self._shipped, self._bank, self._stats), self._planned()
        return show.bank_rows(self.found.values(), *known, planned)

    def whole(self, id: str) -> Content:
        """A question in full, with what it came to; nothing if it is not there."""
        question = self.found.get(id)
        if question is None:
            return plain.plain("")
        words, stats = standing(id, self._shipped, self._bank), self._stats.get(id, show.NONE)
        return show.whole_words(question, words, stats, self._session.clock.zone)

    def filter_words(self) -> tuple[str, str]:
        """What is looked for, and how many there are of it."""
        whole = len(self._chosen(Filter()))
        return show.filter_words(len(self.found), whole, self.wanted)

    def own_words(self) -> str:
        """How much of it is the user's, or that theirs can't be read."""
        if self._trouble:
            return "only what ships: your part can't be read"
        own = sum(one.id not in self._shipped for one in self._bank.questions)
        parts = {"own": own, "edited": len(self._bank.questions) - own}
        parts["retired"] = len(self._bank.retired)
        return " · ".join(f"{count} {word}" for word, count in parts.items() if count)
