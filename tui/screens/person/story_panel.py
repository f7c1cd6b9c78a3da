"""The running page of a person: all that was between the two, and what can be done about it."""

from collections.abc import Iterable, Sequence
from typing import ClassVar

from textual import on
from textual.containers import Vertical
from textual.widget import Widget

from tui.domain.actions.contacts import PauseCadence, RemoveContact
from tui.domain.model.conversation import Conversation
from tui.domain.model.summary import conversation_head
from tui.screens.key_bindings import bindings
from tui.screens.navigation import GoTo, ScreenName, after_call, stands_at
from tui.screens.person import rows as show
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.contact_log import ContactLog
from tui.screens.shell.stage_fields import StageFields
from tui.verbs import Verb, person
from widgets.rows import Rows


class StoryPanel(Vertical):
    """Conversations, promises both ways, what was told, contacts, introductions.

    Args:
        runner: Runs commands, and has what is now said.
        fields: Opens dialogs.
        person_id: Whom it is about.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = person.STORY
    BINDINGS = bindings(*VERBS)

    def __init__(self, runner: CommandRunner, fields: StageFields, person_id: str) -> None:
        super().__init__()
        self._runner, self._session = runner, runner.session
        self._person_id = person_id
        self._log = ContactLog(runner, fields)
        self.rows = Rows(id="story", folded=True)

    def compose(self) -> Iterable[Widget]:
        """The page."""
        yield self.rows

    def show(self, talks: Sequence[Conversation]) -> None:
        """Write the page.

        Args:
            talks: The conversations with the person, the newest first.
        """
        session, who = self._session, self._session.seen_person(self._person_id)
        now, zone, spell = session.now(), session.clock.zone, self._runner.spell
        self.rows.show(show.story_rows(who, talks, session.people(), now, zone, spell))

    def begin_at(self, record_id: str) -> None:
        """Begin at a conversation, a contact or a person, if the page tells of it."""
        self.rows.focus()
        for kind in ("talk", "contact", "person") if record_id else ():
            self.call_after_refresh(self.rows.go_to, f"{kind}/{record_id}")

    # Going ------------------------------------------------------------------------------

    @on(Rows.Chosen)
    def action_open_row(self) -> None:
        """Go to the conversation, the promise or the person that the row is about."""
        kind, id, record_id = (*self.rows.key.split("/", 2), "", "")[:3]
        if kind == "talk":
            self.go_on(id, record_id)
        elif kind in ("note", "letter"):
            self.go_on(id)
        elif kind == "person" and self._session.knows(id):
            self.post_message(GoTo(ScreenName.PERSON, person_id=id))

    def go_on(self, conversation_id: str, record_id: str = "") -> None:
        """Go to a conversation where it continues, or to a record of it."""
        self._runner.attempt(lambda: self.post_message(self._way(conversation_id, record_id)))

    def _way(self, conversation_id: str, record_id: str) -> GoTo:
        talk = self._session.conversation(conversation_id)
        where = stands_at(conversation_head(talk))
        if record_id and where is not ScreenName.LIVE:
            where = ScreenName.FOLLOW_UP  # a promise may be known before the call
        elif where is ScreenName.FOLLOW_UP:
            where = after_call(talk)
        return GoTo(where, conversation_id, record_id)

    # Being in touch ---------------------------------------------------------------------

    def action_log(self) -> None:
        """Say that one was in touch."""
        self._log.ask(self._person_id)

    def action_pause(self) -> None:
        """Propose no contact, or propose again."""
        cadence = self._session.seen_person(self._person_id).cadence
        self._runner.run(PauseCadence(self._person_id, not cadence.paused))

    def action_remove(self) -> None:
        """Take out the contact under the cursor."""
        kind, _, id = self.rows.key.partition("/")
        if kind == "contact":
            self._runner.run(RemoveContact(self._person_id, id))
        else:
            self._runner.say("Only a contact that was logged can be removed here.")
