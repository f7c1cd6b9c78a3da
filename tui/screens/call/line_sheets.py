"""Sheets that take the capture line for a few words; the half-typed note waits meanwhile."""

from collections.abc import Callable
from functools import partial

from msgspec import Struct

from tui.domain.model.question import Question
from tui.domain.model.records import find
from tui.screens.call import rows as show
from tui.screens.call.sheets import Sheet, Table
from widgets.question import QuestionCard


class JumpSheet(Sheet):
    """Any question by a few letters of it, or a new one."""

    takes_line = True
    opens = "action_jump", ""
    asks = "which question"

    @property
    def _words(self) -> str:
        return self.table.typed.strip()

    @property
    def _found(self) -> Question | None:
        return self.talk.find_question(self._words)

    def show(self, card: QuestionCard, line: str) -> None:
        """Show what the letters find."""
        key, words = self.table.key, line.strip()
        answered = key("question.answered")
        ask, numbered = key("question.ask"), self.talk.numbered(words)
        enter = f"Enter or {ask} asks it" if numbered else f"Enter shows it · {ask} asks it"
        how = f"{enter} · {answered} answered · {key('leave')} back"
        found = self._found
        if not words:
            does = f"number or letters · {key('question.jump')} something else"
            at = show.place_of_shown(self.conversation)
            card.list("which question?", does, show.plan_cells(self.conversation), at)
        elif found is None:
            card.show_text("not in the plan", f"“{words}” {key('question.jump')} puts it there.")
        else:
            card.ask("found", found.cue.upper(), show.about(found), found.text, [("", how)])

    def take(self, line: str) -> bool:
        """Ask what has the number, or show what was found; what was not is no new question yet."""
        found, numbered = self.talk.find_question(line), self.talk.numbered(line)
        if numbered:
            return self.table.attempt(lambda: self.talk.ask_question(numbered.id))
        if found:
            return self.table.attempt(lambda: self.talk.show(found.id))
        return not line.strip()

    def ask(self) -> None:
        """What was found is asked, out of turn."""
        found = self._found
        if found and self.table.attempt(lambda: self.talk.ask_question(found.id)):
            self.table.put_back()

    def answered(self) -> None:
        """What was found was answered, out of turn."""
        found = self._found
        if found and self.table.attempt(lambda: self.talk.tick(found.id)):
            self.table.put_back()

    def add(self) -> None:
        """What was not found becomes a question of the plan; without any letters, a topic."""
        words, talk = self._words, self.talk
        add = partial(talk.add_question, words) if words else talk.something_else
        if not self._found and self.table.attempt(add):
            self.table.put_back()

    @property
    def chosen(self) -> bool:
        """Whether a number is there that can't become a longer one: that is asked at once."""
        numbers = [str(q.position) for q in self.conversation.plan]
        longer = [n for n in numbers if n.startswith(self._words) and n != self._words]
        return self._words in numbers and not longer


class FileSheet(Sheet):
    """The question that a note belongs to, by a few letters of it.

    Args:
        table: What it is on.
        note_id: Which note.
    """

    takes_line = True

    def __init__(self, table: Table, note_id: str) -> None:
        super().__init__(table)
        self._note_id = note_id
        self.opens = "action_jump", note_id
        self.asks = "file under"

    def show(self, card: QuestionCard, line: str) -> None:
        """Show the note and what the letters find."""
        note = self.talk.notes.find(self._note_id)
        words = line.strip()
        found = self.talk.find_question(words)
        on = find(self.conversation.plan, note.question_id) if note else None
        rows = [
            ("note", note.text if note else ""),
            ("", f"Enter files it there · {self.table.key('leave')} back"),
        ]
        if found:
            card.ask("file", found.cue.upper(), show.about(found), "", rows)
        else:
            unknown = "no match" if words else "a few letters of its question"
            card.ask("file", unknown, f"on: {on.cue}" if on else "", "", rows)

    def take(self, line: str) -> bool:
        """File it."""
        found = self.talk.find_question(line)
        if found is None:
            return not line.strip()
        return self.table.attempt(lambda: self.talk.notes.file(self._note_id, found.id))


class Why(Struct, frozen=True):
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
        table: What it is on.
        why: What for.
    """

    takes_line = True

    def __init__(self, table: Table, why: Why) -> None:
        super().__init__(table)
        self._why = why
        self.opens = "action_partly", why.record
        self.asks = f"why {why.label}"

    def show(self, card: QuestionCard, line: str) -> None:
        """Show what it is about."""
        rows = [("", f"a word why · Enter keeps it · {self.table.key('leave')} without")]
        card.ask(self._why.label, self._why.words, "", "", rows)

    def take(self, line: str) -> bool:
        """Keep the reason."""
        return not line.strip() or self.table.attempt(lambda: self._why.keep(line))
