"""Live: the call itself. The capture line always has the focus; nothing moves without a key."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Static

from tui.domain import commands as c
from tui.domain.call import elapsed, left_words, phase_words, stamp
from tui.domain.conversation import Conversation, DraftLine
from tui.domain.events import DraftLineKept, Event
from tui.domain.note import LEGEND
from tui.domain.plan import step, tally
from tui.domain.question import Question
from tui.domain.records import find
from tui.domain.words import QuestionState
from tui.screens import live_rows as show
from tui.screens.base import WIDE, Desk
from tui.screens.binding import bindings
from tui.screens.jumping import JumpingScreen
from tui.screens.requests import Go, Where
from tui.session import flows
from tui.verbs import Verb, live
from tui.verbs.keymap import mapped
from widgets.bars import Bar, Flow, Rule
from widgets.capture import CaptureLine
from widgets.question import QuestionCard
from widgets.rows import Rows

KEEP = "enter"


class LiveScreen(JumpingScreen):
    """The live half hour of one conversation.

    Args:
        desk: What the app hands out.
        conversation_id: Which conversation; its call is under way.
    """

    VERBS: ClassVar[tuple[Verb, ...]] = live.VERBS
    BINDINGS = bindings(*VERBS)
    TICK = 1.0
    HELP = """The call. Letters always type, Enter keeps the line, Enter alone drops a marker for
    later. The first character says what the line is; the row at the bottom shows all ten.

    f4 looks for a question by a few letters of it; what is not in the plan is put into it.

    Up brings the note before into the line: correct it and press Enter. Emptied, it goes; Esc
    leaves it as it was. What you were typing comes back.

    Tab says that you are asking the next question: notes are tied to it from then on, and the
    one after it is shown. The clock counts up; nothing blinks and nothing rings.

    You can leave at any moment: the call, the question and the half-typed line are there when
    you come back, even after a crash."""
    CSS = """
    LiveScreen #notes { height: 1fr; }
    LiveScreen #line { height: auto; max-height: 4; padding: 0 1; }
    LiveScreen #prompt { width: 2; color: $accent; text-style: bold; }
    LiveScreen #capture { width: 1fr; }
    LiveScreen #legend { padding: 0; }
    LiveScreen #tally { height: 1; }
    """

    def __init__(self, desk: Desk, conversation_id: str) -> None:
        super().__init__(desk)
        self.conversation_id = conversation_id
        self._opening = False
        self._shown: Conversation | None = None
        verbs = mapped(self.VERBS, self.session.settings.keys)
        self._actions = {verb.key: verb.action for verb in verbs}

    def compose_body(self) -> Iterable[Widget]:
        """The next question, the notes, the capture line, the legend."""
        yield QuestionCard(id="card")
        yield Rule()
        yield Rows(folded=True, follow=True, focusable=False, id="notes")
        yield Rule()
        yield Bar(id="tally")
        with Horizontal(id="line"):
            yield Static("›", id="prompt")
            yield CaptureLine(self.call_seconds, KEEP, self._actions, id="capture")
        yield Flow((((sign, "bold"), (f" {word}", "")) for sign, word in LEGEND), id="legend")

    # Showing ----------------------------------------------------------------------------

    def load(self) -> None:
        """Show question, notes and tally."""
        now = self._shown = self.conversation
        self._load_notes(now)
        card = self.query_one(QuestionCard)
        shown = find(now.plan, now.call.next_id)
        if self._jumping:
            self.load_card(card)
        elif self._opening:
            card.tell("my opening", now.opening or "No opening was written.")
        elif shown is None:
            card.tell("questions", "All asked. Thank them, and ask what comes next.")
        else:
            card.ask(shown.cue, show.about(shown), shown.text, show.then(now.plan, shown))
        current = find(now.plan, now.call.question_id)
        tally_bar = self.query_one("#tally", Bar)
        counts = tally(now.plan) if now.plan else "no plan"
        on_now = f"on: {current.cue}" if current else ""
        wide = self.size.width >= WIDE
        tally_bar.left = self.correcting_words() or (counts if wide or not on_now else on_now)
        rest = on_now if wide else counts.rpartition(" · ")[2] if on_now else ""
        tally_bar.right = "" if self.corrected else rest

    def _load_notes(self, now: Conversation) -> None:
        """The notes; the end stays in sight, or the one that is corrected."""
        rows, at = self.query_one("#notes", Rows), self.corrected
        rows.follow = at is None
        rows.show(show.note_row(note, now=note is at) for note in now.notes)
        rows.keep_in_sight(at.id if at else "")

    def tick(self) -> None:
        """The clock went on; what another program wrote is shown."""
        super().tick()
        if not self.lost() and self.conversation is not self._shown:
            self.load()

    def title_words(self) -> tuple[str, str]:
        """Who, and the clock."""
        now = self.conversation
        person = self.session.person(now.person_id)
        through = f"through {person.introduced_by}" if person.introduced_by else ""
        who = " · ".join(part for part in (person.name, person.work, through) if part)
        seconds = elapsed(now.call, self.session.now())
        clock = f"{stamp(seconds)} of {now.length}:00 · {left_words(seconds, now.length)}"
        return who, f"paused at {stamp(seconds)}" if now.call.paused_at else clock

    def status_words(self) -> str:
        """The phases."""
        now = self.conversation
        return phase_words(
            elapsed(now.call, self.session.now()), now.minutes, now.call.extra_minutes
        )

    def thanks_words(self) -> tuple[str, bool]:
        """Another letter may wait, but only the nearest word of it stands here."""
        return super().thanks_words() if self.size.width >= 90 else ("", False)

    # Capturing --------------------------------------------------------------------------

    @on(CaptureLine.Pressed)
    async def pressed(self, event: CaptureLine.Pressed) -> None:
        """A key of the capture line that is a command."""
        try:
            await self.run_action(self._actions[event.key])
        finally:
            event.answered.set()

    def on_changed(self, event: Event) -> None:
        """Show what changed; what is typed doesn't redraw the rest."""
        if not isinstance(event, DraftLineKept):
            super().on_changed(event)

    # Questions --------------------------------------------------------------------------

    @property
    def _next(self) -> Question | None:
        now = self.conversation
        return find(now.plan, now.call.next_id)

    def action_ask(self) -> None:
        """The next question is being asked."""
        if not self.settle_jump():
            return
        if self._opening:
            self._opening = False
            self.load()
        elif self._next:
            self.run(c.AskQuestion(self.conversation_id, self._next.id))

    def action_other_question(self) -> None:
        """Show another one."""
        self._step(1)

    def action_question_before(self) -> None:
        """Show the one before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        now = self.conversation
        other = step(now.plan, now.call.next_id, by)
        if other and other.id != now.call.next_id:
            self.run(c.ShowQuestion(self.conversation_id, other.id))

    def action_answered(self) -> None:
        """The next one was answered without asking."""
        self._mark(self._next, QuestionState.ANSWERED)

    def action_drop(self) -> None:
        """The next one is not asked any more."""
        self._mark(self._next, QuestionState.DROPPED)

    def action_partly(self) -> None:
        """The current one wants coming back to."""
        now = self.conversation
        self._mark(find(now.plan, now.call.question_id), QuestionState.PARTLY)

    def _mark(self, question: Question | None, state: QuestionState) -> None:
        if question:
            self.run(c.MarkQuestion(self.conversation_id, question.id, state))

    def action_toggle_full(self) -> None:
        """Show or hide the full text."""
        self.query_one(QuestionCard).toggle_full()

    def action_toggle_opening(self) -> None:
        """Show or hide my opening."""
        self._opening = not self._opening
        self.load()

    # The call ---------------------------------------------------------------------------

    def action_extend(self) -> None:
        """Five minutes more."""
        self.run(c.ExtendCall(self.conversation_id))

    def action_pause(self) -> None:
        """Stop the clock, or let it run on."""
        paused = self.conversation.call.paused_at is not None
        command = c.ResumeCall if paused else c.PauseCall
        self.run(command(self.conversation_id))

    def action_save(self) -> None:
        """Save now."""
        self.keep_draft()
        self.session.retry()

    def action_end_call(self) -> None:
        """End; the debrief begins."""
        if self._jumping:
            self.stop_jumping()
        if self.finish_line() and self.attempt(
            lambda: flows.end_call(self.session, self.conversation_id)
        ):
            self.query_one(CaptureLine).put("")
            self._kept = DraftLine()
            self.post_message(Go(Where.DEBRIEF, self.conversation_id))

    def action_leave(self) -> None:
        """Back to Today; the call goes on. A note that is corrected is left as it was."""
        if self._jumping:
            self.stop_jumping()
            return
        if self.corrected:
            self.stop_correcting()
            return
        self.keep_draft()
        self.post_message(Go(Where.TODAY))
