"""The request: the message that asks for the conversation, the times it offers, the answer."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import TextArea

from tui.domain.actions.introductions import SetNameUse
from tui.domain.actions.request import SetRequestMinutes
from tui.domain.agenda.introduction_state import next_use
from tui.domain.letters.request import MINUTES, clock_words
from tui.screens.fields.channel_field import ADDRESSES
from tui.screens.key_bindings import bindings
from tui.screens.letters.offered_times import OfferedTimes
from tui.screens.letters.stage import LetterStage
from tui.screens.shell.header import WIDE
from tui.screens.shell.services import Services
from tui.session.request_letter import RequestLetter
from tui.verbs import Verb, request
from widgets.bars import WrappedPieces
from widgets.choice import Choice
from widgets.field import Field


class RequestScreen(LetterStage):
    """The asking for one conversation.

    Args:
        services: What the app hands out.
        conversation_id: Which conversation.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = request.VERBS
    BINDINGS = bindings(*(verb for verb in VERBS if verb not in request.TIMES))
    PARTS = ("letter", *ADDRESSES, "ask", "offer")
    HELP = """A short request gets read: 75 words or fewer, who you are, one thing you found
    out, what you want to understand, how many minutes, two or three times. The draft is a
    skeleton; what is in [brackets] is yours to write. {request.blank} goes to the next bracket
    or doubtful phrase, and typing replaces it.

    {request.copy} copies the letter, {request.mail} hands it to your mail program,
    {request.save} saves it as a mail file, {request.sent} marks it as sent. If a check doesn't
    hold you are told once; press the same key again to do it anyway. Right after copying, the
    same key shows the letter plain, so that you can select it by hand; {request.editor} opens
    it in your own editor.

    {request.name} steps through "may I use your name?": whoever told you about them is named
    only after a yes.

    Type the times that suit you as you say them; they are put into the letter. When an answer
    comes, Enter on a time agrees on it; in the list {request.declined} says that they declined,
    {request.answered} that they answered and the time is still open.

    The line at the top says what comes when, in business days. After the first message,
    {request.redraft} begins the second and last one."""
    DEFAULT_CSS = """
    RequestScreen #form { scrollbar-size-vertical: 1; }
    RequestScreen LetterPanel { min-height: 14; }
    RequestScreen.-narrow LetterPanel { height: auto; min-height: 0; }
    RequestScreen .part { margin-top: 1; }
    RequestScreen.-narrow #desk { layout: vertical; height: auto; }
    RequestScreen.-narrow #letter { width: 1fr; height: 9; scrollbar-size-vertical: 0; }
    RequestScreen.-narrow #checks { width: 1fr; height: auto; max-height: 6; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (90, "-wide")]

    def __init__(self, services: Services, conversation_id: str) -> None:
        self.request = RequestLetter(services.session, conversation_id)
        super().__init__(services, self.request)
        self.times = OfferedTimes(self.request, self.runner)
        self._insisted = ""

    def compose_body(self) -> Iterable[Widget]:
        """The clock, the letter and its checks, the times."""
        minutes = str(self.conversation.request.minutes)
        yield WrappedPieces(id="clock", gap=1)
        with VerticalScroll(id="form", can_focus=False):
            yield self.panel
            yield Field("minutes", Choice([str(m) for m in MINUTES], minutes, id="ask"))
            yield self.times

    # Showing ----------------------------------------------------------------------------

    def title_words(self) -> tuple[str, str]:
        """Whom to ask, and how far it has come."""
        return f"request · {self.person.name}", str(self.conversation.stage)

    def status_words(self) -> str:
        """When the call is, if one was agreed on."""
        return self.request.when_words(short=self.size.width < WIDE)

    def load(self) -> None:
        """Show clock, letter, checks and times; the times in the letter follow the list."""
        asked, zone, now = self.conversation.request, self.session.clock.zone, self.session.now()
        pieces = clock_words(asked, now, zone, self.session.settings.requests)
        self.query_one("#clock", WrappedPieces).show(((piece, ""),) for piece in pieces)
        text = self.panel.text
        if (new := self.request.follow(text)) != text:
            self.panel.page.follow(new)
        super().load()
        self.query_one("#ask", Choice).value = str(asked.minutes)
        self.times.load()

    @on(TextArea.Changed, "#letter")
    def letter_changed(self) -> None:
        """A time may have passed while it was written."""
        self.load()

    # Answers ---------------------------------------------------------------------------

    @on(Choice.Changed, "#ask")
    def minutes_asked(self, event: Choice.Changed) -> None:
        """How many minutes to ask for."""
        self.run(SetRequestMinutes(self.conversation_id, int(event.value)))

    def action_name_use(self) -> None:
        """One step further with "may I use your name?"; the letter follows the answer."""
        person = self.person
        if not person.introduced_by:
            self.say("It is not said who told you about them; Prepare has a line for it.")
            return
        use = next_use(person.introduction.name_use)
        if self.run(SetNameUse(person.id, use)):
            self.done(f"May I use your name, {person.introduced_by}? {use.capitalize()}")

    # Leaving ----------------------------------------------------------------------------

    def may_leave(self) -> bool:
        """Keep what can be kept; a typed time that is not offered is told about once."""
        self.keep_fields()
        line = "" if self.subject_gone() else self.times.unkept()
        if line in ("", self._insisted):
            return True
        self._insisted = line
        self.times.go_on()
        words = f'"{line.strip()}" is not kept yet: Enter keeps it'
        self.say(f"{words}. The same key again leaves without it.", trouble=True)
        return False

    def action_leave(self) -> None:
        """Back to where one came from, unless something would be lost."""
        if self.may_leave():
            super().action_leave()
