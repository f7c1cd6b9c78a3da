"""Sheets that take the capture line for a few words; the half-typed note waits meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass

from tui.domain.model.records import find
from tui.screens.call import rows as show
from tui.screens.call.sheets import Sheet, Table
from widgets.question import QuestionCard


class JumpSheet(Sheet):
    """Any question by a few letters of it, or a new one."""

    takes_line = True
    opens = "action_jump", ""
    asks = "which question"

    def lay(self, card: QuestionCard, line: str) -> None:
        """Show what the letters find."""
        key, words = self.table.key, line.strip()
        how = f"Enter shows it · {key('question.ask')} asks it · {key('leave')} back"
        found = self.talk.find_question(words)
        if not words:
            card.tell("which question?", f"A few letters of it, or a new one. {how}")
        elif found is None:
            card.tell("a new question", f"“{words}” Enter puts it into the plan.")
        else:
            card.ask("found", found.cue.upper(), show.about(found), found.text, [("", how)])

    def take(self, line: str) -> bool:
        """Show what was found, or put it into the plan."""
        if not line.strip():
            return True
        found = self.talk.find_question(line)
        if found is None:
            return self.table.attempt(lambda: self.talk.add_question(line))
        return self.table.attempt(lambda: self.talk.show(found.id))


class FileSheet(Sheet):
    """The question that a note belongs to, by a few letters of it.

    Args:
        table: What it lies on.
        note_id: Which note.
    """

    takes_line = True

    def __init__(self, table: Table, note_id: str) -> None:
        super().__init__(table)
        self._note_id = note_id
        self.opens = "action_jump", note_id
        self.asks = "file under"

    def lay(self, card: QuestionCard, line: str) -> None:
        """Show the note and what the letters find."""
        note = self.talk.note(self._note_id)
        words = line.strip()
        found = self.talk.find_question(words)
        on = find(self.now.plan, note.question_id) if note else None
        rows = [
            ("note", note.text if note else ""),
            ("", f"Enter files it there · {self.table.key('leave')} back"),
        ]
        if found:
            card.ask("file", found.cue.upper(), show.about(found), "", rows)
        else:
            unknown = "no question has these letters" if words else "a few letters of its question"
            card.ask("file", unknown, f"on: {on.cue}" if on else "", "", rows)

    def take(self, line: str) -> bool:
        """File it."""
        found = self.talk.find_question(line)
        if found is None:
            return not line.strip()
        return self.table.attempt(lambda: self.talk.file(self._note_id, found.id))


@dataclass(frozen=True, slots=True)
class Why:
    """What a reason is asked for."""

    label: str
    """A word for the card."""
    words: str
    """What it is about."""
    keep: Callable[[str], object]
    """What to do with the reason."""
    record: str = ""
    """Id of the question; "" for a pause."""


class WhySheet(Sheet):
    """A word why.

    Args:
        table: What it lies on.
        why: What for.
    """

    takes_line = True

    def __init__(self, table: Table, why: Why) -> None:
        super().__init__(table)
        self._why = why
        self.opens = "action_partly", why.record
        self.asks = f"why {why.label}"

    def lay(self, card: QuestionCard, line: str) -> None:
        """Show what it is about."""
        rows = [("", f"a word why · Enter keeps it · {self.table.key('leave')} without")]
        card.ask(self._why.label, self._why.words, "", "", rows)

    def take(self, line: str) -> bool:
        """Keep the reason."""
        return not line.strip() or self.table.attempt(lambda: self._why.keep(line))
