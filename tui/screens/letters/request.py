"""The request: the message that asks for the conversation, the times it offers, the answer."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.containers import VerticalScroll
from textual.widget import Widget

from tui.domain.actions.base import Command
from tui.domain.actions.introductions import SetNameUse
from tui.domain.actions.request import (
    MarkAnswered,
    MarkRequestSent,
    SetRequestMinutes,
    WriteRequest,
)
from tui.domain.agenda.introduction_state import next_use
from tui.domain.language.date_words import say_when
from tui.domain.language.text import words
from tui.domain.letters.request import (
    MINUTES,
    clock_words,
    draft,
    second_draft,
    second_due,
    subject_of,
    with_minutes,
    with_times,
)
from tui.domain.letters.request_checks import (
    TARGET,
    TARGET_SECOND,
    Clocks,
    Sure,
    next_spot,
    sure,
)
from tui.screens.fields.half_typed_screen import HalfTypedScreen
from tui.screens.key_bindings import bindings
from tui.screens.letters.offered_times import OfferingScreen
from tui.screens.shell.stage_screen import WIDE, Services
from tui.session import mail_handoff as handing
from tui.verbs import Verb, request
from widgets.bars import WrappedPieces
from widgets.choice import Choice
from widgets.field import Field
from widgets.rows import Rows

PARTS = ("letter", "email", "ask", "offer")


class RequestScreen(HalfTypedScreen, OfferingScreen):
    """The asking for one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = request.VERBS
    BINDINGS = bindings(*VERBS)
    BY_ENTER = ("offer",)
    LISTS: ClassVar[dict[str, tuple[str, ...]]] = {
        "request.drop": ("times",),
        "request.declined": ("times",),
    }
    HELP = """A request is read when it is short: 75 words or fewer, who you are, one thing you
    found out, what you want to understand, how many minutes, two or three times. The draft is a
    skeleton; what stands in [brackets] is yours to write. {request.blank} goes to
    the next bracket or doubtful phrase, and typing replaces it.

    {request.copy} copies the letter, {request.mail} hands it to your
    mail program, {request.save} saves it as a mail file, {request.sent} marks it as sent. If
    a check doesn't hold you are told once; the same key again does it knowingly. While a copy is
    said, the key again shows the letter bare, to be selected by hand;
    {request.editor} opens it in your own editor.

    {request.name} steps through "may I use your name?": whoever told you of them is
    named only after a yes.

    Type the times that suit you as you say them; they are put into the letter. When an answer
    comes, Enter on a time agrees on it, {request.declined} in the list says that they
    declined, {request.answered} anywhere that the time is still open.

    The line at the top says what comes when, in business days. After the first message
    {request.redraft} begins the second and last one."""
    CSS = """
    RequestScreen #form { scrollbar-size-vertical: 1; }
    RequestScreen #desk { height: 1fr; min-height: 12; }
    RequestScreen #letter { width: 2fr; height: 1fr; }
    RequestScreen #checks { width: 1fr; height: 1fr; }
    RequestScreen .part { margin-top: 1; }
    RequestScreen #times { height: auto; max-height: 5; }
    RequestScreen.-narrow #desk { layout: vertical; height: auto; }
    RequestScreen.-narrow #letter { width: 1fr; height: 9; }
    RequestScreen.-narrow #checks { width: 1fr; height: auto; max-height: 6; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]

    def __init__(self, services: Services, conversation_id: str) -> None:
        super().__init__(services, conversation_id)
        self.second = False
        self._minutes, self._times = 0, ""

    def compose_body(self) -> Iterable[Widget]:
        """The clock, the letter and its checks, the times."""
        minutes = str(self.conversation.request.minutes)
        yield WrappedPieces(id="clock")
        with VerticalScroll(id="form", can_focus=False):
            yield from self.compose_letter()
            yield Field("minutes", Choice([str(m) for m in MINUTES], minutes, id="ask"))
            yield from self.compose_times()

    # The letter -------------------------------------------------------------------------

    def put_letter(self) -> None:
        """Show the first message, or the second when that is at hand."""
        policy, now = self.session.settings.requests, self.session.now()
        asked, zone = self.conversation.request, self.session.clock.zone
        self.second = self.second or second_due(asked, now, zone, policy)
        self._minutes, self._times = asked.minutes, self.times_block()
        super().put_letter()

    def draft(self) -> str:
        """The message that is at hand, put together anew."""
        make = second_draft if self.second else draft
        return make(self.person, self.conversation, self.session.settings.name, self.times_block())

    def kept(self) -> str:
        """The message as it was written, or sent."""
        asked = self.conversation.request
        return asked.second if self.second else asked.draft

    def keep_letter(self) -> None:
        """Keep the message until it is sent; one that nobody changed is put together anew."""
        text = "" if self.text == self.fresh else self.text
        if text != self.kept() and not self._out():
            self._write(text)

    def _write(self, text: str) -> bool:
        return self.run(WriteRequest(self.conversation_id, text, self.second), told=False)

    def _out(self) -> datetime | None:
        """When the message that is at hand was sent."""
        asked = self.conversation.request
        return asked.nudged_at if self.second else asked.sent_at

    def stands(self) -> str:
        """A message that went out is the one that they have."""
        return "This message went out; it stays as it is." if self._out() else ""

    def checks(self) -> tuple[Sure, ...]:
        """What to be sure of."""
        text, others = self.text, self.others()
        passed, zone = self.passed(), self.session.clock.zone
        clocks = Clocks(zone, self.clocks.theirs, self.session.now())
        return sure(
            text,
            self.person,
            self.conversation,
            others,
            second=self.second,
            passed=passed,
            clocks=clocks,
        )

    def next_spot(self, at: int) -> tuple[int, int] | None:
        """Where the next blank or doubtful phrase stands."""
        return next_spot(self.text, at)

    def subject(self) -> str:
        """Its subject line."""
        return subject_of(self.person, self.conversation)

    def save(self) -> Path:
        """Save it as a mail file."""
        folder, id = self.services.exports, self.conversation_id
        return handing.save_request(self.session, id, self.subject(), self.text, folder)

    def action_redraft(self) -> None:
        """Put the message together anew; when it was sent, begin the second one."""
        if self.conversation.request.sent_at and not self.second:
            self.put_aside()
            self.second = True
            self.put_letter()
            self.load()
        elif self._out():
            self.say("It was written twice; let it rest.")
        else:
            super().action_redraft()

    def action_sent(self) -> None:
        """The message went out, for the first time or the last."""
        if self._out() and not self.second:
            again = self.key("redraft")
            self.say(f"This one is marked as sent; {again} begins the second and last one.")
            return

        def sent() -> None:
            if self._out() or self._write(self.text):
                self._mark(MarkRequestSent(self.conversation_id))

        self._knowingly("sent", sent)

    # Showing ----------------------------------------------------------------------------

    def title_words(self) -> tuple[str, str]:
        """Whom to ask, and how far it has come."""
        return f"request · {self.person.name}", str(self.conversation.stage)

    def status_words(self) -> str:
        """When the call is, if one was agreed on."""
        return self.when_words(short=self.size.width < WIDE)

    def load(self) -> None:
        """Show clock, letter, checks and times; the times in the letter follow the list."""
        asked, zone, now = self.conversation.request, self.session.clock.zone, self.session.now()
        pieces = clock_words(asked, now, zone, self.session.settings.requests)
        self.query_one("#clock", WrappedPieces).show(((piece, ""),) for piece in pieces)
        self._follow()
        out = self._out()
        sent = f"sent {say_when(out, zone, now)}" if out else ""
        what, most = ("second request", TARGET_SECOND) if self.second else ("request", TARGET)
        self.load_checks(what, f"{words(self.text)} of {most} words", sent)
        self.query_one("#ask", Choice).value = str(asked.minutes)
        self.load_times(asked.offered)

    def _follow(self) -> None:
        """Have the letter as the conversation is now, or at least the times and minutes in it."""
        fresh, block, text = self.draft(), self.times_block(), self.text
        if self._out():
            return
        minutes = self.conversation.request.minutes
        new = with_minutes(with_times(text, self._times, block), self._minutes, minutes)
        new = fresh if text == self.fresh else new
        self.fresh, self._minutes, self._times = fresh, minutes, block
        if new != text:
            self.replace_letter(new)

    # Answers ---------------------------------------------------------------------------

    @on(Choice.Changed, "#ask")
    def minutes_asked(self, event: Choice.Changed) -> None:
        """How many minutes to ask for."""
        self.run(SetRequestMinutes(self.conversation_id, int(event.value)))

    @on(Rows.Chosen, "#times")
    def agreed(self, event: Rows.Chosen) -> None:
        """Enter on a time: they said yes to it."""
        at = datetime.fromisoformat(event.key)
        self._mark(MarkAnswered(self.conversation_id, at=at))

    def action_answered(self) -> None:
        """They answered, and the time is open."""
        self._mark(MarkAnswered(self.conversation_id), "Answered; the time is open")

    def action_declined(self) -> None:
        """They declined."""
        self._mark(MarkAnswered(self.conversation_id, yes=False))

    def _mark(self, command: Command, words: str = "") -> None:
        """Do it, and say what comes next."""
        self.put_aside()
        if self.run(command):
            stands = words or self.when_words() or f"Now {self.conversation.stage}"
            self.done(stands)

    def action_name_use(self) -> None:
        """One step further with "may I use your name?"; the letter follows the answer."""
        person = self.person
        if not person.introduced_by:
            self.say("Nobody is said to have told you of them; Prepare has a line for it.")
            return
        use = next_use(person.introduction.name_use)
        if self.run(SetNameUse(person.id, use)):
            self.done(f"May I use your name, {person.introduced_by}? {use.capitalize()}")

    def action_next_part(self) -> None:
        """To the next part."""
        self.turn_part(PARTS, 1)
