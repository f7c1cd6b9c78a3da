"""The follow-up's people to meet: added, named, introduced."""

from collections.abc import Iterable

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
from tui.screens.fields.editing_screen import EditingScreen
from tui.screens.follow_up import rows as show
from tui.screens.navigation import GoTo, ScreenName, stands_at
from tui.session import referrals
from widgets.bars import TwoEnded
from widgets.rows import Rows


class ReferringScreen(EditingScreen):
    """A screen with the people that were named in one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    def compose_people(self) -> Iterable[Widget]:
        """The list."""
        yield TwoEnded(
            "people to meet", f"Enter adds one, {self.key('people')} all", classes="-strong part"
        )
        yield Rows(id="people", folded=True, empty="nobody was named")

    def on_mount(self) -> None:
        """Begin at the person whom one comes for."""
        if self.record_id:
            self.call_after_refresh(self._to_person)

    def _to_person(self) -> None:
        named = (n for n in self.conversation.notes if n.person_id == self.record_id)
        if note := next(named, None):
            rows = self.query_one("#people", Rows)
            rows.focus()
            rows.go_to(note.id)

    def load_people(self) -> None:
        """Write how it stands with each."""
        today, zone = self.local(self.session.now()).date(), self.session.clock.zone
        named = [n for n in self.conversation.notes if n.kind is Kind.REFERRAL]
        rows = (show.referral_row(n, self._person(n), today, zone) for n in named)
        self.query_one("#people", Rows).show(rows)

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
        rows = self.query_one("#people", Rows)
        return find(self.conversation.notes, rows.key) if rows.has_focus else None

    def _added(self) -> Person | None:
        """The person under the cursor; one who was not added is asked to be."""
        note = self._named()
        person = self._person(note) if note else None
        if note and not person:
            self.say("Not in the library yet; Enter adds them.")
        return person

    # Doing ------------------------------------------------------------------------------

    @on(Rows.Chosen, "#people")
    def person_chosen(self) -> None:
        """Enter adds the one under the cursor; somebody who was added is gone on with."""
        note = self._named()
        if note is None:
            return
        if not note.person_id:
            self.attempt(lambda: _meet(self, note))
        elif head := newest(note.person_id, self.session.conversations()):
            self.put_aside()
            self.post_message(GoTo(stands_at(head), head.id))

    def action_referrals(self) -> None:
        """Make people and ideas of everybody to meet."""

        def turn() -> None:
            count, unclear = referrals.turn_referrals(self.session, self.conversation_id)
            said = f"{count} added, each as an idea on Today." if count else "Nobody new to add."
            if unclear:
                names = ", ".join(unclear)
                said = f"{count} added. Somebody known, or new? Enter on the line asks: {names}."
            self.say(said)

        self.attempt(turn)

    def action_name_use(self) -> None:
        """One step further with "may I use your name?"."""
        if person := self._added():
            self.run(SetNameUse(person.id, next_use(person.introduction.name_use)))

    def action_introduction(self) -> None:
        """One step further with the introduction."""
        if person := self._added():
            self.run(MoveIntroduction(person.id, next_state(person.introduction.state)))

    def action_ask_introduction(self) -> None:
        """Write to whoever named the person."""
        if person := self._added():
            self.put_aside()
            self.post_message(GoTo(ScreenName.INTRODUCTION, self.conversation_id, person.id))


def _meet(screen: EditingScreen, note: Note) -> None:
    """Add whom a line names; where it may be somebody known, ask."""
    session, id = screen.session, screen.conversation_id

    def turn(one: Whom | None) -> None:
        if one is not None:
            event = referrals.turn_referral(session, id, note.id, one)
            screen.done(event.words)

    def answered(one: Whom | None) -> None:
        screen.attempt(lambda: turn(one))

    people = referrals.others(session, id)
    one, name = referrals.named(note, people), read_referral(note.text).name
    if one is None:
        dialog = WhoDialog(f"Who is {name}?", people, name)
        screen.fields.ask(dialog, answered, "person_chosen", note.id)
    turn(one)
