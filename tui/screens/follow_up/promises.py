"""The promises on the follow-up: given a day, kept, let go, put off, gently reminded of."""

from collections.abc import Iterable
from datetime import date

from textual import on
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.actions.base import Command
from tui.domain.actions.promises import AddPromise, DropPromise, SetPromiseDone, SetPromiseDue
from tui.domain.agenda.due import Due, DueKind
from tui.domain.language.dates import parse_day
from tui.domain.letters.promise_reminder import SUBJECT, gentle_line
from tui.domain.model.conversation import Conversation, Promise
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Owner
from tui.screens.dialogs.ask import AskDialog
from tui.screens.fields.editing_screen import EditingScreen
from tui.screens.follow_up import rows as show
from tui.screens.letters.short_letter import DraftDialog
from tui.screens.shell.snoozing import ask_until, deal, today_of
from tui.screens.shell.stage_screen import Services
from tui.session import mail_handoff as handing
from widgets.bars import TwoEnded
from widgets.editors import Line
from widgets.field import Field
from widgets.rows import Rows


class PromisingScreen(EditingScreen):
    """A screen with the promises of one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    def __init__(self, services: Services, conversation_id: str) -> None:
        super().__init__(services, conversation_id)
        self.fields.about["day"] = lambda: ("", self.query_one("#promises", Rows).key)
        self.fields.takes |= {
            "day": lambda line: self._take_day(line) if line.value.strip() else None,
            "promise": lambda line: self._take_promise(line) if line.value.strip() else None,
        }

    def compose_promises(self) -> Iterable[Widget]:
        """The list, a line for a day, a line for one more."""
        yield TwoEnded(
            "promises", f"Enter gives a day, {self.key('done')} says done", classes="-strong part"
        )
        yield Rows(id="promises", folded=True, marked=True, empty="nothing promised")
        yield Field("by when", Line("day", "", "friday, in 2 weeks, 12 dec; Enter"))
        yield Field("one more", Line("promise", "", "I will…; begin with < for what they owe"))

    def load_promises(self, now: Conversation) -> None:
        """Show the promises."""
        self.query_one("#promises", Rows).show(show.promise_rows(now, self.today))

    def _promise_here(self) -> Promise | None:
        return find(self.conversation.promises, self.query_one("#promises", Rows).key)

    @on(Rows.Chosen, "#promises")
    def promise_chosen(self) -> None:
        """Enter on a promise: by when?"""
        self.query_one("#day").focus()

    @on(Input.Submitted, "#day")
    def day_told(self, event: Input.Submitted) -> None:
        """Give the promise under the cursor its day; an empty line takes it away."""
        if self._take_day(event.input):
            self.query_one("#promises").focus()

    def _take_day(self, line: Input) -> bool:
        """Take the typed day; returns whether it was taken."""
        promise = self._promise_here()
        if promise is None:
            self.say("There is no promise above to give a day to.")
            return False

        def keep() -> object:
            zone, text = self.session.clock.zone, line.value.strip()
            day = parse_day(text, self.session.now(), zone) if text else None
            return self.session.run(SetPromiseDue(self.conversation_id, promise.id, day))

        taken = self.attempt(keep)
        if taken:
            line.value = ""
        return taken

    @on(Input.Submitted, "#promise")
    def promise_told(self, event: Input.Submitted) -> None:
        """One more promise."""
        self._take_promise(event.input)

    def _take_promise(self, line: Input) -> None:
        text = line.value.strip()
        owner = Owner.THEM if text.startswith("<") else Owner.ME
        words = text.lstrip("<>").strip()
        if self.run(AddPromise(self.conversation_id, self.session.new_id(), words, owner)):
            line.value = ""

    def promise_done(self) -> None:
        """Kept; or open again, if it was kept or let go."""
        if promise := self._promise_here():
            self.run(SetPromiseDone(self.conversation_id, promise.id, promise.open))

    def promise_dropped(self) -> None:
        """Let it go, and say why."""
        promise = self._promise_here()
        if promise is None:
            return
        if promise.done_at is not None:
            self.say("This promise was kept; it can't be let go any more.", trouble=True)
            return

        def drop(why: str | None) -> None:
            if why is not None:
                self.run(DropPromise(self.conversation_id, promise.id, why))

        dialog = AskDialog(
            f"Let it go? {promise.text}",
            "why; Enter alone is enough",
            promise.dropped_why,
            optional=True,
        )
        self.fields.ask(dialog, drop, "promise_dropped", promise.id)

    def promise_put_off(self) -> None:
        """Have Today speak of it later."""
        promise = self._promise_here()
        if promise is None:
            return
        if not promise.open:
            self.say("Only an open promise can be put off.", trouble=True)
            return
        self.ask_until(self.line_of(DueKind.PROMISE, promise.id), promise.text, promise.id)

    @property
    def today(self) -> date:
        """The day it is, in the user's own zone."""
        return today_of(self.session)

    def ask_until(self, line: Due, what: str, id: str) -> None:
        """Ask until when to put a line of Today off, about the record of a row."""
        ask_until(self.runner, self.fields, line, what, id, self._deal)

    def _deal(self, command: Command, words: str) -> None:
        deal(self.runner, command, words, self.load)

    def line_of(self, kind: DueKind, record_id: str) -> Due:
        """The line of Today about a record of this conversation."""
        id, person_id = self.conversation_id, self.conversation.person_id
        return Due(kind, id, person_id, "", self.session.now(), record_id=record_id)

    def action_gentle(self) -> None:
        """Draft a gentle line about what they promised."""
        promise = self._promise_here()
        if promise is None:
            return
        if promise.owner is Owner.ME or not promise.open:
            self.say("A gentle line is for something open that they promised.", trouble=True)
            return
        now, me = self.conversation, self.session.settings.name
        person = self.session.seen_person(now.person_id)
        text = gentle_line(person, now, promise, me, self.session.now(), self.session.clock.zone)

        def url(text: str) -> str:
            return handing.mail_url(self.session, self.conversation_id, SUBJECT, text)

        dialog = DraftDialog(f"a gentle line to {person.name}", text, url)
        self.fields.ask(dialog, lambda left: None, "action_gentle", promise.id)
