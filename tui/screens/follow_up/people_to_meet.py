"""The follow-up's people to meet: added, named, introduced."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.widget import Widget

from tui.domain.actions.introductions import MoveIntroduction, SetNameUse
from tui.domain.agenda.introduction_state import next_state, next_use
from tui.domain.language.referral_line import read_referral
from tui.domain.model.lookup import Whom, newest
from tui.domain.model.note import Note
from tui.domain.model.person import Person
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Kind
from tui.errors import CoffeechatError
from tui.screens.dialogs.who import WhoDialog
from tui.screens.follow_up import rows as show
from tui.screens.follow_up.panel import ListPanel
from tui.screens.key_bindings import bindings
from tui.screens.navigation import GoTo, ScreenName, stands_at
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.stage_fields import StageFields
from tui.session import referrals
from tui.verbs import Verb, follow_up
from widgets.bars import TwoEnded
from widgets.rows import Rows


class PeoplePanel(ListPanel):
    """The people that were named in one conversation.

    Args:
        runner: Runs commands, and has the outcome said.
        fields: What is known of the fields of the screen.
        conversation_id: Which conversation.
    """

    DEFAULT_CSS = """
    PeoplePanel { height: auto; }
    PeoplePanel #people { height: auto; max-height: 5; }
    """
    LIST = "people"
    VERBS: ClassVar[tuple[Verb, ...]] = follow_up.PEOPLE
    BINDINGS = bindings(*VERBS)

    def __init__(self, runner: CommandRunner, fields: StageFields, conversation_id: str) -> None:
        super().__init__(runner, fields, conversation_id)
        fields.opens["person_chosen"] = self._choose_again

    def compose(self) -> Iterable[Widget]:
        """The list."""
        ways = f"Enter adds one, {self.runner.key('people')} all"
        yield TwoEnded("people to meet", ways, classes="-strong part")
        yield Rows(id="people", folded=True, empty="nobody was named")

    def load(self) -> None:
        """Write how it is with each."""
        today, zone = self.today, self.session.clock.zone
        named = [n for n in self.conversation.notes if n.kind is Kind.REFERRAL]
        self.rows.show(show.referral_row(n, self._person(n), today, zone) for n in named)

    def row_of(self, record_id: str) -> str:
        """The line that names a person, or that line itself."""
        named = (n.id for n in self.conversation.notes if n.person_id == record_id)
        return next(named, "") if record_id else ""

    def _person(self, note: Note) -> Person | None:
        """The person that a referral became; None if it became none, or they are gone."""
        if not note.person_id:
            return None
        try:
            return self.session.person(note.person_id)
        except CoffeechatError:  # erased, or a file that Today names
            return None

    def _named(self) -> Note | None:
        """The referral under the cursor."""
        return find(self.conversation.notes, self.rows.key) if self.rows.has_focus else None

    def _added(self) -> Person | None:
        """The person under the cursor; one who was not added is asked to be."""
        note = self._named()
        person = self._person(note) if note else None
        if note and not person:
            self.runner.say("Not in the library yet; Enter adds them.")
        return person

    # Doing ------------------------------------------------------------------------------

    @on(Rows.Chosen, "#people")
    def person_chosen(self) -> None:
        """Enter adds the one under the cursor, or opens the conversation with them."""
        note = self._named()
        if note is None:
            return
        if not note.person_id:
            self.runner.attempt(lambda: self._meet(note))
        elif head := newest(note.person_id, self.session.conversations()):
            self.post_message(GoTo(stands_at(head), head.id))

    def add_all(self) -> None:
        """Make people and ideas of everybody to meet."""

        def turn() -> None:
            count, unclear = referrals.turn_referrals(self.session, self.conversation_id)
            said = f"{count} added, each as an idea on Today." if count else "Nobody new to add."
            if unclear:
                names = ", ".join(unclear)
                said = f"{count} added. Somebody known, or new? Enter on the line asks: {names}."
            self.runner.say(said)

        self.runner.attempt(turn)

    def action_name_use(self) -> None:
        """One step further with "may I use your name?"."""
        if person := self._added():
            self.runner.run(SetNameUse(person.id, next_use(person.introduction.name_use)))

    def action_introduction(self) -> None:
        """One step further with the introduction."""
        if person := self._added():
            self.runner.run(MoveIntroduction(person.id, next_state(person.introduction.state)))

    def action_ask_introduction(self) -> None:
        """Write to whoever named the person."""
        if person := self._added():
            self.post_message(GoTo(ScreenName.INTRODUCTION, self.conversation_id, person.id))

    def _choose_again(self, record: str) -> None:
        """Continue with a name that was half typed."""
        self.rows.focus()
        self.rows.go_to(record)
        self.call_after_refresh(self.person_chosen)

    def _meet(self, note: Note) -> None:
        """Add whom a line names; where it may be somebody known, ask."""
        session, id = self.session, self.conversation_id

        def turn(one: Whom | None) -> None:
            if one is not None:
                event = referrals.turn_referral(session, id, note.id, one)
                self.runner.done(event.words)

        def answered(one: Whom | None) -> None:
            self.runner.attempt(lambda: turn(one))

        people = referrals.others(session, id)
        one, name = referrals.named(note, people), read_referral(note.text).name
        if one is None:
            dialog = WhoDialog(f"Who is {name}?", people, name)
            self.stage_fields.ask(dialog, answered, "person_chosen", note.id)
        turn(one)
