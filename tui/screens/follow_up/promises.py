"""The promises on the follow-up: given a day, kept, let go, snoozed, gently reminded of."""

from collections.abc import Iterable, Sequence
from datetime import date, tzinfo
from typing import ClassVar

from textual import on
from textual.events import DescendantBlur, DescendantFocus
from textual.widget import Widget
from textual.widgets import Input

from tui.domain.actions.promises import AddPromise, DropPromise, SetPromiseDone, SetPromiseDue
from tui.domain.agenda.due import DueKind
from tui.domain.language.date_words import say_day
from tui.domain.language.dates import parse_day
from tui.domain.language.dates.promised import day_said
from tui.domain.letters import promise_reminder
from tui.domain.letters.channel_form import as_message, form_of
from tui.domain.model.conversation import Promise
from tui.domain.model.records import find
from tui.domain.model.vocabulary import Owner
from tui.screens.date_field import NO_DATE, DateField
from tui.screens.dialogs.ask import AskDialog
from tui.screens.follow_up import rows as show
from tui.screens.follow_up.panel import ListPanel
from tui.screens.key_bindings import bindings
from tui.screens.letters.short_letter import DraftDialog
from tui.screens.shell.command_runner import CommandRunner
from tui.screens.shell.stage_fields import StageFields
from tui.session import mail_handoff as handing
from tui.session.letter import by_mail
from tui.verbs import Verb, follow_up
from widgets.bars import TwoEnded
from widgets.editors import Line
from widgets.field import Field
from widgets.rows import Rows


class PromisesPanel(ListPanel):
    """The promises of one conversation.

    Args:
        runner: Runs commands, and has the outcome said.
        fields: What is known of the fields of the screen.
        conversation_id: Which conversation.
    """

    DEFAULT_CSS = """
    PromisesPanel { height: auto; }
    PromisesPanel #promises { height: auto; max-height: 8; }
    """
    LIST = "promises"
    VERBS: ClassVar[tuple[Verb, ...]] = follow_up.PROMISES
    BINDINGS = bindings(*VERBS)

    def __init__(self, runner: CommandRunner, fields: StageFields, conversation_id: str) -> None:
        super().__init__(runner, fields, conversation_id)
        fields.kept["day"] = self._proposed
        fields.about["day"] = lambda: ("", self.rows.key)
        fields.takes |= {
            "day": lambda line: self._take_day(line) if line.value.strip() else None,
            "promise": lambda line: self._take_promise(line) if line.value.strip() else None,
        }
        fields.opens["promise_dropped"] = self.promise_dropped

    def compose(self) -> Iterable[Widget]:
        """The list, a line for a day, a line for one more."""
        ways = f"Enter gives a day, {self.runner.key('done')} says done"
        yield TwoEnded("promises", ways, classes="-strong part")
        yield Rows(
            id="promises",
            folded=True,
            types_into="promise",
            empty="nothing promised",
        )
        line = Line("day", "", "friday, in 2 weeks, 12 dec; Enter")
        yield DateField("by when", line, self._day_means)
        yield Field("one more", Line("promise", "", "I will…; begin with < for what they owe"))

    @on(DescendantFocus)
    @on(DescendantBlur)
    def mark_whose_day(self) -> None:
        """While a day is typed it is shown whose it is."""
        self.rows.marked = self.query_one("#day").has_focus
        self.rows.refresh()

    def load(self) -> None:
        """Show the promises."""
        self.rows.show(show.promise_rows(self.conversation, self.today, self._zone))

    def _promise_here(self) -> Promise | None:
        return find(self.conversation.promises, self.rows.key)

    @on(Rows.Chosen, "#promises")
    def promise_chosen(self) -> None:
        """Enter on a promise: by when? The day that it names is proposed; typing replaces it."""
        line = self.query_one("#day", Line)
        if not line.value:
            line.value = self._proposed()
            line.select_all()
        line.focus()

    @property
    def _zone(self) -> tzinfo:
        return self.session.clock.zone

    def _proposed(self) -> str:
        """The day that the promise at hand names, as it is typed; "" if it names none."""
        promise, now = self._promise_here(), self.session.now()
        if promise is None:
            return ""
        day = show.proposed_day(self.conversation, promise, self.today, self._zone)
        if day is None:
            return ""
        said = day_said(promise.text, now, self._zone)
        return said if parse_day(said, now, self._zone) == day else day.isoformat()

    @on(Input.Submitted, "#day")
    def day_told(self, event: Input.Submitted) -> None:
        """Give the promise under the cursor its day; an empty line leaves it as it is."""
        if not event.input.value.strip() or self._take_day(event.input):
            self.query_one("#promises").focus()

    def _day_means(self, text: str) -> Sequence[str]:
        """What a typed day means, or the day of the promise while one is in the line."""
        promise, today = self._promise_here(), self.today
        if promise is None or not (text.strip() or self.query_one("#day").has_focus):
            return ()
        if text.strip():
            day = self._read(text)
            said = f"by {say_day(day, today)}" if day else "no day"
            return (f"{said} · Enter keeps it",)
        if promise.due is None:
            return ("no day yet",)
        return (f"by {say_day(promise.due, today)} · {NO_DATE} removes it",)

    def _read(self, text: str) -> date | None:
        """The typed day; None if there is to be none."""
        if text.strip().lower() == NO_DATE:
            return None
        return parse_day(text, self.session.now(), self.session.clock.zone)

    def _take_day(self, line: Input) -> bool:
        """Take the typed day; returns whether it was taken."""
        promise = self._promise_here()
        if promise is None:
            self.runner.say("There is no promise above to give a day to.")
            return False

        def keep() -> object:
            day = self._read(line.value)
            return self.session.run(SetPromiseDue(self.conversation_id, promise.id, day))

        taken = self.runner.attempt(keep)
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
        if self.runner.run(AddPromise(self.conversation_id, self.session.new_id(), words, owner)):
            line.value = ""

    def action_done(self) -> None:
        """Kept; or open again, if it was kept or let go."""
        if promise := self._promise_here():
            self.runner.run(SetPromiseDone(self.conversation_id, promise.id, promise.open))

    def action_drop(self) -> None:
        """Let it go, and say why."""
        promise = self._promise_here()
        if promise is None:
            return
        if promise.done_at is not None:
            self.runner.say("This promise was kept; it can't be let go any more.", trouble=True)
            return

        def drop(why: str | None) -> None:
            if why is not None:
                self.runner.run(DropPromise(self.conversation_id, promise.id, why))

        dialog = AskDialog(
            f"Let it go? {promise.text}",
            "why; Enter alone is enough",
            promise.dropped_why,
            optional=True,
        )
        self.stage_fields.ask(dialog, drop, "promise_dropped", promise.id)

    def action_snooze(self) -> None:
        """Have Today speak of it later."""
        promise = self._promise_here()
        if promise is None:
            return
        if not promise.open:
            self.runner.say("Only an open promise can be snoozed.", trouble=True)
            return
        self.put_off(DueKind.PROMISE, promise.id, promise.text)

    def promise_dropped(self, record: str) -> None:
        """Continue with a reason that was half typed."""
        self.begin_at(record)
        self.action_drop()

    def action_gentle(self) -> None:
        """Draft a gentle reminder of what they promised."""
        promise = self._promise_here()
        if promise is None:
            return
        if promise.owner is Owner.ME or not promise.open:
            self.runner.say("A reminder is for something open that they promised.", trouble=True)
            return
        now, me = self.conversation, self.session.settings.name
        person = self.session.seen_person(now.person_id)
        form = form_of(person.letters_by, self.session.settings.limits)
        text = promise_reminder.draft(
            person, now, promise, me, self.session.now(), self.session.clock.zone
        )
        text = as_message(text, form)

        def url(text: str) -> str:
            by_mail(form)
            return handing.mail_url(
                self.session, self.conversation_id, promise_reminder.SUBJECT, text
            )

        dialog = DraftDialog(f"a reminder to {person.name}", text, url, self.session)
        self.stage_fields.ask(dialog, lambda left: None, "action_gentle", promise.id)
