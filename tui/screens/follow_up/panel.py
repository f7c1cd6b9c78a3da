"""What the lists of the follow-up have in common: a conversation, and a cursor to begin at."""

from datetime import date
from typing import ClassVar

from textual.containers import Vertical

from tui.domain.agenda.due import Due, DueKind
from tui.domain.model.conversation import Conversation
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.snoozing import ask_until, deal, today_of
from tui.screens.shell.stage_fields import StageFields
from tui.verbs import Verb
from widgets.rows import Rows


class ListPanel(Vertical):
    """A list of what is owed after one conversation.

    Args:
        runner: Runs commands, and has the outcome said.
        fields: What is known of the fields of the screen.
        conversation_id: Which conversation.
    """

    LIST: ClassVar[str] = ""
    """The id of its list."""
    VERBS: ClassVar[tuple[Verb, ...]] = ()
    """What can be done where it has the focus."""

    def __init__(self, runner: CommandRunner, fields: StageFields, conversation_id: str) -> None:
        super().__init__()
        self.runner, self.stage_fields, self.session = runner, fields, runner.session
        self.conversation_id = conversation_id

    @property
    def conversation(self) -> Conversation:
        """The conversation as it is now."""
        return self.session.seen(self.conversation_id)

    @property
    def today(self) -> date:
        """The day it is, in the user's own zone."""
        return today_of(self.session)

    @property
    def rows(self) -> Rows:
        """The list."""
        return self.query_one(f"#{self.LIST}", Rows)

    def load(self) -> None:
        """Show what there is."""
        raise NotImplementedError

    def offers(self, verb: Verb) -> bool:
        """Whether a verb has its place in the row of keys: those of a row, where there is one."""
        return bool(self.rows.key) or verb.id not in {mine.id for mine in self.VERBS}

    def row_of(self, record_id: str) -> str:
        """The key of the row about a record; "" if there is none."""
        return record_id if record_id in {row.key for row in self.rows.rows if row.key} else ""

    def begin_at(self, record_id: str) -> None:
        """Begin at the row about a record, if there is one."""
        if key := self.row_of(record_id):
            self.rows.focus()
            self.rows.go_to(key)

    def put_off(self, kind: DueKind, record_id: str, what: str) -> None:
        """Ask until when Today keeps silent about a record of this conversation."""
        id, person_id = self.conversation_id, self.conversation.person_id
        line = Due(kind, id, person_id, "", self.session.now(), record_id=record_id)
        runner = self.runner
        ask_until(
            runner,
            self.stage_fields,
            line,
            what,
            record_id,
            lambda command, words: deal(runner, command, words, self.load),
        )
