"""Live: the call itself. The capture line always has the focus; nothing moves without a key."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.reactive import var
from textual.widget import Widget

from tui.domain.actions.call import LayOnCard, ShiftClock
from tui.domain.actions.event import Event, Redone, Undone
from tui.domain.actions.notes import KeepDraftLine
from tui.domain.model.agreed_end import standing
from tui.domain.model.call import phase_words
from tui.domain.model.conversation import Conversation, OnCard
from tui.screens.call import rows as show
from tui.screens.call.capture_panel import LOW, SLIM, CapturePanel
from tui.screens.call.card_panel import CardPanel
from tui.screens.call.ending import Ending
from tui.screens.call.sheets import QuestionSheet
from tui.screens.key_bindings import bindings
from tui.screens.navigation import GoTo, ScreenName
from tui.screens.shell.action_owner import action_owner
from tui.screens.shell.services import Services
from tui.screens.shell.stage_screen import StageScreen
from tui.session.live_talk import LiveTalk
from tui.verbs import Verb, live
from tui.verbs.keymap import mapped
from widgets import plain
from widgets.bars import StatusLine
from widgets.capture import CaptureLine

DRAFT_SECONDS = 0.4
"""How often the half-typed line is put aside; at most a second of it may be lost."""

WHY = 24
"""Most cells of a pause's reason in the header."""


class LiveScreen(StageScreen):
    """The live half hour of one conversation.

    Args:
        services: What the app hands out.
        conversation_id: Which conversation; its call is under way.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = live.VERBS
    BINDINGS = bindings(*live.CALL)
    CAPTURES = True
    LEAVES: ClassVar[str] = "again leaves; the call continues"
    TICK = 1.0
    HELP = """The call. Letters always type, Enter keeps the line, Enter alone drops a marker
    for later. The first character says what the line is; the row at the bottom shows them.

    The card shows the next question, why it is there, and up to three others. The same keys do
    the same to whatever is on the card: {live.question.ask} asks it, {live.question.answered}
    says it needs no asking, {live.question.other} shows another one, {live.question.back} the
    previous one, {live.leave} brings back the question. They work for the threads
    ({live.thread}), the follow-ups ({live.follow}) and your opening ({live.opening}).
    {live.known} shows what you know about them and what each of you owes the other; what you
    were typing stays.

    {live.question.plan} shows the plan with its numbers, until the next key that is not a
    letter. {live.question.jump} and a number asks that question at once; 7 and
    {live.question.answered} say that 7 was answered. After {live.question.jump} a few letters
    find one, and {live.question.jump} again adds to the plan what is not in it. Pressed twice in
    a row it begins something else, which its first line names. If your terminal sends it, Alt and
    a figure asks the question of that number, and Alt and 0 the tenth. What you ask or tick out
    of turn leaves the card alone. What you were typing waits, and comes back.

    {live.note.back} and {live.note.on} scroll back and forward while you type.
    {live.note.earlier} brings the previous note into the line: correct it and press Enter.
    Emptied, it is removed; {live.leave} leaves it as it was. {live.question.jump} then files it
    under another question. {live.note.kind} and a sign give the kind; on an empty line
    {live.note.kind} and Space make the last note plain, with its first character as text.

    A line that ends in two dots is unfinished. {live.note.gap} brings the oldest marker or
    unfinished line into the line, to be filled in a lull; again, the next one.

    For one hand: ; on an empty line, then a letter from the list above it, such as ;n for
    {live.question.ask}. ;; types one; {live.leave} or Backspace closes the list.

    The call ends at a time of day; a late start or a pause doesn't move it. {live.call.extend}
    adds five minutes, from now if the end has passed. Type 12 and {live.call.extend} if twelve
    minutes are left, :30 and {live.call.extend} if it ends at half past: the plan is adjusted
    to fit.

    Another question is proposed only when you move. When time is short, a move folds away what
    can wait; undo unfolds it. The clock counts up; nothing blinks and nothing rings.

    Did the line drop? {live.call.pause} stops the clock. If they come back, press it again; if
    not, {live.again} ends the call and plans its second half, with what was not asked.

    {live.cover} covers the screen: nothing private is shown, and every key works as before.

    While the call runs, letters belong to it: type on Today, in the help or in the palette, and
    this screen is back with what you typed. Only a field that you went to yourself takes its
    own letters. What you type in the ten seconds after the end is kept as a note of the call.

    You can leave at any moment: the call, the question and the half-typed line are there when
    you come back, even after a crash."""
    DEFAULT_CSS = """
    LiveScreen.-covered #status, LiveScreen.-covered #body > *, LiveScreen.-covered #keys,
    LiveScreen.-covered Rule { visibility: hidden; }
    LiveScreen.-covered #line { visibility: visible; }
    LiveScreen.-covered #keys.-asks, LiveScreen.-covered #status.-late { visibility: visible; }
    """

    covered: var[bool] = var(False, toggle_class="-covered", init=False)
    """Whether the screen shows nothing that is private."""

    def __init__(self, services: Services, conversation_id: str) -> None:
        super().__init__(services, conversation_id)
        self.talk = LiveTalk(self.session, conversation_id)
        self._shown: Conversation | None = None
        self._told: OnCard | None = None
        verbs = mapped(self.VERBS, self.session.settings.keys)
        self._actions = {verb.key: verb.action for verb in verbs} | live.NUMBERS
        self._led = {verb.id: verb.action for verb in verbs}
        self.notes = CapturePanel(self.talk, self.runner, self._actions, self.load)
        self.line = self.notes.line
        self.card = CardPanel(self.line, self.notes, self.fields, self.load)
        self.ending = Ending(self, self.card)
        self.fields.keeps.append(self.keep_draft)

    def compose_body(self) -> Iterable[Widget]:
        """The next question, and below it what is captured."""
        yield self.card

    def on_mount(self) -> None:
        """Land where the line was left."""
        self.line.resume()
        self.set_interval(DRAFT_SECONDS, self.keep_draft)

    @property
    def conversation(self) -> Conversation:
        """The conversation as it is now."""
        return self.talk.conversation

    # Showing ----------------------------------------------------------------------------

    def keys(self) -> list[tuple[str, str]]:
        """The row of keys; a paused clock can be started again."""
        turned, line = {"pause": "resume"} if self.talk.paused else {}, super().keys()
        return [(key, turned.get(title, title)) for key, title in line]

    def load(self) -> None:
        """Show question, notes and tally."""
        if self._shown is None:
            self.card.mind_time()
        now = self._shown = self.conversation
        self.notes.show(now)
        self.card.show()
        self.query_one("#keys", StatusLine).show(self.keys())
        self.show_legend()

    @on(CaptureLine.Leading)
    def show_legend(self) -> None:
        """The signs, unless the list of letters needs their rows."""
        low = self.size.height < LOW
        legend = show.legend(self.talk.notes.signs, low=low, coloured=not self.app.no_color)
        room = not (low and self.notes.has_class("-leads"))
        self.query_one("#keys", StatusLine).rest(legend if room else ())

    def on_resize(self) -> None:
        """Say as much as there is room for."""
        if self._shown is not None and not self.subject_gone():
            self.load()
            self.show_status()

    def tick(self) -> None:
        """The clock moved on, or was set; what another program wrote is shown."""
        self.session.mind_clock()
        super().tick()
        if not self.subject_gone() and self.conversation is not self._shown:
            self.load()

    def title_words(self) -> tuple[str, str]:
        """Who, and the clock; under the cover only the clock and the way back."""
        now = self.conversation
        clock = show.clock_words(
            now, self.session.now(), self.session.clock.zone, wide=self.size.width >= SLIM
        )
        if self.covered:
            return f"{self.key('cover')} back", clock
        person = self.session.seen_person(now.person_id)
        through = f"through {person.introduced_by}" if person.introduced_by else ""
        who = " · ".join(
            part for part in (person.name, person.to_say, person.work, through) if part
        )
        why = now.call.pauses[-1].why if now.call.paused_at and now.call.pauses else ""
        return who, f"{plain.cut(why, WHY)} · {clock}" if why else clock

    def status_words(self) -> str:
        """The phases."""
        now = self.conversation
        if self.covered:
            return ""
        there = standing(now, show.runs_at(now, self.session.now()))
        words = phase_words(there.seconds, there.spans)
        if self.size.width >= SLIM:
            return words
        phases = words.removesuffix(" min").split(" · ")
        part = next(part for part in phases if part.startswith(there.phase))
        return part if part.endswith("done") else f"{part} min"

    def show_status(self) -> None:
        """Write the header, and the minutes at the prompt."""
        super().show_status()
        self.notes.show_left()

    def thanks_words(self) -> tuple[str, bool]:
        """Another letter may wait, but only the nearest word of it is here."""
        wide = self.size.width >= 90 and not self.covered
        return super().thanks_words() if wide else ("", False)

    # Capturing --------------------------------------------------------------------------

    @on(CaptureLine.Kept)
    def line_finished(self, event: CaptureLine.Kept) -> None:
        """Enter in the line: a sheet that has it takes it; otherwise it is a note."""
        try:
            self.card.pass_by()
            if self.line.lent:
                self.card.take(event.line)
            else:
                self.notes.keep_line(event.line, event.begun_s)
        finally:
            event.answered.set()

    @on(CaptureLine.Signed)
    def signed(self, event: CaptureLine.Signed) -> None:
        """A sign right after the key for the kind."""
        try:
            self.notes.give_sign(event.sign)
        finally:
            event.answered.set()

    @on(CaptureLine.Led)
    async def led(self, event: CaptureLine.Led) -> None:
        """A letter after the leader: it does what its key does."""
        apart: dict[str, Callable[[], object]] = {
            live.TIME: self._say_time,
            live.END: self.ending.by_letter,
            live.TOPIC: lambda: self.attempt(self.talk.something_else),
        }
        try:
            if event.letter in apart:
                self.card.pass_by()
                apart[event.letter]()
            else:
                await self._do(self._led[live.LETTERS[event.letter]])
        finally:
            event.answered.set()

    @on(CaptureLine.Pressed)
    async def pressed(self, event: CaptureLine.Pressed) -> None:
        """A key of the capture line that is a command."""
        try:
            await self._do(self._actions[event.key])
        finally:
            event.answered.set()

    async def _do(self, action: str) -> None:
        """Do what a key or a letter says; whose it is does it."""
        self.card.pass_by(action)
        await self.app.run_action(action, action_owner(self, action) or self)

    def _say_time(self) -> None:
        self.say(show.time_words(self.talk))

    def keep_fields(self) -> None:
        """Keep the half-typed line."""
        self.keep_draft()

    def keep_draft(self) -> None:
        """Keep what is half typed, if it changed; a prompter shows what is on the card."""
        seen = self.conversation is self._shown
        self.line.keep_draft()
        self._prompt()
        if seen:
            self._shown = self.conversation

    def _prompt(self) -> None:
        """Tell a prompter what is shown, if this window has not told it; another one may have."""
        on_card = OnCard(*self.card.sheet.told(), covered=self.covered)
        if on_card != self._told and self.attempt(lambda: self.talk.lay_on_card(on_card)):
            self._told = on_card

    def on_changed(self, event: Event) -> None:
        """Show what changed; what is typed doesn't redraw the rest."""
        if isinstance(event.command, KeepDraftLine | LayOnCard):
            return
        if not isinstance(event.command, ShiftClock) and not self.subject_gone():
            self.card.mind_time()
        super().on_changed(event)
        turned = isinstance(event, Undone | Redone) and not self.subject_gone()
        if turned and not self.conversation.call.under_way:
            self.keep_draft()
            ended = self.conversation.call.ended_at is not None
            where = ScreenName.DEBRIEF if ended else ScreenName.PREPARE
            self.post_message(GoTo(where, self.conversation_id))

    # The call ---------------------------------------------------------------------------

    def action_extend(self) -> None:
        """Five minutes more; or the end that is typed, "12" or ":30"."""
        ends_at = self.talk.end_meant(self.line.typed)
        if ends_at is None:
            self.attempt(self.talk.extend)
        elif self.attempt(lambda: self.talk.agree_end(ends_at)):
            self.line.clear()

    def action_pause(self) -> None:
        """Stop the clock, or let it run on."""
        if self.attempt(self.talk.pause) and self.talk.paused:
            on, why = self.key("call.pause"), self.key("question.partly")
            self.say(f"The clock is paused. {on} starts it again, {why} says why.")

    def action_cover(self) -> None:
        """Show nothing that is private, and continue capturing; or show everything again."""
        self.covered = not self.covered

    def watch_covered(self, covered: bool) -> None:
        """Draw the line as dots under the cover."""
        self.notes.capture.masked = covered
        self.show_status()
        self._prompt()

    def action_save(self) -> None:
        """Save now."""
        self.keep_draft()
        self.session.retry()
        self.say("Saving now; the top of the screen says when that is done.")

    def action_end_call(self) -> None:
        """End; the debrief begins."""
        self.ending.by_key()

    def action_another_day(self) -> None:
        """The call dropped: end it, and continue on another day."""
        self.ending.another_day()

    def action_leave(self) -> None:
        """Back, one thing after the other: the cover, a sheet, a correction, then to Today."""
        if self.covered:
            self.covered = False
        elif not isinstance(self.card.sheet, QuestionSheet):
            self.card.put_back()
        elif self.line.correcting:
            self.line.stop_correcting()
        elif not self.services.keys.again("live.leave"):
            self.say(f"{self.key('leave')} {self.LEAVES}.", asks=True)
        else:
            self.keep_draft()
            self.post_message(GoTo(ScreenName.TODAY))
